/*
 * The Definition of Ready, read from its document: kinds, levels, criteria,
 * guards, roles. The document is Markdown that people read; the code spans
 * that end its entries are what the program runs. The language is described
 * in ready/README.md.
 */
#ifndef TERMS_DEFINITION_H
#define TERMS_DEFINITION_H

#include "backlog/backlog.h"
#include "terms/finding.h"
#include "terms/subject.h"

/* Alternatives, "Problem | Why". */
struct names {
	struct span *shown, *folded;
	size_t n;
};

enum condition_kind {
	CONDITION_AMOUNT,
	CONDITION_REGEX,
	CONDITION_NO_REGEX,
	CONDITION_SMELL, /* "no placeholder" */
	CONDITION_PROPERTY,
	CONDITION_VALUES,
};

enum smell {
	SMELL_PLACEHOLDER,
	SMELL_TEMPLATE_TEXT,
	SMELL_BLANK_ITEMS,
	SMELL_OPEN_ITEMS,
	SMELL_VAGUE_WORDS,
};

enum property {
	PROPERTY_UNIQUE,
	PROPERTY_EXIST,
	PROPERTY_NO_CYCLE,
	PROPERTY_TARGETS_READY,
	PROPERTY_TARGETS_DONE,
	PROPERTY_EXPLAINED,
	PROPERTY_IN_ORDER,
	PROPERTY_NUMBER,
	PROPERTY_DATE,
};

struct condition {
	enum condition_kind kind;
	struct span text; /* as written */
	struct amount amount;
	struct regex *regex;
	struct span regex_text; /* as written: "/…/i" */
	enum smell smell;
	enum property property;
	struct names values;
	struct names in_section; /* of "explained in section" */
	bool is_each; /* "each /…/": every entry, not only one */
	bool has_code; /* "… also in code": code blocks count */
};

struct check {
	enum subject_id subject;
	bool is_absent; /* "no section …" */
	bool is_open; /* "link to open …" */
	bool by_folder; /* "link to … by folder": the item it lies with */
	struct names names; /* section, heading, field; kinds of a link */
	struct names *list; /* of sections */
	size_t n_list;
	struct names through, in_section, in_field;
	struct kind **kinds; /* as `names`, for links */
	struct kind **through_kinds;
	struct guard *where, *when;
	struct regex *regex; /* of mentions */
	struct span regex_text; /* the same as written */
	bool has_code; /* of mentions: "… also in code" */
	double limit; /* of "at most … where" */
	enum { CHANGE_FIELD, CHANGE_SECTION, CHANGE_ORDER } change;
	struct condition *conditions;
	size_t n_conditions;
	struct span text; /* as written */
};

enum { NO_LEVEL = SIZE_MAX };

struct criterion {
	struct span rule; /* "story/section-why"; at most about 40 characters */
	struct span long_rule; /* the same before it was cut; understood, too */
	enum severity severity;
	struct span sentence; /* for people */
	struct check *check; /* NULL where people judge */
	struct span *help;
	size_t n_help;
	size_t level; /* NO_LEVEL above the first */
	struct agreement *agreement; /* NULL under "Every item" */
	uint32_t start, end; /* of the entry, in the definition */
	uint32_t check_start, check_end;
	bool is_denied; /* stands in a list of what makes an item not ready */
};

struct level {
	struct span name;
	struct guard *when; /* NULL: never claimed where others have one */
	uint32_t start, end;
};

/* What was agreed for the items of one kind. */
struct agreement {
	struct kind kind;
	struct level *levels;
	size_t n_levels, levels_room;
	struct criterion **criteria; /* those of "Every item" included */
	size_t n_criteria, criteria_room;
	bool is_guarded; /* some level has a guard */
	uint32_t start, end; /* of its heading */
	/* Its `items` line governs the section of a page; where that begins. */
	bool is_section;
	uint32_t section;
};

struct role {
	struct span responsibility, who; /* `who` empty: nobody covers it */
	uint32_t start;
};

struct code_copy {
	struct span text;
	uint32_t start; /* in the document; offsets are the same from there */
};

struct definition {
	struct arena *arena;
	struct document *doc;
	const char *from; /* "work tree", "index", a commit, "built-in" … */
	bool is_builtin;
	bool is_outside; /* read from disk, and no file of the repository */
	bool is_unreadable; /* it is there, but could not be read */
	struct agreement **agreements;
	size_t n_agreements, agreements_room;
	struct agreement every; /* under a heading with `*` alone */
	bool has_every;
	/* Its code spans, copied: where a name that was read stands. */
	struct code_copy *codes;
	size_t n_codes, codes_room;
	struct role *roles;
	size_t n_roles, roles_room;
	struct regex **regexes; /* to be freed */
	size_t n_regexes, regexes_room;
	struct regex_budget *budget; /* of all of them together */
	struct findings findings; /* mistakes, and what is unchecked */
	bool is_invalid;
	bool is_prose; /* it says what was agreed, and nothing of it runs */
	size_t n_sentences; /* of prose */
	struct span prose; /* of the built-in one: the document it stands for */
};

/*
 * Reads the definition out of its document. What is wrong with it is told in
 * `findings`, and `is_invalid` set where nothing may be judged by it. The
 * caller releases it.
 */
void definition_read(struct definition *out, struct document *doc,
		     struct arena *arena);

/*
 * Does a page hold a line that says where items are, as in `items backlog/`?
 * Then an agreement stands on it, whatever the page is called.
 */
bool definition_is_on(struct document *doc, struct arena *arena);

/* Frees its regexes; all else is the arena's. One that is zero is fine. */
void definition_release(struct definition *definition);

/* The agreement that an item's kind belongs to. */
static inline const struct agreement *agreement_of(
	const struct definition *definition, const struct item *item)
{
	return definition->agreements[item->kind->index];
}

/*
 * How strongly a sentence asks: Must (or Shall), Should, Could. The first word
 * decides, else the stronger of those inside; without any it is an error.
 */
enum severity sentence_severity(struct span sentence);

#endif
