/* Sources: where "id from column Key, file /US-\d+/" looks. */
#include "terms/parse.h"

#include "base/near.h"
#include "base/unicode.h"

static const struct {
	const char *word;
	enum source_kind kind;
	bool takes_name;
} sources[] = {
	{ "field", SOURCE_FIELD, true },    { "section", SOURCE_SECTION, true },
	{ "column", SOURCE_COLUMN, true },  { "title", SOURCE_TITLE, false },
	{ "file", SOURCE_FILE, false },	    { "file", SOURCE_FILE_FIELD, true },
	{ "folder", SOURCE_FOLDER, false }, { "suffix", SOURCE_SUFFIX, false },
	{ "lane", SOURCE_LANE, false },	    { "path", SOURCE_PATH, false },
};

enum { N_SOURCES = sizeof(sources) / sizeof(*sources) };

const char *source_name(enum source_kind kind)
{
	for (size_t i = 0; i < N_SOURCES; i++)
		if (sources[i].kind == kind)
			return sources[i].word;
	return "";
}

static int fail_all(struct parser *parser, size_t at)
{
	return parse_fail(parser, at, parser->text.len,
			  "expected a regex after \"all\", as in all "
			  "/US-\\d+/");
}

/* Does "all" and a regex stand here, or what is nearly that? */
static bool sees_all(struct parser *parser)
{
	static const char *const alike[] = { "all", "each", "every", "all of" };

	for (size_t i = 0; i < sizeof(alike) / sizeof(*alike); i++) {
		struct parser ahead = *parser;

		if (!parse_word(&ahead, alike[i]))
			continue;
		parse_spaces(&ahead);
		if (ahead.at < ahead.text.len && ahead.text.at[ahead.at] == '/')
			return true;
	}
	return false;
}

/* Other names that a source may have, folded. */
struct source_names {
	struct span *list;
	size_t n, room;
};

/* A name that a regex may follow, as in "section Status /^\w+/". */
static int parse_source_name(struct parser *parser, struct span *name)
{
	size_t start, end;
	struct span text = parser->text;

	parse_spaces(parser);
	if (parser->at < text.len && text.at[parser->at] == '"')
		return parse_name(parser, 0, "a name", name, NULL);
	start = end = parser->at;
	while (parser->at < text.len && text.at[parser->at] != '/' &&
	       !strchr(",|", text.at[parser->at]) &&
	       !parse_sees(parser, "and") && !sees_all(parser)) {
		while (parser->at < text.len &&
		       !char_is_space(text.at[parser->at]) &&
		       !strchr(",|", text.at[parser->at]))
			parser->at++;
		end = parser->at;
		parse_spaces(parser);
	}
	*name = span_of(text.at + start, end - start);
	if (span_ends(*name, " all"))
		return fail_all(parser, end - strlen("all"));
	if (end == start)
		return parse_fail(parser, start, start,
				  "expected a name after the source");
	return 0;
}

/* "column Nr | ID": the first name into the source, the others beside it. */
static int parse_source_names(struct parser *parser, struct source *source,
			      struct source_names *others)
{
	struct span name;

	if (parse_source_name(parser, &name) < 0)
		return -1;
	source->folded = text_fold_name(parser->arena, name);
	while (parse_char(parser, '|')) {
		if (parse_source_name(parser, &name) < 0)
			return -1;
		*ARENA_PUSH(parser->arena, others->list, others->n,
			    others->room) = text_fold_name(parser->arena, name);
	}
	return 0;
}

/* "file Status", and not "file", "file /US-\d+/" or "file, title". */
static bool sees_name(struct parser *parser)
{
	struct parser ahead = *parser;

	parse_spaces(&ahead);
	return ahead.at < ahead.text.len &&
	       !strchr("/,|", ahead.text.at[ahead.at]) &&
	       !parse_sees(&ahead, "and") && !sees_all(&ahead);
}

static int parse_source(struct parser *parser, struct source *source,
			struct source_names *others)
{
	struct near near = NEAR_NONE;
	struct span here;
	size_t start;

	for (size_t i = 0; i < N_SOURCES; i++) {
		if (!parse_word(parser, sources[i].word))
			continue;
		if (sources[i].kind == SOURCE_FILE && sees_name(parser))
			i++;
		source->kind = sources[i].kind;
		if (sources[i].takes_name &&
		    parse_source_names(parser, source, others) < 0)
			return -1;
		if (parse_nearly_all(parser) < 0)
			return -1;
		start = parser->at;
		source->takes_all = parse_word(parser, "all");
		parse_spaces(parser);
		if (parser->at >= parser->text.len ||
		    parser->text.at[parser->at] != '/')
			return source->takes_all ? fail_all(parser, start) : 0;
		start = parser->at;
		if (parse_regex(parser, &source->regex) < 0)
			return -1;
		source->regex_text =
			span_of(parser->text.at + start, parser->at - start);
		return 0;
	}
	here = parse_here(parser);
	if (!here.len)
		return parse_fail(parser, parser->at, parser->at,
				  "a source is missing at the end: field, "
				  "section, column, title, file, folder, path, "
				  "suffix or lane");
	for (size_t i = 0; i < N_SOURCES; i++)
		near_try(&near, here, span_str(sources[i].word),
			 span_str(sources[i].word));
	return parse_fail(
		parser, parser->at, parser->at + here.len,
		"expected a source (field, section, column, title, "
		"file, folder, path, suffix, lane), found \"%.*s\"%s%.*s%s",
		(int)here.len, here.at,
		near.best.len ? "; did you mean \"" : "", (int)near.best.len,
		near.best.at ? near.best.at : "", near.best.len ? "\"?" : "");
}

static struct field_rule *rule_of(struct parser *parser, struct kind *kind,
				  struct span name)
{
	struct span folded = text_fold_name(parser->arena, name);
	struct field_rule *rule;

	for (size_t i = 0; i < kind->n_rules; i++)
		if (span_eq(kind->rules[i].folded, folded))
			return &kind->rules[i];
	rule = ARENA_PUSH(parser->arena, kind->rules, kind->n_rules,
			  kind->rules_room);
	*rule = (struct field_rule){ .name = name, .folded = folded };
	return rule;
}

/* "all" gives several values: what an item has once, it cannot give. */
static int check_all(struct parser *parser, struct span name, bool goes_on)
{
	if (span_is(name, "id") || span_is(name, "title"))
		return parse_fail(parser, 0, parser->at,
				  "an item has one %.*s; leave \"all\" out",
				  (int)name.len, name.at);
	if (goes_on || parse_sees(parser, "and"))
		return parse_fail(parser, 0, parser->at,
				  "of sources joined by \"and\" each gives "
				  "one value; leave \"all\" out");
	return 0;
}

int parse_rule(struct parser *parser, struct kind *kind, struct span name)
{
	bool goes_on = false;

	for (;;) {
		struct source source = { .goes_on = goes_on };
		struct source_names others = { .n = 0 };
		struct field_rule *rule;

		if (parse_source(parser, &source, &others) < 0)
			return -1;
		if (others.n && (goes_on || parse_sees(parser, "and")))
			return parse_fail(parser, 0, parser->at,
					  "of sources joined by \"and\" each "
					  "has one name");
		if (source.takes_all && check_all(parser, name, goes_on) < 0)
			return -1;
		rule = rule_of(parser, kind, name);
		*ARENA_PUSH(parser->arena, rule->sources, rule->n, rule->room) =
			source;
		for (size_t i = 0; i < others.n; i++) {
			source.folded = others.list[i];
			*ARENA_PUSH(parser->arena, rule->sources, rule->n,
				    rule->room) = source;
		}
		goes_on = parse_word(parser, "and");
		if (!goes_on && !parse_char(parser, ','))
			return 0;
	}
}
