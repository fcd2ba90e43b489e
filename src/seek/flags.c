/* Fields that are said yes or no to. */
#include "seek/flags.h"

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

static const char *const end_dates[] = {
	"completed on", "completed at",	   "completion date",  "done on",
	"finished on",	"closed on",	   "resolved on",      "date completed",
	"erledigt am",	"fertig seit",	   "abgeschlossen am", "abgeschlossen",
	"terminado el", "fecha de cierre", "completado el",    "concluído em",
	"concluida em", "terminé le",	   "fini le",	       NULL,
};

/* "2026-03-01", "1.3.2026" and signs around it. */
static bool is_date(struct span text)
{
	size_t digits = 0, parts = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (char_is_digit(text.at[i])) {
			digits++;
			parts += !i || !char_is_digit(text.at[i - 1]);
		} else if (!strchr("-./ ", text.at[i]) &&
			   !((unsigned char)text.at[i] & 0x80)) {
			return false;
		}
	}
	return parts == 3 && digits >= 6 && digits <= 8;
}

const struct field *item_end_date(const struct item *item)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		if (field->n_values == 1 &&
		    (is_flag_name(field->folded) ||
		     is_one_of(field->folded, end_dates)) &&
		    is_date(span_trim(field->values[0].text)))
			return field;
	}
	return NULL;
}
