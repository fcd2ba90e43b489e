/* The words that open the clauses of stories and scenarios, and their forms. */
#include "backlog/clause.h"

#include <stddef.h>

enum { MOST_FORMS = 8 };

/* One row for each clause of a language. */
static const char *const clauses[][MOST_FORMS] = {
	{ "as a", "as an", "as the" },
	{ "i want", "i want to", "i need", "i need to", "i would like to" },
	{ "so that", "so that i can", "in order to", "so i can" },
	{ "given" },
	{ "when" },
	{ "then" },
	{ "als", "als ein", "als eine" },
	{ "möchte ich", "ich möchte", "will ich", "ich will" },
	{ "damit", "sodass", "um" },
	{ "wil ik", "ik wil" },
	{ "zodat" },
	{ "en tant que", "en tant qu'" },
	{ "je veux", "je souhaite", "je voudrais" },
	{ "afin de", "afin que", "pour que" },
	{ "como", "como un", "como una", "como um", "como uma" },
	{ "quiero", "necesito", "yo quiero" },
	{ "quero", "eu quero", "preciso", "desejo" },
	{ "para", "para que", "a fin de", "a fim de" },
	{ "come", "in qualità di" },
	{ "voglio", "vorrei" },
	{ "così che", "in modo da", "affinché" },
	{ "как", "я как", "будучи" },
	{ "я хочу", "хочу" },
	{ "чтобы" },
	{ "як" },
	{ "щоб" },
	{ "jako" },
	{ "chcę", "chci" },
	{ "aby", "abych", "żeby" },
	{ "som", "som en" },
	{ "vill jag", "vil jeg", "jag vill", "jeg vil" },
	{ "så att", "så at", "slik at" },
};

const char *const *clause_forms(struct span folded)
{
	for (size_t c = 0; c < sizeof(clauses) / sizeof(*clauses); c++)
		for (size_t f = 0; f < MOST_FORMS && clauses[c][f]; f++)
			/* Asked of each word of each title in a list. */
			if (folded.len && clauses[c][f][0] == folded.at[0] &&
			    span_is(folded, clauses[c][f]))
				return clauses[c];
	return NULL;
}

static bool begins_with(const char *form, struct span letters)
{
	size_t n = 0;

	while (n < letters.len && form[n] == char_lower(letters.at[n]))
		n++;
	return n == letters.len;
}

bool clause_may_begin(struct span letters)
{
	char first = letters.len ? char_lower(letters.at[0]) : '\0';

	for (size_t c = 0; c < sizeof(clauses) / sizeof(*clauses); c++)
		for (size_t f = 0; f < MOST_FORMS && clauses[c][f]; f++)
			if ((!first || clauses[c][f][0] == first) &&
			    begins_with(clauses[c][f], letters))
				return true;
	return false;
}
