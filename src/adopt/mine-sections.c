/* Criteria from the sections that most items have. */
#include "adopt/mine-parts.h"

#include "base/unicode.h"

struct section_count {
	struct span name, folded; /* as first written */
	size_t n, open, lists;
};

struct section_counts {
	struct section_count *list;
	size_t n, room;
	struct table by_name;
};

/* "2026-02-24": an entry of a log, not a part of the item. */
static bool is_dated(struct span folded)
{
	return folded.len >= 8 && char_is_digit(folded.at[0]) &&
	       char_is_digit(folded.at[1]) && char_is_digit(folded.at[2]) &&
	       char_is_digit(folded.at[3]);
}

/* Sections that closing, reviewing or bookkeeping fills. */
static bool is_of_closing(struct span folded)
{
	static const char *const parts[] = {
		"definition of ready",
		"dor ",
		"implementation note",
		"completion",
		"final summary",
		"change log",
		"changelog",
		"qa result",
		"dev agent",
		"agent model",
		"debug log",
		"file list",
		"resolution",
		"review",
		"retrospective",
		"outcome",
		"result",
		"history",
		"comments",
		"evidence",
		"lessons",
		"notes",
		"references",
		"verification",
		"files",
		"progress",
		"sign off",
		"log",
		"status",
		"implementation plan",
		"senior developer",
		"fix",
		"root cause",
		"links",
		"linked",
		"related",
		"branch",
		"created",
		"updated",
		"notas",
		"notizen",
		"remarques",
	};

	if (is_status_name(folded) || span_is(folded, "stories") ||
	    span_is(folded, "tasks") || is_dated(folded))
		return true;
	if (is_criteria_name(folded))
		return false;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (span_find(folded, parts[i]) >= 0)
			return true;
	return false;
}

static struct section_count *section_count(struct section_counts *counts,
					   const struct section *section,
					   struct arena *arena)
{
	void **slot = table_slot(&counts->by_name, section->folded);
	size_t at = (size_t)(uintptr_t)*slot;

	if (at)
		return &counts->list[at - 1];
	*ARENA_PUSH(arena, counts->list, counts->n, counts->room) =
		(struct section_count){ .name = section->name,
					.folded = section->folded };
	*slot = (void *)(uintptr_t)counts->n;
	return &counts->list[counts->n - 1];
}

static bool lists_something(const struct section *section, struct arena *arena)
{
	return passage_measure(&section->passage, MEASURE_ITEMS, arena) > 0;
}

/*
 * Of the stories in an epic each has its own: the epic itself has none. What the
 * list of stories says once more stands in another document.
 */
static bool comes_again(const struct item *item, const struct section *section)
{
	size_t n = 0;

	if (!form_is_whole(item->parts[0].form))
		return false;
	for (size_t i = 0; i < item->n_sections; i++)
		n += item->sections[i].doc == section->doc &&
		     span_eq(item->sections[i].folded, section->folded);
	return n > 1;
}

/* Sections within sections are parts of an answer, not asked by themselves. */
static bool is_deep(const struct item *item, const struct section *section)
{
	const struct part *part = &item->parts[0];
	const struct block *blocks = section->doc->outline.blocks;
	uint8_t root = part->root != NO_BLOCK && part->doc == section->doc &&
				       part->form != FORM_ENTRY
			       ? blocks[part->root].level
			       : 1;

	return !section->is_label && blocks[section->block].level > root + 1;
}

/* "**Component:** api" in front of more such lines: a value, and no answer. */
static bool is_value(const struct item *item, const struct section *section)
{
	enum { WORDS_OF_A_VALUE = 3 };
	const struct field *field =
		section->is_label ? item_field(item, section->folded) : NULL;

	return field && field->n_values &&
	       text_count_words(field->values[0].text) <= WORDS_OF_A_VALUE &&
	       !is_criteria_name(section->folded) &&
	       !is_story_name(section->folded);
}

static void count_sections(struct section_counts *counts,
			   const struct item *item, bool is_open,
			   struct arena *arena)
{
	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];
		struct section_count *count;

		/* A name that comes twice counts once: by its first. */
		if (!section->has_substance ||
		    section->doc->outline.blocks[section->block].kind ==
			    BLOCK_CELL ||
		    (is_criteria_name(section->folded)
			     ? comes_again(item, section)
			     : is_deep(item, section)) ||
		    item_section(item, &section->folded, 1) != section ||
		    is_of_closing(section->folded) || !section->folded.len ||
		    is_value(item, section) ||
		    (planning_of(section->folded) != PLAN_NONE &&
		     !is_story_name(section->folded)))
			continue;
		count = section_count(counts, section, arena);
		if (is_open) {
			count->open++;
			continue;
		}
		count->n++;
		count->lists += lists_something(section, arena);
	}
}

/* The name as a definition writes it: without numbers and colons. */
static struct span clean_name(struct span name, struct arena *arena)
{
	struct lead lead;

	name = span_trim(name);
	if (span_ends(name, ":"))
		name.len--;
	lead_read(&lead, name, arena);
	if (lead.kind == LEAD_NUMBER && lead.rest.len > 2)
		name = span_trim(
			span_from(lead.rest, lead.rest.at[0] == '.' ||
						     lead.rest.at[0] == ')'));
	return name;
}

enum { MOST_NAME_WORDS = 4 };

/*
 * "tests" and "testing" begin with "test", "latest" does not. Scripts that set
 * no spaces have words anywhere.
 */
static bool has_word_from(struct span folded, struct span part)
{
	bool anywhere = !char_is_letter(part.at[0]);

	for (size_t at = 0; at + part.len <= folded.len; at++)
		if (span_starts(span_from(folded, at), part.at) &&
		    (!at || anywhere || strchr(" -/&(", folded.at[at - 1])))
			return true;
	return false;
}

/* What a section answers, where its name says so. */
static const char *section_sentence(struct span folded)
{
	static const struct {
		const char *part, *says;
	} answers[] = {
		{ "story", "say who wants what, and why." },
		{ "historia", "say who wants what, and why." },
		{ "description", "say what it is about." },
		{ "summary", "say what it is about." },
		{ "overview", "say what it is about." },
		{ "beschreibung", "say what it is about." },
		{ "why", "say why it is worth doing." },
		{ "what", "say what it is about." },
		{ "motivation", "say why it is worth doing." },
		{ "problem", "say which problem it solves." },
		{ "goal", "say what is to be achieved." },
		{ "objective", "say what is to be achieved." },
		{ "scope", "say what belongs to it, and what does not." },
		{ "context", "say what one needs to know first." },
		{ "background", "say what one needs to know first." },
		{ "open question", "say what is still to be decided." },
		{ "depend", "say what it waits for." },
		{ "test", "say how it will be tested." },
		{ "requirement", "say what it has to do." },
		{ "ziel", "say what is to be achieved." },
		{ "objetiv", "say what is to be achieved." },
		{ "objectif", "say what is to be achieved." },
		{ "目标", "say what is to be achieved." },
		{ "目的", "say what is to be achieved." },
		{ "descri", "say what it is about." },
		{ "概要", "say what it is about." },
		{ "描述", "say what it is about." },
		{ "hintergrund", "say what one needs to know first." },
		{ "kontext", "say what one needs to know first." },
		{ "contexto", "say what one needs to know first." },
		{ "contexte", "say what one needs to know first." },
		{ "背景", "say what one needs to know first." },
		{ "スコープ", "say what belongs to it, and what does not." },
		{ "范围", "say what belongs to it, and what does not." },
		{ "alcance", "say what belongs to it, and what does not." },
		{ "escopo", "say what belongs to it, and what does not." },
	};

	/* A longer one is a sentence, and may speak of anything. */
	if (text_count_words(folded) > MOST_NAME_WORDS)
		return NULL;
	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++)
		if (has_word_from(folded, span_str(answers[i].part)))
			return answers[i].says;
	return NULL;
}

static void add_section(struct mine *out, const struct habits *base,
			const struct section_count *count, struct arena *arena)
{
	bool is_criteria = is_criteria_name(count->folded);
	bool is_story = is_story_name(count->folded);
	bool lists = is_share(count->lists, count->n, 0.95);
	struct span name = quoted_word(clean_name(count->name, arena), arena);
	struct mined *mined = mined_add(out, base, count->n, count->open,
					is_criteria ? 10
					: is_story  ? 8
						    : 3,
					arena);

	if (!mined)
		return;
	mined->about = count->folded;
	mined->check =
		arena_printf(arena, "section %.*s%s", (int)name.len, name.at,
			     is_criteria && lists ? ": at least 1 item" : "");
	if (is_criteria)
		mined->sentence =
			mined_sentence(mined->is_must,
				       "have criteria by which we can tell "
				       "that it works.",
				       arena);
	else if (section_sentence(count->folded))
		mined->sentence = mined_sentence(
			mined->is_must, section_sentence(count->folded), arena);
	else if (is_story)
		mined->sentence = mined_sentence(
			mined->is_must, "say who wants what, and why.", arena);
	else
		mined->sentence = arena_printf(
			arena, "%s say something under %s.",
			mined->is_must ? "Must" : "Should",
			arena_copy(arena, clean_name(count->name, arena)).at);
}

void mine_sections(struct mine *out, const struct habits *base,
		   struct arena *arena)
{
	struct section_counts counts = { 0 };

	table_init(&counts.by_name, arena);
	for (size_t i = 0; i < base->n; i++)
		count_sections(&counts, base->items[i], false, arena);
	for (size_t i = 0; i < base->n_open; i++)
		count_sections(&counts, base->open[i], true, arena);
	for (size_t i = 0; i < counts.n; i++)
		add_section(out, base, &counts.list[i], arena);
	table_release(&counts.by_name);
}
