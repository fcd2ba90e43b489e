/* Directives and patterns: how the items of a kind are found. */
#include "terms/parse.h"

#include "backlog/pattern.h"
#include "base/near.h"
#include "base/unicode.h"

/* ---- directives ---- */

static bool is_field_rule(struct parser *parser)
{
	struct parser ahead = *parser;
	struct span name;

	return parse_word(&ahead, "field") &&
	       parse_name(&ahead, ENDS_AT_FROM, "", &name, NULL) == 0 &&
	       parse_sees(&ahead, "from");
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

static int parse_done(struct parser *parser, struct kind *kind)
{
	return parse_state(parser, &kind->done_when, &kind->n_done_when,
			   &kind->done_room);
}

static int parse_done_only(struct parser *parser, struct kind *kind)
{
	kind->is_done_only = true;
	return parse_done(parser, kind);
}

static int parse_started(struct parser *parser, struct kind *kind)
{
	return parse_state(parser, &kind->started_when, &kind->n_started_when,
			   &kind->started_room);
}

static int parse_except(struct parser *parser, struct kind *kind)
{
	struct span glob;

	if (parse_rest_of_span(parser, "a pattern", &glob) < 0)
		return -1;
	*ARENA_PUSH(parser->arena, kind->patterns, kind->n_patterns,
		    kind->patterns_room) =
		(struct place_pattern){ .glob = glob, .exclude = true };
	return 0;
}

static int parse_id(struct parser *parser, struct kind *kind)
{
	return parse_rule(parser, kind, SPAN("id"));
}

static int parse_title(struct parser *parser, struct kind *kind)
{
	return parse_rule(parser, kind, SPAN("title"));
}

static int parse_sidecar(struct parser *parser, struct kind *kind)
{
	struct span name;

	if (parse_rest_of_span(parser, "a file", &name) < 0)
		return -1;
	*ARENA_PUSH(parser->arena, kind->sidecars, kind->n_sidecars,
		    kind->sidecars_room) = name;
	return 0;
}

static int parse_template(struct parser *parser, struct kind *kind)
{
	struct span path;

	if (parse_rest_of_span(parser, "a path", &path) < 0)
		return -1;
	*ARENA_PUSH(parser->arena, kind->templates, kind->n_templates,
		    kind->templates_room) = path;
	return 0;
}

static int parse_order(struct parser *parser, struct kind *kind)
{
	kind->order_is_priority = true;
	return 0;
}

static int parse_outcome(struct parser *parser, struct kind *kind)
{
	kind->outcome = OUTCOME_YES;
	return 0;
}

static int parse_no_outcome(struct parser *parser, struct kind *kind)
{
	kind->outcome = OUTCOME_NO;
	return 0;
}

/* "done", "started": what else could follow but "when"? */
static int fail_without_when(struct parser *parser, struct kind *kind)
{
	struct span here = parse_here(parser);

	return parse_fail(parser, parser->at, parser->at + here.len,
			  "expected \"when\" and what says so, as in when "
			  "status: done; found %s",
			  parse_found(parser, here));
}

/*
 * How each directive begins, and what reads the rest of it. The first that
 * fits is taken, so "done when" stands before "done".
 */
static const struct {
	const char *words;
	int (*parse)(struct parser *parser, struct kind *kind);
} directives[] = {
	{ "done when", parse_done },
	{ "done only when", parse_done_only },
	{ "started when", parse_started },
	{ "except", parse_except },
	{ "id from", parse_id },
	{ "title from", parse_title },
	{ "main file", parse_mains },
	{ "fields from", parse_sidecar },
	{ "template", parse_template },
	{ "order is priority", parse_order },
	{ "outcome", parse_outcome },
	{ "no outcome", parse_no_outcome },
	{ "done", fail_without_when },
	{ "started", fail_without_when },
};

#define N_DIRECTIVES (sizeof(directives) / sizeof(*directives))

bool parse_is_directive(struct parser *parser)
{
	for (size_t i = 0; i < N_DIRECTIVES; i++)
		if (parse_sees(parser, directives[i].words))
			return true;
	return is_field_rule(parser);
}

/* "field severity from title", and so for any other name. */
static int parse_field_rule(struct parser *parser, struct kind *kind)
{
	struct span name;

	parse_word(parser, "field");
	if (parse_name(parser, ENDS_AT_FROM, "a field's name", &name, NULL) < 0)
		return -1;
	parse_word(parser, "from");
	return parse_rule(parser, kind, name);
}

static int parse_one(struct parser *parser, struct kind *kind)
{
	for (size_t i = 0; i < N_DIRECTIVES; i++)
		if (parse_word(parser, directives[i].words))
			return directives[i].parse(parser, kind);
	return parse_field_rule(parser, kind);
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

/* After a marker: only what names an item that another pattern finds. */
#define NAMED "named"

/*
 * Where a marker begins: a blank, then "##", "**", "ID:", "paragraph", "-",
 * "- [ ]" or "|", then the end, a regex or NAMED. File names may well hold " - " in the middle.
 */
static size_t marker_at(struct span text)
{
	for (size_t i = 1; i < text.len; i++) {
		size_t n = marker_length(span_from(text, i));
		size_t end = i + n;

		if (n && text.at[i - 1] == ' ' &&
		    (end == text.len ||
		     (text.at[end] == ' ' &&
		      (span_starts(span_trim(span_from(text, end)), "/") ||
		       span_is(span_trim(span_from(text, end)), NAMED)))))
			return i;
	}
	return text.len;
}

/* Which form of item a marker of n characters stands for. */
static int take_marker(struct parser *parser, struct place_pattern *pattern,
		       size_t n)
{
	size_t start = parser->at;

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
	return 0;
}

/* After a marker: NAMED, or a regex that says which of that form are items. */
static int parse_pick(struct parser *parser, struct place_pattern *pattern)
{
	size_t start = parser->at;

	if (span_is(span_trim(span_from(parser->text, start)), NAMED)) {
		pattern->named = true;
		parser->at = parser->text.len;
		return 0;
	}
	if (parse_regex(parser, &pattern->pick) < 0)
		return -1;
	pattern->pick_text =
		span_of(parser->text.at + start, parser->at - start);
	return parse_at_end(parser)
		       ? 0
		       : parse_fail(parser, parser->at, parser->text.len,
				    "did not expect anything after the regex");
}

static int parse_marker(struct parser *parser, struct place_pattern *pattern)
{
	size_t start = parser->at;
	size_t n = marker_length(span_from(parser->text, start));

	if (take_marker(parser, pattern, n) < 0)
		return -1;
	if (!parse_at_end(parser))
		return parse_pick(parser, pattern);
	if (pattern->paragraphs == PARAGRAPHS_PICKED)
		return parse_fail(parser, start, parser->at,
				  "a regex must say which paragraphs, as in "
				  "paragraph /^As an? /");
	return 0;
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
