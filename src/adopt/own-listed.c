/* Checks for sentences that list or name parts of the items. */
#include "adopt/named.h"
#include "adopt/own-document.h"

#include "base/unicode.h"

/* What is listed in a sentence: without its opening, and at commas. */
static struct span listed_in(const struct own_sentence *one)
{
	struct span text = speaks_first_sentence(one->core), listed;
	ptrdiff_t colon;

	listed = one->said_at < text.len ? own_parenthesis(text, one->said_at)
					 : SPAN_NONE;
	if (listed.len)
		return listed;
	colon = span_find(text, ": ");
	return colon < 0 ? text : span_from(text, (size_t)colon + 2);
}

/*
 * "Template filled (value, scope, rollback)" speaks of three sections; where
 * items do not bear all of them, `*is_part`: one alone would say too little.
 */
struct span own_check_of_several(const struct own_sentence *one,
				 const struct kind_proposal *kind,
				 bool *is_part, struct arena *arena)
{
	struct span listed = listed_in(one), check;
	bool is_whole;
	bool is_aside = listed.len < one->core.len && one->said_at &&
			own_parenthesis(one->core, one->said_at).len;

	*is_part = false;
	if (!one->topic || speaks_of_nothing_open(one->topic))
		return SPAN_NONE;
	check = named_list(listed, kind, &is_whole, arena);
	/* "Goal and scope" is one name or two; of three a part is enough. */
	if (!is_whole && !span_count(listed, ',') &&
	    span_find_char(listed, '/') < 0)
		return SPAN_NONE;
	/* What the criteria are like is more than that they are there. */
	if (check.len && !is_whole && !speaks_is_by_name(one->topic))
		check = SPAN_NONE;
	*is_part = !check.len && is_aside && span_count(listed, ',') > 1 &&
		   speaks_is_by_name(one->topic);
	return check;
}

/* "Value and goal are understood by the team": whatever is written. */
static bool says_understood(const struct own_sentence *one, struct arena *arena)
{
	static const char *const words[] = { "understood",   "verstanden",
					     "verständlich", "compris",
					     "comprend",     "entendid",
					     "compreend",    "begrepen" };
	struct span folded =
		text_fold_case(arena, speaks_first_sentence(one->text));

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_find(folded, words[i]) >= 0)
			return true;
	return false;
}

/* "Terms, risks and limits", where items bear each of them and no topic asks. */
struct span own_check_of_names(const struct own_sentence *one,
			       const struct kind_proposal *kind,
			       struct arena *arena)
{
	bool is_whole;
	struct span check = named_list(listed_in(one), kind, &is_whole, arena);

	return is_whole && !one->topic && !says_understood(one, arena)
		       ? check
		       : SPAN_NONE;
}

/* The first cell of a row, or the sentence, that names a part amid its words. */
struct span own_check_amid(const struct own_sentence *one,
			   const struct speaks *speaks,
			   const struct kind_proposal *kind,
			   struct arena *arena)
{
	struct span rest = one->text, check = SPAN_NONE;

	if (says_understood(one, arena))
		return SPAN_NONE;
	if (!one->is_row)
		return named_amid(speaks_first_sentence(one->text), speaks,
				  kind, arena);
	while (!check.len && rest.len) {
		ptrdiff_t at = span_find(rest, ": ");
		size_t end = at < 0 ? rest.len : (size_t)at;

		check = named_amid(span_first(rest, end), speaks, kind, arena);
		rest = at < 0 ? SPAN_NONE : span_from(rest, end + 2);
	}
	return check;
}

/* "Each story must contain:", "Required sections": names of parts are listed. */
bool own_lists_parts(const struct own_sentence *one, struct arena *arena)
{
	static const char *const words[] = {
		"section",   "contain",	 "abschnitt", "enthalten", "enthält",
		"rubrique",  "contenir", "contient",  "sección",   "secciones",
		"contener",  "contiene", "seção",     "seções",	   "conter",
		"contém",    "sekcj",	 "zawiera",   "sekce",	   "obsahuje",
		"obsahovat", "章节",	 "包含",
	};
	struct span said = one->intro.len ? one->intro : one->heading;
	struct span folded = text_fold_case(arena, said);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_find(folded, words[i]) >= 0)
			return true;
	return false;
}
