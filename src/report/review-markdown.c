/*
 * What a change does to the backlog, as Markdown: a heading that says what must
 * be answered, one for each group, and the rest folded.
 */
#include "report/markdown.h"

#include "report/review-report.h"

enum { MOST_EDITS = 8, MOST_FLIPS = 20 };

static void add_edits(struct buf *out, const struct review_line *line)
{
	size_t n = line->n_edits <= MOST_EDITS ? line->n_edits : MOST_EDITS - 1;

	for (size_t i = 0; i < n; i++) {
		const struct edit *edit = &line->edits[i];

		buf_adds(out, edit->sign == '+'	  ? "<br>+ "
			      : edit->sign == '-' ? "<br>− "
						  : "<br>☐ ");
		md_plain(out, edit->text);
	}
	if (n < line->n_edits)
		buf_addf(out, "<br>and %zu more", line->n_edits - n);
}

/* "- **EXP-12** Export as CSV: has no size" */
static void add_line(const struct report *report, struct buf *out,
		     const struct review_line *line)
{
	struct span id = line_name(line);
	struct span title = line_id(line).len ? line_title(line) : SPAN("");
	size_t at = outline_place(&line->doc->outline, line->start).line;

	buf_adds(out, "- ");
	md_name(report, out, id, line->doc->path, at, !line->is_gone);
	if (title.len)
		buf_addc(out, ' ');
	md_plain(out, title);
	if (line->what.len) {
		buf_adds(out, " — ");
		md_plain(out, line->what);
	}
	add_edits(out, line);
	buf_addc(out, '\n');
}

/* "- 21 items were done: EXP-1, EXP-2 …" */
static void add_many(struct buf *out, const struct review_line *lines, size_t n,
		     bool are_all)
{
	enum { MOST = 40 };
	size_t shown = n <= MOST ? n : MOST - 1;
	bool has_words = !are_all || !span_is(lines->alike, "items");
	struct buf words = BUF_INIT;

	buf_adds(out, "- " MD_BREAK);
	if (has_words) {
		add_alike(&words, lines, n);
		md_plain(out, buf_span(&words));
		buf_adds(out, ": ");
	}
	buf_release(&words);
	for (size_t i = 0; i < shown; i++) {
		buf_adds(out, i ? ", " : "");
		md_plain(out, line_name(&lines[i]));
	}
	if (shown < n)
		buf_addf(out, " and %zu more", n - shown);
	buf_addc(out, '\n');
}

static void add_questions(struct buf *out, struct arena *arena,
			  const struct review_line *lines, size_t n)
{
	struct questions questions;

	questions_read(&questions, lines, n, arena);
	for (size_t i = 0; i < questions.n; i++) {
		buf_adds(out, "- ☐ ");
		md_plain(out, question_words(&questions.list[i], n, arena));
		buf_addc(out, '\n');
	}
}

/* ---- groups ---- */

static void add_heading(struct buf *out, const struct review *review,
			enum change_group group, size_t n)
{
	struct buf name = BUF_INIT;

	add_group_name(&name, review, group);
	buf_adds(out, "\n#### ");
	md_plain(out, buf_span(&name));
	buf_addf(out, " (%zu)\n\n", n);
	buf_release(&name);
}

/* Findings want some room too. */
static bool has_room(const struct writing *to, const struct buf *piece)
{
	return md_fits(to, piece) &&
	       !(to->report->n_findings && to->out->len > to->most / 3 * 2);
}

/* Returns how many lines found no room. */
static size_t write_group(const struct writing *to,
			  const struct review_line *lines, size_t n)
{
	const struct review *review = to->report->review;
	struct buf piece = BUF_INIT;
	struct fold fold = { 0, false };
	size_t i = 0;

	add_heading(to->out, review, lines->group, n);
	for (; i < n; i += fold.n) {
		buf_clear(&piece);
		fold = next_fold(review, &lines[i], n - i);
		if (fold.is_folded)
			add_many(&piece, &lines[i], fold.n, fold.n == n);
		else
			add_line(to->report, &piece, &lines[i]);
		if (!has_room(to, &piece))
			break;
		buf_add(to->out, buf_span(&piece));
	}
	buf_clear(&piece);
	add_questions(&piece, to->report->arena, lines, n);
	if (has_room(to, &piece))
		buf_add(to->out, buf_span(&piece));
	buf_release(&piece);
	return n - i;
}

static size_t first_of_rest(const struct review *review)
{
	size_t i = 0;

	while (i < review->n_lines && !group_is_rest(review->lines[i].group))
		i++;
	return i;
}

static void write_groups(const struct writing *to, size_t from, size_t to_line)
{
	const struct review *review = to->report->review;
	size_t end, left_out = 0;

	for (size_t i = from; i < to_line; i = end) {
		end = group_end(review, i);
		if (left_out)
			left_out += end - i;
		else
			left_out = write_group(to, &review->lines[i], end - i);
	}
	md_left_out(to, left_out, "change is", "changes are");
}

static void write_rest(const struct writing *to)
{
	const struct review *review = to->report->review;
	size_t rest = first_of_rest(review), end;

	if (rest == review->n_lines)
		return;
	buf_addf(to->out, "\n<details%s><summary>",
		 review->is_whole ? " open" : "");
	for (size_t i = rest; i < review->n_lines; i = end) {
		end = group_end(review, i);
		buf_adds(to->out, i > rest ? " · " : "");
		buf_addf(to->out, "%s: %zu", group_name(review->lines[i].group),
			 end - i);
	}
	buf_adds(to->out, "</summary>\n");
	write_groups(to, rest, review->n_lines);
	buf_adds(to->out, "\n</details>\n");
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
		buf_adds(&piece, "- " MD_BREAK);
		md_plain(&piece, review->flips[i]);
		buf_addc(&piece, '\n');
		if (!md_fits(to, &piece))
			break;
		buf_add(to->out, buf_span(&piece));
	}
	md_left_out(to, review->n_flips - i, "is", "are");
	buf_release(&piece);
}

static void write_first(const struct writing *to)
{
	const struct review *review = to->report->review;
	struct buf text = BUF_INIT;

	add_answers(&text, to->report);
	/* Headings end without a full stop. */
	text.len -= text.len > 0;
	buf_adds(to->out, "### ");
	md_plain(to->out, buf_span(&text));
	buf_adds(to->out, "\n\n**Backlog:** ");
	if (review->headline.len)
		md_plain(to->out, review->headline);
	else
		buf_adds(to->out, "no item changes");
	buf_addc(to->out, '\n');
	buf_release(&text);
}

void md_review(const struct writing *to)
{
	const struct review *review = to->report->review;

	write_first(to);
	write_groups(to, 0, first_of_rest(review));
	write_rest(to);
	write_flips(to);
}
