/* A team's own agreement, and what of it can run, as people read it. */
#include "report/adoption.h"

#include "base/unicode.h"
#include "report/colour.h"

static void add_shown(struct buf *out, struct span text)
{
	text_show(out, text);
}

/* "+" is what would run, "?" what people judge. */
static void add_sign(const struct adoption_report *report, struct buf *out,
		     bool runs)
{
	buf_adds(out, "  ");
	add_coloured(out, report->use_colour,
		     runs ? COLOUR_GREEN : COLOUR_YELLOW,
		     runs ? SPAN("+") : SPAN("?"));
	buf_addc(out, ' ');
}

/* The check below its sentence: both fit, however long they are. */
static void add_sentence(const struct adoption_report *report,
			 const struct own_sentence *one, struct buf *out)
{
	struct span rest, check;

	add_sign(report, out, one->check.len > 0);
	add_shown(out, one->text);
	if (one->is_denied)
		add_coloured(out, report->use_colour, COLOUR_DIM,
			     SPAN("   rules it out"));
	buf_addc(out, '\n');
	if (!one->check.len)
		return;
	for (rest = one->check; own_next_check(&rest, &check);) {
		buf_adds(out, "      ");
		add_coloured(out, report->use_colour, COLOUR_CYAN,
			     text_shown(report->arena, check));
		buf_adds(out, rest.len ? "\n" : "   ");
	}
	add_coloured(out, report->use_colour, COLOUR_DIM,
		     arena_printf(report->arena, "holds for %zu of %zu",
				  one->holds, one->of));
	buf_addc(out, '\n');
}

/* What their document leaves out, apart from it: they may add it. */
static void add_unasked(const struct adoption_report *report, struct buf *out)
{
	const struct mine *mine = &report->proposal->kinds[0].mine;
	bool any = false;

	for (size_t i = 0; i < mine->n; i++) {
		const struct mined *mined = &mine->list[i];

		if (!report->own->added.len &&
		    definition_asks(&report->own->claimed.definition, mined))
			continue;
		if (!any && report->own->added.len)
			buf_adds(out, "\nSo what most items have is added "
				      "below them, as a part of its own:\n");
		else if (!any)
			buf_adds(out, "\n"
				      "No check asks for these yet, although "
				      "most items have them; yours to add:\n");
		any = true;
		adoption_add_mined(report, mined, out);
	}
}

/* Where the items are, and how they are read. */
static void add_items(const struct adoption_report *report, struct span lines,
		      struct buf *out)
{
	struct span line;

	while (span_next_line(&lines, &line)) {
		if (!span_trim(line).len)
			continue;
		add_sign(report, out, true);
		add_shown(out, line);
		buf_addc(out, '\n');
	}
}

/* Which of several holds, only the team knows. */
static void add_others(const struct adoption_report *report, struct buf *out)
{
	const struct own_document *own = report->own;

	for (size_t i = 0; i < own->n_others; i++) {
		adoption_add_path(report, own->others[i]->path, out);
		buf_adds(out, " says when an item is ready, too, and is left "
			      "alone;\n--from=<file> takes it instead\n");
	}
}

/*
 * Without a backlog nothing is proposed for their sentences; where one is, a
 * person may say.
 */
void adoption_own_waits(const struct adoption_report *report, struct buf *out)
{
	const struct own_document *own = report->own;

	buf_addc(out, '\n');
	adoption_add_path(report, own->doc->path, out);
	buf_addf(out,
		 " is your agreement: %zu sentence%s. A check at the end of "
		 "one runs as soon as a line below %s says where the items "
		 "are, such as "
		 "`items docs/stories/*.md`.\n",
		 own->n, own->n == 1 ? "" : "s",
		 own->is_section ? "its heading" : "the title");
	add_others(report, out);
}

void adoption_own_mention(const struct adoption_report *report, struct buf *out)
{
	const struct own_document *own = report->own;

	if (!own || own->doc || !own->mentioned_in)
		return;
	buf_addc(out, '\n');
	adoption_add_path(report, own->mentioned_in->path, out);
	buf_addf(out,
		 ":%zu says in a list when an item is ready.\n"
		 "Below a heading of its own, \"Definition of Ready\", it can "
		 "run, and git ready\ninit proposes checks for it.\n",
		 own->mentioned_at);
}

/* What a check of theirs needs to run, as soon as items have what it asks. */
static void add_where_items_are(const struct adoption_report *report,
				struct buf *out)
{
	struct span lines = own_items_line(report->own,
					   &report->proposal->kinds[0], false,
					   false, report->arena);
	struct span line;

	buf_addf(out,
		 "\nA check at the end of one runs as soon as %s says where "
		 "the items are:\n\n",
		 report->own->is_section ? "a line below its heading"
					 : "a line below the title");
	while (span_next_line(&lines, &line)) {
		buf_adds(out, line.len ? "  " : "");
		add_shown(out, line);
		buf_addc(out, '\n');
	}
}

void adoption_own_text(const struct adoption_report *report, struct buf *out)
{
	const struct own_document *own = report->own;
	const struct own_heading *part = NULL;

	buf_addc(out, '\n');
	adoption_add_path(report, own->doc->path, out);
	buf_addf(out, " is your agreement: %zu sentence%s, ", own->n,
		 own->n == 1 ? "" : "s");
	if (own->n_proposed)
		buf_addf(out, "%zu can run (+)%s\n", own->n_proposed,
			 own->n_proposed < own->n
				 ? ", the others are for people (?)"
				 : "");
	else if (own->trouble.len)
		buf_adds(out, "and none can run while a line ends in code "
			      "that is not a check\n");
	else
		buf_addf(out,
			 "%s surely about something that the items "
			 "have\n",
			 own->n ? "and none speaks" : "so none that speaks");
	if (own->trouble.len) {
		buf_adds(out, "  ! ");
		add_shown(out, own->trouble);
		buf_addc(out, '\n');
	}
	add_others(report, out);
	add_items(report, own->items, out);
	for (size_t i = 0; i < own->n; i++) {
		const struct own_heading *group =
			own_group_of(own, &own->sentences[i]);

		if (group && group->is_part && group != part && own->items.len)
			add_items(report,
				  own_items_line(own, &group->kind, false,
						 false, report->arena),
				  out);
		part = group;
		add_sentence(report, &own->sentences[i], out);
	}
	if (!own->text.len) {
		add_where_items_are(report, out);
		return;
	}
	add_unasked(report, out);
	adoption_add_proof(report, &own->today, &own->claimed, false, out);
}
