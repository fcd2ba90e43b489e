/*
 * Links that Markdown does not know, found in plain text: bare addresses as
 * forges link them, wiki links, references that nothing defines; and those of
 * HTML, see html-links.c.
 */
#include "read/html-links.h"
#include "read/outline.h"

#include "base/table.h"

struct finder {
	struct outline *outline;
	struct arena *arena;
	struct link *links;
	size_t n, room;
	uint32_t block;
	struct table labels; /* that are defined; without arena until asked */
};

static void add(struct finder *f, enum link_form form, const char *start,
		const char *end, struct span target)
{
	struct link *link = ARENA_PUSH(f->arena, f->links, f->n, f->room);

	link->form = (uint8_t)form;
	link->start = (uint32_t)(start - f->outline->source.at);
	link->end = (uint32_t)(end - f->outline->source.at);
	link->target = target;
	link->block = f->block;
}

/* "a&amp;b.png" is a&b.png. */
static struct span without_entities(struct finder *f, struct span target)
{
	struct buf text = BUF_INIT;
	struct span out;

	while (target.len) {
		ptrdiff_t at = span_find_char(target, '&');
		size_t n = at < 0 ? target.len : (size_t)at;
		ptrdiff_t end;

		buf_add(&text, span_first(target, n));
		target = span_from(target, n);
		end = span_find_char(target, ';');
		n = end < 0 ? target.len : (size_t)end + 1;
		if (target.len && end > 0)
			outline_entity(span_first(target, n), &text);
		else
			buf_add(&text, span_first(target, n));
		target = span_from(target, n);
	}
	out = arena_copy(f->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

static void add_html(void *data, enum html_target kind, struct span tag,
		     struct span target)
{
	static const enum link_form forms[] = {
		[HTML_LINK] = LINK_HTML,
		[HTML_IMAGE] = LINK_IMAGE,
		[HTML_SOURCE] = LINK_SOURCE,
	};
	struct finder *f = data;

	if (span_find_char(target, '&') >= 0)
		target = without_entities(f, target);
	add(f, forms[kind], tag.at, tag.at + tag.len, target);
}

/* Punctuation at the end of an address belongs to the sentence. */
static struct span without_punctuation(struct span address)
{
	size_t open = 0, close = 0;

	for (size_t i = 0; i < address.len; i++) {
		open += address.at[i] == '(';
		close += address.at[i] == ')';
	}
	while (address.len) {
		char last = address.at[address.len - 1];

		if (last == ')' && close > open)
			close--;
		else if (!strchr("?!.,:;*_~'\"", last))
			break;
		address.len--;
	}
	return address;
}

static const char *find_bare(struct finder *f, const char *start,
			     const char *colon, const char *end)
{
	static const char *const schemes[] = { "https", "http" };

	for (size_t i = 0; i < 2; i++) {
		size_t len = strlen(schemes[i]);
		struct span address;
		const char *at = colon - len, *stop = colon + 3;

		if ((size_t)(colon - start) < len ||
		    !span_is_nocase(span_of(at, len), schemes[i]) ||
		    (at > start && char_is_letter(at[-1])))
			continue;
		while (stop < end && !char_is_space(*stop) && *stop != '<' &&
		       *stop != '>' && *stop != '|' && *stop != '"' &&
		       *stop != '`')
			stop++;
		address = without_punctuation(span_between(at, stop));
		if (address.len <= len + 3)
			return colon + 3;
		add(f, LINK_BARE, at, address.at + address.len, address);
		return address.at + address.len;
	}
	return colon + 3;
}

/*
 * `[[Name]]`, `[[Name|text]]`: something with a letter in it, no blank at its
 * ends (a shell's `[[ -f x ]]`), no bracket within (a list of lists). In a cell
 * the pipe needs a backslash, which is not part of the name.
 */
static const char *find_wiki(struct finder *f, const char *open,
			     const char *end)
{
	const char *at = open + 2;
	struct span inside, name;
	bool letter = false, digits = true;

	while (at < end && *at != ']' && *at != '[' && *at != '\n')
		at++;
	inside = span_between(open + 2, at);
	if (end - at < 2 || at[0] != ']' || at[1] != ']' || !inside.len ||
	    char_is_space(inside.at[0]) ||
	    char_is_space(inside.at[inside.len - 1]))
		return open + 2;
	span_next_part(&inside, '|', &name);
	if (span_ends(name, "\\"))
		name.len--;
	for (size_t i = 0; i < name.len; i++) {
		letter |= char_is_letter(name.at[i]) ||
			  (unsigned char)name.at[i] >= 0x80;
		digits &= char_is_digit(name.at[i]) || (i && name.at[i] == '-');
	}
	if (letter || digits)
		add(f, LINK_WIKI, open, at + 2, span_trim(name));
	return at + 2;
}

/* How far it is to a bracket of either kind: to the end, without one. */
static size_t next_bracket(struct span text)
{
	size_t n = 0;

	while (n < text.len && text.at[n] != '[' && text.at[n] != ']')
		n++;
	return n;
}

/* More than a mark: an `a[i][]` has none, and a box neither. */
static bool has_words(struct span text)
{
	size_t letters = 0;

	for (size_t i = 0; i < text.len; i++)
		letters += char_is_letter(text.at[i]) ||
			   (unsigned char)text.at[i] >= 0x80;
	return letters > 1;
}

/* A label as CommonMark compares them: any white space is a blank, no case. */
static struct span label_key(struct span label, struct arena *arena)
{
	struct span rest = span_trim(label);
	char *key = arena_text(arena, rest.len);
	size_t n = 0;

	for (size_t i = 0; i < rest.len; i++)
		if (!char_is_space(rest.at[i]))
			key[n++] = char_lower(rest.at[i]);
		else if (key[n - 1] != ' ')
			key[n++] = ' ';
	return span_of(key, n);
}

/* Notes what stands in front of each "]:", once for a document. */
static void note_labels(struct finder *f)
{
	struct span rest = f->outline->source;
	ptrdiff_t end;

	table_init(&f->labels, f->arena);
	while ((end = span_find(rest, "]:")) >= 0) {
		size_t start = (size_t)end;
		struct span label;

		while (start && !strchr("[]", rest.at[start - 1]))
			start--;
		label = span_of(rest.at + start, (size_t)end - start);
		if (start && rest.at[start - 1] == '[')
			*table_slot(&f->labels, label_key(label, f->arena)) = f;
		rest = span_from(rest, (size_t)end + 2);
	}
}

/* Is it defined after all: `[  DEF ]`, whose blanks md4c takes as they stand? */
static bool is_defined(struct finder *f, struct span name)
{
	if (span_trim(name).len == name.len)
		return false;
	if (!f->labels.arena)
		note_labels(f);
	return table_get(&f->labels, label_key(name, f->arena));
}

/*
 * `[text][name]` where nothing defines `name`: shown as it is written. Only in
 * a document that defines something: elsewhere it is `[Bug][UI]` and its like.
 */
static const char *find_undefined(struct finder *f, const char *start,
				  const char *open, const char *end)
{
	struct span text, name, rest = span_between(open + 1, end);
	const char *after;
	size_t close;

	if (!f->outline->n_definitions ||
	    (open > start && (char_is_letter(open[-1]) ||
			      char_is_digit(open[-1]) || open[-1] == ']')))
		return open + 1;
	close = next_bracket(rest);
	text = span_first(rest, close);
	rest = span_from(rest, close);
	if (!span_trim(text).len || !span_starts(rest, "]["))
		return open + 1;
	rest = span_from(rest, 2);
	close = next_bracket(rest);
	name = span_first(rest, close);
	after = name.at + name.len + 1;
	/* "[the plan][]" means what is defined by its own words. */
	if (!close && has_words(text))
		name = text;
	if (!span_trim(name).len || !span_starts(span_from(rest, close), "]"))
		return open + 1;
	if (name.at[0] == '^' || (after < end && strchr("[(:", *after)))
		return open + 1;
	if (!is_defined(f, name))
		add(f, LINK_UNDEFINED, open, after, name);
	return after;
}

/* Does the bracket stand in plain text of the block, not in its code? */
static bool is_in_text(const struct finder *f, const char *at)
{
	const struct block *block = &f->outline->blocks[f->block];
	const struct run *runs = &f->outline->runs[block->run], *run;
	uint32_t place = (uint32_t)(at - f->outline->source.at);
	uint32_t low = 0, high = block->n_runs;

	/* The last run that begins no later. */
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (runs[middle].start <= place)
			low = middle + 1;
		else
			high = middle;
	}
	if (!low)
		return false;
	run = &runs[low - 1];
	return place < run->end && run->kind == RUN_TEXT && !run->in_link;
}

/* Where the bracket opened that closes at `close`, before `start`; or NULL. */
static const char *opened_before(const struct finder *f, const char *start,
				 const char *close)
{
	enum { LONGEST_TEXT = 400 };
	const struct block *block = &f->outline->blocks[f->block];
	const char *first = f->outline->source.at + block->start;
	const char *at = close;

	if (close - first > LONGEST_TEXT)
		first = close - LONGEST_TEXT;
	while (at > first && at[-1] != '[' && at[-1] != ']')
		at--;
	at--;
	return at >= first && at < start && *at == '[' &&
			       !(at > first && at[-1] == '\\') &&
			       is_in_text(f, at)
		       ? at
		       : NULL;
}

/* The same of `[the **plan**][name]`, which is several runs, at its "]". */
static const char *find_undefined_end(struct finder *f, const char *start,
				      const char *close, const char *end)
{
	const char *open = opened_before(f, start, close);
	const char *stop = f->outline->source.at + f->outline->source.len;
	const char *found;
	size_t len = 0;

	if (!open || close[-1] == '\\' ||
	    (f->n && f->outline->source.at + f->links[f->n - 1].end > open))
		return close + 1;
	while (close + 2 + len < end && !strchr("[]", close[2 + len]))
		len++;
	if (close + 2 + len >= end || close[2 + len] != ']')
		return close + 1;
	found = find_undefined(f, open - (open > f->outline->source.at), open,
			       close + 3 + len < stop ? close + 4 + len : stop);
	return found > close ? found : close + 1;
}

/*
 * `<../outcomes/3.md>`: no address to Markdown, a link to whoever wrote it. A
 * path with an ending, in nothing but the brackets.
 */
static const char *find_path(struct finder *f, const char *start,
			     const char *open, const char *end)
{
	const char *at = open + 1, *dot = NULL;
	bool slash = false;

	for (; at < end && *at != '>' && *at != '<' && !char_is_space(*at);
	     at++) {
		slash |= *at == '/';
		if (*at == '.')
			dot = at;
	}
	if (at >= end || *at != '>' || !dot || !slash || dot + 1 == at ||
	    (open > start && !char_is_space(open[-1]) && open[-1] != '('))
		return open + 1;
	add(f, LINK_AUTO, open, at + 1, span_between(open + 1, at));
	return at + 1;
}

/* `stop` is where the text ends that has `end` in it: see last_of_text(). */
static const char *find_in_text(struct finder *f, const char *start,
				const char *end, const char *stop)
{
	static const bool begins[256] = {
		[':'] = true, ['['] = true, [']'] = true, ['<'] = true
	};
	const char *at = start;

	while (at < end) {
		while (at < end && !begins[(unsigned char)*at])
			at++;
		if (stop - at < 3)
			return at;
		if (*at == '[' && at > f->outline->source.at && at[-1] == '\\')
			at++;
		else if (*at == '[' && at[1] == '[')
			at = find_wiki(f, at, stop);
		else if (*at == '[')
			at = find_undefined(f, start, at, stop);
		else if (*at == ']' && at[1] == '[')
			at = find_undefined_end(f, start, at, stop);
		else if (end - at < 3)
			return at;
		else if (*at == '<')
			at = find_path(f, start, at, end);
		else if (*at == ':' && at[1] == '/' && at[2] == '/')
			at = find_bare(f, start, at, end);
		else
			at++;
	}
	return at;
}

/*
 * The last run of the text that a run stands in: a backslash ends a run, and is
 * left out of the next one.
 */
static uint32_t last_of_text(const struct outline *outline,
			     const struct block *block, uint32_t index)
{
	const struct run *run = &outline->runs[block->run + index];

	for (; index + 1 < block->n_runs && run[1].kind == RUN_TEXT &&
	       !run[1].in_link && run[1].start <= run->end + 1;
	     index++)
		run++;
	return index;
}

/* Where the tag ends that begins in a run: each of its lines is one. */
static const char *end_of_tag(const struct outline *outline,
			      const struct block *block, uint32_t index)
{
	const struct run *run = &outline->runs[block->run + index];
	const char *source = outline->source.at;
	uint32_t end = run->end;

	for (; index < block->n_runs &&
	       (run->kind == RUN_HTML || run->kind == RUN_BREAK);
	     index++, run++) {
		if (run->kind == RUN_HTML)
			end = run->end;
		if (run->kind == RUN_HTML && source[run->end - 1] == '>')
			break;
	}
	return source + end;
}

static void find_in_block(struct finder *f, uint32_t index, bool close)
{
	const struct outline *outline = f->outline;
	const struct block *block = &outline->blocks[index];
	const char *source = outline->source.at, *seen = source;
	const char *seen_tag = source;
	uint32_t last =
		0; /* of the text at hand: found once for all its runs */

	f->block = index;
	if (block->kind == BLOCK_HTML)
		html_links(span_between(source + block->start,
					source + block->end),
			   add_html, f);
	for (uint32_t j = 0; j < block->n_runs; j++) {
		const struct run *run = &outline->runs[block->run + j];
		const char *start = source + run->start;
		const char *end = source + run->end;

		if (run->kind == RUN_HTML && start >= seen_tag) {
			seen_tag = end_of_tag(outline, block, j);
			html_links(span_between(start, seen_tag), add_html, f);
		}
		if (start < seen)
			start = seen;
		if (run->kind != RUN_TEXT || run->in_link || start >= end ||
		    !(close || memchr(start, '<', (size_t)(end - start))))
			continue;
		if (j >= last)
			last = last_of_text(outline, block, j);
		seen = find_in_text(
			f, start, end,
			source + outline->runs[block->run + last].end);
	}
}

void outline_find_links(struct outline *outline, struct arena *arena)
{
	struct finder f = { .outline = outline, .arena = arena };
	/* Few documents have any; most runs need not be looked at closely. */
	bool close = span_find(outline->source, "://") >= 0 ||
		     span_find(outline->source, "[[") >= 0 ||
		     outline->n_definitions;
	size_t known = outline->n_links;
	struct link *all;

	for (uint32_t i = 0; i < outline->n_blocks; i++)
		find_in_block(&f, i, close);
	table_release(&f.labels);
	if (!f.n)
		return;
	/* Both lists are in order; so is what they become. */
	all = ARENA_ARRAY(arena, struct link, known + f.n);
	for (size_t i = 0, j = 0, k = 0; k < known + f.n; k++) {
		bool own = j == f.n || (i < known && outline->links[i].start <
							     f.links[j].start);

		all[k] = own ? outline->links[i++] : f.links[j++];
	}
	outline->links = all;
	outline->n_links = known + f.n;
}
