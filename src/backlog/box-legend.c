/* Legends of boxes: the marks in them, and what the words beside them say. */
#include "backlog/box-legend.h"

#include "backlog/ending.h"
#include "base/unicode.h"
#include "read/box.h"

enum { FEWEST_EXPLAINED = 2, LONGEST_MEANING = 60 };

/* What stands between a box and what it means, and what comes after that. */
static const char *const joints[] = {
	" ",	"\t",	     "`",      "*",	 "_",	       "=",
	":",	"-",	     ">",      "|",	 "→",	       "—",
	"–",	"：",	     "＝",     "means ", "is ",	       "stands for ",
	"for ", "bedeutet ", "heißt ", "ist ",	 "steht für ", "significa ",
	"es ",	"signifie ", "est "
};
static const char *const ends[] = { ",",    ";",     "|",      ".",	"(",
				    "[",    "`",     "*",      "\n",	" - ",
				    " --",  " — ",   " – ",    "·",	"•",
				    "/",    "、",    "，",     "；",	"（",
				    " or ", " and ", " oder ", " und ", " o ",
				    " y ",  " ou ",  " et ",   " e " };

static size_t length_of_any(struct span text, const char *const *signs,
			    size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_starts(text, signs[i]))
			return strlen(signs[i]);
	return 0;
}

/* "in progress" of "` = in progress, `[x]` …". */
static struct span meaning_of(struct span text)
{
	size_t len, end = 0;

	while ((len = length_of_any(text, joints,
				    sizeof(joints) / sizeof(*joints))) > 0)
		text = span_from(text, len);
	while (end < text.len && end < LONGEST_MEANING &&
	       !length_of_any(span_from(text, end), ends,
			      sizeof(ends) / sizeof(*ends)))
		end++;
	return span_trim(span_first(text, end));
}

/* Without its last word; empty where it has but one. */
static struct span without_last_word(struct span text)
{
	size_t end = text.len;

	while (end && text.at[end - 1] != ' ')
		end--;
	return span_trim(span_first(text, end));
}

/* What it opens with counts: "waiting for somebody" as "waiting". */
static enum phase phase_said(struct span text)
{
	enum phase phase = PHASE_UNKNOWN;
	struct arena arena;

	arena_init(&arena);
	for (; text.len && phase == PHASE_UNKNOWN;
	     text = without_last_word(text))
		phase = word_phase(text_fold_value(&arena, text));
	arena_release(&arena);
	return phase;
}

/* The mark of a box that means this; 0 where it means no state. */
static char mark_meant(enum phase phase)
{
	switch (phase) {
	case PHASE_IDEA:
	case PHASE_OPEN:
	case PHASE_READY:
		return ' ';
	case PHASE_BEGUN:
	case PHASE_REVIEW:
		return '~';
	case PHASE_HELD:
		return '>';
	case PHASE_DONE:
		return 'x';
	case PHASE_DROPPED:
		return '-';
	default:
		return 0;
	}
}

/* ---- legends in text ---- */

/* The mark of a box of one sign that begins at "[", or 0. */
static char sign_of_box(struct span text)
{
	return text.len > 2 && text.at[2] == ']' && !(text.at[1] & 0x80)
		       ? text.at[1]
		       : 0;
}

/*
 * What is said of boxes in a text; the first word about each counts. Where it
 * explains two others, a `[-]` that it calls something unknown is not dropped.
 */
static void read_text(struct span text, char *means)
{
	bool says_dash = false;
	size_t n = 0;
	ptrdiff_t at;

	while ((at = span_find_char(text, '[')) >= 0) {
		char sign, mark;

		text = span_from(text, (size_t)at);
		sign = sign_of_box(text);
		text = span_from(text, sign ? 3 : 1);
		if (!sign || means[(unsigned char)sign])
			continue;
		mark = mark_meant(phase_said(meaning_of(text)));
		means[(unsigned char)sign] = mark;
		n += mark != 0;
		says_dash |= sign == '-' && !mark &&
			     text_starts_with_letter(meaning_of(text));
	}
	if (says_dash && n >= FEWEST_EXPLAINED)
		means['-'] = '>';
}

/* ---- legends that are lists of boxes ---- */

/* The only line of an entry, without the words that explain it further. */
static struct span words_of_entry(const struct outline *outline, uint32_t entry)
{
	uint32_t words = block_child(outline, entry);

	if (!block_is(outline, words, BLOCK_PARAGRAPH) ||
	    block_sibling(outline, words) != NO_BLOCK)
		return SPAN("");
	return meaning_of(outline_source(outline, words));
}

/* May a box like that stand in front of what it means? */
static bool is_like(char mark, char meant)
{
	if (mark == 'x' || mark == ' ')
		return mark == meant || (mark == ' ' && meant == '>');
	return meant && meant != 'x';
}

/* By the boxes alone: a few entries, one of them ticked. That costs little. */
static bool may_explain_boxes(const struct outline *outline, uint32_t list)
{
	enum { MOST_BOXES = 12 };
	size_t n = 0, ticked = 0;

	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i)) {
		char mark = outline->blocks[i].mark;

		if (!mark || n++ == MOST_BOXES)
			return false;
		ticked += mark == 'x';
	}
	return n >= FEWEST_EXPLAINED && ticked == 1;
}

bool list_explains_boxes(const struct outline *outline, uint32_t list)
{
	if (!may_explain_boxes(outline, list))
		return false;
	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i)) {
		struct span words = words_of_entry(outline, i);

		if (!words.len || !is_like(outline->blocks[i].mark,
					   mark_meant(phase_said(words))))
			return false;
	}
	return true;
}

static void read_list(const struct outline *outline, uint32_t list, char *means)
{
	if (!list_explains_boxes(outline, list))
		return;
	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i)) {
		unsigned char sign = (unsigned char)outline->blocks[i].mark;

		if (sign < MOST_MARKS && !means[sign])
			means[sign] = mark_meant(
				phase_said(words_of_entry(outline, i)));
	}
}

/* ---- documents ---- */

bool text_has_other_boxes(struct span text)
{
	ptrdiff_t at;

	while ((at = span_find_char(text, '[')) >= 0) {
		char sign;

		text = span_from(text, (size_t)at);
		sign = sign_of_box(text);
		if (sign && strchr("-~/>oO!?*<+=.", sign))
			return true;
		text = span_from(text, 1);
	}
	return false;
}

static size_t count_explained(const char *means)
{
	size_t n = 0;

	for (size_t i = 0; i < MOST_MARKS; i++)
		n += means[i] != 0;
	return n;
}

static void read_legend(const struct outline *outline, char *means)
{
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		switch (outline->blocks[i].kind) {
		case BLOCK_LIST:
			read_list(outline, i, means);
			break;
		case BLOCK_PARAGRAPH:
		case BLOCK_CODE:
		case BLOCK_HTML:
		case BLOCK_ROW:
			read_text(outline_source(outline, i), means);
			break;
		default:
			break;
		}
}

bool document_explains_boxes(const struct document *doc, char *marks)
{
	if (!text_has_other_boxes(document_source(doc)))
		return false;
	read_legend(&doc->outline, marks);
	if (count_explained(marks) >= FEWEST_EXPLAINED)
		return true;
	memset(marks, 0, MOST_MARKS);
	return false;
}

void document_read_boxes(struct document *doc)
{
	struct outline *outline = &doc->outline;
	bool was_read = !doc->rest;

	document_read_rest(doc);
	if (was_read || !document_is_readable(doc) ||
	    (!document_explains_boxes(doc, doc->box_means) &&
	     !doc->inherited_boxes))
		return;
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (outline->blocks[i].kind == BLOCK_ENTRY)
			outline->blocks[i].mark =
				document_mark(doc, outline->blocks[i].mark);
}

char document_mark(const struct document *doc, char mark)
{
	unsigned char sign = (unsigned char)mark;
	char meant;

	if (!mark || mark == ' ' || mark == 'x' || sign >= MOST_MARKS)
		return mark;
	meant = doc->box_means[sign];
	if (!meant && doc->inherited_boxes)
		meant = doc->inherited_boxes[sign];
	return meant ? meant : mark;
}
