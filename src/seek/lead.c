/* The id or number that a text leads with. */
#include "seek/lead.h"

#include "base/unicode.h"
#include "words/words.h"

/* ---- reading ---- */

static bool is_joint(char c)
{
	return c == '-' || c == '_';
}

/* The end of a run of letters, of any script, from `i`. */
static size_t letters_end(struct span text, size_t i)
{
	while (i < text.len) {
		size_t n = 1;

		if (char_is_letter(text.at[i])) {
			i++;
			continue;
		}
		while (i + n < text.len &&
		       ((unsigned char)text.at[i + n] & 0xC0) == 0x80)
			n++;
		if (!text_starts_with_letter(span_of(text.at + i, n)))
			break;
		i += n;
	}
	return i;
}

static size_t digits_end(struct span text, size_t i)
{
	while (i < text.len && char_is_digit(text.at[i]))
		i++;
	return i;
}

static bool opens_with_box(struct span text)
{
	return text.len > 3 && text.at[0] == '[' && text.at[2] == ']' &&
	       text.at[3] == ' ';
}

/* The end of "[OPEN] " in front, or of a box; 0 where there is none. */
static size_t label_end(struct span text)
{
	size_t i = 1;

	if (!text.len || text.at[0] != '[')
		return 0;
	while (i < text.len && text.at[i] != ']' && !char_is_digit(text.at[i]))
		i++;
	return i + 1 < text.len && text.at[i] == ']' && text.at[i + 1] == ' '
		       ? i + 2
		       : 0;
}

/* Decoration in front: a label, emoji, brackets, "#", strike-through. */
static size_t skip_decoration(struct span text)
{
	size_t i = label_end(text);

	while (i < text.len && !char_is_digit(text.at[i]) &&
	       letters_end(text, i) == i)
		i++;
	return i;
}

/*
 * "7f", "006-3a", "5bis": one letter after a number, or what says that it came
 * between two later; nothing joined to that.
 */
static size_t skip_addition(struct span text, size_t end)
{
	static const char *const words[] = { "bis", "ter", "quater" };
	size_t next = letters_end(text, end);
	struct span word = span_of(text.at + end, next - end);
	bool is_one = word.len == 1 && word.at[0] >= 'a' && word.at[0] <= 'z';

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		is_one |= span_is_nocase(word, words[i]);
	return is_one && digits_end(text, next) == next ? next : end;
}

/* 12, 1.2.3, 1-2, 7f: the end of a number that begins at `i`. */
static size_t number_end(struct span text, size_t i, bool *is_dotted)
{
	size_t end = digits_end(text, i), next;

	*is_dotted = false;
	while (end + 1 < text.len &&
	       (text.at[end] == '.' || is_joint(text.at[end])) &&
	       char_is_digit(text.at[end + 1])) {
		next = digits_end(text, end + 1);
		/* "1-2-fix" and "1-2a-fix" are two numbers; "12-2fa" is not. */
		if (letters_end(text, next) != skip_addition(text, next))
			break;
		end = next;
		*is_dotted = true;
	}
	return skip_addition(text, end);
}

static bool is_date(struct span number)
{
	return number.len >= 7 && digits_end(number, 0) == 4 &&
	       is_joint(number.at[4]) && number.at[0] >= '1' &&
	       number.at[0] <= '2';
}

static struct span shape_of(struct span text, struct arena *arena)
{
	struct span folded = text_fold_case(arena, text);
	char *shape = arena_text(arena, folded.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < folded.len;) {
		if (char_is_digit(folded.at[i])) {
			i = digits_end(folded, i);
			shape[n++] = '0';
			/* 7, 7f and 7bis, 1.2 and 1.2.3 are one sequence. */
			while (i + 1 < folded.len &&
			       (folded.at[i] == '.' ||
				is_joint(folded.at[i])) &&
			       char_is_digit(folded.at[i + 1]))
				i = digits_end(folded, i + 1);
			if (i + 1 == folded.len ||
			    skip_addition(folded, i) == folded.len)
				i = folded.len;
			continue;
		}
		shape[n++] = folded.at[i] == '_' ? '-' : folded.at[i];
		i++;
	}
	shape[n] = '\0';
	return span_of(shape, n);
}

/* Where the number of an id begins after its words; 0 where it has none. */
static size_t number_after_words(struct span text)
{
	size_t words = 1;

	for (size_t i = 0;;) {
		size_t end = letters_end(text, i);

		if (end == i)
			return 0;
		if (end < text.len && char_is_digit(text.at[end]))
			return end;
		if (end + 1 >= text.len)
			return 0;
		if (is_joint(text.at[end]) || text.at[end] == '.') {
			if (char_is_digit(text.at[end + 1]))
				return end + 1;
			i = end + 1;
		} else if (text.at[end] == ' ' || text.at[end] == '#') {
			size_t next = end;

			while (next < text.len &&
			       (text.at[next] == ' ' || text.at[next] == '#'))
				next++;
			if (next < text.len && char_is_digit(text.at[next]))
				return next;
			if (++words > 3)
				return 0;
			i = next;
		} else {
			return 0;
		}
	}
}

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/*
 * "ENG-S1-007": the number goes on after another word with digits; with one
 * alone only after a single capital, as in "B1.2-T1", or a word for items, as in
 * "E0-US1", which is `*kind` then.
 */
static size_t prefix_id_end(struct span text, size_t at, bool *is_dotted,
			    struct span *kind, struct arena *arena)
{
	size_t end = number_end(text, at, is_dotted), word, number;
	struct span name;
	bool is_known;

	while (end < text.len && is_joint(text.at[end])) {
		word = letters_end(text, end + 1);
		if (word == end + 1 || word - end > 3 || word >= text.len)
			break;
		number = word + (is_joint(text.at[word]) ? 1 : 0);
		name = span_of(text.at + end + 1, word - end - 1);
		is_known = number < text.len && is_capital(name.at[0]) &&
			   is_id_word(name, arena);
		if (number >= text.len || !char_is_digit(text.at[number]) ||
		    (digits_end(text, number) < number + 2 && !is_known &&
		     (number != end + 2 || !is_capital(text.at[end + 1]) ||
		      letters_end(text, number + 1) != number + 1)))
			break;
		end = number_end(text, number, is_dotted);
		if (is_known)
			*kind = name;
	}
	return end;
}

/*
 * "B-I18N-01": capitals and digits joined to a number, with a digit in the
 * middle of a word. Where the number begins; 0 for all else.
 */
static size_t number_of_code(struct span text)
{
	size_t i = 0, number = 0;
	bool has_digit = false;

	while (i < text.len && is_capital(text.at[i])) {
		size_t end = i;

		while (end < text.len && (is_capital(text.at[end]) ||
					  char_is_digit(text.at[end])))
			end++;
		for (size_t j = i; j + 1 < end; j++)
			has_digit |= char_is_digit(text.at[j]) &&
				     is_capital(text.at[j + 1]);
		if (end + 1 >= text.len || !is_joint(text.at[end]))
			return 0;
		i = end + 1;
		if (char_is_digit(text.at[i])) {
			number = i;
			break;
		}
	}
	return has_digit ? number : 0;
}

/* The prefix ends at `number`, or at the first digit where that is 0. */
static void finish(struct lead *out, struct span text, size_t end,
		   size_t number, struct arena *arena)
{
	size_t word = number;

	out->all = span_first(text, end);
	out->rest = span_from(text, end);
	out->shape = shape_of(out->all, arena);
	while (!number && word < end && !char_is_digit(text.at[word]))
		word++;
	out->prefix = span_first(text, word);
	while (word && letters_end(text, word - 1) == word - 1 &&
	       (unsigned char)text.at[word - 1] < 0x80)
		word--;
	out->word = span_first(text, word);
}

/* "Story " of "Story T" and "Story US-", of which each form has its number. */
static struct span noun_before_letters(struct span prefix, struct arena *arena)
{
	enum { MOST_LETTERS = 4 };
	size_t end = prefix.len, at;

	if (end && is_joint(prefix.at[end - 1]))
		end--;
	for (at = end; at && is_capital(prefix.at[at - 1]); at--)
		;
	if (at == end || end - at > MOST_LETTERS || !at ||
	    prefix.at[at - 1] != ' ' ||
	    !is_id_phrase(span_first(prefix, at - 1), arena))
		return SPAN_NONE;
	return span_first(prefix, at - 1);
}

/* "It exits 0": two words and a number are an id only if known as one. */
static bool is_sentence(struct span prefix, struct arena *arena)
{
	struct span words = span_trim(prefix);

	if (noun_before_letters(prefix, arena).len)
		return false;
	while (words.len && words.at[words.len - 1] == '#')
		words = span_trim(span_first(words, words.len - 1));
	if (span_find_char(words, ' ') < 0)
		return false;
	/* "Use case 3" counts, "Do the first part 2" is a sentence. */
	if (text_count_words(words) > 2)
		return !is_id_phrase(words, arena);
	return !is_id_word(words, arena) && !is_process_word(words, arena);
}

/* "(Plan 3 minor) Sort names": in brackets stands more than an id. */
static bool is_in_remark(const struct lead *lead, struct span text)
{
	const char *end = text.at + text.len, *after;

	after = lead->all.at + lead->all.len;
	return lead->all.at > text.at && lead->all.at[-1] == '(' &&
	       after < end && *after != ')';
}

/* More letters than this are a sentence with a number in it. */
enum { LONGEST_PREFIX = 32 };

static void read_lead(struct lead *out, struct span text, struct arena *arena)
{
	struct span noun;
	size_t at, end, code;
	struct span kind = SPAN_NONE;

	*out = (struct lead){ .kind = LEAD_NONE, .rest = text };
	out->is_labelled = label_end(text) > 4;
	text = span_from(text, skip_decoration(text));
	if (!text.len)
		return;
	if (char_is_digit(text.at[0])) {
		end = number_end(text, 0, &out->is_dotted);
		if (end < text.len && (char_is_letter(text.at[end]) ||
				       char_is_digit(text.at[end])))
			return;
		out->kind = is_date(span_first(text, end)) ? LEAD_DATE
							   : LEAD_NUMBER;
		finish(out, text, end, 0, arena);
		return;
	}
	code = number_of_code(text);
	at = code ? code : number_after_words(text);
	if (!at || at > LONGEST_PREFIX ||
	    is_sentence(span_first(text, at), arena))
		return;
	end = prefix_id_end(text, at, &out->is_dotted, &kind, arena);
	/* "dark-mode-2026-02-20": the day it was written, and not an id. */
	if (is_date(span_of(text.at + at, end - at)) &&
	    !is_id_word(span_first(text, at - 1), arena))
		return;
	/* "US-003B" stands between US-003 and US-004. */
	if (end < text.len && text.at[end] >= 'A' && text.at[end] <= 'Z' &&
	    letters_end(text, end) == end + 1 &&
	    (end + 1 == text.len || !char_is_digit(text.at[end + 1])))
		end++;
	if (end < text.len && letters_end(text, end) != end)
		return;
	out->kind = LEAD_PREFIX;
	finish(out, text, end, code, arena);
	noun = noun_before_letters(out->prefix, arena);
	if (kind.len || noun.len)
		out->word = kind.len ? kind : noun;
}

/* "table-view-v1", "API v2" and nothing more: which version, and no id. */
static bool is_version_at_end(const struct lead *lead)
{
	struct span prefix = lead->prefix;

	return lead->kind == LEAD_PREFIX && prefix.len > 2 &&
	       (prefix.at[prefix.len - 1] | 0x20) == 'v' &&
	       (prefix.at[prefix.len - 2] == ' ' ||
		is_joint(prefix.at[prefix.len - 2])) &&
	       !text_count_words(lead->rest);
}

void lead_read(struct lead *out, struct span text, struct arena *arena)
{
	read_lead(out, text, arena);
	if (out->kind != LEAD_NONE &&
	    (is_in_remark(out, text) || is_version_at_end(out)))
		*out = (struct lead){ .kind = LEAD_NONE, .rest = text };
	out->is_boxed = opens_with_box(text);
}

bool leads_share_noun(const struct lead *one, const struct lead *other,
		      struct arena *arena)
{
	struct span noun = text_fold_case(arena, one->word);

	return one->kind == LEAD_PREFIX && other->kind == LEAD_PREFIX &&
	       span_eq(noun, text_fold_case(arena, other->word)) &&
	       one->prefix.len > noun.len && one->prefix.at[noun.len] == ' ' &&
	       other->prefix.len > noun.len &&
	       other->prefix.at[noun.len] == ' ';
}

struct span lead_first_word(const struct lead *lead)
{
	for (size_t i = 0; i < lead->prefix.len; i++)
		if (is_joint(lead->prefix.at[i]))
			return span_first(lead->prefix, i + 1);
	return SPAN_NONE;
}

bool lead_is_in_front(const struct lead *lead, struct span name)
{
	if (lead->kind == LEAD_NONE || lead->all.at == name.at)
		return lead->kind != LEAD_NONE;
	return lead->all.at == name.at + 1 &&
	       ((name.at[0] == '[' && span_starts(lead->rest, "]")) ||
		(name.at[0] == '(' && span_starts(lead->rest, ")")));
}

/* "SHOP-P" of SHOP-P1: an area of one sequence of ids. */
static bool ends_in_area(struct span prefix)
{
	return prefix.len > 3 && is_capital(prefix.at[prefix.len - 1]) &&
	       is_joint(prefix.at[prefix.len - 2]) &&
	       is_capital(prefix.at[prefix.len - 3]);
}

/* "P2-S1", "Phase2-T3": an item of a step, which has a letter of its own. */
static bool names_one_within(const struct lead *lead)
{
	ptrdiff_t zero = span_find_char(lead->shape, '0');
	struct span behind;

	if (zero < 0)
		return false;
	behind = span_from(lead->shape, (size_t)zero + 1);
	zero = span_find_char(behind, '0');
	return zero > 0 && char_is_letter(behind.at[zero - 1]);
}

bool lead_is_process(const struct lead *lead, struct arena *arena)
{
	/* "P1" is a priority, "P-01" a problem, "P1-3" the third of phase 1. */
	if (span_is_nocase(lead->prefix, "p-") ||
	    (lead->word.len == 1 && lead->is_dotted) ||
	    names_one_within(lead) || ends_in_area(lead->prefix))
		return false;
	return is_process_word(lead->word, arena);
}

bool lead_is_name(const struct lead *lead, struct arena *arena)
{
	return lead->kind == LEAD_PREFIX && span_ends(lead->prefix, " ") &&
	       lead->word.len > 2 && !text_count_words(lead->rest) &&
	       !is_id_word(lead->word, arena);
}

bool lead_is_container(const struct lead *lead, struct arena *arena)
{
	return lead->kind == LEAD_PREFIX &&
	       (is_container_word(lead->word, arena) ||
		lead_is_process(lead, arena) ||
		is_version_word(lead->word, arena));
}

bool lead_is_within(const struct lead *lead, struct span above,
		    struct arena *arena)
{
	struct lead phase;
	struct span number;

	if (lead->kind != LEAD_NUMBER || !lead->is_dotted)
		return false;
	lead_read(&phase, above, arena);
	if (phase.kind != LEAD_PREFIX)
		return false;
	number = span_from(phase.all, phase.prefix.len);
	return number.len && span_begins(lead->all, number) &&
	       number.len < lead->all.len &&
	       strchr(".-", lead->all.at[number.len]);
}

bool lead_ranks(const struct lead *lead, struct arena *arena)
{
	return lead->kind == LEAD_PREFIX && is_rank_name(lead->all, arena) &&
	       span_find_char(lead->all, '-') < 0 &&
	       span_find_char(lead->all, '_') < 0;
}
