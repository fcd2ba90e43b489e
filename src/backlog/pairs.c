/*
 * "Status: Ready" as people write it: in bold or plain, alone on a line, in a
 * list or quote, several on a line separated by "|" or "·", the value perhaps
 * on the next line, or as "[status:: ready]".
 */
#include "backlog/pairs.h"

#include "backlog/mention.h"
#include "backlog/naming.h"
#include "backlog/pair.h"
#include "backlog/relation.h"
#include "base/unicode.h"

struct pair_reader pair_reader_for(const struct item *item, struct arena *arena)
{
	return (struct pair_reader){
		.kind = item->kind,
		.title = item->title,
		.arena = arena,
		.source = item_last_outline(item)->source.at,
	};
}

/* The value as a text: its line breaks are spaces. */
static struct span value_text(const struct letters *l, const struct pair *pair)
{
	for (size_t i = pair->value; i < pair->value_end; i++)
		if (l->at[i] == '\n')
			l->at[i] = ' ';
	return span_of(l->at + pair->value, pair->value_end - pair->value);
}

static bool is_single(const struct pair_reader *r, const struct pair *pair)
{
	return field_is_single(
		text_fold_name(r->arena, span_of(r->l.at + pair->name,
						 pair->name_end - pair->name)));
}

/*
 * The name that is asked; of "Depends on (hard)" only where an id or a link
 * follows, since other remarks say what else is listed.
 */
static struct span asked_name(const struct pair_reader *r,
			      const struct pair *pair)
{
	const struct letters *l = &r->l;
	struct span name =
		span_of(l->at + pair->name, pair->name_end - pair->name);
	struct span asked = relation_asked(r->kind, name, r->arena);

	return asked.at == name.at || pair->value == pair->value_end ||
			       letters_id_length(l, pair->value, l->n,
						 r->title) ||
			       (l->linked && l->linked[pair->value])
		       ? asked
		       : SPAN("");
}

void pair_add(struct item *item, const struct pair_reader *r, struct pair *pair,
	      enum field_origin origin, bool asked_only)
{
	const struct letters *l = &r->l;
	struct span name =
		span_of(l->at + pair->name, pair->name_end - pair->name);
	struct span asked = asked_name(r, pair);
	struct field *field;
	struct field_value *value;
	struct span text;
	uint32_t start;

	if (asked_only && !asked.len)
		return;
	name = asked.len ? asked : name;
	if (origin == FROM_PAIR_SECTION &&
	    pair_name_is_code(item_last_outline(item), l->place[pair->name]))
		return;
	field = item_add_field(item, origin, name, l->place[pair->name],
			       r->arena);
	if (pair->value_end == pair->value)
		return;
	/* Several ids, of which one is bold, are all meant. */
	if (is_single(r, pair))
		letters_chosen(l, &pair->value, &pair->value_end);
	/* A value that is a link begins where the link does. */
	start = l->place[pair->value];
	if (start && document_source(field->doc).at[start - 1] == '[')
		start--;
	text = value_text(l, pair);
	value = field_add_written(field, text, start,
				  l->place[pair->value_end - 1] + 1, r->arena);
	if (value->text.at == text.at)
		value->lead = letters_lead(l, pair->value, pair->value_end);
}

/* ---- paragraphs ---- */

void pairs_find(const struct pair_reader *r, size_t i, struct pairs *pairs)
{
	const struct letters *l = &r->l;
	struct pair pair;

	while (i < l->n) {
		size_t first = letters_skip_blanks(l, i);

		if (pair_read(r, i, &pair)) {
			*ARENA_PUSH(r->arena, pairs->list, pairs->n,
				    pairs->room) = pair;
			i = pair.next;
			continue;
		}
		/* Between two elements of HTML a line may be blank. */
		if (first < l->n && l->at[first] != '\n') {
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
	const struct part *part = item_last_part(item);

	return part->form == FORM_PARAGRAPH && part->root == block;
}

/* Do two pairs stand on one line, with nothing else on it? */
static bool share_line(const struct letters *l, const struct pair *a,
		       const struct pair *b)
{
	return a->next <= b->name &&
	       letters_line_end(l, a->name) >= b->name_end;
}

/* "Priority: High · Size: M": a line of pairs may stand amid prose. */
static bool has_neighbour(const struct pair_reader *r,
			  const struct pairs *pairs, const struct pair *pair)
{
	size_t i = (size_t)(pair - pairs->list);

	return (i && share_line(&r->l, pair - 1, pair)) ||
	       (i + 1 < pairs->n && share_line(&r->l, pair, pair + 1));
}

/*
 * A pair beside prose: a field that is asked, with a value and not a sentence.
 * In plain letters it opens or closes the paragraph or has another one beside
 * it, and begins as names do.
 */
static bool counts_beside_prose(const struct pair_reader *r,
				const struct pairs *pairs,
				const struct pair *pair)
{
	const struct letters *l = &r->l;
	char first = l->at[pair->name];
	struct span value =
		span_of(l->at + pair->value, pair->value_end - pair->value);

	if (!pair_is_asked(r, pair->name, pair->name_end) ||
	    (text_is_sentence(value) &&
	     !(is_single(r, pair) && text_opens_with_state(value))))
		return false;
	if (pair->is_bold || has_neighbour(r, pairs, pair))
		return true;
	return (pair->name < pairs->first_prose ||
		pair->name > pairs->last_prose) &&
	       !(first >= 'a' && first <= 'z' &&
		 pair->name > pairs->last_prose);
}

bool block_may_hold_pair(const struct outline *outline,
			 const struct block *block, bool opens_it)
{
	struct span text = span_of(outline->source.at + block->start,
				   block->end - block->start);

	if (span_starts(text, "**") || span_starts(text, "__"))
		return true;
	if (opens_it)
		text = span_first(text, LONGEST_NAME + 10);
	/* "Depends on #12", "Blocked by US-2". */
	if (text.len < 2 * LONGEST_NAME)
		for (size_t i = 2; i < text.len; i++)
			if (char_is_digit(text.at[i]) &&
			    (text.at[i - 1] == '#' || text.at[i - 1] == '-' ||
			     text.at[i - 2] == '-'))
				return true;
	return span_find(text, " — ") > 0 || span_find(text, " – ") > 0 ||
	       span_find(text, " - ") > 0 || span_find_char(text, ':') >= 0 ||
	       span_find_char(text, '=') >= 0 ||
	       span_find(text, WIDE_COLON) >= 0 ||
	       (!opens_it && span_find(text, "**") >= 0);
}

/* A value in brackets that is longer is prose. */
enum { LONGEST_INLINE = 400 };

size_t pairs_read_inline(struct item *item, const struct pair_reader *r,
			 enum field_origin origin, bool asked_only)
{
	const struct letters *l = &r->l;
	size_t first = SIZE_MAX;

	for (size_t i = 0; i + 2 < l->n; i++) {
		char open = l->at[i];
		char close = open == '[' ? ']' : ')';
		struct pair pair;
		size_t end;

		if ((open != '[' && open != '(') ||
		    !pair_has_plain_label(r, i + 1, &pair) ||
		    l->at[pair.value - 2] != ':')
			continue;
		pair.value = letters_skip_blanks(l, pair.value);
		for (end = pair.value;
		     end < l->n && end - pair.value < LONGEST_INLINE &&
		     l->at[end] != '\n' && l->at[end] != close;)
			end++;
		if (end >= l->n || l->at[end] != close)
			continue;
		pair.value_end = end;
		letters_trim_end(l, pair.value, &pair.value_end);
		pair_add(item, r, &pair, origin, asked_only);
		if (first == SIZE_MAX)
			first = i;
		i = end;
	}
	return first;
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
	const struct outline *outline = item_last_outline(item);
	struct pair_reader r = pair_reader_for(item, arena);
	struct pairs pairs = { .n = 0 };
	struct pair first;
	bool is_own = is_own_paragraph(item, block), bold;
	size_t from = 0;

	if (!block_may_hold_pair(outline, &outline->blocks[block],
				 all && !is_own))
		return false;
	r.l = letters_of(outline, block, arena);
	/* What is above them is its title. */
	while (is_own && from < r.l.n && r.l.place[from] < item->end)
		from = letters_line_end(&r.l, from) + 1;
	bold = pair_has_bold_label(&r, letters_skip_blanks(&r.l, from), &first);
	pairs_find(&r, from, &pairs);
	if (!dry && span_find(span_of(r.l.at, r.l.n), "::") > 0)
		pairs_read_inline(item, &r, origin, asked_only);
	if (!pairs.n || (all && pairs.any_prose))
		return false;
	for (size_t i = 0; !dry && i < pairs.n; i++)
		if (!pairs.any_prose || bold ||
		    counts_beside_prose(&r, &pairs, &pairs.list[i]))
			pair_add(item, &r, &pairs.list[i], origin, asked_only);
	return true;
}

void item_read_pairs_of(struct item *item, uint32_t block,
			enum field_origin origin, struct arena *arena)
{
	read_paragraph(item, block, origin, true, false, false, arena);
}

void item_read_labelled(struct item *item, uint32_t block,
			enum field_origin origin, struct arena *arena)
{
	const struct outline *outline = item_last_outline(item);
	struct pair_reader r = pair_reader_for(item, arena);
	struct pairs pairs = { .n = 0 };
	struct pair first;

	if (!block_may_hold_pair(outline, &outline->blocks[block], true))
		return;
	r.l = letters_of(outline, block, arena);
	if (!pair_has_bold_label(&r, letters_skip_blanks(&r.l, 0), &first))
		return;
	pairs_find(&r, 0, &pairs);
	for (size_t i = 0; i < pairs.n && !pairs.any_prose; i++)
		if (counts_beside_prose(&r, &pairs, &pairs.list[i]))
			pair_add(item, &r, &pairs.list[i], origin, true);
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
	const struct outline *outline = item_last_outline(item);
	bool any = false;

	for (uint32_t i = first; i < last; i++) {
		if (outline->blocks[i].in_footnote)
			continue;
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
	const struct part *part = item_last_part(item);
	const struct outline *outline = &part->doc->outline;

	if (all && !are_all_pairs(item, first, last, arena))
		return;
	for (uint32_t i = first; i < last; i++) {
		const struct block *block = &outline->blocks[i];

		/* A footnote speaks about a word, and not of the item. */
		if (block->in_footnote)
			continue;
		if (block->kind == BLOCK_PARAGRAPH &&
		    is_shallow(outline, i, part->root)) {
			read_paragraph(item, i, origin, asked_only, false,
				       false, arena);
			if (!is_own_paragraph(item, i))
				item_read_mentions_of(item, i, true, arena);
		} else if (block->kind == BLOCK_PARAGRAPH &&
			   block_is(outline, block->parent, BLOCK_QUOTE) &&
			   mention_may_open(outline, i, arena)) {
			item_read_mentions_of(item, i, true, arena);
		} else if (block->kind == BLOCK_HTML)
			read_paragraph(item, i, origin, true, false, false,
				       arena);
		else if (block->kind == BLOCK_TABLE) {
			size_t from = item->n_fields;

			item_read_pair_table(item, i, origin, asked_only,
					     arena);
			if (origin == FROM_PAIR && i > first &&
			    table_is_shown_after_colon(item, i, arena))
				item_keep_relations(item, from);
		}
	}
}
