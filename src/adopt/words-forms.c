/* What stands in a form where the title goes. */
#include "adopt/words-parts.h"

#include "base/unicode.h"

/* "TICKET-XXX: [what it is about]": the number has yet to be given. */
static bool has_blank_number(struct span title)
{
	static const char *const numbers[] = { "-XXX", "-XX", "-NNN", "-NN",
					       NULL };

	for (size_t i = 0; numbers[i]; i++) {
		ptrdiff_t at = span_find(title, numbers[i]);
		size_t end = (size_t)at + strlen(numbers[i]);

		if (at > 0 && (end == title.len ||
			       !text_starts_with_letter(span_from(title, end))))
			return true;
	}
	return false;
}

bool is_form_title(struct span title, struct span folded)
{
	static const char *const words[] = {
		"title",
		"titre",
		"titel",
		"título",
		"titulo",
		"titolo",
		"story title",
		"title of the story",
		"short title",
		"name",
		"nom",
		"nombre",
		"nome",
		"feature name",
		"story name",
		"titre de la story",
		"título de la historia",
		"标题",
		"タイトル",
		NULL,
	};

	return is_one_of(folded, words) || !text_count_words(title) ||
	       has_blank_number(title);
}
