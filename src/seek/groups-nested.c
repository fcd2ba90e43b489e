/*
 * Groups in and below one folder of items, joined where their files are alike:
 * what lies between such a folder and a file only tells what it is about.
 */
#include "seek/buckets.h"

#include "base/unicode.h"

/*
 * "archive" and "done" tell states, wherever in the path they stand, and
 * "backlog" does below "tasks".
 */
static bool tells_state(struct span part, bool is_among_items,
			struct arena *arena)
{
	enum phase phase = folder_phase(part, arena);

	return phase >= PHASE_DONE || (phase && is_among_items);
}

/*
 * "docs/tickets/" of docs/tickets/web/search/: up to the last part that says
 * what the files are, without states. The folder itself where none does.
 */
static struct span folder_of_items(struct span folder, struct arena *arena)
{
	struct span rest = folder, part, whole;
	struct buf path = BUF_INIT;
	size_t end = 0;
	bool is_among_items = false;

	while (span_next_part(&rest, '/', &part) && part.len) {
		/* "[Epic] Pay/" and all below: which one, not what. */
		if (path.len && kind_label(part, arena).len) {
			end = path.len;
			break;
		}
		if (path.len && tells_state(part, is_among_items, arena))
			continue;
		is_among_items |= name_strength(part, arena) == NAME_STRONG;
		buf_add(&path, part);
		buf_addc(&path, '/');
		/* Below such a folder "architecture" is what they are about. */
		if (name_strength(part, arena) ||
		    (tells_sort(part, arena) &&
		     !(end && is_documents_folder(part, arena))))
			end = path.len;
	}
	whole = arena_copy(arena, span_first(buf_span(&path), end));
	buf_release(&path);
	return end ? whole : folder;
}

static bool have_states(const struct groups *groups, const struct group *group)
{
	return 10 * group_count_status(groups->to->survey, group) >=
	       9 * group->n;
}

/* ADR-MILK-1 stands beside FEAT-MILK-1, however alike they look. */
static bool has_record_ids(const struct group *group, struct arena *arena)
{
	const struct lead *lead = &group->members[0].lead;

	return lead->kind == LEAD_PREFIX && is_record_word(lead->word, arena);
}

/* EPIC-1 holds what STORY-1 says, and may be written in the same form. */
static bool has_epic_ids(const struct group *group, struct arena *arena)
{
	const struct lead *lead = &group->members[0].lead;

	return lead->kind == LEAD_PREFIX &&
	       span_is(kind_name(lead->word, SPAN(""), arena), "Epic");
}

/*
 * By id or number alone, files of one shape are of one sort unless they look
 * otherwise; names of words tell nothing, so these have to look alike.
 */
static bool are_alike(struct groups *groups, const struct bucket *bucket,
		      struct group *a, struct group *b)
{
	const struct form *x = groups_form(groups, a);
	const struct form *y = groups_form(groups, b);

	if (a->is_labelled || b->is_labelled)
		return span_eq(a->shape, b->shape);
	if (has_record_ids(a, groups->arena) !=
		    has_record_ids(b, groups->arena) ||
	    has_epic_ids(a, groups->arena) != has_epic_ids(b, groups->arena))
		return false;
	if (!bucket->strength)
		return false;
	if (forms_are_one(x, y))
		return true;
	if (a->shape.len && span_eq(a->shape, b->shape))
		return forms_agree(x, y) || b->n < 2 ||
		       (have_states(groups, a) && have_states(groups, b));
	return bucket->strength == NAME_STRONG && forms_agree(x, y);
}

void groups_join_below(struct groups *groups)
{
	struct buckets buckets;

	buckets_init(&buckets, groups->arena);
	for (size_t i = 0; i < groups->n; i++) {
		struct group *group = groups->list[i];
		struct span folder;

		if (!group->n || group_is_one_name(group))
			continue;
		folder = folder_of_items(group->folder, groups->arena);
		buckets_add(&buckets, folder, folder, group);
	}
	buckets_join(groups, &buckets, are_alike);
}

/* ---- one series of ids ---- */

/* "backlog-" where all of its files lead with that; nothing else. */
static struct span prefix_of(const struct group *group, struct arena *arena)
{
	const struct lead *first = &group->members[0].lead;

	if (first->kind != LEAD_PREFIX || lead_is_process(first, arena) ||
	    is_version_word(first->word, arena) ||
	    is_record_word(first->word, arena))
		return SPAN_NONE;
	for (size_t i = 1; i < group->n; i++)
		if (!span_eq(text_fold_case(arena,
					    group->members[i].lead.prefix),
			     text_fold_case(arena, first->prefix)))
			return SPAN_NONE;
	return text_fold_case(arena, first->prefix);
}

static bool have_other_ids(const struct group *a, const struct group *b,
			   struct arena *arena)
{
	struct table ids;
	bool are_other = true;

	table_init(&ids, arena);
	for (size_t i = 0; i < a->n; i++)
		*table_slot(&ids,
			    text_fold_case(arena, a->members[i].lead.all)) =
			&ids;
	for (size_t i = 0; i < b->n && are_other; i++)
		are_other = !table_get(
			&ids, text_fold_case(arena, b->members[i].lead.all));
	table_release(&ids);
	return are_other;
}

static bool is_within(const struct group *a, const struct group *b)
{
	return a->folder.len && b->folder.len &&
	       (span_eq(a->folder, b->folder) ||
		path_is_below(b->folder, a->folder) ||
		path_is_below(a->folder, b->folder));
}

/* Its members whose ids begin so, as a group by itself in no list. */
static struct group part_of(const struct group *group, struct span prefix,
			    struct arena *arena)
{
	struct group part = { .folder = group->folder };

	for (size_t i = 0; i < group->n; i++) {
		const struct member *member = &group->members[i];

		if (member->lead.kind == LEAD_PREFIX &&
		    span_eq(text_fold_case(arena, member->lead.prefix), prefix))
			*ARENA_PUSH(arena, part.members, part.n, part.room) =
				*member;
	}
	return part;
}

/*
 * Is each prefix of these that of a whole group elsewhere? Areas such as AUTH-1
 * and UI-1 otherwise stay together.
 */
static bool have_homes(const struct groups *groups, const struct group *mixed)
{
	struct arena *arena = groups->arena;
	struct table homes;
	bool all = true;

	table_init(&homes, arena);
	for (size_t i = 0; i < groups->n; i++) {
		struct group *group = groups->list[i];

		if (group != mixed && group->n)
			*table_slot(&homes, prefix_of(group, arena)) = group;
	}
	for (size_t i = 0; i < mixed->n && all; i++) {
		const struct lead *lead = &mixed->members[i].lead;

		all = lead->kind == LEAD_PREFIX &&
		      table_get(&homes, text_fold_case(arena, lead->prefix));
	}
	table_release(&homes);
	return all;
}

static void take_part(struct groups *groups, struct group *to,
		      struct group *from, struct group *part)
{
	size_t kept = 0, taken = 0;

	for (size_t i = 0; i < from->n; i++)
		if (taken < part->n &&
		    from->members[i].doc == part->members[taken].doc)
			taken++;
		else
			from->members[kept++] = from->members[i];
	from->n = kept;
	groups_add_members(groups, to, part);
}

/*
 * In folders that have nothing to do with one another, only what looks alike
 * is one series: FR-1 of old/backlog/ and FR-9 of planning/features/, but not
 * criteria/US-1.1-AC01 of stories/US-1.1.
 */
static bool go_on(struct groups *groups, struct group *a, struct group *b,
		  const struct group *part)
{
	struct arena *arena = groups->arena;
	struct form form;

	if (group_is_record(b, arena) != group_is_record(a, arena) ||
	    !have_other_ids(a, part, arena))
		return false;
	if (part->n == b->n && is_within(a, b))
		return true;
	if (part->n < b->n && !have_homes(groups, b))
		return false;
	form = group_form(part, arena);
	return a->members[0].lead.word.len > 1 &&
	       span_eq(a->members[0].lead.shape, part->members[0].lead.shape) &&
	       group_is_document(groups->to->survey, part) ==
		       group_is_document(groups->to->survey, a) &&
	       forms_are_one(groups_form(groups, a), &form);
}

/*
 * backlog/BACKLOG-12.md, written before there was backlog/items/BACKLOG-40.md:
 * numbers that go on, with no number twice, are one series, however much the
 * form has changed.
 */
void groups_join_series(struct groups *groups)
{
	struct arena *arena = groups->arena;

	for (size_t i = 0; i < groups->n; i++) {
		struct group *a = groups->list[i];
		struct span prefix = a->n ? prefix_of(a, arena) : SPAN_NONE;

		for (size_t j = 0; prefix.len && j < groups->n; j++) {
			struct group *b = groups->list[j];
			struct group part;

			if (b == a || !b->n)
				continue;
			part = part_of(b, prefix, arena);
			if (part.n && !(part.n == b->n && b->n > a->n) &&
			    go_on(groups, a, b, &part))
				take_part(groups, a, b, &part);
		}
	}
}

/* ---- areas ---- */

/* "FEAT-" where the ids of all begin so, and it says what they are. */
static struct span common_word(const struct group *group, struct arena *arena)
{
	struct span word = lead_first_word(&group->members[0].lead);

	for (size_t i = 1; i < group->n; i++)
		if (!span_eq(lead_first_word(&group->members[i].lead), word))
			return SPAN_NONE;
	return word.len && is_id_word(span_first(word, word.len - 1), arena)
		       ? word
		       : SPAN_NONE;
}

/*
 * The folder above one that only tells the area; nothing for one that tells a
 * sort or a state, and where ids do not say what the files are: states alone do
 * not, since documents are approved and released, too.
 */
static struct span above_area(const struct group *group, struct arena *arena)
{
	struct span last = path_folder_name(group->folder);

	if (!group->n || group->members[0].lead.kind != LEAD_PREFIX ||
	    group->is_labelled || group_is_one_name(group) ||
	    last.len + 1 >= group->folder.len || tells_sort(last, arena) ||
	    tells_state(last, true, arena) || group_is_record(group, arena) ||
	    !common_word(group, arena).len)
		return SPAN_NONE;
	return span_first(group->folder, group->folder.len - last.len - 1);
}

static bool are_areas(struct groups *groups, const struct bucket *bucket,
		      struct group *a, struct group *b)
{
	(void)bucket;
	return have_other_ids(a, b, groups->arena) &&
	       forms_are_one(groups_form(groups, a), groups_form(groups, b));
}

void groups_join_areas(struct groups *groups)
{
	struct arena *arena = groups->arena;
	struct buckets buckets;

	buckets_init(&buckets, arena);
	for (size_t i = 0; i < groups->n; i++) {
		struct group *group = groups->list[i];
		struct span above = above_area(group, arena), word;

		if (!above.len)
			continue;
		word = common_word(group, arena);
		buckets_add(&buckets,
			    arena_printf(arena, "%.*s\n%.*s", (int)above.len,
					 above.at, (int)word.len, word.at),
			    above, group);
	}
	buckets_join(groups, &buckets, are_areas);
}
