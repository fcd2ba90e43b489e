/* What one item says of itself: its status, words, signs, story and lane. */
#include "seek/hypothesis.h"
#include "seek/inside.h"

#include "backlog/address.h"
#include "backlog/ending.h"
#include "backlog/id.h"
#include "backlog/lane.h"
#include "backlog/naming.h"
#include "backlog/row-box.h"
#include "base/unicode.h"
#include "read/box.h"

/* "[~]" below Status: the row's box, and no word for a state. */
static bool is_box_of(const struct item *item, const struct field *field)
{
	struct span text = span_trim(field->values[0].text);
	char mark;

	return item->box && field->origin == FROM_COLUMN &&
	       box_length(text, &mark) == text.len;
}

const struct field *item_status_field(const struct item *item)
{
	const struct field *found = NULL;

	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		if (!is_status_name(field->folded) || !field_has_value(field) ||
		    is_box_of(item, field))
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

/* Does the text name the file that the item is, by its path or name? */
static bool names_its_file(struct span text, const struct item *item)
{
	for (size_t i = 0; i < item->n_parts; i++) {
		struct span path = item->parts[i].doc->path;

		if (form_is_whole(item->parts[i].form) &&
		    (span_eq(text, path) || span_eq(text, path_name(path)) ||
		     span_eq(text, path_file_name(path))))
			return true;
	}
	return false;
}

/* Does the value stand in a link to the file that the item is? */
static bool links_to_its_file(const struct field *field,
			      const struct item *item)
{
	const struct field_value *value = &field->values[0];
	const struct outline *outline = &field->doc->outline;
	size_t i = outline_link_at(outline, value->start);
	struct address address;

	if (i && outline->links[i - 1].end > value->start)
		i--;
	if (i >= outline->n_links || outline->links[i].start >= value->end)
		return false;
	address = address_of(outline->links[i].target, field->doc->path,
			     item->arena);
	return names_its_file(address.path, item);
}

bool field_is_title(const struct field *field, const struct item *item)
{
	struct span text, title = span_trim(item->title);

	if (field->origin != FROM_COLUMN || !field->n_values)
		return false;
	text = span_trim(text_after_box(field->values[0].text));
	if (form_is_whole(item->parts[0].form) &&
	    (names_its_file(text, item) || links_to_its_file(field, item)))
		return true;
	/* What has nothing but an id and a state is called by its state. */
	return span_eq(text, title) &&
	       (is_title_column(field->folded) ||
		(text_count_words(text) > 1 &&
		 !text_phase(text, item->arena)));
}

/* Values have fewer words than sentences, and so have titles of a parent. */
enum { LONGEST_VALUE = 5, LONGEST_PARENT = 12 };

static bool is_sentence(struct span text, size_t longest)
{
	size_t words = text_count_words(span_trim(text));

	return words > longest ||
	       (words > 2 && span_ends(span_trim(text), "."));
}

/* "wl-7 — decided there", "#12 and what follows" */
static bool names_id(struct span text)
{
	struct span word;

	while (span_next_part(&text, ' ', &word))
		if (id_prefix(word).len ||
		    (span_starts(word, "#") && span_has_digit(word)))
			return true;
	return false;
}

bool field_is_prose(const struct field *field)
{
	enum planning plan = planning_of(field->folded);
	struct span text = field->n_values ? field->values[0].text : SPAN_NONE;

	if (plan == PLAN_PARENT && is_sentence(text, LONGEST_PARENT))
		return true;
	/* "the shape is not settled": it names nothing that is waited for. */
	if (plan == PLAN_DEPENDS && is_sentence(text, LONGEST_VALUE) &&
	    !names_id(text))
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
	return ANY_OF(span_ends, title, ticks);
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

const struct part *lane_part(const struct item *item)
{
	for (size_t i = 0; i < item->n_parts; i++)
		if (!form_is_whole(item->parts[i].form))
			return &item->parts[i];
	return &item->parts[0];
}

/* The heading right above its place; of a file the one above its row or entry. */
static uint32_t above_item(const struct item *item)
{
	const struct part *part = lane_part(item);

	return part == &item->parts[0] || part->root == NO_BLOCK
		       ? item->above
		       : heading_above(&part->doc->outline, part->root,
				       part->form == FORM_HEADING
					       ? part->doc->outline
							 .blocks[part->root]
							 .level
					       : UINT8_MAX);
}

uint32_t lane_above(const struct item *item, uint32_t block)
{
	const struct outline *outline = &lane_part(item)->doc->outline;
	uint32_t heading =
		block == NO_BLOCK ? above_item(item)
				  : heading_above(outline, block,
						  outline->blocks[block].level);

	return heading == NO_BLOCK || is_of_file(outline, heading) ? NO_BLOCK
								   : heading;
}

/* The line right above the list or table that the item stands in; NO_BLOCK. */
static uint32_t label_above(const struct item *item)
{
	const struct part *part = lane_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t list = part->root;

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
	const struct part *part = lane_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t heading = NO_BLOCK, label;

	if (part->form == FORM_ENTRY || part->form == FORM_ROW) {
		label = label_above(item);
		if (label != NO_BLOCK) {
			struct span name = lane_name(outline, label, arena);

			if (item_lane_phase(item, name, arena))
				return name;
		}
	}

	if (!item->lane.len || form_is_whole(part->form))
		return item->lane;
	while ((heading = lane_above(item, heading)) != NO_BLOCK) {
		struct span text =
			span_trim(outline_text_copy(outline, heading, arena));

		if (item_lane_phase(item, text, arena))
			return text;
	}
	return item->lane;
}
