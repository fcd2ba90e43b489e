/* Amounts and days as people write them: "8 points", "~3", "0,5", "4 July". */
#include "backlog/value.h"

#include "base/unicode.h"

static bool is_among(struct span text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_is_nocase(text, words[i]))
			return true;
	return false;
}

/* "points", "SP", "%", "Punkte": letters alone, in one or two words. */
static bool is_unit(struct span text)
{
	static const char *const not_units[] = {
		"to", "of", "or", "and", "bis",	 "oder", "von", "plus", "out",
		"st", "nd", "rd", "th",	 "more", "less", "a",	"if",
	};
	enum { LONGEST_UNIT = 24 };
	struct span first;
	ptrdiff_t blank;

	text = span_trim(text);
	if (span_is(text, "%"))
		return true;
	blank = span_find_char(text, ' ');
	first = blank < 0 ? text : span_first(text, (size_t)blank);
	if (!text.len || text.len > LONGEST_UNIT ||
	    is_among(first, not_units, sizeof(not_units) / sizeof(*not_units)))
		return false;
	if (blank >= 0 &&
	    span_find_char(span_from(text, (size_t)blank + 1), ' ') >= 0)
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_letter(text.at[i]) && text.at[i] != ' ' &&
		    text.at[i] != '.' && (unsigned char)text.at[i] < 0x80)
			return false;
	return true;
}

/* "~3", "≈ 3", "ca. 3": about as much. */
static struct span without_about(struct span text)
{
	static const char *const about[] = { "~",	"≈",	  "ca. ",
					     "ca ",	"circa ", "about ",
					     "approx. " };

	for (size_t i = 0; i < sizeof(about) / sizeof(*about); i++)
		if (span_starts_nocase(text, about[i]))
			return span_trim(span_from(text, strlen(about[i])));
	return text;
}

/* "0,5", "12,25": one or two digits after a comma are a fraction. */
static struct span with_point(struct span text, char digits[32])
{
	ptrdiff_t comma = span_find_char(text, ',');
	size_t end = (size_t)comma + 1;

	if (comma <= 0 || text.len >= 32 || !char_is_digit(text.at[comma - 1]))
		return text;
	while (end < text.len && char_is_digit(text.at[end]))
		end++;
	if (end == (size_t)comma + 1 || end > (size_t)comma + 3 ||
	    (end < text.len && strchr(",.", text.at[end])))
		return text;
	memcpy(digits, text.at, text.len);
	digits[comma] = '.';
	return span_of(digits, text.len);
}

/* "13 → 5": what it is now. */
static struct span at_last(struct span text)
{
	struct span last = value_after_arrow(text);

	return last.len && char_is_digit(last.at[0]) ? last : text;
}

bool value_quantity(struct span text, double *number)
{
	char digits[32];
	struct span head;
	size_t i = 0;

	text = without_about(at_last(span_from(text, text_emoji_length(text))));
	head = value_head(text);
	if (value_number(text, number))
		return true;
	if (head.len < text.len && value_is_undecided(text))
		return false;
	if (value_number(head, number))
		return true;
	head = with_point(head, digits);
	if (head.len && strchr("+-", head.at[0]))
		i++;
	while (i < head.len && (char_is_digit(head.at[i]) || head.at[i] == '.'))
		i++;
	return i && (i == head.len || is_unit(span_from(head, i))) &&
	       value_number(span_first(head, i), number);
}

bool value_day(struct span text, long *day)
{
	text = at_last(text);
	return value_date(text, day) || value_date(value_head(text), day);
}

bool amount_holds_for(const struct amount *amount, struct span value,
		      long today)
{
	struct amount against = *amount;
	double number;
	long day;

	if (!amount->is_date)
		return value_quantity(value, &number) &&
		       amount_holds(amount, number);
	if (amount->is_today)
		against.number = (double)today;
	return value_day(value, &day) && amount_holds(&against, (double)day);
}
