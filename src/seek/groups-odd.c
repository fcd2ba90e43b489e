/* Members of a group that are unlike the others, and stand beside them. */
#include "seek/groups.h"

#include "base/unicode.h"

/* A form of fewer names does not tell what is unlike it. */
enum { FEWEST_TELLING_NAMES = 4 };

/*
 * "US-7" of US-7-pay.md and US-7-evidence.md: within its folder, where several
 * folders count from 1; or in all of them, where done/US-7.md may have left its
 * plan behind.
 */
static struct span id_of(const struct member *member, bool within_folder,
			 struct arena *arena)
{
	struct span folder = path_folder(member->doc->path);
	struct span id = text_fold_case(arena, member->lead.all);

	return within_folder ? arena_printf(arena, "%.*s%.*s", (int)folder.len,
					    folder.at, (int)id.len, id.at)
			     : id;
}

static bool has_id(const struct member *member)
{
	return member->lead.kind == LEAD_PREFIX ||
	       member->lead.kind == LEAD_NUMBER;
}

/* ---- the label that titles begin with ---- */

enum { LONGEST_LABEL = 32 };

/* "feature request" of "# Feature request: Pay"; nothing that counts. */
static struct span title_label(const struct survey *survey,
			       const struct member *member, struct arena *arena)
{
	struct span heading = glance_of(survey, member->doc)->heading;
	ptrdiff_t end = span_find(heading, ": ");
	struct span label;

	if (end <= 0 || end > LONGEST_LABEL)
		return SPAN_NONE;
	label = text_fold_name(arena, span_first(heading, (size_t)end));
	return span_has_digit(label) ? SPAN_NONE : label;
}

bool member_has_label(const struct survey *survey, const struct member *member,
		      struct span label, struct arena *arena)
{
	return label.len && span_eq(title_label(survey, member, arena), label);
}

struct span group_title_label(const struct survey *survey,
			      const struct group *group, struct arena *arena)
{
	struct table labels;
	struct span found = SPAN_NONE;

	table_init(&labels, arena);
	for (size_t i = 0; i < group->n; i++) {
		struct span label =
			title_label(survey, &group->members[i], arena);

		if (label.len &&
		    5 * table_count(&labels, label) >= 3 * group->n)
			found = label;
	}
	table_release(&labels);
	return found.len && !span_is(kind_name(found, SPAN(""), arena), "Item")
		       ? found
		       : SPAN_NONE;
}

/* ---- unlike the others ---- */

/* What a member has of the form that most have. */
struct resemblance {
	bool is_formed; /* most of it */
	bool is_labelled; /* says in its title what it is, and how far */
	size_t shared; /* how many names */
};

static struct resemblance compare_with(const struct survey *survey,
				       const struct member *member,
				       const struct form *form,
				       struct span label, struct arena *arena)
{
	struct form own = member_form(member, arena);

	return (struct resemblance){
		.is_formed = forms_are_one(&own, form),
		.is_labelled = member_has_label(survey, member, label, arena) &&
			       (!has_id(member) ||
				glance_of(survey, member->doc)->has_status),
		.shared = forms_share(&own, form)
	};
}

/* The members by their ids. */
struct kin {
	struct table most; /* names of the form that one of an id has */
	bool within_folder; /* the ids begin anew in each */
	struct arena *arena;
};

/* Do those that have the form have an id each, wherever they lie? */
static bool count_on(const struct group *group, const struct resemblance *likes,
		     struct arena *arena)
{
	struct table ids;
	size_t n = 0, distinct = 0;

	table_init(&ids, arena);
	for (size_t i = 0; i < group->n; i++) {
		void **slot;

		if (!likes[i].is_formed || !has_id(&group->members[i]))
			continue;
		slot = table_slot(&ids,
				  id_of(&group->members[i], false, arena));
		n++;
		distinct += !*slot;
		*slot = &ids;
	}
	table_release(&ids);
	return 10 * distinct >= 9 * n;
}

static void count_by_id(struct kin *kin, const struct group *group,
			const struct resemblance *likes)
{
	for (size_t i = 0; i < group->n; i++) {
		uintptr_t shared = likes[i].shared;
		void **slot;

		if (!has_id(&group->members[i]))
			continue;
		slot = table_slot(&kin->most,
				  id_of(&group->members[i], kin->within_folder,
					kin->arena));
		if (shared > (uintptr_t)*slot)
			*slot = (void *)shared;
	}
}

static uintptr_t most_of_id(const struct kin *kin, const struct member *member)
{
	return (uintptr_t)table_get(
		&kin->most, id_of(member, kin->within_folder, kin->arena));
}

/*
 * Without an id, what has nothing of the form; with one, what has far less of
 * it than another with the same id.
 */
static bool is_odd(const struct member *member, const struct resemblance *like,
		   const struct kin *kin)
{
	uintptr_t most;

	if (like->is_formed || like->is_labelled)
		return false;
	if (!has_id(member))
		return !like->shared;
	most = most_of_id(kin, member);
	return most > 1 && most > 2 * like->shared;
}

/* Where the form has few names: has it none, and another with its id some? */
static bool is_annex(const struct member *member,
		     const struct resemblance *like, const struct kin *kin)
{
	return has_id(member) && !like->shared && !like->is_labelled &&
	       most_of_id(kin, member) > 1;
}

/* A few may be papers about others; more than that are a series of their own. */
enum { FEWEST_OF_SERIES = 4 };

/*
 * 01_undo.md to 07_sheets.md, beside 01_design.md to 09_release.md: those who
 * planned a second time counted from 1 again. Papers about others share a word
 * for what they are (7-evidence.md, 8-evidence.md), or have ids with a prefix.
 */
static bool count_anew(const struct group *group, const bool *is_out,
		       struct arena *arena)
{
	struct table names;
	size_t n = 0, distinct = 0;

	table_init(&names, arena);
	for (size_t i = 0; i < group->n; i++) {
		const struct member *member = &group->members[i];
		void **slot;

		if (!is_out[i] || member->lead.kind != LEAD_NUMBER)
			continue;
		slot = table_slot(&names, member->lead.rest);
		distinct += !*slot;
		*slot = &names;
		n++;
	}
	table_release(&names);
	return n >= FEWEST_OF_SERIES && distinct == n;
}

void group_drop_odd(struct groups *groups, struct group *group)
{
	const struct form form = group_form(group, groups->arena);
	struct arena *arena = groups->arena;
	const struct survey *survey = groups->to->survey;
	struct span label = group_title_label(survey, group, arena);
	struct kin kin = { .arena = arena };
	struct resemblance *likes;
	bool *is_out, is_series;
	size_t formed = 0, kept = 0;
	bool is_telling = form.n >= FEWEST_TELLING_NAMES;

	if (form.n < 2)
		return;
	likes = ARENA_ARRAY(arena, struct resemblance, group->n);
	for (size_t i = 0; i < group->n; i++) {
		likes[i] = compare_with(survey, &group->members[i], &form,
					label, arena);
		formed += is_telling ? likes[i].is_formed
				     : likes[i].shared == form.n;
	}
	if (5 * formed < 3 * group->n || formed == group->n)
		return;
	kin.within_folder = !count_on(group, likes, arena);
	table_init(&kin.most, arena);
	count_by_id(&kin, group, likes);
	is_out = ARENA_ARRAY(arena, bool, group->n);
	for (size_t i = 0; i < group->n; i++)
		is_out[i] =
			is_telling
				? is_odd(&group->members[i], &likes[i], &kin)
				: is_annex(&group->members[i], &likes[i], &kin);
	is_series = count_anew(group, is_out, arena);
	for (size_t i = 0; i < group->n; i++)
		if (!is_out[i] ||
		    (is_series && group->members[i].lead.kind == LEAD_NUMBER))
			group->members[kept++] = group->members[i];
	group->n = kept;
	table_release(&kin.most);
}
