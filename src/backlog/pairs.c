/*
 * "Status: Ready" as people write it: in bold or plain, alone on a line, in a
 * list or quote, several on a line separated by "|" or "·", the value perhaps
 * on the next line, or as "[status:: ready]".
 */
#include "backlog/item.h"

#include "backlog/letters.h"
#include "base/unicode.h"

enum { LONGEST_NAME = 60 };

struct pair {
	size_t name, name_end; /* into the letters */
	size_t value, value_end;
	size_t next; /* where the next may begin */
	bool is_bold; /* its name is */
};

/* The letters under the eye, and whose fields they may be. */
struct reader {
	const struct kind *kind;
	struct letters l;
	struct arena *arena;
};

static void trim_end(const struct letters *l, size_t from, size_t *end)
{
	while (*end > from && char_is_space(l->at[*end - 1]))
		--*end;
}

static struct span rest_of(const struct letters *l, size_t i)
{
	return i < l->n ? span_of(l->at + i, l->n - i) : SPAN("");
}

static bool is_asked(const struct reader *r, size_t from, size_t to)
{
	struct arena_mark mark = arena_mark(r->arena);
	struct span name = span_of(r->l.at + from, to - from);
	bool asked = kind_asks(r->kind, text_fold_name(r->arena, name));

	arena_rewind(r->arena, mark);
	return asked;
}

/* ---- names ---- */

/* After the colon; "status:: ready" has two. */
static size_t after_colon(const struct letters *l, size_t colon)
{
	return colon + 1 < l->n && l->at[colon + 1] == ':' ? colon + 2
							   : colon + 1;
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

/* The length of a dash at `i` that joins a name to its value, or 0. */
static size_t dash_length(const struct letters *l, size_t i)
{
	static const char *const dashes[] = { "—", "–", "-", "=", "→" };

	for (size_t d = 0; d < sizeof(dashes) / sizeof(*dashes); d++)
		if (span_starts(rest_of(l, i), dashes[d]))
			return strlen(dashes[d]);
	return 0;
}

/* "**Status** — Ready", "**Status** Ready": no colon, but a field's name. */
static bool is_bold_name(const struct reader *r, size_t i, size_t end,
			 struct pair *pair)
{
	enum { WORDS_WITHOUT_A_SIGN = 3 };
	const struct letters *l = &r->l;
	size_t value = letters_skip_blanks(l, end);
	size_t dash = dash_length(l, value);
	struct span text;

	value = letters_skip_blanks(l, value + dash);
	text = span_of(l->at + value, letters_line_end(l, value) - value);
	if (!text.len || text_is_sentence(text) ||
	    (!dash && text_count_words(text) > WORDS_WITHOUT_A_SIGN) ||
	    !is_asked(r, i, end))
		return false;
	pair->value = value;
	return true;
}

/* A bold label with a colon in or after it begins at `i`. */
static bool is_bold_label(const struct reader *r, size_t i, struct pair *pair)
{
	const struct letters *l = &r->l;
	size_t end = i, next;

	while (end < l->n && l->strong[end] && l->at[end] != '\n')
		end++;
	if (end == i || end - i > LONGEST_NAME)
		return false;
	pair->name = i;
	pair->name_end = end;
	pair->is_bold = true;
	trim_end(l, i, &pair->name_end);
	next = letters_skip_blanks(l, end);
	if (pair->name_end > i && l->at[pair->name_end - 1] == ':') {
		pair->value = end;
		while (pair->name_end > i && l->at[pair->name_end - 1] == ':')
			pair->name_end--;
	} else if (next < l->n && l->at[next] == ':') {
		pair->value = after_colon(l, next);
	} else if (!is_bold_throughout(l, i, end, pair) &&
		   !is_bold_name(r, i, pair->name_end, pair)) {
		return false;
	}
	trim_end(l, i, &pair->name_end);
	return pair->name_end > i;
}

/*
 * "Name:" in plain letters: at most four words, then a colon and a blank;
 * without the blank only where the field is asked.
 */
static bool is_plain_label(const struct reader *r, size_t i, struct pair *pair)
{
	const struct letters *l = &r->l;
	size_t end = i, words = 1, value;

	if (i >= l->n ||
	    (!char_is_letter(l->at[i]) && (unsigned char)l->at[i] < 0x80))
		return false;
	while (end < l->n && l->at[end] != ':' && l->at[end] != '\n') {
		char c = l->at[end];

		if (c == ' ' && !(end + 1 < l->n && l->at[end + 1] == ':') &&
		    ++words > 4)
			return false;
		if (strchr(".,;!?|\"`[]<>", c) || l->strong[end])
			return false;
		end++;
	}
	if (end >= l->n || l->at[end] != ':' || end - i > LONGEST_NAME)
		return false;
	value = after_colon(l, end);
	pair->name = i;
	pair->name_end = end;
	pair->is_bold = false;
	trim_end(l, i, &pair->name_end);
	if (value < l->n && !strchr(" \n\t", l->at[value]) &&
	    (l->at[value] == '/' || !is_asked(r, i, pair->name_end)))
		return false;
	pair->value = value;
	return true;
}

static bool is_label(const struct reader *r, size_t i, bool bold_only,
		     struct pair *pair)
{
	return is_bold_label(r, i, pair) ||
	       (!bold_only && is_plain_label(r, i, pair));
}

/* ---- values ---- */

/* Signs between two pairs on one line; the weak ones may be in a value. */
static const struct {
	const char *text;
	bool is_weak;
} separators[] = {
	{ "|", false }, { "｜", false }, { "·", false },  { "•", false },
	{ "∙", false }, { ";", false },	 { "；", false }, { "/", true },
	{ ",", true },	{ "，", true },	 { "—", true },	  { "–", true },
	{ "-", true },
};

/* Another pair begins after the sign at `i`. */
static bool parts_pairs(const struct reader *r, size_t i, bool bold)
{
	struct span rest = rest_of(&r->l, i);
	struct pair next;

	for (size_t s = 0; s < sizeof(separators) / sizeof(*separators); s++) {
		size_t at;

		if (!span_starts(rest, separators[s].text))
			continue;
		at = letters_skip_blanks(&r->l, i + strlen(separators[s].text));
		return is_label(r, at, bold, &next) &&
		       (!separators[s].is_weak ||
			is_asked(r, next.name, next.name_end));
	}
	return false;
}

static bool may_separate(char c)
{
	return (unsigned char)c >= 0x80 || c == '|' || c == ';' || c == '/' ||
	       c == ',' || c == '-';
}

/* Where a value that begins at `i` ends on its line. */
static size_t value_end(const struct reader *r, size_t i, bool bold)
{
	const struct letters *l = &r->l;
	struct pair next;

	for (; i < l->n && l->at[i] != '\n'; i++) {
		if (may_separate(l->at[i]) && parts_pairs(r, i, bold))
			return i;
		if (bold && l->strong[i] && i && !l->strong[i - 1] &&
		    is_bold_label(r, i, &next))
			return i;
	}
	return i;
}

/* The separator that stands before the next label is not part of a value. */
static void trim_separators(const struct letters *l, size_t from, size_t *end)
{
	for (bool again = true; again;) {
		struct span text = span_of(l->at + from, *end - from);

		again = false;
		for (size_t s = 0; s < sizeof(separators) / sizeof(*separators);
		     s++) {
			size_t len = strlen(separators[s].text);

			if (text.len > len + 1 &&
			    span_ends(text, separators[s].text) &&
			    text.at[text.len - len - 1] == ' ') {
				*end -= len;
				trim_end(l, from, end);
				again = true;
				break;
			}
		}
	}
}

/* "S-1, S-2,⏎S-3", "Ready for⏎review": the value goes on in the next line. */
static bool goes_on(const struct reader *r, const struct pair *pair, size_t end)
{
	const struct letters *l = &r->l;
	size_t next = letters_skip_blanks(l, end + 1), last = end;
	struct pair other;

	if (end >= l->n || l->at[end] != '\n' || next >= l->n ||
	    l->at[next] == '\n' || end == pair->value ||
	    is_label(r, next, false, &other))
		return false;
	trim_end(l, pair->value, &last);
	if (last == pair->value)
		return false;
	return strchr(",(&+", l->at[last - 1]) ||
	       (l->at[next] >= 'a' && l->at[next] <= 'z');
}

static bool read_pair(const struct reader *r, size_t i, struct pair *pair)
{
	const struct letters *l = &r->l;
	struct pair next;
	bool bold;
	size_t end;

	i = letters_skip_blanks(l, i);
	bold = i < l->n && l->strong[i];
	if (!is_label(r, i, bold, pair))
		return false;
	pair->value = letters_skip_blanks(l, pair->value);
	end = value_end(r, pair->value, bold);
	/* After a reflow the value stands on the next line. */
	if (pair->value == end && end < l->n && l->at[end] == '\n') {
		size_t line = letters_skip_blanks(l, end + 1);

		if (!is_label(r, line, false, &next)) {
			pair->value = line;
			end = value_end(r, line, bold);
		}
	}
	while (goes_on(r, pair, end))
		end = value_end(r, end + 1, bold);
	pair->value_end = end;
	trim_end(l, pair->value, &pair->value_end);
	trim_separators(l, pair->value, &pair->value_end);
	pair->next = end;
	if (end < l->n && !(bold && l->strong[end]))
		pair->next += (unsigned char)l->at[end] < 0x80	 ? 1
			      : (unsigned char)l->at[end] < 0xE0 ? 2
								 : 3;
	return true;
}

/* The value as a text: its line breaks are spaces. */
static struct span value_text(const struct letters *l, const struct pair *pair)
{
	for (size_t i = pair->value; i < pair->value_end; i++)
		if (l->at[i] == '\n')
			l->at[i] = ' ';
	return span_of(l->at + pair->value, pair->value_end - pair->value);
}

static void add_pair(struct item *item, const struct reader *r,
		     const struct pair *pair, enum field_origin origin,
		     bool asked_only)
{
	const struct letters *l = &r->l;
	struct span name =
		span_of(l->at + pair->name, pair->name_end - pair->name);
	struct field *field;
	uint32_t start;

	if (asked_only &&
	    !kind_asks(item->kind, text_fold_name(r->arena, name)))
		return;
	field = item_add_field(item, origin, name, l->place[pair->name],
			       r->arena);
	if (pair->value_end == pair->value)
		return;
	/* A value that is a link begins where the link does. */
	start = l->place[pair->value];
	if (start && document_source(field->doc).at[start - 1] == '[')
		start--;
	field_add_value(field, value_text(l, pair), start,
			l->place[pair->value_end - 1] + 1, r->arena)
		->lead = letters_lead(l, pair->value, pair->value_end);
}

/* ---- paragraphs ---- */

/* The pairs of a paragraph, and which of its lines are none. */
struct pairs {
	struct pair *list;
	size_t n, room;
	size_t first_prose, last_prose; /* where such lines begin */
	bool any_prose;
};

static void find_pairs(const struct reader *r, size_t i, struct pairs *pairs)
{
	const struct letters *l = &r->l;
	struct pair pair;

	while (i < l->n) {
		if (read_pair(r, i, &pair)) {
			*ARENA_PUSH(r->arena, pairs->list, pairs->n,
				    pairs->room) = pair;
			i = pair.next;
			continue;
		}
		if (letters_skip_blanks(l, i) < l->n) {
			if (!pairs->any_prose)
				pairs->first_prose = i;
			pairs->any_prose = true;
			pairs->last_prose = i;
		}
		i = letters_line_end(l, i) + 1;
	}
}

/* The paragraph that an item begins with: its first line is the title. */
static bool is_own_paragraph(const struct item *item, uint32_t block)
{
	const struct part *part = &item->parts[item->n_parts - 1];

	return part->form == FORM_PARAGRAPH && part->root == block;
}

/*
 * A pair beside prose: a field that is asked, with a value and not a sentence.
 * In plain letters it opens or closes the paragraph and begins as names do.
 */
static bool counts_beside_prose(const struct reader *r,
				const struct pairs *pairs,
				const struct pair *pair)
{
	const struct letters *l = &r->l;
	char first = l->at[pair->name];
	struct span value =
		span_of(l->at + pair->value, pair->value_end - pair->value);

	if (!is_asked(r, pair->name, pair->name_end) || text_is_sentence(value))
		return false;
	if (pair->is_bold)
		return true;
	return (pair->name < pairs->first_prose ||
		pair->name > pairs->last_prose) &&
	       !(first >= 'a' && first <= 'z' &&
		 pair->name > pairs->last_prose);
}

/* Could a pair stand in this paragraph? Cheap, since most hold none. */
static bool may_hold_pair(const struct outline *outline,
			  const struct block *block, bool opens_it)
{
	struct span text = span_of(outline->source.at + block->start,
				   block->end - block->start);

	if (span_starts(text, "**") || span_starts(text, "__"))
		return true;
	if (opens_it)
		text = span_first(text, LONGEST_NAME + 10);
	return span_find_char(text, ':') >= 0 ||
	       span_find(text, WIDE_COLON) >= 0 ||
	       (!opens_it && span_find(text, "**") >= 0);
}

/* "[status:: ready]" and "(status:: ready)", wherever they stand. */
static void read_inline_fields(struct item *item, const struct reader *r,
			       enum field_origin origin, bool asked_only)
{
	const struct letters *l = &r->l;

	for (size_t i = 0; i + 2 < l->n; i++) {
		char open = l->at[i];
		char close = open == '[' ? ']' : ')';
		struct pair pair;
		size_t end;

		if ((open != '[' && open != '(') ||
		    !is_plain_label(r, i + 1, &pair) ||
		    l->at[pair.value - 2] != ':')
			continue;
		pair.value = letters_skip_blanks(l, pair.value);
		for (end = pair.value;
		     end < l->n && l->at[end] != '\n' && l->at[end] != close;)
			end++;
		if (end >= l->n || l->at[end] != close)
			continue;
		pair.value_end = end;
		trim_end(l, pair.value, &pair.value_end);
		add_pair(item, r, &pair, origin, asked_only);
		i = end;
	}
}

/*
 * Reads the pairs of one paragraph. One that is pairs throughout, or opens
 * with a bold label, gives them all; of another see counts_beside_prose().
 * False where it holds none, or, with `all`, is not pairs throughout.
 */
static bool read_paragraph(struct item *item, uint32_t block,
			   enum field_origin origin, bool asked_only, bool all,
			   bool dry, struct arena *arena)
{
	const struct outline *outline =
		&item->parts[item->n_parts - 1].doc->outline;
	struct reader r = { .kind = item->kind, .arena = arena };
	struct pairs pairs = { .n = 0 };
	struct pair first;
	bool is_own = is_own_paragraph(item, block), bold;
	size_t from = 0;

	if (!may_hold_pair(outline, &outline->blocks[block], all && !is_own))
		return false;
	r.l = letters_of(outline, block, arena);
	if (is_own)
		from = letters_line_end(&r.l, 0) + 1;
	bold = is_bold_label(&r, letters_skip_blanks(&r.l, from), &first);
	find_pairs(&r, from, &pairs);
	if (!dry && span_find(span_of(r.l.at, r.l.n), "::") > 0)
		read_inline_fields(item, &r, origin, asked_only);
	if (!pairs.n || (all && pairs.any_prose))
		return false;
	for (size_t i = 0; !dry && i < pairs.n; i++)
		if (!pairs.any_prose || bold ||
		    counts_beside_prose(&r, &pairs, &pairs.list[i]))
			add_pair(item, &r, &pairs.list[i], origin, asked_only);
	return true;
}

void item_read_pairs_of(struct item *item, uint32_t block,
			enum field_origin origin, struct arena *arena)
{
	read_paragraph(item, block, origin, true, false, false, arena);
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
		case BLOCK_QUOTE:
		case BLOCK_HTML:
		case BLOCK_RULE:
			break;
		case BLOCK_TABLE:
			i = outline->blocks[i].next - 1;
			any = true;
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
			item_read_pair_table(item, i, origin, asked_only,
					     arena);
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
