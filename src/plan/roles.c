/* The table of roles, and which responsibilities nobody covers. */
#include "plan/roles.h"

#include "base/unicode.h"

/* "Ada, Ben and Chidi": one by one. */
static void split_names(struct covered *covered, struct span who,
			struct arena *arena)
{
	size_t room = 0;

	while (who.len) {
		static const char *const seps[] = { ",",    ";",   " and ",
						    " & ",  " / ", " und ",
						    " et ", " y " };
		ptrdiff_t best = -1;
		size_t len = 0;
		struct span name;

		for (size_t i = 0; i < sizeof(seps) / sizeof(*seps); i++) {
			ptrdiff_t at = span_find(who, seps[i]);

			if (at >= 0 && (best < 0 || at < best)) {
				best = at;
				len = strlen(seps[i]);
			}
		}
		name = span_trim(best < 0 ? who
					  : span_first(who, (size_t)best));
		who = best < 0 ? SPAN("") : span_from(who, (size_t)best + len);
		if (name.len)
			*ARENA_PUSH(arena, covered->who, covered->n_who, room) =
				name;
	}
}

static void add_uncovered(struct coverage *out, struct span what,
			  struct arena *arena)
{
	*ARENA_PUSH(arena, out->uncovered, out->n_uncovered,
		    out->uncovered_room) = what;
}

/* What every team has, whatever it calls it. */
static const struct {
	const char *name;
	const char *words[3];
} standard[] = {
	{ "Outcome direction", { "outcome", "direction", "goal" } },
	{ "Backlog clarity", { "backlog", "clarity", "refinement" } },
	{ "Priority", { "priorit", "order", "rank" } },
	{ "Readiness", { "readiness", "ready", "definition" } },
};

static bool is_named(const struct plan *plan, size_t which)
{
	for (size_t i = 0; i < plan->definition->n_roles; i++) {
		struct span folded = text_fold_name(
			plan->arena, plan->definition->roles[i].responsibility);

		for (size_t w = 0; w < 3; w++)
			if (span_find(folded, standard[which].words[w]) >= 0)
				return true;
	}
	return false;
}

void roles_read(struct coverage *out, struct plan *plan)
{
	const struct definition *definition = plan->definition;

	*out = (struct coverage){ .n_roles = definition->n_roles };
	out->roles =
		ARENA_ARRAY(plan->arena, struct covered, definition->n_roles);
	for (size_t i = 0; i < definition->n_roles; i++) {
		const struct role *role = &definition->roles[i];

		out->roles[i].responsibility = role->responsibility;
		split_names(&out->roles[i], role->who, plan->arena);
		if (!out->roles[i].n_who)
			add_uncovered(out, role->responsibility, plan->arena);
	}
	for (size_t i = 0; i < sizeof(standard) / sizeof(*standard); i++)
		if (!is_named(plan, i))
			add_uncovered(out, span_str(standard[i].name),
				      plan->arena);
	for (size_t i = 0; i < plan->n_order; i++)
		if (plan->order[i]->is_outcome && !plan->order[i]->owner.len &&
		    !plan_is_stretch(plan, plan->order[i]))
			planned_add(&out->without_owner, plan->order[i],
				    plan->arena);
}
