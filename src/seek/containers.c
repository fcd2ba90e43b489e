/* What only holds items: epics, phases. */
#include "seek/choose.h"
#include "seek/facts-ids.h"
#include "seek/facts.h"
#include "seek/overlap.h"

#include "backlog/path.h"
#include "base/unicode.h"

#include <string.h>

enum { BOXES_OF_LIST = 15 };

/* sprints/2.md: what the folder's files are is said by its name. */
bool is_folder_of_containers(const struct hypothesis *one, struct arena *arena)
{
	return !one->is_inside &&
	       is_container_folder(path_folder_name(one->where), arena);
}

/* Does it say what holds items: "B. Phases", "Sprints"? */
static bool names_containers(struct span heading, struct arena *arena)
{
	struct span rest = text_fold_name(arena, heading), word, last = rest;

	while (span_next_part(&rest, ' ', &word))
		last = word;
	return is_container_folder(last, arena);
}

/* "### 1 · Base" below "## Phases": its number is that of a phase. */
static bool are_counted_below_name(const struct hypothesis *one,
				   struct arena *arena)
{
	size_t n = 0;

	if (one->facts.ids != LEAD_NUMBER ||
	    one->places[0].form != FORM_HEADING)
		return false;
	for (size_t i = 0; i < one->backlog.n_items; i++)
		n += names_containers(one->backlog.items[i]->lane, arena);
	return 2 * n > one->backlog.n_items;
}

/*
 * "Epic 2", "Sprint 3", "Milestone 1": what holds, by its name. "P1" in front
 * of several is a priority.
 */
static bool is_called_container(const struct hypothesis *one,
				struct arena *arena)
{
	if (is_rank_name(one->facts.sample.all, arena) &&
	    one->facts.distinct_ids < one->facts.with_id)
		return false;
	return is_folder_of_containers(one, arena) ||
	       is_container_folder(one->column, arena) ||
	       are_counted_below_name(one, arena) ||
	       (one->facts.ids == LEAD_PREFIX &&
		lead_is_container(&one->facts.sample, arena));
}

/*
 * "Several stories in each", and the part's items are those stories: then the
 * whole only holds them, whatever it says of itself.
 */
static bool are_stories_of(const struct hypothesis *part,
			   const struct hypothesis *whole)
{
	return 2 * whole->facts.with_stories >= whole->facts.n &&
	       10 * part->facts.with_sentence >= 7 * part->facts.n;
}

/* Do the parts lie in the same file, or in files that are the whole's items? */
static bool is_around(const struct hypothesis *whole,
		      const struct hypothesis *part)
{
	if (whole->is_inside)
		return span_eq(part->where, whole->where);
	return part->is_inside && hypothesis_is_part(part, whole);
}

/* The item of the whole that the other one stands in, or NULL. */
static const struct item *holder_in(const struct hypothesis *whole,
				    const struct item *item)
{
	const struct backlog_file *file;

	if (whole->is_inside)
		return holder_of(whole, &item->parts[0]);
	file = backlog_file(&whole->backlog, item_doc(item)->path);
	if (file)
		return file->whole;
	/* M1/README.md is all of M1/. */
	for (size_t i = 0; i < whole->backlog.n_items; i++)
		if (span_begins(
			    item_doc(item)->path,
			    path_folder(
				    item_doc(whole->backlog.items[i])->path)))
			return whole->backlog.items[i];
	return NULL;
}

/* Has every second of its items, and more, one of the other's inside it? */
static bool holds_most(const struct hypothesis *whole,
		       const struct hypothesis *part, struct arena *arena)
{
	struct table holders;
	size_t n = 0;

	table_init(&holders, arena);
	for (size_t i = 0; i < part->backlog.n_items; i++) {
		const struct item *item = part->backlog.items[i];
		const struct item *holder = holder_in(whole, item);
		void **slot;

		if (!holder)
			continue;
		slot = table_slot(&holders,
				  span_of((const char *)&holder->index,
					  sizeof(holder->index)));
		n += !*slot;
		*slot = &holders;
	}
	table_release(&holders);
	return 2 * n > whole->backlog.n_items;
}

/* Have most a priority, a size, a sprint or the like? */
static bool has_plan(const struct facts *facts)
{
	for (size_t i = 1; i < PLAN_LABELS; i++)
		if (2 * facts->planning[i] >= facts->n)
			return true;
	return false;
}

/* Boxes, one for each thing to do, below headings that only group them. */
static bool are_boxes_below(const struct hypothesis *part,
			    const struct hypothesis *whole, struct arena *arena)
{
	const struct facts *f = &whole->facts;

	if (part->places[0].form != FORM_ENTRY ||
	    whole->places[0].form != FORM_HEADING ||
	    10 * part->facts.with_box < 9 * part->facts.n)
		return false;
	if (f->ids == LEAD_NUMBER && 2 * f->with_status < f->n &&
	    !has_plan(f) && 3 * f->with_prose < f->n &&
	    part->facts.n >= 2 * f->n - 1)
		return true;
	/* "### P1.10 Extraction" ranks the boxes below it. */
	return is_called_container(whole, arena) ||
	       ((2 * f->with_id < f->n || lead_ranks(&f->sample, arena)) &&
		part->facts.n >= 3 * f->n);
}

/* "### As a buyer I want …": the entries below go on, and so are the items. */
static bool are_stems(const struct hypothesis *one)
{
	return one->places[0].form == FORM_HEADING &&
	       5 * one->facts.with_stem >= 3 * one->facts.n;
}

/*
 * "B1.2" before "B1.2-T1": the place of a holder from whose id that goes on, or
 * NULL.
 */
static void **holder_before(struct span id, struct table *holders)
{
	for (size_t i = 1; i + 1 < id.len; i++)
		if (strchr("-_.", id.at[i]) &&
		    table_get(holders, span_first(id, i)))
			return table_slot(holders, span_first(id, i));
	return NULL;
}

/*
 * Wherever they stand: do the ids of the part go on from those of the whole, or
 * some of them from each of these, as where a few epics of many are listed?
 */
static bool ids_go_on(const struct hypothesis *part,
		      const struct hypothesis *whole, struct arena *arena)
{
	struct table holders;
	struct lead lead;
	char is_free, has_part;
	size_t n = 0, used = 0;

	if (part->facts.n <= whole->facts.n || !facts_have_ids(&part->facts) ||
	    !facts_have_ids(&whole->facts) ||
	    !is_called_container(whole, arena))
		return false;
	table_init(&holders, arena);
	for (size_t i = 0; i < whole->backlog.n_items; i++) {
		lead_of_item(&lead, whole->backlog.items[i], arena);
		*table_slot(&holders, text_fold_case(arena, lead.all)) =
			&is_free;
	}
	for (size_t i = 0; i < part->backlog.n_items; i++) {
		void **holder;

		lead_of_item(&lead, part->backlog.items[i], arena);
		holder = holder_before(text_fold_case(arena, lead.all),
				       &holders);
		if (!holder)
			continue;
		n++;
		used += *holder == &is_free;
		*holder = &has_part;
	}
	table_release(&holders);
	return 10 * n >= 9 * part->facts.n || used == whole->facts.n;
}

/* "pending" in each row: no other is ahead of it, or over. */
static bool tells_none_apart(const struct facts *f)
{
	return f->status_values < 2 && !f->over && !f->with_mark;
}

/* The file says nothing of how far it is, and each "### T1" in it does. */
static bool say_how_far(const struct hypothesis *part,
			const struct hypothesis *whole)
{
	return !whole->is_inside && !facts_tell_states(&whole->facts) &&
	       facts_have_states(&part->facts) &&
	       part->facts.n >= 2 * whole->facts.n;
}

/*
 * backlog/mail.md with thirty boxes, as the files beside it have: lists. A file
 * that is an item has a few.
 */
static bool are_long_lists(const struct hypothesis *part,
			   const struct hypothesis *whole)
{
	const struct facts *f = &whole->facts;

	return !whole->is_inside && part->is_every_boxed &&
	       2 * f->with_status < f->n && !f->with_criteria &&
	       part->facts.n >= BOXES_OF_LIST * f->n;
}

/*
 * "## Entries" around "### …", each with a state: a chapter, which
 * seems to have the states of what it holds.
 */
static bool is_chapter_of(const struct hypothesis *whole,
			  const struct hypothesis *part)
{
	return whole->is_inside && !facts_have_ids(&whole->facts) &&
	       whole->places[0].form == FORM_HEADING &&
	       part->places[0].form == FORM_HEADING &&
	       part->places[0].level > whole->places[0].level &&
	       facts_have_states(&part->facts) &&
	       part->facts.n >= 5 * whole->facts.n && is_around(whole, part);
}

/*
 * "#### TASK-7" below "## M1: Start (active)": what is begun there is seen by
 * the tasks.
 */
static bool are_tasks_below(const struct hypothesis *part,
			    const struct hypothesis *whole, struct arena *arena)
{
	return whole->places[0].form == FORM_HEADING &&
	       part->places[0].form == FORM_HEADING &&
	       part->places[0].level > whole->places[0].level &&
	       is_called_container(whole, arena) &&
	       facts_have_ids(&part->facts) &&
	       is_id_word(part->facts.sample.word, arena) &&
	       part->facts.n >= 2 * whole->facts.n;
}

/* Does the part tell items of its own: more than the whole has, with ids? */
static bool holds_items(const struct hypothesis *part,
			const struct hypothesis *whole, struct arena *arena)
{
	if (whole->is_inside &&
	    (are_stems(part) || are_boxes_below(part, whole, arena)))
		return true;
	if (say_how_far(part, whole) || are_long_lists(part, whole) ||
	    are_tasks_below(part, whole, arena))
		return true;
	if (!facts_have_ids(&part->facts))
		return false;
	if (are_stories_of(part, whole))
		return true;
	/* A sprint that is begun holds tasks of which some are done. */
	if (2 * whole->facts.with_status >= whole->facts.n &&
	    !is_folder_of_containers(whole, arena))
		return false;
	if (is_called_container(whole, arena))
		return part->facts.n > whole->facts.n;
	return whole->is_inside && part->facts.n >= 2 * whole->facts.n;
}

/* epics/ beside cards/, each of which says what epic it is of. */
static bool name_their_whole(const struct hypothesis *part,
			     const struct hypothesis *whole,
			     struct arena *arena)
{
	return !whole->is_inside && !part->is_inside &&
	       part->facts.n > whole->facts.n && facts_have_ids(&part->facts) &&
	       2 * part->facts.planning[PLAN_PARENT] > part->facts.n &&
	       is_called_container(whole, arena);
}

/* The row that is called as the heading above the item, from 1; or 0. */
static size_t row_above(const struct item *item, const struct table *rows,
			struct arena *arena)
{
	struct span above = text_fold_name(arena, item->lane);

	return (size_t)(uintptr_t)table_get(rows, above);
}

/*
 * "| M1 Foundation | done |" and so on above "## M1 Foundation", each with many
 * boxes: the table sums up the sections below, and the boxes are what is worked
 * off.
 */
static bool sums_up(const struct hypothesis *whole,
		    const struct hypothesis *part, struct arena *arena)
{
	enum { TIMES_AS_MANY = 3 };
	size_t n = whole->backlog.n_items, found = 0, used = 0;
	struct table rows;
	bool *seen;

	if (whole->places[0].form != FORM_ROW ||
	    part->places[0].form != FORM_ENTRY ||
	    !span_eq(part->where, whole->where) ||
	    10 * part->facts.with_box < 9 * part->facts.n ||
	    part->facts.n < TIMES_AS_MANY * n)
		return false;
	table_init(&rows, arena);
	seen = ARENA_ARRAY(arena, bool, n);
	for (size_t i = 0; i < n; i++)
		*table_slot(&rows,
			    text_fold_name(arena,
					   whole->backlog.items[i]->title)) =
			(void *)(uintptr_t)(i + 1);
	for (size_t i = 0; i < part->backlog.n_items; i++) {
		size_t row = row_above(part->backlog.items[i], &rows, arena);

		found += row != 0;
		used += row && !seen[row - 1];
		if (row)
			seen[row - 1] = true;
	}
	table_release(&rows);
	return 10 * found >= 9 * part->backlog.n_items && 2 * used > n;
}

static bool is_held_by(const struct hypothesis *part,
		       const struct hypothesis *whole, struct arena *arena)
{
	if (name_their_whole(part, whole, arena) ||
	    is_chapter_of(whole, part) || sums_up(whole, part, arena))
		return true;
	if (is_around(whole, part) && holds_items(part, whole, arena) &&
	    holds_most(whole, part, arena))
		return true;
	return (facts_tell_states(&part->facts) ||
		tells_none_apart(&whole->facts)) &&
	       ids_go_on(part, whole, arena);
}

void find_containers(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *whole = sought->all[i];

		if (whole->score < SCORE_FOUND ||
		    (!whole->is_inside && whole->places[0].form != FORM_FILE))
			continue;
		for (size_t j = 0; j < sought->n_all; j++) {
			const struct hypothesis *part = sought->all[j];

			if ((part->score < SCORE_FOUND && !are_stems(part)) ||
			    part == whole ||
			    !is_held_by(part, whole, sought->arena))
				continue;
			whole->held_score = part->score;
			whole->is_container = true;
			hypothesis_weigh(whole, sought->arena);
			break;
		}
	}
}

/* phases/PHASE_01.md …, of the same sections, with boxes to tick or a state. */
static bool are_files_of_steps(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;

	return !one->is_inside && f->shared_sections > 1 && !one->is_record &&
	       (5 * f->with_inner_boxes >= 3 * f->n ||
		facts_have_states(&one->facts));
}

/*
 * A file called plan or roadmap that is nothing but phases of the same parts,
 * or a file for each of them.
 */
static bool are_only_steps(const struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;

	return f->ids == LEAD_PREFIX && lead_is_process(&f->sample, arena) &&
	       !is_lesson_word(f->sample.word, arena) && f->n > 3 && f->with_id == f->n && f->distinct_ids == f->n &&
	       f->shared_sections && !one->is_aside &&
	       (are_files_of_steps(one) ||
		(one->is_inside && one->places[0].form == FORM_HEADING &&
		 (one->is_called_roadmap ||
		  is_plan_by_itself(path_file_name(one->where), arena))));
}

bool steps_hold_others(const struct hypothesis *one,
		       const struct sought *sought)
{
	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *part = sought->all[i];
		const struct facts *f = &part->facts;

		if (part != one && part->places[0].form == FORM_HEADING &&
		    f->ids == LEAD_PREFIX &&
		    !lead_is_process(&f->sample, sought->arena) &&
		    holds_most(one, part, sought->arena))
			return true;
	}
	return false;
}

void find_steps(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_all; i++)
		if (sought->all[i]->score >= SCORE_FOUND)
			return;
	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];

		one->is_only_steps = are_only_steps(one, sought->arena) &&
				     !steps_hold_others(one, sought);
		if (one->is_only_steps)
			hypothesis_weigh(one, sought->arena);
	}
}
