/*
 * Handbooks, courses and the READMEs of empty boards speak of backlogs, too. What
 * shows that a document explains how work is listed, and lists none.
 */
#ifndef SEEK_EXPLAINS_H
#define SEEK_EXPLAINS_H

#include "seek/hypothesis.h"

/*
 * Do the items stand where something is explained: below questions and steps,
 * in sentences that go on ("A backlog contains:"), or as rules about stories
 * and tasks? Of what has neither boxes nor states nor ids.
 */
bool hypothesis_explains(const struct hypothesis *hypothesis,
			 struct arena *arena);

/*
 * Does a list that has neither boxes nor states nor ids stand in a document that
 * says at its head that what it plans is done?
 */
bool hypothesis_is_past(const struct hypothesis *hypothesis,
			struct arena *arena);

/* Rows below "Field | Type", or "Term | Meaning": of a record, or a glossary. */
bool describes_record(const struct hypothesis *hypothesis);

/*
 * "Exercise 1", or "Task 1" below words about students and their homework: what is
 * set to those who learn, and nothing that a team has to do.
 */
bool are_exercises(const struct hypothesis *hypothesis, struct arena *arena);

/* ---- explains-titles.c ---- */

/* "todo-format", "writing-user-stories": about such lists, and not one itself. */
bool is_guide_name(struct span name, struct arena *arena);

/* "What is a story?", "¿Cómo se escribe?" */
bool asks_question(struct span heading, struct arena *arena);

/* "Common mistakes", "Exercise 2", "Entry criteria": a chapter that teaches. */
bool is_teaching_name(struct span heading, struct arena *arena);

/* "Learning objectives", "What you will learn": what all of the document is for. */
bool is_name_of_lessons(struct span heading, struct arena *arena);

/* "Lesson 3: the backlog", "Working with tasks": of a chapter. */
bool is_title_of_guide(struct span title, struct arena *arena);

/* ---- explains-sentences.c ---- */

/* "You are a product owner …": to whoever reads, or to a machine. */
bool speaks_to_reader(struct span text, struct arena *arena);

/* "Our backlog lives in Jira": there, and not here. */
bool is_kept_elsewhere(struct span text, struct arena *arena);

/* "A story is …": what is said first of a word that is explained. */
bool defines_term(struct span text, struct arena *arena);

/* "A good report has:", "Typical backlogs:": the entries below go on with it. */
bool is_begun_sentence(struct span text, struct arena *arena);

/* "Each story has an owner", "Stories are small": a rule about all of them. */
bool is_rule_about_items(struct span text, struct arena *arena);

/* "Epic", "user stories": the name of a sort of items, and nothing else. */
bool is_sort_of_items(struct span text, struct arena *arena);

/*
 * "Backlog" of "**Backlog**: what may be done", where a state or a sort of items
 * stands in front of what it means; else nothing.
 */
struct span explained_term(struct span text, struct arena *arena);

/* The column of what is described: "Field", "Parameter", "Term". */
bool is_described_column(struct span folded);

#endif
