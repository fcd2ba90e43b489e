/*
 * What speaks for a hypothesis and what against it. The weights were tried on
 * two hundred and fifty public repositories; no single one decides.
 */
#include "adopt/hypothesis.h"

static bool share(size_t n, size_t of, double at_least)
{
	return of && (double)n >= at_least * (double)of;
}

static void add(struct hypothesis *h, struct arena *arena, double points,
		const char *says, size_t n, size_t of)
{
	if (points == 0 || h->n_evidence == MOST_EVIDENCE)
		return;
	h->evidence[h->n_evidence++] =
		(struct evidence){ arena_copy(arena, span_str(says)), n, of,
				   points };
	h->score += points;
}

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
	return h->strength == NAME_STRONG &&
	       share(h->facts.with_criteria, h->facts.n, 0.7);
}

/*
 * Decisions are made; a proposal that is in progress, or has a priority, is
 * work.
 */
static bool is_worked_on(const struct hypothesis *h)
{
	const struct facts *f = &h->facts;

	return h->is_record && !h->is_inside &&
	       share(f->status_known, f->n, 0.7) && f->status_over < f->n &&
	       (f->status_begun ||
		share(f->planning[PLAN_PRIORITY], f->n, 0.5));
}

/* R1, F1, P1: a letter for each area, and "P1" is no phase among them. */
static bool are_areas(const struct facts *f)
{
	return f->sample.word.len == 1 && f->distinct_ids == f->with_id &&
	       2 * f->like_sample < f->with_id;
}

static void weigh_ids(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;
	struct span id = f->sample.all, word = f->sample.word;
	const char *says;

	if (!share(f->with_id, f->n, 0.7))
		return;
	if (f->ids == LEAD_PREFIX && f->distinct_ids < 7 &&
	    is_rank_name(id, arena) && f->distinct_ids < f->with_id) {
		add(h, arena, 2, "a priority in front", f->with_id, f->n);
		return;
	}
	if (!share(f->distinct_in_folders, f->with_id, 0.6))
		return;
	says = arena_printf(arena, "an id such as %.*s", (int)id.len, id.at).at;
	if (f->ids == LEAD_PREFIX && lead_is_process(&f->sample, arena) &&
	    f->is_dotted && f->shared_sections > 1 &&
	    h->places[0].form == FORM_HEADING)
		add(h, arena, 1, says, f->with_id, f->n);
	else if (h->is_only_steps)
		add(h, arena, 4, "no backlog beside the steps of the plan",
		    f->with_id, f->n);
	else if (f->ids == LEAD_PREFIX && lead_is_process(&f->sample, arena) &&
		 (h->is_inside || word.len > 1) && !is_worked_on(h) &&
		 !are_areas(f))
		/* A file for each, in a folder of tasks, with criteria: work. */
		add(h, arena, is_work_by_step(h) ? -1 : -3,
		    arena_printf(arena, "\"%.*s\" counts steps, not items",
				 (int)word.len, word.at)
			    .at,
		    f->with_id, f->n);
	else if (f->ids == LEAD_PREFIX && is_version_word(word, arena) &&
		 f->shared_sections < 2)
		add(h, arena, -1, "versions, not items", f->with_id, f->n);
	else if (f->ids == LEAD_PREFIX && h->places[0].form == FORM_HEADING &&
		 lead_is_name(&f->sample, arena))
		add(h, arena, 1, says, f->with_id, f->n);
	else if (f->ids == LEAD_PREFIX)
		add(h, arena, is_id_word(word, arena) ? 3.5 : 2, says,
		    f->with_id, f->n);
	else if (share(f->told_as_steps, f->n, 0.7))
		add(h, arena, -3, "a sum of steps, and no items",
		    f->told_as_steps, f->n);
	else if (f->ids == LEAD_NUMBER)
		add(h, arena, h->is_inside ? 1 : 1.5, "a number in sequence",
		    f->with_id, f->n);
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
			add(h, arena, 1, says, f->with_status, f->n);
		return;
	}
	if (share(f->with_status, f->n, 0.7))
		add(h, arena, 3, says, f->with_status, f->n);
	else if (share(f->with_status, f->n, 0.4))
		add(h, arena, 1.5, says, f->with_status, f->n);
}

static size_t count_bits(unsigned bits)
{
	size_t n = 0;

	for (; bits; bits &= bits - 1)
		n++;
	return n;
}

static void weigh_states(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	if (share(f->with_box, f->n, 0.7))
		add(h, arena, 2.5, "a box to tick", f->with_box, f->n);
	else if (share(f->with_mark, f->n, 0.7))
		add(h, arena, 2.5, "a box to tick, or a sign", f->with_mark,
		    f->n);
	if (share(f->with_flag, f->n, 0.7) && f->flagged)
		add(h, arena, 2.5, "a field that says what is done",
		    f->with_flag, f->n);
	if (share(f->with_lane, f->n, 0.5))
		add(h, arena, 2, "under a heading that is a state",
		    f->with_lane, f->n);
	/* Now, next, later, done: a board in one file. */
	if (share(f->with_lane, f->n, 0.8) && count_bits(f->lanes) > 2)
		add(h, arena, 2, "lanes of a board", f->with_lane, f->n);
	if (share(f->with_rank, f->n, 0.6))
		add(h, arena, 2, "under a heading that ranks", f->with_rank,
		    f->n);
	if (!h->is_inside && share(f->with_state_folder, f->n, 0.5))
		add(h, arena, 2, "in a folder named after a state",
		    f->with_state_folder, f->n);
}

static void weigh_planning(struct hypothesis *h, struct arena *arena)
{
	static const char *const names[PLAN_KINDS] = {
		NULL,		"a priority", "a size", "a sprint", "a parent",
		"dependencies", "an owner",   "a type", NULL,	    NULL,
	};
	const struct facts *f = &h->facts;
	size_t n = 0;

	for (size_t i = 1; i < PLAN_KINDS; i++) {
		if (!names[i] || !share(f->planning[i], f->n, 0.5))
			continue;
		n++;
		add(h, arena,
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
		add(h, arena, 2, "acceptance criteria", f->with_criteria, f->n);
	if (f->shared_sections)
		add(h, arena, f->shared_sections > 1 ? 2 : 1,
		    "sections of the same names", f->shared_sections, 0);
	if (share(f->with_inner_boxes, f->n, 0.6) &&
	    !share(f->with_criteria, f->n, 0.5) && !is_topic(h))
		add(h, arena, 1.5, "boxes to tick inside", f->with_inner_boxes,
		    f->n);
	if (share(f->with_inner_boxes, f->n, 0.6) && f->all_ticked &&
	    f->all_ticked < f->with_inner_boxes && !is_topic(h))
		add(h, arena, 1.5, "some with all boxes ticked", f->all_ticked,
		    f->n);
	if (share(f->with_sentence, f->n, 0.5))
		add(h, arena, 2, "\"As a … I want …\"", f->with_sentence, f->n);
	/* Nothing but such sentences, one an entry. */
	if (h->places[0].form == FORM_ENTRY &&
	    share(f->with_sentence, f->n, 0.9))
		add(h, arena, 1.5, "stories and nothing else", f->with_sentence,
		    f->n);
}

/* Have nearly all a state, a box or a lane? */
static bool moves(const struct facts *f)
{
	return share(f->with_mark, f->n, 0.7) ||
	       share(f->with_status, f->n, 0.7) ||
	       share(f->with_lane, f->n, 0.7);
}

/*
 * A roadmap of nothing but lists, or of headings that all have the same parts:
 * what is planned, in so many words.
 */
static bool is_plain_roadmap(const struct hypothesis *h)
{
	return h->is_called_roadmap && h->facts.n > 4 &&
	       (h->is_every_entry || h->is_every_row ||
		(h->places[0].form == FORM_HEADING &&
		 h->facts.shared_sections > 1));
}

/* US-001 … in a file called user stories: written down, and no more yet. */
static bool is_numbered_story(const struct hypothesis *h)
{
	return h->strength == NAME_STRONG && h->facts.ids == LEAD_PREFIX &&
	       h->facts.n > 4 && h->facts.with_id == h->facts.n;
}

static bool is_planned(const struct facts *f)
{
	for (size_t i = 1; i < PLAN_LABELS; i++)
		if (share(f->planning[i], f->n, 0.5))
			return true;
	return share(f->with_criteria, f->n, 0.5) ||
	       share(f->with_inner_boxes, f->n, 0.6) ||
	       share(f->with_sentence, f->n, 0.5);
}

/* Nobody writes down in a diary when something will be accepted. */
static bool is_specified(const struct facts *f)
{
	return share(f->with_criteria, f->n, 0.5) ||
	       share(f->with_sentence, f->n, 0.5) ||
	       share(f->planning[PLAN_PRIORITY], f->n, 0.5);
}

/* Boxes, some ticked and some not, in a file that is called a board. */
static bool is_board_of_boxes(const struct hypothesis *h)
{
	const struct facts *f = &h->facts;

	return h->is_called_board && h->places[0].form == FORM_ENTRY &&
	       share(f->with_box, f->n, 0.9) && f->done && f->done < f->n;
}

static void weigh_names(struct hypothesis *h, struct arena *arena)
{
	static const double points[] = { 0, 1, 2 };

	if (h->tool)
		add(h, arena, 4,
		    arena_printf(arena, "the layout of %s", h->tool).at, 0, 0);
	add(h, arena, points[h->strength], "named as backlogs are", 0, 0);
	if (h->is_every_heading)
		add(h, arena, 2, "every heading of the backlog is one",
		    h->facts.n, 0);
	if (h->is_every_entry)
		add(h, arena, 2, "every entry of the backlog is one",
		    h->facts.n, h->facts.n);
	if (h->is_every_paragraph)
		add(h, arena, 2, "every bold paragraph is one", h->facts.n,
		    h->facts.n);
	if (!h->is_inside && is_numbered_story(h))
		add(h, arena, 1, "each with an id, in a folder of such",
		    h->facts.n, h->facts.n);
	if (h->is_every_file)
		add(h, arena, 2, "every file of the backlog is one", h->facts.n,
		    h->facts.n);
	if (h->is_every_row)
		add(h, arena, 2, "the only table of the backlog", h->facts.n,
		    h->facts.n);
	if (h->is_every_table)
		add(h, arena, 3, "in every table of the backlog", h->facts.n,
		    h->facts.n);
	if (h->is_requirement)
		add(h, arena, 1, "requirements with a plan", h->facts.n,
		    h->facts.n);
	if (h->is_in_steps && h->facts.n >= 10 && h->facts.done &&
	    h->facts.done < h->facts.n)
		add(h, arena, 2, "boxes below the steps of a plan", h->facts.n,
		    h->facts.n);
	if (is_board_of_boxes(h) && h->facts.n >= 10)
		add(h, arena, 2, "a board of what is done and what is not",
		    h->facts.n, h->facts.n);
	/* 1 to 6 in the first wave, 7 to 11 in the next. */
	if (h->is_counted_on && is_planned(&h->facts))
		add(h, arena, 1.5, "counted on from table to table", h->facts.n,
		    h->facts.n);
	if (h->is_below_phases)
		add(h, arena, 4, "numbered within the phases of a plan",
		    h->facts.n, h->facts.n);
	if (h->is_called_roadmap && h->facts.n > 3 && moves(&h->facts))
		add(h, arena, 1.5, "a roadmap with states", 0, 0);
	if (h->is_listed)
		add(h, arena, 3, "listed with their states", 0, 0);
	if (h->is_only_sprint && share(h->facts.with_box, h->facts.n, 0.9))
		add(h, arena, 1, "no backlog beside the sprints", 0, 0);
	if (h->is_called_backlog && !h->is_sprint)
		add(h, arena, 2, "called a backlog", 0, 0);
	else if (is_plain_roadmap(h))
		add(h, arena, 3, "called a roadmap", 0, 0);
	else if (h->is_planned)
		add(h, arena, h->guard.len ? 4 : 1,
		    "below a heading that plans", h->facts.n, h->facts.n);
}

/* ---- against it ---- */

/* Is there anything by which an item could be done? */
static bool can_move(const struct facts *f)
{
	return share(f->with_status, f->n, 0.4) ||
	       share(f->with_mark, f->n, 0.5) ||
	       share(f->with_lane, f->n, 0.3) ||
	       share(f->with_rank, f->n, 0.6) ||
	       share(f->with_state_folder, f->n, 0.3) || f->done || f->struck ||
	       f->flagged || f->ended > 1;
}

/* "| 1.2 | Import | P0 |": a row of a plan is no chapter. */
static bool is_planned_row(const struct hypothesis *h)
{
	return h->is_every_row ||
	       (h->places[0].form == FORM_ROW && is_planned(&h->facts));
}

/* Boxes below states, or lanes: a file called board is no summary of others. */
static bool is_board(const struct hypothesis *h)
{
	const struct facts *f = &h->facts;

	return h->is_inside && h->places[0].form == FORM_ENTRY &&
	       (is_board_of_boxes(h) ||
		(share(f->with_box, f->n, 0.9) &&
		 share(f->with_lane, f->n, 0.5)) ||
		(share(f->with_lane, f->n, 0.8) && count_bits(f->lanes) > 2));
}

/* "PAY-7" in a folder of tickets, all written by one template. */
static bool is_form_of_story(const struct hypothesis *h)
{
	return !h->is_inside && h->strength == NAME_STRONG &&
	       h->facts.shared_sections > 1;
}

static void weigh_doubts(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	if (h->places[0].form == FORM_HEADING &&
	    !share(f->distinct_ids, f->n, 0.7) &&
	    /* "# As a buyer", and what she wants below it. */
	    !share(f->with_sentence, f->n, 0.9) &&
	    share(f->n - f->distinct_titles, f->n, 0.3))
		add(h, arena, -5, "titles that come again", f->distinct_titles,
		    f->n);
	/* "✅ Search" in FEATURES.md says what there is. */
	if (h->is_inside && h->strength < NAME_STRONG &&
	    (f->done == f->n || f->with_done_sign == f->n) &&
	    !share(f->with_id, f->n, 0.7) && !h->is_called_roadmap &&
	    !h->is_planned)
		add(h, arena, -3, "all of it is there", f->done, f->n);
	/* "| US-1 | Phase 2 | done |": what goes with what. */
	if (h->places[0].form == FORM_ROW &&
	    share(f->n - f->distinct_titles, f->n, 0.6))
		add(h, arena, -2, "ids and no titles of their own",
		    f->distinct_titles, f->n);
	if (share(f->with_stories, f->n, 0.5))
		add(h, arena, -5, "several stories in each", f->with_stories,
		    f->n);
	/* What is left to do is looked for first. */
	if (h->is_inside && f->status_over == f->n)
		add(h, arena, -2, "all of it is over", f->status_over, f->n);
	/* docs/language/0042.md, "Implemented" like all others. */
	if (!h->is_inside && h->strength == NAME_SAYS_NOTHING &&
	    f->status_over == f->n && !f->with_criteria)
		add(h, arena, -3, "all of it is there", f->status_over, f->n);
	if (share(f->blank, f->n, 0.5))
		add(h, arena, -6, "titles that nobody has filled in", f->blank,
		    f->n);
	if (h->places[0].form == FORM_HEADING && share(f->about, f->n, 0.4))
		add(h, arena, -5, "names of what stands beside the items",
		    f->about, f->n);
	if (h->places[0].form == FORM_HEADING && share(f->with_stem, f->n, 0.6))
		add(h, arena, -5, "what goes on in the entries below",
		    f->with_stem, f->n);
	if (h->is_container)
		add(h, arena, -6, "holds items of its own", 0, 0);
	if (h->is_archive)
		add(h, arena, -4, "over, beside what is open", 0, 0);
	if (h->is_record)
		add(h, arena, is_worked_on(h) ? -2 : -6, "named as records are",
		    0, 0);
	if (h->is_aside && !is_board(h))
		add(h, arena, -2, "beside the items, by its name", 0, 0);
	if (h->is_document && !is_worked_on(h))
		add(h, arena, -2, "in a folder of documents", 0, 0);
	if (h->is_sprint)
		add(h, arena, -2, "a sprint's copy", 0, 0);
	/* In a file called backlog an item may be done by being deleted. */
	if (!can_move(f) && !is_planned(f) && !h->is_listed)
		add(h, arena,
		    h->is_called_backlog || h->is_planned || h->tool ||
				    is_plain_roadmap(h) || h->is_below_phases ||
				    h->is_only_steps
			    ? -1
		    : is_numbered_story(h) ? -0.5
		    : is_form_of_story(h)  ? -1.5
					   : -3,
		    "nothing that can move", 0, 0);
	if (h->strength == NAME_SAYS_NOTHING && !h->tool && !is_worked_on(h))
		add(h, arena, -1.5, "no name hints at a backlog", 0, 0);
	if (f->ids == LEAD_DATE && !h->tool && !h->is_every_entry &&
	    !is_specified(f) && share(f->with_id, f->n, 0.7) &&
	    (!share(f->status_known, f->n, 0.5) || f->status_values < 2))
		add(h, arena, -2, "dated like entries of a diary", f->with_id,
		    f->n);
	if (h->is_inside && f->ids == LEAD_NUMBER && f->is_dotted &&
	    !h->is_below_phases && !is_planned_row(h) &&
	    !share(f->with_status, f->n, 0.4) &&
	    !share(f->with_mark, f->n, 0.7))
		add(h, arena, -3, "numbered like chapters", f->with_id, f->n);
}

static void weigh_size(struct hypothesis *h, struct arena *arena)
{
	/* "### US-001: Title" alone is the form of those that will come. */
	if (h->facts.n == 1 && h->is_inside &&
	    h->places[0].form == FORM_HEADING && !h->facts.with_status)
		add(h, arena, -8, "one alone, and no state", 1, 0);
	if (h->facts.n >= 10)
		add(h, arena, 0.5, "ten or more", h->facts.n, 0);
	else if (h->facts.n < 4 && !h->is_called_backlog && !h->is_planned)
		add(h, arena, -1, "fewer than four", h->facts.n, 0);
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
	weigh_doubts(h, arena);
	weigh_size(h, arena);
	if (h->is_likeliest && h->score < SCORE_FOUND)
		add(h, arena, SCORE_FOUND - h->score, "nothing is surer", 0, 0);
}
