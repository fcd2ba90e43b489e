/*
 * "Priority is set (High / Medium / Low)": the values that a sentence lists,
 * where those of all items are among them; or of many, if it names the field.
 */
#include "adopt/own-document.h"

#include "base/unicode.h"

enum { FEWEST_VALUES = 2, MOST_VALUES = 12, MOST_VALUE_BYTES = 24 };

struct values {
	struct span shown[MOST_VALUES], folded[MOST_VALUES];
	size_t n;
};

/* How long the next joint between values is; 0 where none is here. */
static size_t joint_at(struct span text, size_t at)
{
	static const char *const joints[] = { ", or ",	", and ", " or ",
					      " oder ", " ou ",	  " o ",
					      " / ",	", ",	  "/",
					      " | ",	"|",	  "," };

	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++)
		if (span_starts(span_from(text, at), joints[i]))
			return strlen(joints[i]);
	return 0;
}

/* "Won't-now" is one word here. */
static size_t count_blanks(struct span text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		n += text.at[i] == ' ';
	return n;
}

static bool add_value(struct values *values, struct span text,
		      struct arena *arena)
{
	text = span_trim(text);
	/* "1, 2, 3, 5 …" names some of them. */
	if (span_find(text, "…") >= 0 || span_find(text, "...") >= 0 ||
	    span_starts(text, "etc") || span_ends(text, " etc") ||
	    span_ends(text, " etc."))
		return false;
	while (text.len && strchr("*.", text.at[text.len - 1]))
		text.len--;
	if (!text.len || text.len > MOST_VALUE_BYTES ||
	    count_blanks(text) > 1 || values->n == MOST_VALUES)
		return false;
	values->shown[values->n] = text;
	values->folded[values->n++] = text_fold_value(arena, text);
	return true;
}

/* "e.g. high, low" does not say which values there are. */
static bool gives_examples(struct span text)
{
	static const char *const openings[] = {
		"e.g",	   "eg ",     "z. B",	 "z.B",	   "p. ex",
		"p.ex",	   "p. ej",   "p.ej",	 "par ex", "por ej",
		"for ex",  "for in",  "such as", "like ",  "por ex",
		"example", "exemple", "bijv",	 "zum B",
	};

	return ANY_OF(span_starts_nocase, text, openings);
}

/* False where it is no list of short values alone. */
static bool read_values(struct values *values, struct span text,
			struct arena *arena)
{
	size_t start = 0;

	values->n = 0;
	if (gives_examples(span_trim(text)))
		return false;
	for (size_t i = 0; i < text.len; i++) {
		size_t joint = joint_at(text, i);

		if (!joint)
			continue;
		if (!add_value(values, span_of(text.at + start, i - start),
			       arena))
			return false;
		i += joint - 1;
		start = i + 1;
	}
	return add_value(values, span_from(text, start), arena) &&
	       values->n >= FEWEST_VALUES;
}

/* What a parenthesis holds, without "values:" before it. */
static struct span in_parenthesis(struct span text)
{
	ptrdiff_t open = span_find_char(text, '('), close, colon;

	if (open < 0)
		return SPAN_NONE;
	text = span_from(text, (size_t)open + 1);
	close = span_find_char(text, ')');
	text = close < 0 ? SPAN_NONE : span_first(text, (size_t)close);
	colon = span_find(text, ": ");
	return colon < 0 ? text : span_from(text, (size_t)colon + 2);
}

static struct span after_colon(struct span text)
{
	ptrdiff_t colon = span_find(text, ": ");

	return colon < 0 ? SPAN_NONE : span_from(text, (size_t)colon + 2);
}

/*
 * Is it one of them? "Won't-now" is the value of items that say "Won't (now)",
 * and is called as they call it, without the remark.
 */
static bool is_among(struct values *values, struct span folded,
		     struct arena *arena)
{
	for (size_t i = 0; i < values->n; i++)
		if (span_eq(values->folded[i], folded))
			return true;
	for (size_t i = 0; i < values->n; i++) {
		ptrdiff_t joint = span_find_char(values->shown[i], '-');
		struct span front = span_first(values->shown[i],
					       joint < 0 ? 0 : (size_t)joint);

		if (!front.len ||
		    !span_eq(text_fold_value(arena, front), folded))
			continue;
		values->shown[i] = front;
		values->folded[i] = folded;
		return true;
	}
	return false;
}

/* Does the sentence call the field by its name, before it lists anything? */
static bool calls_field(struct span sentence, struct span field,
			struct arena *arena)
{
	ptrdiff_t end = span_find_char(sentence, '(');
	struct span before = end < 0 ? sentence
				     : span_first(sentence, (size_t)end);

	return text_has_word(text_fold_name(arena, before),
			     text_fold_name(arena, field));
}

/* So many of the items that have the field have one of the values. */
enum { FITS_ALL = 100, FITS_MANY = 30 };

static bool fits(struct values *values, struct span field, size_t percent,
		 const struct kind_proposal *kind, struct arena *arena)
{
	const struct backlog *backlog = &kind->kind->backlog;
	struct span folded = text_fold_name(arena, field);
	size_t n = 0, n_fit = 0;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct field *one = item_field(backlog->items[i], folded);

		if (!one || !field_has_value(one))
			continue;
		if (one->n_values != 1)
			return false;
		n++;
		n_fit += is_among(values,
				  text_fold_value(arena, one->values[0].text),
				  arena);
	}
	return n_fit && 100 * n_fit >= percent * n;
}

struct span own_with_values(struct span check, struct span sentence,
			    const struct kind_proposal *kind,
			    struct arena *arena)
{
	static const char field[] = "field ";
	struct span name = span_from(check, strlen(field)), said;
	struct values values;
	struct buf out = BUF_INIT;

	if (!span_starts(check, field) || span_find_char(check, ':') >= 0 ||
	    span_find_char(check, '|') >= 0 ||
	    span_find_char(check, '`') >= 0 ||
	    !(read_values(&values, in_parenthesis(sentence), arena) ||
	      read_values(&values, after_colon(sentence), arena)) ||
	    !fits(&values, name,
		  calls_field(sentence, name, arena) ? FITS_MANY : FITS_ALL,
		  kind, arena))
		return check;
	buf_add(&out, check);
	for (size_t i = 0; i < values.n; i++) {
		buf_adds(&out, i ? ", " : ": ");
		buf_add(&out, quoted_word(values.shown[i], arena));
	}
	said = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return said;
}
