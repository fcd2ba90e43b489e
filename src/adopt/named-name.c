/*
 * The check for a name that a sentence says: by what most items bear under it,
 * or under each of two names that are joined, or under what is left of it
 * without the words that only qualify it.
 */
#include "adopt/named-parts.h"

#include "base/unicode.h"

struct span named_asks(const char *what, const struct borne *one,
		       struct arena *arena)
{
	struct span name = quoted_word(one->name, arena);

	return arena_printf(arena, "%s %.*s", what, (int)name.len, name.at);
}

/* "responsable" where the field is "Asignado a": of one class. */
static struct span check_of_class(struct span folded,
				  const struct kind_proposal *kind,
				  struct arena *arena)
{
	enum planning plan = planning_exactly(folded);
	struct borne_names names;
	const struct borne *best;

	/* The value of a story is why it is wanted, whatever it is worth. */
	if (text_has_word(folded, SPAN("value")) ||
	    text_has_word(folded, SPAN("valor")))
		return SPAN_NONE;
	if (plan != PLAN_OWNER && plan != PLAN_DEPENDS && plan != PLAN_SIZE &&
	    plan != PLAN_PRIORITY)
		return SPAN_NONE;
	borne_fields(&names, plan, false, kind, arena);
	best = borne_commonest(&names, kind);
	return best && borne_by_most(best, kind)
		       ? named_asks(planning_asks(plan), best, arena)
		       : SPAN_NONE;
}

struct span named_one(struct span name, const struct kind_proposal *kind,
		      struct arena *arena)
{
	struct span folded = text_fold_value(arena, name);
	const struct borne *found;
	struct borne_names names;

	folded = text_fold_name(arena, folded);
	if (!folded.len)
		return SPAN_NONE;
	borne_fields(&names, PLAN_KINDS, false, kind, arena);
	found = borne_called(&names, folded, kind, arena);
	if (found)
		return named_asks(planning_asks(planning_exactly(folded)),
				  found, arena);
	borne_sections(&names, NULL, NULL, TOPIC_NONE, kind, arena);
	found = borne_called(&names, folded, kind, arena);
	if (!found)
		return check_of_class(folded, kind, arena);
	return named_asks(planning_exactly(folded) == PLAN_DEPENDS &&
					  borne_as_field(found->folded, kind)
				  ? planning_asks(PLAN_DEPENDS)
				  : "section",
			  found, arena);
}

/* What joins two names, and whether both are asked. */
static const struct {
	const char *word;
	bool both;
} joints[] = {
	{ " and ", true }, { " & ", true }, { " und ", true }, { " et ", true },
	{ " y ", true },   { " e ", true }, { " en ", true },  { " / ", true },
	{ "/", true },	   { " + ", true }, { " or ", false },
};

/* "section Goal" and "section Scope" are "sections Goal, Scope". */
static struct span ask_both(struct span one, struct span other,
			    struct arena *arena)
{
	static const char section[] = "section ";
	size_t n = strlen(section);

	if (!one.len || !other.len || span_eq(one, other) ||
	    !span_starts(one, section) || !span_starts(other, section))
		return one.len ? one : other;
	return arena_printf(arena, "sections %.*s, %.*s", (int)(one.len - n),
			    one.at + n, (int)(other.len - n), other.at + n);
}

/* Where items bear both, no check says that one of them will do. */
static struct span ask_either(struct span one, struct span other)
{
	if (one.len && other.len && !span_eq(one, other))
		return SPAN_NONE;
	return one.len ? one : other;
}

/* "intent", and "clear intent" where no item bears just that. */
static struct span named_plainly(struct span name,
				 const struct kind_proposal *kind,
				 struct arena *arena)
{
	struct span check = named_one(name, kind, arena);

	return check.len
		       ? check
		       : named_one(named_without_qualifier(name), kind, arena);
}

/* "Problem / goal", "Goal and scope": by one name, or by each of two. */
struct span named_check_of_name(struct span name,
				const struct kind_proposal *kind,
				struct arena *arena)
{
	struct span check = named_one(name, kind, arena), one, other;

	for (size_t i = 0; !check.len && i < sizeof(joints) / sizeof(*joints);
	     i++) {
		ptrdiff_t at = span_find(name, joints[i].word);

		if (at <= 0)
			continue;
		one = named_plainly(span_first(name, (size_t)at), kind, arena);
		other = named_plainly(
			span_from(name, (size_t)at + strlen(joints[i].word)),
			kind, arena);
		check = joints[i].both ? ask_both(one, other, arena)
				       : ask_either(one, other);
	}
	return check;
}

/* "The capability group": a field, or a section that is not the story's own. */
static struct span check_of_noun(struct span name,
				 const struct kind_proposal *kind,
				 struct arena *arena)
{
	struct span bare = named_without_noun(name);

	return bare.len < name.len &&
			       !named_is_item(text_fold_name(arena, bare))
		       ? named_one(bare, kind, arena)
		       : SPAN_NONE;
}

/* "Main happy path", "parcours clavier attendu": of three words or more. */
struct span named_check_of_subject(struct span name,
				   const struct kind_proposal *kind,
				   struct arena *arena)
{
	struct span check = named_check_of_name(name, kind, arena);
	ptrdiff_t blank;
	size_t last;

	name = named_without_item(name);
	blank = span_find_char(name, ' ');
	last = name.len;
	if (!check.len)
		check = named_check_of_name(name, kind, arena);
	if (!check.len)
		check = named_check_of_name(named_without_qualifier(name), kind,
					    arena);
	if (!check.len)
		check = check_of_noun(name, kind, arena);
	if (check.len || blank < 0 || text_count_words(name) < 3)
		return check;
	while (last && name.at[last - 1] != ' ')
		last--;
	if (!named_is_elsewhere(name))
		check = named_check_of_name(span_from(name, (size_t)blank + 1),
					    kind, arena);
	return check.len ? check
			 : named_check_of_name(span_first(name, last - 1), kind,
					       arena);
}

/* "a description that says why": what is said of it is cut off. */
static struct span without_clause(struct span object)
{
	static const char *const words[] = {
		" that ", " which ", " explaining ", " with ", " que ",
		" qui ",  " con ",   " com ",	     " mit ",  " avec ",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		ptrdiff_t at = span_find(object, words[i]);

		if (at > 0)
			object = span_first(object, (size_t)at);
	}
	return object;
}

/* "una descripción completa", "a clear goal": without what qualifies it. */
struct span named_check_of_object(struct span object,
				  const struct kind_proposal *kind,
				  struct arena *arena)
{
	struct span check = named_check_of_name(object, kind, arena);
	size_t first = 0, last;

	object = without_clause(object);
	last = object.len;
	if (!check.len)
		check = named_check_of_name(object, kind, arena);

	if (check.len || text_count_words(object) > 4)
		return check;
	while (first < object.len && object.at[first] != ' ')
		first++;
	while (last && object.at[last - 1] != ' ')
		last--;
	if (first < object.len && !check.len)
		check = named_check_of_name(span_from(object, first + 1), kind,
					    arena);
	if (last > 1 && !check.len)
		check = named_check_of_name(span_first(object, last - 1), kind,
					    arena);
	return check;
}
