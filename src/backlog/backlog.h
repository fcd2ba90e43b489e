/*
 * The backlog of one snapshot: all items of all kinds, by id and by path.
 */
#ifndef BACKLOG_BACKLOG_H
#define BACKLOG_BACKLOG_H

#include "backlog/item-cache.h"
#include "backlog/reading.h"
#include "read/snapshot.h"

/* A line that a reader takes for an item, and why it is not one. */
struct lost_line {
	uint32_t start;
	struct span id; /* or its words, where it has none */
	enum {
		LOST_IN_PARAGRAPH, /* it opens one, in the middle of another */
		LOST_ROW, /* outside of a table: a blank line stands above it */
		LOST_HEADING, /* "###Logout" */
		LOST_BOX, /* "-[ ] Logout", "- [ ]Logout" */
		LOST_NUMBER, /* "4. [ ] Logout" right below a line of text */
	} why;
};

/* One file of the backlog and the items in it. */
struct backlog_file {
	const struct document *doc;
	struct item *whole; /* the item that the file is, or NULL */
	struct item *ahead; /* the same before it is admitted; see take.h */
	struct item **items;
	size_t n_items, room;
	uint32_t *html_tables; /* that may list items: where each begins */
	size_t n_html_tables, html_tables_room;
	struct lost_line *lost;
	size_t n_lost, lost_room;
	const struct backlog_file *like; /* the same bytes at the same path */

	/* Made when first asked for. */
	struct table *anchors;
	struct item **around; /* each block: the innermost item */
};

/*
 * What has been looked up in a backlog that is read. Each part is made when it
 * is first asked for, lives in the backlog's arena, and stays until the
 * release; no answer depends on what was asked before.
 */
struct backlog_memo {
	struct table by_title; /* folded title → item */
	struct table by_name; /* end of a path → struct file_group */
	struct table pages; /* folded name → files of the snapshot */
	/* Groups of items; see name-index.h. */
	struct table by_number; /* kind and number of an id */
	struct table by_normal; /* an id without zeros in front of numbers */
	struct table beside; /* a place and what is called so there */
	struct table by_opening; /* a place and what opens a title there */
	struct table fronts; /* what stands before the numbers of ids */
	bool has_titles, has_names, has_pages, has_numbers, has_beside;
	bool has_fronts; /* see ids-among.c */
	bool has_links; /* see backlog_link_all() */

	struct table documents; /* path → struct document outside the backlog */
	struct table anchors; /* path → anchors of those */
	size_t hints; /* how many were given; see backlog_may_hint() */
};

struct backlog_work;

struct backlog {
	/* What it is given; see struct backlog_source. */
	struct snapshot *snapshot;
	struct kind **kinds;
	size_t n_kinds;
	const struct backlog *like;
	bool has_same_kinds, reads_all;
	struct span agreed_in;
	const uint32_t *agreed;
	size_t n_agreed;
	const struct document *agreement;
	const struct document *documents;
	size_t n_documents;
	struct item_cache *cache;
	struct arena *arena; /* of all that stays */

	/* What is found; it stays as backlog_take() leaves it. */
	long today;
	struct span *paths; /* of the files, in order */
	struct backlog_file *files; /* by path */
	size_t n_files;
	size_t n_passed_over; /* files, by `most` of the source */
	struct item **items; /* in path order, then as they stand in a file */
	size_t n_items;
	size_t *kind_counts; /* items of each kind */
	struct table *template_texts; /* of each kind: folded paragraphs */
	struct table by_id; /* folded id → struct id_group */
	struct table by_path; /* path → struct backlog_file */
	struct table by_folder; /* folder without last slash → item that it is */
	const struct document **unreadable; /* sidecars, templates */
	size_t n_unreadable;

	struct backlog_memo memo;
	/* With a backlog that calls everything alike, or NULL; see compare.h. */
	const struct comparison *same_names;

	/*
	 * Memory for what is needed in passing: items are read, and judged, in
	 * it. Whoever goes through many marks it before each and rewinds it
	 * afterwards; what is to stay is asked of `arena`.
	 */
	struct arena scratch;
	struct backlog_work *work; /* see take.h; NULL once all is taken */
	struct reading reading; /* memory of the documents; see reading.h */
};

/* All items that bear one id, in the order of the backlog. */
struct id_group {
	struct item **items;
	size_t n, room;
	struct item *meant; /* by whoever names the id; see link.c */
};

/* What to read, and how. */
struct backlog_source {
	struct snapshot *snapshot;
	struct kind **kinds;
	size_t n_kinds;
	/* Paths that are never items: the definition, the templates. */
	const struct span *left_out;
	size_t n_left_out;
	/*
	 * Where the agreement is a section of a page whose other sections hold
	 * items: that page, although it is left out, and where the headings of
	 * such sections begin. Without any, all of the page is left out.
	 */
	struct span agreed_in;
	const uint32_t *agreed;
	size_t n_agreed;
	/* The definition, which may say what boxes mean; or NULL. */
	const struct document *agreement;
	/*
	 * A backlog that was read before, or NULL. What both hold under one
	 * object id is read once, and the day is the same for both: a change
	 * is judged, not the time between. It must outlive this one.
	 */
	const struct backlog *like;
	bool has_same_kinds; /* `like` was read by these very kinds */
	/*
	 * Documents that have been read, by path, or NULL: the kinds choose
	 * among these alone, and nothing is listed or read anew. They must
	 * outlive the backlog.
	 */
	const struct document *documents;
	size_t n_documents;
	size_t most; /* of them about so many, evenly spread; 0: all */
	/*
	 * All of what is done will be looked at, so nothing of it is left for
	 * later: several threads read faster than one.
	 */
	bool reads_all;
	/* What was read of the same documents before, in one arena; or NULL. */
	struct item_cache *cache;
};

/*
 * Reads the backlog that the source's kinds describe. A file that cannot be
 * read is in `files` with its trouble. The caller releases it.
 */
int backlog_read(struct backlog *out, const struct backlog_source *source,
		 struct arena *arena, struct err *err);

/*
 * The same in three steps, for whoever has something to do meanwhile: which
 * files there are, what they say, and what items that makes. The first may run
 * beside whatever is done with `like`, if the arena is its own; the others need
 * `like` to be read as far as they are.
 */
int backlog_list(struct backlog *out, const struct backlog_source *source,
		 struct arena *arena, struct err *err);
void backlog_read_files(struct backlog *backlog);
void backlog_take(struct backlog *backlog);

/* Frees what is not in the arena; whatever was looked up in it is gone. */
void backlog_release(struct backlog *backlog);

/* The files whose paths, without their ending, end in the same names. */
struct file_group {
	struct backlog_file *first;
	size_t n;
};

/* ---- lookup.c: what was read, by id and by path ---- */

/* The items with this id; NULL where there is none. */
const struct id_group *backlog_by_id(const struct backlog *backlog,
				     struct span id);

/* The file at this path, or NULL where none of the backlog is. */
struct backlog_file *backlog_file(const struct backlog *backlog,
				  struct span path);

/*
 * A document of the snapshot that need not be part of the backlog; read once.
 * NULL where it cannot be read.
 */
const struct document *backlog_document(struct backlog *backlog,
					struct span path);

/* Nothing is looked up yet; and all that was is released. */
void memo_init(struct backlog_memo *memo, struct arena *arena);
void memo_release(struct backlog_memo *memo);

/*
 * Looking for what was meant by something that is not there may go through all
 * files, so one run does it a few hundred times at most: true takes one of
 * these, false says that none is left.
 */
bool backlog_may_hint(struct backlog *backlog);

/* ---- for the files that make a backlog ---- */

/*
 * box-pages.c: files whose boxes other pages explain are read again by what
 * those say, unless they have been.
 */
void backlog_join_boxes(struct backlog *backlog);

/* take.c: adds the items of a file. */
void backlog_take_items(struct backlog *backlog, struct backlog_file *file);

#endif
