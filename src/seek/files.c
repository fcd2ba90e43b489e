/* Candidates that are files. */
#include "seek/groups.h"

static enum strength strength_of(const struct survey *survey,
				 const struct group *group, struct arena *arena)
{
	const struct member *first = &group->members[0];
	enum strength strength = glance_of(survey, first->doc)->folder;
	struct span rest = group->folder, part;

	/* A folder high above says less than the one they lie in. */
	if (strength == NAME_STRONG) {
		strength = NAME_MEDIUM;
		while (span_next_part(&rest, '/', &part))
			if (rest.len < group->folder.len / 2 + 1 &&
			    name_strength(part, arena) == NAME_STRONG)
				strength = NAME_STRONG;
	}
	if (group->is_labelled || (first->lead.kind == LEAD_PREFIX &&
				   is_id_word(first->lead.word, arena)))
		strength = NAME_STRONG;
	return strength;
}

enum { FEWEST_FILES = 2 };

/*
 * docs/backlog/TICKET-guard.md or issues/001-slow.md: the first that was ever
 * written.
 */
static bool is_first_of_all(const struct group *group, bool has_status,
			    struct arena *arena)
{
	const struct member *only = &group->members[0];
	struct span folder = path_folder_name(path_folder(only->doc->path));

	return (has_status && says_backlog(folder, arena)) ||
	       (name_strength(folder, arena) == NAME_STRONG &&
		(only->lead.kind == LEAD_PREFIX ||
		 only->lead.kind == LEAD_NUMBER));
}

static bool is_worth_reading(const struct survey *survey,
			     const struct group *group, enum strength strength,
			     struct arena *arena)
{
	size_t with_status = group_count_status(survey, group);

	if (group->n < FEWEST_FILES)
		return is_first_of_all(group, with_status > 0, arena);
	return strength > NAME_SAYS_NOTHING || 2 * with_status >= group->n ||
	       group->shape.len;
}

/*
 * Hardly anything but reports, called so: 3.0_execution_report.md. Or nothing but
 * how the work is done: roadmap.md, story-style.md, sprint-guideline.md.
 */
static bool are_asides(const struct survey *survey, const struct group *group,
		       struct arena *arena)
{
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++) {
		const struct document *doc = group->members[i].doc;

		n += glance_of(survey, doc)->is_aside ||
		     is_method_name(path_file_name(doc->path), arena);
	}
	return 5 * n >= 4 * group->n;
}

/* No Markdown in its folder is anything else, but for what stands beside. */
static bool is_all_of_folder(const struct survey *survey,
			     const struct group *group)
{
	struct span folder = path_folder(group->members[0].doc->path);
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++)
		n += path_is_below(group->members[i].doc->path, folder) &&
		     !glance_of(survey, group->members[i].doc)->is_aside;
	for (size_t i = 0; i < survey->n; i++)
		n -= path_is_below(survey->docs[i].path, folder) &&
		     !survey->glances[i].is_aside;
	return n == 0;
}

static void add_group(struct groups *groups, const struct group *group)
{
	struct candidates *to = groups->to;
	enum strength strength;
	const struct document **docs;
	struct hypothesis *one;

	if (!group->n)
		return;
	strength = strength_of(to->survey, group, groups->arena);
	if (!is_worth_reading(to->survey, group, strength, groups->arena))
		return;
	docs = ARENA_ARRAY(to->arena, const struct document *, group->n);
	for (size_t i = 0; i < group->n; i++)
		docs[i] = group->members[i].doc;
	one = hypothesis_new(to->arena);
	one->strength = strength;
	one->where = group->folder;
	one->is_called_backlog = says_backlog(
		group->n > 1 ? group->folder : path_folder(docs[0]->path),
		groups->arena);
	one->is_record = group_is_record(group, groups->arena);
	one->is_document = group_is_document(to->survey, group);
	one->is_aside = are_asides(to->survey, group, groups->arena);
	one->is_every_file = one->is_called_backlog && group->n > 2 &&
			     !one->is_aside &&
			     is_all_of_folder(to->survey, group);
	one->is_labelled = group->is_labelled;
	one->name = kind_name(group->members[0].lead.kind == LEAD_NONE
				      ? group->shape
				      : group->members[0].lead.word,
			      group->folder, groups->arena);
	recognise_tool(one, to->survey);
	add_file_places(one, to->survey, docs, group->n, FORM_FILE, to->arena);
	add_folders_of_shape(groups, group, one);
	candidates_add(to, one);
}

void candidates_of_files(struct candidates *candidates)
{
	struct groups groups;

	groups_init(&groups, candidates);
	groups_of_files(&groups);
	for (size_t i = 0; i < groups.n; i++)
		if (!groups.list[i]->shape.len ||
		    span_is(groups.list[i]->shape, "A0"))
			groups_adopt_odd(&groups, groups.list[i]);
	groups_join_boards(&groups);
	groups_join_below(&groups);
	groups_join_siblings(&groups);
	groups_join_areas(&groups);
	groups_join_series(&groups);
	for (size_t i = 0; i < groups.n; i++) {
		if (group_is_papers(groups.list[i], groups.arena) &&
		    !group_keep_role(groups.list[i], groups.arena))
			continue;
		group_drop_reports(&groups, groups.list[i]);
		group_drop_odd(&groups, groups.list[i]);
		group_keep_family(&groups, groups.list[i]);
		if (groups.list[i]->n && !group_is_one_name(groups.list[i]))
			add_group(&groups, groups.list[i]);
	}
	groups_release(&groups);
}
