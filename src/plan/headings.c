/*
 * Items that stand under headings which rank them, where nothing that the
 * definition names does. Of a kind the scale counts that most of its open
 * items stand under.
 */
#include "plan/rank.h"

#include "backlog/lane.h"
#include "base/unicode.h"

/* What one heading, or line above a list, says; read when first asked for. */
struct above_said {
	uint32_t up; /* the next heading above, or NO_BLOCK */
	uint32_t line; /* "Priority: high" beside a list, or NO_BLOCK */
	bool is_read;
	struct rank_said said;
};

struct page {
	struct plan *plan;
	const struct document *doc;
	struct above_said *blocks; /* by block; those at the top are filled */
	struct arena *scratch;
};

/* How many open items of a kind stand under headings of one scale. */
struct vote {
	struct rank_said said;
	size_t n;
	size_t as_priority; /* of these, by "P1", "Priority: high" and the like */
};

struct ballot {
	struct vote *votes;
	size_t n, room;
	size_t open, with_priority; /* of its items */
};

enum { LONGEST_NAME = 60 }; /* in bytes; what is longer is a sentence */

/* "High" of a paragraph with the line "**Priority**: High"; else nothing. */
static struct span priority_line(const struct page *page, uint32_t block)
{
	const struct outline *outline = &page->doc->outline;
	struct span rest = outline_source(outline, block), line, name;

	if (outline->blocks[block].kind != BLOCK_PARAGRAPH)
		return SPAN_NONE;
	while (span_next_line(&rest, &line)) {
		ptrdiff_t colon = span_find_char(line, ':');

		if (colon < 0 || colon > LONGEST_NAME)
			continue;
		name = text_fold_name(page->scratch,
				      span_first(line, (size_t)colon));
		line = span_from(line, (size_t)colon + 1);
		while (line.len && strchr("* _`", line.at[0]))
			line = span_from(line, 1);
		while (line.len && strchr("* _`\\", line.at[line.len - 1]))
			line.len--;
		colon = span_find(line, " (");
		if (colon > 0)
			line = span_first(line, (size_t)colon);
		if (plan_name_once(name) == NAME_PRIORITY)
			return line;
	}
	return SPAN_NONE;
}

static bool is_list(const struct block *block)
{
	return block->kind == BLOCK_LIST || block->kind == BLOCK_TABLE;
}

static bool ends_group(const struct block *block)
{
	return block->kind == BLOCK_HEADING || block->kind == BLOCK_RULE;
}

/*
 * Boxes, and then "**Priority**: High" on a line of its own, or the other way
 * round: it ranks the lists around it that no other line does.
 */
static void find_lines(struct page *page)
{
	const struct outline *outline = &page->doc->outline;
	uint32_t list = NO_BLOCK, line = NO_BLOCK;

	for (uint32_t b = 0; b < outline->n_blocks;
	     b = outline->blocks[b].next) {
		const struct block *block = &outline->blocks[b];

		page->blocks[b].line = NO_BLOCK;
		if (ends_group(block))
			list = line = NO_BLOCK;
		else if (is_list(block))
			page->blocks[list = b].line = line;
		else if (!priority_line(page, b).len)
			continue;
		else if (list != NO_BLOCK &&
			 page->blocks[list].line == NO_BLOCK)
			page->blocks[list].line = b;
		else
			line = b;
	}
}

/* What a heading is called; of such a line the priority alone. */
static struct span name_above(const struct page *page, uint32_t block,
			      struct arena *arena)
{
	struct span said = priority_line(page, block);

	return said.len ? said : lane_name(&page->doc->outline, block, arena);
}

/* What stands above each block at the top of the page. */
static void page_open(struct page *page)
{
	const struct outline *outline = &page->doc->outline;
	uint32_t heading[MOST_LEVELS], label = NO_BLOCK;

	page->blocks = ARENA_ARRAY(page->scratch, struct above_said,
				   outline->n_blocks);
	for (size_t i = 0; i < MOST_LEVELS; i++)
		heading[i] = NO_BLOCK;
	for (uint32_t b = 0; b < outline->n_blocks;
	     b = outline->blocks[b].next) {
		const struct block *block = &outline->blocks[b];
		size_t level = block->kind == BLOCK_HEADING ? block->level
							    : MOST_LEVELS;
		uint32_t up = NO_BLOCK;

		for (size_t i = level; i-- > 1 && up == NO_BLOCK;)
			up = heading[i];
		page->blocks[b].up = label == NO_BLOCK ? up : label;
		label = is_list_label(outline, b) ? b : NO_BLOCK;
		for (size_t i = level; i < MOST_LEVELS; i++)
			heading[i] = i == level ? b : NO_BLOCK;
	}
}

static uint32_t top_of(const struct page *page, const struct part *part)
{
	const struct outline *outline = &page->doc->outline;
	uint32_t b = part->root == NO_BLOCK ? part->first : part->root;

	if (b >= outline->n_blocks)
		return NO_BLOCK;
	while (outline->blocks[b].parent != NO_BLOCK)
		b = outline->blocks[b].parent;
	return b;
}

static const struct rank_said *said_by(struct page *page, uint32_t block)
{
	struct above_said *above = &page->blocks[block];

	if (!above->is_read)
		above->said = rank_of_heading(
			name_above(page, block, page->scratch), page->scratch);
	above->is_read = true;
	return &above->said;
}

/* Is it ranked by its place, for all that its definition says? */
static bool may_be_ranked(const struct item *item)
{
	const struct kind *kind = item->kind;

	if (item->is_done || kind->order_is_priority)
		return false;
	/* What the definition says of the lanes counts. */
	for (size_t i = 0; i < kind->n_orders; i++)
		if (kind_is_lane(kind, kind->orders[i].folded))
			return false;
	return true;
}

typedef void page_fn(struct page *page, void *data);

/* Calls `fn` with each heading above a part of an open item, from below. */
typedef void heading_fn(struct page *page, struct planned *planned,
			uint32_t heading, void *data);

static void each_above(struct page *page, heading_fn *fn, void *data)
{
	const struct backlog_file *file =
		backlog_file(page->plan->backlog, page->doc->path);

	for (size_t i = 0; i < file->n_items; i++) {
		struct item *item = file->items[i];

		if (!may_be_ranked(item))
			continue;
		for (size_t p = 0; p < item->n_parts; p++) {
			const struct part *part = &item->parts[p];
			uint32_t b;

			if (part->doc != page->doc || form_is_whole(part->form))
				continue;
			b = top_of(page, part);
			if (b != NO_BLOCK && page->blocks[b].line != NO_BLOCK)
				fn(page, planned_of(page->plan, item),
				   page->blocks[b].line, data);
			while (b != NO_BLOCK &&
			       (b = page->blocks[b].up) != NO_BLOCK)
				fn(page, planned_of(page->plan, item), b, data);
		}
	}
}

static void vote(struct page *page, struct planned *planned, uint32_t heading,
		 void *data)
{
	struct ballot *ballot =
		&((struct ballot *)data)[planned->item->kind->index];
	const struct rank_said *said = said_by(page, heading);
	size_t i = 0;

	if (said->scale == SCALE_NONE)
		return;
	while (i < ballot->n && !rank_is_like(&ballot->votes[i].said, said))
		i++;
	if (i == ballot->n)
		*ARENA_PUSH(page->plan->arena, ballot->votes, ballot->n,
			    ballot->room) = (struct vote){ .said = *said };
	ballot->votes[i].n++;
	ballot->votes[i].as_priority += said->is_priority ||
					priority_line(page, heading).len > 0;
}

/* Is it one of those that were chosen for the kind? */
static bool is_chosen(const struct plan_kind *kind,
		      const struct rank_said *said)
{
	const struct rank_said chosen = { .scale = kind->headings,
					  .word = kind->heading_word };

	return kind->has_headings && rank_is_like(said, &chosen);
}

static void place(struct page *page, struct planned *planned, uint32_t heading,
		  void *data)
{
	struct plan_kind *kind = plan_kind_of(page->plan, planned);
	const struct rank_said *said = said_by(page, heading);

	(void)data;
	if (planned->urgency.lane != SIZE_MAX || !is_chosen(kind, said))
		return;
	/* "2.5" and "2b" stand between 2 and 3. */
	planned->urgency.lane = (size_t)(said->place * 1000 + 0.5);
	planned->urgency.lane_name =
		name_above(page, heading, page->plan->arena);
	if (kind->counts_on_pages)
		planned->urgency.page = page->doc;
}

static void vote_on_page(struct page *page, void *data)
{
	each_above(page, vote, data);
}

static void place_on_page(struct page *page, void *data)
{
	each_above(page, place, data);
}

/* ---- "Phase 1" of one page, and of the next ---- */

/* The places that headings of a kind gave so far, each with its first page. */
struct counted {
	struct counted_place {
		double place;
		const struct document *doc;
	} * places;
	size_t n, room;
	const struct document *latest; /* the page that was read last */
};

static void count_place(struct counted *counted, struct plan_kind *kind,
			const struct rank_said *said, struct page *page)
{
	for (size_t i = 0; i < counted->n; i++) {
		if (counted->places[i].place != said->place)
			continue;
		kind->counts_on_pages |= counted->places[i].doc != page->doc;
		return;
	}
	*ARENA_PUSH(page->plan->arena, counted->places, counted->n,
		    counted->room) =
		(struct counted_place){ said->place, page->doc };
}

/* All headings of the page: what stands under some of them may be done. */
static void count_on_page(struct page *page, void *data)
{
	const struct outline *outline = &page->doc->outline;
	const struct backlog_file *file =
		backlog_file(page->plan->backlog, page->doc->path);

	for (size_t i = 0; i < file->n_items; i++) {
		const struct planned *planned =
			planned_of(page->plan, file->items[i]);
		struct plan_kind *kind = plan_kind_of(page->plan, planned);
		struct counted *counted =
			&((struct counted *)data)[planned->item->kind->index];

		if (kind->counts_on_pages || counted->latest == page->doc ||
		    kind->headings != SCALE_STEPS)
			continue;
		counted->latest = page->doc;
		for (uint32_t b = 0; b < outline->n_blocks;
		     b = outline->blocks[b].next) {
			const struct rank_said *said;

			if (outline->blocks[b].kind != BLOCK_HEADING)
				continue;
			said = said_by(page, b);
			if (said->is_part && is_chosen(kind, said))
				count_place(counted, kind, said, page);
		}
	}
}

/* Goes through the files that hold items, each read once. */
static void each_page(struct plan *plan, page_fn *fn, void *data)
{
	struct arena *scratch = &plan->backlog->scratch;

	for (size_t f = 0; f < plan->backlog->n_files; f++) {
		const struct backlog_file *file = &plan->backlog->files[f];
		struct arena_mark mark = arena_mark(scratch);
		struct page page = { .plan = plan,
				     .doc = file->doc,
				     .scratch = scratch };
		bool any = false;

		for (size_t i = 0; i < file->n_items && !any; i++)
			any = file->items[i] != file->whole &&
			      may_be_ranked(file->items[i]);
		if (!any)
			continue;
		page_open(&page);
		find_lines(&page);
		fn(&page, data);
		arena_rewind(scratch, mark);
	}
}

static struct ballot *count_items(struct plan *plan)
{
	struct ballot *ballots = ARENA_ARRAY(plan->arena, struct ballot,
					     plan->definition->n_agreements);

	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		const struct planned *planned = &plan->items[i];
		struct ballot *ballot = &ballots[planned->item->kind->index];

		if (planned->item->is_done)
			continue;
		ballot->open++;
		ballot->with_priority += planned->urgency.has_priority;
	}
	return ballots;
}

static void choose(struct plan_kind *kind, const struct ballot *ballot)
{
	const struct vote *best = NULL;

	for (size_t i = 0; i < ballot->n; i++)
		if (!best || ballot->votes[i].n > best->n)
			best = &ballot->votes[i];
	/* What is written down as a priority counts, as one of a field does. */
	if (!best || (2 * best->n < ballot->open && !best->as_priority) ||
	    2 * ballot->with_priority >= ballot->open)
		return;
	kind->has_headings = true;
	kind->headings = best->said.scale;
	/* One of a table that stays. */
	kind->heading_word = best->said.word;
}

void plan_find_headings(struct plan *plan)
{
	struct ballot *ballots = count_items(plan);
	size_t n = plan->definition->n_agreements;

	each_page(plan, vote_on_page, ballots);
	for (size_t i = 0; i < n; i++)
		choose(&plan->kinds[i], &ballots[i]);
	each_page(plan, count_on_page,
		  ARENA_ARRAY(plan->arena, struct counted, n));
	each_page(plan, place_on_page, NULL);
}
