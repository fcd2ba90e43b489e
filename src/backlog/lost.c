/* Names of the form that ids here have, and that no item bears. */
#include "backlog/lost.h"

#include "backlog/id-list.h"
#include "backlog/item-words.h"
#include "backlog/reference.h"
#include "base/unicode.h"

#include <string.h>

enum { LONGEST_ID = 64 }; /* that a bare number is taken for */

/* The ids that share what stands before their number: "t-" of T-1 to T-12. */
struct id_form {
	long greatest;
	bool keeps_done; /* what is over stays in the backlog */
};

/* The digits at the end of an id, and their number; 0 where there are none. */
static size_t digits_of_id(struct span id, long *number)
{
	enum { MOST_DIGITS = 9 };
	size_t at = id.len;

	while (at && char_is_digit(id.at[at - 1]))
		at--;
	if (id.len - at > MOST_DIGITS)
		return 0;
	*number = 0;
	for (size_t i = at; i < id.len; i++)
		*number = *number * 10 + (id.at[i] - '0');
	return id.len - at;
}

static void note_form(struct lost_ids *lost, const struct item *item,
		      struct span id)
{
	long number;
	size_t digits = digits_of_id(id, &number);
	struct id_form *form;
	void **slot;

	if (!digits)
		return;
	slot = table_slot(&lost->forms, span_first(id, id.len - digits));
	if (!*slot) {
		*slot = ARENA_NEW(lost->arena, struct id_form);
		lost->n_forms++;
		lost->only = span_first(id, id.len - digits);
	}
	form = *slot;
	if (number > form->greatest)
		form->greatest = number;
	form->keeps_done |= item->is_done;
	/* No form ends in a digit, so that ids may be noted beside them. */
	*table_slot(&lost->forms, id) = form;
}

/* One row may be several: "T-6/T-7". */
static void note_forms(struct lost_ids *lost, const struct item *item)
{
	struct span rest = item->folded_id, part;

	if (!item->has_own_id)
		return;
	note_form(lost, item, rest);
	while (id_list_is_bare(item->folded_id) &&
	       id_list_next(&rest, BY_BLANKS, &part))
		note_form(lost, item, part);
}

void lost_ids_find(struct lost_ids *out, const struct backlog *backlog,
		   struct arena *arena)
{
	*out = (struct lost_ids){ .arena = arena };
	table_init(&out->forms, arena);
	for (size_t i = 0; i < backlog->n_items; i++)
		note_forms(out, backlog->items[i]);
}

void lost_ids_release(struct lost_ids *lost)
{
	table_release(&lost->forms);
}

static bool is_lost(const struct lost_ids *lost, struct span id)
{
	const struct id_form *form;
	long number = 0;
	size_t digits = digits_of_id(id, &number);

	form = digits ? table_get(&lost->forms, span_first(id, id.len - digits))
		      : NULL;
	return form && (form->keeps_done || number > form->greatest) &&
	       !table_get(&lost->forms, id);
}

/* "99" beside T-1 to T-12, and no other ids: people mean T-99. */
static bool number_is_lost(const struct lost_ids *lost, struct span number)
{
	char id[LONGEST_ID];
	struct span only = lost->only;

	if (lost->n_forms != 1 || only.len + number.len > sizeof(id))
		return false;
	memcpy(id, only.at, only.len);
	memcpy(id + only.len, number.at, number.len);
	return is_lost(lost, span_of(id, only.len + number.len));
}

/* Up to the first letter that no id has: "T-99" of "T-99 (mail)". */
static size_t first_id(struct span folded)
{
	size_t n = 0;

	while (n < folded.len &&
	       (char_is_letter(folded.at[n]) || char_is_digit(folded.at[n]) ||
		strchr("-_.", folded.at[n])))
		n++;
	while (n && strchr("-_.", folded.at[n - 1]))
		n--;
	return n < folded.len && (unsigned char)folded.at[n] >= 0x80 ? 0 : n;
}

/* "44", "44 (the keel)", "44: the keel", and no "3 weeks". */
static bool is_whole_number(struct span folded, size_t n)
{
	static const char *const ends[] = { " (", ":",	",",   ";",
					    ".",  "：", " — ", " - " };
	struct span rest = span_from(folded, n);

	return !rest.len || ANY_OF(span_starts, rest, ends);
}

/* "task 44": the length of the word, its blank included; else 0. */
static size_t word_before_number(struct span folded)
{
	ptrdiff_t blank = span_find_char(folded, ' ');
	size_t n = blank > 0 ? (size_t)blank + 1 : 0;

	return n && n < folded.len && char_is_digit(folded.at[n]) ? n : 0;
}

static size_t lost_length(const struct lost_ids *lost, struct span folded)
{
	size_t word = word_before_number(folded), n = first_id(folded);
	struct span id = span_first(folded, n);

	if (word) {
		n = word + first_id(span_from(folded, word));
		id = span_first(folded, n);
		if (n > word && is_lost(lost, id))
			return n;
		if (!item_word(span_first(folded, word - 1)).len)
			return 0;
		id = span_from(id, word);
	} else if (span_is_digits(id) && !is_whole_number(folded, n)) {
		return 0;
	}
	return is_lost(lost, id) ||
			       (span_is_digits(id) && number_is_lost(lost, id))
		       ? n
		       : 0;
}

struct span lost_id(const struct lost_ids *lost, struct span text,
		    struct arena *scratch)
{
	struct arena_mark mark = arena_mark(scratch);
	size_t n = lost_length(lost, text_fold_case(scratch, text));

	arena_rewind(scratch, mark);
	return span_first(text, n);
}

size_t lost_ids_of_field(const struct lost_ids *lost, struct backlog *backlog,
			 const struct item *item, const struct field *field,
			 struct span **out)
{
	struct field_piece *pieces;
	size_t n = backlog_references(backlog, item, field, &pieces,
				      lost->arena),
	       found = 0;

	*out = ARENA_ARRAY(lost->arena, struct span, n);
	for (size_t i = 0; i < n; i++)
		if (!pieces[i].is_none &&
		    !backlog_resolve_piece(backlog, item, field, &pieces[i])) {
			(*out)[found] = lost_id(lost, pieces[i].text,
						&backlog->scratch);
			found += (*out)[found].len > 0;
		}
	return found;
}
