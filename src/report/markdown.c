/*
 * Markdown: a comment for a pull request, and the page of a run. Titles, ids,
 * paths and reasons come from a stranger: none of them may become a link, a
 * mention, a table, HTML, or close an issue. Each of our lines begins with
 * something of ours, so that none of theirs begins a block.
 */
#include "report/format.h"

#include "base/unicode.h"
#include "report/inert.h"
#include "report/phrases.h"
#include "report/place.h"

/*
 * Forges take 65,536 characters of a comment, and a page of a run 1 MiB; what
 * is left out is counted. No single text may crowd out the others.
 */
enum {
	MOST_OF_A_COMMENT = 58000,
	MOST_OF_A_PAGE = 1000000,
	MOST_OF_A_TEXT = 800,
	MOST_NOTES = 12,
	MOST_FLIPS = 20,
	FOOT = 600
};

struct writing {
	const struct report *report;
	struct buf *out;
	size_t most;
};

#define BREAK "&#8203;"

/* ---- what a stranger wrote ---- */

static const char *entity_of(char c)
{
	return c == '&'	  ? "&amp;"
	       : c == '<' ? "&lt;"
	       : c == '>' ? "&gt;"
			  : NULL;
}

static void add_plain_char(struct buf *out, char c)
{
	const char *entity = entity_of(c);

	if (c && strchr("\\`*_{}[]()|~$#", c))
		buf_addc(out, '\\');
	if (entity)
		buf_adds(out, entity);
	else
		buf_addc(out, c);
}

static void add_plain(struct buf *out, struct span text)
{
	struct buf shown = BUF_INIT;
	size_t start = out->len, i = 0;

	text_show(&shown, text);
	text = buf_span(&shown);
	for (; i < text.len && out->len - start < MOST_OF_A_TEXT; i++) {
		if (wants_break(text, i))
			buf_adds(out, BREAK);
		add_plain_char(out, text.at[i]);
	}
	for (; i < text.len && ((unsigned char)text.at[i] & 0xC0) == 0x80; i++)
		buf_addc(out, text.at[i]);
	if (i < text.len)
		buf_adds(out, "…");
	buf_release(&shown);
}

/* A backtick would end code, a bar a cell, and "##[" is a command in a log. */
static bool is_plain_code(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (strchr("`|#", text.at[i]))
			return false;
	return true;
}

/* As code, in which forges look for nothing. */
static void add_code(struct buf *out, struct span text)
{
	if (is_plain_code(text)) {
		buf_addc(out, '`');
		buf_add(out, text);
		buf_addc(out, '`');
		return;
	}
	buf_adds(out, "<code>");
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (char_is_letter(c) || char_is_digit(c) ||
		    (unsigned char)c >= 0x80 || strchr(" /-", c))
			buf_addc(out, c);
		else
			buf_addf(out, "&#%d;", c);
	}
	buf_adds(out, "</code>");
}

static bool is_plain_path_byte(char c)
{
	return char_is_letter(c) || char_is_digit(c) ||
	       (c && strchr("/._-~", c));
}

static void add_address(struct buf *out, struct span path)
{
	for (size_t i = 0; i < path.len; i++) {
		if (is_plain_path_byte(path.at[i]))
			buf_addc(out, path.at[i]);
		else
			buf_addf(out, "%%%02X", (unsigned char)path.at[i]);
	}
}

/*
 * `path:12`, as a link to the line where it is known what to link to, and the
 * file is there.
 */
static void add_place(const struct report *report, struct buf *out,
		      struct span path, size_t line, bool is_there)
{
	struct buf place = BUF_INIT;
	bool links = report->link_base.len && is_there;

	show_path(report, &place, path);
	buf_addf(&place, ":%zu", line);
	if (links)
		buf_addc(out, '[');
	add_code(out, buf_span(&place));
	if (links) {
		buf_addf(out, "](%.*s", (int)report->link_base.len,
			 report->link_base.at);
		add_address(out, path);
		buf_addf(out, "#L%zu)", line);
	}
	buf_release(&place);
}

/* ---- room ---- */

static bool fits(const struct writing *to, const struct buf *piece)
{
	return to->out->len + piece->len + FOOT <= to->most;
}

static void add_left_out(const struct writing *to, size_t n, const char *one,
			 const char *many)
{
	if (n)
		buf_addf(to->out, "\n%zu more %s left out here.\n", n,
			 n == 1 ? one : many);
}

/* ---- changes ---- */

static void add_what(struct buf *out, const struct change *change)
{
	size_t n = change->n_notes <= MOST_NOTES ? change->n_notes
						 : MOST_NOTES - 1;

	add_plain(out, change->sentence);
	for (size_t i = 0; i < n; i++) {
		buf_adds(out, "<br>");
		add_plain(out, change->notes[i]);
	}
	if (n < change->n_notes)
		buf_addf(out, "<br>and %zu more", change->n_notes - n);
}

static void add_why(struct buf *out, const struct change *change)
{
	if (change->explained == EXPLAINED_NO)
		buf_adds(out, "**nothing says why**");
	if (change->explained != EXPLAINED_YES)
		return;
	add_plain(out, change->reason);
	if (change->by.len) {
		buf_adds(out, " (");
		add_plain(out, change->by);
		buf_addc(out, ')');
	}
}

static void add_change(const struct report *report, struct buf *out,
		       const struct change *change)
{
	struct place place =
		outline_place(&change->doc->outline, change->start);
	struct buf item = BUF_INIT;

	buf_adds(out, "| ");
	if (change->item) {
		add_item(&item, change->item);
		add_plain(out, buf_span(&item));
		buf_adds(out, "<br>");
		add_place(report, out, change->doc->path, place.line,
			  !change->is_gone);
	}
	buf_adds(out, " | ");
	add_what(out, change);
	buf_adds(out, " | ");
	add_why(out, change);
	buf_adds(out, " |\n");
	buf_release(&item);
}

static void write_changes(const struct writing *to)
{
	const struct review *review = to->report->review;
	struct buf piece = BUF_INIT;
	size_t i = 0, left_out = 0;

	if (review->n_changes)
		buf_adds(to->out,
			 "| Item | What | Why |\n| --- | --- | --- |\n");
	for (; i < review->n_changes; i++) {
		if (review->changes[i].is_folded)
			continue;
		buf_clear(&piece);
		add_change(to->report, &piece, &review->changes[i]);
		/* Findings want some room as well. */
		if (!fits(to, &piece) ||
		    (to->report->n_findings && to->out->len > to->most / 3 * 2))
			break;
		buf_add(to->out, buf_span(&piece));
	}
	for (; i < review->n_changes; i++)
		left_out += !review->changes[i].is_folded;
	add_left_out(to, left_out, "change is", "changes are");
	buf_release(&piece);
}

static void write_flips(const struct writing *to)
{
	const struct review *review = to->report->review;
	struct buf piece = BUF_INIT;
	size_t i = 0;

	if (review->n_flips)
		buf_adds(to->out,
			 "\nThe definition of ready changes. By the new "
			 "one:\n\n");
	for (; i < review->n_flips && i < MOST_FLIPS; i++) {
		buf_clear(&piece);
		buf_adds(&piece, "- " BREAK);
		add_plain(&piece, review->flips[i]);
		buf_addc(&piece, '\n');
		if (!fits(to, &piece))
			break;
		buf_add(to->out, buf_span(&piece));
	}
	add_left_out(to, review->n_flips - i, "is", "are");
	buf_release(&piece);
}

/* ---- findings ---- */

static const char *since_words(const struct finding *finding)
{
	return finding->since == SINCE_OLD    ? " (old)"
	       : finding->since == SINCE_GONE ? " (gone)"
					      : "";
}

static void add_finding(const struct report *report, struct buf *out,
			const struct finding *finding)
{
	struct location at = finding_location(report, finding);
	struct buf text = BUF_INIT;

	buf_addf(out, "- **%s**%s ",
		 finding->waived.at ? "waived"
				    : severity_name(finding->severity),
		 since_words(finding));
	if (at.path.len) {
		add_place(report, out, at.path, at.line,
			  finding->since != SINCE_GONE);
	} else {
		show_definition(report, &text);
		buf_addf(&text, ":%zu", at.line);
		add_code(out, buf_span(&text));
	}
	buf_addc(out, ' ');
	add_plain(out, finding->message);
	if (finding->criterion) {
		buf_adds(out, finding->criterion->is_denied
				      ? "<br>ruled out by: "
				      : "<br>asked by: ");
		add_plain(out, finding->criterion->sentence);
	}
	buf_adds(out, "<br>");
	buf_clear(&text);
	add_answer(&text, finding);
	add_plain(out, buf_span(&text));
	buf_addc(out, '\n');
	buf_release(&text);
}

static void add_count(struct buf *out, size_t from, size_t n, const char *word)
{
	if (n)
		buf_addf(out, "%s%zu %s", out->len > from ? ", " : "", n, word);
}

/* "2 errors, 1 waived, 3 old" */
static void add_finding_counts(struct buf *out, const struct report *report,
			       const struct summary *sum)
{
	size_t old = 0, gone = 0, from = out->len;

	for (size_t i = 0; i < report->n_findings; i++) {
		old += report->findings[i].since == SINCE_OLD;
		gone += report->findings[i].since == SINCE_GONE;
	}
	add_counts(out, sum);
	add_count(out, from, old, "old");
	add_count(out, from, gone, "gone");
}

static void write_findings(const struct writing *to)
{
	const struct report *report = to->report;
	const struct finding **list = findings_by_severity(report);
	struct summary sum = report_summary(report);
	struct buf piece = BUF_INIT;
	size_t i = 0;

	if (!report->n_findings)
		return;
	buf_addf(to->out, "\n<details%s><summary>", sum.errors ? " open" : "");
	add_finding_counts(to->out, report, &sum);
	buf_adds(to->out, "</summary>\n\n");
	for (; i < report->n_findings; i++) {
		buf_clear(&piece);
		add_finding(report, &piece, list[i]);
		if (!fits(to, &piece))
			break;
		buf_add(to->out, buf_span(&piece));
	}
	add_left_out(to, report->n_findings - i, "finding is", "findings are");
	buf_adds(to->out, "\n</details>\n");
	buf_release(&piece);
}

/* ---- the whole ---- */

static void write_review_summary(const struct report *report, struct buf *out)
{
	const struct review *review = report->review;

	buf_adds(out, "**Backlog:** ");
	if (review->headline.len)
		add_plain(out, review->headline);
	else
		buf_adds(out, "no item changes");
	buf_adds(out, "\n\n");
}

static void write_check_summary(const struct report *report, struct buf *out)
{
	struct summary sum = report_summary(report);

	buf_addf(out,
		 "**Backlog:** %zu %s: %zu ready, %zu not yet ready, %zu "
		 "open, %zu done\n",
		 sum.items, sum.items == 1 ? "item" : "items", sum.ready,
		 sum.not_ready, sum.open, sum.done);
}

static void write_all(const struct writing *to)
{
	if (report_is_silent(to->report))
		return;
	/* By this a bot finds its own comment again. */
	buf_adds(to->out, "<!-- git-ready -->\n");
	if (to->report->review) {
		write_review_summary(to->report, to->out);
		write_changes(to);
		write_flips(to);
	} else if (to->report->judge) {
		write_check_summary(to->report, to->out);
	}
	write_findings(to);
}

void report_markdown(const struct report *report, struct buf *out)
{
	write_all(&(struct writing){ report, out, MOST_OF_A_COMMENT });
}

void report_page(const struct report *report, struct buf *out)
{
	write_all(&(struct writing){ report, out, MOST_OF_A_PAGE });
}
