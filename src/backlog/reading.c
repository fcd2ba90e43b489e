/* Files handed out to several threads, and read. */
#include "backlog/reading.h"

#include "backlog/box-legend.h"
#include "base/progress.h"
#include "base/thread.h"

#include <stdatomic.h>
#include <unistd.h>

/* Starting a thread costs about as much as reading this many files. */
enum { FILES_A_READER = 48 };

struct queue {
	struct snapshot *snapshot;
	const struct span *paths;
	struct document *docs;
	const struct reading_task *task;
	size_t n;
	atomic_size_t next;
};

struct reader_thread {
	struct queue *queue;
	struct arena *arena;
	struct progress *progress; /* told by one of them; NULL of the others */
	pthread_t thread;
};

static void read_front(struct snapshot *snapshot, struct span path,
		       struct document *out, struct arena *arena)
{
	struct err err = ERR_INIT;
	struct span text;

	*out = (struct document){ .path = path };
	if (snapshot_read(snapshot, path, arena, &text, &err) < 0)
		document_fail(out, path, &err, arena);
	else
		document_read_front(out, path, text, arena);
	out->has_other_boxes = text_has_other_boxes(document_source(out));
}

void read_one(struct snapshot *snapshot, struct span path, const char *boxes,
	      struct document *out, struct arena *arena)
{
	read_front(snapshot, path, out, arena);
	out->inherited_boxes = boxes;
	document_read_boxes(out);
}

static void read_next(const struct reader_thread *reader, size_t i,
		      struct arena *scratch)
{
	const struct queue *queue = reader->queue;
	const struct reading_task *task = queue->task;
	struct document *doc = &queue->docs[i];

	read_front(queue->snapshot, queue->paths[i], doc, reader->arena);
	if (task && document_is_readable(doc) && document_may_wait(doc) &&
	    task->settles(doc, i, reader->arena, scratch, task->data))
		return;
	document_read_boxes(doc);
	if (task)
		task->run(doc, i, reader->arena, scratch, task->data);
}

static void *read_queue(void *data)
{
	struct reader_thread *reader = data;
	struct queue *queue = reader->queue;
	struct arena scratch;
	size_t i;

	arena_init(&scratch);
	while ((i = atomic_fetch_add(&queue->next, 1)) < queue->n) {
		struct arena_mark mark = arena_mark(&scratch);

		read_next(reader, i, &scratch);
		arena_rewind(&scratch, mark);
		if (reader->progress)
			progress_tell(reader->progress, i);
	}
	arena_release(&scratch);
	return NULL;
}

static size_t count_readers(size_t files)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	size_t n = processors > 1 ? (size_t)processors - 1 : 0;

	if (n > files / FILES_A_READER)
		n = files / FILES_A_READER;
	return n < MOST_READERS ? n : MOST_READERS;
}

void reading_run(struct reading *reading, struct snapshot *snapshot,
		 const struct span *paths, struct document *docs, size_t n,
		 const struct reading_task *task, struct arena *arena)
{
	struct queue queue = { snapshot, paths, docs, task, n, 0 };
	struct progress progress;
	struct reader_thread own = { .queue = &queue,
				     .arena = arena,
				     .progress = &progress };
	struct reader_thread readers[MOST_READERS];
	size_t wanted = count_readers(n);

	reading->n = 0;
	for (size_t i = 0; i < wanted; i++) {
		struct reader_thread *reader = &readers[reading->n];

		arena_init(&reading->arenas[reading->n]);
		reader->queue = &queue;
		reader->progress = NULL;
		reader->arena = &reading->arenas[reading->n];
		/* Without another thread this one does all of it. */
		if (!thread_begin(&reader->thread, i, read_queue, reader))
			break;
		reading->n++;
	}
	progress_begin(&progress, "Reading the backlog", n);
	read_queue(&own);
	for (size_t i = 0; i < reading->n; i++)
		pthread_join(readers[i].thread, NULL);
	progress_end(&progress);
}

void reading_release(struct reading *reading)
{
	for (size_t i = 0; i < reading->n; i++)
		arena_release(&reading->arenas[i]);
	reading->n = 0;
}
