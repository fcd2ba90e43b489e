/* unique: which items of a kind have the same value, or the same title. */
#include "ready/checks.h"
#include "ready/field-value.h"

#include "base/unicode.h"
#include "terms/lookup.h"

/* Which items of a kind have a value: of many with the same, two will do. */
struct sharers {
	struct table first, second; /* folded value → item */
};

static void note_sharer(struct sharers *sharers, struct span value,
			struct item *item)
{
	void **slot = table_slot(&sharers->first, value);

	if (!*slot)
		*slot = item;
	else if (*slot != item && !table_get(&sharers->second, value))
		*table_slot(&sharers->second, value) = item;
}

static void note_field(struct sharers *sharers, const struct field *field,
		       struct item *item)
{
	for (size_t i = 0; field && i < field->n_values; i++)
		note_sharer(sharers, field->values[i].folded, item);
}

/* By the fields that the check names; by the title where it names none. */
static struct sharers *new_sharers(struct judge *judge, const struct kind *kind,
				   const struct names *names)
{
	struct sharers *sharers = ARENA_NEW(judge->arena, struct sharers);

	table_init(&sharers->first, judge->arena);
	table_init(&sharers->second, judge->arena);
	for (size_t i = 0; i < judge->backlog->n_items; i++) {
		struct item *item = judge->backlog->items[i];

		if (item->kind != kind)
			continue;
		for (size_t n = 0; names && n < names->n; n++)
			note_field(sharers, item_field(item, names->folded[n]),
				   item);
		if (!names)
			note_sharer(sharers,
				    text_fold_value(judge->arena, item->title),
				    item);
	}
	return sharers;
}

/* Made once for the names of a kind. */
static const struct sharers *sharers_of(const struct asking *a,
					const struct names *names)
{
	struct judge *judge = a->judge;
	struct span key =
		arena_printf(judge->scratch, "%zu", a->item->kind->index);
	struct sharers *sharers;

	for (size_t i = 0; names && i < names->n; i++)
		key = arena_printf(judge->scratch, "%s\n%.*s", key.at,
				   (int)names->folded[i].len,
				   names->folded[i].at);
	sharers = table_get(&judge->work.sharers, key);
	if (!sharers) {
		sharers = new_sharers(judge, a->item->kind, names);
		*table_slot(&judge->work.sharers,
			    arena_copy(judge->arena, key)) = sharers;
	}
	return sharers;
}

static void release_sharers(struct span key, void *value, void *data)
{
	struct sharers *sharers = value;

	(void)key;
	(void)data;
	table_release(&sharers->first);
	table_release(&sharers->second);
}

void judge_release_sharers(struct judge *judge)
{
	table_each(&judge->work.sharers, release_sharers, NULL);
	table_release(&judge->work.sharers);
}

/* The other that has it: by its id, or where that is what they share. */
static const char *say_other(const struct asking *a, const struct item *other)
{
	if (!span_eq(other->folded_id, a->item->folded_id))
		return say_id(a->judge, other);
	if (item_doc(other) != item_doc(a->item))
		return say(a->judge, item_doc(other)->path);
	return arena_printf(a->judge->scratch, "line %zu",
			    outline_place(&item_doc(other)->outline,
					  other->start)
				    .line)
		.at;
}

static const struct item *other_of(const struct asking *a,
				   const struct names *names,
				   struct span folded)
{
	const struct sharers *sharers = sharers_of(a, names);
	const struct item *other = table_get(&sharers->first, folded);

	return other == a->item ? table_get(&sharers->second, folded) : other;
}

static void miss_shared(const struct asking *a, struct spot spot,
			const char *name, struct span value, struct span found,
			const struct item *other)
{
	struct saying saying = {
		.found = found,
		.answer = SPAN("give it one of its own"),
		.label = arena_printf(a->judge->scratch, "%s has it too",
				      say(a->judge, item_doc(other)->path))
				 .at,
	};

	miss(a, spot, &saying, "shares its %s \"%s\" with %s", name,
	     say_short(a->judge, value), say_other(a, other));
}

void ask_unique(struct asking_value *a)
{
	struct span folded = a->piece->folded;
	const struct item *other =
		other_of(&a->of, check_fields(a->of.criterion->check), folded);

	if (other)
		miss_shared(&a->of, spot_of_asked(a), a->name, a->piece->text,
			    folded, other);
}

void judge_unique_title(const struct asking *a)
{
	struct span title = a->item->title;
	struct span folded = text_fold_value(a->judge->scratch, title);
	const struct item *other = folded.len ? other_of(a, NULL, folded)
					      : NULL;

	if (other)
		miss_shared(a, spot_of_item(a->item), "title", title, folded,
			    other);
}
