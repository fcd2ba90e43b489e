/* Which check is proposed for which sentence of an agreement. */
#include "adopt/own-document.h"
#include "adopt/named.h"

#include "base/unicode.h"

/* The topic of a text in which the sentence stands from `before` on. */
static enum topic topic_in(const struct speaks *speaks,
			   struct own_sentence *one, struct span text,
			   size_t before)
{
	struct span where;
	enum topic topic = speaks_of(speaks, text, &one->detail, &where);
	size_t at = topic ? (size_t)(where.at - text.at) : 0;

	one->said_at = at > before ? at - before : 0;
	return topic;
}

/* "At least three", below "Acceptance criteria" or in its entry. */
static enum topic topic_below_criteria(const struct speaks *speaks,
				       struct own_sentence *one,
				       struct span heading, struct arena *arena)
{
	ptrdiff_t bracket = span_find_char(heading, '(');
	enum topic topic;

	heading = span_first(heading,
			     bracket < 0 ? heading.len : (size_t)bracket);
	topic = topic_in(speaks, one,
			 arena_printf(arena, "%.*s: %.*s", (int)heading.len,
				      heading.at, (int)one->text.len,
				      one->text.at),
			 heading.len + 2);

	return topic == TOPIC_CRITERIA_COUNTED ||
			       topic == TOPIC_CRITERIA_SCENARIOS ||
			       (topic == TOPIC_CRITERIA_CLEAR &&
				speaks_of_quality(speaks, one->text))
		       ? topic
		       : TOPIC_NONE;
}

/* "In our usual form:", and the words of a story below. */
static enum topic topic_of_form(const struct speaks *speaks,
				struct own_sentence *one)
{
	enum topic topic = topic_in(speaks, one, one->below, 0);

	one->said_at = 0;
	return topic == TOPIC_STORY ? topic : TOPIC_NONE;
}

/*
 * Its topic, which may be said by what it opens with ("Acceptance criteria
 * written: each can be verified") or by the heading above.
 */
static enum topic topic_of(const struct speaks *speaks,
			   struct own_sentence *one, struct arena *arena)
{
	enum topic topic = topic_in(speaks, one, one->text, 0);

	if (!topic && one->is_row)
		topic = topic_in(speaks, one, one->core, 0);
	if (!topic && text_count_words(one->opening) > 2 &&
	    !speaks_is_for_people(speaks, one->text))
		topic = topic_in(speaks, one, one->opening, 0);
	if (!topic && one->below.len)
		topic = topic_of_form(speaks, one);
	if (topic || !speaks_of_criteria(speaks, one->heading))
		return topic;
	topic = topic_below_criteria(speaks, one, one->heading, arena);
	return !topic && speaks_of_each_criterion(speaks, one->text) &&
			       !speaks_is_for_people(speaks, one->text)
		       ? TOPIC_CRITERIA
		       : topic;
}

/* "It has an id; a goal; criteria": one check would say a part of it. */
static bool is_enumeration(struct span text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		n += text.at[i] == ';';
	return n > 1;
}

/* What joins two statements. */
static const char *const joints[] = { " and ", " und ", " et ", " y ",
				      " e ",   " en ",	"; " };

/* "… and it is estimated": what is asked after a joint, of a field. */
static struct span check_of_rest(struct span rest, const struct speaks *speaks,
				 const struct kind_proposal *kind,
				 struct arena *arena)
{
	struct own_sentence other = { .text = rest, .core = rest };

	other.topic = topic_in(speaks, &other, rest, 0);
	switch (other.topic) {
	case TOPIC_SIZE_AT_MOST:
	case TOPIC_SIZE_SCALE:
	case TOPIC_SIZE:
	case TOPIC_PRIORITY:
		return check_for(speaks, &other, kind, arena);
	default:
		return SPAN_NONE;
	}
}

/* "Prioritized and estimated", "estimated and prioritized": both. */
static bool is_estimate(enum topic topic)
{
	return topic == TOPIC_SIZE || topic == TOPIC_SIZE_SCALE ||
	       topic == TOPIC_SIZE_AT_MOST;
}

/*
 * A story's form, its criteria or its estimate, and another estimate or a
 * priority as well.
 */
static struct span with_rest(const struct own_sentence *one, struct span check,
			     const struct speaks *speaks,
			     const struct kind_proposal *kind,
			     struct arena *arena)
{
	struct span text = speaks_first_sentence(one->text), also = SPAN_NONE;

	if (!check.len ||
	    (!is_estimate(one->topic) &&
	     (one->topic < TOPIC_STORY || one->topic > TOPIC_CRITERIA)))
		return check;
	for (size_t i = is_estimate(one->topic) ? 0 : one->said_at;
	     i < text.len && !also.len; i++)
		for (size_t j = 0; j < sizeof(joints) / sizeof(*joints); j++) {
			if (!span_starts(span_from(text, i), joints[j]))
				continue;
			also = check_of_rest(
				i < one->said_at
					? span_first(text, i)
					: span_from(text,
						    i + strlen(joints[j])),
				speaks, kind, arena);
			if (own_has_check(check, also))
				also = SPAN_NONE;
		}
	return also.len ? arena_printf(arena, "%.*s" CHECKS_APART "%.*s",
				       (int)check.len, check.at, (int)also.len,
				       also.at)
			: check;
}

static struct span check_of(const struct own_sentence *one,
			    const struct speaks *speaks,
			    const struct named_shapes *shapes,
			    const struct kind_proposal *kind,
			    struct arena *arena)
{
	struct named_sentence named = { own_without_number(one->core),
					own_without_number(one->opening) };
	bool for_people = speaks_is_for_people(speaks, one->text), is_part;
	struct span check = SPAN_NONE;

	if (!one->is_row && !for_people)
		check = named_either(speaks_first_sentence(one->core), kind,
				     arena);
	if (!check.len)
		check = own_check_of_several(one, kind, &is_part, arena);
	else
		is_part = false;
	if (!check.len && !one->topic && !is_part)
		check = own_check_of_codes(one, speaks, kind, arena);
	if (check.len || is_part)
		return one->is_row ? check
				   : own_sizes_as_one(check, one->text, kind,
						      arena);
	if (one->topic == TOPIC_PRIORITY || one->topic == TOPIC_SIZE)
		check = named_field(&named, kind, arena);
	if (!check.len && speaks_is_by_name(one->topic))
		check = named_subject(shapes, &named, kind, arena);
	if (!check.len)
		check = check_for(speaks, one, kind, arena);
	if (!check.len && !for_people)
		check = named_check(shapes, &named, kind, arena);
	if (!check.len && !for_people && own_lists_parts(one, arena))
		check = named_seldom(one->core, kind, arena);
	if (!check.len && !for_people)
		check = own_check_of_names(one, kind, arena);
	if (!check.len && !for_people && !one->topic)
		check = own_check_amid(one, speaks, kind, arena);
	return with_rest(one, check, speaks, kind, arena);
}

/* "(that can help define test scenarios)": what the rest is good for. */
static bool is_remark(const struct own_sentence *one)
{
	static const char *const openings[] = {
		"that ",       "which ", "so ", "to ",	  "e.g",   "i.e",
		"for example", "z. B",	 "z.B", "par ex", "p. ej", "p.ej"
	};
	struct span remark = own_parenthesis(one->text, one->said_at);

	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++)
		if (remark.len && span_starts_nocase(remark, openings[i]))
			return true;
	return false;
}

/*
 * "Spikes get no points", below "Spikes", is not said of some. What else begins
 * so may be: "Spikes with a prototype have an owner".
 */
static enum topic topic_of_group(const struct speaks *speaks,
				 struct own_sentence *one, struct arena *arena)
{
	struct span name = text_fold_case(arena, span_trim(one->heading));
	struct span text = text_fold_case(arena, one->text);
	enum topic topic;

	if (!name.len || text.len <= name.len ||
	    !span_eq(span_first(text, name.len), name))
		return TOPIC_NONE;
	topic = topic_in(speaks, one, span_from(text, name.len), 0);
	return topic == TOPIC_SIZE_NONE ? topic : TOPIC_NONE;
}

/* The sentence around a nested one. */
static struct own_sentence *around(const struct own_document *own, size_t i)
{
	while (i && own->sentences[i].is_nested)
		i--;
	return &own->sentences[i];
}

/* It has a check, or asks it of some. */
static bool is_said_above(const struct own_document *own, size_t i,
			  const struct speaks *speaks)
{
	const struct own_sentence *above = around(own, i);

	return above->is_nested || above->check.len ||
	       speaks_is_for_people(speaks, above->text);
}

/* "At least two" in the entry "Acceptance criteria:" says it more closely. */
static void check_nested(struct own_document *own, size_t i,
			 const struct speaks *speaks,
			 const struct kind_proposal *kind, struct arena *arena)
{
	struct own_sentence *one = &own->sentences[i];
	struct own_sentence *above = around(own, i);
	struct span name = above->text;

	if (above->topic != TOPIC_CRITERIA || !above->check.len ||
	    speaks_is_for_people(speaks, one->text))
		return;
	while (span_ends(name, ":"))
		name.len--;
	one->topic = topic_below_criteria(speaks, one, name, arena);
	if (one->topic)
		one->check = check_for(speaks, one, kind, arena);
	if (one->topic == TOPIC_CRITERIA_COUNTED && one->check.len)
		above->check = SPAN_NONE;
}

/*
 * "**Scope agreed.** What is in is listed" is read with a colon after its label
 * where the label does not say it alone; places in the text stay as they are.
 */
static struct span with_colon(struct span text, struct span label,
			      struct span *rest, struct arena *arena)
{
	size_t end = label.len - span_ends(label, ".");
	ptrdiff_t at = span_find(
		text, arena_printf(arena, "%.*s. ", (int)end, label.at).at);
	char *copy;

	if (!end || at < 0)
		return text;
	copy = arena_text(arena, text.len + 1);
	memcpy(copy, text.at, text.len);
	copy[(size_t)at + end] = ':';
	*rest = span_of(copy + at + end + 2, text.len - (size_t)at - end - 2);
	return span_of(copy, text.len);
}

static void find_check(struct own_document *own, size_t i,
		       const struct speaks *speaks,
		       const struct named_shapes *shapes,
		       const struct kind_proposal *kind, struct arena *arena)
{
	struct own_sentence *one = &own->sentences[i];
	const struct own_heading *group = own_group_of(own, one);
	const struct kind_proposal *all = kind;

	if (group)
		kind = &group->kind;
	if ((one->is_of_other && !group) || one->is_denied)
		return;
	if (is_enumeration(one->text)) {
		one->check = own_check_of_enumeration(one, speaks, shapes, kind,
						      arena);
		return;
	}
	if (one->is_nested && is_said_above(own, i, speaks)) {
		check_nested(own, i, speaks, kind, arena);
		return;
	}
	one->topic = topic_of(speaks, one, arena);
	if (!one->topic && group)
		one->topic = topic_of_group(speaks, one, arena);
	/* "No points" is said of some items: of those of a group. */
	if ((one->topic && is_remark(one)) ||
	    (one->topic == TOPIC_SIZE_NONE && !group))
		return;
	/* What these should not have is what the others bear. */
	one->check = check_of(one, speaks, shapes,
			      one->topic == TOPIC_SIZE_NONE ? all : kind,
			      arena);
	if (span_ends(one->check, ": targets done"))
		one->topic = TOPIC_WAITS_FOR;
	if (!one->is_row)
		one->check =
			own_with_values(one->check, one->text, kind, arena);
	if (!one->is_row)
		one->check =
			own_with_sentences(one, speaks, shapes, kind, arena);
}

static void propose_check(struct own_document *own, size_t i,
			  const struct speaks *speaks,
			  const struct named_shapes *shapes,
			  const struct kind_proposal *kind, struct arena *arena)
{
	struct own_sentence *one = &own->sentences[i];
	struct span text = one->text, core = one->core, rest = SPAN_NONE;

	find_check(own, i, speaks, shapes, kind, arena);
	one->text = with_colon(text, one->opening, &rest, arena);
	one->core = with_colon(core, one->opening, &rest, arena);
	if (!rest.len)
		return;
	if (!one->check.len)
		find_check(own, i, speaks, shapes, kind, arena);
	else if (speaks_opens_with_some(speaks, rest))
		one->check = SPAN_NONE;
	one->text = text;
	one->core = core;
}

void own_propose_checks(struct own_document *own, const struct speaks *speaks,
			const struct named_shapes *shapes,
			const struct kind_proposal *kind, struct arena *arena)
{
	/* What is listed says it more closely than the heading above. */
	for (size_t i = 0; i < own->n; i++)
		if (!own->sentences[i].is_heading)
			propose_check(own, i, speaks, shapes, kind, arena);
	own_drop_repeated(own, arena);
	for (size_t i = 0; i < own->n; i++) {
		if (!own->sentences[i].is_heading)
			continue;
		propose_check(own, i, speaks, shapes, kind, arena);
		if (own->sentences[i].check.len && own_is_said_already(own, i))
			own->sentences[i].check = SPAN_NONE;
	}
}
