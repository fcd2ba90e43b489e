/* Who covers what, what nobody covers, and outcomes without an owner. */
#include "report/json.h"

#include "base/unicode.h"

static void add_who(struct buf *out, const struct covered *covered)
{
	for (size_t i = 0; i < covered->n_who; i++) {
		buf_adds(out, i ? ", " : "");
		text_show(out, covered->who[i]);
	}
	if (!covered->n_who)
		buf_adds(out, "nobody yet");
}

static size_t widest(const struct coverage *coverage, struct arena *arena)
{
	enum { MOST = 40 };
	size_t width = 0;

	for (size_t i = 0; i < coverage->n_roles; i++) {
		size_t own = text_width(
			text_shown(arena, coverage->roles[i].responsibility));

		if (own > width)
			width = own;
	}
	return width > MOST ? MOST : width;
}

static void write_rows(const struct outlook *outlook, struct buf *out)
{
	const struct coverage *coverage = outlook->coverage;
	struct arena *arena = outlook->report->arena;
	size_t width = widest(coverage, arena);

	for (size_t i = 0; i < coverage->n_roles; i++) {
		const struct covered *covered = &coverage->roles[i];
		struct span name =
			cut_to(text_shown(arena, covered->responsibility),
			       width, arena);
		struct buf who = BUF_INIT;

		add_who(&who, covered);
		add_painted(out, outlook, COLOUR_BOLD, name);
		buf_addf(out, "%*s", (int)(width - text_width(name) + 2), "");
		add_painted(out, outlook, covered->n_who ? NULL : COLOUR_YELLOW,
			    cut_to(buf_span(&who),
				   outlook->report->width > width + 10
					   ? outlook->report->width - width - 2
					   : 8,
				   arena));
		buf_addc(out, '\n');
		buf_release(&who);
	}
}

static bool has_row(const struct coverage *coverage, struct span what)
{
	for (size_t i = 0; i < coverage->n_roles; i++)
		if (span_eq(coverage->roles[i].responsibility, what))
			return true;
	return false;
}

/* What is in no row of the table at all: a row says itself that nobody does. */
static void write_uncovered(const struct outlook *outlook, struct buf *out)
{
	const struct coverage *coverage = outlook->coverage;
	struct buf line = BUF_INIT;

	for (size_t i = 0; i < coverage->n_uncovered; i++) {
		if (has_row(coverage, coverage->uncovered[i]))
			continue;
		buf_adds(&line, line.len ? ", " : "Nobody covers: ");
		buf_add(&line, coverage->uncovered[i]);
	}
	add_wrapped(out, outlook, buf_span(&line));
	buf_release(&line);
}

static void write_ownerless(const struct outlook *outlook, struct buf *out)
{
	const struct planned_list *list = &outlook->coverage->without_owner;
	struct buf line = BUF_INIT;

	if (!list->n)
		return;
	buf_addf(&line, "%zu open %s no owner: ", list->n,
		 list->n == 1 ? "outcome has" : "outcomes have");
	add_ids(&line, list->list, list->n, 5);
	add_wrapped(out, outlook, buf_span(&line));
	buf_release(&line);
}

void roles_text(const struct outlook *outlook, struct buf *out)
{
	struct buf text = BUF_INIT;

	if (!outlook->coverage->n_roles)
		add_wrapped(&text, outlook,
			    SPAN("The definition has no table of who covers "
				 "what: a heading that ends in `roles`, and "
				 "below it a table of responsibility and "
				 "who."));
	write_rows(outlook, &text);
	write_uncovered(outlook, &text);
	write_ownerless(outlook, &text);
	add_log(out, buf_span(&text));
	buf_release(&text);
}

void roles_markdown(const struct outlook *outlook, struct buf *out)
{
	const struct coverage *coverage = outlook->coverage;

	buf_adds(out, coverage->n_roles
			      ? "| Responsibility | Who |\n| --- | --- |\n"
			      : "The definition has no table of who covers "
				"what.\n");
	for (size_t i = 0; i < coverage->n_roles; i++) {
		struct buf who = BUF_INIT;

		add_who(&who, &coverage->roles[i]);
		buf_adds(out, "| ");
		add_cell(out, coverage->roles[i].responsibility);
		buf_adds(out, " | ");
		add_cell(out, buf_span(&who));
		buf_adds(out, " |\n");
		buf_release(&who);
	}
	for (size_t i = 0; i < coverage->n_uncovered; i++) {
		buf_adds(out, i ? ", " : "\nNobody covers: ");
		add_cell(out, coverage->uncovered[i]);
	}
	buf_adds(out, coverage->n_uncovered ? "\n" : "");
	for (size_t i = 0; i < coverage->without_owner.n; i++) {
		buf_adds(out, i ? ", " : "\nOutcomes without an owner: ");
		add_cell(out, planned_name(coverage->without_owner.list[i]));
	}
	buf_adds(out, coverage->without_owner.n ? "\n" : "");
}

static json_t *texts_of(const struct span *list, size_t n)
{
	json_t *json = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(json, json_text(list[i]));
	return json;
}

void roles_json(const struct outlook *outlook, struct buf *out)
{
	const struct coverage *coverage = outlook->coverage;
	json_t *json = json_outlook(outlook), *roles = json_array();

	for (size_t i = 0; i < coverage->n_roles; i++) {
		json_t *entry = json_object();

		json_put(entry, "responsibility",
			 json_text(coverage->roles[i].responsibility));
		json_put(entry, "who",
			 texts_of(coverage->roles[i].who,
				  coverage->roles[i].n_who));
		json_array_append_new(roles, entry);
	}
	json_put(json, "roles", roles);
	json_put(json, "uncovered",
		 texts_of(coverage->uncovered, coverage->n_uncovered));
	json_put(json, "without_owner",
		 json_items(outlook, coverage->without_owner.list,
			    coverage->without_owner.n));
	json_finish(outlook, json, coverage->n_roles, out);
}

const struct view roles_views[] = {
	{ "text", roles_text, "for a terminal" },
	{ "json", roles_json, "for programs" },
	{ "markdown", roles_markdown, "a table for a page" },
	{ NULL, NULL, NULL },
};
