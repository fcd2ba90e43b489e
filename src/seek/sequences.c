/* What lies in files of one sequence is one kind. */
#include "seek/inside.h"

#include "base/unicode.h"

/*
 * specs/pay/tasks.md and specs/ship/tasks.md: a list for each, called so, below
 * a folder that says what they are. Else the path.
 */
static struct span sibling_key(const struct document *doc, struct arena *arena)
{
	struct span name = path_file_name(doc->path);
	struct span folder = path_folder(doc->path), above, last;

	if (!folder.len || name_strength(name, arena) != NAME_STRONG)
		return doc->path;
	if (name_after_folder(doc->path).len) {
		folder.len--;
		above = path_folder(folder);
		name = name_after_folder(doc->path);
		return arena_printf(arena, "%.*s*/*%.*s", (int)above.len,
				    above.at, (int)name.len, name.at);
	}
	folder.len--;
	above = path_folder(folder);
	last = span_from(folder, above.len);
	if (!above.len || name_strength(last, arena) == NAME_STRONG ||
	    lane_phase(last, arena) || !name_strength(above, arena))
		return doc->path;
	return arena_printf(arena, "%.*s*/%.*s", (int)above.len, above.at,
			    (int)name.len, name.at);
}

/* Does the name open with a number, or with letters and a number? */
static bool is_in_sequence(struct lead *lead, struct span name,
			   struct arena *arena)
{
	lead_read(lead, name, arena);
	return lead->kind != LEAD_NONE && lead->kind != LEAD_DATE &&
	       lead->all.at == name.at;
}

/*
 * "packages/" followed by a star and "/todo/" for packages/core/todo/, as for
 * packages/ui/todo/ beside it: each area has a folder of its tasks. Else the
 * folder.
 */
static struct span folder_of_areas(struct span folder, struct arena *arena)
{
	struct span area, above, last;

	if (!folder.len)
		return folder;
	area = path_folder(span_first(folder, folder.len - 1));
	last = span_from(folder, area.len);
	above = area.len ? path_folder(span_first(area, area.len - 1))
			 : SPAN_NONE;
	if (!above.len || name_strength(last, arena) != NAME_STRONG ||
	    name_strength(path_folder_name(area), arena))
		return folder;
	return arena_printf(arena, "%.*s*/%.*s", (int)above.len, above.at,
			    (int)last.len, last.at);
}

/* M1-start/E1-server.md and M2-shop/E1-list.md are of one sequence. */
struct span sequence_key(const struct document *doc, struct arena *arena)
{
	struct span name = path_file_name(doc->path);
	struct span folder = path_folder(doc->path), above;
	struct lead lead, around;

	if (!is_in_sequence(&lead, name, arena))
		return sibling_key(doc, arena);
	above = folder.len ? path_folder(span_first(folder, folder.len - 1))
			   : SPAN_NONE;
	if (above.len &&
	    is_in_sequence(&around,
			   span_of(folder.at + above.len,
				   folder.len - 1 - above.len),
			   arena) &&
	    around.kind == LEAD_PREFIX)
		return arena_printf(arena, "%.*s%.*s*/%.*s", (int)above.len,
				    above.at, (int)around.prefix.len,
				    around.prefix.at, (int)lead.prefix.len,
				    lead.prefix.at);
	folder = folder_of_areas(folder, arena);
	return arena_printf(arena, "%.*s%.*s", (int)folder.len, folder.at,
			    (int)lead.prefix.len, lead.prefix.at);
}

bool is_of_sequence(const struct document *doc, struct arena *arena)
{
	return !span_eq(sequence_key(doc, arena), doc->path);
}

static bool say_the_same(const struct hypothesis *a, const struct hypothesis *b)
{
	const struct item_place *x = &a->places[0], *y = &b->places[0];

	if (x->form != y->form ||
	    (x->boxes_only != y->boxes_only &&
	     !(a->is_every_boxed && b->is_every_boxed)) ||
	    x->paragraphs != y->paragraphs || !span_eq(x->pick, y->pick) ||
	    !span_eq(a->guard, b->guard) ||
	    !span_eq(a->id_column, b->id_column) ||
	    a->n_directives != b->n_directives)
		return false;
	for (size_t i = 0; i < a->n_directives; i++)
		if (!span_eq(a->directives[i], b->directives[i]))
			return false;
	return true;
}

/* backlog/pay.md beside backlog/ship.md, with tables of the same columns. */
static bool are_parts_of_folder(const struct hypothesis *a,
				const struct hypothesis *b, struct arena *arena)
{
	struct span folder = path_folder(a->where);

	return a->columns.len && span_eq(a->columns, b->columns) &&
	       folder.len && span_eq(folder, path_folder(b->where)) &&
	       (name_strength(folder, arena) == NAME_STRONG ||
		is_container_folder(path_folder_name(folder), arena)) &&
	       !says_backlog(path_file_name(a->where), arena) &&
	       !says_backlog(path_file_name(b->where), arena);
}

/* 06-backlog.md is no chapter of 00-requirements.md, whatever both hold. */
static bool are_called_alike(const struct document *a, const struct document *b,
			     struct arena *arena)
{
	return says_backlog(path_file_name(a->path), arena) ==
	       says_backlog(path_file_name(b->path), arena);
}

/* Takes all that say the same in the sequence out of the list; how many. */
static size_t take_alike(struct candidates *candidates, size_t first,
			 const struct document **docs)
{
	struct arena *arena = candidates->arena;
	struct hypothesis *one = candidates->list[first];
	struct item_place *place = &one->places[0];
	struct span key;
	size_t n = 0, kept = first + 1;

	docs[n++] = survey_document(candidates->survey, one->where);
	key = sequence_key(docs[0], arena);
	if (span_eq(key, docs[0]->path) && !one->columns.len)
		return n;
	for (size_t i = first + 1; i < candidates->n; i++) {
		struct hypothesis *other = candidates->list[i];
		const struct document *doc =
			survey_document(candidates->survey, other->where);

		if ((are_parts_of_folder(one, other, arena) ||
		     (!span_eq(key, docs[0]->path) &&
		      are_called_alike(docs[0], doc, arena) &&
		      span_eq(sequence_key(doc, arena), key))) &&
		    doc != docs[n - 1] && say_the_same(one, other)) {
			place->boxes_only |= other->places[0].boxes_only;
			one->is_few &= other->is_few;
			docs[n++] = doc;
		} else {
			candidates->list[kept++] = other;
		}
	}
	candidates->n = kept;
	return n;
}

static void drop_few(struct candidates *candidates, size_t from)
{
	size_t kept = from;

	for (size_t i = from; i < candidates->n; i++)
		if (!candidates->list[i]->is_few)
			candidates->list[kept++] = candidates->list[i];
	candidates->n = kept;
}

void join_sequences(struct candidates *candidates, size_t from)
{
	for (size_t i = from; i < candidates->n; i++) {
		struct hypothesis *one = candidates->list[i];
		const struct document **docs =
			ARENA_ARRAY(candidates->arena, const struct document *,
				    candidates->n - i);
		size_t n = take_alike(candidates, i, docs);
		struct item_place place = one->places[0];

		if (n < 2)
			continue;
		one->n_places = 0;
		add_file_places(one, candidates->survey, docs, n, place.form,
				candidates->arena);
		for (size_t j = 0; j < one->n_places; j++) {
			one->places[j].pick = place.pick;
			one->places[j].boxes_only = place.boxes_only;
			one->places[j].paragraphs = place.paragraphs;
		}
	}
	drop_few(candidates, from);
}
