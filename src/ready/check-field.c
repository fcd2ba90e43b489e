/* field, id, section or field: what an item has, and what is asked of it. */
#include "ready/checks.h"

#include "backlog/reference.h"
#include "backlog/seen.h"
#include "base/unicode.h"
#include "ready/field-value.h"
#include "ready/miss-field.h"
#include "ready/miss.h"
#include "terms/lookup.h"

static void ask_property(struct asking_value *a, enum property property)
{
	switch (property) {
	case PROPERTY_UNIQUE:
		ask_unique(a);
		break;
	case PROPERTY_EXIST:
		ask_exist(a);
		break;
	case PROPERTY_NO_CYCLE:
		ask_no_cycle(a);
		break;
	case PROPERTY_TARGETS_READY:
		ask_targets_ready(a);
		break;
	case PROPERTY_TARGETS_DONE:
		ask_targets_done(a);
		break;
	case PROPERTY_NUMBER:
	case PROPERTY_DATE:
		ask_type(a, property == PROPERTY_DATE);
		break;
	default:
		break;
	}
}

static void ask(struct asking_value *a, const struct condition *condition)
{
	switch (condition->kind) {
	case CONDITION_VALUES:
		ask_values(a, condition);
		break;
	case CONDITION_AMOUNT:
		ask_amount(a, condition);
		break;
	case CONDITION_REGEX:
	case CONDITION_NO_REGEX:
		ask_regex(a, condition, condition->kind == CONDITION_NO_REGEX);
		break;
	case CONDITION_PROPERTY:
		ask_property(a, condition->property);
		break;
	default:
		break;
	}
}

/* "none" is not a value, unless the check lists it. */
static bool counts(const struct check *check, const struct field_piece *piece,
		   struct arena *arena)
{
	if (!piece->is_none)
		return true;
	for (size_t i = 0; i < check->n_conditions; i++) {
		const struct names *values = &check->conditions[i].values;

		if (field_piece_means(piece, values->folded, values->n, arena))
			return true;
	}
	return false;
}

/* Which conditions take a text apart at its commas, and which as a whole. */
static bool takes_pieces(const struct condition *condition)
{
	return condition->kind == CONDITION_VALUES ||
	       (condition->kind == CONDITION_PROPERTY &&
		condition->property != PROPERTY_UNIQUE &&
		condition->property != PROPERTY_NUMBER &&
		condition->property != PROPERTY_DATE);
}

/* Does some condition ask for what the values name? */
static bool names_items(const struct check *check)
{
	return check_asks(check, PROPERTY_EXIST) ||
	       check_asks(check, PROPERTY_NO_CYCLE) ||
	       check_asks(check, PROPERTY_TARGETS_READY) ||
	       check_asks(check, PROPERTY_TARGETS_DONE);
}

/* Is some condition a list of values? */
static bool has_values(const struct check *check)
{
	for (size_t i = 0; i < check->n_conditions; i++)
		if (check->conditions[i].kind == CONDITION_VALUES)
			return true;
	return false;
}

static size_t pieces_of(struct asking_value *a, struct field_piece **pieces)
{
	struct arena *arena = a->of.item->arena;

	if (!a->field)
		return 0;
	return names_items(a->of.criterion->check)
		       ? backlog_references(a->of.judge->backlog, a->of.item,
					    a->field, pieces, arena)
		       : field_pieces(a->field, pieces, arena);
}

static void ask_all(struct asking_value *a, bool pieces)
{
	const struct check *check = a->of.criterion->check;

	for (size_t c = 0; c < check->n_conditions; c++)
		if (takes_pieces(&check->conditions[c]) == pieces)
			ask(a, &check->conditions[c]);
}

/* Judges the values of one field; false where it has none. */
static bool judge_values(struct asking_value *a)
{
	const struct check *check = a->of.criterion->check;
	struct field_piece *pieces, *wholes;
	size_t n = pieces_of(a, &pieces);
	size_t n_wholes =
		a->field ? field_wholes(a->field, &wholes, a->of.item->arena)
			 : 0;
	bool any = false;

	/* "High | Medium | Low": nobody has chosen. A list says so itself. */
	if (a->field && !has_values(check) && field_is_undecided(a->field))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (!counts(check, &pieces[i], a->of.item->arena))
			continue;
		any = true;
		a->piece = &pieces[i];
		ask_all(a, true);
	}
	for (size_t i = 0; i < n_wholes; i++) {
		if (!counts(check, &wholes[i], a->of.item->arena))
			continue;
		a->piece = &wholes[i];
		ask_all(a, false);
	}
	return any;
}

/* "Blocked: no": a field that says itself that it is not so. */
static bool denies(const struct field_piece *piece)
{
	static const char *const words[] = { "no",  "false", "nein", "non",
					     "não", "nej",   "nie" };

	return ANY_OF(span_is, piece->folded, words);
}

/* "no field …": what is there all the same. */
static void judge_absent(struct asking_value *a)
{
	const struct check *check = a->of.criterion->check;
	struct saying saying = { .answer = SPAN("resolve it and remove it"),
				 .found = a->folded };
	struct field_piece *pieces;
	size_t n = !a->field ? 0
		   : !check->n_conditions || has_values(check)
			   ? pieces_of(a, &pieces)
			   : field_wholes(a->field, &pieces, a->of.item->arena);

	for (size_t i = 0; i < n; i++) {
		if (!counts(check, &pieces[i], a->of.item->arena))
			continue;
		if (!check->n_conditions && denies(&pieces[i]))
			continue;
		a->piece = &pieces[i];
		if (!check->n_conditions) {
			miss(&a->of, spot_of_asked(a), &saying,
			     "still has %s: %s", a->name, value_text(a));
			return; /* one is enough to say so */
		}
		ask_ruled_out(a);
	}
}

static bool is_same_field(const struct names *a, const struct names *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (!span_eq(a->folded[i], b->folded[i]))
			return false;
	return true;
}

/*
 * Does another check of the same sentence ask that the field is there, and no
 * more? That one says that it is missing; once is enough.
 */
static bool is_missed_beside(const struct criterion *criterion)
{
	const struct agreement *agreement = criterion->agreement;

	for (size_t i = 0; agreement && i < agreement->n_criteria; i++) {
		const struct criterion *other = agreement->criteria[i];
		const struct check *check = other->check;

		if (other != criterion && check &&
		    other->agreement == agreement &&
		    other->start == criterion->start &&
		    check->subject == SUBJECT_FIELD && !check->is_absent &&
		    !check->n_conditions && !check->when &&
		    is_same_field(&check->names, &criterion->check->names))
			return true;
	}
	return false;
}

/* Of several names each that is there is judged, and one must be there. */
void judge_field(const struct asking *a)
{
	const struct check *check = a->criterion->check;
	const struct names *names = &check->names;
	bool any = false;

	for (size_t i = 0; i < names->n; i++) {
		struct asking_value asking = {
			.of = *a,
			.name = say_field(a->judge, names->shown[i]),
			.folded = names->folded[i],
			.field = item_field(a->item, names->folded[i]),
		};

		if (check->is_absent)
			judge_absent(&asking);
		else
			any |= judge_values(&asking);
	}
	if (any || check->is_absent || check_forbids(check) ||
	    (check->n_conditions && is_missed_beside(a->criterion)))
		return;
	miss_field(a);
}

void judge_id(const struct asking *a)
{
	struct item *item = a->item;
	struct field_value value = {
		.text = item->id,
		.folded = text_fold_value(a->judge->scratch, item->id),
		.start = item->start,
		.end = item->end,
	};
	struct field field = { .name = SPAN("id"),
			       .folded = SPAN("id"),
			       .origin = FROM_ITSELF,
			       .doc = item_doc(item),
			       .values = &value,
			       .n_values = 1 };
	const struct field *own = item_field(item, SPAN("id"));
	/* A cell may say more than the id. */
	bool is_id = field_has_value(own) &&
		     (item->parts[0].form != FORM_ROW ||
		      span_eq(own->values[0].text, item->id));
	struct asking_value asking = { .of = *a,
				       .name = "id",
				       .folded = SPAN("id"),
				       .field = is_id ? own : &field };

	judge_values(&asking);
}
