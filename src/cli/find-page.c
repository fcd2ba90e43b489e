/* A definition that no name tells, found by what its page says. */
#include "cli/session.h"

#include "backlog/path.h"
#include "backlog/pattern.h"
#include "base/thread.h"
#include "seek/agreement.h"
#include "words/words.h"

#include <stdatomic.h>

/* In a folder of what others wrote, of forms to fill in, or of tests? */
static bool is_among_foreign(struct span path, struct arena *arena)
{
	struct span rest = path, part;

	if (is_below_data(path_folder(path), arena))
		return true;
	while (span_next_part(&rest, '/', &part))
		if (rest.len && !span_is(part, ".github") &&
		    !span_is(part, ".gitlab") && is_foreign_folder(part, arena))
			return true;
	return false;
}

static bool is_markdown(struct span path, void *data)
{
	return path_is_markdown(path);
}

/* Does it have kinds of its own, as what `git ready init` writes has? */
static bool is_whole_definition(struct document *doc, struct arena *arena)
{
	struct definition definition;
	bool is_whole;

	definition_read(&definition, doc, arena);
	is_whole = !definition.is_prose && !definition.is_invalid &&
		   definition.n_agreements;
	definition_release(&definition);
	return is_whole;
}

/* Does any "## Story `backlog/`" with code stand in it, which makes a kind? */
static bool may_have_kind(struct span text)
{
	ptrdiff_t at;

	while ((at = span_find(text, "\n## ")) >= 0) {
		struct span line;

		text = span_from(text, (size_t)at + 1);
		if (span_next_line(&text, &line) &&
		    span_find_char(line, '`') >= 0)
			return true;
		/* The break after it may stand before the next. */
		text = span_between(line.at + line.len, text.at + text.len);
	}
	return false;
}

static bool has_items_line(struct span text)
{
	return span_find(text, "`items ") >= 0;
}

/* Most pages hold neither, and need not be read any further. */
static bool may_tell(struct span text)
{
	return has_items_line(text) ||
	       (may_have_kind(text) &&
		(span_find(text, "`\n") >= 0 || span_find(text, "`\r\n") >= 0));
}

/* Templates, tests and what came with a tool hold examples. */
bool definition_is_told_by(struct span path, struct span text,
			   struct arena *arena)
{
	struct document *doc;

	if (!may_tell(text) || is_among_foreign(path, arena))
		return false;
	doc = ARENA_NEW(arena, struct document);
	document_read(doc, path, text, arena);
	return is_agreement(doc, arena) &&
	       (has_items_line(text) ? definition_is_on(doc, arena)
				     : is_whole_definition(doc, arena));
}

/* ---- all pages of a snapshot ---- */

/* All of them are read to find the few that may tell; two threads do that. */
struct page_reading {
	struct snapshot *snapshot;
	const struct span *paths;
	bool *may_tell;
	size_t n;
	atomic_size_t next;
};

static void *glance_at_pages(void *data)
{
	struct page_reading *reading = data;
	struct arena scratch;
	size_t i;

	arena_init(&scratch);
	while ((i = atomic_fetch_add(&reading->next, 1)) < reading->n) {
		struct arena_mark mark = arena_mark(&scratch);
		struct err ignored = ERR_INIT;
		struct span text;

		reading->may_tell[i] =
			snapshot_read(reading->snapshot, reading->paths[i],
				      &scratch, &text, &ignored) == 0 &&
			may_tell(text);
		arena_rewind(&scratch, mark);
	}
	arena_release(&scratch);
	return NULL;
}

static void glance_at_all(struct page_reading *reading)
{
	enum { WORTH_A_THREAD = 96 };
	pthread_t thread;
	bool has_thread = reading->n >= WORTH_A_THREAD &&
			  thread_begin(&thread, 0, glance_at_pages, reading);

	glance_at_pages(reading);
	if (has_thread)
		pthread_join(thread, NULL);
}

static bool is_told_by_page(struct snapshot *snapshot, struct span path,
			    struct arena *scratch)
{
	struct arena_mark mark = arena_mark(scratch);
	struct err ignored = ERR_INIT;
	struct span text;
	bool is_told =
		snapshot_read(snapshot, path, scratch, &text, &ignored) == 0 &&
		definition_is_told_by(path, text, scratch);

	arena_rewind(scratch, mark);
	return is_told;
}

/* Of several pages each may be about a part, so that none judges all. */
int definition_find_told(struct session *session, struct snapshot *snapshot,
			 struct told_pages *out, struct err *err)
{
	struct arena scratch;
	struct span everywhere = SPAN(""), *paths;
	struct snapshot_walk walk = { .folders = &everywhere,
				      .n_folders = 1,
				      .wants = is_markdown };
	struct page_reading reading = { .snapshot = snapshot };

	*out = (struct told_pages){ 0 };
	if (snapshot_list(snapshot, &walk, &session->arena, &paths, &reading.n,
			  err) < 0)
		return -1;
	arena_init(&scratch);
	reading.paths = paths;
	reading.may_tell = ARENA_ARRAY(&scratch, bool, reading.n);
	glance_at_all(&reading);
	for (size_t i = 0; i < reading.n; i++)
		if (reading.may_tell[i] &&
		    is_told_by_page(snapshot, paths[i], &scratch) &&
		    out->n++ < MOST_TOLD_PAGES)
			out->paths[out->n - 1] = paths[i];
	arena_release(&scratch);
	return 0;
}
