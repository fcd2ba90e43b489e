/* Names of sections and fields that items bear, counted and looked up. */
#include "adopt/borne.h"
#include "adopt/mine-parts.h"

#include "base/unicode.h"

static struct borne *borne_at(struct borne_names *names, struct span folded,
			      struct span shown, struct arena *arena)
{
	struct borne *one;

	for (size_t i = 0; i < names->n; i++)
		if (span_eq(names->list[i].folded, folded))
			return &names->list[i];
	one = ARENA_PUSH(arena, names->list, names->n, names->room);
	*one = (struct borne){ .name = shown, .folded = folded };
	return one;
}

static void count_section(struct borne_names *names, const struct item *item,
			  const struct section *section, struct arena *arena)
{
	struct borne *one;

	if (!section->has_substance || !section->folded.len ||
	    item_section(item, &section->folded, 1) != section)
		return;
	one = borne_at(names, section->folded, section->name, arena);
	one->n++;
	one->lists += passage_measure(&section->passage, MEASURE_ITEMS, arena) >
		      0;
}

static void count_sections(struct borne_names *out,
			   const struct backlog *backlog, struct arena *arena)
{
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		for (size_t j = 0; j < item->n_sections; j++)
			count_section(out, item, &item->sections[j], arena);
	}
}

void borne_sections(struct borne_names *out, wants_fn *wants,
		    const struct speaks *speaks, enum topic topic,
		    const struct kind_proposal *kind, struct arena *arena)
{
	*out = (struct borne_names){ 0 };
	if (!kind->sections->n)
		count_sections(kind->sections, &kind->kind->backlog, arena);
	for (size_t i = 0; i < kind->sections->n; i++) {
		const struct borne *one = &kind->sections->list[i];

		if (!wants || wants(speaks, topic, one->folded))
			*ARENA_PUSH(arena, out->list, out->n, out->room) = *one;
	}
}

static bool is_counted(const struct borne_names *names, struct span folded)
{
	for (size_t i = 0; i < names->n; i++)
		if (span_eq(names->list[i].folded, folded))
			return true;
	return false;
}

/* "Criteria:" above a list is a field that says nothing. */
static bool is_filled_field(struct span folded,
			    const struct kind_proposal *kind)
{
	const struct backlog *backlog = &kind->kind->backlog;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct field *field =
			item_field(backlog->items[i], folded);

		if (field && field->origin != FROM_SECTION &&
		    field_has_value(field))
			return true;
	}
	return false;
}

void borne_hear(const struct kind_proposal *kind, const struct survey *survey,
		struct arena *arena)
{
	struct hypothesis *heard = mine_hear(kind->kind, NULL, survey, arena);
	struct borne_names all = { 0 }, plain = { 0 };
	struct borne_names *out = kind->sections;

	if (!heard)
		return;
	count_sections(&all, &heard->backlog, arena);
	count_sections(&plain, &kind->kind->backlog, arena);
	*out = (struct borne_names){ 0 };
	for (size_t i = 0; i < all.n; i++) {
		struct borne one = all.list[i];

		if (!is_counted(&plain, one.folded) &&
		    is_filled_field(one.folded, kind))
			continue;
		/* They live as long as what was heard. */
		one.name = arena_copy(arena, one.name);
		one.folded = arena_copy(arena, one.folded);
		*ARENA_PUSH(arena, out->list, out->n, out->room) = one;
	}
	hypothesis_release(heard);
}

void borne_fields(struct borne_names *out, enum planning plan, bool of_sections,
		  const struct kind_proposal *kind, struct arena *arena)
{
	const struct backlog *backlog = &kind->kind->backlog;

	*out = (struct borne_names){ 0 };
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		for (size_t j = 0; j < item->n_fields; j++) {
			const struct field *field = &item->fields[j];

			if ((field->origin == FROM_SECTION) == of_sections &&
			    (plan == PLAN_KINDS ||
			     planning_of(field->folded) == plan) &&
			    field_has_value(field) &&
			    item_field(item, field->folded) == field)
				borne_at(out, field->folded, field->name, arena)
					->n++;
		}
	}
}

bool borne_as_field(struct span folded, const struct kind_proposal *kind)
{
	const struct backlog *backlog = &kind->kind->backlog;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct field *field =
			item_field(backlog->items[i], folded);

		if (field && field->origin != FROM_SECTION)
			return true;
	}
	return false;
}

bool borne_is_habit(const struct borne *one, const struct kind_proposal *kind)
{
	size_t n = kind->kind->backlog.n_items;

	return n <= 3 ? one->n > 0 : one->n >= 2 && 10 * one->n >= n;
}

const struct borne *borne_commonest(const struct borne_names *names,
				    const struct kind_proposal *kind)
{
	const struct borne *best = NULL;

	for (size_t i = 0; i < names->n; i++)
		if (!best || names->list[i].n > best->n)
			best = &names->list[i];
	return best && borne_is_habit(best, kind) ? best : NULL;
}

bool borne_by_most(const struct borne *one, const struct kind_proposal *kind)
{
	return 2 * one->n > kind->kind->backlog.n_items;
}

const struct borne *borne_named_in(const struct borne_names *names,
				   struct span sentence,
				   const struct kind_proposal *kind,
				   struct arena *arena)
{
	struct span text = text_fold_name(arena, sentence);
	const struct borne *best = NULL;

	for (size_t i = 0; i < names->n; i++)
		if (borne_by_most(&names->list[i], kind) &&
		    text_has_word(text, names->list[i].folded) &&
		    (!best || names->list[i].folded.len > best->folded.len))
			best = &names->list[i];
	return best;
}

/* "risks" and "risk" are one name here. */
static bool is_same(struct span a, struct span b)
{
	if (a.len > 3 && a.at[a.len - 1] == 's')
		a.len--;
	if (b.len > 3 && b.at[b.len - 1] == 's')
		b.len--;
	return span_eq(a, b);
}

/* "Risks - how bad would it be?", "Risks (both)": called by what is in front. */
static struct span front_of(struct span name)
{
	static const char *const signs[] = { " - ", " – ", " — ", " (", ": " };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		ptrdiff_t at = span_find(name, signs[i]);

		if (at > 0)
			name = span_first(name, (size_t)at);
	}
	return name;
}

const struct borne *borne_called(const struct borne_names *names,
				 struct span folded,
				 const struct kind_proposal *kind,
				 struct arena *arena)
{
	for (size_t i = 0; i < names->n; i++)
		if (is_same(names->list[i].folded, folded) &&
		    borne_by_most(&names->list[i], kind))
			return &names->list[i];
	for (size_t i = 0; i < names->n; i++)
		if (is_same(text_fold_name(arena,
					   front_of(names->list[i].name)),
			    folded) &&
		    borne_by_most(&names->list[i], kind))
			return &names->list[i];
	return NULL;
}
