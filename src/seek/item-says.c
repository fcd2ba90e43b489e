/* What one item says of itself: its status, words, signs, story and lane. */
#include "seek/hypothesis.h"
#include "seek/inside.h"

#include "backlog/lane.h"
#include "backlog/naming.h"
#include "base/unicode.h"

const struct field *item_status_field(const struct item *item)
{
	const struct field *found = NULL;

	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		if (!is_status_name(field->folded) || !field_has_value(field))
			continue;
		field = item_field(item, field->folded);
		if (!found || span_is(field->folded, "status"))
			found = field;
	}
	return found;
}

struct span item_status(const struct item *item)
{
	const struct field *found = item_status_field(item);

	return found ? found->values[0].text : SPAN_NONE;
}

bool field_is_title(const struct field *field, const struct item *item)
{
	return field->origin == FROM_COLUMN && field->n_values &&
	       is_title_column(field->folded) &&
	       span_eq(span_trim(field->values[0].text),
		       span_trim(item->title));
}

/* Values have fewer words than sentences, and so have titles of a parent. */
enum { LONGEST_VALUE = 5, LONGEST_PARENT = 12 };

static bool is_sentence(struct span text, size_t longest)
{
	size_t words = text_count_words(span_trim(text));

	return words > longest ||
	       (words > 2 && span_ends(span_trim(text), "."));
}

bool field_is_prose(const struct field *field)
{
	enum planning plan = planning_of(field->folded);
	struct span text = field->n_values ? field->values[0].text : SPAN_NONE;

	if (plan == PLAN_PARENT && is_sentence(text, LONGEST_PARENT))
		return true;
	return field->origin == FROM_SECTION &&
	       (plan == PLAN_PARENT || plan == PLAN_TYPE ||
		(plan != PLAN_DEPENDS && is_sentence(text, LONGEST_VALUE)));
}

/* More of an item than this is not searched for a sentence. */
enum { SENTENCE_BYTES = 1500 };

struct span item_lines(const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct span source = document_source(part->doc);
	size_t end = part->last < outline->n_blocks
			     ? outline->blocks[part->last].start
			     : source.len;

	return end > item->start
		       ? span_of(source.at + item->start, end - item->start)
		       : SPAN_NONE;
}

bool item_says_story(const struct item *item, struct arena *arena)
{
	struct span lines;

	if (says_story(item->title, arena))
		return true;
	lines = item_lines(item);
	if (lines.len > SENTENCE_BYTES)
		lines = span_first(lines, SENTENCE_BYTES);
	return lines.len && says_story(lines, arena);
}

struct span item_words(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	uint32_t block = part->root;

	if (part->form == FORM_ENTRY)
		block = block_child(outline, block);
	else if (part->form != FORM_HEADING)
		return item->title;
	return block == NO_BLOCK
		       ? item->title
		       : span_trim(outline_text_copy(outline, block, arena));
}

bool ends_ticked(struct span title)
{
	static const char *const ticks[] = { "✓", "✔",	    "✅",
					     "☑", "✔️", "☑️" };

	title = span_trim(title);
	for (size_t i = 0; i < sizeof(ticks) / sizeof(*ticks); i++)
		if (span_ends(title, ticks[i]))
			return true;
	return false;
}

bool opens_with_sign(struct span text, struct arena *arena)
{
	struct span word;

	return text.len && (unsigned char)text.at[0] >= 0x80 &&
	       !text_starts_with_letter(text) &&
	       span_next_part(&text, ' ', &word) &&
	       status_phase(word, arena) != PHASE_UNKNOWN;
}

/* A heading further up than so many blocks is not looked for. */
enum { FARTHEST_HEADING = 4000 };

static uint32_t heading_above(const struct outline *outline, uint32_t block,
			      uint8_t level)
{
	uint32_t last;

	/* Not past each neighbour in a long list. */
	while (outline->blocks[block].parent != NO_BLOCK)
		block = outline->blocks[block].parent;
	last = block > FARTHEST_HEADING ? block - FARTHEST_HEADING : 0;
	while (block-- > last)
		if (is_own_heading(outline, block) &&
		    outline->blocks[block].level < level)
			return block;
	return NO_BLOCK;
}

/* Is it the heading of the file, which tells of all that is in it? */
static bool is_of_file(const struct outline *outline, uint32_t heading)
{
	return outline->blocks[heading].level == 1 &&
	       heading_above(outline, heading, UINT8_MAX) == NO_BLOCK;
}

uint32_t lane_above(const struct item *item, uint32_t block)
{
	const struct outline *outline = &item_doc(item)->outline;
	uint32_t heading =
		block == NO_BLOCK ? item->above
				  : heading_above(outline, block,
						  outline->blocks[block].level);

	return heading == NO_BLOCK || is_of_file(outline, heading) ? NO_BLOCK
								   : heading;
}

/* The line right above the list or table that the item stands in; NO_BLOCK. */
static uint32_t label_above(const struct item *item)
{
	const struct outline *outline = &item_doc(item)->outline;
	uint32_t list = item->parts[0].root;

	while (outline->blocks[list].parent != NO_BLOCK)
		list = outline->blocks[list].parent;
	return list && is_list_label(outline, list - 1) ? list - 1 : NO_BLOCK;
}

/* A sign, and behind it the name of something that is no state. */
static bool is_signed_topic(struct span name, struct arena *arena)
{
	struct span words = name;

	while (words.len && !text_starts_with_letter(words) &&
	       !char_is_digit(words.at[0]))
		words = span_from(words, 1);
	return words.len < name.len && text_count_words(words) &&
	       lane_phase(words, arena) == PHASE_UNKNOWN;
}

enum phase item_lane_phase(const struct item *item, struct span lane,
			   struct arena *arena)
{
	return item->box && is_signed_topic(lane, arena)
		       ? PHASE_UNKNOWN
		       : lane_phase(lane, arena);
}

struct span item_state_lane(const struct item *item, struct arena *arena)
{
	uint32_t heading = NO_BLOCK, label;

	if (item->parts[0].form == FORM_ENTRY ||
	    item->parts[0].form == FORM_ROW) {
		label = label_above(item);
		if (label != NO_BLOCK) {
			struct span name = lane_name(&item_doc(item)->outline,
						     label, arena);

			if (item_lane_phase(item, name, arena))
				return name;
		}
	}

	if (!item->lane.len || form_is_whole(item->parts[0].form))
		return item->lane;
	while ((heading = lane_above(item, heading)) != NO_BLOCK) {
		struct span text = span_trim(outline_text_copy(
			&item_doc(item)->outline, heading, arena));

		if (item_lane_phase(item, text, arena))
			return text;
	}
	return item->lane;
}
