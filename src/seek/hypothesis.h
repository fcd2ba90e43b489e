/*
 * A hypothesis says: these are the items of a backlog. It is a kind as a
 * definition would describe it, in the definition's own words, and is read by
 * the same reader that `git ready check` uses. So what is proposed is exactly
 * what will be judged.
 */
#ifndef SEEK_HYPOTHESIS_H
#define SEEK_HYPOTHESIS_H

#include "seek/lead.h"
#include "seek/survey.h"
#include "terms/definition.h"

/* " **", " ID:" or " paragraph": the marker of such places, for a definition. */
const char *paragraphs_marker(enum paragraphs paragraphs);

/* One pattern of the kind, with its marker. */
struct item_place {
	struct span glob;
	enum item_form form;
	uint8_t level; /* of a heading */
	bool boxes_only; /* of entries: those with a box */
	enum paragraphs paragraphs;
	struct span pick; /* a regex with its slashes, or nothing */
	bool named; /* only what names an item that another place finds */
};

/* One fact about the items, for people: "Status in 198 of 202". */
struct evidence {
	struct span says;
	size_t n, of;
	double points;
};

/* What the items that came out have in common. */
struct facts {
	size_t n;
	size_t with_id, distinct_ids; /* by the lead of id, file or title */
	size_t told_as_steps; /* "Phase 1 — Start" in a row with a number of its own */
	size_t like_sample; /* whose lead has the sample's shape */
	size_t distinct_in_folders; /* the ids, counted anew in each folder */
	size_t distinct_titles;
	size_t blank; /* titles that nobody has filled in */
	size_t about; /* titles of headings that speak of the backlog itself */
	size_t with_stem; /* titles that end in "…": entries below go on */
	enum lead_kind ids; /* which most have */
	struct lead sample; /* of the commonest shape */
	bool is_dotted; /* most ids are numbers of several parts */
	struct span status_name; /* as written; nothing without one */
	size_t with_status, status_known, status_values;
	size_t planning[PLAN_KINDS];
	size_t with_criteria, with_story, with_sentence;
	size_t shared_sections; /* names that most have: the same form */
	size_t with_person; /* with an age, a profession */
	size_t with_stories; /* several of them inside of one */
	size_t status_begun, status_over; /* whose status means so */
	size_t with_done_sign; /* "✅" in front */
	size_t with_prose; /* a paragraph right below the heading */
	size_t with_inner_boxes; /* boxes inside of headings and files */
	size_t all_ticked; /* of these, each of them ticked */
	size_t with_mark; /* a box, or a sign such as "✅" in front */
	size_t with_flag, flagged; /* "Done: yes" or no, and the former */
	struct span flag_name;
	size_t ended; /* a tick at the end of the title */
	size_t with_box, with_lane, with_state_folder, struck;
	size_t with_rank; /* under a heading that ranks */
	size_t in_lanes; /* the same, even where one lane holds all */
	unsigned lanes; /* a bit for each phase that some lane says */
	unsigned folders; /* the same of folders */
	size_t done; /* without those whose titles alone say so */
	size_t over; /* all that are done, whatever says so */
	size_t begun;
	double cover; /* how much of its files the items are, from 0 to 1 */
};

enum { MOST_EVIDENCE = 24 };

struct hypothesis {
	struct span name; /* of the kind: "Story" */
	struct item_place *places;
	size_t n_places, places_room;
	struct span *excludes;
	size_t n_excludes, excludes_room;
	struct span columns; /* of rows: the names of all, folded */
	struct span id_column; /* of rows: "#", where nothing says so */
	struct span column; /* of rows: the one that tells them apart */
	struct span guard; /* "lane: Roadmap", or nothing */
	struct span *directives; /* "id from column Key" */
	size_t n_directives, directives_room;
	const struct span *asks; /* sections that are asked when it is read */
	size_t n_asks;
	enum strength strength; /* of the names around it */
	bool is_called_backlog; /* the file, or the folder of files */
	bool is_every_heading; /* of a file called backlog, and none a state */
	bool is_requirement; /* rows with a plan, below a column called so */
	bool is_in_steps; /* boxes below the numbered steps of a plan */
	bool is_below_phases; /* "1.2" below "Phase 1", in a plan */
	bool is_every_entry; /* of a file called backlog, which they fill */
	bool is_few; /* too few, unless the series that its file is of has more */
	bool is_every_boxed; /* entries, and no item of them without a box */
	bool is_every_paragraph; /* in bold, in a file called backlog */
	bool is_every_file; /* in a folder called backlog */
	bool is_labelled; /* "[Story] Pay.md", CLI-1/CLI-1-issue.md: each */
	bool is_every_row; /* the one table of a file called backlog */
	bool is_of_stories; /* rows below "As a | I want | So that" */
	bool is_every_table; /* the titles of all tables stand in its column */
	bool is_counted_on; /* tables whose numbers go on from one to the next */
	bool is_called_board; /* in a file called board */
	bool is_lane_files; /* in todo.md, doing.md, done.md: a file for each lane */
	bool is_in_lanes; /* headings below those of a board without a title */
	bool is_of_wishes; /* every entry of a file called ideas or wishlist */
	bool is_of_phases; /* entries below the phases of a plan */
	bool is_likeliest; /* nothing surer was found */
	bool is_only_steps; /* phases of the plan, and no backlog beside them */
	bool is_planned; /* below "Roadmap" in a file called otherwise */
	bool is_called_roadmap;
	const char *tool; /* whose layout it is, or NULL */
	struct span owned; /* the tool's folder: no other file in it is one */
	struct span where; /* the file or folder, for people */
	bool is_inside; /* its items lie in files: headings, entries, rows */
	bool is_document; /* in a folder of documents */
	bool is_aside; /* in a file called README, notes, report … */
	bool is_record; /* ADRs, logs, changelogs */
	bool is_sprint; /* a copy made for a sprint */
	bool is_listed; /* an index of states links to its files */
	bool is_listed_open; /* by the index, not all of them are over */
	bool is_told; /* a file called tasks or backlog names each of its files */
	bool is_detailed; /* rows, each with a section in the same file */
	bool is_only_sprint; /* made for sprints, and nothing else is there */
	struct span waits_in; /* "Depends on": a field of the plan beside files */

	bool is_archive; /* all is over, and the file holds what is open */
	bool is_explaining; /* in a document that tells what a backlog is */
	bool is_past; /* its document says that all of it is carried out */
	bool is_container; /* what it holds are items by themselves */
	bool is_outcome; /* the main kind's items are for these */
	size_t serving; /* of an outcome: how many of them */
	bool holds_served; /* some of these stand in it */
	const struct hypothesis *lies_in; /* its items, in folders of that one's */
	double held_score; /* of a container: what it holds has so much */
	bool is_settled; /* its directives are complete */
	bool is_read;
	size_t most_files; /* of so many it is read; 0: of all */
	struct definition definition;
	struct backlog backlog;
	struct facts facts;
	struct evidence evidence[MOST_EVIDENCE];
	size_t n_evidence;
	double score;
};

/* An empty one in the arena. */
struct hypothesis *hypothesis_new(struct arena *arena);

/*
 * Adds a pattern of files and what is an item in them; returns the new place,
 * which the next one added may move.
 */
struct item_place *hypothesis_add_place(struct hypothesis *hypothesis,
					struct span glob, enum item_form form,
					struct arena *arena);

/* The same for one file by its path, whatever characters that has. */
struct item_place *hypothesis_add_file(struct hypothesis *hypothesis,
				       struct span path, enum item_form form,
				       struct arena *arena);

/* Leaves what a pattern takes, or a path, out of all places. */
void hypothesis_add_exclude(struct hypothesis *hypothesis, struct span glob,
			    struct arena *arena);
void hypothesis_exclude_file(struct hypothesis *hypothesis, struct span path,
			     struct arena *arena);

/*
 * Adds a directive as it is written in a definition; once, if it is there
 * already.
 */
void hypothesis_add_directive(struct hypothesis *hypothesis, struct span text,
			      struct arena *arena);

/* A copy with the same places and directives, not read yet. */
struct hypothesis *hypothesis_copy(const struct hypothesis *from,
				   struct arena *arena);

/* The heading of its kind as a definition has it, with patterns in code. */
void hypothesis_write_heading(const struct hypothesis *hypothesis,
			      struct buf *out);

/* Its directives as entries of a definition. */
void hypothesis_write_directives(const struct hypothesis *hypothesis,
				 struct buf *out);

/*
 * A definition out of its text, as if read from a file of that name. The
 * caller releases it.
 */
#define PROPOSED_PATH "DEFINITION_OF_READY.md"
void definition_from_text_at(struct definition *out, struct span path,
			     struct span text, struct arena *arena);
void definition_from_text(struct definition *out, struct span text,
			  struct arena *arena);

/*
 * Reads its items among the documents of the survey, with every field asked
 * for that teams plan by. False where the reader does not take the text: a
 * hypothesis that cannot be written down is not one.
 */
bool hypothesis_read(struct hypothesis *hypothesis, const struct survey *survey,
		     struct arena *arena);
void hypothesis_release(struct hypothesis *hypothesis);

/* Were files left out when it was read? */
static inline bool hypothesis_is_sample(const struct hypothesis *hypothesis)
{
	return hypothesis->is_read && hypothesis->backlog.n_passed_over;
}

/* The item of `whole` that holds the block, or NULL. */
const struct item *holder_of(const struct hypothesis *whole,
			     const struct part *block);

/* facts.c: what the items that were read have in common. */
void hypothesis_measure(struct hypothesis *hypothesis, struct arena *arena);

/* ---- item-says.c: of one item ---- */

/* The words of its heading or line with all that leads them, signs and id. */
struct span item_words(const struct item *item, struct arena *arena);

/*
 * The place that tells the lane of an item: of a file the row or entry that names
 * it on a board, if there is one.
 */
const struct part *lane_part(const struct item *item);

/*
 * The next heading above that place, from NO_BLOCK, and then above that one;
 * NO_BLOCK after the last. The file's own is none of them.
 */
uint32_t lane_above(const struct item *item, uint32_t block);

/*
 * The state that a lane says of an item in it. "✅ Core setup" is a topic with a
 * sign in front where the entries have boxes of their own.
 */
enum phase item_lane_phase(const struct item *item, struct span lane,
			   struct arena *arena);

/* The nearest of them that says a state, never the file's own; or the lane. */
struct span item_state_lane(const struct item *item, struct arena *arena);

/* "Slice 0 — Documentation ✓" */
bool ends_ticked(struct span title);

/* "✅ Search": the first word is a sign that means a state. */
bool opens_with_sign(struct span text, struct arena *arena);

/* What an item has in its first place, as it is written. */
struct span item_lines(const struct item *item);

/* Does it say "As a … I want …" in its title or its first lines? */
bool item_says_story(const struct item *item, struct arena *arena);

/*
 * "**Goal:** Whoever looks at the garden knows what to water." says what for,
 * and names no parent; "## Value" with one line below is not a value either.
 */
bool field_is_prose(const struct field *field);

/*
 * Is the field the column that the title comes from, as "Story" may be, or the
 * one by which a row names the file that the item is?
 */
bool field_is_title(const struct field *field, const struct item *item);

/* The field that says the status of an item, with a value; or NULL. */
const struct field *item_status_field(const struct item *item);

/* The status that an item bears, or nothing. */
struct span item_status(const struct item *item);

/* blanks.c: has nobody filled in its title, nor anything else of it? */
bool item_is_blank(const struct item *item, struct arena *arena);

/* ---- what it all weighs ---- */

/* score.c: what speaks for and against it; fills evidence and score. */
void hypothesis_weigh(struct hypothesis *hypothesis, struct arena *arena);

/* From this score on a hypothesis is shown as found. */
#define SCORE_FOUND 5.0

/* Fewer points are no reading at all, whatever a file is called. */
#define SCORE_OTHER 2.5

#endif
