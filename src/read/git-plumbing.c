/*
 * Repositories and indexes that libgit2 cannot read: git itself is asked.
 * What it lists becomes an index in memory, so that all that reads an index
 * reads this as well. Where objects are named by SHA-256, the first 160 bits
 * stand for the whole: git takes them for an abbreviation.
 */
#include "read/git.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SHOWN_ID = GIT_OID_HEXSZ };

/* ---- what git complains of ---- */

/* Git's first sentence, and the line with which it says what cures it. */
int err_complaint(struct err *err, const struct buf *complaint)
{
	struct span rest = buf_span(complaint), line, first = SPAN_NONE;
	struct span cure = SPAN_NONE;

	while (span_next_line(&rest, &line)) {
		line = span_trim(line);
		if (!first.len && line.len)
			first = line;
		if (span_starts(line, "git "))
			cure = line;
	}
	if (span_starts(first, "fatal: "))
		first = span_from(first, 7);
	if (!first.len)
		first = SPAN("git failed without a word");
	err_set(err, "%.*s", (int)first.len, first.at);
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
		"--absolute-git-dir",
		"--show-prefix",
		NULL,
	};
	static const char *const top[] = { "rev-parse", "--show-toplevel",
					   NULL };
	struct buf text = BUF_INIT;
	struct span rest, line[4] = { SPAN_NONE };
	int ret = ask_git(where, &text, err);

	rest = buf_span(&text);
	for (size_t i = 0; ret == 0 && i < 4; i++)
		span_next_line(&rest, &line[i]);
	repo->is_shallow = span_is(line[1], "true");
	repo->prefix = copy_span(line[3]);
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

/* ---- lists ---- */

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

static int add_listed(git_index *index, const struct listed *listed,
		      struct buf *path)
{
	git_index_entry entry = { .mode = listed->mode };

	buf_clear(path);
	buf_add(path, listed->path);
	entry.path = path->at;
	if (git_oid_fromstrn(&entry.id, listed->id.at, SHOWN_ID) < 0)
		return -1;
	GIT_INDEX_ENTRY_STAGE_SET(&entry, listed->stage);
	if (listed->tag == 'S') {
		entry.flags |= GIT_INDEX_ENTRY_EXTENDED;
		entry.flags_extended |= GIT_INDEX_ENTRY_SKIP_WORKTREE;
	}
	return git_index_add(index, &entry);
}

static int fill_index(git_index *index, struct span list, bool is_tree)
{
	struct buf path = BUF_INIT;
	struct listed listed;
	struct span line;
	int ret = 0;

	while (!ret && list.len && span_next_part(&list, '\0', &line))
		if (line.len)
			ret = read_listed(line, is_tree, &listed)
				      ? add_listed(index, &listed, &path)
				      : -1;
	buf_release(&path);
	return ret;
}

static int list_into(git_index **out, const char *const *args, bool is_tree,
		     struct err *err)
{
	struct buf text = BUF_INIT;
	int ret = ask_git(args, &text, err);

	*out = NULL;
	if (ret == 0 && (git_index_new(out) < 0 ||
			 fill_index(*out, buf_span(&text), is_tree) < 0)) {
		err_set(err, "what git lists cannot be read");
		git_index_free(*out);
		*out = NULL;
		ret = -1;
	}
	buf_release(&text);
	return ret;
}

int plumbing_index(git_index **out, struct err *err)
{
	static const char *const args[] = { "ls-files", "--stage",     "-t",
					    "-z",	"--full-name", ":/",
					    NULL };

	return list_into(out, args, false, err);
}

int plumbing_tree(git_index **out, const char *commit, struct err *err)
{
	const char *args[] = { "ls-tree",     "-r",   "-z",
			       "--full-tree", commit, NULL };

	return list_into(out, args, true, err);
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
	struct span list = arena_copy(&repo->arena, buf_span(&text)), path;

	buf_release(&text);
	while (ret == 0 && list.len && span_next_part(&list, '\0', &path))
		if (path.len)
			*table_slot(&repo->untracked, path) = repo;
	return ret;
}

int plumbing_commit(struct repo *repo, const char *rev, struct arena *arena,
		    struct span *id, struct err *err)
{
	struct span peeled = arena_printf(&repo->arena, "%s^{commit}", rev);
	const char *args[] = { "rev-parse",	   "--verify", "--quiet",
			       "--end-of-options", peeled.at,  NULL };
	struct buf text = BUF_INIT;
	int status = run_git(args, &text, NULL, err);

	if (status > 0)
		err_set(err, "unknown revision \"%s\"", rev);
	else if (status == 0)
		*id = arena_copy(arena, span_trim(buf_span(&text)));
	buf_release(&text);
	return status ? -1 : 0;
}

long plumbing_committed(const char *commit)
{
	const char *args[] = {
		"log",	"-1", "--no-show-signature", "--format=%ct %ci",
		commit, NULL
	};
	struct err ignored = ERR_INIT;
	struct buf text = BUF_INIT;
	long seconds = 0, zone = 0;

	if (run_git(args, &text, NULL, &ignored) == 0 && text.len) {
		struct span line = span_trim(buf_span(&text));
		const char *sign = line.at + line.len - 5; /* "+0200" */

		seconds = strtol(line.at, NULL, 10);
		zone = line.len > 5 ? strtol(sign, NULL, 10) : 0;
	}
	buf_release(&text);
	return seconds + (zone / 100 * 60 + zone % 100) * 60;
}

/* ---- objects ---- */

static bool read_exactly(int fd, char *at, size_t n)
{
	while (n) {
		ssize_t got = read(fd, at, n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		n -= (size_t)got;
	}
	return true;
}

/* "<id> blob 123" up to the line break. */
static bool read_header(int fd, char *line, size_t room)
{
	for (size_t n = 0; n + 1 < room; n++) {
		if (!read_exactly(fd, &line[n], 1))
			return false;
		if (line[n] == '\n') {
			line[n] = '\0';
			return true;
		}
	}
	return false;
}

static int fail_reader(struct repo *repo, struct err *err)
{
	running_git_end(&repo->cat);
	return err_set(err, "git broke off while it was asked for content");
}

static int ask_object(struct repo *repo, const char *id, uint64_t limit,
		      struct arena *arena, struct span *text, struct err *err)
{
	static const char *const args[] = { "cat-file", "--batch", NULL };
	char line[256], kind[16];
	unsigned long long size;

	if (repo->cat.pid <= 0 && running_git_start(&repo->cat, args, err) < 0)
		return -1;
	if (dprintf(repo->cat.in, "%s\n", id) < 0 ||
	    !read_header(repo->cat.out, line, sizeof(line)))
		return fail_reader(repo, err);
	if (sscanf(line, "%*s %15s %llu", kind, &size) != 2)
		return err_set(err,
			       "its content is not in this clone (object "
			       "%.10s is missing)",
			       id);
	*text = span_of(text_room(arena, (size_t)size), (size_t)size);
	if (!read_exactly(repo->cat.out, (char *)text->at, (size_t)size) ||
	    !read_exactly(repo->cat.out, line, 1))
		return fail_reader(repo, err);
	return limit && size > limit ? err_too_large(err, size, limit) : 0;
}

int plumbing_blob(struct repo *repo, const git_oid *id, uint64_t limit,
		  struct arena *arena, struct span *text, struct err *err)
{
	int ret;

	/* One git answers all threads, one after the other. */
	pthread_mutex_lock(&repo->cat_lock);
	ret = ask_object(repo, git_oid_tostr_s(id), limit, arena, text, err);
	pthread_mutex_unlock(&repo->cat_lock);
	return ret;
}
