/* Words in front of a line that say which sort of work it is. */
#include "words/parts.h"

#include "base/unicode.h"

enum { LONGEST_SORT = 32 };

/*
 * Beside those that ids have. "Test:" and "Docs:" are none: lines of a checklist
 * begin so as well.
 */
static const char *const sorts[] = {
	"bugfix",	"hotfix",	"feat",		 "refactor",
	"refactoring",	"enhance",	"improve",	 "perf",
	"cleanup",	"tech debt",	"new feature",	 "change",
	"fehler",	"verbesserung", "neuerung",	 "mejora",
	"error",	"erro",		"melhoria",	 "correção",
	"corrección",	"correction",	"amélioration",	 "évolution",
	"anomalie",	"tâche",	"miglioramento", "ошибка",
	"баг",		"доработка",	"улучшение",	 "фича",
	"修复",		"功能",		"新功能",	 "优化",
	"重构",		"缺陷",		"バグ",		 "不具合",
	"機能",		"改善",		"버그",		 "기능",
	"개선",		"błąd",		"poprawka",	 "verbetering",
	"fout",		NULL,
};

/* "parser" of "fix(parser)" says where, and not what. */
static struct span without_scope(struct span label)
{
	ptrdiff_t open = span_find_char(label, '(');

	return open > 0 && span_ends(label, ")")
		       ? span_first(label, (size_t)open)
		       : label;
}

bool says_sort_of_work(struct span text, struct arena *arena)
{
	ptrdiff_t end = span_find_char(text, ':'), wide = span_find(text, "：");
	struct span label;

	if (end < 0 || (wide >= 0 && wide < end))
		end = wide;
	if (end <= 0 || end > LONGEST_SORT)
		return false;
	label = as_words(without_scope(span_first(text, (size_t)end)), arena);
	return is_id_phrase(label, arena) || is_one_of(label, sorts);
}
