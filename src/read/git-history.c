/* Commits and what lies between them, by libgit2. */
#include "read/history.h"

#include "read/git.h"

extern char **environ;

static struct span id_text(const git_oid *id, struct arena *arena)
{
	return arena_copy(arena, span_str(git_oid_tostr_s(id)));
}

static int find_commit(git_commit **out, struct repo *repo, const char *rev,
		       struct err *err)
{
	git_object *found = NULL, *commit = NULL;
	int ret = -1;

	if (git_revparse_single(&found, repo->git, rev) < 0)
		err_revision(err, repo, rev);
	else if (git_object_peel(&commit, found, GIT_OBJECT_COMMIT) < 0)
		err_set(err, "\"%s\" is not a commit", rev);
	else
		ret = 0;
	git_object_free(found);
	*out = (git_commit *)commit;
	return ret;
}

int history_commit(struct repo *repo, const char *rev, struct arena *arena,
		   struct span *id, struct err *err)
{
	git_commit *commit = NULL;

	if (!repo->git)
		return plumbing_commit(repo, rev, arena, id, err);
	if (find_commit(&commit, repo, rev, err) < 0)
		return -1;
	*id = id_text(git_commit_id(commit), arena);
	git_commit_free(commit);
	return 0;
}

/*
 * Where a shallow clone ends, libgit2 1.5 stumbles over parents that have a
 * name and no object; git knows where to stop.
 */
static bool wants_git(struct repo *repo)
{
	return !repo->git || git_is_shallow(repo);
}

static int merge_base(struct repo *repo, const char *a, const char *b,
		      struct arena *arena, struct span *id, struct err *err)
{
	git_commit *one = NULL, *two = NULL;
	git_oid base;
	int code, ret = -1;

	*id = SPAN("");
	if (find_commit(&one, repo, a, err) < 0 ||
	    find_commit(&two, repo, b, err) < 0)
		goto out;
	code = git_merge_base(&base, repo->git, git_commit_id(one),
			      git_commit_id(two));
	if (code == 0)
		*id = id_text(&base, arena);
	ret = code < 0 && code != GIT_ENOTFOUND ? err_git(err) : 0;
out:
	git_commit_free(one);
	git_commit_free(two);
	return ret;
}

/* How much of a revision is shown: a commit's whole name is for nobody. */
static int shown(const char *rev)
{
	size_t len = strlen(rev);

	return len >= 40 && strspn(rev, "0123456789abcdef") == len ? 10
								   : (int)len;
}

static int fail_shallow(struct err *err, const char *a, const char *b)
{
	err_set(err,
		"the point where %.*s and %.*s diverged may be beyond this "
		"shallow clone",
		shown(a), a, shown(b), b);
	return hint_shallow(err);
}

/*
 * Where the history of either side is cut off, what they share may go on
 * beyond: the ancestor found would be too old, and old findings new.
 */
static int must_be_best(struct repo *repo, const char *a, const char *b,
			struct span id, struct arena *arena, struct err *err)
{
	struct span one, two;
	bool are_whole;

	if (!git_is_shallow(repo))
		return 0;
	if (!id.len)
		return fail_shallow(err, a, b);
	if (plumbing_commit(repo, a, arena, &one, err) < 0 ||
	    plumbing_commit(repo, b, arena, &two, err) < 0)
		return -1;
	if (span_eq(id, one) || span_eq(id, two))
		return 0;
	if (plumbing_sides_are_whole(repo, one.at, two.at, &are_whole, arena,
				     err) < 0)
		return -1;
	return are_whole ? 0 : fail_shallow(err, a, b);
}

int history_merge_base(struct repo *repo, const char *a, const char *b,
		       struct arena *arena, struct span *id, struct err *err)
{
	int ret = wants_git(repo)
			  ? plumbing_merge_base(repo, a, b, arena, id, err)
			  : merge_base(repo, a, b, arena, id, err);

	return ret < 0 ? -1 : must_be_best(repo, a, b, *id, arena, err);
}

static void take_commit(struct commit *out, const git_commit *commit,
			struct arena *arena)
{
	*out = (struct commit){
		.id = id_text(git_commit_id(commit), arena),
		.parent = SPAN(""),
		.author = arena_copy(arena,
				     span_str(git_commit_author(commit)->name)),
		.message =
			arena_copy(arena, span_str(git_commit_message(commit))),
		.n_parents = git_commit_parentcount(commit),
	};
	if (out->n_parents)
		out->parent = id_text(git_commit_parent_id(commit, 0), arena);
}

static int start_walk(git_revwalk **out, struct repo *repo, const char *from,
		      const char *to, struct err *err)
{
	git_commit *one = NULL, *two = NULL;
	int ret = -1;

	if (find_commit(&one, repo, from, err) < 0 ||
	    find_commit(&two, repo, to, err) < 0)
		goto out;
	if (git_revwalk_new(out, repo->git) < 0 ||
	    git_revwalk_sorting(*out, GIT_SORT_TIME | GIT_SORT_TOPOLOGICAL) <
		    0 ||
	    git_revwalk_push(*out, git_commit_id(two)) < 0 ||
	    git_revwalk_hide(*out, git_commit_id(one)) < 0)
		err_git(err);
	else
		ret = 0;
out:
	git_commit_free(one);
	git_commit_free(two);
	return ret;
}

/* libgit2 leaves the bytes of other encodings as they are. */
static bool is_utf8(const git_commit *commit)
{
	const char *encoding = git_commit_message_encoding(commit);

	return !encoding || span_is_nocase(span_str(encoding), "utf-8") ||
	       span_is_nocase(span_str(encoding), "utf8");
}

/* 1 where git has to read them. */
static int take_commits(git_revwalk *walk, struct repo *repo,
			struct arena *arena, struct commit **out, size_t *n,
			struct err *err)
{
	size_t room = 0;
	git_oid id;
	int code;

	while ((code = git_revwalk_next(&id, walk)) == 0) {
		git_commit *commit = NULL;
		bool is_readable;

		if (git_commit_lookup(&commit, repo->git, &id) < 0)
			return err_git(err);
		take_commit(ARENA_PUSH(arena, *out, *n, room), commit, arena);
		is_readable = is_utf8(commit);
		git_commit_free(commit);
		if (!is_readable)
			return 1;
	}
	return code == GIT_ITEROVER ? 0 : err_git(err);
}

int history_between(struct repo *repo, const char *from, const char *to,
		    struct arena *arena, struct commit **out, size_t *n,
		    struct err *err)
{
	git_revwalk *walk = NULL;
	int ret;

	*out = NULL;
	*n = 0;
	if (wants_git(repo))
		return plumbing_between(repo, from, to, arena, out, n, err);
	ret = start_walk(&walk, repo, from, to, err);
	if (ret == 0)
		ret = take_commits(walk, repo, arena, out, n, err);
	git_revwalk_free(walk);
	return ret == 1 ? plumbing_between(repo, from, to, arena, out, n, err)
			: ret;
}

static int tree_of(git_tree **out, struct repo *repo, struct span id,
		   struct err *err)
{
	git_commit *commit = NULL;
	git_oid oid;
	int ret = 0;

	if (!id.len) /* before a root there was nothing */
		return 0;
	if (git_oid_fromstr(&oid, id.at) < 0 ||
	    git_commit_lookup(&commit, repo->git, &oid) < 0 ||
	    git_commit_tree(out, commit) < 0)
		ret = err_git(err);
	git_commit_free(commit);
	return ret;
}

int history_changed(struct repo *repo, const struct commit *commit,
		    struct arena *arena, struct span **paths, size_t *n,
		    struct err *err)
{
	struct paths list = { .arena = arena };
	git_tree *before = NULL, *after = NULL;
	git_diff *diff = NULL;
	int ret = -1;

	if (wants_git(repo))
		return plumbing_changed(repo, commit, arena, paths, n, err);
	if (tree_of(&after, repo, commit->id, err) < 0 ||
	    tree_of(&before, repo, commit->parent, err) < 0)
		goto out;
	if (git_diff_tree_to_tree(&diff, repo->git, before, after, NULL) < 0) {
		err_git(err);
		goto out;
	}
	for (size_t i = 0; i < git_diff_num_deltas(diff); i++)
		paths_add(&list,
			  span_str(git_diff_get_delta(diff, i)->new_file.path));
	*paths = list.at;
	*n = list.n;
	ret = 0;
out:
	git_diff_free(diff);
	git_tree_free(before);
	git_tree_free(after);
	return ret;
}

/* ---- branches ---- */

static bool has_ref(struct repo *repo, const char *name)
{
	git_oid id;

	if (!repo->git)
		return plumbing_has_ref(name);
	return git_reference_name_to_id(&id, repo->git, name) == 0;
}

static struct span symbolic(struct repo *repo, const char *name,
			    struct arena *arena)
{
	git_reference *ref = NULL;
	struct span target = SPAN("");

	if (!repo->git) {
		target = plumbing_symbolic(name, arena);
		return target.len && plumbing_has_ref(target.at) ? target
								 : SPAN("");
	}
	if (git_reference_lookup(&ref, repo->git, name) == 0 &&
	    git_reference_type(ref) == GIT_REFERENCE_SYMBOLIC)
		target = arena_copy(
			arena, span_str(git_reference_symbolic_target(ref)));
	git_reference_free(ref);
	return target.len && has_ref(repo, target.at) ? target : SPAN("");
}

struct span history_default_branch(struct repo *repo, struct arena *arena)
{
	static const char *const usual[] = { "main", "master" };
	struct span ref =
		repo->root ? symbolic(repo, "refs/remotes/origin/HEAD", arena)
			   : symbolic(repo, "HEAD", arena);
	struct span name;

	if (ref.len)
		return ref;
	if (repo_config(repo, "init.defaultBranch", arena, &name)) {
		ref = arena_printf(arena, "refs/heads/%s", name.at);
		if (has_ref(repo, ref.at))
			return ref;
	}
	for (size_t i = 0; i < 2; i++) {
		ref = arena_printf(arena, "refs/heads/%s", usual[i]);
		if (has_ref(repo, ref.at))
			return ref;
	}
	return SPAN("");
}

/* ---- merges ---- */

static int add_merge_head(const git_oid *id, void *data)
{
	paths_add(data, span_str(git_oid_tostr_s(id)));
	return 0;
}

static bool is_id(struct span text)
{
	if (text.len != 40 && text.len != 64)
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (!strchr("0123456789abcdef", text.at[i]))
			return false;
	return true;
}

/*
 * MERGE_HEAD is written only after pre-merge-commit has run; until then git
 * names what it merges in variables called GITHEAD_<id>.
 */
static void add_named_heads(struct repo *repo, struct paths *heads)
{
	for (char **variable = environ; *variable; variable++) {
		struct span text = span_str(*variable), id;
		struct err none = ERR_INIT;
		ptrdiff_t end = span_find_char(text, '=');

		if (!span_starts(text, "GITHEAD_") || end < 0)
			continue;
		id = span_from(span_first(text, (size_t)end), 8);
		if (!is_id(id))
			continue;
		id = arena_copy(heads->arena, id);
		if (history_commit(repo, id.at, heads->arena, &id, &none) == 0)
			paths_add(heads, id);
	}
}

static int find_merge_heads(struct repo *repo, struct paths *heads,
			    struct err *err)
{
	int code;

	if (!repo->git)
		return plumbing_merge_heads(heads, err);
	code = git_repository_mergehead_foreach(repo->git, add_merge_head,
						heads);
	return code < 0 && code != GIT_ENOTFOUND ? err_git(err) : 0;
}

int history_merge_heads(struct repo *repo, struct arena *arena,
			struct span **ids, size_t *n, struct err *err)
{
	struct paths heads = { .arena = arena };
	struct err none = ERR_INIT;
	struct span squashed;

	if (find_merge_heads(repo, &heads, err) < 0)
		return -1;
	if (!heads.n)
		add_named_heads(repo, &heads);
	if (!heads.n) {
		squashed = squashed_head(repo, arena);
		if (squashed.len && history_commit(repo, squashed.at, arena,
						   &squashed, &none) == 0)
			paths_add(&heads, squashed);
	}
	*ids = heads.at;
	*n = heads.n;
	return 0;
}
