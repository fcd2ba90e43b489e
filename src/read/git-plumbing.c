/*
 * Repositories that libgit2 cannot read: git itself is asked. What it lists is
 * in git-listed.c, what objects hold in git-contents.c.
 */
#include "read/git.h"

#include <stdlib.h>

/* ---- what git complains of ---- */

static struct span without_mark(struct span line)
{
	static const char *const marks[] = { "fatal: ", "error: ", "warning: " };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (span_starts(line, marks[i]))
			return span_from(line, strlen(marks[i]));
	return line;
}

/* The first line; where that ends in a colon, what is listed below it, too. */
static void take_sentence(struct span rest, struct buf *out)
{
	struct span line;

	if (!span_next_line(&rest, &line))
		return;
	buf_add(out, without_mark(span_trim(line)));
	if (!span_ends(buf_span(out), ":"))
		return;
	while (span_next_line(&rest, &line) && span_starts(line, "\t")) {
		buf_addc(out, ' ');
		buf_add(out, span_trim(line));
	}
}

/* Git's first sentence, and the line with which it says what cures it. */
int err_complaint(struct err *err, const struct buf *complaint)
{
	struct span rest = buf_span(complaint), line, cure = SPAN_NONE;
	struct buf first = BUF_INIT;

	take_sentence(rest, &first);
	err_set(err, "%s",
		first.len ? first.at : "git failed without a message");
	buf_release(&first);
	while (span_next_line(&rest, &line))
		if (span_starts(span_trim(line), "git "))
			cure = span_trim(line);
	if (cure.len)
		err_hint(err, "%.*s", (int)cure.len, cure.at);
	return -1;
}

/* Runs git where anything but success is a failure. */
int ask_git(const char *const *args, struct buf *out, struct err *err)
{
	struct buf complaint = BUF_INIT;
	int status = run_git(args, out, &complaint, err);

	if (status > 0)
		err_complaint(err, &complaint);
	buf_release(&complaint);
	return status ? -1 : 0;
}

/* ---- opening ---- */

static char *copy_span(struct span text)
{
	char *copy = strndup(text.at ? text.at : "", text.len);

	if (!copy)
		abort();
	return copy;
}

static void read_settings(struct repo *repo, struct span list)
{
	struct span entry;

	while (list.len && span_next_part(&list, '\0', &entry)) {
		ptrdiff_t at = span_find_char(entry, '\n');

		if (entry.len && at < 0)
			repo_set(repo, entry, SPAN("true"));
		else if (entry.len)
			repo_set(repo, span_first(entry, (size_t)at),
				 span_from(entry, (size_t)at + 1));
	}
}

static int read_place(struct repo *repo, struct err *err)
{
	static const char *const where[] = {
		"rev-parse",
		"--is-bare-repository",
		"--is-shallow-repository",
		"--show-prefix",
		NULL,
	};
	static const char *const top[] = { "rev-parse", "--show-toplevel",
					   NULL };
	struct buf text = BUF_INIT;
	struct span rest, line[3] = { SPAN_NONE };
	int ret = ask_git(where, &text, err);

	rest = buf_span(&text);
	for (size_t i = 0; ret == 0 && i < 3; i++)
		span_next_line(&rest, &line[i]);
	repo->is_shallow = span_is(line[1], "true");
	repo->prefix = copy_span(line[2]);
	if (ret == 0 && !span_is(line[0], "true")) {
		buf_clear(&text);
		ret = ask_git(top, &text, err);
		if (ret == 0) {
			while (text.len && text.at[text.len - 1] == '\n')
				text.len--;
			text.at[text.len] = '\0';
			buf_addc(&text, '/');
			repo->root = copy_span(buf_span(&text));
		}
	}
	buf_release(&text);
	return ret;
}

int plumbing_open(struct repo *repo, struct err *err)
{
	static const char *const settings[] = { "config", "--list", "-z",
						NULL };
	struct buf text = BUF_INIT;
	int ret = read_place(repo, err);

	if (ret == 0)
		ret = ask_git(settings, &text, err);
	if (ret == 0)
		read_settings(repo, buf_span(&text));
	buf_release(&text);
	return ret;
}

/* ---- commits ---- */

bool plumbing_is_revision(struct repo *repo, const char *word)
{
	const char *args[] = { "rev-parse",	   "--verify", "--quiet",
			       "--end-of-options", word,       NULL };
	struct err err = ERR_INIT;
	struct buf out = BUF_INIT;
	int status = run_git(args, &out, NULL, &err);

	if (status < 0)
		repo_note_trouble(repo, &err);
	buf_release(&out);
	return status == 0;
}

int plumbing_commit(struct repo *repo, const char *rev, struct arena *arena,
		    struct span *id, struct err *err)
{
	struct span peeled = arena_printf(&repo->arena, "%s^{commit}", rev);
	const char *args[] = { "rev-parse",	   "--verify", "--quiet",
			       "--end-of-options", peeled.at,  NULL };
	struct buf text = BUF_INIT;
	int status = run_git(args, &text, NULL, err);

	if (status < 0)
		repo_note_trouble(repo, err);
	else if (status > 0 && plumbing_is_revision(repo, rev))
		err_set(err, "\"%s\" is not a commit", rev);
	else if (status > 0)
		err_revision(err, repo, rev);
	else if (status == 0)
		*id = arena_copy(arena, span_trim(buf_span(&text)));
	buf_release(&text);
	return status ? -1 : 0;
}

int plumbing_committed(const char *commit, long *seconds, struct err *err)
{
	const char *args[] = {
		"log",	"-1", "--no-show-signature", "--format=%ct %ci",
		commit, NULL
	};
	struct buf text = BUF_INIT;
	struct span line;
	int ret = ask_git(args, &text, err);
	long zone;

	line = span_trim(buf_span(&text));
	if (ret == 0 && (line.len <= 5 || !char_is_digit(line.at[0])))
		ret = err_set(err, "git does not say when %s was committed",
			      commit);
	if (ret == 0) {
		zone = strtol(line.at + line.len - 5, NULL, 10); /* "+0200" */
		*seconds = strtol(line.at, NULL, 10) +
			   (zone / 100 * 60 + zone % 100) * 60;
	}
	buf_release(&text);
	return ret;
}
