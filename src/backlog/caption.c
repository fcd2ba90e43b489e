/* A title as a list shows it, without what only comes with it. */
#include "backlog/caption.h"

#include "backlog/clause.h"
#include "backlog/naming.h"
#include "base/unicode.h"

/* ---- bold words in front ---- */

/* The signs that set a title off from what is said about it. */
static const char *const breaks[] = { ":", "：", "—", "–", "- ", "-- ",
				      "(", "（", "|", "·", "→" };

enum { N_BREAKS = sizeof(breaks) / sizeof(*breaks), N_COLONS = 2 };

static bool is_colon(struct span text)
{
	return span_starts(text, breaks[0]) || span_starts(text, breaks[1]);
}

/* Without the sign that ends it; `*sign` is that, or nothing. */
static struct span before_sign(struct span lead, struct span *sign)
{
	static const char *const ends[] = { ":", "：", ".", "。", "—", "–" };

	*sign = SPAN("");
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t len = strlen(ends[i]);

		if (!span_ends(lead, ends[i]) || lead.len == len)
			continue;
		*sign = span_from(lead, lead.len - len);
		return span_trim(span_first(lead, lead.len - len));
	}
	return lead;
}

static bool opens_with_break(struct span text)
{
	for (size_t i = 0; i < N_BREAKS; i++)
		if (span_starts(text, breaks[i]))
			return true;
	return false;
}

/*
 * "Missing keys — Ada has none": two words are a title, one is a label. Before a
 * colon three are: "Error handling: try again" is about more than that.
 */
static bool says_enough(struct span lead, bool is_before_colon,
			struct arena *arena)
{
	struct span name = text_fold_name(arena, lead);

	return !is_title_column(name) &&
	       text_count_words(lead) >= (is_before_colon ? 3u : 2u);
}

/* Of a title of which the first bytes are bold; itself where they are no title. */
static struct span lead_of(const struct item *item, size_t bold,
			   struct arena *arena)
{
	struct span title = item->title;
	struct span lead = span_trim(span_first(title, bold));
	struct span rest = span_trim(span_from(title, bold)), sign;

	lead = before_sign(lead, &sign);
	if (!text_count_words(rest) || (!sign.len && !opens_with_break(rest)) ||
	    (!says_enough(lead, is_colon(sign.len ? sign : rest), arena) &&
	     !(is_colon(sign.len ? sign : rest) &&
	       caption_list_has_names(item, arena))))
		return title;
	return lead;
}

/* ---- the block that says the title ---- */

/* Line breaks are blanks in titles. */
static struct span as_one_line(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == '\n')
			((char *)text.at)[i] = ' ';
	return text;
}

/*
 * The title in what a block says; -1 where it says something else. `*line_end` is
 * where the first line of the block ends.
 */
static ptrdiff_t find_title(const struct letters *l, struct span title,
			    size_t *line_end)
{
	ptrdiff_t end = span_find_char(span_of(l->at, l->n), '\n');
	struct span text = as_one_line(span_of(l->at, l->n));

	*line_end = end < 0 ? l->n : (size_t)end;
	for (size_t i = 0; title.len && i + title.len <= text.len; i++)
		if (span_eq(span_of(text.at + i, title.len), title))
			return (ptrdiff_t)i;
	return -1;
}

/* An entry's paragraph, or the cell that the title stands in. */
static ptrdiff_t find_block(const struct item *item, struct letters *l,
			    size_t *line_end, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	bool is_row = part->form == FORM_ROW;
	uint32_t block;

	if ((!is_row && part->form != FORM_ENTRY) || part->root == NO_BLOCK)
		return -1;
	for (block = block_child(outline, part->root); block != NO_BLOCK;
	     block = is_row ? block_sibling(outline, block) : NO_BLOCK) {
		ptrdiff_t at;

		*l = letters_of(outline, block, arena);
		at = find_title(l, item->title, line_end);
		if (at >= 0)
			return at;
	}
	return -1;
}

/* ---- what follows a colon ---- */

/* What is nested in an entry, as far as a line has room for it. */
static struct span nested_in(const struct item *item, struct arena *arena)
{
	enum { ENOUGH = 100 };
	const struct outline *outline = &item_doc(item)->outline;
	uint32_t block = block_child(outline, item->parts[0].root);
	struct span all = SPAN("");

	block = block == NO_BLOCK ? block : block_sibling(outline, block);
	if (!block_is(outline, block, BLOCK_LIST))
		return SPAN("");
	for (block = block_child(outline, block);
	     block != NO_BLOCK && all.len < ENOUGH;
	     block = block_sibling(outline, block)) {
		struct span one = span_trim(outline_text_copy(
			outline, block_child(outline, block), arena));

		/* They become parts of one sentence. */
		while (span_ends(one, ".") || span_ends(one, ";") ||
		       span_ends(one, ","))
			one.len--;
		if (all.len && one.len)
			all = arena_printf(arena, "%.*s, %.*s", (int)all.len,
					   all.at, (int)one.len, one.at);
		else if (one.len)
			all = one;
	}
	return all;
}

/* "1. Draw. <br>2. Print." has two blanks at the break. */
static struct span with_single_blanks(struct span text, struct arena *arena)
{
	char *out = arena_text(arena, text.len);
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != ' ' || !n || out[n - 1] != ' ')
			out[n++] = text.at[i];
	return span_of(out, n);
}

/* "Steps:" says nothing without what follows it. */
static struct span with_what_follows(const struct item *item,
				     const struct letters *l, size_t end,
				     struct arena *arena)
{
	struct span title = item->title, more;

	if (!span_ends(title, ":") && !span_ends(title, "："))
		return title;
	more = item->parts[0].form == FORM_ROW
		       ? with_single_blanks(
				 span_trim(span_of(l->at + end, l->n - end)),
				 arena)
		       : nested_in(item, arena);
	return more.len ? arena_printf(arena, "%.*s %.*s", (int)title.len,
				       title.at, (int)more.len, more.at)
			: title;
}

/* Most titles are neither bold nor go on: nothing is looked up for those. */
static bool may_be_cut(const struct item *item)
{
	const struct part *part = &item->parts[0];
	struct span source;

	if (part->root == NO_BLOCK || form_is_whole(part->form))
		return false;
	source = outline_source(&part->doc->outline, part->root);
	return span_ends(item->title, ":") || span_ends(item->title, "：") ||
	       span_find(source, "**") >= 0 || span_find(source, "__") >= 0;
}

static struct span as_its_block_says(const struct item *item,
				     struct arena *arena)
{
	struct letters l;
	size_t line_end = 0, bold = 0;
	ptrdiff_t at = may_be_cut(item) ? find_block(item, &l, &line_end, arena)
					: -1;
	size_t from = (size_t)at;
	struct span lead;

	if (at < 0 || l.any_struck)
		return item->title;
	while (bold < item->title.len && l.strong[from + bold])
		bold++;
	/* "**Web server:**" with its steps below is a name, not half a sentence. */
	if (bold && bold == item->title.len &&
	    item->parts[0].form == FORM_ENTRY)
		return before_sign(item->title, &lead);
	/* "**Search**" in a line of its own, and below it what that is. */
	if (bold && from + bold == line_end &&
	    item->parts[0].form == FORM_ENTRY)
		return before_sign(span_trim(span_first(item->title, bold)),
				   &lead);
	lead = lead_of(item, bold, arena);
	return lead.len < item->title.len
		       ? lead
		       : with_what_follows(item, &l, from + item->title.len,
					   arena);
}

/* ---- a title that is an id ---- */

/* "01" of LAB-01; nothing where the text does not end in a digit. */
static struct span last_number(struct span text)
{
	size_t at = text.len;

	while (at && char_is_digit(text.at[at - 1]))
		at--;
	return span_from(text, at);
}

/*
 * "User Story 1": words and a number, and that is all. In LAB-1, "Write down ADR
 * 7" is a title, since the number is not that of the item.
 */
static bool is_number_of_kind(struct span title, struct span id)
{
	enum { MOST_WORDS = 4 };
	size_t i = 0;

	if (last_number(id).len &&
	    !span_eq(last_number(id), last_number(title)))
		return false;

	for (int n = 0; n < MOST_WORDS && i < title.len; n++) {
		size_t from = i;

		while (i < title.len && char_is_letter(title.at[i]))
			i++;
		if (i == from || i >= title.len || title.at[i] != ' ')
			break;
		i++;
	}
	return i && i < title.len && span_is_digits(span_from(title, i));
}

/*
 * May words open a clause? Mostly the letters of the first one tell, and nothing
 * need be folded. Those before "." or ")" may be a number: "a) As a reader".
 */
static bool may_open_clause(struct span words)
{
	size_t n = 0;
	char next;

	while (n < words.len && char_is_letter(words.at[n]))
		n++;
	next = n < words.len ? words.at[n] : ' ';
	return !n || next == '.' || next == ')' ||
	       (unsigned char)next >= 0x80 ||
	       clause_may_begin(span_first(words, n));
}

/* The clause that the words at `at` open, by its forms; NULL without one. */
static const char *const *clause_at(struct span text, size_t at,
				    struct arena *arena)
{
	enum { MOST_WORDS = 4 };
	const char *const *forms = NULL;
	size_t end = at;

	if (!may_open_clause(span_from(text, at)))
		return NULL;
	for (int n = 0; n < MOST_WORDS && end < text.len && !forms; n++) {
		while (end < text.len && text.at[end] != ' ')
			end++;
		forms = clause_forms(
			text_fold_name(arena, span_of(text.at + at, end - at)));
		end++;
	}
	return forms;
}

/* "As an admin, I want …": one clause opens it, and another goes on. */
static bool is_story(struct span text, struct arena *arena)
{
	const char *const *first = clause_at(text, 0, arena), *const * next;

	for (size_t at = 1; first && at < text.len; at++) {
		if (text.at[at - 1] != ' ')
			continue;
		next = clause_at(text, at, arena);
		if (next && next != first)
			return true;
	}
	return false;
}

static struct span story_of(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;

	item_read_rest(item);
	for (uint32_t b = part->first; b <= part->last && b < outline->n_blocks;
	     b++) {
		struct span text;

		if (outline->blocks[b].kind != BLOCK_PARAGRAPH)
			continue;
		text = span_trim(outline_text_copy(outline, b, arena));
		if (is_story(text, arena))
			return text;
	}
	return SPAN("");
}

/* ---- marks of note takers ---- */

/* "Boil it ^9kd2ma": the name that a tool gave the block. */
static struct span without_block_name(struct span title)
{
	size_t at = title.len;

	while (at &&
	       (char_is_letter(title.at[at - 1]) ||
		char_is_digit(title.at[at - 1]) || title.at[at - 1] == '-'))
		at--;
	return at > 1 && at < title.len && title.at[at - 1] == '^' &&
			       title.at[at - 2] == ' '
		       ? span_trim(span_first(title, at - 2))
		       : title;
}

/* "page#^3fa1c7|as shown": what readers see of a wiki link. */
static struct span seen_of_wiki(struct span inside)
{
	ptrdiff_t bar = span_find_char(inside, '|');
	ptrdiff_t hash = span_find(inside, "#^");

	if (bar >= 0)
		return span_from(inside, (size_t)bar + 1);
	return hash > 0 ? span_first(inside, (size_t)hash) : inside;
}

/* Code that holds such brackets keeps them. */
static bool has_code(const struct item *item)
{
	struct span source = document_source(item_doc(item));

	return span_find_char(span_of(source.at + item->start,
				      item->end - item->start),
			      '`') >= 0;
}

static struct span without_wiki(struct span title, struct arena *arena)
{
	struct span out = SPAN("");
	ptrdiff_t open, close;

	while ((open = span_find(title, "[[")) >= 0 &&
	       (close = span_find(span_from(title, (size_t)open), "]]")) > 2) {
		struct span seen = seen_of_wiki(
			span_of(title.at + open + 2, (size_t)close - 2));

		out = arena_printf(arena, "%.*s%.*s%.*s", (int)out.len, out.at,
				   (int)open, title.at, (int)seen.len, seen.at);
		title = span_from(title, (size_t)(open + close) + 2);
	}
	return out.len ? arena_printf(arena, "%.*s%.*s", (int)out.len, out.at,
				      (int)title.len, title.at)
		       : title;
}

static struct span caption_of(const struct item *item)
{
	struct arena *arena = item->arena;
	struct span title = item->title, story;

	if (is_number_of_kind(title, item->id)) {
		story = story_of(item, arena);
		return story.len ? story : title;
	}
	title = without_block_name(as_its_block_says(item, arena));
	title = caption_before_values(item, title, arena);
	title = caption_without_sign(item, title);
	title = caption_before_remark(item, title, arena);
	return span_find(title, "[[") >= 0 && !has_code(item)
		       ? without_wiki(title, arena)
		       : title;
}

struct span item_caption(const struct item *item)
{
	if (!item->caption.at)
		((struct item *)item)->caption = caption_of(item);
	return item->caption;
}
