/* The heading of an outcome. */
#include "report/trace-parts.h"

#include "base/unicode.h"

void trace_heading(struct trace_writer *w, const char *text)
{
	struct buf line = BUF_INIT;

	buf_addc(w->out, '\n');
	add_wrapped(&line, w->outlook, span_str(text));
	line.at[--line.len] = '\0';
	add_painted(w->out, w->outlook, COLOUR_BOLD, buf_span(&line));
	buf_addc(w->out, '\n');
	buf_release(&line);
}
