/*
 * What git lists of an index or a tree becomes an index in memory, so that all
 * that reads an index reads this too. Where objects are named by SHA-256,
 * the first 160 bits stand for the whole: git takes them for an abbreviation.
 */
#include "read/git.h"

#include <stdlib.h>

enum { SHOWN_ID = GIT_OID_HEXSZ };

/* A line of ls-files -t -s or ls-tree: tag, mode, kind, id, stage, path. */
struct listed {
	char tag;
	unsigned mode;
	struct span id, path;
	int stage;
};

static bool take_word(struct span *rest, struct span *word)
{
	return span_next_part(rest, ' ', word) && word->len;
}

static unsigned octal(struct span text)
{
	unsigned n = 0;

	for (size_t i = 0; i < text.len; i++)
		n = n * 8 + (unsigned)(text.at[i] - '0');
	return n;
}

static bool read_listed(struct span line, bool is_tree, struct listed *out)
{
	ptrdiff_t tab = span_find_char(line, '\t');
	struct span rest, word;

	*out = (struct listed){ .tag = 'H' };
	if (tab < 0)
		return false;
	out->path = span_from(line, (size_t)tab + 1);
	rest = span_first(line, (size_t)tab);
	if (!is_tree) {
		if (!take_word(&rest, &word))
			return false;
		out->tag = word.at[0];
	}
	if (!take_word(&rest, &word))
		return false;
	out->mode = octal(word);
	if (is_tree && !take_word(&rest, &word))
		return false;
	if (!take_word(&rest, &out->id) || out->id.len < SHOWN_ID)
		return false;
	out->stage = rest.len ? rest.at[0] - '0' : 0;
	return true;
}

/* The index being filled, and what of it git takes for staged, if asked. */
struct filling {
	git_index *index;
	struct table *staged;
	struct buf path;
};

/* No other file is named like one without content, under either hash. */
static bool is_empty_blob(struct span id)
{
	return span_starts(id, "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391") ||
	       span_starts(id, "473a0f4c3be8a93681a267e3b1e9a7dcda118543");
}

static int add_listed(struct filling *filling, const struct listed *listed)
{
	git_index_entry entry = { .mode = listed->mode };

	buf_clear(&filling->path);
	buf_add(&filling->path, listed->path);
	entry.path = filling->path.at;
	if (git_oid_fromstrn(&entry.id, listed->id.at, SHOWN_ID) < 0)
		return -1;
	GIT_INDEX_ENTRY_STAGE_SET(&entry, listed->stage);
	if (listed->tag == 'S')
		entry.flags_extended |= GIT_INDEX_ENTRY_SKIP_WORKTREE;
	if (filling->staged && is_empty_blob(listed->id) &&
	    !table_get(filling->staged, listed->path))
		entry.flags_extended |= GIT_INDEX_ENTRY_INTENT_TO_ADD;
	if (entry.flags_extended)
		entry.flags |= GIT_INDEX_ENTRY_EXTENDED;
	return git_index_add(filling->index, &entry);
}

static int fill_index(git_index *index, struct span list, bool is_tree,
		      struct table *staged)
{
	struct filling filling = { index, staged, BUF_INIT };
	struct listed listed;
	struct span line;
	int ret = 0;

	while (!ret && list.len && span_next_part(&list, '\0', &line))
		if (line.len)
			ret = read_listed(line, is_tree, &listed)
				      ? add_listed(&filling, &listed)
				      : -1;
	buf_release(&filling.path);
	return ret;
}

static int make_index(git_index **out, struct span list, bool is_tree,
		      struct table *staged, struct err *err)
{
	*out = NULL;
	if (git_index_new(out) == 0 &&
	    fill_index(*out, list, is_tree, staged) == 0)
		return 0;
	git_index_free(*out);
	*out = NULL;
	return err_set(err, "the output of git cannot be read");
}

/* The paths of a NUL-terminated list, in the table's arena. */
static void take_paths(struct table *table, struct span list)
{
	struct span rest = arena_copy(table->arena, list), path;

	while (rest.len && span_next_part(&rest, '\0', &path))
		if (path.len)
			*table_slot(table, path) = table;
}

/* Everything that is staged, told as what it adds to an empty tree. */
static int find_staged(struct table *staged, struct err *err)
{
	static const char *const empty_tree[] = { "hash-object", "-t", "tree",
						  "--stdin", NULL };
	struct buf id = BUF_INIT, text = BUF_INIT;
	int ret = ask_git(empty_tree, &id, err);

	if (ret == 0) {
		struct span tree =
			arena_copy(staged->arena, span_trim(buf_span(&id)));
		const char *args[] = {
			"diff-index",  "--cached", "--ita-invisible-in-index",
			"--name-only", "-z",	   tree.at,
			"--",	       NULL
		};

		ret = ask_git(args, &text, err);
		take_paths(staged, buf_span(&text));
	}
	buf_release(&id);
	buf_release(&text);
	return ret;
}

static bool has_empty_blob(struct span list)
{
	struct listed listed;
	struct span line;

	while (list.len && span_next_part(&list, '\0', &line))
		if (read_listed(line, false, &listed) &&
		    is_empty_blob(listed.id))
			return true;
	return false;
}

int plumbing_index(git_index **out, struct err *err)
{
	static const char *const args[] = { "ls-files", "--stage",     "-t",
					    "-z",	"--full-name", ":/",
					    NULL };
	struct arena arena;
	struct table staged;
	struct buf list = BUF_INIT;
	bool may_announce;
	int ret = ask_git(args, &list, err);

	/* What `git add -N` announces is listed as an empty file. */
	arena_init(&arena);
	table_init(&staged, &arena);
	may_announce = ret == 0 && has_empty_blob(buf_span(&list));
	if (may_announce)
		ret = find_staged(&staged, err);
	if (ret == 0)
		ret = make_index(out, buf_span(&list), false,
				 may_announce ? &staged : NULL, err);
	table_release(&staged);
	arena_release(&arena);
	buf_release(&list);
	return ret;
}

int plumbing_tree(git_index **out, const char *commit, struct err *err)
{
	const char *args[] = { "ls-tree",     "-r",   "-z",
			       "--full-tree", commit, NULL };
	struct buf list = BUF_INIT;
	int ret = ask_git(args, &list, err);

	if (ret == 0)
		ret = make_index(out, buf_span(&list), true, NULL, err);
	buf_release(&list);
	return ret;
}

int plumbing_untracked(struct repo *repo, struct err *err)
{
	static const char *const args[] = {
		"ls-files", "--others",	   "--exclude-standard",
		"-z",	    "--full-name", ":/",
		NULL
	};
	struct buf text = BUF_INIT;
	int ret = ask_git(args, &text, err);

	if (ret == 0)
		take_paths(&repo->untracked, buf_span(&text));
	buf_release(&text);
	return ret;
}
