/* Guards asked of an item, term by term. */
#include "backlog/guard.h"

#include "backlog/boxes.h"
#include "backlog/item.h"
#include "base/unicode.h"

static bool piece_matches(const struct term *term, const struct item *item,
			  const struct field_piece *piece, long today)
{
	switch (term->kind) {
	case TERM_PRESENT:
		return !piece->is_none;
	case TERM_VALUES:
		return field_piece_means(piece, term->values, term->n_values,
					 item->arena);
	case TERM_REGEX:
		return item_matches(item, term->regex, piece->text, NULL);
	case TERM_AMOUNT:
		return amount_holds_for(&term->amount, piece->text, today);
	case TERM_BOXES:
		break;
	}
	return false;
}

/*
 * "folder: drafts" means the last folder, "folder: backlog/drafts" all of
 * them; a regex may mean either.
 */
static bool folders_match(const struct term *term, const struct item *item,
			  const struct field *field)
{
	struct span path = field->doc->path;
	struct field_piece piece = { .text = SPAN("") };

	if (field->origin != FROM_ITSELF || !span_is(field->folded, "folder"))
		return false;
	while (path.len && path.at[path.len - 1] != '/')
		path.len--;
	if (!path.len)
		return false;
	piece.text = span_first(path, path.len - 1);
	piece.folded = text_fold_value(item->arena, piece.text);
	return piece_matches(term, item, &piece, 0);
}

bool term_takes(const struct term *term, const struct item *item,
		struct span value, long today)
{
	struct field_piece piece = { .text = value };

	piece.folded = text_fold_value(item->arena, value);
	piece.is_none = value_is_none(piece.folded);
	return piece_matches(term, item, &piece, today);
}

bool term_holds(const struct term *term, const struct item *item, long today)
{
	const struct field *field = item_field(item, term->folded);
	struct field_piece *pieces;
	size_t n;

	if (term->kind == TERM_BOXES)
		return boxes_hold(&term->boxes, item);
	if (!field)
		return false;
	/* A value that holds a comma itself may be meant as a whole. */
	for (size_t i = 0; i < field->n_values; i++) {
		struct field_piece whole = {
			.text = field->values[i].text,
			.folded = field->values[i].folded,
			.value = &field->values[i],
			.is_none = field->values[i].is_none,
		};

		if (piece_matches(term, item, &whole, today))
			return true;
	}
	n = field_pieces(field, &pieces, item->arena);
	for (size_t i = 0; i < n; i++)
		if (piece_matches(term, item, &pieces[i], today))
			return true;
	return folders_match(term, item, field);
}

bool guard_holds(const struct guard *guard, const struct item *item, long today)
{
	for (size_t i = 0; i < guard->n_terms; i++)
		if (term_holds(&guard->terms[i], item, today) ==
		    guard->terms[i].negated)
			return false;
	return true;
}

bool guard_asks(const struct guard *guard, struct span folded)
{
	for (size_t i = 0; i < guard->n_terms; i++)
		if (span_eq(guard->terms[i].folded, folded))
			return true;
	return false;
}
