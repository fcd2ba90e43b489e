/* Comments of a document, in blocks of HTML and in the text. */
#include "read/outline.h"

static void add_comments(struct outline *out, struct arena *arena,
			 uint32_t block, uint32_t start, uint32_t end,
			 size_t *room)
{
	struct span text = span_of(out->source.at + start, end - start);
	ptrdiff_t at;

	while ((at = span_find(text, "<!--")) >= 0) {
		struct span body = span_from(text, (size_t)at + 4);
		ptrdiff_t close = span_find(body, "-->");
		struct comment *c = ARENA_PUSH(arena, out->comments,
					       out->n_comments, *room);

		c->text = close < 0 ? body : span_first(body, (size_t)close);
		c->start = (uint32_t)(text.at + at - out->source.at);
		c->end = (uint32_t)(c->text.at + c->text.len - out->source.at) +
			 (close < 0 ? 0 : 3);
		c->block = block;
		text = span_from(body, c->text.len);
	}
}

void outline_find_comments(struct outline *out, struct arena *arena)
{
	size_t room = 0;

	for (uint32_t i = 0; i < out->n_blocks; i++) {
		const struct block *block = &out->blocks[i];

		if (block->kind == BLOCK_HTML)
			add_comments(out, arena, i, block->start, block->end,
				     &room);
		for (uint32_t j = 0; j < block->n_runs; j++) {
			const struct run *run = &out->runs[block->run + j];
			const char *at = out->source.at + run->start;
			uint32_t end = run->end, seen = run->start;

			if (run->kind != RUN_HTML ||
			    !span_starts(
				    span_between(at, out->source.at + run->end),
				    "<!--"))
				continue;
			/* Over several lines it arrives in several runs. */
			while (j + 1 < block->n_runs &&
			       span_find(span_between(out->source.at + seen,
						      out->source.at + end),
					 "-->") < 0 &&
			       (run[1].kind == RUN_HTML ||
				run[1].kind == RUN_BREAK)) {
				/* Its end may be cut in two. */
				if (end > seen + 2)
					seen = end - 2;
				run++;
				j++;
				if (run->end > end)
					end = run->end;
			}
			add_comments(out, arena, i,
				     (uint32_t)(at - out->source.at), end,
				     &room);
		}
	}
}
