/* Git's rename detection, asked once for two snapshots. */
#include "read/git.h"

#include "base/sort.h"

static int diff_of(git_diff **out, struct snapshot *from, struct snapshot *to,
		   struct err *err)
{
	git_repository *git = from->repo->git;
	int code = to->kind == SNAPSHOT_COMMIT
			   ? git_diff_tree_to_tree(out, git, from->tree,
						   to->tree, NULL)
			   : git_diff_tree_to_index(out, git, from->tree,
						    to->index, NULL);

	return code < 0 ? err_git(err) : 0;
}

static int by_new_path(const void *a, const void *b)
{
	const struct renamed *x = a, *y = b;

	return span_compare(x->to, y->to);
}

int snapshot_renames(struct snapshot *from, struct snapshot *to,
		     struct arena *arena, struct renamed **out, size_t *n,
		     struct err *err)
{
	git_diff_find_options options;
	git_diff *diff = NULL;
	size_t room = 0;
	int ret = -1;

	if (!from->repo->git)
		return plumbing_renames(from, to, arena, out, n, err);
	*out = NULL;
	*n = 0;
	git_diff_find_options_init(&options, GIT_DIFF_FIND_OPTIONS_VERSION);
	options.flags = GIT_DIFF_FIND_RENAMES;
	if (diff_of(&diff, from, to, err) < 0)
		return -1;
	if (git_diff_find_similar(diff, &options) < 0) {
		err_git(err);
		goto out;
	}
	for (size_t i = 0; i < git_diff_num_deltas(diff); i++) {
		const git_diff_delta *delta = git_diff_get_delta(diff, i);

		if (delta->status != GIT_DELTA_RENAMED)
			continue;
		*ARENA_PUSH(arena, *out, *n, room) = (struct renamed){
			arena_copy(arena, span_str(delta->old_file.path)),
			arena_copy(arena, span_str(delta->new_file.path)),
		};
	}
	sort_list(*out, *n, sizeof(**out), by_new_path);
	ret = 0;
out:
	git_diff_free(diff);
	return ret;
}
