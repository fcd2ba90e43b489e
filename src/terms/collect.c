/* What the reader of items needs to know of each kind, gathered. */
#include "terms/resolve.h"

/* ---- "Every item" ---- */

static void spread_every(struct definition *definition)
{
	struct agreement *every = &definition->every;

	for (size_t i = 0; i < definition->n_agreements; i++) {
		struct agreement *to = definition->agreements[i];

		for (size_t j = 0; j < every->n_criteria; j++)
			*ARENA_PUSH(definition->arena, to->criteria,
				    to->n_criteria,
				    to->criteria_room) = every->criteria[j];
		for (size_t j = 0; j < every->kind.n_done_when; j++)
			*ARENA_PUSH(definition->arena, to->kind.done_when,
				    to->kind.n_done_when, to->kind.done_room) =
				every->kind.done_when[j];
		to->kind.is_done_only |= every->kind.is_done_only;
		for (size_t j = 0; j < every->kind.n_started_when; j++)
			*ARENA_PUSH(definition->arena, to->kind.started_when,
				    to->kind.n_started_when,
				    to->kind.started_room) =
				every->kind.started_when[j];
		for (size_t j = 0; j < every->kind.n_rules; j++)
			*ARENA_PUSH(definition->arena, to->kind.rules,
				    to->kind.n_rules,
				    to->kind.rules_room) = every->kind.rules[j];
		for (size_t j = 0; j < every->kind.n_patterns; j++)
			*ARENA_PUSH(definition->arena, to->kind.patterns,
				    to->kind.n_patterns,
				    to->kind.patterns_room) =
				every->kind.patterns[j];
		for (size_t j = 0; j < every->kind.n_templates; j++)
			*ARENA_PUSH(definition->arena, to->kind.templates,
				    to->kind.n_templates,
				    to->kind.templates_room) =
				every->kind.templates[j];
	}
}

/* ---- fields and sections that anybody asks for ---- */

struct asked {
	struct arena *arena;
	struct table seen;
	struct span *names;
	size_t n, room;
};

static void ask(struct asked *asked, struct span folded)
{
	void **slot = table_slot(&asked->seen, folded);

	if (*slot)
		return;
	*slot = asked;
	*ARENA_PUSH(asked->arena, asked->names, asked->n, asked->room) = folded;
}

static void ask_guard(struct asked *asked, const struct guard *guard)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++)
		if (guard->terms[i].kind != TERM_BOXES)
			ask(asked, guard->terms[i].folded);
}

/* "boxes in section Tasks" */
static void ask_sections_of_guard(struct asked *asked,
				  const struct guard *guard)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++) {
		const struct boxes_term *boxes = &guard->terms[i].boxes;

		for (size_t n = 0; n < boxes->n_sections; n++)
			ask(asked, boxes->sections[n]);
	}
}

static void ask_names(struct asked *asked, const struct names *names)
{
	for (size_t i = 0; i < names->n; i++)
		ask(asked, names->folded[i]);
}

static void ask_fields(struct asked *asked, const struct check *check)
{
	if (check->subject == SUBJECT_FIELD ||
	    check->subject == SUBJECT_SECTION_OR_FIELD ||
	    (check->subject == SUBJECT_CHANGE && check->change == CHANGE_FIELD))
		for (size_t i = 0; i < check->names.n; i++)
			ask(asked, check->names.folded[i]);
	if (check->subject == SUBJECT_ID)
		ask(asked, SPAN("id"));
	for (size_t i = 0; i < check->in_field.n; i++)
		ask(asked, check->in_field.folded[i]);
	ask_guard(asked, check->when);
	ask_guard(asked, check->where);
}

static void ask_sections(struct asked *asked, const struct check *check)
{
	if (check->subject == SUBJECT_SECTION ||
	    check->subject == SUBJECT_SECTION_OR_FIELD ||
	    (check->subject == SUBJECT_CHANGE &&
	     check->change == CHANGE_SECTION))
		ask_names(asked, &check->names);
	for (size_t i = 0; i < check->n_list; i++)
		ask_names(asked, &check->list[i]);
	ask_names(asked, &check->in_section);
	for (size_t i = 0; i < check->n_conditions; i++)
		ask_names(asked, &check->conditions[i].in_section);
	ask_sections_of_guard(asked, check->when);
	ask_sections_of_guard(asked, check->where);
}

struct wanted {
	struct asked fields, sections;
};

static void want_sources(struct wanted *wanted, const struct field_rule *rule)
{
	for (size_t i = 0; i < rule->n; i++) {
		const struct source *source = &rule->sources[i];

		if (source->kind == SOURCE_FIELD ||
		    source->kind == SOURCE_FILE_FIELD)
			ask(&wanted->fields, source->folded);
		else if (source->kind == SOURCE_SECTION)
			ask(&wanted->sections, source->folded);
	}
}

static void want_guard(struct wanted *wanted, const struct guard *guard)
{
	ask_guard(&wanted->fields, guard);
	ask_sections_of_guard(&wanted->sections, guard);
}

static void want_of(struct wanted *wanted, const struct agreement *agreement)
{
	const struct kind *kind = &agreement->kind;

	want_guard(wanted, kind->when);
	for (size_t i = 0; i < kind->n_done_when; i++) {
		want_guard(wanted, kind->done_when[i]);
		/* Where "done/" closes, "blocked/" holds up. */
		if (guard_asks(kind->done_when[i], SPAN("path")))
			ask(&wanted->fields, SPAN("folder"));
	}
	for (size_t i = 0; i < kind->n_started_when; i++)
		want_guard(wanted, kind->started_when[i]);
	for (size_t i = 0; i < agreement->n_levels; i++)
		want_guard(wanted, agreement->levels[i].when);
	for (size_t i = 0; i < kind->n_rules; i++)
		want_sources(wanted, &kind->rules[i]);
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if (!check)
			continue;
		ask_fields(&wanted->fields, check);
		ask_sections(&wanted->sections, check);
	}
}

/* All kinds share the lists, so that an item reads the same for each. */
static void collect_wanted(struct definition *definition)
{
	struct wanted wanted = { .fields.arena = definition->arena,
				 .sections.arena = definition->arena };

	table_init(&wanted.fields.seen, definition->arena);
	table_init(&wanted.sections.seen, definition->arena);
	ask(&wanted.fields, SPAN("status"));
	ask(&wanted.fields, SPAN("priority"));
	for (size_t i = 0; i < count_agreements(definition); i++)
		want_of(&wanted, nth_agreement(definition, i));
	table_release(&wanted.fields.seen);
	table_release(&wanted.sections.seen);
	names_sort(wanted.fields.names, wanted.fields.n);
	for (size_t i = 0; i < definition->n_agreements; i++) {
		struct kind *kind = &definition->agreements[i]->kind;

		kind->asked = wanted.fields.names;
		kind->n_asked = wanted.fields.n;
		kind->sections = wanted.sections.names;
		kind->n_sections = wanted.sections.n;
	}
}

/* ---- lanes and claims ---- */

static void know_lanes(struct kind *kind, const struct guard *guard,
		       struct arena *arena)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++)
		if (kind_is_lane(kind, guard->terms[i].folded))
			*ARENA_PUSH(arena, kind->lanes, kind->n_lanes,
				    kind->lanes_room) = &guard->terms[i];
}

static void collect_lanes(struct definition *definition,
			  struct agreement *agreement)
{
	struct kind *kind = &agreement->kind;
	struct arena *arena = definition->arena;

	know_lanes(kind, kind->when, arena);
	for (size_t i = 0; i < kind->n_done_when; i++)
		know_lanes(kind, kind->done_when[i], arena);
	for (size_t i = 0; i < kind->n_started_when; i++)
		know_lanes(kind, kind->started_when[i], arena);
	for (size_t i = 0; i < agreement->n_levels; i++)
		know_lanes(kind, agreement->levels[i].when, arena);
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if (!check)
			continue;
		know_lanes(kind, check->when, arena);
		/* What a link leads to lies in lanes of its own. */
		if (!check->kinds)
			know_lanes(kind, check->where, arena);
	}
}

static void collect_claims(struct definition *definition,
			   struct agreement *agreement)
{
	struct kind *kind = &agreement->kind;

	for (size_t i = 0; i < agreement->n_levels; i++)
		if (agreement->levels[i].when)
			*ARENA_PUSH(definition->arena, kind->claims,
				    kind->n_claims, kind->claims_room) =
				agreement->levels[i].when;
}

void definition_collect(struct definition *definition)
{
	collect_wanted(definition);
	spread_every(definition);
	for (size_t i = 0; i < definition->n_agreements; i++) {
		collect_lanes(definition, definition->agreements[i]);
		collect_claims(definition, definition->agreements[i]);
	}
}
