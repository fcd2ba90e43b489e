/*
 * Labels that most items have in front of a line, and that are sections only
 * where somebody asks for them: "- Goal: a gate", "Acceptance: it opens".
 */
#include "adopt/mine-parts.h"

#include "base/unicode.h"

#include <string.h>

enum {
	LONGEST_NAME = 40, /* in bytes; what is longer is a sentence */
	MOST_WORDS = 4,
	FEWEST_ITEMS = 3,
	MOST_ASKED = 40,
};

/* In three of five items: the share of a Should. */
static bool is_common(size_t n, size_t of)
{
	return of >= FEWEST_ITEMS && 5 * n >= 3 * of;
}

/* A colon, or one as wide as an ideograph; negative where there is none. */
static ptrdiff_t colon_of(struct span line)
{
	ptrdiff_t narrow = span_find_char(line, ':');
	ptrdiff_t wide = span_find(line, "：");

	return wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide;
}

/* "Success criteria** (what must be TRUE)" → "Success criteria". */
static struct span without_remark(struct span name)
{
	ptrdiff_t bracket = span_find_char(name, '(');

	if (bracket > 0)
		name = span_first(name, (size_t)bracket);
	while (name.len && strchr("*_ ", name.at[name.len - 1]))
		name.len--;
	return name;
}

/* "- **Goal:** a gate" → "Goal"; nothing where the line opens otherwise. */
static struct span label_of(struct span line)
{
	struct span name = span_trim(line);
	ptrdiff_t colon;

	while (name.len && strchr("*-+>_ ", name.at[0]))
		name = span_from(name, 1);
	colon = colon_of(name);
	if (colon < 1)
		return SPAN_NONE;
	name = without_remark(span_first(name, (size_t)colon));
	if (name.len > LONGEST_NAME || text_count_words(name) > MOST_WORDS ||
	    !text_starts_with_letter(name) ||
	    (name.at[0] >= 'a' && name.at[0] <= 'z') || span_has_digit(name))
		return SPAN_NONE;
	for (size_t i = 0; i < name.len; i++)
		if (strchr("`\"|[]<>{}", name.at[i]))
			return SPAN_NONE;
	return name;
}

/* The labels that were found, each counted once an item. */
struct labels_met {
	struct label_met {
		struct span name;
		size_t n;
		const struct item *latest;
	} * list;
	size_t n, room;
	struct table by_name;
};

static void count_label(struct labels_met *labels, struct span name,
			const struct item *item, struct arena *arena)
{
	struct span folded = text_fold_name(arena, name);
	void **slot = table_slot(&labels->by_name, folded);
	size_t at = (size_t)(uintptr_t)*slot;
	struct label_met *count;

	if (!at) {
		*ARENA_PUSH(arena, labels->list, labels->n, labels->room) =
			(struct label_met){ .name = name };
		*slot = (void *)(uintptr_t)(at = labels->n);
	}
	count = &labels->list[at - 1];
	count->n += count->latest != item;
	count->latest = item;
}

static bool holds_text(enum item_form form)
{
	return form != FORM_ROW && form != FORM_EXTERNAL;
}

static void count_labels(struct labels_met *labels, const struct item *item,
			 struct arena *arena)
{
	for (size_t p = 0; p < item->n_parts; p++) {
		const struct part *part = &item->parts[p];
		const struct outline *outline = &part->doc->outline;

		for (uint32_t i = part->first;
		     holds_text(part->form) && i < part->last; i++) {
			struct span rest = outline_source(outline, i), line;

			if (outline->blocks[i].kind != BLOCK_PARAGRAPH)
				continue;
			while (span_next_line(&rest, &line)) {
				struct span name = label_of(line);

				if (name.len)
					count_label(labels, name, item, arena);
			}
		}
	}
}

/* Is it a section already, or a field by which one plans? */
static bool is_heard(const struct hypothesis *kind, const struct span *folded)
{
	size_t n = 0;

	if (is_status_name(*folded) ||
	    (planning_of(*folded) && !is_story_name(*folded)))
		return true;
	for (size_t i = 0; i < kind->backlog.n_items; i++)
		n += item_section(kind->backlog.items[i], folded, 1) != NULL;
	return n == kind->backlog.n_items;
}

/* The sections that are asked already are heard as whoever asks hears them. */
static size_t choose_sections(const struct mine *mine, struct span *asks)
{
	size_t n = 0;

	for (size_t i = 0; mine && i < mine->n && n < MOST_ASKED; i++) {
		const struct mined *one = &mine->list[i];

		if (span_starts(one->check, "section ") && one->about.len &&
		    one->holds < one->of)
			asks[n++] = one->about;
	}
	return n;
}

static bool is_among(const struct span *asks, size_t n, struct span folded)
{
	for (size_t i = 0; i < n; i++)
		if (span_eq(asks[i], folded))
			return true;
	return false;
}

static size_t choose_labels(const struct labels_met *labels,
			    const struct hypothesis *kind, struct span *asks,
			    size_t n, struct arena *arena)
{
	const size_t n_sections = n;

	for (size_t i = 0; i < labels->n && n < MOST_ASKED; i++) {
		struct span name = labels->list[i].name;
		struct span folded = text_fold_name(arena, name);

		if (is_common(labels->list[i].n, kind->backlog.n_items) &&
		    folded.len && !is_among(asks, n_sections, folded) &&
		    !is_heard(kind, &folded))
			asks[n++] = name;
	}
	return n;
}

struct hypothesis *mine_hear(const struct hypothesis *kind,
			     const struct mine *mine,
			     const struct survey *survey, struct arena *arena)
{
	struct labels_met labels = { 0 };
	struct span *asks = ARENA_ARRAY(arena, struct span, MOST_ASKED);
	struct hypothesis *again;
	size_t n = choose_sections(mine, asks);

	if (mine && !n)
		return NULL;
	table_init(&labels.by_name, arena);
	for (size_t i = 0; i < kind->backlog.n_items; i++)
		count_labels(&labels, kind->backlog.items[i], arena);
	table_release(&labels.by_name);
	n = choose_labels(&labels, kind, asks, n, arena);
	if (!n)
		return NULL;
	again = hypothesis_copy(kind, arena);
	again->asks = asks;
	again->n_asks = n;
	if (!hypothesis_read(again, survey, arena))
		return NULL;
	if (again->backlog.n_items == kind->backlog.n_items)
		return again;
	hypothesis_release(again);
	return NULL;
}
