/* field, id, section or field: what an item has, and what is asked of it. */
#include "ready/checks.h"

#include "backlog/reference.h"
#include "backlog/seen.h"
#include "base/unicode.h"
#include "ready/field-value.h"
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

/* "size", "size or points" */
static const char *say_names(struct judge *judge, const struct names *names)
{
	struct span *shown = ARENA_ARRAY(judge->scratch, struct span, names->n);

	for (size_t i = 0; i < names->n; i++)
		shown[i] = span_str(say_field(judge, names->shown[i]));
	return say_list(judge, shown, names->n, " or ");
}

/* "give it a size", "fill in labels", 'fill in "waits for"'. */
static struct span say_give(struct judge *judge, const struct names *names)
{
	const char *name = say_field(judge, names->shown[0]);
	bool many = span_ends(names->shown[0], "s") &&
		    !span_ends(names->shown[0], "ss") &&
		    !span_ends(names->shown[0], "us");
	bool is_filled = name[0] == '"' || many;
	const char *what = is_filled ? name : say_one(judge, span_str(name));
	struct names others = { names->shown + 1, names->folded + 1,
				names->n - 1 };

	return arena_printf(judge->scratch, "%s %s%s%s",
			    is_filled ? "fill in" : "give it", what,
			    others.n ? " or " : "",
			    others.n ? say_names(judge, &others) : "");
}

/* A field under one of its names, where none has a value. */
struct missing_field {
	const struct asking *of;
	const char *name; /* all of its names, for a sentence */
	const struct names *names;
	struct saying saying;
};

/* `line 3 says "TBD", which is not a value`: somebody wrote one, after all. */
static void miss_none(const struct missing_field *m, const struct field *field)
{
	struct judge *judge = m->of->judge;
	const struct field_value *value = &field->values[0];
	const char *where =
		say_line(judge, m->of->item, spot_of_value(field, value));

	miss(m->of, spot_of_item(m->of->item), &m->saying,
	     "has no %s; %s says \"%s\", which is not a value", m->name, where,
	     say_short(judge, value->text));
}

/* The line where a person would say that the field is there. */
static void miss_unread(struct missing_field *m, struct span folded,
			const struct seen_line *seen)
{
	struct judge *judge = m->of->judge;
	enum item_form form = m->of->item->parts[0].form;
	const char *where =
		say_line(judge, m->of->item,
			 (struct spot){ seen->doc, seen->start, seen->end });

	if (seen->is_empty) {
		m->saying.answer = SPAN("write it there");
		miss(m->of, spot_of_item(m->of->item), &m->saying,
		     "has no %s; %s says \"%s\" and no more", m->name, where,
		     say_short(judge, seen->text));
		return;
	}
	if (form_is_whole(form) || form == FORM_HEADING)
		m->saying.answer = arena_printf(
			judge->scratch,
			"write \"%s: …\" on a line of its own%s, above the "
			"first section",
			say(judge, folded),
			seen->is_code	  ? " outside of code"
			: seen->is_table  ? " outside of the table"
			: seen->is_nested ? " outside of the list"
					  : "");
	miss(m->of, spot_of_item(m->of->item), &m->saying,
	     "has no %s; %s says \"%s\", but no field is read there", m->name,
	     where, say_short(judge, seen->text));
}

/* A history of it, whose days do not tell where it stands now. */
static void miss_history(struct missing_field *m, const struct document *doc,
			 uint32_t cell)
{
	struct judge *judge = m->of->judge;
	const struct block *block = &doc->outline.blocks[cell];
	struct spot spot = { doc, block->start, block->end };

	m->saying.answer = SPAN("give each row another day, as in 2026-07-04");
	miss(m->of, spot_of_item(m->of->item), &m->saying,
	     "has no %s; the days in the table in %s do not tell which row is "
	     "the last",
	     m->name, say_line(judge, m->of->item, spot));
}

/* "Owner role", where an Owner is asked for: a name with a word more. */
static const struct field *find_longer_name(const struct item *item,
					    const struct names *names)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		for (size_t n = 0; n < names->n; n++) {
			struct span name = names->folded[n];
			struct span rest = span_from(field->folded, name.len);

			if (field->folded.len > name.len + 1 &&
			    span_starts(field->folded,
					arena_copy(item->arena, name).at) &&
			    rest.at[0] == ' ' && field_has_value(field) &&
			    span_find_char(span_from(rest, 1), ' ') < 0)
				return field;
		}
	}
	return NULL;
}

/* `line 5 says "Owner role: Ada"; is that it?`: only the team knows. */
static bool miss_longer_name(struct missing_field *m)
{
	struct judge *judge = m->of->judge;
	const struct item *item = m->of->item;
	const struct field *field = find_longer_name(item, m->names);
	const struct field_value *value;

	if (!field)
		return false;
	value = &field->values[0];
	m->saying.answer = arena_printf(
		judge->scratch,
		"write it as %s, or let the criterion ask for %s | %s",
		say(judge, m->names->shown[0]), say(judge, m->names->shown[0]),
		say(judge, field->name));
	miss(m->of, spot_of_item(item), &m->saying,
	     "has no %s; %s says \"%s: %s\": is that it?", m->name,
	     say_line(judge, item, spot_of_value(field, value)),
	     say(judge, field->name), say_short(judge, value->text));
	return true;
}

/* "## Owner" with more below it than a value: what stands there is not read. */
static bool miss_section(struct missing_field *m)
{
	const struct section *section =
		item_section(m->of->item, m->names->folded, m->names->n);
	struct judge *judge = m->of->judge;

	if (!section || !section->has_substance || !section->doc)
		return false;
	m->saying.answer =
		SPAN("begin it with the value, on a line of its own");
	miss(m->of, spot_of_item(m->of->item), &m->saying,
	     "has no %s; %s says \"%s\", but no value is read below it",
	     m->name, say_line(judge, m->of->item, spot_of_section(section)),
	     say_short(judge, section->name));
	return true;
}

/* Has the table of a row a column of one of these names? */
static bool has_column(const struct item *item, const struct names *names,
		       struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	const struct block *blocks = outline->blocks;
	uint32_t heads = block_child(outline, blocks[part->root].parent);

	for (uint32_t b = block_child(outline, heads); b != NO_BLOCK;
	     b = block_sibling(outline, b)) {
		struct span name = text_fold_name(
			arena, outline_text_copy(outline, b, arena));

		for (size_t n = 0; n < names->n; n++)
			if (span_eq(name, names->folded[n]))
				return true;
	}
	return false;
}

/* A row says what its table has columns for. */
static void answer_by_column(struct missing_field *m)
{
	const struct item *item = m->of->item;

	if (item->parts[0].form != FORM_ROW || item->n_parts > 1 ||
	    has_column(item, m->names, m->of->judge->scratch))
		return;
	m->saying.answer =
		arena_printf(m->of->judge->scratch,
			     "add a column %s to its table and fill it in",
			     say_field(m->of->judge, m->names->shown[0]));
}

static void miss_field(struct missing_field *m)
{
	const struct names *names = m->names;
	struct item *item = m->of->item;
	struct seen_line seen;

	if (findings_are_quiet(m->of->out)) {
		findings_add(m->of->out);
		return;
	}
	for (size_t i = 0; i < names->n; i++) {
		const struct field *field = item_field(item, names->folded[i]);

		if (field && field->n_values) {
			miss_none(m, field);
			return;
		}
	}
	for (size_t i = 0; i < names->n; i++) {
		const struct document *doc;
		uint32_t cell = item_find_history(item, names->folded[i], &doc,
						  m->of->judge->scratch);

		if (cell != NO_BLOCK) {
			miss_history(m, doc, cell);
			return;
		}
	}
	for (size_t i = 0; i < names->n; i++)
		if (item_find_line(&seen, item, names->folded[i],
				   m->of->judge->scratch)) {
			miss_unread(m, names->folded[i], &seen);
			return;
		}
	if (miss_longer_name(m) || miss_section(m))
		return;
	answer_by_column(m);
	miss(m->of, spot_of_item(item), &m->saying, "has no %s", m->name);
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
	struct missing_field missing = { .of = a, .names = names };
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
	missing.name = say_names(a->judge, names);
	missing.saying = (struct saying){ .found = names->folded[0],
					  .answer = say_give(a->judge, names) };
	miss_field(&missing);
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
