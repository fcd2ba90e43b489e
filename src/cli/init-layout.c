/* git ready init --layout: a definition of ours to start from. */
#include "cli/init.h"

#include "base/file.h"
#include "base/near.h"
#include "cli/layouts.h"
#include "terms/builtin.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int fail_existing(const char *path, struct err *err)
{
	err_set(err, "%s already exists, and is not overwritten", path);
	return err_hint(err, "git ready check judges by it, or says what is "
			     "wrong with it");
}

int write_new_file(const char *path, struct span text, struct err *err)
{
	bool ok;
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

	if (fd < 0 && errno == EEXIST)
		return fail_existing(path, err);
	ok = fd >= 0 && file_write(fd, text) == 0;
	if (fd >= 0)
		ok &= close(fd) == 0;
	if (!ok) {
		err_set(err, "cannot write %s: %s", path, strerror(errno));
		/* Half a definition would judge by half of what was agreed. */
		if (fd >= 0)
			unlink(path);
		return -1;
	}
	return 0;
}

/* ---- which there are ---- */

static bool is_definition(const struct layout_file *file)
{
	return !strcmp(file->path, DEFINITION_PATH);
}

static bool is_builtin(const char *layout)
{
	return !strcmp(layout, "builtin");
}

static struct span definition_of(const char *layout)
{
	if (is_builtin(layout))
		return span_of(builtin_definition, builtin_definition_len);
	for (const struct layout_file *f = layout_files; f->layout; f++)
		if (!strcmp(f->layout, layout) && is_definition(f))
			return span_str(f->text);
	return SPAN_NONE;
}

bool init_knows_layout(const char *layout)
{
	return definition_of(layout).len > 0;
}

/* What it is for: the first words of its first paragraph. */
static struct span purpose_of(struct span text)
{
	struct span line;

	while (span_next_line(&text, &line)) {
		size_t end = 0;

		if (!line.len || line.at[0] == '#')
			continue;
		while (end < line.len && line.at[end] != ':' &&
		       (line.at[end] != '.' ||
			(end + 1 < line.len && line.at[end + 1] != ' ')))
			end++;
		return span_first(line, end);
	}
	return SPAN_NONE;
}

void init_each_layout(void (*fn)(const char *name, struct span purpose,
				 void *data),
		      void *data)
{
	for (const struct layout_file *f = layout_files; f->layout; f++)
		if (is_definition(f))
			fn(f->layout, purpose_of(span_str(f->text)), data);
	fn("builtin", purpose_of(definition_of("builtin")), data);
}

static void list_layout(const char *name, struct span purpose, void *out)
{
	fprintf(out, "\n    %-29s %.*s", name, (int)purpose.len, purpose.at);
}

void init_list_layouts(FILE *out)
{
	init_each_layout(list_layout, out);
	fputc('\n', out);
}

void init_complain_layout(const char *layout)
{
	struct near near = NEAR_NONE;

	for (const struct layout_file *f = layout_files; f->layout; f++)
		near_try(&near, span_str(layout), span_str(f->layout),
			 span_str(f->layout));
	fprintf(stderr, "error: no layout is called \"%s\"", layout);
	if (near.best.len)
		fprintf(stderr, "; did you mean %.*s?", (int)near.best.len,
			near.best.at);
	fputc('\n', stderr);
}

/* ---- writing one ---- */

/* The forms and lists that a layout's definition speaks of. */
static int write_rest(struct repo *repo, const char *layout,
		      struct arena *arena, struct err *err)
{
	for (const struct layout_file *f = layout_files; f->layout; f++) {
		const char *slash = strchr(f->path, '/');
		struct span path = repo_at_root(repo, f->path, arena);
		struct err ignored = ERR_INIT;

		if (strcmp(f->layout, layout) || is_definition(f))
			continue;
		if (slash) {
			struct span folder = arena_printf(
				arena, "%.*s", (int)(slash - f->path), f->path);

			mkdir(repo_at_root(repo, folder.at, arena).at, 0777);
		}
		if (access(path.at, F_OK) == 0)
			terminal_printf("Kept %s, which was there.\n", f->path);
		else if (write_new_file(path.at, span_str(f->text), &ignored) <
			 0)
			return err_set(err, "%s", ignored.text);
		else
			terminal_printf("Wrote %s.\n", f->path);
	}
	return 0;
}

/* What would be written, and over what it would not be. */
static int show_layout(const struct init_options *options, struct repo *repo,
		       struct span path, struct arena *arena, struct err *err)
{
	struct span text = definition_of(options->layout);
	const char *named = options->path ? options->path : DEFINITION_PATH;

	if (access(path.at, F_OK) == 0)
		return fail_existing(path.at, err);
	for (const struct layout_file *f = layout_files; f->layout; f++) {
		bool is_there;

		if (strcmp(f->layout, options->layout) || is_definition(f))
			continue;
		is_there = access(repo_at_root(repo, f->path, arena).at,
				  F_OK) == 0;
		terminal_printf("%s %s.\n",
				is_there ? "Would keep" : "Would write",
				f->path);
	}
	terminal_printf("Would write %s:\n\n%.*s", named, (int)text.len,
			text.at);
	return 0;
}

int init_layout(const struct init_options *options, struct err *err)
{
	const char *layout = options->layout, *named = options->path;
	struct arena arena;
	struct repo *repo = NULL;
	struct span path;
	int ret = -1;

	arena_init(&arena);
	if (repo_open(&repo, err) < 0)
		goto out;
	if (repo_is_bare(repo)) {
		err_set(err, "this repository is bare: it has no work tree");
		goto out;
	}
	path = named ? span_str(named)
		     : repo_at_root(repo, DEFINITION_PATH, &arena);
	if (options->is_dry) {
		ret = show_layout(options, repo, path, &arena, err);
		goto out;
	}
	if (write_new_file(path.at, definition_of(layout), err) < 0)
		goto out;
	terminal_printf("Wrote %s.\n", named ? named : DEFINITION_PATH);
	if (!is_builtin(layout) && write_rest(repo, layout, &arena, err) < 0)
		goto out;
	terminal_printf(
		"Read it with your team, change its words and code spans, and "
		"run: git ready\n");
	ret = EXIT_READY;
out:
	repo_close(repo);
	arena_release(&arena);
	return ret;
}
