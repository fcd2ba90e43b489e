/*
 * What teams call things: the words by which a stranger recognises a backlog,
 * a state, a planning field or a section, in the languages that were met. A
 * word is never proof; it is one piece of evidence beside what items have.
 */
#ifndef WORDS_WORDS_H
#define WORDS_WORDS_H

#include "backlog/state-words.h"
#include "base/arena.h"

/*
 * What a status says: all of it if that is known, else the words before the
 * first remark ("Done, 2026-07-04", "✅ shipped in 2.1"), else its emoji.
 */
enum phase status_phase(struct span value, struct arena *arena);

/* Done or dropped. */
bool is_over(enum phase phase);

/* The part of the status that status_phase() understood; a view or a copy. */
struct span status_core(struct span value, struct arena *arena);

/* The same as written: "✅ Done, in 2.1" → "Done"; a view of the value. */
struct span status_written(struct span value, struct arena *arena);

/* What a folder or a heading above items says about the items in it. */
enum phase lane_phase(struct span name, struct arena *arena);

/*
 * Is the heading a state, remarks and all, or of things in one: "Live", "Bugs
 * fixed", "Done — Sprint 3", but not "Live pages"?
 */
bool lane_is_state(struct span name, struct arena *arena);

/*
 * The same of a folder, which may say at its end that all is over: "old_archived",
 * "tickets-done".
 */
enum phase folder_phase(struct span name, struct arena *arena);

/* The same of a file that is a lane, by its name: "2-doing", "DONE". */
enum phase file_phase(struct span name, struct arena *arena);

/* "P0", "High priority", "Must have": a heading that ranks what is below. */
bool is_rank_name(struct span name, struct arena *arena);

/* One word that ranks, or says how strongly something is asked for: "MUST". */
bool is_rank_alone(struct span text, struct arena *arena);

/*
 * The sign that the text begins with, or NULL: always the same pointer for one
 * sign, so that they can be compared.
 */
const char *known_sign_at(struct span text);

/* From the first such sign on; nothing where there is none. */
struct span from_known_sign(struct span text);

/* Does the text begin with a circle or a square in some colour? */
bool starts_with_colour(struct span text);

/* Does what stands beside a sign rank? "P0", "minor", "hoch", "L". */
bool is_rank_said(struct span said, struct arena *arena);

/* "Priority", "risk": is one of the words of the name what items rank by? */
bool is_rank_subject(struct span name, struct arena *arena);

/* How surely a name (of a file, folder, title or id) speaks of a backlog. */
enum strength { NAME_SAYS_NOTHING, NAME_MEDIUM, NAME_STRONG };

/*
 * The strongest that any word of the name says, whatever its case, script marks
 * and separators.
 */
enum strength name_strength(struct span name, struct arena *arena);

/* Backlog or to-do: the word that says all. */
bool says_backlog(struct span name, struct arena *arena);

/* "One line is enough", "delete what is done": a rule about the list. */
bool speaks_of_list(struct span text, struct arena *arena);

/* A file that is called as what it lists: "tasks", "user stories", "bugs". */
bool is_list_name(struct span name, struct arena *arena);

/* The same of one that lists what somebody would like: "ideas", "wishlist". */
bool is_wish_list_name(struct span name, struct arena *arena);

/* "project index", "sales dashboard": may what is beside items be built? */
bool is_aside_subject(struct span name, struct arena *arena);

/* The same, where such a word neither begins nor ends a long name. */
bool is_aside_by_the_way(struct span name, struct arena *arena);

/* "story-style", "sprint-guideline", "roadmap": how the work is done. */
bool is_method_name(struct span name, struct arena *arena);

/* IMPLEMENTATION_PLAN.md, fix_plan.md: what agents work through. */
bool is_work_plan_name(struct span name, struct arena *arena);

/*
 * The same of a title: "Active backlog", "Mail module: to-do list", but not "How
 * we keep the backlog", "Sprint 3 backlog" or "To-do app".
 */
bool is_backlog_title(struct span title, struct arena *arena);

/* The same of the last word: "product-backlog", not "todo-plugin". */
bool ends_with_backlog(struct span name, struct arena *arena);

/* A short heading that names a backlog: "Product backlog", "User stories". */
bool speaks_of_backlog(struct span heading, struct arena *arena);

/* A heading of what is asked of all, or how to read it: legend, rules. */
bool is_asking_name(struct span heading, struct arena *arena);

/*
 * The same, or what else is about the backlog and not in it: goals, metrics,
 * notes. One that ranks or is a state is not.
 */
bool is_about_name(struct span heading, struct arena *arena);

/* "Current state of the project": what there is, and not what is to be done. */
bool is_present_name(struct span heading, struct arena *arena);

/* "ROADMAP_OVERVIEW", "resumen-del-plan": a file that sums others up. */
bool is_overview_name(struct span name, struct arena *arena);

/* Is it what a form has where the title goes, folded too: "Title", "..."? */
bool is_form_title(struct span title, struct span folded);

/* "[Feature name]", "<goal>", "TBD", "As a [role], I want …": a gap to fill. */
bool is_placeholder(struct span text, struct arena *arena);

/* "Task 3", "Feature B": a sort of items with a number, and no more. */
bool is_only_numbered(struct span title, struct arena *arena);

/* A short heading of what is planned: "Roadmap", "To do", "What's next". */
bool is_plan_name(struct span heading, struct arena *arena);

/* A roadmap, which is a backlog where what it lists has a state. */
bool says_roadmap(struct span name, struct arena *arena);

/* "PRD", "requisitos": what a product must do, whoever begins with it. */
bool asks_for_product(struct span name, struct arena *arena);

/* "use-cases", "casos-de-uso". */
bool says_use_cases(struct span name, struct arena *arena);

/* "UC", "CU": the prefix of a use case that has an id, not of "Use case 1". */
bool is_use_case_word(struct span prefix, struct arena *arena);

/* "impl-plan", a roadmap too: what is done step by step. */
bool says_plan(struct span name, struct arena *arena);
bool is_plan_by_itself(struct span name, struct arena *arena);
bool says_board(struct span name, struct arena *arena);

/* The prefixes that ids of items have: US, HU, PBI, TASK, BUG … */
bool is_id_word(struct span prefix, struct arena *arena);

/* What a course goes through: module, lesson, exercise. */
bool is_lesson_word(struct span prefix, struct arena *arena);

/* Of these, those of what users want: US, HU, story. */
bool is_story_word(struct span prefix, struct arena *arena);

/* Is a file of that name a list of what went wrong: BUGS.md, known-issues.md? */
bool says_bugs(struct span name, struct arena *arena);

/* "BUG: …", "fix(parser): …", "Verbesserung: …": which sort of work a line is. */
bool says_sort_of_work(struct span text, struct arena *arena);

/* What went wrong: BUG-1, FEHLER-2. */
bool is_bug_word(struct span prefix, struct arena *arena);

/* What holds items, by the word of its id: EPIC-1, M2, "Milestone 3". */
bool is_container_word(struct span word, struct arena *arena);

/* The same by the folder that such files lie in: epics, sprints. */
bool is_container_folder(struct span name, struct arena *arena);

/* What any page may say in its front matter: title, tags, created. */
bool is_page_field(struct span folded);

/* "Age", "姓名": the name of a field or section that tells of a person. */
bool is_person_name(struct span folded);

/* A word for what a system must do: "Requisito" over a column. */
bool is_requirement_word(struct span words, struct arena *arena);

/* The same where all of it is one: "historia de usuario". */
bool is_id_phrase(struct span words, struct arena *arena);

/* Numbered things that are not items: phase, week, step, chapter … */
bool is_process_word(struct span prefix, struct arena *arena);

/* Of these, what a plan goes through: phase, week, step. */
bool is_step_word(struct span prefix, struct arena *arena);

/* "v1.2", "Release 3": items only where each says the same things. */
bool is_version_word(struct span prefix, struct arena *arena);

/* ADR, RFC, decision: records of what was decided. */
bool is_record_word(struct span name, struct arena *arena);

/* Reports, summaries, templates, READMEs, indexes beside items. */
bool is_aside_name(struct span name, struct arena *arena);

/*
 * "wire-protocol", "coding standards", "test plan": what holds for all who build
 * such a thing, or how it is tried out.
 */
bool sets_standard(struct span name, struct arena *arena);

/* STATUS.md, kanban.md: in a folder of tasks the table of all of them. */
bool is_board_name(struct span name, struct arena *arena);
bool is_template_name(struct span name, struct arena *arena);

/* Folders that are never a team's own backlog: vendored, prompts, exercises. */
bool is_foreign_folder(struct span name, struct arena *arena);

/* The same of a folder of forms that a team fills in: "templates". */
bool is_template_folder(struct span name, struct arena *arena);

/*
 * Is the file, or the heading, called as an agreement on when an item is
 * ready? The file as one on when it is done?
 */
bool is_agreement_file(struct span path, struct arena *arena);
bool is_agreement_title(struct span title, struct arena *arena);

/*
 * "Entry requirements": when an item is ready, on a page about what is ready, and
 * of anything else elsewhere. "Story readiness criteria", "Ready checklist": on
 * any page about the work.
 */
bool is_entry_title(struct span title, struct arena *arena);
bool is_readiness_title(struct span title, struct arena *arena);
bool is_done_file(struct span path, struct arena *arena);

/*
 * Does the folder lie in one of what is tried or shown, such as tests/,
 * examples/ or demo/, or is it one? Below a folder of a backlog it is a subject.
 */
bool is_below_data(struct span folder, struct arena *arena);

/* Is a folder of this name an archive: "archived", "_archive", "old"? */
bool is_archive_folder(struct span name);

/* Is one of the folders in this path an archive, such as docs/archived/? */
bool is_below_archive(struct span path);

/* "9-archive", "Archiv 2024": what is put away, as a file is called. */
bool is_archive_name(struct span name, struct arena *arena);

/* Folders of documents: docs of a product, blogs, notes, decisions. */
bool is_documents_folder(struct span name, struct arena *arena);

/* Is this folded name of a field a status? a planning field (and which)? */
bool is_status_name(struct span folded);
enum planning {
	PLAN_NONE,
	PLAN_PRIORITY,
	PLAN_SIZE,
	PLAN_SPRINT,
	PLAN_PARENT,
	PLAN_DEPENDS,
	PLAN_OWNER,
	PLAN_TYPE,
	PLAN_LABELS,
	PLAN_DATE,
	PLAN_KINDS,
};
enum planning planning_of(struct span folded);

/* "field", or "section or field" where to have none is an answer, too. */
const char *planning_asks(enum planning plan);
/* The same of a name that is such a word as a whole. */
enum planning planning_exactly(struct span folded);

/* Every field name that is_status_name() or planning_of() knows, folded. */
size_t known_field_names(const char *const **names);

/* Is this folded section name one of acceptance criteria? of a story, a why? */
bool is_criteria_name(struct span folded);

/* Those of criteria that are hardly called anything else; ends with NULL. */
const char *const *sure_criteria_names(void);
bool is_story_name(struct span folded);

/* The name of a column that holds the id, folded. */
bool is_id_column(struct span folded);

/* "I want to …", in the languages that were met. */
bool says_wish(struct span text, struct arena *arena);

/* "As a … I want", in the languages that were met. */
bool says_story(struct span text, struct arena *arena);

/*
 * Does a regex, with its slashes, look for such a sentence, "/As an? .+ I want/",
 * or for who says it? Then how people write it, "As a … I want …", or "" where
 * that is not known; else NULL.
 */
const char *story_asked(struct span regex, struct arena *arena);

/* The word for "so that" that such a regex asks for besides; or nothing. */
struct span story_reason_asked(struct span regex, struct arena *arena);

/* The words with which the text begins as a story, folded; NULL if it does not. */
const char *story_begins(struct span text, struct arena *arena);

/*
 * Parts of a regex for a story in one language, or in two that begin alike:
 * who, "I want", "so that" in all words that are known, and the last two in
 * those that most use, by language. `who` is NULL where another row has the
 * same, each of the others where none is known. `plain`: who and what as people
 * would write it, and say it.
 */
enum { MOST_PLAIN = 3 };

struct story_form {
	const char *who, *want, *why;
	const char *plain_want[MOST_PLAIN], *plain_why[MOST_PLAIN];
	struct {
		const char *regex, *says;
	} plain[MOST_PLAIN];
};

/* The form of a story in one language after the other; NULL after the last. */
const struct story_form *story_form(size_t i);

#endif
