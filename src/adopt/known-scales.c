/* Scales that many teams use: High to Low, MoSCoW, P0 to P3, Fibonacci. */
#include "adopt/known-scales.h"

#include "base/unicode.h"
#include "words/regex-words.h"

bool scale_saw(const struct seen_values *seen, struct span folded)
{
	for (size_t i = 0; i < seen->n; i++)
		if (span_eq(seen->list[i].folded, folded))
			return true;
	return false;
}

/*
 * From one end to the other. A step may have several names; one with a "?" in
 * front belongs to the scale only where it was seen. NULL ends each.
 */
static const struct scale {
	const char *language; /* NULL: of any */
	const char *steps[MOST_STEPS];
} scales[] = {
	{ NULL,
	  { "?critical|urgent|blocker", "high", "medium|normal", "low",
	    "?lowest", "?none" } },
	{ NULL, { "highest", "high", "medium", "low", "lowest" } },
	{ NULL, { "?p0", "p1", "p2", "p3", "?p4", "?p5" } },
	{ NULL,
	  { "must|must have", "should|should have", "could|could have",
	    "won't|won't have" } },
	{ NULL, { "blocker", "critical", "major", "minor", "trivial" } },
	{ NULL, { "?xxs", "?xs", "s", "m", "l", "?xl", "?xxl" } },
	{ NULL,
	  { "?0", "?0.5|½", "1", "2", "3", "5", "8", "13", "?21|20", "?34",
	    "?40", "?100" } },
	{ "es", { "?crítica|critica", "alta", "media", "baja" } },
	{ "pt", { "?crítica|critica", "alta", "média", "baixa" } },
	/* As some write it in front matter. */
	{ "pt", { "?critica", "alta", "media", "baixa" } },
	{ "it", { "?critica", "alta", "media", "bassa" } },
	{ "de", { "?kritisch", "hoch", "mittel", "niedrig" } },
	{ "fr", { "?critique", "haute", "moyenne", "basse|faible" } },
	{ "ru", { "?критический", "высокий", "средний", "низкий" } },
	{ NULL, { "高", "中", "低" } },
};

enum { N_SCALES = sizeof(scales) / sizeof(*scales) };

/* Names of fields that are said in one language alone; others tell none. */
static const struct {
	const char *name, *language;
} languages[] = {
	{ "prioridad", "es" },	 { "importancia", "es" },
	{ "urgencia", "es" },	 { "prioridade", "pt" },
	{ "importância", "pt" }, { "urgência", "pt" },
	{ "priorità", "it" },	 { "importanza", "it" },
	{ "urgenza", "it" },	 { "priorität", "de" },
	{ "wichtigkeit", "de" }, { "dringlichkeit", "de" },
	{ "priorité", "fr" },	 { "urgence", "fr" },
	{ "приоритет", "ru" },	 { "важность", "ru" },
	{ "срочность", "ru" },
};

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
	for (size_t i = 0; scales[scale].steps[i]; i++)
		if (name_of_step(scales[scale].steps[i], folded))
			return i;
	return MOST_STEPS;
}

static bool is_of_numbers(size_t scale)
{
	return char_is_digit(scales[scale].steps[2][0]);
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

void scale_add_value(struct buf *list, struct span value, struct arena *arena)
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

		if (strchr(scales[scale].steps[step], '|'))
			n = name_of_step(scales[scale].steps[step],
					 seen->list[i].folded);
	}
	return n;
}

static void add_step(struct buf *list, const struct seen_values *seen,
		     size_t scale, size_t step, bool is_complete,
		     struct arena *arena)
{
	const char *names = scales[scale].steps[step];
	size_t preferred = preferred_name(seen, scale);
	struct span rest = names_of_step(names), name, best = SPAN_NONE;
	bool any = false;

	for (size_t i = 0; i < seen->n; i++)
		if (step_of(scale, seen->list[i].folded) == step) {
			scale_add_value(list,
					without_remark(&seen->list[i], arena),
					arena);
			any = true;
		}
	if (any || !is_complete || is_optional(names))
		return;
	for (size_t n = 1; span_next_part(&rest, '|', &name); n++)
		if (n == 1 || n == preferred)
			best = name;
	scale_add_value(list, as_written(seen, best, arena), arena);
}

/* On how many steps that belong to the scale did nobody stand yet? */
static size_t count_unseen(const struct seen_values *seen, size_t scale)
{
	size_t n = 0;

	for (size_t step = 0; scales[scale].steps[step]; step++) {
		bool is_there = is_optional(scales[scale].steps[step]);

		for (size_t i = 0; i < seen->n; i++)
			is_there |= step_of(scale, seen->list[i].folded) ==
				    step;
		n += !is_there;
	}
	return n;
}

static bool may_be(const struct seen_values *seen, size_t scale)
{
	enum { MOST_UNSEEN = 1 };

	return holds_all(seen, scale) &&
	       count_unseen(seen, scale) <= MOST_UNSEEN;
}

/*
 * Is it said in the language of the field's name, or, where that tells none, in
 * the only one that has these values? "Alta, media" goes on otherwise in each.
 */
static bool is_in_their_language(const struct seen_values *seen, size_t scale)
{
	const char *own = scales[scale].language;

	if (!own)
		return true;
	for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++)
		if (text_folds_to(span_str(languages[i].name), seen->field))
			return !strcmp(languages[i].language, own);
	for (size_t s = 0; s < N_SCALES; s++)
		if (scales[s].language && strcmp(scales[s].language, own) &&
		    may_be(seen, s))
			return false;
	return true;
}

/* Those steps that were seen, and the others that belong to it. */
static struct span write_scale(const struct seen_values *seen, size_t scale,
			       bool is_complete, struct arena *arena)
{
	struct buf list = BUF_INIT;
	struct span values;

	for (size_t i = 0; scales[scale].steps[i]; i++)
		add_step(&list, seen, scale, i, is_complete, arena);
	values = arena_copy(arena, buf_span(&list));
	buf_release(&list);
	return values;
}

struct span known_scale_of(const struct seen_values *seen, struct arena *arena)
{
	enum {
		FEWEST_VALUES = 2,
		MANY_VALUES = 3,
		FEWEST_ITEMS = 5,
		FEWEST_OVER = 10,
	};

	if (seen->n < FEWEST_VALUES ||
	    (seen->n < MANY_VALUES && seen->items < FEWEST_ITEMS) ||
	    (!seen->open &&
	     (seen->n < MANY_VALUES || seen->items < FEWEST_OVER ||
	      seen->plan != PLAN_PRIORITY)))
		return SPAN_NONE;
	for (size_t s = 0; s < N_SCALES; s++)
		if (may_be(seen, s) &&
		    (!count_unseen(seen, s) || is_in_their_language(seen, s)))
			return write_scale(seen, s, seen->open > 0, arena);
	return SPAN_NONE;
}

bool is_on_known_scale(struct span folded)
{
	for (size_t s = 0; s < N_SCALES; s++)
		if (step_of(s, folded) < MOST_STEPS)
			return true;
	return false;
}

bool are_of_known_scale(const struct span *values, size_t n_values,
			struct arena *arena)
{
	for (size_t s = 0; s < N_SCALES; s++) {
		size_t n = 0;

		for (size_t i = 0; i < n_values; i++)
			n += step_of(s, text_fold_value(arena, values[i])) <
			     MOST_STEPS;
		if (n == n_values)
			return true;
	}
	return false;
}

size_t highest_known_step(struct span value, struct arena *arena)
{
	struct span folded = text_fold_value(arena, value);
	size_t best = MOST_STEPS;

	for (size_t s = 0; s < N_SCALES; s++)
		if (!is_of_numbers(s) && step_of(s, folded) < best)
			best = step_of(s, folded);
	return best;
}
