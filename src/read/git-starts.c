/*
 * Where a branch starts from what is there already, as git itself tells:
 * libgit2 knows no boundaries, and stumbles where a shallow clone ends.
 */
#include "read/git.h"
#include "read/history.h"

/* What a commit itself says about its parents, whether they are here or not. */
static int has_parent(const char *commit, bool *out, struct err *err)
{
	const char *args[] = { "cat-file", "commit", commit, NULL };
	struct buf text = BUF_INIT;
	int ret = ask_git(args, &text, err);
	struct span rest = buf_span(&text), line;

	*out = false;
	while (!*out && span_next_line(&rest, &line) && line.len)
		*out = span_starts(line, "parent ");
	buf_release(&text);
	return ret;
}

int plumbing_is_cut(struct repo *repo, const char *commit, bool *is_cut,
		    struct err *err)
{
	*is_cut = false;
	return git_is_shallow(repo) ? has_parent(commit, is_cut, err) : 0;
}

/*
 * Is one of the commits that rev-list prints for `args` a root only because
 * this clone ends there? `args` leaves its second place free.
 */
static int find_cut(struct repo *repo, const char **args, bool *is_cut,
		    struct arena *arena, struct err *err)
{
	struct buf text = BUF_INIT;
	struct span rest, line;
	int ret;

	*is_cut = false;
	if (!git_is_shallow(repo))
		return 0;
	args[1] = "--max-parents=0";
	ret = ask_git(args, &text, err);
	rest = buf_span(&text);
	while (ret == 0 && !*is_cut && span_next_line(&rest, &line))
		ret = plumbing_is_cut(repo, arena_copy(arena, line).at, is_cut,
				      err);
	buf_release(&text);
	return ret;
}

int plumbing_sides_are_whole(struct repo *repo, const char *a, const char *b,
			     bool *are_whole, struct arena *arena,
			     struct err *err)
{
	const char *args[] = { "rev-list", NULL,
			       arena_printf(arena, "%s...%s", a, b).at, "--",
			       NULL };
	bool is_cut;
	int ret = find_cut(repo, args, &is_cut, arena, err);

	*are_whole = !is_cut;
	return ret;
}

/* ---- the boundary ---- */

enum { MOST_AT_ONCE = MOST_GIT_ARGS - 2 };

/* Adds those of `n` commits that no other of these has in its history. */
static int add_independent(struct paths *out, const struct span *ids, size_t n,
			   struct err *err)
{
	const char *args[MOST_GIT_ARGS + 1] = { "merge-base", "--independent" };
	struct buf text = BUF_INIT;
	struct span rest, line;
	int ret;

	for (size_t i = 0; i < n; i++)
		args[i + 2] = ids[i].at;
	ret = ask_git(args, &text, err);
	rest = buf_span(&text);
	while (ret == 0 && span_next_line(&rest, &line))
		paths_add(out, arena_copy(out->arena, line));
	buf_release(&text);
	return ret;
}

/* Git takes only so many at once; a round that drops nothing is the last. */
static int keep_independent(struct paths *ids, struct err *err)
{
	size_t before = SIZE_MAX;

	while (ids->n > 1 && ids->n < before) {
		struct paths kept = { .arena = ids->arena };

		before = ids->n > MOST_AT_ONCE ? ids->n : 0;
		for (size_t i = 0; i < ids->n; i += MOST_AT_ONCE) {
			size_t left = ids->n - i;

			if (add_independent(&kept, ids->at + i,
					    left < MOST_AT_ONCE ? left
								: MOST_AT_ONCE,
					    err) < 0)
				return -1;
		}
		*ids = kept;
	}
	return 0;
}

/* Fills `args` after its first `n` with what rev-list is to leave out. */
static void add_held(const char **args, size_t n, const struct span *held,
		     size_t n_held)
{
	args[n++] = "--not";
	for (size_t i = 0; i < n_held && n < MOST_GIT_ARGS - 2; i++)
		args[n++] = held[i].at;
	args[n++] = "--";
	args[n] = NULL;
}

static int fail_cut(struct err *err, const char *rev)
{
	err_set(err,
		"cannot tell what %.10s adds: it branched off before the point "
		"where this shallow clone begins",
		rev);
	return hint_shallow(err);
}

int history_starts(struct repo *repo, const char *rev, const struct span *held,
		   size_t n_held, struct arena *arena, struct starts *out,
		   struct err *err)
{
	const char *args[MOST_GIT_ARGS + 1] = { "rev-list", "--boundary", rev };
	struct paths ids = { .arena = arena };
	struct buf text = BUF_INIT;
	struct span rest, line;
	bool is_cut = false;
	int ret;

	*out = (struct starts){ 0 };
	add_held(args, 3, held, n_held);
	ret = ask_git(args, &text, err);
	out->is_held = ret == 0 && !text.len;
	rest = buf_span(&text);
	while (ret == 0 && span_next_line(&rest, &line))
		if (span_starts(line, "-"))
			paths_add(&ids, arena_copy(arena, span_from(line, 1)));
	buf_release(&text);
	if (ret == 0)
		ret = find_cut(repo, args, &is_cut, arena, err);
	if (is_cut)
		return fail_cut(err, rev);
	if (ret == 0)
		ret = keep_independent(&ids, err);
	out->ids = ids.at;
	out->n = ids.n;
	return ret;
}

int history_holds(const char *rev, const char *commit, bool *out,
		  struct err *err)
{
	const char *args[] = { "merge-base", "--is-ancestor", commit, rev,
			       NULL };
	struct buf complaint = BUF_INIT;
	int status = run_git(args, NULL, &complaint, err);

	*out = status == 0;
	if (status > 1)
		err_complaint(err, &complaint);
	buf_release(&complaint);
	return status == 0 || status == 1 ? 0 : -1;
}

/* Does git print anything for these `n_args` words and the pathspecs? */
static int prints_any(const char **args, size_t n_args,
		      const struct span *pathspecs, size_t n, bool *out,
		      struct err *err)
{
	struct buf text = BUF_INIT;
	int ret;

	args[n_args++] = "--";
	for (size_t i = 0; i < n && n_args < MOST_GIT_ARGS; i++)
		args[n_args++] = pathspecs[i].at;
	args[n_args] = NULL;
	ret = ask_git(args, &text, err);
	*out = text.len != 0;
	buf_release(&text);
	return ret;
}

int history_differs(const char *a, const char *b, const struct span *pathspecs,
		    size_t n, struct arena *arena, bool *out, struct err *err)
{
	/* Git would leave out the side that a merge did not take. */
	const char *args[MOST_GIT_ARGS + 1] = {
		"rev-list", "-n1", "--full-history",
		arena_printf(arena, "%s...%s", a, b).at
	};

	return prints_any(args, 4, pathspecs, n, out, err);
}

int history_stands_apart(const char *a, const char *b,
			 const struct span *pathspecs, size_t n, bool *out,
			 struct err *err)
{
	const char *args[MOST_GIT_ARGS + 1] = { "diff-tree", "-r",
						"--name-only", a, b };

	return prints_any(args, 5, pathspecs, n, out, err);
}

/* ---- remotes ---- */

static struct span bare_address(struct span address)
{
	if (span_ends(address, "/"))
		address.len--;
	if (span_ends(address, ".git"))
		address.len -= 4;
	if (span_ends(address, "/"))
		address.len--;
	return address;
}

/* "origin	https://… (push)" */
static bool is_line_of(struct span line, struct span address, struct span *name)
{
	ptrdiff_t tab = span_find_char(line, '\t');
	struct span rest;

	if (tab < 0)
		return false;
	*name = span_first(line, (size_t)tab);
	rest = span_from(line, (size_t)tab + 1);
	while (rest.len && rest.at[rest.len - 1] != '(')
		rest.len--;
	rest = span_first(rest, rest.len > 2 ? rest.len - 2 : 0);
	return span_eq(bare_address(rest), address);
}

int history_remote_at(const char *address, struct arena *arena,
		      const char **name, struct err *err)
{
	const char *args[] = { "remote", "-v", NULL };
	struct span wanted = bare_address(span_str(address)), rest, line, found;
	struct buf text = BUF_INIT;
	int ret;

	*name = address;
	if (!strpbrk(address, "/:"))
		return 0;
	ret = ask_git(args, &text, err);
	rest = buf_span(&text);
	while (ret == 0 && *name == address && span_next_line(&rest, &line))
		if (is_line_of(line, wanted, &found))
			*name = arena_copy(arena, found).at;
	buf_release(&text);
	return ret;
}
