/* A kind of items as it was found: where, known by what, and which of them are over. */
#include "report/adoption.h"

#include "base/unicode.h"
#include "report/colour.h"
#include "report/report.h"

struct span adoption_plural(struct span name, size_t n, struct arena *arena)
{
	struct span lower = text_fold_case(arena, name);

	if (n == 1)
		return lower;
	if (span_ends(lower, "y"))
		return arena_printf(arena, "%.*sies", (int)lower.len - 1,
				    lower.at);
	return arena_printf(arena, "%.*ss", (int)lower.len, lower.at);
}

static const char *form_words(enum item_form form)
{
	switch (form) {
	case FORM_HEADING:
		return "a heading";
	case FORM_PARAGRAPH:
		return "a paragraph";
	case FORM_ENTRY:
		return "an entry";
	case FORM_ROW:
		return "a row";
	case FORM_FOLDER:
		return "a folder";
	default:
		return "a file";
	}
}

struct span adoption_one_per(const struct hypothesis *kind, struct arena *arena)
{
	enum item_form form = kind->places[0].form;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		enum item_form other = kind->backlog.items[i]->parts[0].form;

		if (other != form &&
		    strcmp(form_words(form), form_words(other)))
			return arena_printf(arena, "one %s or %s",
					    form_words(form),
					    form_words(other));
	}
	return arena_printf(arena, "one %s", form_words(form));
}

/* "  known by     ": in front of what is said of a kind. */
static void add_label(const struct adoption_report *report, struct buf *out,
		      const char *label)
{
	buf_adds(out, "  ");
	add_coloured(out, report->use_colour, COLOUR_DIM, span_str(label));
	buf_addf(out, "%*s", (int)(LABEL_WIDTH - 2 - strlen(label)), "");
}

static bool ends_by_boxes(const struct hypothesis *kind)
{
	for (size_t i = 0; i < kind->n_directives; i++)
		if (span_starts(kind->directives[i], "done when boxes"))
			return true;
	return false;
}

void adoption_add_places(const struct hypothesis *kind, struct buf *out)
{
	static const char *const marks[] = {
		[FORM_ENTRY] = " -", [FORM_ROW] = " |"
	};

	for (size_t i = 0; i < kind->n_places; i++) {
		const struct item_place *place = &kind->places[i];

		if (i)
			buf_adds(out, i + 1 == kind->n_places ? " and " : ", ");
		text_show(out, place->glob);
		if (place->form == FORM_HEADING)
			buf_addf(out, " %.*s", (int)place->level, "######");
		else if (place->form == FORM_PARAGRAPH)
			buf_adds(out, paragraphs_marker(place->paragraphs));
		else if (place->form == FORM_ENTRY && place->boxes_only)
			buf_adds(out, " - [ ]");
		else if (place->form == FORM_ENTRY || place->form == FORM_ROW)
			buf_adds(out, marks[place->form]);
		if (place->named)
			buf_adds(out, " named");
	}
}

/* What cannot be counted weighs, but convinces nobody, unless it is all. */
static bool convinces(const struct evidence *evidence)
{
	return evidence->points > 0 &&
	       (evidence->of || span_starts(evidence->says, "the layout"));
}

static void add_evidence(const struct adoption_report *report,
			 const struct hypothesis *kind, struct buf *out)
{
	struct enumeration pieces = { report, out, 0, 0 };
	bool any = false, speaks = false;

	for (size_t i = 0; i < kind->n_evidence; i++) {
		any |= convinces(&kind->evidence[i]);
		speaks |= kind->evidence[i].points > 0;
	}
	/* Nothing does where another kind is the reason for this one. */
	if (!speaks)
		return;
	add_label(report, out, "known by");
	for (size_t i = 0; i < kind->n_evidence; i++) {
		const struct evidence *evidence = &kind->evidence[i];

		if (any ? !convinces(evidence) : evidence->points < 0)
			continue;
		adoption_add_piece(
			&pieces,
			evidence->of ? arena_printf(report->arena,
						    "%.*s (%zu of %zu)",
						    (int)evidence->says.len,
						    evidence->says.at,
						    evidence->n, evidence->of)
				     : evidence->says);
	}
	buf_addc(out, '\n');
}

/* How many say so, those aside whose remark takes an end back. */
static size_t count_said(const struct state *state)
{
	return state->n - (is_over(state->phase) ? state->taken_back : 0);
}

static void add_phase(const struct adoption_report *report,
		      const struct states *states, const char *label,
		      enum phase from, enum phase to, struct buf *out)
{
	struct enumeration pieces = { report, out, 0, 0 };

	for (size_t i = 0; i < states->n; i++) {
		const struct state *state = &states->list[i];

		if (state->phase < from || state->phase > to ||
		    !count_said(state))
			continue;
		if (!pieces.n)
			add_label(report, out, label);
		adoption_add_piece(&pieces,
				   arena_printf(report->arena, "%.*s (%zu)",
						(int)state->shown.len,
						state->shown.at,
						count_said(state)));
	}
	if (pieces.n)
		buf_addc(out, '\n');
}

/* Which are over: by their states, their boxes, or the folder they lie in. */
static void add_over(const struct adoption_report *report,
		     const struct kind_proposal *proposal, struct buf *out)
{
	const struct hypothesis *kind = proposal->kind;
	const struct states *states = &proposal->states;
	bool by_boxes = ends_by_boxes(kind);
	size_t n = 0;

	for (size_t i = 0; i < states->n; i++)
		if (is_over(states->list[i].phase))
			n += count_said(&states->list[i]);
	add_phase(report, states, "done", PHASE_DONE, PHASE_DONE, out);
	add_phase(report, states, "closed", PHASE_DROPPED, PHASE_DROPPED, out);
	if (states->n && n >= kind->facts.over && !by_boxes)
		return;
	if (n && !by_boxes) {
		add_label(report, out, "");
		n = kind->facts.over - n;
		buf_addf(out, "and %zu that show%s it otherwise: ", n,
			 n == 1 ? "s" : "");
		buf_addf(out, "%zu of %zu in all\n", kind->facts.over,
			 kind->facts.n);
		return;
	}
	add_label(report, out, "done");
	if (!kind->facts.over) {
		buf_addf(out, "none of %zu\n", kind->facts.n);
		return;
	}
	buf_addf(out, "%zu of %zu%s\n", kind->facts.over, kind->facts.n,
		 by_boxes    ? ", those whose boxes are ticked"
		 : states->n ? ", whatever their state says"
			     : "");
}

/* What the definition says of states, and on what it rests. */
static void add_code(const struct adoption_report *report,
		     const struct kind_proposal *proposal, struct buf *out)
{
	const struct hypothesis *kind = proposal->kind;
	const struct states *states = &proposal->states;
	struct span check = states_check(states, report->arena);
	struct span guard = states_guard(states, report->arena);
	const char *label = "in code";

	for (size_t i = 0; i < kind->n_directives; i++) {
		if (!span_starts(kind->directives[i], "done when") &&
		    !span_starts(kind->directives[i], "started when"))
			continue;
		add_label(report, out, label);
		text_show(out, kind->directives[i]);
		buf_addc(out, '\n');
		label = "";
	}
	if (check.len) {
		add_label(report, out, label);
		text_show(out, check);
		buf_addf(out, "   (%zu of %zu", kind->facts.with_status,
			 kind->facts.n);
		if (states->asks == ASKS_LISTED)
			buf_addf(out, "; %s", states->order_from);
		buf_adds(out, ")\n");
		label = "";
	}
	if (guard.len) {
		add_label(report, out, label);
		buf_adds(out, "when ");
		text_show(out, guard);
		buf_addc(out, '\n');
	}
}

void adoption_add_kind(const struct adoption_report *report,
		       const struct kind_proposal *proposal, struct buf *out)
{
	const struct hypothesis *kind = proposal->kind;
	const struct states *states = &proposal->states;
	struct span name =
		adoption_plural(kind->name, kind->facts.n, report->arena);

	buf_adds(out, report->use_colour ? COLOUR_BOLD : "");
	adoption_add_places(kind, out);
	/* "STORIES.md ID:" ends in a colon of its own. */
	buf_addf(out, "%s %zu %.*s, %s",
		 kind->places[kind->n_places - 1].paragraphs ==
				 PARAGRAPHS_TITLED
			 ? ""
			 : ":",
		 kind->facts.n, (int)name.len, name.at,
		 adoption_one_per(kind, report->arena).at);
	buf_adds(out, report->use_colour ? COLOUR_PLAIN "\n" : "\n");
	if (kind->guard.len) {
		add_label(report, out, "where");
		text_show(out, kind->guard);
		buf_addc(out, '\n');
	}
	add_evidence(report, kind, out);
	if (kind->is_outcome) {
		add_label(report, out, "outcomes");
		buf_addf(out, "%zu item%s belong%s to one\n", kind->serving,
			 kind->serving == 1 ? "" : "s",
			 kind->serving == 1 ? "s" : "");
	}
	add_over(report, proposal, out);
	add_phase(report, states, "begun", PHASE_BEGUN, PHASE_BEGUN, out);
	add_phase(report, states, "held", PHASE_HELD, PHASE_HELD, out);
	add_phase(report, states, "in review", PHASE_REVIEW, PHASE_REVIEW, out);
	add_phase(report, states, "ready", PHASE_READY, PHASE_READY, out);
	add_phase(report, states, "not begun", PHASE_IDEA, PHASE_OPEN, out);
	add_phase(report, states, "unknown", PHASE_UNKNOWN, PHASE_UNKNOWN, out);
	/* Where nothing is asked, nobody has to claim that it holds. */
	if (!proposal_asks(proposal) &&
	    (states->claim == CLAIM_ALL || states->claim == CLAIM_NEW))
		return;
	add_label(report, out, "judged");
	buf_addf(out, "%s\n",
		 adoption_claim_words(states, proposal->kind, report->arena));
	if (report->proposal->text.len && !(report->own && report->own->doc))
		add_code(report, proposal, out);
}
