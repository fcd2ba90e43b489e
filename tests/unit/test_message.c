/*
 * The trailers of a message are those that `git interpret-trailers` finds, and
 * those of a draft are the ones of the commit that git makes of it.
 */
#include "with-repository.h"

#include "read/history.h"

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static struct buf ours(struct span message, bool is_draft)
{
	struct err err = ERR_INIT;
	struct buf out = BUF_INIT;
	struct trailer *list;
	size_t n;

	assert_int_equal(message_trailers(repo, message, is_draft, &arena,
					  &list, &n, &err),
			 0);
	for (size_t i = 0; i < n; i++)
		buf_addf(&out, "%.*s: %.*s\n", (int)list[i].key.len,
			 list[i].key.at, (int)list[i].value.len,
			 list[i].value.at);
	return out;
}

static void same(const char *message, struct buf expected, struct buf found)
{
	if (!span_eq(buf_span(&expected), buf_span(&found)))
		fail_msg("message:\n%s\nexpected:\n%s\nfound:\n%s", message,
			 buf_span(&expected).at, buf_span(&found).at);
	buf_release(&expected);
	buf_release(&found);
}

static void as_git_finds_them(const char *message)
{
	write_file("message", message);
	same(message,
	     output_of("git interpret-trailers --parse --no-divider message"),
	     ours(span_str(message), false));
}

static void found_in_the_last_paragraph(void **state)
{
	as_git_finds_them("");
	as_git_finds_them("One\n");
	as_git_finds_them("Reason: a title is no trailer\n");
	as_git_finds_them("One\n\nReason: customers wait\n");
	as_git_finds_them("One\n\nReason: customers wait");
	as_git_finds_them("One\n\nReason: first\n\nReason: second\n");
	as_git_finds_them("One\n\nReason: first\n\nNo more.\n");
	as_git_finds_them("One\n\nReason: a\nReason: b\nSigned-off-by: A\n");
	as_git_finds_them("\n\nOne\n\nReason: a\n\n\n");
}

static void told_from_prose(void **state)
{
	as_git_finds_them("One\n\nWe say: it is\nprose\n");
	as_git_finds_them("One\n\nprose\nSigned-off-by: A\nmore\nReason: b\n");
	as_git_finds_them("One\n\na\nb\nc\nReason: d\n");
	as_git_finds_them("One\n\na\nb\nc\nd\nSigned-off-by: A\n");
	as_git_finds_them("One\n\nRea son: a\n");
	as_git_finds_them("One\n\nReason : a\n");
	as_git_finds_them("One\n\nReason:a\n");
	as_git_finds_them("One\n\nReason:\n");
	as_git_finds_them("One\n\n: a\n");
	as_git_finds_them("One\n\nReason: a\n: b\n");
	as_git_finds_them("One\n\n: a\nReason: b\n");
	as_git_finds_them("One\n\n: a\nSigned-off-by: A\nb\nc\n");
	as_git_finds_them("One\n\n: a\nSigned-off-by: A\nb\nc\nd\n");
	as_git_finds_them("One\n\nPriorit\xc3\xa9-Reason: a\n");
	as_git_finds_them("One\n\nSee https://example.com/a\n");
	as_git_finds_them(
		"One\n\n(cherry picked from commit 1234)\nReason: a\n");
}

static void continued_on_the_next_line(void **state)
{
	as_git_finds_them("One\n\nReason: a\n b\n\tc\nX: d\n");
	as_git_finds_them("One\n\nReason: a \n   b  \nX: d\n");
	as_git_finds_them("One\n\n  Reason: a\n");
	as_git_finds_them("One\n\nReason:\n a\n");
}

static void not_ended_by_dashes(void **state)
{
	as_git_finds_them("One\n\nReason: a\n---\n\nReason: b\n");
	as_git_finds_them("One\n---\nTwo\n\nReason: b\n");
	as_git_finds_them("One\n\n--- a/file\n\nReason: b\n");
	as_git_finds_them("One\n\n---\nid: 7\n---\n\nReason: b\n");
	as_git_finds_them("One\n\nReason: a\n---\n");
}

static void not_hidden_by_comments(void **state)
{
	as_git_finds_them("One\n\nReason: a\n# a remark\n");
	as_git_finds_them("One\n\nReason: a\n# a remark\nReason: b\n");
	as_git_finds_them("One\n\nReason: a\n\n# Conflicts:\n#\tfile\n");
	as_git_finds_them("One\n\nReason: a\n\nConflicts:\n\tfile\n");
}

/* Messages of lines that mean something here and there, in any order. */
static void found_in_whatever_message(void **state)
{
	static const char *const lines[] = {
		"",
		"",
		"One",
		"Reason: a",
		" more",
		"X-Reason: b",
		"# c",
		"Signed-off-by: A <a@b>",
		"---",
		"a: b: c",
		"two words: d",
		"\tand more",
	};
	unsigned seed = 1;

	for (int i = 0; i < 250; i++) {
		struct buf message = BUF_INIT;

		for (int j = 0; j < 9; j++) {
			seed = seed * 1103515245 + 12345;
			buf_adds(&message,
				 lines[(seed >> 16) %
				       (sizeof(lines) / sizeof(*lines))]);
			buf_addc(&message, '\n');
		}
		as_git_finds_them(message.at);
		buf_release(&message);
	}
}

/* ---- drafts ---- */

/*
 * Git commits a message that passes through an editor; the commit-msg hook
 * keeps the draft that it is shown.
 */
static void as_git_commits_it(const char *options, const char *message)
{
	char command[512];
	struct buf draft, made;

	write_file("message", message);
	snprintf(command, sizeof(command),
		 "GIT_EDITOR=true git %s commit -q --allow-empty "
		 "--allow-empty-message -e -F message && "
		 "git log -1 --format=%%B >made && "
		 "git interpret-trailers --parse --no-divider made",
		 options);
	made = output_of(command);
	draft = output_of("cat draft");
	same(draft.at, made, ours(buf_span(&draft), true));
	buf_release(&draft);
}

static void set(const char *key, const char *value)
{
	char command[256];
	struct err err = ERR_INIT;

	snprintf(command, sizeof(command), "git config %s '%s'", key, value);
	assert_int_equal(system(command), 0);
	repo_close(repo);
	assert_int_equal(repo_open(&repo, &err), 0);
}

#define CUT "------------------------ >8 ------------------------\n"

static void left_without_comments(void **state)
{
	as_git_commits_it("", "One\n\nReason: a\n");
	as_git_commits_it("", "One\n\nReason: a\n# Please enter\n#\n");
	as_git_commits_it("", "One\n\nReason: a\n# no\nReason: b\n");
	as_git_commits_it("", "# x\nOne\n\n\n\n# y\nReason: a   \n\n# z\n");
	as_git_commits_it("", "One\n\n#Reason: a\n");
	as_git_commits_it("", "One\n\nReason: a\n # b\n");
}

static void cut_where_the_diff_begins(void **state)
{
	as_git_commits_it("-c commit.verbose=true", "One\n\nReason: a\n");
	as_git_commits_it("-c commit.verbose=true",
			  "One\n\nReason: a\n# x\n# " CUT "\nReason: b\n");
	as_git_commits_it("-c commit.verbose=true",
			  "One\n\n # " CUT "\nReason: a\n");
	as_git_commits_it("-c commit.verbose=true", "# " CUT "\nReason: a\n");
	as_git_commits_it("-c commit.cleanup=scissors",
			  "One\n\nReason: a\n# b\n");
}

static void commented_as_configured(void **state)
{
	set("core.commentChar", ";");
	as_git_commits_it("", "One\n\n# no comment\nReason: a\n; x\n");
	as_git_commits_it("-c commit.verbose=true", "One\n\nReason: a\n");
	as_git_commits_it("-c commit.verbose=true",
			  "One\n\n# " CUT "\nReason: b\n");
	as_git_finds_them("One\n\nReason: a\n; x\n");
	as_git_finds_them("One\n\nReason: a\n# x\n");
}

static void commented_as_git_chooses(void **state)
{
	set("core.commentChar", "auto");
	as_git_commits_it("", "One\n\nReason: a\n");
	as_git_commits_it("", "One\n\n#7 is it\n\nReason: a\n");
	as_git_commits_it("", "One\n\n#7\n;8\n\nReason: a\n");
	as_git_commits_it("-c commit.verbose=true",
			  "One\n\n#7 is it\n\nReason: a\n");
	set("core.commentChar", "#");
}

static int new_repository(void **state)
{
	if (enter_folder(state) < 0)
		return -1;
	sh("git init -q .");
	write_file(".git/hooks/commit-msg", "#!/bin/sh\ncp \"$1\" draft\n");
	sh("chmod +x .git/hooks/commit-msg");
	write_file("file", "content\n");
	sh("git add file");
	open_repository();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(found_in_the_last_paragraph),
		cmocka_unit_test(told_from_prose),
		cmocka_unit_test(continued_on_the_next_line),
		cmocka_unit_test(not_ended_by_dashes),
		cmocka_unit_test(not_hidden_by_comments),
		cmocka_unit_test(found_in_whatever_message),
		cmocka_unit_test(left_without_comments),
		cmocka_unit_test(cut_where_the_diff_begins),
		cmocka_unit_test(commented_as_configured),
		cmocka_unit_test(commented_as_git_chooses),
	};

	return cmocka_run_group_tests(tests, new_repository, leave_folder);
}
