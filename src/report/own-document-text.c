/* A team's own agreement, and what of it can run, as people read it. */
#include "report/adoption.h"

#include "base/unicode.h"
#include "report/colour.h"

enum { SENTENCE_COLUMNS = 56, CHECK_COLUMNS = 38 };

static void add_shown(struct buf *out, struct span text)
{
	text_show(out, text);
}

/* As much of it as fits, filled with blanks up to the column. */
static void add_column(struct buf *out, struct span text, size_t columns)
{
	size_t width = text_width(text);

	if (width > columns) {
		text = text_first_columns(text, columns - 1);
		width = text_width(text) + 1;
		add_shown(out, text);
		buf_adds(out, "…");
	} else {
		add_shown(out, text);
	}
	while (width++ < columns)
		buf_addc(out, ' ');
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

static void add_sentence(const struct adoption_report *report,
			 const struct own_sentence *one, struct buf *out)
{
	add_sign(report, out, one->check.len > 0);
	add_column(out, one->text, SENTENCE_COLUMNS);
	if (!one->check.len) {
		buf_adds(out, "  for people\n");
		return;
	}
	buf_adds(out, "  ");
	add_column(out, one->check, CHECK_COLUMNS);
	buf_addf(out, "  holds for %zu of %zu\n", one->holds, one->of);
}

static bool is_asked(const struct own_document *own, const struct mined *mined)
{
	for (size_t i = 0; i < own->n; i++) {
		struct span check = own->sentences[i].check;
		size_t n = mined->check.len < check.len ? mined->check.len
							: check.len;
		ptrdiff_t colon = span_find_char(mined->check, ':');

		if (colon > 0 && (size_t)colon < n)
			n = (size_t)colon;
		if (check.len &&
		    span_eq(span_first(check, n), span_first(mined->check, n)))
			return true;
	}
	return false;
}

/* What their document leaves out, apart from it: they may add it. */
static void add_unasked(const struct adoption_report *report, struct buf *out)
{
	const struct mine *mine = &report->proposal->kinds[0].mine;
	bool any = false;

	for (size_t i = 0; i < mine->n; i++) {
		const struct mined *mined = &mine->list[i];

		if (is_asked(report->own, mined))
			continue;
		if (!any && report->own->added.len)
			buf_adds(out, "\nSo what most items have is added "
				      "below them, as a part of its own:\n");
		else if (!any)
			buf_adds(out, "\n"
				      "It does not ask for these, although "
				      "most items have them; yours to add:\n");
		any = true;
		adoption_add_mined(report, mined, out);
	}
}

void adoption_own_text(const struct adoption_report *report, struct buf *out)
{
	const struct own_document *own = report->own;
	struct span rest = own->items, line;

	buf_addc(out, '\n');
	add_shown(out, own->doc->path);
	buf_addf(out, " is your agreement: %zu sentence%s, ", own->n,
		 own->n == 1 ? "" : "s");
	if (own->n_proposed)
		buf_addf(out, "%zu can run\n", own->n_proposed);
	else
		buf_addf(out,
			 "%s surely about something that the items "
			 "have\n",
			 own->n ? "and none speaks" : "so none that speaks");
	while (span_next_line(&rest, &line)) {
		if (!span_trim(line).len)
			continue;
		add_sign(report, out, true);
		add_shown(out, line);
		buf_addc(out, '\n');
	}
	for (size_t i = 0; i < own->n; i++)
		add_sentence(report, &own->sentences[i], out);
	if (!own->text.len)
		return;
	add_unasked(report, out);
	adoption_add_proof(report, &own->claimed, out);
}
