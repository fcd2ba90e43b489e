/* Phrases that refuse: whole ones, and openings with what may follow. */
#include "backlog/refusals.h"

/* What is not done any more, or not at all. */
static const char *const verbs[] = {
	"add",	    "adding",	"do",	     "doing",	 "build",
	"building", "make",	"implement", "ship",	 "implementing",
	"happen",   "pursue",	"plan",	     "pursuing", "support",
	"be done",  "be added", "be built",  "take",	 "be implemented",
	NULL,
};

/* What "no longer" takes away: what was wanted once. */
static const char *const wishes[] = {
	"planned",  "needed",	 "wanted",     "required", "relevant",
	"pursued",  "doing",	 "applicable", "valid",	   "supported",
	"in scope", "necessary", NULL,
};

/* What stands before a verb, and what may stand alone. */
static const struct {
	const char *words;
	const char *const *after;
} openings[] = {
	{ "not going to ", verbs }, { "won't ", verbs },
	{ "won’t ", verbs },	    { "wont ", verbs },
	{ "will not ", verbs },	    { "we won't ", verbs },
	{ "we won’t ", verbs },	    { "we will not ", verbs },
	{ "not doing", NULL },	    { "not adding", NULL },
	{ "not building", NULL },   { "not implementing", NULL },
	{ "not pursuing", NULL },   { "no longer ", wishes },
	{ "no longer", NULL },	    { "not going ahead", NULL },
};

static const char *const tails[] = { " anymore", " any more", " any longer",
				     " at all",	 " it",	      " this" };

/* The same in other languages, as a whole. */
static const char *const wholes[] = {
	"nicht mehr geplant",
	"nicht geplant",
	"wird nicht gemacht",
	"wird nicht umgesetzt",
	"machen wir nicht",
	"no se hará",
	"no se va a hacer",
	"no haremos",
	"ne sera pas fait",
	"ne se fera pas",
	"on ne fera pas",
	"não será feito",
	"não vamos fazer",
	"não faremos",
	"non si farà",
	"non faremo",
	"doen we niet",
	"gaan we niet doen",
	"nie robimy",
	"görs inte",
	"не будем делать",
	"не делаем",
	"не будет сделано",
	"yapilmayacak",
	"不做",
	"不做了",
	"不再做",
	"不会做",
	"不予实现",
	"やらない",
	"やらないこと",
	"対応しない",
	"하지 않음",
	"안 함",
};

static struct span without_tail(struct span text)
{
	for (size_t i = 0; i < sizeof(tails) / sizeof(*tails); i++)
		if (span_ends(text, tails[i]))
			return span_first(text, text.len - strlen(tails[i]));
	return text;
}

static bool is_among(struct span text, const char *const *words)
{
	for (; *words; words++)
		if (span_is(text, *words))
			return true;
	return false;
}

bool text_refuses(struct span folded)
{
	struct span text;

	if (ANY_OF(span_is, folded, wholes))
		return true;
	/* All the others begin so, and this is asked of every heading. */
	if (!span_starts(folded, "n") && !span_starts(folded, "w"))
		return false;
	text = without_tail(folded);
	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++) {
		struct span rest = span_from(text, strlen(openings[i].words));

		if (!span_starts(text, openings[i].words))
			continue;
		if (openings[i].after ? is_among(rest, openings[i].after)
				      : !rest.len)
			return true;
	}
	return false;
}
