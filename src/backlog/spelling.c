/* Lists and ranges of ids, spelt out: "DEBT-01, 08, 26-31". */
#include "backlog/reference.h"

#include "backlog/id-list.h"
#include "backlog/ids-among.h"
#include "backlog/item-words.h"
#include "backlog/own-file.h"
#include "base/unicode.h"

/* Longer ranges, and what a field lists beyond so many, stay as written. */
enum { LONGEST_RANGE = 100, MOST_IN_RANGES = 10000 };

struct spelling {
	struct backlog *backlog;
	const struct item *item;
	const struct field *field;
	struct arena *arena;
	struct field_piece *pieces;
	size_t n, room;
	size_t n_in_ranges;
	struct span front; /* "DEBT-" of the id before; "08" goes on from it */
};

static void add_reference(struct spelling *s, const struct field_piece *piece,
			  struct span text)
{
	struct field_piece *copy =
		ARENA_PUSH(s->arena, s->pieces, s->n, s->room);

	*copy = *piece;
	if (!span_eq(copy->text, text)) {
		copy->text = text;
		copy->folded = text_fold_value(s->arena, text);
	}
}

static size_t digits_value(struct span digits)
{
	size_t value = 0;

	for (size_t i = 0; i < digits.len && value < 1000000; i++)
		value = value * 10 + (size_t)(digits.at[i] - '0');
	return value;
}

/* "1.1" and "1.4" count on from "1.", so what counts is behind the last point. */
static void skip_same_points(struct span *first, struct span *last)
{
	size_t point = first->len;

	while (point && first->at[point - 1] != '.')
		point--;
	if (point && last->len > point &&
	    span_eq(span_first(*last, point), span_first(*first, point))) {
		*first = span_from(*first, point);
		*last = span_from(*last, point);
	}
}

/* Adds what lies between two ids of the same front; false where it is none. */
static bool add_range(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span from, to, first, last, front, front_from, front_to;
	size_t low, high;

	/* "Price: 0–100" begins with no id. */
	if (!range_cut(text, &from, &to) || !id_list_is_id(from))
		return false;
	first = id_number(from);
	last = id_number(to);
	front_from = span_first(from, from.len - first.len);
	front_to = span_first(to, to.len - last.len);
	skip_same_points(&first, &last);
	front = span_first(from, from.len - first.len);
	if (!span_is_digits(first) || !span_is_digits(last) ||
	    (front_to.len && !span_eq(front_from, front_to)))
		return false;
	/* "A2-011" is an id: the last of a range is no longer with its 0. */
	if (last.at[0] == '0' && last.len > first.len)
		return false;
	if (!front.len)
		front = s->front;
	low = digits_value(first);
	high = digits_value(last);
	if (low >= high || high - low > LONGEST_RANGE ||
	    s->n_in_ranges + high - low >= MOST_IN_RANGES)
		return false;
	s->n_in_ranges += high - low + 1;
	for (size_t i = low; i <= high; i++)
		add_reference(s, piece,
			      arena_printf(s->arena, "%.*s%0*zu",
					   (int)front.len, front.at,
					   (int)first.len, i));
	s->front = front;
	return true;
}

/* "08" after DEBT-01 is DEBT-08, if that is an item. */
static struct span go_on(const struct spelling *s, struct span text)
{
	struct span bare = text, id;

	while (bare.len && bare.at[0] == '#')
		bare = span_from(bare, 1);
	if (!s->front.len || !id_is_number(bare))
		return text;
	id = arena_printf(s->arena, "%.*s%.*s", (int)s->front.len, s->front.at,
			  (int)bare.len, bare.at);
	return item_named(s->backlog, s->item, id) ? id : text;
}

/*
 * "Tasks 1" is Task 1, if something is called so, and "Stories 1.1-1.4" begins
 * with Story 1.1; else the text as it is.
 */
static struct span in_singular(const struct spelling *s, struct span text)
{
	struct span from = text, to, word, one, id;
	size_t words = item_words_length(text);

	if (!words && range_cut(text, &from, &to))
		words = item_words_length(from);
	if (!words || item_named(s->backlog, s->item, from))
		return text;
	word = span_first(text, words - 1);
	for (size_t i = 0; item_word_singular(word, i, s->arena, &one); i++) {
		id = arena_printf(s->arena, "%.*s %.*s", (int)one.len, one.at,
				  (int)(from.len - words), from.at + words);
		if (item_named(s->backlog, s->item, id))
			return arena_printf(s->arena, "%.*s%.*s", (int)id.len,
					    id.at, (int)(text.len - from.len),
					    text.at + from.len);
	}
	return text;
}

/* One id, or one range of them. */
static void spell_one(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span id, leading, number, from, to;
	struct opening opening;

	text = in_singular(s, text);
	id = go_on(s, text);
	leading = id_prefix(text);

	if (range_cut(text, &from, &to) &&
	    !item_named(s->backlog, s->item, id) && add_range(s, piece, text))
		return;
	add_reference(s, piece, id);
	if (!leading.len && id_opens(text, OPENS_INNER, &opening))
		leading = opening.id;
	number = id_number(leading);
	if (!number.len && item_words_length(text))
		s->front = span_first(text, item_words_length(text));
	else if (leading.len > number.len && number.len)
		s->front = span_first(leading, leading.len - number.len);
}

/* The next id of the text behind one of it. */
static struct span id_after(struct spelling *s, struct span text,
			    struct span id)
{
	return id_among(s->backlog, s->item, text,
			(size_t)(id.at + id.len - text.at));
}

/* "US-1 (soft) through US-3": adds all of them; false where it is no range. */
static bool spell_range(struct spelling *s, const struct field_piece *piece,
			struct span from, struct span gap, struct span to)
{
	struct span sign = without_remarks(gap, s->arena);

	return range_is_sign(sign) &&
	       add_range(s, piece,
			 arena_printf(s->arena, "%.*s to %.*s", (int)from.len,
				      from.at, (int)to.len, to.at));
}

/*
 * "US-1 (soft) then US-2": whatever joins them, each id that stands in a list is
 * one of it. `first` opens the text.
 */
static void spell_among(struct spelling *s, const struct field_piece *piece,
			struct span text, struct span first)
{
	struct span id = first, next;

	for (; id.len; id = next) {
		next = id_after(s, text, id);
		if (next.len &&
		    spell_range(s, piece, id,
				span_between(id.at + id.len, next.at), next))
			next = id_after(s, text, next);
		else
			spell_one(s, piece, id);
	}
}

/*
 * "“US-1” “US-2”": words or signs open the text, and all of it means one item, or
 * none, which is told. What else it names is named as well.
 */
static void spell_beside(struct spelling *s, const struct field_piece *piece,
			 struct span text, struct span first)
{
	struct field_piece whole = *piece;
	struct item *item;

	whole.text = text;
	item = backlog_resolve_piece(s->backlog, s->item, s->field, &whole);
	spell_one(s, piece, text);
	for (struct span id = first; item && id.len; id = id_after(s, text, id))
		if (item_named(s->backlog, s->item, id) != item)
			add_reference(s, piece, id);
}

static void spell_out(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span first = id_among(s->backlog, s->item, text, 0);
	bool opens = first.at == text.at;

	if (!first.len || first.len == text.len ||
	    (opens && !id_after(s, text, first).len) ||
	    item_named(s->backlog, s->item, text))
		spell_one(s, piece, text);
	else if (opens)
		spell_among(s, piece, text, first);
	else
		spell_beside(s, piece, text, first);
}

/* "Login (US-1)", where nothing is called Login: the id says what is meant. */
static struct span ids_in_parentheses(struct spelling *s, struct span text)
{
	ptrdiff_t open = span_find(text, " (");
	struct span inside, first;

	if (open <= 0 || !span_ends(text, ")") ||
	    item_named(s->backlog, s->item,
		       span_trim(span_first(text, (size_t)open))))
		return text;
	inside = span_of(text.at + open + 2, text.len - (size_t)open - 3);
	first = id_among(s->backlog, s->item, inside, 0);
	return first.len && first.at == inside.at &&
			       (first.len == inside.len ||
				id_list_is_bare(inside)) &&
			       !id_prefix(text).len
		       ? inside
		       : text;
}

static void spell_list(struct spelling *s, const struct field_piece *piece)
{
	struct span text = id_list_text(piece->text);
	bool is_word = id_list_is_word(text);

	for (int by = BY_SIGNS; !is_word && by <= BY_BLANKS; by++) {
		struct span part;

		if (!id_list_is_list(text, by) ||
		    item_named(s->backlog, s->item, text))
			continue;
		while (id_list_next(&text, by, &part))
			if (part.len)
				spell_out(s, piece, part);
		return;
	}
	spell_out(s, piece, ids_in_parentheses(s, text));
}

/* ---- values that hold links ---- */

/* The ids that stand between two places of the source, if there is a gap. */
static void spell_between(struct spelling *s, const struct field *field,
			  struct field_piece piece, uint32_t start,
			  uint32_t end)
{
	uint32_t *places;
	struct span text, id;

	if (start >= end)
		return;
	text = outline_text_between(&field->doc->outline, start, end, s->arena,
				    &places);
	id = id_among(s->backlog, s->item, text, 0);
	for (; id.len; id = id_after(s, text, id)) {
		piece.start = places[id.at - text.at];
		piece.end = piece.start + (uint32_t)id.len;
		add_reference(s, &piece, id);
	}
}

/* The links of a piece, from the `*first` on; how many there are. */
static size_t links_of(const struct field *field,
		       const struct field_piece *piece, size_t *first)
{
	const struct outline *outline = &field->doc->outline;
	size_t n = 0;

	*first = outline_link_at(outline, piece->start ? piece->start - 1 : 0);
	while (*first + n < outline->n_links &&
	       outline->links[*first + n].start < piece->end)
		n++;
	return n;
}

/*
 * "[the login](3.md) and [the logout](4.md)": the addresses say what is meant, so
 * each link is a reference, and so is an id between them. False where there is
 * no more than one link, or their words are ids themselves.
 */
static bool spell_links(struct spelling *s, const struct field *field,
			const struct field_piece *piece)
{
	const struct outline *outline = &field->doc->outline;
	size_t first, n;
	uint32_t at = piece->start;

	if (!piece->is_placed || field->origin == FROM_FRONT_MATTER ||
	    span_find_char(piece->text, ' ') < 0)
		return false;
	n = links_of(field, piece, &first);
	if (n < 2 || id_among(s->backlog, s->item, piece->text, 0).len)
		return false;
	for (size_t i = first; i < first + n; i++) {
		const struct link *link = &outline->links[i];
		struct field_piece one = *piece;
		uint32_t *places;
		struct span text = span_trim(outline_text_between(
			outline, link->start, link->end, s->arena, &places));

		if (!text.len || !link_form_is_followed(link->form))
			continue;
		spell_between(s, field, one, at, link->start);
		at = link->end;
		one.start =
			link->start + (outline->source.at[link->start] == '[');
		one.end = link->end;
		add_reference(s, &one, text);
	}
	return true;
}

/* Of what was spelt out from `from` on, what surely names an item. */
static void keep_sure(struct spelling *s, size_t from)
{
	size_t kept = from;

	for (size_t i = from; i < s->n; i++)
		if (item_named_surely(s->backlog, s->item, s->pieces[i].text))
			s->pieces[kept++] = s->pieces[i];
	s->n = kept;
}

size_t backlog_references(struct backlog *backlog, const struct item *item,
			  const struct field *field,
			  struct field_piece **pieces, struct arena *arena)
{
	struct spelling s = { .backlog = backlog,
			      .item = item,
			      .field = field,
			      .arena = arena,
			      .front = SPAN("") };
	size_t n = field_pieces(field, pieces, arena);

	for (size_t i = 0; i < n; i++) {
		struct field_piece *piece = &(*pieces)[i];
		size_t before = s.n;

		piece->is_none =
			piece->is_none ||
			piece_names_own_file(item, field, piece, arena);
		/* Without a digit, no list and no range: most values. */
		if (piece->is_none)
			add_reference(&s, piece, piece->text);
		else if (spell_links(&s, field, piece))
			continue;
		else if (!span_has_digit(piece->text))
			add_reference(&s, piece, piece->text);
		else
			spell_list(&s, piece);
		if (piece->value->is_guess)
			keep_sure(&s, before);
	}
	*pieces = s.pieces;
	return s.n;
}
