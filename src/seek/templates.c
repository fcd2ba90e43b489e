/* Files that are forms, by their names and titles. */
#include "seek/templates.h"
#include "seek/candidates.h"

#include "backlog/placeholder.h"
#include "base/unicode.h"
#include "words/parts.h"

/* Besides what is_template_name() knows, where the number is 0. */
static const char *const example_words[] = {
	"example",   "examples", "sample",  "beispiel", "muster",    "ejemplo",
	"ejemplos",  "exemplo",	 "exemple", "esempio",	"esimerkki", "exempel",
	"voorbeeld", "пример",	 "示例",    "サンプル", NULL,
};

/* How many zeros its number is, such as 3 of US-000; 0 where it is none. */
static size_t count_zeros(const struct lead *lead)
{
	size_t zeros = 0;

	for (size_t i = 0; i < lead->all.len; i++) {
		if (lead->all.at[i] >= '1' && lead->all.at[i] <= '9')
			return 0;
		zeros += lead->all.at[i] == '0';
	}
	return zeros;
}

/* "<title>", "[Short title]", "Title": where a title goes. */
static bool is_blank_title(struct span heading, struct arena *arena)
{
	struct lead lead;
	struct span title;

	if (!heading.len)
		return false;
	lead_read(&lead, heading, arena);
	title = lead.kind == LEAD_NONE ? heading : lead.rest;
	while (title.len && strchr(" :-.", title.at[0]))
		title = span_from(title, 1);
	return is_form_title(title, text_fold_name(arena, title)) ||
	       text_is_slot(title) ||
	       (span_starts(title, "[") &&
		span_find_char(title, ']') == (ptrdiff_t)title.len - 1);
}

static bool is_called_example(struct span name, struct arena *arena)
{
	return is_template_name(name, arena) ||
	       name_has_one_of(as_words(name, arena), example_words);
}

/* "[Story] Template": the label, and hardly more. */
static bool is_bare_label(struct span name, struct span label)
{
	return text_count_words(span_from(name, label.len)) <= 2;
}

bool is_form(struct span name, struct span heading, struct arena *arena)
{
	struct span label = kind_label(name, arena);
	struct lead lead;
	bool is_called;

	if (label.len)
		return is_template_name(name, arena) &&
		       is_bare_label(name, label);
	lead_read(&lead, name, arena);
	if (!lead_is_in_front(&lead, name))
		return is_template_name(name, arena) &&
		       !is_aside_by_the_way(name, arena);
	/* TEMPLATE-US-1: the word stands in front of what is counted. */
	if (is_template_name(lead.prefix, arena))
		return true;
	/* "phase-0-template-engine" is where the work begins. */
	if (lead_is_process(&lead, arena))
		return false;
	is_called = is_called_example(
		text_count_words(lead.rest) ? lead.rest : heading, arena);
	if (!count_zeros(&lead))
		return is_called && is_blank_title(heading, arena);
	/* "0-template-engine" may be what they began with. */
	return (is_called &&
		(count_zeros(&lead) > 1 || text_count_words(lead.rest) == 1)) ||
	       is_blank_title(heading, arena);
}
