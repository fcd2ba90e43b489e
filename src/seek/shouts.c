/* What says that an item is over, in words or signs that are no status of it. */
#include "seek/shouts.h"
#include "seek/flags.h"

#include "backlog/ending.h"
#include "base/unicode.h"
#include "words/parts.h"

/* Signs and words of being done in a text that is not its status. */
static const char *const shouts[] = { "✅",	   "☑",	       "DONE",
				      "COMPLETED", "COMPLETE", "SHIPPED",
				      "FIXED" };

enum { N_SHOUTS = sizeof(shouts) / sizeof(*shouts), N_SHOUTED_SIGNS = 2 };

/* Which of them the text has: a bit each. */
static unsigned shouts_of(struct span text)
{
	unsigned found = 0;

	for (unsigned i = 0; i < N_SHOUTS; i++)
		if (span_find(text, shouts[i]) >= 0)
			found |= 1u << i;
	return found;
}

bool shouts_done(struct span text)
{
	return shouts_of(text) != 0;
}

/* "/✅|\\b(DONE|FIXED)\\b/": a regex for these, and no other. */
static struct span regex_of_shouts(unsigned found, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span regex;
	bool is_word = false;

	buf_addc(&text, '/');
	for (unsigned i = 0; i < N_SHOUTS; i++) {
		if (!(found & 1u << i))
			continue;
		if (i >= N_SHOUTED_SIGNS && !is_word) {
			buf_adds(&text, text.len > 1 ? "|\\b(" : "\\b(");
			is_word = true;
		} else if (text.len > 1) {
			buf_addc(&text, '|');
		}
		buf_adds(&text, shouts[i]);
	}
	buf_adds(&text, is_word ? ")\\b/" : "/");
	regex = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return regex;
}

/* "NOT DONE", "TO BE FIXED", "[FIXED?]", "DONE: 50%", "HALF DONE". */
static bool shouts_in_doubt(struct span text, struct arena *arena)
{
	static const char *const words[] = { "DONE", "COMPLETE", "SHIPPED",
					     "FIXED" };
	static const char *const before[] = { "not",	"be",	"partially",
					      "partly", "half", "almost",
					      "nearly", "was",	"nicht",
					      "never",	NULL };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		ptrdiff_t at = span_find(text, words[i]);
		struct span front, rest, word = SPAN_NONE;

		if (at < 0)
			continue;
		front = text_fold_value(arena, span_first(text, (size_t)at));
		while (span_next_part(&front, ' ', &word))
			;
		while (word.len && !text_starts_with_letter(word))
			word = span_from(word, 1);
		rest = span_from(text, (size_t)at + strlen(words[i]));
		while (rest.len && strchr(": ,-(/", rest.at[0]))
			rest = span_from(rest, 1);
		while (rest.len && strchr(")] ", rest.at[rest.len - 1]))
			rest = span_first(rest, rest.len - 1);
		if (is_one_of(word, before) || span_starts(rest, "?") ||
		    remark_takes_back(text_fold_value(arena, rest)))
			return true;
	}
	return false;
}

/* "US-1 ✅" below "Depends on" tells of another one. */
static bool tells_of_item(enum planning plan)
{
	return plan && plan != PLAN_DEPENDS && plan != PLAN_PARENT;
}

/* A box that nobody ticked, or one in a column "Done". */
static bool is_unticked(const struct item *item, struct arena *arena)
{
	const struct field *flag = item_flag(item, arena);

	if (flag)
		return !flag->n_values ||
		       !says_yes(flag->values[0].text, arena);
	return item->box == ' ';
}

/* What the cells of a column that tells of the items shout. */
static struct span say_shouted_in(const struct backlog *backlog,
				  const struct field *column,
				  struct arena *arena)
{
	unsigned found = 0;
	struct span regex;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct field *cell =
			item_field(backlog->items[i], column->folded);

		if (cell && cell->n_values)
			found |= shouts_of(cell->values[0].text);
	}
	regex = regex_of_shouts(found, arena);
	return arena_printf(arena, "done when %.*s: %.*s",
			    (int)column->name.len, column->name.at,
			    (int)regex.len, regex.at);
}

struct span say_shouted(const struct hypothesis *kind,
			       struct arena *arena)
{
	const struct backlog *backlog = &kind->backlog;
	size_t in_title = 0, beside_open_box = 0, untold = 0;
	unsigned found = 0;
	struct span regex;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];
		bool shouts_it = shouts_done(item->title);

		in_title += shouts_it;
		found |= shouts_of(item->title);
		if (shouts_it && shouts_in_doubt(item->title, arena))
			return SPAN_NONE;
		/* "- [ ] Show ✅ where all is there" is about the sign. */
		beside_open_box += shouts_it && is_unticked(item, arena);
		untold += shouts_it && item->box != 'x' && !item->struck;
		for (size_t j = 0; j < item->n_fields; j++) {
			const struct field *field = &item->fields[j];

			if (field->origin == FROM_COLUMN && field->n_values &&
			    tells_of_item(planning_of(field->folded)) &&
			    shouts_done(field->values[0].text))
				return say_shouted_in(backlog, field, arena);
		}
	}
	if (!untold || in_title == backlog->n_items || beside_open_box)
		return SPAN_NONE;
	regex = regex_of_shouts(found, arena);
	return arena_printf(arena, "done when title: %.*s", (int)regex.len,
			    regex.at);
}

enum { FEWEST_SHOUTING = 3 };

/*
 * How many items without a status shout there; 0 where one with a status does, or
 * one of them is in doubt.
 */
static size_t count_shouting(const struct backlog *backlog,
			     const struct field *column, struct arena *arena)
{
	size_t n = 0;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];
		const struct field *cell = item_field(item, column->folded);

		if (!cell || !cell->n_values ||
		    !shouts_done(cell->values[0].text))
			continue;
		if (item_status(item).len ||
		    shouts_in_doubt(cell->values[0].text, arena))
			return 0;
		n++;
	}
	return n;
}

struct span say_shouted_beside(const struct hypothesis *kind,
				      struct arena *arena)
{
	const struct backlog *backlog = &kind->backlog;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		for (size_t j = 0; j < item->n_fields; j++) {
			const struct field *field = &item->fields[j];

			if (field->origin == FROM_COLUMN && field->n_values &&
			    tells_of_item(planning_of(field->folded)) &&
			    shouts_done(field->values[0].text) &&
			    count_shouting(backlog, field, arena) >=
				    FEWEST_SHOUTING)
				return say_shouted_in(backlog, field, arena);
		}
	}
	return SPAN_NONE;
}
