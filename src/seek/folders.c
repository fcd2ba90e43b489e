/*
 * Candidates that are folders: the same file name in sibling folders, as in
 * specs/x/spec.md, or folders with a few names among them.
 */
#include "seek/groups.h"
#include "seek/templates.h"

#include "base/unicode.h"

/* Main files of a folder that is an item, in any case, the likeliest first. */
static const char *const main_names[] = {
	"proposal.md", "spec.md",  "requirements.md", "story.md",  "task.md",
	"ticket.md",   "issue.md", "feature.md",      "bugfix.md", "prd.md",
	"epic.md",     "plan.md",  "readme.md",	      "index.md",
};

enum {
	N_MAIN = sizeof(main_names) / sizeof(*main_names),
	FEWEST_FOLDERS = 2,
	/* Where the name of the file is none of those above. */
	FEWEST_NAMELESS = 4,
};

static size_t main_rank(struct span path)
{
	struct span name = path_name(path);

	for (size_t i = 0; i < N_MAIN; i++)
		if (span_is_nocase(name, main_names[i]))
			return i;
	return N_MAIN;
}

static bool is_common_name(size_t rank)
{
	return rank + 2 == N_MAIN || rank + 1 == N_MAIN;
}

/* The folder that the item's own folder lies in, as it is. */
static struct span parent_of(struct span path)
{
	struct span folder = path_folder(path);

	return folder.len ? path_folder(span_first(folder, folder.len - 1))
			  : folder;
}

/*
 * The same without states and numbers. Nothing for specs/001-pay/drawings/,
 * where 001-pay/ has files of its own: it is the item.
 */
static bool find_above(struct groups *groups, const struct table *folders,
		       struct span path, struct span *above)
{
	struct span folder = path_folder(path), parent = parent_of(path);

	*above = folder.len ? groups_folder(groups,
					    span_first(folder, folder.len - 1))
			    : folder;
	return span_eq(*above, parent) || !table_get(folders, parent);
}

/* Sibling folders, and the files in them by their names. */
struct siblings {
	struct span above;
	struct group **names; /* each a file name: those that bear it */
	size_t n_names, names_room;
	struct group folders; /* the first file of each */
};

static size_t rank_of(const struct group *group)
{
	return main_rank(group->members[0].doc->path);
}

/* Do two files lie in one folder, or one of them in a folder of all? */
static bool has_better(const struct siblings *siblings,
		       const struct group *group)
{
	for (size_t i = 0; i < siblings->n_names; i++) {
		const struct group *other = siblings->names[i];

		if (other != group && 5 * other->n >= 4 * group->n &&
		    rank_of(other) < rank_of(group))
			return true;
	}
	return false;
}

static struct hypothesis *new_guess(struct groups *groups,
				    const struct siblings *siblings,
				    const struct group *group)
{
	struct candidates *to = groups->to;
	enum strength strength = name_strength(siblings->above, to->arena);
	struct hypothesis *one = hypothesis_new(to->arena);

	one->strength = strength ? strength : NAME_MEDIUM;
	one->where = siblings->above;
	one->is_document = group_is_document(to->survey, group);
	one->is_record = group_is_record(group, to->arena);
	one->name = kind_name(SPAN(""), siblings->above, to->arena);
	return one;
}

static const struct document **docs_of(const struct group *group,
				       struct arena *arena)
{
	const struct document **docs =
		ARENA_ARRAY(arena, const struct document *, group->n);

	for (size_t i = 0; i < group->n; i++)
		docs[i] = group->members[i].doc;
	return docs;
}

/* One name, in each of them. */
static void add_name(struct groups *groups, const struct siblings *siblings,
		     const struct group *group)
{
	struct candidates *to = groups->to;
	struct hypothesis *one = new_guess(groups, siblings, group);

	add_file_places(one, to->survey, docs_of(group, to->arena), group->n,
			FORM_FILE, to->arena);
	candidates_add(to, one);
}

/*
 * Where no name is in all of them: the folders, whatever is in each. Their main
 * file has the name that most have, then the next one.
 */
static void add_whole(struct groups *groups, const struct siblings *siblings,
		      const struct group *first, const struct group *second)
{
	struct candidates *to = groups->to;
	struct hypothesis *one =
		new_guess(groups, siblings, &siblings->folders);
	struct span name = path_name(first->members[0].doc->path);
	struct span next = second ? path_name(second->members[0].doc->path)
				  : SPAN_NONE;

	add_folder_places(one, to->survey,
			  docs_of(&siblings->folders, to->arena),
			  siblings->folders.n, to->arena);
	hypothesis_add_directive(one,
				 arena_printf(to->arena, "main file %.*s%s%.*s",
					      (int)name.len, name.at,
					      next.len ? " | " : "",
					      (int)next.len, next.at),
				 to->arena);
	candidates_add(to, one);
}

/* The name that the most folders have, or of all but `except`. */
static const struct group *commonest(const struct siblings *siblings,
				     const struct group *except)
{
	const struct group *found = NULL;

	for (size_t i = 0; i < siblings->n_names; i++) {
		const struct group *one = siblings->names[i];

		if (one == except)
			continue;
		if (!found || one->n > found->n ||
		    (one->n == found->n && rank_of(one) < rank_of(found)))
			found = one;
	}
	return found;
}

/* 001-pay, 2026-03-02-ship: which one it is. */
static bool has_lead(struct span name, struct arena *arena)
{
	struct lead lead;

	lead_read(&lead, name, arena);
	return lead.kind != LEAD_NONE && lead.all.at == name.at;
}

/*
 * Do most folders tell which one they are? Those that tell a sort or a state
 * hold items, and are none.
 */
static bool are_named_as_items(const struct siblings *siblings,
			       const struct group *first, struct arena *arena)
{
	const struct group *all = &siblings->folders;
	size_t leads = 0, sorts = 0;

	for (size_t i = 0; i < all->n; i++) {
		struct span name = path_folder_name(
			path_folder(all->members[i].doc->path));

		if (has_lead(name, arena))
			leads++;
		else
			sorts += tells_sort(name, arena) ||
				 name_strength(name, arena) == NAME_STRONG ||
				 folder_phase(name, arena);
	}
	return 5 * leads >= 3 * all->n ||
	       (5 * first->n >= 4 * all->n && 2 * sorts < all->n);
}

/* The papers of one sort of thing: most folders have a file of the same name. */
static void add_nameless(struct groups *groups, const struct siblings *siblings)
{
	const struct group *first = commonest(siblings, NULL), *second;
	size_t n = siblings->folders.n;

	if (n < FEWEST_NAMELESS || 3 * first->n < 2 * n ||
	    !name_strength(siblings->above, groups->arena) ||
	    !are_named_as_items(siblings, first, groups->arena))
		return;
	second = commonest(siblings, first);
	if (second && second->n < FEWEST_FOLDERS)
		second = NULL;
	if (first->n == n && rank_of(first) == N_MAIN)
		add_name(groups, siblings, first);
	else if (first->n < n && (rank_of(first) == N_MAIN || second))
		add_whole(groups, siblings, first, second);
}

/* A README or index that says how far something is: not what a folder is for. */
static bool tell_states(const struct groups *groups, const struct group *group)
{
	const struct survey *survey = groups->to->survey;
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++)
		n += glance_of(survey, group->members[i].doc)->has_status;
	return group->n > FEWEST_FOLDERS && 5 * n >= 4 * group->n;
}

static void add_siblings(struct groups *groups, const struct siblings *siblings)
{
	enum strength strength = name_strength(siblings->above, groups->arena);

	for (size_t i = 0; i < siblings->n_names; i++) {
		const struct group *group = siblings->names[i];
		size_t rank = rank_of(group);

		if (rank < N_MAIN && group->n >= FEWEST_FOLDERS &&
		    !has_better(siblings, group) &&
		    (!is_common_name(rank) || strength == NAME_STRONG ||
		     (strength && tell_states(groups, group))))
			add_name(groups, siblings, group);
	}
	add_nameless(groups, siblings);
}

static void put_into(struct groups *groups, struct group *group,
		     const struct document *doc)
{
	ARENA_PUSH(groups->arena, group->members, group->n, group->room)->doc =
		doc;
}

static void put_document(struct groups *groups, struct siblings *siblings,
			 const struct document *doc)
{
	struct group *named =
		groups_take(groups, siblings->above, path_name(doc->path));
	struct group *all = &siblings->folders;

	if (!named->n)
		*ARENA_PUSH(groups->arena, siblings->names, siblings->n_names,
			    siblings->names_room) = named;
	put_into(groups, named, doc);
	if (!all->n || !span_eq(path_folder(all->members[all->n - 1].doc->path),
				path_folder(doc->path)))
		put_into(groups, all, doc);
}

void candidates_of_folders(struct candidates *candidates)
{
	const struct survey *survey = candidates->survey;
	struct groups groups;
	struct table by_folder, folders;
	struct siblings **list = NULL;
	size_t n = 0, room = 0;

	groups_init(&groups, candidates);
	table_init(&by_folder, candidates->arena);
	table_init(&folders, candidates->arena);
	for (size_t i = 0; i < survey->n; i++)
		*table_slot(&folders, path_folder(survey->docs[i].path)) =
			candidates;
	for (size_t i = 0; i < survey->n; i++) {
		const struct document *doc = &survey->docs[i];
		struct siblings **slot;
		struct span above;

		if (!may_hold_items(survey, doc) ||
		    survey->glances[i].is_item ||
		    is_form(path_folder_name(doc->path),
			    survey->glances[i].heading, groups.arena) ||
		    !find_above(&groups, &folders, doc->path, &above))
			continue;
		slot = (struct siblings **)table_slot(&by_folder, above);
		if (!*slot) {
			*slot = ARENA_NEW(groups.arena, struct siblings);
			(*slot)->above = above;
			(*slot)->folders.folder = above;
			*ARENA_PUSH(groups.arena, list, n, room) = *slot;
		}
		put_document(&groups, *slot, doc);
	}
	for (size_t i = 0; i < n; i++)
		add_siblings(&groups, list[i]);
	table_release(&by_folder);
	table_release(&folders);
	groups_release(&groups);
}

/* ---- folders beside files ---- */

/* Where the files of the group lie, and what they are called. */
struct beside {
	struct table folders; /* general ones */
	struct table holders; /* those that they lie right in */
	struct table ids, prefixes;
	struct arena *arena;
};

static struct span id_in(struct span folder, const struct lead *lead,
			 struct arena *arena)
{
	return arena_printf(arena, "%.*s\n%.*s", (int)folder.len, folder.at,
			    (int)lead->all.len, lead->all.at);
}

static void list_members(struct beside *beside, struct groups *groups,
			 const struct group *group)
{
	for (size_t i = 0; i < group->n; i++) {
		const struct member *member = &group->members[i];
		struct span folder = path_folder(member->doc->path);

		*table_slot(&beside->folders,
			    groups_folder(groups, member->doc->path)) = beside;
		*table_slot(&beside->holders, folder) = beside;
		*table_slot(&beside->prefixes,
			    text_fold_case(beside->arena,
					   member->lead.prefix)) = beside;
		*table_slot(&beside->ids, id_in(folder, &member->lead,
						beside->arena)) = beside;
	}
}

/* Is the file's folder called as the group's files are, and lies with them? */
static bool is_beside(const struct beside *beside, struct groups *groups,
		      const struct group *group, struct span path)
{
	struct span folder = path_folder(path);
	struct span name = path_folder_name(folder);
	struct lead lead;

	if (!name.len || table_get(&beside->holders, folder))
		return false;
	lead_read(&lead, name, beside->arena);
	return lead.kind == group->members[0].lead.kind &&
	       lead.all.at == name.at &&
	       table_get(&beside->prefixes,
			 text_fold_case(beside->arena, lead.prefix)) &&
	       table_get(&beside->folders,
			 groups_folder(groups,
				       span_first(folder, folder.len - 1))) &&
	       !table_get(&beside->ids,
			  id_in(parent_of(path), &lead, beside->arena));
}

void add_folders_of_shape(struct groups *groups, const struct group *group,
			  struct hypothesis *one)
{
	const struct survey *survey = groups->to->survey;
	struct beside beside = { .arena = groups->arena };
	struct table *tables[] = { &beside.folders, &beside.holders,
				   &beside.ids, &beside.prefixes };
	struct group found = { 0 };

	if (!group->shape.len || group->is_labelled ||
	    span_is(group->shape, "date"))
		return;
	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++)
		table_init(tables[i], groups->arena);
	list_members(&beside, groups, group);
	for (size_t i = 0; i < survey->n; i++)
		if (may_hold_items(survey, &survey->docs[i]) &&
		    !survey->glances[i].is_item &&
		    is_beside(&beside, groups, group, survey->docs[i].path))
			put_into(groups, &found, &survey->docs[i]);
	if (found.n)
		add_lead_folders(one, survey,
				 docs_of(&found, groups->to->arena), found.n,
				 groups->to->arena);
	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++)
		table_release(tables[i]);
}
