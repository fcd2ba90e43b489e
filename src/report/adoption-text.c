/* What `git ready init` found, as people read it. */
#include "report/adoption.h"

#include "adopt/unseen.h"
#include "base/unicode.h"
#include "report/colour.h"
#include "report/report.h"

/* ---- words ---- */

/* "stories", "bugs", "debts": of a kind's name. */
static struct span plural(struct span name, size_t n, struct arena *arena)
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

/* "one a file", or "one a file or a row" where some stand in a table alone. */
static struct span one_per(const struct hypothesis *kind, struct arena *arena)
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

static void add_shown(struct buf *out, struct span text)
{
	text_show(out, text);
}

static void paint(const struct adoption_report *report, struct buf *out,
		  const char *colour, const char *text)
{
	add_coloured(out, report->use_colour, colour, span_str(text));
}

/* "  known by     ": in front of what is said of a kind. */
static void add_label(const struct adoption_report *report, struct buf *out,
		      const char *label)
{
	buf_adds(out, "  ");
	paint(report, out, COLOUR_DIM, label);
	buf_addf(out, "%*s", (int)(LABEL_WIDTH - 2 - strlen(label)), "");
}

/* ---- what was looked at ---- */

/* The first that cannot be read, and why. */
static void add_unreadable(const struct adoption_report *report,
			   struct buf *out)
{
	const struct survey *survey = &report->sought->survey;

	for (size_t i = 0; survey->n_unreadable && i < survey->n; i++) {
		const struct document *doc = &survey->docs[i];

		if (document_is_readable(doc))
			continue;
		buf_adds(out, "  ! ");
		adoption_add_path(report, doc->path, out);
		buf_adds(out, ": ");
		add_shown(out, doc->trouble);
		buf_addc(out, '\n');
		return;
	}
}

static void add_looked_at(const struct adoption_report *report, struct buf *out)
{
	const struct survey *survey = &report->sought->survey;

	if (!survey->n && !survey->n_unreadable) {
		buf_adds(out, "There is no Markdown file here.\n\n");
		return;
	}
	buf_addf(out, "I looked at %zu Markdown file%s", survey->n,
		 survey->n == 1 ? "" : "s");
	if (survey->n_unreadable)
		buf_addf(out, "; %zu of them cannot be read",
			 survey->n_unreadable);
	buf_adds(out, ".\n");
	add_unreadable(report, out);
	buf_addc(out, '\n');
}

enum { MOST_CLOSE = 3 };

/* Would its line say the same as that of one before it? */
static bool is_said_before(const struct sought *sought, size_t i)
{
	const struct hypothesis *one = sought->all[i];

	for (size_t j = 0; j < i; j++)
		if (span_eq(sought->all[j]->where, one->where) &&
		    sought->all[j]->facts.n == one->facts.n &&
		    span_eq(one_per(sought->all[j], sought->arena),
			    one_per(one, sought->arena)))
			return true;
	return false;
}

/* What came nearest, and why it was not taken. */
static void add_nothing_found(const struct sought *sought, struct buf *out)
{
	size_t n = sought->n_all < MOST_CLOSE ? sought->n_all : MOST_CLOSE;

	buf_adds(out, "I found no backlog: nothing here looks like items that "
		      "have a state or a plan.\n");
	for (size_t i = 0; i < n; i++) {
		const struct hypothesis *one = sought->all[i];

		if (one->score < SCORE_FOUND / 2)
			break;
		if (is_said_before(sought, i))
			continue;
		buf_adds(out, "  nearest: ");
		add_shown(out, one->where);
		buf_addf(out, " (%zu, %s)\n", one->facts.n,
			 one_per(one, sought->arena).at);
	}
}

/* ---- a kind ---- */

static bool ends_by_boxes(const struct hypothesis *kind)
{
	for (size_t i = 0; i < kind->n_directives; i++)
		if (span_starts(kind->directives[i], "done when boxes"))
			return true;
	return false;
}

static void add_places(const struct hypothesis *kind, struct buf *out)
{
	static const char *const marks[] = {
		[FORM_ENTRY] = " -", [FORM_ROW] = " |"
	};

	for (size_t i = 0; i < kind->n_places; i++) {
		const struct item_place *place = &kind->places[i];

		if (i)
			buf_adds(out, i + 1 == kind->n_places ? " and " : ", ");
		add_shown(out, place->glob);
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
	bool any = false;

	for (size_t i = 0; i < kind->n_evidence; i++)
		any |= convinces(&kind->evidence[i]);
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

static void add_phase(const struct adoption_report *report,
		      const struct states *states, const char *label,
		      enum phase from, enum phase to, struct buf *out)
{
	struct enumeration pieces = { report, out, 0, 0 };

	for (size_t i = 0; i < states->n; i++) {
		const struct state *state = &states->list[i];

		if (state->phase < from || state->phase > to || !state->n)
			continue;
		if (!pieces.n)
			add_label(report, out, label);
		adoption_add_piece(&pieces,
				   arena_printf(report->arena, "%.*s (%zu)",
						(int)state->shown.len,
						state->shown.at, state->n));
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
			n += states->list[i].n;
	add_phase(report, states, "done", PHASE_DONE, PHASE_DROPPED, out);
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
		add_shown(out, kind->directives[i]);
		buf_addc(out, '\n');
		label = "";
	}
	if (check.len) {
		add_label(report, out, label);
		add_shown(out, check);
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
		add_shown(out, guard);
		buf_addc(out, '\n');
	}
}

static void add_kind(const struct adoption_report *report,
		     const struct kind_proposal *proposal, struct buf *out)
{
	const struct hypothesis *kind = proposal->kind;
	const struct states *states = &proposal->states;
	struct span name = plural(kind->name, kind->facts.n, report->arena);

	buf_adds(out, report->use_colour ? COLOUR_BOLD : "");
	add_places(kind, out);
	/* "STORIES.md ID:" ends in a colon of its own. */
	buf_addf(out, "%s %zu %.*s, %s",
		 kind->places[kind->n_places - 1].paragraphs ==
				 PARAGRAPHS_TITLED
			 ? ""
			 : ":",
		 kind->facts.n, (int)name.len, name.at,
		 one_per(kind, report->arena).at);
	buf_adds(out, report->use_colour ? COLOUR_PLAIN "\n" : "\n");
	if (kind->guard.len) {
		add_label(report, out, "where");
		add_shown(out, kind->guard);
		buf_addc(out, '\n');
	}
	add_evidence(report, kind, out);
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
	buf_addf(out, "%s\n", adoption_claim_words(states, report->arena));
	if (report->proposal->text.len && !(report->own && report->own->doc))
		add_code(report, proposal, out);
}

/* ---- what it would ask ---- */

static void add_criterion(const struct adoption_report *report,
			  const struct mined *mined, struct buf *out)
{
	buf_adds(out, "  ");
	add_shown(out, mined->sentence);
	buf_adds(out, "\n      ");
	adoption_add_check(report, mined, mined->also.len ? "`" : "", out);
}

static void add_criteria(const struct adoption_report *report,
			 const struct kind_proposal *kind, struct buf *out)
{
	struct span name = plural(kind->kind->name, 2, report->arena);
	bool has_own = report->own && report->own->doc;

	if (has_own && !proposal_asks(kind))
		return;
	if (!proposal_asks(kind)) {
		buf_addf(out, "\nNothing is asked of %.*s yet: %s.\n",
			 (int)name.len, name.at,
			 kind->mine.is_one_alone
				 ? "one alone tells no habit"
				 : "too little is common to them");
		return;
	}
	buf_addf(out, "\nWhat most %.*s have already becomes what is asked:\n",
		 (int)name.len, name.at);
	if (kind->status.check.len)
		add_criterion(report, &kind->status, out);
	for (size_t i = 0; i < kind->mine.n; i++)
		add_criterion(report, &kind->mine.list[i], out);
}

static void add_lines(const struct adoption_report *report,
		      const struct span *lines, size_t n, struct buf *out)
{
	for (size_t i = 0; i < n; i++) {
		buf_adds(out, "  ");
		paint(report, out, COLOUR_YELLOW, "!");
		buf_addc(out, ' ');
		add_shown(out, lines[i]);
		buf_addc(out, '\n');
	}
}

/* What people see and the reader does not, each with its cure. */
static void add_unseen(const struct adoption_report *report, struct buf *out)
{
	const struct proposal *proposal = report->proposal;
	struct span *lines;
	size_t n = unseen_files(&report->sought->survey, &lines, report->arena);

	add_lines(report, lines, n, out);
	for (size_t i = 0; proposal && i < proposal->n_kinds; i++) {
		n = unseen_in(proposal->kinds[i].kind, &lines, report->arena);
		add_lines(report, lines, n, out);
		n = unseen_ends(proposal->kinds[i].kind, &proposal->today,
				&lines, report->arena);
		add_lines(report, lines, n, out);
	}
}

static void add_other_guesses(const struct adoption_report *report,
			      struct buf *out)
{
	const struct sought *sought = report->sought;
	bool any = false;

	for (size_t i = 0; i < sought->n_guesses; i++) {
		const struct hypothesis *kind = sought->guesses[i].kinds[0];
		struct span name =
			plural(kind->name, kind->facts.n, report->arena);

		if (!seek_offers(sought, report->chosen, i))
			continue;
		if (!any)
			buf_adds(out, "\nOr is it something else?\n");
		any = true;
		buf_addf(out, "  --choose=%zu   ", i + 1);
		add_places(kind, out);
		buf_addf(out, ": %zu %.*s, %s\n", kind->facts.n, (int)name.len,
			 name.at, one_per(kind, report->arena).at);
	}
}

/* Is starting one what claims, whatever kind it is of? */
static bool is_by_start(const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->n_kinds; i++)
		if (states_have_level(&proposal->kinds[i].states) &&
		    proposal->kinds[i].states.claim != CLAIM_BEGUN)
			return false;
	return true;
}

void adoption_text(const struct adoption_report *report, struct buf *out)
{
	const struct proposal *proposal = report->proposal;

	add_looked_at(report, out);
	if (!proposal) {
		add_nothing_found(report->sought, out);
		add_unseen(report, out);
		if (report->own && report->own->doc)
			adoption_own_waits(report, out);
		adoption_own_mention(report, out);
		return;
	}
	for (size_t i = 0; i < proposal->n_kinds; i++)
		add_kind(report, &proposal->kinds[i], out);
	add_unseen(report, out);
	if (report->is_compared)
		return;
	adoption_own_mention(report, out);
	if (report->own && report->own->text.len) {
		adoption_own_text(report, out);
		add_other_guesses(report, out);
		return;
	}
	if (report->own && report->own->doc)
		adoption_own_text(report, out);
	for (size_t i = 0; proposal->text.len && i < proposal->n_kinds; i++)
		add_criteria(report, &proposal->kinds[i], out);
	if (proposal->text.len)
		adoption_add_proof(report, &proposal->today, &proposal->claimed,
				   is_by_start(proposal), out);
	add_other_guesses(report, out);
}

/* Is there anything that most items have? */
static bool any_is_mined(const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->n_kinds; i++)
		if (proposal->kinds[i].mine.n)
			return true;
	return false;
}

void adoption_unasked_text(const struct adoption_report *report,
			   const struct definition *definition, struct buf *out)
{
	const struct mined **unasked;
	size_t n = proposal_unasked(report->proposal, definition, &unasked,
				    report->arena);

	buf_addc(out, '\n');
	adoption_add_path(report, definition->doc->path, out);
	buf_adds(out, " already runs, and is left as it is.\n");
	if (!n) {
		buf_adds(out, any_is_mined(report->proposal)
				      ? "It already asks for everything that "
					"most items have.\n"
				      : "Most items have nothing that it could "
					"ask for.\n");
		return;
	}
	buf_adds(out,
		 "What it does not ask for, although most items have it:\n");
	for (size_t i = 0; i < n; i++)
		adoption_add_mined(report, unasked[i], out);
}
