/* Candidates that are files, or folders with one file of the same name. */
#include "adopt/groups.h"

/* ---- from a group to a hypothesis ---- */

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
	if (first->lead.kind == LEAD_PREFIX &&
	    is_id_word(first->lead.word, arena))
		strength = NAME_STRONG;
	return strength;
}

enum { FEWEST_FILES = 2 };

static bool is_worth_reading(const struct survey *survey,
			     const struct group *group, enum strength strength,
			     struct arena *arena)
{
	size_t with_status = group_count_status(survey, group);

	/* docs/backlog/TICKET-guard.md: the first that was ever written. */
	if (group->n < FEWEST_FILES)
		return with_status &&
		       says_backlog(path_folder_name(path_folder(
					    group->members[0].doc->path)),
				    arena);
	return strength > NAME_SAYS_NOTHING || 2 * with_status >= group->n ||
	       group->shape.len;
}

static bool is_record_place(const struct group *group, struct arena *arena)
{
	struct span rest = group->folder, part;

	if (group->members[0].lead.kind == LEAD_PREFIX &&
	    is_record_word(group->members[0].lead.word, arena))
		return true;
	while (span_next_part(&rest, '/', &part))
		if (is_record_word(part, arena))
			return true;
	return false;
}

static bool are_documents(const struct survey *survey,
			  const struct group *group)
{
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++)
		n += glance_of(survey, group->members[i].doc)->is_document;
	return 2 * n > group->n;
}

/* Nothing but reports, each called so: 3.0_execution_report.md. */
static bool are_asides(const struct survey *survey, const struct group *group)
{
	for (size_t i = 0; i < group->n; i++)
		if (!glance_of(survey, group->members[i].doc)->is_aside)
			return false;
	return true;
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
	one->is_record = is_record_place(group, groups->arena);
	one->is_document = are_documents(to->survey, group);
	one->is_aside = are_asides(to->survey, group);
	one->name = kind_name(group->members[0].lead.word, group->folder,
			      groups->arena);
	recognise_tool(one, to->survey);
	add_file_places(one, to->survey, docs, group->n, FORM_FILE, to->arena);
	candidates_add(to, one);
}

void candidates_of_files(struct candidates *candidates)
{
	struct groups groups;

	groups_init(&groups, candidates);
	groups_of_files(&groups);
	for (size_t i = 0; i < groups.n; i++)
		if (!groups.list[i]->shape.len)
			groups_adopt_odd(&groups, groups.list[i]);
	groups_join_forms(&groups);
	groups_join_siblings(&groups);
	groups_join_nested(&groups);
	for (size_t i = 0; i < groups.n; i++) {
		if (group_is_papers(groups.list[i], groups.arena))
			continue;
		group_drop_reports(&groups, groups.list[i]);
		group_keep_family(&groups, groups.list[i]);
		if (groups.list[i]->n && !group_is_one_name(groups.list[i]))
			add_group(&groups, groups.list[i]);
	}
	groups_release(&groups);
}

/* ---- folders ---- */

/* Main files of a folder that is an item, the likeliest first. */
static const char *const main_names[] = {
	"proposal.md", "spec.md",  "requirements.md", "story.md",  "task.md",
	"ticket.md",   "issue.md", "feature.md",      "bugfix.md", "prd.md",
	"PRD.md",      "epic.md",  "plan.md",	      "README.md", "index.md",
};

enum { N_MAIN = sizeof(main_names) / sizeof(*main_names), FEWEST_FOLDERS = 2 };

static size_t main_rank(struct span path)
{
	struct span name = span_from(path, path_folder(path).len);

	for (size_t i = 0; i < N_MAIN; i++)
		if (span_is(name, main_names[i]))
			return i;
	return N_MAIN;
}

static bool is_common_name(size_t rank)
{
	return rank + 2 >= N_MAIN;
}

/* The folder that the item's own folder lies in, without states. */
static struct span folder_above(struct groups *groups, struct span path)
{
	struct span folder = path_folder(path);

	return folder.len ? groups_folder(groups,
					  span_first(folder, folder.len - 1))
			  : folder;
}

static bool has_better(const struct groups *groups, const struct group *group)
{
	size_t rank = main_rank(group->members[0].doc->path);

	for (size_t i = 0; i < groups->n; i++) {
		const struct group *other = groups->list[i];

		if (other != group && span_eq(other->folder, group->folder) &&
		    5 * other->n >= 4 * group->n &&
		    main_rank(other->members[0].doc->path) < rank)
			return true;
	}
	return false;
}

static void add_folders(struct groups *groups, const struct group *group)
{
	struct candidates *to = groups->to;
	size_t rank = main_rank(group->members[0].doc->path);
	enum strength strength = name_strength(group->folder, to->arena);
	const struct document **docs;
	struct hypothesis *one;

	if (group->n < FEWEST_FOLDERS || has_better(groups, group) ||
	    (is_common_name(rank) && strength < NAME_STRONG))
		return;
	docs = ARENA_ARRAY(to->arena, const struct document *, group->n);
	for (size_t i = 0; i < group->n; i++)
		docs[i] = group->members[i].doc;
	one = hypothesis_new(to->arena);
	one->strength = strength ? strength : NAME_MEDIUM;
	one->where = group->folder;
	one->is_document = are_documents(to->survey, group);
	one->is_record = is_record_place(group, to->arena);
	one->name = kind_name(SPAN(""), group->folder, to->arena);
	add_file_places(one, to->survey, docs, group->n, FORM_FILE, to->arena);
	candidates_add(to, one);
}

void candidates_of_folders(struct candidates *candidates)
{
	const struct survey *survey = candidates->survey;
	struct groups groups;

	groups_init(&groups, candidates);
	for (size_t i = 0; i < survey->n; i++) {
		const struct document *doc = &survey->docs[i];
		struct member member = { .doc = doc };
		struct group *group;
		size_t rank = main_rank(doc->path);

		if (rank == N_MAIN || !may_hold_items(survey, doc) ||
		    survey->glances[i].is_item)
			continue;
		group = groups_take(&groups, folder_above(&groups, doc->path),
				    span_str(main_names[rank]));
		*ARENA_PUSH(groups.arena, group->members, group->n,
			    group->room) = member;
	}
	for (size_t i = 0; i < groups.n; i++)
		add_folders(&groups, groups.list[i]);
	groups_release(&groups);
}
