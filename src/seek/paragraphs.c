/*
 * Candidates that are paragraphs: those that open in bold, with an id or without,
 * plain ones whose first line is a title with an id, and stories.
 */
#include "seek/inside.h"
#include "seek/sections.h"

#include "backlog/id.h"
#include "backlog/naming.h"
#include "base/unicode.h"
#include "words/regex-words.h"

enum { FEWEST_PARAGRAPHS = 3, FEWEST_LABELLED = 6 };

struct paragraph_count {
	size_t bold, plain; /* at the top of the document, below a heading */
	size_t with_id, distinct;
	size_t labels; /* "**On the phone:** …" */
	size_t unread; /* of those with an id: the reader takes it for none */
	struct lead *leads; /* of those with an id */
	size_t leads_room;
	struct table names;
};

static void count_paragraph(struct paragraph_count *count,
			    const struct outline *outline, uint32_t block,
			    struct arena *arena)
{
	struct span text = span_trim(outline_text_copy(outline, block, arena));
	struct span bold = opening_bold(outline, block, arena);
	struct opening opening;
	struct lead lead;
	void **slot;

	if (!bold.len) {
		count->plain++;
		return;
	}
	count->bold++;
	count->labels += is_bold_label(text, bold);
	slot = table_slot(&count->names, text_fold_name(arena, bold));
	count->distinct += !*slot;
	*slot = count;
	lead_read(&lead, text, arena);
	if (lead.kind != LEAD_PREFIX || lead_is_process(&lead, arena))
		return;
	count->unread += !id_opens(text, OPENS_TITLE, &opening);
	*ARENA_PUSH(arena, count->leads, count->with_id, count->leads_room) =
		lead;
}

/*
 * "**Export for all.** People ask for it.": each says another thing, and hardly
 * anything else stands there. "**Status:** open" comes below each heading, and a
 * few labels say how to use the page.
 */
static bool are_all(const struct paragraph_count *count)
{
	return count->bold >= FEWEST_PARAGRAPHS &&
	       (count->bold >= FEWEST_LABELLED ||
		count->labels < count->bold) &&
	       10 * count->distinct >= 9 * count->bold &&
	       2 * count->bold > count->plain;
}

/* ---- plain lines: "US-01: Login" ---- */

enum { MOST_PREFIXES = 8 };

/* The titles of one sequence: US-01, US-02 … */
struct title_sequence {
	struct lead first;
	struct span prefix; /* folded */
	size_t n, distinct;
};

struct title_count {
	struct title_sequence sequences[MOST_PREFIXES];
	size_t n_sequences;
	size_t n, inner; /* titles that open a paragraph, and that do not */
	struct table ids;
};

static struct title_sequence *sequence_of(struct title_count *count,
					  const struct lead *lead,
					  struct arena *arena)
{
	struct span prefix = text_fold_case(arena, lead->prefix);
	size_t i = 0;

	while (i < count->n_sequences &&
	       !span_eq(count->sequences[i].prefix, prefix))
		i++;
	if (i == MOST_PREFIXES)
		return NULL;
	if (i == count->n_sequences) {
		count->n_sequences++;
		count->sequences[i] =
			(struct title_sequence){ .first = *lead,
						 .prefix = prefix };
	}
	return &count->sequences[i];
}

static void count_title(struct title_count *count, struct span line,
			struct arena *arena)
{
	struct title_sequence *sequence;
	struct lead lead;
	void **slot;

	count->n++;
	lead_read(&lead, line, arena);
	if (lead.kind != LEAD_PREFIX || lead_is_process(&lead, arena))
		return;
	sequence = sequence_of(count, &lead, arena);
	if (!sequence)
		return;
	slot = table_slot(&count->ids, text_fold_case(arena, lead.all));
	sequence->distinct += !*slot;
	sequence->n++;
	*slot = count;
}

static void count_titles(struct title_count *count,
			 const struct outline *outline, uint32_t block,
			 struct arena *arena)
{
	struct paragraph_line line = { 0 };
	struct opening opening;
	struct span title;
	bool is_first = true;
	uint32_t end;

	if (paragraph_has_id_above(outline, block, &title, &end, arena)) {
		paragraph_next_line(outline, block, &line, arena);
		count_title(count, line.text, arena);
		return;
	}
	while (paragraph_next_line(outline, block, &line, arena)) {
		if (id_heads(line.text, &opening) && is_first)
			count_title(count, line.text, arena);
		else if (id_heads(line.text, &opening))
			count->inner++;
		is_first = false;
	}
}

/* The longest sequence whose ids differ, and which is not a few of many. */
static const struct title_sequence *main_sequence(
	const struct title_count *count)
{
	const struct title_sequence *best = &count->sequences[0];

	for (size_t i = 1; i < count->n_sequences; i++)
		if (count->sequences[i].n > best->n)
			best = &count->sequences[i];
	return count->n_sequences && best->n >= FEWEST_PARAGRAPHS &&
			       10 * best->distinct >= 9 * best->n &&
			       4 * count->inner <= best->n
		       ? best
		       : NULL;
}

/* Where other lines are titles, too, a regex tells which are meant. */
static void search_titles(struct candidates *candidates,
			  const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	struct arena *arena = candidates->arena;
	struct title_count count = { 0 };
	const struct title_sequence *sequence;
	struct hypothesis *one;
	struct item_place *place;

	table_init(&count.ids, arena);
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (outline->blocks[i].kind == BLOCK_PARAGRAPH &&
		    outline->blocks[i].parent == NO_BLOCK)
			count_titles(&count, outline, i, arena);
	table_release(&count.ids);
	sequence = main_sequence(&count);
	if (!sequence)
		return;
	one = inside_new(candidates, doc, sequence->first.word);
	place = hypothesis_add_file(one, doc->path, FORM_PARAGRAPH, arena);
	place->paragraphs = PARAGRAPHS_TITLED;
	if (sequence->n < count.n)
		place->pick = lead_regex(&sequence->first, false, arena);
	candidates_add(candidates, one);
}

/* ---- stories: "As a buyer I want to pay." ---- */

enum { MOST_WORDS_OF_LABEL = 3 };

/* An id in front of a story, in a regex. */
#define CODE "(?:[A-Z]{1,4}[-._]?)?\\d+(?:[.-]\\d+)*"

struct story_count {
	struct span words; /* with which they begin, folded */
	size_t coded; /* behind an id: "A.1. As a buyer I want to pay." */
	size_t bare; /* such an id in front of something else */
	bool differ;
	size_t n, others; /* that begin so and are none */
	size_t n_headings; /* that such stories stand below */
	uint32_t heading; /* the last of them */
};

/* "Story: " of "Story: As a buyer I want to pay"; nothing without one. */
static struct span story_label(struct span text)
{
	ptrdiff_t end = span_find(text, ": ");
	struct span label;

	if (end <= 0)
		return SPAN_NONE;
	label = span_first(text, (size_t)end);
	return is_plain_text(label) &&
			       text_count_words(label) <= MOST_WORDS_OF_LABEL
		       ? span_first(text, (size_t)end + strlen(": "))
		       : SPAN_NONE;
}

/* "A.1. ", "1.2 — ": what the reader takes for no id by itself; or 0. */
static size_t code_length(struct span text)
{
	enum { MOST_LETTERS = 4 };
	struct opening opening;
	size_t i = 0;

	while (i < text.len && text.at[i] >= 'A' && text.at[i] <= 'Z')
		i++;
	if (i > MOST_LETTERS || id_opens(text, OPENS_TITLE, &opening))
		return 0;
	i += i && i < text.len && strchr("-._", text.at[i]);
	if (i >= text.len || !char_is_digit(text.at[i]))
		return 0;
	while (i < text.len && (char_is_digit(text.at[i]) ||
				(i + 1 < text.len && strchr(".-", text.at[i]) &&
				 char_is_digit(text.at[i + 1]))))
		i++;
	i += i < text.len && strchr(".:)", text.at[i]);
	if (i >= text.len || text.at[i] != ' ')
		return 0;
	while (i < text.len && !text_starts_with_letter(span_from(text, i)) &&
	       !char_is_digit(text.at[i]))
		i++;
	return i;
}

/* What the story begins with, folded: its label, or "as a". Else nothing. */
static struct span opening_of(struct span text, struct arena *arena)
{
	struct span label = story_label(text);
	const char *words = story_begins(text, arena);

	if (words)
		return span_str(words);
	return label.len && story_begins(span_from(text, label.len), arena)
		       ? text_fold_case(arena, label)
		       : SPAN_NONE;
}

static void count_story(struct story_count *count,
			const struct outline *outline, uint32_t block,
			uint32_t heading, struct arena *arena)
{
	struct span text = span_trim(outline_text_copy(outline, block, arena));
	size_t code = code_length(text);
	struct span words = opening_of(span_from(text, code), arena);

	count->coded += code && words.len;
	count->bare += code && !words.len;
	if (!words.len) {
		count->others +=
			count->words.len &&
			span_begins(text_fold_case(arena, text), count->words);
		return;
	}
	count->differ |= count->words.len && !span_eq(words, count->words);
	count->words = words;
	count->n++;
	count->n_headings += !count->n_headings || heading != count->heading;
	count->heading = heading;
}

/* Where each stands below a heading of its own, the heading is the story. */
static void search_stories(struct candidates *candidates,
			   const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	struct arena *arena = candidates->arena;
	struct story_count count = { 0 };
	uint32_t heading = NO_BLOCK;
	struct hypothesis *one;
	struct item_place *place;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		if (outline->blocks[i].parent != NO_BLOCK)
			continue;
		if (outline->blocks[i].kind == BLOCK_HEADING)
			heading = i;
		else if (outline->blocks[i].kind == BLOCK_PARAGRAPH)
			count_story(&count, outline, i, heading, arena);
	}
	if (count.n < FEWEST_PARAGRAPHS || count.differ || count.others ||
	    (count.coded && (count.coded < count.n || count.bare)) ||
	    4 * count.n_headings > 3 * count.n)
		return;
	one = inside_new(candidates, doc, SPAN("story"));
	place = hypothesis_add_file(one, doc->path, FORM_PARAGRAPH, arena);
	place->paragraphs = PARAGRAPHS_PICKED;
	place->pick = arena_printf(arena, "/^\\W*%s%.*s/i",
				   count.coded ? CODE "\\W+" : "",
				   (int)count.words.len, count.words.at);
	if (count.coded)
		hypothesis_add_directive(
			one, SPAN("id from title /^\\W*(" CODE ")\\W/"), arena);
	candidates_add(candidates, one);
}

/* ---- documents ---- */

enum { MOST_INTRODUCTIONS = 6 };

/*
 * "**Legend:** …" above the first section says how to read what stands in the
 * sections: a regex for all but that.
 */
static struct span pick_below_headings(const struct outline *outline,
				       struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span regex = SPAN("/./");
	size_t above = 0, below = 0;
	bool is_below = false;

	buf_adds(&text, "/^(?!");
	for (uint32_t i = 0; i < outline->n_blocks;
	     i = outline->blocks[i].next) {
		struct span bold = SPAN_NONE;

		is_below |= is_own_heading(outline, i) &&
			    outline->blocks[i].level > 1;
		if (outline->blocks[i].kind == BLOCK_PARAGRAPH)
			bold = opening_bold(outline, i, arena);
		if (!bold.len)
			continue;
		below += is_below;
		if (is_below)
			continue;
		buf_addc(&text, above++ ? '|' : '(');
		add_escaped(&text, bold);
	}
	buf_adds(&text, "))/");
	if (above && above <= MOST_INTRODUCTIONS && above < below)
		regex = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return regex;
}

/* Does some section that neither plans nor is a state hold paragraphs? */
static bool are_elsewhere(const struct sections *sections, struct arena *arena)
{
	for (size_t i = 0; i < sections->n; i++) {
		const struct list_section *section = &sections->list[i];

		if (section->n && !section->plan.len && section->name.len &&
		    !lane_phase(section->name, arena))
			return true;
	}
	return false;
}

/*
 * "## Feature backlog" beside "## Design decisions": what is planned where a
 * heading says so, else what is not about the backlog.
 */
static struct span guard_of(const struct document *doc, struct arena *arena)
{
	struct sections sections;

	sections_read_paragraphs(&sections, doc, arena);
	if (sections.planned >= FEWEST_PARAGRAPHS &&
	    2 * sections.planned >= sections.entries &&
	    are_elsewhere(&sections, arena))
		return sections_planned(&sections, arena);
	return sections_without_about(&sections, false, arena);
}

static void search_document(struct candidates *candidates,
			    const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	struct arena *arena = candidates->arena;
	struct paragraph_count count = { 0 };
	struct hypothesis *one;
	struct item_place *place;

	table_init(&count.names, arena);
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (outline->blocks[i].kind == BLOCK_PARAGRAPH &&
		    outline->blocks[i].parent == NO_BLOCK)
			count_paragraph(&count, outline, i, arena);
	table_release(&count.names);
	one = inside_new(candidates, doc,
			 count.with_id ? count.leads[0].word : SPAN_NONE);
	if (count.with_id < FEWEST_PARAGRAPHS &&
	    (!one->is_called_backlog || !are_all(&count)))
		return;
	place = hypothesis_add_file(one, doc->path, FORM_PARAGRAPH, arena);
	if (count.with_id < FEWEST_PARAGRAPHS) {
		place->pick = pick_below_headings(outline, arena);
		one->is_every_paragraph = true;
		one->guard = guard_of(doc, arena);
	} else if (count.unread == count.with_id) {
		/* "**E0-US1 — Log in**": told apart by a regex. */
		place->pick = pick_of_leads(count.leads, count.with_id, arena);
	}
	candidates_add(candidates, one);
}

void candidates_of_paragraphs(struct candidates *candidates)
{
	const struct survey *survey = candidates->survey;

	for (size_t i = 0; i < survey->n; i++)
		if (may_be_backlog_file(survey, &survey->docs[i],
					candidates->arena)) {
			search_document(candidates, &survey->docs[i]);
			search_titles(candidates, &survey->docs[i]);
			search_stories(candidates, &survey->docs[i]);
		}
}
