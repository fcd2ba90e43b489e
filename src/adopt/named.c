/*
 * What a sentence that names something says of it: that it is there, or is
 * linked, or is called by its name anywhere; and not that there is none.
 */
#include "adopt/named-parts.h"

#include "base/unicode.h"

bool named_denies(struct span rest)
{
	static const char *const words[] = {
		"no",	"none",	   "not",   "never",  "nothing",  "without",
		"kein", "keine",   "nicht", "ohne",   "aucun",	  "pas",
		"sans", "ninguna", "sin",   "nenhum", "sem",	  "resolved",
		"done", "fewer",   "less",  "if",     "optional",
	};
	struct span word;

	while (span_next_part(&rest, ' ', &word))
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (span_is(span_trim(word), words[i]))
				return true;
	return false;
}

/* "The field Size is set", "Заполнен раздел Контекст": called by its name. */
static bool calls_it(struct span text, struct span name, bool is_field,
		     struct arena *arena)
{
	static const char *const sections[] = { "section", "abschnitt",
						"kapitel", "sección",
						"seção",   "sectie",
						"раздел" };
	static const char *const fields[] = { "field", "feld", "campo",
					      "champ", "veld", "поле" };
	const char *const *nouns = is_field ? fields : sections;
	size_t n = is_field ? sizeof(fields) / sizeof(*fields)
			    : sizeof(sections) / sizeof(*sections);

	for (size_t i = 0; i < n; i++) {
		struct span call = arena_printf(arena, " %s %.*s ", nouns[i],
						(int)name.len, name.at);

		if (span_find(text, call.at) >= 0)
			return true;
	}
	return false;
}

static const struct borne *find_called(const struct borne_names *names,
				       bool is_field, struct span text,
				       const struct kind_proposal *kind,
				       struct arena *arena)
{
	struct span padded =
		arena_printf(arena, " %.*s ", (int)text.len, text.at);

	for (size_t i = 0; i < names->n; i++)
		if (borne_by_most(&names->list[i], kind) &&
		    calls_it(padded, names->list[i].folded, is_field, arena))
			return &names->list[i];
	return NULL;
}

/* Its name is anywhere, with the noun before it. */
static struct span check_of_call(struct span text,
				 const struct kind_proposal *kind,
				 struct arena *arena)
{
	struct borne_names names;
	const struct borne *found;

	borne_fields(&names, PLAN_KINDS, false, kind, arena);
	found = find_called(&names, true, text, kind, arena);
	if (found)
		return named_asks("field", found, arena);
	borne_sections(&names, NULL, NULL, TOPIC_NONE, kind, arena);
	found = find_called(&names, false, text, kind, arena);
	return found ? named_asks("section", found, arena) : SPAN_NONE;
}

/* What it opens with, whatever is said of it then; not that there is none. */
static struct span check_of_opening(const struct named_shapes *shapes,
				    const struct named_sentence *sentence,
				    const struct kind_proposal *kind,
				    struct arena *arena)
{
	struct span check = named_one(sentence->text, kind, arena), name;

	/* "Definition of Done", and nothing else. */
	if (check.len)
		return check;
	if (named_denies(text_fold_name(arena,
				  speaks_first_sentence(sentence->text))))
		return SPAN_NONE;
	if (sentence->opening.len)
		check = named_check_of_name(sentence->opening, kind, arena);
	if (sentence->opening.len && !check.len)
		check = named_check_of_name(
			named_without_qualifier(sentence->opening), kind,
			arena);
	if (!check.len && regex_hits(shapes->alone, sentence->text, &name)) {
		check = named_check_of_name(name, kind, arena);
		if (!check.len)
			check = named_check_of_name(
				named_without_qualifier(name), kind, arena);
	}
	return check;
}

/* "Related docs are linked": of a section, that a link is there. */
static struct span check_of_linked(struct span name,
				   const struct kind_proposal *kind,
				   struct arena *arena)
{
	struct span check = named_check_of_subject(name, kind, arena);

	if (named_is_item(text_fold_name(arena, name)))
		return SPAN_NONE;
	return span_starts(check, "section ")
		       ? arena_printf(arena, "%.*s" NAMED_LINKED,
				      (int)check.len, check.at)
		       : check;
}

struct span named_subject(const struct named_shapes *shapes,
			  const struct named_sentence *sentence,
			  const struct kind_proposal *kind, struct arena *arena)
{
	struct span check = SPAN_NONE, name;

	if (regex_hits(shapes->linked, sentence->text, &name))
		check = check_of_linked(name, kind, arena);
	if (check.len)
		return check;
	if (regex_hits(shapes->subject, sentence->text, &name)) {
		/* "The user story is clear" says nothing of a section. */
		if (named_is_item(text_fold_name(arena, name)) &&
		    !regex_hits(shapes->written, sentence->text, NULL))
			return SPAN_NONE;
		check = named_check_of_subject(name, kind, arena);
	}
	return check.len ? check
			 : check_of_opening(shapes, sentence, kind, arena);
}

struct span named_check(const struct named_shapes *shapes,
			const struct named_sentence *sentence,
			const struct kind_proposal *kind, struct arena *arena)
{
	struct span check = named_subject(shapes, sentence, kind, arena);
	struct span folded =
		text_fold_name(arena, speaks_first_sentence(sentence->text));
	struct span name;

	if (!check.len && regex_hits(shapes->object, sentence->text, &name))
		check = named_check_of_object(span_trim(name), kind, arena);
	if (!check.len && !named_denies(folded) &&
	    regex_hits(shapes->belongs, sentence->text, &name))
		check = named_one(name, kind, arena);
	if (check.len || named_denies(folded))
		return check;
	return check_of_call(folded, kind, arena);
}
