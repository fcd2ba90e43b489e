/* Pairs on the line of an item itself, beside its title: "Mail — owner: Ada". */
#include "backlog/pairs.h"

#include "backlog/mention.h"
#include "backlog/naming.h"
#include "backlog/relation.h"
#include "base/unicode.h"

/* The letter behind an id that the line opens with: "US-3: Depends on: US-1". */
static size_t skip_own_id(const struct pair_reader *r, size_t line)
{
	struct opening opening;
	size_t i;

	if (!id_opens(span_of(r->l.at, line), OPENS_INNER, &opening))
		return SIZE_MAX;
	i = letters_skip_blanks(&r->l, opening.end);
	return i < line && r->l.at[i] == ':' ? i + 1 : i;
}

/* Is it a pair that says what the item waits for? */
static bool read_what_it_waits_for(const struct pair_reader *r, size_t i,
				   size_t line, struct pair *pair)
{
	struct span name;

	if (i >= line || !pair_read(r, i, pair))
		return false;
	name = span_of(r->l.at + pair->name, pair->name_end - pair->name);
	return relation_waits(text_fold_name(r->arena, name)) &&
	       pair_is_asked(r, pair->name, pair->name_end) &&
	       letters_id_length(&r->l, pair->value, line, r->title);
}

/* "Mail — owner: Ada, priority: high"; what is in brackets is read as such. */
static size_t read_pairs_after_signs(struct item *item,
				     const struct pair_reader *r, size_t line)
{
	const struct letters *l = &r->l;
	size_t first = SIZE_MAX, behind_id = skip_own_id(r, line);
	struct pair pair;
	int depth = 0;

	for (size_t i = 0; i < line; i++) {
		depth += l->at[i] == '(' || l->at[i] == '[';
		depth -= l->at[i] == ')' || l->at[i] == ']';
		if (depth > 0 || (!pair_after_sign(r, i, &pair) &&
				  (i != behind_id ||
				   !read_what_it_waits_for(r, i, line, &pair))))
			continue;
		if (text_is_sentence(span_of(l->at + pair.value,
					     pair.value_end - pair.value))) {
			i = pair.next - 1;
			continue;
		}
		if (first == SIZE_MAX)
			first = i;
		do {
			pair_add(item, r, &pair, FROM_PAIR, true);
			i = pair.next - 1;
		} while (pair.next < line && pair_read(r, pair.next, &pair) &&
			 pair_is_asked(r, pair.name, pair.name_end));
	}
	return first;
}

/* The lines below the first, where all of them are pairs. */
static bool read_pairs_below(struct item *item, const struct pair_reader *r,
			     size_t line)
{
	struct pairs pairs = { .n = 0 };

	if (line >= r->l.n)
		return false;
	pairs_find(r, line + 1, &pairs);
	if (!pairs.n || pairs.any_prose)
		return false;
	for (size_t i = 0; i < pairs.n; i++)
		pair_add(item, r, &pairs.list[i], FROM_PAIR, false);
	return true;
}

void item_read_own_pairs(struct item *item, uint32_t block, struct arena *arena)
{
	const struct outline *outline = item_last_outline(item);
	struct span text = outline_source(outline, block);
	struct pair_reader r = pair_reader_for(item, arena);
	size_t line, first, other;
	bool has_colon = span_find_char(text, ':') >= 0 ||
			 span_find(text, WIDE_COLON) >= 0;

	if (!has_colon && !span_has_digit(text))
		return;
	r.l = letters_of(outline, block, arena);
	line = letters_line_end(&r.l, 0);
	first = has_colon ? read_pairs_after_signs(item, &r, line) : SIZE_MAX;
	other = span_find(text, "::") < 0
			? SIZE_MAX
			: pairs_read_inline(item, &r, FROM_PAIR, true);
	if (other < first)
		first = other;
	if (has_colon && read_pairs_below(item, &r, line) && line < first)
		first = line;
	other = item_read_mentions(item, &r, false);
	if (other < first)
		first = other;
	if (item->n_parts == 1 && first && first != SIZE_MAX)
		item->title_end = r.l.place[first];
}

void item_read_pairs_beside_title(struct item *item, uint32_t block,
				  struct arena *arena)
{
	const struct outline *outline = item_last_outline(item);
	struct pair_reader r = pair_reader_for(item, arena);
	size_t line, first, mention;

	if (!block_may_hold_pair(outline, &outline->blocks[block], false))
		return;
	r.l = letters_of(outline, block, arena);
	line = letters_line_end(&r.l, 0);
	first = read_pairs_after_signs(item, &r, line);
	mention = item_read_mentions(item, &r, false);
	if (mention < first)
		first = mention;
	/* Bold words in front are the title, whatever stands beside them. */
	if (item->n_parts == 1 && first && first < line &&
	    !span_eq(item->title, opening_bold(outline, block, arena)))
		item->title_end = r.l.place[first];
}
