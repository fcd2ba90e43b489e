/* Fields that are said yes or no to. */
#include "adopt/flags.h"

#include "base/unicode.h"

static const char *const names[] = {
	"done",	       "completed", "complete",	 "finished", "closed",
	"resolved",    "shipped",   "erledigt",	 "fertig",   "hecho",
	"completado",  "terminado", "fait",	 "terminé",  "feito",
	"concluído",   "fatto",	    "gedaan",	 "klaar",    "klar",
	"klart",       "сделано",   "выполнено", "готово",   "完成",
	"已完成",      "完了",	    "완료",	 "zrobione", "tamamlandi",
	"implemented", NULL,
};

static const char *const yeses[] = {
	"x",	  "yes", "y",	   "true", "done", "ja",     "oui",  "sí",
	"si",	  "sim", "да",	   "是",   "はい", "tak",    "evet", "✅",
	"✅️", "☑",	 "☑️", "✓",	   "✔",	   "✔️", "[x]",  NULL,
};

static const char *const nos[] = {
	"no",  "n",	"false", "nein", "non", "não", "нет",  "否", "いいえ",
	"nie", "hayir", "nee",	 "nej",	 "❌",	"✗",   "✘",    "❎",  "☐",
	"⬜",   "[ ]",	"[]",	 "-",	 "–",	"—",   "todo", NULL,
};

static bool is_one_of(struct span text, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		if (span_is(text, words[i]))
			return true;
	return false;
}

bool says_yes(struct span value, struct arena *arena)
{
	return is_one_of(text_fold_case(arena, span_trim(value)), yeses);
}

static bool is_flag_name(struct span folded)
{
	if (span_ends(folded, "?"))
		folded = span_trim(span_first(folded, folded.len - 1));
	return is_one_of(folded, names);
}

const struct field *item_flag(const struct item *item, struct arena *arena)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		struct span value = field->n_values ? field->values[0].text
						    : SPAN_NONE;

		if (!is_flag_name(field->folded) || field->n_values > 1)
			continue;
		value = text_fold_case(arena, span_trim(value));
		if (!value.len || is_one_of(value, yeses) ||
		    is_one_of(value, nos))
			return field;
	}
	return NULL;
}
