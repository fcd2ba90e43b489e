/* Fields that are said yes or no to. */
#include "seek/flags.h"

#include "backlog/marks.h"
#include "backlog/row-box.h"
#include "base/unicode.h"

/* Said yes to as well, though more may be left to do: a test, a release. */
static const char *const other_names[] = {
	"resolved",
	"shipped",
	"implemented",
	NULL,
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
	return cell_says_yes(value, arena);
}

/* "Implemented ✅, Tested ❌": the other column tells that more is to do. */
static bool has_other_mark(const struct item *item, const struct field *flag)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		if (field != flag && field->origin == FROM_COLUMN &&
		    field->n_values &&
		    text_mark_alone(span_trim(field->values[0].text)))
			return true;
	}
	return false;
}

static bool is_flag_name(struct span folded)
{
	return name_is_done_column(folded) || is_one_of(folded, other_names);
}

static bool is_flag(const struct item *item, const struct field *field)
{
	return name_is_done_column(field->folded) ||
	       (is_one_of(field->folded, other_names) &&
		!has_other_mark(item, field));
}

const struct field *item_flag(const struct item *item, struct arena *arena)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		struct span value = field->n_values ? field->values[0].text
						    : SPAN_NONE;

		if (field->n_values > 1 || !is_flag(item, field))
			continue;
		if (!span_trim(value).len || cell_says_yes(value, arena) ||
		    cell_says_no(value, arena))
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
