/* "No open questions." below "Open questions". */
#include "with-arena.h"

#include "backlog/value.h"

static bool says_none(const char *text, const char *name)
{
	return text_says_none_of(span_str(text), span_str(name), &arena);
}

static void all_say(const char *const *texts, size_t n, const char *name,
		    bool none)
{
	bool good = true;

	for (size_t i = 0; i < n; i++)
		if (says_none(texts[i], name) != none) {
			print_error("\"%s\" below \"%s\"\n", texts[i], name);
			good = false;
		}
	assert_true(good);
}

#define assert_none(list, name) \
	all_say(list, sizeof(list) / sizeof(*(list)), name, true)
#define assert_some(list, name) \
	all_say(list, sizeof(list) / sizeof(*(list)), name, false)

static void there_are_none_of_what_the_heading_names(void **state)
{
	static const char *const none[] = {
		"None",
		"No open questions.",
		"No questions left!",
		"no question",
		"There are no questions.",
		"There is no question",
		"Zero questions remain.",
		"None of the questions is open",
		"No blockers.", /* says so by itself */
		"No open questions at this time now", /* seven words */
	};
	static const char *const some[] = {
		"No open questions at this time right now",
		"Questions: no",
		"No questions answered",
		"No questions resolved yet",
		"No questions, but two doubts",
		"No questions except one",
		"No questions? Really",
		"No questions; ask Ada",
		"No questions: ask Ada",
		"We have no questions",
		"",
		"No",
		"No que",
	};

	assert_none(none, "Open questions");
	assert_some(some, "Open questions");
}

/* Four letters and what begins alike; an ending has three at most. */
static void words_are_alike_up_to_their_endings(void **state)
{
	static const char *const none[] = { "No risk.", "No risks.",
					    "No riskier", "no risking" };
	static const char *const some[] = { "No riskiest", "No ris", "No ri",
					    "No risotto" };

	assert_none(none, "Risk");
	assert_some(some, "Risk");
	assert_true(says_none("No tests", "Testing"));
	assert_false(says_none("No test", "Testability"));
	assert_false(says_none("No gap", "Gap"));
}

static void other_languages_say_so_too(void **state)
{
	assert_true(says_none("Keine offenen Fragen.", "Offene Fragen"));
	assert_true(says_none("Sin preguntas", "Preguntas abiertas"));
	assert_true(says_none("Aucune question ouverte", "Questions"));
	assert_true(says_none("没有风险", "风险"));
	assert_true(says_none("无风险。", "风险"));
	assert_false(says_none("没有问题", "风险"));
}

static void all_of_them_are_resolved(void **state)
{
	static const char *const none[] = {
		"All resolved.", "All questions have been answered.",
		"Alle Fragen geklärt",
		"All of them have now been closed", /* seven words */
	};
	static const char *const some[] = {
		"All of them have now all been closed",
		"All are not resolved",
		"Alle nicht geklärt",
		"All but one resolved",
		"Two resolved.",
		"All open",
		"All resolved ones",
	};

	assert_none(none, "Open questions");
	assert_some(some, "Open questions");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(there_are_none_of_what_the_heading_names),
		TEST(words_are_alike_up_to_their_endings),
		TEST(other_languages_say_so_too),
		TEST(all_of_them_are_resolved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
