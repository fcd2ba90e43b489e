/*
 * Headings of an agreement: each a criterion with a paragraph that explains it,
 * or a topic above what is listed.
 */
#include "adopt/own-document.h"

/* Stands the sentence right below that heading? */
static bool is_below(const struct own_sentence *one,
		     const struct own_sentence *heading)
{
	return !one->is_heading && one->heading.at == heading->heading.at;
}

/* Few entries are listed then, and below few of the headings. */
bool own_headings_are_form(const struct own_document *own)
{
	enum { FEWEST_HEADINGS = 4 };
	size_t n = 0, listed = 0;

	for (size_t i = 0; i < own->n; i++) {
		const struct own_sentence *one = &own->sentences[i];

		if (!one->is_heading)
			listed++;
		else if (i + 1 == own->n ||
			 !is_below(&own->sentences[i + 1], one))
			n++;
	}
	return n >= FEWEST_HEADINGS && n > listed;
}

void own_choose_headings(struct own_document *own)
{
	size_t n = 0, listed = 0;
	bool are_form = own_headings_are_form(own);

	for (size_t i = 0; i < own->n; i++) {
		struct own_sentence *one = &own->sentences[i];

		listed += !one->is_heading;
		for (size_t j = i + 1; one->is_heading && j < own->n &&
				       is_below(&own->sentences[j], one);
		     j++)
			if (own->sentences[j].check.len)
				one->check = SPAN_NONE;
		n += one->is_heading && one->check.len;
	}
	for (size_t i = 0; listed && n == 1 && !are_form && i < own->n; i++)
		if (own->sentences[i].is_heading)
			own->sentences[i].check = SPAN_NONE;
}

void own_forget_topics(struct own_document *own)
{
	const struct own_sentence *heading = NULL;
	bool are_form = own_headings_are_form(own);
	size_t kept = 0;

	for (size_t i = 0; i < own->n; i++) {
		const struct own_sentence *one = &own->sentences[i];

		if (one->is_heading) {
			heading = one->check.len ? one : NULL;
			if (!heading && !are_form)
				continue;
		} else if (one->is_nested && !one->check.len) {
			continue;
		} else if (heading && is_below(one, heading) &&
			   (heading->introduces || one->is_row)) {
			continue;
		}
		own->sentences[kept++] = *one;
		if (one->is_heading)
			heading = &own->sentences[kept - 1];
	}
	own->n = kept;
}

void own_leave_topics(struct own_document *own)
{
	bool are_form = own_headings_are_form(own);
	size_t kept = 0;

	for (size_t i = 0; i < own->n; i++)
		if ((are_form || !own->sentences[i].is_heading) &&
		    !own->sentences[i].is_nested)
			own->sentences[kept++] = own->sentences[i];
	if (kept)
		own->n = kept;
}
