/* What items are called in front of a number. */
#include "backlog/item-words.h"

#include "base/unicode.h"

static const struct {
	const char *one, *several;
} words[] = {
	{ "task", "tasks" },
	{ "story", "stories" },
	{ "user story", "user stories" },
	{ "issue", "issues" },
	{ "ticket", "tickets" },
	{ "item", "items" },
	{ "feature", "features" },
	{ "epic", "epics" },
	{ "bug", "bugs" },
	{ "chore", "chores" },
	{ "spike", "spikes" },
	{ "requirement", "requirements" },
	{ "aufgabe", "aufgaben" },
	{ "anforderung", "anforderungen" },
	{ "tarea", "tareas" },
	{ "historia", "historias" },
	{ "historia de usuario", "historias de usuario" },
	{ "tâche", "tâches" },
	{ "tarefa", "tarefas" },
	{ "história", "histórias" },
	{ "compito", "compiti" },
	{ "storia", "storie" },
	{ "taak", "taken" },
	{ "uppgift", "uppgifter" },
	{ "zadanie", "zadania" },
	{ "задача", "задачи" },
	{ "задача", "задач" },
	{ "задача", "задаче" },
	{ "задача", "задачу" },
	{ "задача", "задачами" },
	{ "Задача", "Задачи" },
};
enum { N_WORDS = sizeof(words) / sizeof(*words) };

static bool is_word(struct span text, const char *word)
{
	return text.len == strlen(word) && span_starts_nocase(text, word);
}

struct span item_word(struct span word)
{
	for (size_t i = 0; i < N_WORDS; i++)
		if (is_word(word, words[i].one) ||
		    is_word(word, words[i].several))
			return span_str(words[i].one);
	return SPAN("");
}

static bool is_same(struct span a, struct span b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (char_lower(a.at[i]) != char_lower(b.at[i]))
			return false;
	return true;
}

/* How a word that is not listed may end: of "Phases" is taken "s". */
static const struct {
	const char *several, *one;
} endings[] = {
	{ "s", "" }, { "ies", "y" }, { "es", "" }, { "n", "" }, { "en", "" },
};
enum { N_ENDINGS = sizeof(endings) / sizeof(*endings) };

static bool is_plural(struct span one, struct span several)
{
	for (size_t i = 0; i < N_ENDINGS; i++) {
		struct span stem = one;

		if (!span_ends(several, endings[i].several) ||
		    !span_ends(one, endings[i].one))
			continue;
		stem.len -= strlen(endings[i].one);
		if (is_same(stem,
			    span_first(several,
				       several.len -
					       strlen(endings[i].several))))
			return true;
	}
	return false;
}

static bool agree(struct span own, struct span word)
{
	struct span one = item_word(own);

	return is_same(own, word) || is_plural(own, word) ||
	       (one.len && span_eq(one, item_word(word)));
}

bool item_words_agree(struct span own, struct span word)
{
	size_t last = own.len;

	while (last && own.at[last - 1] != ' ')
		last--;
	return agree(own, word) || (last && agree(span_from(own, last), word));
}

size_t item_words_length(struct span text)
{
	enum { LONGEST_WORDS = 40 };
	size_t n = 0;

	while (n < text.len && n < LONGEST_WORDS && !char_is_digit(text.at[n]))
		n++;
	if (n < 3 || n == text.len || text.at[n - 1] != ' ' ||
	    text.at[n - 2] == ' ')
		return 0;
	for (size_t i = n; i < text.len; i++)
		if (!char_is_digit(text.at[i]) && text.at[i] != '.')
			return 0;
	return n;
}

/* With a capital where the plural has one. */
static struct span as_capital(struct span word, struct span one,
			      struct arena *arena)
{
	bool is_capital = word.at[0] >= 'A' && word.at[0] <= 'Z' &&
			  one.at[0] >= 'a' && one.at[0] <= 'z';

	return is_capital ? arena_printf(arena, "%c%.*s", one.at[0] - 'a' + 'A',
					 (int)one.len - 1, one.at + 1)
			  : one;
}

bool item_word_singular(struct span word, size_t nth, struct arena *arena,
			struct span *singular)
{
	struct span listed = item_word(word);
	size_t found = 0;

	if (listed.len && found++ == nth) {
		*singular = as_capital(word, listed, arena);
		return true;
	}
	for (size_t i = 0; i < N_ENDINGS; i++) {
		size_t len = strlen(endings[i].several);

		if (!span_ends(word, endings[i].several) || word.len <= len ||
		    found++ < nth)
			continue;
		*singular = arena_printf(arena, "%.*s%s", (int)(word.len - len),
					 word.at, endings[i].one);
		return true;
	}
	return false;
}
