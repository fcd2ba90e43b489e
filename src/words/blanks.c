/* What a form has where nobody has written anything yet. */
#include "words/parts.h"

#include "base/unicode.h"

enum { FEWEST_GAPS = 2, LONGEST_STORY = 12 };

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

/* ---- gaps to be filled in ---- */

/* How many bytes of a gap the text begins with: "[name]", "<name>", "____". */
static size_t gap_length(struct span text)
{
	static const char opens[] = "[<{", closes[] = "]>}";
	const char *open = strchr(opens, text.at[0]);
	size_t n = 0;
	ptrdiff_t end;

	if (open) {
		end = span_find_char(text, closes[open - opens]);
		/* "[[Fence]]" is a page of a wiki. */
		return end < 2 || text.at[1] == '[' ? 0 : (size_t)end + 1;
	}
	if (span_starts(text, "…"))
		return strlen("…");
	while (n < text.len && text.at[n] == text.at[0])
		n++;
	return (text.at[0] == '_' && n > 1) || (text.at[0] == '.' && n > 2) ||
			       (text.at[0] == '?' && n > 1)
		       ? n
		       : 0;
}

/* What is left of a text without its gaps, and how many there are. */
static struct span without_gaps(struct span text, size_t *gaps,
				struct arena *arena)
{
	char *rest = arena_text(arena, text.len + 1);
	size_t n = 0;

	*gaps = 0;
	while (text.len) {
		size_t gap = gap_length(text);

		*gaps += gap > 0;
		rest[n++] = gap ? ' ' : text.at[0];
		text = span_from(text, gap ? gap : 1);
	}
	return span_of(rest, n);
}

bool is_placeholder(struct span text, struct arena *arena)
{
	static const char *const words[] = { "tbd",  "tba", "xxx",
					     "todo", "n a", "lorem ipsum",
					     NULL };
	struct span rest;
	size_t gaps;

	if (is_one_of(as_words(text, arena), words))
		return true;
	rest = without_gaps(text, &gaps, arena);
	if (!gaps)
		return false;
	/* "As a [role], I want [action], so that [benefit]." */
	return !text_count_words(rest) ||
	       (gaps >= FEWEST_GAPS &&
		text_count_words(rest) <= LONGEST_STORY &&
		says_story(text, arena));
}

bool is_only_numbered(struct span title, struct arena *arena)
{
	static const char *const sorts[] = {
		"task",	    "item",	"story",    "user story", "feature",
		"bug",	    "issue",	"goal",	    "idea",	  "todo",
		"ticket",   "epic",	"aufgabe",  "idee",	  "punkt",
		"ziel",	    "tâche",	"récit",    "idée",	  "objectif",
		"tarea",    "historia", "objetivo", "elemento",	  "tarefa",
		"história", "taak",	"任务",	    "タスク",	  NULL,
	};
	struct span words = as_words(title, arena), last = SPAN_NONE;
	struct span rest = words;

	while (span_next_part(&rest, ' ', &last) && rest.len)
		;
	if (!last.len || last.len > 2 || last.len + 1 >= words.len)
		return false;
	return is_one_of(span_first(words, words.len - last.len - 1), sorts) &&
	       (last.len == 1 || span_is_digits(last));
}
