/* A sentence for each sort of directive, with the values that it names. */
#include "adopt/directive-words.h"

#include "base/unicode.h"

/* ---- words in a sentence ---- */

/* Letters, digits and what joins them, which need no marks around them. */
static bool is_plain(struct span text)
{
	for (size_t i = 0, n; i < text.len; i += n) {
		n = text_letter_length(span_from(text, i));
		if (n)
			continue;
		if (!char_is_digit(text.at[i]) &&
		    (!i || (text.at[i] != ' ' && text.at[i] != '-' &&
			    text.at[i] != '_')))
			return false;
		n = 1;
	}
	return text.len > 0;
}

/* Would Markdown show it as it is, beside the code that follows? */
static bool is_shown_so(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (strchr("`*[]<>|\\\"", text.at[i]))
			return false;
	return text.len > 0;
}

/* "Done" as it is; what holds more than letters in quotation marks. */
static struct span words_quoted(struct span text, struct arena *arena)
{
	return is_plain(text) ? text
			      : arena_printf(arena, "\"%.*s\"", (int)text.len,
					     text.at);
}

/* Several of them: "a", "a or b", "a, b or c". */
struct words {
	struct arena *arena;
	struct buf out;
	struct span last; /* not in `out` yet */
	bool fails; /* one cannot be said in words */
};

static void add_word(struct words *words, struct span word)
{
	if (span_ends(word, ":"))
		word.len--;
	word = span_trim(word);
	if (!is_shown_so(word)) {
		words->fails = true;
		return;
	}
	if (words->last.len) {
		buf_adds(&words->out, words->out.len ? ", " : "");
		buf_add(&words->out, words->last);
	}
	words->last = words_quoted(word, words->arena);
}

static struct span end_words(struct words *words)
{
	struct span text;

	if (words->out.len)
		buf_adds(&words->out, " or ");
	buf_add(&words->out, words->last);
	text = words->fails ? SPAN_NONE
			    : arena_copy(words->arena, buf_span(&words->out));
	buf_release(&words->out);
	return text;
}

/* ---- the values of a directive ---- */

/* "Done, "Won't do, ever"": the values of a list, one after the other. */
static bool next_value(struct span *rest, struct span *value)
{
	ptrdiff_t end;

	*rest = span_trim(*rest);
	if (!rest->len)
		return false;
	if (rest->at[0] == '"') {
		struct span inside = span_from(*rest, 1);

		end = span_find_char(inside, '"');
		if (end < 0)
			end = (ptrdiff_t)inside.len;
		*value = span_first(inside, (size_t)end);
		*rest = span_from(inside, (size_t)end);
		end = span_find_char(*rest, ',');
	} else {
		end = span_find_char(*rest, ',');
		*value = span_trim(end < 0 ? *rest
					   : span_first(*rest, (size_t)end));
	}
	*rest = end < 0 ? SPAN_NONE : span_from(*rest, (size_t)end + 1);
	return true;
}

/* What a regular expression of init's has between its brackets: "a|b c". */
static struct span inside_brackets(struct span regex, const char *before,
				   const char *after)
{
	ptrdiff_t end;

	if (!span_starts(regex, before))
		return SPAN_NONE;
	regex = span_from(regex, strlen(before));
	end = span_find(regex, after);
	return end < 0 ? SPAN_NONE : span_first(regex, (size_t)end);
}

/* "Done \(old\)" without what escapes; nothing where it is more than words. */
static struct span without_escapes(struct span text, struct arena *arena)
{
	struct buf out = BUF_INIT;
	struct span plain;
	bool ok = true;

	for (size_t i = 0; i < text.len && ok; i++) {
		bool is_escaped = text.at[i] == '\\' && i + 1 < text.len;

		i += is_escaped;
		ok = is_escaped ? !char_is_letter(text.at[i]) &&
					  !char_is_digit(text.at[i])
				: !strchr(".*+?[](){}^$", text.at[i]);
		buf_addc(&out, text.at[i]);
	}
	plain = ok ? arena_copy(arena, buf_span(&out)) : SPAN_NONE;
	buf_release(&out);
	return plain;
}

static struct span alternatives(struct span inside, struct arena *arena)
{
	struct words words = { .arena = arena, .out = BUF_INIT };
	struct span part;

	while (span_next_part(&inside, '|', &part))
		add_word(&words, without_escapes(part, arena));
	return end_words(&words);
}

/* "Done or Dropped"; nothing where they are no plain words. */
static struct span words_of(struct span values, struct arena *arena)
{
	struct words words = { .arena = arena, .out = BUF_INIT };
	struct span value;

	if (span_starts(values, "/"))
		return SPAN_NONE;
	while (next_value(&values, &value))
		add_word(&words, value);
	return end_words(&words);
}

/* ---- sentences ---- */

/* "done when <subject>: <values>", and how the sentence begins. */
struct event {
	const char *begins;
	struct span subject, values;
};

static struct span say_boxes(struct span where, struct arena *arena)
{
	if (span_starts(where, "in file "))
		return arena_printf(
			arena,
			"It is over once every box in its %.*s is ticked.",
			(int)where.len - 8, where.at + 8);
	if (span_starts(where, "in section ") &&
	    is_shown_so(span_from(where, 11)))
		return arena_printf(arena,
				    "It is over once every box below its "
				    "heading %.*s is ticked.",
				    (int)where.len - 11, where.at + 11);
	return where.len ? SPAN("It is over once every box there is ticked.")
			 : SPAN("It is over once every box in it is ticked.");
}

static struct span say_path(const struct event *event, struct arena *arena)
{
	struct span folders = alternatives(
		inside_brackets(event->values, "/(^|\\/)(", ")\\//"), arena);
	struct span files = alternatives(
		inside_brackets(event->values, "/(^|\\/)(", ")$/"), arena);
	struct span names = folders.len ? folders : files;

	return names.len
		       ? arena_printf(arena, "%s once it lies in the %s %.*s.",
				      event->begins,
				      folders.len ? "folder" : "file",
				      (int)names.len, names.at)
		       : arena_printf(arena, "%s once its path says so.",
				      event->begins);
}

static struct span say_lane(const struct event *event, struct arena *arena)
{
	struct span lanes = words_of(event->values, arena);

	return lanes.len
		       ? arena_printf(arena, "%s below the heading %.*s.",
				      event->begins, (int)lanes.len, lanes.at)
		       : arena_printf(arena, "%s below a heading that says so.",
				      event->begins);
}

static struct span say_value(const struct event *event, struct arena *arena)
{
	struct span name = event->subject, values, said;
	const char *verb = "is";

	values = words_of(event->values, arena);
	if (!values.len) {
		values = alternatives(inside_brackets(event->values, "/^\\W*(",
						      ")(?!\\w)/"),
				      arena);
		verb = "begins with";
	}
	if (name.len > 2 && name.at[0] == '"')
		name = span_of(name.at + 1, name.len - 2);
	if (!is_shown_so(name))
		return arena_printf(arena, "%s when it says so.",
				    event->begins);
	name = words_quoted(name, arena);
	said = values.len ? arena_printf(arena, "%s %.*s", verb,
					 (int)values.len, values.at)
			  : SPAN("says so");
	return arena_printf(arena, "%s when its %.*s %.*s.", event->begins,
			    (int)name.len, name.at, (int)said.len, said.at);
}

static struct span say_event(const char *begins, struct span rest,
			     struct arena *arena)
{
	ptrdiff_t colon = span_find(rest, ": ");
	struct event event = { .begins = begins };

	event.subject = colon < 0 ? rest : span_first(rest, (size_t)colon);
	event.values = colon < 0 ? SPAN_NONE
				 : span_from(rest, (size_t)colon + 2);
	if (span_is(event.subject, "checked"))
		return arena_printf(arena, "%s once its box is ticked.",
				    begins);
	if (span_starts(event.subject, "boxes"))
		return say_boxes(span_trim(span_from(event.subject, 5)), arena);
	if (span_is(event.subject, "path"))
		return say_path(&event, arena);
	if (span_is(event.subject, "lane"))
		return say_lane(&event, arena);
	return say_value(&event, arena);
}

/* "heading" of "lane /…/ and title /…/", "epic" of "field epic and field id". */
static struct span first_of_two(struct span from, struct arena *arena)
{
	struct span name;

	if (span_starts(from, "lane"))
		return SPAN("heading");
	if (span_starts(from, "file and "))
		return SPAN("file");
	if (!span_starts(from, "field "))
		return SPAN_NONE;
	from = span_from(from, strlen("field "));
	name = span_first(from, (size_t)span_find(from, " and "));
	return is_shown_so(name) ? text_fold_case(arena, name) : SPAN_NONE;
}

/* "Its id stands in the file's name.": by the first place that is named. */
static struct span say_source(struct span what, struct span from,
			      struct arena *arena)
{
	static const struct {
		const char *place, *says;
	} places[] = {
		{ "file", "the file's name" },
		{ "folder", "the folder's name" },
		{ "title", "its title" },
		{ "path", "its path" },
	};
	struct span name;

	if (span_starts(from, "file ") && !span_starts(from, "file /"))
		return arena_printf(arena, "Its %.*s is that of its file.",
				    (int)what.len, what.at);
	if (span_starts(from, "field ") && span_find(from, ", file ") > 0 &&
	    span_find(from, ", file /") < 0)
		return arena_printf(arena,
				    "Its %.*s is its own, else that of its "
				    "file.",
				    (int)what.len, what.at);
	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++)
		if (span_starts(from, places[i].place))
			return arena_printf(arena, "Its %.*s stands in %s.",
					    (int)what.len, what.at,
					    places[i].says);
	if (span_is(what, "id") && span_find(from, " and ") > 0) {
		struct span of = first_of_two(from, arena);

		if (of.len)
			return arena_printf(arena,
					    "Each %.*s counts for itself: it "
					    "stands in front of the id.",
					    (int)of.len, of.at);
	}
	if (span_starts(from, "column "))
		name = span_from(from, 7);
	else if (span_starts(from, "field "))
		name = span_from(from, 6);
	else
		return SPAN("How it is read.");
	if (!next_value(&name, &from) || !is_shown_so(from) ||
	    span_find(from, " /") >= 0)
		return arena_printf(arena, "Where its %.*s stands.",
				    (int)what.len, what.at);
	from = words_quoted(from, arena);
	return arena_printf(arena, "Its %.*s stands under %.*s.", (int)what.len,
			    what.at, (int)from.len, from.at);
}

struct span directive_sentence(struct span directive, struct arena *arena)
{
	ptrdiff_t from = span_find(directive, " from ");

	if (span_starts(directive, "done when "))
		return say_event("It is over", span_from(directive, 10), arena);
	if (span_starts(directive, "started when "))
		return say_event("Work on it has begun",
				 span_from(directive, 13), arena);
	if (span_is(directive, "order is priority"))
		return SPAN("What stands further up comes first.");
	if (span_is(directive, "outcome"))
		return SPAN("What the other items are for.");
	if (span_starts(directive, "main file ") &&
	    is_shown_so(span_from(directive, 10)))
		return arena_printf(arena, "Its text stands in %.*s.",
				    (int)directive.len - 10, directive.at + 10);
	if (from > 0) {
		struct span what = span_first(directive, (size_t)from);

		if (span_starts(what, "field "))
			what = span_from(what, 6);
		if (is_shown_so(what))
			return say_source(
				what, span_from(directive, (size_t)from + 6),
				arena);
	}
	return SPAN("How it is read.");
}
