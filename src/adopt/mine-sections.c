/* Criteria from the sections, labels, columns and fields that items bear. */
#include "adopt/mine-heard.h"

#include "base/sort.h"
#include "base/unicode.h"

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

/* Names that stand for one another, the commonest first. */
enum { MOST_VARIANTS = 3 };

struct variants {
	struct heard *list[MOST_VARIANTS];
	struct span folded[MOST_VARIANTS];
	size_t n;
	bool is_by_part; /* one of them is a part of another */
};

static size_t count_any(const struct item **items, size_t n_items,
			const struct variants *v, bool as_field)
{
	size_t n = 0;

	for (size_t i = 0; i < n_items; i++) {
		const struct section *section =
			item_section(items[i], v->folded, v->n);
		bool any = section && section->has_substance;

		for (size_t j = 0; as_field && j < v->n; j++)
			any |= field_has_value(
				item_field(items[i], v->folded[j]));
		n += any;
	}
	return n;
}

static size_t count_fields(const struct item **items, size_t n_items,
			   struct span folded)
{
	size_t n = 0;

	for (size_t i = 0; i < n_items; i++)
		n += field_has_value(item_field(items[i], folded));
	return n;
}

/* "**Scope:** M, two days": a pair in most, whatever its name asks elsewhere. */
static bool is_pair(const struct heard *heard)
{
	return !is_criteria_name(heard->folded) &&
	       2 * heard->fields > heard->sections &&
	       2 * heard->shorts > heard->fields;
}

static void add_variant(struct variants *v, struct heard *heard)
{
	v->list[v->n] = heard;
	v->folded[v->n++] = heard->folded;
}

/*
 * Does the name stand where the others do not? An item that has both has two
 * answers; and one alone that is called otherwise is a slip.
 */
static bool complements(const struct variants *v, struct heard *heard,
			bool is_by_part, const struct habits *base)
{
	struct variants alone = { .n = 0 }, both = *v;
	size_t n, gain;

	add_variant(&alone, heard);
	add_variant(&both, heard);
	n = count_any(base->all, base->n_all, &alone, false);
	gain = count_any(base->all, base->n_all, &both, false) -
	       count_any(base->all, base->n_all, v, false);
	return gain && 4 * (n - gain) <= n &&
	       (gain > 1 || is_by_part || is_criteria_name(heard->folded));
}

/* "Way out" of "Problem and way out"; in scripts without blanks, of any name. */
static bool is_part_of_name(struct span part, struct span whole)
{
	enum { FIRST_OF_KANA = 0xe3, BYTES_OF_TWO = 6 };

	if (part.len >= whole.len)
		return false;
	if ((unsigned char)part.at[0] < FIRST_OF_KANA)
		return text_has_word(whole, part);
	for (; part.len >= BYTES_OF_TWO && whole.len >= part.len;
	     whole = span_from(whole, 1))
		if (span_begins(whole, part))
			return true;
	return false;
}

/* What a name asks, if teams know it; the same pointer where it is the same. */
static const char *question_of(struct span folded)
{
	static const char criteria[] =
		"have criteria by which we can tell that it works.";

	return is_criteria_name(folded) ? criteria : name_answers(folded);
}

/* Of names that only few items have, no more than so many are tried. */
enum { MOST_TRIED = 20 };

/*
 * "Tasks" and "Acceptance criteria" of "Tasks and acceptance criteria" are two
 * things: what is to be done is no way to tell that it works.
 */
static bool are_alike_by_part(struct span a, struct span b)
{
	return is_criteria_name(a) == is_criteria_name(b) &&
	       (is_part_of_name(a, b) || is_part_of_name(b, a));
}

static void find_variants(struct variants *v, struct hearing *hearing,
			  struct heard *first, const struct habits *base)
{
	const char *question = question_of(first->folded);
	size_t tried = 0;

	*v = (struct variants){ .n = 0 };
	add_variant(v, first);
	if (!first->sections ||
	    count_any(base->all, base->n_all, v, false) == base->n_all)
		return;
	for (size_t i = 0;
	     i < hearing->n && v->n < MOST_VARIANTS && tried < MOST_TRIED;
	     i++) {
		struct heard *heard = &hearing->list[i];
		bool is_by_part = false;

		if (heard == first || heard->is_taken || !heard->sections)
			continue;
		if (!question || question_of(heard->folded) != question)
			is_by_part =
				are_alike_by_part(heard->folded, first->folded);
		if (!is_by_part &&
		    (!question || question_of(heard->folded) != question))
			continue;
		tried++;
		if (!complements(v, heard, is_by_part, base))
			continue;
		add_variant(v, heard);
		v->is_by_part |= is_by_part;
	}
}

/* "section Goal | Objective: at least 1 item", by what the reader hears. */
static struct span check_of(const struct variants *v, size_t holds,
			    const struct habits *base, struct arena *arena)
{
	struct buf out = BUF_INIT;
	struct span check;
	size_t lists = 0, sections = 0;
	size_t any = count_any(base->all, base->n_all, v, true);
	bool is_section;

	for (size_t i = 0; i < v->n; i++) {
		lists += v->list[i]->lists;
		sections += v->list[i]->sections;
	}
	if (v->n == 1 && is_pair(v->list[0]) &&
	    count_fields(base->all, base->n_all, v->folded[0]) == any)
		sections = 0;
	is_section = sections &&
		     count_any(base->all, base->n_all, v, false) == any;
	buf_adds(&out, is_section ? "section "
		       : sections ? "section or field "
				  : "field ");
	for (size_t i = 0; i < v->n; i++) {
		struct span name =
			quoted_word(clean_name(v->list[i]->name, arena), arena);

		buf_addf(&out, "%s%.*s", i ? " | " : "", (int)name.len,
			 name.at);
	}
	if (is_section && is_criteria_name(v->folded[0]) &&
	    is_share(lists, holds, 0.95))
		buf_adds(&out, ": at least 1 item");
	check = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return check;
}

/* Is the same asked already? A second answer to it is asked for by its name. */
static bool is_asked(const struct mine *out, const char *rest)
{
	for (size_t i = 0; i < out->n; i++)
		if (span_ends(out->list[i].sentence, rest))
			return true;
	return false;
}

static struct span sentence_of(const struct mine *out, struct mined *mined,
			       const struct heard *heard, const char *question,
			       struct arena *arena)
{
	struct span name = clean_name(heard->name, arena);

	if (question && !is_asked(out, question))
		return mined_sentence(mined->is_must, question, arena);
	return arena_printf(arena, "%s fill in \"%.*s\".",
			    mined->is_must ? "Must" : "Should", (int)name.len,
			    name.at);
}

/* Does nearly every section of these names open with a story's sentence? */
static bool is_told_as_story(const struct variants *v,
			     const struct habits *base, struct arena *arena)
{
	enum { FIRST_BYTES = 200, MOST_READ = 50 };
	size_t n = 0, told = 0;

	for (size_t i = 0; i < base->n && n < MOST_READ; i++) {
		struct arena_mark mark = arena_mark(arena);
		const struct section *section =
			item_section(base->items[i], v->folded, v->n);
		struct span text;
		uint32_t start, end;

		if (!section || !section->has_substance ||
		    !passage_bounds(&section->passage, &start, &end))
			continue;
		n++;
		text = span_of(document_source(section->doc).at + start,
			       end - start);
		told += says_story(span_first(text, text.len < FIRST_BYTES
							    ? text.len
							    : FIRST_BYTES),
				   arena);
		arena_rewind(arena, mark);
	}
	return is_share(told, n, NEARLY_ALL);
}

/* "How is it tested?" is no question about who wants it, whatever comes first. */
static bool asks_of_its_own(const char *question)
{
	return question && question != name_answers(SPAN("description")) &&
	       question != name_answers(SPAN("story"));
}

/* Does it say a word or three, or a number: a field, whatever it is read as? */
static bool is_like_field(const struct heard *heard)
{
	size_t seen = heard->sections > heard->fields ? heard->sections
						      : heard->fields;

	return is_pair(heard) ||
	       (!is_criteria_name(heard->folded) && 2 * heard->values > seen);
}

/* A description that only some of the tables have a column for. */
static bool is_of_some_tables(const struct heard *heard,
			      const struct habits *base)
{
	if (!is_description_column(heard->folded))
		return false;
	for (size_t i = 0; i < base->n_open; i++)
		if (!item_field(base->open[i], heard->folded))
			return true;
	return false;
}

/* What all say alike tells nothing, nor does what the team only books. */
static bool is_worth_a_field(const struct heard *heard,
			     const struct habits *base)
{
	return heard->varies && !name_is_bookkeeping(heard->folded) &&
	       !is_of_some_tables(heard, base) &&
	       !span_has_digit(heard->folded) &&
	       !is_person_name(heard->folded) && base->n > 2 &&
	       is_share(heard->n, base->n, NEARLY_ALL) &&
	       (!base->n_open ||
		is_share(heard->open, base->n_open, NEARLY_ALL));
}

/* Open items have it as well: then it is no report of how it went. */
static bool is_worth_a_section(const struct variants *v, size_t open,
			       const struct habits *base)
{
	return !name_is_of_closing(v->folded[0]) ||
	       (base->n_open > 2 && is_share(open, base->n_open, NEARLY_ALL));
}

static double weight_of(const struct heard *heard, bool is_field)
{
	if (is_criteria_name(heard->folded))
		return 10;
	if (is_field)
		return 0.8;
	return is_story_name(heard->folded)	    ? 8
	       : name_is_of_starting(heard->folded) ? 4
	       : name_answers(heard->folded)	    ? 3
						    : 0.9;
}

static void add_heard(struct mine *out, struct hearing *hearing,
		      const struct habits *base, struct heard *heard)
{
	struct variants v;
	bool is_field = is_like_field(heard);
	const char *question = is_field ? NULL : question_of(heard->folded);
	size_t holds, open, lists = 0;
	struct mined *mined;

	/* With two more names of its kind it could not be enough. */
	if (5 * (heard->n + heard->open) < base->n)
		return;
	find_variants(&v, hearing, heard, base);
	holds = count_any(base->items, base->n, &v, true);
	open = count_any(base->open, base->n_open, &v, true);
	if (is_field ? !is_worth_a_field(heard, base)
		     : !is_worth_a_section(&v, open, base))
		return;
	mined = mined_add(out, base, holds, open, weight_of(heard, is_field),
			  hearing->arena);
	if (!mined)
		return;
	out->n--;
	/*
	 * A second answer to one question, which some do without; or one that
	 * has several names, and may have yet another where it is missing.
	 */
	if ((!mined->is_must && question_of(heard->folded) &&
	     is_asked(out, question_of(heard->folded))) ||
	    (v.is_by_part && !is_share(holds, base->n, NEARLY_ALL)))
		return;
	mined->tells_story = !is_field && !asks_of_its_own(question) &&
			     is_told_as_story(&v, base, hearing->arena);
	if (mined->tells_story)
		question = name_answers(SPAN("story"));
	mined->sentence =
		sentence_of(out, mined, heard, question, hearing->arena);
	out->n++;
	mined->about = arena_copy(hearing->arena, heard->folded);
	mined->check = check_of(&v, holds, base, hearing->arena);
	for (size_t i = 0; i < v.n; i++)
		lists += v.list[i]->lists;
	mined->lists = is_share(lists, holds, 0.95) &&
		       (!heard->labels || is_criteria_name(heard->folded));
	for (size_t i = 0; i < v.n; i++)
		v.list[i]->is_taken = true;
}

/* What most have comes first; then as it was met. */
static int by_habit(const void *a, const void *b)
{
	const struct heard *x = *(struct heard *const *)a;
	const struct heard *y = *(struct heard *const *)b;
	int order = compare_sizes(y->n + y->open, x->n + x->open);

	return order ? order : (x > y) - (x < y);
}

void mine_sections(struct mine *out, const struct habits *base,
		   struct arena *arena)
{
	struct hearing hearing = { .arena = arena };
	struct heard **order;

	hear_names(&hearing, base);
	order = ARENA_ARRAY(arena, struct heard *, hearing.n);
	for (size_t i = 0; i < hearing.n; i++)
		order[i] = &hearing.list[i];
	sort_list(order, hearing.n, sizeof(*order), by_habit);
	for (size_t i = 0; i < hearing.n; i++)
		if (!order[i]->is_taken)
			add_heard(out, &hearing, base, order[i]);
}
