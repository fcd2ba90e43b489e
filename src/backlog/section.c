/* A section of an item: a heading, label or column, and what it says. */
#include "backlog/item-read.h"

#include "base/unicode.h"

struct section *item_add_section(struct item *item, struct arena *arena)
{
	struct section *section = ARENA_PUSH(
		arena, item->sections, item->n_sections, item->sections_room);

	section->doc = item_last_part(item)->doc;
	section->passage.doc = section->doc;
	return section;
}

void section_set_substance(struct item *item, struct section *section,
			   struct arena *arena)
{
	section->has_substance = passage_has_substance(
		&section->passage, item->template_texts, arena);
}

void section_set_name(struct section *section, struct span name,
		      struct arena *arena)
{
	section->name = name;
	section->folded = text_fold_name(arena, name);
	section->bare = text_without_remark(section->folded);
	section->other = section->bare.len == section->folded.len
				 ? SPAN_NONE
				 : text_other_name(section->folded);
	/* Folding takes a hyphen for a blank; with blanks around it is a dash. */
	if (section->bare.len == section->folded.len) {
		struct span before = text_before_hyphen(name, arena);

		before = text_fold_name(arena, before);
		if (before.len && span_begins(section->folded, before))
			section->bare = text_without_remark(
				span_first(section->folded, before.len));
	}
}
