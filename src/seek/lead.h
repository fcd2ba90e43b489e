/*
 * The id or number that a name or heading leads with, as people write them:
 * "US-12 Export", "7f. Nav", "### ✅ #4 Deploy", "Story 1.2: Login",
 * "ENG-S1-007". Wider than what the reader takes for an id by itself: what
 * only this finds is proposed as an `id from`.
 */
#ifndef SEEK_LEAD_H
#define SEEK_LEAD_H

#include "base/arena.h"

enum lead_kind { LEAD_NONE, LEAD_PREFIX, LEAD_NUMBER, LEAD_DATE };

struct lead {
	enum lead_kind kind;
	struct span all; /* "ENG-S1-007" */
	struct span prefix; /* up to its first digit: "ENG-S"; "B-I18N-" */
	/* The letters alone, without a joint: "US"; "Story" of "Story T1". */
	struct span word;
	/* Folded, each run of digits as 0: what leads of one sequence share. */
	struct span shape;
	struct span rest; /* of the text */
	bool is_dotted; /* a number of several parts: 1.2 */
	bool is_second; /* it follows the number of a section */
	bool is_boxed; /* "[x] Task 3": a box stands in front, in a heading */
	bool is_labelled; /* "[OPEN] T-1": it follows a word in brackets */
};

/* Reads the lead of a text; `out->kind` is LEAD_NONE where it has none. */
void lead_read(struct lead *out, struct span text, struct arena *arena);

/* "Story 1" and "Story T1": one word for things with ids of two forms. */
bool leads_share_noun(const struct lead *one, const struct lead *other,
		      struct arena *arena);

/* "FEAT-" of FEAT-CARD-3 and FEAT-3: what areas follow; nothing of "F3". */
struct span lead_first_word(const struct lead *lead);

/* Does the name begin with it: "US-1-pay", "[US-1] Pay"? */
bool lead_is_in_front(const struct lead *lead, struct span name);

/* Does it count steps, chapters or priorities rather than items? */
bool lead_is_process(const struct lead *lead, struct arena *arena);

/* Does it name what holds items: "Epic 2", "M3", "Sprint 1", "v1.2"? */
bool lead_is_container(const struct lead *lead, struct arena *arena);

/* "1.2" below "Phase 1", "Workstream 1 — Start"; "0.2.1" below "v0.2". */
bool lead_is_within(const struct lead *lead, struct span above,
		    struct arena *arena);

/* "P1", "P1.10": how much what stands below matters; "P1-001" is an id. */
bool lead_ranks(const struct lead *lead, struct arena *arena);

/* "Alpha 4" and nothing else: the name of what holds, and no title. */
bool lead_is_name(const struct lead *lead, struct arena *arena);

/*
 * "SPK-ACK-POLICY", "G-A — Gate": capitals in several parts, beside ids with
 * numbers one without.
 */
bool is_code_without_number(struct span text);

/* What may stand in front of the leads, at the start of a regex. */
const char *lead_regex_start(const struct lead *lead);

/* A regex that finds the leads of this shape at the front of a text. */
struct span lead_regex(const struct lead *lead, bool captures,
		       struct arena *arena);

/* The same for leads that share a noun, whatever letters follow it. */
struct span noun_regex(const struct lead *lead, bool captures,
		       struct arena *arena);

#endif
