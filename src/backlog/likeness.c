#include "backlog/likeness.h"

#include "base/unicode.h"

#include <stdlib.h>

enum {
	STRETCH = 3, /* words that follow one another are compared as one */
	LITTLE = 8, /* fewer stretches say hardly anything */
	MOST_SAMPLED = 40, /* items that show what is common to all */
};

struct hashes {
	uint64_t *list; /* sorted, each once */
	size_t n, room;
};

/* An item as it is compared: without front matter, heading, case and signs. */
struct wording {
	struct hashes text;
	struct span title; /* folded */
};

void likeness_init(struct likeness *likeness, const struct backlog *before,
		   const struct backlog *after, struct arena *arena)
{
	*likeness = (struct likeness){
		.before = before,
		.after = after,
		.arena = arena,
		.was = ARENA_ARRAY(arena, struct wording *, before->n_items),
		.is = ARENA_ARRAY(arena, struct wording *, after->n_items),
	};
}

/* ---- words ---- */

static bool is_word_byte(char c)
{
	return char_is_letter(c) || char_is_digit(c) ||
	       (unsigned char)c >= 0x80;
}

static bool next_word(struct span *rest, struct span *word)
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

	return x < y ? -1 : x > y;
}

static void settle_hashes(struct hashes *hashes)
{
	size_t n = 0;

	if (hashes->n)
		qsort(hashes->list, hashes->n, sizeof(*hashes->list),
		      by_number);
	for (size_t i = 0; i < hashes->n; i++)
		if (!n || hashes->list[n - 1] != hashes->list[i])
			hashes->list[n++] = hashes->list[i];
	hashes->n = n;
}

static bool has_hash(const struct hashes *hashes, uint64_t hash)
{
	return hashes->n &&
	       bsearch(&hash, hashes->list, hashes->n, sizeof(hash), by_number);
}

/* Each stretch of words of a text; the last words alone where it is short. */
static void add_text(struct hashes *out, struct span text, struct arena *arena)
{
	struct span last[STRETCH], word;
	size_t n = 0;

	while (next_word(&text, &word)) {
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

static struct wording *wording_of(struct wording **all, const struct item *item,
				  struct arena *arena)
{
	struct wording *wording = all[item->index];

	if (wording)
		return wording;
	all[item->index] = wording = ARENA_NEW(arena, struct wording);
	wording->title = text_fold_name(arena, item->title);
	for (size_t i = 0; i < item->n_parts; i++)
		add_part(&wording->text, item, &item->parts[i], arena);
	settle_hashes(&wording->text);
	return wording;
}

/* ---- what is common to many ---- */

/* "Story", "Add": a word that every third title has tells none apart. */
static void count_title(struct table *counts, struct span title)
{
	struct span word;

	while (next_word(&title, &word)) {
		void **slot = table_slot(counts, word);

		*slot = (void *)((uintptr_t)*slot + 1);
	}
}

struct common {
	struct table *out;
	size_t least;
};

static void keep_common(struct span word, void *count, void *data)
{
	struct common *common = data;

	if ((uintptr_t)count >= common->least)
		*table_slot(common->out, word) = common->out;
}

/* Of sorted hashes, each item's own once, those of several items. */
static void keep_repeated(struct hashes *all, size_t least)
{
	size_t n = 0;

	qsort(all->list, all->n, sizeof(*all->list), by_number);
	for (size_t i = 0, end; i < all->n; i = end) {
		for (end = i + 1;
		     end < all->n && all->list[end] == all->list[i]; end++)
			;
		if (end - i >= least)
			all->list[n++] = all->list[i];
	}
	all->n = n;
}

static void find_common(struct likeness *likeness)
{
	const struct backlog *backlog = likeness->before;
	struct arena *arena = likeness->arena;
	size_t step = backlog->n_items / MOST_SAMPLED + 1, n = 0;
	struct hashes *text = ARENA_NEW(arena, struct hashes);
	struct table *words = ARENA_NEW(arena, struct table), counts;
	struct common common = { .out = words };

	table_init(words, arena);
	table_init(&counts, arena);
	for (size_t i = 0; i < backlog->n_items; i += step, n++) {
		const struct wording *wording =
			wording_of(likeness->was, backlog->items[i], arena);

		count_title(&counts, wording->title);
		for (size_t j = 0; j < wording->text.n; j++)
			*ARENA_PUSH(arena, text->list, text->n, text->room) =
				wording->text.list[j];
	}
	common.least = n / 3 > 3 ? n / 3 : 3;
	table_each(&counts, keep_common, &common);
	table_release(&counts);
	if (text->n)
		keep_repeated(text, 3);
	likeness->common_words = words;
	likeness->common_text = text;
}

/* ---- titles ---- */

/* A number tells how an item is called, not what it is. */
static bool tells_apart(const struct likeness *likeness, struct span word)
{
	return !span_is_digits(word) &&
	       (word.len > 3 || (unsigned char)word.at[0] >= 0x80) &&
	       !table_get(likeness->common_words, word);
}

static size_t count_shared(const struct likeness *likeness, struct span a,
			   struct span b, size_t *n)
{
	size_t shared = 0;
	struct span word;

	*n = 0;
	while (next_word(&a, &word)) {
		struct span rest = b, other;
		bool is_there = false;

		if (!tells_apart(likeness, word))
			continue;
		++*n;
		while (!is_there && next_word(&rest, &other))
			is_there = span_eq(word, other);
		shared += is_there;
	}
	return shared;
}

/* Do they share half of the words that tell titles apart? */
static bool titles_are_alike(const struct likeness *likeness, struct span a,
			     struct span b)
{
	size_t n, m, shared = count_shared(likeness, a, b, &n);

	shared += count_shared(likeness, b, a, &m);
	return span_eq(a, b) || !n || !m || 2 * shared >= n + m;
}

/* ---- texts ---- */

static size_t count_own(const struct hashes *text, const struct hashes *common)
{
	size_t n = 0;

	for (size_t i = 0; i < text->n; i++)
		n += !has_hash(common, text->list[i]);
	return n;
}

struct overlap {
	size_t was, is, shared; /* stretches, without those of many items */
};

static struct overlap overlap_of(struct likeness *likeness,
				 const struct item *was, const struct item *is)
{
	const struct hashes *a, *b, *common;
	struct overlap overlap = { 0 };

	if (!likeness->common_text)
		find_common(likeness);
	common = likeness->common_text;
	a = &wording_of(likeness->was, was, likeness->arena)->text;
	b = &wording_of(likeness->is, is, likeness->arena)->text;
	overlap.was = count_own(a, common);
	overlap.is = count_own(b, common);
	for (size_t i = 0; i < a->n; i++)
		overlap.shared += !has_hash(common, a->list[i]) &&
				  has_hash(b, a->list[i]);
	return overlap;
}

double likeness_of_texts(struct likeness *likeness, const struct item *was,
			 const struct item *is)
{
	struct overlap overlap = overlap_of(likeness, was, is);

	if (overlap.was < LITTLE || overlap.is < LITTLE)
		return 0;
	return 2.0 * (double)overlap.shared /
	       (double)(overlap.was + overlap.is);
}

/* ---- both ---- */

static size_t bytes_of(const struct item *item)
{
	size_t n = 0;

	for (size_t i = 0; i < item->n_parts; i++) {
		const struct part *part = &item->parts[i];
		struct passage passage = { part->doc, part->first, part->last,
					   0, 0 };
		uint32_t start, end;

		if (passage_bounds(&passage, &start, &end))
			n += end - start;
	}
	return n;
}

/* "Moved to EXP-9", where a story stood. */
static bool lost_its_text(struct likeness *likeness, const struct item *was,
			  const struct item *is)
{
	struct overlap overlap;

	if (3 * bytes_of(is) >= bytes_of(was))
		return false;
	overlap = overlap_of(likeness, was, is);
	return overlap.was >= LITTLE && 4 * overlap.is < overlap.was &&
	       4 * overlap.shared < overlap.was;
}

static bool has_word_of(struct span text, struct span wanted)
{
	struct span word;

	while (next_word(&text, &word))
		if (word.len == wanted.len &&
		    hash_word(0, word) == hash_word(0, wanted))
			return true;
	return false;
}

/*
 * Does the file still bear the words it was once called by, beyond its number?
 * Real backlogs rework an item from title to text, and leave its file's name.
 */
static bool has_kept_name(const struct item *was, const struct item *is)
{
	struct span path = item_doc(is)->path;
	struct span name = path_file_name(path), word;

	if (!is->has_own_id || !span_eq(item_doc(was)->path, path))
		return false;
	while (next_word(&name, &word))
		if (!span_is_digits(word) && !has_word_of(is->id, word))
			return true;
	return false;
}

enum doubt likeness_doubt(struct likeness *likeness, const struct item *was,
			  const struct item *is)
{
	struct overlap overlap;

	if (span_eq(was->title, is->title))
		return lost_its_text(likeness, was, is) ? DOUBT_SOME
							: DOUBT_NONE;
	if (!likeness->common_text)
		find_common(likeness);
	if (titles_are_alike(
		    likeness,
		    wording_of(likeness->was, was, likeness->arena)->title,
		    wording_of(likeness->is, is, likeness->arena)->title))
		return lost_its_text(likeness, was, is) ? DOUBT_SOME
							: DOUBT_NONE;
	overlap = overlap_of(likeness, was, is);
	if (overlap.was < LITTLE || overlap.is < LITTLE)
		return DOUBT_SOME;
	/* What is refined grows; a good part of the shorter one is left. */
	if (10 * overlap.shared >=
	    3 * (overlap.was < overlap.is ? overlap.was : overlap.is))
		return DOUBT_NONE;
	return has_kept_name(was, is) ? DOUBT_SOME : DOUBT_STRONG;
}
