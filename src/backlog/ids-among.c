/* Ids in running text, told by the fronts that the ids of the backlog have. */
#include "backlog/ids-among.h"

#include "backlog/named.h"
#include "base/unicode.h"

/* ---- the forms of the backlog's ids ---- */

/* What stands before the number of an id, without case; empty without letters. */
static struct span front_of(struct span id, struct arena *arena)
{
	struct span number = id_number(id);

	if (!number.len || number.at == id.at ||
	    number.at + number.len != id.at + id.len)
		return SPAN_NONE;
	return text_fold_case(arena, span_between(id.at, number.at));
}

static void note_fronts(struct backlog *backlog)
{
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];
		struct span front = item->has_own_id
					    ? front_of(item->id, backlog->arena)
					    : SPAN_NONE;

		if (front.len)
			*table_slot(&backlog->memo.fronts, front) = backlog;
	}
	backlog->memo.has_fronts = true;
}

bool backlog_knows_form(struct backlog *backlog, struct span text)
{
	struct arena_mark mark;
	struct span front;
	bool known;

	if (!backlog->memo.has_fronts)
		note_fronts(backlog);
	mark = arena_mark(&backlog->scratch);
	front = front_of(text, &backlog->scratch);
	known = front.len && table_get(&backlog->memo.fronts, front);
	arena_rewind(&backlog->scratch, mark);
	return known;
}

/* ---- ids in a text ---- */

static bool is_of_word(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_' ||
	       c == '.';
}

/* Does a word, or a path, go on across the place before `i`? */
static bool goes_on_before(struct span text, size_t i)
{
	struct span rest;
	size_t start = i - 1;

	if (!i)
		return false;
	if ((unsigned char)text.at[start] < 0x80)
		return is_of_word(text.at[start]) ||
		       (strchr("/\\@=&%", text.at[start]) && start > 0 &&
			text.at[start - 1] != ' ');
	while (start > 0 && ((unsigned char)text.at[start] & 0xC0) == 0x80)
		start--;
	rest = span_from(text, start);
	return text_next_beside(&rest) == BESIDE_LETTER;
}

/*
 * After the letters, digits and joints of a word. Those of other scripts count in
 * front of its number: "Épica-42", "課題-45と".
 */
static size_t skip_word(struct span text, size_t i)
{
	enum { LONGEST_WORD = 100 };
	bool digit = false;

	text = span_first(text, LONGEST_WORD);
	for (size_t len; i < text.len; i += len) {
		if ((unsigned char)text.at[i] < 0x80)
			len = is_of_word(text.at[i]);
		else
			len = digit ? 0
				    : text_letter_length(span_from(text, i));
		if (!len)
			break;
		digit |= char_is_digit(text.at[i]);
	}
	return i;
}

/* "US-1", "T001", "#12"; of "Story 11.3" both, where items are called so. */
static size_t length_of_id(struct backlog *backlog, const struct item *from,
			   struct span text)
{
	bool is_hash = text.at[0] == '#';
	size_t end = skip_word(text, is_hash);
	struct span word;

	if (!is_hash && end + 1 < text.len && text.at[end] == ' ' &&
	    char_is_digit(text.at[end + 1]) &&
	    !span_has_digit(span_first(text, end)))
		for (end++; end < text.len && (char_is_digit(text.at[end]) ||
					       text.at[end] == '.');)
			end++;
	while (end && strchr("-_.", text.at[end - 1]))
		end--;
	word = span_first(text, end);
	if (!span_has_digit(word) || text_word_goes_on(text, end) ||
	    (end < text.len && text.at[end] == '@'))
		return 0;
	return backlog_knows_form(backlog, word) ||
			       (!id_is_number(word) &&
				item_named_exactly(backlog, from, word)) ||
			       (is_hash && item_named(backlog, from, word))
		       ? end
		       : 0;
}

/* A letter, digit or joint, of any script, or a number sign. */
static bool may_open(char c)
{
	return is_of_word(c) || c == '#' || (unsigned char)c >= 0xC0;
}

static bool opens_remark(struct span text, size_t i)
{
	return text.at[i] == '(' || span_starts(span_from(text, i), "（");
}

static bool closes_remark(struct span text, size_t i)
{
	return text.at[i] == ')' || span_starts(span_from(text, i), "）");
}

/* ---- what is past ---- */

/* After the last sign that begins a remark or another part of a sentence. */
static struct span after_last_sign(struct span gap)
{
	static const char *const signs[] = { "(", ",", ";",  ":",  "[",
					     "—", "–", "（", "，", "；" };
	size_t from = 0;

	for (size_t i = 0; i < gap.len; i++)
		for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++)
			if (span_starts(span_from(gap, i), signs[s]))
				from = i + strlen(signs[s]);
	return span_from(gap, from);
}

/* Without quotes, brackets and the like, which open the id that follows. */
static struct span without_marks(struct span gap)
{
	static const char *const marks[] = { "\"", "'", "`", "*", "_", "[",
					     "(",  "“", "„", "‘", "«", "「" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks);)
		if (span_ends(gap, marks[i])) {
			gap.len -= strlen(marks[i]);
			i = 0;
		} else {
			i++;
		}
	return span_trim(gap);
}

/*
 * "US-1 (was US-9)", "US-1 not US-9": these words and no others between what was
 * said before and an id say that nobody waits for it any more.
 */
static bool says_past(struct span gap)
{
	static const char *const words[] = {
		"was",	       "were",		"not",	       "no longer",
		"no more",     "not any more",	"formerly",    "previously",
		"instead of",  "in place of",	"rather than", "replaces",
		"replacing",   "supersedes",	"superseding", "renamed from",
		"ex",	       "war",		"vormals",     "ehemals",
		"früher",      "nicht",		"nicht mehr",  "statt",
		"anstatt",     "ersetzt",	"ancien",      "anciennement",
		"au lieu de",  "remplace",	"antes",       "anteriormente",
		"en lugar de", "en vez de",	"reemplaza a", "substitui",
		"vroeger",     "in plaats van", "vervangt",    "invece di",
		"sostituisce", "вместо",	"ранее",       "原",
	};

	gap = without_marks(span_trim(gap));
	gap = span_trim(after_last_sign(gap));
	for (size_t i = 0; gap.len && i < sizeof(words) / sizeof(*words); i++)
		if (gap.len == strlen(words[i]) &&
		    span_starts_nocase(gap, words[i]))
			return true;
	return false;
}

/* ---- one after the other ---- */

/*
 * Does what stands behind an id go on from it? "US-1/US-2" and "US-1=US-2" are
 * two ids, "US-1/login.md" is a path.
 */
static bool goes_on_behind(struct backlog *backlog, const struct item *from,
			   struct span text, size_t end)
{
	return end < text.len && strchr("/\\=", text.at[end]) &&
	       (end + 1 == text.len ||
		!length_of_id(backlog, from, span_from(text, end + 1)));
}

struct span id_among(struct backlog *backlog, const struct item *from,
		     struct span text, size_t at)
{
	size_t said = at;

	for (size_t i = at; i < text.len; i++) {
		bool is_joined = i && i == said + 1 &&
				 strchr("/\\=&", text.at[said]);
		size_t len;

		if (!may_open(text.at[i]) ||
		    (!is_joined && goes_on_before(text, i)))
			continue;
		len = length_of_id(backlog, from, span_from(text, i));
		if (!len || goes_on_behind(backlog, from, text, i + len))
			continue;
		if (!says_past(span_between(text.at + said, text.at + i)))
			return span_of(text.at + i, len);
		said = i + len;
		i = said - 1;
	}
	return SPAN_NONE;
}

struct span without_remarks(struct span text, struct arena *arena)
{
	char *out = arena_text(arena, text.len);
	size_t n = 0;
	int depth = 0;

	for (size_t i = 0; i < text.len; i++) {
		depth += opens_remark(text, i);
		if (!depth)
			out[n++] = text.at[i];
		if (depth && closes_remark(text, i)) {
			depth--;
			i += text.at[i] == ')' ? 0 : strlen("）") - 1;
		}
	}
	return span_trim(span_of(out, n));
}
