/*
 * "Status: Ready" as people write it: in bold or plain, alone on a line, in a
 * list, several on a line parted by "|", the value on the next line after a
 * reflow, or in a table of two columns.
 */
#include "backlog/item.h"

#include "base/blank.h"
#include "base/unicode.h"

enum { LONGEST_NAME = 60 };

/*
 * The visible text of a paragraph, each byte with its place and weight. The
 * first colon of a line may be as wide as an ideograph, with no blank behind
 * it; here it is one like any other.
 */
struct letters {
	char *at;
	uint32_t *place;
	bool *strong;
	size_t n;
};

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

static struct letters letters_of(const struct outline *outline, uint32_t block,
				 struct arena *arena)
{
	const struct block *b = &outline->blocks[block];
	size_t room = b->end - b->start + b->n_runs + 1;
	struct letters l = { arena_text(arena, room),
			     ARENA_ARRAY(arena, uint32_t, room + 1),
			     ARENA_ARRAY(arena, bool, room + 1), 0 };

	bool colon = false; /* has this line, or part of one, its own yet? */

	for (uint32_t i = 0; i < b->n_runs; i++) {
		const struct run *run = &outline->runs[b->run + i];
		struct span text = span_of(outline->source.at + run->start,
					   run->end - run->start);
		bool strong = run->style & STYLE_STRONG;

		if (run->kind == RUN_HTML || (run->style & STYLE_IMAGE))
			continue;
		if (run->kind == RUN_BREAK) {
			add_letter(&l, '\n', run->start, strong);
			colon = false;
			continue;
		}
		if (run->kind == RUN_ENTITY) {
			add_entity(&l, text, run->start, strong);
			continue;
		}
		for (uint32_t at = run->start; at < run->end; at++) {
			bool wide = !colon && span_starts(text, WIDE_COLON);

			colon = (colon || wide || text.at[0] == ':') &&
				text.at[0] != '|';
			add_letter(&l, wide ? ':' : text.at[0], at, strong);
			text = span_from(text, 1);
			if (!wide)
				continue;
			add_letter(&l, ' ', ++at, strong);
			text = span_from(text, strlen(WIDE_COLON) - 1);
			at += (uint32_t)strlen(WIDE_COLON) - 2;
		}
	}
	l.place[l.n] = b->end;
	show_blanks(&l);
	return l;
}

struct pair {
	size_t name, name_end; /* into the letters */
	size_t value, value_end;
	size_t next; /* where the next may begin */
};

static size_t skip_spaces(const struct letters *l, size_t i)
{
	while (i < l->n && (l->at[i] == ' ' || l->at[i] == '\t'))
		i++;
	return i;
}

static void trim_end(const struct letters *l, size_t from, size_t *end)
{
	while (*end > from && char_is_space(l->at[*end - 1]))
		--*end;
}

/* "**Status: Ready**": a short name, and its value bold to the line's end. */
static bool is_bold_throughout(const struct letters *l, size_t i, size_t end,
			       struct pair *pair)
{
	size_t colon = i, words = 1;

	while (colon < end && l->at[colon] != ':')
		words += l->at[colon++] == ' ';
	if (colon + 1 >= end || l->at[colon + 1] != ' ' || words > 4 ||
	    (end < l->n && l->at[end] != '\n'))
		return false;
	pair->name_end = colon;
	pair->value = colon + 1;
	return true;
}

/* A bold label with a colon in or behind it begins at `i`. */
static bool is_bold_label(const struct letters *l, size_t i, struct pair *pair)
{
	size_t end = i;

	while (end < l->n && l->strong[end] && l->at[end] != '\n')
		end++;
	if (end == i || end - i > LONGEST_NAME)
		return false;
	pair->name = i;
	pair->name_end = end;
	trim_end(l, i, &pair->name_end);
	if (pair->name_end > i && l->at[pair->name_end - 1] == ':') {
		pair->name_end--;
		pair->value = end;
	} else if (skip_spaces(l, end) < l->n &&
		   l->at[skip_spaces(l, end)] == ':') {
		pair->value = skip_spaces(l, end) + 1;
	} else if (!is_bold_throughout(l, i, end, pair)) {
		return false;
	}
	trim_end(l, i, &pair->name_end);
	return pair->name_end > i;
}

/* "Name:" in plain letters: at most four words, then a colon and a blank. */
static bool is_plain_label(const struct letters *l, size_t i, struct pair *pair)
{
	size_t end = i, words = 1;

	if (i >= l->n ||
	    (!char_is_letter(l->at[i]) && (unsigned char)l->at[i] < 0x80))
		return false;
	while (end < l->n && l->at[end] != ':' && l->at[end] != '\n') {
		char c = l->at[end];

		if (c == ' ' && ++words > 4)
			return false;
		if (strchr(".,;!?|\"`[]<>", c) || l->strong[end])
			return false;
		end++;
	}
	if (end >= l->n || l->at[end] != ':' || end - i > LONGEST_NAME)
		return false;
	if (end + 1 < l->n && l->at[end + 1] != ' ' && l->at[end + 1] != '\n' &&
	    l->at[end + 1] != '\t')
		return false;
	pair->name = i;
	pair->name_end = end;
	trim_end(l, i, &pair->name_end);
	pair->value = end + 1;
	return true;
}

static bool is_label(const struct letters *l, size_t i, bool bold_only,
		     struct pair *pair)
{
	return is_bold_label(l, i, pair) ||
	       (!bold_only && is_plain_label(l, i, pair));
}

/* Where a value that begins at `i` ends: line, next label or "| Name:". */
static size_t value_end(const struct letters *l, size_t i, bool bold)
{
	struct pair next;

	for (; i < l->n && l->at[i] != '\n'; i++) {
		if (l->at[i] == '|' &&
		    is_label(l, skip_spaces(l, i + 1), bold, &next))
			return i;
		if (bold && l->strong[i] && i && !l->strong[i - 1] &&
		    is_bold_label(l, i, &next))
			return i;
	}
	return i;
}

static bool read_pair(const struct letters *l, size_t i, struct pair *pair)
{
	struct pair next;
	bool bold;
	size_t end;

	i = skip_spaces(l, i);
	bold = i < l->n && l->strong[i];
	if (!is_label(l, i, bold, pair))
		return false;
	pair->value = skip_spaces(l, pair->value);
	end = value_end(l, pair->value, bold);
	/* After a reflow the value stands on the next line. */
	if (pair->value == end && end < l->n && l->at[end] == '\n') {
		size_t line = skip_spaces(l, end + 1);

		if (!is_label(l, line, false, &next)) {
			pair->value = line;
			end = value_end(l, line, bold);
		}
	}
	pair->value_end = end;
	trim_end(l, pair->value, &pair->value_end);
	pair->next = end;
	if (end < l->n && (l->at[end] == '|' || l->at[end] == '\n'))
		pair->next++;
	return true;
}

static void add_pair(struct item *item, const struct letters *l,
		     const struct pair *pair, enum field_origin origin,
		     bool asked_only, struct arena *arena)
{
	struct span name =
		span_of(l->at + pair->name, pair->name_end - pair->name);
	struct field *field;
	uint32_t start;

	if (asked_only && !kind_asks(item->kind, text_fold_name(arena, name)))
		return;
	field = item_add_field(item, origin, name, l->place[pair->name], arena);
	if (pair->value_end == pair->value)
		return;
	/* A value that is a link begins where the link does. */
	start = l->place[pair->value];
	if (start && document_source(field->doc).at[start - 1] == '[')
		start--;
	field_add_value(field,
			span_of(l->at + pair->value,
				pair->value_end - pair->value),
			start, l->place[pair->value_end - 1] + 1, arena);
}

/* The paragraph that an item begins with: its first line is the title. */
static bool is_own_paragraph(const struct item *item, uint32_t block)
{
	const struct part *part = &item->parts[item->n_parts - 1];

	return part->form == FORM_PARAGRAPH && part->root == block;
}

/*
 * Reads the pairs of one paragraph. A plain one counts only if every line is
 * a pair, so that prose with a colon in it stays prose; one that opens with a
 * bold label may go on as it likes. False where it is no pair at all, or,
 * with `all`, not pairs throughout.
 */
static bool read_paragraph(struct item *item, uint32_t block,
			   enum field_origin origin, bool asked_only, bool all,
			   bool dry, struct arena *arena)
{
	const struct outline *outline =
		&item->parts[item->n_parts - 1].doc->outline;
	const struct block *b = &outline->blocks[block];
	struct span opening;
	bool is_own = is_own_paragraph(item, block);
	struct letters l;
	struct pair pair;
	size_t first = 0, i, n = 0;
	bool bold, pure = true;

	/* The first line opens with a name: its colon is not far. */
	opening = span_first(span_of(outline->source.at + b->start,
				     b->end - b->start),
			     LONGEST_NAME + 10);
	if (!is_own && span_find_char(opening, ':') < 0 &&
	    span_find(opening, WIDE_COLON) < 0)
		return false;
	l = letters_of(outline, block, arena);
	while (is_own && first < l.n && l.at[first] != '\n')
		first++;
	i = first += first < l.n && is_own;
	bold = is_bold_label(&l, skip_spaces(&l, i), &pair);
	while (i < l.n) {
		if (read_pair(&l, i, &pair)) {
			n++;
			i = pair.next;
			continue;
		}
		pure &= skip_spaces(&l, i) >= l.n;
		while (i < l.n && l.at[i] != '\n')
			i++;
		i++;
	}
	if (!n || (!pure && (all || !bold)))
		return false;
	for (i = first; !dry && i < l.n;) {
		if (read_pair(&l, i, &pair)) {
			add_pair(item, &l, &pair, origin, asked_only, arena);
			i = pair.next;
			continue;
		}
		while (i < l.n && l.at[i] != '\n')
			i++;
		i++;
	}
	return true;
}

static void read_table(struct item *item, uint32_t table,
		       enum field_origin origin, bool asked_only,
		       struct arena *arena)
{
	const struct outline *outline =
		&item->parts[item->n_parts - 1].doc->outline;

	for (uint32_t row = block_child(outline, table); row != NO_BLOCK;
	     row = block_sibling(outline, row)) {
		uint32_t name = block_child(outline, row), value;
		struct span text;
		struct field *field;

		value = name == NO_BLOCK ? NO_BLOCK
					 : block_sibling(outline, name);
		if (value == NO_BLOCK ||
		    block_sibling(outline, value) != NO_BLOCK)
			return;
		text = span_trim(outline_text_copy(outline, name, arena));
		if (!text.len ||
		    (asked_only &&
		     !kind_asks(item->kind, text_fold_name(arena, text))))
			continue;
		field = item_add_field(
			item, origin == FROM_PAIR ? FROM_TABLE : origin, text,
			outline->blocks[name].start, arena);
		text = span_trim(outline_text_copy(outline, value, arena));
		if (text.len)
			field_add_value(field, text,
					outline->blocks[value].start,
					outline->blocks[value].end, arena);
	}
}

/* Is this paragraph in nothing but quotes, or in a top-level entry? */
static bool is_shallow(const struct outline *outline, uint32_t block,
		       uint32_t root)
{
	int entries = 0;

	for (uint32_t p = outline->blocks[block].parent;
	     p != NO_BLOCK && p != root; p = outline->blocks[p].parent)
		entries += outline->blocks[p].kind == BLOCK_ENTRY;
	return entries < 2;
}

static bool are_all_pairs(struct item *item, uint32_t first, uint32_t last,
			  struct arena *arena)
{
	const struct outline *outline =
		&item->parts[item->n_parts - 1].doc->outline;
	bool any = false;

	for (uint32_t i = first; i < last; i++) {
		switch (outline->blocks[i].kind) {
		case BLOCK_PARAGRAPH:
			if (!read_paragraph(item, i, FROM_PAIR, true, true,
					    true, arena))
				return false;
			any = true;
			break;
		case BLOCK_LIST:
		case BLOCK_ENTRY:
		case BLOCK_HTML:
			break;
		default:
			return false;
		}
	}
	return any;
}

void item_read_pairs(struct item *item, uint32_t first, uint32_t last,
		     enum field_origin origin, bool asked_only, bool all,
		     struct arena *arena)
{
	const struct part *part = &item->parts[item->n_parts - 1];
	const struct outline *outline = &part->doc->outline;

	if (all && !are_all_pairs(item, first, last, arena))
		return;
	for (uint32_t i = first; i < last; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind == BLOCK_PARAGRAPH &&
		    is_shallow(outline, i, part->root))
			read_paragraph(item, i, origin, asked_only, false,
				       false, arena);
		else if (block->kind == BLOCK_TABLE)
			read_table(item, i, origin, asked_only, arena);
	}
}

bool text_is_pair(struct span text, struct span *name, struct span *value)
{
	ptrdiff_t colon = span_find(text, ": ");
	size_t len = 1;

	if (colon < 0) {
		colon = span_find(text, WIDE_COLON);
		len = strlen(WIDE_COLON);
	}
	if (colon <= 0 || colon > LONGEST_NAME)
		return false;
	*name = span_trim(span_first(text, (size_t)colon));
	*value = span_trim(span_from(text, (size_t)colon + len));
	return name->len && value->len;
}
