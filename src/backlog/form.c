/*
 * What a form shows of what it wants, where nobody has filled it in yet:
 * "@username", "YYYY-MM-DD", "EPIC-XXX", "<owner>".
 */
#include "backlog/placeholder-parts.h"

static bool is_example(struct span text)
{
	static const char *const examples[] = {
		"#",
		"@",
		"@username",
		"@user",
		"@name",
		"@handle",
		"@owner",
		"@assignee",
		"@github",
		"@your-handle",
		"@yourname",
		"@your-name",
		"@your name",
		"your name",
		"your name here",
		"name here",
		"@your handle",
		"@tbd",
		"@someone",
		"yyyy-mm-dd",
		"yyyy mm dd",
		"yyyy/mm/dd",
		"dd/mm/yyyy",
		"mm/dd/yyyy",
		"dd.mm.yyyy",
		"dd-mm-yyyy",
		"dd mm yyyy",
		"tt.mm.jjjj",
		"jj/mm/aaaa",
		"dd/mm/aaaa",
		"aaaa-mm-dd",
		"aaaa mm dd",
		"gg/mm/aaaa",
	};

	return placeholder_is_among(text, examples,
				    sizeof(examples) / sizeof(*examples));
}

/* "EPIC-XXX", "US-###", "TASK_NNN": an id that is still to be given. */
static bool is_id_form(struct span text)
{
	size_t end = text.len, letters = 0;
	char last = end ? char_lower(text.at[end - 1]) : 0;

	if (!last || !strchr("xn#", last))
		return false;
	while (end && char_lower(text.at[end - 1]) == last)
		end--;
	/* Folded, a hyphen between letters is a blank. */
	if (text.len - end < 2 || !end || !strchr("-_# ", text.at[end - 1]))
		return false;
	for (size_t i = 0; i + 1 < end; i++) {
		if (!char_is_letter(text.at[i]) && !strchr("-_ ", text.at[i]))
			return false;
		letters += char_is_letter(text.at[i]);
	}
	return letters > 0 || text.at[end - 1] == '#';
}

/* By how it begins or ends: most values do neither. */
bool text_is_form(struct span text)
{
	char last = text.len ? char_lower(text.at[text.len - 1]) : 0;

	if (!last)
		return false;
	if ((last == 'x' || last == 'n' || last == '#') && is_id_form(text))
		return true;
	switch (char_lower(text.at[0])) {
	case '{':
	case '<':
		return text_is_slot(text);
	case '#':
	case '@':
	case 't':
	case 'y':
	case 'd':
	case 'm':
	case 'j':
	case 'a':
	case 'g':
	case 'n':
		return is_example(text);
	default:
		return false;
	}
}
