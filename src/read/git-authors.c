/* Who changed a file: between two commits, and lately. */
#include "read/git.h"
#include "read/history.h"

/* What a commit has at a path; false where that is nothing. */
static bool entry_of(struct repo *repo, struct span commit, const char *path,
		     git_oid *out)
{
	git_commit *found = NULL;
	git_tree_entry *entry = NULL;
	git_tree *tree = NULL;
	git_oid id;
	struct err err = ERR_INIT;
	int code;

	if (!commit.len)
		return false;
	code = git_oid_fromstr(&id, commit.at);
	if (!code)
		code = git_commit_lookup(&found, repo->git, &id);
	if (!code)
		code = git_commit_tree(&tree, found);
	if (!code)
		code = git_tree_entry_bypath(&entry, tree, path);
	if (!code) {
		git_oid_cpy(out, git_tree_entry_id(entry));
	} else if (code != GIT_ENOTFOUND) {
		err_git(&err);
		repo_note_trouble(repo, &err);
	}
	git_tree_entry_free(entry);
	git_tree_free(tree);
	git_commit_free(found);
	return !code;
}

static bool changes_path(struct repo *repo, const struct commit *commit,
			 const char *path)
{
	git_oid is, was;
	bool has_it = entry_of(repo, commit->id, path, &is);
	bool had_it = entry_of(repo, commit->parent, path, &was);

	return has_it != had_it || (has_it && !git_oid_equal(&is, &was));
}

static bool is_listed(const struct span *list, size_t n, struct span name)
{
	for (size_t i = 0; i < n; i++)
		if (span_eq(list[i], name))
			return true;
	return false;
}

static int list_changing(struct repo *repo, const struct commit *commits,
			 size_t n, const char *path, struct arena *arena,
			 bool *changing, struct err *err)
{
	for (size_t i = 0; i < n; i++) {
		struct span *paths;
		size_t n_paths;

		/* A merge brings what others did. */
		if (commits[i].n_parents > 1)
			continue;
		if (repo->git) {
			changing[i] = changes_path(repo, &commits[i], path);
			continue;
		}
		if (plumbing_changed(repo, &commits[i], arena, &paths, &n_paths,
				     err) < 0)
			return -1;
		changing[i] = is_listed(paths, n_paths, span_str(path));
	}
	return 0;
}

int history_authors(struct repo *repo, const struct commit *commits, size_t n,
		    struct span path, struct arena *arena, struct span *names,
		    struct err *err)
{
	bool *changing = ARENA_ARRAY(arena, bool, n);
	struct span *list = ARENA_ARRAY(arena, struct span, n);
	struct buf text = BUF_INIT;
	size_t n_list = 0;

	if (list_changing(repo, commits, n, arena_copy(arena, path).at, arena,
			  changing, err) < 0)
		return -1;
	for (size_t i = n; i-- > 0;)
		if (changing[i] && !is_listed(list, n_list, commits[i].author))
			list[n_list++] = commits[i].author;
	for (size_t i = 0; i < n_list; i++) {
		buf_adds(&text, i ? ", " : "");
		buf_add(&text, list[i]);
	}
	*names = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return 0;
}

/* ---- lately ---- */

static long day_of(const git_commit *commit)
{
	const git_signature *by = git_commit_committer(commit);
	long long seconds = by ? by->when.time + by->when.offset * 60LL : 0;

	return (long)(seconds >= 0 ? seconds / 86400
				   : (seconds - 86399) / 86400);
}

/* What a commit has at the path; mostly the next one asked for is its parent. */
struct seen {
	struct span commit;
	bool is_there;
	git_oid id;
};

static struct seen look(struct repo *repo, const struct seen *last,
			struct span commit, const char *path)
{
	struct seen seen = { .commit = commit };

	if (commit.len && span_eq(commit, last->commit))
		return *last;
	seen.is_there = entry_of(repo, commit, path, &seen.id);
	return seen;
}

static int take_touch(struct repo *repo, const git_commit *found,
		      const char *path, struct seen *last, struct arena *arena,
		      struct touch *touch, bool *touches, struct err *err)
{
	struct seen is, was;
	struct commit commit = { .parent = SPAN("") };
	struct span *paths;

	commit.n_parents = git_commit_parentcount(found);
	commit.id = arena_copy(arena,
			       span_str(git_oid_tostr_s(git_commit_id(found))));
	if (commit.n_parents)
		commit.parent = arena_copy(
			arena, span_str(git_oid_tostr_s(
				       git_commit_parent_id(found, 0))));
	*touches = false;
	if (commit.n_parents > 1)
		return 0;
	is = look(repo, last, commit.id, path);
	was = look(repo, last, commit.parent, path);
	*last = was;
	*touches = is.is_there != was.is_there ||
		   (is.is_there && !git_oid_equal(&is.id, &was.id));
	if (!*touches)
		return 0;
	*touch = (struct touch){
		.id = commit.id,
		.author = arena_copy(arena,
				     span_str(git_commit_author(found)->name)),
		.message =
			arena_copy(arena, span_str(git_commit_message(found))),
		.day = day_of(found),
	};
	return history_changed(repo, &commit, arena, &paths, &touch->n_paths,
			       err);
}

static int walk_touches(git_revwalk *walk, struct repo *repo, const char *path,
			size_t most, struct arena *arena, struct touch **out,
			size_t *n, struct err *err)
{
	struct seen last = { .commit = SPAN("") };
	size_t room = 0;
	git_oid id;

	while (most-- && git_revwalk_next(&id, walk) == 0) {
		git_commit *commit = NULL;
		struct touch touch;
		bool touches = false;
		int ret;

		if (git_commit_lookup(&commit, repo->git, &id) < 0)
			return err_git(err);
		ret = take_touch(repo, commit, path, &last, arena, &touch,
				 &touches, err);
		git_commit_free(commit);
		if (ret < 0)
			return -1;
		if (touches)
			*ARENA_PUSH(arena, *out, *n, room) = touch;
	}
	return 0;
}

int history_touches(struct repo *repo, const char *rev, struct span path,
		    size_t most, struct arena *arena, struct touch **out,
		    size_t *n, struct err *err)
{
	const char *name = arena_copy(arena, path).at;
	git_revwalk *walk = NULL;
	struct span start;
	git_oid id;
	int ret;

	*out = NULL;
	*n = 0;
	if (!repo->git || git_is_shallow(repo))
		return plumbing_touches(rev, name, most, arena, out, n, err);
	if (history_commit(repo, rev, arena, &start, err) < 0)
		return -1;
	if (git_oid_fromstr(&id, start.at) < 0 ||
	    git_revwalk_new(&walk, repo->git) < 0 ||
	    /* The latest first; to sort by time would read all of history. */
	    git_revwalk_sorting(walk, GIT_SORT_NONE) < 0 ||
	    git_revwalk_push(walk, &id) < 0)
		ret = err_git(err);
	else
		ret = walk_touches(walk, repo, name, most, arena, out, n, err);
	git_revwalk_free(walk);
	return ret;
}

/* ---- lines ---- */

static size_t indent_of(struct span line)
{
	size_t n = 0;

	while (n < line.len && (line.at[n] == ' ' || line.at[n] == '\t'))
		n++;
	return n;
}

/* Does the text begin with all of `lines`? Moves it past them. */
static bool take_lines(struct span *text, struct span lines)
{
	struct span one, wanted;

	while (span_next_line(&lines, &wanted))
		if (!span_next_line(text, &one) ||
		    !span_eq(span_trim(one), span_trim(wanted)))
			return false;
	return true;
}

/* The next line that is not blank; empty at the end. */
static struct span line_after(struct span rest)
{
	struct span line;

	while (span_next_line(&rest, &line))
		if (span_trim(line).len)
			return line;
	return SPAN("");
}

/* Below a heading another line than a heading, below an entry a deeper one. */
static bool goes_on(struct span lines, struct span after)
{
	struct span first = SPAN("");

	span_next_line(&lines, &first);
	if (span_starts(span_trim(first), "#"))
		return after.len && after.at[0] != '#';
	return after.len && indent_of(after) > indent_of(first);
}

/* What a version of the file has of the lines. */
struct held_lines {
	bool is_there;
	struct span after; /* the line below them, where it goes on with them */
};

static struct held_lines hold(struct repo *repo, const git_oid *id,
			      struct span lines, struct arena *arena)
{
	struct held_lines held = { .after = SPAN("") };
	git_blob *blob = NULL;
	struct span rest, one;

	if (git_blob_lookup(&blob, repo->git, id) < 0)
		return held;
	rest = span_of(git_blob_rawcontent(blob),
		       (size_t)git_blob_rawsize(blob));
	while (!held.is_there && rest.len) {
		struct span here = rest;

		held.is_there = take_lines(&here, lines);
		if (held.is_there && goes_on(lines, line_after(here)))
			held.after = arena_copy(arena, line_after(here));
		span_next_line(&rest, &one);
	}
	git_blob_free(blob);
	return held;
}

static struct span parent_of(struct repo *repo, struct span commit,
			     struct arena *arena)
{
	git_commit *found = NULL;
	struct span parent = SPAN("");
	git_oid id;

	if (!git_oid_fromstr(&id, commit.at) &&
	    !git_commit_lookup(&found, repo->git, &id) &&
	    git_commit_parentcount(found))
		parent = arena_copy(arena,
				    span_str(git_oid_tostr_s(
					    git_commit_parent_id(found, 0))));
	git_commit_free(found);
	return parent;
}

/* Did the file hold the lines already, and no more that belongs to them? */
static bool held_before(struct repo *repo, struct span parent, const char *name,
			struct span lines, const struct held_lines *held,
			bool *had_file, struct arena *arena)
{
	struct held_lines before;
	git_oid was;

	*had_file = entry_of(repo, parent, name, &was);
	if (!*had_file)
		return false;
	before = hold(repo, &was, lines, arena);
	return before.is_there &&
	       (!before.after.len || span_eq(before.after, held->after));
}

const struct touch *history_lines(struct repo *repo,
				  const struct touch *touches, size_t n,
				  struct span path, struct span lines,
				  struct arena *arena)
{
	const char *name = arena_copy(arena, path).at;

	for (size_t i = 0; repo->git && i < n; i++) {
		const struct touch *touch = &touches[i];
		struct held_lines held = { .is_there = false };
		struct span parent;
		bool had_file;
		git_oid is;

		if (entry_of(repo, touch->id, name, &is))
			held = hold(repo, &is, lines, arena);
		if (!held.is_there && !i)
			return NULL; /* they are not committed yet */
		parent = parent_of(repo, touch->id, arena);
		if (!held.is_there || held_before(repo, parent, name, lines,
						  &held, &had_file, arena))
			continue;
		/* A file that is new beside others may be one that moved. */
		return had_file || !parent.len || touch->n_paths == 1 ? touch
								      : NULL;
	}
	return NULL;
}

/* ---- branches ---- */

int history_tips(struct repo *repo, struct arena *arena, struct span **out,
		 size_t *n, struct err *err)
{
	const char *args[] = { "for-each-ref", "--format=%(objectname)",
			       "refs/heads", "refs/remotes", NULL };
	struct buf text = BUF_INIT;
	int ret = ask_git(args, &text, err);
	struct span rest = arena_copy(arena, buf_span(&text)), line;
	size_t room = 0;

	(void)repo;
	buf_release(&text);
	*out = NULL;
	*n = 0;
	while (ret == 0 && span_next_line(&rest, &line))
		if (line.len && !is_listed(*out, *n, line))
			*ARENA_PUSH(arena, *out, *n, room) =
				arena_copy(arena, line);
	return ret;
}
