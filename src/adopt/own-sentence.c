/* One sentence of an agreement: an entry, a row or a heading; where it ends. */
#include "adopt/own-document.h"

#include "backlog/naming.h"
#include "base/unicode.h"
#include "terms/headlines.h"

uint32_t own_document_end_of(const struct document *doc, uint32_t block)
{
	struct span source = document_source(doc);
	uint32_t end = doc->outline.blocks[block].end;
	uint32_t start = doc->outline.blocks[block].start;

	while (end > start && (char_is_space(source.at[end - 1]) ||
			       source.at[end - 1] == '\n'))
		end--;
	return end;
}

struct span own_without_number(struct span text)
{
	size_t n = 0;

	while (n < text.len &&
	       (char_is_digit(text.at[n]) || (n && strchr(".)", text.at[n]))))
		n++;
	return n && n < text.len && text.at[n] == ' '
		       ? span_trim(span_from(text, n))
		       : text;
}

/* What stands in the parenthesis around a place, or nothing. */
struct span own_parenthesis(struct span text, size_t at)
{
	size_t start = at, end;

	while (start && text.at[start - 1] != '(' && text.at[start - 1] != ')')
		start--;
	if (!start || text.at[start - 1] != '(')
		return SPAN_NONE;
	for (end = at; end < text.len && text.at[end] != ')'; end++)
		;
	return span_of(text.at + start, end - start);
}

/* What a sentence begins with in bold, or before a colon or dash. */
struct span own_opening(const struct own_document *own, uint32_t block,
			struct span text, struct arena *arena)
{
	static const char *const signs[] = { ":", " — ", " – ", " - ", " (" };
	struct span bold = opening_bold(&own->doc->outline, block, arena);
	size_t end = text.len;

	if (bold.len)
		return bold;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		ptrdiff_t at = span_find(text, signs[i]);

		if (at >= 0 && (size_t)at < end)
			end = (size_t)at;
	}
	return end + 1 < text.len ? span_first(text, end) : SPAN_NONE;
}

struct own_sentence *own_add_sentence(struct own_document *own,
				      struct span text, uint32_t block,
				      struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	struct own_sentence *one;

	if (!text.len)
		return NULL;
	one = ARENA_PUSH(arena, own->sentences, own->n, own->room);
	*one = (struct own_sentence){
		.text = text,
		.source = outline_source(outline, block),
		.core = text,
		.opening = own_opening(own, block, text, arena),
		.line = outline_place(outline, outline->blocks[block].start)
				.line,
		.at = own_document_end_of(own->doc, block),
	};
	return one;
}

/* A row is its cells; the span goes to the end of the longest. */
static struct own_sentence *add_row(struct own_document *own, uint32_t row,
				    struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	struct span longest = SPAN_NONE, first = SPAN_NONE;
	struct own_sentence *one = NULL;
	struct buf text = BUF_INIT;
	uint32_t where = NO_BLOCK;

	for (uint32_t cell = block_child(outline, row); cell != NO_BLOCK;
	     cell = block_sibling(outline, cell)) {
		struct span part =
			span_trim(outline_text_copy(outline, cell, arena));

		if (text.len && part.len)
			buf_adds(&text, ": ");
		buf_add(&text, part);
		/* A number in front is not what the row is about. */
		if (!first.len && text_starts_with_letter(part))
			first = part;
		if (part.len > longest.len) {
			longest = part;
			where = cell;
		}
	}
	if (where != NO_BLOCK)
		one = own_add_sentence(own, arena_copy(arena, buf_span(&text)),
				       where, arena);
	if (one) {
		one->is_row = true;
		one->core = longest;
		if (!text_starts_with_letter(one->opening) &&
		    first.len < longest.len)
			one->opening = first;
	}
	buf_release(&text);
	return one;
}

/* ❌ and the like before it: what must not be. */
static bool is_crossed_out(struct span text)
{
	static const char *const signs[] = { "❌", "✗", "✘", "🚫", "⛔", "🚩" };

	return ANY_OF(span_starts, text, signs);
}

/* "`docs/stories`", "`type:bug`": code alone that is no name of a part. */
static bool is_place_or_value(struct span source)
{
	struct span code;

	if (source.len < 3 || source.at[0] != '`' ||
	    span_find_char(span_from(source, 1), '`') !=
		    (ptrdiff_t)source.len - 2)
		return false;
	code = span_of(source.at + 1, source.len - 2);
	for (const char *sign = "/:.=*<>@#"; *sign; sign++)
		if (span_find_char(code, *sign) >= 0)
			return true;
	return false;
}

/* A link or a place and no word beside it, as in a table of contents. */
static bool is_reference(const struct own_document *own, uint32_t paragraph)
{
	const struct block *block = &own->doc->outline.blocks[paragraph];
	struct span source =
		span_trim(span_of(document_source(own->doc).at + block->start,
				  block->end - block->start));
	ptrdiff_t close;

	if (!span_starts(source, "["))
		return is_place_or_value(source);
	close = span_find(source, "](");
	return close > 0 && source.at[source.len - 1] == ')' &&
	       span_find_char(span_from(source, (size_t)close), ')') + close +
			       1 ==
		       (ptrdiff_t)source.len;
}

/* "It is written as follows:" and the paragraph below, as one. */
static struct span with_what_follows(const struct own_document *own,
				     uint32_t block, struct span text,
				     struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	uint32_t next = block_sibling(outline, block);
	struct span more;

	if (!span_ends(text, ":") || !block_is(outline, next, BLOCK_PARAGRAPH))
		return text;
	more = span_trim(outline_text_copy(outline, next, arena));
	return arena_printf(arena, "%.*s %.*s", (int)text.len, text.at,
			    (int)more.len, more.at);
}

static bool is_nested(const struct outline *outline, uint32_t entry)
{
	uint32_t list = outline->blocks[entry].parent;

	return outline->blocks[list].parent != NO_BLOCK;
}

/* What else an entry holds, a list or code, in one line and without marks. */
static struct span words_below(const struct own_document *own, uint32_t entry,
			       struct arena *arena)
{
	enum { MOST_BYTES = 400 };
	const struct outline *outline = &own->doc->outline;
	uint32_t from =
		own_document_end_of(own->doc, block_child(outline, entry));
	struct span source = span_of(document_source(own->doc).at + from,
				     outline->blocks[entry].end - from);
	struct buf out = BUF_INIT;
	struct span words;

	for (size_t i = 0; i < source.len && out.len < MOST_BYTES; i++)
		if (!strchr("*-`_\r\n\t ", source.at[i]))
			buf_addc(&out, source.at[i]);
		else if (out.len && out.at[out.len - 1] != ' ')
			buf_addc(&out, ' ');
	words = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return words;
}

static struct own_sentence *add_entry(struct own_document *own, uint32_t entry,
				      struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	uint32_t block = block_child(outline, entry);
	struct own_sentence *one;
	struct span text;

	if (!block_is(outline, block, BLOCK_PARAGRAPH))
		return NULL;
	text = span_trim(outline_text_copy(outline, block, arena));
	if (is_crossed_out(text) || is_reference(own, block))
		return NULL;
	one = own_add_sentence(own, with_what_follows(own, block, text, arena),
			       block, arena);
	if (one && span_ends(text, ":"))
		one->below = words_below(own, entry, arena);
	return one;
}

/*
 * Says the text above a nested list what must be? "Nothing begins before:"
 * does, "It is sent back when:" and "For example:" do not.
 */
static bool asks_what_is_below(struct span text, struct arena *arena)
{
	static const char *const denied[] = {
		" not ",   " no ",    "never",	      "reject", "missing",
		"without", " nicht",  "kein",	      " ohne",	" pas ",
		"sans ",   " não ",   "nunca",	      " sin ",	"back ",
		"avoid",   "such as", "for instance", "e.g.",	"z. b.",
	};
	static const char *const before[] = { " before", " until", "bevor",
					      " bis ",	 "avant",  "antes",
					      "hasta" };
	struct span bare = text_fold_case(arena, text);
	struct span folded =
		arena_printf(arena, " %.*s", (int)bare.len, bare.at);
	bool denies = false, waits = false;

	for (size_t i = 0; i < sizeof(denied) / sizeof(*denied); i++)
		denies |= span_find(folded, denied[i]) >= 0;
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		waits |= span_find(folded, before[i]) >= 0;
	return (waits || !denies) && !headline_denies(text, arena) &&
	       !headline_leads_elsewhere(text, arena) &&
	       !headline_leads_list_away(text, arena);
}

/* "Title", "3. Size": a name alone, and what it means is nested below. */
static bool is_name_alone(struct span text, struct arena *arena)
{
	enum { MOST_WORDS = 3 };
	static const char *const verbs[] = {
		"is",	"are",	"has",	 "have",  "must", "should", "can",
		"ist",	"sind", "hat",	 "muss",  "est",  "sont",   "a",
		"doit", "es",	"son",	 "tiene", "debe", "é",	    "são",
		"tem",	"deve", "heeft", "moet",
	};
	struct span folded = text_fold_name(arena, text);

	if (text_count_words(text) > MOST_WORDS ||
	    strchr(".!?", text.at[text.len - 1]))
		return false;
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		if (text_has_word(folded, span_str(verbs[i])))
			return false;
	return true;
}

/*
 * In an outermost entry that ends in a colon and asks for what follows, or is
 * the name of it.
 */
static struct own_sentence *add_nested(struct own_document *own, uint32_t entry,
				       struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	uint32_t list = outline->blocks[entry].parent;
	uint32_t above = outline->blocks[list].parent;
	struct own_sentence *one;
	struct span text;

	if (!block_is(outline, above, BLOCK_ENTRY) ||
	    is_nested(outline, above) ||
	    !block_is(outline, block_child(outline, above), BLOCK_PARAGRAPH))
		return NULL;
	text = span_trim(
		outline_text_copy(outline, block_child(outline, above), arena));
	if (!text.len ||
	    (!span_ends(text, ":") && !is_name_alone(text, arena)) ||
	    !asks_what_is_below(text, arena))
		return NULL;
	one = add_entry(own, entry, arena);
	if (one)
		one->is_nested = true;
	return one;
}

struct own_sentence *own_add_block(struct own_document *own, uint32_t i,
				   struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	const struct block *block = &outline->blocks[i];

	if (block->kind == BLOCK_ENTRY)
		return is_nested(outline, i) ? add_nested(own, i, arena)
					     : add_entry(own, i, arena);
	if (block->kind == BLOCK_ROW && !block->header)
		return add_row(own, i, arena);
	return NULL;
}

/*
 * "## 2. UX notes" above "What changes on the screen.": a criterion in two
 * parts, whose span goes after the words.
 */
struct own_sentence *own_add_heading(struct own_document *own, uint32_t heading,
				     struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	struct own_sentence *one;

	if (heading + 1 >= outline->n_blocks ||
	    !block_is(outline, heading + 1, BLOCK_PARAGRAPH))
		return NULL;
	one = own_add_sentence(own,
			       own_without_number(span_trim(outline_text_copy(
				       outline, heading, arena))),
			       heading, arena);
	if (!one)
		return NULL;
	one->is_heading = true;
	one->at = own_document_end_of(own->doc, heading + 1);
	one->introduces = document_source(own->doc).at[one->at - 1] == ':';
	return one;
}
