/*
 * How alike files are: the names that most of a group have in common, of their
 * sections, of their front matter and of the fields below their titles.
 */
#include "seek/groups.h"

#include "base/unicode.h"

/* Fields stand in the first lines; further down a colon is prose. */
enum { FIELD_LINES = 24, LONGEST_FIELD = 24 };

/* Takes one name of a file, which may come several times. */
typedef void name_fn(struct span name, void *data);

/*
 * The level of the sections: the next one below the title, "###" where there is
 * no "##"; or the title's own where several headings have it.
 */
static uint8_t section_level(const struct outline *outline)
{
	uint8_t top = 0, next = 0;
	size_t n = 0;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind != BLOCK_HEADING)
			continue;
		if (!top || block->level < top) {
			next = top;
			top = block->level;
			n = 0;
		} else if (block->level > top &&
			   (!next || block->level < next)) {
			next = block->level;
		}
		n += block->level == top;
	}
	return n > 1 ? top : next;
}

/* "Status" of "**Status:** open", "- **Status**: open" and "| Status | open |". */
static struct span field_of_line(struct span line)
{
	struct span name = span_trim(line);
	size_t end = 0;

	if (!name.len || !strchr("*-|", name.at[0]))
		return SPAN_NONE;
	while (name.len && strchr("*-|_ `", name.at[0]))
		name = span_from(name, 1);
	while (end < name.len && !strchr(":*|", name.at[end]))
		end++;
	if (end == name.len || !end || end > LONGEST_FIELD)
		return SPAN_NONE;
	return span_trim(span_first(name, end));
}

static void each_name(const struct document *doc, name_fn *fn, void *data,
		      struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	uint8_t level = section_level(outline);
	struct span rest = span_from(document_source(doc), doc->body), line;

	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (outline->blocks[i].kind == BLOCK_HEADING &&
		    outline->blocks[i].level == level)
			fn(text_fold_name(arena,
					  outline_text_copy(outline, i, arena)),
			   data);
	for (size_t i = 0; i < doc->front.n_fields; i++) {
		struct span name =
			text_fold_name(arena, doc->front.fields[i].name);

		if (!is_page_field(name))
			fn(arena_printf(arena, "%.*s:", (int)name.len, name.at),
			   data);
	}
	for (size_t i = 0; i < FIELD_LINES && span_next_line(&rest, &line);
	     i++) {
		struct span name = field_of_line(line);

		if (!name.len)
			continue;
		name = text_fold_name(arena, name);
		fn(arena_printf(arena, "%.*s:", (int)name.len, name.at), data);
	}
}

/* ---- what most have ---- */

struct counting {
	struct table names; /* each once for a file */
	struct form *form;
	size_t files, file; /* how many, and which is read: from 1 */
	struct arena *arena;
};

struct name_count {
	size_t n, last; /* files that have it, and the last of them */
};

static void count_name(struct span name, void *data)
{
	struct counting *counting = data;
	struct name_count **slot;

	if (!name.len)
		return;
	slot = (struct name_count **)table_slot(&counting->names, name);
	if (!*slot)
		*slot = ARENA_NEW(counting->arena, struct name_count);
	if ((*slot)->last == counting->file)
		return;
	(*slot)->last = counting->file;
	(*slot)->n++;
	if (5 * (*slot)->n >= 3 * counting->files &&
	    5 * ((*slot)->n - 1) < 3 * counting->files &&
	    counting->form->n < MOST_NAMES)
		counting->form->names[counting->form->n++] = name;
}

struct form group_form(const struct group *group, struct arena *arena)
{
	struct form form = { 0 };
	struct counting counting = { .form = &form,
				     .files = group->n,
				     .arena = arena };

	table_init(&counting.names, arena);
	for (size_t i = 0; i < group->n; i++) {
		counting.file = i + 1;
		each_name(group->members[i].doc, count_name, &counting, arena);
	}
	table_release(&counting.names);
	return form;
}

/* ---- compared ---- */

static size_t count_same(const struct form *a, const struct form *b)
{
	size_t same = 0;

	for (size_t i = 0; i < a->n; i++)
		for (size_t j = 0; j < b->n; j++)
			same += span_eq(a->names[i], b->names[j]);
	return same;
}

static size_t lesser(const struct form *a, const struct form *b)
{
	return a->n < b->n ? a->n : b->n;
}

bool forms_are_one(const struct form *a, const struct form *b)
{
	size_t same = count_same(a, b);

	return same >= FEWEST_SURE_NAMES && 3 * same >= 2 * lesser(a, b);
}

bool forms_agree(const struct form *a, const struct form *b)
{
	size_t same = count_same(a, b);

	return same && 3 * same >= 2 * lesser(a, b);
}

size_t forms_share(const struct form *a, const struct form *b)
{
	return count_same(a, b);
}

struct form member_form(const struct member *member, struct arena *arena)
{
	struct member one = *member;
	struct group alone = { .members = &one, .n = 1 };

	return group_form(&alone, arena);
}

bool member_has_form(const struct member *member, const struct form *form,
		     struct arena *arena)
{
	struct form own = member_form(member, arena);

	return forms_are_one(&own, form);
}
