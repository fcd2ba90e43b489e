/*
 * Taking the items out of files. take.c goes through the kinds; take-folder.c
 * makes one item of a folder, take-blocks.c items of the headings, paragraphs,
 * entries and rows inside a file; admit.c lets them in.
 */
#ifndef BACKLOG_TAKE_H
#define BACKLOG_TAKE_H

#include "backlog/backlog.h"

/* The folder that a kind met last, and the item made of it, or NULL. */
struct last_folder {
	struct span path;
	struct item *item;
};

/*
 * What is needed from one file to the next while items are taken. It lives in
 * the backlog's arena, and is gone once all are.
 */
struct backlog_work {
	struct last_folder *last_folders; /* by kind */
	struct table sidecars; /* path → struct document of YAML */
	struct table like_objects; /* object → document of `like` */
	bool has_like_objects;
	bool shares_templates; /* they are the same in `like` */
	size_t items_room, unreadable_room;
};

/* One file at work, and what earlier kinds have taken of it already. */
struct taking {
	struct backlog *backlog;
	struct backlog_file *file;
	bool *taken; /* by block: it is an item's root; made when first needed */
	bool whole; /* the file, or its folder, is an item */
	struct item *scratch; /* the file's own, as read for an earlier kind */
	/*
	 * Where several patterns of a kind look for the same form: how many
	 * places any of them takes up to each block; NULL where there is one
	 * pattern, which counts for itself. By enum item_form.
	 */
	size_t *positions[FORM_EXTERNAL];
	bool only_counts; /* take_blocks() marks places, and makes no items */
};

/* Is that page the agreement as well? Then it is never an item as a whole. */
static inline bool backlog_agrees_in(const struct backlog *backlog,
				     struct span path)
{
	return backlog->n_agreed && span_eq(backlog->agreed_in, path);
}

/*
 * A new item of one part, in the backlog's scratch memory, ready for
 * item_read() once position, lane and box are set.
 */
struct item *take_new(struct backlog *backlog, const struct kind *kind,
		      const struct part *part);

/*
 * Reads the item that a file as a whole may be, before its turn comes: for
 * readers that work side by side, in memory of their own. The first kind for
 * whole files that has the path is its kind; take_admit() has yet to say
 * whether it is one. NULL where only its turn can tell.
 */
struct item *take_ahead(const struct backlog *backlog,
			const struct document *doc, struct arena *arena,
			struct arena *scratch);

/*
 * The same where only the front matter is read yet, and that closes the item:
 * what stands below may wait (see item_read_rest()). Else NULL.
 */
struct item *take_closed(const struct backlog *backlog,
			 const struct document *doc, struct arena *arena,
			 struct arena *scratch);

/* The same of a file as a whole, and read; or as it has been read already. */
struct item *take_whole(struct backlog *backlog, const struct kind *kind,
			const struct part *part);

/* Finds the YAML files that the kind names beside the item's own. */
void take_sidecars(struct backlog *backlog, struct item *item);

/*
 * Where the kind's guard lets the item in: keeps it, settles whether it is
 * done, adds it to the backlog and returns the one that stays: a copy, unless
 * it was read ahead. Else NULL.
 */
struct item *take_admit(struct backlog *backlog, struct item *read);

/* The folder that is an item of this kind and holds the path, or "". */
struct span kind_item_folder(const struct kind *kind, struct span path,
			     size_t *pattern);

/*
 * Makes one item of all that lies in the file's folder, when its first file
 * comes along; later files only learn that they belong to it.
 */
void take_folder(struct taking *taking, const struct kind *kind);

/* The items inside a file by a pattern of any form but whole ones. */
void take_blocks(struct taking *taking, const struct kind *kind,
		 size_t pattern);

/* templates.c: fills what the templates of each kind say. */
void backlog_read_templates(struct backlog *backlog);

/* places.c: makes one of the items that bear the same id in several places. */
void backlog_join_places(struct backlog *backlog);

/*
 * places-named.c: the same of what bears no id that a file of its kind has, and
 * names that file by a link, its name, its number or its title. It comes after.
 */
void backlog_join_named(struct backlog *backlog);

#endif
