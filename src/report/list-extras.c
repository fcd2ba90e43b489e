/*
 * What a row of a list may show beside id, title and standing: which of these
 * columns say something, and what is said of those that are not shown.
 */
#include "report/list-extras.h"

#include "base/unicode.h"

static const struct planned *served_by(const struct planned *planned)
{
	for (size_t i = 0; i < planned->n_serves; i++)
		if (planned->serves[i].to)
			return planned->serves[i].to;
	return NULL;
}

/* Do the headings of the groups say already what each serves? */
static bool groups_say_served(const struct list_writer *w)
{
	for (size_t i = 0; i < w->listing->n; i++) {
		const struct planned *to = served_by(w->listing->items[i]);

		if (to && !group_says(w->outlook, w->listing->items[i], to))
			return false;
	}
	return true;
}

struct span list_extra(const struct list_writer *w,
		       const struct planned *planned, enum extra extra)
{
	switch (extra) {
	case EXTRA_KIND:
		return planned->item->kind->name;
	case EXTRA_PAGE:
		return plan_page_of(w->outlook->plan, planned);
	case EXTRA_SERVES:
		return served_by(planned) ? planned_name(served_by(planned))
					  : SPAN("");
	case EXTRA_SIZE:
		return planned->size;
	default:
		return planned->owner;
	}
}

/* "milestone" where all serve milestones, else "serves". */
static struct span name_of_serves(const struct list_writer *w)
{
	const struct kind *kind = NULL;

	for (size_t i = 0; i < w->listing->n; i++) {
		const struct planned *planned = w->listing->items[i];

		for (size_t j = 0; j < planned->n_serves; j++) {
			const struct planned *to = planned->serves[j].to;

			if (to && kind && kind != to->item->kind)
				return SPAN("serves");
			if (to)
				kind = to->item->kind;
		}
	}
	return kind ? text_fold_case(w->arena, kind->name) : SPAN("serves");
}

static struct span name_of_extra(const struct list_writer *w, enum extra extra)
{
	static const enum name_is meant[] = {
		[EXTRA_SIZE] = NAME_SIZE, [EXTRA_OWNER] = NAME_OWNER
	};

	if (extra == EXTRA_KIND)
		return SPAN("kind");
	if (extra == EXTRA_PAGE)
		return SPAN("where it is");
	if (extra == EXTRA_SERVES)
		return name_of_serves(w);
	for (size_t i = 0; i < w->listing->n; i++) {
		const struct field *field =
			plan_field(w->outlook->plan, w->listing->items[i]->item,
				   meant[extra]);

		if (field)
			return field->folded;
	}
	return SPAN("");
}

/* "BACK" of "BACK-239": the letters that ids begin with. */
static struct span id_letters(const struct list_writer *w,
			      const struct planned *planned)
{
	struct span id = shown_id(planned);
	size_t n = 0;

	while (n < id.len && char_is_letter(id.at[n]))
		n++;
	return text_fold_case(w->arena, span_first(id, n));
}

/* Do the ids tell of which kind an item is, so that no column need to? */
static bool ids_tell_kinds(const struct list_writer *w)
{
	struct table by_letters, by_kind;
	bool tell = true;

	table_init(&by_letters, w->arena);
	table_init(&by_kind, w->arena);
	for (size_t i = 0; i < w->listing->n && tell; i++) {
		const struct planned *planned = w->listing->items[i];
		const struct kind *kind = planned->item->kind;
		struct span letters = id_letters(w, planned);
		void **of_letters = table_slot(&by_letters, letters);
		void **of_kind = table_slot(&by_kind, kind->name);

		tell = letters.len &&
		       (!*of_letters || *of_letters == (void *)kind) &&
		       (!*of_kind ||
			span_eq(*(struct span *)*of_kind, letters));
		*of_letters = (void *)kind;
		if (!*of_kind) {
			*of_kind = ARENA_NEW(w->arena, struct span);
			*(struct span *)*of_kind = letters;
		}
	}
	table_release(&by_letters);
	table_release(&by_kind);
	return tell;
}

void list_find_extras(struct list_writer *w)
{
	for (int e = 0; e < N_EXTRAS; e++) {
		bool differs = false;

		for (size_t i = 0; i < w->listing->n; i++) {
			struct span value = list_extra(w, w->listing->items[i],
						       (enum extra)e);

			w->filled[e] += value.len > 0;
			if (!i)
				w->common[e] = value;
			differs |= !span_eq(value, w->common[e]);
		}
		if (differs || w->listing->n < 2)
			w->common[e] = SPAN("");
		w->names[e] = name_of_extra(w, (enum extra)e);
		w->shows[e] = w->filled[e] && differs &&
			      w->filled[e] * 10 >= w->listing->n;
	}
	w->common[EXTRA_KIND] = w->common[EXTRA_PAGE] = SPAN("");
	if (w->shows[EXTRA_PAGE] &&
	    !has_namesakes(w->outlook, w->listing->items, w->listing->n))
		w->shows[EXTRA_PAGE] = false;
	if (w->shows[EXTRA_SERVES] && groups_say_served(w))
		w->shows[EXTRA_SERVES] = false;
	if (w->shows[EXTRA_KIND] && ids_tell_kinds(w))
		w->shows[EXTRA_KIND] = false;
}

size_t list_count_extras(const struct list_writer *w)
{
	size_t n = 0;

	for (int e = 0; e < N_EXTRAS; e++)
		n += w->shows[e];
	return n;
}

bool list_drop_extras(struct list_writer *w, const struct grid *grid)
{
	size_t title = grid->columns[1].widest, at = 2;
	size_t room = 2 + (title > 40 ? 40 : title);
	bool drops = false;

	room += (grid->columns[0].widest > 16 ? 16 : grid->columns[0].widest) +
		2;
	if (!w->stand_alike) {
		size_t width = grid->columns[at++].widest;

		room += (width > 24 ? 24 : width) + 2;
	}
	for (int e = 0; e < N_EXTRAS; e++) {
		size_t width;

		if (!w->shows[e])
			continue;
		width = grid->columns[at++].widest;
		width = (width > 16 ? 16 : width) + 2;
		if (room + width > grid->width) {
			w->shows[e] = false;
			w->has_no_room[e] = drops = true;
		} else {
			room += width;
		}
	}
	return drops;
}

static bool is_rare(const struct list_writer *w, int extra)
{
	return w->filled[extra] && w->filled[extra] * 3 < w->listing->n;
}

/* A line of its own, in as many as it takes. */
static void end_line(struct list_writer *w, struct buf *line)
{
	if (line->len)
		add_wrapped(w->out, w->outlook, buf_span(line));
	buf_clear(line);
}

void list_write_shown(struct list_writer *w)
{
	struct buf line = BUF_INIT;
	size_t n = list_count_extras(w);

	if (n == w->shows[EXTRA_KIND])
		return;
	buf_adds(&line, n == 1 ? "Last column: " : "Last columns: ");
	for (int e = 0; e < N_EXTRAS; e++)
		if (w->shows[e]) {
			text_show(&line, span_is(w->names[e], "serves")
						 ? SPAN("what it serves")
						 : w->names[e]);
			buf_adds(&line, --n ? ", " : "");
		}
	end_line(w, &line);
	buf_release(&line);
}

void list_write_not_shown(struct list_writer *w)
{
	const char *sep = "Not shown, since few have one: ";
	struct buf line = BUF_INIT;
	size_t n = 0;

	for (int e = 1; e < N_EXTRAS; e++) {
		if (e == EXTRA_PAGE || w->shows[e] || !is_rare(w, e) ||
		    w->common[e].len)
			continue;
		buf_adds(&line, sep);
		text_show(&line, w->names[e]);
		buf_addf(&line, " (%zu of %zu)", w->filled[e], w->listing->n);
		sep = ", ";
	}
	end_line(w, &line);
	sep = "No room for: ";
	for (int e = 1; e < N_EXTRAS; e++) {
		if (!w->has_no_room[e] || is_rare(w, e))
			continue;
		buf_adds(&line, sep);
		text_show(&line, w->names[e]);
		sep = ", ";
		n++;
	}
	if (n)
		buf_addf(&line, " (--columns=id,title,… shows %s)",
			 n == 1 ? "it" : "them");
	end_line(w, &line);
	buf_release(&line);
}
