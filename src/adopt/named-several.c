/* Sentences that name several things: all of them, or one or the other. */
#include "adopt/named-parts.h"
#include "adopt/own-document.h"

#include "base/unicode.h"

/* ---- all of them ---- */

static bool is_comma(struct span text, size_t at, size_t *n)
{
	static const char *const words[] = {
		",",   ";",    " and ", " & ", " und ", " et ", " y ",
		" e ", " en ", " i ",	" и ", " / ",	"/",	" + ",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_starts(span_from(text, at), words[i])) {
			*n = strlen(words[i]);
			return true;
		}
	return false;
}

/* The next of what is listed, and what follows it; false at the end. */
static bool next_listed(struct span *rest, struct span *part)
{
	size_t n = 0;

	if (!rest->len)
		return false;
	for (size_t i = 0; i < rest->len; i++) {
		if (!is_comma(*rest, i, &n))
			continue;
		*part = span_first(*rest, i);
		*rest = span_from(*rest, i + n);
		return true;
	}
	*part = *rest;
	*rest = SPAN_NONE;
	return true;
}

/* "The story has" before "the": "story points" begins with a story. */
static const char *const words_before[] = {
	"the story has ",
	"the user story has ",
	"each story has ",
	"the item has ",
	"the ticket has ",
	"the issue has ",
	"die story hat ",
	"das ticket hat ",
	"la historia tiene ",
	"a história tem ",
	"la story a ",
	"and ",
	"und ",
	"et ",
	"an ",
	"a ",
	"the ",
	"ein ",
	"eine ",
	"un ",
	"une ",
	"una ",
	"um ",
	"uma ",
	"een ",
	"la ",
	"le ",
	"les ",
	"el ",
	"los ",
	"o ",
	"der ",
	"die ",
	"das ",
	"its ",
	"it ",
	"clear ",
	"any ",
	"all ",
	"explicit ",
	"with ",
	"mit ",
	"avec ",
	"con ",
	"com ",
	"met ",
	"has ",
	"hat ",
	"tiene ",
	"tem ",
	"heeft ",
	"there is ",
	"there are ",
};

/* What follows the name. */
static const char *const words_after[] = {
	" is ",	   " are ",   " ist ",	    " sind ",  " est ",	   " sont ",
	" está ",  " están ", " estão ",    " (",      ". ",	   " defined",
	" listed", " stated", " described", " filled", " written",
};

/* "and a clear goal is written" is "goal", "3 key terms" is "key terms". */
static struct span bare_name(struct span part)
{
	bool found = true;

	part = span_trim(part);
	while (part.len && char_is_digit(part.at[0]))
		part = span_from(part, 1);
	part = span_trim(part);
	while (found) {
		found = false;
		for (size_t i = 0;
		     i < sizeof(words_before) / sizeof(*words_before) && !found;
		     i++) {
			found = span_starts_nocase(part, words_before[i]);
			if (found)
				part = span_from(part, strlen(words_before[i]));
		}
	}
	for (size_t i = 0; i < sizeof(words_after) / sizeof(*words_after);
	     i++) {
		ptrdiff_t at = span_find(part, words_after[i]);

		if (at > 0)
			part = span_first(part, (size_t)at);
	}
	while (span_ends(part, ".") || span_ends(part, " "))
		part.len--;
	return part;
}

/*
 * "Nutzen verständlich formuliert sind": of a clause that ends in its verb, what
 * stands before the words in small letters.
 */
static struct span without_last_verb(struct span part)
{
	static const char *const verbs[] = { " sind", " ist", " wurden",
					     " wurde" };
	size_t before = part.len;

	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		if (part.len == before && span_ends(part, verbs[i]))
			part.len -= strlen(verbs[i]);
	while (part.len < before) {
		size_t at = part.len;

		while (at && part.at[at - 1] != ' ')
			at--;
		if (!at || part.at[at] < 'a' || part.at[at] > 'z')
			break;
		part.len = at - 1;
	}
	return part;
}

/* "Goal" of `section Goal`; nothing of a field. */
static struct span section_of(struct span check)
{
	static const char section[] = "section ";

	return span_starts(check, section) ? span_from(check, strlen(section))
					   : SPAN_NONE;
}

/* "title", which every item has; "clear", which is said of the others. */
static bool is_had_by_all(struct span name, struct arena *arena)
{
	static const char *const words[] = { "title",  "titel",	 "titre",
					     "título", "titolo", "titulo" };
	struct span folded = text_fold_name(arena, name);

	return ANY_OF(span_is, folded, words);
}

static bool is_said_of_all(struct span name, struct arena *arena)
{
	static const char *const words[] = {
		"clear",       "complete",  "concise",	 "understandable",
		"there",       "klar",	    "da",	 "verständlich",
		"clairs",      "claires",   "complets",	 "claros",
		"claras",      "completos", "completas", "se entienden",
		"preenchidos", "definidos", "aanwezig",	 "duidelijk",
	};
	struct span folded = text_fold_name(arena, name);

	return ANY_OF(span_is, folded, words);
}

/* What a sentence lists, as far as the items bear it. */
struct listed {
	struct buf sections; /* "sections Goal, Scope" */
	struct buf others; /* "` `field Points", after those */
	size_t n, n_found, n_sections, n_others;
};

static bool lists_section(const struct listed *listed, struct span section)
{
	struct span rest = buf_span(&listed->sections), part;

	while (span_next_part(&rest, ',', &part))
		if (span_eq(span_trim(part), section))
			return true;
	return false;
}

/* "Criteria set - three short, testable criteria" says one name twice. */
static void add_listed(struct listed *listed, struct span name,
		       const struct kind_proposal *kind, struct arena *arena)
{
	struct span check, section;

	if (!name.len || is_said_of_all(name, arena))
		return;
	listed->n++;
	if (is_had_by_all(name, arena)) {
		listed->n_found++;
		return;
	}
	check = named_one(name, kind, arena);
	if (!check.len)
		check = named_one(named_without_qualifier(name), kind, arena);
	if (!check.len)
		check = named_one(without_last_verb(name), kind, arena);
	section = section_of(check);
	if (!check.len || (section.len && lists_section(listed, section)))
		return;
	listed->n_found++;
	if (!section.len && own_has_check(buf_span(&listed->others), check))
		return;
	if (!section.len) {
		buf_addf(&listed->others, "%s%.*s",
			 listed->n_others++ ? CHECKS_APART : "", (int)check.len,
			 check.at);
		return;
	}
	buf_adds(&listed->sections, listed->n_sections++ ? ", " : "");
	buf_add(&listed->sections, section);
}

/*
 * Of sections alone some are enough; with fields beside them, and so several
 * checks, it must be all.
 */
static struct span check_of_listed(struct listed *listed, struct arena *arena)
{
	bool is_whole = listed->n > 1 && listed->n_found == listed->n;
	struct span sections = buf_span(&listed->sections);
	struct span others = buf_span(&listed->others);
	const char *noun = listed->n_sections > 1 ? "sections " : "section ";

	if (!is_whole && listed->n_sections < 2)
		return SPAN_NONE;
	if (!is_whole || !listed->n_others)
		return arena_printf(arena, "%s%.*s", sections.len ? noun : "",
				    (int)sections.len, sections.at);
	return arena_printf(arena, "%s%.*s%s%.*s", sections.len ? noun : "",
			    (int)sections.len, sections.at,
			    sections.len ? CHECKS_APART : "", (int)others.len,
			    others.at);
}

struct span named_list(struct span text, const struct kind_proposal *kind,
		       bool *is_whole, struct arena *arena)
{
	struct listed listed = { .sections = BUF_INIT, .others = BUF_INIT };
	struct span part, check;

	while (next_listed(&text, &part))
		add_listed(&listed, bare_name(part), kind, arena);
	*is_whole = listed.n > 1 && listed.n_found == listed.n;
	check = check_of_listed(&listed, arena);
	buf_release(&listed.sections);
	buf_release(&listed.others);
	return check;
}

/* ---- one or the other ---- */

enum { MOST_NAME_WORDS = 3 };

/* The last words, or the first, of so many. */
static struct span words_at(struct span text, size_t n, bool at_end)
{
	size_t seen = 0, i = at_end ? text.len : 0;

	while (at_end ? i > 0 : i < text.len) {
		char c = text.at[at_end ? i - 1 : i];

		if (c == ' ' && ++seen == n)
			break;
		if (strchr(",:;.()", c))
			break;
		if (at_end)
			i--;
		else
			i++;
	}
	return span_trim(at_end ? span_from(text, i) : span_first(text, i));
}

static struct span name_beside(struct span text, bool at_end,
			       const struct kind_proposal *kind,
			       struct arena *arena)
{
	struct span check = SPAN_NONE;

	for (size_t n = MOST_NAME_WORDS; n && !check.len; n--)
		check = named_one(words_at(text, n, at_end), kind, arena);
	return check;
}

static struct span join_either(struct span one, struct span other,
			       struct arena *arena)
{
	ptrdiff_t blank = span_find_char(one, ' ');
	struct span subject;

	if (!one.len || !other.len || span_eq(one, other) || blank < 0)
		return SPAN_NONE;
	subject = span_first(one, (size_t)blank + 1);
	if (other.len <= subject.len ||
	    !span_eq(span_first(other, subject.len), subject))
		return SPAN_NONE;
	other = span_from(other, subject.len);
	return arena_printf(arena, "%.*s | %.*s", (int)one.len, one.at,
			    (int)other.len, other.at);
}

struct span named_either(struct span text, const struct kind_proposal *kind,
			 struct arena *arena)
{
	static const char *const words[] = { " or ", " oder ", " ou ", " o ",
					     " of ", " lub ",  " или " };
	struct span check = SPAN_NONE;

	for (size_t i = 0; !check.len && i < sizeof(words) / sizeof(*words);
	     i++) {
		ptrdiff_t at = span_find(text, words[i]);
		size_t n = strlen(words[i]);

		if (at <= 0)
			continue;
		check = join_either(name_beside(span_first(text, (size_t)at),
						true, kind, arena),
				    name_beside(span_from(text, (size_t)at + n),
						false, kind, arena),
				    arena);
	}
	return check;
}

/* ---- by its very name ---- */

/* "technical priority" opens "technical priority is set". */
static bool opens_with(struct span folded, struct span name)
{
	return span_eq(folded, name) ||
	       (folded.len > name.len && folded.at[name.len] == ' ' &&
		span_eq(span_first(folded, name.len), name));
}

struct span named_field(const struct named_sentence *sentence,
			const struct kind_proposal *kind, struct arena *arena)
{
	struct span folded = text_fold_name(arena, sentence->opening.len
							   ? sentence->opening
							   : sentence->text);
	const struct borne *found = NULL;
	struct borne_names names;
	struct span said;

	borne_fields(&names, PLAN_KINDS, false, kind, arena);
	for (size_t i = 0; i < names.n; i++)
		if (opens_with(folded, names.list[i].folded) &&
		    borne_by_most(&names.list[i], kind) &&
		    (!found || names.list[i].folded.len > found->folded.len))
			found = &names.list[i];
	if (!found)
		return SPAN_NONE;
	said = quoted_word(found->name, arena);
	return arena_printf(arena, "field %.*s", (int)said.len, said.at);
}

/* Whoever says that a part must be there by its name means it, if any has it. */
struct span named_seldom(struct span name, const struct kind_proposal *kind,
			 struct arena *arena)
{
	struct span folded = text_fold_name(arena, name), said;
	struct borne_names names;

	borne_sections(&names, NULL, NULL, TOPIC_NONE, kind, arena);
	for (size_t i = 0; i < names.n; i++) {
		if (!span_eq(names.list[i].folded, folded))
			continue;
		said = quoted_word(names.list[i].name, arena);
		return arena_printf(arena, "section %.*s", (int)said.len,
				    said.at);
	}
	borne_fields(&names, PLAN_KINDS, false, kind, arena);
	for (size_t i = 0; i < names.n; i++) {
		if (!span_eq(names.list[i].folded, folded))
			continue;
		said = quoted_word(names.list[i].name, arena);
		return arena_printf(arena, "field %.*s", (int)said.len,
				    said.at);
	}
	return SPAN_NONE;
}
