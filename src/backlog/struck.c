/* Whether all that names an item or entry is struck through. */
#include "backlog/struck.h"

#include "backlog/ending.h"
#include "backlog/id.h"
#include "base/unicode.h"

bool block_any_struck(const struct outline *outline, const struct block *b)
{
	for (uint32_t i = 0; i < b->n_runs; i++)
		if (outline->runs[b->run + i].style & STYLE_DEL)
			return true;
	return false;
}

bool text_is_struck(const struct outline *outline, uint32_t block)
{
	bool text = false;

	if (block == NO_BLOCK || !block_is_text(&outline->blocks[block]))
		return false;
	for (uint32_t i = 0; i < outline->blocks[block].n_runs; i++) {
		const struct run *run =
			&outline->runs[outline->blocks[block].run + i];

		if (run->kind == RUN_BREAK || run->kind == RUN_HTML ||
		    !span_trim(span_of(outline->source.at + run->start,
				       run->end - run->start))
			     .len)
			continue;
		if (!(run->style & STYLE_DEL))
			return false;
		text = true;
	}
	return text;
}

/* The visible text of a block around what is struck out in it. */
struct around {
	struct buf text;
	size_t from, to; /* what is struck, from its first word to its last */
	size_t gap; /* where what is not struck began after that */
	bool any, in_parts; /* words that are not struck stand between */
	uint32_t end; /* of that, in the source */
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

/* The title among the words that are struck, after its id. */
static struct span struck_title(struct span struck)
{
	struct opening opening;

	return id_opens(struck, OPENS_INNER, &opening)
		       ? title_after(struck, opening.end)
		       : struck;
}

static bool is_all_struck(const struct around *a, struct struck_name *out,
			  struct arena *arena)
{
	struct span text = buf_span(&a->text), after = span_from(text, a->to);
	struct span before = span_first(text, a->from);
	struct span struck = span_of(text.at + a->from, a->to - a->from);
	enum after_struck is;
	struct opening opening = { .id = SPAN_NONE };
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
	is = text_after_struck(after, opening.id, arena);
	out->has_remark = span_trim(after).len > 0;
	out->is_done = is == AFTER_DONE || span_find(before, "✅") >= 0;
	/* "T-3: ~~v1~~ → v2": that is what came in its place. */
	if (is == AFTER_REMARK && out->has_remark &&
	    text_is_detail(struck_title(struck), arena))
		return false;
	return is > AFTER_LOOSE ||
	       (is == AFTER_LOOSE && !has_id_in_front && has_id_struck(struck));
}

static bool may_be_struck(const struct outline *outline, uint32_t block)
{
	return block != NO_BLOCK && block_is_text(&outline->blocks[block]) &&
	       block_any_struck(outline, &outline->blocks[block]);
}

bool name_is_struck(const struct outline *outline, uint32_t block,
		    bool first_line, struct struck_name *out)
{
	struct around around = { .text = BUF_INIT };
	struct struck_name unused;
	struct arena arena;
	bool over;

	if (!may_be_struck(outline, block))
		return false;
	out = out ? out : &unused;
	arena_init(&arena);
	read_around(&around, outline, block, first_line);
	over = around.any && is_all_struck(&around, out, &arena);
	out->end = around.end;
	buf_release(&around.text);
	arena_release(&arena);
	return over;
}

struct span struck_words(const struct outline *outline, uint32_t block,
			 const struct struck_name *name, struct arena *arena)
{
	uint32_t *places;

	return span_trim(outline_text_between(
		outline, outline->runs[outline->blocks[block].run].start,
		name->end, arena, &places));
}
