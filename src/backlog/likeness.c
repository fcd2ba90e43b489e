/* Two items compared by title and text, without what several items say. */
#include "backlog/likeness.h"

#include "backlog/wording.h"

enum {
	LITTLE = 8, /* fewer stretches say hardly anything */
	MOST_SAMPLED = 40, /* items that show what is common to all */
};

static void side_init(struct likeness_side *side, const struct backlog *backlog,
		      struct arena *arena)
{
	size_t n = backlog->n_items;

	side->backlog = backlog;
	side->wordings = ARENA_ARRAY(arena, struct wording *, n);
	side->own = ARENA_ARRAY(arena, struct hashes *, n);
}

void likeness_init(struct likeness *likeness, const struct backlog *before,
		   const struct backlog *after, struct arena *arena)
{
	*likeness = (struct likeness){ .arena = arena };
	side_init(&likeness->before, before, arena);
	side_init(&likeness->after, after, arena);
}

void likeness_release(struct likeness *likeness)
{
	if (likeness->common_words)
		table_release(likeness->common_words);
}

static const struct wording *wording_of(struct likeness_side *side,
					const struct item *item,
					struct arena *arena)
{
	struct wording **slot = &side->wordings[item->index];

	if (!*slot)
		*slot = wording_read(item, arena);
	return *slot;
}

/* ---- what is common to many ---- */

/* "Story", "Add": a word that every third title has tells none apart. */
static void count_title(struct table *counts, struct span title)
{
	struct span word;

	while (wording_next(&title, &word))
		table_count(counts, word);
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

	hashes_sort(all);
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
	const struct backlog *backlog = likeness->before.backlog;
	struct arena *arena = likeness->arena;
	size_t step = backlog->n_items / MOST_SAMPLED + 1, n = 0;
	struct hashes *text = ARENA_NEW(arena, struct hashes);
	struct table *words = ARENA_NEW(arena, struct table), counts;
	struct common common = { .out = words };

	table_init(words, arena);
	table_init(&counts, arena);
	for (size_t i = 0; i < backlog->n_items; i += step, n++) {
		const struct wording *wording =
			wording_of(&likeness->before, backlog->items[i], arena);

		count_title(&counts, wording->title);
		for (size_t j = 0; j < wording->text.n; j++)
			*ARENA_PUSH(arena, text->list, text->n, text->room) =
				wording->text.list[j];
	}
	common.least = n / 3 > 3 ? n / 3 : 3;
	table_each(&counts, keep_common, &common);
	table_release(&counts);
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
	while (wording_next(&a, &word)) {
		struct span rest = b, other;
		bool is_there = false;

		if (!tells_apart(likeness, word))
			continue;
		++*n;
		while (!is_there && wording_next(&rest, &other))
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

const struct hashes *likeness_own_text(struct likeness *likeness,
				       struct likeness_side *side,
				       const struct item *item)
{
	struct hashes *own = side->own[item->index];
	const struct hashes *all;

	if (own)
		return own;
	if (!likeness->common_text)
		find_common(likeness);
	all = &wording_of(side, item, likeness->arena)->text;
	own = ARENA_NEW(likeness->arena, struct hashes);
	own->list = ARENA_ARRAY(likeness->arena, uint64_t, all->n);
	for (size_t i = 0; i < all->n; i++)
		if (!hashes_have(likeness->common_text, all->list[i]))
			own->list[own->n++] = all->list[i];
	side->own[item->index] = own;
	return own;
}

struct overlap {
	size_t was, is, shared; /* stretches, without those of many items */
};

static struct overlap overlap_of(struct likeness *likeness,
				 const struct item *was, const struct item *is)
{
	const struct hashes *a =
		likeness_own_text(likeness, &likeness->before, was);
	const struct hashes *b =
		likeness_own_text(likeness, &likeness->after, is);
	struct overlap overlap = { .was = a->n, .is = b->n };

	for (size_t i = 0, j = 0; i < a->n && j < b->n;) {
		uint64_t x = a->list[i], y = b->list[j];

		overlap.shared += x == y;
		i += x <= y;
		j += y <= x;
	}
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

	item_read_rest(item);
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

/* "Moved to EXP-9", where a story stood, however short that was. */
static bool lost_its_text(struct likeness *likeness, const struct item *was,
			  const struct item *is)
{
	struct overlap overlap;

	/* Most are as they were: no text is looked at. */
	if ((form_is_whole(was->parts[0].form) &&
	     document_source(item_doc(was)).at ==
		     document_source(item_doc(is)).at) ||
	    bytes_of(is) >= bytes_of(was))
		return false;
	overlap = overlap_of(likeness, was, is);
	return overlap.was >= LITTLE && overlap.is < overlap.was &&
	       4 * overlap.shared < overlap.was;
}

static bool has_word_of(struct span text, struct span wanted)
{
	struct span word;

	while (wording_next(&text, &word))
		if (wording_is_same_word(word, wanted))
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
	while (wording_next(&name, &word))
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
		    wording_of(&likeness->before, was, likeness->arena)->title,
		    wording_of(&likeness->after, is, likeness->arena)->title))
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
