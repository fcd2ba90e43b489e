/* Labels among letters: where the name ends, and what sets it off. */
#include "backlog/label.h"

static struct span letters_between(const struct letters *l, size_t from,
				   size_t to)
{
	return span_trim(span_of(l->at + from, to - from));
}

/* Cuts the colon off that ends a name; false where there is none. */
static bool take_colon(struct span *name)
{
	size_t len = name->len;

	while (name->len && name->at[name->len - 1] == ':')
		name->len--;
	*name = span_trim(*name);
	return name->len < len && name->len;
}

/* The same of a full stop, "?" or "!". */
static bool take_stop(struct span *name)
{
	if (name->len < 2 || !strchr(".?!", name->at[name->len - 1]))
		return false;
	name->len--;
	return true;
}

/* The same of a dash that stands within it: "**Why —** because". */
static bool take_dash(struct span *name)
{
	static const char *const dashes[] = { " —", " –", " -" };

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++)
		if (span_ends(*name, dashes[i])) {
			name->len -= strlen(dashes[i]);
			return true;
		}
	return false;
}

/* "(draft)" after a bold label: where it ends; `i` without one. */
static size_t skip_remark(const struct letters *l, size_t i, size_t last)
{
	size_t at = letters_skip_blanks(l, i);

	if (at >= last || l->at[at] != '(')
		return i;
	while (at < last && l->at[at] != ')')
		at++;
	return at < last ? at + 1 : i;
}

/* The length of a dash that sets off what is said, blanks around it; or 0. */
static size_t dash_after(const struct letters *l, size_t i, size_t last)
{
	static const char *const dashes[] = { "— ", "– ", "- " };
	struct span rest = span_of(l->at + i, last - i);

	for (size_t d = 0; d < sizeof(dashes) / sizeof(*dashes); d++)
		if (i && l->at[i - 1] == ' ' && span_starts(rest, dashes[d]))
			return strlen(dashes[d]);
	return span_is(rest, "—") || span_is(rest, "–") ? rest.len : 0;
}

bool label_in_bold(const struct letters *l, size_t i, struct label *label)
{
	size_t end = i, after, last = letters_line_end(l, i);

	while (end < last && l->strong[end])
		end++;
	label->first = i;
	label->last = end;
	label->name = letters_between(l, i, end);
	label->has_colon = take_colon(&label->name);
	after = letters_skip_blanks(l, skip_remark(l, end, last));
	if (!label->has_colon && after < last && l->at[after] == ':') {
		label->has_colon = true;
		label->last = after + 1;
	} else if (!label->has_colon && after >= last) {
		label->last = last;
	} else if (!label->has_colon) {
		size_t dash = dash_after(l, after, last);

		/* "**Why.** Because", as in print. */
		label->has_dash = dash || take_stop(&label->name) ||
				  take_dash(&label->name);
		label->last = dash ? after + dash : end;
	}
	label->is_alone = letters_skip_blanks(l, label->last) >= last;
	return end > i && label->name.len && label->name.len <= LONGEST_LABEL &&
	       (label->has_colon || label->has_dash || label->is_alone);
}

bool label_before_words(const struct letters *l, size_t i, struct label *label)
{
	size_t end = i, last = letters_line_end(l, i);

	while (end < last && l->strong[end])
		end++;
	*label = (struct label){ .first = i, .last = end };
	label->name = letters_between(l, i, end);
	if (span_ends(label->name, ","))
		label->name =
			span_trim(span_first(label->name, label->name.len - 1));
	return label->name.len && label->name.len <= LONGEST_LABEL &&
	       letters_skip_blanks(l, end) < last;
}

bool label_before_colon(const struct letters *l, size_t i, struct label *label)
{
	size_t last = letters_line_end(l, i);
	const char *colon = i < last ? memchr(l->at + i, ':', last - i) : NULL;
	size_t end = colon ? (size_t)(colon - l->at) : last;

	*label = (struct label){ .first = i, .last = end + 1 };
	if (!colon || end - i > LONGEST_PLAIN_LABEL || end + 1 >= last ||
	    l->at[end + 1] != ' ' || (l->at[i] >= 'a' && l->at[i] <= 'z'))
		return false;
	label->has_colon = true;
	label->name = letters_between(l, i, end);
	return label->name.len > 0;
}

bool label_alone(const struct letters *l, size_t i, struct label *label)
{
	size_t last = letters_line_end(l, i);

	if (last - i > LONGEST_PLAIN_LABEL)
		return false;
	label->first = i;
	label->last = last;
	label->is_alone = true;
	label->name = letters_between(l, i, last);
	label->has_colon = take_colon(&label->name);
	return label->name.len > 0;
}
