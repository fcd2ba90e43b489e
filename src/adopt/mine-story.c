/* Who wants what, and why: the criterion for a story's sentence. */
#include "adopt/mine-parts.h"

/* Of more items than this some are looked at: a regex takes its time. */
enum { MOST_LOOKED_AT = 200, MOST_BYTES = 1500 };

static size_t step_of(const struct habits *base)
{
	return 1 + base->n / MOST_LOOKED_AT;
}

/* Code as one line, as `also in code` has it, too. */
static void add_as_line(struct buf *out, struct span code)
{
	for (size_t i = 0; i < code.len && i < MOST_BYTES; i++)
		buf_addc(out, code.at[i] == '\n' || code.at[i] == '\r'
				      ? ' '
				      : code.at[i]);
}

/* The visible text of the first blocks of an item, one after the other. */
static struct span text_of(const struct item *item, bool in_code,
			   struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct buf out = BUF_INIT;
	struct span text;

	for (uint32_t i = part->first; i < part->last && out.len < MOST_BYTES;
	     i++) {
		if (outline->blocks[i].kind != BLOCK_CODE)
			outline_text(outline, i, &out);
		else if (in_code)
			add_as_line(&out, outline_code(outline, i));
		buf_addc(&out, '\n');
	}
	text = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return text;
}

/* Has some block of the item the text? */
static bool is_found(struct regex *regex, const struct item *item, bool in_code,
		     struct arena *arena)
{
	struct arena_mark mark = arena_mark(arena);
	struct span text = text_of(item, in_code, arena), line;
	bool found = false;

	while (!found && span_next_line(&text, &line))
		found = regex_find(regex, line, NULL, NULL) == REGEX_HIT;
	arena_rewind(arena, mark);
	return found;
}

/* Of how many items that holds. */
static size_t count_found(const struct habits *base, struct span pattern,
			  struct arena *arena)
{
	struct regex *regex = regex_of(pattern, true);
	size_t n = 0;

	for (size_t i = 0; regex && i < base->n; i += step_of(base))
		n += is_found(regex, base->items[i], base->in_code, arena);
	regex_free(regex);
	return n;
}

/* The form whose beginning is found in most of them. */
static const struct story_form *common_form(const struct habits *base,
					    struct arena *arena)
{
	const struct story_form *best = story_form(0);
	size_t most = 0;

	for (size_t i = 0; story_form(i); i++) {
		const struct story_form *form = story_form(i);
		size_t n = form->who ? count_found(base, span_str(form->who),
						   arena)
				     : 0;

		if (n > most) {
			most = n;
			best = form;
		}
	}
	return best;
}

static size_t count_stories(const struct item **items, size_t n, size_t step,
			    struct arena *arena)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i += step) {
		struct arena_mark mark = arena_mark(arena);

		found += item_says_story(items[i], arena);
		arena_rewind(arena, mark);
	}
	return found;
}

/* Does some block of code in it say who wants what? */
static bool says_story_in_code(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct arena_mark mark = arena_mark(arena);
	bool says = false;

	for (uint32_t i = part->first; i < part->last && !says; i++)
		says = outline->blocks[i].kind == BLOCK_CODE &&
		       says_story(outline_code(outline, i), arena);
	arena_rewind(arena, mark);
	return says;
}

/* Do most of the stories tell theirs in a fence? */
static bool are_in_code(const struct habits *base, size_t stories,
			struct arena *arena)
{
	size_t n = 0;

	for (size_t i = 0; i < base->n; i += step_of(base))
		n += says_story_in_code(base->items[i], arena);
	return n && 2 * n > stories;
}

static const char *where_of(const struct habits *base)
{
	return base->in_code ? " also in code" : "";
}

static struct span join(struct span before, const char *part,
			struct arena *arena)
{
	return arena_printf(arena, "%.*s.+%s", (int)before.len, before.at,
			    part);
}

/* In the plainer words, where as many items are found by those. */
static struct span join_plainest(const struct habits *base, struct span before,
				 const char *const *plain, const char *wide,
				 struct arena *arena)
{
	struct span all = join(before, wide, arena);
	size_t n = plain[0] ? count_found(base, all, arena) : 0;

	for (size_t i = 0; i < MOST_PLAIN && plain[i]; i++) {
		struct span fewer = join(before, plain[i], arena);

		if (count_found(base, fewer, arena) >= n)
			return fewer;
	}
	return all;
}

/* The sentence in one block: who, what, and what for, if half of them say it. */
static struct span find_sentence(const struct habits *base,
				 const struct story_form *form, bool plainly,
				 bool with_why, struct arena *arena)
{
	static const char *const none[MOST_PLAIN] = { NULL };
	struct span what = join_plainest(base, span_str(form->who),
					 plainly ? form->plain_want : none,
					 form->want, arena);
	struct span whole;

	if (!with_why || !form->why)
		return what;
	whole = join_plainest(base, what, form->plain_why, form->why, arena);
	return 2 * count_found(base, whole, arena) >=
			       count_found(base, what, arena)
		       ? whole
		       : what;
}

/*
 * Where "I want" is an entry of its own, or said in another way than the table
 * knows: who it is, at the beginning of a block if most have it there.
 * `as_agreed`: in the plainest words, and with what it is for.
 */
static struct span story_pattern(const struct habits *base, bool as_agreed,
				 bool with_why, struct arena *arena)
{
	const struct story_form *form = common_form(base, arena);
	size_t half =
		(count_stories(base->items, base->n, step_of(base), arena) +
		 1) /
		2;
	struct span pattern =
		find_sentence(base, form, as_agreed, with_why, arena);

	if (count_found(base, pattern, arena) < half)
		pattern = arena_printf(arena, "^\\W*%s", form->who);
	if (count_found(base, pattern, arena) < half)
		pattern = span_str(form->who);
	return pattern;
}

/* What a story is looked for by, and how people say it; or nothing. */
struct story_words {
	struct span pattern;
	const char *says, *or_says;
};

/* In the words that people write, where as many say it so as in any. */
static struct story_words plain_wording(const struct habits *base,
					const struct story_form *form,
					struct arena *arena)
{
	size_t n = form->who ? count_found(base,
					   join(span_str(form->who), form->want,
						arena),
					   arena)
			     : 0;

	for (size_t i = 0; n && i < MOST_PLAIN && form->plain[i].regex; i++) {
		struct span pattern = span_str(form->plain[i].regex);

		if (count_found(base, pattern, arena) >= n)
			return (struct story_words){ pattern,
						     form->plain[i].says,
						     NULL };
	}
	return (struct story_words){ 0 };
}

/* Some of the items may say it in another language. */
static void add_second(struct story_words *wording, const struct habits *base,
		       size_t stories, struct arena *arena)
{
	size_t most = count_found(base, wording->pattern, arena);
	struct story_words first = *wording;

	for (size_t i = 0; most < stories && story_form(i); i++) {
		struct story_words other =
			plain_wording(base, story_form(i), arena);
		struct span both;
		size_t n;

		if (!other.says)
			continue;
		both = arena_printf(arena, "%.*s|%.*s", (int)first.pattern.len,
				    first.pattern.at, (int)other.pattern.len,
				    other.pattern.at);
		n = count_found(base, both, arena);
		if (n <= most)
			continue;
		most = n;
		wording->pattern = both;
		wording->or_says = other.says;
	}
}

static struct span sentence_of(const struct story_words *wording, bool is_must,
			       struct arena *arena)
{
	struct span rest = SPAN("say who wants it, and what.");

	if (wording->or_says)
		rest = arena_printf(arena,
				    "say who wants what: \"%s\" or \"%s\".",
				    wording->says, wording->or_says);
	else if (wording->says)
		rest = arena_printf(arena, "say who wants what: \"%s\".",
				    wording->says);
	return mined_sentence(is_must, rest.at, arena);
}

/* How many hold it, as it is asked: of more than are looked at, by their words. */
static size_t count_held(const struct item **items, size_t n, bool in_code,
			 struct span pattern, struct arena *arena)
{
	struct habits these = { .items = items, .n = n, .in_code = in_code };

	return n > MOST_LOOKED_AT ? count_stories(items, n, 1, arena)
				  : count_found(&these, pattern, arena);
}

/* The table that the item is a row of; NO_BLOCK where it is none. */
static uint32_t table_around(const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct block *blocks = part->doc->outline.blocks;
	uint32_t at = part->form == FORM_ROW ? part->root : NO_BLOCK;

	while (at != NO_BLOCK && blocks[at].kind != BLOCK_TABLE)
		at = blocks[at].parent;
	return at;
}

/* Fewer rows in a table of their own are no other sort of items. */
enum { FEWEST_ROWS = 3 };

/* Does no row of some table say it? Then these are items of another sort. */
static bool is_of_some_tables(const struct habits *base, struct span pattern,
			      struct arena *arena)
{
	struct regex *regex = regex_of(pattern, true);
	size_t n = 0;
	bool is_held = false, is_some = false;

	for (size_t i = 0; i < base->n_all && !is_some; i++) {
		uint32_t table = table_around(base->all[i]);
		bool goes_on = i && table != NO_BLOCK &&
			       base->all[i]->parts[0].doc ==
				       base->all[i - 1]->parts[0].doc &&
			       table == table_around(base->all[i - 1]);

		if (!goes_on) {
			is_some = n >= FEWEST_ROWS && !is_held;
			n = 0;
			is_held = false;
		}
		n += table != NO_BLOCK;
		is_held = is_held || table == NO_BLOCK ||
			  (regex &&
			   is_found(regex, base->all[i], base->in_code, arena));
	}
	regex_free(regex);
	return is_some || (n >= FEWEST_ROWS && !is_held);
}

/* An epic with the stories below its headings: none of them is its own. */
static bool holds_stories(const struct item *item, struct arena *arena)
{
	struct span rest = item_lines(item), line;
	size_t n = 0;

	while (n < 2 && span_next_line(&rest, &line)) {
		struct arena_mark mark = arena_mark(arena);

		n += says_story(line, arena);
		arena_rewind(arena, mark);
	}
	return n > 1;
}

static bool are_epics(const struct habits *base, struct arena *arena)
{
	size_t n = 0;

	if (!base->n || base->items[0]->parts[0].form != FORM_FILE)
		return false;
	for (size_t i = 0; i < base->n; i++)
		n += holds_stories(base->items[i], arena);
	return 2 * n > base->n;
}

void mine_story(struct mine *out, const struct habits *habits,
		struct arena *arena)
{
	struct habits told = *habits, *base = &told;
	size_t stories =
		count_stories(base->items, base->n, step_of(base), arena);
	struct story_words wording;
	struct mined *mined;

	if (2 * stories * step_of(base) < base->n || are_epics(base, arena))
		return;
	told.in_code = are_in_code(base, stories, arena);
	wording = plain_wording(base, common_form(base, arena), arena);
	if (wording.says)
		add_second(&wording, base, stories, arena);
	else
		wording.pattern = story_pattern(base, false, false, arena);
	mined = mined_add(out, base,
			  count_held(base->items, base->n, base->in_code,
				     wording.pattern, arena),
			  count_held(base->open, base->n_open, base->in_code,
				     wording.pattern, arena),
			  9, arena);
	if (!mined)
		return;
	if (is_of_some_tables(base, wording.pattern, arena)) {
		out->n--;
		return;
	}
	mined->check = arena_printf(arena, "mentions /%.*s/i%s",
				    (int)wording.pattern.len,
				    wording.pattern.at, where_of(base));
	mined->sentence = sentence_of(&wording, mined->is_must, arena);
}

struct span mine_story_check(const struct hypothesis *kind, bool with_why,
			     struct arena *arena)
{
	struct habits base = {
		.items = ARENA_ARRAY(arena, const struct item *,
				     kind->backlog.n_items),
		.n = kind->backlog.n_items,
	};
	struct span pattern;
	size_t stories;

	for (size_t i = 0; i < base.n; i++)
		base.items[i] = kind->backlog.items[i];
	stories = count_stories(base.items, base.n, 1, arena);
	if (!base.n || 10 * stories < base.n)
		return SPAN_NONE;
	base.in_code = are_in_code(&base, stories, arena);
	pattern = story_pattern(&base, true, with_why, arena);
	return arena_printf(arena, "mentions /%.*s/i%s", (int)pattern.len,
			    pattern.at, where_of(&base));
}
