/* Directives and patterns: how the items of a kind are found. */
#include "terms/parse.h"

#include "backlog/pattern.h"
#include "base/near.h"
#include "base/unicode.h"

/* ---- directives ---- */

static const struct {
	const char *word;
	enum source_kind kind;
	bool takes_name;
} sources[] = {
	{ "field", SOURCE_FIELD, true },    { "section", SOURCE_SECTION, true },
	{ "column", SOURCE_COLUMN, true },  { "title", SOURCE_TITLE, false },
	{ "file", SOURCE_FILE, false },	    { "folder", SOURCE_FOLDER, false },
	{ "suffix", SOURCE_SUFFIX, false }, { "lane", SOURCE_LANE, false },
	{ "path", SOURCE_PATH, false },
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

/* A name that a regex may follow, as in "section Status /^\w+/". */
/* Other names that a source may have, folded. */
struct source_names {
	struct span *list;
	size_t n, room;
};

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

static int parse_source(struct parser *parser, struct source *source,
			struct source_names *others)
{
	struct near near = NEAR_NONE;
	struct span here;
	size_t start;

	for (size_t i = 0; i < N_SOURCES; i++) {
		if (!parse_word(parser, sources[i].word))
			continue;
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

static int parse_rule(struct parser *parser, struct kind *kind,
		      struct span name)
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

static bool is_field_rule(struct parser *parser)
{
	struct parser ahead = *parser;
	struct span name;

	return parse_word(&ahead, "field") &&
	       parse_name(&ahead, ENDS_AT_FROM, "", &name, NULL) == 0 &&
	       parse_sees(&ahead, "from");
}

bool parse_is_directive(struct parser *parser)
{
	static const char *const words[] = {
		"done when",  "started when", "except",
		"id from",    "fields from",  "template",
		"title from", "main file",    "order is priority",
		"outcome",    "no outcome",   "done only when",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (parse_sees(parser, words[i]))
			return true;
	/* "done", "started": what else could follow but "when"? */
	return is_field_rule(parser) || parse_sees(parser, "done") ||
	       parse_sees(parser, "started");
}

/* The rest of the span, as a path or pattern. */
static int parse_rest_of_span(struct parser *parser, const char *what,
			      struct span *out)
{
	*out = span_trim(span_from(parser->text, parser->at));
	if (!out->len)
		return parse_fail(parser, parser->text.len, parser->text.len,
				  "%s is missing at the end", what);
	parser->at = parser->text.len;
	return 0;
}

static int parse_state(struct parser *parser, struct guard ***list, size_t *n,
		       size_t *room)
{
	struct guard *guard;

	if (parse_guard(parser, &guard) < 0)
		return -1;
	*ARENA_PUSH(parser->arena, *list, *n, *room) = guard;
	return 0;
}

/* "main file spec.md | requirements.md": names, without folders. */
static int parse_mains(struct parser *parser, struct kind *kind)
{
	struct names names = { 0 };

	if (parse_names(parser, "the name of a file", &names) < 0)
		return -1;
	for (size_t i = 0; i < names.n; i++)
		*ARENA_PUSH(parser->arena, kind->mains, kind->n_mains,
			    kind->mains_room) = names.shown[i];
	return 0;
}

static int parse_one(struct parser *parser, struct kind *kind)
{
	struct span name;

	if (parse_word(parser, "done when"))
		return parse_state(parser, &kind->done_when, &kind->n_done_when,
				   &kind->done_room);
	if (parse_word(parser, "done only when")) {
		kind->is_done_only = true;
		return parse_state(parser, &kind->done_when, &kind->n_done_when,
				   &kind->done_room);
	}
	if (parse_word(parser, "started when"))
		return parse_state(parser, &kind->started_when,
				   &kind->n_started_when, &kind->started_room);
	if (parse_word(parser, "except")) {
		struct place_pattern *pattern;

		if (parse_rest_of_span(parser, "a pattern", &name) < 0)
			return -1;
		pattern = ARENA_PUSH(parser->arena, kind->patterns,
				     kind->n_patterns, kind->patterns_room);
		*pattern =
			(struct place_pattern){ .glob = name, .exclude = true };
		return 0;
	}
	if (parse_word(parser, "id from"))
		return parse_rule(parser, kind, SPAN("id"));
	if (parse_word(parser, "title from"))
		return parse_rule(parser, kind, SPAN("title"));
	if (parse_word(parser, "main file"))
		return parse_mains(parser, kind);
	if (parse_word(parser, "fields from")) {
		if (parse_rest_of_span(parser, "a file", &name) < 0)
			return -1;
		*ARENA_PUSH(parser->arena, kind->sidecars, kind->n_sidecars,
			    kind->sidecars_room) = name;
		return 0;
	}
	if (parse_word(parser, "template")) {
		if (parse_rest_of_span(parser, "a path", &name) < 0)
			return -1;
		*ARENA_PUSH(parser->arena, kind->templates, kind->n_templates,
			    kind->templates_room) = name;
		return 0;
	}
	if (parse_word(parser, "order is priority")) {
		kind->order_is_priority = true;
		return 0;
	}
	if (parse_word(parser, "outcome")) {
		kind->outcome = OUTCOME_YES;
		return 0;
	}
	if (parse_word(parser, "no outcome")) {
		kind->outcome = OUTCOME_NO;
		return 0;
	}
	if (parse_word(parser, "done") || parse_word(parser, "started")) {
		name = parse_here(parser);
		return parse_fail(
			parser, parser->at, parser->at + name.len,
			"expected \"when\" and what says so, as in when "
			"status: done; found \"%.*s\"",
			(int)name.len, name.at);
	}
	parse_word(parser, "field");
	if (parse_name(parser, ENDS_AT_FROM, "a field's name", &name, NULL) < 0)
		return -1;
	parse_word(parser, "from");
	return parse_rule(parser, kind, name);
}

int parse_directive(struct parser *parser, struct kind *kind)
{
	struct span here;

	if (parse_one(parser, kind) < 0)
		return -1;
	if (parse_at_end(parser))
		return 0;
	here = parse_here(parser);
	return parse_fail(parser, parser->at, parser->at + here.len,
			  "did not expect \"%.*s\" here", (int)here.len,
			  here.at);
}

/* ---- patterns ---- */

/* The length of the marker at the front of a text, 0 without one. */
static size_t marker_length(struct span text)
{
	static const char *const markers[] = { "- [ ]", "-",   "|",
					       "**",	"ID:", "paragraph" };
	size_t n = 0;

	while (n < text.len && text.at[n] == '#')
		n++;
	for (size_t i = 0; !n && i < sizeof(markers) / sizeof(*markers); i++)
		if (span_starts(text, markers[i]))
			n = strlen(markers[i]);
	return n;
}

/*
 * Where a marker begins: a blank, then "##", "**", "ID:", "paragraph", "-", "- [ ]" or "|", then
 * the end or a regex. File names may well hold " - " in the middle.
 */
static size_t marker_at(struct span text)
{
	for (size_t i = 1; i < text.len; i++) {
		size_t n = marker_length(span_from(text, i));
		size_t end = i + n;

		if (n && text.at[i - 1] == ' ' &&
		    (end == text.len ||
		     (text.at[end] == ' ' &&
		      span_starts(span_trim(span_from(text, end)), "/"))))
			return i;
	}
	return text.len;
}

static int parse_marker(struct parser *parser, struct place_pattern *pattern)
{
	size_t start = parser->at;
	size_t n = marker_length(span_from(parser->text, start));

	parser->at += n;
	switch (parser->text.at[start]) {
	case '#':
		if (n > 6)
			return parse_fail(parser, start, parser->at,
					  "headings have at most six levels");
		pattern->form = FORM_HEADING;
		pattern->level = (uint8_t)n;
		break;
	case '*':
		pattern->form = FORM_PARAGRAPH;
		break;
	case 'I':
		pattern->form = FORM_PARAGRAPH;
		pattern->paragraphs = PARAGRAPHS_TITLED;
		break;
	case 'p':
		pattern->form = FORM_PARAGRAPH;
		pattern->paragraphs = PARAGRAPHS_PICKED;
		break;
	case '|':
		pattern->form = FORM_ROW;
		break;
	default:
		pattern->form = FORM_ENTRY;
		pattern->boxed = n > 1;
	}
	if (parse_at_end(parser) && pattern->paragraphs == PARAGRAPHS_PICKED)
		return parse_fail(parser, start, parser->at,
				  "a regex must say which paragraphs, as in "
				  "paragraph /^As an? /");
	if (parse_at_end(parser))
		return 0;
	start = parser->at;
	if (parse_regex(parser, &pattern->pick) < 0)
		return -1;
	pattern->pick_text =
		span_of(parser->text.at + start, parser->at - start);
	return parse_at_end(parser)
		       ? 0
		       : parse_fail(parser, parser->at, parser->text.len,
				    "did not expect anything after the regex");
}

/* A folder is an item as a whole; what lies inside has a pattern of files. */
static int set_folder_form(struct parser *parser, struct place_pattern *pattern,
			   size_t marker)
{
	if (!pattern_names_folders(pattern->glob))
		return 0;
	if (pattern->form != FORM_FILE)
		return parse_fail(
			parser, marker, parser->text.len,
			"a folder is one item and has no marker; for items "
			"inside it, name the files, as in %.*s*.md",
			(int)pattern->glob.len, pattern->glob.at);
	pattern->form = FORM_FOLDER;
	return 0;
}

int parse_pattern(struct parser *parser, struct kind *kind)
{
	struct place_pattern pattern = { 0 };
	size_t marker;

	parser->text = span_trim(parser->text);
	if (span_starts(parser->text, "!")) {
		pattern.exclude = true;
		pattern.glob = span_trim(span_from(parser->text, 1));
		marker = marker_at(parser->text);
		if (marker < parser->text.len)
			return parse_fail(parser, marker, parser->text.len,
					  "an exclusion leaves out whole "
					  "files, so it has no marker");
	} else if (span_starts(parser->text, "https://") ||
		   span_starts(parser->text, "http://")) {
		pattern.form = FORM_EXTERNAL;
		pattern.glob = parser->text;
	} else {
		marker = marker_at(parser->text);
		pattern.glob = span_trim(span_first(parser->text, marker));
		parser->at = marker;
		if (marker < parser->text.len &&
		    parse_marker(parser, &pattern) < 0)
			return -1;
		if (set_folder_form(parser, &pattern, marker) < 0)
			return -1;
	}
	if (!pattern.glob.len)
		return parse_fail(parser, 0, parser->text.len,
				  "expected a pattern of files, as in "
				  "backlog/*.md");
	*ARENA_PUSH(parser->arena, kind->patterns, kind->n_patterns,
		    kind->patterns_room) = pattern;
	return 0;
}
