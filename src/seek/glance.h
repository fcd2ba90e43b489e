/* What one glance at each document of a survey says, before any hypothesis. */
#ifndef SEEK_GLANCE_H
#define SEEK_GLANCE_H

#include "read/document.h"
#include "words/words.h"

struct survey;

struct glance {
	bool has_status; /* in front matter, or as a pair near its top */
	bool is_kanban; /* a board of Obsidian: headings are lanes, entries cards */
	bool is_collection; /* several states near its top: of its sections */
	bool is_foreign; /* in a folder that is never a team's own backlog */
	bool is_agreement; /* about when items are ready, or done */
	bool is_document; /* in a folder of documents */
	bool is_about; /* a review of an item, by its id */
	bool is_form; /* a template, which is copied for the next item */
	bool is_aside; /* README, template, report … */
	enum strength name, folder, title; /* of file, any folder, H1 */
	bool holds_backlog; /* a heading says so: "Product backlog" */
	bool holds_plan; /* a heading does: "Roadmap", in a file like README */
	bool has_ids; /* in headings: US-1, Story 1.2 … */
	bool has_state_column; /* a table with a column "Status" */
	bool is_item; /* a file, or part of a folder, that is one itself */
	uint32_t n_boxes;
	uint32_t n_sorts; /* of them, "BUG: …", "feat: …"; some, if many */
	struct span heading; /* its level-1 heading, or nothing */
};

/* Fills in the glance at the survey's document `i`, as far as it tells by itself. */
void glance_at(struct survey *survey, size_t i);

/*
 * glance-names.c: US-12-monthly-report.md is about a report, and
 * US-12-report.md, beside US-12.md, reports on that: in a folder of items only.
 * After all glances.
 */
void glance_keep_titled(struct survey *survey);

/* Has its front matter a field that is called just so? */
bool front_has(const struct document *doc, const char *name);

#endif
