/* The values of a priority or size: as the team lists them, or a known scale. */
#include "adopt/known-scales.h"

#include "base/unicode.h"
#include "seek/legend.h"

static void see_values(struct seen_values *seen, const struct mined *mined,
		       const struct hypothesis *kind, struct arena *arena)
{
	*seen = (struct seen_values){ .plan = mined->plan,
				      .field = mined->about };
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		const struct field *field = item_field(item, mined->about);

		if (!field_has_value(field))
			continue;
		seen->items++;
		seen->open += !item->is_done;
		if (!scale_saw(seen, field->values[0].folded))
			*ARENA_PUSH(arena, seen->list, seen->n, seen->room) =
				(struct seen_value){
					text_from_word(field->values[0].text),
					field->values[0].folded
				};
	}
}

static bool is_value(const struct seen_values *seen, struct span text,
		     struct arena *arena)
{
	struct span folded = text_fold_value(arena, text);

	return folded.len &&
	       (scale_saw(seen, folded) || is_on_known_scale(folded));
}

/* "P0" of "**P0**: now or never", "S <= 2 days", "M a day or two". */
static struct span value_of_scale(const struct legend_reader *reader,
				  struct span text)
{
	static const char *const ends[] = { ":",   "=",	 "(", "—", "–",
					    " - ", "<",	 "≤", "~", "：",
					    "（",  "  ", "\t" };
	const struct seen_values *seen = reader->about;

	text = text_from_word(text);
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		ptrdiff_t at = span_find(text, ends[i]);

		if (at > 0)
			text = span_first(text, (size_t)at);
	}
	text = span_trim(text);
	for (size_t n = 3; n && text.len; n--) {
		struct span words = text, rest = text, word = SPAN_NONE;
		size_t i = 0;

		while (i < n && span_next_part(&rest, ' ', &word))
			i++;
		words.len = (size_t)(word.at - text.at) + word.len;
		while (words.len &&
		       strchr("*_`\"')].,;", words.at[words.len - 1]))
			words.len--;
		if (is_value(seen, words, reader->arena))
			return words;
	}
	return SPAN_NONE;
}

/* "size" of "sizes", "priority" of "priorities" */
static struct span singular(struct span folded, struct arena *arena)
{
	if (span_ends(folded, "ies"))
		return arena_printf(arena, "%.*sy", (int)folded.len - 3,
				    folded.at);
	return span_ends(folded, "s") ? span_first(folded, folded.len - 1)
				      : folded;
}

static bool names_scale(const struct legend_reader *reader, struct span folded)
{
	const struct seen_values *seen = reader->about;
	struct span subject = legend_subject(folded);

	return planning_of(subject) == seen->plan ||
	       planning_of(singular(subject, reader->arena)) == seen->plan;
}

/*
 * "Small wish, matters every day, blocker": a list of their own words, of which
 * the last is the first of a known scale, is turned round.
 */
static void put_urgent_first(const struct legend_reader *reader,
			     struct legend *legend)
{
	const struct seen_values *seen = reader->about;
	size_t last = legend->n - 1;

	if (seen->plan != PLAN_PRIORITY ||
	    are_of_known_scale(legend->values, legend->n, reader->arena) ||
	    highest_known_step(legend->values[last], reader->arena) > 0 ||
	    highest_known_step(legend->values[0], reader->arena) == 0)
		return;
	legend_reverse(legend);
}

/* In their own file all but one of its values, and two at least, are enough. */
static bool is_nearly_seen(const struct legend_reader *reader,
			   const struct legend *legend, size_t found)
{
	return found > 1 && found + 1 == legend->n &&
	       span_eq(reader->doc->path, reader->own);
}

/* Takes one that lists all values that items have, and each once: theirs. */
static void offer_scale(struct legend_reader *reader, struct legend *legend)
{
	enum { FEWEST_LISTED = 3 };
	const struct seen_values *seen = reader->about;
	size_t found = 0;

	if (legend->n < FEWEST_LISTED ||
	    (reader->best.doc &&
	     (!span_eq(reader->doc->path, reader->own) ||
	      span_eq(reader->best.doc->path, reader->own))))
		return;
	for (size_t i = 0; i < legend->n; i++) {
		struct span folded =
			text_fold_value(reader->arena, legend->values[i]);

		for (size_t j = 0; j < i; j++)
			if (span_eq(text_fold_value(reader->arena,
						    legend->values[j]),
				    folded))
				return;
		found += scale_saw(seen, folded);
	}
	if (found < seen->n ||
	    (found < legend->n &&
	     !are_of_known_scale(legend->values, legend->n, reader->arena) &&
	     !is_nearly_seen(reader, legend, found)))
		return;
	put_urgent_first(reader, legend);
	reader->best = *legend;
	reader->best.doc = reader->doc;
}

/* "Fibonacci (1, 2, 3, 5, 8)" says which sizes there are, whatever it is called. */
static void read_fibonacci(struct legend_reader *reader, struct span text)
{
	const struct seen_values *seen = reader->about;
	struct legend legend = { 0 };
	struct span rest = text_fold_case(reader->arena, text), number;
	ptrdiff_t at = span_find(rest, "fibonacci"), end;

	if (at < 0 || seen->plan != PLAN_SIZE)
		return;
	rest = span_from(rest, (size_t)at);
	at = span_find_char(rest, '(');
	rest = at < 0 ? SPAN_NONE : span_from(rest, (size_t)at + 1);
	end = span_find_char(rest, ')');
	rest = end < 0 ? SPAN_NONE : span_first(rest, (size_t)end);
	while (span_next_part(&rest, ',', &number))
		*ARENA_PUSH(reader->arena, legend.values, legend.n,
			    legend.room) = span_trim(number);
	offer_scale(reader, &legend);
}

static struct span told_scale(const struct seen_values *seen,
			      const struct hypothesis *kind,
			      const struct survey *survey, struct arena *arena)
{
	struct legend_reader reader = { .about = seen,
					.arena = arena,
					.names = names_scale,
					.value = value_of_scale,
					.offer = offer_scale,
					.read_more = read_fibonacci };
	struct buf list = BUF_INIT;
	struct span values;

	if (kind->is_inside)
		reader.own = item_doc(kind->backlog.items[0])->path;
	legends_read(&reader, kind, survey);
	for (size_t i = 0; i < reader.best.n; i++)
		scale_add_value(&list, reader.best.values[i], arena);
	values = arena_copy(arena, buf_span(&list));
	buf_release(&list);
	return values;
}

/* "1", "2", "3", each of them once: a place in a row, and no scale. */
static bool are_ranks(const struct seen_values *seen)
{
	for (size_t i = 0; i < seen->n; i++)
		if (!span_is_digits(seen->list[i].folded))
			return false;
	return seen->plan == PLAN_PRIORITY && seen->n == seen->items;
}

void mine_scales(struct mine *out, const struct hypothesis *kind,
		 const struct survey *survey, struct arena *arena)
{
	for (size_t i = 0; i < out->n; i++) {
		struct mined *mined = &out->list[i];
		struct seen_values seen;
		struct span values;

		if (mined->plan != PLAN_PRIORITY && mined->plan != PLAN_SIZE)
			continue;
		see_values(&seen, mined, kind, arena);
		if (!seen.n || are_ranks(&seen))
			continue;
		values = told_scale(&seen, kind, survey, arena);
		if (!values.len)
			values = known_scale_of(&seen, arena);
		if (values.len)
			mined->check = arena_printf(arena, "%.*s: %.*s",
						    (int)mined->check.len,
						    mined->check.at,
						    (int)values.len, values.at);
	}
}
