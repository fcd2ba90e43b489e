/*
 * What a change does to the backlog, for a terminal: first what must be
 * answered, then a line for each item under what became of it. The rest, which
 * asks nothing of anybody, is told in few lines.
 */
#include "report/review-report.h"

#include "base/unicode.h"
#include "report/outlook.h"

enum { INDENT = 2, GAP = 2, MOST_ID = 16, LEAST_TITLE = 20, LEAST_WHAT = 24 };

struct layout {
	size_t width; /* of the terminal */
	size_t id, title, what; /* columns; `what` 0: below the title */
};

static void paint(const struct report *report, struct buf *out,
		  const char *colour, struct span text)
{
	add_coloured(out, report->use_colour, colour, text);
}

static void add_blanks(struct buf *out, size_t n)
{
	while (n--)
		buf_addc(out, ' ');
}

/* ---- words in lines ---- */

/*
 * Adds words in lines of `width` columns at most; lines after the first begin
 * at `column`, where the first one begins too. No more than `most` lines.
 */
static void add_words(const struct report *report, struct buf *out,
		      const char *colour, struct span text, size_t column,
		      size_t width, size_t most)
{
	struct span rest = text_shown(report->arena, text), word;
	struct buf line = BUF_INIT;
	size_t at = 0, n = 1;

	while (span_next_part(&rest, ' ', &word)) {
		size_t columns = text_width(word);

		if (at && at + 1 + columns > width) {
			if (n++ == most) {
				buf_adds(&line, " …");
				break;
			}
			paint(report, out, colour, buf_span(&line));
			buf_addc(out, '\n');
			add_blanks(out, column);
			buf_clear(&line);
			at = 0;
		}
		buf_adds(&line, at ? " " : "");
		word = cut_to(word, width, report->arena);
		buf_add(&line, word);
		at += text_width(word) + (at > 0);
	}
	paint(report, out, colour, buf_span(&line));
	buf_addc(out, '\n');
	buf_release(&line);
}

/* ---- one line for each item ---- */

static size_t at_most(size_t n, size_t most)
{
	return n < most ? n : most;
}

/* The widths that the lines of a group share. */
static struct layout layout_of(const struct report *report,
			       const struct review_line *lines, size_t n)
{
	struct layout layout = { .width = report->width };
	size_t title = 0, what = 0, room;

	for (size_t i = 0; i < n; i++) {
		size_t id = text_width(clip(line_id(&lines[i]), 200));
		size_t columns = text_width(clip(line_title(&lines[i]), 500));

		layout.id = id > layout.id ? id : layout.id;
		title = columns > title ? columns : title;
		columns = text_width(clip(lines[i].what, 500));
		what = columns > what ? columns : what;
	}
	layout.id = at_most(layout.id, MOST_ID);
	room = layout.width - INDENT -
	       at_most(layout.id + GAP, layout.width / 2);
	if (title + GAP + what <= room) {
		layout.title = title;
		layout.what = room - title - GAP;
	} else if (room >= LEAST_TITLE + GAP + LEAST_WHAT) {
		/* Neither takes more than the other leaves. */
		size_t half = room * 2 / 5;
		size_t left = what + GAP < room ? room - GAP - what : 0;

		layout.title = at_most(title, left > half ? left : half);
		layout.what = room - GAP - layout.title;
	} else {
		layout.title = room;
	}
	return layout;
}

static const char *colour_of(const struct review_line *line)
{
	return line->wants_answer     ? COLOUR_RED
	       : line->is_unexplained ? COLOUR_YELLOW
				      : NULL;
}

static void write_edits(const struct report *report, struct buf *out,
			const struct review_line *line,
			const struct layout *layout)
{
	enum { MOST = 6, LINES = 3 };
	size_t column = INDENT + 2 + 2;
	size_t shown = line->n_edits <= MOST ? line->n_edits : MOST - 1;

	for (size_t i = 0; i < shown; i++) {
		const struct edit *edit = &line->edits[i];
		const char *colour = edit->sign == '+'	 ? COLOUR_GREEN
				     : edit->sign == '-' ? COLOUR_RED
							 : NULL;

		add_blanks(out, column - 2);
		paint(report, out, colour,
		      edit->sign == ' '	  ? SPAN("☐ ")
		      : edit->sign == '+' ? SPAN("+ ")
					  : SPAN("- "));
		add_words(report, out, colour, edit->text, column,
			  layout->width > column + 10 ? layout->width - column
						      : 10,
			  LINES);
	}
	if (shown < line->n_edits) {
		add_blanks(out, column - 2);
		buf_addf(out, "and %zu more\n", line->n_edits - shown);
	}
}

static void write_line(const struct report *report, struct buf *out,
		       const struct review_line *line,
		       const struct layout *layout)
{
	struct arena *arena = report->arena;
	struct span id =
		cut_to(text_shown(arena, line_id(line)), layout->id, arena);
	struct span title = cut_to(text_shown(arena, line_title(line)),
				   layout->title, arena);
	size_t column = INDENT + layout->id + (layout->id ? GAP : 0);

	add_blanks(out, INDENT);
	paint(report, out, COLOUR_BOLD, id);
	if (layout->id)
		add_blanks(out, layout->id - text_width(id) + GAP);
	buf_add(out, title);
	if (!line->what.len) {
		buf_addc(out, '\n');
	} else if (layout->what) {
		column += layout->title + GAP;
		add_blanks(out, layout->title - text_width(title) + GAP);
		add_words(report, out, colour_of(line), line->what, column,
			  layout->what, 4);
	} else {
		buf_addc(out, '\n');
		add_blanks(out, INDENT + 2);
		add_words(report, out, colour_of(line), line->what, INDENT + 2,
			  layout->width - INDENT - 2, 6);
	}
	write_edits(report, out, line, layout);
}

/* "21 items are new, and done already: EXP-1, EXP-2, …", in a few lines. */
static void write_many(const struct report *report, struct buf *out,
		       const struct review_line *lines, size_t n, bool are_all)
{
	enum { LINES = 3 };
	struct buf text = BUF_INIT;
	size_t room = LINES * (report->width - INDENT), shown = 0;

	/* The heading has said so much already. */
	if (!are_all || !span_is(lines->alike, "items"))
		add_alike(&text, lines, n);
	for (; shown < n; shown++) {
		struct span id = line_name(&lines[shown]);

		if (text_width(buf_span(&text)) + text_width(clip(id, 200)) +
			    16 >
		    room)
			break;
		buf_addf(&text, "%s%.*s",
			 shown	    ? ", "
			 : text.len ? ": "
				    : "",
			 (int)id.len, id.at);
	}
	if (shown < n)
		buf_addf(&text, " and %zu more", n - shown);
	add_blanks(out, INDENT);
	add_words(report, out, NULL, buf_span(&text), INDENT,
		  report->width - INDENT, LINES + 1);
	buf_release(&text);
}

/* ---- groups ---- */

static void write_questions(const struct report *report, struct buf *out,
			    const struct review_line *lines, size_t n)
{
	struct questions questions;

	questions_read(&questions, lines, n, report->arena);
	for (size_t i = 0; i < questions.n; i++) {
		const struct question *question = &questions.list[i];

		add_blanks(out, INDENT);
		buf_adds(out, "☐ ");
		add_words(report, out, NULL,
			  question_words(question, n, report->arena),
			  INDENT + 2, report->width - INDENT - 2, 4);
	}
}

static void write_group(const struct report *report, struct buf *out,
			const struct review_line *lines, size_t n)
{
	enum { MOST = 40 };
	struct layout layout = layout_of(report, lines, n);
	struct buf head = BUF_INIT;
	struct fold fold;
	size_t shown = 0;

	add_group_name(&head, report->review, lines->group);
	buf_addf(&head, " (%zu)", n);
	paint(report, out, COLOUR_BOLD, buf_span(&head));
	buf_addc(out, '\n');
	buf_release(&head);
	for (size_t i = 0; i < n; i += fold.n) {
		fold = next_fold(report->review, &lines[i], n - i);
		if (shown++ == MOST && !report->review->is_whole) {
			buf_addf(out, "  and %zu more; --all lists them\n",
				 n - i);
			break;
		}
		if (fold.is_folded)
			write_many(report, out, &lines[i], fold.n, fold.n == n);
		else
			write_line(report, out, &lines[i], &layout);
	}
	write_questions(report, out, lines, n);
	buf_addc(out, '\n');
}

static void write_flips(const struct report *report, struct buf *out)
{
	const struct review *review = report->review;

	if (review->n_flips)
		buf_adds(out,
			 "The definition of ready changes. By the new one\n");
	for (size_t i = 0; i < review->n_flips; i++) {
		buf_adds(out, "  ");
		text_show(out, review->flips[i]);
		buf_addc(out, '\n');
	}
	if (review->n_flips)
		buf_addc(out, '\n');
}

/* "2 items were edited: EXP-1, EXP-2": all that can be told of them. */
static void add_edited(struct buf *out, const struct report *report)
{
	enum { MOST = 4 };
	size_t n = report->n_items, shown = n <= MOST ? n : MOST - 1;

	if (n)
		buf_addf(out, "%zu %s edited: ", n,
			 n == 1 ? "item was" : "items were");
	for (size_t i = 0; i < shown; i++) {
		struct span name = item_name(report->items[i]);

		buf_adds(out, i ? ", " : "");
		buf_add(out, name);
	}
	if (shown < n)
		buf_addf(out, " and %zu more", n - shown);
}

static void write_first(const struct report *report, struct buf *out)
{
	const struct review *review = report->review;
	struct buf text = BUF_INIT;

	add_answers(&text, report);
	add_words(report, out, review->n_answers ? "\033[1;31m" : COLOUR_GREEN,
		  buf_span(&text), 0, report->width, 4);
	buf_clear(&text);
	buf_add(&text, review->besides);
	if (!review->n_lines)
		add_edited(&text, report);
	if (text.len)
		add_words(report, out, NULL, buf_span(&text), 0, report->width,
			  4);
	buf_addc(out, '\n');
	buf_release(&text);
}

void write_review(const struct report *report, struct buf *out)
{
	const struct review *review = report->review;
	size_t end;

	if (review->n_lines || review->n_answers || report->n_items)
		write_first(report, out);
	for (size_t i = 0; i < review->n_lines; i = end) {
		end = group_end(review, i);
		write_group(report, out, &review->lines[i], end - i);
	}
	write_flips(report, out);
}
