/* Sentences of a definition that an item says again, and ticks or not. */
#include "ready/answers.h"

#include "base/unicode.h"
#include "ready/checks.h"
#include "ready/miss.h"

/* ---- signs ---- */

static const char *const ticks[] = { "✅", "✔", "☑", "🗹", "[x]" };
static const char *const open_signs[] = { "❌", "✗", "✘", "☐", "⬜", "◻", "[ ]" };

static size_t sign_at(struct span text, const char *const *signs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_starts(text, signs[i]))
			return strlen(signs[i]);
	return 0;
}

#define SIGN_AT(text, signs) \
	sign_at(text, signs, sizeof(signs) / sizeof(*(signs)))

/* Words by which a cell says yes. */
static bool says_yes(struct span cell)
{
	static const char *const words[] = { "yes", "ja",  "oui", "sí",
					     "si",  "sim", "да",  "tak" };

	if (SIGN_AT(cell, ticks))
		return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_folds_to(span_str(words[i]), cell))
			return true;
	return false;
}

/* ---- does a text say the sentence? ---- */

/* Case folded, white space single, without a full stop at its end. */
static struct span fold_sentence(struct span text, struct arena *arena)
{
	struct span folded = text_fold_case(arena, text);
	char *copy = arena_alloc(arena, folded.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.at[i];

		if (char_is_space(c) && (!n || copy[n - 1] == ' '))
			continue;
		copy[n++] = char_is_space(c) ? ' ' : c;
	}
	while (n && strchr(" .:;!", copy[n - 1]))
		n--;
	return span_of(copy, n);
}

/* What may follow the sentence: a remark, set off from it. */
static bool is_remark(struct span rest)
{
	static const char *const begins[] = { ".",  ":",  ";",	 " (", " [",
					      " —", " –", " - ", " →", " ✅" };

	if (!rest.len)
		return true;
	return ANY_OF(span_starts, rest, begins);
}

static bool says(struct span folded, struct span sentence)
{
	return sentence.len && folded.len >= sentence.len &&
	       span_eq(span_first(folded, sentence.len), sentence) &&
	       is_remark(span_from(folded, sentence.len));
}

/* ---- entries and rows ---- */

struct looking {
	const struct document *doc;
	struct span sentence; /* folded */
	struct arena *arena;
	struct answer found;
};

static void note_answer(struct looking *looking, uint32_t block, bool ticked)
{
	const struct block *b = &looking->doc->outline.blocks[block];

	if (looking->found.state == ANSWER_TICKED ||
	    (looking->found.state == ANSWER_OPEN && !ticked))
		return;
	looking->found = (struct answer){ ticked ? ANSWER_TICKED : ANSWER_OPEN,
					  looking->doc, b->start, b->end };
}

static void look_at_entry(struct looking *looking, uint32_t entry)
{
	const struct outline *outline = &looking->doc->outline;
	char mark = outline->blocks[entry].mark;
	uint32_t text = block_child(outline, entry);
	bool ticked = mark == 'x' || mark == 'X';
	struct span folded;
	size_t sign;

	if (!block_is(outline, text, BLOCK_PARAGRAPH))
		return;
	folded = fold_sentence(outline_text_copy(outline, text, looking->arena),
			       looking->arena);
	sign = SIGN_AT(folded, ticks);
	if (!mark)
		ticked = sign > 0;
	if (!sign)
		sign = SIGN_AT(folded, open_signs);
	folded = span_from(folded, sign);
	/* The selector that makes an emoji of a sign. */
	if (span_starts(folded, "\xEF\xB8\x8F"))
		folded = span_from(folded, 3);
	folded = span_trim(folded);
	if (says(folded, looking->sentence))
		note_answer(looking, entry, ticked);
}

static void look_at_row(struct looking *looking, uint32_t row)
{
	const struct outline *outline = &looking->doc->outline;
	bool found = false, yes = false;

	if (outline->blocks[row].header)
		return;
	for (uint32_t cell = block_child(outline, row); cell != NO_BLOCK;
	     cell = block_sibling(outline, cell)) {
		struct span folded = fold_sentence(
			outline_text_copy(outline, cell, looking->arena),
			looking->arena);

		if (says(folded, looking->sentence))
			found = true;
		else
			yes |= says_yes(folded);
	}
	if (found)
		note_answer(looking, row, yes);
}

static void look_in(struct looking *looking, const struct document *doc,
		    uint32_t first, uint32_t last)
{
	looking->doc = doc;
	for (uint32_t i = first; i < last; i++) {
		struct arena_mark mark = arena_mark(looking->arena);

		if (block_is(&doc->outline, i, BLOCK_ENTRY))
			look_at_entry(looking, i);
		else if (block_is(&doc->outline, i, BLOCK_ROW))
			look_at_row(looking, i);
		arena_rewind(looking->arena, mark);
	}
}

static bool is_named(const struct section *section, const struct span *names,
		     size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_eq(section->folded, names[i]))
			return true;
	return false;
}

struct answer item_answers(const struct item *item, struct span sentence,
			   const struct span *sections, size_t n,
			   struct arena *arena)
{
	struct looking looking = { .arena = arena };

	looking.sentence = fold_sentence(sentence, arena);
	for (size_t i = 0; !n && i < item->n_parts; i++)
		look_in(&looking, item->parts[i].doc, item->parts[i].first,
			item->parts[i].last);
	for (size_t i = 0; n && i < item->n_sections; i++) {
		const struct passage *passage = &item->sections[i].passage;

		if (is_named(&item->sections[i], sections, n))
			look_in(&looking, passage->doc, passage->first,
				passage->last);
	}
	return looking.found;
}

/* ---- the check ---- */

/*
 * ticked: the sentence is for people, and whoever has seen to it says so in
 * the item.
 */
void judge_ticked(const struct asking *a)
{
	struct judge *judge = a->judge;
	const struct names *in = &a->criterion->check->in_section;
	struct answer answer = item_answers(a->item, a->criterion->sentence,
					    in->folded, in->n, judge->scratch);
	struct saying saying = { .found = a->criterion->rule };
	const char *where = "";

	if (answer.state == ANSWER_TICKED)
		return;
	if (answer.state == ANSWER_OPEN) {
		saying.label = "not ticked yet";
		saying.answer = SPAN("see to it and tick it");
		miss(a, (struct spot){ answer.doc, answer.start, answer.end },
		     &saying, "has not ticked \"%s\"",
		     say_short(judge, a->criterion->sentence));
		return;
	}
	if (in->n)
		where = arena_printf(judge->scratch, " under \"%.*s\"",
				     (int)in->shown[0].len, in->shown[0].at)
				.at;
	saying.answer = arena_printf(judge->scratch,
				     "once it is so, add \"- [x] %s\"%s",
				     say_short(judge, a->criterion->sentence),
				     where);
	miss(a, spot_of_item(a->item), &saying,
	     "has no entry%s that says \"%s\"", where,
	     say_short(judge, a->criterion->sentence));
}
