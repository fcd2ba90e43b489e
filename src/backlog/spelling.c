/* Lists and ranges of ids, spelt out: "DEBT-01, 08, 26-31". */
#include "backlog/reference.h"

#include "backlog/id-list.h"
#include "backlog/ids-among.h"
#include "base/unicode.h"

enum { LONGEST_RANGE = 100 };

struct spelling {
	struct backlog *backlog;
	const struct item *item;
	struct arena *arena;
	struct field_piece *pieces;
	size_t n, room;
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

/* Adds what lies between two ids of the same front; false where it is none. */
static bool add_range(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span from, to, first, last, front, front_to;
	size_t low, high;

	if (!range_cut(text, &from, &to))
		return false;
	first = id_number(from);
	last = id_number(to);
	front = span_first(from, from.len - first.len);
	front_to = span_first(to, to.len - last.len);
	if (!span_is_digits(first) || !span_is_digits(last) ||
	    (front_to.len && !span_eq(front, front_to)))
		return false;
	if (!front.len)
		front = s->front;
	low = digits_value(first);
	high = digits_value(last);
	if (low >= high || high - low > LONGEST_RANGE)
		return false;
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

/* One id, or one range of them. */
static void spell_one(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span id = go_on(s, text), leading = id_prefix(text), number;
	struct span from, to;
	struct opening opening;

	if (range_cut(text, &from, &to) &&
	    !item_named(s->backlog, s->item, id) && add_range(s, piece, text))
		return;
	add_reference(s, piece, id);
	if (!leading.len && id_opens(text, OPENS_INNER, &opening))
		leading = opening.id;
	number = id_number(leading);
	if (leading.len > number.len && number.len)
		s->front = span_first(leading, leading.len - number.len);
}

/* What stands after the last sign of a list, which ends what was said before. */
static struct span after_list_sign(struct span gap)
{
	static const char *const signs[] = { ";",  "|", "·", "•", "、", "，",
					     "；", "/", "&", "+", "→",	">" };
	size_t from = 0;

	for (size_t i = 0; i < gap.len; i++)
		for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++)
			if (span_starts(span_from(gap, i), signs[s]))
				from = i + strlen(signs[s]);
	return span_from(gap, from);
}

/*
 * Does a list go on across what stands between two of its ids? A few words
 * separate them, whatever they mean; more are a sentence about the first one.
 */
static bool joins(struct spelling *s, struct span gap)
{
	enum { MOST_WORDS_BETWEEN = 3 };

	return text_count_words(without_remarks(
		       after_list_sign(gap), s->arena)) <= MOST_WORDS_BETWEEN;
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
	struct span id = first;

	while (id.len) {
		size_t end = (size_t)(id.at + id.len - text.at);
		struct span next = id_among(s->backlog, s->item, text, end);
		struct span gap =
			next.len ? span_between(id.at + id.len, next.at)
				 : SPAN("");

		if (next.len && !joins(s, gap))
			next = SPAN_NONE;
		if (!next.len || !spell_range(s, piece, id, gap, next)) {
			spell_one(s, piece, id);
			id = next;
			continue;
		}
		end = (size_t)(next.at + next.len - text.at);
		id = id_among(s->backlog, s->item, text, end);
		if (id.len &&
		    !joins(s, span_between(next.at + next.len, id.at)))
			return;
	}
}

static void spell_out(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span first = id_among(s->backlog, s->item, text, 0), second;

	if (first.len && first.at == text.at && first.len < text.len) {
		second = id_among(s->backlog, s->item, text, first.len);
		if (second.len &&
		    joins(s, span_between(first.at + first.len, second.at)) &&
		    !item_named(s->backlog, s->item, text)) {
			spell_among(s, piece, text, first);
			return;
		}
	}
	spell_one(s, piece, text);
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

/* The ids that stand between two places of the source. */
static void spell_between(struct spelling *s, const struct field *field,
			  struct field_piece piece, uint32_t start,
			  uint32_t end)
{
	uint32_t *places;
	struct span text = outline_text_between(&field->doc->outline, start,
						end, s->arena, &places);
	struct span id = id_among(s->backlog, s->item, text, 0);

	for (; id.len; id = id_among(s->backlog, s->item, text,
				     (size_t)(id.at + id.len - text.at))) {
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

size_t backlog_references(struct backlog *backlog, const struct item *item,
			  const struct field *field,
			  struct field_piece **pieces, struct arena *arena)
{
	struct spelling s = { .backlog = backlog,
			      .item = item,
			      .arena = arena,
			      .front = SPAN("") };
	size_t n = field_pieces(field, pieces, arena);

	/* What has no digit is neither a list nor a range: most values. */
	for (size_t i = 0; i < n; i++)
		if (spell_links(&s, field, &(*pieces)[i]))
			continue;
		else if ((*pieces)[i].is_none ||
			 !span_has_digit((*pieces)[i].text))
			add_reference(&s, &(*pieces)[i], (*pieces)[i].text);
		else
			spell_list(&s, &(*pieces)[i]);
	*pieces = s.pieces;
	return s.n;
}
