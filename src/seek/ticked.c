/* Items that nothing but their boxes says to be done. */
#include "seek/ticked.h"
#include "seek/states.h"

#include "backlog/boxes.h"
#include "base/unicode.h"

enum {
	FEWEST_ITEMS = 3,
	MOST_SAMPLES = 16, /* what most have, one of so many has */
};

/* How the boxes of all items stand, or those of one section or file of each. */
struct ticks {
	size_t n, ticked; /* items that have some; all of them ticked */
};

static struct ticks count_ticks(const struct hypothesis *one,
				const struct boxes_term *place)
{
	struct boxes_term open = *place, ticked = *place;
	struct ticks ticks = { 0 };

	open.wants_open = true;
	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];
		bool is_ticked = boxes_hold(&ticked, item);

		ticks.ticked += is_ticked;
		ticks.n += is_ticked || boxes_hold(&open, item);
	}
	return ticks;
}

/* Most have boxes; some have done all that they say, and others not. */
static bool tell_done(const struct ticks *ticks, size_t of)
{
	return 5 * ticks->n >= 3 * of && ticks->ticked && ticks->ticked < of;
}

static bool has_rule(const struct hypothesis *one, const char *starts)
{
	for (size_t i = 0; i < one->n_directives; i++)
		if (span_starts(one->directives[i], starts))
			return true;
	return false;
}

/* Rows alone: a row that stands for a section has that one's boxes. */
static bool are_rows(const struct hypothesis *one)
{
	for (size_t i = 0; i < one->n_places; i++)
		if (one->places[i].form != FORM_ROW)
			return false;
	return true;
}

/* Is there anything else that says, or could say, that an item is done? */
static bool says_otherwise(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;
	bool is_stuck = one->places[0].form == FORM_FOLDER &&
			f->status_values == 1 && !f->status_over;

	return f->done || f->with_box || f->flagged ||
	       (f->with_status && !is_stuck) || has_rule(one, "done when") ||
	       are_rows(one);
}

/* ---- the files of a folder ---- */

/*
 * "tasks.md": its boxes are the work. Those of "plan.md" or "checklists/ux.md"
 * are ticked by whoever reviews the text.
 */
static bool is_about_work(struct span path, struct arena *arena)
{
	return span_find_char(path, '/') < 0 &&
	       is_id_word(path_file_name(path), arena);
}

static struct span path_in_folder(const struct item *item, size_t part)
{
	return span_from(item->parts[part].doc->path,
			 path_folder(item_doc(item)->path).len);
}

/* The file in which most items have boxes; tasks that are all done count. */
static struct span find_file(const struct hypothesis *one, struct arena *arena)
{
	struct ticks best = { 0 };
	struct span found = SPAN_NONE;

	for (size_t i = 0; i < one->backlog.n_items && i < MOST_SAMPLES; i++) {
		const struct item *item = one->backlog.items[i];

		for (size_t p = 0; p < item->n_parts; p++) {
			struct span path = path_in_folder(item, p);
			struct boxes_term place = { .files = &path,
						    .n_files = 1 };
			struct ticks ticks;

			if (span_eq(path, found) || !is_about_work(path, arena))
				continue;
			ticks = count_ticks(one, &place);
			if (ticks.n <= best.n)
				continue;
			best = ticks;
			found = path;
		}
	}
	return 2 * best.n >= one->facts.n && best.ticked ? found : SPAN_NONE;
}

/* ---- the sections of an item ---- */

/* "Definition of Ready", "DoR", "Ready to start?": ticked before work begins. */
static bool is_about_ready(const struct section *section)
{
	return text_has_word(section->folded, SPAN("ready")) ||
	       text_has_word(section->folded, SPAN("dor"));
}

static bool has_boxes(const struct section *section)
{
	struct boxes boxes = { false, false };

	passage_add_boxes(&section->passage, &boxes);
	return boxes.any_open || boxes.any_ticked;
}

static bool any_about_ready(const struct hypothesis *one)
{
	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];

		for (size_t s = 0; s < item->n_sections; s++)
			if (is_about_ready(&item->sections[s]) &&
			    has_boxes(&item->sections[s]))
				return true;
	}
	return false;
}

/* Of the other sections, the one that has boxes in most items. */
static const struct section *find_section(const struct hypothesis *one)
{
	const struct section *found = NULL;
	struct ticks best = { 0 };

	for (size_t i = 0; i < one->backlog.n_items && i < MOST_SAMPLES; i++) {
		const struct item *item = one->backlog.items[i];

		for (size_t s = 0; s < item->n_sections; s++) {
			const struct section *section = &item->sections[s];
			struct span folded = section->folded;
			struct boxes_term place = { .sections = &folded,
						    .n_sections = 1 };
			struct ticks ticks;

			if (!folded.len || is_about_ready(section) ||
			    (found && span_eq(found->folded, folded)))
				continue;
			ticks = count_ticks(one, &place);
			if (ticks.n <= best.n)
				continue;
			best = ticks;
			found = section;
		}
	}
	return tell_done(&best, one->facts.n) ? found : NULL;
}

struct span find_ticked(const struct hypothesis *one, struct arena *arena)
{
	struct boxes_term all = { 0 };
	struct ticks ticks;
	const struct section *section;
	struct span file, name;

	if (one->facts.n < FEWEST_ITEMS || says_otherwise(one))
		return SPAN_NONE;
	if (one->places[0].form == FORM_FOLDER) {
		file = find_file(one, arena);
		return file.len ? arena_printf(arena,
					       "done when boxes in file "
					       "%.*s: ticked",
					       (int)file.len, file.at)
				: SPAN_NONE;
	}
	if (any_about_ready(one)) {
		section = find_section(one);
		if (!section)
			return SPAN_NONE;
		name = quoted_word(section->name, arena);
		return arena_printf(arena,
				    "done when boxes in section %.*s: ticked",
				    (int)name.len, name.at);
	}
	ticks = count_ticks(one, &all);
	return tell_done(&ticks, one->facts.n) ? SPAN("done when boxes: ticked")
					       : SPAN_NONE;
}
