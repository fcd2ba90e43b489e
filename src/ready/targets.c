/* What the values of a field name: is it there, ready, done? */
#include "ready/targets.h"

#include "backlog/name-index.h"
#include "backlog/reference.h"
#include "base/unicode.h"
#include "ready/graph.h"
#include "terms/lookup.h"

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

void ask_exist(struct asking_value *a)
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
	if (findings_are_quiet(a->of.out)) {
		findings_add(a->of.out);
		return;
	}
	near = backlog_same_number(a->of.judge->backlog, a->of.item->kind,
				   a->piece->text);
	if (near &&
	    (near == a->of.item || is_other_sort(a->piece->text, near->id)))
		near = NULL;
	saying.answer = near ? arena_printf(a->of.judge->scratch,
					    "write %s if that is meant",
					    say(a->of.judge, near->id))
			     : SPAN("name an item that exists, or remove it");
	if (near)
		miss(&a->of, spot_of_asked(a), &saying,
		     "%s names %s, which is not an item (%s exists)", a->name,
		     named, say(a->of.judge, near->id));
	else
		miss(&a->of, spot_of_asked(a), &saying,
		     "%s names %s, which is not an item", a->name, named);
}

void ask_no_cycle(struct asking_value *a)
{
	struct saying saying = { .has_subject = true,
				 .label = "it leads back here",
				 .answer = SPAN("break the cycle at one of "
						"them") };
	struct item *to = target_of(a);
	struct span path;

	/* Told once for an item: at the value that leads into the circle. */
	if (!to || !judge_is_on_cycle(a->of.judge,
				      check_fields(a->of.criterion->check),
				      a->of.item, &path))
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
	miss(&a->of, spot_of_asked(a), &saying, "%s forms a cycle: %s", a->name,
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

/* Is `name` one of the fields that the check is about? */
static bool is_about(const struct check *check, struct span name)
{
	for (size_t i = 0; i < check->names.n; i++)
		if (span_eq(check->names.folded[i], name))
			return true;
	return false;
}

/* Is `other` judged wherever `criterion` is, and taken as seriously? */
static bool is_always_asked_beside(const struct criterion *criterion,
				   const struct criterion *other)
{
	return other->check && !other->check->when &&
	       other->severity >= criterion->severity &&
	       (other->level == NO_LEVEL || other->level <= criterion->level);
}

/* Does the kind ask elsewhere whether what this field names exists? */
static bool asks_exist(const struct asking_value *a)
{
	const struct criterion *criterion = a->of.criterion;
	const struct agreement *agreement =
		agreement_of(a->of.judge->definition, a->of.item);

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct criterion *other = agreement->criteria[i];

		if (is_always_asked_beside(criterion, other) &&
		    other->check->subject == SUBJECT_FIELD &&
		    is_about(other->check, a->folded) &&
		    check_asks(other->check, PROPERTY_EXIST))
			return true;
	}
	return check_asks(criterion->check, PROPERTY_EXIST);
}

void ask_targets_ready(struct asking_value *a)
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
	    (judge_is_same_cycle(judge, a->of.item, to) &&
	     check_asks(a->of.criterion->check, PROPERTY_NO_CYCLE)))
		return;
	agreement = agreement_of(judge->definition, to);
	meets = level_name(agreement, judge_of(judge, to)->is_judged
					      ? judge_of(judge, to)->meets
					      : NO_LEVEL);
	saying.label = "it waits for this";
	saying.answer = arena_printf(judge->scratch, "get %s ready first",
				     say_id(judge, to));
	if (judge_is_same_cycle(judge, a->of.item, to))
		miss(&a->of, spot_of_asked(a), &saying,
		     to == a->of.item
			     ? "waits for itself"
			     : "waits for %s, which waits for it in turn",
		     say_id(judge, to));
	else if (meets.len)
		miss(&a->of, spot_of_asked(a), &saying,
		     "waits for %s, which is only \"%s\"", say_id(judge, to),
		     say(judge, meets));
	else
		miss(&a->of, spot_of_asked(a), &saying,
		     "waits for %s, which is not ready", say_id(judge, to));
}

void miss_not_done(const struct asking *a, struct spot spot,
		   const struct item *to)
{
	struct judge *judge = a->judge;
	struct saying saying = {
		.label = "it waits for this",
		.found = to->folded_id,
		.answer = arena_printf(judge->scratch, "finish or drop %s",
				       say_id(judge, to)),
	};

	if (to->is_done)
		return;
	if (to == a->item) {
		saying.answer = SPAN("name what it really waits for");
		miss(a, spot, &saying, "waits for itself");
	} else {
		miss(a, spot, &saying, "waits for %s, which is not done",
		     say_item(judge, to));
	}
}

void ask_targets_done(struct asking_value *a)
{
	struct item *to = target_of(a);

	if (to)
		miss_not_done(&a->of, spot_of_asked(a), to);
	else if (!asks_exist(a))
		ask_exist(a);
}
