/*
 * The line that compilers print, the source line with a caret, the sentence
 * that asked, the ways out.
 */
#include "report/finding-text.h"

#include "base/unicode.h"
#include "report/fit.h"
#include "report/phrases.h"
#include "report/place.h"

#define RED "\033[1;31m"
#define YELLOW "\033[1;33m"
#define CYAN "\033[1;36m"
#define GREEN "\033[32m"
#define BOLD "\033[1m"
#define PLAIN "\033[m"

enum { GUTTER = 8, LEAST_WIDTH = 40, LEAST_SOURCE = 20, LINES_OF_OTHERS = 3 };

/* Where lines go on that do not fit: below the place, below who asks. */
enum { HANG_HEAD = 4, HANG = 5 };

static void paint(const struct report *report, struct buf *out,
		  const char *colour)
{
	if (report->use_colour)
		buf_adds(out, colour);
}

static const char *colour_of(enum severity severity)
{
	return severity == SEVERITY_ERROR     ? RED
	       : severity == SEVERITY_WARNING ? YELLOW
					      : CYAN;
}

static const char *since_words(const struct finding *finding)
{
	return finding->since == SINCE_OLD    ? "old "
	       : finding->since == SINCE_GONE ? "gone "
					      : "";
}

/* Appends a line that was put together, fitted, and clears it. */
static void add_line(const struct report *report, struct buf *out,
		     struct buf *line, size_t hang)
{
	fit_line(out, buf_span(line), report->fits, hang);
	buf_release(line);
}

static void write_head(const struct report *report, struct buf *out,
		       const struct finding *finding, struct span message)
{
	struct place place =
		outline_place(&finding->doc->outline, finding->start);
	struct buf line = BUF_INIT;

	paint(report, &line, BOLD);
	if (finding->doc == report->definition->doc)
		show_definition_here(report, &line);
	else
		show_path_here(report, &line, finding->doc->path);
	buf_addf(&line, ":%zu:%zu: ", place.line, place.column);
	paint(report, &line, PLAIN);
	paint(report, &line, colour_of(finding->severity));
	buf_addf(&line, "%s%s: ", since_words(finding),
		 finding->waived.at ? "waived"
				    : severity_name(finding->severity));
	paint(report, &line, PLAIN);
	text_show(&line, message);
	buf_addf(&line, " [%.*s]", (int)finding->rule.len, finding->rule.at);
	add_line(report, out, &line, HANG_HEAD);
}

/* Where to begin so that what is marked is in view. */
static size_t first_shown(struct span line, size_t mark, size_t room)
{
	/* No more is measured than could be shown. */
	size_t from = mark > room * 16 ? mark - room * 8 : 0;
	struct span before = span_of(line.at + from, mark - from);

	if (!from && text_width(before) < room * 2 / 3)
		return 0;
	return mark - text_last_columns(before, room / 3).len;
}

/*
 * The line that an offset stands on, as far as it could be shown: one line may
 * be the whole file, and hold many findings.
 */
static struct span shown_line(struct span source, size_t offset, size_t column,
			      size_t room)
{
	size_t end;

	if (offset > source.len)
		offset = source.len;
	end = offset;
	while (end < source.len && end < offset + room * 16 &&
	       source.at[end] != '\n' && source.at[end] != '\r')
		end++;
	return span_between(source.at + offset - (column - 1), source.at + end);
}

/* Below the mark, where it fits, else in lines of its own. */
static void add_label_below(const struct report *report, struct buf *out,
			    struct span label, size_t gutter, size_t before)
{
	size_t width = text_width(label), indent = 0;
	size_t room = report->fits > gutter + LEAST_SOURCE
			      ? report->fits - gutter
			      : LEAST_SOURCE;
	struct buf lines = BUF_INIT;
	struct span rest, line;

	if (width <= room)
		indent = before < room - width ? before : room - width;
	fit_line(&lines, label, room, 0);
	rest = buf_span(&lines);
	while (span_next_line(&rest, &line))
		buf_addf(out, "%*s%*s%.*s\n", (int)gutter, "| ", (int)indent,
			 "", (int)line.len, line.at);
	buf_release(&lines);
}

/* What is said about the mark: after it, or below where it does not fit. */
static void write_label(const struct report *report, struct buf *out,
			struct span label, size_t gutter, size_t before,
			size_t marked)
{
	size_t after = gutter + before + marked + 1;
	struct buf text = BUF_INIT;

	text_show(&text, label);
	if (!report->fits ||
	    after + text_width(buf_span(&text)) <= report->fits) {
		buf_addc(out, ' ');
		buf_add(out, buf_span(&text));
		buf_addc(out, '\n');
	} else {
		buf_addc(out, '\n');
		add_label_below(report, out, buf_span(&text), gutter, before);
	}
	buf_release(&text);
}

/* The columns that a source line may take. */
static size_t source_room(const struct report *report, size_t gutter)
{
	size_t least = report->fits ? LEAST_SOURCE : LEAST_WIDTH;

	return report->width > gutter + least + 2 ? report->width - gutter - 2
						  : least;
}

/* The columns in front of a source line: its number, and " | ". */
static size_t gutter_of(size_t number)
{
	size_t gutter = GUTTER;

	for (number /= 100000; number; number /= 10)
		gutter++;
	return gutter;
}

static void write_mark(const struct report *report, struct buf *out,
		       const struct finding *finding, size_t gutter,
		       size_t before, struct span marked)
{
	size_t width = text_width(marked);

	width += width == 0;
	buf_addf(out, "%*s%*s", (int)gutter, "| ", (int)before, "");
	paint(report, out, GREEN);
	for (size_t i = 0; i < width; i++)
		buf_addc(out, '^');
	paint(report, out, PLAIN);
	if (finding->label.len)
		write_label(report, out, finding->label, gutter, before, width);
	else
		buf_addc(out, '\n');
}

static void write_source(const struct report *report, struct buf *out,
			 const struct finding *finding)
{
	struct span source = document_source(finding->doc);
	struct place place =
		outline_place(&finding->doc->outline, finding->start);
	struct span line, part;
	size_t gutter = gutter_of(place.line);
	size_t room = source_room(report, gutter), column, from, length;

	if (!source.len)
		return;
	line = shown_line(source, finding->start, place.column, room);
	/* What opens front matter shows nothing of an item without a title. */
	if (!line.len || (finding->criterion && span_is(line, "---")))
		return;
	column = (size_t)(source.at + finding->start - line.at);
	if (column > line.len)
		column = line.len;
	from = first_shown(line, column, room);
	part = text_first_columns(span_from(line, from), room);
	buf_addf(out, "%*zu | %s", (int)gutter - 3, place.line,
		 from ? "…" : "");
	text_show(out, part);
	buf_addf(out, "%s\n", from + part.len < line.len ? "…" : "");
	length = finding->end > finding->start ? finding->end - finding->start
					       : 1;
	write_mark(report, out, finding, gutter,
		   text_width(span_first(part, column - from)) + (from > 0),
		   span_first(span_from(part, column - from), length));
}

/* Where the message quotes what the team wrote, it need not be said again. */
static bool says_its_sentence(const struct report *report,
			      const struct finding *finding)
{
	struct span asked = finding->criterion->sentence;

	while (span_ends(asked, ".") || span_ends(asked, ":"))
		asked.len--;
	return asked.len && span_find(finding->message,
				      arena_copy(report->arena, asked).at) >= 0;
}

static void write_asked(const struct report *report, struct buf *out,
			const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;
	const struct document *doc = report->definition->doc;
	struct buf line = BUF_INIT;

	if (!criterion)
		return;
	buf_adds(&line,
		 criterion->is_denied ? "   ruled out by " : "   asked by ");
	show_definition_here(report, &line);
	buf_addf(&line, ":%zu",
		 outline_place(&doc->outline, criterion->start).line);
	if (!says_its_sentence(report, finding) && criterion->sentence.len) {
		buf_adds(&line, ": ");
		text_show(&line, criterion->sentence);
	}
	add_line(report, out, &line, HANG);
}

static void write_exits(const struct report *report, struct buf *out,
			const struct finding *finding)
{
	struct buf exits = BUF_INIT, line = BUF_INIT;

	buf_adds(&line, finding->waived.at ? "   waived: " : "   ");
	add_exits(&exits, finding);
	text_show(&line,
		  finding->waived.at ? finding->waived : buf_span(&exits));
	add_line(report, out, &line, HANG);
	buf_release(&exits);
}

/* "   also: EXP-3, EXP-4 and 12 more": in a few lines that fit. */
static void write_others(const struct report *report, struct buf *out,
			 const struct alike *alike)
{
	size_t width = report->width > LEAST_WIDTH ? report->width
						   : LEAST_WIDTH;
	size_t at = text_width(SPAN("   also:")), lines = 1;
	struct buf other = BUF_INIT;

	buf_adds(out, "   also:");
	for (size_t i = 1; i < alike->n; i++) {
		bool is_last = i + 1 == alike->n;
		size_t columns;

		buf_clear(&other);
		add_other(&other, alike, alike->all[i]);
		buf_adds(&other, is_last ? "" : ",");
		columns = text_width(buf_span(&other)) + 1;
		if (at + columns > width && lines == LINES_OF_OTHERS) {
			buf_addf(out, " and %zu more", alike->n - i);
			break;
		}
		if (at + columns > width) {
			buf_adds(out, "\n        ");
			at = GUTTER;
			lines++;
		}
		buf_addc(out, ' ');
		text_show(out, buf_span(&other));
		at += columns;
	}
	buf_addc(out, '\n');
	buf_release(&other);
}

void finding_text(const struct report *report, struct buf *out,
		  const struct finding *finding, const struct alike *alike)
{
	write_head(report, out, finding,
		   alike ? alike_message(alike, report->arena)
			 : finding->message);
	write_source(report, out, finding);
	write_asked(report, out, finding);
	write_exits(report, out, finding);
	if (alike)
		write_others(report, out, alike);
	buf_addc(out, '\n');
}
