#include "terms/lookup.h"

#include "base/unicode.h"

static struct kind **list_kinds(const struct definition *definition,
				struct arena *arena)
{
	struct kind **kinds =
		ARENA_ARRAY(arena, struct kind *, definition->n_agreements);

	for (size_t i = 0; i < definition->n_agreements; i++)
		kinds[i] = &definition->agreements[i]->kind;
	return kinds;
}

static struct span *left_out(const struct definition *definition, size_t *n,
			     struct arena *arena)
{
	struct span *paths = NULL;
	size_t room = 0;

	*n = 0;
	*ARENA_PUSH(arena, paths, *n, room) = definition->doc->path;
	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct kind *kind = &definition->agreements[i]->kind;

		for (size_t j = 0; j < kind->n_templates; j++)
			*ARENA_PUSH(arena, paths, *n, room) =
				kind->templates[j];
	}
	return paths;
}

struct backlog_source definition_source(const struct definition *definition,
					struct snapshot *snapshot,
					struct arena *arena)
{
	struct backlog_source source = {
		.snapshot = snapshot,
		.kinds = list_kinds(definition, arena),
		.n_kinds = definition->n_agreements,
	};

	source.left_out = left_out(definition, &source.n_left_out, arena);
	return source;
}

static bool links_to(const struct check *check, const struct kind *kind)
{
	if (!check || !check->kinds || check->subject != SUBJECT_LINK)
		return false;
	for (size_t i = 0; i < check->names.n; i++)
		if (check->kinds[i] == kind)
			return true;
	return false;
}

bool definition_is_served(const struct definition *definition,
			  const struct kind *kind)
{
	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct agreement *agreement = definition->agreements[i];

		for (size_t j = 0; j < agreement->n_criteria; j++) {
			const struct check *check =
				agreement->criteria[j]->check;

			if (links_to(check, kind) ||
			    (&agreement->kind == kind && check &&
			     check->subject == SUBJECT_LINKED_FROM))
				return true;
		}
	}
	return false;
}

bool definition_wants_reasons(const struct definition *definition)
{
	for (size_t i = 0; i < definition->n_agreements; i++)
		for (size_t j = 0; j < definition->agreements[i]->n_criteria;
		     j++) {
			const struct check *check =
				definition->agreements[i]->criteria[j]->check;

			if (check && check->subject == SUBJECT_CHANGE)
				return true;
		}
	return false;
}

const struct role *definition_role(const struct definition *definition,
				   const struct span *words, size_t n)
{
	for (size_t w = 0; w < n; w++)
		for (size_t i = 0; i < definition->n_roles; i++) {
			const struct role *role = &definition->roles[i];

			if (role->who.len &&
			    text_has_word(text_fold_name(definition->arena,
							 role->responsibility),
					  words[w]))
				return role;
		}
	return NULL;
}

struct span level_name(const struct agreement *agreement, size_t level)
{
	return level < agreement->n_levels ? agreement->levels[level].name
					   : SPAN_NONE;
}

static bool forbids(const struct condition *condition)
{
	switch (condition->kind) {
	case CONDITION_NO_REGEX:
	case CONDITION_SMELL:
		return true;
	case CONDITION_PROPERTY:
		return condition->property == PROPERTY_EXIST ||
		       condition->property == PROPERTY_NO_CYCLE ||
		       condition->property == PROPERTY_TARGETS_READY ||
		       condition->property == PROPERTY_IN_ORDER ||
		       condition->property == PROPERTY_EXPLAINED;
	default:
		return false;
	}
}

bool check_forbids(const struct check *check)
{
	for (size_t i = 0; i < check->n_conditions; i++)
		if (!forbids(&check->conditions[i]))
			return false;
	return check->n_conditions > 0;
}

struct span regex_shown(const struct condition *condition)
{
	ptrdiff_t slash = span_find_char(condition->text, '/');

	return slash > 0 ? span_from(condition->text, (size_t)slash)
			 : condition->text;
}
