/*
 * What the items of a guess are for: epics, milestones or goals of which they
 * say that they belong to them, or in which they stand.
 */
#include "seek/candidates.h"
#include "seek/choose.h"
#include "seek/outcome-folders.h"
#include "seek/outcome-headings.h"
#include "seek/overlap.h"
#include "words/words.h"

#include "backlog/path.h"
#include "base/table.h"
#include "base/unicode.h"

enum { FEWEST_OUTCOMES = 2, FEWEST_SERVING = 3 };

/*
 * By its ids or the folder of each of its places alone: a sprint says when, and
 * a feature is worked on.
 */
static bool is_called_outcome(const struct hypothesis *one, struct arena *arena)
{
	struct span word = one->facts.sample.word;

	if (names_outcome(word, path_folder_name(one->where), arena) ||
	    is_milestone(&one->facts.sample))
		return true;
	for (size_t i = 0; i < one->n_places; i++)
		if (!names_outcome(word, path_folder_name(one->places[i].glob),
				   arena))
			return false;
	return one->n_places > 0;
}

/* phase-1.md … phase-6.md, called alike and numbered apart. */
static bool are_stretches(const struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;

	return f->ids == LEAD_PREFIX && f->distinct_ids == f->n &&
	       names_stretch(f->sample.word, arena);
}

static void note_name(struct table *names, struct span name,
		      struct arena *arena)
{
	struct span folded = text_fold_value(arena, name);

	if (folded.len)
		*table_slot(names, folded) = names;
}

/* "M1 Timer" of "M1 Timer (0 of 4 done)" */
static struct span without_remark(struct span words)
{
	ptrdiff_t at = span_find(words, " (");

	return at > 0 && span_ends(words, ")") ? span_first(words, (size_t)at)
					       : words;
}

/* By what others may call its items: id, title, or both. */
static void note_names(struct table *names, const struct hypothesis *one,
		       struct arena *arena)
{
	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];

		note_name(names, item->id, arena);
		note_name(names, item->title, arena);
		note_name(names, item_words(item, arena), arena);
		note_name(names, without_remark(item_words(item, arena)),
			  arena);
	}
}

/* What an item says of that: nothing, something else, or one of these. */
enum naming { NAMES_NOTHING, NAMES_OTHERS, NAMES_ONE };

/* "Epic: E-1", "milestone: m-5, m-6". */
static enum naming naming_of(const struct item *item, const struct table *names,
			     struct arena *arena)
{
	enum naming found = NAMES_NOTHING;

	for (size_t f = 0; f < item->n_fields; f++) {
		const struct field *field = &item->fields[f];
		enum planning plan = planning_of(field->folded);

		if (plan != PLAN_PARENT && plan != PLAN_SPRINT)
			continue;
		for (size_t v = 0; v < field->n_values; v++) {
			struct span rest = field->values[v].text, part;

			while (span_next_part(&rest, ',', &part)) {
				part = text_fold_value(arena, part);
				if (table_get(names, part))
					return NAMES_ONE;
				if (part.len)
					found = NAMES_OTHERS;
			}
		}
	}
	return found;
}

/* How many items belong to one of them, and how many name something else. */
struct serving_count {
	size_t n, others, inside; /* of n: those that stand in one */
};

static struct serving_count count_serving(const struct hypothesis *main,
					  const struct hypothesis *one,
					  struct arena *arena)
{
	struct serving_count count = { 0 };
	struct table names;

	table_init(&names, arena);
	note_names(&names, one, arena);
	for (size_t i = 0; i < main->backlog.n_items; i++) {
		const struct item *item = main->backlog.items[i];
		enum naming naming = naming_of(item, &names, arena);

		bool is_inside = holder_of(one, &item->parts[0]);

		count.inside += is_inside;
		if (naming == NAMES_ONE || is_inside)
			count.n++;
		else
			count.others += naming == NAMES_OTHERS;
	}
	table_release(&names);
	return count;
}

/* Most items belong to one; or most of those that say to what they belong. */
static bool are_served(const struct serving_count *serving,
		       const struct hypothesis *main)
{
	return 2 * serving->n >= main->facts.n ||
	       (serving->n >= FEWEST_SERVING &&
		3 * serving->n >= 2 * (serving->n + serving->others));
}

/* An epic that is read by the id of a story would be that story's double. */
static bool share_an_id(const struct hypothesis *main,
			const struct hypothesis *one, struct arena *arena)
{
	struct table ids;
	bool found = false;

	table_init(&ids, arena);
	for (size_t i = 0; i < main->backlog.n_items; i++)
		note_name(&ids, main->backlog.items[i]->id, arena);
	for (size_t i = 0; i < one->backlog.n_items && !found; i++)
		found = table_get(&ids,
				  text_fold_value(arena,
						  one->backlog.items[i]->id));
	table_release(&ids);
	return found;
}

static bool is_in_guess(const struct guess *guess, const struct hypothesis *one)
{
	for (size_t i = 0; i < guess->n; i++)
		if (guess->kinds[i] == one)
			return true;
	return false;
}

/* May these be what the main kind is for, by all but how many belong to one? */
static bool may_be_outcomes(const struct hypothesis *one,
			    const struct hypothesis *main, struct arena *arena)
{
	return one != main && one->is_read && !hypothesis_is_sample(one) &&
	       one->facts.n >= FEWEST_OUTCOMES &&
	       one->facts.n <= main->facts.n &&
	       !hypothesis_covers_same(one, main) &&
	       !share_an_id(main, one, arena);
}

/*
 * Of those that most of the main kind belongs to, the one with most; or NULL.
 * Phases and the like are meant only where that stands in them.
 */
static struct hypothesis *outcomes_of(const struct sought *sought,
				      const struct hypothesis *main,
				      bool are_phases)
{
	struct arena *arena = sought->arena;
	struct hypothesis *best = NULL;
	struct serving_count most = { 0 };

	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];
		struct serving_count serving;

		if (!(are_phases ? are_stretches(one, arena)
				 : is_called_outcome(one, arena)) ||
		    !may_be_outcomes(one, main, arena))
			continue;
		serving = count_serving(main, one, arena);
		if (!are_served(&serving, main) || serving.n <= most.n ||
		    (are_phases && 3 * serving.inside < 2 * main->facts.n))
			continue;
		best = one;
		most = serving;
	}
	if (best) {
		best->serving = most.n;
		best->holds_served = most.inside;
	}
	return best;
}

/* The surest first: what is called so, headings, files of phases. */
static struct hypothesis *find_outcome(struct sought *sought,
				       const struct hypothesis *main)
{
	struct hypothesis *one = outcomes_of(sought, main, false);

	if (!one)
		one = outcomes_in_headings(sought, main);
	if (!one)
		one = outcomes_of(sought, main, true);
	if (one && one->holds_served && share_an_id(main, one, sought->arena))
		return NULL;
	return one;
}

static void add_outcome(struct sought *sought, struct guess *guess,
			struct hypothesis *one)
{
	if (!one->is_outcome)
		hypothesis_add_directive(one, SPAN("outcome"), sought->arena);
	one->is_outcome = true;
	if (span_is(one->name, "Item"))
		one->name = kind_name(SPAN(""),
				      path_folder_name(one->places[0].glob),
				      sought->arena);
	if (is_milestone(&one->facts.sample) ||
	    are_stretches(one, sought->arena))
		one->name = stretch_name(one->facts.sample.word, sought->arena);
	if (!is_in_guess(guess, one))
		*ARENA_PUSH(sought->arena, guess->kinds, guess->n,
			    guess->room) = one;
}

/* What the guess has in its place already, or itself. */
static struct hypothesis *as_in_guess(const struct guess *guess,
				      struct hypothesis *one)
{
	for (size_t i = 1; i < guess->n; i++)
		if (hypothesis_covers_same(guess->kinds[i], one))
			return guess->kinds[i];
	return one;
}

/* Features above the stories, and epics above those; true where there are any. */
static bool add_folders(struct sought *sought, struct guess *guess)
{
	struct hypothesis *lower = guess->kinds[0], *one;
	size_t n = guess->n;

	while ((one = outcomes_in_folders(sought, lower)) &&
	       !share_an_id(lower, one, sought->arena)) {
		one = as_in_guess(guess, one);
		lower->lies_in = one;
		one->serving = lower->facts.n;
		one->holds_served = true;
		add_outcome(sought, guess, one);
		lower = one;
	}
	return guess->n > n;
}

void find_outcomes(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_guesses; i++) {
		struct guess *guess = &sought->guesses[i];
		struct hypothesis *main = guess->kinds[0], *one;

		/* Of a list that is but the likeliest nothing more is said. */
		if (main->is_likeliest ||
		    is_called_outcome(main, sought->arena) ||
		    are_stretches(main, sought->arena))
			continue;
		one = add_folders(sought, guess) ? NULL
						 : find_outcome(sought, main);
		if (one)
			add_outcome(sought, guess, one);
	}
}
