/* Which files of a group are items: by the form that most of them have. */
#include "seek/groups.h"

#include "base/unicode.h"

enum { FEWEST_SHARED_NAMES = 2 };

/* What follows the number of a name: "PLAN" in 03-02-PLAN.md; or all of it. */
static struct span name_after_lead(const struct member *member)
{
	struct span name = path_file_name(member->doc->path);

	return member->lead.kind == LEAD_NONE ? name : member->lead.rest;
}

bool group_is_papers(const struct group *group, struct arena *arena)
{
	bool is_numbered = span_is(group->shape, "0");
	size_t distinct = 0, endings = 0;
	struct table names;

	if (group->shape.len && !is_numbered)
		return false;
	table_init(&names, arena);
	for (size_t i = 0; i < group->n; i++) {
		struct span name = name_after_lead(&group->members[i]);
		void **slot = table_slot(&names, name);

		distinct += !*slot;
		*slot = &names;
		endings += span_starts(name, ".");
	}
	table_release(&names);
	/* 3.2.story.md has an ending of its own, and no title. */
	return distinct > 1 && !endings &&
	       (is_numbered ? 3 : 2) * distinct <= group->n;
}

bool group_keep_role(struct group *group, struct arena *arena)
{
	struct table names;
	struct span role = SPAN_NONE;
	size_t most = 0, kept = 0;

	if (!span_is(group->shape, "0"))
		return false;
	table_init(&names, arena);
	for (size_t i = 0; i < group->n; i++) {
		struct span name = name_after_lead(&group->members[i]);
		size_t n = table_count(&names, name);

		if (n > most) {
			most = n;
			role = name;
		}
	}
	table_release(&names);
	if (3 * most < group->n || name_strength(role, arena) != NAME_STRONG)
		return false;
	for (size_t i = 0; i < group->n; i++)
		if (span_eq(name_after_lead(&group->members[i]), role))
			group->members[kept++] = group->members[i];
	group->n = kept;
	return true;
}

/* Has it what most of the group have: all of it, where that is little? */
static bool is_like_most(const struct member *member, const struct form *form,
			 struct arena *arena)
{
	struct form own = member_form(member, arena);

	return form->n >= FEWEST_SURE_NAMES
		       ? forms_are_one(&own, form)
		       : form->n && forms_share(&own, form) == form->n;
}

/* 07-warn-report-map.md: the word is one of many in a title. */
static bool is_titled(const struct member *member, struct arena *arena)
{
	return member->lead.kind != LEAD_NONE &&
	       is_aside_by_the_way(path_file_name(member->doc->path), arena);
}

/* "9" of WP-9, and of 9-parity. */
static struct span number_of(const struct lead *lead)
{
	return span_from(lead->all, lead->prefix.len);
}

/* Is it the only one of the group with its id? */
static bool has_id_alone(const struct group *group, const struct lead *lead,
			 struct arena *arena)
{
	struct span id = text_fold_case(arena, lead->all);
	size_t n = 0;

	for (size_t i = 0; i < group->n && n < 2; i++)
		n += span_eq(text_fold_case(arena, group->members[i].lead.all),
			     id);
	return n == 1;
}

/*
 * WP-9-parity-report.md, titled "WP-9: Parity report", is what asks for the
 * report: with half of what most have, and the only file about WP-9.
 */
static bool asks_for_report(struct groups *groups, const struct group *group,
			    const struct member *member,
			    const struct form *form)
{
	struct form own = member_form(member, groups->arena);
	size_t fewer = own.n < form->n ? own.n : form->n;
	size_t shared = forms_share(&own, form);
	struct lead title;

	if (member->lead.kind == LEAD_NONE || shared < FEWEST_SHARED_NAMES ||
	    2 * shared < fewer)
		return false;
	lead_read(&title, glance_of(groups->to->survey, member->doc)->heading,
		  groups->arena);
	return span_eq(number_of(&title), number_of(&member->lead)) &&
	       has_id_alone(group, &member->lead, groups->arena);
}

/* Reports in a series of items are few; else the series is one of reports. */
static bool has_few_asides(const struct survey *survey,
			   const struct group *group)
{
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++)
		n += glance_of(survey, group->members[i].doc)->is_aside;
	return 4 * n <= group->n;
}

/* ".story.md" where most have it; else nothing. */
static struct span ending_of_most(const struct group *group)
{
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++)
		n += span_ends(group->members[i].doc->path, ".story.md");
	return 2 * n > group->n ? SPAN(".story.md") : SPAN_NONE;
}

/* Called a report, is it one, by what it has? */
static bool is_report(struct groups *groups, const struct group *group,
		      const struct member *member, const struct form *form,
		      bool are_few)
{
	return !glance_of(groups->to->survey, member->doc)->has_status &&
	       !is_titled(member, groups->arena) &&
	       !is_like_most(member, form, groups->arena) &&
	       !(are_few && asks_for_report(groups, group, member, form));
}

void group_drop_reports(struct groups *groups, struct group *group)
{
	const struct survey *survey = groups->to->survey;
	const struct form form = group_form(group, groups->arena);
	const struct span common = ending_of_most(group);
	bool are_few = has_few_asides(survey, group);
	struct member *kept;
	size_t n = 0;

	/* GATE-1-task.md says what it is. */
	if (group->is_labelled)
		return;
	kept = ARENA_ARRAY(groups->arena, struct member, group->n);
	for (size_t i = 0; i < group->n; i++) {
		const struct member *member = &group->members[i];
		bool is_dropped = glance_of(survey, member->doc)->is_aside;

		if (is_dropped && common.len)
			is_dropped = !span_ends(member->doc->path, common.at);
		else if (is_dropped)
			is_dropped = is_report(groups, group, member, &form,
					       are_few);
		if (!is_dropped)
			kept[n++] = *member;
	}
	group->members = kept;
	group->room = group->n;
	group->n = n;
}

/* "branch" of branch_pay.md, folded; nothing where the name is one word. */
static struct span family_of(const struct member *member, struct arena *arena)
{
	struct span name = path_file_name(member->doc->path);
	size_t i = 0;

	while (i < name.len && !strchr("-_ .", name.at[i]))
		i++;
	return i < name.len ? text_fold_case(arena, span_first(name, i))
			    : SPAN_NONE;
}

/* The family that most of the group are of, or nothing. */
static struct span main_family(const struct group *group, struct arena *arena)
{
	struct table families;
	struct span found = SPAN_NONE;

	table_init(&families, arena);
	for (size_t i = 0; i < group->n; i++) {
		struct span family = family_of(&group->members[i], arena);
		size_t n = table_count(&families, family);

		if (family.len && 5 * n >= 3 * group->n)
			found = family;
	}
	table_release(&families);
	return found;
}

void group_keep_family(struct groups *groups, struct group *group)
{
	struct arena *arena = groups->arena;
	struct span family = SPAN_NONE;
	struct form form;
	size_t kept = 0;

	if (!group->shape.len && group->n > 3)
		family = main_family(group, arena);
	if (!family.len)
		return;
	form = group_form(group, arena);
	for (size_t i = 0; i < group->n; i++)
		if (form.n < FEWEST_SURE_NAMES ||
		    span_eq(family_of(&group->members[i], arena), family) ||
		    member_has_form(&group->members[i], &form, arena))
			group->members[kept++] = group->members[i];
	group->n = kept;
}

/* ---- where they lie ---- */

bool group_is_record(const struct group *group, struct arena *arena)
{
	struct span rest = group->folder, part;

	/* tasks/adr-0001-T01.md is what a decision asks for. */
	if (group->members[0].lead.kind == LEAD_PREFIX &&
	    is_record_word(group->members[0].lead.word, arena) &&
	    name_strength(path_folder_name(group->folder), arena) !=
		    NAME_STRONG)
		return true;
	while (span_next_part(&rest, '/', &part))
		if (is_record_word(part, arena))
			return true;
	return false;
}

bool group_is_document(const struct survey *survey, const struct group *group)
{
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++)
		n += glance_of(survey, group->members[i].doc)->is_document;
	return 2 * n > group->n;
}
