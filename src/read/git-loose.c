/*
 * Loose objects that are cut off or garbled. libgit2 1.5 inflates what is cut
 * off for ever, so each loose object is looked at before libgit2 may: a
 * backend between its packs and its loose files, which passes on what is
 * whole.
 */
#include "base/buf.h"
#include "read/git.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <git2/sys/odb_backend.h>
/* libgit2 1.9 declares git_error_set_str() here, older ones with the rest. */
#if __has_include(<git2/sys/errors.h>)
#include <git2/sys/errors.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

/* As libgit2 orders them: packs have 2, loose objects 1, and equals stay in
   the order in which they came. */
enum { AFTER_PACKS = 2, BLOCK = 16 * 1024 };

struct guard_backend {
	git_odb_backend parent;
	char *folder; /* where objects are */
};

/* In git's own words. */
static int say_corrupt(const git_oid *id)
{
	char text[128], hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof(hex), id);
	snprintf(text, sizeof(text), "loose object %s is corrupt", hex);
	git_error_set_str(GIT_ERROR_ODB, text);
	return GIT_ERROR;
}

/* Inflates a file to its end; false where it has none, or is not zlib. */
static bool inflates(int fd)
{
	unsigned char in[BLOCK], out[BLOCK];
	z_stream stream = { 0 };
	int code = inflateInit(&stream);
	ssize_t n;

	if (code != Z_OK)
		abort();
	while (code == Z_OK || code == Z_BUF_ERROR) {
		if (!stream.avail_in) {
			do
				n = read(fd, in, sizeof(in));
			while (n < 0 && errno == EINTR);
			if (n <= 0)
				break;
			stream.next_in = in;
			stream.avail_in = (unsigned)n;
		}
		stream.next_out = out;
		stream.avail_out = sizeof(out);
		code = inflate(&stream, Z_NO_FLUSH);
	}
	inflateEnd(&stream);
	return code == Z_STREAM_END;
}

/* GIT_PASSTHROUGH: libgit2 may read it, or find that it is not there. */
static int look(git_odb_backend *backend, const git_oid *id)
{
	const struct guard_backend *guard = (struct guard_backend *)backend;
	char hex[GIT_OID_HEXSZ + 1];
	struct buf path = BUF_INIT;
	bool is_whole;
	int fd;

	git_oid_tostr(hex, sizeof(hex), id);
	buf_addf(&path, "%s/%.2s/%s", guard->folder, hex, hex + 2);
	do
		fd = open(path.at, O_RDONLY | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	buf_release(&path);
	if (fd < 0)
		return errno_is_absent(errno) ? GIT_PASSTHROUGH
					      : say_corrupt(id);
	is_whole = inflates(fd);
	close(fd);
	return is_whole ? GIT_PASSTHROUGH : say_corrupt(id);
}

static int read_object(void **data, size_t *size, git_object_t *type,
		       git_odb_backend *backend, const git_oid *id)
{
	return look(backend, id);
}

static int read_header(size_t *size, git_object_t *type,
		       git_odb_backend *backend, const git_oid *id)
{
	return look(backend, id);
}

/* Of an abbreviated name all that it may mean. */
static int read_prefix(git_oid *found, void **data, size_t *size,
		       git_object_t *type, git_odb_backend *backend,
		       const git_oid *prefix, size_t len)
{
	const struct guard_backend *guard = (struct guard_backend *)backend;
	char hex[GIT_OID_HEXSZ + 1], full[GIT_OID_HEXSZ + 1];
	struct buf path = BUF_INIT;
	struct dirent *entry;
	int ret = GIT_PASSTHROUGH;
	git_oid id;
	DIR *dir;

	git_oid_tostr(hex, sizeof(hex), prefix);
	buf_addf(&path, "%s/%.2s", guard->folder, hex);
	dir = opendir(path.at);
	buf_release(&path);
	while (ret == GIT_PASSTHROUGH && dir && (entry = readdir(dir))) {
		snprintf(full, sizeof(full), "%.2s%.38s", hex, entry->d_name);
		if (strlen(entry->d_name) == GIT_OID_HEXSZ - 2 && len >= 2 &&
		    !strncmp(full, hex, len) && git_oid_fromstr(&id, full) == 0)
			ret = look(backend, &id);
	}
	if (dir)
		closedir(dir);
	return ret;
}

static void free_guard(git_odb_backend *backend)
{
	free(((struct guard_backend *)backend)->folder);
	free(backend);
}

int loose_guard(git_odb *odb, const char *folder, bool is_alternate)
{
	struct guard_backend *guard = calloc(1, sizeof(*guard));

	if (!guard || !(guard->folder = strdup(folder)))
		abort();
	git_odb_init_backend(&guard->parent, GIT_ODB_BACKEND_VERSION);
	guard->parent.read = read_object;
	guard->parent.read_header = read_header;
	guard->parent.read_prefix = read_prefix;
	guard->parent.free = free_guard;
	return is_alternate
		       ? git_odb_add_alternate(odb, &guard->parent, AFTER_PACKS)
		       : git_odb_add_backend(odb, &guard->parent, AFTER_PACKS);
}

void repo_zlib_version(struct buf *out)
{
	buf_adds(out, zlibVersion());
}
