/*
 * Text, for people: the line that compilers print, the source line with a
 * caret, the sentence that asked, the ways out.
 */
#include "report/format.h"

#include "base/unicode.h"
#include "report/alike.h"
#include "report/inert.h"
#include "report/phrases.h"
#include "report/place.h"
#include "report/review-report.h"
#include "terms/lookup.h"

#define RED "\033[1;31m"
#define YELLOW "\033[1;33m"
#define CYAN "\033[1;36m"
#define GREEN "\033[32m"
#define BOLD "\033[1m"
#define PLAIN "\033[m"

enum { GUTTER = 8, LEAST_WIDTH = 40, LINES_OF_OTHERS = 3, MOST_RULES = 10 };

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

static void write_head(const struct report *report, struct buf *out,
		       const struct finding *finding, struct span message)
{
	struct place place =
		outline_place(&finding->doc->outline, finding->start);

	paint(report, out, BOLD);
	if (finding->doc == report->definition->doc)
		show_definition_here(report, out);
	else
		show_path_here(report, out, finding->doc->path);
	buf_addf(out, ":%zu:%zu: ", place.line, place.column);
	paint(report, out, PLAIN);
	paint(report, out, colour_of(finding->severity));
	buf_addf(out, "%s%s: ", since_words(finding),
		 finding->waived.at ? "waived"
				    : severity_name(finding->severity));
	paint(report, out, PLAIN);
	text_show(out, message);
	buf_addf(out, " [%.*s]\n", (int)finding->rule.len, finding->rule.at);
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

static void write_source(const struct report *report, struct buf *out,
			 const struct finding *finding)
{
	struct span source = document_source(finding->doc);
	struct place place =
		outline_place(&finding->doc->outline, finding->start);
	struct span line, part, mark;
	size_t room = report->width > GUTTER + LEAST_WIDTH
			      ? report->width - GUTTER - 2
			      : LEAST_WIDTH;
	size_t column, from, length, width;

	if (!source.len)
		return;
	line = shown_line(source, finding->start, place.column, room);
	if (!line.len)
		return;
	column = (size_t)(source.at + finding->start - line.at);
	if (column > line.len)
		column = line.len;
	from = first_shown(line, column, room);
	part = text_first_columns(span_from(line, from), room);
	buf_addf(out, "%5zu | %s", place.line, from ? "…" : "");
	text_show(out, part);
	buf_addf(out, "%s\n", from + part.len < line.len ? "…" : "");

	length = finding->end > finding->start ? finding->end - finding->start
					       : 1;
	mark = span_first(span_from(part, column - from), length);
	width = text_width(mark);
	buf_addf(
		out, "%5s | %*s", "",
		(int)(text_width(span_first(part, column - from)) + (from > 0)),
		"");
	paint(report, out, GREEN);
	for (size_t i = 0; i < (width ? width : 1); i++)
		buf_addc(out, '^');
	paint(report, out, PLAIN);
	if (finding->label.len) {
		buf_addc(out, ' ');
		text_show(out, finding->label);
	}
	buf_addc(out, '\n');
}

static void write_asked(const struct report *report, struct buf *out,
			const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;
	const struct document *doc = report->definition->doc;

	if (!criterion)
		return;
	buf_adds(out,
		 criterion->is_denied ? "   ruled out by " : "   asked by ");
	show_definition_here(report, out);
	buf_addf(out,
		 ":%zu: ", outline_place(&doc->outline, criterion->start).line);
	text_show(out, criterion->sentence);
	buf_addc(out, '\n');
}

static void write_exits(struct buf *out, const struct finding *finding)
{
	struct buf exits = BUF_INIT;

	buf_adds(out, finding->waived.at ? "   waived: " : "   ");
	add_exits(&exits, finding);
	text_show(out, finding->waived.at ? finding->waived : buf_span(&exits));
	buf_addc(out, '\n');
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

/* After a long run: which rules it was. */
static void write_rules(const struct report *report, struct buf *out)
{
	struct rule_count *rules;
	size_t n = count_rules(&rules, report);

	if (!n)
		return;
	buf_adds(out, "by rule:\n");
	for (size_t i = 0; i < n && i < MOST_RULES; i++)
		buf_addf(out, "%6zu  %.*s\n", rules[i].n,
			 (int)rules[i].rule.len, rules[i].rule.at);
	if (n > MOST_RULES)
		buf_addf(out, "        and %zu more rules\n", n - MOST_RULES);
	buf_addc(out, '\n');
}

static void add_count(struct buf *out, const char **part, size_t n,
		      const char *word)
{
	if (!n)
		return;
	buf_addf(out, "%s%zu %s", *part, n, word);
	*part = ", ";
}

static void write_summary(const struct report *report, struct buf *out)
{
	struct summary sum = report_summary(report);
	struct buf counts = BUF_INIT;
	const char *part = ": ";

	buf_addf(out, "%zu %s", sum.items, sum.items == 1 ? "item" : "items");
	add_count(out, &part, sum.ready, "ready");
	add_count(out, &part, sum.not_ready, "not yet ready");
	add_count(out, &part, sum.open, "open");
	add_count(out, &part, sum.done, "done");
	add_counts(&counts, &sum);
	if (counts.len)
		buf_addf(out, " · %s", counts.at);
	buf_addc(out, '\n');
	buf_release(&counts);
}

/* What is left to answer, and what is not shown. */
static void write_review_end(const struct report *report, struct buf *out)
{
	const struct review *review = report->review;
	struct summary sum = report_summary(report);
	size_t from = out->len;

	add_counts(out, &sum);
	if (review->n_old)
		buf_addf(out, "%s%zu old", out->len > from ? " · " : "",
			 review->n_old);
	if (review->n_gone)
		buf_addf(out, "%s%zu gone", out->len > from ? " · " : "",
			 review->n_gone);
	buf_addf(out, "%sfrom %.*s to %.*s\n", out->len > from ? " · " : "",
		 (int)review->base.len, review->base.at, (int)review->head.len,
		 review->head.at);
}

/* With --verbose: every open item and what became of its claim. */
static void write_items(const struct report *report, struct buf *out)
{
	for (size_t i = 0; i < report->n_items; i++) {
		const struct item *item = report->items[i];
		const struct judgement *judgement =
			judge_of(report->judge, item);
		struct span claims =
			level_name(agreement_of(report->definition, item),
				   judgement->claims);

		if (judgement->verdict == VERDICT_DONE)
			continue;
		buf_addf(out, "%-9s ", verdict_name(judgement->verdict));
		text_show(out, item->id);
		buf_adds(out, "  ");
		text_show(out, item->title);
		if (claims.len) {
			buf_adds(out, " (claims \"");
			text_show(out, claims);
			buf_adds(out, "\")");
		}
		buf_addc(out, '\n');
	}
	if (report->n_items)
		buf_addc(out, '\n');
}

static void write_finding(const struct report *report, struct buf *out,
			  const struct finding *finding,
			  const struct alike *alike)
{
	write_head(report, out, finding,
		   alike ? alike_message(alike, report->arena)
			 : finding->message);
	write_source(report, out, finding);
	write_asked(report, out, finding);
	write_exits(out, finding);
	if (alike)
		write_others(report, out, alike);
	buf_addc(out, '\n');
}

/* Those that are alike as one, unless everything was asked for. */
static void write_findings(const struct report *report, struct buf *out)
{
	bool is_whole = report->is_verbose ||
			(report->review && report->review->is_whole);
	struct alikes alikes;

	alikes_read(&alikes, report->findings, report->n_findings,
		    report->arena);
	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];
		const struct alike *alike =
			is_whole ? NULL : alike_of(&alikes, finding);

		if (!alike || alike->first == finding)
			write_finding(report, out, finding, alike);
	}
	alikes_release(&alikes);
}

static void write_all(const struct report *report, struct buf *out)
{
	if (report->review)
		write_review(report, out);
	else if (report->is_verbose && report->judge)
		write_items(report, out);
	write_findings(report, out);
	if (report->review) {
		write_review_end(report, out);
	} else if (report->judge) {
		write_rules(report, out);
		write_summary(report, out);
	}
}

void report_text(const struct report *report, struct buf *out)
{
	struct buf text = BUF_INIT;

	if (report_is_silent(report))
		return;
	write_all(report, &text);
	add_log(out, buf_span(&text));
	buf_release(&text);
}
