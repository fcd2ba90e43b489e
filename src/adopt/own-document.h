/*
 * The agreement that a team has written already: where it is, which sentences
 * it holds, and which of them a check of this backlog can run. Their words
 * stay; what is proposed is a code span at the end of a sentence and one line
 * that says where the items are.
 */
#ifndef ADOPT_OWN_DOCUMENT_H
#define ADOPT_OWN_DOCUMENT_H

#include "adopt/compose.h"
#include "adopt/speaks.h"

struct own_sentence {
	struct span text; /* as people see it */
	struct span source; /* as it is written */
	struct span core; /* of a row the longest cell; else the same */
	struct span opening; /* in bold, or before ":" or a dash; or empty */
	struct span heading; /* what it stands below; or nothing */
	struct span intro; /* "A story is ready if:", right above its list */
	struct span label; /* in bold, "US-1 Login", above it; or nothing */
	size_t line;
	uint32_t at; /* where a span is put, in the document */
	struct span below; /* the rest of its entry; empty where `is_nested` */
	bool is_row;
	bool is_nested; /* in the entry of the sentence before, after a colon */
	bool is_heading; /* a name, and what it means below it */
	bool introduces; /* with a colon at the end: a list goes on from there */
	bool is_denied; /* what must not be: "Not ready if" */
	bool is_of_other; /* asked of items of another type */
	enum topic topic;
	struct span detail;
	size_t said_at; /* where the words stand that say it; 0: it opens so */
	/* What is proposed, perhaps several checks; empty: for people. */
	struct span check;
	size_t holds, of; /* items */
};

/*
 * A heading of theirs that gets code: a gate, a group of some items, or a part
 * about another kind.
 */
struct own_heading {
	uint32_t at; /* where it ends */
	uint32_t end; /* where its part of the document does */
	struct span code; /* "when Status: ready"; of a part: nothing */
	/* Of a group its items alone; of a part those of another kind. */
	struct kind_proposal kind;
	bool is_part; /* it gets a line that says where its items are */
};

struct own_document {
	const struct document *doc; /* NULL: there is none */
	/* Beside it, those that say when an item is ready, too. */
	const struct document **others;
	size_t n_others, others_room;
	/* Without one: where an entry says "Definition of Ready: …"; or NULL. */
	const struct document *mentioned_in;
	size_t mentioned_at; /* the line */
	uint32_t first,
		last; /* its blocks: a section of a larger page, or all */
	uint32_t at; /* where the line about items is put */
	size_t line; /* the number of the line above it */
	bool is_section;
	struct own_sentence *sentences;
	size_t n, room;
	size_t n_proposed;
	struct own_heading *headings;
	size_t n_headings, headings_room;
	/* Where code ends that is taken for a check: "." is put after it. */
	uint32_t *stops;
	size_t n_stops, stops_room;
	struct span items; /* "Story: `items docs/stories/`", and how read */
	struct span reads[2]; /* what `reads_of` is planned by, too; or empty */
	const struct hypothesis *reads_of;
	/*
	 * Where none of their sentences can run: a part of the document's own,
	 * for what most items have, and where it is put. Else empty.
	 */
	struct span added;
	/* Parts for kinds that no heading of theirs names, put there too. */
	struct span kinds;
	uint32_t added_at;
	struct span text; /* the document with what is proposed; or empty */
	/* Why nothing is proposed although it could be: a mistake; or empty. */
	struct span trouble;
	struct proof today; /* judged by that */
	/* The same as if every open item claimed to be ready. */
	struct proof claimed;
};

/*
 * Finds the agreement: a file of a usual name, else a heading "Definition of
 * Ready" in CONTRIBUTING, a page about how the team works or the file of the
 * backlog. `named` is a path that is known to be it, by its name or since
 * somebody has told (`is_told`), or nothing. What is for one sprint gives way to
 * another that is not. One that runs already does not count. The kinds of the
 * proposal (may be NULL) are not looked into.
 */
void own_document_find(struct own_document *out, const struct survey *survey,
		       const struct proposal *proposal, struct span named,
		       bool is_told, struct arena *arena);

/*
 * Proposes a check for each sentence that surely speaks of something the items
 * bear, and proves it by judging: items of the first kind, and of the others
 * below a heading that names them. Where all that it says is about items, it is
 * not an agreement, and `doc` becomes NULL. The caller releases it.
 */
int own_document_propose(struct own_document *own, const struct survey *survey,
			 const struct proposal *proposal, struct arena *arena,
			 struct err *err);
void own_document_release(struct own_document *own);

/* What changes, as a diff with the lines around left out. */
void own_document_diff(const struct own_document *own, struct buf *out,
		       struct arena *arena);

/*
 * sentences.c: the bounds of the agreement and its sentences. `heading` is the
 * one that opens it, or NO_BLOCK; `is_whole`: the file holds nothing else.
 */
void own_document_read(struct own_document *own, uint32_t heading,
		       bool is_whole, struct arena *arena);

/*
 * own-sentence.c: what a block says, added as a sentence; NULL where it says
 * nothing. A heading is one only above a paragraph.
 */
struct own_sentence *own_add_sentence(struct own_document *own,
				      struct span text, uint32_t block,
				      struct arena *arena);
struct own_sentence *own_add_block(struct own_document *own, uint32_t block,
				   struct arena *arena);
struct own_sentence *own_add_heading(struct own_document *own, uint32_t heading,
				     struct arena *arena);

/* What a sentence begins with in bold, or before a colon or dash. */
struct span own_opening(const struct own_document *own, uint32_t block,
			struct span text, struct arena *arena);

/* What stands in the parenthesis around a place of a text, or nothing. */
struct span own_parenthesis(struct span text, size_t at);

/* "2. UX notes" without its number. */
struct span own_without_number(struct span text);

/* What stands above what is added to an agreement. */
struct own_words {
	const char *read, *have;
};

/* own-language.c: the same in the language that the agreement is written in. */
struct own_words own_words(const struct own_document *own, struct arena *arena);

/*
 * A sentence of what most items have, in that language, in which no reader looks
 * for "should"; nothing where it is English or not known there.
 */
struct span own_sentence_said(const struct own_document *own,
			      struct span sentence, bool is_must,
			      struct arena *arena);

/*
 * own-text.c: the line about the items, and how they are read. `all_claim`:
 * without what tells which of them claim to be ready; `all_open`: none is over.
 */
struct span own_items_line(const struct own_document *own,
			   const struct kind_proposal *proposal, bool all_claim,
			   bool all_open, struct arena *arena);

/*
 * The document with that line and the spans that are proposed. `all_claim`:
 * without what headings and their lines tell about claims.
 */
struct span own_document_write(const struct own_document *own,
			       struct span items, bool all_claim,
			       struct arena *arena);

/* What most items have, below their sentences and apart from them. */
void own_document_add_part(struct own_document *own, const struct mine *mine,
			   struct arena *arena);

/* Where the items are that no heading of theirs names: a part for each kind. */
void own_document_add_kinds(struct own_document *own,
			    const struct proposal *proposal,
			    struct arena *arena);

/* The line that a place stands on, without its end. */
struct span own_document_line(struct span source, uint32_t at);

/* Where the text of a block ends in its document, without blanks. */
uint32_t own_document_end_of(const struct document *doc, uint32_t block);

/*
 * own-groups.c: marks the sentences that are not asked of this kind. Where one
 * group is of these items by name, those of other types are not. A group of
 * epics, bugs or sprints is not of these items in any case, unless there is no
 * other group; one of stories or tasks is not of epics. Groups may be opened by
 * paragraphs, too: "A bug is ready if:".
 */
void own_mark_others(struct own_document *own, struct span kind,
		     struct arena *arena);

/*
 * Drops what stands below headings, or paragraphs in bold, that lead with the
 * id of an item: a record of how it fared, or the item itself, and nothing that
 * is asked.
 */
void own_drop_records(struct own_document *own,
		      const struct kind_proposal *kind, struct arena *arena);

/*
 * own-headings.c: headings that are called as states are gates ("Ready to
 * refine", "Ready to plan"), those called as types of items ask those alone.
 */
void own_find_headings(struct own_document *own,
		       const struct proposal *proposal, struct arena *arena);

/* The group of some items that a sentence stands in; NULL where it is of all. */
const struct own_heading *own_group_of(const struct own_document *own,
				       const struct own_sentence *one);

/* Does some heading tell which items claim it? Then the line does not. */
bool own_has_gates(const struct own_document *own);

/*
 * own-topics.c: are the headings what was agreed, each with a paragraph that
 * says how it is meant?
 */
bool own_headings_are_form(const struct own_document *own);

/*
 * "## Dependencies" above entries that are checks is a topic, and loses its own.
 * So does the only heading that names what items have, on a page of another
 * form.
 */
void own_choose_headings(struct own_document *own);

/*
 * Drops topics, which are not sentences, and nested entries without a check,
 * which say more about the one around them. What is listed below a heading that
 * is a criterion says how it is meant.
 */
void own_forget_topics(struct own_document *own);

/* The same where no item is known, and so no check. */
void own_leave_topics(struct own_document *own);

struct named_shapes;

/*
 * own-checks.c: a check for each sentence that surely speaks of something. Of
 * several that ask the same, the one that says it most directly has it.
 */
void own_propose_checks(struct own_document *own, const struct speaks *speaks,
			const struct named_shapes *shapes,
			const struct kind_proposal *kind, struct arena *arena);

/*
 * own-listed.c: the parts that a sentence lists, where its topic is one of them;
 * `*is_part`: items bear some of them, and one alone would say too little.
 */
struct span own_check_of_several(const struct own_sentence *one,
				 const struct kind_proposal *kind,
				 bool *is_part, struct arena *arena);

/* The same of a sentence without a topic, if items bear all of them. */
struct span own_check_of_names(const struct own_sentence *one,
			       const struct kind_proposal *kind,
			       struct arena *arena);

/* A part that it names amid other words; in a row, the first cell that does. */
struct span own_check_amid(const struct own_sentence *one,
			   const struct speaks *speaks,
			   const struct kind_proposal *kind,
			   struct arena *arena);

/* "Each story must contain:" above it: names of parts are listed. */
bool own_lists_parts(const struct own_sentence *one, struct arena *arena);

/*
 * own-parts.c: the checks of parts with a semicolon between them, if each of
 * them has one.
 */
struct span own_check_of_enumeration(const struct own_sentence *one,
				     const struct speaks *speaks,
				     const struct named_shapes *shapes,
				     const struct kind_proposal *kind,
				     struct arena *arena);

/* Those that it has already, and those of the sentences after its first. */
struct span own_with_sentences(const struct own_sentence *one,
			       const struct speaks *speaks,
			       const struct named_shapes *shapes,
			       const struct kind_proposal *kind,
			       struct arena *arena);

/* own-spans.c: the next of several checks of one sentence; false at the end. */
bool own_next_check(struct span *rest, struct span *check);

/* Is it one of them? */
bool own_has_check(struct span checks, struct span check);

/*
 * Two names under which items are sized are one check by either, unless the
 * sentence names both: "an estimate in story points", where items say SP, too.
 */
struct span own_sizes_as_one(struct span checks, struct span sentence,
			     const struct kind_proposal *kind,
			     struct arena *arena);

/*
 * own-repeated.c: of two sentences that ask the same, the first keeps it, unless
 * it says it by the way.
 */
void own_drop_repeated(struct own_document *own, struct arena *arena);

/*
 * own-by-name.c: where no sentence speaks surely of something, one that begins with the name of
 * a field that most items fill in gets the check for it: the page need not say
 * it twice.
 */
void own_take_by_name(struct own_document *own, const struct mine *mine,
		      struct arena *arena);

/* Has another sentence that check, or one of these? */
bool own_is_said_already(const struct own_document *own, size_t i);

/*
 * own-values.c: `field Priority: high, low` for `field Priority`, where the
 * sentence lists these values and those of all items are among them. Where it
 * names the field, those of a third of them are enough: the others fail.
 */
struct span own_with_values(struct span check, struct span sentence,
			    const struct kind_proposal *kind,
			    struct arena *arena);

/*
 * own-codes.c: the fields, or the ids of other things, that a sentence names in
 * code, if items bear them: "`owner` and `reviewers` are filled in".
 */
struct span own_check_of_codes(const struct own_sentence *one,
			       const struct speaks *speaks,
			       const struct kind_proposal *kind,
			       struct arena *arena);

/*
 * own-strength.c: "must", where the words of the sentence would be taken for
 * less, or the heading above it says so; nothing where they can stay as they are.
 */
struct span own_strength(const struct own_sentence *one, struct arena *arena);

/*
 * own-reads.c: finds `reads`, the names by which items of the kind say how urgent
 * they are and what they wait for, as far as the proposed definition neither asks
 * for these nor hears them by itself. Are there any?
 */
bool own_find_reads(struct own_document *own, const struct hypothesis *kind,
		    struct arena *arena);

/* due.c: the field that says when an item is due, and whether that is ahead. */
struct span check_of_due(const struct speaks *speaks,
			 const struct own_sentence *sentence,
			 const struct kind_proposal *kind, struct arena *arena);

/* checks.c: the check for a sentence, or nothing; and the items it needs. */
struct span check_for(const struct speaks *speaks,
		      const struct own_sentence *sentence,
		      const struct kind_proposal *kind, struct arena *arena);

/*
 * scenarios.c: Given, When and Then in the section that is called so; without
 * `names` anywhere, or nothing where most items do not say it.
 */
struct span check_of_scenarios(struct span sentence, struct span names,
			       const struct kind_proposal *kind,
			       struct arena *arena);

#endif
