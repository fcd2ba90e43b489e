/* Whether all that names an item or entry is struck through. */
#include "backlog/struck.h"

#include "backlog/ending.h"
#include "backlog/id.h"
#include "backlog/naming.h"
#include "backlog/passage.h"
#include "backlog/status-names.h"
#include "base/unicode.h"

/* The visible text of a block around what is struck out in it. */
struct around {
	struct buf text;
	size_t from, to; /* what is struck, from its first word to its last */
	size_t gap; /* where what is not struck began after that */
	bool any, in_parts; /* words that are not struck stand between */
	uint32_t start, end; /* in the source */
};

static bool run_is_seen(const struct run *run)
{
	return run->kind != RUN_HTML && !(run->style & STYLE_IMAGE);
}

static bool has_words(struct span text)
{
	return text_count_words(text) > 0;
}

static void add_run(struct around *a, const struct outline *outline,
		    const struct run *run)
{
	struct span source =
		span_of(outline->source.at + run->start, run->end - run->start);
	bool struck = (run->style & STYLE_DEL) && span_trim(source).len;

	if (struck && !a->any) {
		a->from = a->text.len;
		a->start = run->start;
	} else if (struck) {
		a->in_parts |= has_words(span_from(buf_span(&a->text), a->gap));
	}
	if (run->kind == RUN_BREAK)
		buf_addc(&a->text, ' ');
	else if (run->kind == RUN_ENTITY)
		outline_entity(source, &a->text);
	else
		buf_add(&a->text, source);
	if (!struck)
		return;
	a->any = true;
	a->to = a->gap = a->text.len;
	a->end = run->end;
}

static void read_around(struct around *a, const struct outline *outline,
			uint32_t block, bool first_line)
{
	const struct block *b = &outline->blocks[block];

	for (uint32_t i = 0; i < b->n_runs; i++) {
		const struct run *run = &outline->runs[b->run + i];

		if (first_line && run_ends_line(outline, run))
			return;
		if (run_is_br(outline, run))
			buf_addc(&a->text, ' ');
		if (run_is_seen(run))
			add_run(a, outline, run);
	}
}

/* Without brackets and what stands in them: "[ ]", "(P1)". */
static struct span without_brackets(struct span text, struct arena *arena)
{
	char *copy = arena_text(arena, text.len + 1);
	size_t n = 0;
	int depth = 0;

	for (size_t i = 0; i < text.len; i++) {
		depth += text.at[i] == '[' || text.at[i] == '(';
		if (!depth)
			copy[n++] = text.at[i];
		depth -= depth && (text.at[i] == ']' || text.at[i] == ')');
	}
	return span_of(copy, n);
}

/* Does what stands in front only mark, number or close it: "✅ T-8:"? */
static bool names_nothing(struct span before, struct arena *arena)
{
	struct span words;

	if (!has_words(before))
		return true;
	words = span_trim(without_brackets(before, arena));
	while (words.len && strchr(":-", words.at[words.len - 1]))
		words = span_trim(span_first(words, words.len - 1));
	return !has_words(words) ||
	       text_says_end(words, arena) != PHASE_UNKNOWN;
}

/* Does its id stand among the words that are struck, and not alone? */
static bool has_id_struck(struct span struck)
{
	struct opening opening;

	return id_opens(struck, OPENS_INNER, &opening) &&
	       has_words(span_from(struck, opening.end));
}

static bool is_over(const struct around *a, struct struck_name *out,
		    struct arena *arena)
{
	struct span text = buf_span(&a->text), after = span_from(text, a->to);
	struct span before = span_first(text, a->from);
	struct span struck = span_of(text.at + a->from, a->to - a->from);
	enum after_struck is;
	struct opening opening;
	bool has_id_in_front = false;

	if (a->in_parts || !has_words(struck))
		return false;
	if (id_opens(span_first(text, a->to), OPENS_INNER, &opening) &&
	    opening.end <= before.len) {
		has_id_in_front = true;
		before = span_from(before, opening.end);
	}
	if (!names_nothing(before, arena))
		return false;
	is = text_after_struck(after, arena);
	out->has_remark = span_trim(after).len > 0;
	out->is_done = is == AFTER_DONE || span_find(before, "✅") >= 0;
	return is > AFTER_LOOSE ||
	       (is == AFTER_LOOSE && !has_id_in_front && has_id_struck(struck));
}

static bool any_struck(const struct outline *outline, uint32_t block)
{
	const struct block *b;

	if (block == NO_BLOCK || !block_is_text(&outline->blocks[block]))
		return false;
	b = &outline->blocks[block];
	for (uint32_t i = 0; i < b->n_runs; i++)
		if (outline->runs[b->run + i].style & STYLE_DEL)
			return true;
	return false;
}

bool name_is_struck(const struct outline *outline, uint32_t block,
		    bool first_line, struct struck_name *out)
{
	struct around around = { .text = BUF_INIT };
	struct struck_name unused;
	struct arena arena;
	bool over;

	if (!any_struck(outline, block))
		return false;
	out = out ? out : &unused;
	arena_init(&arena);
	read_around(&around, outline, block, first_line);
	over = around.any && is_over(&around, out, &arena);
	out->start = around.start;
	out->end = around.end;
	buf_release(&around.text);
	arena_release(&arena);
	return over;
}

/* ---- rows ---- */

uint32_t row_title_cell(const struct outline *outline, uint32_t row,
			const struct kind *kind, struct arena *arena)
{
	uint32_t table = outline->blocks[row].parent;
	uint32_t head = block_child(outline, block_child(outline, table));
	uint32_t cell = block_child(outline, row), found = NO_BLOCK;
	size_t best = SIZE_MAX;

	while (head != NO_BLOCK && cell != NO_BLOCK) {
		size_t rank = title_column_rank(
			kind,
			text_fold_name(arena, outline_text_copy(outline, head,
								arena)));

		if (outline->blocks[cell].n_runs && rank < best) {
			best = rank;
			found = cell;
		}
		head = block_sibling(outline, head);
		cell = block_sibling(outline, cell);
	}
	return found;
}

static uint32_t first_full_cell(const struct outline *outline, uint32_t row)
{
	uint32_t cell = block_child(outline, row);

	while (cell != NO_BLOCK && !outline->blocks[cell].n_runs)
		cell = block_sibling(outline, cell);
	return cell;
}

/* Is there something below a column that says how far the rows are? */
static bool has_status(const struct outline *outline, uint32_t row,
		       struct arena *arena)
{
	uint32_t table = outline->blocks[row].parent;
	uint32_t head = block_child(outline, block_child(outline, table));
	uint32_t cell = block_child(outline, row);

	while (head != NO_BLOCK && cell != NO_BLOCK) {
		if (outline->blocks[cell].n_runs &&
		    !text_is_struck(outline, cell) &&
		    name_is_status(text_fold_name(
			    arena, outline_text_copy(outline, head, arena))))
			return true;
		head = block_sibling(outline, head);
		cell = block_sibling(outline, cell);
	}
	return false;
}

/*
 * Where only the title is struck, and nothing stands after it, a status beside
 * it knows better.
 */
static bool title_is_struck(const struct outline *outline, uint32_t row,
			    const struct kind *kind, struct struck_name *out,
			    struct arena *arena)
{
	return name_is_struck(outline,
			      row_title_cell(outline, row, kind, arena), false,
			      out) &&
	       (out->has_remark || !has_status(outline, row, arena));
}

bool row_is_struck(const struct outline *outline, uint32_t row,
		   const struct kind *kind, struct struck_name *out,
		   struct arena *arena)
{
	bool any = false;

	for (uint32_t cell = block_child(outline, row); cell != NO_BLOCK;
	     cell = block_sibling(outline, cell))
		any |= any_struck(outline, cell);
	return any && (name_is_struck(outline, first_full_cell(outline, row),
				      false, out) ||
		       title_is_struck(outline, row, kind, out, arena));
}

bool row_cell_is_struck(const struct outline *outline, uint32_t cell,
			const struct kind *kind, struct struck_name *out,
			struct arena *arena)
{
	uint32_t row = outline->blocks[cell].parent;

	return (cell == first_full_cell(outline, row) ||
		cell == row_title_cell(outline, row, kind, arena)) &&
	       name_is_struck(outline, cell, false, out);
}

struct span struck_words(const struct outline *outline, uint32_t block,
			 const struct struck_name *name, struct arena *arena)
{
	uint32_t *places;

	return span_trim(outline_text_between(
		outline, outline->runs[outline->blocks[block].run].start,
		name->end, arena, &places));
}
