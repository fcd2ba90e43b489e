/*
 * For tests whose input is a folder, FOLDER, of files: a definition.md, the
 * items, and beside them what is expected. The backlog is read once; what a
 * test says about it goes to `said`.
 */
#ifndef UNIT_WITH_FOLDER_H
#define UNIT_WITH_FOLDER_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "with-files.h"

#include "backlog/link.h"
#include "base/file.h"
#include "terms/lookup.h"

static struct buf said;
static struct definition definition;
static struct document agreement;
static struct backlog backlog;

static inline const struct file *file_of(const char *path)
{
	for (size_t i = 0; i < n_files; i++)
		if (!strcmp(files[i].path, path))
			return &files[i];
	return NULL;
}

static const char *text_of(const char *path)
{
	const char *name = arena_printf(&arena, FOLDER "%s", path).at;
	struct buf text = BUF_INIT;
	const char *copy;

	assert_int_equal(file_read(name, &text), 0);
	copy = arena_copy(&arena, buf_span(&text)).at;
	buf_release(&text);
	return copy;
}

static int by_path(const void *a, const void *b)
{
	return strcmp(((const struct file *)a)->path,
		      ((const struct file *)b)->path);
}

/* All files of the folder, which has no others below it. */
static inline void given_folder(void)
{
	enum { MOST_FILES = 200 };
	struct file *list = arena_alloc(&arena, MOST_FILES * sizeof(*list));
	DIR *folder = opendir(FOLDER);
	struct dirent *entry;
	size_t n = 0;

	assert_non_null(folder);
	while ((entry = readdir(folder))) {
		if (entry->d_name[0] == '.')
			continue;
		assert_true(n < MOST_FILES);
		list[n].path = arena_copy(&arena, span_str(entry->d_name)).at;
		list[n].text = text_of(list[n].path);
		n++;
	}
	closedir(folder);
	qsort(list, n, sizeof(*list), by_path);
	given_files(list, n);
}

static inline int read_all(void **state)
{
	struct backlog_source source;
	struct err err = ERR_INIT;
	struct span text;

	make_arena(state);
	given_folder();
	assert_int_equal(
		read_file(NULL, SPAN("definition.md"), &arena, &text, &err), 0);
	document_read(&agreement, SPAN("definition.md"), text, &arena);
	definition_read(&definition, &agreement, &arena);
	assert_false(definition.is_invalid);
	source = definition_source(&definition, &snapshot, &arena);
	assert_int_equal(backlog_read(&backlog, &source, &arena, &err), 0);
	return 0;
}

static inline int release_all(void **state)
{
	backlog_release(&backlog);
	definition_release(&definition);
	buf_release(&said);
	return drop_arena(state);
}

/* The first line that differs, beside what is there. */
static inline bool is_expected(const char *path, struct span expected,
			       struct span actual)
{
	struct span want, got;
	size_t line = 0;

	for (;;) {
		bool more = span_next_line(&expected, &want);
		bool has = span_next_line(&actual, &got);

		line++;
		if (!more && !has)
			return true;
		if (!more)
			want = SPAN("(the end)");
		if (!has)
			got = SPAN("(the end)");
		if (span_eq(want, got))
			continue;
		print_error("%s:%zu\n\texpected: %.*s\n\tbut was:  %.*s\n",
			    path, line, (int)want.len, want.at, (int)got.len,
			    got.at);
		return false;
	}
}

static inline void say_quoted(struct span text)
{
	buf_addc(&said, '"');
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == '\n')
			buf_adds(&said, "\\n");
		else
			buf_addc(&said, text.at[i]);
	buf_addc(&said, '"');
}

#endif
