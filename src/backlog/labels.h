/*
 * Labels that stand for headings, as they are found in an item: what the files
 * labels*.c share.
 */
#ifndef BACKLOG_LABELS_H
#define BACKLOG_LABELS_H

#include "backlog/item.h"
#include "backlog/label.h"

/* The labels of one item, as they are found. */
struct label_finder {
	struct item *item;
	const struct outline *outline;
	struct arena *arena;
	size_t from; /* the item's first label */
	size_t latest; /* the last one that goes on below; SIZE_MAX: none */
	bool latest_is_plain; /* "Why:" alone on its line, without emphasis */
	bool is_plain; /* the item is written in such labels */
};

/*
 * The latest label goes no further than `block`, or than the byte `to` of the
 * block before it; 0: all of that.
 */
static inline void labels_end_latest(struct label_finder *f, uint32_t block,
				     uint32_t to)
{
	struct passage *passage;

	if (f->latest == SIZE_MAX)
		return;
	passage = &f->item->sections[f->latest].passage;
	/* The block before `block` may be the item's last one. */
	if (passage->last >= block) {
		passage->last = block;
		passage->to = to;
	}
	f->latest = SIZE_MAX;
}

/* ---- labels-find.c ---- */

/* Does anybody ask for a section of this name, with a remark or without? */
bool label_is_asked(const struct label_finder *f, struct span name);

/*
 * Could a paragraph of this source hold a label that is not a bold opening?
 * Cheap, so that few are looked at letter by letter.
 */
bool may_hold_label(const struct label_finder *f, struct span text);

/*
 * The label that begins on this line. Bold ones that open a paragraph all
 * count, unless `asked_only`; of others only those that somebody asks for, so
 * that prose with a colon at its end stays prose.
 */
bool find_label(const struct label_finder *f, const struct letters *l,
		size_t line, uint32_t block, bool asked_only,
		struct label *label);

/*
 * "**As a** clerk, **I want** to pay": bold words at letter `i` that open a
 * clause need no sign where a section is asked by them, in whichever form.
 */
bool find_clause(const struct label_finder *f, const struct letters *l,
		 size_t i, struct label *label);

/* ---- labels-plain.c ---- */

/*
 * Does the item have three labels of the form "Risks:", alone on the first line of
 * a paragraph right in it (`parent`)? Then one that nobody asks for ends another
 * as a heading would: what is listed below "Risks:" is no criterion.
 */
bool labels_are_plain(const struct label_finder *f, uint32_t parent);

/* Ends the latest label where one of that form begins on this line of a block. */
void labels_end_at_plain(struct label_finder *f, const struct letters *l,
			 size_t line, uint32_t block);

/* ---- labels-html.c ---- */

/* "<summary>Why</summary>", "<h2>Why</h2>": they count if anybody asks. */
void labels_read_html(struct label_finder *f, uint32_t block);

#endif
