/* What two hypotheses share: ids and numbers, files, blocks and folders. */
#include "seek/overlap.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

#include <string.h>

/* "US-001" of "TODO-US-001": what a file is made for, not what it is. */
static struct span own_id(const struct lead *lead, struct arena *arena)
{
	size_t at = lead->word.len;

	while (at && char_is_letter(lead->all.at[at - 1]))
		at--;
	if (!at || !is_id_word(span_from(lead->word, at), arena))
		at = 0;
	return text_fold_case(arena, span_from(lead->all, at));
}

/* What tells an item: an id with letters in it, else its title. */
static struct span key_of(const struct item *item, struct arena *arena)
{
	struct lead lead;

	lead_read(&lead, item->id, arena);
	if (lead.kind == LEAD_PREFIX && item->has_own_id)
		return own_id(&lead, arena);
	lead_read(&lead, item->title, arena);
	if (lead.kind == LEAD_PREFIX)
		return own_id(&lead, arena);
	return text_fold_name(arena, lead.kind == LEAD_NUMBER ? lead.rest
							      : item->title);
}

/* "T-LOGIN-REBUILD — restore it": an id need not have a number. */
static struct span first_word(struct span title, struct arena *arena)
{
	struct span word = SPAN_NONE;

	title = span_trim(title);
	span_next_part(&title, ' ', &word);
	return text_fold_case(arena, word);
}

/* "007" of 007-pay.md and of the table in the README beside it. */
static struct span number_of(const struct item *item, struct arena *arena)
{
	struct lead lead;
	struct span digits;

	lead_read(&lead, item->id, arena);
	if (lead.kind != LEAD_NUMBER)
		lead_read(&lead, path_file_name(item_doc(item)->path), arena);
	if (lead.kind != LEAD_NUMBER)
		return SPAN_NONE;
	digits = lead.all;
	while (digits.len > 1 && digits.at[0] == '0')
		digits = span_from(digits, 1);
	return arena_printf(arena, "\n%.*s", (int)digits.len, digits.at);
}

bool hypothesis_share_numbers(const struct hypothesis *a,
			      const struct hypothesis *b)
{
	const struct hypothesis *rows = a->places[0].form == FORM_ROW ? a : b;
	const struct hypothesis *files = rows == a ? b : a;

	return rows->places[0].form == FORM_ROW &&
	       files->places[0].form == FORM_FILE &&
	       rows->facts.ids == LEAD_NUMBER &&
	       files->facts.ids == LEAD_NUMBER &&
	       pattern_spells(path_folder(files->places[0].glob),
			      path_folder(rows->where));
}

double hypothesis_overlap(const struct hypothesis *a,
			  const struct hypothesis *b, struct arena *arena)
{
	const struct backlog *few = &a->backlog, *many = &b->backlog;
	bool by_number = hypothesis_share_numbers(a, b);
	struct table keys;
	size_t shared = 0;

	if (few->n_items > many->n_items) {
		few = &b->backlog;
		many = &a->backlog;
	}
	table_init(&keys, arena);
	for (size_t i = 0; i < many->n_items; i++) {
		const struct item *item = many->items[i];

		*table_slot(&keys, key_of(item, arena)) = &keys;
		if (by_number && number_of(item, arena).len)
			*table_slot(&keys, number_of(item, arena)) = &keys;
		if (item->has_own_id && !span_is_digits(item->folded_id))
			*table_slot(&keys, item->folded_id) = &keys;
		if (span_find_char(first_word(item->title, arena), '-') > 0)
			*table_slot(&keys, first_word(item->title, arena)) =
				&keys;
	}
	for (size_t i = 0; i < few->n_items; i++) {
		const struct item *item = few->items[i];

		shared +=
			table_get(&keys, key_of(item, arena)) ||
			(by_number && number_of(item, arena).len &&
			 table_get(&keys, number_of(item, arena))) ||
			(item->has_own_id && !span_is_digits(item->folded_id) &&
			 table_get(&keys, item->folded_id)) ||
			table_get(&keys, first_word(item->title, arena));
	}
	table_release(&keys);
	return few->n_items ? (double)shared / (double)few->n_items : 0;
}

struct span family_of(struct span path)
{
	struct span name = path_file_name(path);
	size_t i = 0;

	while (i < name.len && !strchr("-_ .", name.at[i]))
		i++;
	return span_first(name, i);
}

bool are_of_family(struct span a, struct span b, struct arena *arena)
{
	struct span family = family_of(a);

	return span_eq(path_folder(a), path_folder(b)) && !span_eq(a, b) &&
	       span_eq(family, family_of(b)) &&
	       name_strength(family, arena) == NAME_STRONG;
}

/* Has it an id, where a third have? "All green" below the tasks comes again. */
static bool tells_itself(const struct hypothesis *h, const struct item *item,
			 struct arena *arena)
{
	struct lead lead;

	if (3 * h->facts.with_id < h->facts.n || item->has_own_id)
		return true;
	lead_read(&lead, item->title, arena);
	return lead.kind != LEAD_NONE;
}

bool hypothesis_are_instances(const struct hypothesis *a,
			      const struct hypothesis *b, struct arena *arena)
{
	struct table titles;
	size_t shared = 0, n = 0;

	if (!a->is_inside || !b->is_inside || span_eq(a->where, b->where) ||
	    a->places[0].form != b->places[0].form ||
	    (!span_eq(path_name(a->where), path_name(b->where)) &&
	     !are_of_family(a->where, b->where, arena)))
		return false;
	table_init(&titles, arena);
	for (size_t i = 0; i < a->backlog.n_items; i++)
		*table_slot(&titles,
			    text_fold_name(arena, a->backlog.items[i]->title)) =
			&titles;
	for (size_t i = 0; i < b->backlog.n_items; i++) {
		const struct item *item = b->backlog.items[i];

		if (!tells_itself(b, item, arena))
			continue;
		n++;
		shared += table_get(&titles,
				    text_fold_name(arena, item->title)) != NULL;
	}
	table_release(&titles);
	return 4 * shared < n;
}

static bool has_document(const struct hypothesis *one,
			 const struct document *doc)
{
	for (size_t i = 0; i < one->backlog.n_files; i++)
		if (one->backlog.files[i].doc == doc)
			return true;
	return false;
}

/* Do its items lie in folders each of which is an item of the other? */
static bool owns_folder(const struct hypothesis *whole, struct span path)
{
	for (size_t i = 0; i < whole->n_places; i++) {
		struct span glob = whole->places[i].glob;

		if (whole->places[i].form != FORM_FILE ||
		    !pattern_names_file(glob))
			continue;
		for (size_t j = 0; j < whole->backlog.n_files; j++) {
			struct span folder =
				path_folder(whole->backlog.files[j].doc->path);

			if (folder.len && path.len > folder.len &&
			    span_eq(span_first(path, folder.len), folder))
				return true;
		}
	}
	return false;
}

bool hypothesis_is_nested(const struct hypothesis *part,
			  const struct hypothesis *whole)
{
	const struct item *first = NULL;
	size_t nested = 0;
	bool is_spread = false;

	for (size_t i = 0; i < part->backlog.n_items; i++) {
		const struct item *holder =
			holder_of(whole, &part->backlog.items[i]->parts[0]);

		nested += holder != NULL;
		is_spread |= first && holder && holder != first;
		if (!first)
			first = holder;
	}
	return (is_spread || part->backlog.n_items < whole->backlog.n_items) &&
	       2 * nested > part->backlog.n_items;
}

bool hypothesis_is_part(const struct hypothesis *part,
			const struct hypothesis *whole)
{
	size_t inside = 0;

	if (whole->places[0].form != FORM_FILE)
		return hypothesis_is_nested(part, whole);
	for (size_t i = 0; i < part->backlog.n_files; i++) {
		const struct document *doc = part->backlog.files[i].doc;

		inside += (part->is_inside && has_document(whole, doc)) ||
			  owns_folder(whole, doc->path);
	}
	return 2 * inside > part->backlog.n_files;
}

bool hypothesis_covers_same(const struct hypothesis *a,
			    const struct hypothesis *b)
{
	size_t same = 0;

	for (size_t i = 0; i < a->backlog.n_items; i++) {
		const struct item *x = a->backlog.items[i];
		const struct backlog_file *file =
			backlog_file(&b->backlog, item_doc(x)->path);

		for (size_t j = 0; file && j < file->n_items; j++)
			same += file->items[j]->parts[0].root ==
					x->parts[0].root &&
				file->items[j]->start == x->start;
	}
	return 2 * same > a->backlog.n_items;
}
