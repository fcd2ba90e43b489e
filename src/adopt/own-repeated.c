/* Sentences that ask the same: which of them has the check. */
#include "adopt/named.h"
#include "adopt/own-document.h"

/* What the one asks and the other does not. */
static struct span checks_without(struct span checks, struct span others,
				  struct arena *arena)
{
	struct buf out = BUF_INIT;
	struct span one, left;

	while (own_next_check(&checks, &one)) {
		if (own_has_check(others, one))
			continue;
		buf_adds(&out, out.len ? CHECKS_APART : "");
		buf_add(&out, one);
	}
	left = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return left;
}

static bool share_checks(struct span checks, struct span others)
{
	struct span one;

	while (own_next_check(&checks, &one))
		if (own_has_check(others, one))
			return true;
	return false;
}

bool own_is_said_already(const struct own_document *own, size_t i)
{
	for (size_t j = 0; j < own->n; j++)
		if (j != i &&
		    share_checks(own->sentences[j].check,
				 own->sentences[i].check) &&
		    own_group_of(own, &own->sentences[j]) ==
			    own_group_of(own, &own->sentences[i]))
			return true;
	return false;
}

/* So far from its beginning a sentence is about something else first. */
enum { FIRST_BYTES = 30 };

static bool is_direct(const struct own_sentence *one)
{
	return one->said_at < FIRST_BYTES &&
	       !own_parenthesis(one->text, one->said_at).len;
}

/* Of two that ask the same, the first keeps it, unless it says it by the way. */
static void leave_to_first(struct own_document *own, struct arena *arena)
{
	for (size_t i = 0; i < own->n; i++)
		for (size_t j = i + 1;
		     own->sentences[i].check.len && j < own->n; j++) {
			struct own_sentence *one = &own->sentences[i];
			struct own_sentence *other = &own->sentences[j];

			if (!share_checks(one->check, other->check) ||
			    own_group_of(own, one) != own_group_of(own, other))
				continue;
			if (is_direct(other) && !is_direct(one))
				one->check = checks_without(
					one->check, other->check, arena);
			else
				other->check = checks_without(
					other->check, one->check, arena);
		}
}

#define LISTED ": at least 1 item"
#define CLEAR " and no vague words"

/*
 * "Acceptance criteria", and further on "they are testable": that there are some
 * is asked once, and not twice of whatever item has none.
 */
static void ask_once(struct own_document *own, struct arena *arena)
{
	for (size_t i = 0; i < own->n; i++) {
		struct own_sentence *one = &own->sentences[i];
		struct span listed;

		if (!span_ends(one->check, LISTED CLEAR))
			continue;
		listed = span_first(one->check, one->check.len - strlen(CLEAR));
		for (size_t j = 0; j < own->n; j++)
			if (own_has_check(own->sentences[j].check, listed) &&
			    own_group_of(own, &own->sentences[j]) ==
				    own_group_of(own, one)) {
				one->check = arena_printf(
					arena, "%.*s: no vague words",
					(int)(listed.len - strlen(LISTED)),
					listed.at);
				break;
			}
	}
}

void own_drop_repeated(struct own_document *own, struct arena *arena)
{
	leave_to_first(own, arena);
	ask_once(own, arena);
}
