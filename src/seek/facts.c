/* What the items of a hypothesis have in common. */
#include "seek/facts-ids.h"
#include "seek/inside.h"
#include "seek/flags.h"
#include "seek/hypothesis.h"
#include "seek/score.h"

#include "backlog/ending.h"
#include "backlog/own-file.h"
#include "base/unicode.h"

/* Longer names are sentences. */
enum { LONGEST_NAME = 60 };

/* ---- fields and sections ---- */

static void count_status(struct facts *facts, const struct backlog *backlog,
			 struct arena *arena)
{
	struct table values;

	table_init(&values, arena);
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];
		struct span status = item_status(item), core;
		void **slot;

		if (!status.len)
			continue;
		facts->with_status++;
		if (!facts->status_name.len)
			facts->status_name = item_status_field(item)->name;
		facts->status_known += status_phase(status, arena) != 0;
		facts->status_begun += status_phase(status, arena) ==
				       PHASE_BEGUN;
		facts->status_over += status_phase(status, arena) >= PHASE_DONE;
		core = status_core(status, arena);
		slot = table_slot(&values, core);
		facts->status_values += !*slot;
		*slot = facts;
	}
	table_release(&values);
}

static void count_planning(struct facts *facts, const struct item *item,
			   struct arena *arena)
{
	bool seen[PLAN_KINDS] = { false };

	for (size_t i = 0; i < item->n_fields; i++) {
		enum planning plan = planning_of(item->fields[i].folded);

		if (!plan || field_is_prose(&item->fields[i]) ||
		    field_names_own_files(item, &item->fields[i], arena) ||
		    (plan == PLAN_PARENT &&
		     field_is_title(&item->fields[i], item)))
			continue;
		/* An empty column is a plan to plan: it counts in a table. */
		if (field_has_value(&item->fields[i]) ||
		    item->fields[i].origin == FROM_COLUMN ||
		    item->fields[i].origin == FROM_FRONT_MATTER)
			seen[plan] = true;
	}
	for (size_t i = 0; i < PLAN_KINDS; i++)
		facts->planning[i] += seen[i];
}

static void count_sections(struct facts *facts, const struct item *item)
{
	bool criteria = false, story = false, person = false;

	for (size_t i = 0; i < item->n_sections; i++) {
		person |= is_person_name(item->sections[i].folded);
		criteria |= is_criteria_name(item->sections[i].folded);
		story |= is_story_name(item->sections[i].folded);
	}
	for (size_t i = 0; i < item->n_fields; i++)
		person |= is_person_name(item->fields[i].folded);
	facts->with_criteria += criteria;
	facts->with_story += story;
	facts->with_person += person;
}

/*
 * "P3 - Names" beside "P3 - Copies": a rank in front of what is to be done, and
 * not the name of a lane.
 */
static void drop_repeated_ranks(struct facts *facts,
				const struct backlog *backlog,
				struct arena *arena)
{
	struct table lanes, ranks;
	size_t n_lanes = 0, n_ranks = 0;

	table_init(&lanes, arena);
	table_init(&ranks, arena);
	for (size_t i = 0; facts->with_rank && i < backlog->n_items; i++) {
		struct span lane = backlog->items[i]->lane, rank = SPAN_NONE;
		void **slot;

		if (!lane.len || !is_rank_name(lane, arena))
			continue;
		slot = table_slot(&lanes, lane);
		n_lanes += !*slot;
		*slot = facts;
		span_next_part(&lane, ' ', &rank);
		slot = table_slot(&ranks, text_fold_case(arena, rank));
		n_ranks += !*slot;
		*slot = facts;
	}
	/* The title of a page that is all of one rank ranks nothing in it. */
	if (n_lanes > n_ranks ||
	    (n_ranks == 1 &&
	     lane_above(backlog->items[0], NO_BLOCK) == NO_BLOCK))
		facts->with_rank = 0;
	table_release(&lanes);
	table_release(&ranks);
}

/*
 * How many titles there are, each counted once: "Goal" below each sprint; and
 * how many are those of a form.
 */
static void count_titles(struct facts *facts, const struct backlog *backlog,
			 struct arena *arena)
{
	struct table titles;

	table_init(&titles, arena);
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct span title = backlog->items[i]->title;
		struct span folded = text_fold_name(arena, title);
		void **slot = table_slot(&titles, folded);

		facts->distinct_titles += !*slot;
		*slot = facts;
		facts->blank += item_is_blank(backlog->items[i], arena);
	}
	table_release(&titles);
}

/* How many names of sections most of the items share. */
static void count_shared(struct facts *facts, const struct backlog *backlog,
			 struct arena *arena)
{
	struct table names;

	table_init(&names, arena);
	for (size_t i = 0; i < backlog->n_items && facts->n > 2 &&
			   backlog->items[i]->parts[0].form != FORM_ROW;
	     i++) {
		const struct item *item = backlog->items[i];

		for (size_t j = 0; j < item->n_sections; j++) {
			const struct section *section = &item->sections[j];
			size_t n;

			if (!section->folded.len ||
			    section->folded.len > LONGEST_NAME ||
			    item_section(item, &section->folded, 1) != section)
				continue;
			n = table_count(&names, section->folded);
			facts->shared_sections += 5 * n >= 3 * facts->n &&
						  5 * (n - 1) < 3 * facts->n;
		}
	}
	table_release(&names);
}

/* Boxes in an item that is a heading or a file: its criteria, or its steps. */
static void count_inner_boxes(struct facts *facts, const struct item *item)
{
	size_t boxes = 0, ticked = 0;

	for (size_t p = 0; p < item->n_parts; p++) {
		const struct part *part = &item->parts[p];

		if (part->form != FORM_HEADING && !form_is_whole(part->form))
			continue;
		for (uint32_t i = part->first; i < part->last; i++) {
			const struct block *block =
				&part->doc->outline.blocks[i];

			if (block->kind != BLOCK_ENTRY || !block->mark)
				continue;
			boxes++;
			ticked += block->mark != ' ';
		}
	}
	facts->with_inner_boxes += boxes > 0;
	facts->all_ticked += boxes && ticked == boxes;
}

/* Does a paragraph stand right below the heading, and not a label? */
static bool has_prose(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	uint32_t below;
	struct span text;

	if (part->form != FORM_HEADING)
		return false;
	below = outline->blocks[part->root].next;
	if (below >= part->last ||
	    outline->blocks[below].kind != BLOCK_PARAGRAPH)
		return false;
	text = span_trim(outline_text_copy(outline, below, arena));
	return !span_ends(text, ":");
}

/* A state in the folders above the file: tasks/done/7.md. */
static enum phase phase_of_folders(struct span path, struct arena *arena)
{
	enum phase phase = PHASE_UNKNOWN, found;
	struct span rest = path, part;

	while (span_next_part(&rest, '/', &part)) {
		if (!rest.len)
			break;
		/* ".planning" is a tool's folder. */
		found = part.len && part.at[0] == '.'
				? PHASE_UNKNOWN
				: folder_phase(part, arena);
		if (found)
			phase = found;
	}
	return phase;
}

/* What the lane of an item says, kept for those after it in the same lane. */
struct lane_says {
	const struct outline *outline;
	uint32_t heading;
	struct span lane;
	enum phase phase;
	bool is_rank, is_boxed;
};

/* The state that a heading above says; never that of the file's own. */
static enum phase phase_of_lane(const struct item *item, struct arena *arena)
{
	const struct outline *outline = &lane_part(item)->doc->outline;
	struct span lane = item_state_lane(item, arena);

	if (!lane.len)
		return PHASE_UNKNOWN;
	if (tops_are_lanes(outline, arena))
		return item_lane_phase(item, lane, arena);
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (outline->blocks[i].kind == BLOCK_HEADING) {
			if (outline->blocks[i].level == 1 &&
			    span_eq(lane, span_trim(outline_text_copy(
						  outline, i, arena))))
				return PHASE_UNKNOWN;
			break;
		}
	return item_lane_phase(item, lane, arena);
}

static void look_at_lane(struct lane_says *says, const struct item *item,
			 struct arena *arena)
{
	const struct part *part = lane_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t heading = NO_BLOCK;

	if (item->lane.len && !form_is_whole(part->form))
		heading = lane_above(item, NO_BLOCK);
	if (says->outline == outline && says->heading == heading &&
	    says->is_boxed == (item->box != 0) &&
	    span_eq(says->lane, item->lane))
		return;
	says->outline = outline;
	says->heading = heading;
	says->lane = item->lane;
	says->is_boxed = item->box != 0;
	says->phase = phase_of_lane(item, arena);
	says->is_rank = item->lane.len && is_rank_name(item->lane, arena);
}

/* "📋 Phase 1", "📋 Phase 2": one sign in front of all is no state of theirs. */
static void drop_decoration(struct facts *facts, const struct backlog *backlog,
			    struct arena *arena)
{
	unsigned phases = 0;
	size_t signs = 0;

	for (size_t i = 0; facts->with_mark && i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];
		struct span words = item_words(item, arena);

		if (item->box || !opens_with_sign(words, arena))
			continue;
		signs++;
		phases |= 1u << status_phase(words, arena);
	}
	if (signs == facts->n && signs == facts->with_mark &&
	    phases <= 1u << PHASE_OPEN)
		facts->with_mark = 0;
}

static void count_flag(struct facts *facts, const struct item *item,
		       struct arena *arena)
{
	const struct field *flag = item_flag(item, arena);

	if (!flag)
		return;
	if (!facts->flag_name.len)
		facts->flag_name = flag->name;
	facts->with_flag++;
	facts->flagged += flag->n_values &&
			  says_yes(flag->values[0].text, arena);
}

/* In a row with a state, "[x] checked" says no more than that. */
static bool has_box_of_its_own(const struct item *item)
{
	return item->box && (item->parts[0].form != FORM_ROW ||
			     !item_status(item).len);
}

static void count_item(struct facts *facts, const struct item *item,
		       struct lane_says *lane, struct arena *arena)
{
	struct arena_mark mark = arena_mark(arena);
	struct span words = item_words(item, arena);
	bool has_sign = opens_with_sign(words, arena);

	count_planning(facts, item, arena);
	count_sections(facts, item);
	count_inner_boxes(facts, item);
	facts->with_done_sign += has_sign &&
				 status_phase(words, arena) == PHASE_DONE;
	facts->with_prose += has_prose(item, arena);
	facts->with_box += has_box_of_its_own(item);
	facts->with_mark += has_box_of_its_own(item) || has_sign;
	facts->struck += item->struck;
	facts->ended += ends_ticked(item->title);
	count_flag(facts, item, arena);
	/* What titles say by themselves is weighed by their signs and words. */
	facts->done += item->is_done &&
		       title_says_end(words, arena) == PHASE_UNKNOWN;
	facts->over += item->is_done;
	facts->begun += item->is_started;
	facts->with_stem += span_ends(item->title, "...") ||
			    span_ends(item->title, "…");
	look_at_lane(lane, item, arena);
	facts->with_lane += lane->phase != PHASE_UNKNOWN;
	facts->in_lanes += lane->phase != PHASE_UNKNOWN;
	facts->lanes |= lane->phase ? 1u << lane->phase : 0;
	facts->with_rank += lane->is_rank;
	if (form_is_whole(item->parts[0].form)) {
		enum phase phase =
			phase_of_folders(item_doc(item)->path, arena);

		facts->with_state_folder += phase != PHASE_UNKNOWN;
		facts->folders |= phase ? 1u << phase : 0;
	}
	arena_rewind(arena, mark);
}

/* Titles that speak of the backlog; only of headings is that asked. */
static void count_about(struct facts *facts, const struct backlog *backlog,
			struct arena *arena)
{
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct span title = backlog->items[i]->title;
		struct arena_mark mark = arena_mark(arena);

		facts->about += is_about_name(title, arena) ||
				name_strength(title, arena) == NAME_STRONG;
		arena_rewind(arena, mark);
	}
}

/* More items than this are sampled: a sentence is long to look for. */
enum { MOST_SENTENCES = 64 };

/* "As a helper I want …" in one paragraph below the heading after the other. */
static bool holds_stories(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	size_t n = 0;

	if (part->form != FORM_HEADING)
		return false;
	for (uint32_t i = part->root + 1; i < part->last && n < 2; i++)
		n += outline->blocks[i].kind == BLOCK_PARAGRAPH &&
		     outline->blocks[i].parent == NO_BLOCK &&
		     says_story(outline_text_copy(outline, i, arena), arena);
	return n > 1;
}

/*
 * US-02.md with headings "US-02-001 …", "US-02-002 …": a file that is called as
 * its items are.
 */
static bool holds_ids(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct lead own, inner;
	size_t n = 0;

	if (!form_is_whole(part->form))
		return false;
	lead_of_item(&own, item, arena);
	for (uint32_t i = 0; own.kind == LEAD_PREFIX && i < outline->n_blocks;
	     i++) {
		if (outline->blocks[i].kind != BLOCK_HEADING ||
		    outline->blocks[i].level < 2)
			continue;
		lead_read(&inner,
			  span_trim(outline_text_copy(outline, i, arena)),
			  arena);
		n += inner.kind == LEAD_PREFIX && inner.all.len > own.all.len &&
		     span_eq(text_fold_case(arena,
					    span_first(inner.all, own.all.len)),
			     text_fold_case(arena, own.all));
	}
	return n > 1;
}

static void count_sentences(struct facts *facts, const struct backlog *backlog,
			    struct arena *arena)
{
	size_t step = 1 + backlog->n_items / MOST_SENTENCES, n = 0, found = 0;
	size_t several = 0;

	for (size_t i = 0; i < backlog->n_items; i += step) {
		struct arena_mark mark = arena_mark(arena);

		n++;
		found += item_says_story(backlog->items[i], arena);
		several += holds_stories(backlog->items[i], arena) ||
			   holds_ids(backlog->items[i], arena);
		arena_rewind(arena, mark);
	}
	facts->with_sentence = n ? found * backlog->n_items / n : 0;
	facts->with_stories = n ? several * backlog->n_items / n : 0;
}

static double cover_of(const struct backlog *backlog)
{
	size_t all = 0, inside = 0;

	for (size_t i = 0; i < backlog->n_files; i++)
		all += document_source(backlog->files[i].doc).len;
	for (size_t i = 0; i < backlog->n_items; i++)
		inside += item_lines(backlog->items[i]).len;
	return !all ? 0 : inside > all ? 1 : (double)inside / (double)all;
}

/* Is it planned, where it is one alone, and most of what its files say? */
static bool is_most_of_it(const struct hypothesis *one)
{
	return one->facts.cover >= 0.5 &&
	       (one->facts.n > 1 || is_planned(&one->facts));
}

void hypothesis_measure(struct hypothesis *hypothesis, struct arena *arena)
{
	const struct backlog *backlog = &hypothesis->backlog;
	struct facts *facts = &hypothesis->facts;
	struct lane_says lane = { 0 };

	*facts = (struct facts){ .n = backlog->n_items };
	facts_count_ids(facts, backlog, arena);
	count_status(facts, backlog, arena);
	count_titles(facts, backlog, arena);
	count_shared(facts, backlog, arena);
	count_sentences(facts, backlog, arena);
	for (size_t i = 0; i < backlog->n_items; i++)
		count_item(facts, backlog->items[i], &lane, arena);
	if (hypothesis->places[0].form == FORM_HEADING)
		count_about(facts, backlog, arena);
	drop_repeated_ranks(facts, backlog, arena);
	drop_decoration(facts, backlog, arena);
	/* One lane for all tells nothing: "## Backlog" above a table. */
	if (!(facts->lanes & (facts->lanes - 1)))
		facts->with_lane = 0;
	facts->cover = cover_of(backlog);
	hypothesis->is_every_heading &= is_most_of_it(hypothesis);
}
