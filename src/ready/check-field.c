/* field, id: values, and what they name. */
#include "ready/checks.h"

#include "backlog/reference.h"
#include "backlog/seen.h"
#include "base/near.h"
#include "base/unicode.h"
#include "ready/graph.h"
#include "ready/miss.h"
#include "ready/structure.h"
#include "terms/lookup.h"

/* One value of a field under judgement. */
struct asking_value {
	struct asking of; /* the item that has it */
	const char *name; /* of the field, as the definition calls it */
	struct span folded;
	const struct field *field;
	const struct field_piece *piece;
};

static struct spot spot_of(const struct asking_value *a)
{
	return (struct spot){ a->field->doc, a->piece->start, a->piece->end };
}

static const char *value_text(const struct asking_value *a)
{
	return say(a->of.judge, a->piece->text);
}

/* ---- values ---- */

/* "Low - not a false positive": the agreed value that opens the text. */
static struct span agreed_start(const struct asking_value *a,
				const struct names *values)
{
	struct span text = a->piece->folded, best = SPAN("");
	size_t longest = 0;

	for (size_t i = 0; i < values->n; i++) {
		struct span value = values->folded[i];

		if (value.len > longest && value.len < text.len &&
		    span_eq(span_first(text, value.len), value) &&
		    strchr(" ,;:(.", text.at[value.len])) {
			longest = value.len;
			best = values->shown[i];
		}
	}
	return best;
}

/* What to write in place of a value that nobody agreed on. */
static struct span say_value(const struct asking_value *a,
			     const struct names *values, struct span suggestion)
{
	struct judge *judge = a->of.judge;
	struct span start = agreed_start(a, values);

	if (start.len)
		return arena_printf(judge->scratch,
				    "write \"%s\", and the rest below it",
				    say(judge, start));
	if (suggestion.len)
		return arena_printf(judge->scratch, "write \"%s\"",
				    say(judge, suggestion));
	return arena_printf(judge->scratch,
			    values->n > 1 ? "choose one of %s" : "write %s",
			    say_list(judge, values->shown, values->n, ", "));
}

static void miss_value(struct asking_value *a, const struct names *values,
		       struct span suggestion)
{
	struct judge *judge = a->of.judge;
	struct saying saying = { .label = "not one of the agreed values",
				 .found = a->piece->folded };
	struct span meant = suggestion;

	/* A status that makes no claim is the graver news. */
	if (!judge_knows_claim(judge, a->of.item, a->folded, a->piece->text,
			       a->piece->folded, &meant)) {
		saying.label = "no level knows this value";
		saying.answer = say_value(a, values, meant);
		saying.is_plain = true;
		miss(&a->of, spot_of(a), &saying, "%s",
		     say_unclear(judge, a->of.item, a->name, a->piece->text,
				 meant));
		return;
	}
	saying.answer = say_value(a, values, suggestion);
	miss(&a->of, spot_of(a), &saying,
	     suggestion.len
		     ? "has %s \"%s\"; the agreed %s %s. Did you mean \"%s\"?"
		     : "has %s \"%s\"; the agreed %s %s",
	     a->name, value_text(a), values->n > 1 ? "values are" : "value is",
	     say_list(judge, values->shown, values->n, ", "),
	     say(judge, suggestion));
}

static bool is_agreed(const struct asking_value *a, const struct names *values,
		      struct span text, struct span folded)
{
	for (size_t i = 0; i < values->n; i++)
		if (value_means(text, folded, values->folded[i],
				a->of.judge->scratch))
			return true;
	return false;
}

/* "Ready, 2026-07-04": said about the agreed value that stands before it. */
static bool is_remark_after(const struct asking_value *a,
			    const struct names *values)
{
	struct span text = a->piece->value->text, before;
	ptrdiff_t comma = span_find_char(text, ',');

	if (comma < 0 || a->piece->text.at <= text.at + comma ||
	    !value_is_remark(a->piece->text))
		return false;
	before = span_trim(span_first(text, (size_t)comma));
	return is_agreed(a, values, before,
			 text_fold_value(a->of.judge->scratch, before));
}

static void ask_values(struct asking_value *a,
		       const struct condition *condition)
{
	const struct names *values = &condition->values;
	struct near near = NEAR_NONE;

	for (size_t i = 0; i < values->n; i++)
		if (field_piece_means(a->piece, values->folded[i],
				      a->of.judge->scratch))
			return;
	if (is_remark_after(a, values))
		return;
	if (a->of.out->quiet) {
		findings_add(a->of.out);
		return;
	}
	/* Emoji are all alike, byte by byte. */
	for (size_t i = 0, n = text_starts_with_letter(a->piece->folded) &&
					       may_hint(a->of.judge, values->n)
				       ? values->n
				       : 0;
	     i < n; i++)
		near_try(&near, a->piece->folded, values->folded[i],
			 values->shown[i]);
	miss_value(a, values, near.best);
}

/* ---- amounts and types ---- */

static bool asks_type(const struct asking_value *a)
{
	const struct check *check = a->of.criterion->check;

	for (size_t i = 0; i < check->n_conditions; i++)
		if (check->conditions[i].kind == CONDITION_PROPERTY &&
		    (check->conditions[i].property == PROPERTY_DATE ||
		     check->conditions[i].property == PROPERTY_NUMBER))
			return true;
	return false;
}

/* "at most 8 was agreed", "not before 2026-01-01 was agreed". */
static const char *agreed_of(const struct asking_value *a,
			     const struct amount *amount)
{
	static const char *const date_words[] = {
		[AT_LEAST] = "not before ", [AT_MOST] = "not after ",
		[EXACTLY] = "exactly ",	    [LESS] = "before ",
		[MORE] = "after ",	    [UNLIKE] = "anything but ",
	};

	return arena_printf(a->of.judge->scratch, "%s%s was agreed",
			    amount->is_date ? date_words[amount->op]
					    : amount_words(amount->op),
			    say(a->of.judge, amount->text))
		.at;
}

static void ask_amount(struct asking_value *a,
		       const struct condition *condition)
{
	const struct amount *amount = &condition->amount;
	struct saying saying = { .found = a->piece->folded,
				 .has_subject = true };
	double number = 0;
	long day = 0;
	bool readable = amount->is_date
				? value_day(a->piece->text, &day)
				: value_quantity(a->piece->text, &number);

	if (readable && amount_holds_for(amount, a->piece->text,
					 a->of.judge->backlog->today))
		return;
	/* `date` or `number` in the same check says so already. */
	if (!readable && asks_type(a))
		return;
	if (!readable) {
		saying.label = amount->is_date ? "not a date" : "not a number";
		saying.answer = amount->is_date ? SPAN("write it as YYYY-MM-DD")
						: SPAN("write a number");
		miss(&a->of, spot_of(a), &saying,
		     "%s is \"%s\", which is not a %s", a->name, value_text(a),
		     amount->is_date ? "date" : "number");
		return;
	}
	/* What comes nearer is not a new finding. */
	saying.found = amount->text;
	saying.beyond = amount_distance(amount,
					amount->is_date ? (double)day : number,
					a->of.judge->backlog->today);
	saying.label = agreed_of(a, amount);
	saying.answer = amount->op != AT_MOST && amount->op != LESS
				? SPAN("change it")
			: span_is(a->folded, "size")
				? SPAN("make it smaller, or split it")
				: SPAN("make it smaller");
	if (amount->is_date)
		saying.answer = SPAN("set another date");
	miss(&a->of, spot_of(a), &saying, "%s is %s; %s", a->name,
	     value_text(a), saying.label);
}

static void ask_type(struct asking_value *a, bool date)
{
	struct saying saying = { .found = a->piece->folded,
				 .has_subject = true,
				 .label = date ? "not a date" : "not a number",
				 .answer = date ? SPAN("write it as YYYY-MM-DD")
						: SPAN("write a number") };
	double number;
	long day;

	if (date ? value_day(a->piece->text, &day)
		 : value_quantity(a->piece->text, &number))
		return;
	miss(&a->of, spot_of(a), &saying, "%s is \"%s\", which is not a %s",
	     a->name, value_text(a), date ? "date" : "number");
}

static void ask_regex(struct asking_value *a, const struct condition *condition,
		      bool forbidden)
{
	enum regex_result result =
		regex_find(condition->regex, a->piece->text, NULL, NULL);
	struct saying saying = { .found = a->piece->folded,
				 .has_subject = true,
				 .answer = SPAN("write it differently") };

	if (result == REGEX_LIMIT)
		miss_limit(&a->of, spot_of(a), regex_shown(condition));
	else if ((result == REGEX_HIT) == forbidden)
		miss(&a->of, spot_of(a), &saying,
		     forbidden ? "%s is \"%s\"; %s is ruled out"
			       : "%s is \"%s\", which does not match %s",
		     a->name, value_text(a),
		     say(a->of.judge, regex_shown(condition)));
}

/* ---- unique ---- */

/* Which items of a kind have a value: of many with the same, two will do. */
struct sharers {
	struct table first, second; /* folded value → item */
};

static void note_sharer(struct sharers *sharers, const struct field *field,
			struct item *item)
{
	for (size_t i = 0; i < field->n_values; i++) {
		struct span value = field->values[i].folded;
		void **slot = table_slot(&sharers->first, value);

		if (!*slot)
			*slot = item;
		else if (*slot != item && !table_get(&sharers->second, value))
			*table_slot(&sharers->second, value) = item;
	}
}

static struct sharers *new_sharers(struct judge *judge, const struct kind *kind,
				   struct span folded)
{
	struct sharers *sharers = ARENA_NEW(judge->arena, struct sharers);

	table_init(&sharers->first, judge->arena);
	table_init(&sharers->second, judge->arena);
	for (size_t i = 0; i < judge->backlog->n_items; i++) {
		struct item *item = judge->backlog->items[i];
		const struct field *field =
			item->kind == kind ? item_field(item, folded) : NULL;

		if (field)
			note_sharer(sharers, field, item);
	}
	return sharers;
}

/* Made once for a field of a kind. */
static const struct sharers *sharers_of(struct asking_value *a)
{
	struct judge *judge = a->of.judge;
	struct span key = arena_printf(judge->scratch, "%zu %.*s",
				       a->of.item->kind->index,
				       (int)a->folded.len, a->folded.at);
	struct sharers *sharers = table_get(&judge->work.sharers, key);

	if (!sharers) {
		sharers = new_sharers(judge, a->of.item->kind, a->folded);
		*table_slot(&judge->work.sharers,
			    arena_copy(judge->arena, key)) = sharers;
	}
	return sharers;
}

static void release_sharers(struct span key, void *value, void *data)
{
	struct sharers *sharers = value;

	(void)key;
	(void)data;
	table_release(&sharers->first);
	table_release(&sharers->second);
}

void judge_release_sharers(struct judge *judge)
{
	table_each(&judge->work.sharers, release_sharers, NULL);
	table_release(&judge->work.sharers);
}

/* The other that has it: by its id, or where that is what they share. */
static const char *other_of(const struct asking_value *a,
			    const struct item *other)
{
	if (!span_eq(other->folded_id, a->of.item->folded_id))
		return say_id(a->of.judge, other);
	if (item_doc(other) != item_doc(a->of.item))
		return say(a->of.judge, item_doc(other)->path);
	return arena_printf(a->of.judge->scratch, "line %zu",
			    outline_place(&item_doc(other)->outline,
					  other->start)
				    .line)
		.at;
}

static void ask_unique(struct asking_value *a)
{
	const struct sharers *sharers = sharers_of(a);
	struct span value = a->piece->folded;
	struct saying saying = { .found = a->piece->folded,
				 .answer = SPAN("give it one of its own") };
	const struct item *other = table_get(&sharers->first, value);

	if (other == a->of.item)
		other = table_get(&sharers->second, value);
	if (!other)
		return;
	saying.label = arena_printf(a->of.judge->scratch, "%s has it too",
				    say(a->of.judge, item_doc(other)->path))
			       .at;
	miss(&a->of, spot_of(a), &saying, "shares its %s \"%s\" with %s",
	     a->name, value_text(a), other_of(a, other));
}

/* ---- what values name ---- */

static struct item *target_of(struct asking_value *a)
{
	return backlog_resolve_piece(a->of.judge->backlog, a->of.item, a->field,
				     a->piece);
}

/* "X-EPIC-0001" for "X-BUG-0001": one family, and another sort of thing. */
static bool is_other_sort(struct span a, struct span b)
{
	size_t same = 0, joints = 0;

	while (same < a.len && same < b.len &&
	       char_lower(a.at[same]) == char_lower(b.at[same]))
		joints += a.at[same++] == '-';
	return joints > 0 && same < a.len && !char_is_digit(a.at[same]);
}

static void ask_exist(struct asking_value *a)
{
	struct saying saying = { .found = a->piece->folded,
				 .has_subject = true,
				 .is_broken_link = true,
				 .label = "no item is called that" };
	const struct item *near;
	struct span prefix = id_prefix(a->piece->text);
	/* "task-4 (the login)": the id is what is named. */
	const char *named = prefix.len && prefix.len < a->piece->text.len
				    ? say(a->of.judge, prefix)
				    : value_text(a);

	if (target_of(a))
		return;
	if (a->of.out->quiet) {
		findings_add(a->of.out);
		return;
	}
	near = backlog_same_number(a->of.judge->backlog, a->of.item->kind,
				   a->piece->text);
	if (near && is_other_sort(a->piece->text, near->id))
		near = NULL;
	saying.answer = near ? arena_printf(a->of.judge->scratch,
					    "write %s if that is meant",
					    say(a->of.judge, near->id))
			     : SPAN("name an item that exists, or remove it");
	if (near)
		miss(&a->of, spot_of(a), &saying,
		     "%s names %s, which is not an item (%s exists)", a->name,
		     named, say(a->of.judge, near->id));
	else
		miss(&a->of, spot_of(a), &saying,
		     "%s names %s, which is not an item", a->name, named);
}

static void ask_no_cycle(struct asking_value *a)
{
	struct saying saying = { .has_subject = true,
				 .label = "it leads back here",
				 .answer = SPAN(
					 "break the cycle at one of them") };
	struct item *to = target_of(a);
	struct span path;

	/* Told once for an item: at the value that leads into the circle. */
	if (!to ||
	    !judge_is_on_cycle(a->of.judge, a->folded, a->of.item, &path))
		return;
	if (to != a->of.item) {
		struct span rest = path;
		ptrdiff_t arrow = span_find(rest, " → ");

		rest = span_from(rest, (size_t)arrow + strlen(" → "));
		arrow = span_find(rest, " → ");
		rest = arrow < 0 ? rest : span_first(rest, (size_t)arrow);
		if (!span_eq(rest, to->id))
			return;
	}
	saying.found = path;
	miss(&a->of, spot_of(a), &saying, "%s forms a cycle: %s", a->name,
	     say(a->of.judge, path));
}

/* Does the target stand where the item at hand wants to be? */
static bool is_target_ready(struct judge *judge, const struct item *item,
			    const struct item *to)
{
	const struct judgement *target = judge_of(judge, to);

	if (to->is_done)
		return true;
	if (judge_is_same_cycle(judge, item, to))
		return false;
	if (to->kind != item->kind)
		return target->verdict == VERDICT_READY;
	if (judge->work.now->claims == NO_LEVEL)
		return agreement_of(judge->definition, item)->n_levels > 0 ||
		       target->verdict == VERDICT_READY;
	return target->meets != NO_LEVEL &&
	       target->meets >= judge->work.now->claims;
}

/* Does this very check tell of circles, too? */
static bool asks_no_cycle(const struct asking_value *a)
{
	const struct check *check = a->of.criterion->check;

	for (size_t i = 0; i < check->n_conditions; i++)
		if (check->conditions[i].kind == CONDITION_PROPERTY &&
		    check->conditions[i].property == PROPERTY_NO_CYCLE)
			return true;
	return false;
}

/* Does the kind ask elsewhere whether what this field names exists? */
static bool asks_exist(const struct asking_value *a)
{
	const struct agreement *agreement =
		agreement_of(a->of.judge->definition, a->of.item);

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if (!check || !check->names.n ||
		    !subjects[check->subject].fits ||
		    !span_eq(check->names.folded[0], a->folded))
			continue;
		for (size_t c = 0; c < check->n_conditions; c++)
			if (check->conditions[c].kind == CONDITION_PROPERTY &&
			    check->conditions[c].property == PROPERTY_EXIST)
				return true;
	}
	return false;
}

static void ask_targets(struct asking_value *a)
{
	struct judge *judge = a->of.judge;
	struct item *to = target_of(a);
	struct saying saying = { .found = a->piece->folded };
	const struct agreement *agreement;
	struct span meets;

	if (!to) {
		/* Where `exist` is asked, too, it says so already. */
		if (!asks_exist(a))
			ask_exist(a);
		return;
	}
	if (is_target_ready(judge, a->of.item, to) ||
	    (judge_is_same_cycle(judge, a->of.item, to) && asks_no_cycle(a)))
		return;
	agreement = agreement_of(judge->definition, to);
	meets = level_name(agreement, judge_of(judge, to)->is_judged
					      ? judge_of(judge, to)->meets
					      : NO_LEVEL);
	saying.label = "it waits for this";
	saying.answer = arena_printf(judge->scratch, "get %s ready first",
				     say_id(judge, to));
	if (judge_is_same_cycle(judge, a->of.item, to))
		miss(&a->of, spot_of(a), &saying,
		     to == a->of.item
			     ? "waits for itself"
			     : "waits for %s, which waits for it in turn",
		     say_id(judge, to));
	else if (meets.len)
		miss(&a->of, spot_of(a), &saying,
		     "waits for %s, which is only \"%s\"", say_id(judge, to),
		     say(judge, meets));
	else
		miss(&a->of, spot_of(a), &saying,
		     "waits for %s, which is not ready", say_id(judge, to));
}

/* ---- the field as a whole ---- */

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
		ask_targets(a);
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

		for (size_t j = 0; j < values->n; j++)
			if (field_piece_means(piece, values->folded[j], arena))
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

/* "give it a size", "fill in labels", 'fill in "waits for"'. */
static struct span say_give(const struct asking_value *a)
{
	struct span name = span_str(a->name);
	bool many = span_ends(name, "s") && !span_ends(name, "ss") &&
		    !span_ends(name, "us");

	if (a->name[0] == '"' || many)
		return arena_printf(a->of.judge->scratch, "fill in %s",
				    a->name);
	return arena_printf(a->of.judge->scratch, "give it %s",
			    say_one(a->of.judge, name));
}

/* `line 3 says "TBD", which is not a value`: somebody wrote one, after all. */
static void miss_none(const struct asking_value *a, struct saying *saying)
{
	struct judge *judge = a->of.judge;
	const struct field_value *value = &a->field->values[0];
	const char *where =
		say_line(judge, a->of.item, spot_of_value(a->field, value));

	miss(&a->of, spot_of_item(a->of.item), saying,
	     "has no %s; %s says \"%s\", which is not a value", a->name, where,
	     say_short(judge, value->text));
}

/* The line where a person would say that the field is there. */
static void miss_unread(const struct asking_value *a, struct saying *saying,
			const struct seen_line *seen)
{
	struct judge *judge = a->of.judge;
	enum item_form form = a->of.item->parts[0].form;
	const char *where =
		say_line(judge, a->of.item,
			 (struct spot){ seen->doc, seen->start, seen->end });

	if (form_is_whole(form) || form == FORM_HEADING)
		saying->answer = arena_printf(
			judge->scratch,
			"write \"%s: …\" on a line of its own%s, above the "
			"first section",
			say(judge, a->folded),
			seen->is_code ? " outside of code" : "");
	miss(&a->of, spot_of_item(a->of.item), saying,
	     "has no %s; %s says \"%s\", but no field is read there", a->name,
	     where, say_short(judge, seen->text));
}

static void miss_field(const struct asking_value *a, struct saying *saying)
{
	struct seen_line seen;

	if (a->of.out->quiet)
		findings_add(a->of.out);
	else if (a->field && a->field->n_values)
		miss_none(a, saying);
	else if (item_find_line(&seen, a->of.item, a->folded,
				a->of.judge->scratch))
		miss_unread(a, saying, &seen);
	else
		miss(&a->of, spot_of_item(a->of.item), saying, "has no %s",
		     a->name);
}

/* Does some condition ask for what the values name? */
static bool names_items(const struct check *check)
{
	for (size_t i = 0; i < check->n_conditions; i++)
		if (check->conditions[i].kind == CONDITION_PROPERTY &&
		    (check->conditions[i].property == PROPERTY_EXIST ||
		     check->conditions[i].property == PROPERTY_NO_CYCLE ||
		     check->conditions[i].property == PROPERTY_TARGETS_READY))
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

static void judge_values(struct asking_value *a)
{
	const struct check *check = a->of.criterion->check;
	struct field_piece *pieces, *wholes;
	size_t n = pieces_of(a, &pieces);
	size_t n_wholes =
		a->field ? field_wholes(a->field, &wholes, a->of.item->arena)
			 : 0;
	struct saying saying = {
		.answer = say_give(a),
		.found = a->folded,
	};
	bool any = false;

	for (size_t i = 0; i < n; i++) {
		if (!counts(check, &pieces[i], a->of.item->arena))
			continue;
		any = true;
		a->piece = &pieces[i];
		if (check->is_absent) {
			saying.answer = SPAN("resolve it and remove it");
			miss(&a->of, spot_of(a), &saying, "still has %s: %s",
			     a->name, value_text(a));
			return;
		}
		for (size_t c = 0; c < check->n_conditions; c++)
			if (takes_pieces(&check->conditions[c]))
				ask(a, &check->conditions[c]);
	}
	for (size_t i = 0; i < n_wholes && !check->is_absent; i++) {
		if (!counts(check, &wholes[i], a->of.item->arena))
			continue;
		a->piece = &wholes[i];
		for (size_t c = 0; c < check->n_conditions; c++)
			if (!takes_pieces(&check->conditions[c]))
				ask(a, &check->conditions[c]);
	}
	if (!any && !check->is_absent && !check_forbids(check))
		miss_field(a, &saying);
}

void judge_field(const struct asking *a)
{
	const struct names *names = &a->criterion->check->names;
	struct asking_value asking = {
		.of = *a,
		.name = say_field(a->judge, names->shown[0]),
		.folded = names->folded[0],
		.field = item_field(a->item, names->folded[0]),
	};

	judge_values(&asking);
}

void judge_id(const struct asking *a)
{
	struct item *item = a->item;
	struct field_value value = {
		item->id,    text_fold_value(a->judge->scratch, item->id),
		item->start, item->end,
		false,	     0
	};
	struct field field = { .name = SPAN("id"),
			       .folded = SPAN("id"),
			       .origin = FROM_ITSELF,
			       .doc = item_doc(item),
			       .values = &value,
			       .n_values = 1 };
	const struct field *own = item_field(item, SPAN("id"));
	struct asking_value asking = { .of = *a,
				       .name = "id",
				       .folded = SPAN("id"),
				       .field = field_has_value(own) ? own
								     : &field };

	judge_values(&asking);
}
