/*
 * Headings that name epics, goals, phases or sprints above the items for them,
 * and numbered chapters above stories.
 */
#include "seek/outcome-headings.h"

#include "seek/candidates.h"
#include "seek/choose.h"
#include "seek/sections.h"
#include "words/words.h"

#include "base/unicode.h"

enum { FEWEST_HEADINGS = 2, MOST_SORTS = 12 };

/* What headings are by what they lead with; the later ones are surer. */
enum heading_sort { SORT_NONE, SORT_NUMBER, SORT_STRETCH, SORT_OUTCOME };

/* Headings of one level that begin with one word, or with a number. */
struct outcome_headings {
	enum heading_sort sort;
	struct span word; /* as the first one has it; of a number nothing */
	bool is_counted; /* a number follows the word */
	uint8_t level;
	bool is_tried;
	const struct block *latest;
	size_t n, serving;
};

struct heading_search {
	struct arena *arena;
	bool takes_numbers; /* the items are stories */
	struct outcome_headings list[MOST_SORTS];
	size_t n;
};

bool names_outcome(struct span word, struct span place, struct arena *arena)
{
	static const char *const names[] = {
		"Epic",	     "Milestone",  "Outcome", "Goal",
		"Objective", "Initiative", "Theme",
	};

	return ANY_OF(span_is, kind_name(word, place, arena), names);
}

bool names_stretch(struct span word, struct arena *arena)
{
	static const char *const words[] = {
		"phase",      "fase",	   "faza",	 "fáze",
		"фаза",	      "этап",	   "阶段",	 "フェーズ",
		"단계",	      "aşama",	   "faz",	 "vaihe",
		"etapp",      "tahap",	   "étape",	 "etapa",
		"stage",      "wave",	   "sprint",	 "спринт",
		"スプリント", "iteration", "iteración",	 "iteração",
		"itération",  "increment", "incremento", "feature",
		"release",
	};

	return ANY_OF(span_is, text_fold_case(arena, word), words);
}

/* "A" of "Phase A: Loans" */
static bool has_letter_after(struct span text, size_t end)
{
	return end + 2 < text.len && text.at[end] == ' ' &&
	       text.at[end + 1] >= 'A' && text.at[end + 1] <= 'Z' &&
	       !char_is_letter(text.at[end + 2]);
}

/*
 * "Epic" of "Epic: Loans", "🚀 Epic A — Loans", and "Phase" of "Phase A: Loans";
 * nothing where no sign follows.
 */
static struct span outcome_word(struct span text, struct arena *arena)
{
	static const char *const signs[] = { ":", "：", " - ", " – ", " — " };
	size_t from = 0, end;
	struct span word;
	bool is_stretch;

	while (from < text.len && !char_is_letter(text.at[from]) &&
	       !text_opens_with_capital(span_from(text, from)))
		from++;
	text = span_from(text, from);
	for (end = 0; end < text.len && text.at[end] != ' ' &&
		      !span_starts(span_from(text, end), signs[0]) &&
		      !span_starts(span_from(text, end), signs[1]);)
		end++;
	word = span_first(text, end);
	is_stretch = names_stretch(word, arena) && has_letter_after(text, end);
	if (!end || !(is_stretch || names_outcome(word, SPAN(""), arena)))
		return SPAN_NONE;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		ptrdiff_t at = span_find(text, signs[i]);

		if (at >= (ptrdiff_t)end &&
		    text_count_words(span_first(text, (size_t)at)) <= 2)
			return span_first(text, end);
	}
	return SPAN_NONE;
}

/* "2. Loans", but not "2. Done" nor "2.1 Loans". */
static bool is_chapter(const struct lead *lead, struct arena *arena)
{
	return lead->kind == LEAD_NUMBER && !lead->is_dotted &&
	       span_starts(lead->rest, ". ") &&
	       !is_rank_name(lead->rest, arena) &&
	       lane_phase(lead->rest, arena) == PHASE_UNKNOWN;
}

static void classify(struct outcome_headings *out, struct span text,
		     const struct heading_search *search)
{
	struct arena *arena = search->arena;
	struct lead lead;

	out->word = outcome_word(text, arena);
	out->sort = names_stretch(out->word, arena) ? SORT_STRETCH
						    : SORT_OUTCOME;
	if (out->word.len)
		return;
	lead_read(&lead, text, arena);
	out->word = lead.word;
	out->is_counted = true;
	if (is_milestone(&lead) ||
	    (lead.kind == LEAD_PREFIX &&
	     span_find_char(span_trim(lead.prefix), ' ') < 0 &&
	     names_stretch(lead.word, arena))) {
		out->sort = SORT_STRETCH;
	} else if (search->takes_numbers && is_chapter(&lead, arena)) {
		out->word = SPAN_NONE;
		out->sort = SORT_NUMBER;
	} else {
		out->sort = SORT_NONE;
	}
}

static struct outcome_headings *sort_like(struct heading_search *search,
					  const struct outcome_headings *one)
{
	for (size_t i = 0; i < search->n; i++) {
		struct outcome_headings *other = &search->list[i];

		if (other->sort == one->sort && other->level == one->level &&
		    span_eq(text_fold_case(search->arena, other->word),
			    text_fold_case(search->arena, one->word)))
			return other;
	}
	if (search->n == MOST_SORTS)
		return NULL;
	search->list[search->n] = *one;
	return &search->list[search->n++];
}

/* Each heading above the item is one of its sort. */
static void note_headings(struct heading_search *search,
			  const struct item *item)
{
	const struct outline *outline = &lane_part(item)->doc->outline;
	uint32_t heading = NO_BLOCK;

	while ((heading = lane_above(item, heading)) != NO_BLOCK) {
		const struct block *block = &outline->blocks[heading];
		struct outcome_headings one = { .level = block->level };
		struct outcome_headings *sort;

		classify(&one,
			 span_trim(outline_text_copy(outline, heading,
						     search->arena)),
			 search);
		sort = one.sort ? sort_like(search, &one) : NULL;
		if (!sort)
			continue;
		sort->n += block != sort->latest;
		sort->latest = block;
		sort->serving++;
	}
}

/* The surest of those that were not tried yet, then the one with most items. */
static struct outcome_headings *next_best(struct heading_search *search)
{
	struct outcome_headings *best = NULL;

	for (size_t i = 0; i < search->n; i++) {
		struct outcome_headings *one = &search->list[i];

		if (!one->is_tried && one->n >= FEWEST_HEADINGS &&
		    (!best || one->sort > best->sort ||
		     (one->sort == best->sort && one->serving > best->serving)))
			best = one;
	}
	if (best)
		best->is_tried = true;
	return best;
}

bool is_milestone(const struct lead *lead)
{
	return lead->kind == LEAD_PREFIX && span_is(lead->prefix, "M");
}

struct span stretch_name(struct span word, struct arena *arena)
{
	struct span name = kind_name(word, SPAN(""), arena);

	if (!span_is(name, "Item"))
		return name;
	if (span_is(word, "M"))
		return SPAN("Milestone");
	if (!word.len || word.at[0] < 'a' || word.at[0] > 'z')
		return word;
	return arena_printf(arena, "%c%.*s", word.at[0] - 'a' + 'A',
			    (int)word.len - 1, word.at + 1);
}

static struct span pick_of(const struct outcome_headings *sort,
			   struct arena *arena)
{
	int n = (int)sort->word.len;

	if (!n)
		return SPAN("/^\\d+\\. /");
	return sort->is_counted ? arena_printf(arena, "/^\\W*%.*s\\W*\\d/i", n,
					       sort->word.at)
				: arena_printf(arena, "/^\\W*%.*s\\b/i", n,
					       sort->word.at);
}

static struct hypothesis *as_kind(const struct outcome_headings *sort,
				  const struct hypothesis *main,
				  struct arena *arena)
{
	struct hypothesis *one = hypothesis_new(arena);

	one->name = sort->word.len ? stretch_name(sort->word, arena)
				   : SPAN("Section");
	one->where = main->where;
	one->is_inside = true;
	for (size_t i = 0; i < main->n_places; i++) {
		struct item_place *place;

		if (form_is_whole(main->places[i].form) ||
		    main->places[i].named)
			continue;
		place = hypothesis_add_place(one, main->places[i].glob,
					     FORM_HEADING, arena);
		place->level = sort->level;
		place->pick = pick_of(sort, arena);
	}
	for (size_t i = 0; i < main->n_excludes; i++)
		hypothesis_add_exclude(one, main->excludes[i], arena);
	return one;
}

/* Marks which headings hold an item, and counts the items that one holds. */
static size_t mark_holders(const struct hypothesis *one,
			   const struct hypothesis *main, bool *holds)
{
	size_t n = 0;

	for (size_t i = 0; i < main->backlog.n_items; i++) {
		const struct item *holder =
			holder_of(one, &main->backlog.items[i]->parts[0]);

		if (!holder)
			continue;
		holds[holder->index] = true;
		n++;
	}
	return n;
}

bool outcomes_have_own_ids(const struct hypothesis *one, struct arena *arena)
{
	struct table ids;
	bool own = true;

	table_init(&ids, arena);
	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];
		struct span id = text_fold_value(arena, item->id);
		void **slot = id.len ? table_slot(&ids, id) : NULL;

		own &= !slot || !*slot;
		if (slot)
			*slot = &ids;
	}
	table_release(&ids);
	return own;
}

/* Does a line of its own say what the chapter is for, before what is in it? */
static bool say_what_for(const struct hypothesis *one)
{
	size_t n = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct part *part = &one->backlog.items[i]->parts[0];
		const struct outline *outline = &part->doc->outline;
		enum block_kind next =
			part->root + 1 < outline->n_blocks
				? outline->blocks[part->root + 1].kind
				: BLOCK_HEADING;

		n += next == BLOCK_PARAGRAPH || next == BLOCK_QUOTE;
	}
	return 5 * n >= 4 * one->backlog.n_items;
}

/* By the share of items that stand below one, and of headings that hold one. */
static bool are_sure(const struct hypothesis *one,
		     const struct hypothesis *main, enum heading_sort sort,
		     const bool *holds, size_t serving, struct arena *arena)
{
	size_t all = main->backlog.n_items, n = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++)
		n += holds[i];
	if (n < FEWEST_HEADINGS || !outcomes_have_own_ids(one, arena))
		return false;
	switch (sort) {
	case SORT_OUTCOME:
		return 2 * serving >= all;
	case SORT_STRETCH:
		return 3 * serving >= 2 * all &&
		       3 * n >= 2 * one->backlog.n_items;
	default:
		return 10 * serving >= 9 * all && n == one->backlog.n_items &&
		       say_what_for(one);
	}
}

/* "lane: Stories" where all that hold items stand below that, and no others. */
static struct span guard_of(const struct hypothesis *one, const bool *holds,
			    struct arena *arena)
{
	struct lane_names names = { 0 };

	for (size_t i = 0; i < one->backlog.n_items; i++)
		if (holds[i])
			lane_names_add(&names, one->backlog.items[i]->lane);
	return names.n == 1 ? lane_names_say(&names, "lane:", arena)
			    : SPAN_NONE;
}

/* Reads them and counts; false where they cannot be read, or are not sure. */
static bool try_sort(struct sought *sought, struct hypothesis *one,
		     const struct hypothesis *main,
		     const struct outcome_headings *sort, bool **holds)
{
	if (!hypothesis_read_joined(sought, one))
		return false;
	*holds = ARENA_ARRAY(sought->arena, bool, one->backlog.n_items + 1);
	one->serving = mark_holders(one, main, *holds);
	one->holds_served = true;
	return are_sure(one, main, sort->sort, *holds, one->serving,
			sought->arena);
}

static struct hypothesis *outcomes_of_sort(struct sought *sought,
					   const struct hypothesis *main,
					   const struct outcome_headings *sort)
{
	struct hypothesis *one = as_kind(sort, main, sought->arena);
	bool *holds = NULL;
	struct span guard;

	if (try_sort(sought, one, main, sort, &holds))
		return one;
	guard = one->is_read ? guard_of(one, holds, sought->arena) : SPAN_NONE;
	if (!guard.len)
		return NULL;
	one = as_kind(sort, main, sought->arena);
	one->guard = guard;
	return try_sort(sought, one, main, sort, &holds) ? one : NULL;
}

struct hypothesis *outcomes_in_headings(struct sought *sought,
					const struct hypothesis *main)
{
	struct heading_search search = {
		.arena = sought->arena,
		.takes_numbers = 10 * main->facts.with_sentence >=
				 9 * main->facts.n,
	};
	const struct outcome_headings *sort;
	struct hypothesis *one = NULL;

	for (size_t i = 0; main->is_inside && i < main->backlog.n_items; i++)
		note_headings(&search, main->backlog.items[i]);
	while (!one && (sort = next_best(&search)))
		one = outcomes_of_sort(sought, main, sort);
	return one;
}
