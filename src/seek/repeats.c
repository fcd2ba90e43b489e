/* Sections that only name what others tell. */
#include "seek/repeats.h"
#include "seek/lead.h"

#include "base/unicode.h"

enum { FEWEST_NAMED = 2 };

/* An id that entries lead with: where most is said of it. */
struct told {
	size_t section;
	size_t length; /* in bytes, with what is nested in the entry */
	size_t named_in; /* the section that named it last, plus 1; 0: none */
};

struct repeats {
	struct sections *sections;
	const struct outline *outline;
	struct arena *arena;
	struct table ids;
	size_t *named; /* by section: entries of which another says more */
};

/* The id that an entry leads with, folded; or nothing. */
static struct span id_of(const struct repeats *r, uint32_t entry)
{
	uint32_t words = block_child(r->outline, entry);
	struct lead lead;

	if (words == NO_BLOCK)
		return SPAN_NONE;
	lead_read(&lead,
		  span_trim(outline_text_copy(r->outline, words, r->arena)),
		  r->arena);
	return lead.kind == LEAD_PREFIX ? text_fold_case(r->arena, lead.all)
					: SPAN_NONE;
}

/* Calls `visit` for each top-level entry that leads with an id. */
static void each_named(struct repeats *r,
		       void (*visit)(struct repeats *r, struct span id,
				     size_t section, size_t length))
{
	for (size_t s = 0; s < r->sections->n; s++) {
		const struct list_section *section = &r->sections->list[s];

		for (uint32_t i = section->first; i < section->last; i++) {
			const struct block *block = &r->outline->blocks[i];
			struct span id;

			if (!entry_is_top(r->outline, i))
				continue;
			id = id_of(r, i);
			if (id.len)
				visit(r, id, s, block->end - block->start);
		}
	}
}

static void note_longest(struct repeats *r, struct span id, size_t section,
			 size_t length)
{
	void **slot = table_slot(&r->ids, id);
	struct told *told = *slot;

	if (!told)
		*slot = told = ARENA_NEW(r->arena, struct told);
	else if (told->length >= length)
		return;
	told->section = section;
	told->length = length;
}

/* "Python3" in front of several entries of a section is not their id. */
static void count_named(struct repeats *r, struct span id, size_t section,
			size_t length)
{
	struct told *told = table_get(&r->ids, id);

	r->named[section] += told->named_in != section + 1 &&
			     told->section != section && told->length > length;
	told->named_in = section + 1;
}

static bool is_repeat(const struct repeats *r, size_t section)
{
	const struct list_section *one = &r->sections->list[section];

	return one->n >= FEWEST_NAMED && !one->boxes &&
	       r->named[section] == one->n;
}

/* The highest heading above, all of whose entries are only named again. */
static struct span heading_of(const struct repeats *r, size_t section)
{
	const struct list_section *list = r->sections->list;
	uint8_t level;
	struct span name = list[section].name;

	if (list[section].heading == NO_BLOCK)
		return SPAN_NONE;
	level = r->outline->blocks[list[section].heading].level;
	for (size_t up = section; up-- > 0 && level > 2;) {
		uint8_t above;
		size_t below = up;

		if (list[up].heading == NO_BLOCK)
			break;
		above = r->outline->blocks[list[up].heading].level;
		if (above >= level)
			continue;
		if (above < 2)
			break;
		do {
			if (list[below].n && !is_repeat(r, below))
				return name;
			below++;
		} while (below < r->sections->n &&
			 r->outline->blocks[list[below].heading].level > above);
		level = above;
		name = list[up].name;
	}
	return name;
}

void sections_find_repeats(struct sections *sections,
			   const struct document *doc, struct arena *arena)
{
	struct repeats r = { .sections = sections,
			     .outline = &doc->outline,
			     .arena = arena };

	r.named = ARENA_ARRAY(arena, size_t, sections->n);
	table_init(&r.ids, arena);
	each_named(&r, note_longest);
	each_named(&r, count_named);
	table_release(&r.ids);
	for (size_t i = 0; i < sections->n; i++) {
		struct list_section *one = &sections->list[i];
		struct span name;

		if (!is_repeat(&r, i))
			continue;
		name = heading_of(&r, i);
		if (!name.len)
			continue;
		one->about = one->asking = name;
		sections->has_repeats = true;
	}
}
