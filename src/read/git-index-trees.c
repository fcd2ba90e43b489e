/*
 * The trees that the index remembers: of folders in which nothing was staged
 * since they were last written or read as a tree, which tree that is. Where a
 * commit names the same one, its folder holds what the index holds there, and
 * need not be read. Git commits such trees unseen, so they can be relied upon.
 */
#include "read/git.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	ID = GIT_OID_RAWSZ,
	HEADER = 12, /* "DIRC", the version, and how many entries */
	STAT = 40, /* what each entry says of its file; the mode among it */
	MODE_AT = 24,
	FEWEST = STAT + ID + 2, /* bytes of an entry before its path */
	EXTENDED = 0x4000, /* of its flags: two bytes more of them follow */
	DEEPEST = 2048,
};

struct index_trees {
	git_index *index;
	struct arena arena;
	struct table by_folder; /* "a/b" → git_oid */
};

/* What is left to be read, up to the checksum. */
struct index_file {
	const unsigned char *at, *end;
	uint32_t version;
};

static size_t left(const struct index_file *file)
{
	return (size_t)(file->end - file->at);
}

static uint32_t number_at(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
	       (uint32_t)at[2] << 8 | at[3];
}

/* ---- entries: are they those that were loaded? ---- */

/* From version 4 on a path says how much of the one before it gives up. */
static bool take_given_up(struct index_file *file, size_t *out)
{
	size_t n = 0;

	for (int i = 0; file->at < file->end && i < 4; i++) {
		unsigned char byte = *file->at++;

		n = (n + (i > 0)) << 7 | (byte & 0x7f);
		if (!(byte & 0x80)) {
			*out = n;
			return true;
		}
	}
	return false;
}

static bool take_path(struct index_file *file, struct span before,
		      struct span path, const unsigned char *entry)
{
	size_t kept = 0, given_up, bytes;

	if (file->version >= 4) {
		if (!take_given_up(file, &given_up) || given_up > before.len)
			return false;
		kept = before.len - given_up;
		if (kept > path.len || memcmp(before.at, path.at, kept) != 0)
			return false;
	}
	bytes = path.len - kept + 1;
	if (left(file) < bytes || memcmp(file->at, path.at + kept, bytes) != 0)
		return false;
	file->at += bytes;
	/* Before it, each is filled up to a multiple of eight. */
	while (file->version < 4 && (file->at - entry) % 8) {
		if (file->at == file->end)
			return false;
		file->at++;
	}
	return true;
}

static bool take_entry(struct index_file *file, struct span before,
		       const git_index_entry *known)
{
	const unsigned char *entry = file->at;
	unsigned flags;

	if (left(file) < FEWEST + 2)
		return false;
	flags = (unsigned)entry[STAT + ID] << 8 | entry[STAT + ID + 1];
	if (number_at(entry + MODE_AT) != known->mode ||
	    memcmp(entry + STAT, known->id.id, ID) != 0)
		return false;
	file->at += FEWEST + (flags & EXTENDED ? 2 : 0);
	return take_path(file, before, span_str(known->path), entry);
}

/* Another git may have written the file since it was loaded. */
static bool take_entries(struct index_file *file, git_index *index)
{
	size_t n = git_index_entrycount(index);
	struct span before = SPAN("");

	if (left(file) < HEADER || memcmp(file->at, "DIRC", 4) != 0)
		return false;
	file->version = number_at(file->at + 4);
	if (file->version < 2 || file->version > 4 ||
	    number_at(file->at + 8) != n)
		return false;
	file->at += HEADER;
	for (size_t i = 0; i < n; i++) {
		const git_index_entry *known = git_index_get_byindex(index, i);

		if (!take_entry(file, before, known))
			return false;
		before = span_str(known->path);
	}
	return true;
}

/* ---- trees ---- */

static bool take_text(struct index_file *file, char end, struct span *out)
{
	const unsigned char *found = memchr(file->at, end, left(file));

	if (!found)
		return false;
	*out = span_of((const char *)file->at, (size_t)(found - file->at));
	file->at = found + 1;
	return true;
}

/* -1 of a folder in which something was staged, which then has no id. */
static bool take_count(struct index_file *file, char end, long *out)
{
	struct span text;

	if (!take_text(file, end, &text) || !text.len || text.len > 9)
		return false;
	*out = strtol(text.at, NULL, 10);
	return *out >= -1;
}

/* Has the index just so many entries below it? */
static bool has_entries(git_index *index, struct span folder, size_t n)
{
	size_t first = SIZE_MAX, before_last, last;

	if (!folder.len)
		return n == git_index_entrycount(index);
	if (!n || !index_next_below(index, folder, &first))
		return false;
	last = first + n - 1;
	before_last = last - 1;
	return (n == 1 || index_next_below(index, folder, &before_last)) &&
	       !index_next_below(index, folder, &last);
}

/* A folder: its name, how many files, how many folders, its id; and those. */
static bool take_tree(struct index_trees *trees, struct index_file *file,
		      struct span above, int depth)
{
	struct span name, folder;
	long files, folders;

	if (depth > DEEPEST || !take_text(file, '\0', &name) ||
	    !take_count(file, ' ', &files) ||
	    !take_count(file, '\n', &folders) || folders < 0 ||
	    (depth > 0) != (name.len > 0))
		return false;
	folder = above.len ? arena_printf(&trees->arena, "%.*s/%.*s",
					  (int)above.len, above.at,
					  (int)name.len, name.at)
			   : arena_copy(&trees->arena, name);
	if (files >= 0) {
		git_oid *id;

		if (left(file) < ID)
			return false;
		id = ARENA_NEW(&trees->arena, git_oid);
		memcpy(id->id, file->at, ID);
		file->at += ID;
		if (has_entries(trees->index, folder, (size_t)files))
			*table_slot(&trees->by_folder, folder) = id;
	}
	for (long i = 0; i < folders; i++)
		if (!take_tree(trees, file, folder, depth + 1))
			return false;
	return true;
}

/* What must be understood, as parts of an index elsewhere, has a small letter. */
static bool take_extensions(struct index_trees *trees, struct index_file *file)
{
	while (left(file) >= 8) {
		const unsigned char *name = file->at;
		uint32_t bytes = number_at(name + 4);
		struct index_file inner = *file;

		inner.at = name + 8;
		if (left(&inner) < bytes || *name < 'A' || *name > 'Z')
			return false;
		inner.end = file->at = inner.at + bytes;
		if (memcmp(name, "TREE", 4) == 0 &&
		    (!take_tree(trees, &inner, SPAN(""), 0) || left(&inner)))
			return false;
	}
	return !left(file);
}

static bool read_trees(struct index_trees *trees, struct span text)
{
	struct index_file file = { .at = (const unsigned char *)text.at };

	if (text.len < ID)
		return false;
	file.end = file.at + text.len - ID;
	return take_entries(&file, trees->index) &&
	       take_extensions(trees, &file);
}

/* All that it holds, or NULL; the caller frees it. */
static char *read_all(const char *path, size_t *size)
{
	int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
	char *text = NULL;
	struct stat st;
	size_t had = 0;
	ssize_t n = 1;

	if (fd >= 0 && fstat(fd, &st) == 0 && st.st_size > 0)
		text = malloc((size_t)st.st_size);
	while (text && had < (size_t)st.st_size && n > 0) {
		n = read(fd, text + had, (size_t)st.st_size - had);
		if (n < 0 && errno == EINTR)
			n = 1;
		else if (n > 0)
			had += (size_t)n;
	}
	if (fd >= 0)
		close(fd);
	*size = had;
	return text;
}

struct index_trees *index_trees_read(git_index *index)
{
	struct index_trees *trees;
	size_t size;
	char *text = read_all(git_index_path(index), &size);

	if (!text)
		return NULL;
	trees = calloc(1, sizeof(*trees));
	if (!trees)
		abort();
	arena_init(&trees->arena);
	table_init(&trees->by_folder, &trees->arena);
	trees->index = index;
	if (!read_trees(trees, span_of(text, size))) {
		index_trees_free(trees);
		trees = NULL;
	}
	free(text);
	return trees;
}

bool index_trees_have(const struct index_trees *trees, struct span folder,
		      const git_oid *tree)
{
	const git_oid *known = trees ? table_get(&trees->by_folder, folder)
				     : NULL;

	return known && git_oid_equal(known, tree);
}

void index_trees_free(struct index_trees *trees)
{
	if (!trees)
		return;
	table_release(&trees->by_folder);
	arena_release(&trees->arena);
	free(trees);
}
