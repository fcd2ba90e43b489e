/* Which files of a group are items: by the form that most of them have. */
#include "adopt/groups.h"

#include "base/unicode.h"

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

void group_drop_reports(struct groups *groups, struct group *group)
{
	const struct survey *survey = groups->to->survey;
	const struct form form = group_form(group, groups->arena);
	struct span common = SPAN_NONE;
	size_t kept = 0, with_ending = 0;

	/* GATE-1-task.md says what it is. */
	if (group->is_labelled)
		return;
	for (size_t i = 0; i < group->n; i++)
		with_ending +=
			span_ends(group->members[i].doc->path, ".story.md");
	if (2 * with_ending > group->n)
		common = SPAN(".story.md");
	for (size_t i = 0; i < group->n; i++) {
		const struct glance *glance =
			glance_of(survey, group->members[i].doc);
		bool is_odd =
			common.len &&
			!span_ends(group->members[i].doc->path, common.at);

		if (glance->is_aside && (is_odd || !common.len) &&
		    (is_odd ||
		     (!glance->has_status &&
		      !is_titled(&group->members[i], groups->arena) &&
		      !is_like_most(&group->members[i], &form, groups->arena))))
			continue;
		group->members[kept++] = group->members[i];
	}
	group->n = kept;
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
