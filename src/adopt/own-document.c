/* A team's own agreement: checks proposed, judged as a proof, and written. */
#include "adopt/own-document.h"
#include "adopt/borne.h"
#include "adopt/named.h"

#include "base/unicode.h"

static size_t count_missed(const struct proof *proof, struct span kind,
			   struct span checks)
{
	const struct item *last = NULL;
	size_t n = 0;

	for (size_t i = 0; i < proof->judge.findings.n; i++) {
		const struct finding *finding = &proof->judge.findings.list[i];

		if (!finding->criterion || !finding->criterion->check ||
		    !finding->item || finding->item == last ||
		    !span_eq(finding->item->kind->name, kind) ||
		    !own_has_check(checks, finding->criterion->check->text))
			continue;
		last = finding->item;
		n++;
	}
	return n;
}

/* Which of the sentences are judged together. */
static bool is_measured(const struct own_sentence *one, bool all_open)
{
	return one->check.len && (one->topic != TOPIC_WAITS_FOR) == all_open;
}

static bool judge_checks(struct proof *proof, const struct own_document *own,
			 struct span items, struct span criteria,
			 const struct survey *survey, struct arena *arena)
{
	/* What else stands on a page may be items: it begins as theirs does. */
	struct span head =
		own->is_section ? span_first(document_source(own->doc), own->at)
				: SPAN("# Ready");
	struct span text = arena_printf(arena, "%.*s\n\n%.*s\n%.*s",
					(int)head.len, head.at, (int)items.len,
					items.at, (int)criteria.len,
					criteria.at);
	struct err err = ERR_INIT;

	*proof = (struct proof){ 0 };
	return proof_make(proof, text, own->doc->path, survey, arena, &err) ==
		       0 &&
	       proof->is_judged;
}

/* The kind whose items a sentence is about. */
static const struct kind_proposal *kind_of(const struct own_document *own,
					   const struct own_sentence *one,
					   const struct kind_proposal *kind)
{
	const struct own_heading *group = own_group_of(own, one);

	return group && group->is_part ? &group->kind : kind;
}

/*
 * One of a group stands below a heading that says of which items it is asked,
 * or, with `opens`, where the items of another kind are.
 */
static struct span criterion_of(const struct own_document *own,
				const struct own_sentence *one, bool opens,
				bool all_open, struct arena *arena)
{
	const struct own_heading *group = own_group_of(own, one);
	struct span before = SPAN_NONE;

	if (group && group->is_part && opens)
		before = arena_printf(arena, "\n## Part\n\n%s\n",
				      own_items_line(own, &group->kind, true,
						     all_open, arena)
					      .at);
	else if (group && !group->is_part)
		before = arena_printf(arena, "\n###### Some `%.*s`\n\n",
				      (int)group->code.len, group->code.at);
	return arena_printf(arena, "%.*s- It. `%.*s`\n", (int)before.len,
			    before.at, (int)one->check.len, one->check.at);
}

/* Items of that kind that were judged. */
static size_t count_judged(const struct proof *proof, struct span kind)
{
	size_t n = 0;

	for (size_t i = 0; i < proof->backlog.n_items; i++)
		n += !proof->backlog.items[i]->is_done &&
		     span_eq(proof->backlog.items[i]->kind->name, kind);
	return n;
}

static void count_held(const struct own_document *own, struct own_sentence *one,
		       const struct kind_proposal *kind,
		       const struct proof *proof)
{
	const struct own_heading *group = own_group_of(own, one);
	struct span name = kind_of(own, one, kind)->kind->name;
	size_t missed = count_missed(proof, name, one->check);

	one->of = group && !group->is_part ? group->kind.kind->backlog.n_items
					   : count_judged(proof, name);
	one->holds = missed < one->of ? one->of - missed : 0;
}

/* Those of one heading, or of none; a heading takes all that is below it. */
static void add_criteria(const struct own_document *own,
			 const struct own_heading *heading, bool all_open,
			 struct buf *criteria, struct arena *arena)
{
	bool opens = true;

	for (size_t i = 0; i < own->n; i++) {
		const struct own_sentence *one = &own->sentences[i];

		if (!is_measured(one, all_open) ||
		    own_group_of(own, one) != heading)
			continue;
		buf_add(criteria,
			criterion_of(own, one, opens, all_open, arena));
		opens = false;
	}
}

/*
 * Judges all items by the checks that are proposed: those about what an item
 * waits for among the open ones, the others as if none were over.
 */
static void measure(struct own_document *own, bool all_open,
		    const struct survey *survey,
		    const struct kind_proposal *kind, struct arena *arena)
{
	struct span items = own_items_line(own, kind, true, all_open, arena);
	struct buf criteria = BUF_INIT;
	struct proof proof;

	add_criteria(own, NULL, all_open, &criteria, arena);
	for (size_t i = 0; i < own->n_headings; i++)
		add_criteria(own, &own->headings[i], all_open, &criteria,
			     arena);
	if (criteria.len && judge_checks(&proof, own, items,
					 buf_span(&criteria), survey, arena)) {
		for (size_t i = 0; i < own->n; i++)
			if (is_measured(&own->sentences[i], all_open))
				count_held(own, &own->sentences[i], kind,
					   &proof);
		proof_release(&proof);
	}
	buf_release(&criteria);
}

#define FEWEST_SHARE 0.1
#define FEWEST_TARGETS 0.5
#define IN_CODE " also in code"

/*
 * What hardly any item holds is not what their sentence means. A field in which
 * half of them name nothing that is there holds no names of items.
 */
static bool is_held(const struct own_sentence *one)
{
	double share = one->topic == TOPIC_DEPENDS_THERE ? FEWEST_TARGETS
							 : FEWEST_SHARE;

	return one->holds && (double)one->holds >= share * (double)one->of;
}

/*
 * "Its state is `Status: Done`": code of theirs, in a sentence or beside them,
 * that the reader takes for a check which is misspelt once the document has its
 * line about the items.
 */
static void find_mistaken(struct own_document *own, struct arena *arena)
{
	struct own_document bare = { .doc = own->doc,
				     .at = own->at,
				     .line = own->line };
	struct span source = document_source(own->doc);
	struct span text = own_document_write(
		&bare, SPAN("Item: `items docs/`"), false, arena);
	size_t put_in = text.len - source.len;
	struct definition definition;

	definition_from_text_at(&definition, own->doc->path, text, arena);
	for (size_t i = 0; i < definition.findings.n; i++) {
		const struct finding *one = &definition.findings.list[i];
		size_t at = one->start;

		if (one->severity != SEVERITY_ERROR || at < own->at + put_in)
			continue;
		for (at -= put_in; at < source.len && source.at[at] != '`';
		     at++)
			if (source.at[at] == '\n')
				break;
		if (at == source.len || source.at[at] != '`')
			continue;
		while (at < source.len && source.at[at] == '`')
			at++;
		*ARENA_PUSH(arena, own->stops, own->n_stops, own->stops_room) =
			(uint32_t)at;
	}
	definition_release(&definition);
}

/* The line of the first mistake that the reader finds, and what it is. */
static struct span first_mistake(const struct definition *definition,
				 struct arena *arena)
{
	struct span source = document_source(definition->doc), line;

	for (size_t i = 0; i < definition->findings.n; i++) {
		const struct finding *one = &definition->findings.list[i];

		if (one->severity != SEVERITY_ERROR)
			continue;
		line = span_trim(own_document_line(source, one->start));
		return arena_printf(arena, "%.*s: %.*s", (int)line.len, line.at,
				    (int)one->message.len, one->message.at);
	}
	return SPAN_NONE;
}

/* What is written must be what the reader takes, word for word. */
static bool can_be_read(struct own_document *own, struct arena *arena)
{
	struct definition definition;
	bool ok;

	definition_from_text_at(&definition, own->doc->path, own->text, arena);
	ok = !definition.is_invalid && definition.n_agreements;
	own->trouble = ok ? SPAN_NONE : first_mistake(&definition, arena);
	definition_release(&definition);
	return ok;
}

static void forget_proposed(struct own_document *own)
{
	for (size_t i = 0; i < own->n; i++)
		own->sentences[i].check = SPAN_NONE;
	own->n_proposed = 0;
	own->text = SPAN_NONE;
	own->items = SPAN_NONE;
	own->added = SPAN_NONE;
	own->kinds = SPAN_NONE;
	own->n_headings = 0;
}

#define CLEAR_TITLE "title: at least 3 words"
#define SHORT_TITLE "title: at least 2 words"

/* That a clear title has three words is our guess, and not theirs. */
static bool is_guessed_badly(const struct own_sentence *one)
{
	return one->topic == TOPIC_TITLE && span_is(one->check, CLEAR_TITLE) &&
	       4 * one->holds < 3 * one->of;
}

/* "Linked" may be said of files that are named and not linked. */
static bool is_seldom_linked(const struct own_sentence *one)
{
	return span_ends(one->check, NAMED_LINKED) && 2 * one->holds < one->of;
}

/* What is asked next, where hardly any item holds all that a sentence says. */
static struct span softer(struct own_sentence *one, const struct speaks *speaks,
			  const struct kind_proposal *kind, struct arena *arena)
{
	if (one->topic == TOPIC_CRITERIA_SCENARIOS &&
	    !span_ends(one->check, IN_CODE))
		return arena_printf(arena, "%.*s%s", (int)one->check.len,
				    one->check.at, IN_CODE);
	/* "Scenarios are written": not that there are criteria. */
	one->topic = one->topic == TOPIC_CRITERIA_SCENARIOS &&
				     !speaks_of_criteria(speaks, one->text)
			     ? TOPIC_NONE
			     : speaks_less(one->topic);
	return one->topic ? check_for(speaks, one, kind, arena) : SPAN_NONE;
}

/*
 * "In Given/When/Then", and no item has that, or in code alone: then it is
 * asked of code as well, or of the criteria that they are there.
 */
static bool soften(struct own_document *own, const struct speaks *speaks,
		   const struct kind_proposal *kind, struct arena *arena)
{
	bool any = false;

	for (size_t i = 0; i < own->n; i++) {
		struct own_sentence *one = &own->sentences[i];

		if (!is_guessed_badly(one) && !is_seldom_linked(one) &&
		    (!one->check.len || is_held(one) ||
		     !speaks_less(one->topic)))
			continue;
		if (is_guessed_badly(one))
			one->check = SPAN(SHORT_TITLE);
		else if (is_seldom_linked(one))
			one->check = span_first(one->check,
						one->check.len -
							strlen(NAMED_LINKED));
		else
			one->check = softer(one, speaks, kind, arena);
		if (one->check.len && own_is_said_already(own, i))
			one->check = SPAN_NONE;
		any |= one->check.len > 0;
	}
	return any;
}

static void keep_held(struct own_document *own)
{
	for (size_t i = 0; i < own->n; i++) {
		struct own_sentence *one = &own->sentences[i];

		if (one->check.len && is_held(one))
			own->n_proposed++;
		else
			one->check = SPAN_NONE;
	}
}

/* "must field Points", before each of several checks. */
static struct span with_strength(struct span checks, struct span strength,
				 struct arena *arena)
{
	struct buf out = BUF_INIT;
	struct span one, said;

	while (own_next_check(&checks, &one)) {
		buf_adds(&out, out.len ? CHECKS_APART : "");
		buf_add(&out, strength);
		buf_addc(&out, ' ');
		buf_add(&out, one);
	}
	said = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return said;
}

static void add_strengths(struct own_document *own, struct arena *arena)
{
	for (size_t i = 0; i < own->n; i++) {
		struct own_sentence *one = &own->sentences[i];
		struct span strength = own_strength(one, arena);

		if (one->check.len && strength.len)
			one->check = with_strength(one->check, strength, arena);
	}
}

/* Writes it, with all that is claimed as well, and judges the latter. */
static int write_claimed(struct own_document *own, const struct survey *survey,
			 const struct kind_proposal *kind, struct arena *arena,
			 struct err *err)
{
	struct span all = own_items_line(own, kind, true, false, arena);

	own->items = own_has_gates(own)
			     ? all
			     : own_items_line(own, kind, false, false, arena);
	own->text = own_document_write(own, own->items, false, arena);
	if (!can_be_read(own, arena)) {
		find_mistaken(own, arena);
		own->text = own_document_write(own, own->items, false, arena);
	}
	proof_release(&own->claimed);
	own->claimed = (struct proof){ 0 };
	return proof_make(&own->claimed,
			  own_document_write(own, all, true, arena),
			  own->doc->path, survey, arena, err);
}

static int write_and_judge(struct own_document *own,
			   const struct survey *survey,
			   const struct kind_proposal *kind,
			   struct arena *arena, struct err *err)
{
	if (write_claimed(own, survey, kind, arena, err) < 0)
		return -1;
	if (own->claimed.is_judged && own_find_reads(own, kind->kind, arena) &&
	    write_claimed(own, survey, kind, arena, err) < 0)
		return -1;
	if (!own->claimed.is_judged || !can_be_read(own, arena)) {
		forget_proposed(own);
		return 0;
	}
	return proof_make(&own->today, own->text, own->doc->path, survey, arena,
			  err);
}

int own_document_propose(struct own_document *own, const struct survey *survey,
			 const struct proposal *proposal, struct arena *arena,
			 struct err *err)
{
	const struct kind_proposal *kind = &proposal->kinds[0];
	struct named_shapes shapes;
	struct speaks speaks;

	own_drop_records(own, kind, arena);
	if (!own->n) {
		own->doc = NULL;
		return 0;
	}
	speaks_init(&speaks);
	named_init(&shapes);
	borne_hear(kind, survey, arena);
	own_find_headings(own, proposal, arena);
	own_mark_others(own, kind->kind->name, arena);
	own_propose_checks(own, &speaks, &shapes, kind, arena);
	own_choose_headings(own);
	measure(own, true, survey, kind, arena);
	measure(own, false, survey, kind, arena);
	while (soften(own, &speaks, kind, arena))
		measure(own, true, survey, kind, arena);
	keep_held(own);
	add_strengths(own, arena);
	named_release(&shapes);
	speaks_release(&speaks);
	own_forget_topics(own);
	if (!own->n_proposed)
		own_take_by_name(own, &kind->mine, arena);
	if (!own->n_proposed)
		own_document_add_part(own, &kind->mine, arena);
	own_document_add_kinds(own, proposal, arena);
	return write_and_judge(own, survey, kind, arena, err);
}

void own_document_release(struct own_document *own)
{
	proof_release(&own->today);
	proof_release(&own->claimed);
}
