/* What an item that both sides have became: ready, no longer ready, done. */
#include "review/review-parts.h"

#include "backlog/state.h"
#include "base/unicode.h"
#include "ready/word-states.h"

size_t held_level(const struct agreement *agreement,
		  const struct judgement *judgement)
{
	if (judgement->verdict != VERDICT_READY)
		return 0;
	return agreement->n_levels ? judgement->claims + 1 : 1;
}

const char *level_words(struct reviewing *r, const struct agreement *agreement,
			size_t level)
{
	struct span name = level_name(agreement, level);

	return name.len ? arena_printf(r->arena, "\"%.*s\"", (int)name.len,
				       name.at)
				  .at
			: "ready";
}

/* ---- why ---- */

/* "status idea → ready", of the fields that make claims; or nothing. */
static struct span state_change(struct reviewing *r, const struct sides *sides)
{
	struct buf text = BUF_INIT;
	struct span out;

	for (size_t i = 0; i < sides->is->n_fields; i++) {
		const struct field *is = &sides->is->fields[i];
		struct span from, to;

		if (is->origin == FROM_ITSELF ||
		    is != item_field(sides->is, is->folded) ||
		    !field_tells_state(sides->agreement, is->folded))
			continue;
		from = values_text(r, item_field(sides->was, is->folded));
		to = values_text(r, is);
		if (span_eq(from, to) || !from.len || !to.len)
			continue;
		buf_addf(&text, "%s%.*s %.*s → %.*s", text.len ? ", " : "",
			 (int)is->name.len, is->name.at, (int)from.len, from.at,
			 (int)to.len, to.at);
	}
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

struct span review_state_words(struct reviewing *r, const struct item *was,
			       const struct item *is)
{
	const struct sides sides = { .was = was,
				     .is = is,
				     .agreement = agreement_of(
					     r->after->definition, is) };

	return state_change(r, &sides);
}

/* The same for a line below the name of its group. */
static struct span brief_state(struct reviewing *r, const struct sides *sides,
			       struct span words)
{
	struct span state = state_change(r, sides);

	if (!words.len || !state.len)
		return words.len ? words : state;
	return arena_printf(r->arena, "%.*s (%.*s)", (int)words.len, words.at,
			    (int)state.len, state.at);
}

static struct span with_state(struct reviewing *r, const struct sides *sides,
			      struct span sentence)
{
	struct span state = state_change(r, sides);

	return state.len ? arena_printf(r->arena, "%.*s (%.*s)",
					(int)sentence.len, sentence.at,
					(int)state.len, state.at)
			 : sentence;
}

/* ---- became ready ---- */

/* What only people can judge is asked now, of all times. */
static void ask_people(struct reviewing *r, struct change *change,
		       const struct agreement *agreement, size_t claims)
{
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct criterion *criterion = agreement->criteria[i];

		if (criterion->check ||
		    (criterion->level != NO_LEVEL &&
		     (claims == NO_LEVEL || criterion->level > claims)))
			continue;
		add_note(r, change,
			 arena_printf(r->arena, "☐ %.*s",
				      (int)criterion->sentence.len,
				      criterion->sentence.at));
	}
}

struct change *tell_ready(struct reviewing *r, const struct item *item,
			  const struct agreement *agreement,
			  const struct judgement *judgement)
{
	struct change *change = add_change(r, CHANGED_READY, GROUP_READY, item);

	change->after = level_name(agreement, judgement->claims);
	change->sentence =
		arena_printf(r->arena, "is %s now",
			     level_words(r, agreement, judgement->claims));
	set_brief(change, SPAN(""));
	ask_people(r, change, agreement, judgement->claims);
	return change;
}

/* ---- no longer ready ---- */

/* Is any criterion about links of this field? */
static bool is_asked(const struct agreement *agreement,
		     const struct field *field)
{
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if (check && names_hold(&check->in_field, field->folded))
			return true;
	}
	return false;
}

/* Of what another item did to this one: closed, or taken away. */
static void blame_others(struct reviewing *r, struct change *change,
			 const struct sides *sides)
{
	struct item *was = r->comparison->was[sides->is->index];

	item_read_links(r->before->backlog, was);
	for (size_t i = 0; i < was->n_links; i++) {
		const struct item *to = was->links[i].item, *now;

		if (!to || to == was || to->is_done)
			continue;
		/* "size: 5" is not S-5. */
		if (was->links[i].is_bare &&
		    !is_asked(sides->agreement, was->links[i].field))
			continue;
		now = r->comparison->is[to->index];
		if (!now || now->is_done)
			add_note(r, change,
				 arena_printf(r->arena, "through %s, %s here",
					      say_item(r->after, to),
					      now ? "closed" : "removed"));
	}
}

static void blame_itself(struct reviewing *r, struct change *change,
			 const struct sides *sides)
{
	struct span own = own_changes(r, sides);

	if (own.len)
		add_note(r, change,
			 arena_printf(r->arena, "here: %.*s", (int)own.len,
				      own.at));
}

static void list_misses(struct reviewing *r, struct change *change,
			const struct sides *sides)
{
	const struct missed_findings *misses = &r->misses[sides->is->index];

	for (size_t i = 0; i < misses->n; i++) {
		const struct finding *finding = misses->list[i];

		add_note(r, change,
			 arena_printf(r->arena, "%.*s: %.*s",
				      (int)finding->criterion->sentence.len,
				      finding->criterion->sentence.at,
				      (int)finding->message.len,
				      finding->message.at));
	}
	if (r->comparison->is_touched[sides->is->index])
		blame_itself(r, change, sides);
	blame_others(r, change, sides);
}

/* "no longer claims "Ready to plan"" */
static struct span no_longer_words(struct reviewing *r,
				   const struct sides *sides)
{
	struct span level = level_name(sides->agreement, sides->old->claims);

	return level.len ? arena_printf(r->arena, "no longer claims \"%.*s\"",
					(int)level.len, level.at)
			 : SPAN("no longer claims to be ready");
}

/* "has no size (was 3); through OUT-1, closed here" */
static struct span brief_not_ready(struct reviewing *r,
				   const struct change *change,
				   const struct sides *sides)
{
	const size_t n_misses = r->misses[sides->is->index].n;
	struct buf text = BUF_INIT;
	struct span out;

	if (sides->new->verdict != VERDICT_NOT_READY)
		return brief_state(r, sides, no_longer_words(r, sides));
	buf_add(&text, brief_state(r, sides, brief_misses(r, sides->is)));
	/* Notes tell the misses first, then who did it. */
	for (size_t i = n_misses; i < change->n_notes; i++) {
		buf_adds(&text, text.len ? "; " : "");
		buf_add(&text, change->notes[i]);
	}
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

static void tell_not_ready(struct reviewing *r, const struct sides *sides)
{
	const struct agreement *agreement = sides->agreement;
	struct change *change =
		add_change(r, CHANGED_NOT_READY, GROUP_NOT_READY, sides->is);
	const char *was = level_words(r, agreement, sides->old->claims);
	struct span sentence;

	change->before = level_name(agreement, sides->old->claims);
	if (sides->new->verdict != VERDICT_NOT_READY)
		sentence = arena_printf(r->arena, "claims %s no longer", was);
	else if (agreement->n_levels &&
		 sides->new->claims != sides->old->claims &&
		 sides->new->claims != NO_LEVEL)
		sentence = arena_printf(r->arena, "claims %s now, and is not",
					level_words(r, agreement,
						    sides->new->claims));
	else
		sentence = arena_printf(r->arena, "is no longer %s", was);
	change->sentence = with_state(r, sides, sentence);
	if (sides->new->verdict == VERDICT_NOT_READY)
		list_misses(r, change, sides);
	set_brief(change, brief_not_ready(r, change, sides));
}

/* ---- done ---- */

/* Open items that still lean on what is closed. */
static void tell_leaning(struct reviewing *r, struct change *change,
			 const struct item *item)
{
	struct item **open;
	size_t n = 0;

	if (item->is_done &&
	    !definition_is_served(r->after->definition, item->kind))
		return;
	backlog_link_all(r->after->backlog);
	open = ARENA_ARRAY(r->arena, struct item *, item->n_linked_from);
	for (size_t i = 0; i < item->n_linked_from; i++)
		if (!item->linked_from[i]->is_done &&
		    item->linked_from[i]->kind != item->kind)
			open[n++] = item->linked_from[i];
	if (!n)
		return;
	add_note(
		r, change,
		arena_printf(
			r->arena, "%s still %s on it: %s",
			n == 1 ? "one open item"
			       : arena_printf(r->arena, "%zu open items", n).at,
			n == 1 ? "leans" : "lean", list_items(r, open, n).at));
}

/* Is it over, by its definition or by a word that everybody knows? */
static bool is_over_here(const struct agreement *agreement,
			 const struct item *item)
{
	return item->is_done || item_word_end(agreement, item);
}

static bool was_dropped(const struct sides *sides)
{
	return item_was_dropped(sides->is) ||
	       item_word_end(sides->agreement, sides->is) == PHASE_DROPPED;
}

static enum change_group done_group(const struct sides *sides, bool is_aim)
{
	return was_dropped(sides) ? GROUP_CLOSED
	       : is_aim		  ? GROUP_OUTCOME
				  : GROUP_DONE;
}

static void tell_done(struct reviewing *r, const struct sides *sides)
{
	bool is_aim =
		definition_is_served(r->after->definition, sides->is->kind);
	struct change *change = add_change(
		r, CHANGED_DONE, done_group(sides, is_aim), sides->is);

	change->sentence = with_state(r, sides,
				      is_aim || was_dropped(sides)
					      ? SPAN("is closed")
					      : SPAN("is done"));
	/* That it is done the group says; how it was closed it does not. */
	set_brief(change, is_aim || was_dropped(sides)
				  ? brief_state(r, sides, SPAN("closed"))
				  : SPAN(""));
	review_unfinished(r, change, sides->is);
	tell_leaning(r, change, sides->is);
}

static void tell_open_again(struct reviewing *r, const struct sides *sides)
{
	struct change *change =
		add_change(r, CHANGED_FIELD, GROUP_REOPENED, sides->is);

	change->sentence = with_state(r, sides, SPAN("is open again"));
	set_brief(change, state_change(r, sides));
}

/* ---- which group ---- */

static bool is_begun(const struct agreement *agreement, const struct item *item)
{
	return item && (item->is_started || item_word_begun(agreement, item));
}

/*
 * Of what begins: a last level that ends where work begins was met until then,
 * and that counts.
 */
static enum change_group begun_group(const struct agreement *agreement,
				     const struct judgement *new, size_t before)
{
	bool is_ready = held_level(agreement, new) ||
			(before && before == agreement->n_levels &&
			 new->verdict != VERDICT_NOT_READY);

	return is_ready || !agreement->n_criteria ? GROUP_STARTED : GROUP_BEGUN;
}

enum change_group review_group(const struct reviewing *r,
			       const struct item *was, const struct item *is)
{
	const struct agreement *agreement =
		agreement_of(r->after->definition, is);
	const struct judgement *new = judge_of(r->after, is);
	size_t held = held_level(agreement, new), before = 0;

	if (is_over_here(agreement, is))
		return N_GROUPS; /* as the change says */
	if (was && is_over_here(agreement, was))
		return GROUP_REOPENED;
	if (was)
		before = held_level(agreement, judge_of(r->before, was));
	if (is_begun(agreement, is) && !is_begun(agreement, was))
		return begun_group(agreement, new, before);
	if (held < before)
		return GROUP_NOT_READY;
	if (held > before && (was || agreement->n_levels))
		return GROUP_READY;
	if (new->verdict == VERDICT_NOT_READY && r->misses[is->index].any_new)
		return GROUP_UNMET;
	return N_GROUPS;
}

void review_state(struct reviewing *r, const struct sides *sides)
{
	size_t old = held_level(sides->agreement, sides->old);
	size_t new = held_level(sides->agreement, sides->new);
	bool was_over = is_over_here(sides->agreement, sides->was);
	bool is_over = is_over_here(sides->agreement, sides->is);
	struct change *change;

	if (!was_over && is_over) {
		tell_done(r, sides);
		return;
	}
	if (was_over && !is_over)
		tell_open_again(r, sides);
	if (new > old) {
		change = tell_ready(r, sides->is, sides->agreement, sides->new);
		change->sentence = with_state(r, sides, change->sentence);
		set_brief(change, state_change(r, sides));
	} else if (new < old) {
		tell_not_ready(r, sides);
	}
}
