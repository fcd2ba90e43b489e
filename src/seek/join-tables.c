/* Tables of one document whose ids stand under several names, as one kind. */
#include "seek/join.h"

#include "base/unicode.h"

static const char id_from_column[] = "id from column ";

/* "# | ID": the columns that ids of its rows come from. */
static struct span id_columns_of(const struct hypothesis *one,
				 struct arena *arena)
{
	static const char *const names[] = { "ID", "#", "Key" };
	struct buf out = BUF_INIT;
	struct span columns;

	for (size_t i = 0; i < one->n_directives; i++)
		if (span_starts(one->directives[i], id_from_column))
			return span_from(one->directives[i],
					 strlen(id_from_column));
	for (size_t n = 0; n < 3; n++) {
		struct span folded = text_fold_name(arena, span_str(names[n]));
		bool any = false;

		for (size_t i = 0; i < one->backlog.n_items && !any; i++) {
			const struct field *field =
				item_field(one->backlog.items[i], folded);

			any = field && field->origin == FROM_COLUMN;
		}
		if (any)
			buf_addf(&out, "%s%s", out.len ? " | " : "", names[n]);
	}
	columns = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return columns;
}

struct hypothesis *hypotheses_join_tables(struct sought *sought,
					  const struct hypothesis *a,
					  const struct hypothesis *b)
{
	struct arena *arena = sought->arena;
	struct hypothesis *both;
	struct span x, y;

	if (a->n_places != 1 || a->places[0].form != FORM_ROW ||
	    b->places[0].form != FORM_ROW || a->places[0].pick.len ||
	    !span_eq(a->facts.status_name, b->facts.status_name))
		return NULL;
	x = id_columns_of(a, arena);
	y = id_columns_of(b, arena);
	if (!x.len || !y.len)
		return NULL;
	both = hypothesis_copy(a, arena);
	both->n_directives = 0;
	for (size_t i = 0; i < a->n_directives; i++)
		if (!span_starts(a->directives[i], id_from_column))
			hypothesis_add_directive(both, a->directives[i], arena);
	hypothesis_add_directive(both,
				 arena_printf(arena, "%s%.*s | %.*s",
					      id_from_column, (int)x.len, x.at,
					      (int)y.len, y.at),
				 arena);
	both = hypothesis_read_joined(sought, both);
	if (!both || both->facts.distinct_ids ==
			     a->facts.distinct_ids + b->facts.distinct_ids)
		return both;
	hypothesis_release(both);
	return NULL;
}
