/* Candidates that are entries of lists: boxes, ids, lanes. */
#include "seek/entries.h"
#include "seek/inside.h"

#include "base/unicode.h"
#include "words/regex-words.h"

enum { FEWEST_ENTRIES = 3, FEWEST_STEPS = 5 };

static struct hypothesis *add_entries(struct candidates *candidates,
				      const struct document *doc,
				      struct span pick, bool boxes_only,
				      struct span word)
{
	struct hypothesis *one = inside_new(candidates, doc, word);
	struct item_place *place = hypothesis_add_file(
		one, doc->path, FORM_ENTRY, candidates->arena);

	place->pick = pick;
	place->boxes_only = boxes_only;
	candidates_add(candidates, one);
	return one;
}

static size_t count_prefix(const struct entry_count *count, struct span word)
{
	size_t n = 0;

	for (size_t i = 0; i < count->n_leads; i++)
		n += span_eq(count->leads[i].word, word);
	return n;
}

static bool is_first_of_word(const struct entry_count *count, size_t i)
{
	for (size_t j = 0; j < i; j++)
		if (span_eq(count->leads[j].word, count->leads[i].word))
			return false;
	return true;
}

/* US-1 and F-1 in one file are two kinds; AUTH-1 and UI-1 are areas of one. */
static void add_by_ids(struct candidates *candidates,
		       const struct document *doc,
		       const struct entry_count *count,
		       const struct sections *sections)
{
	struct arena *arena = candidates->arena;
	struct lead *rest = ARENA_ARRAY(arena, struct lead, count->n_leads);
	struct span guard = SPAN_NONE;
	size_t n = 0;

	if (sections->has_repeats)
		guard = sections_without_about(sections, false, arena);
	for (size_t i = 0; i < count->n_leads; i++) {
		const struct lead *lead = &count->leads[i];
		size_t alike = count_prefix(count, lead->word);

		if (alike < FEWEST_ENTRIES || alike == count->n_leads ||
		    !is_id_word(lead->word, arena)) {
			rest[n++] = *lead;
			continue;
		}
		if (is_first_of_word(count, i))
			add_entries(candidates, doc,
				    lead_regex(lead, false, arena), false,
				    lead->word)
				->guard = guard;
	}
	/* "Phase out the old one", "Task 2 again": some words among the boxes. */
	if (n >= FEWEST_ENTRIES &&
	    (5 * n >= 4 * count->boxes || is_id_word(rest[0].word, arena)))
		add_entries(candidates, doc,
			    n == sections->entries
				    ? SPAN_NONE
				    : pick_of_leads(rest, n, arena),
			    false, rest[0].word)
			->guard = guard;
}

/* Nothing is ticked, but a list of what? */
static bool is_list_of_work(const struct entry_count *count)
{
	return 2 * count->in_states > count->n ||
	       2 * count->under_ranks > count->n ||
	       2 * count->stories > count->n || 2 * count->signs > count->n;
}

/*
 * Nothing but a list stands there, or nothing but lists below headings that
 * tell what they are about.
 */
static bool is_nothing_else(const struct entry_count *count)
{
	if (!count->headings)
		return 2 * count->paragraphs <= count->n + 4;
	return 5 * count->with_list >= 4 * count->headings
		       ? count->n >= count->headings
		       : 5 * count->with_list >= 3 * count->headings &&
				 2 * count->n >= 3 * count->headings;
}

/*
 * Are lists at least half of what a file called backlog says, below at least
 * half of its headings?
 */
static bool is_list_of_all(const struct entry_count *count)
{
	/* Where nearly all have ids, a list without any is about something else. */
	if (count->apart && 5 * count->n_leads >= 4 * count->n)
		return false;
	/* What stands above the phases of a plan is about all of them. */
	if (count->before_steps && 2 * count->in_steps >= count->n)
		return false;
	/* Nor is it all a list of work where lines say that some is not. */
	if (count->about_lists > 1 || count->in_design)
		return false;
	/* Headings that say it all are items themselves. */
	if (2 * count->rules > count->n || 2 * count->attributes > count->n ||
	    (count->empty > 2 && 2 * count->empty >= count->headings))
		return false;
	return 2 * count->list_bytes >= count->bytes &&
	       2 * count->listed >= count->headings;
}

/* Are stories told from other entries by a word that all of them begin with? */
static bool are_told_apart(const struct entry_count *count)
{
	return count->stories >= FEWEST_ENTRIES && count->stories < count->n &&
	       !(count->in_one_row && 4 * count->stories >= 3 * count->n) &&
	       !count->stories_differ && count->story_word.len &&
	       is_plain_text(count->story_word);
}

/* What the kind is called, if the entries say it themselves. */
static struct span word_of(const struct entry_count *count)
{
	return 2 * count->stories > count->n || are_told_apart(count)
		       ? SPAN("story")
		       : SPAN("");
}

/* "Tasks", where all boxes stand below a heading of that name; or nothing. */
static struct span heading_of_boxes(const struct sections *sections)
{
	struct span name = SPAN("");

	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *one = &sections->list[i];

		if (!one->boxes || one->asking.len)
			continue;
		if (name.len && !span_eq(name, one->name))
			return SPAN("");
		name = one->name;
	}
	return name;
}

/* Stories among remarks are told by their first word, all else by labels. */
static struct span pick_plain(const struct entry_count *count,
			      struct arena *arena)
{
	struct span word = count->story_word;

	if (are_told_apart(count))
		return arena_printf(arena, "/^\\W*%s%.*s /i",
				    count->stories_marked
					    ? "(?:[^()\\[\\]]*[)\\]]\\W*)?"
					    : "",
				    (int)word.len, word.at);
	return labels_excluded(&count->labels, arena);
}

/* A page of prose, and a sentence or two of it in a list. */
static bool is_prose(const struct entry_count *count)
{
	return count->paragraphs && count->sentences == count->n &&
	       !count->boxes;
}

static void add_plain(struct candidates *candidates, const struct document *doc,
		      const struct entry_count *count, struct span guard)
{
	bool are_bracketed = 2 * count->bracketed > count->n && !count->dated;
	struct hypothesis *one = add_entries(
		candidates, doc,
		are_bracketed ? SPAN("/^\\[/")
			      : pick_plain(count, candidates->arena),
		false, word_of(count));

	one->guard = guard;
	one->is_every_entry =
		(one->is_called_backlog || one->is_called_roadmap) &&
		is_list_of_all(count);
	one->is_of_wishes =
		one->is_every_entry && !is_prose(count) &&
		2 * count->linked <= count->n &&
		is_wish_list_name(path_file_name(doc->path), candidates->arena);
}

/*
 * Some are ticked by a box and others by a sign: "✅ T001", "- [ ] T002". Two or
 * three signs beside many boxes are a legend.
 */
static bool are_marked(const struct entry_count *count)
{
	return count->signs > 1 && 10 * count->signs >= count->n &&
	       count->boxes < count->n &&
	       10 * (count->boxes + count->signs) >= 8 * count->n;
}

/* In the lanes of a board even what has no box yet is a card. */
static bool are_on_board(const struct entry_count *count,
			 const struct document *doc, struct arena *arena)
{
	return count->in_states == count->n &&
	       3 * count->boxes >= 2 * count->n &&
	       says_board(path_file_name(doc->path), arena);
}

/* "BUG: …" beside "feat: …": boxes of work, whatever the file is called. */
static bool are_of_sorts(const struct entry_count *count)
{
	return count->sorts >= FEWEST_OF_SORTS &&
	       5 * count->sorts >= 4 * count->boxes;
}

static struct hypothesis *add_boxes(struct candidates *candidates,
				    const struct document *doc,
				    const struct entry_count *count,
				    const struct sections *sections)
{
	struct arena *arena = candidates->arena;
	/* Beside 0.1.2 and 0.1.3 also PRE-1: all of them are items. */
	bool have_all_ids = count->numbered + count->n_leads >= count->boxes;
	bool is_numbered = 5 * count->numbered >= 3 * count->boxes &&
			   (!count->n_leads || !have_all_ids);
	bool only = is_numbered || count->nested ||
		    (count->boxes < sections->entries && !are_marked(count) &&
		     !are_on_board(count, doc, arena));
	struct span word = is_numbered ? SPAN("") : word_of(count);
	struct hypothesis *one = add_entries(
		candidates, doc,
		is_numbered ? lead_regex(&count->number, false, arena)
			    : SPAN_NONE,
		only, word.len ? word : heading_of_boxes(sections));

	one->is_below_phases = count->in_phases >= FEWEST_STEPS &&
			       4 * count->in_phases >= 3 * count->boxes;
	one->is_labelled = are_of_sorts(count);
	if (one->is_labelled)
		inside_says_work(one);
	one->is_every_boxed = only || count->boxes == sections->entries;
	one->is_in_steps = 5 * count->in_steps >= 4 * count->n &&
			   (says_plan(path_file_name(doc->path), arena) ||
			    says_plan(path_folder_name(doc->path), arena));
	one->guard = sections_without_about(
		sections, only || count->boxes == sections->entries, arena);
	return one;
}

/* One or two boxes are tasks where the files of the series have more. */
static void add_boxes_of_series(struct candidates *candidates,
				const struct document *doc,
				const struct entry_count *count,
				const struct sections *sections)
{
	if (count->boxes && is_of_sequence(doc, candidates->arena))
		add_boxes(candidates, doc, count, sections)->is_few = true;
}

/*
 * "Product backlog", "Roadmap & ideas", "Hoja de ruta": the name of one. Where
 * the word stands in the middle, "Continuous backlog feed", it is about one.
 */
static bool is_named_roadmap(struct span plan, struct arena *arena)
{
	struct span rest = plan, word;
	bool is_first = true;

	if (!says_roadmap(plan, arena) && !says_backlog(plan, arena))
		return false;
	while (span_next_part(&rest, ' ', &word)) {
		if (says_roadmap(word, arena) || says_backlog(word, arena))
			return is_first || !text_count_words(rest);
		is_first = false;
	}
	return true;
}

/* "Next steps" deep in a folder are a reader's; "Roadmap" is the team's. */
static bool names_roadmap(const struct sections *sections, struct arena *arena)
{
	for (size_t i = 0; i < sections->n; i++)
		if (sections->list[i].n &&
		    is_named_roadmap(sections->list[i].plan, arena))
			return true;
	return false;
}

/*
 * memory-bank/progress.md, which agents keep for whoever comes next: "What works"
 * and "What's left to build".
 */
static bool is_memory_bank(const struct document *doc, struct arena *arena)
{
	struct span folder = text_fold_name(arena, path_folder_name(doc->path));

	return span_is_nocase(path_file_name(doc->path), "progress") &&
	       (span_is(folder, "memory bank") ||
		span_is(folder, "memorybank") || span_is(folder, "cline docs"));
}

/* "To do" beside "Doing" and "Done": what does not plan there is a board, too. */
static bool is_rest_of_board(const struct sections *sections,
			     struct arena *arena)
{
	bool any = false;

	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *one = &sections->list[i];

		if (!one->n || one->plan.len)
			continue;
		if (!lane_is_state(one->name, arena))
			return false;
		any = true;
	}
	return any;
}

/*
 * "## Roadmap" in a README: what is below is planned, whatever the rest of the
 * file is about.
 */
static void add_planned(struct candidates *candidates,
			const struct document *doc,
			const struct sections *sections)
{
	struct arena *arena = candidates->arena;
	bool boxed = 5 * sections->planned_boxes >= 4 * sections->planned;
	struct span guard = sections_planned(sections, arena);
	bool is_bank = is_memory_bank(doc, arena);
	struct hypothesis *one;

	if (sections->planned < FEWEST_ENTRIES || !guard.len)
		return;
	if (!boxed && !is_bank &&
	    (!is_root_readme(doc) || !names_roadmap(sections, arena)))
		return;
	if (!is_bank && (glance_of(candidates->survey, doc)->is_document ||
			 (span_find_char(doc->path, '/') >= 0 &&
			  !names_roadmap(sections, arena))))
		return;
	one = add_entries(candidates, doc, SPAN_NONE,
			  boxed && sections->entries > sections->boxes,
			  SPAN(""));
	if ((!boxed || sections->boxes > sections->planned_boxes) &&
	    !is_rest_of_board(sections, arena))
		one->guard = guard;
	inside_plans(one);
}

/* One or two, and nothing else, in a file that is called TODO or backlog. */
static void add_few(struct candidates *candidates, const struct document *doc,
		    const struct entry_count *count,
		    const struct sections *sections)
{
	if (count->n && is_nothing_else(count) && !is_prose(count) &&
	    says_backlog(path_file_name(doc->path), candidates->arena))
		add_plain(candidates, doc, count,
			  sections_without_about(sections, false,
						 candidates->arena));
}

/* No boxes, or, in a roadmap, only where the work is that is under way. */
static bool are_plain(const struct entry_count *count,
		      const struct document *doc, struct arena *arena)
{
	return count->boxes < FEWEST_ENTRIES ||
	       (3 * count->boxes < count->n && !are_marked(count) &&
		says_roadmap(path_file_name(doc->path), arena));
}

/* "- **HU01: Log in**" below "#### E-1: Access" is one, and not its step. */
static bool are_items_themselves(const struct entry_count *count,
				 struct arena *arena)
{
	return 5 * count->n_leads >= 4 * count->n &&
	       is_story_word(count->leads[0].word, arena);
}

static void search_document(struct candidates *candidates,
			    const struct document *doc)
{
	struct arena *arena = candidates->arena;
	struct entry_count count = { 0 };
	const struct sections *sections = sections_of(candidates, doc);
	enum strength strength =
		document_strength(candidates->survey, doc, arena);

	if (strength < NAME_STRONG &&
	    !says_roadmap(path_file_name(doc->path), arena))
		add_planned(candidates, doc, sections);
	table_init(&count.names, arena);
	entries_count(&count, doc, sections, arena);
	table_release(&count.names);
	if (strength && count.boxes < FEWEST_ENTRIES)
		add_boxes_of_series(candidates, doc, &count, sections);
	if (count.n < FEWEST_ENTRIES) {
		add_few(candidates, doc, &count, sections);
		return;
	}
	if (2 * count.under_items > count.n && 2 * count.signs <= count.n &&
	    !are_items_themselves(&count, arena))
		return;
	add_by_ids(candidates, doc, &count, sections);
	if (count.boxes >= FEWEST_ENTRIES && (strength || are_of_sorts(&count)))
		add_boxes(candidates, doc, &count, sections);
	if (!strength || 5 * count.repeated > 2 * count.n ||
	    holds_cards(&doc->outline, 2, arena) ||
	    !are_plain(&count, doc, arena))
		return;
	if (is_list_of_work(&count) || is_list_of_all(&count))
		add_plain(candidates, doc, &count,
			  sections_without_about(sections, false, arena));
	else if (are_told_apart(&count))
		add_entries(candidates, doc, pick_plain(&count, arena), false,
			    word_of(&count));
}

void candidates_of_entries(struct candidates *candidates)
{
	const struct survey *survey = candidates->survey;
	size_t from = candidates->n;

	for (size_t i = 0; i < survey->n; i++)
		if (may_be_backlog_file(survey, &survey->docs[i],
					candidates->arena))
			search_document(candidates, &survey->docs[i]);
	join_sequences(candidates, from);
}
