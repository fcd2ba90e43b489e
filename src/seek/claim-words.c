/* Words that tell which items claim to be ready, where a state alone does not. */
#include "seek/states.h"
#include "seek/agreement.h"

#include "backlog/boxes.h"
#include "backlog/label-names.h"
#include "base/unicode.h"

/* ---- ready or done ---- */

enum { MOST_OVER = 5, MOST_FOR = 3 };

/*
 * One team says these of what may begin and another of what is over. `over`
 * are words that mean done beside them; `ready_for` is how an agreement says
 * that an item is ready. Alone, without a state that means done, each of them
 * is the end: "To do, doing, klaar".
 */
static const struct {
	const char *word;
	const char *over[MOST_OVER], *ready_for[MOST_FOR];
} two_way[] = {
	{ "klaar",
	  { "afgerond", "gedaan", "voltooid", "opgeleverd", "done" },
	  { "klaar voor ", "klaar om " } },
	{ "gereed",
	  { "afgerond", "gedaan", "voltooid", "opgeleverd", "done" },
	  { "gereed voor ", "gereed om " } },
	{ "gotowe",
	  { "zrobione", "ukończone", "zakończone", "done" },
	  { "gotowe do ", "gotowa do ", "gotowy do " } },
	{ "fertig", { NULL }, { "fertig für ", "fertig zur " } },
	{ "готово", { NULL }, { "готово к ", "готова к ", "готов к " } },
};

enum { N_TWO_WAY = sizeof(two_way) / sizeof(*two_way) };

static bool is_over_beside(const struct state *state, size_t word)
{
	for (size_t i = 0; i < MOST_OVER && two_way[word].over[i]; i++)
		if (span_is(state->core, two_way[word].over[i]))
			return true;
	return false;
}

static bool says_ready_for(const struct document *doc, size_t word,
			   struct arena *arena)
{
	struct span text = text_fold_case(arena, document_source(doc));

	for (size_t i = 0; i < MOST_FOR && two_way[word].ready_for[i]; i++)
		if (span_find(text, two_way[word].ready_for[i]) >= 0)
			return true;
	return false;
}

/* Does an agreement here use the word for what may begin? */
static bool agreed_as_ready(const struct survey *survey, size_t word,
			    struct arena *arena)
{
	struct arena_mark mark = arena_mark(arena);
	bool found = false;

	for (size_t i = 0; !found && i < survey->n; i++)
		found = is_agreement(&survey->docs[i], arena) &&
			says_ready_for(&survey->docs[i], word, arena);
	arena_rewind(arena, mark);
	return found;
}

static bool means_ready(const struct states *states, size_t of, size_t word,
			const struct survey *survey, struct arena *arena)
{
	bool any_over = false;

	for (size_t i = 0; i < states->n; i++) {
		if (i == of || states->list[i].phase != PHASE_DONE)
			continue;
		any_over = true;
		if (is_over_beside(&states->list[i], word))
			return true;
	}
	return any_over && agreed_as_ready(survey, word, arena);
}

void states_tell_ready(struct states *states, const struct survey *survey,
		       struct arena *arena)
{
	for (size_t i = 0; i < states->n; i++)
		for (size_t w = 0; w < N_TWO_WAY; w++)
			if (span_is(states->list[i].core, two_way[w].word) &&
			    means_ready(states, i, w, survey, arena))
				states->list[i].phase = PHASE_READY;
}

void states_doubt_accepted(struct states *states)
{
	struct state *accepted = NULL;
	bool was_proposed = false;

	for (size_t i = 0; i < states->n; i++) {
		if (span_is(states->list[i].core, "accepted"))
			accepted = &states->list[i];
		was_proposed |= states->list[i].phase == PHASE_IDEA;
	}
	if (accepted && !was_proposed && accepted->rank == SIZE_MAX)
		accepted->phase = PHASE_UNKNOWN;
}

bool core_is_approval(struct span core)
{
	static const char *const words[] = {
		"approved",  "accepted",    "aprobado",	    "aprobada",
		"aprovado",  "aprovada",    "approuvé",	    "approuvée",
		"genehmigt", "abgenommen",  "freigegeben",  "approvato",
		"approvata", "goedgekeurd", "zatwierdzone", "schváleno",
		"одобрено",  "принято",	    "已批准",	    "已通过",
		"承認済み",  "승인",
	};

	return ANY_OF(span_is, core, words);
}

/* Have several items of a state boxes, every one of them ticked? */
static bool are_ticked(const struct hypothesis *kind, struct span core,
		       struct arena *arena)
{
	enum { FEWEST_TICKED = 3 };
	struct boxes_term open = { .wants_open = true }, ticked = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		if (!span_eq(status_core(item_status(item), arena), core))
			continue;
		if (boxes_hold(&open, item))
			return false;
		n += boxes_hold(&ticked, item);
	}
	return n >= FEWEST_TICKED;
}

void states_tell_approved(struct states *states, const struct hypothesis *kind,
			  struct arena *arena)
{
	for (size_t i = 0; i < states->n; i++) {
		struct state *state = &states->list[i];

		if (state->phase == PHASE_READY &&
		    core_is_approval(state->core) &&
		    are_ticked(kind, state->core, arena))
			state->phase = PHASE_DONE;
	}
}

/* ---- what is longest from work ---- */

int waiting_rank(struct span core)
{
	static const char *const first[] = { "backlog", "backlogged", "бэклог",
					     "беклог" };
	static const char *const last[] = {
		"to do",	"todo",		"to-do",     "next",
		"next up",	"up next",	"à faire",   "a faire",
		"por hacer",	"a fazer",	"por fazer", "zu erledigen",
		"zu tun",	"als nächstes", "da fare",   "te doen",
		"do zrobienia", "к выполнению", "k řešení",
	};

	for (size_t i = 0; i < sizeof(first) / sizeof(*first); i++)
		if (span_is(core, first[i]))
			return 0;
	for (size_t i = 0; i < sizeof(last) / sizeof(*last); i++)
		if (span_is(core, last[i]))
			return 2;
	return 1;
}

/* ---- a label ---- */

/* "ready", "ready for dev": not "approved", which may be said of a design. */
static struct span ready_value(const struct field *field, struct arena *arena)
{
	struct span rest, part;

	for (size_t i = 0; i < field->n_values; i++) {
		rest = field->values[i].text;
		while (span_next_part(&rest, ',', &part))
			if (span_starts_nocase(span_trim(part), "ready") &&
			    status_phase(part, arena) == PHASE_READY)
				return span_trim(part);
	}
	return SPAN_NONE;
}

struct span ready_label(const struct hypothesis *kind, struct arena *arena)
{
	struct span name = SPAN_NONE, label = SPAN_NONE, one;
	size_t n = 0;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		one = SPAN_NONE;
		for (size_t j = 0; !one.len && j < item->n_fields; j++) {
			if (!name_is_labels(item->fields[j].folded))
				continue;
			one = ready_value(&item->fields[j], arena);
			name = one.len ? item->fields[j].name : name;
		}
		n += one.len > 0;
		label = one.len ? one : label;
	}
	if (!n || n == kind->backlog.n_items)
		return SPAN_NONE;
	name = quoted_word(name, arena);
	label = quoted_word(label, arena);
	return arena_printf(arena, "%.*s: %.*s", (int)name.len, name.at,
			    (int)label.len, label.at);
}
