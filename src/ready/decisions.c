/* Decision sections of files, and the ids that their entries name. */
#include "ready/decisions.h"

#include "base/sort.h"
#include "base/unicode.h"

static const char *const decision_names[] = { "decisions", "decision log",
					      "changelog", "history", "notes" };

bool is_decision(struct span folded, const struct names *names)
{
	for (size_t i = 0; i < names->n; i++)
		if (span_eq(folded, names->folded[i]))
			return true;
	for (size_t i = 0; !names->n && i < 5; i++)
		if (span_is(folded, decision_names[i]))
			return true;
	return false;
}

/* ---- words ---- */

/* A word of an entry, and where it stands. */
struct mention {
	struct span word;
	size_t entry, at;
};

struct decision {
	struct span text, folded;
};

/* The entries of one file, and their words, sorted. */
struct decisions {
	struct decision *list;
	size_t n, room;
	struct mention *mentions;
	size_t n_mentions, room_mentions;
};

static bool char_is_word(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '_' ||
	       (unsigned char)c >= 0x80;
}

/* The next word from `*at` on, which moves past it; empty after the last. */
static struct span next_word(struct span text, size_t *at)
{
	size_t from;

	while (*at < text.len && !char_is_word(text.at[*at]))
		++*at;
	for (from = *at; *at < text.len && char_is_word(text.at[*at]);)
		++*at;
	return span_of(text.at + from, *at - from);
}

static int by_word(const void *a, const void *b)
{
	const struct mention *x = a, *y = b;
	int order = span_compare(x->word, y->word);

	if (!order)
		order = compare_sizes(x->entry, y->entry);
	return order ? order : compare_sizes(x->at, y->at);
}

/*
 * The last word of an id, which tells it from others sooner than "exp" does;
 * `*at` is where it is. Empty where it has none.
 */
static struct span last_word(struct span id, size_t *at)
{
	struct span last = SPAN(""), word;
	size_t end = 0;

	while ((word = next_word(id, &end)).len) {
		last = word;
		*at = end - word.len;
	}
	return last;
}

/* ---- read once ---- */

static void add_entry(struct decisions *all, struct span text,
		      struct arena *arena)
{
	struct span folded = text_fold_case(arena, text), word;
	size_t at = 0;

	while ((word = next_word(folded, &at)).len)
		*ARENA_PUSH(arena, all->mentions, all->n_mentions,
			    all->room_mentions) =
			(struct mention){ word, all->n, at - word.len };
	*ARENA_PUSH(arena, all->list, all->n, all->room) =
		(struct decision){ span_trim(text), folded };
}

static void read_decisions(struct decisions *all, const struct outline *outline,
			   const struct names *names, struct arena *arena)
{
	bool inside = false;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];
		uint32_t own;

		if (block->kind == BLOCK_HEADING && block->parent == NO_BLOCK)
			inside = is_decision(
				text_fold_name(arena,
					       outline_text_copy(outline, i,
								 arena)),
				names);
		own = inside && block->kind == BLOCK_ENTRY
			      ? block_child(outline, i)
			      : NO_BLOCK;
		if (own != NO_BLOCK)
			add_entry(all, outline_text_copy(outline, own, arena),
				  arena);
	}
	sort_list(all->mentions, all->n_mentions, sizeof(*all->mentions),
		  by_word);
}

/* Remembered, since all items of a long list may have changed. */
static const struct decisions *decisions_of(struct judge *judge,
					    const struct document *doc,
					    const struct names *names)
{
	const void *key[] = { doc, names };
	struct span bytes = span_of((const char *)key, sizeof(key));
	struct decisions *all = table_get(&judge->work.decisions, bytes);

	if (all)
		return all;
	all = ARENA_NEW(judge->arena, struct decisions);
	read_decisions(all, &doc->outline, names, judge->arena);
	*table_slot(&judge->work.decisions, arena_copy(judge->arena, bytes)) =
		all;
	return all;
}

/* ---- looked up ---- */

/* The first mention of a word, or where it would stand. */
static size_t first_mention(const struct decisions *all, struct span word)
{
	size_t low = 0, high = all->n_mentions;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (span_compare(all->mentions[middle].word, word) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Does the id, whose word at `skip` is at `at` there, stand by itself? */
static bool is_named(struct span text, size_t at, struct span id, size_t skip)
{
	size_t from = at - skip, to = from + id.len;

	return at >= skip && to <= text.len &&
	       span_begins(span_from(text, from), id) &&
	       (!from || !char_is_word(text.at[from - 1])) &&
	       (to == text.len || !char_is_word(text.at[to]));
}

size_t decisions_about(struct judge *judge, const struct item *item,
		       const struct names *names, struct span **out)
{
	const struct decisions *all;
	struct span id = item->folded_id, word;
	size_t n = 0, room = 0, next = 0, skip = 0;

	*out = NULL;
	word = last_word(id, &skip);
	if (form_is_whole(item->parts[0].form) || !word.len)
		return 0;
	all = decisions_of(judge, item_doc(item), names);
	for (size_t i = first_mention(all, word);
	     i < all->n_mentions && span_eq(all->mentions[i].word, word); i++) {
		const struct mention *one = &all->mentions[i];
		const struct decision *decision = &all->list[one->entry];

		/* One that names it twice counts once. */
		if (one->entry < next ||
		    !is_named(decision->folded, one->at, id, skip))
			continue;
		next = one->entry + 1;
		*ARENA_PUSH(judge->scratch, *out, n, room) = decision->text;
	}
	return n;
}
