/* The values of a priority or size: as the team lists them, or a known scale. */
#include "adopt/mine-parts.h"

#include "base/unicode.h"
#include "seek/legend.h"
#include "words/regex-words.h"

/* ---- the values that are there ---- */

struct seen_value {
	struct span shown, folded;
};

struct seen_values {
	enum planning plan;
	struct span field; /* folded */
	struct seen_value *list;
	size_t n, room;
	size_t items, open; /* that have a value, and those not over */
};

static bool has_value(const struct seen_values *seen, struct span folded)
{
	for (size_t i = 0; i < seen->n; i++)
		if (span_eq(seen->list[i].folded, folded))
			return true;
	return false;
}

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
		if (!has_value(seen, field->values[0].folded))
			*ARENA_PUSH(arena, seen->list, seen->n, seen->room) =
				(struct seen_value){
					text_from_word(field->values[0].text),
					field->values[0].folded
				};
	}
}

/* ---- known scales ---- */

enum { MOST_STEPS = 14 };

/*
 * From one end to the other. A step may have several names; one with a "?" in
 * front belongs to the scale only where it was seen. NULL ends each.
 */
static const char *const scales[][MOST_STEPS] = {
	{ "?critical|urgent|blocker", "high", "medium|normal", "low", "?lowest",
	  "?none" },
	{ "highest", "high", "medium", "low", "lowest" },
	{ "?p0", "p1", "p2", "p3", "?p4", "?p5" },
	{ "must|must have", "should|should have", "could|could have",
	  "won't|won't have" },
	{ "blocker", "critical", "major", "minor", "trivial" },
	{ "?xxs", "?xs", "s", "m", "l", "?xl", "?xxl" },
	{ "?0", "?0.5|½", "1", "2", "3", "5", "8", "13", "?21|20", "?34", "?40",
	  "?100" },
	{ "?crítica|critica", "alta", "media", "baja" },
	{ "?crítica|critica", "alta", "média", "baixa" },
	{ "?kritisch", "hoch", "mittel", "niedrig" },
	{ "?critique", "haute", "moyenne", "basse|faible" },
	{ "?критический", "высокий", "средний", "низкий" },
	{ "高", "中", "低" },
};

enum { N_SCALES = sizeof(scales) / sizeof(*scales) };

static bool is_optional(const char *step)
{
	return step[0] == '?';
}

static struct span names_of_step(const char *step)
{
	return span_str(step + is_optional(step));
}

/* Which of its names is the value? They count from 1; 0: none of them. */
static size_t name_of_step(const char *step, struct span folded)
{
	struct span rest = names_of_step(step), name;

	for (size_t n = 1; span_next_part(&rest, '|', &name); n++)
		if (text_folds_to(name, folded))
			return n;
	return 0;
}

/* On which step of the scale is the value? MOST_STEPS: on none. */
static size_t step_of(size_t scale, struct span folded)
{
	for (size_t i = 0; scales[scale][i]; i++)
		if (name_of_step(scales[scale][i], folded))
			return i;
	return MOST_STEPS;
}

static bool is_of_numbers(size_t scale)
{
	return char_is_digit(scales[scale][2][0]);
}

static bool are_points(struct span field)
{
	static const char *const words[] = { "point", "punkt", "punt", "pont" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_find(field, words[i]) >= 0)
			return true;
	return span_is(field, "sp");
}

/* Hours and days may be those of Fibonacci by chance, where there are few. */
static bool are_fibonacci(const struct seen_values *seen)
{
	enum { ITEMS_A_VALUE = 3 };

	return are_points(seen->field) ||
	       seen->items >= ITEMS_A_VALUE * seen->n;
}

static bool holds_all(const struct seen_values *seen, size_t scale)
{
	for (size_t i = 0; i < seen->n; i++)
		if (step_of(scale, seen->list[i].folded) == MOST_STEPS)
			return false;
	return !is_of_numbers(scale) || are_fibonacci(seen);
}

/* "High" of "High (two days)", where that is the value that was folded. */
static struct span without_remark(const struct seen_value *value,
				  struct arena *arena)
{
	static const char *const marks[] = { "(", " - ", "—", "–", ",", ":" };
	struct span text = span_trim(value->shown);

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		ptrdiff_t at = span_find(text, marks[i]);
		struct span start = at > 0 ? span_first(text, (size_t)at)
					   : SPAN_NONE;

		if (start.len &&
		    span_eq(text_fold_value(arena, start), value->folded))
			return span_trim(start);
	}
	return text;
}

/* In letters such as the team's: "high", "High" or "HIGH". */
static struct span as_written(const struct seen_values *seen, struct span name,
			      struct arena *arena)
{
	struct span shown = seen->list[0].shown;
	struct buf text = BUF_INIT;
	struct span copy;
	bool has_upper = shown.len && char_lower(shown.at[0]) != shown.at[0];
	bool are_upper =
		has_upper &&
		(name.len < 3 ||
		 (shown.len > 1 && char_lower(shown.at[1]) != shown.at[1]));

	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];
		bool is_upper = are_upper || (has_upper && !i);

		buf_addc(&text, is_upper && char_is_letter(c)
					? (char)(c - 'a' + 'A')
					: c);
	}
	copy = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

static void add_to_list(struct buf *list, struct span value,
			struct arena *arena)
{
	if (list->len)
		buf_adds(list, ", ");
	buf_add(list, quoted_word(value, arena));
}

/* Which of two names a team prefers: "must have", by what it says of others. */
static size_t preferred_name(const struct seen_values *seen, size_t scale)
{
	size_t n = 1;

	for (size_t i = 0; i < seen->n; i++) {
		size_t step = step_of(scale, seen->list[i].folded);

		if (strchr(scales[scale][step], '|'))
			n = name_of_step(scales[scale][step],
					 seen->list[i].folded);
	}
	return n;
}

static void add_step(struct buf *list, const struct seen_values *seen,
		     size_t scale, size_t step, struct arena *arena)
{
	const char *names = scales[scale][step];
	size_t preferred = preferred_name(seen, scale);
	struct span rest = names_of_step(names), name, best = SPAN_NONE;
	bool any = false;

	for (size_t i = 0; i < seen->n; i++)
		if (step_of(scale, seen->list[i].folded) == step) {
			add_to_list(list, without_remark(&seen->list[i], arena),
				    arena);
			any = true;
		}
	if (any || is_optional(names))
		return;
	for (size_t n = 1; span_next_part(&rest, '|', &name); n++)
		if (n == 1 || n == preferred)
			best = name;
	add_to_list(list, as_written(seen, best, arena), arena);
}

/* On how many steps that belong to the scale did nobody stand yet? */
static size_t count_unseen(const struct seen_values *seen, size_t scale)
{
	size_t n = 0;

	for (size_t step = 0; scales[scale][step]; step++) {
		bool is_there = is_optional(scales[scale][step]);

		for (size_t i = 0; i < seen->n; i++)
			is_there |= step_of(scale, seen->list[i].folded) ==
				    step;
		n += !is_there;
	}
	return n;
}

/*
 * The whole of a scale that holds all that was seen, if all but one of its steps
 * were: there somebody may stand tomorrow. More than one nobody agreed on yet.
 * Nothing by one value, by few items, or by those alone that are over: of these
 * the next value may well be another.
 */
static struct span known_scale(const struct seen_values *seen,
			       struct arena *arena)
{
	enum {
		FEWEST_VALUES = 2,
		MANY_VALUES = 3,
		FEWEST_ITEMS = 5,
		MOST_UNSEEN = 1,
	};
	struct buf list = BUF_INIT;
	struct span values = SPAN_NONE;

	if (seen->n < FEWEST_VALUES || !seen->open ||
	    (seen->n < MANY_VALUES && seen->items < FEWEST_ITEMS))
		return SPAN_NONE;
	for (size_t s = 0; !values.len && s < N_SCALES; s++) {
		if (!holds_all(seen, s) || count_unseen(seen, s) > MOST_UNSEEN)
			continue;
		for (size_t i = 0; scales[s][i]; i++)
			add_step(&list, seen, s, i, arena);
		values = arena_copy(arena, buf_span(&list));
	}
	buf_release(&list);
	return values;
}

/* ---- the team's own ---- */

/* Is it a step of any scale? Words about values are not. */
static bool is_on_scale(struct span folded)
{
	for (size_t s = 0; s < N_SCALES; s++)
		if (step_of(s, folded) < MOST_STEPS)
			return true;
	return false;
}

static bool is_value(const struct seen_values *seen, struct span text,
		     struct arena *arena)
{
	struct span folded = text_fold_value(arena, text);

	return folded.len && (has_value(seen, folded) || is_on_scale(folded));
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

static bool are_of_one_scale(const struct legend *legend, struct arena *arena)
{
	for (size_t s = 0; s < N_SCALES; s++) {
		size_t n = 0;

		for (size_t i = 0; i < legend->n; i++)
			n += step_of(s, text_fold_value(arena,
							legend->values[i])) <
			     MOST_STEPS;
		if (n == legend->n)
			return true;
	}
	return false;
}

/* On which step of any scale is the value, the highest? MOST_STEPS: on none. */
static size_t highest_step(struct span value, struct arena *arena)
{
	struct span folded = text_fold_value(arena, value);
	size_t best = MOST_STEPS;

	for (size_t s = 0; s < N_SCALES; s++)
		if (!is_of_numbers(s) && step_of(s, folded) < best)
			best = step_of(s, folded);
	return best;
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
	    are_of_one_scale(legend, reader->arena) ||
	    highest_step(legend->values[last], reader->arena) > 0 ||
	    highest_step(legend->values[0], reader->arena) == 0)
		return;
	for (size_t i = 0; i < legend->n / 2; i++) {
		struct span value = legend->values[i];

		legend->values[i] = legend->values[last - i];
		legend->values[last - i] = value;
	}
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
		found += has_value(seen, folded);
	}
	if (found < seen->n ||
	    (found < legend->n && !are_of_one_scale(legend, reader->arena) &&
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
		add_to_list(&list, reader.best.values[i], arena);
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
			values = known_scale(&seen, arena);
		if (values.len)
			mined->check = arena_printf(arena, "%.*s: %.*s",
						    (int)mined->check.len,
						    mined->check.at,
						    (int)values.len, values.at);
	}
}
