/* Outcomes and what serves them: for programs, pages and drawings. */
#include "report/json.h"

#include "backlog/caption.h"

#include "base/unicode.h"

/* ---- JSON ---- */

static json_t *edge_of(const struct planned *from, const struct planned *to,
		       const char *as)
{
	json_t *json = json_object();

	json_put(json, "from", json_text(from->item->id));
	json_put(json, "to", json_text(to->item->id));
	json_put(json, "as", json_string(as));
	json_put(json, "from_path", json_text(item_doc(from->item)->path));
	json_put(json, "to_path", json_text(item_doc(to->item)->path));
	return json;
}

static json_t *edges_of(const struct planned_list *items)
{
	json_t *json = json_array();

	for (size_t i = 0; i < items->n; i++) {
		const struct planned *planned = items->list[i];

		for (size_t j = 0; j < planned->n_serves; j++)
			if (planned->serves[j].to)
				json_array_append_new(
					json,
					edge_of(planned, planned->serves[j].to,
						"serves"));
		for (size_t j = 0; j < planned->waits_for.n; j++)
			json_array_append_new(
				json,
				edge_of(planned, planned->waits_for.list[j],
					"waits for"));
	}
	return json;
}

static json_t *outcomes_of(const struct trace *trace)
{
	json_t *json = json_array();

	for (size_t i = 0; i < trace->n_outcomes; i++) {
		const struct outcome_view *view = &trace->outcomes[i];
		const struct item *item = view->outcome->item;
		const struct tally *tally = &view->tally;
		const struct {
			const char *name;
			size_t n;
		} counts[] = {
			{ "open", tally->open },
			{ "can_start", tally->can_start },
			{ "waits", tally->by[STANDS_WAITS] },
			{ "not_ready", tally->by[STANDS_NOT_READY] },
			{ "done", tally->done },
			{ "begun", tally->by[STANDS_BEGUN] },
			{ "ideas", tally->by[STANDS_IDEA] },
			{ "ready_earlier", tally->lower },
			{ "open_parts", view->below.open },
		};
		json_t *entry = json_object();

		json_put(entry, "id", json_text(item->id));
		json_put(entry, "path", json_text(item_doc(item)->path));
		for (size_t c = 0; c < sizeof(counts) / sizeof(*counts); c++)
			json_put(entry, counts[c].name,
				 json_integer((json_int_t)counts[c].n));
		json_array_append_new(json, entry);
	}
	return json;
}

static json_t *on_closed_of(const struct outlook *outlook)
{
	const struct trace *trace = outlook->trace;
	json_t *json = json_array();

	for (size_t i = 0; i < trace->n_on_closed; i++) {
		json_t *entry = json_object();

		json_put(entry, "item",
			 json_item(outlook->report,
				   trace->on_closed[i].planned->item));
		json_put(entry, "closed",
			 json_text(planned_name(trace->on_closed[i].closed)));
		json_array_append_new(json, entry);
	}
	return json;
}

static json_t *names_of(const struct trace *trace)
{
	json_t *json = json_array();

	for (size_t i = 0; i < trace->n_names; i++) {
		const struct bare_name *name = &trace->names[i];
		json_t *entry = json_object(), *items = json_array();

		for (size_t j = 0; j < name->items.n; j++)
			json_array_append_new(
				items,
				json_text(planned_name(name->items.list[j])));
		json_put(entry, "value", json_text(name->value));
		json_put(entry, "items", items);
		json_array_append_new(json, entry);
	}
	return json;
}

void trace_json(const struct outlook *outlook, struct buf *out)
{
	const struct trace *trace = outlook->trace;
	const struct {
		const char *name;
		const struct planned_list *list;
	} lists[] = {
		{ "items", &trace->shown },
		{ "all_done", &trace->all_done },
		{ "stuck", &trace->stuck },
		{ "unserved", &trace->unserved },
		{ "without_outcome", &trace->without_outcome },
		{ "unmeasured", &trace->unmeasured },
	};
	json_t *json = json_outlook(outlook);

	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		json_put(json, lists[i].name,
			 json_items(outlook, lists[i].list->list,
				    lists[i].list->n));
	json_put(json, "edges", edges_of(&trace->shown));
	json_put(json, "outcomes", outcomes_of(trace));
	json_put(json, "on_closed", on_closed_of(outlook));
	json_put(json, "names_nothing", names_of(trace));
	json_finish(outlook, json, trace->n_outcomes, out);
}

/* ---- Graphviz ---- */

static void add_quoted(struct buf *out, struct span text, struct arena *arena)
{
	struct span shown = text_shown(arena, text);

	for (size_t i = 0; i < shown.len; i++) {
		if (shown.at[i] == '"' || shown.at[i] == '\\')
			buf_addc(out, '\\');
		/* A drawing may pass through the log of a CI, and HTML's
		   entities mean something to Graphviz. */
		if (is_old_command(shown, i))
			buf_adds(out, "\xE2\x80\x8B");
		if (shown.at[i] == '&') {
			buf_adds(out, "&amp;");
			continue;
		}
		buf_addc(out, shown.at[i]);
	}
}

/* Ids may be shared: a node is its place in the backlog. */
static void add_node(const struct outlook *outlook, struct buf *out,
		     const struct planned *planned)
{
	enum { MOST = 40 };
	struct arena *arena = outlook->report->arena;
	const struct item *item = planned->item;

	buf_addf(out, "\tn%zu [label=\"", item->index);
	add_quoted(out, planned_name(planned), arena);
	if (planned_has_id(planned)) {
		buf_adds(out, "\\n");
		add_quoted(out, cut_to(item_caption(item), MOST, arena), arena);
	}
	buf_addf(out, "\"%s%s];\n", planned->is_outcome ? ", shape=box" : "",
		 !planned_is_open(planned) ? ", style=dashed, fontcolor=gray40"
		 : planned->can_start	   ? ", style=bold"
					   : "");
}

void trace_dot(const struct outlook *outlook, struct buf *out)
{
	const struct planned_list *items = &outlook->trace->shown;

	buf_adds(out, "digraph backlog {\n\trankdir=RL;\n");
	for (size_t i = 0; i < items->n; i++)
		add_node(outlook, out, items->list[i]);
	for (size_t i = 0; i < items->n; i++) {
		const struct planned *planned = items->list[i];

		for (size_t j = 0; j < planned->n_serves; j++)
			if (planned->serves[j].to)
				buf_addf(out, "\tn%zu -> n%zu;\n",
					 planned->item->index,
					 planned->serves[j].to->item->index);
		for (size_t j = 0; j < planned->waits_for.n; j++)
			buf_addf(out,
				 "\tn%zu -> n%zu [style=dotted, "
				 "label=\"waits for\"];\n",
				 planned->item->index,
				 planned->waits_for.list[j]->item->index);
	}
	buf_adds(out, "}\n");
}

/* ---- Markdown ---- */

static void add_line(struct buf *out, const struct planned *planned)
{
	buf_adds(out, "- ");
	add_cell(out, planned_name(planned));
	if (planned_has_id(planned)) {
		buf_addc(out, ' ');
		add_cell(out, item_caption(planned->item));
	}
}

static void add_section(const struct outlook *outlook, struct buf *out,
			const char *heading, const struct planned_list *list)
{
	if (!list->n)
		return;
	buf_addf(out, "\n## %s\n\n", heading);
	for (size_t i = 0; i < list->n; i++) {
		add_line(out, list->list[i]);
		buf_addc(out, '\n');
	}
}

/* ", 2 closed"; nothing where none is. */
static struct span say_closed(const struct outlook *outlook, size_t n)
{
	return n ? arena_printf(outlook->report->arena, ", %zu closed", n)
		 : SPAN("");
}

static void add_outcomes(const struct outlook *outlook, struct buf *out)
{
	const struct trace *trace = outlook->trace;

	buf_adds(out, "| Outcome | Done | Open | Where it stands |\n"
		      "| --- | --- | --- | --- |\n");
	for (size_t i = 0; i < trace->n_outcomes; i++) {
		const struct outcome_view *view = &trace->outcomes[i];
		struct tally open = view->tally;

		buf_adds(out, "| ");
		add_cell(out, planned_name(view->outcome));
		buf_addc(out, ' ');
		if (planned_has_id(view->outcome))
			add_cell(out, item_caption(view->outcome->item));
		buf_addf(out, " | %zu of %zu%s | %zu | ",
			 view->tally.done - view->tally.closed, view->tally.n,
			 say_closed(outlook, view->tally.closed).at,
			 view->tally.open);
		add_tally(out, outlook, &open);
		buf_adds(out, " |\n");
	}
}

static void add_names(const struct outlook *outlook, struct buf *out)
{
	const struct trace *trace = outlook->trace;

	if (trace->n_names)
		buf_adds(out, "\n## Named, but not an item here\n\n");
	for (size_t i = 0; i < trace->n_names; i++) {
		const struct bare_name *name = &trace->names[i];

		buf_adds(out, "- \"");
		add_cell(out, name->value);
		buf_adds(out, "\" by ");
		for (size_t j = 0; j < name->items.n; j++) {
			buf_adds(out, j ? ", " : "");
			add_cell(out, planned_name(name->items.list[j]));
		}
		buf_addc(out, '\n');
	}
}

void trace_markdown(const struct outlook *outlook, struct buf *out)
{
	const struct trace *trace = outlook->trace;

	add_outcomes(outlook, out);
	add_section(outlook, out,
		    trace->all_closed ? "All done or closed, and still open"
				      : "All done, and still open",
		    &trace->all_done);
	add_section(outlook, out, "Stuck", &trace->stuck);
	add_section(outlook, out, "Nothing serves it yet", &trace->unserved);
	if (trace->n_on_closed)
		buf_adds(out, "\n## For something that is closed\n\n");
	for (size_t i = 0; i < trace->n_on_closed; i++) {
		add_line(out, trace->on_closed[i].planned);
		buf_adds(out, ": ");
		add_cell(out, planned_name(trace->on_closed[i].closed));
		buf_adds(out, " is closed\n");
	}
	add_section(outlook, out, "Serves nothing", &trace->without_outcome);
	add_names(outlook, out);
	add_section(outlook, out, "Does not say how to tell that it is reached",
		    &trace->unmeasured);
}

const struct view trace_views[] = {
	{ "text", trace_text, "for a terminal" },
	{ "json", trace_json, "for programs" },
	{ "markdown", trace_markdown, "tables for a page" },
	{ "dot", trace_dot, "a drawing, by Graphviz" },
	{ NULL, NULL, NULL },
};
