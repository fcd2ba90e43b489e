/* What an object holds, whoever is asked for it. */
#include "read/git.h"

/* In libgit2's words. */
static int err_unreadable(struct err *err)
{
	struct err why = ERR_INIT;

	err_git(&why);
	return err_set(err, "cannot be read: %s", why.text);
}

int read_blob(struct snapshot *snapshot, const git_oid *id, struct arena *arena,
	      struct span *text, struct err *err)
{
	git_blob *blob = NULL;
	uint64_t size;
	char *copy;
	int code;

	if (!snapshot->repo->git)
		return plumbing_blob(snapshot->repo, id, snapshot->limit, arena,
				     text, err);
	code = git_blob_lookup(&blob, snapshot->repo->git, id);

	if (code == GIT_ENOTFOUND)
		return err_missing(err, git_oid_tostr_s(id));
	if (code < 0)
		return err_unreadable(err);
	size = (uint64_t)git_blob_rawsize(blob);
	if (size > snapshot->limit) {
		git_blob_free(blob);
		return err_too_large(err, size, snapshot->limit);
	}
	copy = text_room(arena, (size_t)size);
	memcpy(copy, git_blob_rawcontent(blob), (size_t)size);
	*text = span_of(copy, (size_t)size);
	git_blob_free(blob);
	return 0;
}
