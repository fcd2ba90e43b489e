#include "adopt/mine.h"

#include "base/unicode.h"

#include <stdlib.h>

/* ---- whose habits count ---- */

struct habits {
	const struct item **items; /* that claim, else those done, else all */
	size_t n;
	const struct item **open;
	size_t n_open;
	bool is_of_done; /* a habit of closing is to be told apart */
};

enum { FEWEST_CLAIMERS = 5 };

static bool claims(const struct item *item, struct arena *arena)
{
	enum phase phase = status_phase(item_status(item), arena);

	return !item->is_done &&
	       (phase == PHASE_READY || phase == PHASE_BEGUN ||
		phase == PHASE_REVIEW);
}

static size_t collect(const struct hypothesis *kind, bool done, bool claiming,
		      const struct item ***out, struct arena *arena)
{
	size_t n = 0;

	*out = ARENA_ARRAY(arena, const struct item *, kind->backlog.n_items);
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		if (item->is_done == done && (!claiming || claims(item, arena)))
			(*out)[n++] = item;
	}
	return n;
}

static size_t collect_all(const struct hypothesis *kind,
			  const struct item ***out, struct arena *arena)
{
	*out = ARENA_ARRAY(arena, const struct item *, kind->backlog.n_items);
	for (size_t i = 0; i < kind->backlog.n_items; i++)
		(*out)[i] = kind->backlog.items[i];
	return kind->backlog.n_items;
}

static void choose_base(struct habits *base, struct mine *out,
			const struct hypothesis *kind, struct arena *arena)
{
	base->n_open = collect(kind, false, false, &base->open, arena);
	base->n = collect(kind, false, true, &base->items, arena);
	out->from = "that claim to be ready";
	if (base->n < FEWEST_CLAIMERS) {
		base->n = collect(kind, true, false, &base->items, arena);
		base->is_of_done = true;
		out->from = "that are done";
	}
	if (base->n < FEWEST_CLAIMERS) {
		base->n = collect_all(kind, &base->items, arena);
		base->is_of_done = false;
		out->from = "that are there";
	}
	out->n_base = base->n;
}

/* ---- a criterion ---- */

#define MUST_SHARE 0.9
#define SHOULD_SHARE 0.6
/* A habit that fewer of the open items have belongs to closing. */
#define OPEN_SHARE 0.5

static bool is_share(size_t n, size_t of, double share)
{
	return of && (double)n >= share * (double)of;
}

static struct mined *add(struct mine *out, const struct habits *base,
			 size_t holds, size_t open_holds, double weight,
			 struct arena *arena)
{
	struct mined *mined;

	if (!is_share(holds, base->n, SHOULD_SHARE) ||
	    (base->n_open > 2 &&
	     !is_share(open_holds, base->n_open, OPEN_SHARE)))
		return NULL;
	mined = ARENA_PUSH(arena, out->list, out->n, out->room);
	*mined = (struct mined){ .holds = holds,
				 .of = base->n,
				 .weight = weight,
				 .is_of_level = true };
	/* Of a handful one may be forgetful. */
	mined->is_must =
		(is_share(holds, base->n, MUST_SHARE) ||
		 (base->n >= FEWEST_CLAIMERS && holds + 1 == base->n)) &&
		(!base->n_open || is_share(open_holds, base->n_open, 0.6));
	return mined;
}

static struct span sentence(bool is_must, const char *rest, struct arena *arena)
{
	return arena_printf(arena, "%s %s", is_must ? "Must" : "Should", rest);
}

/* ---- sections ---- */

struct section_count {
	struct span name, folded; /* as first written */
	size_t n, open, lists;
};

struct section_counts {
	struct section_count *list;
	size_t n, room;
	struct table by_name;
};

/* "2026-02-24": an entry of a log, not a part of the item. */
static bool is_dated(struct span folded)
{
	return folded.len >= 8 && char_is_digit(folded.at[0]) &&
	       char_is_digit(folded.at[1]) && char_is_digit(folded.at[2]) &&
	       char_is_digit(folded.at[3]);
}

/* Sections that closing, reviewing or bookkeeping fills. */
static bool is_of_closing(struct span folded)
{
	static const char *const parts[] = {
		"implementation note",
		"completion",
		"final summary",
		"change log",
		"changelog",
		"qa result",
		"dev agent",
		"agent model",
		"debug log",
		"file list",
		"resolution",
		"review",
		"retrospective",
		"outcome",
		"result",
		"history",
		"comments",
		"evidence",
		"lessons",
		"notes",
		"references",
		"verification",
		"files",
		"progress",
		"sign off",
		"log",
		"status",
		"implementation plan",
		"senior developer",
		"fix",
		"root cause",
		"links",
		"linked",
		"related",
		"branch",
		"created",
		"updated",
		"notas",
		"notizen",
		"remarques",
	};

	if (is_status_name(folded) || span_is(folded, "stories") ||
	    span_is(folded, "tasks") || is_dated(folded))
		return true;
	if (is_criteria_name(folded))
		return false;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (span_find(folded, parts[i]) >= 0)
			return true;
	return false;
}

static struct section_count *section_count(struct section_counts *counts,
					   const struct section *section,
					   struct arena *arena)
{
	void **slot = table_slot(&counts->by_name, section->folded);
	size_t at = (size_t)(uintptr_t)*slot;

	if (at)
		return &counts->list[at - 1];
	*ARENA_PUSH(arena, counts->list, counts->n, counts->room) =
		(struct section_count){ .name = section->name,
					.folded = section->folded };
	*slot = (void *)(uintptr_t)counts->n;
	return &counts->list[counts->n - 1];
}

static bool lists_something(const struct section *section, struct arena *arena)
{
	return passage_measure(&section->passage, MEASURE_ITEMS, arena) > 0;
}

/* Sections within sections are parts of an answer, not asked by themselves. */
static bool is_deep(const struct item *item, const struct section *section)
{
	const struct part *part = &item->parts[0];
	const struct block *blocks = section->doc->outline.blocks;
	uint8_t root = part->root != NO_BLOCK && part->doc == section->doc &&
				       part->form != FORM_ENTRY
			       ? blocks[part->root].level
			       : 1;

	return !section->is_label && blocks[section->block].level > root + 1;
}

static void count_sections(struct section_counts *counts,
			   const struct item *item, bool is_open,
			   struct arena *arena)
{
	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];
		struct section_count *count;

		/* A name that comes twice counts once: by its first. */
		if (!section->has_substance ||
		    section->doc->outline.blocks[section->block].kind ==
			    BLOCK_CELL ||
		    (is_deep(item, section) &&
		     !is_criteria_name(section->folded)) ||
		    item_section(item, &section->folded, 1) != section ||
		    is_of_closing(section->folded) || !section->folded.len ||
		    (planning_of(section->folded) != PLAN_NONE &&
		     !is_story_name(section->folded)))
			continue;
		count = section_count(counts, section, arena);
		if (is_open) {
			count->open++;
			continue;
		}
		count->n++;
		count->lists += lists_something(section, arena);
	}
}

/* The name as a definition writes it: without numbers and colons. */
static struct span clean_name(struct span name, struct arena *arena)
{
	struct lead lead;

	name = span_trim(name);
	if (span_ends(name, ":"))
		name.len--;
	lead_read(&lead, name, arena);
	if (lead.kind == LEAD_NUMBER && lead.rest.len > 2)
		name = span_trim(
			span_from(lead.rest, lead.rest.at[0] == '.' ||
						     lead.rest.at[0] == ')'));
	return name;
}

/* What a section answers, where its name says so. */
static const char *section_sentence(struct span folded)
{
	static const struct {
		const char *part, *says;
	} answers[] = {
		{ "story", "say who wants what, and why." },
		{ "historia", "say who wants what, and why." },
		{ "description", "say what it is about." },
		{ "summary", "say what it is about." },
		{ "overview", "say what it is about." },
		{ "beschreibung", "say what it is about." },
		{ "why", "say why it is worth doing." },
		{ "motivation", "say why it is worth doing." },
		{ "problem", "say which problem it solves." },
		{ "goal", "say what is to be achieved." },
		{ "objective", "say what is to be achieved." },
		{ "scope", "say what belongs to it, and what does not." },
		{ "context", "say what one needs to know first." },
		{ "background", "say what one needs to know first." },
		{ "open question", "say what is still to be decided." },
		{ "depend", "say what it waits for." },
		{ "test", "say how it will be tested." },
		{ "requirement", "say what it has to do." },
		{ "ziel", "say what is to be achieved." },
		{ "objetiv", "say what is to be achieved." },
		{ "objectif", "say what is to be achieved." },
		{ "目标", "say what is to be achieved." },
		{ "目的", "say what is to be achieved." },
		{ "descri", "say what it is about." },
		{ "概要", "say what it is about." },
		{ "描述", "say what it is about." },
		{ "hintergrund", "say what one needs to know first." },
		{ "kontext", "say what one needs to know first." },
		{ "contexto", "say what one needs to know first." },
		{ "contexte", "say what one needs to know first." },
		{ "背景", "say what one needs to know first." },
		{ "スコープ", "say what belongs to it, and what does not." },
		{ "范围", "say what belongs to it, and what does not." },
		{ "alcance", "say what belongs to it, and what does not." },
		{ "escopo", "say what belongs to it, and what does not." },
	};

	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++)
		if (span_find(folded, answers[i].part) >= 0)
			return answers[i].says;
	return NULL;
}

static void add_section(struct mine *out, const struct habits *base,
			const struct section_count *count, struct arena *arena)
{
	bool is_criteria = is_criteria_name(count->folded);
	bool is_story = is_story_name(count->folded);
	bool lists = is_share(count->lists, count->n, 0.95);
	struct span name = quoted_word(clean_name(count->name, arena), arena);
	struct mined *mined = add(out, base, count->n, count->open,
				  is_criteria ? 10
				  : is_story  ? 8
					      : 3,
				  arena);

	if (!mined)
		return;
	mined->about = count->folded;
	mined->check =
		arena_printf(arena, "section %.*s%s", (int)name.len, name.at,
			     is_criteria && lists ? ": at least 1 item" : "");
	if (is_criteria)
		mined->sentence = sentence(mined->is_must,
					   "have criteria by which we can tell "
					   "that it works.",
					   arena);
	else if (section_sentence(count->folded))
		mined->sentence = sentence(
			mined->is_must, section_sentence(count->folded), arena);
	else
		mined->sentence = arena_printf(
			arena, "%s say something under %s.",
			mined->is_must ? "Must" : "Should",
			arena_copy(arena, clean_name(count->name, arena)).at);
}

static void mine_sections(struct mine *out, const struct habits *base,
			  struct arena *arena)
{
	struct section_counts counts = { 0 };

	table_init(&counts.by_name, arena);
	for (size_t i = 0; i < base->n; i++)
		count_sections(&counts, base->items[i], false, arena);
	for (size_t i = 0; i < base->n_open; i++)
		count_sections(&counts, base->open[i], true, arena);
	for (size_t i = 0; i < counts.n; i++)
		add_section(out, base, &counts.list[i], arena);
	table_release(&counts.by_name);
}

/* ---- fields ---- */

struct value_count {
	struct span shown, folded;
	size_t n;
};

struct field_count {
	struct span name, folded;
	size_t n, open;
	struct value_count *values;
	size_t n_values, room;
};

struct field_counts {
	struct field_count *list;
	size_t n, room;
};

static const char *planning_sentence(enum planning plan)
{
	static const char *const sentences[PLAN_KINDS] = {
		[PLAN_PRIORITY] = "say how much it matters.",
		[PLAN_SIZE] = "be sized.",
		[PLAN_SPRINT] = "say what it is planned for.",
		[PLAN_PARENT] = "say what it is a part of.",
		[PLAN_DEPENDS] = "say what it waits for.",
		[PLAN_OWNER] = "say who is responsible for it.",
		[PLAN_TYPE] = "say what type of work it is.",
	};

	return sentences[plan];
}

static struct field_count *field_count(struct field_counts *counts,
				       const struct field *field,
				       struct arena *arena)
{
	struct field_count *count;

	for (size_t i = 0; i < counts->n; i++)
		if (span_eq(counts->list[i].folded, field->folded))
			return &counts->list[i];
	count = ARENA_PUSH(arena, counts->list, counts->n, counts->room);
	*count = (struct field_count){ .name = field->name,
				       .folded = field->folded };
	return count;
}

static void count_value(struct field_count *count,
			const struct field_value *value, struct arena *arena)
{
	for (size_t i = 0; i < count->n_values; i++)
		if (span_eq(count->values[i].folded, value->folded)) {
			count->values[i].n++;
			return;
		}
	*ARENA_PUSH(arena, count->values, count->n_values, count->room) =
		(struct value_count){ value->text, value->folded, 1 };
}

/* A section of one line may be a field; "## Story" with one is still prose. */
static bool is_prose(const struct field *field)
{
	enum planning plan = planning_of(field->folded);

	return field->origin == FROM_SECTION &&
	       (plan == PLAN_PARENT || plan == PLAN_TYPE);
}

static void count_fields(struct field_counts *counts, const struct item *item,
			 bool is_open, struct arena *arena)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		struct field_count *count;

		if (!planning_sentence(planning_of(field->folded)) ||
		    is_prose(field) || field_is_title(field, item) ||
		    !field_has_value(field) ||
		    item_field(item, field->folded) != field)
			continue;
		count = field_count(counts, field, arena);
		if (is_open) {
			count->open++;
			continue;
		}
		count->n++;
		count_value(count, &field->values[0], arena);
	}
}

/* ---- scales ---- */

static const char *const scales[][10] = {
	{ "critical", "urgent", "high", "medium", "normal", "low", "lowest",
	  "none", NULL },
	{ "p0", "p1", "p2", "p3", "p4", "p5", NULL },
	{ "must", "must have", "should", "should have", "could", "could have",
	  "won't", "won't have", NULL },
	{ "blocker", "critical", "major", "minor", "trivial", NULL },
	{ "xs", "s", "m", "l", "xl", "xxl", NULL },
	{ "1", "2", "3", "5", "8", "13", "20", "21", "40", NULL },
	{ "1", "2", "3", "4", "5", "6", "7", "8", "9", NULL },
	{ "alta", "media", "baja", NULL },
	{ "alta", "média", "baixa", NULL },
	{ "hoch", "mittel", "niedrig", NULL },
	{ "haute", "moyenne", "basse", NULL },
	{ "высокий", "средний", "низкий", NULL },
	{ "高", "中", "低", NULL },
};

enum { N_SCALES = sizeof(scales) / sizeof(*scales) };

static const struct value_count *value_in(const struct field_count *count,
					  const char *word)
{
	for (size_t i = 0; i < count->n_values; i++)
		if (text_folds_to(span_str(word), count->values[i].folded))
			return &count->values[i];
	return NULL;
}

/* The scale that covers all values, as found and in order; or nothing. */
static struct span scale_of(const struct field_count *count,
			    struct arena *arena)
{
	for (size_t s = 0; s < N_SCALES; s++) {
		struct buf text = BUF_INIT;
		struct span values = SPAN_NONE;
		size_t n = 0, covered = 0;

		for (size_t i = 0; i < 10 && scales[s][i]; i++) {
			const struct value_count *value =
				value_in(count, scales[s][i]);

			if (!value)
				continue;
			if (n++)
				buf_adds(&text, ", ");
			buf_add(&text, quoted_word(value->shown, arena));
			covered += value->n;
		}
		if (n > 1 && covered == count->n)
			values = arena_copy(arena, buf_span(&text));
		buf_release(&text);
		if (values.len)
			return values;
	}
	return SPAN_NONE;
}

static void add_field(struct mine *out, const struct habits *base,
		      const struct field_count *count, struct arena *arena)
{
	static const double weights[PLAN_KINDS] = {
		[PLAN_PRIORITY] = 7, [PLAN_SIZE] = 6,	 [PLAN_PARENT] = 5,
		[PLAN_OWNER] = 2,    [PLAN_DEPENDS] = 4, [PLAN_SPRINT] = 1,
		[PLAN_TYPE] = 2,
	};
	enum planning plan = planning_of(count->folded);
	struct span name = quoted_word(span_trim(count->name), arena), scale;
	struct mined *mined =
		add(out, base, count->n, count->open, weights[plan], arena);

	if (!mined)
		return;
	scale = plan == PLAN_PRIORITY || plan == PLAN_SIZE
			? scale_of(count, arena)
			: SPAN_NONE;
	/* To wait for nothing is an answer, too. */
	mined->check = arena_printf(arena, "%sfield %.*s%s%.*s",
				    plan == PLAN_DEPENDS ? "section or " : "",
				    (int)name.len, name.at,
				    scale.len ? ": " : "", (int)scale.len,
				    scale.at ? scale.at : "");
	mined->sentence =
		sentence(mined->is_must, planning_sentence(plan), arena);
	mined->plan = plan;
	mined->about = count->folded;
}

static void mine_fields(struct mine *out, const struct habits *base,
			struct arena *arena)
{
	struct field_counts counts = { 0 };

	for (size_t i = 0; i < base->n; i++)
		count_fields(&counts, base->items[i], false, arena);
	for (size_t i = 0; i < base->n_open; i++)
		count_fields(&counts, base->open[i], true, arena);
	for (size_t i = 0; i < counts.n; i++)
		add_field(out, base, &counts.list[i], arena);
}

/* ---- sentences ---- */

/* How a story's sentence begins, in the languages that says_story() knows. */
static const char *const story_regexes[] = {
	"/\\bas (an?|the)\\b/i",
	"/\\bals\\b/i",
	"/\\bcomo\\b/i",
	"/\\ben tant qu/i",
	"/\\bcome\\b/i",
	"/\\bjako\\b/i",
	"/как /i",
	"/作为/",
	"/として/",
};

/* The regex that finds something in most of them. */
static const char *story_regex(const struct habits *base, struct arena *arena)
{
	size_t best = 0, most = 0;

	for (size_t r = 0; r < sizeof(story_regexes) / sizeof(*story_regexes);
	     r++) {
		struct span text = span_str(story_regexes[r]);
		bool folds = span_ends(text, "i");
		struct regex *regex;
		struct err err = ERR_INIT;
		size_t at, n = 0;

		text = span_of(text.at + 1, text.len - 2 - folds);
		if (regex_compile(&regex, text, folds, &at, &err) < 0)
			continue;
		for (size_t i = 0; i < base->n; i++) {
			const struct item *item = base->items[i];
			struct span source = document_source(item_doc(item));

			source = span_first(span_from(source, item->start),
					    1500);
			while (source.len &&
			       ((unsigned char)source.at[source.len - 1] &
				0x80))
				source.len--;
			n += regex_find(regex, source, NULL, NULL) == REGEX_HIT;
		}
		regex_free(regex);
		if (n > most) {
			most = n;
			best = r;
		}
	}
	return story_regexes[best];
}

static size_t count_stories(const struct item **items, size_t n,
			    struct arena *arena)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++) {
		struct arena_mark mark = arena_mark(arena);

		found += item_says_story(items[i], arena);
		arena_rewind(arena, mark);
	}
	return found;
}

static void mine_story(struct mine *out, const struct habits *base,
		       struct arena *arena)
{
	size_t n = count_stories(base->items, base->n, arena);
	size_t open = count_stories(base->open, base->n_open, arena);
	struct mined *mined = add(out, base, n, open, 9, arena);

	if (!mined)
		return;
	mined->sentence = sentence(mined->is_must,
				   "say who wants it, and what for.", arena);
	mined->check =
		arena_printf(arena, "mentions %s", story_regex(base, arena));
}

/* ---- the text itself ---- */

enum { WORDS_OF_A_TEXT = 8 };

static bool says_something(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	struct passage body = { .doc = part->doc,
				.first = part->first,
				.last = part->last };

	return passage_measure(&body, MEASURE_WORDS, arena) >=
	       text_count_words(item->title) + WORDS_OF_A_TEXT;
}

static size_t count_texts(const struct item **items, size_t n,
			  struct arena *arena)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		found += says_something(items[i], arena);
	return found;
}

/* Where no section is common to them, a text still is. */
static void mine_text(struct mine *out, const struct habits *base,
		      struct arena *arena)
{
	size_t n, open;
	struct mined *mined;

	for (size_t i = 0; i < out->n; i++)
		if (span_starts(out->list[i].check, "section"))
			return;
	n = count_texts(base->items, base->n, arena);
	open = count_texts(base->open, base->n_open, arena);
	mined = add(out, base, n, open, 5, arena);
	if (!mined)
		return;
	mined->sentence =
		sentence(mined->is_must, "say what it is about.", arena);
	mined->check =
		arena_printf(arena, "body: at least %d words", WORDS_OF_A_TEXT);
}

/* ---- all of it ---- */

static int by_weight(const void *a, const void *b)
{
	const struct mined *x = a, *y = b;

	if (x->is_must != y->is_must)
		return x->is_must ? -1 : 1;
	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return x->holds < y->holds ? 1 : -(x->holds > y->holds);
}

/* Ids are asked of all that is open, since a claim has nothing to do with it. */
static void mine_ids(struct mine *out, const struct hypothesis *kind,
		     struct arena *arena)
{
	struct table seen;
	size_t n = 0, distinct = 0;

	table_init(&seen, arena);
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		void **slot;

		if (!item->has_own_id)
			continue;
		n++;
		slot = table_slot(&seen, item->folded_id);
		distinct += !*slot;
		*slot = out;
	}
	table_release(&seen);
	if (n < 3 || n < kind->backlog.n_items || distinct < n)
		return;
	*ARENA_PUSH(arena, out->list, out->n, out->room) = (struct mined){
		.sentence = SPAN("Must have an id that no other has."),
		.check = SPAN("id: unique"),
		.is_must = true,
		.holds = distinct,
		.of = n,
		.weight = 20,
	};
}

/*
 * Two fields that say the same, such as Points and SP, are asked once; so are
 * two sections that answer the same question.
 */
static bool is_said_again(const struct mine *out, size_t n, size_t i)
{
	for (size_t j = 0; j < n; j++)
		if ((out->list[i].plan &&
		     out->list[j].plan == out->list[i].plan) ||
		    (!out->list[i].plan &&
		     span_eq(out->list[j].sentence, out->list[i].sentence)))
			return true;
	return false;
}

/* The sentence is asked by its section already. */
static bool is_in_section(const struct mine *out, size_t i)
{
	if (!span_starts(out->list[i].check, "mentions"))
		return false;
	for (size_t j = 0; j < out->n; j++)
		if (out->list[j].is_must &&
		    (span_find(out->list[j].about, "story") >= 0 ||
		     span_find(out->list[j].about, "historia") >= 0))
			return true;
	return false;
}

/* At most a page: the rest would be read by nobody. */
static void drop_surplus(struct mine *out)
{
	size_t kept = 0, sections = 0;

	for (size_t i = 0; i < out->n; i++) {
		if (is_said_again(out, kept, i) || is_in_section(out, i))
			continue;
		bool is_plain = out->list[i].weight <= 3 &&
				span_starts(out->list[i].check, "section");

		if (is_plain && ++sections > 4)
			continue;
		if (kept < MOST_MINED)
			out->list[kept++] = out->list[i];
	}
	out->n = kept;
}

void mine_criteria(struct mine *out, const struct hypothesis *kind,
		   const struct states *states, struct arena *arena)
{
	struct habits base = { 0 };

	*out = (struct mine){ 0 };
	choose_base(&base, out, kind, arena);
	mine_ids(out, kind, arena);
	if (kind->places[0].form != FORM_ROW) {
		mine_sections(out, &base, arena);
		mine_text(out, &base, arena);
	}
	mine_fields(out, &base, arena);
	mine_story(out, &base, arena);
	if (out->n > 1)
		qsort(out->list, out->n, sizeof(*out->list), by_weight);
	drop_surplus(out);
}

struct span mine_story_check(const struct hypothesis *kind, struct arena *arena)
{
	struct habits base = { 0 };

	base.n = collect_all(kind, &base.items, arena);
	if (10 * count_stories(base.items, base.n, arena) < base.n || !base.n)
		return SPAN_NONE;
	return arena_printf(arena, "mentions %s", story_regex(&base, arena));
}
