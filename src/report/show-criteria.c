/* The criteria of one item, for a terminal. */
#include "report/show-parts.h"

#include "base/unicode.h"
#include "terms/lookup.h"

/* "line 7", and of which file where `show` has not named it yet. */
static void add_line(struct buf *out, const struct show_writer *w,
		     const struct document *doc, size_t line)
{
	buf_addf(out, "line %zu", line);
	if (doc != item_doc(w->planned->item))
		buf_addf(out, " of %.*s", (int)doc->path.len, doc->path.at);
}

/* What is wrong, who asks, and how to answer; who asks is told once. */
static void write_miss(struct show_writer *w, const struct criterion *criterion,
		       const struct finding *finding, bool is_first)
{
	struct buf line = BUF_INIT;

	show_line(w, finding->severity == SEVERITY_ERROR ? "misses" : "should",
		  span_from(finding->message, finding->said_of));
	if (is_first)
		show_line(w, "  asked",
			  criterion->sentence.len ? criterion->sentence
						  : SPAN("-"));
	add_line(&line, w, finding->doc,
		 outline_place(&finding->doc->outline, finding->start).line);
	buf_adds(&line, ": ");
	add_exits(&line, finding);
	show_line(w, "  answer", buf_span(&line));
	buf_release(&line);
}

static void write_missed(struct show_writer *w)
{
	for (size_t i = 0; i < w->shown->n_criteria; i++) {
		const struct criterion_state *state = &w->shown->criteria[i];

		if (state->is != IS_MISSED)
			continue;
		buf_addc(w->out, '\n');
		for (size_t f = 0; f < state->n_findings; f++)
			write_miss(w, state->criterion, state->findings[f],
				   f == 0);
	}
}

/* Was the subject of this criterion named for one before it? */
static bool is_named_before(const struct show_writer *w, size_t which)
{
	const struct criterion_state *states = w->shown->criteria;

	for (size_t i = 0; i < which; i++)
		if (states[i].is == states[which].is &&
		    span_eq(states[i].subject, states[which].subject))
			return true;
	return false;
}

/* What it must hold, which is what was counted; then what it only should. */
static void write_held(struct show_writer *w)
{
	struct buf line = BUF_INIT;

	/* That it has an id and some text is no answer to anything. */
	if (!plan_asks_anything(w->outlook->plan, w->planned))
		return;
	for (int should = 0; should < 2; should++) {
		const char *sep = !line.len ? "" : should ? "; also " : ", ";

		for (size_t i = 0; i < w->shown->n_criteria; i++) {
			const struct criterion_state *state =
				&w->shown->criteria[i];
			bool must = state->criterion->severity ==
				    SEVERITY_ERROR;

			if (state->is != IS_HELD || must == should ||
			    is_named_before(w, i))
				continue;
			buf_adds(&line, sep);
			buf_add(&line, state->subject);
			sep = ", ";
		}
	}
	if (line.len)
		show_line(w, "holds", buf_span(&line));
	buf_release(&line);
}

/* "(ticked in line 7 by Ada on 2026-03-01)" */
static void add_answered(const struct show_writer *w,
			 const struct criterion_state *state, struct buf *line)
{
	if (state->answer == ANSWER_NONE)
		return;
	buf_addf(line, " (%s in ",
		 state->answer == ANSWER_TICKED ? "ticked" : "not ticked");
	add_line(line, w, state->answer_doc, state->answer_line);
	if (state->answered_by.len)
		buf_addf(line, " by %.*s on %.*s", (int)state->answered_by.len,
			 state->answered_by.at, (int)state->answered_on.len,
			 state->answered_on.at);
	buf_addc(line, ')');
}

static void write_for_people(struct show_writer *w)
{
	for (size_t i = 0; i < w->shown->n_criteria; i++) {
		const struct criterion_state *state = &w->shown->criteria[i];
		struct buf line = BUF_INIT;

		if (state->is != IS_FOR_PEOPLE)
			continue;
		buf_add(&line, state->criterion->sentence);
		add_answered(w, state, &line);
		show_line(w, "for people", buf_span(&line));
		buf_release(&line);
	}
}

static void write_waived(struct show_writer *w)
{
	for (size_t i = 0; i < w->shown->n_criteria; i++) {
		const struct criterion_state *state = &w->shown->criteria[i];

		if (state->is == IS_WAIVED)
			show_line(w, "waived",
				  arena_printf(
					  w->arena, "%.*s: %.*s",
					  (int)state->subject.len,
					  state->subject.at,
					  (int)state->findings[0]->waived.len,
					  state->findings[0]->waived.at));
	}
}

static void write_next_level(struct show_writer *w)
{
	const struct plan *plan = w->outlook->plan;
	struct span level =
		level_name(agreement_of(plan->definition, w->planned->item),
			   w->planned->missing_for);
	struct buf line = BUF_INIT;

	if (!level.len || w->planned->stands == STANDS_NOT_READY ||
	    w->planned->stands == STANDS_BEGUN || w->planned->could_begin)
		return;
	buf_addf(&line, "\"%.*s\"", (int)level.len, level.at);
	for (size_t i = 0; i < w->planned->n_misses; i++) {
		buf_adds(&line, i ? ", " : "; so far: ");
		buf_add(&line, w->planned->misses[i].phrase);
	}
	if (!w->planned->n_misses) {
		bool is_kept = planned_is_kept(w->planned);

		buf_addf(&line, ": it has all that this asks%s",
			 is_kept ? ", but waits" : "");
		buf_adds(&line,
			 is_kept || w->planned->is_before_work ? "" : "; ");
		if (!is_kept && !w->planned->is_before_work)
			buf_add(&line,
				say_how_to_claim(w->outlook, w->planned));
	}
	show_line(w, "next level", buf_span(&line));
	buf_release(&line);
}

void show_criteria(struct show_writer *w)
{
	write_missed(w);
	buf_addc(w->out, '\n');
	write_held(w);
	write_waived(w);
	write_for_people(w);
	write_next_level(w);
}
