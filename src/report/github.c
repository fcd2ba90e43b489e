/*
 * Workflow commands of GitHub Actions: at most ten of a level are shown there,
 * so the first ten are the ones that matter. What a stranger wrote stands
 * after escapes, and no line begins with it.
 */
#include "report/format.h"

#include "base/unicode.h"
#include "report/inert.h"
#include "report/phrases.h"
#include "report/place.h"

enum { MOST_OF_A_LEVEL = 10 };

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

/* A path that would steer the log is not shown as it is, nor found. */
static void add_file(struct buf *out, struct span path)
{
	struct buf shown = BUF_INIT, inert = BUF_INIT;

	text_show(&shown, path);
	add_log(&inert, buf_span(&shown));
	buf_adds(out, "file=");
	add_escaped(out, buf_span(&inert), true);
	buf_addc(out, ',');
	buf_release(&shown);
	buf_release(&inert);
}

static void add_data(struct buf *out, struct span text)
{
	struct buf inert = BUF_INIT;

	add_inert(&inert, text);
	add_escaped(out, buf_span(&inert), false);
	buf_release(&inert);
}

static void add_place(struct buf *out, const struct report *report,
		      const struct finding *finding)
{
	struct location at = finding_location(report, finding);

	location_in_characters(&at, finding);
	if (!at.path.len)
		return;
	add_file(out, at.path);
	buf_addf(out, "line=%zu,", at.line);
	if (at.line == at.end_line && at.end_column > at.column)
		buf_addf(out, "col=%zu,endColumn=%zu,", at.column,
			 at.end_column);
}

static void write_finding(const struct report *report, struct buf *out,
			  const struct finding *finding)
{
	static const char *const levels[] = { "notice", "warning", "error" };
	struct buf text = BUF_INIT;

	buf_addf(out, "::%s ", levels[finding_weight(finding)]);
	add_place(out, report, finding);
	buf_addf(out, "title=%.*s::", (int)finding->rule.len, finding->rule.at);
	add_message(&text, report, finding);
	add_data(out, buf_span(&text));
	buf_adds(out, "%0A");
	buf_clear(&text);
	add_answer(&text, finding);
	add_data(out, buf_span(&text));
	buf_addc(out, '\n');
	buf_release(&text);
}

/* What nobody asked to be explained, and is worth a look all the same. */
static bool is_unexplained(const struct change *change)
{
	return change->explained == EXPLAINED_NO && !change->rule.len;
}

static void write_change(struct buf *out, const struct change *change)
{
	struct buf text = BUF_INIT;

	buf_adds(out, "::notice ");
	add_file(out, change->doc->path);
	buf_addf(out, "line=%zu,title=changed::",
		 outline_place(&change->doc->outline, change->start).line);
	add_item(&text, change->item);
	buf_addf(&text, " %.*s", (int)change->sentence.len,
		 change->sentence.at);
	add_reason(&text, change);
	add_data(out, span_trim(buf_span(&text)));
	buf_addc(out, '\n');
	buf_release(&text);
}

struct level_tally {
	size_t n; /* of this level, so far */
	size_t hidden; /* of all of them */
};

static bool is_shown(struct level_tally *tally)
{
	if (tally->n++ < MOST_OF_A_LEVEL)
		return true;
	tally->hidden++;
	return false;
}

static void write_level(const struct report *report, struct buf *out,
			enum severity severity, bool waived,
			struct level_tally *tally)
{
	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];

		if (finding_weight(finding) == severity &&
		    (finding->waived.at != NULL) == waived &&
		    !finding_is_before(finding) && is_shown(tally))
			write_finding(report, out, finding);
	}
}

static void write_changes(const struct report *report, struct buf *out,
			  struct level_tally *tally)
{
	const struct review *review = report->review;

	for (size_t i = 0; review && i < review->n_changes; i++)
		if (is_unexplained(&review->changes[i]) && is_shown(tally))
			write_change(out, &review->changes[i]);
}

static void write_end(const struct report *report, struct buf *out,
		      size_t hidden)
{
	if (hidden)
		buf_addf(out, "%zu more in the summary of this run\n", hidden);
	if (report->review && report->review->headline.len) {
		buf_adds(out, "Backlog: ");
		add_data(out, report->review->headline);
		buf_addc(out, '\n');
	}
}

void report_github(const struct report *report, struct buf *out)
{
	struct level_tally tally = { 0, 0 };

	if (report_is_silent(report))
		return;
	write_level(report, out, SEVERITY_ERROR, false, &tally);
	tally.n = 0;
	write_level(report, out, SEVERITY_WARNING, false, &tally);
	tally.n = 0;
	write_level(report, out, SEVERITY_NOTE, false, &tally);
	write_changes(report, out, &tally);
	write_level(report, out, SEVERITY_NOTE, true, &tally);
	write_end(report, out, tally.hidden);
}
