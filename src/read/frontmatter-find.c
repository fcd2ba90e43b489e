/*
 * Where front matter stands, and what people take for front matter that no
 * forge and no reader of YAML does: it is said, never passed over, since what
 * it claims would go unheard.
 */
#include "read/frontmatter.h"

#include "base/blank.h"

static bool is_fence_line(struct span line, const char *fence)
{
	/* Only in column 0 it opens or closes; indented, it is data. */
	if (!span_starts(line, fence))
		return false;
	return !span_trim(span_from(line, strlen(fence))).len;
}

/* "key:" or a comment: a first line that makes it front matter, no rule. */
static bool looks_like_yaml(struct span rest)
{
	struct span line;

	while (span_next_line(&rest, &line)) {
		struct span text = span_trim(line);
		ptrdiff_t colon = span_find_char(text, ':');

		if (!text.len)
			return false;
		if (text.at[0] == '#' && (text.len == 1 || text.at[1] == ' '))
			continue;
		return colon > 0 && (colon + 1 == (ptrdiff_t)text.len ||
				     char_is_space(text.at[colon + 1]));
	}
	return false;
}

/* "status", "blocked-by", "ID", "日本": the name of a field, all of it. */
static bool is_key(struct span name)
{
	for (size_t i = 0; i < name.len; i++)
		if (!char_is_letter(name.at[i]) && !char_is_digit(name.at[i]) &&
		    !strchr("_-.\"'", name.at[i]) &&
		    (unsigned char)name.at[i] < 0x80)
			return false;
	return name.len > 0;
}

/*
 * Up to a line of `fence`: fields in every line that is not indented, a
 * comment, an entry or blank, and at least one of them. `sign` separates name
 * and value. Text between two rules is not.
 */
static bool holds_fields(struct span rest, const char *fence, char sign)
{
	struct span line;
	bool has_field = false;

	while (span_next_line(&rest, &line)) {
		ptrdiff_t at = span_find_char(line, sign);

		if (is_fence_line(line, fence))
			return has_field;
		if (!span_trim(line).len || strchr(" \t#-[]}", line.at[0]))
			continue;
		if (at < 0 || !is_key(span_trim(span_first(line, (size_t)at))))
			return false;
		has_field = true;
	}
	return false;
}

/* "due date: 2026-01-01": does a name of a few words stand before a colon? */
static bool is_field_of_words(struct span line, size_t colon)
{
	enum { MOST_WORDS = 3 };
	struct span words = span_trim(span_first(line, colon)), word;
	size_t n = 0;

	while (span_next_part(&words, ' ', &word)) {
		if (word.len && !is_key(word))
			return false;
		n += word.len > 0;
	}
	return n && n <= MOST_WORDS &&
	       (colon + 1 == line.len || char_is_space(line.at[colon + 1]));
}

/*
 * "---", a blank line, and no field up to the next "---": a rule above the
 * text, as some people begin a document. A name of several words, which a
 * sentence may have too ("Last updated: …"), makes a field where nothing but
 * fields stands there.
 */
static bool is_text_between_rules(struct span yaml)
{
	struct span line;
	bool has_field = false, has_text = false;

	if (!span_next_line(&yaml, &line) || span_trim(line).len ||
	    !span_trim(yaml).len)
		return false;
	while (span_next_line(&yaml, &line)) {
		ptrdiff_t at = span_find_char(line, ':');

		if (at > 0 && is_key(span_trim(span_first(line, (size_t)at))))
			return false;
		if (!span_trim(line).len)
			continue;
		if (at > 0 && is_field_of_words(line, (size_t)at))
			has_field = true;
		else if (!strchr(" \t#-", line.at[0]))
			has_text = true;
	}
	return has_text || !has_field;
}

/* Passes blank lines, comments and what is not seen: they seem to be nothing. */
static struct span skip_nothing(struct span rest)
{
	for (;;) {
		struct span after, line;
		ptrdiff_t end;

		while (invisible_length(rest))
			rest = span_from(rest, invisible_length(rest));
		after = rest;

		if (!span_next_line(&after, &line))
			return rest;
		line = span_trim(line);
		/* "[//]: # (generated)" is a comment, too. */
		if (span_starts(line, "[//]: ")) {
			rest = after;
			continue;
		}
		if (span_starts(line, "<!--")) {
			end = span_find(rest, "-->");
			if (end < 0)
				return rest;
			after = span_from(rest, (size_t)end + 3);
			span_next_line(&after, &line);
			if (span_trim(line).len)
				return rest;
		} else if (line.len) {
			return rest;
		}
		rest = after;
	}
}

static int refuse(struct err *err, const char *what, const char *remedy)
{
	err_set(err, "its front matter %s", what);
	return err_hint(err, "%s", remedy);
}

/* `"name": …`, and so is the line below a lone sign that opens JSON. */
static bool is_json_field(struct span line)
{
	line = span_trim(line);
	return span_starts(line, "\"") && span_find(line, "\":") > 0;
}

/* `{`, `;;;` or `{"name": …`: JSON, as some site generators take it. */
static bool is_json(struct span first, struct span rest)
{
	struct span line;

	first = span_trim(first);
	if (span_starts(first, "{") && first.len > 1)
		return is_json_field(span_from(first, 1));
	if (!span_is(first, "{") && !span_is(first, ";;;"))
		return false;
	while (span_next_line(&rest, &line)) {
		line = span_trim(line);
		if (line.len)
			return is_json_field(line) || span_is(line, "{") ||
			       (line.at[0] == '{' &&
				is_json_field(span_from(line, 1)));
	}
	return false;
}

/* "---toml", "--- YAML": dashes that say what stands below them. */
static bool names_a_form(struct span line)
{
	static const char *const names[] = { "toml", "json", "yaml", "yml" };
	struct span name;

	if (!span_starts(line, "---"))
		return false;
	name = span_trim(span_from(line, 3));
	return ANY_OF(span_is_nocase, name, names);
}

/* "–––" around fields: a word processor has made one of several hyphens. */
static bool is_dashes(struct span line, struct span rest)
{
	static const char *const dashes[] = { "—", "–", "‐", "‑", "−", "-" };
	struct span text = line = span_trim(line);
	char fence[32] = { 0 };
	bool any_wide = false;

	while (text.len) {
		size_t d = 0;

		while (d < 6 && !span_starts(text, dashes[d]))
			d++;
		if (d == 6)
			return false;
		any_wide |= d < 5;
		text = span_from(text, strlen(dashes[d]));
	}
	if (!any_wide || line.len >= sizeof(fence))
		return false;
	memcpy(fence, line.at, line.len);
	return holds_fields(rest, fence, ':');
}

/* "status = \"ready\"", on the line below its opening. */
static bool opens_as_toml(struct span rest)
{
	struct span line, name;
	size_t i = 0;

	if (!span_next_line(&rest, &line))
		return false;
	name = span_first(line, (size_t)(span_find_char(line, '=') + 1));
	while (i < name.len &&
	       (char_is_letter(name.at[i]) || char_is_digit(name.at[i]) ||
		strchr("_-. ", name.at[i])))
		i++;
	return i > 0 && i + 1 == name.len;
}

/* Front matter in a form or place that is not taken for it. */
static int refuse_misplaced(struct span top, size_t *at, struct err *err)
{
	static const char yaml[] =
		"write it as \"name: value\" between two lines of ---";
	struct span rest = skip_nothing(top), line;
	size_t start = (size_t)(rest.at - top.at);

	if (!span_next_line(&rest, &line))
		return 0;
	*at += start;
	if (start && is_fence_line(line, "---") &&
	    holds_fields(rest, "---", ':'))
		return refuse(err, "does not begin on the first line",
			      "remove what is above its ---");
	if (is_fence_line(line, "+++") && holds_fields(rest, "+++", '='))
		return refuse(err, "is written in TOML; only YAML can be read",
			      yaml);
	if (is_fence_line(line, "+++") && opens_as_toml(rest))
		return refuse(err, "begins with +++ but never closes", yaml);
	if (is_json(line, rest))
		return refuse(err, "is written in JSON; only YAML can be read",
			      yaml);
	if (names_a_form(line) || is_dashes(line, rest))
		return refuse(err, "does not begin with --- alone", yaml);
	*at -= start;
	return 0;
}

int frontmatter_find(struct span source, size_t *body, struct span *yaml,
		     size_t *at, struct err *err)
{
	struct span rest = source, line, inside;

	if (span_starts(rest, "\xEF\xBB\xBF"))
		rest = span_from(rest, 3);
	*body = (size_t)(rest.at - source.at);
	*yaml = SPAN_NONE;
	*at = *body;
	inside = rest;
	if (!span_next_line(&inside, &line) || !is_fence_line(line, "---"))
		return refuse_misplaced(rest, at, err);
	rest = inside;
	while (span_next_line(&rest, &line)) {
		if (!is_fence_line(line, "---") && !is_fence_line(line, "..."))
			continue;
		if (is_text_between_rules(span_between(inside.at, line.at)))
			return 0;
		*yaml = span_between(inside.at, line.at);
		*body = (size_t)(rest.at - source.at);
		return 0;
	}
	/* A lone "---" at the top may also be a thematic break. */
	if (!looks_like_yaml(inside))
		return 0;
	err_set(err, "its front matter begins but never closes");
	return err_hint(err, "end it with a line of ---");
}
