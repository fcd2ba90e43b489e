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
 * reaches over; each link where it leads. Below a section of measure*.md
 * stands how much it says, what it lists, where it says "needle" first, and how
 * many of its entries do not.
 */
#define FOLDER "tests/unit/test_items/"

#include "with-folder.h"

#include "backlog/value.h"

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

/* ---- what sections of measure*.md hold ---- */

static void say_amount(const struct passage *passage, enum measure measure)
{
	size_t n = passage_measure(passage, measure, &arena);

	if (n)
		buf_addf(&said, " %zu %s", n, measure_name(measure, n != 1));
}

static void say_entries(const struct passage *passage, bool blank)
{
	struct passage_item *items;
	size_t n = passage_items(passage, blank, &items, &arena);

	for (size_t i = 0; i < n; i++) {
		buf_adds(&said, "     - ");
		say_quoted(items[i].text);
		buf_addc(&said, ' ');
		say_place(passage->doc, items[i].start);
		if (items[i].mark)
			buf_addf(&said, " [%c]", items[i].mark);
		buf_addf(&said, "%s%s%s\n", items[i].is_struck ? " struck" : "",
			 items[i].is_part ? " part" : "",
			 blank ? " blank" : "");
	}
}

/* Where the regex finds something: in the text, and in code as well. */
static void say_found(const struct passage *passage, struct regex *regex)
{
	struct passage_hit hit;

	for (int code = 0; code < 2; code++) {
		if (passage_find(passage, regex, code, &hit, &arena) !=
		    REGEX_HIT)
			continue;
		buf_addf(&said, "     %s ", code ? "also in code:" : "found:");
		say_quoted(hit.text);
		buf_addc(&said, ' ');
		say_place(passage->doc, hit.start);
		buf_addc(&said, '-');
		say_place(passage->doc, hit.end);
		buf_addc(&said, '\n');
		break;
	}
}

static void say_unlike(const struct passage *passage, struct regex *regex)
{
	struct passage_unlike unlike;

	if (passage_find_unlike(passage, regex, true, &unlike, &arena) !=
	    REGEX_HIT)
		return;
	buf_addf(&said, "     unlike: %zu of %zu, ", unlike.n, unlike.n_items);
	say_quoted(unlike.first.text);
	buf_addc(&said, '\n');
}

static void say_measures(const struct passage *passage)
{
	static const enum measure all[] = {
		MEASURE_WORDS,	MEASURE_CHARACTERS, MEASURE_NUMBERS,
		MEASURE_ITEMS,	MEASURE_TASKS,	    MEASURE_OPEN_TASKS,
		MEASURE_IMAGES,
	};
	struct boxes boxes = { false, false };
	struct regex *regex;
	struct err err = ERR_INIT;
	size_t at;

	buf_adds(&said, "    ");
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		say_amount(passage, all[i]);
	passage_add_boxes(passage, &boxes);
	buf_addf(&said, "%s%s\n", boxes.any_ticked ? ", ticked" : "",
		 boxes.any_open ? ", open" : "");
	say_entries(passage, false);
	say_entries(passage, true);
	assert_int_equal(
		regex_compile(&regex, SPAN("needles?"), false, &at, &err), 0);
	say_found(passage, regex);
	say_unlike(passage, regex);
	regex_free(regex);
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
	if (span_starts(section->doc->path, "measure"))
		say_measures(&section->passage);
}

/* ---- links ---- */

/* Its id, and its title where several share the id. */
static void say_name(const struct backlog *all, const struct item *item)
{
	const struct id_group *group = backlog_by_id(all, item->id);

	buf_add(&said, item->id);
	if (!group || group->n < 2)
		return;
	buf_addc(&said, ' ');
	say_quoted(item->title);
}

static void say_link(const struct backlog *all, const struct link_to *link)
{
	static const char *const ways[] = { "text", "word", "field" };

	buf_adds(&said, "   -> ");
	say_quoted(link->text);
	buf_addf(&said, " (%s ", ways[link->way]);
	if (link->field)
		buf_addf(&said, "%.*s ", (int)link->field->name.len,
			 link->field->name.at);
	say_place(link->doc, link->start);
	buf_addc(&said, '-');
	say_place(link->doc, link->end);
	buf_addf(&said, "%s%s): ", link->is_in_link ? " in a link" : "",
		 link->is_bare ? " bare" : "");
	switch (link->reach) {
	case REACH_ITEM:
		say_name(all, link->item);
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

static void say_item(struct item *item)
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
	item_read_links(&backlog, item);
	for (size_t i = 0; i < item->n_links; i++) {
		link_check(&backlog, &item->links[i]);
		say_link(&backlog, &item->links[i]);
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
				say_item(backlog.items[k]);
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
