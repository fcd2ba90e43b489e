/*
 * Files that name what all in their folder is for: backlog/pay/epic.md and
 * backlog/pay/cart/feature.md above backlog/pay/cart/us-1.md.
 */
#include "seek/outcome-folders.h"

#include "seek/candidates.h"
#include "seek/choose.h"
#include "seek/globs.h"
#include "seek/outcome-headings.h"
#include "seek/overlap.h"

#include "backlog/path.h"
#include "base/unicode.h"

#include <string.h>

enum { FEWEST_HOLDERS = 2, MOST_NAMES = 4, MOST_IN_FOLDER = 8 };

/* One sort of such files, by what their names say: all epics, all features. */
struct holders {
	struct span name; /* of the kind */
	struct span files[MOST_NAMES]; /* "feature.md", "FEATURE.md" */
	size_t n_files;
	struct table docs; /* those that hold an item, by path */
	size_t n_docs, served;
	size_t depth; /* of their folders, all together */
	bool is_told_twice; /* two of them in one folder */
};

struct folder_search {
	struct sought *sought;
	struct holders list[MOST_NAMES];
	size_t n;
	struct table looks; /* of each folder that was looked into */
};

/* Such files right in one folder: of which sort, and where. */
struct folder_look {
	struct {
		size_t sort;
		struct span path, file;
	} found[MOST_IN_FOLDER];
	size_t n;
};

/*
 * "Epic" of pay/epic.md and pay/epic-001.md, "Feature" of cart/feature-brief.md;
 * else nothing. `file` is the name, with a pattern for the number: "epic-[0-9]*.md".
 */
static struct span holder_name(struct span path, struct span *file,
			       struct arena *arena)
{
	struct span name = path_file_name(path), word = name;
	struct lead lead;

	*file = path_name(path);
	lead_read(&lead, name, arena);
	if (lead.kind == LEAD_PREFIX && lead.all.at == name.at) {
		word = lead.word;
		*file = arena_printf(arena, "%.*s[0-9]*.md",
				     (int)lead.prefix.len, lead.prefix.at);
	} else if (span_ends(word, "-brief")) {
		word.len -= strlen("-brief");
	}
	if (!names_outcome(word, SPAN(""), arena) &&
	    !names_stretch(word, arena))
		return SPAN_NONE;
	for (size_t i = 0; i < word.len; i++)
		if (word.at[i] == '-' || word.at[i] == '_' || word.at[i] == ' ')
			return SPAN_NONE;
	return stretch_name(word, arena);
}

static struct holders *holders_called(struct folder_search *search,
				      struct span name)
{
	for (size_t i = 0; i < search->n; i++)
		if (span_eq(search->list[i].name, name))
			return &search->list[i];
	if (search->n == MOST_NAMES)
		return NULL;
	search->list[search->n] = (struct holders){ .name = name };
	table_init(&search->list[search->n].docs, search->sought->arena);
	return &search->list[search->n++];
}

static void note_file(struct holders *holders, struct span path,
		      struct span file)
{
	void **slot = table_slot(&holders->docs, path);

	holders->n_docs += !*slot;
	*slot = holders;
	for (size_t i = 0; i < holders->n_files; i++)
		if (span_eq(holders->files[i], file))
			return;
	if (holders->n_files < MOST_NAMES)
		holders->files[holders->n_files++] = file;
}

static void look_into(struct folder_search *search, struct folder_look *look,
		      struct span folder)
{
	const struct survey *survey = &search->sought->survey;
	bool here[MOST_NAMES] = { false };

	for (size_t i = survey_from(survey, folder);
	     i < survey->n && span_begins(survey->docs[i].path, folder); i++) {
		const struct document *doc = &survey->docs[i];
		struct span name, file;
		struct holders *holders;
		size_t sort;

		if (!span_eq(path_folder(doc->path), folder) ||
		    !may_hold_items(survey, doc))
			continue;
		name = holder_name(doc->path, &file, search->sought->arena);
		holders = name.len ? holders_called(search, name) : NULL;
		if (!holders)
			continue;
		sort = (size_t)(holders - search->list);
		holders->is_told_twice |= here[sort];
		here[sort] = true;
		if (look->n == MOST_IN_FOLDER)
			return;
		look->found[look->n].sort = sort;
		look->found[look->n].path = doc->path;
		look->found[look->n++].file = file;
	}
}

/* Once for each folder: thousands of items may lie below it. */
static const struct folder_look *look_of(struct folder_search *search,
					 struct span folder)
{
	struct folder_look *look = table_get(&search->looks, folder);

	if (look)
		return look;
	look = ARENA_NEW(search->sought->arena, struct folder_look);
	*table_slot(&search->looks, folder) = look;
	look_into(search, look, folder);
	return look;
}

/* What lies right in a folder above the item, of a sort that holds it not yet. */
static void search_folder(struct folder_search *search, struct span folder,
			  struct span own, bool *has)
{
	const struct folder_look *look = look_of(search, folder);

	for (size_t i = 0; i < look->n; i++) {
		size_t sort = look->found[i].sort;
		struct holders *holders = &search->list[sort];

		if (has[sort] || span_eq(look->found[i].path, own))
			continue;
		has[sort] = true;
		note_file(holders, look->found[i].path, look->found[i].file);
		holders->served++;
		holders->depth += folder.len;
	}
}

static void search_above(struct folder_search *search, const struct item *item)
{
	bool has[MOST_NAMES] = { false };
	struct span own = item_doc(item)->path, folder = path_folder(own);

	while (folder.len) {
		search_folder(search, folder, own, has);
		folder = path_folder(span_first(folder, folder.len - 1));
	}
}

/* That every item lies below one of, the nearest; or NULL. */
static struct holders *nearest(struct folder_search *search, size_t n_items)
{
	struct holders *best = NULL;

	for (size_t i = 0; i < search->n; i++) {
		struct holders *one = &search->list[i];

		if (one->served == n_items && !one->is_told_twice &&
		    one->n_docs >= FEWEST_HOLDERS &&
		    (!best || one->depth > best->depth))
			best = one;
	}
	return best;
}

/* The folders of all such files that hold items, with stars. */
static struct span pattern_of(struct folder_search *search,
			      const struct holders *holders, struct span file)
{
	const struct survey *survey = &search->sought->survey;
	struct arena *arena = search->sought->arena;
	struct span merged = SPAN_NONE;

	for (size_t i = 0; i < survey->n; i++) {
		struct span path = survey->docs[i].path;
		struct span folder = path_folder(path), own;

		if (!table_get(&holders->docs, path) ||
		    !holder_name(path, &own, arena).len || !span_eq(own, file))
			continue;
		merged = merged.len ? merge_folders(merged, folder, arena)
				    : folder;
		if (!merged.len)
			return SPAN_NONE;
	}
	return arena_printf(arena, "%.*s%.*s", (int)merged.len, merged.at,
			    (int)file.len, file.at);
}

static struct hypothesis *as_kind(struct folder_search *search,
				  const struct holders *holders)
{
	struct arena *arena = search->sought->arena;
	struct hypothesis *one = hypothesis_new(arena);

	one->name = holders->name;
	for (size_t i = 0; i < holders->n_files; i++) {
		struct span glob =
			pattern_of(search, holders, holders->files[i]);

		if (!glob.len)
			return NULL;
		hypothesis_add_place(one, glob, FORM_FILE, arena);
	}
	one->where = path_folder(one->places[0].glob);
	return hypothesis_read_joined(search->sought, one);
}

struct hypothesis *outcomes_in_folders(struct sought *sought,
				       const struct hypothesis *lower)
{
	struct folder_search search = { .sought = sought };
	struct holders *holders;
	struct hypothesis *one = NULL;

	table_init(&search.looks, sought->arena);
	for (size_t i = 0; !lower->is_inside && i < lower->backlog.n_items; i++)
		search_above(&search, lower->backlog.items[i]);
	holders = nearest(&search, lower->backlog.n_items);
	if (holders)
		one = as_kind(&search, holders);
	if (one && (2 * holders->n_docs < one->backlog.n_items ||
		    hypothesis_covers_same(one, lower) ||
		    !outcomes_have_own_ids(one, sought->arena)))
		one = NULL;
	for (size_t i = 0; i < search.n; i++)
		table_release(&search.list[i].docs);
	table_release(&search.looks);
	return one;
}
