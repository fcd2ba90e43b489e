/* Is anything staged? Trees are compared, or git is asked. */
#include "base/buf.h"
#include "read/git.h"

#include <stdlib.h>

/*
 * Git knows from the trees that its index remembers, without reading any, but
 * has to be started for it. Comparing so many entries costs about the same.
 */
enum { MOST_COMPARED = 10000 };

/* No path of a work tree is longer; git refuses deeper trees, too. */
enum { DEEPEST = 4096 };

static bool git_has_staged(void)
{
	static const char *const args[] = {
		"diff-index", "--cached", "--quiet", "--ita-invisible-in-index",
		"HEAD",	      NULL
	};
	struct err ignored = ERR_INIT;

	return run_git(args, NULL, NULL, &ignored) != 0;
}

struct matching {
	git_repository *git;
	git_index *index;
	const struct index_trees *trees;
	struct buf path; /* of the folder, with a slash after it, or "" */
	bool *is_met; /* by entry: HEAD holds just that */
	size_t next; /* the entry that is most likely to be met next */
};

/* The entry at a path of HEAD, which nothing else of HEAD has met. */
static const git_index_entry *meet(struct matching *matching, const char *path)
{
	git_index *index = matching->index;
	const git_index_entry *entry =
		git_index_get_byindex(index, matching->next);

	if ((!entry || strcmp(entry->path, path) != 0) &&
	    git_index_find(&matching->next, index, path) < 0)
		return NULL;
	entry = git_index_get_byindex(index, matching->next);
	if (!entry || strcmp(entry->path, path) != 0 ||
	    matching->is_met[matching->next])
		return NULL;
	matching->is_met[matching->next++] = true;
	return entry;
}

static bool is_same_entry(struct matching *matching,
			  const git_tree_entry *entry)
{
	const git_index_entry *staged = meet(matching, matching->path.at);

	return staged && !GIT_INDEX_ENTRY_STAGE(staged) &&
	       index_is_staged(staged) &&
	       staged->mode == git_tree_entry_filemode(entry) &&
	       git_oid_equal(&staged->id, git_tree_entry_id(entry));
}

/* All of a folder at once, where its tree is known to be that of the index. */
static bool is_known_folder(struct matching *matching, const git_oid *tree)
{
	struct span folder =
		span_first(buf_span(&matching->path), matching->path.len - 1);
	size_t at = SIZE_MAX;

	if (!index_trees_have(matching->trees, folder, tree))
		return false;
	while (index_next_below(matching->index, folder, &at)) {
		matching->is_met[at] = true;
		matching->next = at + 1;
	}
	return true;
}

static bool is_same_tree(struct matching *matching, const git_tree *tree);

static bool is_same_folder(struct matching *matching, const git_oid *id)
{
	git_tree *tree = NULL;
	bool is_same;

	if (is_known_folder(matching, id))
		return true;
	is_same = git_tree_lookup(&tree, matching->git, id) == 0 &&
		  is_same_tree(matching, tree);
	git_tree_free(tree);
	return is_same;
}

/* Ends at the first difference. */
static bool is_same_tree(struct matching *matching, const git_tree *tree)
{
	size_t n = git_tree_entrycount(tree), len = matching->path.len;
	bool is_same = true;

	for (size_t i = 0; i < n && is_same; i++) {
		const git_tree_entry *entry = git_tree_entry_byindex(tree, i);

		matching->path.len = len;
		buf_adds(&matching->path, git_tree_entry_name(entry));
		if (git_tree_entry_type(entry) != GIT_OBJECT_TREE) {
			is_same = is_same_entry(matching, entry);
			continue;
		}
		buf_addc(&matching->path, '/');
		is_same = matching->path.len < DEEPEST &&
			  is_same_folder(matching, git_tree_entry_id(entry));
	}
	return is_same;
}

/* What is only announced is not staged; of everything else HEAD has to know. */
static bool has_unmet(const struct matching *matching)
{
	size_t n = git_index_entrycount(matching->index);

	for (size_t i = 0; i < n; i++)
		if (!matching->is_met[i] &&
		    index_is_staged(git_index_get_byindex(matching->index, i)))
			return true;
	return false;
}

static bool differs(struct snapshot *index, git_tree *head)
{
	struct matching matching = {
		.git = index->repo->git,
		.index = index->index,
		.trees = snapshot_index_trees(index),
	};
	bool is_same;

	if (index_trees_have(matching.trees, SPAN(""), git_tree_id(head)))
		return false;
	matching.is_met =
		calloc(git_index_entrycount(index->index) + 1, sizeof(bool));
	if (!matching.is_met)
		abort();
	is_same = is_same_tree(&matching, head) && !has_unmet(&matching);
	buf_release(&matching.path);
	free(matching.is_met);
	return !is_same;
}

bool snapshot_has_staged(struct snapshot *index)
{
	git_repository *git = index->repo->git;
	git_object *head = NULL;
	bool has = true;

	if (!git || git_index_entrycount(index->index) > MOST_COMPARED)
		return git_has_staged();
	if (git_revparse_single(&head, git, "HEAD^{tree}") == 0)
		has = differs(index, (git_tree *)head);
	git_object_free(head);
	return has;
}
