/* Commits and what lies between them, where git itself is asked. */
#include "read/git.h"
#include "read/history.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

int plumbing_merge_base(struct repo *repo, const char *a, const char *b,
			struct arena *arena, struct span *id, struct err *err)
{
	const char *args[] = { "merge-base", NULL, NULL, NULL };
	struct buf text = BUF_INIT, complaint = BUF_INIT;
	struct span one, two;
	int status;

	*id = SPAN("");
	if (plumbing_commit(repo, a, arena, &one, err) < 0 ||
	    plumbing_commit(repo, b, arena, &two, err) < 0)
		return -1;
	args[1] = one.at;
	args[2] = two.at;
	status = run_git(args, &text, &complaint, err);
	if (status == 0)
		*id = arena_copy(arena, span_trim(buf_span(&text)));
	else if (status > 1) /* 1: there is none */
		err_complaint(err, &complaint);
	buf_release(&complaint);
	buf_release(&text);
	return status == 0 || status == 1 ? 0 : -1;
}

/* id, parents, author and message, each up to a NUL. */
static bool read_commit(struct span *rest, struct commit *out)
{
	struct span parents;

	*out = (struct commit){ .parent = SPAN("") };
	if (!rest->len || !span_next_part(rest, '\0', &out->id) ||
	    !span_next_part(rest, '\0', &parents) ||
	    !span_next_part(rest, '\0', &out->author) ||
	    !span_next_part(rest, '\0', &out->message))
		return false;
	for (struct span parent;
	     parents.len && span_next_part(&parents, ' ', &parent);)
		if (!out->n_parents++)
			out->parent = parent;
	return true;
}

int plumbing_between(struct repo *repo, const char *from, const char *to,
		     struct arena *arena, struct commit **out, size_t *n,
		     struct err *err)
{
	struct span not_from = arena_printf(arena, "^%s", from);
	const char *args[] = { "log",
			       "-z",
			       "--format=%H%x00%P%x00%an%x00%B",
			       "--encoding=UTF-8",
			       "--date-order",
			       "--no-show-signature",
			       "--end-of-options",
			       to,
			       not_from.at,
			       "--",
			       NULL };
	struct buf text = BUF_INIT;
	int ret = ask_git(args, &text, err);
	struct span rest = arena_copy(arena, buf_span(&text));
	struct commit commit;
	size_t room = 0;

	(void)repo;
	buf_release(&text);
	*out = NULL;
	*n = 0;
	while (ret == 0 && read_commit(&rest, &commit)) {
		commit.id = arena_copy(arena, commit.id);
		commit.parent = arena_copy(arena, commit.parent);
		*ARENA_PUSH(arena, *out, *n, room) = commit;
	}
	return ret;
}

/* A root that is one only because this clone ends there. */
static int must_be_whole(struct repo *repo, const struct commit *commit,
			 struct err *err)
{
	bool is_cut;

	if (commit->n_parents)
		return 0;
	if (plumbing_is_cut(repo, commit->id.at, &is_cut, err) < 0)
		return -1;
	if (!is_cut)
		return 0;
	err_set(err,
		"cannot tell what commit %.10s changes: this shallow clone "
		"ends there",
		commit->id.at);
	return hint_shallow(err);
}

int plumbing_changed(struct repo *repo, const struct commit *commit,
		     struct arena *arena, struct span **paths, size_t *n,
		     struct err *err)
{
	const char *root[] = { "diff-tree",   "-r",	     "-z",
			       "--root",      "--name-only", "--no-commit-id",
			       commit->id.at, NULL };
	const char *change[] = {
		"diff-tree",	   "-r",	  "-z", "--name-only",
		commit->parent.at, commit->id.at, NULL
	};
	struct paths list = { .arena = arena };
	struct buf text = BUF_INIT;
	int ret = must_be_whole(repo, commit, err);
	struct span rest, path;

	if (ret == 0)
		ret = ask_git(commit->n_parents ? change : root, &text, err);
	rest = buf_span(&text);
	while (ret == 0 && rest.len && span_next_part(&rest, '\0', &path))
		if (path.len)
			paths_add(&list, path);
	buf_release(&text);
	*paths = list.at;
	*n = list.n;
	return ret;
}

int plumbing_renames(struct snapshot *from, struct snapshot *to,
		     struct arena *arena, struct renamed **out, size_t *n,
		     struct err *err)
{
	const char *commits[] = { "diff-tree",
				  "-r",
				  "-z",
				  "-M",
				  "--diff-filter=R",
				  "--name-status",
				  from->commit_id,
				  to->commit_id,
				  NULL };
	const char *index[] = {
		"diff-index",	 "--cached",	  "-z", "-M", "--diff-filter=R",
		"--name-status", from->commit_id, NULL
	};
	struct buf text = BUF_INIT;
	int ret = ask_git(to->kind == SNAPSHOT_COMMIT ? commits : index, &text,
			  err);
	struct span rest = arena_copy(arena, buf_span(&text)), score;
	struct renamed renamed;
	size_t room = 0;

	buf_release(&text);
	*out = NULL;
	*n = 0;
	while (ret == 0 && rest.len && span_next_part(&rest, '\0', &score) &&
	       span_next_part(&rest, '\0', &renamed.from) &&
	       span_next_part(&rest, '\0', &renamed.to))
		*ARENA_PUSH(arena, *out, *n, room) = renamed;
	return ret;
}

bool plumbing_has_ref(const char *name)
{
	const char *args[] = { "show-ref", "--verify", "--quiet", name, NULL };
	struct err ignored = ERR_INIT;

	return run_git(args, NULL, NULL, &ignored) == 0;
}

struct span plumbing_symbolic(const char *name, struct arena *arena)
{
	const char *args[] = { "symbolic-ref", "--quiet", name, NULL };
	struct err ignored = ERR_INIT;
	struct buf text = BUF_INIT;
	struct span target = SPAN("");

	if (run_git(args, &text, NULL, &ignored) == 0)
		target = arena_copy(arena, span_trim(buf_span(&text)));
	buf_release(&text);
	return target;
}

int plumbing_path(const char *name, struct buf *path, struct err *err)
{
	const char *const where[] = { "rev-parse", "--git-path", name, NULL };
	int ret = ask_git(where, path, err);

	while (path->len && char_is_space(path->at[path->len - 1]))
		path->at[--path->len] = '\0';
	return ret;
}

int plumbing_merge_heads(struct paths *heads, struct err *err)
{
	struct buf path = BUF_INIT;
	char line[128];
	FILE *file = NULL;
	int ret = plumbing_path("MERGE_HEAD", &path, err);

	if (ret == 0) {
		file = fopen(path.at, "r");
		if (!file && errno != ENOENT)
			ret = err_set(err, "%s: %s", path.at, strerror(errno));
	}
	while (file && fgets(line, sizeof(line), file))
		paths_add(heads, span_trim(span_str(line)));
	if (file)
		fclose(file);
	buf_release(&path);
	return ret;
}

/* id, author, day and message, each up to a NUL; then the paths. */
static bool read_touch(struct span *rest, struct touch *out)
{
	struct span seconds, count, skipped;
	double number;

	*out = (struct touch){ .n_paths = 0 };
	if (!span_next_part(rest, '\1', &skipped) || !rest->len ||
	    !span_next_part(rest, '\0', &out->id) ||
	    !span_next_part(rest, '\0', &out->author) ||
	    !span_next_part(rest, '\0', &seconds) ||
	    !span_next_part(rest, '\0', &out->message))
		return false;
	number = strtod(seconds.at, NULL);
	out->day = (long)(number / 86400);
	/* --shortstat: " 3 files changed, …" */
	count = span_trim(*rest);
	if (count.len && char_is_digit(count.at[0]))
		out->n_paths = (size_t)strtoul(count.at, NULL, 10);
	return true;
}

/* The commit after the latest `most`, as "^<id>"; empty where there is none. */
static int find_boundary(const char *rev, size_t most, struct arena *arena,
			 struct span *out, struct err *err)
{
	const char *args[] = { "rev-list",
			       "--max-count=1",
			       arena_printf(arena, "--skip=%zu", most).at,
			       "--end-of-options",
			       rev,
			       "--",
			       NULL };
	struct buf text = BUF_INIT;
	int ret = ask_git(args, &text, err);
	struct span id = span_trim(buf_span(&text));

	*out = id.len ? arena_printf(arena, "^%.*s", (int)id.len, id.at)
		      : SPAN("");
	buf_release(&text);
	return ret;
}

int plumbing_touches(const char *rev, const char *path, size_t most,
		     struct arena *arena, struct touch **out, size_t *n,
		     struct err *err)
{
	const char *args[] = { "log",
			       "--no-merges",
			       "--full-diff",
			       "--shortstat",
			       "--format=%x01%H%x00%an%x00%ct%x00%B%x00",
			       "--encoding=UTF-8",
			       "--no-show-signature",
			       "--end-of-options",
			       rev,
			       "--",
			       path,
			       NULL,
			       NULL };
	struct buf text = BUF_INIT;
	struct span boundary, rest;
	struct touch touch;
	size_t room = 0;
	int ret;

	*out = NULL;
	*n = 0;
	if (find_boundary(rev, most, arena, &boundary, err) < 0)
		return -1;
	if (boundary.len) {
		args[9] = boundary.at;
		args[10] = "--";
		args[11] = path;
	}
	ret = ask_git(args, &text, err);
	rest = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	while (ret == 0 && read_touch(&rest, &touch))
		*ARENA_PUSH(arena, *out, *n, room) = touch;
	return ret;
}
