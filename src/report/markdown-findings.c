/* Findings and what is ready, as Markdown. */
#include "report/markdown.h"

#include "report/alike.h"
#include "report/phrases.h"
#include "report/place.h"
#include "terms/lookup.h"

static const char *since_words(const struct finding *finding)
{
	return finding->since == SINCE_OLD    ? " (old)"
	       : finding->since == SINCE_GONE ? " (gone)"
					      : "";
}

/* The place, of which the item has said the path already. */
static void add_where(const struct report *report, struct buf *out,
		      const struct finding *finding)
{
	struct location at = finding_location(report, finding);
	bool is_there = finding->since != SINCE_GONE;
	struct buf text = BUF_INIT;

	if (finding->item && finding->doc == item_doc(finding->item)) {
		md_line(report, out, at.path, at.line, is_there);
	} else if (at.path.len) {
		md_place(report, out, at.path, at.line, is_there);
	} else {
		show_definition(report, &text);
		buf_addf(&text, ":%zu", at.line);
		md_code(out, buf_span(&text));
	}
	buf_release(&text);
}

/* Who asked, and the ways out. */
static void add_asked(struct buf *out, const struct finding *finding)
{
	struct buf text = BUF_INIT;

	if (finding->criterion && finding->criterion->sentence.len) {
		buf_adds(out, finding->criterion->is_denied
				      ? "<br>ruled out by: "
				      : "<br>asked by: ");
		md_plain(out, finding->criterion->sentence);
	}
	buf_adds(out, "<br>");
	add_answer(&text, finding);
	md_plain(out, buf_span(&text));
	buf_addc(out, '\n');
	buf_release(&text);
}

static void add_severity(struct buf *out, const struct finding *finding)
{
	buf_addf(out, "- **%s**%s ",
		 finding->waived.at ? "waived"
				    : severity_name(finding->severity),
		 since_words(finding));
}

static void add_finding(const struct report *report, struct buf *out,
			const struct finding *finding)
{
	buf_adds(out, finding->item ? "  " : "");
	add_severity(out, finding);
	add_where(report, out, finding);
	buf_addc(out, ' ');
	md_plain(out, span_from(finding->message, finding->said_of));
	add_asked(out, finding);
}

/* "- **warning** 12 items have no type<br>BACK-414, BACK-417 …" */
static void add_alike_findings(const struct report *report, struct buf *out,
			       const struct alike *alike)
{
	enum { MOST = 30 };
	struct buf text = BUF_INIT;
	size_t shown = alike->n <= MOST ? alike->n : MOST - 1;

	add_severity(out, alike->first);
	md_plain(out, alike_words(alike, report->arena));
	buf_adds(out, "<br>");
	for (size_t i = 0; i < shown; i++) {
		buf_adds(&text, i ? ", " : "");
		add_other(&text, alike, alike->all[i]);
	}
	if (shown < alike->n)
		buf_addf(&text, " and %zu more", alike->n - shown);
	md_plain(out, buf_span(&text));
	add_asked(out, alike->first);
	buf_release(&text);
}

/* After a long run: which rules it was. */
static void add_rules(struct buf *out, const struct report *report)
{
	enum { MOST = 10 };
	struct rule_count *rules;
	size_t n = count_rules(&rules, report);

	for (size_t i = 0; i < n && i < MOST; i++) {
		buf_addf(out, "%s%zu × ", i ? ", " : "\nBy rule: ", rules[i].n);
		md_code(out, rules[i].rule);
	}
	if (n > MOST)
		buf_addf(out, " and %zu more rule%s", n - MOST,
			 n - MOST == 1 ? "" : "s");
	buf_adds(out, n ? "\n" : "");
}

static void add_title(const struct report *report, struct buf *out,
		      const struct item *item, bool is_there)
{
	const struct document *doc = item_doc(item);

	md_name(report, out, item->id, doc->path,
		outline_place(&doc->outline, item->start).line, is_there);
	if (!item->title.len || span_eq(item->title, item->id))
		return;
	buf_addc(out, ' ');
	md_plain(out, item->title);
}

static void add_count(struct buf *out, size_t from, size_t n, const char *word)
{
	if (n)
		buf_addf(out, "%s%zu %s", out->len > from ? ", " : "", n, word);
}

void md_finding_counts(struct buf *out, const struct report *report)
{
	struct summary sum = report_summary(report);
	size_t old = 0, gone = 0, from = out->len;

	for (size_t i = 0; i < report->n_findings; i++) {
		old += report->findings[i].since == SINCE_OLD;
		gone += report->findings[i].since == SINCE_GONE;
	}
	add_counts(out, &sum);
	add_count(out, from, old, old == 1 ? "old finding" : "old findings");
	add_count(out, from, gone, "gone");
}

/* ---- below their items ---- */

/*
 * What is told together: the findings of one item, one of no item, or what is
 * said of many.
 */
struct bunch {
	const struct finding **list;
	size_t n, room;
	const struct alike *alike;
};

struct bunches {
	struct bunch *list;
	size_t n;
	struct table by_item, by_alike; /* the address is the key */
	struct alikes alikes;
};

static struct bunch *bunch_of(struct bunches *bunches,
			      const struct finding *const *finding,
			      const struct alike *const *alike)
{
	struct table *table = *alike ? &bunches->by_alike : &bunches->by_item;
	struct span key = *alike ? span_of((const char *)&(*alike)->first,
					   sizeof((*alike)->first))
				 : span_of((const char *)&(*finding)->item,
					   sizeof((*finding)->item));
	void **slot;

	if (!*alike && !(*finding)->item)
		return &bunches->list[bunches->n++];
	slot = table_slot(table, key);
	if (!*slot) {
		*slot = &bunches->list[bunches->n++];
		((struct bunch *)*slot)->alike = *alike;
	}
	return *slot;
}

static void bunches_read(struct bunches *out, const struct report *report)
{
	const struct finding **list = findings_by_severity(report);
	struct arena *arena = report->arena;

	*out = (struct bunches){ .list = ARENA_ARRAY(arena, struct bunch,
						     report->n_findings) };
	table_init(&out->by_item, arena);
	table_init(&out->by_alike, arena);
	alikes_read(&out->alikes, report->findings, report->n_findings, arena);
	for (size_t i = 0; i < report->n_findings; i++) {
		const struct alike *alike = alike_of(&out->alikes, list[i]);
		struct bunch *bunch = bunch_of(out, &list[i], &alike);

		*ARENA_PUSH(arena, bunch->list, bunch->n, bunch->room) =
			list[i];
	}
}

static void bunches_release(struct bunches *bunches)
{
	table_release(&bunches->by_item);
	table_release(&bunches->by_alike);
}

/* "- **EXP-12** Export as CSV, claims "Ready to plan"" */
static void add_head(const struct report *report, struct buf *out,
		     const struct finding *finding)
{
	const struct item *item = finding->item;
	bool is_there = finding->since != SINCE_GONE;
	struct span level = SPAN("");

	if (is_there)
		level = level_name(agreement_of(report->definition, item),
				   judge_of(report->judge, item)->claims);
	buf_adds(out, "- ");
	add_title(report, out, item, is_there);
	if (level.len) {
		buf_adds(out, " — claims \"");
		md_plain(out, level);
		buf_addc(out, '"');
	}
	if (!report->link_base.len) {
		buf_adds(out, "<br>");
		md_place(report, out, item_doc(item)->path,
			 outline_place(&item_doc(item)->outline, item->start)
				 .line,
			 is_there);
	}
	buf_addc(out, '\n');
}

static void add_bunch(const struct report *report, struct buf *out,
		      const struct bunch *bunch)
{
	if (bunch->alike) {
		add_alike_findings(report, out, bunch->alike);
		return;
	}
	if (bunch->list[0]->item)
		add_head(report, out, bunch->list[0]);
	for (size_t i = 0; i < bunch->n; i++)
		add_finding(report, out, bunch->list[i]);
}

void md_findings(const struct writing *to)
{
	const struct report *report = to->report;
	struct summary sum = report_summary(report);
	struct buf piece = BUF_INIT;
	struct bunches bunches;
	size_t i = 0, left_out = 0;

	if (!report->n_findings)
		return;
	bunches_read(&bunches, report);
	buf_addf(to->out, "\n<details%s><summary>", sum.errors ? " open" : "");
	md_finding_counts(to->out, report);
	buf_adds(to->out, "</summary>\n\n");
	for (; i < bunches.n; i++) {
		buf_clear(&piece);
		add_bunch(report, &piece, &bunches.list[i]);
		if (!md_fits(to, &piece))
			break;
		buf_add(to->out, buf_span(&piece));
	}
	for (; i < bunches.n; i++)
		left_out += bunches.list[i].n;
	md_left_out(to, left_out, "finding is", "findings are");
	add_rules(to->out, report);
	buf_adds(to->out, "\n</details>\n");
	buf_release(&piece);
	bunches_release(&bunches);
}

/* ---- what is ready ---- */

static void add_ready(const struct report *report, struct buf *out,
		      const struct item *item)
{
	struct span level = level_name(agreement_of(report->definition, item),
				       judge_of(report->judge, item)->claims);

	buf_adds(out, "- ");
	add_title(report, out, item, true);
	if (level.len) {
		buf_adds(out, " — ");
		md_plain(out, level);
	}
	buf_addc(out, '\n');
}

void md_ready(const struct writing *to)
{
	const struct report *report = to->report;
	struct summary sum = report_summary(report);
	struct buf piece = BUF_INIT;
	size_t i = 0, left_out = 0;

	if (!sum.told.ready)
		return;
	buf_addf(to->out, "\n<details><summary>%zu ready</summary>\n\n",
		 sum.told.ready);
	for (; i < report->n_items; i++) {
		const struct item *item = report->items[i];

		if (!report_calls_ready(report, item))
			continue;
		buf_clear(&piece);
		add_ready(report, &piece, item);
		if (!left_out && md_fits(to, &piece))
			buf_add(to->out, buf_span(&piece));
		else
			left_out++;
	}
	md_left_out(to, left_out, "is", "are");
	buf_adds(to->out, "\n</details>\n");
	buf_release(&piece);
}
