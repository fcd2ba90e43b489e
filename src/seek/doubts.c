/* What speaks against a hypothesis. */
#include "seek/score.h"
#include "seek/explains.h"
#include "seek/states.h"

#include "backlog/path.h"
#include "backlog/pattern.h"

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

/* issues/001-slow.md with boxes to follow up: the file is the item. */
static bool is_inside_of_item(const struct hypothesis *h, struct arena *arena)
{
	struct span name = path_file_name(h->where);
	struct lead lead;

	if (h->places[0].form != FORM_ENTRY || h->n_places > 1 ||
	    h->is_called_backlog || h->is_lane_files ||
	    share(h->facts.with_id, h->facts.n, 0.7) ||
	    name_strength(path_folder_name(path_folder(h->where)), arena) !=
		    NAME_STRONG)
		return false;
	lead_read(&lead, name, arena);
	return (lead.kind == LEAD_PREFIX || lead.kind == LEAD_NUMBER) &&
	       lead.all.at == name.at;
}

bool is_put_away(const struct hypothesis *h)
{
	for (size_t i = 0; i < h->backlog.n_items; i++)
		if (!is_below_archive(item_doc(h->backlog.items[i])->path))
			return false;
	return h->backlog.n_items;
}

/* What of docs/archive/specs/3.md stands around the archive. */
struct put_away {
	struct span above; /* "docs/" */
	struct span below; /* "specs/3.md"; nothing without an archive */
};

static struct put_away around_archive(struct span path)
{
	struct span rest = path, part;

	while (span_next_part(&rest, '/', &part))
		if (rest.len && is_archive_folder(part))
			return (struct put_away){
				span_first(path, (size_t)(part.at - path.at)),
				rest
			};
	return (struct put_away){ SPAN_NONE, SPAN_NONE };
}

/*
 * tasks/archive/3.md, or archive/tasks/3.md beside tasks/4.md: the archive is a
 * lane of the folder. docs/archive/specs/3.md is a paper that was put away.
 */
static bool is_old_paper(const struct hypothesis *h, struct span path,
			 struct arena *arena)
{
	struct put_away at = around_archive(path);
	struct span folder = path_folder(at.below), beside;

	if (!at.below.len || name_strength(path_folder_name(at.above), arena))
		return false;
	beside = arena_printf(arena, "%.*s%.*s", (int)at.above.len, at.above.at,
			      (int)folder.len, folder.at);
	for (size_t i = 0; i < h->backlog.n_files; i++)
		if (span_eq(path_folder(h->backlog.files[i].doc->path), beside))
			return false;
	return true;
}

/* Are most of its files old papers? */
static bool are_old_papers(const struct hypothesis *h, struct arena *arena)
{
	size_t n = 0;

	if (h->is_inside || h->tool)
		return false;
	for (size_t i = 0; i < h->backlog.n_files; i++)
		n += is_old_paper(h, h->backlog.files[i].doc->path, arena);
	return 2 * n > h->backlog.n_files;
}

/*
 * todo.md and done.md are lanes, and their entries the items. One name in many
 * folders, such as proposal.md, says of none how far it is.
 */
static bool are_lanes(const struct hypothesis *h, struct arena *arena)
{
	size_t n = 0, over = 0;

	if (h->places[0].form != FORM_FILE || h->tool ||
	    pattern_names_file(h->places[0].glob))
		return false;
	for (size_t i = 0; i < h->backlog.n_items; i++) {
		struct span path = item_doc(h->backlog.items[i])->path;
		enum phase phase = file_phase(path_file_name(path), arena);

		n += phase != PHASE_UNKNOWN;
		over += is_over(phase);
	}
	return over && over < n && share(n, h->facts.n, 0.5);
}

/* Nobody writes down in a diary when something will be accepted. */
static bool is_specified(const struct hypothesis *h)
{
	const struct facts *f = &h->facts;

	return share(f->with_criteria, f->n, 0.5) ||
	       share(f->with_sentence, f->n, 0.5) ||
	       share(f->planning[PLAN_PRIORITY], f->n, 0.5) ||
	       (h->strength && !h->is_inside && is_being_ticked(f));
}

/*
 * backlog/README.md tells how the folder is used, as long as nothing in it has an
 * id, moves or is planned.
 */
static bool is_page_of_folder(const struct hypothesis *h)
{
	struct span name = path_file_name(h->where);

	return h->is_inside && path_folder(h->where).len &&
	       (span_is_nocase(name, "readme") ||
		span_is_nocase(name, "index")) &&
	       !can_move(&h->facts) && !is_planned(&h->facts) &&
	       !share(h->facts.with_id, h->facts.n, 0.7);
}

/* What the items say of themselves: titles, stories, people. */
static void doubt_texts(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	if (h->places[0].form == FORM_HEADING &&
	    !share(f->distinct_ids, f->n, 0.7) &&
	    /* "# As a buyer", and what she wants below it. */
	    !share(f->with_sentence, f->n, 0.9) &&
	    share(f->n - f->distinct_titles, f->n, 0.3))
		score_add(h, arena, -5, "titles that come again",
			  f->distinct_titles, f->n);
	/* "✅ Search" in FEATURES.md says what there is. */
	if (h->is_inside && h->strength < NAME_STRONG &&
	    (f->done == f->n || f->with_done_sign == f->n) &&
	    !share(f->with_id, f->n, 0.7) && !h->is_called_roadmap &&
	    !h->is_planned)
		score_add(h, arena, -3, "all of it is there", f->done, f->n);
	/* "- expanded: no" in each of them is a setting of what stands around. */
	if (h->places[0].form == FORM_ENTRY && f->n > 3 && !f->with_mark &&
	    h->backlog.n_files == 1 && f->distinct_titles == 1)
		score_add(h, arena, -6, "called alike", f->distinct_titles,
			  f->n);
	/* "| US-1 | Phase 2 | done |": what goes with what. */
	if (h->places[0].form == FORM_ROW &&
	    share(f->n - f->distinct_titles, f->n, 0.6))
		score_add(h, arena, -2, "ids and no titles of their own",
			  f->distinct_titles, f->n);
	/* "姓名", "Age: 34": who it is for, and not what is to be done. */
	if (share(f->with_person, f->n, 0.6) &&
	    !share(f->with_status, f->n, 0.4) && !is_planned(f))
		score_add(h, arena, -5, "people, and what they live through",
			  f->with_person, f->n);
	if (share(f->with_stories, f->n, 0.5))
		score_add(h, arena, -5, "several stories in each",
			  f->with_stories, f->n);
}

/* All of it is over: a record, or what there is. */
static void doubt_ends(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	/* What is left to do is looked for first. */
	if (h->is_inside && f->status_over == f->n)
		score_add(h, arena, -2, "all of it is over", f->status_over,
			  f->n);
	/* docs/language/0042.md, "Implemented" like all others. */
	if (!h->is_inside && h->strength == NAME_SAYS_NOTHING &&
	    f->status_over == f->n && !f->with_criteria)
		score_add(h, arena, -3, "all of it is there", f->status_over,
			  f->n);
	/* issue-7-implementation-summary.md, "Complete" like all others. */
	if (!h->is_inside && h->is_aside && f->status_over == f->n)
		score_add(h, arena, -4, "reports on what was done",
			  f->status_over, f->n);
}

/* Forms that are copied for the next item. */
static void doubt_forms(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	if (share(f->blank, f->n, 0.8))
		score_add(h, arena, -20, "a form that nobody has filled in",
			  f->blank, f->n);
	else if (share(f->blank, f->n, 0.5))
		score_add(h, arena, -6, "titles that nobody has filled in",
			  f->blank, f->n);
	else if (f->blank)
		score_add(h, arena, -0.5, "forms among them", f->blank, f->n);
}

/* What they may be instead of items. */
static void doubt_sort(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	/* "Delete a task", and who wants it: the product is about tasks. */
	if (h->places[0].form == FORM_HEADING && share(f->about, f->n, 0.4) &&
	    (h->is_container || !share(f->with_sentence, f->n, 0.7)))
		score_add(h, arena, -5, "names of what stands beside the items",
			  f->about, f->n);
	if (h->places[0].form == FORM_HEADING && share(f->with_stem, f->n, 0.6))
		score_add(h, arena, -5, "what goes on in the entries below",
			  f->with_stem, f->n);
	if (describes_record(h))
		score_add(h, arena, -6, "what there is to say of each", 0, 0);
	h->is_explaining = hypothesis_explains(h, arena) ||
			   are_exercises(h, arena);
	if (h->is_explaining)
		score_add(h, arena, -6, "explains work, and lists none", 0, 0);
	h->is_past = hypothesis_is_past(h, arena);
	if (h->is_past)
		score_add(h, arena, -6, "carried out, as its document says", 0,
			  0);
	if (h->is_container)
		score_add(h, arena, -6, "holds items of its own", 0, 0);
	if (are_lanes(h, arena))
		score_add(h, arena, -6, "lanes, and no items", 0, 0);
	if (is_inside_of_item(h, arena))
		score_add(h, arena, -6, "steps of what its file is", 0, 0);
}

/* Where they lie: in an archive, among records or documents. */
static void doubt_place(struct hypothesis *h, struct arena *arena)
{
	if (h->is_archive)
		score_add(h, arena, -4, "over, beside what is open", 0, 0);
	else if (h->is_inside && is_put_away(h))
		score_add(h, arena, -6, "put away in an archive", 0, 0);
	else if (are_old_papers(h, arena))
		score_add(h, arena, -4, "most of it put away in an archive", 0,
			  0);
	if (h->is_record)
		score_add(h, arena, is_worked_on(h) ? -2 : -6,
			  "named as records are", 0, 0);
	if (h->is_aside && !is_board(h))
		score_add(h, arena, -2, "beside the items, by its name", 0, 0);
	if (h->is_document && !is_worked_on(h) &&
	    !(h->is_inside && h->is_called_backlog))
		score_add(h, arena, -2, "in a folder of documents", 0, 0);
	if (h->is_sprint)
		score_add(h, arena, -2, "a sprint's copy", 0, 0);
}

/* Nothing that says how far they are. */
static void doubt_stillness(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	/* In a file called backlog an item may be done by being deleted. */
	if (!can_move(f) && !is_planned(f) && !h->is_listed && !h->is_told &&
	    !h->is_lane_files)
		score_add(h, arena,
			  h->is_called_backlog || h->is_planned || h->tool ||
					  is_plain_roadmap(h) ||
					  h->is_below_phases || h->is_only_steps
				  ? -1
			  : is_numbered_story(h) ? -0.5
			  : is_form_of_story(h)	 ? -1.5
						 : -3,
			  "nothing that can move", 0, 0);
}

/* Names and ids such as other things have. */
static void doubt_names(struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	if (is_page_of_folder(h))
		score_add(h, arena, -3, "a page about its folder", 0, 0);
	if (h->strength == NAME_SAYS_NOTHING && !h->tool && !is_worked_on(h))
		score_add(h, arena, -1.5, "no name hints at a backlog", 0, 0);
	if (f->ids == LEAD_DATE && !h->tool && !h->is_every_entry &&
	    !h->is_every_heading && !is_specified(h) &&
	    share(f->with_id, f->n, 0.7) &&
	    (!share(f->status_known, f->n, 0.5) || f->status_values < 2))
		score_add(h, arena, -2, "dated like entries of a diary",
			  f->with_id, f->n);
	if (h->is_inside && f->ids == LEAD_NUMBER && f->is_dotted &&
	    !h->is_below_phases && !is_planned_row(h) &&
	    !share(f->with_status, f->n, 0.4) &&
	    !share(f->with_mark, f->n, 0.7))
		score_add(h, arena, -3, "numbered like chapters", f->with_id,
			  f->n);
}

void score_doubts(struct hypothesis *h, struct arena *arena)
{
	doubt_texts(h, arena);
	doubt_ends(h, arena);
	doubt_forms(h, arena);
	doubt_sort(h, arena);
	doubt_place(h, arena);
	doubt_stillness(h, arena);
	doubt_names(h, arena);
}
