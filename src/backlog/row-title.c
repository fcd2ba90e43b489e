/* What the row of a table is called, by the names of its columns. */
#include "backlog/naming.h"

#include "backlog/id.h"
#include "backlog/row-box.h"
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

/* What a team plans with, or writes beside; it is not what a row is called. */
static const char *const other_columns[] = {
	"priority",	"prio",	       "pri",
	"severity",	"moscow",      "status",
	"state",	"stage",       "phase",
	"sprint",	"iteration",   "release",
	"version",	"milestone",   "size",
	"estimate",	"effort",      "points",
	"sp",		"est",	       "pts",
	"story points", "complexity",  "value",
	"risk",		"owner",       "assignee",
	"assigned to",	"responsible", "due",
	"due date",	"deadline",    "date",
	"created",	"updated",     "type",
	"kind",		"category",    "label",
	"labels",	"tags",	       "component",
	"area",		"module",      "depends on",
	"dependencies", "dependency",  "blocked by",
	"notes",	"note",	       "comment",
	"comments",	"remarks",     "why",
	"rationale",	"reason",      "impact",
	"link",		"links",       "pr",
	"url",		"file",	       "files",
	"location",	"evidence",    "acceptance criteria",
	"prioridad",	"prioridade",  "priorität",
	"estado",	"estimación",  "estimativa",
	"aufwand",	"notas",       "notizen",
	"bemerkung",	"приоритет",   "статус",
	"优先级",	"状态",	       "优先度",
	"状態",
};

static bool is_other_column(const struct kind *kind, struct span folded)
{
	if (ANY_OF(span_is, folded, other_columns))
		return true;
	return kind_order(kind, folded) || kind_rule(kind, folded);
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

/* Under the name of the kind, else under the first that is known. */
static struct span known_column(const struct item *item, struct span id,
				struct span ref)
{
	struct span title = SPAN_NONE;
	size_t best = SIZE_MAX;

	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		size_t place;

		if (!may_be_title(field, id, ref))
			continue;
		place = title_column_rank(item->kind, field->folded);
		if (place < best) {
			best = place;
			title = field->values[0].text;
		}
	}
	return title;
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
	title = known_column(item, id, ref);
	if (!title.len)
		title = longest_column(item, id, ref);
	return title.len ? title : first.len ? first : id;
}
