/*
 * An entry of several statements, each of which may have a check: sentences one
 * after the other, or parts with a semicolon between them.
 */
#include "adopt/named.h"
#include "adopt/own-document.h"

#include "base/unicode.h"

static struct span check_of_part(struct span part, const struct speaks *speaks,
				 const struct named_shapes *shapes,
				 const struct kind_proposal *kind,
				 struct arena *arena)
{
	struct own_sentence one = { .text = part, .core = part };
	struct named_sentence named = { part, SPAN_NONE };
	struct span check = SPAN_NONE, where;

	if (!part.len || speaks_is_for_people(speaks, part))
		return SPAN_NONE;
	one.topic = speaks_of(speaks, part, &one.detail, &where);
	if (speaks_of_nothing_open(one.topic) || one.topic == TOPIC_SIZE_NONE)
		return SPAN_NONE;
	if (one.topic)
		check = check_for(speaks, &one, kind, arena);
	else
		check = named_subject(shapes, &named, kind, arena);
	return own_with_values(check, part, kind, arena);
}

static struct span with_check(struct span checks, struct span more,
			      struct arena *arena)
{
	if (!more.len || own_has_check(checks, more))
		return checks;
	return checks.len ? arena_printf(arena, "%.*s" CHECKS_APART "%.*s",
					 (int)checks.len, checks.at,
					 (int)more.len, more.at)
			  : more;
}

/* "It has an id; a goal; criteria": without what leads them in. */
static struct span after_colon(struct span text)
{
	ptrdiff_t colon = span_find(text, ": ");
	ptrdiff_t first = span_find_char(text, ';');

	return colon > 0 && colon < first ? span_from(text, (size_t)colon + 2)
					  : text;
}

struct span own_check_of_enumeration(const struct own_sentence *one,
				     const struct speaks *speaks,
				     const struct named_shapes *shapes,
				     const struct kind_proposal *kind,
				     struct arena *arena)
{
	struct span rest = after_colon(speaks_first_sentence(one->text)), part;
	struct span checks = SPAN_NONE;

	while (span_next_part(&rest, ';', &part)) {
		struct span check = check_of_part(span_trim(part), speaks,
						  shapes, kind, arena);

		if (!check.len)
			return SPAN_NONE;
		checks = with_check(checks, check, arena);
	}
	return checks;
}

/* "They can be tested", "This helps": it tells more of what was said before. */
static bool tells_more(struct span sentence)
{
	static const char *const words[] = {
		"they ",  "these ", "this ",  "that ", "each ",	 "such ",
		"e.g.",	  "for ",   "so ",    "sie ",  "diese ", "dies ",
		"jede",	  "ils ",   "elles ", "ces ",  "cela ",	 "chaque ",
		"estos ", "estas ", "cada ",  "esto ", "estes ", "isso ",
		"only ",  "nur ",   "no ",    "not ",  "never ", "without ",
	};

	return ANY_OF(span_starts_nocase, sentence, words);
}

struct span own_with_sentences(const struct own_sentence *one,
			       const struct speaks *speaks,
			       const struct named_shapes *shapes,
			       const struct kind_proposal *kind,
			       struct arena *arena)
{
	struct span checks = one->check;
	struct span rest = one->text, next;

	for (rest = span_from(rest, speaks_first_sentence(rest).len);
	     checks.len && rest.len;
	     rest = span_trim(span_from(rest, next.len))) {
		rest = span_trim(rest);
		next = speaks_first_sentence(rest);
		if (!tells_more(next))
			checks = with_check(checks,
					    check_of_part(next, speaks, shapes,
							  kind, arena),
					    arena);
	}
	return checks;
}
