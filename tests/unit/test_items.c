/*
 * What an item is made of: test_items/ holds a small repository, and beside
 * each file of items, `<file>.expected`: all that was read out of it, item by
 * item. Written by hand from "What an item is made of" in ready/README.md.
 *
 *	1. S-1 "Export" 3:1-3:20 in "Now", done
 *	   owner (pair 5:1): "Ada" 5:8 | "-" 5:13 none
 *	   # Why (7:1): 8:1-9:10 label, silent
 *	   -> S-2 (word 8:5): item S-2
 *
 * Each item has its position in the file, and where its heading begins and
 * ends; each field where its name stands, its values, and where those stand,
 * quoted where the source says it in other words, and what it is compared as
 * after a tilde where that is not just lower case; "unused" where another field
 * of the name counts, and the parts of a list after a "="; each section what it
 * reaches over; each link where it leads.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "with-files.h"

#include "backlog/link.h"
#include "base/file.h"
#include "terms/lookup.h"

static struct buf said;

static void say_place(const struct document *doc, uint32_t offset)
{
	struct span text = document_source(doc);
	size_t line = 1, start = 0;

	for (size_t i = 0; i < offset && i < text.len; i++)
		if (text.at[i] == '\n') {
			line++;
			start = i + 1;
		}
	buf_addf(&said, "%zu:%zu", line, offset - start + 1);
}

static void say_quoted(struct span text)
{
	buf_addc(&said, '"');
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == '\n')
			buf_adds(&said, "\\n");
		else
			buf_addc(&said, text.at[i]);
	buf_addc(&said, '"');
}

static const char *const origins[] = {
	[FROM_RULE] = "rule",	    [FROM_FRONT_MATTER] = "front matter",
	[FROM_COLUMN] = "column",   [FROM_PAIR] = "pair",
	[FROM_TABLE] = "table",	    [FROM_HEADING] = "heading",
	[FROM_SECTION] = "section", [FROM_PAIR_SECTION] = "pair section",
	[FROM_SUFFIX] = "suffix",   [FROM_SIDECAR] = "sidecar",
	[FROM_ITSELF] = "itself",
};

static bool same_but_case(struct span a, struct span b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (char_lower(a.at[i]) != char_lower(b.at[i]))
			return false;
	return true;
}

static void say_value(const struct field *field,
		      const struct field_value *value)
{
	struct span source = document_source(field->doc);
	struct span there =
		span_of(source.at + value->start, value->end - value->start);

	say_quoted(value->text);
	if (!same_but_case(value->text, value->folded)) {
		buf_adds(&said, " ~");
		say_quoted(value->folded);
	}
	if (value->start != value->end) {
		buf_addc(&said, ' ');
		say_place(field->doc, value->start);
		if (!span_eq(there, value->text)) {
			buf_addc(&said, ' ');
			say_quoted(there);
		}
	}
	if (value->lead)
		buf_addf(&said, " lead %u", (unsigned)value->lead);
	if (value->is_none)
		buf_adds(&said, " none");
}

/* One by one, where a value is a list. */
static void say_pieces(const struct field *field)
{
	struct field_piece *pieces;
	size_t n = field_pieces(field, &pieces, &arena);

	if (n == field->n_values)
		return;
	for (size_t i = 0; i < n; i++) {
		buf_adds(&said, i ? ", " : " = ");
		say_quoted(pieces[i].text);
		if (pieces[i].is_placed) {
			buf_addc(&said, ' ');
			say_place(field->doc, pieces[i].start);
			buf_addc(&said, '-');
			say_place(field->doc, pieces[i].end);
		}
		if (pieces[i].is_none)
			buf_adds(&said, " none");
	}
}

static void say_field(const struct item *item, const struct field *field,
		      const struct field *counts, const struct document *doc)
{
	assert_ptr_equal(item_field(item, field->folded), counts);
	buf_addf(&said, "   %.*s (%s%s ", (int)field->name.len, field->name.at,
		 field->is_inner ? "inner " : "", origins[field->origin]);
	if (field->doc != doc)
		buf_addf(&said, "%.*s:", (int)field->doc->path.len,
			 field->doc->path.at);
	say_place(field->doc, field->start);
	buf_adds(&said, field == counts ? "):" : ", unused):");
	for (size_t i = 0; i < field->n_values; i++) {
		buf_adds(&said, i ? " | " : " ");
		say_value(field, &field->values[i]);
	}
	say_pieces(field);
	buf_addc(&said, '\n');
}

static void say_section(const struct section *section)
{
	uint32_t start, end;

	buf_addf(&said, "   # %.*s", (int)section->name.len, section->name.at);
	if (!span_eq(section->bare, section->folded)) {
		buf_adds(&said, " ~");
		say_quoted(section->bare);
	}
	if (section->other.len) {
		buf_adds(&said, " or ");
		say_quoted(section->other);
	}
	buf_adds(&said, " (");
	say_place(section->doc, section->start);
	buf_addc(&said, '-');
	say_place(section->doc, section->end);
	buf_adds(&said, "):");
	if (passage_bounds(&section->passage, &start, &end)) {
		buf_addc(&said, ' ');
		say_place(section->doc, start);
		buf_addc(&said, '-');
		say_place(section->doc, end);
	}
	buf_addf(&said, "%s%s\n", section->is_label ? " label" : "",
		 section->has_substance ? "" : " silent");
}

static void say_link(const struct link_to *link)
{
	static const char *const ways[] = { "text", "word", "field" };

	buf_adds(&said, "   -> ");
	say_quoted(link->text);
	buf_addf(&said, " (%s ", ways[link->way]);
	say_place(link->doc, link->start);
	buf_addc(&said, '-');
	say_place(link->doc, link->end);
	buf_addf(&said, "%s%s): ", link->is_in_link ? " in a link" : "",
		 link->is_bare ? " bare" : "");
	switch (link->reach) {
	case REACH_ITEM:
		buf_add(&said, link->item->id);
		break;
	case REACH_KIND:
		buf_addf(&said, "%.*s", (int)link->kind->name.len,
			 link->kind->name.at);
		break;
	case REACH_THERE:
		buf_adds(&said, "there");
		break;
	case REACH_OUTSIDE:
		buf_adds(&said, "outside");
		break;
	default:
		buf_addf(&said, "nowhere, %.*s", (int)link->reason.len,
			 link->reason.at);
	}
	buf_addc(&said, '\n');
}

static void say_item(struct backlog *backlog, struct item *item)
{
	const struct document *doc = item_doc(item);
	const struct field **counts = item_fields_that_count(item, &arena);

	buf_addf(&said, "%zu. %.*s ", item->position, (int)item->id.len,
		 item->id.at);
	say_quoted(item->title);
	buf_addc(&said, ' ');
	say_place(doc, item->start);
	buf_addc(&said, '-');
	say_place(doc, item->end);
	if (item->title_end) {
		buf_adds(&said, " up to ");
		say_place(doc, item->title_end);
	}
	if (item->lane.len) {
		buf_adds(&said, " in ");
		say_quoted(item->lane);
	}
	buf_addf(&said, "%s%s", item->has_own_id ? "" : ", without id",
		 item->is_local ? ", local" : "");
	if (item->box)
		buf_addf(&said, ", box [%c]", item->box);
	buf_addf(&said, "%s%s%s", item->struck ? ", struck" : "",
		 item->is_started ? ", started" : "",
		 item->is_done ? ", done" : "");
	for (size_t i = 1; i < item->n_parts; i++) {
		buf_addf(&said,
			 ", also %.*s:", (int)item->parts[i].doc->path.len,
			 item->parts[i].doc->path.at);
		say_place(item->parts[i].doc,
			  item->parts[i].root == NO_BLOCK
				  ? 0
				  : item->parts[i]
					    .doc->outline
					    .blocks[item->parts[i].root]
					    .start);
	}
	buf_addc(&said, '\n');
	for (size_t i = 0; i < item->n_fields; i++)
		if (item->fields[i].origin != FROM_ITSELF)
			say_field(item, &item->fields[i], counts[i], doc);
	for (size_t i = 0; i < item->n_sections; i++)
		say_section(&item->sections[i]);
	item_read_links(backlog, item);
	for (size_t i = 0; i < item->n_links; i++) {
		link_check(backlog, &item->links[i]);
		say_link(&item->links[i]);
	}
}

/* ---- the repository ---- */

#define FOLDER "tests/unit/test_items/"

static const struct file *file_of(const char *path)
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
static void given_folder(void)
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

static struct definition definition;
static struct document agreement;
static struct backlog backlog;

static int read_all(void **state)
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

static int release_all(void **state)
{
	backlog_release(&backlog);
	definition_release(&definition);
	buf_release(&said);
	return drop_arena(state);
}

/* The first line that differs, beside what is there. */
static bool is_expected(const char *path, struct span expected,
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

static void each_file_is_read_as_expected(void **state)
{
	bool good = true;

	for (size_t i = 0; i < backlog.n_files; i++) {
		const struct backlog_file *file = &backlog.files[i];
		const char *path = arena_printf(&arena, "%.*s.expected",
						(int)file->doc->path.len,
						file->doc->path.at)
					   .at;
		const struct file *expected = file_of(path);

		buf_clear(&said);
		for (size_t k = 0; k < backlog.n_items; k++)
			if (span_eq(item_doc(backlog.items[k])->path,
				    file->doc->path))
				say_item(&backlog, backlog.items[k]);
		if (getenv("SHOW"))
			printf("==> %s\n%s", path, buf_span(&said).at);
		if (!expected) {
			print_error("there is no %s\n", path);
			good = false;
			continue;
		}
		good &= is_expected(path, span_str(expected->text),
				    buf_span(&said));
	}
	assert_true(good);
	assert_true(backlog.n_files > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_file_is_read_as_expected),
	};

	return cmocka_run_group_tests(tests, read_all, release_all);
}
