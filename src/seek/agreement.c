/* Which documents are agreements, whatever stands in them. */
#include "seek/agreement.h"

#include "terms/aside.h"
#include "words/words.h"

uint32_t agreement_heading(const struct document *doc, struct arena *arena)
{
	const struct outline *outline = &doc->outline;

	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (block_is(outline, i, BLOCK_HEADING) &&
		    outline->blocks[i].parent == NO_BLOCK &&
		    is_agreement_title(outline_text_copy(outline, i, arena),
				       arena))
			return i;
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (is_label_of_part(outline, i, arena) &&
		    is_agreement_title(outline_text_copy(outline, i, arena),
				       arena))
			return i;
	return NO_BLOCK;
}

bool is_agreement(const struct document *doc, struct arena *arena)
{
	return document_is_readable(doc) &&
	       (is_agreement_file(doc->path, arena) ||
		agreement_heading(doc, arena) != NO_BLOCK);
}
