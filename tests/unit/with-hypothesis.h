/*
 * Hypotheses of whose items only those facts are known that a test sets, and
 * what each reason for or against them weighs.
 */
#ifndef UNIT_WITH_HYPOTHESIS_H
#define UNIT_WITH_HYPOTHESIS_H

#include "with-arena.h"

#include "seek/hypothesis.h"
#include "words/words.h"

static struct item_place place;

/* So many items in files of their own, of which nothing is known. */
static inline struct hypothesis items(size_t n)
{
	place = (struct item_place){ .form = FORM_FILE };
	return (struct hypothesis){ .places = &place,
				    .n_places = 1,
				    .facts = { .n = n } };
}

/* The same as headings, entries or rows within files. */
static inline struct hypothesis items_inside(size_t n, enum item_form form)
{
	struct hypothesis h = items(n);

	place.form = form;
	h.is_inside = true;
	return h;
}

/* What a reason weighs, by the words it is told in; 0 where it is not told. */
static inline double weight(struct hypothesis *h, const char *says)
{
	hypothesis_weigh(h, &arena);
	for (size_t i = 0; i < h->n_evidence; i++)
		if (span_is(h->evidence[i].says, says))
			return h->evidence[i].points;
	return 0;
}

/* Weights are halves and quarters, so floating point is exact. */
#define assert_weighs(h, says, points) \
	assert_true(weight(h, says) == (double)(points))

/* Weighs so much from `least` items on, of the ten, and nothing below. */
#define assert_weighs_from(h, count, least, says, points) \
	do {                                              \
		(h).facts.count = (least);                \
		assert_weighs(&(h), says, points);        \
		(h).facts.count = (least) - (size_t)1;    \
		assert_weighs(&(h), says, 0);             \
		(h).facts.count = 0;                      \
	} while (0)

/* Of ten items, so many have ids that look like the first of this text. */
static inline struct hypothesis with_ids(const char *first, size_t with,
					 size_t distinct)
{
	struct hypothesis h = items(10);

	lead_read(&h.facts.sample, span_str(first), &arena);
	h.facts.ids = h.facts.sample.kind;
	h.facts.with_id = with;
	h.facts.distinct_ids = h.facts.distinct_in_folders = distinct;
	return h;
}

#endif
