/* What the files that read passages share; see passage.h. */
#ifndef BACKLOG_PASSAGE_PARTS_H
#define BACKLOG_PASSAGE_PARTS_H

#include "backlog/passage.h"

/* The outline that its blocks belong to. */
static inline const struct outline *outline_of(const struct passage *passage)
{
	return &passage->doc->outline;
}

/* Does the passage cut this block, as a label cuts its paragraph? */
static inline bool is_cut(const struct passage *passage,
			  const struct block *block)
{
	return block->start < passage->from ||
	       (passage->to && block->end > passage->to);
}

/* ---- passage.c ---- */

/*
 * Does the block say anything by itself? With `texts`, words of a template do
 * not; NULL without one.
 */
bool block_has_substance(const struct passage *passage, uint32_t i,
			 const struct table *texts, struct arena *arena);

/*
 * How many bytes of the block's visible text stand before what the passage
 * shows of it: of one that a label opens, the label. `*walk` is at the block.
 */
size_t passage_skips(const struct passage *passage, uint32_t block,
		     struct text_walk *walk);

/* ---- passage-lines.c ---- */

/* The lines of a paragraph, as readers see them. */
size_t text_lines(const struct outline *outline, uint32_t block,
		  struct cell_part **lines, struct arena *arena);

/* Lines of a paragraph that open with a box, a bullet, a check mark, an id. */
size_t listed_lines(const struct passage *passage, uint32_t block,
		    struct passage_item **out, struct arena *arena);

/* The entries of a list in a block of HTML, blank ones too. */
size_t html_entries(const struct passage *passage, uint32_t block,
		    struct passage_item **out, struct arena *arena);

/* "Scenario: login", "Given a user": does a text open so, in any language? */
bool text_is_scenario(struct span text);
bool text_is_given(struct span text);
bool text_is_when(struct span text);

/* ---- passage-marks.c ---- */

/* The mark of a box that is all of a cell, below the header; else 0. */
char mark_of_cell(const struct outline *outline, uint32_t block);

/* "1.", "1.1", "AC1:", "AC-1.2:", "#1": their length, or 0. */
size_t marker_length(struct span text);

#endif
