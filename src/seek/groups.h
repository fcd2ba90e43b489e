/* Files of one folder and one shape of name, which may be one kind of item. */
#ifndef SEEK_GROUPS_H
#define SEEK_GROUPS_H

#include "base/table.h"
#include "seek/candidates.h"

/* A file, and what its name leads with. */
struct member {
	const struct document *doc;
	struct lead lead;
};

/* Files that may be one kind, in the order of the survey. */
struct group {
	struct span folder; /* general */
	/* Of their leads, or their label; empty for words alone. */
	struct span shape;
	bool is_labelled; /* "[Story] Pay.md"; or PAY-1/PAY-1-story.md */
	struct member *members;
	size_t n, room;
	struct form *form; /* once asked for; of those it had then */
};

enum { MOST_NAMES = 24, FEWEST_SURE_NAMES = 3 };

/* Names of sections and fields, folded; fields end in a colon. */
struct form {
	struct span names[MOST_NAMES];
	size_t n;
};

/* Those that most of the files of the group have. */
struct form group_form(const struct group *group, struct arena *arena);

/* "Goal, Scope, Criteria" in most of these, and of those: one form. */
bool forms_are_one(const struct form *a, const struct form *b);

/* The same where there are hardly any names: what there is, agrees. */
bool forms_agree(const struct form *a, const struct form *b);

/* How many names both have. */
size_t forms_share(const struct form *a, const struct form *b);

/* All names of one file. */
struct form member_form(const struct member *member, struct arena *arena);

/* Has the file most of the names that most of its group have? */
bool member_has_form(const struct member *member, const struct form *form,
		     struct arena *arena);

/* All of them, by folder and shape. */
struct groups {
	struct candidates *to;
	struct arena *arena;
	struct table by_key, folders;
	struct group **list;
	size_t n, room;
};

/* Empty ones in the arena of the candidates; groups_release() frees tables. */
void groups_init(struct groups *groups, struct candidates *to);
void groups_release(struct groups *groups);

/*
 * Its form, read once and kept: joining others to it does not change what it is
 * compared by.
 */
const struct form *groups_form(struct groups *groups, struct group *group);

/* The group of this folder and shape, new and empty where there is none. */
struct group *groups_take(struct groups *groups, struct span folder,
			  struct span shape);

/* General folders, each looked at once. */
struct span groups_folder(struct groups *groups, struct span path);

/* Puts all files of the survey that may be items into groups. */
void groups_of_files(struct groups *groups);

/*
 * groups-odd.c: "feature request", folded, where most titles of the group begin
 * "Feature request: …", with a word for a kind; else nothing.
 */
struct span group_title_label(const struct survey *survey,
			      const struct group *group, struct arena *arena);

/* Does its title begin with that label? No title begins with none. */
bool member_has_label(const struct survey *survey, const struct member *member,
		      struct span label, struct arena *arena);

/*
 * A few files without an id that have the state which all others have belong
 * to them, and so do those whose titles begin with the label of most others.
 */
void groups_adopt_odd(struct groups *groups, struct group *odd);

/*
 * backlog/todo/7.md beside backlog/done/RQ-3.md: whatever lies in the lanes of a
 * board is one kind, but for decisions and epics, and so is what looks like it in
 * folders beside the lanes.
 */
void groups_join_boards(struct groups *groups);

/* packages/a/stories beside packages/b/stories: one kind. */
void groups_join_siblings(struct groups *groups);

/*
 * tasks/web/3-pay.md and tasks/ship.md are one kind where they are alike,
 * numbered or not, and however deep they lie.
 */
void groups_join_below(struct groups *groups);

/*
 * parts/milk/FEAT-MILK-1.md beside parts/hay/FEAT-HAY-1.md: one kind where they
 * are alike and their ids say what they are, whatever the folders are called.
 */
void groups_join_areas(struct groups *groups);

/* Files of one folder, and below it, whose ids go on with one prefix. */
void groups_join_series(struct groups *groups);

/* Moves all members, which stay in the order of the survey. */
void groups_add_members(struct groups *groups, struct group *to,
			struct group *from);

/* A folder that tells of what sort the files in it are. */
bool tells_sort(struct span part, struct arena *arena);

/* Reports beside items: named so, and without what the items have. */
void group_drop_reports(struct groups *groups, struct group *group);

/*
 * groups-odd.c: where most have one form, drops a second file of the same id
 * without it, as US-7-evidence.md, and one without an id that has nothing of it.
 */
void group_drop_odd(struct groups *groups, struct group *group);

/*
 * branch_pay.md, branch_ship.md … are one family; what is called otherwise, and
 * has another form, stands beside them.
 */
void group_keep_family(struct groups *groups, struct group *group);

/*
 * 03-PLAN.md, 03-CONTEXT.md, 04-PLAN.md … or pay/plan.md, pay/notes.md,
 * ship/plan.md …: the same few names again and again, which are papers about
 * what bears the number, or about the folder.
 */
bool group_is_papers(const struct group *group, struct arena *arena);

/*
 * 1000_ticket.md, 1000_ticket_result.md, 1010_ticket.md …: of such papers, those
 * that most are called, where the name says that they are items. False where it
 * does not.
 */
bool group_keep_role(struct group *group, struct arena *arena);

/* How many of its files have a status. */
size_t group_count_status(const struct survey *survey,
			  const struct group *group);

/*
 * folders.c: US-301/ beside US-201.md is an item of several files. Adds such
 * folders to the guess that the files of the group are.
 */
void add_folders_of_shape(struct groups *groups, const struct group *group,
			  struct hypothesis *one);

/* In a place of records, as decisions and logs are; of documents. */
bool group_is_record(const struct group *group, struct arena *arena);
bool group_is_document(const struct survey *survey, const struct group *group);

/* The same name in sibling folders: the items are the folders, not the files. */
bool group_is_one_name(const struct group *group);

#endif
