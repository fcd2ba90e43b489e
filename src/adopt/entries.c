/* Candidates that are entries of lists: boxes, ids, lanes. */
#include "adopt/inside.h"
#include "adopt/sections.h"

#include "base/unicode.h"

enum { FEWEST_ENTRIES = 3 };

enum { MOST_LABELS = 4, LONGEST_LABEL = 24, FEWEST_TIMES = 3 };

/* "DoD:" below each of the entries is a label of what follows. */
struct labels {
	struct span list[MOST_LABELS];
	size_t n;
	size_t entries; /* that are one of them */
};

struct entry_count {
	struct labels labels;
	size_t n, boxes, in_states;
	size_t numbered; /* boxes that lead with a number */
	size_t bracketed; /* "[done] …", where no box stands */
	size_t under_ranks; /* below P0, High, Must … */
	struct span story_word; /* which all stories begin with, if one */
	bool stories_differ;
	size_t stories; /* "As a buyer I want …" */
	size_t signs; /* "✅ …", "🚧 …" */
	size_t rules; /* "One line is enough": about the list itself */
	size_t bold, dated; /* "**Search** — …", "[2026-05-25] …" */
	size_t headings, with_list; /* those with a text; with a list */
	size_t empty; /* headings with nothing below */
	size_t paragraphs; /* at the top of the document */
	struct lead number;
	size_t under_items; /* boxes below a heading that leads with an id */
	struct lead *leads; /* of those with an id */
	size_t n_leads, leads_room;
	struct table names; /* in bold in front */
};

static bool is_top_entry(const struct outline *outline, uint32_t block)
{
	return outline->blocks[block].kind == BLOCK_ENTRY &&
	       outline->blocks[outline->blocks[block].parent].parent ==
		       NO_BLOCK;
}

static bool opens_in_bold(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];

	return b->n_runs && outline->runs[b->run].style & STYLE_STRONG;
}

/* "Owner: …" below each heading is a field; what is to be done comes once. */
static bool is_new_name(struct entry_count *count, struct span text,
			struct arena *arena)
{
	ptrdiff_t end = span_find_char(text, ':');
	struct span name = end > 0 ? span_first(text, (size_t)end) : text;
	void **slot = table_slot(&count->names, text_fold_name(arena, name));
	bool is_new = !*slot;

	*slot = count;
	return is_new;
}

/* "As a …", "Als …": the word that the stories share. */
static void count_story(struct entry_count *count, struct span text,
			struct arena *arena)
{
	struct span word;

	count->stories++;
	if (!span_next_part(&text, ' ', &word))
		return;
	if (!count->story_word.len)
		count->story_word = word;
	count->stories_differ |=
		!span_eq(text_fold_case(arena, word),
			 text_fold_case(arena, count->story_word));
}

static void count_entry(struct entry_count *count,
			const struct outline *outline, uint32_t block,
			struct arena *arena)
{
	uint32_t words = block_child(outline, block);
	struct lead lead;
	struct span text;

	count->n++;
	count->boxes += outline->blocks[block].mark != 0;
	if (words == NO_BLOCK)
		return;
	text = span_trim(outline_text_copy(outline, words, arena));
	count->bracketed += span_starts(text, "[");
	if (says_story(text, arena) || says_wish(text, arena))
		count_story(count, text, arena);
	count->signs += opens_with_sign(text, arena);
	count->rules += speaks_of_list(text, arena);
	count->bold += opens_in_bold(outline, words) &&
		       is_new_name(count, text, arena);
	lead_read(&lead, text, arena);
	count->dated += lead.kind == LEAD_DATE;
	if (lead.kind == LEAD_NUMBER && outline->blocks[block].mark) {
		count->number = lead;
		count->numbered++;
	}
	if (lead.kind == LEAD_PREFIX && !lead_is_process(&lead, arena))
		*ARENA_PUSH(arena, count->leads, count->n_leads,
			    count->leads_room) = lead;
}

/* What the nearest heading says about the entries below it. */
static void count_lane(struct entry_count *count, struct span lane,
		       struct arena *arena)
{
	struct lead lead;

	count->in_states += lane.len && lane_phase(lane, arena) != 0;
	lead_read(&lead, lane, arena);
	count->under_ranks += is_rank_name(lane, arena);
	count->under_items += lead.kind == LEAD_PREFIX &&
			      !lead_is_container(&lead, arena);
}

/* Does anything stand between the heading and the next one? */
static bool has_body(const struct outline *outline, uint32_t heading)
{
	uint32_t below = outline->blocks[heading].next;

	return below < outline->n_blocks &&
	       outline->blocks[below].kind != BLOCK_HEADING;
}

/* A heading with neither a text nor a deeper heading below it. */
static bool is_empty(const struct outline *outline, uint32_t heading)
{
	uint32_t below = outline->blocks[heading].next;

	return below >= outline->n_blocks ||
	       (outline->blocks[below].kind == BLOCK_HEADING &&
		outline->blocks[below].level <= outline->blocks[heading].level);
}

/* "Phase 2", "v1.3", "Later": what stands below is in it, not about it. */
static bool is_group(const struct list_section *section, struct arena *arena)
{
	struct lead lead;

	lead_read(&lead, section->name, arena);
	return lead_is_container(&lead, arena) ||
	       lane_phase(section->name, arena) != PHASE_UNKNOWN ||
	       is_rank_name(section->name, arena);
}

/* What stands below the headings that are not about the backlog. */
static void count_headings(struct entry_count *count,
			   const struct sections *sections,
			   const struct outline *outline, struct arena *arena)
{
	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *section = &sections->list[i];

		if (section->heading == NO_BLOCK || section->about.len ||
		    outline->blocks[section->heading].level < 2)
			continue;
		count->headings += has_body(outline, section->heading);
		count->empty += is_empty(outline, section->heading);
		count->with_list += holds_list(outline, section->heading) ||
				    (section->n && is_group(section, arena));
	}
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		count->paragraphs += outline->blocks[i].kind ==
					     BLOCK_PARAGRAPH &&
				     outline->blocks[i].parent == NO_BLOCK;
}

/* Letters and blanks, which stand for themselves in a regex. */
static bool is_plain_text(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_letter(text.at[i]) && text.at[i] != ' ' &&
		    (unsigned char)text.at[i] < 0x80)
			return false;
	return true;
}

/* ---- labels ---- */

/* The text of an entry that is nothing but a label: "DoD:"; or nothing. */
static struct span label_of(const struct outline *outline, uint32_t entry,
			    struct arena *arena)
{
	uint32_t words = block_child(outline, entry);
	struct span text;

	if (words == NO_BLOCK || outline->blocks[entry].mark)
		return SPAN_NONE;
	text = span_trim(outline_text_copy(outline, words, arena));
	return text.len > 1 && text.len < LONGEST_LABEL && span_ends(text, ":")
		       ? span_first(text, text.len - 1)
		       : SPAN_NONE;
}

static void find_labels(struct labels *out, const struct outline *outline,
			struct arena *arena)
{
	struct table seen;

	*out = (struct labels){ 0 };
	table_init(&seen, arena);
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct span label;
		void **slot;
		uintptr_t times;

		if (!is_top_entry(outline, i))
			continue;
		label = label_of(outline, i, arena);
		if (!label.len)
			continue;
		slot = table_slot(&seen, label);
		times = (uintptr_t)*slot + 1;
		*slot = (void *)times;
		if (times == FEWEST_TIMES && out->n < MOST_LABELS &&
		    is_plain_text(label)) {
			out->list[out->n++] = label;
			out->entries += FEWEST_TIMES;
		} else if (times > FEWEST_TIMES) {
			out->entries++;
		}
	}
	table_release(&seen);
}

static bool is_label(const struct labels *labels, struct span label)
{
	for (size_t i = 0; label.len && i < labels->n; i++)
		if (span_eq(labels->list[i], label))
			return true;
	return false;
}

/* A regex for all that is not one of them. */
static struct span without_labels(const struct labels *labels,
				  struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span regex;

	if (!labels->n)
		return SPAN_NONE;
	buf_adds(&text, "/^(?!(?:");
	for (size_t i = 0; i < labels->n; i++) {
		if (i)
			buf_addc(&text, '|');
		buf_add(&text, labels->list[i]);
	}
	buf_adds(&text, "):)/");
	regex = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return regex;
}

static void count_entries(struct entry_count *count, const struct document *doc,
			  const struct sections *sections, struct arena *arena)
{
	const struct outline *outline = &doc->outline;

	find_labels(&count->labels, outline, arena);
	count_headings(count, sections, outline, arena);
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct list_section *section;

		if (!is_top_entry(outline, i))
			continue;
		if (is_label(&count->labels, label_of(outline, i, arena)))
			continue;
		section = section_at(sections, i);
		if (section->asking.len ||
		    (section->about.len && !outline->blocks[i].mark))
			continue;
		count_entry(count, outline, i, arena);
		count_lane(count, section->name, arena);
	}
}

static struct hypothesis *add_entries(struct candidates *candidates,
				      const struct document *doc,
				      struct span pick, bool boxes_only,
				      struct span word)
{
	struct hypothesis *one = inside_new(candidates, doc, word);
	struct item_place *place = hypothesis_add_place(
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

/* US-1 and F-1 in one file are two kinds; AUTH-1 and UI-1 are areas of one. */
static void add_by_ids(struct candidates *candidates,
		       const struct document *doc,
		       const struct entry_count *count,
		       const struct sections *sections)
{
	struct arena *arena = candidates->arena;
	struct lead *rest = ARENA_ARRAY(arena, struct lead, count->n_leads);
	struct span added = SPAN_NONE;
	size_t n = 0;

	for (size_t i = 0; i < count->n_leads; i++) {
		const struct lead *lead = &count->leads[i];
		size_t alike = count_prefix(count, lead->word);

		if (alike < FEWEST_ENTRIES || alike == count->n_leads ||
		    !is_id_word(lead->word, arena)) {
			rest[n++] = *lead;
			continue;
		}
		if (!span_eq(added, lead->word))
			add_entries(candidates, doc,
				    lead_regex(lead, false, arena), false,
				    lead->word);
		added = lead->word;
	}
	/* "Phase out the old one", "Task 2 again": some words among the boxes. */
	if (n >= FEWEST_ENTRIES &&
	    (5 * n >= 4 * count->boxes || is_id_word(rest[0].word, arena)))
		add_entries(candidates, doc,
			    n == sections->entries
				    ? SPAN_NONE
				    : pick_of_leads(rest, n, arena),
			    false, rest[0].word);
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
 * All begin alike, or nothing but lists stands there, in a file that is called
 * the backlog.
 */
static bool is_list_of_all(const struct entry_count *count)
{
	/* Headings that say it all are items themselves. */
	if (2 * count->rules > count->n ||
	    (count->empty > 2 && 2 * count->empty >= count->headings))
		return false;
	if (!count->headings && is_nothing_else(count))
		return true;
	return count->n >= FEWEST_ENTRIES &&
	       (5 * count->bold >= 4 * count->n ||
		2 * count->stories > count->n ||
		5 * count->dated >= 4 * count->n || is_nothing_else(count));
}

/* What the kind is called, if the entries say it themselves. */
static struct span word_of(const struct entry_count *count)
{
	return 2 * count->stories > count->n ? SPAN("story") : SPAN("");
}

/* Stories among remarks are told by their first word, all else by labels. */
static struct span pick_plain(const struct entry_count *count,
			      struct arena *arena)
{
	struct span word = count->story_word;

	if (count->stories >= FEWEST_ENTRIES && count->stories < count->n &&
	    !count->stories_differ && word.len && is_plain_text(word))
		return arena_printf(arena, "/^\\W*%.*s /i", (int)word.len,
				    word.at);
	return without_labels(&count->labels, arena);
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
}

/* Some are ticked by a box and others by a sign: "✅ T001", "- [ ] T002". */
static bool are_marked(const struct entry_count *count)
{
	return count->signs > 1 && count->boxes < count->n &&
	       10 * (count->boxes + count->signs) >= 8 * count->n;
}

static void add_boxes(struct candidates *candidates, const struct document *doc,
		      const struct entry_count *count,
		      const struct sections *sections)
{
	struct arena *arena = candidates->arena;
	bool is_numbered = 5 * count->numbered >= 3 * count->boxes;
	bool only = is_numbered ||
		    (count->boxes < sections->entries && !are_marked(count));
	struct hypothesis *one = add_entries(
		candidates, doc,
		is_numbered ? lead_regex(&count->number, false, arena)
			    : SPAN_NONE,
		only, is_numbered ? SPAN("") : word_of(count));

	one->guard = sections_without_about(
		sections, only || count->boxes == sections->entries, arena);
}

/* "Next steps" deep in a folder are a reader's; "Roadmap" is the team's. */
static bool names_roadmap(const struct sections *sections, struct arena *arena)
{
	for (size_t i = 0; i < sections->n; i++)
		if (sections->list[i].n &&
		    (says_roadmap(sections->list[i].plan, arena) ||
		     says_backlog(sections->list[i].plan, arena)))
			return true;
	return false;
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
	struct hypothesis *one;

	if (!boxed && (!is_root_readme(doc) || !names_roadmap(sections, arena)))
		return;
	if (sections->planned < FEWEST_ENTRIES || !guard.len ||
	    glance_of(candidates->survey, doc)->is_document ||
	    (span_find_char(doc->path, '/') >= 0 &&
	     !names_roadmap(sections, arena)))
		return;
	one = add_entries(candidates, doc, SPAN_NONE,
			  boxed && sections->entries > sections->boxes,
			  SPAN(""));
	if (!boxed || sections->boxes > sections->planned_boxes)
		one->guard = guard;
	inside_plans(one);
}

/* One or two, and nothing else, in a file that is called TODO or backlog. */
static void add_few(struct candidates *candidates, const struct document *doc,
		    const struct entry_count *count)
{
	if (count->n && !count->headings && is_nothing_else(count) &&
	    says_backlog(path_file_name(doc->path), candidates->arena))
		add_plain(candidates, doc, count, SPAN_NONE);
}

/* No boxes, or, in a roadmap, only where the work is that is under way. */
static bool are_plain(const struct entry_count *count,
		      const struct document *doc, struct arena *arena)
{
	return count->boxes < FEWEST_ENTRIES ||
	       (3 * count->boxes < count->n && !are_marked(count) &&
		says_roadmap(path_file_name(doc->path), arena));
}

static void search_document(struct candidates *candidates,
			    const struct document *doc)
{
	struct arena *arena = candidates->arena;
	struct entry_count count = { 0 };
	struct sections sections;
	enum strength strength =
		document_strength(candidates->survey, doc, arena);

	sections_read(&sections, doc, arena);
	if (strength < NAME_STRONG &&
	    !says_roadmap(path_file_name(doc->path), arena))
		add_planned(candidates, doc, &sections);
	table_init(&count.names, arena);
	count_entries(&count, doc, &sections, arena);
	table_release(&count.names);
	if (count.n < FEWEST_ENTRIES) {
		add_few(candidates, doc, &count);
		return;
	}
	if ((2 * count.under_items > count.n && 2 * count.signs <= count.n))
		return;
	add_by_ids(candidates, doc, &count, &sections);
	if (count.boxes >= FEWEST_ENTRIES && strength)
		add_boxes(candidates, doc, &count, &sections);
	if (strength && are_plain(&count, doc, arena) &&
	    (is_list_of_work(&count) || is_list_of_all(&count)))
		add_plain(candidates, doc, &count,
			  sections_without_about(&sections, false, arena));
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
