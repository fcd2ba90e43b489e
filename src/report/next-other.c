/* What can start: for programs, pages and scripts. */
#include "report/json.h"

#include "backlog/caption.h"

#include "base/unicode.h"

void next_json(const struct outlook *outlook, struct buf *out)
{
	const struct upcoming *u = outlook->upcoming;
	const struct {
		const char *name;
		const struct planned_list *list;
	} lists[] = {
		{ "next", &u->next },
		{ "waiting", &u->waiting },
		{ "below_the_line", &u->below },
		{ "unranked", &u->unranked },
		{ "started", &u->started },
	};
	json_t *json = json_outlook(outlook);

	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		json_put(json, lists[i].name,
			 json_items(outlook, lists[i].list->list,
				    lists[i].list->n));
	json_put(json, "ideas", json_integer((json_int_t)u->ideas.n));
	json_put(json, "not_ready", json_integer((json_int_t)u->later));
	json_put(json, "reasons", json_reasons(u->reasons, u->n_reasons));
	json_finish(outlook, json, u->total, out);
}

void next_porcelain(const struct outlook *outlook, struct buf *out)
{
	for (size_t i = 0; i < outlook->upcoming->next.n; i++)
		add_porcelain(out, outlook, outlook->upcoming->next.list[i]);
}

static void add_rows(const struct outlook *outlook, struct buf *out,
		     const struct planned_list *list, bool lacks)
{
	buf_adds(out, lacks ? "| Item | Lacks |\n| --- | --- |\n"
			    : "| Item | Serves | Waited for by |\n"
			      "| --- | --- | --- |\n");
	for (size_t i = 0; i < list->n; i++) {
		struct planned *planned = list->list[i];

		buf_adds(out, "| ");
		add_cell(out, planned_name(planned));
		buf_addc(out, ' ');
		if (planned_has_id(planned))
			add_cell(out, item_caption(planned->item));
		buf_adds(out, " | ");
		if (lacks) {
			struct span missing = planned_value(
				outlook->plan, planned, SPAN("lacks"),
				outlook->report->arena);

			add_cell(out, missing.len
					      ? missing
					      : say_lacking(outlook, planned));
		} else {
			add_cell(out, planned_value(outlook->plan, planned,
						    SPAN("serves"),
						    outlook->report->arena));
			buf_adds(out, " | ");
			for (size_t j = 0; j < planned->waited_for_by.n; j++) {
				buf_adds(out, j ? ", " : "");
				add_cell(out,
					 planned_name(planned->waited_for_by
							      .list[j]));
			}
		}
		buf_adds(out, " |\n");
	}
}

/* What is in neither table, in a sentence: nothing open is passed over. */
static void add_others(const struct outlook *outlook, struct buf *out)
{
	const struct upcoming *u = outlook->upcoming;
	struct tally rest = { 0 };

	for (size_t i = 0; i < u->unranked.n; i++)
		rest.by[STANDS_NOT_READY] += u->unranked.list[i]->stands !=
					     STANDS_IDEA;
	rest.by[STANDS_BEGUN] = u->started.n;
	rest.by[STANDS_WAITS] = u->waiting.n;
	rest.by[STANDS_NOT_READY] += u->later;
	rest.by[STANDS_IDEA] = u->ideas.n;
	rest.state = u->ideas.state;
	rest.can_start = u->total - u->next.n;
	rest.by[STANDS_READY] = rest.can_start;
	if (!u->started.n && !u->waiting.n && !rest.by[STANDS_NOT_READY] &&
	    !u->ideas.n && !rest.can_start)
		return;
	buf_adds(out, "\nNot in a table: ");
	add_tally(out, outlook, &rest);
	buf_adds(out, ".\n");
}

void next_markdown(const struct outlook *outlook, struct buf *out)
{
	const struct upcoming *u = outlook->upcoming;

	add_startable(out, outlook, u->all.items, u->all.n, u->total);
	buf_adds(out, ".\n");
	if (u->next.n) {
		buf_addc(out, '\n');
		add_rows(outlook, out, &u->next, false);
	}
	if (u->below.n) {
		buf_adds(out, u->total ? "\nJust below the line:\n\n"
				       : "\nThe nearest to it:\n\n");
		add_rows(outlook, out, &u->below, true);
	}
	add_others(outlook, out);
}

const struct view next_views[] = {
	{ "text", next_text, "for a terminal" },
	{ "json", next_json, "for programs" },
	{ "markdown", next_markdown, "tables for a page" },
	{ "porcelain", next_porcelain, "a line for each item, for scripts" },
	{ NULL, NULL, NULL },
};
