/* Groups of an agreement that ask something of other types of items. */
#include "adopt/own-document.h"

#include "base/unicode.h"
#include "seek/lead.h"
#include "terms/headlines.h"

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

/* What larger items are cut into: asked of these, it is not asked of those. */
static const char *const parts_of_larger[] = {
	"story", "stories",  "task",	 "tasks",     "tarea",	  "tareas",
	"spike", "historia", "história", "aufgabe",   "aufgaben", "tarefa",
	"bug",	 "spikes",   "bugs",	 "historias",
};

static const char *const larger[] = { "epic",  "epics",	     "épica",
				      "épico", "initiative", "release" };

enum { MOST_TYPE_WORDS = 6, MOST_INTRO_WORDS = 10 };

static bool names_any(struct span heading, const char *const *types, size_t n,
		      struct arena *arena)
{
	struct span rest = text_fold_name(arena, heading), word;

	while (span_next_part(&rest, ' ', &word))
		for (size_t i = 0; i < n; i++)
			if (span_is(word, types[i]))
				return true;
	return false;
}

/* "Task breakdown", "Epic link", "Story size": what is asked of an item. */
static bool names_subject(struct span heading, struct arena *arena)
{
	static const char *const nouns[] = {
		"breakdown", "decomposition", "splitting",   "slicing",
		"size",	     "sizing",	      "estimation",  "estimates",
		"points",    "link",	      "links",	     "linkage",
		"mapping",   "alignment",     "description", "title",
		"notes",     "flags",	      "goal",	     "goals",
	};
	struct span folded = text_fold_name(arena, heading);

	for (size_t i = 0; i < sizeof(nouns) / sizeof(*nouns); i++)
		if (text_has_word(folded, span_str(nouns[i])))
			return true;
	return false;
}

static bool names_special(struct span heading, struct arena *arena)
{
	return text_count_words(heading) <= MOST_TYPE_WORDS &&
	       !names_subject(heading, arena) &&
	       names_any(heading, special_types,
			 sizeof(special_types) / sizeof(*special_types), arena);
}

static bool names_type(struct span heading, struct arena *arena)
{
	if (text_count_words(heading) > MOST_TYPE_WORDS ||
	    names_subject(heading, arena))
		return false;
	return names_special(heading, arena) ||
	       names_any(heading, common_types,
			 sizeof(common_types) / sizeof(*common_types), arena);
}

/* "A user story is ready when", where the items are epics. */
static bool names_part_of(struct span heading, struct span kind,
			  struct arena *arena)
{
	return text_count_words(heading) <= MOST_INTRO_WORDS &&
	       names_any(kind, larger, sizeof(larger) / sizeof(*larger),
			 arena) &&
	       names_any(heading, parts_of_larger,
			 sizeof(parts_of_larger) / sizeof(*parts_of_larger),
			 arena) &&
	       !names_any(heading, larger, sizeof(larger) / sizeof(*larger),
			  arena);
}

static bool names_kind(struct span heading, struct span folded,
		       struct arena *arena)
{
	struct span text = text_fold_name(arena, heading);

	return span_find(text,
			 arena_printf(arena, "%.*s", (int)folded.len, folded.at)
				 .at) >= 0;
}

/* ---- groups that a paragraph opens ---- */

/* "A user story is ready if:": of which type, in the words of a sentence. */
static bool opens_type(struct span intro, struct arena *arena)
{
	return intro.len && text_count_words(intro) <= MOST_INTRO_WORDS &&
	       headline_is_called_ready(intro, arena) &&
	       (names_any(intro, special_types,
			  sizeof(special_types) / sizeof(*special_types),
			  arena) ||
		names_any(intro, common_types,
			  sizeof(common_types) / sizeof(*common_types), arena));
}

/* "Non-user stories", "Eine Nicht-User Story": all others. */
static bool excludes_type(struct span intro, struct arena *arena)
{
	static const char *const words[] = { "nicht",  "non",  "not", "kein",
					     "no",     "sin",  "não", "sans",
					     "andere", "other" };
	struct span rest = text_fold_name(arena, intro), word;

	while (span_next_part(&rest, ' ', &word))
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (span_is(word, words[i]) ||
			    (span_starts(word, words[i]) &&
			     word.at[strlen(words[i])] == '-'))
				return true;
	return false;
}

/* "Stories" of the kind "Story", too. */
static bool names_kind_or_more(struct span intro, struct span kind,
			       struct arena *arena)
{
	struct span more = kind;

	if (span_ends(kind, "y"))
		more = arena_printf(arena, "%.*sies", (int)kind.len - 1,
				    kind.at);
	return names_kind(intro, kind, arena) || names_kind(intro, more, arena);
}

/*
 * Where several paragraphs each say when items of a type are ready, what they
 * open is asked of these items only where theirs names them.
 */
static void mark_below_intros(struct own_document *own, struct span kind,
			      struct arena *arena)
{
	struct span first = SPAN_NONE;
	bool differ = false;

	for (size_t i = 0; i < own->n; i++) {
		struct span intro = own->sentences[i].intro;

		if (!opens_type(intro, arena))
			continue;
		differ |= first.len && !span_eq(first, intro);
		first = first.len ? first : intro;
	}
	for (size_t i = 0; differ && i < own->n; i++) {
		struct own_sentence *one = &own->sentences[i];

		if (opens_type(one->intro, arena) &&
		    (excludes_type(one->intro, arena) ||
		     !names_kind_or_more(one->intro, kind, arena)))
			one->is_of_other = true;
	}
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

		one->is_of_other =
			!names_kind(one->heading, folded, arena) &&
			((any && names_type(one->heading, arena)) ||
			 names_part_of(one->heading, folded, arena) ||
			 (opens_type(one->intro, arena) &&
			  names_part_of(one->intro, folded, arena)) ||
			 (any_special && any_other &&
			  names_special(one->heading, arena)));
	}
	mark_below_intros(own, folded, arena);
}

/* "HULL-3 Keel": does it lead with the id of one of the items? */
static bool leads_with_item(struct span heading,
			    const struct kind_proposal *kind,
			    struct arena *arena)
{
	const struct backlog *backlog = &kind->kind->backlog;
	struct span id;
	struct lead lead;

	lead_read(&lead, heading, arena);
	if (lead.kind != LEAD_PREFIX)
		return false;
	id = text_fold_case(arena, lead.all);
	for (size_t i = 0; i < backlog->n_items; i++)
		if (backlog->items[i]->has_own_id &&
		    span_eq(text_fold_case(arena, backlog->items[i]->id), id))
			return true;
	return false;
}

void own_drop_records(struct own_document *own,
		      const struct kind_proposal *kind, struct arena *arena)
{
	struct span heading = SPAN_NONE, label = SPAN_NONE;
	bool is_record = false;
	size_t kept = 0, listed = 0;

	for (size_t i = 0; i < own->n; i++) {
		const struct own_sentence *one = &own->sentences[i];

		if (!i || one->heading.at != heading.at ||
		    one->label.at != label.at) {
			heading = one->heading;
			label = one->label;
			is_record = (heading.len &&
				     leads_with_item(heading, kind, arena)) ||
				    (label.len &&
				     leads_with_item(label, kind, arena));
		}
		if (is_record)
			continue;
		own->sentences[kept++] = *one;
		listed += !one->is_heading;
	}
	/* Headings above records are topics of theirs. */
	own->n = kept < own->n && !listed ? 0 : kept;
}
