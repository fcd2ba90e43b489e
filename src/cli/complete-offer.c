/* Candidates for the cursor, as the shells are told of them. */
#include "cli/complete.h"

#include "base/unicode.h"

static bool fits_a_line(struct span value)
{
	for (size_t i = 0; i < value.len; i++)
		if ((unsigned char)value.at[i] < ' ' || value.at[i] == 127)
			return false;
	return value.len > 0;
}

void complete_offer(struct completion *c, struct span value, struct span note)
{
	struct span typed = span_from(span_str(c->typed), c->kept);

	if (!span_begins(value, typed) || !fits_a_line(value))
		return;
	buf_add(&c->out, span_first(span_str(c->typed), c->kept));
	text_show(&c->out, value);
	if (note.len) {
		buf_addc(&c->out, '\t');
		text_show(&c->out, note);
	}
	buf_addc(&c->out, '\n');
}

/* A line without a candidate tells the shell to look at the disk itself. */
void complete_files(struct completion *c)
{
	buf_addf(&c->out, "\tfiles %zu\n", c->kept);
}

void complete_folders(struct completion *c)
{
	buf_addf(&c->out, "\tfolders %zu\n", c->kept);
}

bool complete_has_any(const struct completion *c)
{
	return c->out.len > 0;
}
