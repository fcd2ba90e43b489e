/*
 * What is nearly right: other words for what the language says in one way.
 * Each is refused with a sentence that names the right form.
 */
#include "terms/parse.h"

/* ---- a name that needs quotes ---- */

/* From the last name up to where conditions or a guard begin, or the end. */
static struct span whole_name(const struct parser *parser, struct span last)
{
	struct span text = parser->text;
	size_t start = (size_t)(last.at - text.at);
	size_t end = text.len;

	for (size_t i = parser->at; i < text.len; i++) {
		struct span rest = span_from(text, i);

		if (text.at[i] == ':' || text.at[i] == '|' ||
		    span_starts(rest, " when ") ||
		    span_starts(rest, " in section ") ||
		    span_starts(rest, " in field ")) {
			end = i;
			break;
		}
	}
	return span_trim(span_of(text.at + start, end - start));
}

/* Does the span's own text hold this name, without quotes around it? */
static bool is_written_plain(const struct parser *parser, struct span name)
{
	struct span text = parser->text;

	return name.len && name.at > text.at && name.at < text.at + text.len &&
	       name.at[-1] != '"';
}

int parse_fail_name(struct parser *parser, const struct check *check,
		    const char *word, struct span here)
{
	static const char *const words[] = { "through", "where", "in section",
					     "in field", "," };
	struct span last, whole;
	bool ends_names = false;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		ends_names |= span_is(here, words[i]) ||
			      parse_sees(parser, words[i]);
	if (!ends_names || !check->names.n)
		return 0;
	last = check->names.shown[check->names.n - 1];
	if (!is_written_plain(parser, last))
		return 0;
	whole = whole_name(parser, last);
	if (!parser->message.at)
		parser->instead = arena_printf(parser->arena, "\"%.*s\"",
					       (int)whole.len, whole.at);
	if (span_is(here, ",") && check->subject == SUBJECT_SECTION)
		return parse_fail(parser, parser->at, parser->at + here.len,
				  "did not expect \",\" here; for one of "
				  "several names write |, for all of them "
				  "sections; a name with a comma goes in "
				  "quotes: %s \"%.*s\"",
				  word, (int)whole.len, whole.at);
	return parse_fail(parser, parser->at, parser->at + here.len,
			  "did not expect \"%.*s\" here; if it is part of the "
			  "name, put the name in quotes: %s \"%.*s\"",
			  (int)here.len, here.at,
			  check->subject == SUBJECT_LINK ? "link to" : word,
			  (int)whole.len, whole.at);
}

/* ---- a section or a field ---- */

/* Adds a name, but for the "or field" and the like within it. */
static void add_either(struct buf *out, struct span name)
{
	static const char *const words[] = { "or section ", "or field ",
					     "section ", "field " };

	while (name.len) {
		size_t skip = 0;

		for (size_t i = 0; !skip && i < 4; i++)
			if (span_starts(name, words[i]))
				skip = strlen(words[i]);
		if (!skip) {
			buf_addc(out, name.at[0]);
			name = span_from(name, 1);
			continue;
		}
		if (out->len)
			buf_adds(out, "| ");
		name = span_from(name, skip);
	}
}

/* "A | B" of all the names, each without the words that do not belong there. */
static struct span all_names(struct parser *parser, const struct check *check)
{
	struct buf text = BUF_INIT;
	struct span copy;

	for (size_t i = 0; i < check->names.n; i++) {
		struct buf name = BUF_INIT;

		add_either(&name, check->names.shown[i]);
		buf_addf(&text, "%s%.*s", i ? " | " : "", (int)name.len,
			 name.at);
		buf_release(&name);
	}
	copy = arena_copy(parser->arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

static bool is_either(struct span name, bool is_first)
{
	return span_starts(name, "or section ") ||
	       span_starts(name, "or field ") ||
	       span_find(name, " or field ") > 0 ||
	       span_find(name, " or section ") > 0 ||
	       (!is_first &&
		(span_starts(name, "field ") || span_starts(name, "section ")));
}

/* "field or section X", "section X or field Y", "section X | field Y" */
int parse_nearly_either(struct parser *parser, const struct check *check)
{
	for (size_t i = 0; i < check->names.n; i++) {
		struct span name = check->names.shown[i];
		size_t at = (size_t)(name.at - parser->text.at);
		struct span names;

		if (!is_either(name, i == 0) || !is_written_plain(parser, name))
			continue;
		names = all_names(parser, check);
		return parse_fail(parser, at, at + name.len,
				  "for a section or a field of that name, "
				  "write section or field %.*s",
				  (int)names.len, names.at);
	}
	return 0;
}

/* "field size or points": two names, not one. */
int parse_nearly_names(struct parser *parser, const struct check *check)
{
	for (size_t i = 0; i < check->names.n; i++) {
		struct span name = check->names.shown[i];
		ptrdiff_t or = span_find(name, " or ");
		size_t at = (size_t)(name.at - parser->text.at);

		if (or < 0 || !is_written_plain(parser, name))
			continue;
		if (!parser->message.at)
			parser->instead = arena_printf(
				parser->arena, "%.*s | %.*s", (int) or, name.at,
				(int)(name.len - (size_t) or -4),
				name.at + or +4);
		return parse_fail(parser, at, at + name.len,
				  "for either of two names write |, as in "
				  "%.*s | %.*s; a field that is really called "
				  "\"%.*s\" goes in quotes",
				  (int) or, name.at,
				  (int)(name.len - (size_t) or -4),
				  name.at + or +4, (int)name.len, name.at);
	}
	return 0;
}

/* ---- every entry, and code ---- */

int parse_nearly_each(struct parser *parser)
{
	static const char *const words[] = {
		"each item",   "each entry", "every item",
		"every entry", "all items",  "all entries",
		"every",       "all",	     "each:",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct parser ahead = *parser;
		size_t at = parser->at;

		if (!parse_word(&ahead, words[i]))
			continue;
		parse_char(&ahead, ':');
		parse_spaces(&ahead);
		if (ahead.at >= ahead.text.len ||
		    ahead.text.at[ahead.at] != '/')
			continue;
		if (!parser->message.at)
			parser->instead = SPAN("each");
		return parse_fail(parser, at, ahead.at,
				  "for every entry write each and the regex, "
				  "as in each /given .* then/i");
	}
	return 0;
}

int parse_nearly_code(struct parser *parser)
{
	static const char *const words[] = {
		"in code",	  "with code",	    "or in code",
		"including code", "in fenced code", "also in fenced code",
		"or code",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct parser ahead = *parser;
		size_t at;

		parse_spaces(parser);
		at = parser->at;
		if (!parse_word(&ahead, words[i]))
			continue;
		if (!parser->message.at)
			parser->instead = SPAN("also in code");
		return parse_fail(parser, at, ahead.at,
				  "where code blocks are to count, too, write "
				  "also in code after the regex");
	}
	return 0;
}

/* ---- all matches ---- */

/* In front of a regex of `field … from`. */
int parse_nearly_all(struct parser *parser)
{
	static const char *const words[] = { "each", "every", "all of" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct parser ahead = *parser;
		size_t at = parser->at;

		if (!parse_word(&ahead, words[i]))
			continue;
		parse_spaces(&ahead);
		if (ahead.at >= ahead.text.len ||
		    ahead.text.at[ahead.at] != '/')
			continue;
		if (!parser->message.at)
			parser->instead = SPAN("all");
		return parse_fail(parser, at, at + strlen(words[i]),
				  "for all that a regex finds write all in "
				  "front of it, as in all /US-\\d+/");
	}
	return 0;
}

/* ---- by folder ---- */

int parse_nearly_folder(struct parser *parser, const struct check *check)
{
	static const char *const ends[] = { " in folder", " from folder",
					    " by path", " by its folder",
					    " in its folder" };
	struct span name = check->names.shown[check->names.n - 1];
	size_t at = (size_t)(name.at - parser->text.at);

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (span_ends(name, ends[i]) && is_written_plain(parser, name))
			return parse_fail(parser,
					  at + name.len - strlen(ends[i]) + 1,
					  at + name.len,
					  "where the folder tells what an item "
					  "belongs to, write by folder, as in "
					  "link to Epic by folder");
	return 0;
}
