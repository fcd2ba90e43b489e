/* Several hypotheses made into one kind: copies, instances, one series. */
#include "seek/join.h"
#include "seek/globs.h"
#include "seek/overlap.h"
#include "seek/rivals.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

/* "id from column No." also says where the id stands in a file's name. */
static struct span join_ids(const struct hypothesis *first,
			    struct span directive, struct arena *arena)
{
	struct span regex;

	if (!span_starts(directive, "id from column") ||
	    first->places[0].form != FORM_FILE)
		return directive;
	regex = lead_regex(&first->facts.sample, true, arena);
	return arena_printf(arena, "%.*s, file %.*s", (int)directive.len,
			    directive.at, (int)regex.len, regex.at);
}

struct hypothesis *hypotheses_join(struct sought *sought,
				   const struct hypothesis *first,
				   const struct hypothesis *second)
{
	struct arena *arena = sought->arena;
	struct hypothesis *both = hypothesis_copy(first, arena);

	for (size_t i = 0; i < second->n_places; i++)
		*hypothesis_add_place(both, second->places[i].glob,
				      second->places[i].form,
				      arena) = second->places[i];
	for (size_t i = 0; i < second->n_excludes; i++)
		hypothesis_add_exclude(both, second->excludes[i], arena);
	/* The numbers of the files are those of the rows. */
	if (second->id_column.len && hypothesis_share_numbers(first, second))
		hypothesis_add_directive(
			both,
			join_ids(first,
				 arena_printf(arena, "id from column %.*s",
					      (int)second->id_column.len,
					      second->id_column.at),
				 arena),
			arena);
	for (size_t i = 0; i < second->n_directives; i++)
		hypothesis_add_directive(
			both, join_ids(first, second->directives[i], arena),
			arena);
	return hypothesis_read_joined(sought, both);
}

/* ---- documents that are called alike ---- */

static bool is_between_words(char c)
{
	return c == '-' || c == '_' || c == ' ' || c == '.';
}

/* "user-stories" begins "user-stories-buyer": two documents of one backlog. */
static bool goes_on_name(struct span name, struct span longer)
{
	return longer.len > name.len &&
	       span_eq(span_first(longer, name.len), name) &&
	       is_between_words(longer.at[name.len]);
}

/* What both names end in, from a new word on: "todo" of "mail_todo", "todo". */
static struct span common_end(struct span a, struct span b)
{
	size_t n = 0, end = 0;

	while (n < a.len && n < b.len &&
	       a.at[a.len - n - 1] == b.at[b.len - n - 1]) {
		n++;
		if ((n == a.len || is_between_words(a.at[a.len - n - 1])) &&
		    (n == b.len || is_between_words(b.at[b.len - n - 1])))
			end = n;
	}
	return span_from(a, a.len - end);
}

/*
 * packages/a/BACKLOG.md and packages/b/BACKLOG.md; user-stories.md and
 * user-stories-catalog.md, or todo.md and mail_todo.md, beside each other.
 */
static bool are_called_alike(struct span a, struct span b, struct arena *arena)
{
	struct span x = path_file_name(a), y = path_file_name(b);
	struct span common = goes_on_name(x, y)	  ? x
			     : goes_on_name(y, x) ? y
						  : common_end(x, y);

	if (span_eq(path_name(a), path_name(b)))
		return true;
	return span_eq(path_folder(a), path_folder(b)) && common.len &&
	       name_strength(common, arena) == NAME_STRONG;
}

/* Are they read alike: the same form, level, boxes and regex? */
static bool are_read_alike(const struct hypothesis *a,
			   const struct hypothesis *b)
{
	const struct item_place *x = &a->places[0], *y = &b->places[0];

	return a->n_places == 1 && b->n_places == 1 && x->form == y->form &&
	       x->level == y->level && x->boxes_only == y->boxes_only &&
	       x->paragraphs == y->paragraphs && span_eq(x->pick, y->pick);
}

/*
 * teams/east/tasks.md and teams/west/tasks.md, each counting from T1: one
 * pattern takes both, so that T1 of the one is not T1 of the other.
 */
static struct hypothesis *join_instances(struct sought *sought,
					 const struct hypothesis *a,
					 const struct hypothesis *b)
{
	struct arena *arena = sought->arena;
	struct span folders, name;
	struct hypothesis *both;

	if (!are_read_alike(a, b) ||
	    !span_eq(path_name(a->where), path_name(b->where)))
		return NULL;
	folders = merge_folders(path_folder(a->places[0].glob),
				path_folder(b->places[0].glob), arena);
	if (!folders.len)
		return NULL;
	name = path_name(a->places[0].glob);
	both = hypothesis_copy(a, arena);
	both->places[0].glob = both->where =
		arena_printf(arena, "%.*s%.*s", (int)folders.len, folders.at,
			     (int)name.len, name.at);
	return hypothesis_read_joined(sought, both);
}

/* One kind of both, if that has the items of both and no others. */
static bool put_together(struct guess *guess, size_t kind,
			 const struct hypothesis *one, struct hypothesis *both)
{
	if (!both)
		return false;
	if (both->facts.n == guess->kinds[kind]->facts.n + one->facts.n) {
		guess->kinds[kind] = both;
		return true;
	}
	hypothesis_release(both);
	return false;
}

/* The same list of patterns for both, unless an id of one comes in the other. */
static struct hypothesis *join_unlike(struct sought *sought,
				      const struct hypothesis *a,
				      const struct hypothesis *b)
{
	struct hypothesis *both = hypotheses_join(sought, a, b);

	if (!both || both->facts.distinct_ids ==
			     a->facts.distinct_ids + b->facts.distinct_ids)
		return both;
	hypothesis_release(both);
	return NULL;
}

/* ---- lists of boxes in one folder of tasks or plans ---- */

/* tasks/tests-plan.md and tasks/docs-plan.md, each ticked box by box. */
static bool are_lists_of_folder(const struct hypothesis *a,
				const struct hypothesis *b, struct arena *arena)
{
	struct span folder = path_folder(a->where);

	return folder.len && span_eq(folder, path_folder(b->where)) &&
	       name_strength(path_folder_name(folder), arena) &&
	       is_ticked_list(a) && is_ticked_list(b) && !a->is_called_backlog;
}

/* "not lane: A" and "not lane: B" as "not lane: A, B"; false if it cannot be. */
static bool join_guards(struct span *out, struct span a, struct span b,
			struct arena *arena)
{
	static const char start[] = "not lane:";

	*out = a.len ? a : b;
	if (!a.len || !b.len)
		return true;
	if (!span_starts(a, start) || !span_starts(b, start))
		return false;
	b = span_from(b, strlen(start));
	*out = arena_printf(arena, "%.*s,%.*s", (int)a.len, a.at, (int)b.len,
			    b.at);
	return true;
}

static struct hypothesis *join_lists(struct sought *sought,
				     const struct hypothesis *a,
				     const struct hypothesis *b)
{
	struct hypothesis *guarded;
	struct span guard;

	if (!are_lists_of_folder(a, b, sought->arena) ||
	    !join_guards(&guard, a->guard, b->guard, sought->arena))
		return NULL;
	guarded = hypothesis_copy(a, sought->arena);
	guarded->guard = guard;
	return hypotheses_join(sought, guarded, b);
}

/* ---- lists of one name in many folders ---- */

static bool is_list_of(const struct hypothesis *one,
		       const struct hypothesis *both)
{
	return one->score >= SCORE_FOUND && are_read_alike(one, both) &&
	       hypothesis_covers_same(one, both);
}

/*
 * The items of all lists that were found by themselves and are in `both`; those
 * of one that was found in two ways are counted once.
 */
static size_t count_in_lists(const struct sought *sought,
			     const struct hypothesis *both)
{
	size_t n = 0;

	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *one = sought->all[i];
		bool is_counted = !is_list_of(one, both);

		for (size_t j = 0; j < i; j++)
			is_counted |=
				span_eq(sought->all[j]->where, one->where) &&
				is_list_of(sought->all[j], both);
		n += is_counted ? 0 : one->facts.n;
	}
	return n;
}

/*
 * The same of one pattern that takes more than these two: parts/a/TODO.md,
 * parts/b/TODO.md and parts/c/TODO.md, each of which is a list by itself.
 */
static bool put_in_pattern(struct sought *sought, struct guess *guess,
			   size_t kind, struct hypothesis *both)
{
	if (!both)
		return false;
	if (both->facts.n == count_in_lists(sought, both)) {
		guess->kinds[kind] = both;
		return true;
	}
	hypothesis_release(both);
	return false;
}

/* Is it one of those that a pattern has taken before? */
static bool is_taken(const struct guess *guess, size_t kind,
		     const struct hypothesis *one)
{
	const struct hypothesis *taken = guess->kinds[kind];

	return are_read_alike(taken, one) &&
	       !span_eq(taken->where, one->where) &&
	       span_find_char(taken->where, '*') >= 0 &&
	       hypothesis_covers_same(one, taken);
}

/* ---- lists of one family in one folder ---- */

/* The same but for boxes: all entries, or those that have one. */
static bool are_lists_alike(const struct hypothesis *a,
			    const struct hypothesis *b)
{
	const struct item_place *x = &a->places[0], *y = &b->places[0];

	return a->n_places == 1 && x->form == y->form && x->level == y->level &&
	       span_eq(x->pick, y->pick);
}

/* Is it a list of the family of `first`, read alike, and no copy of it? */
static bool is_of_family(const struct sought *sought,
			 const struct hypothesis *first,
			 const struct hypothesis *one)
{
	struct arena *arena = sought->arena;

	return one == first ||
	       (one->score >= SCORE_FOUND &&
		are_of_family(first->where, one->where, arena) &&
		are_lists_alike(first, one) &&
		hypothesis_are_instances(first, one, arena));
}

static bool is_among(const struct document *const *docs, size_t n,
		     const struct document *doc)
{
	for (size_t i = 0; i < n; i++)
		if (docs[i] == doc)
			return true;
	return false;
}

/* "tasks/todo*.md", without what else is called so. */
static void add_family(struct hypothesis *both, const struct survey *survey,
		       const struct document *const *docs, size_t n,
		       struct arena *arena)
{
	struct item_place place = both->places[0];
	struct span path = docs[0]->path, folder = path_folder(path);
	struct span family = family_of(path);
	struct span glob = arena_printf(arena, "%.*s%.*s*.md", (int)folder.len,
					folder.at, (int)family.len, family.at);

	both->n_places = 0;
	place.glob = glob;
	*hypothesis_add_place(both, glob, place.form, arena) = place;
	for (size_t i = 0; i < survey->n; i++)
		if (pattern_matches(glob, survey->docs[i].path) &&
		    !is_among(docs, n, &survey->docs[i]))
			hypothesis_exclude_file(both, survey->docs[i].path,
						arena);
}

/*
 * tasks/todo-mail.md and all the others that are called so, each of which counts
 * from T1; `*n` is how many items they have by themselves, of boxes those alone.
 */
static struct hypothesis *join_family(struct sought *sought,
				      const struct hypothesis *first, size_t *n)
{
	struct arena *arena = sought->arena;
	struct hypothesis *both = hypothesis_copy(first, arena);
	const struct document **docs =
		ARENA_ARRAY(arena, const struct document *, sought->survey.n);
	bool are_boxes = 10 * first->facts.with_box >= 9 * first->facts.n;
	size_t n_docs = 0;

	*n = 0;
	both->places[0].boxes_only |= are_boxes;
	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *one = sought->all[i];
		const struct backlog *lists = &one->backlog;

		if (!is_of_family(sought, first, one) ||
		    is_among(docs, n_docs, lists->files[0].doc))
			continue;
		for (size_t j = 0; j < lists->n_files; j++)
			if (!is_among(docs, n_docs, lists->files[j].doc))
				docs[n_docs++] = lists->files[j].doc;
		*n += are_boxes ? one->facts.with_box : one->facts.n;
	}
	add_family(both, &sought->survey, docs, n_docs, arena);
	return hypothesis_read_joined(sought, both);
}

static bool put_in_family(struct sought *sought, struct guess *guess,
			  size_t kind, const struct hypothesis *one)
{
	const struct hypothesis *first = guess->kinds[kind];
	struct hypothesis *all;
	size_t n;

	if (!are_of_family(first->where, one->where, sought->arena))
		return false;
	if (span_find_char(first->places[0].glob, '*') >= 0)
		return hypothesis_covers_same(one, first);
	if (!is_of_family(sought, first, one))
		return false;
	all = join_family(sought, first, &n);
	if (all && all->facts.n == n) {
		guess->kinds[kind] = all;
		return true;
	}
	if (all)
		hypothesis_release(all);
	return false;
}

bool guess_add_alike(struct sought *sought, struct guess *guess,
		     const struct hypothesis *one)
{
	for (size_t i = 0; i < guess->n; i++) {
		struct hypothesis *kind = guess->kinds[i];

		if (is_taken(guess, i, one))
			return true;
		if (span_eq(kind->where, one->where) &&
		    put_together(guess, i, one,
				 hypotheses_join_tables(sought, kind, one)))
			return true;
		if (kind->places[0].form != one->places[0].form ||
		    !one->is_inside || span_eq(kind->where, one->where))
			continue;
		if (are_called_alike(kind->where, one->where, sought->arena) &&
		    (put_together(guess, i, one,
				  join_unlike(sought, kind, one)) ||
		     put_in_pattern(sought, guess, i,
				    join_instances(sought, kind, one))))
			return true;
		if (put_in_family(sought, guess, i, one) ||
		    put_together(guess, i, one, join_lists(sought, kind, one)))
			return true;
	}
	return false;
}

/* Lies one in the folder of the other, or below it? */
static bool are_in_one_tree(const struct hypothesis *a,
			    const struct hypothesis *b)
{
	struct span x = path_folder(a->where), y = path_folder(b->where);

	return x.len && y.len &&
	       (span_eq(x, y) || path_is_below(x, y) || path_is_below(y, x));
}

/*
 * T-1 to T-16 in a list, and T-17 and T-18 in files beside it: one series, of
 * which some have been taken into files of their own. "Story 6" is none of the
 * series 1.1, 1.2, 2.1.
 */
static bool are_one_series(const struct hypothesis *a,
			   const struct hypothesis *b, struct arena *arena)
{
	const struct facts *f = &a->facts, *g = &b->facts;

	return a->places[0].form != b->places[0].form && !b->is_container &&
	       f->ids == LEAD_PREFIX && g->ids == LEAD_PREFIX &&
	       f->is_dotted == g->is_dotted &&
	       span_eq(f->sample.shape, g->sample.shape) &&
	       f->with_id == f->n && are_in_one_tree(a, b) &&
	       hypothesis_overlap(a, b, arena) == 0;
}

bool guess_add_series(struct sought *sought, struct guess *guess,
		      const struct hypothesis *one)
{
	struct hypothesis *kind = guess->kinds[0];

	return are_one_series(kind, one, sought->arena) &&
	       put_together(guess, 0, one, hypotheses_join(sought, kind, one));
}
