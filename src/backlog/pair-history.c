/*
 * Tables that say on which days an item had which state: "| Date | Status |".
 * It is in the state of the last day, whichever way round the rows are sorted;
 * a row without a day is still to come.
 */
#include "backlog/item-read.h"
#include "backlog/letters.h"
#include "backlog/value.h"

#include "base/unicode.h"

enum { FEWEST_ROWS = 2, MOST_ROWS = 200 };

/* ---- days ---- */

/* A day read as day and month, and as month and day: 20260704; 0: none. */
struct written_day {
	long either[2];
};

static long day_number(long year, long month, long day)
{
	bool fits = year > 0 && month >= 1 && month <= 12 && day <= 31;

	return fits ? (year * 100 + month) * 100 + day : 0;
}

/* "2026-07-04", "4.7.2026", "07/04/2026", "July 4, 2026", "2026年7月4日". */
static struct written_day read_day(struct span text)
{
	long numbers[3] = { 0 }, month = 0;
	size_t n = 0;

	for (size_t i = 0; i < text.len && n < 3;) {
		size_t end = i;

		while (end < text.len && char_is_digit(text.at[end]))
			end++;
		if (end > i && end - i <= 4) {
			for (; i < end; i++)
				numbers[n] =
					numbers[n] * 10 + (text.at[i] - '0');
			n++;
			continue;
		}
		while (end < text.len && char_is_letter(text.at[end]))
			end++;
		if (end > i && !month)
			month = value_month(span_of(text.at + i, end - i));
		i = end > i ? end : i + 1;
	}
	if (month && n >= 2) {
		long year = numbers[0] > 31 ? numbers[0] : numbers[1];
		long day = numbers[0] > 31 ? numbers[1] : numbers[0];
		long only = day_number(year, month, day);

		return (struct written_day){ { only, only } };
	}
	if (numbers[0] > 31) {
		long only = day_number(numbers[0], numbers[1], numbers[2]);

		return (struct written_day){ { only, only } };
	}
	return (struct written_day){
		{ n < 3 ? 0 : day_number(numbers[2], numbers[1], numbers[0]),
		  n < 3 ? 0 : day_number(numbers[2], numbers[0], numbers[1]) }
	};
}

/*
 * The index of the last of `n` days; `n` where it cannot be told. Of two rows
 * of one day the later stands further from where the table begins in time.
 */
static size_t last_by(const struct written_day *days, size_t n, int reading)
{
	size_t first = n, last = n, best = n;
	bool upwards;

	for (size_t i = 0; i < n; i++) {
		if (!days[i].either[0] && !days[i].either[1])
			continue;
		if (!days[i].either[reading])
			return n;
		if (first == n)
			first = i;
		last = i;
	}
	if (first == n)
		return n;
	upwards = days[first].either[reading] < days[last].either[reading];
	for (size_t i = first; i <= last; i++) {
		long day = days[i].either[reading];

		if (day && (best == n || day > days[best].either[reading] ||
			    (upwards && day == days[best].either[reading])))
			best = i;
	}
	/* All on one day: nobody can tell which way round they are sorted. */
	return first != last &&
			       days[first].either[reading] ==
				       days[best].either[reading] &&
			       days[last].either[reading] ==
				       days[best].either[reading]
		       ? n
		       : best;
}

/* The same where both readings agree, or only one of them is possible. */
static size_t last_of(const struct written_day *days, size_t n)
{
	size_t one = last_by(days, n, 0), other = last_by(days, n, 1);

	if (one == n || other == n)
		return one == n ? other : one;
	return one == other ? one : n;
}

/* ---- tables ---- */

/* A history of one field: its columns, counted from 0. */
struct history {
	const struct outline *outline;
	uint32_t table, name; /* the cell of the header that names the field */
	size_t state, day;
};

static bool is_among(struct span folded, const char *const *names)
{
	for (; *names; names++)
		if (span_is(folded, *names))
			return true;
	return false;
}

static const char *const day_names[] = { "date",  "when", "day",    "since",
					 "datum", "tag",  "wann",   "seit",
					 "fecha", "data", "quando", "cuándo",
					 "quand", "dato", "дата",   "日付",
					 "日期",  "날짜", NULL };

/* What stands beside the two without making each row about a part. */
static const char *const beside_names[] = {
	"by",	      "who",	  "author", "owner",   "note",	  "notes",
	"comment",    "comments", "remark", "remarks", "reason",  "details",
	"person",     "wer",	  "autor",  "notiz",   "notizen", "bemerkung",
	"kommentar",  "auteur",	  "quién",  "notas",   "备注",	  "備考",
	"changed by", NULL
};

static bool find_columns(struct history *out, const struct outline *outline,
			 uint32_t table, const struct kind *kind,
			 struct arena *arena)
{
	uint32_t head = block_child(outline, table);
	uint32_t cell = head == NO_BLOCK ? head : block_child(outline, head);
	bool day = false;
	size_t n = 0;

	*out = (struct history){ outline, table, NO_BLOCK, 0, 0 };
	for (; cell != NO_BLOCK; cell = block_sibling(outline, cell), n++) {
		struct span folded = text_fold_name(
			arena, letters_text(outline, cell, arena));

		if (!day && is_among(folded, day_names)) {
			day = true;
			out->day = n;
		} else if (out->name == NO_BLOCK && field_is_single(folded) &&
			   kind_asks(kind, folded)) {
			out->name = cell;
			out->state = n;
		} else if (!is_among(folded, beside_names)) {
			return false;
		}
	}
	return day && out->name != NO_BLOCK;
}

/* "| Created | 2026-01-01 |": a row that is a fact, not a state. */
static bool is_fact(struct span state, struct arena *arena)
{
	static const char *const facts[] = { "created",	 "updated",
					     "modified", "author",
					     "owner",	 "last updated",
					     "due",	 NULL };

	return is_among(text_fold_name(arena, state), facts);
}

static uint32_t cell_at(const struct outline *outline, uint32_t row, size_t n)
{
	uint32_t cell = block_child(outline, row);

	while (n-- && cell != NO_BLOCK)
		cell = block_sibling(outline, cell);
	return cell;
}

/*
 * The cell with the state of the last day; NO_BLOCK where it cannot be told.
 * False where the table is not a history after all.
 */
static bool find_last(const struct history *h, uint32_t *out,
		      struct arena *arena)
{
	struct written_day *days =
		ARENA_ARRAY(arena, struct written_day, MOST_ROWS);
	uint32_t *states = ARENA_ARRAY(arena, uint32_t, MOST_ROWS);
	uint32_t row =
		block_sibling(h->outline, block_child(h->outline, h->table));
	size_t n = 0, last;

	for (; row != NO_BLOCK && n < MOST_ROWS;
	     row = block_sibling(h->outline, row), n++) {
		uint32_t day = cell_at(h->outline, row, h->day);

		states[n] = cell_at(h->outline, row, h->state);
		if (states[n] == NO_BLOCK ||
		    is_fact(letters_text(h->outline, states[n], arena), arena))
			return false;
		days[n] = (struct written_day){ { 0, 0 } };
		if (day != NO_BLOCK)
			days[n] =
				read_day(letters_text(h->outline, day, arena));
	}
	if (n < FEWEST_ROWS || row != NO_BLOCK)
		return false;
	last = last_of(days, n);
	*out = last < n ? states[last] : NO_BLOCK;
	return true;
}

bool item_read_history(struct item *item, uint32_t table,
		       enum field_origin origin, struct arena *arena)
{
	const struct part *part = item_last_part(item);
	struct history h;
	struct field *field;
	struct span text;
	uint32_t last;

	if (!find_columns(&h, &part->doc->outline, table, item->kind, arena) ||
	    !find_last(&h, &last, arena))
		return false;
	if (last == NO_BLOCK)
		return true;
	text = letters_text(h.outline, last, arena);
	field = item_add_field(item, origin == FROM_PAIR ? FROM_TABLE : origin,
			       letters_text(h.outline, h.name, arena),
			       h.outline->blocks[h.name].start, arena);
	/* It comes last: a history that nobody kept up contradicts nothing. */
	field->is_inner = origin == FROM_PAIR_SECTION;
	if (text.len)
		field_add_written(field, text, h.outline->blocks[last].start,
				  h.outline->blocks[last].end, arena);
	return true;
}

static uint32_t find_in_part(const struct item *item, const struct part *part,
			     struct span folded, struct arena *arena)
{
	const struct outline *outline = &part->doc->outline;

	for (uint32_t i = part->first; i < part->last; i++) {
		struct history h;
		uint32_t last;

		if (outline->blocks[i].kind == BLOCK_TABLE &&
		    find_columns(&h, outline, i, item->kind, arena) &&
		    span_eq(text_fold_name(arena, letters_text(outline, h.name,
							       arena)),
			    folded) &&
		    find_last(&h, &last, arena) && last == NO_BLOCK)
			return h.name;
	}
	return NO_BLOCK;
}

uint32_t item_find_history(const struct item *item, struct span folded,
			   const struct document **doc, struct arena *arena)
{
	for (size_t i = 0; i < item->n_parts; i++) {
		uint32_t found =
			find_in_part(item, &item->parts[i], folded, arena);

		*doc = item->parts[i].doc;
		if (found != NO_BLOCK)
			return found;
	}
	return NO_BLOCK;
}
