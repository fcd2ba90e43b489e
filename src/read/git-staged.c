/* Is anything staged? Trees are compared, or git is asked. */
#include "read/git.h"

/*
 * Git knows from the trees that its index remembers, without reading any, but
 * has to be started for it. Comparing so many entries costs about the same.
 */
enum { MOST_COMPARED = 10000 };

static bool git_has_staged(void)
{
	static const char *const args[] = {
		"diff-index", "--cached", "--quiet", "--ita-invisible-in-index",
		"HEAD",	      NULL
	};
	struct err ignored = ERR_INIT;

	return run_git(args, NULL, NULL, &ignored) != 0;
}

/* The first difference is enough; what is only announced does not count. */
static int stop_at(const git_diff *diff, const git_diff_delta *delta,
		   const char *pathspec, void *index)
{
	enum { STOP = -1, PASS_OVER = 1 };
	const git_index_entry *entry =
		git_index_get_bypath(index, delta->new_file.path, 0);

	(void)diff;
	(void)pathspec;
	return delta->status == GIT_DELTA_ADDED && entry &&
			       !index_is_staged(entry)
		       ? PASS_OVER
		       : STOP;
}

static bool differs(git_repository *git, git_tree *tree, git_index *index)
{
	git_diff_options options;
	git_diff *diff = NULL;
	int code;

	git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
	options.notify_cb = stop_at;
	options.payload = index;
	code = git_diff_tree_to_index(&diff, git, tree, index, &options);
	git_diff_free(diff);
	return code != 0;
}

bool snapshot_has_staged(struct snapshot *index)
{
	git_repository *git = index->repo->git;
	git_object *head = NULL;
	bool has = true;

	if (!git || git_index_entrycount(index->index) > MOST_COMPARED)
		return git_has_staged();
	if (git_revparse_single(&head, git, "HEAD^{tree}") == 0)
		has = differs(git, (git_tree *)head, index->index);
	git_object_free(head);
	return has;
}
