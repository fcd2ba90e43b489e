/* One id on several items: which of them are told. */
#include "ready/structure.h"

#include "backlog/name-index.h"
#include "backlog/naming.h"
#include "backlog/reference.h"
#include "base/unicode.h"
#include "ready/page-ids.h"
#include "ready/say.h"
#include "terms/lookup.h"

struct duplicates {
	struct judge *judge;
	struct page_ids *pages; /* of each kind; NULL until one is asked */
};

static bool names_id(const struct check *check)
{
	for (size_t i = 0; i < check->names.n; i++)
		if (span_is(check->names.folded[i], "id"))
			return true;
	return false;
}

static bool asks_unique_id(const struct agreement *agreement)
{
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if (!check || check->when ||
		    agreement->criteria[i]->level != NO_LEVEL)
			continue;
		if ((check->subject == SUBJECT_ID ||
		     (check->subject == SUBJECT_FIELD && names_id(check))) &&
		    check_asks(check, PROPERTY_UNIQUE))
			return true;
	}
	return false;
}

static struct spot spot_of_id(const struct item *item)
{
	const struct field *field = item_field(item, SPAN("id"));

	return field_has_value(field) && field->origin != FROM_ITSELF
		       ? spot_of_value(field, &field->values[0])
		       : spot_of_item(item);
}

static void tell_duplicate(struct judge *judge, const struct item *item,
			   const struct item *other)
{
	const struct document *doc = item_doc(other);
	size_t line = outline_place(&doc->outline, other->start).line;
	bool is_file = doc != item_doc(item) &&
		       form_is_whole(other->parts[0].form);
	const char *at = doc == item_doc(item)
				 ? ""
				 : arena_printf(judge->scratch, "%s, ",
						say(judge, doc->path))
					   .at;
	struct finding *finding = add_structural(
		&judge->findings, "id-duplicate", SEVERITY_ERROR, item,
		spot_of_id(item),
		is_file ? arena_printf(
				  judge->scratch, "%s is also the id of %s",
				  say_id(judge, item), say(judge, doc->path))
			: arena_printf(judge->scratch,
				       "%s is also the id of \"%s\" "
				       "(%sline %zu)",
				       say_id(judge, item),
				       say_short(judge, other->title), at,
				       line));

	finding->label = arena_printf(judge->scratch,
				      "line %zu of %s has it too", line,
				      say(judge, doc->path));
	finding->answer = SPAN("give one of the two an id of its own");
	finding->back = SPAN("remove the one that is a copy");
	finding->found = item->folded_id;
}

/* The first of a group, from `from` on, that has an id of its own. */
static size_t next_owner(const struct id_group *group, size_t from,
			 const struct kind *unlike)
{
	while (from < group->n && (!group->items[from]->has_own_id ||
				   group->items[from]->kind == unlike))
		from++;
	return from;
}

/* The first two items of a group that have something in common. */
struct alike_two {
	const struct item *first, *second;
};

/*
 * Files that are numbered within their folder ("a/1-x.md", "b/1-y.md") share
 * no id, unless one looks like a copy of the other: the same folder, the same
 * name or the same title.
 */
enum { FOLDER, NAME, TITLE, LIKENESSES };

/* The folder that a file lies in, or the folder that names the item. */
static struct span place_of_file(const struct item *item)
{
	struct span folder = path_folder(item_doc(item)->path);

	if (name_of_file(item).at >= folder.at + folder.len)
		return folder;
	return path_folder(span_first(folder, folder.len - 1));
}

static struct span likeness_of(const struct item *item, int which,
			       struct arena *arena)
{
	struct span path = item_doc(item)->path, text;

	/* Inside a file a number counts under its heading alone. */
	if (!form_is_whole(item->parts[0].form))
		return arena_printf(arena, "%u %.*s", item->above,
				    (int)path.len, path.at);
	text = which == FOLDER ? place_of_file(item)
	       : which == NAME ? name_of_file(item)
			       : text_fold_name(arena, item->title);
	return arena_printf(arena, "%d%.*s", which, (int)text.len, text.at);
}

/* How many likenesses an item has; see likeness_of(). */
static int likenesses_of(const struct item *item)
{
	return form_is_whole(item->parts[0].form) ? LIKENESSES : 1;
}

static void note_likeness(struct table *likes, const struct item *item,
			  struct arena *arena)
{
	for (int i = 0; i < likenesses_of(item); i++) {
		void **slot = table_slot(likes, likeness_of(item, i, arena));
		struct alike_two *alike = *slot;

		if (!alike)
			*slot = alike = ARENA_NEW(arena, struct alike_two);
		if (!alike->first)
			alike->first = item;
		else if (!alike->second)
			alike->second = item;
	}
}

static const struct item *copy_of(const struct table *likes,
				  const struct item *item, struct arena *arena)
{
	for (int i = 0; i < likenesses_of(item); i++) {
		const struct alike_two *alike =
			table_get(likes, likeness_of(item, i, arena));
		const struct item *other = alike->first == item ? alike->second
								: alike->first;

		if (other)
			return other;
	}
	return NULL;
}

/* The first of the group whose id stands in its text, or the end. */
static size_t first_written(const struct id_group *group)
{
	size_t i = 0;

	while (i < group->n &&
	       (!group->items[i]->has_own_id || group->items[i]->is_local))
		i++;
	return i;
}

/* ---- ids that count within their page ---- */

static bool counts_on_pages(struct duplicates *d, const struct item *item)
{
	if (!d->pages)
		d->pages = page_ids_find(d->judge);
	return !item->is_local && d->pages[item->kind->index].counts;
}

/* Another one of the group that is not just that of another page. */
static const struct item *beside(const struct id_group *group,
				 const struct item *item)
{
	for (size_t i = 0; i < group->n; i++) {
		const struct item *other = group->items[i];

		if (other != item && other->has_own_id &&
		    (other->kind != item->kind ||
		     span_eq(page_of_item(other), page_of_item(item))))
			return other;
	}
	return NULL;
}

/* Said once of a kind, since what names such an id elsewhere finds one of them. */
static void tell_pages(struct judge *judge, const struct page_ids *pages)
{
	const struct item *item = pages->second, *other = pages->first;
	struct finding *finding;
	size_t more = pages->n_again - 1;

	if (!pages->counts)
		return;
	finding = add_structural(
		&judge->findings, "id-duplicate", SEVERITY_NOTE, item,
		spot_of_id(item),
		arena_printf(
			judge->scratch,
			"%s%s %s on several pages for different items (%s, "
			"line %zu): ids count within their page here",
			say_id(judge, item),
			more ? arena_printf(judge->scratch, " and %zu more",
					    more)
					.at
			     : "",
			more ? "stand" : "stands",
			say(judge, item_doc(other)->path),
			outline_place(&item_doc(other)->outline, other->start)
				.line));
	finding->answer = SPAN("number them through, or put the page in front, "
			       "as in `id from file and title /[A-Z]+-\\d+/`");
	finding->found = item->folded_id;
}

/*
 * Every open item that shares its id, so that whoever adds the second one is
 * told, wherever it sorts. What a criterion of the kind says already is not
 * said again, and a file's name is not an id that anybody chose.
 */
static void tell_duplicates(struct duplicates *d, const struct id_group *group)
{
	struct judge *judge = d->judge;
	size_t first = next_owner(group, 0, NULL);
	size_t second = next_owner(group, first + 1, NULL);
	size_t written = first_written(group);
	size_t stranger; /* the first of another kind than `first` */
	struct table likes;

	if (second >= group->n)
		return;
	table_init(&likes, judge->scratch);
	for (size_t i = first; written == group->n && i < group->n; i++)
		if (group->items[i]->has_own_id)
			note_likeness(&likes, group->items[i], judge->scratch);
	stranger = next_owner(group, second, group->items[first]->kind);
	for (size_t i = first; i < group->n; i++) {
		const struct item *item = group->items[i], *copied;
		size_t other = i == first ? second : first;
		bool asks_unique;

		if (!item->has_own_id || item->is_done)
			continue;
		asks_unique =
			asks_unique_id(agreement_of(judge->definition, item));
		if (asks_unique)
			other = item->kind == group->items[first]->kind
					? stranger
					: first;
		if (other >= group->n)
			continue;
		if (counts_on_pages(d, item))
			copied = beside(group, item);
		else
			copied = written < group->n ? group->items[other]
						    : copy_of(&likes, item,
							      judge->scratch);
		if (copied && !(asks_unique && copied->kind == item->kind))
			tell_duplicate(judge, item, copied);
	}
	table_release(&likes);
}

static void tell_duplicates_of(struct span key, void *value, void *data)
{
	struct id_group *group = value;

	(void)key;
	if (group->n > 1)
		tell_duplicates(data, group);
}

/* The first of a group that is written in another way than its first. */
static const struct item *written_otherwise(const struct id_group *group)
{
	for (size_t i = 1; i < group->n; i++)
		if (!span_eq(group->items[i]->folded_id,
			     group->items[0]->folded_id))
			return group->items[i];
	return NULL;
}

/* "task-2" and "task-002": people mean one by either. */
static void tell_namesakes_of(struct span key, void *value, void *data)
{
	const struct id_group *group = value;
	const struct item *second = written_otherwise(group);
	struct duplicates *d = data;
	struct judge *judge = d->judge;

	(void)key;
	for (size_t i = 0; second && i < group->n; i++) {
		const struct item *item = group->items[i];
		const struct item *other = group->items[0];
		struct finding *finding;

		if (span_eq(item->folded_id, other->folded_id))
			other = second;
		if (item->is_done || item->is_local || other->is_local ||
		    (item->kind == other->kind && counts_on_pages(d, item) &&
		     !span_eq(page_of_item(item), page_of_item(other))))
			continue;
		finding = add_structural(
			&judge->findings, "id-duplicate", SEVERITY_ERROR, item,
			spot_of_id(item),
			arena_printf(judge->scratch,
				     "%s and %s (%s, line %zu) are the same id",
				     say_id(judge, item), say_id(judge, other),
				     say(judge, item_doc(other)->path),
				     outline_place(&item_doc(other)->outline,
						   other->start)
					     .line));
		finding->answer = SPAN("give one of the two an id of its own");
		finding->back = SPAN("remove the one that is a copy");
		finding->found = item->folded_id;
	}
}

void judge_duplicates(struct judge *judge)
{
	struct duplicates d = { .judge = judge };

	table_each(&judge->backlog->by_id, tell_duplicates_of, &d);
	table_each(backlog_normal_ids(judge->backlog), tell_namesakes_of, &d);
	for (size_t i = 0; d.pages && i < judge->backlog->n_kinds; i++)
		tell_pages(judge, &d.pages[i]);
}
