/*
 * Workflow commands of GitHub Actions: at most ten of a level are shown there,
 * so the first ten are the ones that matter. What a stranger wrote stands
 * behind escapes, and no line begins with it.
 */
#include "report/report.h"

#include "base/unicode.h"

enum { MOST_OF_A_LEVEL = 10 };

/* "##[" was a command once, and is still one wherever it stands. */
static struct span without_commands(const struct report *report,
				    struct span text)
{
	struct buf shown = BUF_INIT, out = BUF_INIT;
	struct span copy;

	text_show(&shown, text);
	for (size_t i = 0; i < shown.len; i++) {
		buf_addc(&out, shown.at[i]);
		if (shown.at[i] == '#' && i + 1 < shown.len &&
		    (shown.at[i + 1] == '#' || shown.at[i + 1] == '['))
			buf_addc(&out, ' ');
	}
	copy = arena_copy(report->arena, buf_span(&out));
	buf_release(&shown);
	buf_release(&out);
	return copy;
}

static void add_escaped(struct buf *out, struct span text, bool is_property)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (c == '%' || c == '\r' || c == '\n' ||
		    (is_property && (c == ':' || c == ',')))
			buf_addf(out, "%%%02X", (unsigned char)c);
		else
			buf_addc(out, c);
	}
}

static void add_property(struct buf *out, const char *name, struct span value)
{
	buf_addf(out, "%s=", name);
	add_escaped(out, value, true);
}

static void write_finding(const struct report *report, struct buf *out,
			  const struct finding *finding)
{
	static const char *const levels[] = { "notice", "warning", "error" };
	struct location at = finding_location(report, finding);
	struct buf text = BUF_INIT;

	location_in_characters(&at, finding);
	buf_addf(out, "::%s ", levels[finding->severity]);
	if (at.path.len) {
		add_property(out, "file", at.path);
		buf_addf(out, ",line=%zu,", at.line);
		if (at.line == at.end_line && at.end_column > at.column)
			buf_addf(out, "col=%zu,endColumn=%zu,", at.column,
				 at.end_column);
	}
	add_property(out, "title", finding->rule);
	buf_adds(out, "::");
	buf_add(&text, finding->message);
	add_escaped(out, without_commands(report, buf_span(&text)), false);
	buf_adds(out, "%0A");
	buf_clear(&text);
	add_exits(&text, finding);
	add_escaped(out, without_commands(report, buf_span(&text)), false);
	buf_addc(out, '\n');
	buf_release(&text);
}

/* What nobody asked to be explained, and is worth a look all the same. */
static bool is_unexplained(const struct change *change)
{
	return change->explained == EXPLAINED_NO && !change->rule.len;
}

static void write_change(const struct report *report, struct buf *out,
			 const struct change *change)
{
	struct buf text = BUF_INIT;

	buf_adds(out, "::notice ");
	add_property(out, "file", change->doc->path);
	buf_addf(out, ",line=%zu,title=changed::",
		 outline_place(&change->doc->outline, change->start).line);
	add_item(&text, change->item);
	buf_addf(&text, " %.*s", (int)change->sentence.len,
		 change->sentence.at);
	add_reason(&text, change);
	add_escaped(out, without_commands(report, span_trim(buf_span(&text))),
		    false);
	buf_addc(out, '\n');
	buf_release(&text);
}

static void write_level(const struct report *report, struct buf *out,
			enum severity severity, size_t *hidden)
{
	size_t n = 0;

	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];

		if (finding->severity != severity || finding_is_past(finding))
			continue;
		if (n++ < MOST_OF_A_LEVEL)
			write_finding(report, out, finding);
		else
			++*hidden;
	}
	for (size_t i = 0; severity == SEVERITY_NOTE && report->review &&
			   i < report->review->n_changes;
	     i++) {
		const struct change *change = &report->review->changes[i];

		if (!is_unexplained(change))
			continue;
		if (n++ < MOST_OF_A_LEVEL)
			write_change(report, out, change);
		else
			++*hidden;
	}
}

void report_github(const struct report *report, struct buf *out)
{
	size_t hidden = 0;

	if (report_is_silent(report))
		return;
	for (int severity = SEVERITY_ERROR; severity >= SEVERITY_NOTE;
	     severity--)
		write_level(report, out, (enum severity)severity, &hidden);
	if (hidden)
		buf_addf(out, "%zu more, all in the summary of this run\n",
			 hidden);
	if (report->review && report->review->headline.len) {
		struct span line =
			without_commands(report, report->review->headline);

		buf_addf(out, "Backlog: %.*s\n", (int)line.len, line.at);
	}
}
