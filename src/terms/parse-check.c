/* check = [severity] ("no" subject | subject [":" conditions]) ["when" guard] */
#include "terms/parse.h"

#include "base/near.h"
#include "terms/lookup.h"

/* N_SUBJECTS and a mistake where none stands here. */
static enum subject_id parse_subject(struct parser *parser)
{
	struct near near = NEAR_NONE;
	struct span here;

	/* The longer word first: "sections" before "section". */
	for (size_t i = N_SUBJECTS; i-- > 0;)
		if (parse_word(parser, subjects[i].word))
			return (enum subject_id)i;
	here = parse_here(parser);
	for (size_t i = 0; i < N_SUBJECTS; i++)
		near_try(&near, here, span_str(subjects[i].word),
			 span_str(subjects[i].word));
	if (!span_trim(parser->text).len)
		parse_fail(parser, 0, 0, "this code span is empty");
	else if (!here.len)
		parse_fail(parser, parser->at, parser->at,
			   "a check is missing at the end");
	else
		parse_fail_near(
			parser, parser->at, here,
			"a check (section, heading, field, title, id, body, "
			"link to, linked from, links …)",
			&near);
	return N_SUBJECTS;
}

static bool parse_severity(struct parser *parser, enum severity *severity)
{
	for (int s = SEVERITY_NOTE; s <= SEVERITY_ERROR; s++) {
		if (parse_word(parser, severity_word(s))) {
			*severity = s;
			return true;
		}
	}
	return false;
}

/* "field size at most 8": the colon that people forget. */
static int check_colon(struct parser *parser, const struct check *check)
{
	static const char *const amounts[] = { " at least ", " at most ",
					       " exactly " };

	for (size_t i = 0; i < check->names.n; i++)
		for (size_t j = 0; j < 3; j++) {
			ptrdiff_t at =
				span_find(check->names.shown[i], amounts[j]);

			if (at < 0 ||
			    check->names.shown[i].at < parser->text.at ||
			    check->names.shown[i].at >=
				    parser->text.at + parser->text.len)
				continue;
			at += check->names.shown[i].at - parser->text.at + 1;
			return parse_fail(parser, (size_t)at,
					  (size_t)at + strlen(amounts[j]) - 2,
					  "a colon is missing before \"%.*s\"",
					  (int)strlen(amounts[j]) - 2,
					  amounts[j] + 1);
		}
	for (size_t i = 0; i < check->names.n; i++)
		if (parse_nearly_amount_after(parser, check->names.shown[i],
					      false) < 0)
			return -1;
	return 0;
}

/* Of "Story in section Needs and Wants" the name that is cut: the last one. */
static struct span after_place(struct span name)
{
	static const char *const places[] = { " in section ", " in field " };

	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++) {
		ptrdiff_t at = span_find(name, places[i]);

		if (at >= 0)
			return span_from(name, (size_t)at + strlen(places[i]));
	}
	return name;
}

/* "section Drawbacks and Alternatives": the name wants quotes. */
static int fail_name(struct parser *parser, const struct check *check)
{
	const struct names *names =
		check->n_list ? &check->list[check->n_list - 1] : &check->names;
	const char *text = parser->text.at;
	struct span name = names->n ? names->shown[names->n - 1] : SPAN("");
	size_t end = parser->at;

	/* A name in quotes ends with them, and may be a copy. */
	if (!names->n || name.at <= text || name.at >= text + parser->at ||
	    name.at[-1] == '"')
		return parse_fail(parser, parser->at,
				  parser->at + strlen("and"),
				  "did not expect \"and\" here");
	while (end < parser->text.len && !strchr(",:|\"", text[end]))
		end++;
	name = after_place(span_trim(span_between(name.at, text + end)));
	return parse_fail(parser, parser->at, parser->at + strlen("and"),
			  "\"and\" joins conditions; put the name in quotes: "
			  "\"%.*s\"",
			  (int)name.len, name.at);
}

/* "section Resolves when": no guard follows, so that it is part of a name. */
static int fail_name_before_end(struct parser *parser,
				const struct check *check)
{
	struct span name = check->names.n
				   ? check->names.shown[check->names.n - 1]
				   : SPAN("");
	size_t end = parser->text.len;

	if (!parse_at_end(parser) || !name.len || check->n_conditions ||
	    name.at <= parser->text.at || name.at >= parser->text.at + end ||
	    name.at[-1] == '"')
		return 0;
	name = span_trim(span_between(name.at, parser->text.at + end));
	return parse_fail(parser, end - strlen("when"), end,
			  "nothing follows \"when\"; if it is part of the "
			  "name, put the name in quotes: \"%.*s\"",
			  (int)name.len, name.at);
}

static int parse_rest(struct parser *parser, struct check *check)
{
	if (parse_sees(parser, ":") || (parser->at < parser->text.len &&
					parser->text.at[parser->at] == ':')) {
		if (check->is_absent && check->subject != SUBJECT_FIELD)
			return parse_fail(parser, parser->at, parser->text.len,
					  "\"no\" asks for it to be absent, so "
					  "nothing can follow a colon");
		parse_char(parser, ':');
		if (parse_conditions(parser, check) < 0)
			return -1;
	}
	if (parse_word(parser, "when") &&
	    (fail_name_before_end(parser, check) < 0 ||
	     parse_guard(parser, &check->when) < 0))
		return -1;
	if (!parse_at_end(parser)) {
		struct span here = parse_here(parser);

		if (parse_fail_name(parser, check,
				    subjects[check->subject].word, here) < 0)
			return -1;
		if (here.at[0] == '"')
			return parse_fail(parser, parser->at,
					  parser->at + here.len,
					  "did not expect a quote here");
		if (span_is(here, "and"))
			return fail_name(parser, check);
		return parse_fail(parser, parser->at, parser->at + here.len,
				  "did not expect \"%.*s\" here%s",
				  (int)here.len, here.at,
				  strchr("<>=!", here.at[0])
					  ? "; a condition goes after a colon"
					  : "");
	}
	return 0;
}

/* "link to open Story: targets done" asks for both. */
static int check_open(struct parser *parser, const struct check *check)
{
	if (!check->is_open || !check_asks(check, PROPERTY_TARGETS_DONE))
		return 0;
	return parse_fail(parser, 0, parser->text.len,
			  "a target cannot be open and done; take \"open\" "
			  "out");
}

int parse_check(struct parser *parser, struct check **out,
		enum severity *severity)
{
	struct check *check = ARENA_NEW(parser->arena, struct check);
	const struct subject *subject;
	size_t start;

	parse_severity(parser, severity);
	parse_spaces(parser);
	start = parser->at;
	check->is_absent = parse_word(parser, "no");
	check->subject = parse_subject(parser);
	if (check->subject == N_SUBJECTS)
		return -1;
	subject = &subjects[check->subject];
	if (check->is_absent && !subject->takes_no)
		return parse_fail(parser, start, parser->at,
				  "\"no\" cannot come before \"%s\"",
				  subject->word);
	if (subject->parse && subject->parse(parser, check) < 0)
		return -1;
	if (check_colon(parser, check) < 0 ||
	    parse_nearly_either(parser, check) < 0 ||
	    parse_rest(parser, check) < 0 || check_open(parser, check) < 0)
		return -1;
	check->text =
		span_trim(span_of(parser->text.at + start, parser->at - start));
	*out = check;
	return 0;
}
