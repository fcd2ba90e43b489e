/* The values of a field one by one, each where it stands. */
#include "backlog/item-read.h"

#include "backlog/label-names.h"
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

/* How the pieces of a value are set apart. */
enum setting { BY_COMMAS, LABELS, HASHTAGS };

/* The length of the sign at `i` that ends a piece, or 0. */
static size_t sign_length(struct span text, size_t i, enum setting setting)
{
	static const char *const signs[] = { ";", "；", "，", "、", "·", "•" };

	if (text.at[i] == ',')
		return 1;
	if (setting == BY_COMMAS)
		return 0;
	if (setting == HASHTAGS && char_is_space(text.at[i]))
		return 1;
	for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++)
		if (span_starts(span_from(text, i), signs[s]))
			return strlen(signs[s]);
	return 0;
}

/* "#ui", but not "#12", which is an id. */
static bool is_hashtag(struct span word)
{
	return word.len > 1 && word.at[0] == '#' && !char_is_digit(word.at[1]);
}

/* Cheap, since nearly all values are a word. */
static bool may_hold_several(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (strchr(" ,;#", text.at[i]) ||
		    (unsigned char)text.at[i] >= 0x80)
			return true;
	return false;
}

static enum setting setting_of(const struct field *field, struct span text)
{
	struct span word;

	if (!may_hold_several(text) || !name_is_labels(field->folded))
		return BY_COMMAS;
	while (span_next_part(&text, ' ', &word))
		if (word.len && !is_hashtag(word))
			return LABELS;
	return HASHTAGS;
}

static bool has_sign(struct span text, enum setting setting)
{
	if (setting == BY_COMMAS)
		return span_find_char(text, ',') >= 0;
	for (size_t i = 0; i < text.len; i++)
		if (sign_length(text, i, setting) || text.at[i] == '#')
			return true;
	return false;
}

/* Up to the next sign that stands in no parenthesis. */
static bool next_piece(struct span *rest, struct span *part, bool whole,
		       enum setting setting)
{
	size_t depth = 0;

	if (!rest->at)
		return false;
	for (size_t i = 0; !whole && i < rest->len; i++) {
		char c = rest->at[i];
		size_t sign;

		depth += c == '(';
		depth -= c == ')' && depth > 0;
		sign = depth ? 0 : sign_length(*rest, i, setting);
		if (!sign)
			continue;
		*part = span_first(*rest, i);
		*rest = span_from(*rest, i + sign);
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

/* The pieces of a field, as they are found. */
struct pieces {
	struct field_piece *list;
	size_t n, room;
	struct arena *arena;
};

static struct field_piece *add_piece(struct pieces *pieces,
				     const struct field_value *value,
				     struct span text, bool whole)
{
	struct field_piece *piece = ARENA_PUSH(pieces->arena, pieces->list,
					       pieces->n, pieces->room);

	piece->text = text;
	piece->folded = whole ? value->folded
			      : text_fold_value(pieces->arena, text);
	piece->value = value;
	piece->is_none = whole ? value->is_none : value_is_none(piece->folded);
	piece->start = value->start;
	piece->end = value->end;
	piece->is_placed = whole;
	return piece;
}

/* The code span that opens a text: its words; cut off from the text. */
static bool next_code(struct span *text, struct span *code)
{
	ptrdiff_t end;

	*text = span_trim(*text);
	if (text->len < 3 || text->at[0] != '`' || text->at[1] == '`')
		return false;
	end = span_find_char(span_from(*text, 1), '`');
	if (end <= 0)
		return false;
	*code = span_first(span_from(*text, 1), (size_t)end);
	*text = span_from(*text, (size_t)end + 2);
	return true;
}

/* "`FE` `ready for dev`": labels in code, with nothing but blanks between. */
static bool add_coded(struct pieces *pieces, const struct field *field,
		      const struct field_value *value)
{
	struct span source = document_source(field->doc), text, code;
	uint32_t start = value->start, end = value->end;
	size_t n = 0;

	/* The letters of a value begin and end within its code. */
	start -= start && source.at[start - 1] == '`';
	end += end < source.len && source.at[end] == '`';
	text = span_of(source.at + start, end - start);
	while (next_code(&text, &code))
		n++;
	if (n < 2 || text.len)
		return false;
	text = span_of(source.at + start, end - start);
	while (next_code(&text, &code)) {
		struct field_piece *piece =
			add_piece(pieces, value, code, false);

		piece->start = (uint32_t)(code.at - source.at);
		piece->end = piece->start + (uint32_t)code.len;
		piece->is_placed = true;
	}
	return true;
}

static void add_pieces(struct pieces *pieces, const struct field *field,
		       const struct field_value *value)
{
	struct span rest = value->text, part;
	enum setting setting = setting_of(field, rest);
	/* Neither a sentence nor "one of: low, high" is a list. */
	bool whole = value->is_none || !has_sign(rest, setting) ||
		     is_prose(rest) || field_is_undecided(field);
	size_t trimmed = span_trim(value->text).len;
	struct placing placing = { 0 };

	if (setting == LABELS && !value->is_none &&
	    add_coded(pieces, field, value))
		return;
	if (!whole)
		placing = place_of(field, value, pieces->arena);
	while (next_piece(&rest, &part, whole, setting)) {
		struct field_piece *piece;

		part = span_trim(part);
		if (setting != BY_COMMAS && is_hashtag(part))
			part = span_from(part, 1);
		whole = part.len == trimmed;
		if (!part.len && !whole)
			continue;
		piece = add_piece(pieces, value, part, whole);
		if (!whole)
			place_piece(piece, &placing);
	}
}

size_t field_pieces(const struct field *field, struct field_piece **list,
		    struct arena *arena)
{
	struct pieces pieces = { .arena = arena };

	for (size_t i = 0; i < field->n_values; i++)
		add_pieces(&pieces, field, &field->values[i]);
	*list = pieces.list;
	return pieces.n;
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
