/* Agreements, levels, names and fields of a definition, looked up. */
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

/* `items docs/backlog.md ##`, written in docs/backlog.md itself. */
static bool names_own_file(const struct agreement *agreement, struct span path)
{
	const struct kind *kind = &agreement->kind;

	for (size_t i = 0; i < kind->n_patterns; i++)
		if (!kind->patterns[i].exclude &&
		    !form_is_whole(kind->patterns[i].form) &&
		    span_eq(kind->patterns[i].glob, path))
			return true;
	return false;
}

/* The agreements that are sections of a page which lists the items as well. */
static const uint32_t *agreed_sections(const struct definition *definition,
				       size_t *n, struct arena *arena)
{
	uint32_t *sections = NULL;
	size_t room = 0;
	bool any = false;

	*n = 0;
	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct agreement *agreement = definition->agreements[i];

		if (!agreement->is_section)
			return NULL;
		any |= names_own_file(agreement, definition->doc->path);
	}
	for (size_t i = 0; any && i < definition->n_agreements; i++)
		*ARENA_PUSH(arena, sections, *n, room) =
			definition->agreements[i]->section;
	return sections;
}

struct backlog_source definition_source(const struct definition *definition,
					struct snapshot *snapshot,
					struct arena *arena)
{
	struct backlog_source source = {
		.snapshot = snapshot,
		.kinds = list_kinds(definition, arena),
		.n_kinds = definition->n_agreements,
		.agreement = definition->doc,
	};

	source.left_out = left_out(definition, &source.n_left_out, arena);
	source.agreed_in = definition->doc->path;
	source.agreed = agreed_sections(definition, &source.n_agreed, arena);
	return source;
}

static bool links_to(const struct check *check, const struct kind *kind)
{
	if (!check || !check->kinds || check->subject != SUBJECT_LINK ||
	    check_awaits(check))
		return false;
	return check_names_kind(check, kind);
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

bool names_hold(const struct names *names, struct span folded)
{
	for (size_t i = 0; i < names->n; i++)
		if (span_eq(names->folded[i], folded))
			return true;
	return false;
}

const struct names *check_fields(const struct check *check)
{
	static struct span id[] = { { "id", 2 } };
	static const struct names names = { id, id, 1 };

	return check->names.n ? &check->names : &names;
}

bool check_asks(const struct check *check, enum property property)
{
	for (size_t i = 0; i < check->n_conditions; i++)
		if (check->conditions[i].kind == CONDITION_PROPERTY &&
		    check->conditions[i].property == property)
			return true;
	return false;
}

static bool is_one_of(const struct kind *kind, struct kind *const *kinds,
		      size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (kinds[i] == kind)
			return true;
	return false;
}

bool check_names_kind(const struct check *check, const struct kind *kind)
{
	return is_one_of(kind, check->kinds, check->names.n);
}

bool check_goes_through(const struct check *check, const struct kind *kind)
{
	return is_one_of(kind, check->through_kinds, check->through.n);
}

bool check_awaits(const struct check *check)
{
	return (check->subject == SUBJECT_LINK ||
		check->subject == SUBJECT_LINKS) &&
	       check_asks(check, PROPERTY_TARGETS_DONE);
}

static bool is_about_item(const struct condition *condition)
{
	return condition->kind != CONDITION_PROPERTY ||
	       condition->property == PROPERTY_NUMBER ||
	       condition->property == PROPERTY_DATE;
}

bool check_is_about_item(const struct check *check)
{
	switch (check->subject) {
	case SUBJECT_SECTION:
	case SUBJECT_SECTION_OR_FIELD:
	case SUBJECT_HEADING:
	case SUBJECT_FIELD:
	case SUBJECT_TITLE:
	case SUBJECT_BODY:
		break;
	default:
		return false;
	}
	for (size_t i = 0; i < check->n_conditions; i++)
		if (!is_about_item(&check->conditions[i]))
			return false;
	return true;
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
		       condition->property == PROPERTY_TARGETS_DONE ||
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
