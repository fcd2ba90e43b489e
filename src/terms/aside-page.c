/* Lists and tables about the page itself, in an agreement or beside it. */
#include "terms/aside.h"

#include "base/unicode.h"

/* What the page itself is: not "Size", which is asked of an item. */
static bool names_page(struct span name, struct arena *arena)
{
	static const char *const words[] = {
		"status",   "date",	    "version",	     "source",
		"basis",    "last updated", "last reviewed", "author",
		"datum",    "stand",	    "quelle",	     "autor",
		"fecha",    "versión",	    "versão",	     "fuente",
		"estado",   "statut",	    "datenstand",    "updated",
		"document", "reference",    "effective",     "adopted",
		"drafted",  "applies to",   "review cycle",  "review cadence",
		"created",  "last changed", "valid from",    "gilt für",
	};

	return ANY_OF(span_is, text_fold_name(arena, name), words);
}

static bool opens_about_page(const struct outline *outline, uint32_t entry,
			     struct arena *arena)
{
	uint32_t paragraph = block_child(outline, entry);
	struct span text;
	ptrdiff_t colon;

	if (!block_is(outline, paragraph, BLOCK_PARAGRAPH))
		return false;
	text = outline_text_copy(outline, paragraph, arena);
	colon = span_find_char(text, ':');
	return colon > 0 && names_page(span_first(text, (size_t)colon), arena);
}

bool row_is_about_page(const struct outline *outline, uint32_t row,
		       struct arena *arena)
{
	enum { FEWEST = 2 };
	uint32_t table = outline->blocks[row].parent;
	size_t n = 0;

	for (uint32_t one = block_child(outline, table);
	     one != NO_BLOCK && n < FEWEST; one = block_sibling(outline, one)) {
		uint32_t cell = block_child(outline, one);

		if (!block_is(outline, one, BLOCK_ROW) ||
		    outline->blocks[one].header)
			continue;
		if (cell == NO_BLOCK ||
		    !names_page(outline_text_copy(outline, cell, arena), arena))
			return false;
		n++;
	}
	return n == FEWEST;
}

bool is_about_page(const struct outline *outline, uint32_t first,
		   uint32_t entry, struct arena *arena)
{
	uint32_t list = outline->blocks[entry].parent;

	for (uint32_t i = first; i < list; i++)
		if (block_is(outline, i, BLOCK_HEADING) ||
		    block_is(outline, i, BLOCK_ENTRY) ||
		    block_is(outline, i, BLOCK_ROW))
			return false;
	return opens_about_page(outline, block_child(outline, list), arena);
}
