/* What the templates of a kind say, so that it can be told from an answer. */
#include "backlog/take.h"

#include "backlog/pair.h"
#include "base/unicode.h"

/*
 * "None" answers a question, and "Status: idea" is a value: whoever leaves
 * them as the form has them may well mean it.
 */
static bool may_stay(struct span text, struct arena *arena)
{
	enum { WORDS_OF_A_VALUE = 3 };
	struct span name, value;

	return text_says_none(text, arena) ||
	       (text_is_pair(text, &name, &value) &&
		text_count_words(value) <= WORDS_OF_A_VALUE);
}

/* NULL where it is not there, or cannot be read, which is told. */
static const struct document *read_template(struct backlog *backlog,
					    struct span path)
{
	const struct document *doc;

	if (snapshot_find(backlog->snapshot, path) != ENTRY_FILE)
		return NULL;
	doc = backlog_document(backlog, path);
	if (!doc)
		*ARENA_PUSH(backlog->arena, backlog->unreadable,
			    backlog->n_unreadable,
			    backlog->work->unreadable_room) =
			table_get(&backlog->memo.documents, path);
	return doc;
}

static void fold_template(struct backlog *backlog, struct table *texts,
			  struct span path)
{
	const struct document *doc = read_template(backlog, path);
	const struct outline *outline;

	if (!doc)
		return;
	outline = &doc->outline;
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		enum block_kind kind = outline->blocks[i].kind;
		struct span text;

		if (kind != BLOCK_PARAGRAPH && kind != BLOCK_CELL &&
		    kind != BLOCK_HEADING)
			continue;
		text = span_trim(outline_text_copy(outline, i, backlog->arena));
		if (kind == BLOCK_HEADING) {
			text = template_heading(text, backlog->arena);
			*table_slot(texts, text) = texts;
			continue;
		}
		if (may_stay(text, backlog->arena))
			continue;
		text = text_fold_name(backlog->arena, text);
		if (text.len)
			*table_slot(texts, text) = texts;
	}
	for (size_t i = 0; i < outline->n_comments; i++)
		*table_slot(texts, text_fold_name(backlog->arena,
						  outline->comments[i].text)) =
			texts;
}

void backlog_read_templates(struct backlog *backlog)
{
	for (size_t i = 0; i < backlog->n_kinds; i++) {
		const struct kind *kind = backlog->kinds[i];

		for (size_t j = 0; j < kind->n_templates; j++)
			fold_template(backlog, &backlog->template_texts[i],
				      kind->templates[j]);
	}
}
