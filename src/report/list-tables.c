/* The backlog as a table for a page, a spreadsheet and a script. */
#include "report/outlook.h"

#include "base/unicode.h"

/* What a table has unless --columns says otherwise. */
static const char *const usual[] = { "rank",   "id",	 "kind",      "title",
				     "stands", "lacks",	 "priority",  "size",
				     "owner",  "serves", "waits for", "path",
				     "line" };

enum { N_USUAL = sizeof(usual) / sizeof(*usual) };

static size_t columns_of(const struct outlook *outlook, struct column **out)
{
	struct arena *arena = outlook->report->arena;

	if (outlook->columns) {
		*out = (struct column *)outlook->columns;
		return outlook->n_columns;
	}
	*out = ARENA_ARRAY(arena, struct column, N_USUAL);
	for (size_t i = 0; i < N_USUAL; i++)
		(*out)[i] = (struct column){ span_str(usual[i]),
					     span_str(usual[i]) };
	return N_USUAL;
}

/* ---- CSV, as RFC 4180 has it ---- */

/*
 * A spreadsheet takes what begins so for a formula, and would run it: an
 * apostrophe in front says that it is text.
 */
static bool is_formula(struct span text)
{
	return text.len && strchr("=+-@\t\r", text.at[0]);
}

static void add_csv(struct buf *out, struct span text, struct arena *arena)
{
	struct span shown = text_shown(arena, text);
	/* A log of a CI takes a line that begins with "::" for a command. */
	bool quotes = is_formula(text) || span_starts(shown, "::");

	for (size_t i = 0; i < shown.len; i++)
		quotes |= strchr(",\"\n\r;", shown.at[i]) != NULL;
	if (!quotes) {
		add_log(out, shown);
		return;
	}
	buf_adds(out, is_formula(text) ? "\"'" : "\"");
	for (size_t i = 0; i < shown.len; i++) {
		if (shown.at[i] == '"')
			buf_addc(out, '"');
		if (is_old_command(shown, i))
			buf_adds(out, "\xE2\x80\x8B");
		buf_addc(out, shown.at[i]);
	}
	buf_addc(out, '"');
}

void list_csv(const struct outlook *outlook, struct buf *out)
{
	struct arena *arena = outlook->report->arena;
	const struct listing *listing = outlook->listing;
	struct column *columns;
	size_t n = columns_of(outlook, &columns);

	for (size_t c = 0; c < n; c++) {
		buf_adds(out, c ? "," : "");
		add_csv(out, columns[c].name, arena);
	}
	buf_adds(out, "\r\n");
	for (size_t i = 0; i < listing->n; i++) {
		for (size_t c = 0; c < n; c++) {
			buf_adds(out, c ? "," : "");
			add_csv(out,
				planned_value(outlook->plan, listing->items[i],
					      columns[c].folded, arena),
				arena);
		}
		buf_adds(out, "\r\n");
	}
}

/* ---- Markdown ---- */

/* Within a cell nothing may end it, nor begin anything of Markdown's. */
void add_cell(struct buf *out, struct span text)
{
	struct buf inert = BUF_INIT;

	add_inert(&inert, text);
	for (size_t i = 0; i < inert.len; i++) {
		char c = inert.at[i];

		if (strchr("\\`*_[]<>|#~&!", c))
			buf_addc(out, '\\');
		buf_addc(out, c);
	}
	buf_release(&inert);
}

void list_markdown(const struct outlook *outlook, struct buf *out)
{
	static const char *const names[] = { "id",	 "title",  "stands",
					     "priority", "serves", "owner" };
	struct arena *arena = outlook->report->arena;
	const struct listing *listing = outlook->listing;
	size_t n = outlook->columns ? outlook->n_columns
				    : sizeof(names) / sizeof(*names);

	add_kinds(out, outlook, listing->items, listing->total);
	buf_adds(out, listing->tally.open == 1 ? " is open: " : " are open: ");
	add_tally(out, outlook, &listing->tally);
	buf_addc(out, '.');
	add_ready_waiting(out, outlook, listing->items, listing->total);
	buf_adds(out, "\n\n|");
	for (size_t c = 0; c < n; c++) {
		buf_addc(out, ' ');
		add_cell(out, outlook->columns ? outlook->columns[c].name
					       : span_str(names[c]));
		buf_adds(out, " |");
	}
	buf_adds(out, "\n|");
	for (size_t c = 0; c < n; c++)
		buf_adds(out, " --- |");
	buf_addc(out, '\n');
	for (size_t i = 0; i < listing->n; i++) {
		buf_addc(out, '|');
		for (size_t c = 0; c < n; c++) {
			struct span name = outlook->columns
						   ? outlook->columns[c].folded
						   : span_str(names[c]);
			struct span value =
				span_is(name, "stands")
					? say_standing(outlook,
						       listing->items[i])
					: planned_value(outlook->plan,
							listing->items[i], name,
							arena);

			buf_addc(out, ' ');
			add_cell(out, value);
			buf_adds(out, " |");
		}
		buf_addc(out, '\n');
	}
}

/* ---- for scripts ---- */

void add_porcelain(struct buf *out, const struct outlook *outlook,
		   struct planned *planned)
{
	struct arena *arena = outlook->report->arena;
	const struct item *item = planned->item;

	buf_adds(out, planned->can_start ? "can start"
					 : stands_name(planned->stands));
	buf_addc(out, '\t');
	text_show(out, item->id);
	buf_addc(out, '\t');
	if (outlook->ends_in_nul)
		buf_add(out, item_doc(item)->path);
	else
		show_path_for_script(outlook->report, out,
				     item_doc(item)->path);
	buf_addf(out, "\t%zu\t",
		 outline_place(&item_doc(item)->outline, item->start).line);
	buf_add(out, text_shown(arena, item->title));
	buf_addc(out, outlook->ends_in_nul ? '\0' : '\n');
}

void list_porcelain(const struct outlook *outlook, struct buf *out)
{
	for (size_t i = 0; i < outlook->listing->n; i++)
		add_porcelain(out, outlook, outlook->listing->items[i]);
}

const struct view list_views[] = {
	{ "text", list_text, "a table that fits the terminal" },
	{ "json", list_json, "for programs" },
	{ "csv", list_csv, "for a spreadsheet" },
	{ "markdown", list_markdown, "a table for a page" },
	{ "porcelain", list_porcelain, "a line for each item, for scripts" },
	{ NULL, NULL, NULL },
};
