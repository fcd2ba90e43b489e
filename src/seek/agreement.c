/* Which documents are agreements, whatever stands in them. */
#include "seek/agreement.h"

#include "backlog/path.h"
#include "base/unicode.h"
#include "terms/aside.h"
#include "terms/headlines.h"
#include "words/words.h"

/* "tasks/ready/AGENTS.md", "# The ready column": about what is ready. */
static bool is_about_ready(const struct document *doc, struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct span rest = path_folder(doc->path), part;

	while (span_next_part(&rest, '/', &part))
		if (folder_phase(part, arena) == PHASE_READY)
			return true;
	if (file_phase(path_file_name(doc->path), arena) == PHASE_READY)
		return true;
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (block_is(outline, i, BLOCK_HEADING))
			return headline_is_called_ready(
				outline_text_copy(outline, i, arena), arena);
	return false;
}

/* "Entry requirements" of what is ready, "Story readiness criteria". */
static uint32_t entry_heading(const struct document *doc, struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	bool is_known = false, is_ready = false;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct span title;

		if (!block_is(outline, i, BLOCK_HEADING) ||
		    outline->blocks[i].parent != NO_BLOCK)
			continue;
		title = outline_text_copy(outline, i, arena);
		if (is_readiness_title(title, arena))
			return i;
		if (!is_entry_title(title, arena))
			continue;
		is_ready = is_known ? is_ready : is_about_ready(doc, arena);
		is_known = true;
		if (is_ready)
			return i;
	}
	return NO_BLOCK;
}

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
	return entry_heading(doc, arena);
}

bool is_agreement(const struct document *doc, struct arena *arena)
{
	return document_is_readable(doc) &&
	       (is_agreement_file(doc->path, arena) ||
		agreement_heading(doc, arena) != NO_BLOCK);
}
