/* A definition that no name tells, found by what its page says. */
#include "cli/session.h"

#include "backlog/path.h"
#include "backlog/pattern.h"
#include "seek/agreement.h"
#include "words/words.h"

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

/* Templates, tests and what came with a tool hold examples. */
bool definition_is_told_by(struct span path, struct span text,
			   struct arena *arena)
{
	struct document *doc;
	bool has_line = span_find(text, "`items ") >= 0;

	/* Most pages hold neither, and need not be read any further. */
	if (!has_line &&
	    (span_find(text, "\n## ") < 0 ||
	     (span_find(text, "`\n") < 0 && span_find(text, "`\r\n") < 0)))
		return false;
	if (is_among_foreign(path, arena))
		return false;
	doc = ARENA_NEW(arena, struct document);
	document_read(doc, path, text, arena);
	return is_agreement(doc, arena) &&
	       (has_line ? definition_is_on(doc, arena)
			 : is_whole_definition(doc, arena));
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
	size_t n;

	*out = (struct told_pages){ 0 };
	if (snapshot_list(snapshot, &walk, &session->arena, &paths, &n, err) <
	    0)
		return -1;
	arena_init(&scratch);
	for (size_t i = 0; i < n; i++) {
		struct arena_mark mark = arena_mark(&scratch);
		struct err ignored = ERR_INIT;
		struct span text;
		bool is_told = snapshot_read(snapshot, paths[i], &scratch,
					     &text, &ignored) == 0 &&
			       definition_is_told_by(paths[i], text, &scratch);

		arena_rewind(&scratch, mark);
		if (is_told && out->n++ < MOST_TOLD_PAGES)
			out->paths[out->n - 1] = paths[i];
	}
	arena_release(&scratch);
	return 0;
}
