#include "backlog/letters.h"

#include "base/blank.h"

static void add_letter(struct letters *l, char c, uint32_t place, bool strong)
{
	l->at[l->n] = c;
	l->place[l->n] = place;
	l->strong[l->n++] = strong;
}

/* Blanks of any kind become a space, and what is not seen is left out. */
static void show_blanks(struct letters *l)
{
	size_t n = 0, blank, gone;

	for (size_t i = 0; i < l->n; i += blank ? blank : gone ? gone : 1) {
		struct span rest = span_of(l->at + i, l->n - i);

		blank = l->at[i] == '\n' ? 0 : blank_length(rest);
		gone = blank ? 0 : invisible_length(rest);
		if (gone)
			continue;
		l->at[n] = blank ? ' ' : l->at[i];
		l->place[n] = l->place[i];
		l->strong[n++] = l->strong[i];
	}
	l->place[n] = l->place[l->n];
	l->n = n;
}

static void add_entity(struct letters *l, struct span entity, uint32_t place,
		       bool strong)
{
	struct buf text = BUF_INIT;

	outline_entity(entity, &text);
	for (size_t i = 0; i < text.len; i++)
		add_letter(l, text.at[i], place, strong);
	buf_release(&text);
}

/* Adds the letters of a run; `colon`: has this line, or part, its own yet? */
static void add_run(struct letters *l, const struct outline *outline,
		    const struct run *run, bool *colon)
{
	const char *source = outline->source.at;
	bool strong = run->style & STYLE_STRONG;

	for (uint32_t at = run->start; at < run->end;) {
		struct span text = span_of(source + at, run->end - at);
		bool high = (unsigned char)text.at[0] >= 0x80;
		bool wide = high && !*colon && span_starts(text, WIDE_COLON);

		*colon = (*colon || wide || text.at[0] == ':') &&
			 text.at[0] != '|';
		if (wide) {
			add_letter(l, ':', at, strong);
			add_letter(l, ' ', at + 1, strong);
			at += (uint32_t)strlen(WIDE_COLON);
		} else {
			add_letter(l, text.at[0], at, strong);
			at++;
		}
	}
}

struct letters letters_of_runs(const struct outline *outline, uint32_t run,
			       uint32_t n_runs, struct arena *arena)
{
	const struct run *runs = &outline->runs[run];
	uint32_t start = n_runs ? runs[0].start : 0;
	uint32_t end = n_runs ? runs[n_runs - 1].end : 0;
	size_t room = end - start + n_runs + 1;
	struct letters l = { arena_text(arena, room),
			     ARENA_ARRAY(arena, uint32_t, room + 1),
			     ARENA_ARRAY(arena, bool, room + 1), 0, false };
	bool colon = false;

	for (uint32_t i = 0; i < n_runs; i++) {
		if (runs[i].kind == RUN_HTML || (runs[i].style & STYLE_IMAGE))
			continue;
		if (runs[i].kind == RUN_BREAK) {
			add_letter(&l, '\n', runs[i].start,
				   runs[i].style & STYLE_STRONG);
			colon = false;
		} else if (runs[i].style & STYLE_DEL) {
			l.any_struck = true;
		} else if (runs[i].kind == RUN_ENTITY) {
			add_entity(&l,
				   span_of(outline->source.at + runs[i].start,
					   runs[i].end - runs[i].start),
				   runs[i].start, runs[i].style & STYLE_STRONG);
		} else {
			add_run(&l, outline, &runs[i], &colon);
		}
	}
	l.place[l.n] = end;
	show_blanks(&l);
	return l;
}

struct letters letters_of(const struct outline *outline, uint32_t block,
			  struct arena *arena)
{
	const struct block *b = &outline->blocks[block];
	struct letters l = letters_of_runs(outline, b->run, b->n_runs, arena);

	l.place[l.n] = b->end;
	return l;
}

uint32_t letters_bold(const struct letters *l, size_t from, size_t to)
{
	size_t end = from;

	while (end < to && l->strong[end])
		end++;
	return end > from && end < to ? (uint32_t)(end - from) : 0;
}
