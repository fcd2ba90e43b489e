/*
 * One value of a field under judgement, and what each condition asks of it: one
 * file for what it says (field-value.c), one for what it shares with others
 * (unique.c), one for what it names (targets.c).
 */
#ifndef READY_FIELD_VALUE_H
#define READY_FIELD_VALUE_H

#include "backlog/reference.h"
#include "ready/miss.h"

struct asking_value {
	struct asking of; /* the item that has it */
	const char *name; /* of the field, as the definition calls it */
	struct span folded;
	const struct field *field;
	const struct field_piece *piece;
};

/* Where the value stands. */
static inline struct spot spot_of_asked(const struct asking_value *a)
{
	return (struct spot){ a->field->doc, a->piece->start, a->piece->end };
}

/* The value, for a %s. */
static inline const char *value_text(const struct asking_value *a)
{
	return say(a->of.judge, a->piece->text);
}

/* ---- field-value.c: each adds a finding where it does not hold ---- */

/* Is the value one of the list? */
void ask_values(struct asking_value *a, const struct condition *condition);

/* Is it a number, or a day, as large as asked? What is neither is told, too. */
void ask_amount(struct asking_value *a, const struct condition *condition);

/* Is it a day of the calendar; without `date`, a number? */
void ask_type(struct asking_value *a, bool date);

/* Does the regex match; with `forbidden`, does it not? */
void ask_regex(struct asking_value *a, const struct condition *condition,
	       bool forbidden);

/*
 * "no field added: at least 2026-06-01": a finding where all the conditions of
 * the check hold of this value, and where one cannot be told.
 */
void ask_ruled_out(struct asking_value *a);

/* ---- unique.c ---- */

/* Has no other item of the kind this value? */
void ask_unique(struct asking_value *a);

/* ---- targets.c: about the item that the value names ---- */

/* Is it there? Told by what may have been meant. */
void ask_exist(struct asking_value *a);

/* Does following the field never lead back to the item? */
void ask_no_cycle(struct asking_value *a);

/* Is it as ready as its kind, or the item's claim, wants it? Done is, too. */
void ask_targets_ready(struct asking_value *a);

/* Is it done, or dropped? */
void ask_targets_done(struct asking_value *a);

#endif
