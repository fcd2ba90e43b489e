/* The fields of an item: added one by one, and which of a name counts. */
#include "backlog/item-read.h"

#include "backlog/state-words.h"
#include "backlog/status-names.h"
#include "base/sort.h"
#include "base/unicode.h"

struct field *item_add_field(struct item *item, enum field_origin origin,
			     struct span name, uint32_t start,
			     struct arena *arena)
{
	struct field *field = ARENA_PUSH(arena, item->fields, item->n_fields,
					 item->fields_room);

	*field = (struct field){ .name = name,
				 .folded = text_fold_name(arena, name),
				 .origin = origin,
				 .part = item->n_parts - 1,
				 .doc = item_last_part(item)->doc,
				 .start = start };
	return field;
}

/* Of what "pending" and "TODO" are values: a state, or a word among others. */
static bool is_state(struct span folded)
{
	static const char *const names[] = {
		"stage",    "phase",	  "lane",     "column",
		"progress", "resolution", "label",    "labels",
		"tag",	    "tags",	  "workflow", "fortschritt",
		"avance",   "avancement", "progreso", "progresso",
	};
	/* What something waits for may be pending, and then it waits. */
	static const char *const waits[] = { "block", "depend", "wait", "need",
					     "require" };

	if (ANY_OF(span_is, folded, names))
		return true;
	if (ANY_OF(span_starts, folded, waits))
		return true;
	return name_is_status(folded);
}

/* "Owner: pending", "Estimate: TODO", "Owner: Ann / Ben (choose one)". */
static bool says_put_off(const struct field_value *value)
{
	static const char *const words[] = { "pending", "❌", "✗", "✘", "❓" };
	static const char *const choices[] = { "choose one)", "pick one)",
					       "select one)" };

	if (ANY_OF(span_is, value->folded, words))
		return true;
	if (ANY_OF(span_ends, value->text, choices))
		return true;
	return span_is(value->text, "TODO");
}

static bool is_put_off(const struct field *field,
		       const struct field_value *value)
{
	return says_put_off(value) && !is_state(field->folded);
}

/* "状态: 待评估": to be assessed is where it stands, and not still to be said. */
static bool says_state(const struct field *field,
		       const struct field_value *value)
{
	return name_is_status(field->folded) &&
	       word_phase(value->folded) == PHASE_IDEA;
}

struct field_value *field_add_value(struct field *field, struct span text,
				    uint32_t start, uint32_t end,
				    struct arena *arena)
{
	struct field_value *value =
		ARENA_PUSH(arena, field->values, field->n_values, field->room);

	text = span_trim(text);
	value->text = text;
	value->folded = text_fold_value(arena, text);
	value->start = start;
	value->end = end;
	value->is_none = (value_is_none(value->folded) &&
			  !says_state(field, value)) ||
			 is_put_off(field, value);
	return value;
}

bool field_is_single(struct span folded)
{
	static const char *const names[] = {
		"stage", "phase", "priority", "prioridad", "size",
	};

	if (ANY_OF(span_is, folded, names))
		return true;
	return name_is_status(folded);
}

bool field_is_undecided(const struct field *field)
{
	static const char *const names[] = {
		"points",   "story points", "estimate", "estimation",
		"effort",   "severity",	    "type",	"complexity",
		"category", "risk",	    "impact",
	};
	bool one = false;

	/* Nearly all values are decided, and tell so at once. */
	for (size_t i = 0; i < field->n_values; i++)
		if (!field->values[i].is_none &&
		    !value_is_undecided(field->values[i].text))
			return false;
	one = field_is_single(field->folded);
	for (size_t i = 0; !one && i < sizeof(names) / sizeof(*names); i++)
		one = span_is(field->folded, names[i]);
	return one && field->n_values > 0;
}

struct field_value *field_add_written(struct field *field, struct span text,
				      uint32_t start, uint32_t end,
				      struct arena *arena)
{
	text = span_trim(text);
	if (field_is_single(field->folded) || value_has_boxes(text))
		text = value_ticked(text);
	return field_add_value(field, text, start, end, arena);
}

bool field_value_means(const struct field_value *value,
		       const struct span *known, size_t n, struct arena *arena)
{
	struct span lead = span_trim(span_first(value->text, value->lead));

	return value_means_any(value->text, value->folded, known, n, arena) ||
	       (lead.len && value_means_any(lead, text_fold_value(arena, lead),
					    known, n, arena));
}

bool field_has_value(const struct field *field)
{
	for (size_t i = 0; field && i < field->n_values; i++)
		if (!field->values[i].is_none)
			return true;
	return false;
}

static bool is_before(const struct field *a, const struct field *b)
{
	if (a->part != b->part)
		return a->part < b->part;
	return a->is_inner != b->is_inner ? b->is_inner : a->origin < b->origin;
}

/* Of two fields of one name, `best` (NULL is fine) the earlier in the item. */
static const struct field *better(const struct field *best,
				  const struct field *field)
{
	bool other = !best || (field_has_value(best) == field_has_value(field)
				       ? is_before(field, best)
				       : field_has_value(field));

	return other ? field : best;
}

static const struct field *best_field(const struct item *item,
				      struct span folded)
{
	const struct field *best = NULL;

	for (size_t i = 0; i < item->n_fields; i++)
		if (span_eq(item->fields[i].folded, folded))
			best = better(best, &item->fields[i]);
	return best;
}

const struct field *item_field(const struct item *item, struct span folded)
{
	const struct field *best = best_field(item, folded);

	/* What front matter says goes before what may stand below. */
	if (!item->rest || (best && best->origin == FROM_FRONT_MATTER &&
			    field_has_value(best)))
		return best;
	item_read_rest(item);
	return best_field(item, folded);
}

int fields_by_name(const void *x, const void *y)
{
	const struct field *a = *(const struct field *const *)x;
	const struct field *b = *(const struct field *const *)y;

	return span_compare(a->folded, b->folded);
}

const struct field **item_fields_that_count(const struct item *item,
					    struct arena *arena)
{
	const struct field **sorted, **counting;
	size_t n;

	item_read_rest(item);
	n = item->n_fields;
	sorted = ARENA_ARRAY(arena, const struct field *, n);
	counting = ARENA_ARRAY(arena, const struct field *, n);
	for (size_t i = 0; i < n; i++)
		sorted[i] = &item->fields[i];
	sort_list(sorted, n, sizeof(*sorted), fields_by_name);
	for (size_t i = 0, next; i < n; i = next) {
		const struct field *best = NULL;

		for (next = i; next < n &&
			       span_eq(sorted[next]->folded, sorted[i]->folded);
		     next++)
			best = better(best, sorted[next]);
		for (size_t j = i; j < next; j++)
			counting[sorted[j] - item->fields] = best;
	}
	return counting;
}

struct field *item_add_yaml(struct item *item, enum field_origin origin,
			    const struct yaml_field *yaml, struct arena *arena)
{
	struct field *field =
		item_add_field(item, origin, yaml->name, yaml->start, arena);

	for (size_t i = 0; i < yaml->n_values; i++)
		field_add_value(field, value_unstruck(yaml->values[i].text),
				yaml->values[i].start, yaml->values[i].end,
				arena);
	return field;
}

/* Adds a value that was taken out of the heading, where it stands there. */
void item_add_placed(struct item *item, struct field *field, struct span value,
		     struct arena *arena)
{
	struct span heading =
		span_of(document_source(field->doc).at + item->start,
			item->end - item->start);
	uint32_t start = item->start, end = item->end;

	/* The last of them: a suffix stands at the end. */
	for (size_t at = heading.len + 1; at-- > value.len;) {
		if (memcmp(heading.at + at - value.len, value.at, value.len))
			continue;
		end = start + (uint32_t)at;
		start = end - (uint32_t)value.len;
		break;
	}
	field_add_value(field, value, start, end, arena);
}
