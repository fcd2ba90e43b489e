/* What people see in items and the reader does not, with its cure. */
#include "adopt/unseen.h"

#include "base/unicode.h"
#include "seek/mend.h"
#include "words/regex-words.h"
#include "seek/states.h"

/* ---- a status that is written and not read ---- */

/* "**Status:** open" → "open"; nothing where the line is none. */
static struct span status_in_line(struct span line, struct arena *arena)
{
	struct span name = span_trim(line), value;
	ptrdiff_t colon;

	while (name.len && strchr("*-#>|_ ", name.at[0]))
		name = span_from(name, 1);
	colon = span_find_char(name, ':');
	if (colon < 0)
		return SPAN_NONE;
	value = span_from(name, (size_t)colon + 1);
	name = span_first(name, (size_t)colon);
	while (value.len && strchr("* ", value.at[0]))
		value = span_from(value, 1);
	return is_status_name(text_fold_name(arena, name)) ? span_trim(value)
							   : SPAN_NONE;
}

struct unseen_status {
	size_t seen, unread;
	size_t no_blank; /* right below a line of text */
	const struct item *first;
	size_t line; /* of the first, from 1 */
};

static void look_for_status(struct unseen_status *out, const struct item *item,
			    struct arena *arena)
{
	struct span rest = item_lines(item), line, before = SPAN_NONE;

	while (span_next_line(&rest, &line)) {
		if (status_in_line(line, arena).len) {
			out->seen++;
			if (item_status(item).len)
				return;
			out->unread++;
			out->no_blank += span_trim(before).len > 0 &&
					 before.at[0] != '#';
			if (!out->first) {
				out->first = item;
				out->line =
					outline_place(
						&item_doc(item)->outline,
						(size_t)(line.at -
							 document_source(
								 item_doc(item))
								 .at))
						.line;
			}
			return;
		}
		before = line;
	}
}

static const char *cure_of(const struct unseen_status *status)
{
	if (2 * status->no_blank > status->unread)
		return "put a blank line above it, or end the line before "
		       "with two blanks";
	return "put it right below the heading, on a line of its own";
}

size_t unseen_in(const struct hypothesis *kind, struct span **out,
		 struct arena *arena)
{
	struct unseen_status status = { 0 };
	size_t n = 0;

	*out = ARENA_ARRAY(arena, struct span, 1);
	/* What an epic holds are the states of its stories. */
	if (kind->is_outcome && kind->holds_served)
		return 0;
	for (size_t i = 0; i < kind->backlog.n_items; i++)
		if (kind->backlog.items[i]->parts[0].form != FORM_ROW)
			look_for_status(&status, kind->backlog.items[i], arena);
	if (status.unread < 2 && status.unread < kind->facts.n)
		return 0;
	(*out)[n++] = arena_printf(
		arena,
		"A status is written in %zu of %zu items and can be read in "
		"%zu: %s (%.*s:%zu is the first)",
		status.seen, kind->facts.n, status.seen - status.unread,
		cure_of(&status), (int)item_doc(status.first)->path.len,
		item_doc(status.first)->path.at, status.line);
	return n;
}

/* ---- an end that the definition does not name ---- */

enum { FEWEST_ENDS = 2 };

/* Where an item stands, as a key. */
static struct span key_of(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];

	return arena_printf(arena, "%p %zu", (const void *)part->doc,
			    (size_t)part->root);
}

static void list_open(struct table *open, const struct proof *today,
		      struct arena *arena)
{
	for (size_t i = 0; i < today->backlog.n_items; i++) {
		struct item *item = today->backlog.items[i];

		if (judge_of(&today->judge, item)->verdict != VERDICT_DONE)
			*table_slot(open, key_of(item, arena)) = item;
	}
}

/*
 * "Status: Done" above items that say nothing of their own: it may be about them
 * or about the page.
 */
static size_t unseen_above(const struct hypothesis *kind, struct table *open,
			   struct span **out, struct arena *arena)
{
	const struct document *doc = NULL;
	const struct field *field = NULL;
	size_t n = 0;
	struct span said;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		if (form_is_whole(item->parts[0].form))
			return 0;
		if (item_doc(item) != doc) {
			if (n)
				break;
			doc = item_doc(item);
			field = status_around(item, arena);
		}
		n += field && !item->box && !item_status(item).len &&
		     is_over(status_phase(field->values[0].text, arena)) &&
		     table_get(open, key_of(item, arena));
	}
	if (!n)
		return 0;
	said = span_trim(field->values[0].text);
	*out = ARENA_ARRAY(arena, struct span, 1);
	(*out)[0] = arena_printf(
		arena,
		"%.*s says %.*s: %.*s of itself, and %zu of its items would be "
		"read as open: if it speaks of them, too, add `field status "
		"from file %.*s`",
		(int)doc->path.len, doc->path.at, (int)field->name.len,
		field->name.at, (int)said.len, said.at, n,
		(int)quoted_word(field->name, arena).len,
		quoted_word(field->name, arena).at);
	return 1;
}

size_t unseen_ends(const struct hypothesis *kind, const struct proof *today,
		   struct span **out, struct arena *arena)
{
	const struct item *first = NULL;
	struct table open;
	size_t n = 0;

	if (!today->is_judged)
		return 0;
	table_init(&open, arena);
	list_open(&open, today, arena);
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		if (!is_over(status_phase(item_status(item), arena)) ||
		    !table_get(&open, key_of(item, arena)))
			continue;
		first = first ? first : item;
		n++;
	}
	if (n < FEWEST_ENDS) {
		n = unseen_above(kind, &open, out, arena);
		table_release(&open);
		return n;
	}
	table_release(&open);
	*out = ARENA_ARRAY(arena, struct span, 1);
	(*out)[0] = arena_printf(
		arena,
		"%zu of %zu items say that they are over, and would be read as "
		"open: name their states in a \"done when\" (%.*s is the "
		"first)",
		n, kind->facts.n, (int)item_doc(first)->path.len,
		item_doc(first)->path.at);
	return 1;
}
