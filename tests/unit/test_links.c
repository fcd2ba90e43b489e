/* Links of every form, each where it stands. */
#include "with-document.h"

/* The n-th link is written like this and leads there. */
static void has_link(size_t n, enum link_form form, const char *written,
		     const char *target)
{
	const struct link *link = &doc.outline.links[n];
	const char *at = strstr(source, written);

	assert_true(n < doc.outline.n_links);
	assert_non_null(at);
	if (link->form != form || link->start != at - source ||
	    link->end != link->start + strlen(written) ||
	    !span_is(link->target, target))
		fail_msg("link %zu is of form %d from %u to %u, to \"%.*s\"; "
			 "expected %d from %td to %td, to \"%s\"",
			 n, link->form, link->start, link->end,
			 (int)link->target.len, link->target.at, form,
			 at - source, at - source + (ptrdiff_t)strlen(written),
			 target);
}

static void are_all(size_t n)
{
	assert_int_equal(doc.outline.n_links, n);
}

static void an_inline_link_ends_behind_its_address(void **state)
{
	given("Über [a](b.md) und [c d](e.md#f).\n");
	are_all(2);
	has_link(0, LINK_INLINE, "[a](b.md)", "b.md");
	has_link(1, LINK_INLINE, "[c d](e.md#f)", "e.md#f");
}

static void a_title_is_part_of_the_link(void **state)
{
	given("[a](b.md \"T )\") [c](<d e.md> 'T') [f](g.md\n\"h\ni\")\n");
	are_all(3);
	has_link(0, LINK_INLINE, "[a](b.md \"T )\")", "b.md");
	has_link(1, LINK_INLINE, "[c](<d e.md> 'T')", "d e.md");
	has_link(2, LINK_INLINE, "[f](g.md\n\"h\ni\")", "g.md");
}

static void parentheses_in_an_address_do_not_end_it(void **state)
{
	given("[a](b(c).md) [d](e\\)f.md) [g](<h)i.md>) z\n");
	are_all(3);
	has_link(0, LINK_INLINE, "[a](b(c).md)", "b(c).md");
	has_link(1, LINK_INLINE, "[d](e\\)f.md)", "e)f.md");
	has_link(2, LINK_INLINE, "[g](<h)i.md>)", "h)i.md");
}

static void an_angle_bracket_within_an_address_opens_nothing(void **state)
{
	given("[a](b<c) d\n");
	are_all(1);
	has_link(0, LINK_INLINE, "[a](b<c)", "b<c");
}

static void entities_are_resolved_and_percent_signs_kept(void **state)
{
	given("[a](b?c=d&amp;e=f) [g](h%20i.md)\n");
	are_all(2);
	has_link(0, LINK_INLINE, "[a](b?c=d&amp;e=f)", "b?c=d&e=f");
	has_link(1, LINK_INLINE, "[g](h%20i.md)", "h%20i.md");
}

static void the_text_of_a_link_may_be_marked_or_empty(void **state)
{
	given("[**b** `c`](d.md) **[e](f.md)** [](g.md) [`h`](i.md)\n");
	are_all(4);
	has_link(0, LINK_INLINE, "[**b** `c`](d.md)", "d.md");
	has_link(1, LINK_INLINE, "[e](f.md)", "f.md");
	has_link(2, LINK_INLINE, "[](g.md)", "g.md");
	has_link(3, LINK_INLINE, "[`h`](i.md)", "i.md");
}

static void marks_that_end_in_the_text_do_not_end_it(void **state)
{
	given("[~~a~~ b](c.md) [**d** e](f.md) [*g* h](i.md) [`j` k](l.md)\n");
	are_all(4);
	has_link(0, LINK_INLINE, "[~~a~~ b](c.md)", "c.md");
	has_link(1, LINK_INLINE, "[**d** e](f.md)", "f.md");
	has_link(2, LINK_INLINE, "[*g* h](i.md)", "i.md");
	has_link(3, LINK_INLINE, "[`j` k](l.md)", "l.md");
}

static void brackets_in_the_text_do_not_end_it(void **state)
{
	given("[a [b] c](d.md) x\n\n[e \\] f](g.md)\n");
	are_all(2);
	has_link(0, LINK_INLINE, "[a [b] c](d.md)", "d.md");
	has_link(1, LINK_INLINE, "[e \\] f](g.md)", "g.md");
}

static void a_code_span_in_the_text_may_hold_a_bracket(void **state)
{
	given("[a `]`](b.md) [c `]` d](e.md) [f](g.md)\n");
	are_all(3);
	has_link(0, LINK_INLINE, "[a `]`](b.md)", "b.md");
	has_link(1, LINK_INLINE, "[c `]` d](e.md)", "e.md");
	has_link(2, LINK_INLINE, "[f](g.md)", "g.md");
}

static void references_end_behind_their_label(void **state)
{
	given("[a][r] [r][] [r] end\n\n[r]: x.md \"T\"\n");
	are_all(3);
	has_link(0, LINK_INLINE, "[a][r]", "x.md");
	has_link(1, LINK_INLINE, "[r][]", "x.md");
	assert_int_equal(doc.outline.links[2].start, 13);
	assert_int_equal(doc.outline.links[2].end, 16);
	assert_true(span_is(doc.outline.links[2].target, "x.md"));
}

static void parentheses_behind_a_reference_are_text(void **state)
{
	given("[r] (note)\n\n[r] [s]\n\n[r]: x.md\n[s]: y.md\n");
	are_all(3);
	has_link(0, LINK_INLINE, "[r]", "x.md");
	assert_int_equal(doc.outline.links[1].end, 15);
	has_link(2, LINK_INLINE, "[s]", "y.md");
}

static void a_reference_that_nobody_defines_is_no_link(void **state)
{
	given("[a][r] [s] - [ ] [x]\n");
	are_all(0);
}

static void one_by_its_own_words_neither(void **state)
{
	given("[the plan][] and x[i][] and [a][] and \\[b c][]\n\n[d]: e\n");
	are_all(1);
	has_link(0, LINK_UNDEFINED, "[the plan][]", "the plan");
}

static void tags_name_what_they_show(void **state)
{
	given("<picture>\n<source srcset=\"a.png 1x, b.png 2x\">\n"
	      "<img src=\"c&amp;d.png\" srcset=\"e.png,\">\n</picture>\n");
	are_all(4);
	has_link(0, LINK_SOURCE, "<source srcset=\"a.png 1x, b.png 2x\">",
		 "a.png");
	has_link(1, LINK_SOURCE, "<source srcset=\"a.png 1x, b.png 2x\">",
		 "b.png");
	has_link(2, LINK_IMAGE, "<img src=\"c&amp;d.png\" srcset=\"e.png,\">",
		 "c&d.png");
	has_link(3, LINK_SOURCE, "<img src=\"c&amp;d.png\" srcset=\"e.png,\">",
		 "e.png");
}

static void a_tag_may_go_over_lines(void **state)
{
	given("a <img alt=x\n src=b.png> c\n");
	are_all(1);
	has_link(0, LINK_IMAGE, "<img alt=x\n src=b.png>", "b.png");
}

static void images_begin_at_their_exclamation_mark(void **state)
{
	given("a ![b](c.png) ![](d.png) [![e](f.svg)](g.md)\n");
	are_all(4);
	has_link(0, LINK_IMAGE, "![b](c.png)", "c.png");
	has_link(1, LINK_IMAGE, "![](d.png)", "d.png");
	has_link(2, LINK_INLINE, "[![e](f.svg)](g.md)", "g.md");
	has_link(3, LINK_IMAGE, "![e](f.svg)", "f.svg");
}

static void the_words_behind_an_image_are_no_visible_text(void **state)
{
	given("a ![b](c.png) [d](e.md)\n");
	assert_true(
		span_is(outline_text_copy(&doc.outline, 0, &arena), "a  d"));
}

static void angle_brackets_make_an_address_a_link(void **state)
{
	given("<https://a.b/c> <mailto:x@y.z> <../outcomes/3.md> <b>\n");
	are_all(3);
	has_link(0, LINK_AUTO, "<https://a.b/c>", "https://a.b/c");
	has_link(1, LINK_AUTO, "<mailto:x@y.z>", "mailto:x@y.z");
	has_link(2, LINK_AUTO, "<../outcomes/3.md>", "../outcomes/3.md");
}

static void bare_addresses_are_links_without_the_punctuation(void **state)
{
	given("See https://a.b/c?d=e, (http://f.g/h) and HTTPS://I.J.\n");
	are_all(3);
	has_link(0, LINK_BARE, "https://a.b/c?d=e", "https://a.b/c?d=e");
	has_link(1, LINK_BARE, "http://f.g/h", "http://f.g/h");
	has_link(2, LINK_BARE, "HTTPS://I.J", "HTTPS://I.J");
}

static void a_bare_address_keeps_its_own_parentheses(void **state)
{
	given("https://a.b/c_(d) x\n");
	are_all(1);
	has_link(0, LINK_BARE, "https://a.b/c_(d)", "https://a.b/c_(d)");
}

static void a_bare_address_is_whole_whatever_is_in_it(void **state)
{
	given("https://a.b/c?d=1&e=2 x\n\nhttps://f.g/_h_i x\n");
	are_all(2);
	has_link(0, LINK_BARE, "https://a.b/c?d=1&e=2",
		 "https://a.b/c?d=1&e=2");
	has_link(1, LINK_BARE, "https://f.g/_h_i", "https://f.g/_h_i");
}

static void an_address_that_is_the_text_of_a_link_is_none_itself(void **state)
{
	given("[https://a.b](c.md)\n");
	are_all(1);
	has_link(0, LINK_INLINE, "[https://a.b](c.md)", "c.md");
}

static void wiki_links_lead_to_their_name(void **state)
{
	given("ü [[Export]] and [[EXP-3|the export]], [[Größe und Maß]]\n");
	are_all(3);
	has_link(0, LINK_WIKI, "[[Export]]", "Export");
	has_link(1, LINK_WIKI, "[[EXP-3|the export]]", "EXP-3");
	has_link(2, LINK_WIKI, "[[Größe und Maß]]", "Größe und Maß");
}

static void other_double_brackets_are_no_links(void **state)
{
	given("[[ -f x ]] [[]] [[1, 2], [3]] [[a]\n");
	are_all(0);
}

static void links_in_code_and_escaped_ones_are_none(void **state)
{
	given("`[a](b.md)` `[[c]]` `https://d.e` \\[f](g.md)\n\n"
	      "```\n[h](i.md) https://j.k\n```\n\n    [l](m.md)\n");
	are_all(0);
}

static void links_stand_in_headings_entries_and_cells(void **state)
{
	given("# [a](b.md)\n\n- [ ] [c](d.md)\n\n| [e](f.md) | g |\n|-|-|\n"
	      "| h | [i](j.md) |\n\n[k](l.md)\n===\n");
	are_all(5);
	has_link(0, LINK_INLINE, "[a](b.md)", "b.md");
	has_link(1, LINK_INLINE, "[c](d.md)", "d.md");
	has_link(2, LINK_INLINE, "[e](f.md)", "f.md");
	has_link(3, LINK_INLINE, "[i](j.md)", "j.md");
	has_link(4, LINK_INLINE, "[k](l.md)", "l.md");
	assert_int_equal(doc.outline.blocks[doc.outline.links[3].block].kind,
			 BLOCK_CELL);
}

static void a_link_may_go_over_lines(void **state)
{
	given("> a [b\n> c](d.md) e\n\n[f\r\ng](h.md)\r\n");
	are_all(2);
	has_link(0, LINK_INLINE, "[b\n> c](d.md)", "d.md");
	has_link(1, LINK_INLINE, "[f\r\ng](h.md)", "h.md");
}

static void links_of_all_forms_are_in_order(void **state)
{
	given("https://a.b [c](d.md) [[E]] <https://f.g> [h](i.md)\n");
	are_all(5);
	for (size_t i = 1; i < 5; i++)
		assert_true(doc.outline.links[i].start >
			    doc.outline.links[i - 1].start);
	assert_int_equal(outline_link_at(&doc.outline, 0), 0);
	assert_int_equal(outline_link_at(&doc.outline, 1), 1);
	assert_int_equal(outline_link_at(&doc.outline, 99), 5);
}

/* Markdown's reader ends more of these than it begins. */
static void links_that_overlap_do_no_harm(void **state)
{
	given("[](![)]()\n");
	given("![]([)]()\n");
	given("[](![)[]]()\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_inline_link_ends_behind_its_address),
		TEST(a_title_is_part_of_the_link),
		TEST(parentheses_in_an_address_do_not_end_it),
		TEST(an_angle_bracket_within_an_address_opens_nothing),
		TEST(entities_are_resolved_and_percent_signs_kept),
		TEST(the_text_of_a_link_may_be_marked_or_empty),
		TEST(marks_that_end_in_the_text_do_not_end_it),
		TEST(brackets_in_the_text_do_not_end_it),
		TEST(a_code_span_in_the_text_may_hold_a_bracket),
		TEST(references_end_behind_their_label),
		TEST(parentheses_behind_a_reference_are_text),
		TEST(a_reference_that_nobody_defines_is_no_link),
		TEST(one_by_its_own_words_neither),
		TEST(tags_name_what_they_show),
		TEST(a_tag_may_go_over_lines),
		TEST(images_begin_at_their_exclamation_mark),
		TEST(the_words_behind_an_image_are_no_visible_text),
		TEST(angle_brackets_make_an_address_a_link),
		TEST(bare_addresses_are_links_without_the_punctuation),
		TEST(a_bare_address_keeps_its_own_parentheses),
		TEST(a_bare_address_is_whole_whatever_is_in_it),
		TEST(an_address_that_is_the_text_of_a_link_is_none_itself),
		TEST(wiki_links_lead_to_their_name),
		TEST(other_double_brackets_are_no_links),
		TEST(links_in_code_and_escaped_ones_are_none),
		TEST(links_stand_in_headings_entries_and_cells),
		TEST(a_link_may_go_over_lines),
		TEST(links_of_all_forms_are_in_order),
		TEST(links_that_overlap_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
