/* Which of a kind's files a document names, by a glance at its blocks. */
#include "seek/boards.h"
#include "seek/facts-ids.h"

#include "backlog/address.h"
#include "backlog/path.h"
#include "base/sort.h"
#include "base/unicode.h"

#include <string.h>

static struct span key_of(const struct board_names *names, char sort,
			  struct span text)
{
	char *key = arena_text(names->arena, text.len + 1);

	key[0] = sort;
	if (text.len)
		memcpy(key + 1, text.at, text.len);
	return span_of(key, text.len + 1);
}

/* Which of the lengths it has: most texts are longer than any name. */
static size_t length_of(struct span text)
{
	enum { LAST = 0xFF };

	return text.len < LAST ? text.len : LAST;
}

static void add_key(struct board_names *names, char sort, struct span text,
		    size_t i)
{
	names->has_length[length_of(text)] = true;
	if (text.len)
		*table_slot(&names->keys, key_of(names, sort, text)) =
			(void *)(uintptr_t)(i + 1);
}

/* From 1; 0 where nothing is called so. */
static size_t index_of(const struct board_names *names, char sort,
		       struct span text)
{
	if (!names->has_length[length_of(text)])
		return 0;
	return (size_t)(uintptr_t)table_get(&names->keys,
					    key_of(names, sort, text));
}

static struct span without_ending(struct span name)
{
	return span_ends(name, ".md") ? span_first(name, name.len - 3) : name;
}

/* The first number of an id or name, without zeros in front. */
static struct span number_of(struct span name)
{
	struct span number = span_first_number(name);

	while (number.len > 1 && number.at[0] == '0')
		number = span_from(number, 1);
	return number;
}

/* The id, all that tells one of several in a file. */
static void add_inside(struct board_names *names, const struct item *item,
		       size_t i)
{
	struct lead lead;

	add_key(names, 'n', item->folded_id, i);
	lead_of_item(&lead, item, names->arena);
	if (lead.kind == LEAD_PREFIX)
		add_key(names, 'n', text_fold_case(names->arena, lead.all), i);
}

void board_names_init(struct board_names *names, const struct hypothesis *files,
		      struct arena *arena)
{
	*names = (struct board_names){ .arena = arena };
	table_init(&names->keys, arena);
	for (size_t i = 0; i < files->backlog.n_items; i++) {
		const struct item *item = files->backlog.items[i];
		struct span path = item_doc(item)->path;

		if (!form_is_whole(item->parts[0].form)) {
			add_inside(names, item, i);
			continue;
		}
		for (size_t j = 0; j < item->n_parts; j++)
			add_key(names, 'p', item->parts[j].doc->path, i);
		if (item->parts[0].form == FORM_FOLDER) {
			struct span folder = path_folder(path);

			add_key(names, 'p', span_first(folder, folder.len - 1),
				i);
			add_key(names, 'n',
				text_fold_case(arena, path_folder_name(folder)),
				i);
		} else {
			add_key(names, 'n',
				text_fold_case(arena, path_file_name(path)), i);
		}
		add_inside(names, item, i);
		add_key(names, 't', text_fold_name(arena, item->title), i);
		add_key(names, 'c', number_of(item->id), i);
	}
}

void board_names_release(struct board_names *names)
{
	table_release(&names->keys);
}

/* By the file's name alone, as in a wiki link. */
static size_t index_of_name(const struct board_names *names, struct span path)
{
	struct span name = without_ending(path_name(path));

	return index_of(names, 'n', text_fold_case(names->arena, name));
}

/* The file that the link leads to, or would if its folders were right. */
static size_t link_target(const struct board_names *names,
			  const struct document *doc, const struct link *link)
{
	struct address address;
	size_t found;

	if (link->form == LINK_WIKI)
		return index_of_name(names, link->target);
	address = address_of(link->target, doc->path, names->arena);
	if (address.is_absolute || address.leaves)
		return 0;
	found = index_of(names, 'p', address.path);
	return !found && span_ends(address.path, ".md")
		       ? index_of_name(names, address.path)
		       : found;
}

/* The first file that a link of the block leads to; from 1, or 0. */
static size_t linked(const struct board_names *names,
		     const struct document *doc, uint32_t block)
{
	const struct outline *outline = &doc->outline;
	uint32_t end = outline->blocks[block].end;

	for (size_t i = outline_link_at(outline, outline->blocks[block].start);
	     i < outline->n_links && outline->links[i].start < end; i++) {
		size_t found = link_target(names, doc, &outline->links[i]);

		if (found)
			return found;
	}
	return 0;
}

/* "room-01: Shelves" of "room/room-01: Shelves": without folders in front. */
static struct span without_folders(struct span words)
{
	size_t end = 0, start = 0;

	while (end < words.len && !char_is_space(words.at[end])) {
		if (words.at[end] == '/')
			start = end + 1;
		end++;
	}
	return start < end ? span_from(words, start) : words;
}

/* The same by its words: an id in front, a file's name or a title alone. */
static size_t called(const struct board_names *names, struct span words)
{
	struct arena *arena = names->arena;
	struct span plain;
	struct lead lead;
	size_t found;

	words = span_trim(words);
	if (!words.len)
		return 0;
	found = index_of(names, 't', text_fold_name(arena, words));
	if (found)
		return found;
	lead_read(&lead, without_folders(words), arena);
	if (lead.kind == LEAD_PREFIX) {
		found = index_of(names, 'n', text_fold_case(arena, lead.all));
		if (!found)
			found = index_of(names, 't',
					 text_fold_name(arena, lead.rest));
		if (found)
			return found;
	}
	plain = without_ending(path_name(words));
	found = index_of(names, 'n', text_fold_case(arena, plain));
	if (found || words.len > 24)
		return found;
	/* "2", "Story 2": a number, and a word at most. */
	plain = number_of(words);
	return plain.len && plain.at + plain.len == words.at + words.len
		       ? index_of(names, 'c', plain)
		       : 0;
}

static size_t named(const struct board_names *names, const struct document *doc,
		    uint32_t block)
{
	size_t found = linked(names, doc, block);

	return found ? found
		     : called(names, outline_text_copy(&doc->outline, block,
						       names->arena));
}

/* The first file that a cell of the row names. */
static size_t named_in_row(const struct board_names *names,
			   const struct document *doc, uint32_t row)
{
	size_t found = 0;

	for (uint32_t cell = block_child(&doc->outline, row);
	     cell != NO_BLOCK && !found;
	     cell = block_sibling(&doc->outline, cell))
		found = named(names, doc, cell);
	return found;
}

/* Counts a file once. */
static void count(bool *seen, size_t found, size_t *n)
{
	if (!found || seen[found - 1])
		return;
	seen[found - 1] = true;
	(*n)++;
}

/* The level at which most headings name files. */
static void look_at_headings(const struct board_names *names, size_t n,
			     const struct document *doc,
			     struct board_hits *hits)
{
	for (uint8_t level = 2; level <= 6; level++) {
		bool *seen = ARENA_ARRAY(names->arena, bool, n);
		size_t found = 0;

		for (uint32_t i = 0; i < doc->outline.n_blocks; i++)
			if (doc->outline.blocks[i].kind == BLOCK_HEADING &&
			    doc->outline.blocks[i].level == level)
				count(seen, named(names, doc, i), &found);
		if (found <= hits->headings)
			continue;
		hits->headings = found;
		hits->level = level;
	}
}

struct board_hits board_hits_in(const struct board_names *names, size_t n,
				const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	struct arena_mark mark = arena_mark(names->arena);
	struct board_hits hits = { 0 };
	bool *in_rows = ARENA_ARRAY(names->arena, bool, n);
	bool *in_entries = ARENA_ARRAY(names->arena, bool, n);

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind == BLOCK_ROW && !block->header)
			count(in_rows, named_in_row(names, doc, i), &hits.rows);
		else if (block->kind == BLOCK_ENTRY &&
			 block_child(outline, i) != NO_BLOCK)
			count(in_entries,
			      named(names, doc, block_child(outline, i)),
			      &hits.entries);
	}
	look_at_headings(names, n, doc, &hits);
	arena_rewind(names->arena, mark);
	return hits;
}

/* ---- documents that may tell ---- */

enum { MOST_DOCUMENTS = 12 }; /* that are read, those with most names first */

static bool may_tell(const struct hypothesis *files,
		     const struct survey *survey, size_t i)
{
	const struct document *doc = &survey->docs[i];
	const struct glance *glance = &survey->glances[i];

	if (!document_is_readable(doc) || glance->is_foreign ||
	    glance->is_form || glance->is_agreement || glance->is_about)
		return false;
	return !backlog_file(&files->backlog, doc->path);
}

static int by_named(const void *a, const void *b)
{
	const struct board_place *x = a, *y = b;

	return compare_sizes(y->named, x->named);
}

static void add_board(struct board_place *list, size_t *n,
		      const struct document *doc, enum item_form form,
		      uint8_t level, size_t named)
{
	if (named >= FEWEST_TOLD)
		list[(*n)++] = (struct board_place){ doc, form, level, named };
}

size_t list_boards(const struct hypothesis *files, const struct survey *survey,
		   struct board_place **out, struct arena *arena)
{
	struct board_names names;
	size_t n = 0;

	*out = ARENA_ARRAY(arena, struct board_place, 3 * survey->n);
	board_names_init(&names, files, arena);
	for (size_t i = 0; i < survey->n; i++) {
		const struct document *doc = &survey->docs[i];
		struct board_hits hits;

		if (!may_tell(files, survey, i))
			continue;
		hits = board_hits_in(&names, files->backlog.n_items, doc);
		add_board(*out, &n, doc, FORM_ROW, 0, hits.rows);
		add_board(*out, &n, doc, FORM_ENTRY, 0, hits.entries);
		add_board(*out, &n, doc, FORM_HEADING, hits.level,
			  hits.headings);
	}
	board_names_release(&names);
	sort_list(*out, n, sizeof(**out), by_named);
	return n < MOST_DOCUMENTS ? n : MOST_DOCUMENTS;
}
