/* What mend.c, the files mend-*.c and settle.c share; for others see choose.h. */
#ifndef SEEK_MEND_H
#define SEEK_MEND_H

#include "seek/choose.h"
#include "seek/signs.h"

/* Reads, measures and weighs it anew. False where the reader fails. */
bool hypothesis_read_again(struct hypothesis *one, const struct survey *survey,
			   struct arena *arena);

/*
 * mend-states.c: takes out the directives that read signs or words of titles,
 * where a box or a strike says the same of each item. Were there any?
 */
bool drop_told_by_boxes(struct hypothesis *one, struct arena *arena);

/*
 * status-fields.c: "field status from field State | Status", where some items
 * say their state in one field and some in another.
 */
struct span find_status_fields(const struct hypothesis *one,
			       struct arena *arena);

/*
 * file-states.c: "field status from file Status", where files that hold items
 * say of themselves that they are over, or not yet, and the items do not deny it.
 */
struct span find_file_status(const struct hypothesis *one, struct arena *arena);

/* What the file says as its state above this item, its first one; or NULL. */
const struct field *status_around(const struct item *item, struct arena *arena);

/*
 * title-values.c: "field Priority from title /…/", where most titles end in one
 * ("Renew a card — HIGH") and nothing else tells it; the same of a size.
 */
struct span find_title_priority(const struct hypothesis *one,
				struct arena *arena);
struct span find_title_size(const struct hypothesis *one, struct arena *arena);

/*
 * id-field.c: "id from field task" of files that have no id elsewhere, where each
 * has one of its own in a field that is called after what they are. In the arena;
 * empty without.
 */
struct span find_id_field(const struct hypothesis *one, struct arena *arena);

/*
 * row-titles.c: "title from column Gap", the first of those that rows are called
 * by, where some are called by one column and some by another.
 */
struct span find_title_column(const struct hypothesis *one,
			      struct arena *arena);

/*
 * said-order.c: "order is priority" of a page that says so above its items, which
 * have no priority otherwise; or nothing.
 */
struct span find_said_order(const struct hypothesis *one, struct arena *arena);

/*
 * place-ids.c: "id from folder /teams\/([^\/]+)/ and file /…/", where each team,
 * service, milestone or epic counts from the first id; or nothing.
 */
struct span find_place_id(const struct hypothesis *one, struct arena *arena);

/*
 * settle-folders.c: where all items lie in one folder of a state, as "done/", and
 * a guide above it names others beside it, those are taken as well, if nothing
 * else comes in. False where the reader fails.
 */
bool hypothesis_widen_folder(struct hypothesis *one,
			     const struct survey *survey, struct arena *arena);

/*
 * markers.c: adds what says that an item has begun, and is over, where the text
 * above says which marks do. False where it says none.
 */
bool hypothesis_add_markers(struct hypothesis *one, struct arena *arena);

/* ---- mend-titles.c, mend-states.c, mend-done.c: each a directive in the arena, or nothing ---- */

/* "field status from title /…/", where most titles hold a known state. */
struct span find_title_status(const struct hypothesis *one,
			      const struct signs *signs, struct arena *arena);

/*
 * "field status from field Statusas": one that most have, whose values are
 * states, some an end and some not.
 */
struct span find_field_status(const struct hypothesis *one,
			      const struct signs *signs, struct arena *arena);

/*
 * "| **T1.2** ✅ | Models |": where no column tells a state, the one whose
 * cells have signs does, if a third of the rows and two at least have one.
 */
struct span find_row_signs(const struct hypothesis *one,
			   const struct signs *signs, struct arena *arena);

/*
 * "field status from title /(✅|…)/", where some titles open with a sign of an
 * end and, for an id that follows it, are read without it.
 */
struct span find_leading_signs(const struct hypothesis *one,
			       const struct signs *signs, struct arena *arena);

/*
 * Where nothing else tells a state: "done when title: /(—|–)\s*(delivered)$/"
 * by the words after a dash that mean an end, if there are any.
 */
struct span find_title_done(const struct hypothesis *one, struct arena *arena);

/*
 * "started when title: /(⏳|🚧)$/" beside titles that end in a tick, and others
 * that end in nothing; else nothing.
 */
struct span find_title_begun(const struct hypothesis *one, struct arena *arena);

/*
 * "done when title: /^\W*(done)…/" by the words in brackets or before a colon
 * that titles open with, after a date or not, and that mean an end.
 */
struct span find_opening_done(const struct hypothesis *one,
			      struct arena *arena);

#endif
