/* The words of an item, hashed three by three. */
#include "backlog/wording.h"

#include "base/sort.h"
#include "base/unicode.h"

#include <stdlib.h>

enum { STRETCH = 3 }; /* words that follow one another are compared as one */

static bool is_word_byte(char c)
{
	return char_is_letter(c) || char_is_digit(c) ||
	       (unsigned char)c >= 0x80;
}

bool wording_next(struct span *rest, struct span *word)
{
	size_t n = 0;

	while (rest->len && !is_word_byte(rest->at[0]))
		*rest = span_from(*rest, 1);
	while (n < rest->len && is_word_byte(rest->at[n]))
		n++;
	*word = span_first(*rest, n);
	*rest = span_from(*rest, n);
	return n > 0;
}

bool wording_is_same_word(struct span a, struct span b)
{
	for (size_t i = 0; a.len == b.len && i < a.len; i++)
		if (char_lower(a.at[i]) != char_lower(b.at[i]))
			return false;
	return a.len == b.len;
}

/* FNV-1a */
static uint64_t hash_word(uint64_t hash, struct span word)
{
	for (size_t i = 0; i < word.len; i++)
		hash = (hash ^ (unsigned char)char_lower(word.at[i])) *
		       UINT64_C(1099511628211);
	return (hash ^ ' ') * UINT64_C(1099511628211);
}

static int by_number(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

void hashes_sort(struct hashes *hashes)
{
	sort_list(hashes->list, hashes->n, sizeof(*hashes->list), by_number);
}

/* Sorted, each once. */
static void make_set(struct hashes *hashes)
{
	size_t n = 0;

	hashes_sort(hashes);
	for (size_t i = 0; i < hashes->n; i++)
		if (!n || hashes->list[n - 1] != hashes->list[i])
			hashes->list[n++] = hashes->list[i];
	hashes->n = n;
}

bool hashes_have(const struct hashes *hashes, uint64_t hash)
{
	return hashes->n &&
	       bsearch(&hash, hashes->list, hashes->n, sizeof(hash), by_number);
}

/* Each stretch of words of a text. */
static void add_text(struct hashes *out, struct span text, struct arena *arena)
{
	struct span last[STRETCH], word;
	size_t n = 0;

	while (wording_next(&text, &word)) {
		uint64_t hash = UINT64_C(14695981039346656037);

		memmove(last, last + 1, (STRETCH - 1) * sizeof(*last));
		last[STRETCH - 1] = word;
		if (++n < STRETCH)
			continue;
		for (size_t i = 0; i < STRETCH; i++)
			hash = hash_word(hash, last[i]);
		*ARENA_PUSH(arena, out->list, out->n, out->room) = hash;
	}
}

static void add_part(struct hashes *out, const struct item *item,
		     const struct part *part, struct arena *arena)
{
	const struct outline *outline = &part->doc->outline;

	for (uint32_t i = part->first; i < part->last; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->n_runs && i != part->root &&
		    block->start != item->start)
			add_text(out, outline_text_copy(outline, i, arena),
				 arena);
	}
}

struct wording *wording_read(const struct item *item, struct arena *arena)
{
	struct wording *wording = ARENA_NEW(arena, struct wording);

	item_read_rest(item);
	wording->title = text_fold_name(arena, item->title);
	for (size_t i = 0; i < item->n_parts; i++)
		add_part(&wording->text, item, &item->parts[i], arena);
	make_set(&wording->text);
	return wording;
}
