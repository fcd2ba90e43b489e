/* The table of subjects, and how the rest of each is read. */
#include "terms/parse.h"

#include "base/unicode.h"

static int parse_section_names(struct parser *parser, struct check *check)
{
	return parse_names(parser, "a section's name", &check->names);
}

static int parse_file_names(struct parser *parser, struct check *check)
{
	return parse_names(parser, "the name of a file", &check->names);
}

static int parse_either_names(struct parser *parser, struct check *check)
{
	return parse_names(parser, "the name of a section or field",
			   &check->names);
}

static int parse_field_names(struct parser *parser, struct check *check)
{
	if (parse_names(parser, "a field's name", &check->names) < 0)
		return -1;
	if (parse_nearly_either(parser, check) < 0)
		return -1;
	return parse_nearly_names(parser, check);
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
	if (parse_nearly_folder(parser, check) < 0)
		return -1;
	if (parse_word(parser, "through") &&
	    parse_names(parser, "the name of a kind", &check->through) < 0)
		return -1;
	check->by_folder = parse_word(parser, "by folder");
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
				  "expected a regex after \"mentions\"");
	start = parser->at;
	if (parse_regex(parser, &check->regex) < 0)
		return -1;
	check->regex_text =
		span_of(parser->text.at + start, parser->at - start);
	check->has_code = parse_word(parser, "also in code");
	return check->has_code ? 0 : parse_nearly_code(parser);
}

static int parse_ticked(struct parser *parser, struct check *check)
{
	if (parse_word(parser, "in section"))
		return parse_names(parser, "a section's name",
				   &check->in_section);
	return 0;
}

static int parse_change(struct parser *parser, struct check *check)
{
	struct span here;

	if (parse_word(parser, "field")) {
		check->change = CHANGE_FIELD;
		return parse_names(parser, "a field's name", &check->names);
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
			  "expected field, section or order after \"change "
			  "of\", found %s",
			  parse_found(parser, here));
}

/* So many items nobody has. */
enum { MOST_DIGITS = 9 };

static int parse_at_most(struct parser *parser, struct check *check)
{
	struct span here = parse_here(parser);

	if (here.len > MOST_DIGITS || !span_is_digits(here) ||
	    !value_number(here, &check->limit))
		return parse_fail(parser, parser->at, parser->at + here.len,
				  "expected a whole number after \"at most\", "
				  "found %s",
				  parse_found(parser, here));
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
		     FITS_EXIST | FITS_TARGETS | FITS_DONE | FITS_TYPE,
};

const struct subject subjects[N_SUBJECTS] = {
	[SUBJECT_SECTION] = { "section", "section", FITS_TEXT | FITS_EACH, true,
			      parse_section_names,
			      "a heading or bold label with something said "
			      "under it" },
	[SUBJECT_SECTION_OR_FIELD] = { "section or field", "section-or-field",
				       FITS_REGEX | FITS_SMELL, true,
				       parse_either_names,
				       "a section with something said under "
				       "it, or a field with a value" },
	[SUBJECT_HEADING] = { "heading", "heading", 0, true,
			      parse_section_names,
			      "a heading, whatever stands under it" },
	[SUBJECT_SECTIONS] = { "sections", "sections", FITS_ORDER, false,
			       parse_section_list,
			       "several sections and their order" },
	[SUBJECT_FIELD] = { "field", "field", FITS_FIELD, true,
			    parse_field_names,
			    "a value in front matter, a pair, a column" },
	[SUBJECT_TITLE] = { "title", "title", FITS_TEXT | FITS_UNIQUE, false,
			    NULL, "what the item is called" },
	[SUBJECT_ID] = { "id", "id", FITS_FIELD, false, NULL,
			 "what the item is referred to by" },
	[SUBJECT_BODY] = { "body", "body", FITS_TEXT | FITS_EACH, false, NULL,
			   "everything the item says" },
	[SUBJECT_FILE] = { "file", "file", FITS_TEXT | FITS_EACH, true,
			   parse_file_names,
			   "a file in the folder that the item lies in" },
	[SUBJECT_LINK] = { "link", "link", FITS_PLAIN | FITS_DONE, true,
			   parse_link,
			   "a link, or an id, that reaches an item of that "
			   "kind" },
	[SUBJECT_LINKED_FROM] = { "linked from", "linked-from", FITS_PLAIN,
				  true, parse_linked_from,
				  "an item of that kind that links here" },
	[SUBJECT_LINKS] = { "links", "links",
			    FITS_PLAIN | FITS_EXIST | FITS_DONE, true,
			    parse_links,
			    "every link, anchor and wiki link of the item" },
	[SUBJECT_PATHS] = { "paths", "paths", FITS_PLAIN | FITS_EXIST, true,
			    NULL,
			    "code spans that look like paths of this "
			    "repository" },
	[SUBJECT_MENTIONS] = { "mentions", "mentions", FITS_PLAIN | FITS_EXIST,
			       true, parse_mentions,
			       "what a regex finds in the text" },
	[SUBJECT_TICKED] = { "ticked", "ticked", 0, false, parse_ticked,
			     "an entry that says the sentence, and is "
			     "ticked" },
	[SUBJECT_CHANGE] = { "change of", "change-of", FITS_EXPLAINED, false,
			     parse_change, "a change between two snapshots" },
	[SUBJECT_AT_MOST] = { "at most", "at-most", 0, false, parse_at_most,
			      "how many open items of the kind may match at "
			      "once" },
};
