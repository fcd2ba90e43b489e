/* Where a new item may go: one folder, lane and status after the other. */
#include "plan/maker.h"

#include "backlog/pattern.h"
#include "base/unicode.h"
#include "terms/lookup.h"

static struct span next_id(const struct new_style *style, struct arena *arena)
{
	if (!style->has_ids)
		return SPAN("");
	return arena_printf(arena, "%.*s%0*zu", (int)style->prefix.len,
			    style->prefix.at, (int)style->digits, style->next);
}

/* The folders that the kind looks into; where most of its items lie first. */
static size_t list_folders(const struct maker *m, struct span *out, size_t most)
{
	const struct kind *kind = m->style->kind;
	const struct planned *sample = m->style->sample;
	bool nests = maker_has_folder(m->style->pattern);
	size_t n = 0;

	if (sample && form_is_whole(sample->item->parts[0].form)) {
		struct span folder = path_folder(item_doc(sample->item)->path);

		if (nests && folder.len) {
			folder.len--;
			while (folder.len && folder.at[folder.len - 1] != '/')
				folder.len--;
		}
		out[n++] = folder;
	}
	for (size_t i = 0; i < kind->n_patterns && n < most; i++) {
		struct span folder = pattern_folder(kind->patterns[i].glob);
		bool known = kind->patterns[i].exclude;

		for (size_t j = 0; j < n; j++)
			known |= span_eq(out[j], folder);
		if (!known && form_is_whole(kind->patterns[i].form))
			out[n++] = folder;
	}
	return n;
}

/* "Blocked", "won't have": it claims nothing, but it is not a place to begin. */
static bool is_aside(struct span value, struct arena *arena)
{
	static const char *const words[] = {
		"blocked", "on hold", "waiting", "deferred", "paused",
		"parked",  "won't",   "wont",	 "rejected"
	};
	struct span folded = text_fold_value(arena, value);

	return ANY_OF(span_starts, folded, words);
}

/* Lanes from the last to the first: what is far off claims the least. */
static size_t list_lanes(const struct maker *m, struct span *out, size_t most)
{
	const struct kind *kind = m->style->kind;
	size_t n = 0;

	for (size_t i = 0; i < kind->n_orders; i++)
		if (kind_is_lane(kind, kind->orders[i].folded))
			for (size_t v = kind->orders[i].n; v-- > 0 && n < most;)
				if (!is_aside(kind->orders[i].shown[v],
					      m->arena))
					out[n++] = kind->orders[i].shown[v];
	if (!n && m->style->sample)
		out[n++] = m->style->sample->item->lane;
	return n;
}

enum { MOST_PLACES = 8, MOST_VALUES = 16, MOST_TRIES = 64 };

/* The values that a new item may have, in their order; aside comes last. */
static size_t list_values(const struct maker *m, struct span *out, size_t most)
{
	const struct field_order *values = m->style->values;
	size_t n = 0;

	if (!values || m->style->status_place == IN_PLACE)
		return 0;
	for (int aside = 0; aside < 2; aside++)
		for (size_t i = 0; i < values->n && n < most; i++)
			if (is_aside(values->shown[i], m->arena) == aside)
				out[n++] = values->shown[i];
	return n;
}

/* What the attempt stands for: a folder or lane, and a status. */
static bool choose(struct maker *m, struct span folder, size_t attempt)
{
	struct span places[MOST_PLACES], values[MOST_VALUES];
	bool is_file = form_is_whole(m->style->pattern->form);
	size_t n_status = list_values(m, values, MOST_VALUES);
	size_t n, place, status;

	if (is_file && folder.len) {
		places[0] = folder;
		n = 1;
	} else {
		n = is_file ? list_folders(m, places, MOST_PLACES)
			    : list_lanes(m, places, MOST_PLACES);
	}
	if (!n)
		places[n++] = SPAN("");
	status = attempt / n;
	place = attempt % n;
	if (status > n_status || attempt >= MOST_TRIES)
		return false;
	if (is_file)
		m->folder = places[place];
	else {
		m->lane = places[place];
		m->folder = folder;
	}
	/* The last try is without any. */
	m->status = status < n_status ? values[status] : SPAN("");
	return true;
}

bool new_make(struct new_try *out, struct plan *plan,
	      const struct new_style *style, struct span title,
	      struct span folder, size_t attempt, struct arena *arena)
{
	struct maker m = { .plan = plan,
			   .style = style,
			   .arena = arena,
			   .title = title,
			   .id = next_id(style, arena) };
	bool made = true;

	*out = (struct new_try){ .is_new_file = true };
	if (!style->pattern || style->pattern->form == FORM_EXTERNAL ||
	    !choose(&m, folder, attempt))
		return false;
	if (form_is_whole(style->pattern->form)) {
		maker_file(&m);
		out->path = maker_path(&m);
		out->text = arena_copy(arena, buf_span(&m.out));
	} else {
		made = maker_inside(&m, out);
	}
	out->says = m.status;
	buf_release(&m.out);
	return made;
}
