/*
 * What lies between commits is what git says of it: by libgit2, and where git
 * itself is asked, for objects named by SHA-256.
 */
#include "with-repository.h"

#include "read/history.h"
#include "read/snapshot.h"

static void same(const char *what, struct buf expected, struct buf found)
{
	if (!span_eq(buf_span(&expected), buf_span(&found)))
		fail_msg("%s\nexpected:\n%s\nfound:\n%s", what,
			 buf_span(&expected).at, buf_span(&found).at);
	buf_release(&expected);
	buf_release(&found);
}

/* ---- one question, asked twice ---- */

static void same_merge_base(const char *a, const char *b)
{
	struct err err = ERR_INIT;
	struct buf found = BUF_INIT;
	char command[256];
	struct span id;

	assert_int_equal(history_merge_base(repo, a, b, &arena, &id, &err), 0);
	buf_add(&found, id);
	if (id.len)
		buf_addc(&found, '\n');
	snprintf(command, sizeof(command), "git merge-base %s %s", a, b);
	same(command, output_of(command), found);
}

static void same_commits(const char *from, const char *to)
{
	struct err err = ERR_INIT;
	struct buf ids = BUF_INIT, texts = BUF_INIT;
	struct commit *commits;
	char command[256];
	size_t n;

	assert_int_equal(
		history_between(repo, from, to, &arena, &commits, &n, &err), 0);
	for (size_t i = 0; i < n; i++) {
		buf_addf(&ids, "%s %s %zu\n", commits[i].id.at,
			 commits[i].parent.at, commits[i].n_parents);
		buf_addf(&texts, "%.*s: %.*s\n", (int)commits[i].author.len,
			 commits[i].author.at, (int)commits[i].message.len,
			 commits[i].message.at);
	}
	snprintf(command, sizeof(command),
		 "git log --date-order --format='%%H %%P' %s..%s | "
		 "awk '{ print $1, $2, NF - 1 }'",
		 from, to);
	same(command, output_of(command), ids);
	snprintf(command, sizeof(command),
		 "git log --date-order --format='%%an: %%B' %s..%s", from, to);
	same(command, output_of(command), texts);
}

static void same_changes(const char *rev)
{
	struct err err = ERR_INIT;
	struct buf found = BUF_INIT;
	struct commit *commits;
	struct span *paths;
	char command[256];
	size_t n;

	assert_int_equal(history_between(repo, "nothing", rev, &arena, &commits,
					 &n, &err),
			 0);
	assert_true(n > 0);
	assert_int_equal(history_changed(repo, &commits[0], &arena, &paths, &n,
					 &err),
			 0);
	for (size_t i = 0; i < n; i++)
		buf_addf(&found, "%s\n", paths[i].at);
	snprintf(command, sizeof(command),
		 "git -c core.quotePath=false show --diff-merges=first-parent "
		 "--no-renames --format= --name-only %s",
		 rev);
	same(command, output_of(command), found);
}

static void same_renames(const char *from, const char *to)
{
	struct err err = ERR_INIT;
	struct buf found = BUF_INIT;
	struct snapshot *before, *after;
	struct renamed *list;
	char command[256];
	size_t n;

	assert_int_equal(snapshot_open_commit(&before, repo, from, &err), 0);
	assert_int_equal(to ? snapshot_open_commit(&after, repo, to, &err)
			    : snapshot_open_index(&after, repo, &err),
			 0);
	assert_int_equal(
		snapshot_renames(before, after, &arena, &list, &n, &err), 0);
	for (size_t i = 0; i < n; i++)
		buf_addf(&found, "%s\t%s\n", list[i].from.at, list[i].to.at);
	snprintf(command, sizeof(command),
		 "git diff %s -M --diff-filter=R --name-status %s %s | "
		 "cut -f2-",
		 to ? "" : "--cached", from, to ? to : "");
	same(command, output_of(command), found);
	snapshot_close(before);
	snapshot_close(after);
}

/* ---- the tests ---- */

static void best_common_ancestor(void **state)
{
	same_merge_base("main", "topic");
	same_merge_base("topic", "main");
	same_merge_base("main", "main");
	same_merge_base("main~1", "main");
	same_merge_base("cross-a", "cross-b");
	same_merge_base("cross-b", "cross-a");
	same_merge_base("main", "lonely");
}

static void commits_that_one_has_and_the_other_has_not(void **state)
{
	same_commits("topic", "main");
	same_commits("main", "topic");
	same_commits("main", "main");
	same_commits("nothing", "main");
	same_commits("lonely", "cross-a");
	same_commits("cross-b", "cross-a");
	same_commits("v1", "main");
}

static void paths_that_a_commit_changes(void **state)
{
	same_changes("main");
	same_changes("main~1");
	same_changes("topic");
	same_changes("main^{/One}");
	same_changes("cross-a");
}

static void files_under_another_name(void **state)
{
	same_renames("main~1", "main");
	same_renames("topic", "main");
	same_renames("main", NULL);
	same_renames("main^{/One}", NULL);
}

static void unknown_revisions(void **state)
{
	struct err err = ERR_INIT;
	struct span id;

	assert_int_equal(history_commit(repo, "nowhere", &arena, &id, &err),
			 -1);
	assert_string_equal(err.text, "unknown revision \"nowhere\"");
	assert_int_equal(history_commit(repo, "main:x/a.md", &arena, &id, &err),
			 -1);
	assert_string_equal(err.text, "\"main:x/a.md\" is not a commit");
	assert_int_equal(history_merge_base(repo, "main", "nowhere", &arena,
					    &id, &err),
			 -1);
	assert_string_equal(err.text, "unknown revision \"nowhere\"");
}

static void expect_default(const char *expected)
{
	struct span ref = history_default_branch(repo, &arena);

	assert_string_equal(ref.len ? ref.at : "", expected);
}

static void branch_that_others_start_from(void **state)
{
	expect_default("refs/heads/main");
	sh("git branch -q -m main trunk");
	expect_default("");
	sh("git branch master trunk");
	expect_default("refs/heads/master");
	sh("git update-ref refs/remotes/origin/dev trunk");
	sh("git symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/dev");
	expect_default("refs/remotes/origin/dev");
	sh("git update-ref -d refs/remotes/origin/dev");
	expect_default("refs/heads/master");
	sh("git symbolic-ref -d refs/remotes/origin/HEAD");
	sh("git branch -q -D master && git branch -q -m trunk main");
}

static void expect_heads(const char *command)
{
	struct err err = ERR_INIT;
	struct buf found = BUF_INIT;
	struct span *ids;
	size_t n;

	assert_int_equal(history_merge_heads(repo, &arena, &ids, &n, &err), 0);
	for (size_t i = 0; i < n; i++)
		buf_addf(&found, "%s\n", ids[i].at);
	same(command, output_of(command), found);
}

static void what_is_being_merged(void **state)
{
	char variable[128];
	struct buf id;

	expect_heads("true");
	sh("git reset -q --hard && git merge -q --no-commit topic lonely "
	   "--allow-unrelated-histories >merged 2>&1; test -s .git/MERGE_HEAD");
	expect_heads("cat .git/MERGE_HEAD");
	sh("git merge --abort");
	expect_heads("true");
	id = output_of("git rev-parse topic | tr -d '\\n'");
	snprintf(variable, sizeof(variable), "GITHEAD_%s", id.at);
	setenv(variable, "topic", 1);
	setenv("GITHEAD_0123", "no id", 1);
	expect_heads("git rev-parse topic");
	unsetenv(variable);
	buf_release(&id);
}

/* ---- the repository ---- */

static const char history[] =
	"set -e\n"
	"git init -q -b main $FORMAT .\n"
	"day=1\n"
	"commit () { day=$((day + 1)); export "
	"GIT_COMMITTER_DATE=\"2026-01-01T00:00:$day\"; git commit -q \"$@\"; "
	"}\n"
	"for i in 1 2 3 4 5 6; do echo \"line $i of a\"; done >a.md\n"
	"for i in 1 2 3 4 5 6; do echo \"row $i of b\"; done >b.md\n"
	"mkdir -p x/y && echo c >x/y/c.md\n"
	"git add . && commit -m One\n"
	"git tag nothing $(git commit-tree -m Nothing HEAD^{tree})\n"
	"git switch -q -c topic\n"
	"echo d >\"d \303\251.md\" && git add . && commit -m 'Two\n\nReason: "
	"x\n'\n"
	"git switch -q main\n"
	"echo more >>a.md && git add . && "
	"GIT_AUTHOR_NAME='\303\204da L.' commit -m 'Three\n\nBody.\n\nMore.'\n"
	"git tag -m v1 v1\n"
	"commit --allow-empty -m Empty\n"
	"git merge -q --no-ff -m Merge topic\n"
	"printf 'F\\374nf\\n' >.git/latin && git config i18n.commitEncoding "
	"ISO-8859-1 && commit --allow-empty -F .git/latin && "
	"git config --unset i18n.commitEncoding\n"
	"git mv a.md x/a.md && echo again >>x/a.md && rm b.md && echo e >e.md\n"
	"git add -A && commit -m Four\n"
	"git switch -q -c cross-a topic && commit --allow-empty -m A\n"
	"git switch -q -c cross-b topic~1 && commit --allow-empty -m B\n"
	"git switch -q cross-a && a=$(git rev-parse cross-a) && day=40 && "
	"git merge -q --no-ff -m AB cross-b\n"
	"git switch -q cross-b && git merge -q --no-ff -m BA $a\n"
	"git switch -q --orphan lonely && echo f >f.md && git add f.md && "
	"commit -m Lonely\n"
	"git switch -q main\n"
	"git mv x/a.md moved.md && git add -A\n";

static void fill(const char *format)
{
	setenv("FORMAT", format, 1);
	setenv("HISTORY", history, 1);
	sh("sh -c \"$HISTORY\" && echo /merged >.git/info/exclude");
	open_repository();
}

static int by_libgit2(void **state)
{
	if (enter_folder(state) < 0)
		return -1;
	fill("");
	return 0;
}

static int by_git(void **state)
{
	if (enter_folder(state) < 0)
		return -1;
	fill("--object-format=sha256");
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(best_common_ancestor),
		cmocka_unit_test(commits_that_one_has_and_the_other_has_not),
		cmocka_unit_test(paths_that_a_commit_changes),
		cmocka_unit_test(files_under_another_name),
		cmocka_unit_test(unknown_revisions),
		cmocka_unit_test(branch_that_others_start_from),
		cmocka_unit_test(what_is_being_merged),
	};

	return cmocka_run_group_tests(tests, by_libgit2, leave_folder) +
	       cmocka_run_group_tests(tests, by_git, leave_folder);
}
