#include "backlog/pair.h"

#include "backlog/item.h"
#include "backlog/relation.h"
#include "backlog/value.h"
#include "base/blank.h"
#include "base/unicode.h"

static struct span rest_of(const struct letters *l, size_t i)
{
	return i < l->n ? span_of(l->at + i, l->n - i) : SPAN("");
}

bool pair_is_asked(const struct pair_reader *r, size_t from, size_t to)
{
	struct arena_mark mark = arena_mark(r->arena);
	struct span name = span_of(r->l.at + from, to - from);
	bool asked = relation_asked(r->kind, name, r->arena).len > 0;

	arena_rewind(r->arena, mark);
	return asked;
}

/* ---- names ---- */

/* After the colon; "status:: ready" has two. */
static size_t after_colon(const struct letters *l, size_t colon)
{
	return colon + 1 < l->n && l->at[colon + 1] == ':' ? colon + 2
							   : colon + 1;
}

/* The length of a sign at `i` that joins a name to its value, or 0. */
static size_t dash_length(const struct letters *l, size_t i)
{
	static const char *const dashes[] = { "—", "–", "-", "=",
					      "→", "·", "•", "|" };

	for (size_t d = 0; d < sizeof(dashes) / sizeof(*dashes); d++)
		if (span_starts(rest_of(l, i), dashes[d]))
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
	text = span_of(l->at + value, letters_line_end(l, value) - value);
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
	const struct letters *l = &r->l;
	size_t end = i, next;

	while (end < l->n && l->strong[end] && l->at[end] != '\n')
		end++;
	if (end == i || end - i > LONGEST_NAME)
		return false;
	pair->name = i;
	pair->name_end = end;
	pair->is_bold = true;
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
	} else if (span_starts(rest_of(l, next), WIDE_COLON)) {
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
		if (span_starts(rest_of(l, dash), dashes[d]))
			value = dash + strlen(dashes[d]);
	if (value == dash || !pair_is_asked(r, i, dash - 1))
		return false;
	text = span_of(l->at + value, letters_line_end(l, value) - value);
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

/* "Depends on #12", "Blocked by US-2 and US-3", of a field that is asked. */
static bool is_name_before_ids(const struct pair_reader *r, size_t i,
			       size_t value, struct pair *pair)
{
	const struct letters *l = &r->l;
	struct span folded;

	if (value <= i + 1 || l->at[value - 1] != ' ' ||
	    !letters_are_ids(l, value, r->title) ||
	    !pair_is_asked(r, i, value - 1))
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

static bool is_label(const struct pair_reader *r, size_t i, bool bold_only,
		     struct pair *pair)
{
	return pair_has_bold_label(r, i, pair) ||
	       (!bold_only && pair_has_plain_label(r, i, pair));
}

/* ---- values ---- */

/* Signs between two pairs on one line; the weak ones may be in a value. */
static const struct {
	const char *text;
	bool is_weak;
} separators[] = {
	{ "|", false }, { "｜", false }, { "·", false },  { "•", false },
	{ "∙", false }, { ";", false },	 { "；", false }, { "/", true },
	{ ",", true },	{ "，", true },	 { "—", true },	  { "–", true },
	{ "-", true },	{ ". ", true },
};

/* Another pair begins after the sign at `i`. */
static bool parts_pairs(const struct pair_reader *r, size_t i, bool bold)
{
	struct span rest = rest_of(&r->l, i);
	struct pair next;

	for (size_t s = 0; s < sizeof(separators) / sizeof(*separators); s++) {
		size_t at;

		if (!span_starts(rest, separators[s].text))
			continue;
		at = letters_skip_emoji(&r->l, i + strlen(separators[s].text));
		return is_label(r, at, bold, &next) &&
		       (!separators[s].is_weak ||
			pair_is_asked(r, next.name, next.name_end));
	}
	return false;
}

static inline bool may_separate(const struct letters *l, size_t i)
{
	switch (l->at[i]) {
	case '|':
	case ';':
	case '/':
	case ',':
	case '-':
		return true;
	case '.':
		return i + 1 < l->n && l->at[i + 1] == ' ';
	default:
		return (unsigned char)l->at[i] >= 0x80;
	}
}

/* Where a value that begins at `i` ends on its line. */
static size_t value_end(const struct pair_reader *r, size_t i, bool bold)
{
	const struct letters *l = &r->l;
	struct pair next;

	for (; i < l->n && l->at[i] != '\n'; i++) {
		if (may_separate(l, i) && parts_pairs(r, i, bold))
			return i;
		if (bold && l->strong[i] && i && !l->strong[i - 1] &&
		    pair_has_bold_label(r, i, &next))
			return i;
	}
	return i;
}

/* The separator that stands before the next label is not part of a value. */
static void trim_separators(const struct letters *l, size_t from, size_t *end)
{
	for (bool again = true; again;) {
		struct span text = span_of(l->at + from, *end - from);

		again = false;
		for (size_t s = 0; s < sizeof(separators) / sizeof(*separators);
		     s++) {
			size_t len = strlen(separators[s].text);

			if (text.len > len + 1 &&
			    span_ends(text, separators[s].text) &&
			    text.at[text.len - len - 1] == ' ') {
				*end -= len;
				letters_trim_end(l, from, end);
				again = true;
				break;
			}
		}
	}
}

/* Are both the value and the line below it ids? */
static bool are_ids_below(const struct pair_reader *r, const struct pair *pair,
			  size_t next)
{
	return letters_id_length(&r->l, pair->value, r->l.n, r->title) &&
	       letters_are_ids(&r->l, next, r->title);
}

/* "S-1, S-2,⏎S-3", "Ready for⏎review": the value goes on in the next line. */
static bool goes_on(const struct pair_reader *r, const struct pair *pair,
		    size_t end)
{
	const struct letters *l = &r->l;
	size_t next = letters_skip_blanks(l, end + 1), last = end;
	struct pair other;

	if (end >= l->n || l->at[end] != '\n' || next >= l->n ||
	    l->at[next] == '\n' || end == pair->value ||
	    is_label(r, next, false, &other))
		return false;
	letters_trim_end(l, pair->value, &last);
	return strchr(",(&+", l->at[last - 1]) ||
	       (l->at[next] >= 'a' && l->at[next] <= 'z') ||
	       are_ids_below(r, pair, next);
}

/* "[!note] Status: Ready", "[!info]- …": what a quote is, as in Obsidian. */
static size_t skip_alert(const struct letters *l, size_t i)
{
	size_t end = i + 2;

	if (end >= l->n || l->at[i] != '[' || l->at[i + 1] != '!')
		return i;
	while (end < l->n && char_is_letter(l->at[end]))
		end++;
	if (end >= l->n || l->at[end] != ']')
		return i;
	end++;
	return end < l->n && strchr("+-", l->at[end]) ? end + 1 : end;
}

/* "[Status: Ready] [Size: M]", of fields that are asked. */
static bool read_bracketed(const struct pair_reader *r, size_t i,
			   struct pair *pair)
{
	const struct letters *l = &r->l;
	size_t line = letters_line_end(l, i), end = i;

	if (i >= l->n || l->at[i] != '[' ||
	    !pair_has_plain_label(r, i + 1, pair) ||
	    !pair_is_asked(r, pair->name, pair->name_end))
		return false;
	while (end < line && l->at[end] != ']')
		end++;
	if (end == line)
		return false;
	pair->value = letters_skip_blanks(l, pair->value);
	pair->value_end = end;
	letters_trim_end(l, pair->value, &pair->value_end);
	pair->next = letters_skip_blanks(l, end + 1);
	return true;
}

bool pair_read(const struct pair_reader *r, size_t i, struct pair *pair)
{
	const struct letters *l = &r->l;
	struct pair next;
	bool bold;
	size_t end;

	i = letters_skip_emoji(l, skip_alert(l, i));
	if (read_bracketed(r, i, pair))
		return true;
	bold = i < l->n && l->strong[i];
	if (!is_label(r, i, bold, pair))
		return false;
	pair->value = letters_skip_blanks(l, pair->value);
	end = value_end(r, pair->value, bold);
	/* After a reflow the value stands on the next line. */
	if (pair->value == end && end < l->n && l->at[end] == '\n') {
		size_t line = letters_skip_blanks(l, end + 1);

		if (!is_label(r, line, false, &next)) {
			pair->value = line;
			end = value_end(r, line, bold);
		}
	}
	while (goes_on(r, pair, end))
		end = value_end(r, end + 1, bold);
	pair->value_end = end;
	letters_trim_end(l, pair->value, &pair->value_end);
	trim_separators(l, pair->value, &pair->value_end);
	pair->next = end;
	if (end < l->n && !(bold && l->strong[end]))
		pair->next += (unsigned char)l->at[end] < 0x80	 ? 1
			      : (unsigned char)l->at[end] < 0xE0 ? 2
								 : 3;
	return true;
}

bool pair_after_sign(const struct pair_reader *r, size_t i, struct pair *pair)
{
	const struct letters *l = &r->l;
	bool opens_bold = i && l->strong[i] && !l->strong[i - 1];

	if (!opens_bold && (!i || !may_separate(l, i)))
		return false;
	/* "co-owner" is a word. */
	if (!opens_bold && strchr("-/", l->at[i]) && l->at[i - 1] != ' ')
		return false;
	for (size_t s = 0;
	     !opens_bold && s < sizeof(separators) / sizeof(*separators); s++) {
		size_t at = i + strlen(separators[s].text);

		if (!span_starts(rest_of(l, i), separators[s].text))
			continue;
		/* Its value is looked for only where somebody asks. */
		at = letters_skip_emoji(l, at);
		return is_label(r, at, at < l->n && l->strong[at], pair) &&
		       pair_is_asked(r, pair->name, pair->name_end) &&
		       pair_read(r, at, pair);
	}
	return opens_bold && pair_has_bold_label(r, i, pair) &&
	       pair_is_asked(r, pair->name, pair->name_end) &&
	       pair_read(r, i, pair);
}

/* The first colon that a blank of any kind follows, or -1. */
static ptrdiff_t find_colon(struct span text)
{
	for (size_t i = 0; i + 1 < text.len; i++)
		if (text.at[i] == ':' && blank_length(span_from(text, i + 1)))
			return (ptrdiff_t)i;
	return -1;
}

bool text_is_pair(struct span text, struct span *name, struct span *value)
{
	ptrdiff_t colon = find_colon(text);
	size_t len = 1;

	if (colon < 0) {
		colon = span_find(text, WIDE_COLON);
		len = strlen(WIDE_COLON);
	}
	if (colon <= 0 || colon > LONGEST_NAME)
		return false;
	*name = span_first(text, (size_t)colon);
	/* "status:: ready" */
	*name = span_trim(span_ends(*name, ":")
				  ? span_first(text, name->len - 1)
				  : *name);
	*value = span_trim(span_from(text, (size_t)colon + len));
	return name->len && value->len;
}
