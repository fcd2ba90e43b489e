/* Front matter: fields, and where they stand in bytes of the file. */
#include "with-document.h"

#include <stdio.h>
#include <stdlib.h>

static const struct yaml_field *field(const char *name)
{
	assert_true(document_is_readable(&doc));
	for (size_t i = 0; i < doc.front.n_fields; i++)
		if (span_is(doc.front.fields[i].name, name))
			return &doc.front.fields[i];
	return NULL;
}

static size_t place_of(const char *text)
{
	const char *at = strstr(source, text);

	assert_non_null(at);
	return (size_t)(at - source);
}

/* The n-th value is `text`, and stands in the source as `written`. */
static void has_value(const char *name, size_t n, const char *text,
		      const char *written)
{
	const struct yaml_field *f = field(name);
	const struct yaml_value *value;

	assert_non_null(f);
	assert_true(n < f->n_values);
	value = &f->values[n];
	if (!span_is(value->text, text))
		fail_msg("%s is \"%.*s\", not \"%s\"", name,
			 (int)value->text.len, value->text.at, text);
	assert_int_equal(value->start, place_of(written));
	assert_int_equal(value->end, place_of(written) + strlen(written));
}

static void is_refused_at(const char *text)
{
	assert_false(document_is_readable(&doc));
	assert_true(doc.trouble.len > 0);
	assert_int_equal(doc.trouble_at, place_of(text));
}

static void scalars_are_fields_with_their_places(void **state)
{
	read_source("---\nstatus: ready\nsize: 5 # points\n---\n# A\n");
	has_value("status", 0, "ready", "ready");
	has_value("size", 0, "5", "5");
	assert_int_equal(field("size")->start, place_of("size"));
	assert_int_equal(doc.front.n_fields, 2);
	assert_int_equal(doc.body, place_of("# A"));
}

static void places_are_bytes_whatever_stands_before(void **state)
{
	read_source("---\ntitle: Größe 🚀 ação\n日本: x\nstatus: ready\n---\n");
	has_value("title", 0, "Größe 🚀 ação", "Größe 🚀 ação");
	has_value("日本", 0, "x", "x");
	has_value("status", 0, "ready", "ready");
}

static void a_byte_order_mark_counts_in_places_only(void **state)
{
	read_source("\xEF\xBB\xBF---\nstatus: ready\n---\n# A\n");
	has_value("status", 0, "ready", "ready");
	assert_int_equal(doc.body, place_of("# A"));
}

static void lines_may_end_in_crlf(void **state)
{
	read_source("---\r\ntitle: Über\r\nstatus: ready\r\n---\r\n# A\r\n");
	has_value("title", 0, "Über", "Über");
	has_value("status", 0, "ready", "ready");
	assert_int_equal(doc.body, place_of("# A"));
}

static void quotes_are_part_of_the_place_only(void **state)
{
	read_source("---\na: \"x: y\"\nb: 'it''s'\nc: plain\n---\n");
	has_value("a", 0, "x: y", "\"x: y\"");
	has_value("b", 0, "it's", "'it''s'");
	assert_true(field("a")->values[0].quoted);
	assert_true(field("b")->values[0].quoted);
	assert_false(field("c")->values[0].quoted);
}

static void a_block_keeps_or_folds_its_lines(void **state)
{
	read_source(
		"---\nnote: |\n  one\n  two\nwhy: >-\n  three\n  four\nz: 1\n"
		"---\n");
	has_value("note", 0, "one\ntwo\n", "one\n  two");
	has_value("why", 0, "three four", "three\n  four");
	has_value("z", 0, "1", "1");
	assert_true(field("note")->values[0].quoted);
}

static void dashes_in_a_block_do_not_close_front_matter(void **state)
{
	read_source("---\nnote: |\n  a\n  ---\n  b\nstatus: ready\n---\n# A\n");
	has_value("note", 0, "a\n---\nb\n", "a\n  ---\n  b");
	has_value("status", 0, "ready", "ready");
}

static void lists_have_each_value_in_its_place(void **state)
{
	read_source("---\nlabels: [ui, \"a, b\", ção]\ndepends:\n  - EXP-1\n"
		    "  - EXP-2\n---\n");
	assert_true(field("labels")->is_list);
	assert_int_equal(field("labels")->n_values, 3);
	has_value("labels", 0, "ui", "ui");
	has_value("labels", 1, "a, b", "\"a, b\"");
	has_value("labels", 2, "ção", "ção");
	assert_int_equal(field("depends")->n_values, 2);
	has_value("depends", 1, "EXP-2", "EXP-2");
}

static void an_empty_value_is_a_field_without_values(void **state)
{
	read_source("---\nowner:\nlist: []\nquoted: \"\"\n---\n");
	assert_non_null(field("owner"));
	assert_int_equal(field("owner")->n_values, 0);
	assert_int_equal(field("list")->n_values, 0);
	assert_int_equal(field("quoted")->n_values, 1);
}

static void one_nested_level_has_names_with_a_dot(void **state)
{
	read_source("---\nlinks:\n  blocked_by: [EXP-1, EXP-2]\n  owner: Ada\n"
		    "flow: {a: deep}\n---\n");
	has_value("links.blocked_by", 1, "EXP-2", "EXP-2");
	has_value("links.owner", 0, "Ada", "Ada");
	has_value("flow.a", 0, "deep", "deep");
	assert_int_equal(field("links.owner")->start, place_of("owner"));
}

static void what_is_nested_deeper_is_skipped(void **state)
{
	read_source("---\na:\n  b:\n    c: 1\n  d: 2\nlist:\n  - x\n  - [y]\n"
		    "  - k: v\nz: 3\n---\n");
	assert_null(field("a.b.c"));
	has_value("a.d", 0, "2", "2");
	assert_int_equal(field("list")->n_values, 1);
	has_value("z", 0, "3", "3");
}

static void at_signs_and_backticks_are_read_as_if_quoted(void **state)
{
	read_source(
		"---\nassignee: @ada\nmail: ada@example.com\nrun: `make`\n"
		"both: [@ben, `x`]\nlist:\n  - @cleo\nsaid: \"@dan\"\n---\n");
	has_value("assignee", 0, "@ada", "@ada");
	has_value("mail", 0, "ada@example.com", "ada@example.com");
	has_value("run", 0, "`make`", "`make`");
	has_value("both", 0, "@ben", "@ben");
	has_value("both", 1, "`x`", "`x`");
	has_value("list", 0, "@cleo", "@cleo");
	has_value("said", 0, "@dan", "\"@dan\"");
}

static void a_colon_within_a_plain_value_is_a_part_of_it(void **state)
{
	read_source("---\ntitle: REQ-1: Inbox: which\nask: What now:\n"
		    "time: 12:30 # note: later\nsay: \"a: b\"\n"
		    "list:\n  - What: a: b\n---\n");
	has_value("title", 0, "REQ-1: Inbox: which", "REQ-1: Inbox: which");
	has_value("ask", 0, "What now:", "What now:");
	has_value("time", 0, "12:30", "12:30");
	has_value("say", 0, "a: b", "\"a: b\"");
	read_source("---\nmap: {\n  a: b, c: d,\n  e: [f, g]\n}\n"
		    "title: x: y\n---\n");
	has_value("map.a", 0, "b", "b");
	has_value("map.c", 0, "d", "d");
	has_value("title", 0, "x: y", "x: y");
}

static void a_value_stays_whole_beside_an_at_sign(void **state)
{
	read_source(
		"---\nassignee: @ada\nsign: a^b $c; d+e (f) g/h\nmath: 1=1\n"
		"---\n");
	has_value("assignee", 0, "@ada", "@ada");
	has_value("sign", 0, "a^b $c; d+e (f) g/h", "a^b $c; d+e (f) g/h");
	has_value("math", 0, "1=1", "1=1");
}

static void anchors_aliases_and_tags_are_refused_where_they_stand(void **state)
{
	read_source("---\ntitle: Größe\na: &x 1\n---\n");
	is_refused_at("&x");
	read_source("---\nfirst: ü\nb: *x\n---\n");
	is_refused_at("*x");
	read_source("---\nc: !!str 1\n---\n");
	is_refused_at("!!str");
	read_source("---\nd: [1, &y 2]\n---\n");
	is_refused_at("&y");
	read_source("---\ne:\n  f:\n    - &z {g: 1}\n---\n");
	is_refused_at("&z");
}

static void the_same_name_twice_is_refused_at_the_second(void **state)
{
	read_source("---\nstatus: idea\nsize: 1\nstatus : ready\n---\n");
	is_refused_at("status :");
	read_source("---\na:\n  b: 1\n  \"b\": 2\n---\n");
	is_refused_at("\"b\"");
}

static void the_same_name_in_different_places_is_no_twin(void **state)
{
	read_source("---\na:\n  x: 1\nb:\n  x: 2\nx: 3\n---\n");
	has_value("a.x", 0, "1", "1");
	has_value("b.x", 0, "2", "2");
	has_value("x", 0, "3", "3");
}

static void what_is_no_yaml_is_refused(void **state)
{
	read_source("---\na: [1, 2\nb: 3\n---\n# A\n");
	assert_false(document_is_readable(&doc));
	read_source("---\n- a\n- b\n---\n");
	assert_false(document_is_readable(&doc));
	read_source("---\njust words\n---\n");
	assert_false(document_is_readable(&doc));
	read_source("---\ntitle: Größe\nb: x\n  c: y\n---\n");
	assert_false(document_is_readable(&doc));
	assert_in_range(doc.trouble_at, place_of("b:"), place_of("\n---\n"));
}

/* `n` times `piece` between the lines, behind `first`. */
static void given_many(const char *first, const char *piece, size_t n)
{
	size_t len = strlen(piece), head = strlen(first);
	char *text = malloc(head + len * n + 20), *at;

	assert_non_null(text);
	at = text + sprintf(text, "---\n%s", first);
	for (size_t i = 0; i < n; i++, at += len)
		memcpy(at, piece, len);
	strcpy(at, "\n---\n");
	read_source(text);
	free(text);
}

static void front_matter_has_a_largest_size(void **state)
{
	given_many("a: 1\n", "# a comment\n", 10000);
	assert_true(document_is_readable(&doc));
	given_many("a: 1\n", "# a comment\n", 30000);
	assert_false(document_is_readable(&doc));
}

static void it_has_a_largest_depth_and_number_of_values(void **state)
{
	given_many("a: ", "[", 5000);
	assert_false(document_is_readable(&doc));
	given_many("a: ", "{b: ", 5000);
	assert_false(document_is_readable(&doc));
	given_many("a:\n", "- b\n", 1000);
	assert_int_equal(field("a")->n_values, 1000);
	given_many("a:\n", "- b\n", 50000);
	assert_false(document_is_readable(&doc));
}

static void front_matter_that_never_closes_is_refused_at_its_start(void **state)
{
	read_source("---\nstatus: ready\n\n# A\n");
	is_refused_at("---");
	read_source("\xEF\xBB\xBF---\n# comment\nstatus: ready\n");
	is_refused_at("---");
}

static void a_rule_at_the_top_is_no_front_matter(void **state)
{
	read_source("---\n\n# A\n\nText.\n");
	assert_true(document_is_readable(&doc));
	assert_int_equal(doc.body, 0);
	assert_int_equal(doc.front.n_fields, 0);
	read_source("---\n\n# A\n\n**B:** *c*\n\n---\n\nText.\n");
	assert_true(document_is_readable(&doc));
	assert_int_equal(doc.body, 0);
	read_source("---\n\n# A\n\nb: [c\n---\n\nText.\n");
	assert_false(document_is_readable(&doc));
	read_source("---\n\nb: c\n---\n\nText.\n");
	assert_int_equal(doc.front.n_fields, 1);
	read_source("---\n\ndue date: c\n---\n\nText.\n");
	has_value("due date", 0, "c", "c");
	read_source("---\r\n\r\ndue date: c\r\n---\r\n\r\nText.\r\n");
	has_value("due date", 0, "c", "c");
	read_source("---\n\nLast updated: c\nby Ada.\n\n---\n\nText.\n");
	assert_true(document_is_readable(&doc));
	assert_int_equal(doc.front.n_fields, 0);
	assert_int_equal(doc.body, 0);
	read_source("---\n\n# A\n\n- b\n\n---\n\nText.\n");
	assert_int_equal(doc.body, 0);
	read_source("---\n\n---\n\nText.\n");
	assert_int_equal(doc.body, place_of("\nText."));
	read_source("----\na: b\n----\n");
	assert_int_equal(doc.front.n_fields, 0);
	read_source(" ---\na: b\n---\n");
	assert_int_equal(doc.front.n_fields, 0);
}

static void it_stands_at_the_very_top(void **state)
{
	read_source("\n---\na: b\n---\n");
	is_refused_at("---");
	read_source("<!-- c -->\n---\na: b\n\nlist:\n- c\n# d\n---\n");
	is_refused_at("---");
	read_source("\n---\na b: c\n---\n");
	assert_true(document_is_readable(&doc));
	assert_int_equal(doc.front.n_fields, 0);
	assert_int_equal(doc.body, 0);
}

static void blanks_behind_the_dashes_do_no_harm(void **state)
{
	read_source("--- \na: b\n---\t\n# A\n");
	has_value("a", 0, "b", "b");
	assert_int_equal(doc.body, place_of("# A"));
}

static void nothing_between_the_lines_is_no_field(void **state)
{
	read_source("---\n---\n# A\n");
	assert_true(document_is_readable(&doc));
	assert_int_equal(doc.front.n_fields, 0);
	assert_int_equal(doc.body, place_of("# A"));
	read_source("---\n# only a comment\n---\n# A\n");
	assert_true(document_is_readable(&doc));
	assert_int_equal(doc.front.n_fields, 0);
}

static void bytes_that_are_no_text_are_told_where_they_stand(void **state)
{
	read_source("# Gr\xF6\xDF"
		    "e\n");
	is_refused_at("\xF6");
	read_source("\xFF\xFE#");
	assert_false(document_is_readable(&doc));
	assert_true(span_find(doc.trouble, "UTF-16") >= 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(scalars_are_fields_with_their_places),
		TEST(places_are_bytes_whatever_stands_before),
		TEST(a_byte_order_mark_counts_in_places_only),
		TEST(lines_may_end_in_crlf),
		TEST(quotes_are_part_of_the_place_only),
		TEST(a_block_keeps_or_folds_its_lines),
		TEST(dashes_in_a_block_do_not_close_front_matter),
		TEST(lists_have_each_value_in_its_place),
		TEST(an_empty_value_is_a_field_without_values),
		TEST(one_nested_level_has_names_with_a_dot),
		TEST(what_is_nested_deeper_is_skipped),
		TEST(at_signs_and_backticks_are_read_as_if_quoted),
		TEST(a_value_stays_whole_beside_an_at_sign),
		TEST(a_colon_within_a_plain_value_is_a_part_of_it),
		TEST(anchors_aliases_and_tags_are_refused_where_they_stand),
		TEST(the_same_name_twice_is_refused_at_the_second),
		TEST(the_same_name_in_different_places_is_no_twin),
		TEST(what_is_no_yaml_is_refused),
		TEST(front_matter_has_a_largest_size),
		TEST(it_has_a_largest_depth_and_number_of_values),
		TEST(front_matter_that_never_closes_is_refused_at_its_start),
		TEST(a_rule_at_the_top_is_no_front_matter),
		TEST(it_stands_at_the_very_top),
		TEST(blanks_behind_the_dashes_do_no_harm),
		TEST(nothing_between_the_lines_is_no_field),
		TEST(bytes_that_are_no_text_are_told_where_they_stand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
