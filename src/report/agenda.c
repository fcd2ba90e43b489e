/*
 * The next refinement as Markdown: of the items just below the line the
 * questions that they hold, what is still to be filled in and what is missing;
 * what several lack, and what people must judge, once.
 */
#include "report/outlook.h"

#include "backlog/caption.h"

#include "base/unicode.h"
#include "ready/reasons.h"
#include "ready/smells.h"

struct writer {
	const struct outlook *outlook;
	const struct planned_list *items;
	struct arena *arena;
	struct buf *out;
};

static void add_name(struct buf *out, const struct planned *planned)
{
	add_cell(out, planned_name(planned));
	if (planned_has_id(planned)) {
		buf_addc(out, ' ');
		add_cell(out, item_caption(planned->item));
	}
}

/* ---- the questions that an item holds ---- */

static bool asks(struct span folded)
{
	static const char *const names[] = { "open question", "questions",
					     "unknowns", "to be clarified",
					     "clarifications" };

	return ANY_OF(span_starts, folded, names);
}

static bool write_question(struct writer *w, const struct section *section,
			   const struct passage_item *item)
{
	if (item->mark == 'x' || item->mark == 'X' || item->mark == '-' ||
	    text_says_none_of(item->text, section->bare, w->arena))
		return false;
	buf_adds(w->out, "> - ");
	add_cell(w->out, clip(item->text, 400));
	buf_addc(w->out, '\n');
	return true;
}

/* A question that is not an entry, over as many lines as it takes. */
static void write_quoted(struct writer *w, struct span text)
{
	struct span line;

	while (span_next_line(&text, &line)) {
		line = span_trim(line);
		buf_adds(w->out, line.len ? "> " : ">");
		add_cell(w->out, line);
		buf_addc(w->out, '\n');
	}
}

static bool write_questions(struct writer *w, const struct planned *planned)
{
	const struct item *item = planned->item;
	bool any = false;

	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];
		struct passage_item *entries;
		size_t n;

		if (!asks(section->folded) || !section->has_substance)
			continue;
		n = passage_items(&section->passage, false, &entries, w->arena);
		for (size_t e = 0; e < n; e++)
			any |= write_question(w, section, &entries[e]);
		if (n || !section->has_substance)
			continue;
		write_quoted(w, span_trim(clip(section_source(section), 400)));
		any = true;
	}
	return any;
}

/* ---- what is still to be filled in ---- */

static bool write_placeholders(struct writer *w, const struct planned *planned)
{
	struct smell_hit hits = { .n = 0 };
	const struct item *item = planned->item;

	for (size_t i = 0; i < item->n_parts; i++) {
		const struct part *part = &item->parts[i];
		struct passage passage = { part->doc, part->first, part->last,
					   0, 0 };

		find_placeholders(w->outlook->plan->judge, &passage, &hits);
	}
	if (!hits.n)
		return false;
	buf_addf(w->out, "- Still to be filled in, %zu %s: \"", hits.n,
		 hits.n == 1 ? "place" : "places");
	add_cell(w->out, clip(hits.text, 80));
	buf_addf(w->out, "\" in line %zu\n",
		 outline_place(&hits.spot.doc->outline, hits.spot.start).line);
	return true;
}

/* ---- what is missing ---- */

/* Do others on the agenda miss the same? */
static size_t count_sharing(const struct writer *w, struct span rule)
{
	size_t n = 0;

	for (size_t i = 0; i < w->items->n; i++)
		for (size_t j = 0; j < w->items->list[i]->n_misses; j++)
			if (span_eq(w->items->list[i]->misses[j].rule, rule)) {
				n++;
				break;
			}
	return n;
}

enum { ALIKE_FROM = 3 };

static bool write_missing(struct writer *w, const struct planned *planned)
{
	bool any = false;

	for (size_t i = 0; i < planned->n_misses; i++) {
		const struct miss *miss = &planned->misses[i];

		if (count_sharing(w, miss->rule) >= ALIKE_FROM)
			continue;
		buf_adds(w->out, "- ");
		add_cell(w->out, miss->what);
		buf_adds(w->out, "\n  ");
		add_cell(w->out, miss->criterion->sentence);
		buf_addc(w->out, '\n');
		any = true;
	}
	return any;
}

/* False, and nothing written, where there is nothing to talk about. */
static bool write_item(struct writer *w, struct planned *planned)
{
	size_t before = w->out->len;
	bool any;

	buf_adds(w->out, "\n## ");
	add_name(w->out, planned);
	buf_adds(w->out, "\n\n");
	any = write_questions(w, planned);
	if (any)
		buf_addc(w->out, '\n');
	any |= write_missing(w, planned);
	any |= write_placeholders(w, planned);
	if (!any && planned->n_misses)
		buf_adds(w->out,
			 "- Only what several items lack; see below.\n");
	else if (!any)
		w->out->len = before;
	return any || planned->n_misses;
}

static void write_items(struct writer *w)
{
	struct planned_list claims = { 0 };

	claims.list = ARENA_ARRAY(w->arena, struct planned *, w->items->n + 1);
	for (size_t i = 0; i < w->items->n; i++)
		if (!write_item(w, w->items->list[i]))
			claims.list[claims.n++] = w->items->list[i];
	if (claims.n)
		buf_adds(w->out, "\n## One thing is missing\n\n");
	for (size_t i = 0; i < claims.n; i++) {
		buf_adds(w->out, "- ");
		add_name(w->out, claims.list[i]);
		buf_adds(w->out, ": ");
		add_cell(w->out, say_lacking(w->outlook, claims.list[i]));
		buf_addc(w->out, '\n');
	}
}

/* Is this the first on the agenda with this rule? */
static bool is_first(const struct writer *w, size_t item, size_t at)
{
	struct span rule = w->items->list[item]->misses[at].rule;

	for (size_t i = 0; i <= item; i++) {
		const struct planned *planned = w->items->list[i];

		for (size_t j = 0; j < planned->n_misses; j++)
			if (span_eq(planned->misses[j].rule, rule))
				return i == item && j == at;
	}
	return false;
}

static void write_alike(struct writer *w, const struct miss *miss)
{
	const char *sep = " ";

	buf_adds(w->out, "- ");
	add_cell(w->out, miss->criterion->sentence);
	for (size_t i = 0; i < w->items->n; i++)
		for (size_t j = 0; j < w->items->list[i]->n_misses; j++)
			if (span_eq(w->items->list[i]->misses[j].rule,
				    miss->rule)) {
				buf_adds(w->out, sep);
				add_cell(w->out,
					 planned_name(w->items->list[i]));
				sep = ", ";
				break;
			}
	buf_addc(w->out, '\n');
}

static void write_all_alike(struct writer *w)
{
	bool any = false;

	for (size_t i = 0; i < w->items->n; i++)
		for (size_t j = 0; j < w->items->list[i]->n_misses; j++) {
			const struct miss *miss = &w->items->list[i]->misses[j];

			if (!is_first(w, i, j) ||
			    count_sharing(w, miss->rule) < ALIKE_FROM)
				continue;
			buf_adds(w->out,
				 any ? "" : "\n## What several lack\n\n");
			any = true;
			write_alike(w, miss);
		}
}

/* ---- for people ---- */

static bool is_on_agenda(const struct writer *w,
			 const struct agreement *agreement)
{
	for (size_t i = 0; i < w->items->n; i++)
		if (w->items->list[i]->item->kind == &agreement->kind)
			return true;
	return false;
}

static void write_for_people(struct writer *w)
{
	const struct definition *definition = w->outlook->plan->definition;
	bool any = false;

	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct agreement *a = definition->agreements[i];

		if (!is_on_agenda(w, a))
			continue;
		for (size_t j = 0; j < a->n_criteria; j++) {
			if (a->criteria[j]->check)
				continue;
			buf_adds(w->out,
				 any ? "" : "\n## For the team to judge\n\n");
			any = true;
			buf_adds(w->out, "- ");
			add_cell(w->out, a->criteria[j]->sentence);
			buf_addc(w->out, '\n');
		}
	}
}

/* ---- what has no rank ---- */

/* They may be urgent: somebody has to say so first. */
static void write_unranked(struct writer *w)
{
	const struct planned_list *list = &w->outlook->upcoming->unranked;
	const char *heading = "\n## Not ready, and nothing ranks them\n\n";

	for (size_t i = 0; i < list->n; i++) {
		const struct planned *planned = list->list[i];

		if (planned->stands == STANDS_IDEA)
			continue;
		buf_adds(w->out, heading);
		heading = "";
		buf_adds(w->out, "- ");
		add_name(w->out, planned);
		buf_adds(w->out, ": ");
		add_cell(w->out, say_lacking(w->outlook, planned));
		buf_addc(w->out, '\n');
	}
}

void next_agenda(const struct outlook *outlook, struct buf *out)
{
	struct buf text = BUF_INIT;
	struct writer w = { .outlook = outlook,
			    .items = &outlook->upcoming->below,
			    .arena = outlook->report->arena,
			    .out = &text };

	if (!w.items->n) {
		buf_adds(out, "# Refinement\n\nNothing urgent is short of "
			      "being ready.\n");
		write_unranked(&w);
		return;
	}
	if (outlook->upcoming->total)
		buf_addf(&text,
			 "# Refinement\n\n%zu %s as urgent as what can start, "
			 "and not ready.\n",
			 w.items->n, w.items->n == 1 ? "item is" : "items are");
	else
		buf_addf(&text,
			 "# Refinement\n\nNothing can start; %s nearest to "
			 "it.\n",
			 w.items->n == 1
				 ? "this is"
				 : arena_printf(w.arena, "these %zu are",
						w.items->n)
					   .at);
	write_items(&w);
	write_all_alike(&w);
	write_unranked(&w);
	write_for_people(&w);
	add_log(out, buf_span(&text));
	buf_release(&text);
}
