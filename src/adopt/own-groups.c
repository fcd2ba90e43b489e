/* Groups of an agreement that ask something of other types of items. */
#include "adopt/own-document.h"

#include "base/unicode.h"

/* The types of items that a heading may name: "Definition of Ready: Epic". */
static const char *const common_types[] = {
	"story",    "stories",	"task",	  "tasks",  "feature",
	"features", "issue",	"issues", "item",   "items",
	"ticket",   "tickets",	"tarea",  "tareas", "historia",
	"aufgabe",  "história", "tarefa", "pbi",    "pbis",
};

/* What is asked of these is hardly asked of anything else. */
static const char *const special_types[] = {
	"epic",	  "epics",  "bug",	  "bugs",    "spike", "spikes",
	"hotfix", "sprint", "épica",	  "release", "chore", "chores",
	"épico",  "defect", "initiative", "defects",
};

enum { MOST_TYPE_WORDS = 6 };

static bool names_any(struct span heading, const char *const *types, size_t n,
		      struct arena *arena)
{
	struct span rest = text_fold_name(arena, heading), word;

	if (text_count_words(heading) > MOST_TYPE_WORDS)
		return false;
	while (span_next_part(&rest, ' ', &word))
		for (size_t i = 0; i < n; i++)
			if (span_is(word, types[i]))
				return true;
	return false;
}

static bool names_special(struct span heading, struct arena *arena)
{
	return names_any(heading, special_types,
			 sizeof(special_types) / sizeof(*special_types), arena);
}

static bool names_type(struct span heading, struct arena *arena)
{
	return names_special(heading, arena) ||
	       names_any(heading, common_types,
			 sizeof(common_types) / sizeof(*common_types), arena);
}

static bool names_kind(struct span heading, struct span folded,
		       struct arena *arena)
{
	struct span text = text_fold_name(arena, heading);

	return span_find(text,
			 arena_printf(arena, "%.*s", (int)folded.len, folded.at)
				 .at) >= 0;
}

void own_mark_others(struct own_document *own, struct span kind,
		     struct arena *arena)
{
	struct span folded = text_fold_name(arena, kind);
	bool any = false, any_special = false, any_other = false;

	for (size_t i = 0; i < own->n; i++) {
		struct span heading = own->sentences[i].heading;
		bool is_special = names_special(heading, arena);

		any |= names_type(heading, arena) &&
		       names_kind(heading, folded, arena);
		any_special |= is_special;
		any_other |= !is_special;
	}
	for (size_t i = 0; i < own->n; i++) {
		struct own_sentence *one = &own->sentences[i];

		one->is_of_other = !names_kind(one->heading, folded, arena) &&
				   ((any && names_type(one->heading, arena)) ||
				    (any_special && any_other &&
				     names_special(one->heading, arena)));
	}
}
