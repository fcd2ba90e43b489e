/* Numbers, dates and amounts; and values compared. */
#include "backlog/value.h"

#include <stdlib.h>

bool value_number(struct span text, double *number)
{
	char digits[64];
	size_t i = 0;
	bool seen = false, point = false;

	text = span_trim(text);
	if (!text.len || text.len >= sizeof(digits))
		return false;
	if (text.at[0] == '-' || text.at[0] == '+')
		i++;
	for (; i < text.len; i++) {
		if (char_is_digit(text.at[i]))
			seen = true;
		else if (text.at[i] == '.' && !point && i + 1 < text.len)
			point = true;
		else
			return false;
	}
	if (!seen)
		return false;
	memcpy(digits, text.at, text.len);
	digits[text.len] = '\0';
	*number = strtod(digits, NULL);
	return true;
}

static long number_at(const char *text, size_t len)
{
	long n = 0;

	for (size_t i = 0; i < len; i++)
		n = n * 10 + (text[i] - '0');
	return n;
}

/* Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant's method). */
static long days_from_civil(long y, long m, long d)
{
	long era, year_of_era, day_of_year, day_of_era;

	y -= m <= 2;
	era = (y >= 0 ? y : y - 399) / 400;
	year_of_era = y - era * 400;
	day_of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
	day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 +
		     day_of_year;
	return era * 146097 + day_of_era - 719468;
}

bool value_date(struct span text, long *day)
{
	static const int lengths[] = { 31, 29, 31, 30, 31, 30,
				       31, 31, 30, 31, 30, 31 };
	long y, m, d;
	bool leap;

	text = span_trim(text);
	if (text.len < 10 || text.at[4] != '-' || text.at[7] != '-' ||
	    !span_is_digits(span_first(text, 4)) ||
	    !span_is_digits(span_of(text.at + 5, 2)) ||
	    !span_is_digits(span_of(text.at + 8, 2)))
		return false;
	if (text.len > 10 && text.at[10] != ' ' && text.at[10] != 'T' &&
	    text.at[10] != 't')
		return false;
	/* After it a time, no prose. */
	for (size_t i = 11; i < text.len; i++)
		if (!char_is_digit(text.at[i]) &&
		    !strchr(":.,+-Zz ", text.at[i]))
			return false;
	y = number_at(text.at, 4);
	m = number_at(text.at + 5, 2);
	d = number_at(text.at + 8, 2);
	leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
	if (m < 1 || m > 12 || d < 1 || d > lengths[m - 1] ||
	    (m == 2 && d == 29 && !leap))
		return false;
	*day = days_from_civil(y, m, d);
	return true;
}

struct span date_text(long day, struct arena *arena)
{
	long z = day + 719468;
	long era = (z >= 0 ? z : z - 146096) / 146097;
	long day_of_era = z - era * 146097;
	long year_of_era = (day_of_era - day_of_era / 1460 +
			    day_of_era / 36524 - day_of_era / 146096) /
			   365;
	long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 -
					 year_of_era / 100);
	long m = (5 * day_of_year + 2) / 153;
	long d = day_of_year - (153 * m + 2) / 5 + 1;
	long month = m + (m < 10 ? 3 : -9);

	return arena_printf(arena, "%04ld-%02ld-%02ld",
			    year_of_era + era * 400 + (month <= 2), month, d);
}

/* Could this be a number, by its first sign? */
static bool begins_a_number(struct span text)
{
	char first = text.len ? text.at[0] : 'a';

	return char_is_digit(first) || char_is_space(first) || first == '+' ||
	       first == '-' || first == '.';
}

bool value_equal(struct span a, struct span b)
{
	double x, y;

	if (span_eq(a, b))
		return true;
	if (!begins_a_number(a) || !begins_a_number(b))
		return false;
	return value_number(a, &x) && value_number(b, &y) && x >= y && x <= y;
}

int value_compare(struct span a, struct span b)
{
	double x = 0, y = 0;
	bool is_x = value_number(a, &x), is_y = value_number(b, &y);

	if (is_x != is_y)
		return is_x ? -1 : 1;
	return is_x ? (x > y) - (x < y) : span_compare(a, b);
}

bool amount_holds(const struct amount *amount, double number)
{
	switch (amount->op) {
	case AT_LEAST:
		return number >= amount->number;
	case AT_MOST:
		return number <= amount->number;
	case EXACTLY:
		return number >= amount->number && number <= amount->number;
	case LESS:
		return number < amount->number;
	case MORE:
		return number > amount->number;
	case UNLIKE:
		return number < amount->number || number > amount->number;
	}
	return false;
}

double amount_distance(const struct amount *amount, double number, long today)
{
	double agreed = amount->is_today ? (double)today : amount->number;

	return number > agreed ? number - agreed : agreed - number;
}

const char *amount_words(enum amount_op op)
{
	switch (op) {
	case AT_LEAST:
		return "at least ";
	case AT_MOST:
		return "at most ";
	case EXACTLY:
		return "exactly ";
	case LESS:
		return "fewer than ";
	case MORE:
		return "more than ";
	case UNLIKE:
		return "anything but ";
	}
	return "";
}

const char *measure_name(enum measure measure, bool plural)
{
	static const char *const names[N_MEASURES][2] = {
		[MEASURE_NONE] = { "", "" },
		[MEASURE_WORDS] = { "word", "words" },
		[MEASURE_ITEMS] = { "item", "items" },
		[MEASURE_TASKS] = { "task", "tasks" },
		[MEASURE_OPEN_TASKS] = { "open task", "open tasks" },
		[MEASURE_LINKS] = { "link", "links" },
		[MEASURE_IMAGES] = { "image", "images" },
		[MEASURE_NUMBERS] = { "number", "numbers" },
		[MEASURE_CHARACTERS] = { "character", "characters" },
	};

	return names[measure][plural];
}
