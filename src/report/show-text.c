/* One item for a terminal: may it start, what it misses, what it is for. */
#include "report/show-parts.h"

#include "backlog/caption.h"

#include "base/unicode.h"
#include "terms/lookup.h"

/* ---- the first lines ---- */

static void add_fact(struct buf *line, const char *name, struct span value)
{
	if (!value.len)
		return;
	buf_adds(line, line->len ? ", " : "");
	buf_adds(line, name);
	text_show(line, value);
}

static void add_state(struct show_writer *w, struct buf *line)
{
	const struct field *field =
		plan_matched_state(w->outlook->plan, w->planned->item);

	if (field)
		add_fact(line,
			 arena_printf(w->arena, "%.*s ", (int)field->folded.len,
				      field->folded.at)
				 .at,
			 cut_to(field->values[0].text, 80, w->arena));
}

/* A paragraph in one colour. */
static void add_paragraph(struct show_writer *w, const char *colour,
			  struct span text)
{
	struct buf lines = BUF_INIT;
	struct span rest, line;

	add_wrapped(&lines, w->outlook, text);
	rest = buf_span(&lines);
	while (span_next_line(&rest, &line)) {
		add_painted(w->out, w->outlook, colour, line);
		buf_addc(w->out, '\n');
	}
	buf_release(&lines);
}

/* What the title goes on to say behind what the item is called. */
static void write_rest_of_title(struct show_writer *w)
{
	struct span title = w->planned->item->title;
	struct span caption = item_caption(w->planned->item);

	if (caption.len >= title.len ||
	    !span_eq(span_first(title, caption.len), caption))
		return;
	title = title_after(title, caption.len);
	if (!title.len)
		return;
	add_paragraph(w, NULL, clip(title, 2000));
	buf_addc(w->out, '\n');
}

static void write_head(struct show_writer *w)
{
	const struct item *item = w->planned->item;
	struct buf line = BUF_INIT;

	text_show(&line, shown_id(w->planned));
	buf_adds(&line, line.len ? "  " : "");
	text_show(&line, clip(item_caption(item), 2000));
	add_paragraph(w, COLOUR_BOLD, buf_span(&line));
	buf_clear(&line);
	show_path_here(w->outlook->report, w->out, item_doc(item)->path);
	buf_addf(w->out, ":%zu\n",
		 outline_place(&item_doc(item)->outline, item->start).line);
	add_fact(&line, "", item->kind->name);
	add_state(w, &line);
	add_fact(&line, "priority ", w->planned->priority);
	add_fact(&line, "size ", w->planned->size);
	add_fact(&line, "", w->planned->owner);
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_addc(w->out, '\n');
	write_rest_of_title(w);
	buf_release(&line);
}

/* "It holds all 4 that "Ready to start" asks.": without saying so yet. */
static void add_held_to_begin(struct show_writer *w, struct buf *line)
{
	const struct shown_item *shown = w->shown;
	struct span level = level_name(
		agreement_of(w->outlook->plan->definition, w->planned->item),
		w->planned->missing_for);

	if (shown->missed)
		buf_addf(line, " It misses %zu of %zu that \"", shown->missed,
			 shown->asked);
	else if (shown->asked > 1)
		buf_addf(line, " It holds all %zu that \"", shown->asked);
	else
		buf_adds(line, " It holds what \"");
	text_show(line, level);
	buf_adds(line, "\" asks.");
}

static void add_claim(struct show_writer *w, struct buf *line)
{
	const struct plan *plan = w->outlook->plan;
	const struct item *item = w->planned->item;
	struct span claims = level_name(agreement_of(plan->definition, item),
					judge_of(plan->judge, item)->claims);

	if (w->planned->could_begin) {
		add_held_to_begin(w, line);
		return;
	}
	if (claims.len) {
		buf_adds(line, " It claims \"");
		text_show(line, claims);
		buf_adds(line, "\"");
	} else if (!w->shown->missed) {
		return;
	} else {
		buf_adds(line, " It");
	}
	buf_adds(line, claims.len ? " and" : "");
	if (w->shown->missed)
		buf_addf(line, " misses %zu of %zu.", w->shown->missed,
			 w->shown->asked);
	else if (w->shown->asked > 1)
		buf_addf(line, " holds all %zu.", w->shown->asked);
	else
		buf_adds(line, " holds what that asks.");
}

/* "It waits for EXP-1, EXP-2, EXP-3 and 6 more." */
static void add_waits(struct show_writer *w, struct buf *line)
{
	enum { MOST = 3 };
	struct planned_list open = { 0 };

	for (size_t i = 0; i < w->planned->n_held; i++)
		if (w->planned->held[i].why == HELD_WAITS)
			planned_add(&open,
				    (struct planned *)w->planned->held[i].by,
				    w->arena);
	if (open.n < 2)
		return;
	buf_adds(line, " It waits for ");
	add_ids(line, open.list, open.n, MOST);
	buf_addc(line, '.');
}

/* Told by another line or sentence: what it misses, that it is begun. */
static bool is_told(const struct held *held)
{
	return held->is_finding || held->why == HELD_MISSING ||
	       held->why == HELD_BEGUN;
}

static void add_held(struct show_writer *w, struct buf *line)
{
	size_t waits = 0;

	for (size_t i = 0; i < w->planned->n_held; i++)
		waits += w->planned->held[i].why == HELD_WAITS;
	for (size_t i = 0; i < w->planned->n_held; i++) {
		const struct held *held = &w->planned->held[i];
		struct span message = held->message;

		if (is_told(held) || (held->why == HELD_WAITS && waits > 1))
			continue;
		/* "waits for the board..": who wrote it may have ended it. */
		while (message.len && message.at[message.len - 1] == '.')
			message.len--;
		buf_adds(line, " It ");
		text_show(line, message);
		buf_addc(line, '.');
	}
	add_waits(w, line);
}

/* Of what claims nothing, or an earlier level: what it does not say yet. */
static void add_unclaimed(struct show_writer *w, struct buf *line)
{
	const struct plan *plan = w->outlook->plan;
	struct span next =
		level_name(agreement_of(plan->definition, w->planned->item),
			   w->planned->missing_for);
	struct span word = plan_state_word(plan, w->planned->item);

	if (w->planned->stands == STANDS_IDEA && w->planned->is_before_work) {
		if (word.len) {
			buf_adds(line, " Its state is \"");
			text_show(line, clip(word, 80));
			buf_adds(line, "\", which does not say that it comes "
				       "next.");
		} else {
			buf_adds(line, " It does not say how far it is.");
		}
	} else if (w->planned->stands == STANDS_IDEA && next.len) {
		buf_adds(line, " Nothing says yet that it is \"");
		text_show(line, next);
		buf_adds(line, "\".");
	} else if (w->planned->stands == STANDS_IDEA) {
		buf_adds(line, " It claims nothing yet.");
	}
}

static bool is_begun(const struct show_writer *w)
{
	for (size_t i = 0; i < w->planned->n_held; i++)
		if (w->planned->held[i].why == HELD_BEGUN)
			return true;
	return false;
}

/* False where nobody asks anything of it. */
static bool is_asked(const struct show_writer *w)
{
	return plan_asks_anything(w->outlook->plan, w->planned);
}

static void add_may_start(struct show_writer *w, struct buf *line)
{
	if (w->planned->can_start && !is_asked(w)) {
		buf_adds(line, "Nothing is asked of it yet.");
		return;
	}
	buf_adds(line, "May it start? ");
	buf_adds(line, w->planned->can_start ? "Yes."
		       : is_begun(w)	     ? "It is begun already."
					     : "No.");
	add_unclaimed(w, line);
	/* What it misses comes before what keeps it, all else after. */
	if (!w->shown->missed)
		add_held(w, line);
	if (w->shown->asked && is_asked(w))
		add_claim(w, line);
	if (w->shown->missed)
		add_held(w, line);
}

static void write_answer(struct show_writer *w)
{
	struct buf line = BUF_INIT;
	const char *colour = NULL;

	if (!planned_is_open(w->planned)) {
		buf_addf(&line, "It is %s%s", planned_end_name(w->planned),
			 w->planned->word_end
				 ? ", as its state says, though the "
				   "definition does not name that word."
				 : ".");
	} else if (w->planned->is_outcome) {
		buf_adds(&line, "It is an outcome: what serves it can start, "
				"not it.");
		if (w->shown->asked)
			add_claim(w, &line);
	} else if (w->planned->stands == STANDS_READY && !w->planned->n_held &&
		   plan_kind_of(w->outlook->plan, w->planned)->is_epic) {
		buf_adds(&line, "It is an epic: what belongs to it can start, "
				"not it.");
	} else {
		add_may_start(w, &line);
		if (w->planned->can_start)
			colour = is_asked(w) ? COLOUR_GREEN : NULL;
		else
			colour = is_begun(w) ? COLOUR_CYAN : COLOUR_RED;
	}
	add_paragraph(w, colour, buf_span(&line));
	buf_release(&line);
}

/* ---- what it leans on, and what leans on it ---- */

static void write_serves(struct show_writer *w)
{
	struct above above;

	plan_above(w->outlook->plan, w->planned, &above, w->arena);
	for (size_t i = 0; i < above.n; i++) {
		const struct planned *to = above.list[i].to;
		struct buf line = BUF_INIT;

		/* The heading that it stands below is only a place. */
		if (above.list[i].is_lane) {
			show_line(w, "below",
				  arena_printf(w->arena, "\"%.*s\"",
					       (int)above.list[i].label.len,
					       above.list[i].label.at));
			continue;
		}
		if (!to) {
			buf_addf(&line, "\"%.*s\", which is not an item",
				 (int)above.list[i].label.len,
				 above.list[i].label.at);
		} else {
			add_planned(&line, to);
			buf_addf(&line, " (%s",
				 planned_is_open(to) ? "open"
						     : planned_end_name(to));
			if (to->owner.len) {
				buf_adds(&line, ", ");
				buf_add(&line, to->owner);
			}
			buf_addc(&line, ')');
		}
		if (above.through[i]) {
			buf_adds(&line, ", through ");
			buf_add(&line, planned_name(above.through[i]));
		}
		show_line(w, i ? "" : "serves", buf_span(&line));
		buf_release(&line);
	}
}

static void write_items(struct show_writer *w, const char *label,
			const struct planned_list *list)
{
	enum { MOST = 8 };

	for (size_t i = 0; i < list->n && i < MOST; i++) {
		struct buf line = BUF_INIT;
		struct span stands =
			say_trace_standing(w->outlook, list->list[i]);

		add_planned(&line, list->list[i]);
		buf_addf(&line, " (%.*s)", (int)stands.len, stands.at);
		show_line(w, i ? "" : label, buf_span(&line));
		buf_release(&line);
	}
	if (list->n > MOST)
		show_line(w, "",
			  arena_printf(w->arena, "and %zu more",
				       list->n - MOST));
}

/* What it waits for, and no item bears the name of. */
static void write_lost(struct show_writer *w)
{
	struct span lost = w->planned->lost;

	if (lost.len && planned_is_open(w->planned))
		show_line(w, w->planned->waits_for.n ? "" : "waits for",
			  arena_printf(w->arena,
				       "%.*s, which is no item here",
				       (int)lost.len, lost.at));
}

/* What links here without serving it or waiting for it. */
static struct planned_list other_links(struct show_writer *w)
{
	struct planned_list others = { 0 };

	for (size_t i = 0; i < w->shown->linked_from.n; i++) {
		struct planned *from = w->shown->linked_from.list[i];

		if (!planned_has(&w->planned->served_by, from) &&
		    !planned_has(&w->planned->waited_for_by, from) &&
		    !planned_has(&w->planned->waits_for, from))
			planned_add(&others, from, w->arena);
	}
	return others;
}

static void write_history(struct show_writer *w)
{
	const struct shown_item *shown = w->shown;
	struct buf line = BUF_INIT;

	if (shown->reason.len) {
		buf_add(&line, clip(shown->reason, 400));
		if (shown->reason_on.len)
			buf_addf(&line, " (%.*s)", (int)shown->reason_on.len,
				 shown->reason_on.at);
		show_line(w, "why priority", buf_span(&line));
		buf_clear(&line);
	}
	if (shown->changed_by.len) {
		buf_addf(&line, "by %.*s on %.*s (%.10s)",
			 (int)shown->changed_by.len, shown->changed_by.at,
			 (int)shown->changed_on.len, shown->changed_on.at,
			 shown->changed_commit.at);
		if (shown->mass_changes)
			buf_addf(&line, "; later, with many others, in %zu %s",
				 shown->mass_changes,
				 shown->mass_changes == 1 ? "commit"
							  : "commits");
		show_line(w, "changed", buf_span(&line));
	} else if (shown->is_old) {
		show_line(w, "changed", SPAN("not in the latest 100 commits"));
	}
	buf_release(&line);
}

void show_text(const struct outlook *outlook, struct buf *out)
{
	struct buf text = BUF_INIT;
	struct show_writer w = { .outlook = outlook,
				 .shown = outlook->shown,
				 .planned = outlook->shown->planned,
				 .arena = outlook->report->arena,
				 .out = &text };
	struct planned_list others = other_links(&w);

	write_head(&w);
	write_answer(&w);
	show_criteria(&w);
	write_serves(&w);
	write_items(&w, "waits for", &w.planned->waits_for);
	write_lost(&w);
	write_items(&w, "waited for by", &w.planned->waited_for_by);
	write_items(&w, "served by", &w.planned->served_by);
	write_items(&w, "named by", &others);
	write_history(&w);
	add_log(out, buf_span(&text));
	buf_release(&text);
}
