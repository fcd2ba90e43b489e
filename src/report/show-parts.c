/* A line of show, after its label. */
#include "report/show-parts.h"

/* What is missing is what people look for first. */
static const char *label_colour(const char *label)
{
	return !strcmp(label, "misses")	  ? COLOUR_RED
	       : !strcmp(label, "should") ? COLOUR_YELLOW
	       : !strcmp(label, "holds")  ? COLOUR_GREEN
					  : COLOUR_DIM;
}

static void add_label(struct show_writer *w, const char *label, size_t width)
{
	struct span text = span_str(label);

	add_painted(w->out, w->outlook, label_colour(label), text);
	buf_addf(w->out, "%*s", (int)(width - text.len), "");
}

void show_line(struct show_writer *w, const char *label, struct span text)
{
	enum { LABEL = 15 };
	struct buf wrapped = BUF_INIT;
	struct report narrow = *w->outlook->report;
	struct outlook outlook = *w->outlook;
	struct span rest, line;
	bool first = true;

	narrow.width = narrow.width > LABEL + 20 ? narrow.width - LABEL : 20;
	outlook.report = &narrow;
	add_wrapped(&wrapped, &outlook, text);
	rest = buf_span(&wrapped);
	while (span_next_line(&rest, &line)) {
		add_label(w, first ? label : "", LABEL);
		buf_add(w->out, line);
		buf_addc(w->out, '\n');
		first = false;
	}
	buf_release(&wrapped);
}
