/* The values of a field one by one, each where it stands. */
#include "backlog/item.h"

#include "base/unicode.h"

size_t field_wholes(const struct field *field, struct field_piece **pieces,
		    struct arena *arena)
{
	*pieces = ARENA_ARRAY(arena, struct field_piece, field->n_values);
	for (size_t i = 0; i < field->n_values; i++) {
		const struct field_value *value = &field->values[i];

		(*pieces)[i] = (struct field_piece){
			value->text, value->folded,  value, value->start,
			value->end,  value->is_none, true,
		};
	}
	return field->n_values;
}

/* After how many bytes of `text` the words begin; -1 where they do not. */
static ptrdiff_t offset_of(struct span text, struct span words)
{
	ptrdiff_t at = words.len ? span_find_char(text, words.at[0]) : -1;

	if (at < 0 ||
	    !span_eq(span_first(span_from(text, (size_t)at), words.len), words))
		return -1;
	return at;
}

/* Where the words of a value stand in its document. */
struct placing {
	uint32_t start; /* one after the other, or */
	const uint32_t *each; /* each of their bytes, with markup between */
	bool is_known;
};

static struct placing place_of(const struct field *field,
			       const struct field_value *value,
			       struct arena *arena)
{
	struct span source = document_source(field->doc), shown;
	ptrdiff_t at = offset_of(span_of(source.at + value->start,
					 value->end - value->start),
				 value->text);
	uint32_t *places;

	if (at >= 0)
		return (struct placing){ value->start + (uint32_t)at, NULL,
					 true };
	if (field->origin == FROM_FRONT_MATTER)
		return (struct placing){ 0 };
	shown = outline_text_between(&field->doc->outline, value->start,
				     value->end, arena, &places);
	at = offset_of(shown, value->text);
	return at < 0 ? (struct placing){ 0 }
		      : (struct placing){ 0, places + at, true };
}

/* A part of a value that has its own place, if that can be told. */
static void place_piece(struct field_piece *piece,
			const struct placing *placing)
{
	size_t from = (size_t)(piece->text.at - piece->value->text.at);

	piece->is_placed = placing->is_known && piece->text.len;
	if (!piece->is_placed)
		return;
	piece->start = placing->each ? placing->each[from]
				     : placing->start + (uint32_t)from;
	piece->end =
		1 + (placing->each
			     ? placing->each[from + piece->text.len - 1]
			     : piece->start + (uint32_t)piece->text.len - 1);
}

/* Up to the next comma that stands in no parenthesis. */
static bool next_piece(struct span *rest, struct span *part, bool whole)
{
	size_t depth = 0;

	if (!rest->at)
		return false;
	for (size_t i = 0; !whole && i < rest->len; i++) {
		char c = rest->at[i];

		depth += c == '(';
		depth -= c == ')' && depth > 0;
		if (c != ',' || depth)
			continue;
		*part = span_first(*rest, i);
		*rest = span_from(*rest, i + 1);
		return true;
	}
	*part = *rest;
	*rest = SPAN_NONE;
	return true;
}

/* A sentence with commas in it; ids and numbers make a list. */
static bool is_prose(struct span text)
{
	enum { WORDS_OF_A_PIECE = 4 };
	size_t pieces = 1;

	for (size_t i = 0; i < text.len; i++) {
		if (char_is_digit(text.at[i]))
			return false;
		pieces += text.at[i] == ',';
	}
	return text_is_sentence(text) &&
	       text_count_words(text) > WORDS_OF_A_PIECE * pieces;
}

size_t field_pieces(const struct field *field, struct field_piece **pieces,
		    struct arena *arena)
{
	size_t n = 0, room = 0;

	*pieces = NULL;
	for (size_t i = 0; i < field->n_values; i++) {
		const struct field_value *value = &field->values[i];
		struct span rest = value->text, part;
		/* A sentence is not a list. */
		bool whole = value->is_none || span_find_char(rest, ',') < 0 ||
			     is_prose(rest);
		size_t trimmed = span_trim(value->text).len;
		struct placing placing = { 0 };

		if (!whole)
			placing = place_of(field, value, arena);
		while (next_piece(&rest, &part, whole)) {
			struct field_piece *piece;

			part = span_trim(part);
			whole = part.len == trimmed;
			if (!part.len && !whole)
				continue;
			piece = ARENA_PUSH(arena, *pieces, n, room);
			piece->text = part;
			piece->folded = whole ? value->folded
					      : text_fold_value(arena, part);
			piece->value = value;
			piece->is_none = whole ? value->is_none
					       : value_is_none(piece->folded);
			piece->start = value->start;
			piece->end = value->end;
			piece->is_placed = whole;
			if (!whole)
				place_piece(piece, &placing);
		}
	}
	return n;
}

bool field_piece_means(const struct field_piece *piece,
		       const struct span *known, size_t n, struct arena *arena)
{
	if (piece->value && piece->text.at == piece->value->text.at) {
		if (field_value_means(piece->value, known, n, arena))
			return true;
		if (piece->text.len == piece->value->text.len)
			return false;
	}
	return value_means_any(piece->text, piece->folded, known, n, arena);
}
