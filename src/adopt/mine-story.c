/* Who wants what, and why: the criterion for a story's sentence. */
#include "adopt/mine-parts.h"

/* Of more items than this some are looked at: a regex takes its time. */
enum { MOST_LOOKED_AT = 200, MOST_BYTES = 1500 };

static size_t step_of(const struct habits *base)
{
	return 1 + base->n / MOST_LOOKED_AT;
}

static struct regex *compile(struct span pattern)
{
	struct regex *regex = NULL;
	struct err err = ERR_INIT;
	size_t at;

	return regex_compile(&regex, pattern, true, &at, &err) < 0 ? NULL
								   : regex;
}

static bool finds(struct regex *regex, struct span text)
{
	return regex_find(regex, text, NULL, NULL) == REGEX_HIT;
}

/* The visible text of the first blocks of an item, one after the other. */
static struct span text_of(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	struct buf out = BUF_INIT;
	struct span text;

	for (uint32_t i = part->first; i < part->last && out.len < MOST_BYTES;
	     i++) {
		outline_text(&part->doc->outline, i, &out);
		buf_addc(&out, '\n');
	}
	text = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return text;
}

/* In how many of the items some text is found; `in_line`: in one block. */
static size_t count_found(const struct habits *base, struct span pattern,
			  bool in_line, struct arena *arena)
{
	struct regex *regex = compile(pattern);
	size_t n = 0;

	for (size_t i = 0; regex && i < base->n; i += step_of(base)) {
		struct arena_mark mark = arena_mark(arena);
		struct span text = text_of(base->items[i], arena), line;
		bool found = !in_line && finds(regex, text);

		while (in_line && !found && span_next_line(&text, &line))
			found = finds(regex, line);
		n += found;
		arena_rewind(arena, mark);
	}
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
						   false, arena)
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

/* One of these after the other, in one line or over several. */
static struct span join(struct span before, const char *part, bool in_line,
			struct arena *arena)
{
	return arena_printf(arena, "%.*s%s%s", (int)before.len, before.at,
			    in_line ? ".+" : "[\\s\\S]+", part);
}

/* In the plainer words, where as many items are found by those. */
static struct span join_plainest(const struct habits *base, struct span before,
				 const char *plain, const char *wide,
				 bool in_line, struct arena *arena)
{
	struct span all = join(before, wide, in_line, arena), fewer;

	if (!plain)
		return all;
	fewer = join(before, plain, in_line, arena);
	return count_found(base, fewer, in_line, arena) >=
			       count_found(base, all, in_line, arena)
		       ? fewer
		       : all;
}

/*
 * All of the sentence, in one line or over several entries; who it is alone
 * only where the items go on in another way than the table knows. `as_agreed`:
 * in the plainest words, and with what it is for, where half of them say so.
 */
static struct span story_check(const struct habits *base, bool as_agreed,
			       bool with_why, struct arena *arena)
{
	const struct story_form *form = common_form(base, arena);
	struct span who = span_str(form->who), pattern, whole;
	size_t stories =
		count_stories(base->items, base->n, step_of(base), arena);
	bool in_line = 10 * count_found(base,
					join(who, form->want, true, arena),
					true, arena) >=
		       9 * stories;
	size_t n;

	pattern = join_plainest(base, who, as_agreed ? form->plain_want : NULL,
				form->want, in_line, arena);
	n = count_found(base, pattern, in_line, arena);
	if (10 * n < 9 * stories)
		return arena_printf(arena, "mentions /%s/i", form->who);
	if (with_why && form->why) {
		whole = join_plainest(base, pattern, form->plain_why, form->why,
				      in_line, arena);
		if (2 * count_found(base, whole, in_line, arena) >= n)
			pattern = whole;
	}
	return arena_printf(arena, "%s /%.*s/i",
			    in_line ? "mentions" : "body:", (int)pattern.len,
			    pattern.at);
}

void mine_story(struct mine *out, const struct habits *base,
		struct arena *arena)
{
	size_t n = count_stories(base->items, base->n, 1, arena);
	size_t open = count_stories(base->open, base->n_open, 1, arena);
	struct mined *mined = mined_add(out, base, n, open, 9, arena);

	if (!mined)
		return;
	mined->sentence = mined_sentence(
		mined->is_must, "say who wants it, and what for.", arena);
	mined->check = story_check(base, false, false, arena);
}

struct span mine_story_check(const struct hypothesis *kind, bool with_why,
			     struct arena *arena)
{
	struct habits base = {
		.items = ARENA_ARRAY(arena, const struct item *,
				     kind->backlog.n_items),
		.n = kind->backlog.n_items,
	};

	for (size_t i = 0; i < base.n; i++)
		base.items[i] = kind->backlog.items[i];
	if (!base.n ||
	    10 * count_stories(base.items, base.n, 1, arena) < base.n)
		return SPAN_NONE;
	return story_check(&base, true, with_why, arena);
}
