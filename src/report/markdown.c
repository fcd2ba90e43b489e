/*
 * Markdown: a comment for a pull request. Titles, ids, paths and reasons come
 * from a stranger: none of them may become a link, a mention, a table, HTML,
 * or close an issue.
 */
#include "report/report.h"

#include "base/unicode.h"

/* Forges take 65,536 characters; what is left out is counted. */
enum { MOST_BYTES = 58000, FOOT = 600 };

/* Breaks what forges look for in the text that they have rendered. */
#define BREAK "&#8203;"

static bool is_special(char c)
{
	return c && strchr("\\`*_{}[]()|~$#", c);
}

static bool follows(struct span text, size_t at, const char *word)
{
	size_t n = strlen(word);

	return at >= n && span_is_nocase(span_of(text.at + at - n, n), word);
}

/*
 * Would a forge, behind this byte, see a link of its own: @somebody, #12, !12,
 * GH-12, www.example.com, https://example.com?
 */
static bool begins_link(struct span text, size_t at)
{
	char c = text.at[at];
	char next = at + 1 < text.len ? text.at[at + 1] : '\0';

	if (c == '@')
		return true;
	if (c && strchr("#!&%~$", c))
		return char_is_digit(next) || next == '"' ||
		       char_is_letter(next);
	if (c == '-')
		return char_is_digit(next) && follows(text, at, "gh");
	if (c == '.')
		return follows(text, at, "www");
	return c == ':' && next == '/';
}

static const char *entity_of(char c)
{
	return c == '&'	  ? "&amp;"
	       : c == '<' ? "&lt;"
	       : c == '>' ? "&gt;"
			  : NULL;
}

static void add_plain(struct buf *out, struct span text)
{
	struct buf shown = BUF_INIT;

	text_show(&shown, text);
	text = buf_span(&shown);
	for (size_t i = 0; i < text.len; i++) {
		const char *entity = entity_of(text.at[i]);

		if (is_special(text.at[i]))
			buf_addc(out, '\\');
		if (entity)
			buf_adds(out, entity);
		else
			buf_addc(out, text.at[i]);
		if (begins_link(text, i))
			buf_adds(out, BREAK);
	}
	buf_release(&shown);
}

/* Code shows everything as it is, if the fence is longer than what it holds. */
static void add_code(struct buf *out, struct span text)
{
	struct buf shown = BUF_INIT;
	size_t longest = 0, run = 0;

	text_show(&shown, text);
	for (size_t i = 0; i < shown.len; i++) {
		run = shown.at[i] == '`' ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	for (size_t i = 0; i <= longest; i++)
		buf_addc(out, '`');
	buf_addc(out, ' ');
	for (size_t i = 0; i < shown.len; i++) {
		/* A bar parts cells even in code. */
		if (shown.at[i] == '|')
			buf_adds(out, "\\|");
		else
			buf_addc(out, shown.at[i]);
	}
	buf_addc(out, ' ');
	for (size_t i = 0; i <= longest; i++)
		buf_addc(out, '`');
	buf_release(&shown);
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

/* `path:12`, as a link to the line where it is known what to link to. */
static void add_place(const struct report *report, struct buf *out,
		      struct span path, size_t line)
{
	struct buf place = BUF_INIT;
	bool links = report->link_base.len && path.len;

	if (!path.len)
		return;
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

/* ---- changes ---- */

static void add_change(const struct report *report, struct buf *out,
		       const struct change *change)
{
	struct place place =
		outline_place(&change->doc->outline, change->start);
	struct buf text = BUF_INIT;

	buf_adds(out, "| ");
	if (change->item) {
		add_item(&text, change->item);
		add_plain(out, buf_span(&text));
		buf_adds(out, "<br>");
		add_place(report, out, change->doc->path, place.line);
	}
	buf_adds(out, " | ");
	add_plain(out, change->sentence);
	for (size_t i = 0; i < change->n_notes; i++) {
		buf_adds(out, "<br>");
		add_plain(out, change->notes[i]);
	}
	buf_adds(out, " | ");
	if (change->explained == EXPLAINED_NO)
		buf_adds(out, "**nothing says why**");
	if (change->explained == EXPLAINED_YES)
		add_plain(out, change->reason);
	if (change->explained == EXPLAINED_YES && change->by.len) {
		buf_adds(out, " (");
		add_plain(out, change->by);
		buf_addc(out, ')');
	}
	buf_adds(out, " |\n");
	buf_release(&text);
}

static bool fits(const struct buf *out, const struct buf *piece)
{
	return out->len + piece->len + FOOT <= MOST_BYTES;
}

static void add_left_out(struct buf *out, size_t n, const char *one,
			 const char *many)
{
	if (n)
		buf_addf(out, "\n%zu more %s left out here.\n", n,
			 n == 1 ? one : many);
}

static void write_changes(const struct report *report, struct buf *out)
{
	const struct review *review = report->review;
	struct buf piece = BUF_INIT;
	size_t i = 0;

	if (review->n_changes)
		buf_adds(out, "| Item | What | Why |\n| --- | --- | --- |\n");
	for (; i < review->n_changes; i++) {
		if (review->changes[i].is_folded)
			continue;
		buf_clear(&piece);
		add_change(report, &piece, &review->changes[i]);
		/* Findings want some room as well. */
		if (!fits(out, &piece) ||
		    (report->n_findings && out->len > MOST_BYTES * 2 / 3))
			break;
		buf_add(out, buf_span(&piece));
	}
	add_left_out(out, review->n_changes - i, "change is", "changes are");
	buf_release(&piece);
}

static void write_flips(const struct report *report, struct buf *out)
{
	const struct review *review = report->review;
	struct buf piece = BUF_INIT;
	size_t i = 0;

	if (review->n_flips)
		buf_adds(out, "\nThe definition of ready changes. By the new "
			      "one:\n\n");
	for (; i < review->n_flips; i++) {
		buf_clear(&piece);
		buf_adds(&piece, "- ");
		add_plain(&piece, review->flips[i]);
		buf_addc(&piece, '\n');
		if (!fits(out, &piece) || i == 20)
			break;
		buf_add(out, buf_span(&piece));
	}
	add_left_out(out, review->n_flips - i, "is", "are");
	buf_release(&piece);
}

/* ---- findings ---- */

static void add_finding(const struct report *report, struct buf *out,
			const struct finding *finding)
{
	struct location at = finding_location(report, finding);
	struct buf exits = BUF_INIT;

	buf_addf(out, "- **%s** ",
		 finding->waived.at ? "waived"
				    : severity_name(finding->severity));
	if (finding->since == SINCE_OLD)
		buf_adds(out, "(old) ");
	if (finding->since == SINCE_GONE)
		buf_adds(out, "(gone) ");
	add_place(report, out, at.path, at.line);
	buf_addc(out, ' ');
	add_plain(out, finding->message);
	if (finding->criterion) {
		buf_adds(out, "  \n  asked by: ");
		add_plain(out, finding->criterion->sentence);
	}
	buf_adds(out, "  \n  ");
	add_exits(&exits, finding);
	add_plain(out, finding->waived.at ? finding->waived : buf_span(&exits));
	buf_addc(out, '\n');
	buf_release(&exits);
}

static void write_findings(const struct report *report, struct buf *out)
{
	const struct finding **list = findings_by_severity(report);
	struct summary sum = report_summary(report);
	struct buf counts = BUF_INIT, piece = BUF_INIT;
	size_t i = 0;

	if (!report->n_findings)
		return;
	add_counts(&counts, &sum);
	buf_addf(out, "\n<details%s><summary>%s</summary>\n\n",
		 sum.errors ? " open" : "", counts.at);
	for (; i < report->n_findings; i++) {
		buf_clear(&piece);
		add_finding(report, &piece, list[i]);
		if (!fits(out, &piece))
			break;
		buf_add(out, buf_span(&piece));
	}
	add_left_out(out, report->n_findings - i, "finding is", "findings are");
	buf_adds(out, "\n</details>\n");
	buf_release(&counts);
	buf_release(&piece);
}

/* ---- the first line ---- */

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
		 "**Backlog:** %zu items: %zu ready, %zu not yet ready, %zu "
		 "open, %zu done\n",
		 sum.items, sum.ready, sum.not_ready, sum.open, sum.done);
}

void report_markdown(const struct report *report, struct buf *out)
{
	if (report_is_silent(report))
		return;
	/* By this a bot finds its own comment again. */
	buf_adds(out, "<!-- git-ready -->\n");
	if (report->review) {
		write_review_summary(report, out);
		write_changes(report, out);
		write_flips(report, out);
	} else if (report->judge) {
		write_check_summary(report, out);
	}
	write_findings(report, out);
}
