/*
 * How findings are worded: the item's owner reads them, in a hurry. One
 * sentence says what is the case, one what would answer it, one the way back.
 */
#include "ready/say.h"

#include "base/unicode.h"
#include "terms/lookup.h"

#include <stdarg.h>
#include <stdio.h>

struct spot spot_of_item(const struct item *item)
{
	return (struct spot){ item_doc(item), item->start, item->end };
}

struct spot spot_of_section(const struct section *section)
{
	return (struct spot){ section->doc, section->start, section->end };
}

struct spot spot_of_value(const struct field *field,
			  const struct field_value *value)
{
	return (struct spot){ field->doc, value->start, value->end };
}

/* As many bytes, or a few less: no character is cut in two. */
static size_t whole_characters(struct span text, size_t len)
{
	while (len > 0 && ((unsigned char)text.at[len] & 0xC0) == 0x80)
		len--;
	return len;
}

const char *say(struct judge *judge, struct span text)
{
	/* Longer ones are recognised by how they begin and end. */
	enum { MOST = 600, HEAD = 400, TAIL = 100 };
	size_t head, tail;

	if (text.len <= MOST)
		return arena_copy(judge->scratch, text).at;
	head = whole_characters(text, HEAD);
	tail = whole_characters(text, text.len - TAIL);
	return arena_printf(judge->scratch, "%.*s … %.*s", (int)head, text.at,
			    (int)(text.len - tail), text.at + tail)
		.at;
}

const char *say_short(struct judge *judge, struct span text)
{
	if (text.len <= 60)
		return say(judge, text);
	return arena_printf(judge->scratch, "%.*s…",
			    (int)whole_characters(text, 57), text.at)
		.at;
}

const char *say_field(struct judge *judge, struct span name)
{
	return span_find_char(name, ' ') < 0
		       ? say(judge, name)
		       : arena_printf(judge->scratch, "\"%.*s\"", (int)name.len,
				      name.at)
				 .at;
}

/* "14", "7f", "1.2": digits, perhaps with dots and a letter behind. */
static bool is_plain_number(struct span id)
{
	size_t n = id.len;

	if (n > 1 && char_is_letter(id.at[n - 1]))
		n--;
	for (size_t i = 0; i < n; i++)
		if (!char_is_digit(id.at[i]) && (id.at[i] != '.' || !i))
			return false;
	return n > 0;
}

const char *say_id(struct judge *judge, const struct item *item)
{
	return is_plain_number(item->id)
		       ? arena_printf(judge->scratch, "item %.*s",
				      (int)item->id.len, item->id.at)
				 .at
		       : say(judge, item->id);
}

const char *say_item(struct judge *judge, const struct item *item)
{
	if (!item->title.len || span_eq(item->title, item->id))
		return say_id(judge, item);
	return arena_printf(judge->scratch, "%s \"%.*s\"", say_id(judge, item),
			    (int)item->title.len, item->title.at)
		.at;
}

static bool is_vowel(char c)
{
	return c && strchr("aeiouAEIOU", c);
}

/* "Stories", "Tasks": teams call a kind so, too. Not "Process", "Status". */
static bool is_plural(struct span kind)
{
	return kind.len > 3 && span_ends(kind, "s") && !span_ends(kind, "ss") &&
	       !span_ends(kind, "us") && !span_ends(kind, "is");
}

const char *say_singular(struct judge *judge, struct span kind)
{
	const char *end = "";

	if (!is_plural(kind))
		return say(judge, kind);
	if (span_ends(kind, "ies")) {
		kind.len -= 3;
		end = "y";
	} else if (span_ends(kind, "sses") || span_ends(kind, "xes") ||
		   span_ends(kind, "ches") || span_ends(kind, "shes")) {
		kind.len -= 2;
	} else {
		kind.len--;
	}
	return arena_printf(judge->scratch, "%.*s%s", (int)kind.len, kind.at,
			    end)
		.at;
}

const char *say_plural(struct judge *judge, struct span kind)
{
	char last = kind.len ? kind.at[kind.len - 1] : '\0';
	const char *end = "s";

	if (is_plural(kind))
		return say(judge, kind);
	if (last == 'y' && kind.len > 1 && !is_vowel(kind.at[kind.len - 2])) {
		kind.len--;
		end = "ies";
	} else if (last == 's' || last == 'x' || span_ends(kind, "ch") ||
		   span_ends(kind, "sh")) {
		end = "es";
	}
	return arena_printf(judge->scratch, "%.*s%s", (int)kind.len, kind.at,
			    end)
		.at;
}

const char *say_one(struct judge *judge, struct span kind)
{
	return arena_printf(judge->scratch, "%s %.*s",
			    kind.len && is_vowel(kind.at[0]) ? "an" : "a",
			    (int)kind.len, kind.at)
		.at;
}

/* Of a longer list nobody reads the rest, and each finding would repeat it. */
enum { MOST_LISTED = 30 };

const char *say_list(struct judge *judge, const struct span *list, size_t n,
		     const char *last)
{
	struct buf text = BUF_INIT;
	const char *copy;

	for (size_t i = 0; i < n && i < MOST_LISTED; i++) {
		if (i)
			buf_adds(&text, i + 1 == n ? last : ", ");
		buf_adds(&text, say(judge, list[i]));
	}
	if (n > MOST_LISTED)
		buf_adds(&text, ", …");
	copy = arena_copy(judge->scratch, buf_span(&text)).at;
	buf_release(&text);
	return copy;
}

bool may_hint(struct judge *judge, size_t n)
{
	enum { FEW = 100 };

	return n <= FEW || backlog_may_hint(judge->backlog);
}

/* ---- the ways out ---- */

/* The guard that makes the item claim this criterion, if one does. */
static const struct guard *claiming_guard(const struct judge *judge,
					  const struct criterion *criterion,
					  const struct agreement *agreement)
{
	size_t level = criterion->level;

	if (level == NO_LEVEL || !criterion->agreement)
		return NULL;
	if (agreement->levels[level].when)
		return agreement->levels[level].when;
	return judge->work.now->claims == NO_LEVEL
		       ? NULL
		       : agreement->levels[judge->work.now->claims].when;
}

/* What to change so that one term of a guard holds no longer. */
static struct span say_way_back(struct judge *judge, const struct item *item,
				const struct term *term)
{
	const struct field_order *order = kind_order(item->kind, term->folded);
	const char *name = say(judge, term->name);
	size_t rank = order && term->kind == TERM_VALUES
			      ? field_order_rank(order, term->values[0])
			      : SIZE_MAX;

	if (term->kind == TERM_PRESENT && !term->negated)
		return arena_printf(judge->scratch, "leave %s out", name);
	if (term->kind != TERM_VALUES)
		return SPAN_NONE;
	if (term->negated)
		return arena_printf(judge->scratch, "set %s to %s", name,
				    say_list(judge, term->shown, term->n_shown,
					     " or "));
	if (span_is(term->folded, "lane"))
		return arena_printf(judge->scratch, "move it out of %s",
				    say_list(judge, term->shown, term->n_shown,
					     " and "));
	if (rank > 0 && rank != SIZE_MAX)
		return arena_printf(judge->scratch,
				    "set %s to something before \"%s\"", name,
				    say(judge, term->shown[0]));
	return arena_printf(
		judge->scratch, "set %s to something other than %s", name,
		say_list(judge, term->shown, term->n_shown, " or "));
}

static struct span say_back(struct judge *judge,
			    const struct criterion *criterion,
			    const struct item *item)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);
	const struct guard *guard = claiming_guard(judge, criterion, agreement);

	for (size_t i = 0; guard && i < guard->n_terms; i++) {
		struct span way = say_way_back(judge, item, &guard->terms[i]);

		if (way.len)
			return arena_printf(judge->scratch,
					    "take the claim back: %s", way.at);
	}
	if (guard)
		return arena_printf(judge->scratch,
				    "take the claim back: it is made by \"%s\"",
				    say(judge, guard->text));
	return arena_printf(judge->scratch,
			    "waive it: <!-- ready: waive %s until YYYY-MM-DD "
			    "because … -->",
			    arena_copy(judge->scratch, criterion->rule).at);
}

/* In the middle of a sentence: "backlog clarity", and still "UX". */
static struct span in_sentence(struct judge *judge, struct span text)
{
	bool is_name = text.len > 1 && text.at[1] >= 'A' && text.at[1] <= 'Z';

	if (is_name || !char_is_letter(text.at[0]))
		return text;
	return arena_printf(judge->scratch, "%c%.*s", char_lower(text.at[0]),
			    (int)text.len - 1, text.at + 1);
}

/* Of several responsibilities in one cell, the one that is meant. */
static struct span part_with(struct judge *judge, struct span cell,
			     struct span word)
{
	struct span part;

	while (span_next_part(&cell, ',', &part)) {
		part = span_trim(part);
		if (part.len &&
		    text_has_word(text_fold_name(judge->scratch, part), word))
			return part;
	}
	return SPAN("");
}

static struct span say_whom(struct judge *judge,
			    const struct criterion *criterion)
{
	const struct check *check = criterion->check;
	struct span words[8];
	const struct role *role;
	size_t n = 0;

	if (check->kinds) {
		words[n++] = check->names.folded[0];
		words[n++] = SPAN("outcome");
	} else if (check->subject == SUBJECT_FIELD) {
		words[n++] = check->names.folded[0];
	}
	words[n++] = SPAN("clarity");
	words[n++] = SPAN("backlog");
	words[n++] = SPAN("readiness");
	words[n++] = SPAN("ready");
	role = definition_role(judge->definition, words, n);
	for (size_t w = 0; role && w < n; w++) {
		struct span part =
			part_with(judge, role->responsibility, words[w]);

		if (part.len)
			return arena_printf(judge->scratch, "ask %s (%s)",
					    say(judge, role->who),
					    say(judge,
						in_sentence(judge, part)));
	}
	return SPAN_NONE;
}

static struct span say_prefix(struct judge *judge,
			      const struct criterion *criterion,
			      const struct item *item, bool has_subject)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);
	struct span level = level_name(agreement, judge->work.now->claims);

	if (level.len && criterion->level != NO_LEVEL)
		return arena_printf(judge->scratch, "%s claims \"%s\" but ",
				    say_id(judge, item), say(judge, level));
	return arena_printf(judge->scratch, "%s%s ", say_id(judge, item),
			    has_subject ? ":" : "");
}

void miss(const struct asking *a, struct spot spot, const struct saying *saying,
	  const char *format, ...)
{
	struct judge *judge = a->judge;
	struct item *item = a->item;
	struct finding *finding = findings_add(a->out);
	struct buf text = BUF_INIT;
	va_list args;

	if (!finding)
		return;
	if (!saying->is_plain)
		buf_add(&text, say_prefix(judge, a->criterion, item,
					  saying->has_subject));
	finding->said_of = (uint32_t)text.len;
	va_start(args, format);
	buf_vaddf(&text, format, args);
	va_end(args);
	finding->message = arena_copy(judge->scratch, buf_span(&text));
	buf_release(&text);
	finding->rule = a->criterion->rule;
	finding->severity = a->criterion->severity;
	finding->is_broken_link = saying->is_broken_link;
	finding->item = item;
	finding->criterion = a->criterion;
	finding->doc = spot.doc;
	finding->start = spot.start;
	finding->end = spot.end;
	finding->label = saying->label ? span_str(saying->label) : SPAN("");
	finding->answer = saying->answer.len ? saying->answer
					     : SPAN("answer it");
	finding->back = say_back(judge, a->criterion, item);
	finding->ask = say_whom(judge, a->criterion);
	finding->beyond = saying->beyond;
	finding->found = saying->found.len ? saying->found
					   : span_str(finding->label.at);
}

void miss_limit(const struct asking *a, struct spot spot, struct span regex)
{
	const struct saying saying = {
		.label = "here it gave up",
		.answer = SPAN("write a simpler regex in the definition"),
		.found = regex,
	};
	size_t n = a->out->n;

	miss(a, spot, &saying,
	     "could not be judged: the regex %s took too long",
	     say(a->judge, regex));
	if (a->out->n > n)
		a->out->list[n].severity = SEVERITY_ERROR;
}
