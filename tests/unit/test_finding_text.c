/*
 * One finding as people read it, whole: the place, the source line with its
 * mark, and what is said about it, on terminals of several widths.
 */
#include "with-document.h"

#include "report/finding-text.h"

static struct definition definition;
static struct report report;
static struct finding finding;

/* In a.md, from the first `mark` on, as long as that is. */
static void given_finding(const char *text, const char *mark, const char *label)
{
	const char *at;

	given(text);
	at = strstr(source, mark);
	assert_non_null(at);
	definition = (struct definition){ .is_builtin = true };
	report = (struct report){ .definition = &definition,
				  .arena = &arena,
				  .width = 80 };
	finding = (struct finding){ .rule = SPAN("story/why"),
				    .message = SPAN("it says no why"),
				    .answer = SPAN("say why"),
				    .severity = SEVERITY_ERROR,
				    .doc = &doc,
				    .start = (uint32_t)(at - source) };
	finding.end = finding.start + (uint32_t)strlen(mark);
	finding.label = span_str(label);
}

static const char *said(void)
{
	struct buf out = BUF_INIT;
	const char *text;

	finding_text(&report, &out, &finding, NULL);
	buf_addc(&out, '\0');
	text = arena_copy(&arena, buf_span(&out)).at;
	buf_release(&out);
	return text;
}

#define assert_says(text) assert_string_equal(said(), text)

/* The line of source, and the mark below it with what is said there. */
static void assert_shows(const char *lines)
{
	const char *text = said(), *first = strstr(text, "    1 | ");
	const char *after = strstr(text, "   say why");

	assert_non_null(after);
	if (!first)
		first = after;
	assert_string_equal(
		arena_printf(&arena, "%.*s", (int)(after - first), first).at,
		lines);
}

/* ---- its lines ---- */

static void it_says_where_what_and_how_to_get_out(void **state)
{
	given_finding("# A\n\n## Why\n", "## Why", "says nothing");
	assert_says("a.md:3:1: error: it says no why [story/why]\n"
		    "    3 | ## Why\n"
		    "      | ^^^^^^ says nothing\n"
		    "   say why\n\n");
	finding.severity = SEVERITY_WARNING;
	finding.label = SPAN_NONE;
	finding.back = SPAN("take it back");
	finding.ask = SPAN("ask Ada");
	assert_says("a.md:3:1: warning: it says no why [story/why]\n"
		    "    3 | ## Why\n"
		    "      | ^^^^^^\n"
		    "   say why, or take it back; or ask Ada\n\n");
	finding.severity = SEVERITY_NOTE;
	finding.since = SINCE_OLD;
	finding.start = finding.end = 5;
	assert_says("a.md:3:1: old note: it says no why [story/why]\n"
		    "    3 | ## Why\n"
		    "      | ^\n"
		    "   say why, or take it back; or ask Ada\n\n");
	finding.since = SINCE_GONE;
	finding.waived = SPAN("we know");
	assert_says("a.md:3:1: gone waived: it says no why [story/why]\n"
		    "    3 | ## Why\n"
		    "      | ^\n"
		    "   waived: we know\n\n");
}

static void colours_are_around_the_place_the_severity_and_the_mark(void **state)
{
	given_finding("# A\n", "A", "here");
	report.use_colour = true;
	assert_says("\033[1ma.md:1:3: \033[m\033[1;31merror: \033[m"
		    "it says no why [story/why]\n"
		    "    1 | # A\n"
		    "      |   \033[32m^\033[m here\n"
		    "   say why\n\n");
	finding.severity = SEVERITY_WARNING;
	assert_non_null(strstr(said(), "\033[1;33mwarning: "));
	finding.severity = SEVERITY_NOTE;
	assert_non_null(strstr(said(), "\033[1;36mnote: "));
}

static void an_empty_line_is_not_shown(void **state)
{
	given_finding("# A\n\nB\n", "B", "here");
	finding.start = finding.end = 4;
	assert_shows("");
	given("");
	finding.start = finding.end = 0;
	assert_shows("");
}

/* The mark ends with its line, and one at the end of it is one wide. */
static void a_mark_is_as_wide_as_its_text(void **state)
{
	given_finding("日本語 です\nb\n", "本語 です\nb", "here");
	assert_shows("    1 | 日本語 です\n"
		     "      |   ^^^^^^^^^ here\n");
	finding.start = finding.end = strlen("日本語 です");
	assert_shows("    1 | 日本語 です\n"
		     "      |            ^ here\n");
}

/* ---- lines that are too long ---- */

#define TEN "123456789 "
#define FIFTY TEN TEN TEN TEN TEN

/* Of eighty columns, seventy are the source's: a gutter of eight, and two. */
static void a_long_line_is_cut_where_the_terminal_ends(void **state)
{
	given_finding(FIFTY TEN "12345678 b\n", "1234", "here");
	assert_shows("    1 | " FIFTY TEN "12345678 b\n"
		     "      | ^^^^ here\n");
	given_finding(FIFTY TEN "12345678 bc\n", "1234", "here");
	assert_shows("    1 | " FIFTY TEN "12345678 b…\n"
		     "      | ^^^^ here\n");
}

/*
 * From two thirds on, which is the 47th column, it begins further right: a
 * third before the mark.
 */
static void what_is_marked_is_in_view(void **state)
{
	given_finding(TEN TEN TEN TEN "12345x" FIFTY "\n", "x", "here");
	assert_shows("    1 | " TEN TEN TEN TEN "12345x" TEN TEN "1234…\n"
		     "      |                                              "
		     "^ here\n");
	given_finding(TEN TEN TEN TEN "123456x" FIFTY "\n", "x", "here");
	assert_shows("    1 | …456789 " TEN "123456x" TEN TEN TEN TEN
		     "123456…\n"
		     "      |                         "
		     "^ here\n");
}

/* The least that is shown, however narrow: forty columns. */
static void a_source_line_has_its_least_room(void **state)
{
	given_finding(FIFTY "\n", "1234", "");
	report.width = 50;
	assert_shows("    1 | " TEN TEN TEN TEN "…\n      | ^^^^\n");
	report.width = 20;
	assert_shows("    1 | " TEN TEN TEN TEN "…\n      | ^^^^\n");
	report.width = 51;
	assert_shows("    1 | " TEN TEN TEN TEN "1…\n      | ^^^^\n");
	/* Where lines must fit, twenty. */
	report.width = report.fits = 20;
	assert_shows("    1 | " TEN TEN "…\n      | ^^^^\n");
	report.width = report.fits = 31;
	assert_shows("    1 | " TEN TEN "1…\n      | ^^^^\n");
}

/* ---- what is said about the mark ---- */

static void a_label_goes_below_where_it_does_not_fit_after(void **state)
{
	given_finding("## Why\n", "Why", "says nothing");
	report.fits = 27;
	assert_shows("    1 | ## Why\n"
		     "      |    ^^^ says nothing\n");
	report.fits = 26;
	assert_shows("    1 | ## Why\n"
		     "      |    ^^^\n"
		     "      |    says nothing\n");
}

static void below_it_begins_with_the_mark_or_ends_with_the_line(void **state)
{
	given_finding("# Nothing is said here\n", "here",
		      "a label of thirty-two columns, x");
	report.width = report.fits = 41;
	assert_shows("    1 | # Nothing is said here\n"
		     "      |                   ^^^^\n"
		     "      |  a label of thirty-two columns, x\n");
	report.width = report.fits = 40;
	assert_shows("    1 | # Nothing is said here\n"
		     "      |                   ^^^^\n"
		     "      | a label of thirty-two columns, x\n");
	report.width = report.fits = 39;
	assert_shows("    1 | # Nothing is said here\n"
		     "      |                   ^^^^\n"
		     "      | a label of thirty-two columns,\n"
		     "      | x\n");
}

static void a_label_has_its_least_room_too(void **state)
{
	given_finding("# A\n", "A", "twenty columns here and more");
	report.fits = 10;
	assert_shows("    1 | # A\n"
		     "      |   ^\n"
		     "      | twenty columns here\n"
		     "      | and more\n");
	report.fits = 29;
	assert_shows("    1 | # A\n"
		     "      |   ^\n"
		     "      | twenty columns here\n"
		     "      | and more\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(it_says_where_what_and_how_to_get_out),
		TEST(colours_are_around_the_place_the_severity_and_the_mark),
		TEST(an_empty_line_is_not_shown),
		TEST(a_mark_is_as_wide_as_its_text),
		TEST(a_long_line_is_cut_where_the_terminal_ends),
		TEST(what_is_marked_is_in_view),
		TEST(a_source_line_has_its_least_room),
		TEST(a_label_goes_below_where_it_does_not_fit_after),
		TEST(below_it_begins_with_the_mark_or_ends_with_the_line),
		TEST(a_label_has_its_least_room_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
