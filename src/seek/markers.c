/* Marks that a team says it puts on items: "when you begin, write `→ WIP`". */
#include "seek/mend.h"

#include "base/unicode.h"
#include "words/parts.h"
#include "words/regex-words.h"

/* "WIP" of "→ WIP", "[WIP]"; nothing of "WIP" and "`in progress`", mere words. */
static struct span word_of_mark(struct span mark)
{
	size_t end;

	if (!mark.len || text_starts_with_letter(mark) ||
	    char_is_digit(mark.at[0]) || strchr("-*+#", mark.at[0]))
		return SPAN_NONE;
	while (mark.len && !text_starts_with_letter(mark))
		mark = span_from(mark, 1);
	for (end = mark.len; end && strchr(")]: ", mark.at[end - 1]);)
		end--;
	return span_first(mark, end);
}

/* "✅ done" of "✅ done (commit)": what differs from item to item is left out. */
static struct span without_gap(struct span mark)
{
	ptrdiff_t at = span_find(mark, " (");

	return span_trim(at > 0 ? span_first(mark, (size_t)at) : mark);
}

/* A title is read without what stands before its id; a field from it is not. */
static struct span say_field(struct span begun, struct span done,
			     struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span said;

	buf_adds(&text, "field status from title /(");
	add_escaped(&text, begun);
	if (done.len) {
		buf_addc(&text, '|');
		add_escaped(&text, done);
	}
	buf_adds(&text, ")(?!\\w)/");
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}

static struct span say_mark(const char *what, struct span mark,
			    struct arena *arena)
{
	struct span word = quoted_word(word_of_mark(mark), arena);

	return arena_printf(arena, "%s when status: %.*s", what, (int)word.len,
			    word.at);
}

/* What the document says before the first item. */
static struct span text_above(const struct hypothesis *one)
{
	const struct item *item = one->backlog.items[0];
	const struct document *doc = item_doc(item);
	const struct block *first = &doc->outline.blocks[item->parts[0].first];

	return span_first(document_source(doc), first->start);
}

bool hypothesis_add_markers(struct hypothesis *one, struct arena *arena)
{
	struct span text, code, begun = SPAN_NONE, done = SPAN_NONE;
	ptrdiff_t from, to;

	if (!one->is_inside || !one->backlog.n_items ||
	    one->places[0].form != FORM_HEADING || one->facts.with_status)
		return false;
	text = text_above(one);
	while ((from = span_find_char(text, '`')) >= 0) {
		text = span_from(text, (size_t)from + 1);
		to = span_find_char(text, '`');
		if (to < 0)
			break;
		code = without_gap(span_first(text, (size_t)to));
		text = span_from(text, (size_t)to + 1);
		switch (word_phase(
			text_fold_value(arena, word_of_mark(code)))) {
		case PHASE_BEGUN:
			begun = code;
			break;
		case PHASE_DONE:
			done = code;
			break;
		default:
			break;
		}
	}
	if (!begun.len)
		return false;
	/* Where items are ticked, a box ends them without a word. */
	if (one->facts.with_box)
		done = SPAN_NONE;
	hypothesis_add_directive(one, say_field(begun, done, arena), arena);
	if (done.len)
		hypothesis_add_directive(one, say_mark("done", done, arena),
					 arena);
	hypothesis_add_directive(one, say_mark("started", begun, arena), arena);
	return true;
}
