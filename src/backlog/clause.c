/* The words that open the clauses of stories and scenarios, and their forms. */
#include "backlog/clause.h"

#include <pthread.h>
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

enum {
	N_CLAUSES = sizeof(clauses) / sizeof(*clauses),
	N_FORMS = N_CLAUSES * MOST_FORMS,
};

/* By their first byte, since each word of each title in a list is asked. */
static struct {
	uint16_t first[0x100]; /* 1 + the place in clauses; 0: none */
	uint16_t next[N_FORMS];
} index_of_forms;

static const char *form_at(size_t at)
{
	return clauses[(at - 1) / MOST_FORMS][(at - 1) % MOST_FORMS];
}

static void build_index(void)
{
	for (size_t at = N_FORMS; at > 0; at--) {
		const char *form = form_at(at);
		uint16_t *first;

		if (!form)
			continue;
		first = &index_of_forms.first[(unsigned char)form[0]];
		index_of_forms.next[at - 1] = *first;
		*first = (uint16_t)at;
	}
}

/* The first form that begins with the byte, counted from 1, or 0. */
static size_t first_form(char c)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, build_index);
	return index_of_forms.first[(unsigned char)c];
}

static size_t next_form(size_t at)
{
	return index_of_forms.next[at - 1];
}

const char *const *clause_forms(struct span folded)
{
	size_t at = folded.len ? first_form(folded.at[0]) : 0;

	while (at && !span_is(folded, form_at(at)))
		at = next_form(at);
	return at ? clauses[(at - 1) / MOST_FORMS] : NULL;
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
	size_t at;

	if (!letters.len)
		return true;
	at = first_form(char_lower(letters.at[0]));
	while (at && !begins_with(form_at(at), letters))
		at = next_form(at);
	return at;
}
