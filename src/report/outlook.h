/*
 * What the commands of every day show: list, show, next, trace, roles. Each has
 * its writers, one per format, all fed from the same plan.
 */
#ifndef REPORT_OUTLOOK_H
#define REPORT_OUTLOOK_H

#include "plan/next.h"
#include "plan/roles.h"
#include "plan/show.h"
#include "plan/trace.h"
#include "report/colour.h"
#include "report/format.h"
#include "report/inert.h"
#include "report/phrases.h"
#include "report/place.h"
#include "report/report.h"

struct column; /* of a list; see columns.c */

struct outlook {
	const struct report *report;
	struct plan *plan;
	/* What the command at hand found out; the others are NULL. */
	const struct listing *listing;
	const struct upcoming *upcoming;
	const struct trace *trace;
	const struct coverage *coverage;
	const struct shown_item *shown;
	const struct column *columns; /* --columns; NULL: those that fit */
	size_t n_columns;
	bool ends_in_nul; /* -z */
};

struct view {
	const char *name;
	void (*write)(const struct outlook *outlook, struct buf *out);
	const char *summary; /* for the usage text */
};

/* Those of each command end in one without a name. */
extern const struct view list_views[];

/* NULL where there is none; then "text, json" is added to `names`. */
const struct view *view_named(const struct view *views, const char *name,
			      struct buf *names);

/*
 * The formats of each command, the usual one first; a view without a name ends
 * them.
 */
extern const struct view next_views[];
extern const struct view trace_views[];
extern const struct view roles_views[];
extern const struct view show_views[];

/* Each appends the whole answer of its command in one format. */
void next_text(const struct outlook *outlook, struct buf *out);
void next_json(const struct outlook *outlook, struct buf *out);
void next_markdown(const struct outlook *outlook, struct buf *out);
void next_agenda(const struct outlook *outlook, struct buf *out);
void next_porcelain(const struct outlook *outlook, struct buf *out);
void trace_text(const struct outlook *outlook, struct buf *out);
void trace_json(const struct outlook *outlook, struct buf *out);
void trace_markdown(const struct outlook *outlook, struct buf *out);
void trace_dot(const struct outlook *outlook, struct buf *out);
void show_text(const struct outlook *outlook, struct buf *out);
void show_json(const struct outlook *outlook, struct buf *out);
void show_markdown(const struct outlook *outlook, struct buf *out);

/* Appends the items that a name may mean, and the failure. */
void candidates_json(const struct outlook *outlook, const char *error,
		     struct planned *const *items, size_t n, struct buf *out);

/* The same for people: no more than ten, each with its place. */
void candidates_text(const struct outlook *outlook,
		     struct planned *const *items, size_t n, struct buf *out);
void roles_text(const struct outlook *outlook, struct buf *out);
void roles_json(const struct outlook *outlook, struct buf *out);
void roles_markdown(const struct outlook *outlook, struct buf *out);

/* What is listed, in one format each. */
void list_text(const struct outlook *outlook, struct buf *out);
void list_json(const struct outlook *outlook, struct buf *out);
void list_markdown(const struct outlook *outlook, struct buf *out);
void list_csv(const struct outlook *outlook, struct buf *out);
void list_porcelain(const struct outlook *outlook, struct buf *out);

/* ---- columns.c: what a list has beside id and title ---- */

struct column {
	struct span name; /* as typed, or as the team calls it */
	struct span folded;
};

/* Reads "id, title, owner"; -1 with what is near. */
int columns_read(struct column **out, size_t *n, struct plan *plan,
		 const char *text, struct err *err);

/* ---- standing.c and words.c: what several of them say alike ---- */

/* "begun", "after EXP-9 +1", "no priority +1": where it stands, for a table. */
struct span say_standing(const struct outlook *outlook,
			 const struct planned *planned);

/* The same word by word of a trace: "can start" instead of "ready". */
struct span say_trace_standing(const struct outlook *outlook,
			       const struct planned *planned);

/* "draft": an idea's own word for where it stands, where that is short. */
struct span say_state(const struct planned *planned);

/* "no size": the first that it misses; else what keeps it, else the claim. */
struct span say_lacking(const struct outlook *outlook,
			const struct planned *planned);

/* "no size +1": the same, and how much more there is. */
struct span say_all_lacking(const struct outlook *outlook,
			    const struct planned *planned);

/* `set Status to Ready`: how it says that it meets the next level. */
struct span say_how_to_claim(const struct outlook *outlook,
			     const struct planned *planned);

/*
 * `17 hold all that "Ready" asks, but do not say so: set Status to Ready.`
 * Nothing where none of these is so near.
 */
void add_nearly(struct buf *out, const struct outlook *outlook,
		struct planned *const *items, size_t n);

/* Do several of these lack the same claim alone, so that it is said once? */
bool lack_one_claim(const struct outlook *outlook, struct planned *const *items,
		    size_t n);

/* "12 Stories, 3 Bugs and 1 Spike": the kinds of what is open. */
void add_kinds(struct buf *out, const struct outlook *outlook,
	       struct planned *const *items, size_t n);

/* "24 can start, 3 wait, 10 are not ready, 14 are still "draft"". */
void add_tally(struct buf *out, const struct outlook *outlook,
	       const struct tally *tally);

/*
 * " 20 are ready, 3 of which wait.": what check counts as ready, where fewer of
 * them can start; else nothing.
 */
void add_ready_waiting(struct buf *out, const struct outlook *outlook,
		       struct planned *const *items, size_t n);

/* `14 are still "draft"`: the ideas among them alone, and "more" of them. */
void add_ideas(struct buf *out, const struct tally *tally, const char *more);

/* How many of these can start only since nothing is asked of them. */
size_t count_unasked(const struct outlook *outlook,
		     struct planned *const *items, size_t n);

/*
 * "5 can start", or "5 are open, and nothing is asked of them yet": of `total`
 * that are among these.
 */
void add_startable(struct buf *out, const struct outlook *outlook,
		   struct planned *const *items, size_t n, size_t total);

/* "By priority, then ordinal." */
void add_order(struct buf *out, const struct outlook *outlook,
	       const struct listing *listing);

/* The heading of its group in a list: its lane or priority; or nothing. */
struct span group_name_of(const struct outlook *outlook,
			  const struct planned *planned);

/* "Phase 1: Harbour" over the items that serve Phase 1, which is called so. */
bool group_says(const struct outlook *outlook, const struct planned *planned,
		const struct planned *to);
bool is_same_group(const struct outlook *outlook, const struct planned *a,
		   const struct planned *b);

/* How much of a line the heading of a group may take, its count beside it. */
size_t width_of_group(const struct outlook *outlook);

/*
 * "Bugs: critical": the same, and before it the kinds of its table where it is
 * the first of that table, and others are shown beside it.
 */
struct span group_heading_of(const struct outlook *outlook,
			     struct planned *const *items, size_t n, size_t at);

/* "EXP-1, EXP-2, EXP-3 and 4 more"; what has no id, by its title, cut. */
void add_ids(struct buf *out, struct planned *const *items, size_t n,
	     size_t most);

/*
 * Are two of these called the same, by id or else by title, on different pages,
 * so that a list has to say on which? Not where its groups do.
 */
bool has_namesakes(const struct outlook *outlook, struct planned *const *items,
		   size_t n);

/* The id for a column of ids: nothing where nobody gave it one. */
struct span shown_id(const struct planned *planned);

/* `EXP-1 "Export"`, the title cut where it is long. */
void add_planned(struct buf *out, const struct planned *planned);

/* What a table is ordered by, as JSON names it; NULL after the last. */
struct span order_name(const struct outlook *outlook, size_t table,
		       unsigned *order);

/* What is said of priorities that no scale knows, each in a line. */
void add_unknown(struct buf *out, const struct outlook *outlook);

/* By where it stands; NULL for the terminal's own. */
const char *standing_colour(const struct planned *planned);

/* In colour where there is any. */
void add_painted(struct buf *out, const struct outlook *outlook,
		 const char *colour, struct span text);

/* ---- grid.c: columns of text ---- */

struct grid_column {
	struct span name;
	size_t widest, width;
	bool is_title; /* takes what is left, and is cut first */
	bool is_id; /* cut at its end, to an unambiguous beginning */
	bool is_standing; /* cut inside: how it ends says what is wrong */
};

struct grid_cell {
	struct span text; /* as shown */
	size_t width;
};

struct grid {
	const struct outlook *outlook;
	struct grid_column *columns;
	size_t n_columns, n_rows;
	struct grid_cell *cells; /* row by row */
	size_t width, indent;
};

/* Room for so many rows, all empty, in the report's arena. */
void grid_init(struct grid *grid, const struct outlook *outlook,
	       size_t n_columns, size_t n_rows);

/* Sets a cell, as it is shown; rows and columns count from 0. */
void grid_set(struct grid *grid, size_t row, size_t column, struct span text);

/* Settles the widths; whoever takes columns out does so before. */
void grid_fit(struct grid *grid);

/* One row; `colours` has one for each column, or NULL. */
void grid_row(const struct grid *grid, size_t row, const char *const *colours,
	      struct buf *out);

/* A paragraph, shown in lines no wider than the terminal. */
void add_wrapped(struct buf *out, const struct outlook *outlook,
		 struct span text);

/* The same, each line indented. */
void add_indented(struct buf *out, const struct outlook *outlook,
		  struct span text, size_t indent);

/* Cut by display width, with "…" where it is. */
struct span cut_to(struct span text, size_t width, struct arena *arena);

/* The same, but what it ends with stays: "acceptance cri… too thin +1". */
struct span cut_inside(struct span text, size_t width, struct arena *arena);

/* ---- prefix.c ---- */

/*
 * A label or the front of a story that all titles of the backlog begin with,
 * outcomes aside, whatever a list shows of them; or a label that says what kind of
 * item it is, which half of them and no others begin with. Empty if none.
 */
struct span title_prefix(const struct plan *plan);

/* What a line calls an item: its caption without that. */
struct span title_without(struct span prefix, const struct planned *planned);

/* " Titles without "[Web]"."; nothing where there is no prefix. */
void add_prefix(struct buf *out, struct span prefix);

/* ---- list-tables.c ---- */

/* A text within a table of Markdown. */
void add_cell(struct buf *out, struct span text);

/* "can start", tab, id, tab, path, tab, line, tab, title: for scripts. */
void add_porcelain(struct buf *out, const struct outlook *outlook,
		   struct planned *planned);

#endif
