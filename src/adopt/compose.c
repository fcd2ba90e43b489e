/* From a guess to a definition: a page with what most items have. */
#include "adopt/compose.h"
#include "adopt/borne.h"
#include "adopt/directive-words.h"

#include "base/unicode.h"
#include "seek/candidates.h"
#include "terms/lookup.h"

#include <string.h>

/* ---- the text ---- */

/* A check with a backtick in it stands between two of them. */
static void write_code(struct span code, struct buf *out)
{
	bool twice = span_find_char(code, '`') >= 0;

	buf_adds(out, twice ? " `` " : " `");
	buf_add(out, code);
	buf_adds(out, twice ? " ``" : "`");
}

static void write_directives(const struct hypothesis *kind, struct buf *out,
			     struct arena *arena)
{
	for (size_t i = 0; i < kind->n_directives; i++) {
		buf_adds(out, "- ");
		buf_add(out, directive_sentence(kind->directives[i], arena));
		write_code(kind->directives[i], out);
		buf_addc(out, '\n');
	}
}

static void write_criterion(const struct mined *mined, struct buf *out)
{
	buf_addf(out, "- %.*s", (int)mined->sentence.len, mined->sentence.at);
	write_code(mined->check, out);
	if (mined->also.len)
		write_code(mined->also, out);
	buf_addc(out, '\n');
}

static void write_criteria(const struct mine *mine, struct buf *out)
{
	for (size_t i = 0; i < mine->n; i++)
		write_criterion(&mine->list[i], out);
}

static void write_level(const struct states *states, struct buf *out,
			struct arena *arena)
{
	struct span guard = states_guard(states, arena);
	bool is_start = states->claim == CLAIM_BEGUN ||
			states->claim == CLAIM_LAST_OPEN;

	if (!guard.len)
		return;
	if (!span_ends(buf_span(out), "\n\n"))
		buf_addc(out, '\n');
	buf_addf(out, "### %s `when ", is_start ? "Ready to start" : "Ready");
	buf_add(out, guard);
	buf_adds(out, "`\n\n");
}

/*
 * Is there nothing to claim, and no state to claim it by? A new state would
 * only make ideas of all there is.
 */
static bool is_ready_ours(const struct kind_proposal *kind)
{
	return !kind->mine.n && kind->states.claim == CLAIM_NEW;
}

/* What an epic holds is what its stories say: nothing else is asked of it. */
static bool holds_what_serves(const struct hypothesis *kind)
{
	return kind->is_outcome && kind->holds_served;
}

/* What no check answers, or that there is nothing yet. */
static void write_rest(const struct kind_proposal *kind, struct buf *out)
{
	if (proposal_asks(kind) && holds_what_serves(kind->kind))
		return;
	if (proposal_asks(kind))
		buf_adds(out, "- The team has talked it over and knows of "
			      "nothing that would stop the work.\n");
	else
		buf_addf(out, "%sNothing is asked of these yet.\n",
			 span_ends(buf_span(out), "\n\n") ? "" : "\n");
}

static void write_kind(const struct kind_proposal *kind, bool all_claim,
		       struct buf *out, struct arena *arena)
{
	buf_addc(out, '\n');
	hypothesis_write_heading(kind->kind, out);
	buf_addc(out, '\n');
	write_directives(kind->kind, out, arena);
	if (kind->status.check.len)
		write_criterion(&kind->status, out);
	if (!all_claim && !is_ready_ours(kind))
		write_level(&kind->states, out, arena);
	write_criteria(&kind->mine, out);
	write_rest(kind, out);
}

/*
 * If `all_claim`, what a level asks is asked of every open item: nothing can
 * then be said of what it claims. Else as agreed.
 */
static struct span write_definition(const struct proposal *proposal,
				    bool all_claim, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span copy;

	buf_adds(&text, "# Definition of Ready\n\n"
			"Where our items are, and what we ask of one before "
			"work on it begins. The words\n"
			"are for us; the code at the end of a line is what "
			"`git ready` checks.\n");
	for (size_t i = 0; i < proposal->n_kinds; i++)
		write_kind(&proposal->kinds[i], all_claim, &text, arena);
	copy = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

bool proposal_asks(const struct kind_proposal *kind)
{
	return kind->mine.n || kind->status.check.len;
}

/* ---- what the reader takes ---- */

/* Is the check one that a definition can have beside those before it? */
static bool is_readable(const struct mine *mine, size_t i, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct definition definition;
	bool ok;

	for (size_t j = 0; j < i; j++)
		if (span_eq(mine->list[j].check, mine->list[i].check))
			return false;
	buf_addf(&text, "## Item `a/*.md`\n\n- Must.");
	write_code(mine->list[i].check, &text);
	buf_addc(&text, '\n');
	definition_from_text(&definition, buf_span(&text), arena);
	ok = !definition.is_invalid && !definition.findings.n;
	definition_release(&definition);
	buf_release(&text);
	return ok;
}

static void drop_unreadable(struct mine *mine, struct arena *arena)
{
	size_t kept = 0;

	for (size_t i = 0; i < mine->n; i++) {
		mine->list[kept] = mine->list[i];
		kept += is_readable(mine, kept, arena);
	}
	mine->n = kept;
}

static bool is_name_taken(const struct proposal *proposal, size_t n,
			  struct span name)
{
	for (size_t i = 0; i < n; i++)
		if (span_eq(proposal->kinds[i].kind->name, name))
			return true;
	return false;
}

/* "Wishlist item" of docs/wishlist.md; nothing where the path adds nothing. */
static struct span name_by_place(const struct hypothesis *kind,
				 struct arena *arena)
{
	struct span path = path_file_name(kind->where), name;
	struct lead lead;

	if (!kind->is_inside || !path.len)
		return SPAN_NONE;
	lead_read(&lead, path, arena);
	if (lead.kind != LEAD_NONE ||
	    span_eq(kind_name(path, SPAN(""), arena), kind->name))
		return SPAN_NONE;
	name = text_fold_case(arena, path);
	for (size_t i = 0; i < name.len; i++)
		if (!char_is_letter(name.at[i]))
			return SPAN_NONE;
	return arena_printf(arena, "%c%.*s %.*s", name.at[0] - 'a' + 'A',
			    (int)name.len - 1, name.at + 1, (int)kind->name.len,
			    text_fold_case(arena, kind->name).at);
}

static const char *form_word(enum item_form form)
{
	switch (form) {
	case FORM_HEADING:
		return "section";
	case FORM_ROW:
		return "row";
	case FORM_ENTRY:
		return "entry";
	default:
		return "file";
	}
}

/*
 * Two kinds of one name would be one: the second is named by its file, else
 * by its form, else by a number.
 */
static void name_apart(struct proposal *proposal, struct arena *arena)
{
	for (size_t i = 1; i < proposal->n_kinds; i++) {
		struct hypothesis *kind = proposal->kinds[i].kind;
		struct span name = kind->name, by_place;

		if (!is_name_taken(proposal, i, name))
			continue;
		by_place = name_by_place(kind, arena);
		if (by_place.len)
			kind->name = by_place;
		if (is_name_taken(proposal, i, kind->name))
			kind->name = arena_printf(
				arena, "%.*s %s", (int)name.len, name.at,
				form_word(kind->places[0].form));
		for (size_t n = 2; is_name_taken(proposal, i, kind->name); n++)
			kind->name = arena_printf(arena, "%.*s %zu",
						  (int)name.len, name.at, n);
	}
}

/* ---- what is proposed ---- */

/* How many items miss the check, when all that is open claims to be ready. */
static size_t count_missed(const struct proof *proof, size_t kind,
			   struct span check)
{
	size_t n = 0;

	for (size_t i = 0; i < proof->judge.findings.n; i++) {
		const struct finding *finding = &proof->judge.findings.list[i];

		n += finding->criterion && finding->criterion->check &&
		     finding->item && finding->item->kind->index == kind &&
		     span_eq(finding->criterion->check->text, check);
	}
	return n;
}

/* Never what most open items miss, nor what was misread in nearly all. */
static bool drop_missed(struct proposal *proposal)
{
	const struct proof *proof = &proposal->claimed;
	bool dropped = false;

	for (size_t k = 0; k < proposal->n_kinds; k++) {
		struct mine *mine = &proposal->kinds[k].mine;
		size_t open = 0, kept = 0;

		for (size_t i = 0; i < proof->backlog.n_items; i++)
			open += proof->backlog.items[i]->kind->index == k &&
				!proof->backlog.items[i]->is_done;
		for (size_t i = 0; i < mine->n; i++) {
			size_t missed =
				count_missed(proof, k, mine->list[i].check);

			if (open > 2 && 2 * missed > open) {
				dropped = true;
				continue;
			}
			mine->list[kept++] = mine->list[i];
		}
		mine->n = kept;
	}
	return dropped;
}

/*
 * What nearly all have is a must, as of everything else. Which words may stand
 * there is one only where the team wrote their list; of a list of what items say
 * today, the next one may be missing. Where some have no state at all, that is
 * not a reason to stop anybody.
 */
static void ask_for_status(struct kind_proposal *kind, struct arena *arena)
{
	const struct states *states = &kind->states;
	const struct facts *facts = &kind->kind->facts;
	struct span check = states_check(states, arena), also = SPAN_NONE;

	kind->status = (struct mined){ 0 };
	if (!check.len || is_ready_ours(kind))
		return;
	if (states->is_borne && !states->is_must) {
		also = arena_printf(arena, "should %.*s", (int)check.len,
				    check.at);
		check = states_has_check(states, arena);
	}
	kind->status = (struct mined){
		.sentence = states->is_borne
				    ? SPAN("Must say where it stands.")
				    : SPAN("Should say where it stands."),
		.check = check,
		.also = also,
		.is_must = states->is_borne,
		.holds = facts->with_status,
		.of = facts->n,
		.whose = "",
	};
}

/*
 * What a plan beside the files says of waiting is read where it is asked: nobody
 * misses it who waits for nothing.
 */
static void ask_for_plan(struct kind_proposal *kind, struct arena *arena)
{
	struct span name = kind->kind->waits_in;
	struct mine *mine = &kind->mine;

	if (!name.len)
		return;
	for (size_t i = 0; i < mine->n; i++)
		if (mine->list[i].plan == PLAN_DEPENDS)
			return;
	*ARENA_PUSH(arena, mine->list, mine->n, mine->room) = (struct mined){
		.sentence = SPAN("Must wait for what is there, and never for "
				 "itself."),
		.check = arena_printf(arena, "field %.*s: exist and no cycle",
				      (int)name.len, name.at),
		.plan = PLAN_DEPENDS,
		.is_must = true,
		.holds = kind->kind->facts.n,
		.of = kind->kind->facts.n,
		.whose = "",
	};
}

/* What all of them do: they lie in the folder of an epic. */
static void ask_for_folder(struct proposal *out, const struct guess *guess,
			   size_t at, struct arena *arena)
{
	struct kind_proposal *kind = &out->kinds[at];
	struct mine *mine = &kind->mine;

	for (size_t i = 0; i < guess->n; i++) {
		struct span name = out->kinds[i].kind->name;
		bool takes_an = name.len && strchr("AEIOU", name.at[0]);

		if (guess->kinds[i] != kind->kind->lies_in)
			continue;
		*ARENA_PUSH(arena, mine->list, mine->n,
			    mine->room) = (struct mined){
			.sentence = arena_printf(
				arena, "Must lie in the folder of %s %.*s.",
				takes_an ? "an" : "a", (int)name.len, name.at),
			.check = arena_printf(arena, "link to %.*s by folder",
					      (int)name.len, name.at),
			.plan = PLAN_PARENT,
			.is_must = true,
			.holds = kind->kind->facts.n,
			.of = kind->kind->facts.n,
			.whose = "",
		};
	}
}

static void propose_kinds(struct proposal *out, const struct sought *sought,
			  const struct guess *guess, struct arena *arena)
{
	out->kinds = ARENA_ARRAY(arena, struct kind_proposal, guess->n);
	out->n_kinds = guess->n;
	for (size_t i = 0; i < guess->n; i++) {
		struct kind_proposal *kind = &out->kinds[i];

		/* Of its own, since it may be called otherwise here. */
		kind->kind = ARENA_NEW(arena, struct hypothesis);
		*kind->kind = *guess->kinds[i];
		kind->sections = ARENA_NEW(arena, struct borne_names);
		states_find(&kind->states, kind->kind, &sought->survey, arena);
		if (holds_what_serves(kind->kind))
			continue;
		mine_criteria(&kind->mine, kind->kind, &kind->states,
			      &sought->survey, arena);
		mine_scales(&kind->mine, kind->kind, &sought->survey, arena);
		ask_for_plan(kind, arena);
		drop_unreadable(&kind->mine, arena);
	}
	name_apart(out, arena);
	for (size_t i = 0; i < guess->n; i++)
		ask_for_folder(out, guess, i, arena);
}

static int prove_claimed(struct proposal *out, const struct survey *survey,
			 struct arena *arena, struct err *err)
{
	for (size_t i = 0; i < out->n_kinds; i++)
		ask_for_status(&out->kinds[i], arena);
	proof_release(&out->claimed);
	out->claimed = (struct proof){ 0 };
	return proof_make(&out->claimed, write_definition(out, true, arena),
			  SPAN(PROPOSED_PATH), survey, arena, err);
}

int proposal_make(struct proposal *out, const struct sought *sought,
		  const struct guess *guess, struct arena *arena,
		  struct err *err)
{
	const struct survey *survey = &sought->survey;

	*out = (struct proposal){ 0 };
	propose_kinds(out, sought, guess, arena);
	if (prove_claimed(out, survey, arena, err) < 0)
		return -1;
	if (!out->claimed.is_judged)
		return 0;
	if (drop_missed(out) && prove_claimed(out, survey, arena, err) < 0)
		return -1;
	out->text = write_definition(out, false, arena);
	return proof_make(&out->today, out->text, SPAN(PROPOSED_PATH), survey,
			  arena, err);
}

void proposal_release(struct proposal *proposal)
{
	proof_release(&proposal->today);
	proof_release(&proposal->claimed);
}
