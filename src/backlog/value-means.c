/* Does a value mean one that was agreed, whatever remark stands beside it? */
#include "backlog/value.h"

#include "base/unicode.h"

/* The first letter or digit of ASCII; 0 where another sign comes first. */
static char first_letter(struct span folded)
{
	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.at[i];

		if (char_is_letter(c) || char_is_digit(c))
			return c;
		if ((unsigned char)c >= 0x80)
			return 0;
	}
	return 0;
}

/* May an arrow be in it? Cheap: most values are a word or two. */
static bool may_have_arrow(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == '>' || (unsigned char)text.at[i] == 0xE2)
			return true;
	return false;
}

/* Can no remark make the one mean the other? Cheap: most differ at once. */
static bool differs_at_once(struct span folded, struct span known)
{
	char first = first_letter(folded), other = first_letter(known);

	return first && other && first != other && !char_is_digit(other);
}

/* The same number, the one with a unit perhaps: "8 points" is 8. */
static bool is_quantity_of(struct span text, struct span known)
{
	double number, agreed;

	return known.len && char_is_digit(known.at[0]) &&
	       value_number(known, &agreed) && value_quantity(text, &number) &&
	       number >= agreed && number <= agreed;
}

static bool means_now(struct span text, struct span folded,
		      const struct span *known, size_t n, struct arena *arena)
{
	struct span heads[MOST_HEADS];
	bool begins_with_digit = text.len &&
				 char_is_digit(span_trim(text).at[0]);
	size_t n_heads, first = 0;

	while (first < n && differs_at_once(folded, known[first]))
		first++;
	if (first == n)
		return false;
	n_heads = value_heads(text, heads);
	for (size_t i = 0; i < n_heads; i++)
		heads[i] = text_fold_value(arena, heads[i]);
	for (size_t k = first; k < n; k++) {
		if (differs_at_once(folded, known[k]))
			continue;
		for (size_t i = 0; i < n_heads; i++)
			if (value_equal(heads[i], known[k]))
				return true;
		if (begins_with_digit && is_quantity_of(text, known[k]))
			return true;
	}
	return false;
}

/* What an item is worked off in. */
static bool is_part_word(struct span word)
{
	static const char *const parts[] = {
		"phases", "steps",   "tasks",  "subtasks",   "sub-tasks",
		"parts",  "batches", "stages", "milestones", "items",
		"slices", "stories", "waves",  "sprints",    "boxes",
	};

	return ANY_OF(span_is_nocase, word, parts);
}

/* "12", or "3/3". */
static bool is_count_of_all(struct span word)
{
	struct span rest = word, part = SPAN_NONE;

	return span_next_part(&rest, '/', &part) && span_is_digits(part) &&
	       (!rest.len || span_eq(rest, part));
}

struct span value_of_all(struct span text)
{
	struct span rest = span_trim(text), after, word;
	bool is_everything;

	if (!span_next_part(&rest, ' ', &word))
		return SPAN_NONE;
	is_everything = span_is_nocase(word, "everything");
	if (!is_everything && !span_is_nocase(word, "all"))
		return SPAN_NONE;
	after = rest = span_trim(rest);
	if (!is_everything && span_next_part(&after, ' ', &word) &&
	    is_count_of_all(word))
		rest = span_trim(after);
	after = rest;
	if (!is_everything && span_next_part(&after, ' ', &word) &&
	    is_part_word(word))
		rest = span_trim(after);
	after = rest;
	if (span_next_part(&after, ' ', &word) &&
	    span_is_nocase(word, is_everything ? "is" : "are"))
		rest = span_trim(after);
	return rest.len ? rest : SPAN_NONE;
}

static bool is_one_of(struct span folded, const struct span *known, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (value_equal(folded, known[i]))
			return true;
	return false;
}

/* "DONE" of "[DONE]"; SPAN_NONE of all other texts. */
static struct span in_brackets(struct span text)
{
	text = span_trim(text);
	if (text.len < 3 || text.at[0] != '[' || text.at[text.len - 1] != ']')
		return SPAN_NONE;
	text = span_of(text.at + 1, text.len - 2);
	return span_find_char(text, '[') < 0 && span_find_char(text, ']') < 0
		       ? text
		       : SPAN_NONE;
}

bool value_means_any(struct span text, struct span folded,
		     const struct span *known, size_t n, struct arena *arena)
{
	struct span last = SPAN_NONE, of_all;

	if (is_one_of(folded, known, n))
		return true;
	of_all = in_brackets(text);
	if (!of_all.len)
		of_all = value_of_all(text);
	if (of_all.len)
		return value_means_any(of_all, text_fold_value(arena, of_all),
				       known, n, arena);
	if (may_have_arrow(text))
		last = value_at_last(text);
	if (!last.len)
		return means_now(text, folded, known, n, arena);
	folded = text_fold_value(arena, last);
	return is_one_of(folded, known, n) ||
	       means_now(last, folded, known, n, arena);
}

bool value_means(struct span text, struct span folded, struct span known,
		 struct arena *arena)
{
	return value_means_any(text, folded, &known, 1, arena);
}

/* The same text without its brackets, so that folding keeps what is inside. */
static struct span without_brackets(struct span text, struct arena *arena)
{
	char *copy = arena_text(arena, text.len + 1);

	for (size_t i = 0; i < text.len; i++)
		copy[i] = strchr("()", text.at[i]) ? ' ' : text.at[i];
	return span_of(copy, text.len);
}

bool value_says_the_same(struct span a, struct span b, struct arena *arena)
{
	return value_equal(text_fold_value(arena, without_brackets(a, arena)),
			   text_fold_value(arena, without_brackets(b, arena)));
}
