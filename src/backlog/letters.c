/* The visible letters of a block, without what is struck out. */
#include "backlog/letters.h"

#include "base/blank.h"
#include "base/unicode.h"

static void add_letter(struct letters *l, char c, uint32_t place, bool strong)
{
	l->at[l->n] = c;
	l->place[l->n] = place;
	l->strong[l->n++] = strong;
}

/* Moves `n` letters forward, from `from` to `to`. */
static void move_letters(struct letters *l, size_t to, size_t from, size_t n)
{
	if (to == from || !n)
		return;
	memmove(l->at + to, l->at + from, n);
	memmove(l->place + to, l->place + from, n * sizeof(*l->place));
	memmove(l->strong + to, l->strong + from, n * sizeof(*l->strong));
	if (l->linked)
		memmove(l->linked + to, l->linked + from,
			n * sizeof(*l->linked));
}

/* Blanks of any kind become a space, and what cannot be seen is left out. */
static void show_blanks(struct letters *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->n;) {
		struct span rest = span_of(l->at + i, l->n - i);
		size_t seen = text_surely_seen(rest), blank = 0, gone = 0;

		move_letters(l, n, i, seen);
		n += seen;
		i += seen;
		if (i == l->n)
			break;
		rest = span_from(rest, seen);
		if (rest.at[0] != '\n') {
			blank = blank_length(rest);
			gone = blank ? 0 : invisible_length(rest);
		}
		if (!gone) {
			move_letters(l, n, i, 1);
			if (blank)
				l->at[n] = ' ';
			n++;
		}
		i += blank ? blank : gone ? gone : 1;
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

/* One letter after the other, since a wide colon may be among them. */
static void add_wide_run(struct letters *l, struct span run, uint32_t place,
			 bool strong, bool *colon)
{
	for (size_t i = 0; i < run.len;) {
		struct span rest = span_from(run, i);
		bool wide = !*colon && rest.at[0] == WIDE_COLON[0] &&
			    span_starts(rest, WIDE_COLON);

		*colon = (*colon || wide || rest.at[0] == ':') &&
			 rest.at[0] != '|';
		add_letter(l, wide ? ':' : rest.at[0], place + (uint32_t)i,
			   strong);
		if (wide)
			add_letter(l, ' ', place + (uint32_t)i + 1, strong);
		i += wide ? strlen(WIDE_COLON) : 1;
	}
}

/* Does the last "|" of a text, if any, stand before its last ":"? */
static bool ends_after_colon(struct span text, bool colon)
{
	if (span_find_char(text, ':') < 0)
		return colon && span_find_char(text, '|') < 0;
	for (size_t i = text.len; i--;)
		if (text.at[i] == ':' || text.at[i] == '|')
			return text.at[i] == ':';
	return colon;
}

/* Adds the letters of a run; `colon`: has this line, or part, its own yet? */
static void add_run(struct letters *l, const struct outline *outline,
		    const struct run *run, bool *colon)
{
	struct span text =
		span_of(outline->source.at + run->start, run->end - run->start);
	bool strong = run->style & STYLE_STRONG;

	if (text_surely_seen(text) < text.len) {
		l->any_rare = true;
		if (span_find(text, WIDE_COLON) >= 0) {
			add_wide_run(l, text, run->start, strong, colon);
			return;
		}
	}
	*colon = ends_after_colon(text, *colon);
	memcpy(l->at + l->n, text.at, text.len);
	memset(l->strong + l->n, strong, text.len);
	for (size_t i = 0; i < text.len; i++)
		l->place[l->n + i] = run->start + (uint32_t)i;
	l->n += text.len;
}

static bool any_linked(const struct run *runs, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (runs[i].in_link)
			return true;
	return false;
}

static bool is_line_break(const struct outline *outline, const struct run *run)
{
	return run->end - run->start >= 4 &&
	       span_is_nocase(span_of(outline->source.at + run->start, 3),
			      "<br");
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
			     ARENA_ARRAY(arena, bool, room + 1), .n = 0 };
	bool colon = false;

	if (any_linked(runs, n_runs))
		l.linked = ARENA_ARRAY(arena, bool, room + 1);

	for (uint32_t i = 0; i < n_runs; i++) {
		size_t before = l.n;

		if (runs[i].style & STYLE_IMAGE)
			continue;
		if (runs[i].kind == RUN_HTML &&
		    !is_line_break(outline, &runs[i]))
			continue;
		if (runs[i].kind == RUN_BREAK || runs[i].kind == RUN_HTML) {
			add_letter(&l, '\n', runs[i].start,
				   runs[i].style & STYLE_STRONG);
			colon = false;
		} else if (runs[i].style & STYLE_DEL) {
			l.any_struck = true;
		} else if (runs[i].kind == RUN_ENTITY) {
			l.any_rare = true;
			add_entity(&l,
				   span_of(outline->source.at + runs[i].start,
					   runs[i].end - runs[i].start),
				   runs[i].start, runs[i].style & STYLE_STRONG);
		} else {
			add_run(&l, outline, &runs[i], &colon);
		}
		if (runs[i].in_link && l.n > before)
			memset(l.linked + before, true, l.n - before);
	}
	l.place[l.n] = end;
	if (l.any_rare)
		show_blanks(&l);
	return l;
}

struct letters letters_of(const struct outline *outline, uint32_t block,
			  struct arena *arena)
{
	const struct block *b = &outline->blocks[block];
	struct letters l;

	if (b->kind == BLOCK_HTML)
		return letters_of_html(outline, b->start, b->end, arena);
	l = letters_of_runs(outline, b->run, b->n_runs, arena);

	l.place[l.n] = b->end;
	return l;
}

struct span letters_text(const struct outline *outline, uint32_t block,
			 struct arena *arena)
{
	struct letters l;

	if (block == NO_BLOCK)
		return SPAN("");
	l = letters_of(outline, block, arena);
	return span_trim(span_of(l.at, l.n));
}

size_t letters_skip_blanks(const struct letters *l, size_t i)
{
	while (i < l->n && (l->at[i] == ' ' || l->at[i] == '\t'))
		i++;
	return i;
}

/* "• Status": what people put in front of a line that is no list. */
static size_t skip_bullet(const struct letters *l, size_t i)
{
	static const char *const bullets[] = { "– ", "— ", "•", "▪", "●",
					       "■",  "◆",  "◇", "‣", "→",
					       "・", "▸",  "►", "○" };
	struct span rest = span_of(l->at + i, l->n - i);

	for (size_t b = 0; b < sizeof(bullets) / sizeof(*bullets); b++)
		if (span_starts(rest, bullets[b]))
			return letters_skip_blanks(l, i + strlen(bullets[b]));
	return i;
}

size_t letters_skip_emoji(const struct letters *l, size_t i)
{
	size_t emoji;

	i = letters_skip_blanks(l, i);
	if (i < l->n && l->at[i] == ':')
		i = letters_skip_blanks(l, i + text_shortcode_length(span_of(
						       l->at + i, l->n - i)));
	if (i >= l->n || (unsigned char)l->at[i] < 0x80)
		return i;
	emoji = text_emoji_length(span_of(l->at + i, l->n - i));
	return emoji ? i + emoji : skip_bullet(l, i);
}

size_t letters_line_end(const struct letters *l, size_t i)
{
	const char *end = i < l->n ? memchr(l->at + i, '\n', l->n - i) : NULL;

	return end ? (size_t)(end - l->at) : i < l->n ? l->n : i;
}

/* "2", "#5", "PR 7", "see there": what a link after a value is called. */
static bool is_name_of_link(struct span text)
{
	return text.len &&
	       (!(text.at[0] >= 'a' && text.at[0] <= 'z') ||
		span_starts(text, "see ") || span_starts(text, "http"));
}

/* Where the first link begins that a blank sets off; `to` without one. */
static size_t first_link(const struct letters *l, size_t from, size_t to)
{
	while (from < to && !l->linked[from])
		from++;
	return from < to && is_name_of_link(span_of(l->at + from, to - from))
		       ? from
		       : to;
}

uint32_t letters_lead(const struct letters *l, size_t from, size_t to)
{
	size_t end = from;

	while (end < to && l->strong[end])
		end++;
	if (end > from && end < to)
		return (uint32_t)(end - from);
	end = l->linked && from < to ? first_link(l, from, to) : to;
	return end < to && end > from + 1 && l->at[end - 1] == ' '
		       ? (uint32_t)(end - from)
		       : 0;
}

/* The letters that are neither blank nor bold, and those that are bold. */
static void count_bold(const struct letters *l, size_t from, size_t to,
		       size_t *plain, size_t *bold)
{
	*plain = *bold = 0;
	for (size_t i = from; i < to; i++)
		if (!char_is_space(l->at[i]))
			++*(l->strong[i] ? bold : plain);
}

static bool find_chosen(const struct letters *l, char sign, size_t *from,
			size_t *to)
{
	size_t first = *from, chosen = 0, chosen_end = 0, n = 0;

	for (size_t i = *from, plain, bold; i <= *to; i++) {
		if (i < *to && l->at[i] != sign)
			continue;
		count_bold(l, first, i, &plain, &bold);
		if (bold && (plain || chosen_end))
			return false;
		if (bold) {
			chosen = first;
			chosen_end = i;
		}
		first = i + 1;
		n++;
	}
	if (n < 2 || !chosen_end)
		return false;
	*from = letters_skip_blanks(l, chosen);
	*to = chosen_end;
	letters_trim_end(l, *from, to);
	return true;
}

bool letters_chosen(const struct letters *l, size_t *from, size_t *to)
{
	return find_chosen(l, '|', from, to) || find_chosen(l, '/', from, to);
}

void letters_trim_end(const struct letters *l, size_t from, size_t *end)
{
	while (*end > from && char_is_space(l->at[*end - 1]))
		--*end;
}
