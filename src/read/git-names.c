/* The names of branches and tags, as one types them. */
#include "read/history.h"
#include "read/run-git.h"

static const struct {
	const char *folder, *what;
} folders[] = {
	{ "refs/heads/", "branch" },
	{ "refs/tags/", "tag" },
	{ "refs/remotes/", "remote branch" },
};

enum { N_FOLDERS = sizeof(folders) / sizeof(*folders) };

static bool name_of(struct span ref, struct name_of_ref *out)
{
	for (size_t i = 0; i < N_FOLDERS; i++) {
		if (!span_starts(ref, folders[i].folder))
			continue;
		out->name = span_from(ref, strlen(folders[i].folder));
		out->what = folders[i].what;
		return true;
	}
	return false;
}

int history_names(struct arena *arena, struct name_of_ref **out, size_t *n,
		  struct err *err)
{
	const char *args[] = { "for-each-ref",	  "--format=%(refname)",
			       folders[0].folder, folders[1].folder,
			       folders[2].folder, NULL };
	struct buf text = BUF_INIT;
	struct span rest, line;
	struct name_of_ref name;
	size_t room = 0;
	int status = run_git(args, &text, NULL, err);

	*out = NULL;
	*n = 0;
	rest = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	if (status > 0)
		err_set(err, "git for-each-ref failed");
	while (!status && span_next_line(&rest, &line))
		if (name_of(line, &name))
			*ARENA_PUSH(arena, *out, *n, room) = name;
	return status ? -1 : 0;
}
