/*
 * Amounts in other words than those of the language: "more than 8", "3 to 8",
 * "8 or fewer", "mindestens 3". Taken for values they would ask for a text that
 * no item has, and in a guard nobody would hear of it.
 */
#include "terms/parse.h"

#include "backlog/value.h"

struct synonym {
	const char *words, *op;
};

/* In front of a number or a date. */
static const struct synonym fronts[] = {
	{ "no more than", "at most" },
	{ "not more than", "at most" },
	{ "no less than", "at least" },
	{ "no fewer than", "at least" },
	{ "not less than", "at least" },
	{ "not fewer than", "at least" },
	{ "more than", ">" },
	{ "greater than", ">" },
	{ "larger than", ">" },
	{ "bigger than", ">" },
	{ "higher than", ">" },
	{ "longer than", ">" },
	{ "over", ">" },
	{ "above", ">" },
	{ "less than", "<" },
	{ "fewer than", "<" },
	{ "smaller than", "<" },
	{ "lower than", "<" },
	{ "shorter than", "<" },
	{ "under", "<" },
	{ "below", "<" },
	{ "up to", "at most" },
	{ "a maximum of", "at most" },
	{ "maximum of", "at most" },
	{ "maximum", "at most" },
	{ "max.", "at most" },
	{ "max", "at most" },
	{ "≤", "at most" },
	{ "a minimum of", "at least" },
	{ "minimum of", "at least" },
	{ "minimum", "at least" },
	{ "min.", "at least" },
	{ "min", "at least" },
	{ "≥", "at least" },
	{ "equal to", "exactly" },
	{ "equals", "exactly" },
	{ "≠", "!=" },
	{ "mindestens", "at least" },
	{ "wenigstens", "at least" },
	{ "höchstens", "at most" },
	{ "maximal", "at most" },
	{ "bis zu", "at most" },
	{ "mehr als", ">" },
	{ "weniger als", "<" },
	{ "über", ">" },
	{ "unter", "<" },
	{ "genau", "exactly" },
	{ "al menos", "at least" },
	{ "como mínimo", "at least" },
	{ "como máximo", "at most" },
	{ "hasta", "at most" },
	{ "más de", ">" },
	{ "menos de", "<" },
	{ "exactamente", "exactly" },
	{ "au moins", "at least" },
	{ "au plus", "at most" },
	{ "jusqu'à", "at most" },
	{ "plus de", ">" },
	{ "moins de", "<" },
	{ "exactement", "exactly" },
	{ "pelo menos", "at least" },
	{ "no mínimo", "at least" },
	{ "no máximo", "at most" },
	{ "até", "at most" },
	{ "mais de", ">" },
	{ "almeno", "at least" },
	{ "al massimo", "at most" },
	{ "più di", ">" },
	{ "meno di", "<" },
	{ "minstens", "at least" },
	{ "hoogstens", "at most" },
	{ "meer dan", ">" },
	{ "minder dan", "<" },
};

/* In front of a date alone: "after 3" says something else. */
static const struct synonym day_fronts[] = {
	{ "before", "<" },	{ "after", ">" },	 { "by", "at most" },
	{ "until", "at most" }, { "since", "at least" }, { "from", "at least" },
};

/* After a number. */
static const struct synonym ends[] = {
	{ "or less", "at most" },    { "or fewer", "at most" },
	{ "or lower", "at most" },   { "or below", "at most" },
	{ "or more", "at least" },   { "or higher", "at least" },
	{ "or above", "at least" },  { "at most", "at most" },
	{ "at least", "at least" },  { "maximum", "at most" },
	{ "max", "at most" },	     { "minimum", "at least" },
	{ "min", "at least" },	     { "oder weniger", "at most" },
	{ "oder mehr", "at least" }, { "o menos", "at most" },
	{ "o más", "at least" },     { "ou moins", "at most" },
	{ "ou plus", "at least" },   { "+", "at least" },
};

/* What stands in front of a range, and between its ends. */
static const struct {
	const char *front, *middle;
} ranges[] = {
	{ "between", "and" }, { "from", "to" },	  { "zwischen", "und" },
	{ "von", "bis" },     { "entre", "y" },	  { "entre", "et" },
	{ "entre", "e" },     { "de", "a" },	  { "de", "à" },
	{ "tra", "e" },	      { "tussen", "en" }, { "", "to" },
	{ "", "bis" },	      { "", "-" },	  { "", "–" },
	{ "", "—" },	      { "", ".." },	  { "", "…" },
};

enum {
	N_FRONTS = sizeof(fronts) / sizeof(*fronts),
	N_DAY_FRONTS = sizeof(day_fronts) / sizeof(*day_fronts),
	N_ENDS = sizeof(ends) / sizeof(*ends),
	N_RANGES = sizeof(ranges) / sizeof(*ranges),
};

/* ---- pieces ---- */

static struct span after_blanks(struct span text)
{
	while (text.len && char_is_space(text.at[0]))
		text = span_from(text, 1);
	return text;
}

/* Takes words in any case, and blanks after them; false and unmoved otherwise. */
static bool take_words(struct span *text, const char *words)
{
	size_t len = strlen(words);
	struct span rest = span_from(*text, len);

	if (!span_starts_nocase(*text, words) ||
	    (len && char_is_letter(words[len - 1]) && rest.len &&
	     !char_is_space(rest.at[0])))
		return false;
	*text = after_blanks(rest);
	return true;
}

/* A number, date or "today" that opens the text and ends as a word does. */
static struct span amount_at(struct span text, bool *is_day)
{
	size_t len = 0;
	double number;
	long day;

	while (len < text.len && !char_is_space(text.at[len]) &&
	       !strchr(",:|\"<>=", text.at[len]))
		len++;
	text = span_first(text, len);
	*is_day = span_is(text, "today") ||
		  (text.len == 10 && value_date(text, &day));
	return *is_day || value_number(text, &number) ? text : SPAN("");
}

static struct span digits_at(struct span text)
{
	size_t len = 0;

	while (len < text.len && char_is_digit(text.at[len]))
		len++;
	return span_first(text, len);
}

static struct span letters_at(struct span text)
{
	size_t len = 0;

	while (len < text.len && char_is_letter(text.at[len]))
		len++;
	return span_first(text, len);
}

/* ---- what they mean ---- */

/* Of words that say an amount: where they end, and how the language says it. */
struct other_words {
	struct span rest, form;
	struct span most; /* of a range with numbers, whose `form` is the least */
};

static bool read_front(struct span text, const struct synonym *list, size_t n,
		       bool is_for_days, struct other_words *out,
		       struct arena *arena)
{
	for (size_t i = 0; i < n; i++) {
		struct span rest = text, amount;
		bool is_day;

		if (!take_words(&rest, list[i].words))
			continue;
		amount = amount_at(rest, &is_day);
		if (!amount.len || is_day < is_for_days)
			continue;
		out->rest = span_from(rest, amount.len);
		out->form = arena_printf(arena, "%s %.*s", list[i].op,
					 (int)amount.len, amount.at);
		return true;
	}
	return false;
}

/* "P1, P2, P3" of P1 and P3; empty where that is no range. */
static struct span say_each(struct span letters, long from, long to,
			    struct arena *arena)
{
	enum { MOST = 12 };
	struct span text = SPAN("");

	if (to - from >= MOST)
		return text;
	for (long i = from; i <= to; i++)
		text = arena_printf(arena, "%.*s%s%.*s%ld", (int)text.len,
				    text.at, text.len ? ", " : "",
				    (int)letters.len, letters.at, i);
	return text;
}

/* One end of a range: "3", "P3". */
static bool take_end(struct span *text, struct span *letters, long *number)
{
	struct span digits;
	double value;

	*letters = letters_at(*text);
	digits = digits_at(span_from(*text, letters->len));
	if (!digits.len || digits.len > 6 || !value_number(digits, &value))
		return false;
	*number = (long)value;
	*text = span_from(*text, letters->len + digits.len);
	return true;
}

static bool read_range(struct span text, const char *front, const char *middle,
		       struct other_words *out, struct arena *arena)
{
	struct span letters, last;
	long from, to;

	if (!take_words(&text, front) || !take_end(&text, &letters, &from))
		return false;
	text = after_blanks(text);
	if (!take_words(&text, middle) || !take_end(&text, &last, &to) ||
	    from >= to || !span_eq(letters, last) ||
	    (text.len && !char_is_space(text.at[0])))
		return false;
	out->rest = text;
	out->form = letters.len ? say_each(letters, from, to, arena)
				: arena_printf(arena, "at least %ld", from);
	if (!letters.len)
		out->most = arena_printf(arena, "at most %ld", to);
	return out->form.len > 0;
}

static bool read_end(struct span text, struct other_words *out,
		     struct arena *arena)
{
	struct span digits = digits_at(text);
	struct span rest = after_blanks(span_from(text, digits.len));

	for (size_t i = 0; digits.len && i < N_ENDS; i++) {
		out->rest = rest;
		if (!take_words(&out->rest, ends[i].words) ||
		    after_blanks(out->rest).len)
			continue;
		out->form = arena_printf(arena, "%s %.*s", ends[i].op,
					 (int)digits.len, digits.at);
		return true;
	}
	return false;
}

/* Words in front of an amount tell one; a range may be something else. */
static bool reads_with_front(struct span text, struct other_words *out,
			     struct arena *arena)
{
	for (size_t i = 0; i < N_RANGES && *ranges[i].front; i++)
		if (read_range(text, ranges[i].front, ranges[i].middle, out,
			       arena))
			return true;
	return read_front(text, fronts, N_FRONTS, false, out, arena) ||
	       read_front(text, day_fronts, N_DAY_FRONTS, true, out, arena);
}

static bool reads_alone(struct span text, struct other_words *out,
			struct arena *arena)
{
	if (reads_with_front(text, out, arena) || read_end(text, out, arena))
		return true;
	for (size_t i = 0; i < N_RANGES; i++)
		if (!*ranges[i].front &&
		    read_range(text, "", ranges[i].middle, out, arena))
			return true;
	return false;
}

/* ---- as mistakes ---- */

/* "at least 3 and at most 8"; in a guard "at least 3 and points at most 8". */
static struct span whole_form(const struct other_words *other, struct span name,
			      struct arena *arena)
{
	if (!other->most.len)
		return other->form;
	return arena_printf(arena, "%.*s and %.*s%s%.*s", (int)other->form.len,
			    other->form.at, (int)name.len, name.at,
			    name.len ? " " : "", (int)other->most.len,
			    other->most.at);
}

int parse_nearly_amount(struct parser *parser, struct span name)
{
	struct other_words other = { .most = SPAN("") };
	struct span text, said, form;

	parse_spaces(parser);
	text = span_from(parser->text, parser->at);
	if (!reads_alone(text, &other, parser->arena))
		return 0;
	said = span_trim(span_first(text, text.len - other.rest.len));
	form = whole_form(&other, name, parser->arena);
	if (!parser->message.at)
		parser->instead = form;
	return parse_fail(parser, parser->at, parser->at + said.len,
			  "for \"%.*s\" write %.*s; a value that is really "
			  "called so goes in quotes",
			  (int)said.len, said.at, (int)form.len, form.at);
}

int parse_nearly_amount_after(struct parser *parser, struct span name,
			      bool is_guard)
{
	struct span text = parser->text;

	if (name.at < text.at || name.at >= text.at + text.len ||
	    (name.at > text.at && name.at[-1] == '"'))
		return 0;
	for (size_t i = 1; i < name.len; i++) {
		size_t at = (size_t)(name.at - text.at) + i;
		struct span rest = span_from(text, at), said, form;
		struct span field = span_first(name, i - 1);
		struct other_words other = { .most = SPAN("") };

		if (!char_is_space(name.at[i - 1]) ||
		    !reads_with_front(rest, &other, parser->arena))
			continue;
		said = span_trim(span_first(rest, rest.len - other.rest.len));
		form = whole_form(&other, is_guard ? field : SPAN(""),
				  parser->arena);
		form = arena_printf(parser->arena, "%.*s%s %.*s",
				    (int)field.len, field.at,
				    is_guard ? "" : ":", (int)form.len,
				    form.at);
		if (!parser->message.at)
			parser->instead = form;
		return parse_fail(parser, at - i, at + said.len,
				  "for \"%.*s\" write %.*s; a field that is "
				  "really called so goes in quotes",
				  (int)(said.len + i), name.at, (int)form.len,
				  form.at);
	}
	return 0;
}
