/*
 * Names, values and headings made comparable. What is expected follows from
 * the language's manual, "Names and headings" and "Values".
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include "base/unicode.h"

typedef struct span fold_fn(struct arena *arena, struct span text);

static bool same(fold_fn *fold, const char *a, const char *b)
{
	struct arena arena;
	bool same;

	arena_init(&arena);
	same = span_eq(fold(&arena, span_str(a)), fold(&arena, span_str(b)));
	arena_release(&arena);
	return same;
}

static bool becomes(fold_fn *fold, const char *text, const char *wanted)
{
	struct arena arena;
	struct span got;
	bool is;

	arena_init(&arena);
	got = fold(&arena, span_str(text));
	is = span_is(got, wanted);
	if (!is)
		print_error("\"%s\" became \"%.*s\", not \"%s\"\n", text,
			    (int)got.len, got.at, wanted);
	arena_release(&arena);
	return is;
}

#define same_name(a, b) assert_true(same(text_fold_name, (a), (b)))
#define other_name(a, b) assert_false(same(text_fold_name, (a), (b)))
#define same_value(a, b) assert_true(same(text_fold_value, (a), (b)))
#define other_value(a, b) assert_false(same(text_fold_value, (a), (b)))

static void names_fold_their_case_in_any_script(void **state)
{
	same_name("Why", "WHY");
	same_name("Critérios de Aceitação", "CRITÉRIOS DE ACEITAÇÃO");
	same_name("Überblick", "ÜBERBLICK");
	same_name("Größe", "GRÖSSE");
	same_name("ΣΤΟΧΟΣ", "στοχος");
	other_name("Why", "Why now");
	other_name("Grösse", "Grosse");
	/* As some systems write file names: an "o" and its two dots. */
	same_name("Größe", "Gro\xCC\x88\xC3\x9F"
			   "e");
}

static void dashes_underscores_and_blanks_are_alike_in_names(void **state)
{
	same_name("Acceptance criteria", "acceptance-criteria");
	same_name("Acceptance criteria", "acceptance_criteria");
	same_name("Acceptance  \t criteria", "Acceptance criteria");
	same_name("  Why  ", "Why");
	other_name("Accept ance", "Acceptance");
}

static void straight_and_curly_quotes_are_alike_in_names(void **state)
{
	same_name("What’s new", "What's new");
	same_name("“Done” means", "\"Done\" means");
}

static void leading_numbers_are_no_part_of_a_name(void **state)
{
	same_name("1.2 Scope", "Scope");
	same_name("1. Scope", "Scope");
	same_name("10.2.3 Riscos", "Riscos");
	same_name("3: Scope", "Scope");
	same_name("IV. Scope", "Scope");
	same_name("b) Scope", "Scope");
	same_name("§ 3 Scope", "Scope");
	same_name("#3 Scope", "Scope");
	other_name("A Scope", "Scope");
	other_name("IV Scope", "Scope");
	other_name("3Scope", "Scope");
	other_name("#Scope", "Scope");
}

static void they_are_written_in_other_scripts_too(void **state)
{
	same_name("三、背景", "背景");
	same_name("（十二）背景", "背景");
	same_name("第3章 背景", "背景");
	same_name("３．背景", "背景");
	same_name("① 背景", "背景");
	other_name("三背景", "背景");
	other_name("第一背景", "背景");
}

static void brackets_around_all_of_it_are_no_part_of_a_name(void **state)
{
	same_name("【背景】", "背景");
	same_name("[Scope]", "Scope");
	other_name("[a] [b]", "b");
}

static void shortcodes_are_emoji(void **state)
{
	same_name(":rocket: Goals", "Goals");
	same_name("Goals :+1:", "Goals");
	same_value(":white_check_mark: Ready", "ready");
	same_value("Ready :rocket:", "ready");
	other_name("a:b:c", "a");
	other_name("12:30:45", "12");
}

static void the_letters_i_of_turkish_are_one(void **state)
{
	same_name("KRİTERLER", "kriterler");
	same_name("Sınıf", "SINIF");
}

static void emoji_are_no_part_of_a_name(void **state)
{
	same_name("🚀 Goals", "Goals");
	same_name("Goals 🎯", "Goals");
	same_name("✅ Done", "Done");
	same_name("⚠️ Risks", "Risks");
	same_name("👩‍💻 Users", "Users");
}

static void a_trailing_colon_is_no_part_of_a_name(void **state)
{
	same_name("Why:", "Why");
	same_name("Why :", "Why");
	same_name("Why.", "Why");
	same_name("Why!", "Why");
	other_name("Why: now", "Why now");
}

static void optional_and_mandatory_are_no_part_of_a_name(void **state)
{
	same_name("Scope (optional)", "Scope");
	same_name("Scope (Mandatory)", "Scope");
	same_name("Scope *(mandatory)*", "Scope");
	same_name("Scope *(optional)*", "Scope");
	same_name("1.2 🚀 Scope (optional):", "Scope");
}

static void a_remark_is_no_part_of_a_name_unless_it_is_past(void **state)
{
	static const char *const past[] = {
		"scope (old)",	      "scope (obsolete)",
		"scope (removed)",    "scope (previous)",
		"scope (outdated)",   "scope (deprecated)",
		"scope (not needed)", "scope (non binding)",
		"scope (out of use)", "scope (superseded)",
		"scope (excluded)",   "scope (archived)",
		"scope (rejected)",   "scope (dropped)",
		"scope (alt)",	      "scope (veraltet)",
		"scope (antigo)",     "scope (antiguo)",
		"scope (ancien)",     "scope (旧)",
		"scope (not)",	      "scope (out)",
		"scope: old",	      "[old] scope",
	};

	for (size_t i = 0; i < sizeof(past) / sizeof(*past); i++)
		assert_true(span_is(text_without_remark(span_str(past[i])),
				    past[i]));
	assert_true(
		span_is(text_without_remark(SPAN("scope (draft)")), "scope"));
	assert_true(
		span_is(text_without_remark(SPAN("scope: draft")), "scope"));
	assert_true(
		span_is(text_without_remark(SPAN("[draft] scope")), "scope"));
	assert_true(
		span_is(text_without_remark(SPAN("scope (notes)")), "scope"));
}

static void values_fold_case_quotes_and_emphasis(void **state)
{
	same_value("Ready", "ready");
	same_value("\"ready\"", "ready");
	same_value("« ready »", "ready");
	same_value("「ready」", "ready");
	same_value("'ready'", "ready");
	same_value("“ready”", "ready");
	same_value("**Ready**", "ready");
	same_value("*Ready*", "ready");
	same_value("_Ready_", "ready");
	same_value("Concluído", "CONCLUÍDO");
	same_value("Größe", "GRÖSSE");
	same_value("  ready ", "ready");
}

static void signs_between_letters_are_alike_in_values(void **state)
{
	same_value("in progress", "in-progress");
	same_value("in progress", "in_progress");
	same_value("In  Progress", "in progress");
	same_value("em análise", "em-análise");
}

static void digits_and_signs_stay_in_values(void **state)
{
	other_value("-1", "1");
	other_value("1-2", "1 2");
	other_value("P1", "P2");
	other_value("v1.2", "v12");
	other_value("C++", "C");
	other_value("2026-11-24", "2026 11 24");
	same_value("p1", "P1");
}

static void emoji_and_a_parenthesis_go_where_text_remains(void **state)
{
	same_value("✅ Done", "done");
	same_value("Done ✔️", "done");
	same_value("🟢 Ready", "🔴 Ready");
	same_value("Ready (since Monday)", "ready");
	other_value("🟢", "🔴");
	other_value("🟢", "");
	other_value("(soon)", "(late)");
	other_value("(soon)", "");
	other_value("Ready (since Monday) again", "ready");
}

/* UAX #15: "e" and U+0301 compose to U+00E9, Hangul jamo to syllables. */
static void what_is_folded_is_composed(void **state)
{
	assert_true(becomes(text_fold_name, "DE\xCC\x81PENDANCES",
			    "d\xC3\xA9pendances"));
	assert_true(becomes(text_fold_value,
			    "N\xC3\x89"
			    "ANT",
			    "n\xC3\xA9"
			    "ant"));
	assert_true(becomes(text_fold_case, "\xEC\x83\x81\xED\x83\x9C",
			    "\xEC\x83\x81\xED\x83\x9C"));
	assert_true(text_folds_to(SPAN("E\xCC\x81"), SPAN("\xC3\xA9")));
}

/* Composing makes a text shorter; what is left over must be zero again. */
static void what_is_given_back_is_zero(void **state)
{
	struct arena arena;
	const unsigned char *after;

	arena_init(&arena);
	text_fold_name(&arena,
		       SPAN("éééééééééééééééééééééééééééééééééééééééé"));
	after = arena_alloc(&arena, 64);
	for (size_t i = 0; i < 64; i++)
		assert_int_equal(after[i], 0);
	arena_release(&arena);
}

static void folding_the_case_does_nothing_else(void **state)
{
	assert_true(becomes(text_fold_case, "EXP_12 (A)", "exp_12 (a)"));
	assert_true(becomes(text_fold_case, "", ""));
	assert_true(same(text_fold_case, "ÜB-7", "üb-7"));
	assert_false(same(text_fold_case, "EXP-1", "EXP_1"));
	assert_false(same(text_fold_case, "EXP-1", "EXP-1:"));
}

static void a_slug_is_letters_digits_and_single_dashes(void **state)
{
	assert_true(becomes(text_slug, "Open questions", "open-questions"));
	assert_true(becomes(text_slug, "Why / how", "why-how"));
	assert_true(becomes(text_slug, "size_v2", "size-v2"));
	assert_true(becomes(text_slug, "Über uns", "über-uns"));
	assert_true(becomes(text_slug, "Critérios de Aceitação",
			    "critérios-de-aceitação"));
}

static void an_anchor_is_lower_case_with_dashes_for_blanks(void **state)
{
	assert_true(becomes(text_anchor, "Acceptance criteria",
			    "acceptance-criteria"));
	assert_true(becomes(text_anchor, "snake_case-name", "snake_case-name"));
	assert_true(becomes(text_anchor, "Größe und Maß", "größe-und-maß"));
	assert_true(becomes(text_anchor, "ÜBER UNS", "über-uns"));
	assert_true(becomes(text_anchor, "Critérios de Aceitação",
			    "critérios-de-aceitação"));
	assert_true(becomes(text_anchor, "日本語 OK", "日本語-ok"));
}

static void an_anchor_drops_punctuation_but_not_the_blanks(void **state)
{
	assert_true(becomes(text_anchor, "What's new?", "whats-new"));
	assert_true(becomes(text_anchor, "A & B", "a--b"));
	assert_true(becomes(text_anchor, "Why – now", "why--now"));
	assert_true(becomes(text_anchor, "1.2 Scope", "12-scope"));
	assert_true(becomes(text_anchor, "C++", "c"));
	assert_true(becomes(text_anchor, "🚀 Launch", "-launch"));
	assert_true(becomes(text_anchor, "Was ist „gut“?", "was-ist-gut"));
}

/* Each text beside what it is compared as. */
struct folding {
	const char *text, *folded;
};

#define assert_folds(fold, list)                                            \
	do {                                                                \
		bool good = true;                                           \
		for (size_t i = 0; i < sizeof(list) / sizeof(*(list)); i++) \
			good &= becomes(fold, (list)[i].text,               \
					(list)[i].folded);                  \
		assert_true(good);                                          \
	} while (0)

static void numbers_end_at_a_blank(void **state)
{
	static const struct folding names[] = {
		{ "1.2.3. Why", "why" },  { "3) Why", "why" },
		{ "3: Why", "why" },	  { "#5 Why", "why" },
		{ "§4 Why", "why" },	  { "§ 4.1 Why", "why" },
		{ "(3) Why", "why" },	  { "12 Why", "why" },
		{ ".1 Why", ".1 why" },	  { "12Why", "12why" },
		{ "1.2", "1.2" },	  { "1.", "1" },
		{ "3)Why", "3)why" },	  { "§ Why", "§ why" },
		{ "(x) Why", "(x) why" }, { "(3 Why", "(3 why" },
	};

	assert_folds(text_fold_name, names);
}

static void letters_count_as_numbers_before_a_sign(void **state)
{
	static const struct folding names[] = {
		{ "a) Why", "why" },
		{ "a. Why", "why" },
		{ "Z) Why", "why" },
		{ "iv) Why", "why" },
		{ "XII. Why", "why" },
		{ "i. W", "w" },
		{ "xviii. Why", "why" },
		{ "xxviii. Why", "xxviii. why" },
		{ "ab. Why", "ab. why" },
		{ "In. Why", "in. why" },
		{ "vim) Why", "vim) why" },
		{ "a.Why", "a.why" },
		{ "a: Why", "a: why" },
		{ "iv: Why", "iv: why" },
		{ "i Why", "i why" },
		{ "x", "x" },
		{ "i.", "i" },
	};

	assert_folds(text_fold_name, names);
}

static void wide_numbers_need_a_sign_or_a_part(void **state)
{
	static const struct folding names[] = {
		{ "三．背景", "背景" },	    { "三。背景", "背景" },
		{ "十二、背景", "背景" },   { "百、背景", "背景" },
		{ "第三节 背景", "背景" },  { "第3節背景", "背景" },
		{ "第３部 背景", "背景" },  { "第3条背景", "背景" },
		{ "⑳ 背景", "背景" },	    { "９．背景", "背景" },
		{ "０．背景", "背景" },	    { "第 背景", "第 背景" },
		{ "第3 背景", "第3 背景" }, { "三 背景", "三 背景" },
	};

	assert_folds(text_fold_name, names);
}

static void remarks_about_a_name_are_known(void **state)
{
	static const struct folding names[] = {
		{ "Scope (required)", "scope" },
		{ "Scope (recommended)", "scope" },
		{ "Scope (if any)", "scope" },
		{ "Scope (when needed)", "scope" },
		{ "Scope (include all)", "scope" },
		{ "Scope (where it is)", "scope" },
		{ "Scope (as is)", "scope" },
		{ "Scope (n/a)", "scope" },
		{ "Scope (iffy)", "scope (iffy)" },
		{ "Scope (ash)", "scope (ash)" },
		{ "Scope (optional", "scope (optional" },
		{ "Acceptance criteria (AC)", "acceptance criteria" },
		{ "Acceptance criteria (ACs)", "acceptance criteria" },
		{ "Definition of Ready (DoR)", "definition of ready" },
		{ "Acceptance criteria (ACx)", "acceptance criteria (acx)" },
		{ "Acceptance criteria (ACss)", "acceptance criteria (acss)" },
		{ "Acceptance criteria (A)", "acceptance criteria (a)" },
		{ "Acceptance (A)", "acceptance (a)" },
		{ "Acceptance (Ax)", "acceptance (ax)" },
	};

	assert_folds(text_fold_name, names);
}

static void attributes_and_signs_around_it_are_no_part_of_a_name(void **state)
{
	static const struct folding names[] = {
		{ "Why {#why}", "why" },
		{ "Why {: .lead}", "why" },
		{ "Why {.lead}", "why" },
		{ "Why { x }", "why" },
		{ "Why {#}", "why" },
		{ "Why {x}", "why {x}" },
		{ "Why {}", "why {}" },
		{ "{#why}", "{#why}" },
		{ "[x]", "x" },
		{ "[]", "[]" },
		{ "「背景」", "背景" },
		{ "〔背景〕", "背景" },
		{ "［背景］", "背景" },
		{ "Why?!", "why" },
		{ "为什么？", "为什么" },
		{ "?", "?" },
		{ "Why [?]", "why [?]" },
		{ "[Why]: [How]", "[why]: [how]" },
		{ "-", "-" },
		{ "🚀", "🚀" },
		{ "`Why`", "why" },
		{ "**Why** it", "why it" },
		{ "a‐b", "a b" },
		{ "a\u00ADb", "ab" },
	};

	assert_folds(text_fold_name, names);
}

static void a_shortcode_stands_between_blanks(void **state)
{
	static const struct folding names[] = {
		{ ":rocket: Why", "why" },
		{ ":rocket::fire: Why", "why" },
		{ "Why :rocket:", "why" },
		{ "Why :e-mail: now", "why now" },
		{ ":+1: Why", "why" },
		{ ":1: Why", ":1: why" },
		{ ":rocket:Why", ":rocket:why" },
		{ ":rocket Why", ":rocket why" },
		{ "a:rocket: Why", "a:rocket: why" },
		{ ":: Why", ":: why" },
	};

	assert_folds(text_fold_name, names);
	assert_int_equal(text_shortcode_length(SPAN(":a:")), 3);
	assert_int_equal(text_shortcode_length(SPAN(":a:*b*")), 3);
	assert_int_equal(text_shortcode_length(SPAN(":a:.")), 0);
	assert_int_equal(text_shortcode_length(SPAN(":a")), 0);
	assert_int_equal(text_shortcode_length(SPAN(":")), 0);
	assert_int_equal(text_shortcode_length(SPAN("a:")), 0);
	assert_int_equal(text_shortcode_length(SPAN("")), 0);
}

static void sixty_four_bytes_fold_in_place(void **state)
{
	struct span text = SPAN("ABCDEFGHABCDEFGHABCDEFGHABCDEFGH"
				"ABCDEFGHABCDEFGHABCDEFGHABCDEFGHA");
	struct span folded = SPAN("abcdefghabcdefghabcdefghabcdefgh"
				  "abcdefghabcdefghabcdefghabcdefgha");

	assert_true(
		text_folds_to(span_first(text, 64), span_first(folded, 64)));
	assert_false(text_folds_to(text, folded));
	assert_false(text_folds_to(SPAN("a"), SPAN("ab")));
	assert_false(text_folds_to(SPAN("ab"), SPAN("a")));
	assert_true(text_folds_to(SPAN(""), SPAN("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_end_at_a_blank),
		cmocka_unit_test(letters_count_as_numbers_before_a_sign),
		cmocka_unit_test(wide_numbers_need_a_sign_or_a_part),
		cmocka_unit_test(remarks_about_a_name_are_known),
		cmocka_unit_test(
			attributes_and_signs_around_it_are_no_part_of_a_name),
		cmocka_unit_test(a_shortcode_stands_between_blanks),
		cmocka_unit_test(sixty_four_bytes_fold_in_place),
		cmocka_unit_test(names_fold_their_case_in_any_script),
		cmocka_unit_test(
			dashes_underscores_and_blanks_are_alike_in_names),
		cmocka_unit_test(straight_and_curly_quotes_are_alike_in_names),
		cmocka_unit_test(leading_numbers_are_no_part_of_a_name),
		cmocka_unit_test(they_are_written_in_other_scripts_too),
		cmocka_unit_test(
			brackets_around_all_of_it_are_no_part_of_a_name),
		cmocka_unit_test(shortcodes_are_emoji),
		cmocka_unit_test(the_letters_i_of_turkish_are_one),
		cmocka_unit_test(emoji_are_no_part_of_a_name),
		cmocka_unit_test(a_trailing_colon_is_no_part_of_a_name),
		cmocka_unit_test(optional_and_mandatory_are_no_part_of_a_name),
		cmocka_unit_test(
			a_remark_is_no_part_of_a_name_unless_it_is_past),
		cmocka_unit_test(values_fold_case_quotes_and_emphasis),
		cmocka_unit_test(signs_between_letters_are_alike_in_values),
		cmocka_unit_test(digits_and_signs_stay_in_values),
		cmocka_unit_test(emoji_and_a_parenthesis_go_where_text_remains),
		cmocka_unit_test(what_is_folded_is_composed),
		cmocka_unit_test(what_is_given_back_is_zero),
		cmocka_unit_test(folding_the_case_does_nothing_else),
		cmocka_unit_test(a_slug_is_letters_digits_and_single_dashes),
		cmocka_unit_test(
			an_anchor_is_lower_case_with_dashes_for_blanks),
		cmocka_unit_test(
			an_anchor_drops_punctuation_but_not_the_blanks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
