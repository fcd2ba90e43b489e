/* What can start: for programs, pages and scripts. */
#include "report/json.h"

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
	json_put(json, "ideas", json_integer((json_int_t)u->ideas));
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
			add_cell(out, planned->item->title);
		buf_adds(out, " | ");
		if (lacks) {
			add_cell(out, planned_value(outlook->plan, planned,
						    SPAN("lacks"),
						    outlook->report->arena));
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

void next_markdown(const struct outlook *outlook, struct buf *out)
{
	const struct upcoming *u = outlook->upcoming;

	buf_addf(out, "%zu can start.\n\n", u->total);
	if (u->next.n)
		add_rows(outlook, out, &u->next, false);
	if (!u->below.n)
		return;
	buf_adds(out, "\nJust below the line:\n\n");
	add_rows(outlook, out, &u->below, true);
}

const struct view next_views[] = {
	{ "text", next_text, "for a terminal" },
	{ "json", next_json, "for programs" },
	{ "markdown", next_markdown, "tables for a page" },
	{ "porcelain", next_porcelain, "a line for each item, for scripts" },
	{ NULL, NULL, NULL },
};
