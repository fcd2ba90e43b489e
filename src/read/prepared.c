/* The text for md4c, and the way back from its offsets to the source. */
#include "read/prepared.h"

#include <stdlib.h>

#include "base/heap.h"
#include "read/snapshot.h"

void prepared_release(struct prepared *copy)
{
	free(copy->text);
	free(copy->leaves);
	free(copy->pieces);
}

static void make_room(struct prepared *copy, size_t more)
{
	if (copy->len + more <= copy->room)
		return;
	copy->room = (copy->len + more) * 2;
	copy->text = realloc(copy->text, copy->room);
	if (!copy->text)
		abort();
}

void prepared_begin(struct prepared *copy, uint32_t block)
{
	*HEAP_PUSH(copy->leaves, copy->n_leaves, copy->leaves_room) =
		(struct leaf){ (uint32_t)copy->len, block };
}

/*
 * Marks of quotes, lists, headings, rules, fences, underlines; a definition of
 * links only begins a paragraph. Elsewhere a guard could come between an
 * address and its title.
 */
static bool needs_guard(struct span line, bool is_first)
{
	size_t n = 0;

	switch (line.at[0]) {
	case '>':
	case '-':
	case '+':
	case '*':
	case '_':
	case '=':
	case '#':
	case '`':
	case '~':
	case PREPARED_GUARD:
		return true;
	case '[':
		return is_first;
	default:
		while (n < line.len && char_is_digit(line.at[n]))
			n++;
		return n && n < line.len &&
		       (line.at[n] == '.' || line.at[n] == ')');
	}
}

void prepared_add(struct prepared *copy, uint32_t start, uint32_t end,
		  bool is_definition)
{
	const struct piece *last =
		copy->n_pieces ? &copy->pieces[copy->n_pieces - 1] : NULL;
	size_t n = end - start;

	make_room(copy, n + 2);
	if (!is_definition && n &&
	    needs_guard(span_of(copy->source + start, n),
			copy->leaves[copy->n_leaves - 1].at == copy->len))
		copy->text[copy->len++] = PREPARED_GUARD;
	if (!last || last->source + (copy->len - last->at) != start)
		*HEAP_PUSH(copy->pieces, copy->n_pieces, copy->pieces_room) =
			(struct piece){ (uint32_t)copy->len, start };
	memcpy(copy->text + copy->len, copy->source + start, n);
	copy->len += n;
	copy->text[copy->len++] = '\n';
}

void prepared_end(struct prepared *copy)
{
	make_room(copy, 1);
	copy->text[copy->len++] = '\n';
}

void prepared_finish(struct prepared *copy)
{
	make_room(copy, SNAPSHOT_SLACK);
	memset(copy->text + copy->len, 0, SNAPSHOT_SLACK);
}

uint32_t prepared_source(struct prepared *copy, uint32_t at)
{
	size_t i = copy->at_piece;

	if (!copy->n_pieces)
		return at;
	/* md4c goes through its input from front to back, all but always. */
	while (i > 0 && copy->pieces[i].at > at)
		i--;
	while (i + 1 < copy->n_pieces && copy->pieces[i + 1].at <= at)
		i++;
	copy->at_piece = i;
	if (at < copy->pieces[i].at)
		return copy->pieces[i].source;
	return copy->pieces[i].source + (at - copy->pieces[i].at);
}
