/* Rows of a table that hold nothing, or the sum of those above them. */
#include "backlog/empty-row.h"

#include "backlog/value.h"
#include "base/unicode.h"

static struct span cell_text(const struct outline *outline, uint32_t cell,
			     struct arena *scratch)
{
	return text_fold_value(
		scratch, span_trim(outline_text_copy(outline, cell, scratch)));
}

static bool says_nothing(struct span folded)
{
	return value_is_none(folded) || span_is(folded, "…") ||
	       span_is(folded, "...");
}

static bool opens_with_amount(struct span text)
{
	text = span_trim(text);
	while (text.len &&
	       (strchr("~= ", text.at[0]) || (unsigned char)text.at[0] >= 0x80))
		text = span_from(text, 1);
	return text.len && char_is_digit(text.at[0]);
}

/* What opens the row of a sum, folded. */
static const char *const sum_words[] = {
	"total",
	"totals",
	"subtotal",
	"sub total",
	"grand total",
	"overall total",
	"sum",
	"summe",
	"gesamt",
	"gesamtsumme",
	"zwischensumme",
	"total general",
	"total geral",
	"totaux",
	"somme",
	"suma",
	"soma",
	"totale",
	"totaal",
	"totalt",
	"razem",
	"łącznie",
	"toplam",
	"tổng",
	"tổng cộng",
	"итого",
	"всего",
	"разом",
	"合計",
	"小計",
	"総計",
	"总计",
	"合计",
	"小计",
	"總計",
	"합계",
	"총계",
	"σ",
	"∑",
};

/* "Total", "Summe:", "Total general", "合計": what opens the row of a sum. */
static bool is_sum(struct span folded)
{
	ptrdiff_t colon = span_find_char(folded, ':');

	/* "Total: 21 SP" in one cell. */
	if (colon > 0 &&
	    opens_with_amount(span_from(folded, (size_t)colon + 1)))
		folded = span_first(folded, (size_t)colon);
	while (folded.len && strchr(":.", folded.at[folded.len - 1]))
		folded = span_trim(span_first(folded, folded.len - 1));
	return ANY_OF(span_is, folded, sum_words);
}

/* The first cell that says something, folded; empty in a blank row. */
static struct span first_words(const struct outline *outline, uint32_t row,
			       struct arena *scratch)
{
	for (uint32_t i = block_child(outline, row); i != NO_BLOCK;
	     i = block_sibling(outline, i)) {
		struct span text = cell_text(outline, i, scratch);

		if (!says_nothing(text))
			return text;
	}
	return SPAN("");
}

/* So many sums stand below no table. */
enum { MOST_SUMS = 20 };

/* Does no item come after the row? Sums and blank rows may. */
static bool is_below_items(const struct outline *outline, uint32_t row,
			   struct arena *scratch)
{
	size_t n = 0;

	while ((row = block_sibling(outline, row)) != NO_BLOCK) {
		struct span words = first_words(outline, row, scratch);

		if (n++ == MOST_SUMS || (words.len && !is_sum(words)))
			return false;
	}
	return true;
}

/* "| None | No cards in review |", alone in its table: a lane that is empty. */
static bool says_none_alone(const struct outline *outline, uint32_t row,
			    struct arena *scratch)
{
	uint32_t table = outline->blocks[row].parent;
	uint32_t first = block_child(outline, row);
	struct span text;

	if (table == NO_BLOCK || first == NO_BLOCK ||
	    block_sibling(outline, row) != NO_BLOCK ||
	    block_sibling(outline, block_child(outline, table)) != row)
		return false;
	text = cell_text(outline, first, scratch);
	return value_is_none(text) && text_starts_with_letter(text);
}

bool row_lists_nothing(const struct outline *outline, uint32_t row,
		       struct arena *scratch)
{
	struct arena_mark mark = arena_mark(scratch);
	struct span words = first_words(outline, row, scratch);
	bool nothing =
		!words.len ||
		(is_sum(words) && is_below_items(outline, row, scratch)) ||
		says_none_alone(outline, row, scratch);

	arena_rewind(scratch, mark);
	return nothing;
}
