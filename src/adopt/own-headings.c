/*
 * Headings of an agreement that tell which items they are about: by a state,
 * then they are gates; or by a type.
 */
#include "adopt/borne.h"
#include "adopt/own-document.h"

#include "base/unicode.h"

/* "Gate 1: Ready to refine (DoR)" is called "ready to refine". */
static struct span called(struct span heading, struct arena *arena)
{
	struct span text = own_without_number(span_trim(heading));
	ptrdiff_t colon = span_find_char(text, ':');
	ptrdiff_t bracket = span_find_char(text, '(');

	if (bracket > 0)
		text = span_first(text, (size_t)bracket);
	if (colon > 0 && (size_t)colon + 1 < text.len)
		text = span_from(text, (size_t)colon + 1);
	return text_fold_value(arena, span_trim(text));
}

static uint32_t end_of_part(const struct own_document *own, uint32_t heading)
{
	const struct outline *outline = &own->doc->outline;

	for (uint32_t i = heading + 1; i < own->last; i++)
		if (block_is(outline, i, BLOCK_HEADING) &&
		    outline->blocks[i].level <= outline->blocks[heading].level)
			return outline->blocks[i].start;
	return (uint32_t)document_source(own->doc).len;
}

static struct own_heading *add_code(struct own_document *own, uint32_t heading,
				    struct span code, struct arena *arena)
{
	struct own_heading *one = ARENA_PUSH(
		arena, own->headings, own->n_headings, own->headings_room);

	*one = (struct own_heading){
		.at = own_document_end_of(own->doc, heading),
		.end = end_of_part(own, heading),
		.code = code,
	};
	return one;
}

/* ---- gates ---- */

static size_t state_called(const struct states *states, struct span name)
{
	for (size_t i = 0; i < states->n; i++)
		if (span_eq(states->list[i].core, name) &&
		    !is_over(states->list[i].phase))
			return i;
	return states->n;
}

/* Which state each block is called after, if it is a heading; else none. */
static size_t *states_of_headings(const struct own_document *own,
				  const struct states *states, size_t *n,
				  struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	size_t *of = ARENA_ARRAY(arena, size_t, outline->n_blocks + 1);

	*n = 0;
	for (uint32_t i = own->first; i < own->last; i++) {
		of[i] = states->n;
		if (block_is(outline, i, BLOCK_HEADING))
			of[i] = state_called(
				states,
				called(outline_text_copy(outline, i, arena),
				       arena));
		*n += of[i] < states->n;
	}
	return of;
}

static bool is_called_after(const struct own_document *own, const size_t *of,
			    size_t state)
{
	for (uint32_t i = own->first; i < own->last; i++)
		if (of[i] == state)
			return true;
	return false;
}

/* The state, and those after it that no gate is called after. */
static struct span when_of(const struct own_document *own,
			   const struct states *states, const size_t *of,
			   size_t state, struct arena *arena)
{
	struct span field = quoted_word(states->field, arena);
	struct buf out = BUF_INIT;
	struct span code;

	buf_addf(&out, "when %.*s: ", (int)field.len, field.at);
	buf_add(&out, quoted_word(states->list[state].shown, arena));
	for (size_t i = state + 1; i < states->n; i++) {
		const struct state *later = &states->list[i];

		if (is_called_after(own, of, i))
			break;
		if (later->phase < PHASE_READY || later->phase == PHASE_HELD ||
		    is_over(later->phase) || later->is_slip)
			continue;
		buf_adds(&out, ", ");
		buf_add(&out, quoted_word(later->shown, arena));
	}
	code = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return code;
}

/* One heading alone is called so by chance. */
enum { FEWEST_GATES = 2 };

static void find_gates(struct own_document *own, const struct states *states,
		       struct arena *arena)
{
	size_t n, *of = states_of_headings(own, states, &n, arena);

	if (n < FEWEST_GATES || !states->is_list)
		return;
	for (uint32_t i = own->first; i < own->last; i++)
		if (of[i] < states->n)
			add_code(own, i, when_of(own, states, of, of[i], arena),
				 arena);
}

/* ---- types ---- */

struct types {
	struct span field; /* as written: "Type" */
	struct span *list; /* folded values */
	size_t n, room;
};

static void add_type(struct types *types, struct span value,
		     struct arena *arena)
{
	struct span folded = text_fold_value(arena, value);

	for (size_t i = 0; i < types->n; i++)
		if (span_eq(types->list[i], folded))
			return;
	*ARENA_PUSH(arena, types->list, types->n, types->room) = folded;
}

static void find_types(struct types *types, const struct kind_proposal *kind,
		       struct arena *arena)
{
	const struct backlog *backlog = &kind->kind->backlog;

	*types = (struct types){ 0 };
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		for (size_t j = 0; j < item->n_fields; j++) {
			const struct field *field = &item->fields[j];

			if (planning_exactly(field->folded) != PLAN_TYPE ||
			    !field->n_values)
				continue;
			types->field = field->name;
			add_type(types, field->values[0].text, arena);
		}
	}
}

/* "Jira Bug", "Definition of Ready: Story": the only type that it names. */
static struct span type_named(const struct types *types, struct span heading,
			      struct arena *arena)
{
	struct span folded = text_fold_name(arena, heading);
	struct span found = SPAN_NONE;

	for (size_t i = 0; i < types->n; i++) {
		if (!text_has_word(folded, types->list[i]))
			continue;
		if (found.len)
			return SPAN_NONE;
		found = types->list[i];
	}
	return found;
}

static bool is_of_type(const struct item *item, struct span type,
		       struct arena *arena)
{
	for (size_t j = 0; j < item->n_fields; j++) {
		const struct field *field = &item->fields[j];

		if (planning_exactly(field->folded) == PLAN_TYPE &&
		    field->n_values &&
		    span_eq(text_fold_value(arena, field->values[0].text),
			    type))
			return true;
	}
	return false;
}

/* The kind with the items of that type alone: they may bear other names. */
static struct kind_proposal kind_of_type(const struct kind_proposal *kind,
					 struct span type, struct arena *arena)
{
	const struct backlog *all = &kind->kind->backlog;
	struct kind_proposal some = *kind;
	size_t n = 0;

	some.kind = ARENA_NEW(arena, struct hypothesis);
	*some.kind = *kind->kind;
	some.kind->backlog.items =
		ARENA_ARRAY(arena, struct item *, all->n_items);
	for (size_t i = 0; i < all->n_items; i++)
		if (is_of_type(all->items[i], type, arena))
			some.kind->backlog.items[n++] = all->items[i];
	some.kind->backlog.n_items = n;
	some.sections = ARENA_NEW(arena, struct borne_names);
	return some;
}

enum { MOST_TYPES = 8, FEWEST_GROUPS = 2, MOST_HEADING_WORDS = 6 };

static void find_groups(struct own_document *own,
			const struct kind_proposal *kind, struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	struct types types;
	struct span first = SPAN_NONE;
	bool differ = false;

	find_types(&types, kind, arena);
	if (types.n < FEWEST_GROUPS || types.n > MOST_TYPES)
		return;
	for (uint32_t i = own->first; i < own->last; i++) {
		struct span heading, type, field, value;

		if (!block_is(outline, i, BLOCK_HEADING))
			continue;
		heading = span_trim(outline_text_copy(outline, i, arena));
		type = text_count_words(heading) > MOST_HEADING_WORDS
			       ? SPAN_NONE
			       : type_named(&types, heading, arena);
		if (!type.len)
			continue;
		differ |= first.len && !span_eq(first, type);
		first = type;
		field = quoted_word(types.field, arena);
		value = quoted_word(type, arena);
		add_code(own, i,
			 arena_printf(arena, "where %.*s: %.*s", (int)field.len,
				      field.at, (int)value.len, value.at),
			 arena)
			->kind = kind_of_type(kind, type, arena);
	}
	if (!differ)
		own->n_headings = 0;
}

/* ---- other kinds ---- */

static bool names_kind_alone(struct span heading,
			     const struct proposal *proposal, size_t k,
			     struct arena *arena)
{
	struct span folded = text_fold_name(arena, heading);

	if (text_count_words(heading) > MOST_HEADING_WORDS)
		return false;
	for (size_t i = 0; i < proposal->n_kinds; i++) {
		struct span name =
			text_fold_name(arena, proposal->kinds[i].kind->name);

		if (text_has_word(folded, name) != (i == k))
			return false;
	}
	return true;
}

/* "Blocked Task", "Not ready: Task": what is said there is not asked of it. */
static bool is_about_waiting(struct span heading, struct arena *arena)
{
	static const char *const words[] = {
		"blocked", "not",	"waiting",   "blockiert", "nicht",
		"bloqué",  "bloquée",	"pas",	     "bloqueado", "bloqueada",
		"no",	   "não",	"bloccato",  "non",	  "geblokkeerd",
		"niet",	   "exception", "exceptions"
	};
	struct span folded = text_fold_name(arena, heading);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_has_word(folded, span_str(words[i])))
			return true;
	return false;
}

/* The kind that a heading below the title names, or 0: the first. */
static size_t kind_of_heading(const struct own_document *own, uint32_t i,
			      const struct proposal *proposal,
			      struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	struct span heading;

	if (!block_is(outline, i, BLOCK_HEADING) ||
	    outline->blocks[i].level < 2)
		return 0;
	heading = span_trim(outline_text_copy(outline, i, arena));
	if (is_about_waiting(heading, arena))
		return 0;
	for (size_t k = 1; k < proposal->n_kinds; k++)
		if (names_kind_alone(heading, proposal, k, arena))
			return k;
	return 0;
}

/* What stands after a part, and not in one, no line would take. */
static bool ends_in_parts(const struct own_document *own)
{
	for (size_t i = 0; i < own->n; i++)
		if (own->sentences[i].at > own->headings[0].at &&
		    !own_group_of(own, &own->sentences[i]))
			return false;
	return true;
}

static void find_parts(struct own_document *own,
		       const struct proposal *proposal, struct arena *arena)
{
	for (uint32_t i = own->first; i < own->last; i++) {
		size_t k = kind_of_heading(own, i, proposal, arena);
		struct own_heading *one;

		if (!k)
			continue;
		one = add_code(own, i, SPAN_NONE, arena);
		one->is_part = true;
		one->kind = proposal->kinds[k];
	}
	if (own->n_headings && !ends_in_parts(own))
		own->n_headings = 0;
}

void own_find_headings(struct own_document *own,
		       const struct proposal *proposal, struct arena *arena)
{
	own->n_headings = 0;
	if (proposal->n_kinds > 1)
		find_parts(own, proposal, arena);
	if (!own->n_headings)
		find_gates(own, &proposal->kinds[0].states, arena);
	if (!own->n_headings)
		find_groups(own, &proposal->kinds[0], arena);
}

const struct own_heading *own_group_of(const struct own_document *own,
				       const struct own_sentence *one)
{
	const struct own_heading *found = NULL;

	if (own_has_gates(own))
		return NULL;
	for (size_t i = 0; i < own->n_headings; i++)
		if (own->headings[i].at <= one->at &&
		    one->at < own->headings[i].end)
			found = &own->headings[i];
	return found;
}

bool own_has_gates(const struct own_document *own)
{
	return own->n_headings && span_starts(own->headings[0].code, "when");
}
