/* The table of subjects, and how the rest of each is read. */
#include "ready/judge.h"
#include "ready/parse.h"

#include "base/unicode.h"

static int parse_section_names(struct parser *parser, struct check *check)
{
	return parse_names(parser, "a section's name", &check->names);
}

static int parse_field_name(struct parser *parser, struct check *check)
{
	struct span name;

	if (parse_name(parser, 0, "a field's name", &name, NULL) < 0)
		return -1;
	names_add(&check->names, name, text_fold_name(parser->arena, name),
		  parser->arena);
	return 0;
}

static int parse_section_list(struct parser *parser, struct check *check)
{
	size_t room = 0;

	do {
		struct names *names = ARENA_PUSH(parser->arena, check->list,
						 check->n_list, room);

		*names = (struct names){ 0 };
		if (parse_names(parser, "a section's name", names) < 0)
			return -1;
	} while (parse_char(parser, ','));
	return 0;
}

static int parse_where(struct parser *parser, struct check *check)
{
	return parse_word(parser, "where") ? parse_guard(parser, &check->where)
					   : 0;
}

static int parse_link(struct parser *parser, struct check *check)
{
	struct parser ahead;

	parse_word(parser, "to");
	/* A kind may itself be called "open". */
	ahead = *parser;
	if (parse_word(&ahead, "open") && !parse_at_end(&ahead) &&
	    ahead.text.at[ahead.at] != ':') {
		parser->at = ahead.at;
		check->is_open = true;
	}
	if (parse_names(parser, "the name of a kind", &check->names) < 0)
		return -1;
	if (parse_word(parser, "through") &&
	    parse_names(parser, "the name of a kind", &check->through) < 0)
		return -1;
	if (parse_word(parser, "in section") &&
	    parse_names(parser, "a section's name", &check->in_section) < 0)
		return -1;
	if (parse_word(parser, "in field") &&
	    parse_names(parser, "a field's name", &check->in_field) < 0)
		return -1;
	return parse_where(parser, check);
}

static int parse_linked_from(struct parser *parser, struct check *check)
{
	if (parse_names(parser, "the name of a kind", &check->names) < 0)
		return -1;
	return parse_where(parser, check);
}

static int parse_links(struct parser *parser, struct check *check)
{
	if (parse_word(parser, "in section"))
		return parse_names(parser, "a section's name",
				   &check->in_section);
	return 0;
}

static int parse_mentions(struct parser *parser, struct check *check)
{
	size_t start;

	parse_spaces(parser);
	if (parser->at >= parser->text.len ||
	    parser->text.at[parser->at] != '/')
		return parse_fail(parser, parser->at, parser->text.len,
				  "expected a regex behind \"mentions\"");
	start = parser->at;
	if (parse_regex(parser, &check->regex) < 0)
		return -1;
	check->regex_text =
		span_of(parser->text.at + start, parser->at - start);
	return 0;
}

static int parse_change(struct parser *parser, struct check *check)
{
	struct span here;

	if (parse_word(parser, "field")) {
		check->change = CHANGE_FIELD;
		return parse_field_name(parser, check);
	}
	if (parse_word(parser, "section")) {
		check->change = CHANGE_SECTION;
		return parse_section_names(parser, check);
	}
	if (parse_word(parser, "order")) {
		check->change = CHANGE_ORDER;
		return 0;
	}
	here = parse_here(parser);
	return parse_fail(parser, parser->at, parser->at + here.len,
			  "expected field, section or order behind \"change "
			  "of\", found \"%.*s\"",
			  (int)here.len, here.at);
}

static int parse_at_most(struct parser *parser, struct check *check)
{
	struct span here = parse_here(parser);

	if (!value_number(here, &check->limit) || check->limit < 1)
		return parse_fail(parser, parser->at, parser->at + here.len,
				  "expected a number behind \"at most\", found "
				  "\"%.*s\"",
				  (int)here.len, here.at);
	parser->at += here.len;
	if (!parse_word(parser, "where")) {
		here = parse_here(parser);
		return parse_fail(parser, parser->at, parser->at + here.len,
				  "expected \"where\" and what is counted, as "
				  "in where priority: high");
	}
	return parse_guard(parser, &check->where);
}

enum {
	FITS_TEXT = FITS_MEASURED | FITS_REGEX | FITS_SMELL,
	FITS_FIELD = FITS_COMPARED | FITS_REGEX | FITS_VALUES | FITS_UNIQUE |
		     FITS_EXIST | FITS_TARGETS | FITS_TYPE,
};

const struct subject subjects[] = {
	{ "section", "section", FITS_TEXT, true, parse_section_names,
	  judge_section,
	  "a heading or bold label with something said under it" },
	{ "heading", "heading", 0, true, parse_section_names, judge_heading,
	  "a heading, whatever stands under it" },
	{ "sections", "sections", FITS_ORDER, false, parse_section_list,
	  judge_sections, "several sections and their order" },
	{ "field", "field", FITS_FIELD, true, parse_field_name, judge_field,
	  "a value in front matter, a pair, a column" },
	{ "title", "title", FITS_TEXT, false, NULL, judge_title,
	  "what the item is called" },
	{ "id", "id", FITS_FIELD, false, NULL, judge_id,
	  "what the item is referred to by" },
	{ "body", "body", FITS_TEXT, false, NULL, judge_body,
	  "everything the item says" },
	{ "link", "link", FITS_PLAIN, true, parse_link, judge_link,
	  "a link, or an id, that reaches an item of that kind" },
	{ "linked from", "linked-from", FITS_PLAIN, true, parse_linked_from,
	  judge_linked_from, "an item of that kind that links here" },
	{ "links", "links", FITS_PLAIN | FITS_EXIST, true, parse_links,
	  judge_links, "every link, anchor and wiki link of the item" },
	{ "paths", "paths", FITS_PLAIN | FITS_EXIST, true, NULL, judge_paths,
	  "code spans that look like paths of this repository" },
	{ "mentions", "mentions", FITS_PLAIN | FITS_EXIST, true, parse_mentions,
	  judge_mentions, "what a regex finds in the text" },
	{ "change of", "change-of", FITS_EXPLAINED, false, parse_change,
	  judge_change, "a change between two snapshots" },
	{ "at most", "at-most", 0, false, parse_at_most, NULL,
	  "how many open items of the kind may be so at once" },
};

const size_t n_subjects = sizeof(subjects) / sizeof(*subjects);
