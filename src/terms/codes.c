/* The code spans of a block, and which of them end it. */
#include "terms/reader.h"

static const struct run *run_of(const struct reader *r, uint32_t block,
				size_t i)
{
	return &r->outline->runs[r->outline->blocks[block].run + i];
}

/* Does a backtick stand between two runs: are they two spans of code? */
static bool are_apart(const struct reader *r, const struct run *a,
		      const struct run *b)
{
	return b->start > a->end &&
	       memchr(r->outline->source.at + a->end, '`', b->start - a->end);
}

/* Reads the code span that begins at run `i`. */
static struct code read_code(struct reader *r, uint32_t block, size_t i)
{
	const struct block *b = &r->outline->blocks[block];
	const struct run *first = run_of(r, block, i), *last = first;
	struct code code = { .start = first->start, .run = i };
	char *text;

	for (i++; i < b->n_runs; i++) {
		const struct run *run = run_of(r, block, i);

		if (run->kind != RUN_CODE && run->kind != RUN_BREAK)
			break;
		if (run->kind == RUN_CODE) {
			if (are_apart(r, last, run))
				break;
			last = run;
		}
	}
	/* A line break at its end is none of its own. */
	while (run_of(r, block, i - 1)->kind == RUN_BREAK)
		i--;
	code.next = i;
	code.end = last->end;
	/* Line breaks inside are blanks; so offsets stay what they are. */
	text = (char *)arena_copy(r->arena,
				  span_of(r->outline->source.at + code.start,
					  code.end - code.start))
		       .at;
	for (uint32_t j = 0; j < code.end - code.start; j++)
		if (text[j] == '\n' || text[j] == '\r')
			text[j] = ' ';
	code.text = span_of(text, code.end - code.start);
	*ARENA_PUSH(r->arena, r->definition->codes, r->definition->n_codes,
		    r->definition->codes_room) =
		(struct code_copy){ code.text, code.start };
	return code;
}

size_t codes_list(struct reader *r, uint32_t block, struct code **out)
{
	const struct block *b = &r->outline->blocks[block];
	size_t n = 0, room = 0;

	*out = NULL;
	for (size_t i = 0; i < b->n_runs;) {
		if (run_of(r, block, i)->kind != RUN_CODE) {
			i++;
			continue;
		}
		*ARENA_PUSH(r->arena, *out, n, room) = read_code(r, block, i);
		i = (*out)[n - 1].next;
	}
	return n;
}

/* Is there nothing but blanks (and, with `stop`, a full stop) in the runs? */
static bool is_gap(struct reader *r, uint32_t block, size_t from, size_t to,
		   bool *stop)
{
	for (size_t i = from; i < to; i++) {
		const struct run *run = run_of(r, block, i);
		struct span text =
			span_trim(span_of(r->outline->source.at + run->start,
					  run->end - run->start));

		if (run->kind == RUN_BREAK || run->kind == RUN_HTML)
			continue;
		if (stop && !*stop && span_is(text, ".")) {
			*stop = true;
			continue;
		}
		if (text.len || run->kind != RUN_TEXT)
			return false;
	}
	return true;
}

size_t codes_trailing(struct reader *r, uint32_t block,
		      const struct code *codes, size_t n, bool *stop)
{
	size_t first = n, next = r->outline->blocks[block].n_runs;

	*stop = false;
	while (first > 0 && is_gap(r, block, codes[first - 1].next, next,
				   first == n ? stop : NULL)) {
		next = codes[first - 1].run;
		first--;
	}
	return first;
}

struct span codes_text_before(struct reader *r, uint32_t block,
			      const struct code *code)
{
	struct block part = r->outline->blocks[block];
	struct outline view = *r->outline;

	part.n_runs = (uint32_t)code->run;
	view.blocks = &part;
	return span_trim(outline_text_copy(&view, 0, r->arena));
}
