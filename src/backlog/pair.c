/*
 * Pairs: how far a value goes after its name, and what stands between it and
 * the next pair.
 */
#include "backlog/pair.h"

#include "base/blank.h"
#include "base/unicode.h"

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
	struct span rest = letters_rest(&r->l, i);
	struct pair next;

	for (size_t s = 0; s < sizeof(separators) / sizeof(*separators); s++) {
		size_t at;

		if (!span_starts(rest, separators[s].text))
			continue;
		at = letters_skip_emoji(&r->l, i + strlen(separators[s].text));
		return pair_has_label(r, at, bold, &next) &&
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

/* "`Status: Ready` `Size: M`": one code ends before the blank, one begins. */
static bool is_between_codes(const struct pair_reader *r, size_t i)
{
	const struct letters *l = &r->l;

	return r->source && i && i + 1 < l->n && l->at[i] == ' ' &&
	       r->source[l->place[i - 1] + 1] == '`' &&
	       r->source[l->place[i + 1] - 1] == '`';
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
		if (is_between_codes(r, i) &&
		    pair_has_label(r, i + 1, bold, &next))
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
	    pair_has_label(r, next, false, &other))
		return false;
	letters_trim_end(l, pair->value, &last);
	return strchr(",(&+", l->at[last - 1]) || letters_go_on(l, next) ||
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
	if (!pair_has_label(r, i, bold, pair))
		return false;
	pair->value = letters_skip_blanks(l, pair->value);
	end = value_end(r, pair->value, bold);
	/* After a reflow the value stands on the next line. */
	if (pair->value == end && end < l->n && l->at[end] == '\n') {
		size_t line = letters_skip_blanks(l, end + 1);

		if (!pair_has_label(r, line, false, &next)) {
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
	bool follows_bold = i && !l->strong[i] && l->strong[i - 1];

	if (follows_bold &&
	    pair_has_plain_label(r, letters_skip_blanks(l, i), pair) &&
	    pair_is_asked(r, pair->name, pair->name_end))
		return pair_read(r, letters_skip_blanks(l, i), pair);
	if (!opens_bold && (!i || !may_separate(l, i)))
		return false;
	/* "co-owner" is a word. */
	if (!opens_bold && strchr("-/", l->at[i]) && l->at[i - 1] != ' ')
		return false;
	for (size_t s = 0;
	     !opens_bold && s < sizeof(separators) / sizeof(*separators); s++) {
		size_t at = i + strlen(separators[s].text);

		if (!span_starts(letters_rest(l, i), separators[s].text))
			continue;
		/* Its value is looked for only where somebody asks. */
		at = letters_skip_emoji(l, at);
		return pair_has_label(r, at, at < l->n && l->strong[at],
				      pair) &&
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
