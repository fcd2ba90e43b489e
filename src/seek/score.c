/*
 * What speaks for a hypothesis and what against it. The weights were tried on
 * two hundred and fifty public repositories; no single one decides.
 */
#include "seek/score.h"

/* ---- for it ---- */

/*
 * tasks/phase-3.md with criteria, or "### Phase 3" with a state each: each step
 * is a piece of work to be taken.
 */
static bool is_work_by_step(const struct hypothesis *h)
{
	if (h->is_inside)
		return share(h->facts.status_known, h->facts.n, 0.9) &&
		       h->places[0].form == FORM_HEADING;
	return share(h->facts.with_criteria, h->facts.n, 0.7) &&
	       (h->strength == NAME_STRONG ||
		share(h->facts.status_known, h->facts.n, 0.9));
}

/* R1, F1, P1: a letter for each area, and "P1" is no phase among them. */
static bool are_areas(const struct facts *f)
{
	return f->sample.word.len == 1 && f->distinct_ids == f->with_id &&
	       2 * f->like_sample < f->with_id;
}

/* Phases and steps count a plan: they are items where somebody works on them. */
static bool counts_steps(const struct hypothesis *h, struct arena *arena)
{
	return lead_is_process(&h->facts.sample, arena) &&
	       (h->is_inside || h->facts.sample.word.len > 1) &&
	       !is_worked_on(h) && !are_areas(&h->facts);
}

/* "US-1", "Phase 3", "v0.2", "Ada 2". */
static void weigh_prefix(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;
	struct span id = f->sample.all, word = f->sample.word;
	bool is_heading = h->places[0].form == FORM_HEADING;
	double points = is_id_word(word, arena) ? 3.5 : 2;
	const char *says =
		arena_printf(arena, "an id such as %.*s", (int)id.len, id.at).at;

	if (lead_is_process(&f->sample, arena) && f->is_dotted &&
	    f->shared_sections > 1 && is_heading) {
		points = 1;
	} else if (h->is_only_steps) {
		points = 4;
		says = "no backlog beside the steps of the plan";
	} else if (counts_steps(h, arena)) {
		/* A file for each, in a folder of tasks, with criteria: work. */
		points = is_work_by_step(h) ? -1 : -3;
		says = arena_printf(arena, "\"%.*s\" counts steps, not items",
				    (int)word.len, word.at)
			       .at;
	} else if (is_version_word(word, arena) &&
		   (f->shared_sections < 2 || h->is_aside)) {
		points = -1;
		says = "versions, not items";
	} else if (is_heading && lead_is_name(&f->sample, arena)) {
		points = 1;
	}
	score_add(h, arena, points, says, f->with_id, f->n);
}

/* Have nearly all a state, a box or a lane? */
static bool moves(const struct facts *f)
{
	return share(f->with_mark, f->n, 0.7) ||
	       share(f->with_status, f->n, 0.7) ||
	       share(f->with_lane, f->n, 0.7);
}

static void weigh_ids(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	if (!share(f->with_id, f->n, 0.7))
		return;
	if (f->ids == LEAD_PREFIX && f->distinct_ids < 7 &&
	    is_rank_name(f->sample.all, arena) &&
	    f->distinct_ids < f->with_id) {
		score_add(h, arena, 2, "a priority in front", f->with_id, f->n);
		return;
	}
	/* Each of several backlogs may count from 1. */
	if (!share(f->distinct_in_folders, f->with_id, 0.6) &&
	    !(h->is_every_heading && f->ids == LEAD_NUMBER))
		return;
	if (f->ids == LEAD_PREFIX)
		weigh_prefix(h, arena);
	else if (h->is_only_steps)
		score_add(h, arena, 4,
			  "no backlog beside the steps of the plan", f->with_id,
			  f->n);
	else if (is_lesson_word(h->column, arena) && !moves(f))
		score_add(h, arena, -4, "lessons, and no items", f->with_id,
			  f->n);
	else if (share(f->told_as_steps, f->n, 0.7))
		score_add(h, arena, -3, "a sum of steps, and no items",
			  f->told_as_steps, f->n);
	else if (f->ids == LEAD_NUMBER)
		score_add(h, arena, h->is_inside ? 1 : 1.5,
			  "a number in sequence", f->with_id, f->n);
}

static void weigh_status(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;
	bool few = f->status_values <= 4 + f->with_status / 5;
	const char *says =
		arena_printf(arena, "\"%.*s\" with %zu %s",
			     (int)f->status_name.len, f->status_name.at,
			     f->status_values,
			     f->status_values == 1 ? "value" : "values")
			.at;

	if (!share(f->status_known, f->with_status, 0.6) || !few) {
		if (share(f->with_status, f->n, 0.7) && few)
			score_add(h, arena, 1, says, f->with_status, f->n);
		return;
	}
	if (share(f->with_status, f->n, 0.7))
		score_add(h, arena, 3, says, f->with_status, f->n);
	else if (share(f->with_status, f->n, 0.4))
		score_add(h, arena, 1.5, says, f->with_status, f->n);
}

static void weigh_states(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	if (share(f->with_box, f->n, 0.7))
		score_add(h, arena, 2.5, "a box to tick", f->with_box, f->n);
	else if (share(f->with_mark, f->n, 0.7))
		score_add(h, arena, 2.5, "a box to tick, or a sign",
			  f->with_mark, f->n);
	if (share(f->with_flag, f->n, 0.7) && f->flagged)
		score_add(h, arena, 2.5, "a field that says what is done",
			  f->with_flag, f->n);
	if (share(f->with_lane, f->n, 0.5))
		score_add(h, arena, 2, "under a heading that is a state",
			  f->with_lane, f->n);
	/* Now, next, later, done: a board in one file. */
	if (share(f->with_lane, f->n, 0.8) && count_bits(f->lanes) > 2)
		score_add(h, arena, 2, "lanes of a board", f->with_lane, f->n);
	if (share(f->with_rank, f->n, 0.6))
		score_add(h, arena, 2, "under a heading that ranks",
			  f->with_rank, f->n);
	if (!h->is_inside && share(f->with_state_folder, f->n, 0.5))
		score_add(h, arena, 2,
			  f->folders && !(f->folders & ~(1u << PHASE_OPEN |
							 1u << PHASE_IDEA))
				  ? "in a folder of what is to do"
				  : "in a folder named after a state",
			  f->with_state_folder, f->n);
}

static void weigh_planning(struct hypothesis *h, struct arena *arena)
{
	static const char *const names[PLAN_KINDS] = {
		NULL,	    "a priority",   "a size",	"a sprint or phase",
		"a parent", "dependencies", "an owner", "a type",
		NULL,	    NULL,
	};
	const struct facts *f = &h->facts;
	size_t n = 0;

	for (size_t i = 1; i < PLAN_KINDS; i++) {
		if (!names[i] || !share(f->planning[i], f->n, 0.5))
			continue;
		n++;
		score_add(h, arena,
			  n == 1   ? 1.25
			  : n == 2 ? 1
				   : 0.25,
			  names[i], f->planning[i], f->n);
	}
}

/* A heading with nothing of its own: the boxes below it are the items. */
static bool is_topic(const struct hypothesis *h)
{
	const struct facts *f = &h->facts;

	if (h->places[0].form != FORM_HEADING)
		return false;
	for (size_t i = 1; i < PLAN_LABELS; i++)
		if (share(f->planning[i], f->n, 0.5))
			return false;
	return !share(f->with_id, f->n, 0.7) &&
	       !share(f->with_status, f->n, 0.4) && !f->shared_sections &&
	       !share(f->with_sentence, f->n, 0.5);
}

static void weigh_sections(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	if (share(f->with_criteria, f->n, 0.5))
		score_add(h, arena, 2, "acceptance criteria", f->with_criteria,
			  f->n);
	if (f->shared_sections)
		score_add(h, arena, f->shared_sections > 1 ? 2 : 1,
			  "sections of the same names", f->shared_sections, 0);
	if (share(f->with_inner_boxes, f->n, 0.6) &&
	    !share(f->with_criteria, f->n, 0.5) && !is_topic(h))
		score_add(h, arena, 1.5, "boxes to tick inside",
			  f->with_inner_boxes, f->n);
	if (is_being_ticked(f) && !is_topic(h))
		score_add(h, arena, 1.5, "all boxes ticked", f->all_ticked,
			  f->n);
	if (share(f->with_sentence, f->n, 0.5))
		score_add(h, arena, 2, "\"As a … I want …\"", f->with_sentence,
			  f->n);
	/* Nothing but such sentences, one an entry. */
	if (h->places[0].form == FORM_ENTRY &&
	    share(f->with_sentence, f->n, 0.9))
		score_add(h, arena, 1.5, "stories and nothing else",
			  f->with_sentence, f->n);
}

/* What holds of all of them. */
static void score_all(struct hypothesis *h, struct arena *arena, double points,
		      const char *says)
{
	score_add(h, arena, points, says, h->facts.n, h->facts.n);
}

/* All of a sort in the backlog are items: headings, entries, files, rows. */
static void weigh_every(struct hypothesis *h, struct arena *arena)
{
	if (h->is_every_heading)
		score_add(h, arena, 2, "every heading of the backlog is one",
			  h->facts.n, 0);
	if (h->is_every_entry)
		score_all(h, arena, 2, "every entry of the backlog is one");
	if (h->is_every_paragraph)
		score_all(h, arena, 2, "every bold paragraph is one");
	if (!h->is_inside && is_numbered_story(h))
		score_all(h, arena, 1, "each with an id, in a folder of such");
	if (h->is_every_file && !h->is_container)
		score_all(h, arena, 2, "every file of the backlog is one");
	if (h->is_labelled)
		score_all(h, arena, 1.5, "each called by its kind");
	if (h->is_every_row)
		score_all(h, arena, 2, "a row of the only table there");
	if (h->is_of_stories)
		score_all(h, arena, 3, "who wants what, a row each");
	if (h->is_every_table)
		score_all(h, arena, 3, "in every table of the backlog");
	if (h->is_requirement)
		score_all(h, arena, 1, "requirements with a plan");
}

/* They stand in a plan, on a board, or in a list of their own. */
static void weigh_surroundings(struct hypothesis *h, struct arena *arena)
{
	if (h->is_in_steps && h->facts.n >= 10 && h->facts.done &&
	    h->facts.done < h->facts.n)
		score_all(h, arena, 2, "boxes below the steps of a plan");
	if (h->is_in_lanes)
		score_all(h, arena, 3, "told below the lanes of a board");
	if (is_board_of_boxes(h) && h->facts.n >= 10)
		score_all(h, arena, 2,
			  "a board of what is done and what is not");
	/* 1 to 6 in the first wave, 7 to 11 in the next. */
	if (h->is_counted_on && is_planned(&h->facts))
		score_all(h, arena, 1.5, "counted on from table to table");
	if (h->is_below_phases)
		score_all(h, arena, 4, "numbered within the phases of a plan");
	if (h->is_called_roadmap && h->facts.n > 3 && moves(&h->facts))
		score_add(h, arena, 1.5, "a roadmap with states", 0, 0);
	else if (h->is_called_roadmap && h->facts.n > 3 &&
		 share(h->facts.with_rank, h->facts.n, 0.9))
		score_add(h, arena, 1.5, "a roadmap with ranks", 0, 0);
	if (h->is_listed)
		score_add(h, arena, h->is_listed_open ? 4 : 2,
			  "listed with their states", 0, 0);
	if (h->is_lane_files)
		score_all(h, arena, 3, "a board with a file for each lane");
	if (h->is_told && !h->is_container)
		score_all(h, arena, 4, "each told in a list of the backlog");
	if (h->is_detailed)
		score_all(h, arena, 2, "each told in a section of its own");
	if (h->is_only_sprint &&
	    (share(h->facts.with_box, h->facts.n, 0.9) ||
	     (share(h->facts.status_known, h->facts.n, 0.9) &&
	      h->facts.ids == LEAD_PREFIX)))
		score_add(h, arena, 1, "no backlog beside the sprints", 0, 0);
}

static void weigh_names(struct hypothesis *h, struct arena *arena)
{
	static const double points[] = { 0, 1, 2 };

	if (h->tool)
		score_add(h, arena, 4,
			  arena_printf(arena, "the layout of %s", h->tool).at,
			  0, 0);
	score_add(h, arena, points[h->strength], "named as backlogs are", 0, 0);
	weigh_every(h, arena);
	weigh_surroundings(h, arena);
	if (h->is_called_backlog && !h->is_sprint)
		score_add(h, arena, 2, "called a backlog", 0, 0);
	else if (is_plain_roadmap(h))
		score_add(h, arena, 3, "called a roadmap", 0, 0);
	else if (h->is_planned)
		score_all(h, arena, h->guard.len ? 4 : 1,
			  "below a heading that plans");
}

/* Prose, in which nothing is as in the others: only the name tells. */
static bool is_bare(const struct facts *f)
{
	return !f->with_status && !f->with_mark && !f->with_lane &&
	       !f->with_criteria && !f->with_sentence && !f->with_inner_boxes &&
	       !f->shared_sections && !f->with_story;
}

static void weigh_size(struct hypothesis *h, struct arena *arena)
{
	/* "### US-001: Title" alone is the form of those that will come. */
	if (h->facts.n == 1 && h->is_inside && !h->is_every_heading &&
	    h->places[0].form == FORM_HEADING && !h->facts.with_status)
		score_add(h, arena, -8, "one alone, and no state", 1, 0);
	if (h->facts.n >= 10)
		score_add(h, arena, 0.5, "at least ten of them", h->facts.n, 0);
	else if (h->facts.n < 4 && !h->is_planned &&
		 (!h->is_called_backlog ||
		  (!h->is_inside && is_bare(&h->facts))))
		score_add(h, arena, doubt_of_few(h), "fewer than four",
			  h->facts.n, 0);
}

void hypothesis_weigh(struct hypothesis *h, struct arena *arena)
{
	h->n_evidence = 0;
	h->score = 0;
	if (!h->facts.n)
		return;
	weigh_ids(h, arena);
	weigh_status(h, arena);
	weigh_states(h, arena);
	weigh_planning(h, arena);
	weigh_sections(h, arena);
	weigh_names(h, arena);
	score_doubts(h, arena);
	weigh_size(h, arena);
	if (h->is_likeliest && h->score < SCORE_FOUND)
		score_add(h, arena, SCORE_FOUND - h->score,
			  "the likeliest list here", 0, 0);
	if (h->is_container && h->held_score >= SCORE_FOUND &&
	    h->score >= h->held_score)
		score_add(h, arena, h->held_score - 0.5 - h->score,
			  "after what it holds", 0, 0);
}
