/* Each item judged by its agreement, check by check. */
#include "ready/judge.h"

#include "ready/checks.h"
#include "ready/graph.h"
#include "ready/miss.h"
#include "ready/structure.h"
#include "ready/waivers.h"
#include "terms/lookup.h"

const char *verdict_name(enum verdict verdict)
{
	static const char *const names[] = {
		[VERDICT_OPEN] = "open",
		[VERDICT_READY] = "ready",
		[VERDICT_NOT_READY] = "not ready",
		[VERDICT_DONE] = "done",
	};

	return names[verdict];
}

/*
 * The last level whose guard holds. Where no level has a guard, the last one;
 * where some have, one without is only passed through.
 */
static size_t claim_of(const struct judge *judge,
		       const struct agreement *agreement,
		       const struct item *item)
{
	if (!agreement->is_guarded)
		return agreement->n_levels ? agreement->n_levels - 1 : NO_LEVEL;
	for (size_t i = agreement->n_levels; i-- > 0;)
		if (agreement->levels[i].when &&
		    guard_holds(agreement->levels[i].when, item,
				judge->backlog->today))
			return i;
	return NO_LEVEL;
}

static void judge_no_item(const struct asking *a)
{
	/* The kind as a whole is judged; see judge_kind(). */
}

static judge_fn *const judges[N_SUBJECTS] = {
	[SUBJECT_SECTION] = judge_section,
	[SUBJECT_HEADING] = judge_heading,
	[SUBJECT_SECTIONS] = judge_sections,
	[SUBJECT_SECTION_OR_FIELD] = judge_section_or_field,
	[SUBJECT_FIELD] = judge_field,
	[SUBJECT_TITLE] = judge_title,
	[SUBJECT_ID] = judge_id,
	[SUBJECT_BODY] = judge_body,
	[SUBJECT_FILE] = judge_file,
	[SUBJECT_LINK] = judge_link,
	[SUBJECT_LINKED_FROM] = judge_linked_from,
	[SUBJECT_LINKS] = judge_links,
	[SUBJECT_PATHS] = judge_paths,
	[SUBJECT_MENTIONS] = judge_mentions,
	[SUBJECT_TICKED] = judge_ticked,
	[SUBJECT_CHANGE] = judge_change,
	[SUBJECT_AT_MOST] = judge_no_item,
};

/* Which levels fail, [0] being what stands above the first. */
struct misses {
	bool *levels;
	bool above;
};

static void note_miss(struct misses *misses, const struct criterion *criterion)
{
	if (criterion->level == NO_LEVEL)
		misses->above = true;
	else
		misses->levels[criterion->level] = true;
}

/* Marks what is waived; true if no error or warning is left. */
static bool apply_waivers(struct judge *judge, struct judgement *judgement,
			  struct findings *out, size_t from,
			  const struct criterion *criterion)
{
	struct waiver *waiver;
	bool held = true;

	if (out->quiet ? !out->n_quiet : out->n == from)
		return true;
	waiver = waiver_for(judgement, criterion->rule);
	if (out->quiet)
		return waiver != NULL;
	for (size_t i = from; i < out->n; i++) {
		if (waiver)
			out->list[i].waived = waiver->reason;
		else if (out->list[i].severity == SEVERITY_ERROR)
			held = false;
	}
	return held;
}

static const struct item_scope *scope_of(const struct judge *judge,
					 const struct item *item)
{
	static const struct item_scope whole = { .is_whole = true };

	return judge->scope ? &judge->scope[item->index] : &whole;
}

static bool is_in_scope(const struct judge *judge, const struct item *item,
			const struct criterion *criterion)
{
	const struct item_scope *scope = scope_of(judge, item);

	if (scope->is_whole)
		return true;
	for (size_t i = 0; i < scope->n; i++)
		if (scope->criteria[i] == criterion)
			return true;
	return false;
}

static bool is_asked(const struct judge *judge,
		     const struct criterion *criterion, const struct item *item)
{
	const struct check *check = criterion->check;

	return check && is_in_scope(judge, item, criterion) &&
	       (!check->when ||
		guard_holds(check->when, item, judge->backlog->today));
}

/* A change is not a state: it moves no verdict. */
static void note_changes(struct judge *judge, size_t from)
{
	for (size_t i = from; i < judge->findings.n; i++)
		if (judge->only_notes_changes)
			judge->findings.list[i].severity = SEVERITY_NOTE;
}

/* Asks a criterion; beyond MOST_TOLD its misses are counted in one finding. */
static void ask(const struct asking *a)
{
	/* Of one criterion and one item nobody reads more. */
	enum { MOST_TOLD = 500 };
	struct findings *out = a->out;
	size_t before = out->n_quiet;

	out->quiet_error = false;
	out->most = out->n + MOST_TOLD;
	judges[a->criterion->check->subject](a);
	out->most = 0;
	if (!out->quiet && out->n_quiet > before)
		miss_more(a, out->n_quiet - before);
}

static void judge_criterion(struct judge *judge,
			    const struct criterion *criterion,
			    struct item *item, struct misses *misses)
{
	struct judgement *judgement = judge->work.now;
	struct asking asking = { judge, criterion, item, &judge->findings };
	struct findings beyond = { .arena = judge->scratch, .quiet = true };
	bool claimed = criterion->level == NO_LEVEL ||
		       (judgement->claims != NO_LEVEL &&
			criterion->level <= judgement->claims);
	size_t from = judge->findings.n;

	if (!is_asked(judge, criterion, item))
		return;
	/* Beyond the claim nobody reads what fails, only that it does. */
	if (!claimed)
		asking.out = &beyond;
	ask(&asking);
	if (apply_waivers(judge, judgement, asking.out, from, criterion))
		return;
	if (criterion->check->subject == SUBJECT_CHANGE) {
		note_changes(judge, from);
		return;
	}
	if (claimed || criterion->severity == SEVERITY_ERROR)
		note_miss(misses, criterion);
}

static void set_verdict(struct judgement *judgement,
			const struct agreement *agreement,
			const struct misses *misses)
{
	judgement->meets = NO_LEVEL;
	for (size_t i = 0;
	     !misses->above && i < agreement->n_levels && !misses->levels[i];
	     i++)
		judgement->meets = i;
	if (misses->above)
		judgement->verdict = VERDICT_NOT_READY;
	else if (!agreement->n_levels)
		judgement->verdict = VERDICT_READY;
	else if (judgement->claims == NO_LEVEL)
		judgement->verdict = VERDICT_OPEN;
	else
		judgement->verdict = judgement->meets != NO_LEVEL &&
						     judgement->meets >=
							     judgement->claims
					     ? VERDICT_READY
					     : VERDICT_NOT_READY;
}

/* Nobody takes work back in mid-sprint: what is begun is only noted. */
static void soften(struct judge *judge, const struct item *item, size_t from)
{
	const struct item *before = item_before(judge->comparison, item);

	/* The change that starts it is still to be stopped. */
	if (judge->comparison && (!before || !before->is_started))
		return;
	for (size_t i = from; i < judge->findings.n; i++) {
		struct finding *finding = &judge->findings.list[i];

		if (finding->criterion)
			finding->severity = SEVERITY_NOTE;
	}
}

/* ---- memory ---- */

/* What is judged at once, and whose scratch is given back at its end. */
struct turn {
	struct arena_mark mark;
	size_t from; /* the first finding of this turn */
};

static struct turn begin_turn(struct judge *judge)
{
	return (struct turn){ arena_mark(judge->scratch), judge->findings.n };
}

static void end_turn(struct judge *judge, struct turn turn)
{
	for (size_t i = turn.from; i < judge->findings.n; i++)
		finding_keep(&judge->findings.list[i], judge->arena,
			     judge->scratch);
	arena_rewind(judge->scratch, turn.mark);
}

bool judge_ask(struct judge *judge, const struct criterion *criterion,
	       struct item *item, struct findings *out)
{
	struct findings found = { .arena = out->arena };
	const struct asking asking = { judge, criterion, item, &found };
	struct judgement *judgement = &judge->judgements[item->index];

	if (!is_asked(judge, criterion, item))
		return false;
	item_read_rest(item);
	judge->work.now = judgement;
	ask(&asking);
	apply_waivers(judge, judgement, &found, 0, criterion);
	for (size_t i = 0; i < found.n; i++) {
		finding_keep(&found.list[i], out->arena, judge->scratch);
		*findings_add(out) = found.list[i];
	}
	return true;
}

/* ---- one after the other ---- */

static void judge_item(struct judge *judge, struct item *item)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);
	struct judgement *judgement = &judge->judgements[item->index];
	struct misses misses = { .levels = ARENA_ARRAY(judge->scratch, bool,
						       agreement->n_levels) };
	size_t from = judge->findings.n;

	judgement->is_judged = true;
	judgement->claims = judgement->meets = NO_LEVEL;
	if (item->is_done) {
		judgement->verdict = VERDICT_DONE;
		if (scope_of(judge, item)->is_whole)
			judge_state_conflicts(judge, item, &judge->findings);
		return;
	}
	judge->work.now = judgement;
	waivers_read(judge, item, judgement);
	judgement->claims = claim_of(judge, agreement, item);
	for (size_t i = 0; i < agreement->n_criteria; i++)
		judge_criterion(judge, agreement->criteria[i], item, &misses);
	set_verdict(judgement, agreement, &misses);
	if (item->is_started)
		soften(judge, item, from);
	if (!scope_of(judge, item)->is_whole)
		return;
	judge_claim(judge, item, &judge->findings);
	judge_conflicts(judge, item, &judge->findings);
}

/* What is asked of the kind as a whole is told, and waived, at one item. */
static void apply_kind_waivers(struct judge *judge, size_t from)
{
	for (size_t i = from; i < judge->findings.n; i++) {
		struct finding *finding = &judge->findings.list[i];
		struct judgement *judgement =
			&judge->judgements[finding->item->index];
		struct waiver *waiver;

		/* The item itself may be out of scope. */
		if (!judgement->is_judged && !judgement->n_waivers)
			waivers_read(judge, finding->item, judgement);
		waiver = waiver_for(judgement, finding->rule);
		if (waiver)
			finding->waived = waiver->reason;
	}
}

static void judge_kind(struct judge *judge, const struct agreement *agreement,
		       const struct criterion *criterion)
{
	const struct check *check = criterion->check;
	size_t from = judge->findings.n;

	if (check && check->subject == SUBJECT_AT_MOST)
		judge_at_most(judge, criterion, agreement);
	if (check && check->subject == SUBJECT_CHANGE &&
	    check->change == CHANGE_ORDER)
		judge_order_changes(judge, criterion, agreement);
	apply_kind_waivers(judge, from);
}

static void judge_kinds(struct judge *judge)
{
	for (size_t i = 0; i < judge->definition->n_agreements; i++) {
		const struct agreement *agreement =
			judge->definition->agreements[i];

		for (size_t j = 0; j < agreement->n_criteria; j++) {
			struct turn turn = begin_turn(judge);

			judge_kind(judge, agreement, agreement->criteria[j]);
			end_turn(judge, turn);
		}
	}
}

static bool matters(const struct judge *judge, const struct item *item)
{
	const struct item_scope *scope = scope_of(judge, item);

	return scope->is_whole || scope->n;
}

static void judge_items(struct judge *judge, struct item *const *order)
{
	for (size_t i = 0; i < judge->backlog->n_items; i++) {
		struct turn turn;

		if (!matters(judge, order[i]))
			continue;
		turn = begin_turn(judge);
		judge_item(judge, order[i]);
		end_turn(judge, turn);
	}
}

/* Which waivers were needed is known only after all items are judged. */
static void judge_all_waivers(struct judge *judge)
{
	for (size_t i = 0; i < judge->backlog->n_items; i++) {
		struct turn turn = begin_turn(judge);

		judge_waivers(judge, judge->backlog->items[i],
			      &judge->findings);
		end_turn(judge, turn);
	}
}

static bool asks_for_targets(const struct definition *definition)
{
	for (size_t i = 0; i < definition->n_agreements; i++)
		for (size_t j = 0; j < definition->agreements[i]->n_criteria;
		     j++) {
			const struct check *check =
				definition->agreements[i]->criteria[j]->check;

			if (check && check_asks(check, PROPERTY_TARGETS_READY))
				return true;
		}
	return false;
}

/* What no criterion asks for is told at an item that matters as a whole. */
static bool has_whole_items(const struct judge *judge)
{
	for (size_t i = 0; i < judge->backlog->n_items; i++)
		if (scope_of(judge, judge->backlog->items[i])->is_whole)
			return true;
	return false;
}

void judge_run(struct judge *judge)
{
	const struct definition *definition = judge->definition;
	struct backlog *backlog = judge->backlog;
	struct item **order = backlog->items;
	struct turn turn;

	judge->scratch = &backlog->scratch;
	judge->findings.arena = judge->arena;
	judge->judgements =
		ARENA_ARRAY(judge->arena, struct judgement, backlog->n_items);
	judge->work.rules = ARENA_ARRAY(judge->arena, struct rule_list,
					definition->n_agreements);
	table_init(&judge->work.graphs, judge->arena);
	table_init(&judge->work.decisions, judge->arena);
	table_init(&judge->work.forms, judge->arena);
	table_init(&judge->work.sharers, judge->arena);
	/* Who is waited for is judged first. */
	if (asks_for_targets(definition))
		order = judge_order(judge);
	judge_items(judge, order);
	judge_kinds(judge);
	judge_all_waivers(judge);
	turn = begin_turn(judge);
	judge_structure(judge);
	judge_unmatched_fields(judge);
	if (has_whole_items(judge))
		judge_duplicates(judge);
	judge_undecided(judge);
	end_turn(judge, turn);
	findings_sort(&judge->findings);
}

void judge_release(struct judge *judge)
{
	table_release(&judge->work.graphs);
	table_release(&judge->work.decisions);
	table_release(&judge->work.forms);
	judge_release_sharers(judge);
}
