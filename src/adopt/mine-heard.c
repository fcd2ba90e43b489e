/* What items say under a name, be it a section, label or field, counted. */
#include "adopt/mine-heard.h"

#include "backlog/marks.h"
#include "base/unicode.h"

static struct heard *heard_at(struct hearing *hearing, struct span folded,
			      struct span name)
{
	void **slot = table_slot(&hearing->by_name, folded);
	size_t at = (size_t)(uintptr_t)*slot;

	if (!at) {
		*ARENA_PUSH(hearing->arena, hearing->list, hearing->n,
			    hearing->room) =
			(struct heard){ .name = name, .folded = folded };
		*slot = (void *)(uintptr_t)(at = hearing->n);
	}
	return &hearing->list[at - 1];
}

/* Once an item, whether it is a section there, a field, or both. */
static void count_item(struct heard *heard, const struct item *item,
		       bool is_open)
{
	if (heard->latest == item)
		return;
	heard->latest = item;
	heard->as_section = false;
	heard->n += !is_open;
	heard->open += is_open;
}

/* ---- sections ---- */

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

/* The heading of the item above the section, or NO_BLOCK. */
static uint32_t root_above(const struct item *item,
			   const struct section *section)
{
	uint32_t root = NO_BLOCK;

	for (size_t p = 0; p < item->n_parts; p++) {
		const struct part *part = &item->parts[p];

		if (part->root != NO_BLOCK && part->doc == section->doc &&
		    part->form != FORM_ENTRY && part->form != FORM_ROW &&
		    part->root < section->block)
			root = part->root;
	}
	return root;
}

/* Does a heading of the item stand above it, besides the item's own? */
static bool is_below_heading(const struct item *item,
			     const struct section *section, uint32_t root)
{
	const struct block *blocks = section->doc->outline.blocks;

	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *above = &item->sections[i];

		if (!above->is_label && above->doc == section->doc &&
		    above->block < section->block &&
		    blocks[above->block].kind == BLOCK_HEADING &&
		    (root == NO_BLOCK || above->block > root))
			return true;
	}
	return false;
}

/* What stands within a section is a part of its answer, not one by itself. */
static bool is_deep(const struct item *item, const struct section *section)
{
	const struct block *blocks = section->doc->outline.blocks;
	uint32_t root = root_above(item, section);

	if (section->is_label)
		return is_below_heading(item, section, root);
	return blocks[section->block].level >
	       (root == NO_BLOCK ? 1 : blocks[root].level) + 1;
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

/* Are all its words those of fields, such as owner and size, one below another? */
static bool holds_fields_alone(const struct item *item,
			       const struct section *section,
			       struct arena *arena)
{
	uint32_t start, end;
	size_t words = 0, all;

	if (section->is_label ||
	    !passage_bounds(&section->passage, &start, &end))
		return false;
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		if (field->origin == FROM_SECTION ||
		    field->doc != section->doc || field->start < start ||
		    field->start >= end)
			continue;
		words += text_count_words(field->name);
		for (size_t v = 0; v < field->n_values; v++)
			words += text_count_words(field->values[v].text);
	}
	if (!words)
		return false;
	all = passage_measure(&section->passage, MEASURE_WORDS, arena);
	return all && all <= words;
}

bool repeats_item(const struct item *item, struct span text)
{
	text = span_trim(text);
	if (item->id.len && span_begins(text, item->id)) {
		text = span_from(text, item->id.len);
		while (text.len && !text_starts_with_letter(text) &&
		       !char_is_digit(text.at[0]))
			text = span_from(text, 1);
	}
	return !text.len || span_eq(text, span_trim(item->title));
}

/*
 * "## Definition of Ready" in an item says of each sentence how it fares, and is
 * its own answer; boxes to tick are the team's check list, copied.
 */
static bool says_how_ready(const struct section *section, struct arena *arena)
{
	return span_find(section->folded, "definition of ready") >= 0 &&
	       !passage_measure(&section->passage, MEASURE_TASKS, arena);
}

/* "Criteria (from US-1)" in US-1 is called otherwise in each of the others. */
static bool names_its_item(const struct item *item,
			   const struct section *section)
{
	struct span rest = section->name;

	while (item->id.len && rest.len >= item->id.len) {
		if (span_begins(rest, item->id))
			return true;
		rest = span_from(rest, 1);
	}
	return false;
}

/* Looked up once, however many items have such a section or field. */
static const struct known_name *known(struct hearing *hearing,
				      struct span folded)
{
	void **slot = table_slot(&hearing->known, folded);
	struct known_name *name = *slot;

	if (name)
		return name;
	*slot = name = ARENA_NEW(hearing->arena, struct known_name);
	name->is_state = name_is_state(folded, hearing->arena);
	name->is_beside = name_is_beside(folded);
	name->is_planned = planning_of(folded) != PLAN_NONE &&
			   !is_story_name(folded);
	return name;
}

/* What its name says is looked at last: most headings are deep, or say nothing. */
static bool is_asked_about(struct hearing *hearing, const struct item *item,
			   const struct section *section)
{
	struct arena *arena = hearing->arena;
	struct span folded = section->folded;
	const struct field *field = section->is_label ? item_field(item, folded)
						      : NULL;
	bool is_criteria = is_criteria_name(folded);
	const struct known_name *name;

	if (!section->has_substance || !folded.len ||
	    (!is_criteria && !is_said_by_item(item, section->doc)) ||
	    names_its_item(item, section) ||
	    section->doc->outline.blocks[section->block].kind == BLOCK_CELL ||
	    (is_criteria ? comes_again(item, section)
			 : is_deep(item, section)) ||
	    item_section(item, &folded, 1) != section)
		return false;
	name = known(hearing, folded);
	return !name->is_state && !name->is_planned &&
	       (!name->is_beside || says_how_ready(section, arena)) &&
	       !(field && field->n_values &&
		 repeats_item(item, field->values[0].text)) &&
	       !holds_fields_alone(item, section, arena);
}

static void hear_sections(struct hearing *hearing, const struct item *item,
			  bool is_open)
{
	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];
		struct heard *heard;

		if (!is_asked_about(hearing, item, section))
			continue;
		heard = heard_at(hearing, section->folded, section->name);
		count_item(heard, item, is_open);
		heard->as_section = true;
		heard->sections++;
		heard->values += is_value(item, section);
		heard->lists += !is_open &&
				lists_something(section, hearing->arena);
		heard->labels += section->is_label;
	}
}

/* ---- fields ---- */

/* What people wrote as a column or a pair, and no tool in its front matter. */
static bool is_written(const struct field *field)
{
	return (field->origin == FROM_COLUMN || field->origin == FROM_PAIR ||
		field->origin == FROM_TABLE) &&
	       !field->is_inner;
}

/* A few words, or a size with a remark: "M — two days". */
static bool is_short(struct span value, struct arena *arena)
{
	enum { WORDS_OF_A_PAIR = 6 };
	static const char *const sizes[] = { "xs", "s", "m", "l", "xl", "xxl" };
	struct span rest = text_fold_case(arena, span_trim(value)), word;

	if (text_count_words(value) <= WORDS_OF_A_PAIR)
		return true;
	span_next_part(&rest, ' ', &word);
	return ANY_OF(span_is, word, sizes);
}

/* "D" says less than anybody could ask for, whatever it means. */
static bool is_letter(struct span value)
{
	value = span_trim(value);
	return value.len && !span_has_digit(value) &&
	       text_first_columns(value, 1).len == value.len;
}

static void hear_fields(struct hearing *hearing, const struct item *item,
			bool is_open)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		const struct known_name *name;
		struct heard *heard;

		/* "✅" below "QA" says how far it is, and not what is asked. */
		if (!is_written(field) || !field_has_value(field) ||
		    text_mark_alone(span_trim(field->values[0].text)) ||
		    is_letter(field->values[0].text) ||
		    !is_said_by_item(item, field->doc) || !field->folded.len ||
		    field_is_title(field, item) ||
		    repeats_item(item, field->values[0].text) ||
		    item_field(item, field->folded) != field)
			continue;
		name = known(hearing, field->folded);
		if (name->is_beside || name->is_state ||
		    (name->is_planned && !is_criteria_name(field->folded)))
			continue;
		heard = heard_at(hearing, field->folded, field->name);
		count_item(heard, item, is_open);
		heard->fields++;
		heard->varies |=
			heard->value.len &&
			!span_eq(heard->value, field->values[0].folded);
		heard->value = field->values[0].folded;
		heard->values += !heard->as_section;
		heard->shorts +=
			is_short(field->values[0].text, hearing->arena);
	}
}

void hear_names(struct hearing *hearing, const struct habits *base)
{
	table_init(&hearing->by_name, hearing->arena);
	table_init(&hearing->known, hearing->arena);
	for (size_t i = 0; i < base->n; i++) {
		hear_sections(hearing, base->items[i], false);
		hear_fields(hearing, base->items[i], false);
	}
	for (size_t i = 0; i < hearing->n; i++)
		hearing->list[i].latest = NULL;
	for (size_t i = 0; i < base->n_open; i++) {
		hear_sections(hearing, base->open[i], true);
		hear_fields(hearing, base->open[i], true);
	}
	table_release(&hearing->by_name);
	table_release(&hearing->known);
}
