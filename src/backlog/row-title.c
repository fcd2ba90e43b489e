/* What the row of a table is called, by the names of its columns. */
#include "backlog/naming.h"

#include "backlog/id.h"
#include "backlog/row-box.h"
#include "backlog/title-cell.h"
#include "backlog/value.h"
#include "base/unicode.h"
#include "read/box.h"

enum fronts_skipped item_skips(const struct item *item)
{
	enum item_form form = item->parts[0].form;
	char mark;

	return form == FORM_ENTRY || form == FORM_PARAGRAPH || item->box ||
			       box_length_of_title(item->title, &mark)
		       ? SKIP_DONE
		       : SKIP_ANY;
}

static bool has_letter(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (char_is_letter(text.at[i]) || (text.at[i] & 0x80))
			return true;
	return false;
}

/* What follows the id in its cell is words, not "EXP-1, EXP-2" or a range. */
static bool goes_on_in_words(struct span rest)
{
	struct opening opening;

	if (!rest.len || !strchr(" :.)]", rest.at[0]))
		return false;
	while (rest.len && !char_is_letter(rest.at[0]) &&
	       !char_is_digit(rest.at[0]) && !(rest.at[0] & 0x80))
		rest = span_from(rest, 1);
	return has_letter(rest) && !id_opens(rest, OPENS_INNER, &opening);
}

/* "DEBT-5: Old names" in the id's column: the title stands beside the id. */
static struct span id_in_cell(const struct item *item, struct span text)
{
	const struct field_rule *rule = kind_rule(item->kind, SPAN("id"));
	struct opening opening;

	for (size_t i = 0; rule && i < rule->n; i++)
		if (rule->sources[i].regex)
			return text;
	return id_opens_behind(text, OPENS_CELL, item_skips(item), &opening) &&
			       goes_on_in_words(span_from(text, opening.end))
		       ? opening.id
		       : text_after_box(text);
}

struct span id_from_fields(const struct item *item)
{
	static const char *const names[] = { "id", "#", "key" };

	for (size_t i = 0; i < 3; i++) {
		const struct field *field;

		/* "#" and "Key" are ids in a table only. */
		if (i && item->parts[0].form != FORM_ROW)
			break;
		field = item_field(item, span_str(names[i]));
		for (size_t j = 0; field && j < field->n_values; j++)
			if (!field->values[j].is_none)
				return item->parts[0].form == FORM_ROW
					       ? id_in_cell(
							 item,
							 field->values[j].text)
					       : field->values[j].text;
	}
	return SPAN_NONE;
}

struct span title_column(const struct item *item)
{
	static const char *const own[] = { "title", "name" };

	for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++) {
		const struct field *field = item_field(item, span_str(own[i]));

		if (field_has_value(field) && field->origin != FROM_ITSELF)
			return field->values[0].text;
	}
	return SPAN_NONE;
}

/* The first cell that says something and is not the id. */
struct span row_opening(const struct item *item, struct arena *arena)
{
	const struct outline *outline = &item_doc(item)->outline;
	struct span id = id_from_fields(item);

	for (uint32_t cell = block_child(outline, item->parts[0].root);
	     cell != NO_BLOCK; cell = block_sibling(outline, cell)) {
		struct span text =
			span_trim(outline_text_copy(outline, cell, arena));

		if (!value_is_none(text_fold_value(arena, text)) &&
		    !span_eq(text, id))
			return text;
	}
	return SPAN_NONE;
}

/* Can it be what the row is called? `ref` is the id, or the cell that has it. */
static bool may_be_title(const struct field *field, struct span id,
			 struct span ref)
{
	struct span text;

	if (field->origin != FROM_COLUMN || !field_has_value(field))
		return false;
	text = field->values[0].text;
	return !span_eq(text, id) && !span_eq(text, ref) && has_letter(text);
}

/* Under the name of the kind, else under the first that is known, or NULL. */
static const struct field *known_column(const struct item *item, struct span id,
					struct span ref)
{
	const struct field *known = NULL;
	size_t best = SIZE_MAX;

	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		size_t place;

		if (!may_be_title(field, id, ref))
			continue;
		place = title_column_rank(item->kind, field->folded);
		if (place < best) {
			best = place;
			known = field;
		}
	}
	return known;
}

/* The column of the cell that row_cell_before_description() finds, or NULL. */
static const struct field *column_before_description(const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct arena_mark mark = arena_mark(item->arena);
	uint32_t cell = row_cell_before_description(outline, part->root,
						    item->kind, item->arena);

	arena_rewind(item->arena, mark);
	for (size_t i = 0; cell != NO_BLOCK && i < item->n_fields; i++)
		if (item->fields[i].origin == FROM_COLUMN &&
		    item->fields[i].part == 0 &&
		    item->fields[i].start == outline->blocks[cell].start)
			return &item->fields[i];
	return NULL;
}

static struct span longest_column(const struct item *item, struct span id,
				  struct span ref)
{
	struct span title = SPAN_NONE;

	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		if (may_be_title(field, id, ref) &&
		    field->values[0].text.len > title.len &&
		    !is_other_column(item->kind, field->folded))
			title = field->values[0].text;
	}
	return title;
}

struct span row_title(const struct item *item, struct arena *arena)
{
	struct span id = id_from_fields(item), title = title_column(item);
	const struct field *column, *before = NULL;
	struct span first, ref = SPAN_NONE;
	struct opening opening;

	if (title.len)
		return title;
	first = row_opening(item, arena);
	if (first.len &&
	    id_opens_behind(first, OPENS_INNER, item_skips(item), &opening)) {
		/* "HU-1 Log in" is the title, whatever stands above it. */
		if (has_letter(span_from(first, opening.end)))
			return first;
		ref = first;
	}
	column = known_column(item, id, ref);
	if (!column || is_description_column(column->folded))
		before = column_before_description(item);
	if (before && may_be_title(before, id, ref))
		column = before;
	title = column ? column->values[0].text
		       : longest_column(item, id, ref);
	return title.len ? title : first.len ? first : id;
}
