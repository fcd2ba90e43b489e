/* Guesses chosen among hypotheses that were weighed. */
#include "seek/choose.h"
#include "seek/boards.h"
#include "seek/candidates.h"
#include "seek/join.h"
#include "seek/overlap.h"
#include "seek/score.h"
#include "seek/twins.h"

#include "base/sort.h"
#include "base/unicode.h"

/* ---- copies joined ---- */

/* Does the copy say what the first does not: a state, a plan, the details? */
static bool is_worth_joining(const struct hypothesis *first,
			     const struct hypothesis *second,
			     const struct hypothesis *joined)
{
	const struct facts *before = &first->facts, *after = &joined->facts;
	size_t half = before->n / 2;
	bool plans = false;

	/* A priority, a size and the like; 0 is what is none of these. */
	for (size_t i = 1; i < PLAN_LABELS; i++)
		plans |= after->planning[i] > before->planning[i] + half;

	return after->n == before->n &&
	       (twin_is_details(second, first) ||
		5 * (after->with_status - before->with_status) > before->n ||
		plans || after->with_criteria > before->with_criteria + half);
}

/* Is the joined kind all of the second's items, and nothing else? */
static bool has_all_of(const struct hypothesis *first,
		       const struct hypothesis *second,
		       const struct hypothesis *joined)
{
	return joined->facts.n == second->facts.n;
}

/* Both as one kind where that is as it should be; else NULL. */
static struct hypothesis *join_if(
	struct sought *sought, const struct hypothesis *first,
	const struct hypothesis *second,
	bool (*is_right)(const struct hypothesis *first,
			 const struct hypothesis *second,
			 const struct hypothesis *joined))
{
	struct hypothesis *both = hypotheses_join(sought, first, second);

	if (both && !is_right(first, second, both)) {
		hypothesis_release(both);
		both = NULL;
	}
	return both;
}

/* ---- what is left once copies and parts are gone ---- */

enum { MOST_CHOSEN = 24, MOST_BESIDE = 4 };

struct choice {
	struct sought *sought;
	struct hypothesis *list[MOST_CHOSEN];
	bool is_taken[MOST_CHOSEN]; /* into the first guess */
	size_t n;
	/* The first told otherwise: the longer list, or its files alone. */
	struct hypothesis *otherwise;
};

static bool is_twin(const struct hypothesis *a, const struct hypothesis *b,
		    struct arena *arena)
{
	return hypothesis_covers_same(a, b) || hypothesis_covers_same(b, a) ||
	       (hypothesis_overlap(a, b, arena) >= 0.5 &&
		!hypothesis_are_instances(a, b, arena));
}

/* Without a state, what holds the items of a better one is a container. */
static bool is_container_of(const struct hypothesis *one,
			    const struct hypothesis *other)
{
	const struct facts *f = &one->facts;

	return 2 * f->with_status < f->n && hypothesis_is_nested(other, one);
}

/*
 * The inside of one of several files that are items, or of a few of them, says
 * nothing about the backlog, however well it is made.
 */
static bool is_inside_of_one(const struct choice *choice,
			     const struct hypothesis *one)
{
	const struct sought *sought = choice->sought;

	if (!one->is_inside)
		return false;
	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *files = sought->all[i];

		if (files->places[0].form == FORM_FILE &&
		    files->score >= SCORE_FOUND && files->backlog.n_files > 3 &&
		    (one->backlog.n_files == 1 ||
		     2 * one->backlog.n_files < files->backlog.n_files) &&
		    (!one->is_called_backlog || files->score >= one->score) &&
		    hypothesis_is_part(one, files))
			return true;
	}
	return false;
}

/* Of two that tell the same items: which one stays, or one kind of both. */
static void take_twin(struct choice *choice, size_t i, struct hypothesis *one)
{
	struct sought *sought = choice->sought;
	struct hypothesis **other = &choice->list[i], *both;

	if (hypothesis_covers_same(one, *other))
		return;
	if (twin_holds_more(one, *other, sought)) {
		struct hypothesis *details = *other;

		*other = one;
		one = details;
	}
	if (twin_is_report(one, *other))
		return;
	both = join_if(sought, *other, one, is_worth_joining);
	if (both) {
		*other = both;
		return;
	}
	both = twin_goes_on(one, *other, sought)
		       ? join_if(sought, *other, one, has_all_of)
		       : NULL;
	if (both) {
		if (!i)
			choice->otherwise = *other;
		*other = both;
	} else if (!i && !choice->otherwise &&
		   one->facts.n > (*other)->facts.n) {
		choice->otherwise = one;
	}
}

/* Takes a hypothesis over unless a better one holds it already. */
static void consider(struct choice *choice, struct hypothesis *one)
{
	if (is_inside_of_one(choice, one))
		return;
	for (size_t i = 0; i < choice->n; i++) {
		const struct hypothesis *other = choice->list[i];

		if (hypothesis_is_part(one, other) ||
		    is_container_of(one, other))
			return;
		if (is_twin(one, other, choice->sought->arena)) {
			take_twin(choice, i, one);
			return;
		}
	}
	if (choice->n < MOST_CHOSEN)
		choice->list[choice->n++] = one;
}

/* ---- guesses ---- */

static void add_kind(struct sought *sought, struct guess *guess,
		     struct hypothesis *kind)
{
	*ARENA_PUSH(sought->arena, guess->kinds, guess->n, guess->room) = kind;
}

/* What its ids, or the folder they lie right in, call its items. */
static bool is_called(const struct hypothesis *one, const char *name,
		      struct arena *arena)
{
	return span_is(kind_name(one->facts.sample.word,
				 path_folder_name(one->where), arena),
		       name);
}

/* Items that somebody sits down to do, by what they are called. */
static bool are_worked_from(const struct hypothesis *one, struct arena *arena)
{
	return is_called(one, "Story", arena) ||
	       is_called(one, "Task", arena) ||
	       is_called(one, "Ticket", arena) ||
	       is_called(one, "Issue", arena);
}

/* plan/ of plan/epics/: what lies in it is beside plan/stories/. */
static struct span folder_around(const struct hypothesis *one)
{
	struct span folder = one->where;

	if (span_ends(folder, "/"))
		folder.len--;
	return path_folder(folder);
}

/* Is some of it over, and some left to do? */
static bool is_moving(const struct hypothesis *one)
{
	return one->facts.done && one->facts.done < one->facts.n;
}

/* A list of epics on which nothing moves, beside a longer list that is ticked off. */
static bool is_list_of_epics_beside(const struct hypothesis *one,
				    const struct hypothesis *main,
				    struct arena *arena)
{
	return one->is_inside && main->is_inside && is_moving(main) &&
	       !one->facts.done && main->facts.n >= one->facts.n &&
	       is_called(one, "Epic", arena) &&
	       !is_called(main, "Epic", arena) &&
	       !span_eq(one->where, main->where) &&
	       span_eq(path_folder(one->where), path_folder(main->where));
}

/*
 * epics/ beside stories/, EPIC-1.md beside STORY-1.md: what holds comes after
 * what is worked from, however much is said about it.
 */
static bool are_epics_beside(const struct hypothesis *one,
			     const struct hypothesis *main, struct arena *arena)
{
	if (is_list_of_epics_beside(one, main, arena))
		return true;
	if (one->is_inside || main->is_inside ||
	    !are_worked_from(main, arena) ||
	    is_folder_of_containers(main, arena) ||
	    2 * main->facts.n < one->facts.n)
		return false;
	if (span_eq(one->where, main->where))
		return is_called(one, "Epic", arena);
	return span_eq(folder_around(one), folder_around(main)) &&
	       is_folder_of_containers(one, arena);
}

/* A kind beside the main one: only with a state and a name of its own. */
static bool may_stand_beside(const struct hypothesis *main,
			     const struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;
	bool moves = 10 * f->with_status >= 7 * f->n ||
		     10 * f->with_box >= 9 * f->n;
	bool has_ids = f->ids == LEAD_PREFIX && 10 * f->with_id >= 9 * f->n;

	if (has_ids && are_epics_beside(one, main, arena))
		return true;
	/* docs/archive/plan/tasks.md beside what is alive. */
	if (is_put_away(one) && !is_put_away(main))
		return false;
	/* In a file of the main kind's only what has ids, or goes on in them. */
	if (one->is_inside && span_eq(one->where, main->where) && !has_ids &&
	    f->ids != main->facts.ids)
		return false;
	if (one->is_inside && !span_eq(one->where, main->where) &&
	    !one->is_called_backlog)
		return false;
	/* Files with a state and much else do not need a strong name. */
	if (!one->is_inside && moves && one->strength == NAME_MEDIUM &&
	    one->score >= SCORE_FOUND + 5)
		return true;
	return moves && one->strength == NAME_STRONG &&
	       one->score >= SCORE_FOUND + 2 && !one->is_sprint &&
	       !one->is_aside && main->score < one->score + 7;
}

/* The summary beside the items, of the same form in the same file. */
static bool is_lesser_of(const struct hypothesis *one,
			 const struct hypothesis *first)
{
	return one->is_inside && span_eq(one->where, first->where) &&
	       one->places[0].form == first->places[0].form &&
	       one->places[0].level == first->places[0].level &&
	       one->score + 2 < first->score &&
	       2 * one->facts.n < first->facts.n;
}

static void fill_guess(struct choice *choice, size_t main)
{
	struct sought *sought = choice->sought;
	struct guess *guess = &sought->guesses[sought->n_guesses++];
	struct hypothesis *first = choice->list[main];

	add_kind(sought, guess, first);
	/* The next guesses say each in one kind what the first was not. */
	for (size_t i = 1; !main && i < choice->n && guess->n <= MOST_BESIDE;
	     i++) {
		struct hypothesis *one = choice->list[i];

		choice->is_taken[i] = guess_add_alike(sought, guess, one) ||
				      guess_add_series(sought, guess, one);
		if (!choice->is_taken[i] &&
		    may_stand_beside(first, one, sought->arena))
			add_kind(sought, guess, one);
	}
}

/* Stories in a file for each, and in a list those that have none yet, too. */
static void add_otherwise(const struct choice *choice)
{
	struct sought *sought = choice->sought;

	if (choice->otherwise && sought->n_guesses < MOST_GUESSES)
		add_kind(sought, &sought->guesses[sought->n_guesses++],
			 choice->otherwise);
}

static int by_score(const void *a, const void *b)
{
	const struct hypothesis *x = *(struct hypothesis *const *)a;
	const struct hypothesis *y = *(struct hypothesis *const *)b;

	int order = compare_numbers(y->score, x->score);

	/* TASKS.md before a roadmap that copies it. */
	if (!order)
		order = (int)y->strength - (int)x->strength;
	if (!order)
		order = compare_sizes(y->facts.n, x->facts.n);
	return order ? order : span_compare(x->where, y->where);
}

static bool is_in_guess(const struct sought *sought,
			const struct hypothesis *one)
{
	for (size_t i = 0; i < sought->n_guesses; i++)
		for (size_t k = 0; k < sought->guesses[i].n; k++) {
			const struct hypothesis *kind =
				sought->guesses[i].kinds[k];

			if (kind == one ||
			    (hypothesis_covers_same(one, kind) &&
			     (hypothesis_covers_same(kind, one) ||
			      kind->backlog.n_files > 1)))
				return true;
		}
	return false;
}

/*
 * Where a file surely holds the backlog, and room is left: other ways to read
 * the same file, such as its headings where the entries were taken.
 */
static void add_other_readings(struct sought *sought)
{
	const struct hypothesis *first;

	if (!sought->n_guesses)
		return;
	first = sought->guesses[0].kinds[0];
	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];
		struct guess *guess;

		if (sought->n_guesses == MOST_GUESSES)
			return;
		if (!first->is_inside || !one->is_inside ||
		    !span_eq(one->where, first->where) ||
		    one->score + (one->is_container ? 6 : 0) < SCORE_OTHER ||
		    is_in_guess(sought, one))
			continue;
		guess = &sought->guesses[sought->n_guesses++];
		add_kind(sought, guess, one);
	}
}

/* Where room is left: what a team wants that has not begun to plan it. */
static void add_likeliest(struct sought *sought)
{
	struct hypothesis *one;

	if (!sought->n_guesses || sought->n_guesses == MOST_GUESSES)
		return;
	one = likeliest_beside(sought);
	if (one)
		add_kind(sought, &sought->guesses[sought->n_guesses++], one);
}

/* Files in one of the folders of a backlog. */
static bool are_files_of(const struct hypothesis *one, struct span backlog)
{
	struct span folder = one->where;

	if (span_ends(folder, "/"))
		folder.len--;
	return one->places[0].form == FORM_FILE && backlog.len &&
	       span_eq(path_folder(folder), backlog);
}

static void put_first(struct choice *choice, size_t i)
{
	struct hypothesis *one = choice->list[i];

	for (; i; i--)
		choice->list[i] = choice->list[i - 1];
	choice->list[0] = one;
}

/*
 * backlog/prs/ beside backlog/stories/: where nothing but the folder tells what
 * the first are, what users want comes before it.
 */
static void put_stories_first(struct choice *choice)
{
	struct hypothesis *first = choice->list[0];
	struct arena *arena = choice->sought->arena;
	struct span folder = folder_around(first);

	if (!is_called(first, "Item", arena))
		return;
	for (size_t i = 1; i < choice->n && are_files_of(first, folder); i++) {
		struct hypothesis *one = choice->list[i];

		if (!is_called(one, "Story", arena) ||
		    !are_files_of(one, folder) ||
		    one->facts.n < first->facts.n / 2)
			continue;
		put_first(choice, i);
		return;
	}
}

static void put_epics_after(struct choice *choice)
{
	for (size_t i = 1; i < choice->n; i++)
		if (are_epics_beside(choice->list[0], choice->list[i],
				     choice->sought->arena)) {
			put_first(choice, i);
			return;
		}
}

void choose_guesses(struct sought *sought)
{
	struct choice choice = { .sought = sought };

	find_indexes(sought);
	find_sprint_items(sought);
	find_containers(sought);
	find_archives(sought);
	find_sprints(sought);
	find_steps(sought);
	find_likeliest(sought);
	find_rivals(sought);
	find_outlines(sought);
	sort_list(sought->all, sought->n_all, sizeof(*sought->all), by_score);
	for (size_t i = 0; i < sought->n_all; i++)
		if (sought->all[i]->score >= SCORE_FOUND)
			consider(&choice, sought->all[i]);
	if (choice.n) {
		put_stories_first(&choice);
		put_epics_after(&choice);
		fill_guess(&choice, 0);
		add_otherwise(&choice);
	}
	for (size_t i = 1; i < choice.n && sought->n_guesses < MOST_GUESSES;
	     i++)
		if (!choice.is_taken[i] &&
		    !is_lesser_of(choice.list[i], choice.list[0]))
			fill_guess(&choice, i);
	add_likeliest(sought);
	add_other_readings(sought);
	find_boards(sought);
	find_plans(sought);
	find_rest_of_lists(sought);
	find_outcomes(sought);
	for (size_t i = 0; i < sought->n_guesses; i++)
		for (size_t k = 0; k < sought->guesses[i].n; k++)
			hypothesis_find_states(sought->guesses[i].kinds[k],
					       &sought->survey, sought->arena);
}
