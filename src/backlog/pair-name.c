/*
 * Names of pairs, in all the forms in which people write them: a label in bold
 * or in plain letters, and the sign that joins it to its value.
 */
#include "backlog/pair.h"

#include "backlog/item-read.h"
#include "backlog/relation.h"
#include "backlog/value.h"
#include "base/unicode.h"

bool pair_is_asked(const struct pair_reader *r, size_t from, size_t to)
{
	struct arena_mark mark = arena_mark(r->arena);
	struct span name = span_of(r->l.at + from, to - from);
	bool asked = relation_asked(r->kind, name, r->arena).len > 0;

	arena_rewind(r->arena, mark);
	return asked;
}

/* After the colon; "status:: ready" has two. */
static size_t after_colon(const struct letters *l, size_t colon)
{
	return colon + 1 < l->n && l->at[colon + 1] == ':' ? colon + 2
							   : colon + 1;
}

/* The rest of the line, or so much of it that what is cut off tells nothing. */
static struct span rest_of_line(const struct letters *l, size_t i)
{
	enum { LONGEST_REST = 1000 };
	struct span rest = span_first(letters_rest(l, i), LONGEST_REST);
	ptrdiff_t end = span_find_char(rest, '\n');

	return end < 0 ? rest : span_first(rest, (size_t)end);
}

/* The length of a sign at `i` that joins a name to its value, or 0. */
static size_t dash_length(const struct letters *l, size_t i)
{
	static const char *const dashes[] = { "—", "–", "-", "=",
					      "→", "·", "•", "|" };

	for (size_t d = 0; d < sizeof(dashes) / sizeof(*dashes); d++)
		if (span_starts(letters_rest(l, i), dashes[d]))
			return strlen(dashes[d]);
	return 0;
}

/* "**Size — S**", of a field that is asked. */
static bool is_bold_with_sign(const struct pair_reader *r, size_t i, size_t end,
			      struct pair *pair)
{
	const struct letters *l = &r->l;

	for (size_t sign = i + 1; sign < end; sign++) {
		size_t len = l->at[sign - 1] == ' ' ? dash_length(l, sign) : 0;

		if (!len || l->at[sign + len] != ' ' ||
		    !pair_is_asked(r, i, sign))
			continue;
		pair->name_end = sign;
		pair->value = sign + len;
		return true;
	}
	return false;
}

/*
 * "**Status: Ready**": a short name, and its value bold to the line's end; of a
 * field that is asked more may follow.
 */
static bool is_bold_throughout(const struct pair_reader *r, size_t i,
			       size_t end, struct pair *pair)
{
	const struct letters *l = &r->l;
	size_t colon = i, words = 1;

	while (colon < end && l->at[colon] != ':')
		words += l->at[colon++] == ' ' && l->at[colon] != ':';
	if (colon == end)
		return is_bold_with_sign(r, i, end, pair);
	if (l->at[colon + 1] != ' ' || words > 4 ||
	    (end < l->n && l->at[end] != '\n' && !pair_is_asked(r, i, colon)))
		return false;
	pair->name_end = colon;
	pair->value = colon + 1;
	return true;
}

/* "**Status** — Ready", "**Status** Ready": no colon, but a field's name. */
static bool is_bold_name(const struct pair_reader *r, size_t i, size_t end,
			 struct pair *pair)
{
	enum { WORDS_WITHOUT_A_SIGN = 3 };
	const struct letters *l = &r->l;
	size_t value = letters_skip_blanks(l, end);
	size_t dash = dash_length(l, value);
	struct span text;

	value = letters_skip_blanks(l, value + dash);
	/* "**Status**" and the value in the line below it. */
	if (!dash && value < l->n && l->at[value] == '\n' &&
	    (!i || l->at[i - 1] == '\n')) {
		value = letters_skip_blanks(l, value + 1);
		/* ": Ready", as a definition is written. */
		if (value + 1 < l->n && l->at[value] == ':' &&
		    l->at[value + 1] == ' ')
			value = letters_skip_blanks(l, value + 1);
	}
	text = rest_of_line(l, value);
	if (!text.len || !pair_is_asked(r, i, end) || text_is_sentence(text) ||
	    (!dash &&
	     text_count_words(value_head(text)) > WORDS_WITHOUT_A_SIGN))
		return false;
	pair->value = value;
	return true;
}

bool pair_has_bold_label(const struct pair_reader *r, size_t i,
			 struct pair *pair)
{
	enum { LONGEST_BOLD = 300 }; /* with the value in it */
	const struct letters *l = &r->l;
	size_t end = i, next;

	while (end < l->n && l->strong[end] && l->at[end] != '\n' &&
	       end - i <= LONGEST_BOLD)
		end++;
	if (end == i || end - i > LONGEST_BOLD)
		return false;
	pair->name = i;
	pair->name_end = end;
	pair->is_bold = true;
	if (end - i > LONGEST_NAME) {
		/* "**Status: Done in 0.3.17, and for dates in 0.3.18**" */
		if (!is_bold_throughout(r, i, end, pair) ||
		    !pair_is_asked(r, i, pair->name_end))
			return false;
		letters_trim_end(l, i, &pair->name_end);
		return pair->name_end > i;
	}
	letters_trim_end(l, i, &pair->name_end);
	next = letters_skip_blanks(l, end);
	if (span_ends(span_of(l->at + i, pair->name_end - i), WIDE_COLON)) {
		pair->value = end;
		pair->name_end -= strlen(WIDE_COLON);
	} else if (pair->name_end > i && l->at[pair->name_end - 1] == ':') {
		pair->value = end;
		while (pair->name_end > i && l->at[pair->name_end - 1] == ':')
			pair->name_end--;
	} else if (next < l->n && l->at[next] == ':') {
		pair->value = after_colon(l, next);
	} else if (span_starts(letters_rest(l, next), WIDE_COLON)) {
		/* Of a line letters.c makes only the first one plain. */
		pair->value = next + strlen(WIDE_COLON);
	} else if (!is_bold_throughout(r, i, end, pair) &&
		   !is_bold_name(r, i, pair->name_end, pair)) {
		return false;
	}
	letters_trim_end(l, i, &pair->name_end);
	return pair->name_end > i;
}

/* "Status = Ready", of a field that is asked. */
static bool is_equation(const struct pair_reader *r, size_t i, size_t sign,
			struct pair *pair)
{
	const struct letters *l = &r->l;

	if (sign <= i || sign - i > LONGEST_NAME || sign + 1 >= l->n ||
	    l->at[sign - 1] != ' ' || l->at[sign + 1] != ' ' ||
	    !pair_is_asked(r, i, sign))
		return false;
	pair->name = i;
	pair->name_end = sign;
	pair->value = sign + 1;
	pair->is_bold = false;
	letters_trim_end(l, i, &pair->name_end);
	return true;
}

/* "- Status — Ready", of a field that is asked: a few words to the line's end. */
static bool is_dashed(const struct pair_reader *r, size_t i, size_t dash,
		      struct pair *pair)
{
	static const char *const dashes[] = { "— ", "– ", "- " };
	enum { WORDS_OF_A_VALUE = 3, WORDS_IN_ALL = 6 };
	const struct letters *l = &r->l;
	size_t value = dash;
	struct span text;

	for (size_t d = 0; d < sizeof(dashes) / sizeof(*dashes); d++)
		if (span_starts(letters_rest(l, dash), dashes[d]))
			value = dash + strlen(dashes[d]);
	if (value == dash || !pair_is_asked(r, i, dash - 1))
		return false;
	text = rest_of_line(l, value);
	if (!span_trim(text).len || text_is_sentence(text) ||
	    text_count_words(text) > WORDS_IN_ALL ||
	    text_count_words(value_head(text)) > WORDS_OF_A_VALUE)
		return false;
	pair->name = i;
	pair->name_end = dash - 1;
	pair->value = value;
	pair->is_bold = false;
	return true;
}

/*
 * Does something like an id begin at `i`? It is asked of every word of a line,
 * which may be long, so no more than an id is looked at.
 */
static bool may_be_id(const struct letters *l, size_t i, struct span title)
{
	enum { LONGEST_ID = 100 };
	size_t end = l->n - i > LONGEST_ID ? i + LONGEST_ID : l->n;

	return letters_id_length(l, i, end, title) > 0;
}

/* "Depends on #12", "Blocked by US-2 and US-3", of a field that is asked. */
static bool is_name_before_ids(const struct pair_reader *r, size_t i,
			       size_t value, struct pair *pair)
{
	const struct letters *l = &r->l;
	struct span folded;

	if (value <= i + 1 || l->at[value - 1] != ' ' ||
	    !may_be_id(l, value, r->title) || !pair_is_asked(r, i, value - 1) ||
	    !letters_are_ids(l, value, r->title))
		return false;
	folded = text_fold_name(r->arena, span_of(l->at + i, value - 1 - i));
	if (field_is_single(folded))
		return false;
	pair->name = i;
	pair->name_end = value - 1;
	pair->value = value;
	pair->is_bold = false;
	return true;
}

bool pair_has_plain_label(const struct pair_reader *r, size_t i,
			  struct pair *pair)
{
	const struct letters *l = &r->l;
	size_t end = i, words = 1, value;

	if (i >= l->n ||
	    (!char_is_letter(l->at[i]) && (unsigned char)l->at[i] < 0x80))
		return false;
	while (end < l->n && l->at[end] != ':' && l->at[end] != '\n') {
		char c = l->at[end];

		if (end - i > LONGEST_NAME)
			return false;
		if (c == '=')
			return is_equation(r, i, end, pair);
		if (end > i && l->at[end - 1] == ' ' &&
		    (is_dashed(r, i, end, pair) ||
		     is_name_before_ids(r, i, end, pair)))
			return true;
		if (c == ' ' && !(end + 1 < l->n && l->at[end + 1] == ':') &&
		    ++words > 4)
			return false;
		if (strchr(".,;!?|\"`[]<>", c) || l->strong[end])
			return false;
		end++;
	}
	/* "Status" and ": Ready" below it, as a definition is written. */
	if (end + 2 < l->n && l->at[end] == '\n' && l->at[end + 1] == ':' &&
	    l->at[end + 2] == ' ' && pair_is_asked(r, i, end))
		end++;
	if (end >= l->n || l->at[end] != ':' || end - i > LONGEST_NAME)
		return false;
	value = after_colon(l, end);
	pair->name = i;
	pair->name_end = end;
	pair->is_bold = false;
	letters_trim_end(l, i, &pair->name_end);
	if (value < l->n && !strchr(" \n\t", l->at[value]) &&
	    (l->at[value] == '/' || !pair_is_asked(r, i, pair->name_end)))
		return false;
	pair->value = value;
	return true;
}

bool pair_has_label(const struct pair_reader *r, size_t i, bool bold_only,
		    struct pair *pair)
{
	return pair_has_bold_label(r, i, pair) ||
	       (!bold_only && pair_has_plain_label(r, i, pair));
}
