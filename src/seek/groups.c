/* Files put into groups that may be one kind, and groups joined and cleaned. */
#include "seek/groups.h"
#include "seek/about.h"

#include "base/sort.h"
#include "base/unicode.h"

void groups_init(struct groups *groups, struct candidates *to)
{
	*groups = (struct groups){ .to = to, .arena = to->arena };
	table_init(&groups->by_key, to->arena);
	table_init(&groups->folders, to->arena);
}

void groups_release(struct groups *groups)
{
	table_release(&groups->by_key);
	table_release(&groups->folders);
}

enum { FEWEST_WORDS_OF_TITLE = 3 };

struct group *groups_take(struct groups *groups, struct span folder,
			  struct span shape)
{
	struct span key = arena_printf(groups->arena, "%.*s\n%.*s",
				       (int)folder.len, folder.at,
				       (int)shape.len, shape.at);
	void **slot = table_slot(&groups->by_key, key);
	struct group *group = *slot;

	if (group)
		return group;
	group = ARENA_NEW(groups->arena, struct group);
	group->folder = folder;
	group->shape = shape;
	*slot = group;
	*ARENA_PUSH(groups->arena, groups->list, groups->n, groups->room) =
		group;
	return group;
}

struct span groups_folder(struct groups *groups, struct span path)
{
	struct span folder = path_folder(path), *general;
	void **slot = table_slot(&groups->folders, folder);

	general = *slot;
	if (!general) {
		general = ARENA_NEW(groups->arena, struct span);
		*general =
			general_folder(groups->to->survey, path, groups->arena);
		*slot = general;
	}
	return *general;
}

/*
 * Ids whose word says a type (US, BUG) are kinds of their own, and so are
 * "[Story] Pay" and "[Epic] Sell", and decisions; the main files of folders of
 * their own are one, whatever their areas; others, such as the areas in AUTH-1 and UI-2,
 * stand together.
 */
static struct span group_shape(const struct member *member, struct arena *arena)
{
	const struct lead *lead = &member->lead;

	switch (lead->kind) {
	case LEAD_PREFIX:
		if (is_main_by_name(member->doc->path, arena))
			return SPAN("main");
		return is_id_word(lead->word, arena) ||
				       is_record_word(lead->word, arena) ||
				       lead_is_process(lead, arena)
			       ? text_fold_case(arena, lead->prefix)
			       : SPAN("A0");
	case LEAD_NUMBER:
		return SPAN("0");
	case LEAD_DATE:
		return SPAN("date");
	default:
		return text_fold_case(
			arena,
			kind_label(path_file_name(member->doc->path), arena));
	}
}

/* So few ids that each of them stands in front of several names. */
static bool is_common_lead(const struct group *group, struct arena *arena)
{
	struct table ids;
	size_t n = 0;

	if (group->n < 4 || group->members[0].lead.kind != LEAD_PREFIX)
		return false;
	table_init(&ids, arena);
	for (size_t i = 0; i < group->n; i++) {
		void **slot = table_slot(
			&ids,
			text_fold_case(arena, group->members[i].lead.all));

		n += !*slot;
		*slot = &ids;
	}
	table_release(&ids);
	return 4 * n <= group->n;
}

/*
 * shop-v2-login.md, shop-v2-pay.md: what all of them begin with is the product,
 * and no id.
 */
static void take_common_leads(struct groups *groups)
{
	for (size_t i = 0; i < groups->n; i++) {
		struct group *group = groups->list[i];

		if (!is_common_lead(group, groups->arena))
			continue;
		for (size_t j = 0; j < group->n; j++)
			group->members[j].lead.kind = LEAD_NONE;
		groups_add_members(groups,
				   groups_take(groups, group->folder, SPAN("")),
				   group);
	}
}

/* "add-status-page.md" may be about one; "status.md" and "old-notes.md" are. */
static bool may_be_titled(struct span name, struct arena *arena)
{
	size_t parts = 1;

	if (kind_label(name, arena).len)
		return true;
	for (size_t i = 0; i + 1 < name.len; i++)
		parts += strchr("-_ ", name.at[i]) != NULL;
	return parts >= FEWEST_WORDS_OF_TITLE && !is_template_name(name, arena);
}

/* Is it none of the items, by what it is called and what it holds? */
static bool stands_beside(const struct glance *glance, struct span name,
			  struct arena *arena)
{
	return glance->is_collection ||
	       (glance->is_aside && !may_be_titled(name, arena));
}

static void put_into_groups(struct groups *groups)
{
	const struct survey *survey = groups->to->survey;

	for (size_t i = 0; i < survey->n; i++) {
		const struct document *doc = &survey->docs[i];
		struct member member = { .doc = doc };
		struct span name = path_file_name(doc->path);
		struct group *group;

		if (!may_hold_items(survey, doc) ||
		    survey->glances[i].is_item || survey->glances[i].is_form ||
		    survey->glances[i].is_about)
			continue;
		lead_read(&member.lead, name, groups->arena);
		if (!lead_is_in_front(&member.lead, name))
			member.lead.kind = LEAD_NONE;
		if (member.lead.kind == LEAD_NONE &&
		    stands_beside(&survey->glances[i], name, groups->arena))
			continue;
		group = groups_take(groups, groups_folder(groups, doc->path),
				    group_shape(&member, groups->arena));
		group->is_labelled = group->shape.len &&
				     (member.lead.kind == LEAD_NONE ||
				      span_is(group->shape, "main"));
		*ARENA_PUSH(groups->arena, group->members, group->n,
			    group->room) = member;
	}
}

/* The members whose ids begin so, as a group by itself in no list. */
static struct group with_prefix(const struct group *group, struct span prefix,
				struct arena *arena)
{
	struct group part = { .folder = group->folder };

	for (size_t i = 0; i < group->n; i++)
		if (span_eq(text_fold_case(arena,
					   group->members[i].lead.prefix),
			    prefix))
			*ARENA_PUSH(arena, part.members, part.n, part.room) =
				group->members[i];
	return part;
}

/* The prefix that most of the group have, folded. */
static struct span commonest_prefix(const struct group *group,
				    struct arena *arena)
{
	struct table prefixes;
	struct span found = SPAN_NONE;
	size_t most = 0;

	table_init(&prefixes, arena);
	for (size_t i = 0; i < group->n; i++) {
		struct span prefix =
			text_fold_case(arena, group->members[i].lead.prefix);
		size_t n = table_count(&prefixes, prefix);

		if (n > most) {
			most = n;
			found = prefix;
		}
	}
	table_release(&prefixes);
	return found;
}

/* Has the other hardly any of the names of sections and fields? */
static bool are_unlike(const struct form *a, const struct form *b)
{
	size_t fewer = a->n < b->n ? a->n : b->n;

	return fewer >= FEWEST_SURE_NAMES && 3 * forms_share(a, b) < fewer;
}

/*
 * AUTH-1 and UI-2 are areas of one kind, and look alike; E-1, F-1 and S-1 are
 * epics, features and spikes where each has sections of its own.
 */
static void split_prefixes(struct groups *groups, struct group *group)
{
	struct arena *arena = groups->arena;
	struct span main = commonest_prefix(group, arena);
	struct group part = with_prefix(group, main, arena);
	struct form form = group_form(&part, arena);
	struct table own;
	size_t kept = 0;

	if (part.n == group->n || form.n < FEWEST_SURE_NAMES)
		return;
	table_init(&own, arena);
	for (size_t i = 0; i < group->n; i++) {
		struct span prefix =
			text_fold_case(arena, group->members[i].lead.prefix);
		void **slot = table_slot(&own, prefix);
		struct form other;

		if (*slot)
			continue;
		part = with_prefix(group, prefix, arena);
		other = group_form(&part, arena);
		*slot = span_eq(prefix, main) || !are_unlike(&other, &form)
				? group
				: groups_take(groups, group->folder, prefix);
	}
	for (size_t i = 0; i < group->n; i++) {
		struct member member = group->members[i];
		struct group *to = table_get(
			&own, text_fold_case(arena, member.lead.prefix));

		if (to == group)
			group->members[kept++] = member;
		else
			*ARENA_PUSH(arena, to->members, to->n, to->room) =
				member;
	}
	group->n = kept;
	table_release(&own);
}

static void split_areas(struct groups *groups)
{
	size_t n = groups->n;

	for (size_t i = 0; i < n; i++)
		if (groups->list[i]->n > 1 &&
		    span_is(groups->list[i]->shape, "A0"))
			split_prefixes(groups, groups->list[i]);
}

void groups_of_files(struct groups *groups)
{
	put_into_groups(groups);
	take_common_leads(groups);
	split_areas(groups);
}

/* ---- odd ones beside them ---- */

size_t group_count_status(const struct survey *survey,
			  const struct group *group)
{
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++)
		n += glance_of(survey, group->members[i].doc)->has_status;
	return n;
}

static int by_document(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	return compare_sizes((uintptr_t)x->doc, (uintptr_t)y->doc);
}

bool group_is_one_name(const struct group *group)
{
	struct span first = path_file_name(group->members[0].doc->path);

	for (size_t i = 1; i < group->n; i++)
		if (!span_eq(path_file_name(group->members[i].doc->path),
			     first))
			return false;
	return group->n > 1;
}

void groups_add_members(struct groups *groups, struct group *to,
			struct group *from)
{
	for (size_t i = 0; i < from->n; i++)
		*ARENA_PUSH(groups->arena, to->members, to->n, to->room) =
			from->members[i];
	sort_list(to->members, to->n, sizeof(*to->members), by_document);
	from->n = 0;
}

const struct form *groups_form(struct groups *groups, struct group *group)
{
	if (!group->form) {
		group->form = ARENA_NEW(groups->arena, struct form);
		*group->form = group_form(group, groups->arena);
	}
	return group->form;
}

/* "add-s3" of add-s3-store.md, beside 001-pay.md, is no id. */
static void adopt(struct groups *groups, struct group *main,
		  struct member member)
{
	member.lead.kind = LEAD_NONE;
	*ARENA_PUSH(groups->arena, main->members, main->n, main->room) = member;
}

/* The largest other group of its folder; NULL without one. */
static struct group *largest_beside(const struct groups *groups,
				    const struct group *odd)
{
	struct group *main = NULL;

	for (size_t i = 0; i < groups->n; i++)
		if (span_eq(groups->list[i]->folder, odd->folder) &&
		    groups->list[i] != odd &&
		    (!main || groups->list[i]->n > main->n))
			main = groups->list[i];
	return main;
}

void groups_adopt_odd(struct groups *groups, struct group *odd)
{
	const struct survey *survey = groups->to->survey;
	struct group *main = largest_beside(groups, odd);
	struct span label;
	bool have_status;
	size_t kept = 0;

	if (!main || main->n < 3 || odd->n > main->n || group_is_one_name(odd))
		return;
	have_status = !odd->shape.len &&
		      10 * group_count_status(survey, main) >= 9 * main->n;
	label = group_title_label(survey, main, groups->arena);
	for (size_t i = 0; i < odd->n; i++) {
		struct member *member = &odd->members[i];

		if ((have_status &&
		     glance_of(survey, member->doc)->has_status) ||
		    member_has_label(survey, member, label, groups->arena))
			adopt(groups, main, *member);
		else if (!have_status)
			odd->members[kept++] = *member;
	}
	sort_list(main->members, main->n, sizeof(*main->members), by_document);
	odd->n = kept;
}
