/*
 * Folders of states beside those that items lie in: the next item may go where
 * none lies today, since git keeps no empty folder.
 */
#ifndef SEEK_STATE_FOLDERS_H
#define SEEK_STATE_FOLDERS_H

#include "seek/hypothesis.h"
#include "seek/word-list.h"

/* "tasks/" of "tasks/todo/7.md"; "" where it lies no deeper than one folder. */
struct span folder_above_item(const struct item *item);

/*
 * All folders that a README or guide in the folder names: "`doing/`",
 * "- in-progress/". Names with a slash behind them, whatever they are.
 */
void folders_named_in(struct word_list *out, const struct survey *survey,
		      struct span folder, struct arena *arena);

/*
 * Folders of states beside those that all items of the kind lie in, files each,
 * below one folder: those that a guide there names with one of theirs, and those
 * that are kept without an item.
 */
void folders_beside_items(struct word_list *out, const struct hypothesis *kind,
			  const struct survey *survey, struct arena *arena);

#endif
