/* A file of the work tree, as it is on disk. */
#include "base/buf.h"
#include "read/git.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

enum { GULP = 32 * 1024 };

void disk_path(struct buf *out, struct snapshot *snapshot, struct span path)
{
	buf_clear(out);
	buf_adds(out, snapshot->repo->root);
	buf_add(out, path);
}

/*
 * Reads on from `at` until the room is full or the file ends, however little
 * a single read brings; -1 with the reason, else the number of bytes.
 */
static ssize_t read_on(int fd, char *at, size_t room, struct err *err)
{
	size_t len = 0;

	while (len < room) {
		ssize_t n = read(fd, at + len, room - len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_set(err, "cannot be read: %s",
				       strerror(errno));
		if (!n)
			break;
		len += (size_t)n;
	}
	return (ssize_t)len;
}

/* A file that does not fit into one gulp: its size is asked for first. */
static int read_large(int fd, struct snapshot *snapshot, struct span gulp,
		      struct arena *arena, struct span *text, struct err *err)
{
	struct stat st;
	ssize_t n;
	size_t size;
	char *at;

	if (fstat(fd, &st) < 0)
		return err_set(err, "cannot be read: %s", strerror(errno));
	size = (size_t)st.st_size;
	if (size > snapshot->limit)
		return err_too_large(err, size, snapshot->limit);
	if (size < gulp.len)
		size = gulp.len;
	at = text_room(arena, size);
	memcpy(at, gulp.at, gulp.len);
	n = read_on(fd, at + gulp.len, size - gulp.len, err);
	if (n < 0)
		return -1;
	*text = span_of(at, gulp.len + (size_t)n);
	/* Shortened while we read: what is left ends in a line break, too. */
	at[text->len] = '\n';
	return 0;
}

/* Most files of a backlog fit into one gulp: two calls less for each. */
static int read_fd(int fd, struct snapshot *snapshot, struct arena *arena,
		   struct span *text, struct err *err)
{
	char gulp[GULP];
	ssize_t n = read_on(fd, gulp, sizeof(gulp), err);
	char *at;

	if (n < 0)
		return -1;
	if ((size_t)n == sizeof(gulp))
		return read_large(fd, snapshot, span_of(gulp, (size_t)n), arena,
				  text, err);
	if ((uint64_t)n > snapshot->limit)
		return err_too_large(err, (uint64_t)n, snapshot->limit);
	at = text_room(arena, (size_t)n);
	memcpy(at, gulp, (size_t)n);
	*text = span_of(at, (size_t)n);
	return 0;
}

static int open_on_disk(struct snapshot *snapshot, struct span path)
{
	struct buf disk = BUF_INIT;
	int fd;

	disk_path(&disk, snapshot, path);
	do
		fd = open(disk.at,
			  O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	while (fd < 0 && errno == EINTR);
	buf_release(&disk);
	return fd;
}

int read_from_disk(struct snapshot *snapshot, struct span path,
		   struct arena *arena, struct span *text, struct err *err)
{
	const git_index_entry *entry = NULL;
	int fd = open_on_disk(snapshot, path), ret;

	if (fd < 0) {
		int why = errno;

		entry = index_entry(snapshot->index, path);
		if (entry && index_is_skipped(entry))
			return read_blob(snapshot, &entry->id, arena, text,
					 err);
		return err_set(err, "cannot be read: %s", strerror(why));
	}
	ret = read_fd(fd, snapshot, arena, text, err);
	close(fd);
	return ret;
}

/*
 * Looked at when it is read: nothing can have changed before that. How many
 * bytes it has is known, so nobody has to look for its end.
 */
static bool read_known(int fd, struct snapshot *snapshot,
		       const git_index_entry *entry, struct arena *arena,
		       struct span *text)
{
	size_t size = entry->file_size;
	struct err err = ERR_INIT;
	struct stat st;
	char *at;

	if (size > snapshot->limit)
		return false;
	at = text_room(arena, size);
	if (read_on(fd, at, size, &err) != (ssize_t)size ||
	    fstat(fd, &st) < 0 || !twins_is(snapshot->twins, entry, &st))
		return false;
	*text = span_of(at, size);
	return true;
}

bool read_twin(struct snapshot *snapshot, const git_index_entry *entry,
	       struct arena *arena, struct span *text)
{
	bool is_twin;
	int fd;

	if (!twins_may_have(snapshot->twins, entry))
		return false;
	fd = open_on_disk(snapshot, span_str(entry->path));
	if (fd < 0)
		return false;
	is_twin = read_known(fd, snapshot, entry, arena, text);
	close(fd);
	return is_twin;
}
