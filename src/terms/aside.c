/* Lists that stand in an agreement and are not agreed. */
#include "terms/aside.h"

#include "backlog/naming.h"
#include "base/unicode.h"
#include "terms/headlines.h"

/* Fewer are for something else, such as an example. */
enum { FEWEST_BOXES = 3, FEWEST_ROWS = 4 };

static bool is_outermost(const struct outline *outline, uint32_t i)
{
	return block_is(outline, i, BLOCK_ENTRY) &&
	       outline->blocks[outline->blocks[i].parent].parent == NO_BLOCK;
}

static bool is_row(const struct outline *outline, uint32_t i)
{
	return block_is(outline, i, BLOCK_ROW) && !outline->blocks[i].header;
}

/*
 * Is a table the first of all lists, and long enough? Not one of the roles of a
 * team, or of what else stands beside the agreement.
 */
static bool begins_with_table(const struct outline *outline, uint32_t first,
			      uint32_t last, struct arena *arena)
{
	bool is_beside = false;
	size_t n = 0;

	for (uint32_t i = first; i < last; i++) {
		if (block_is(outline, i, BLOCK_HEADING))
			is_beside = headline_is_beside(
				outline_text_copy(outline, i, arena), arena);
		if (is_beside)
			continue;
		if (is_outermost(outline, i) ||
		    (n && block_is(outline, i, BLOCK_TABLE)))
			break;
		n += is_row(outline, i);
	}
	return n >= FEWEST_ROWS;
}

bool boxes_mark(const struct outline *outline, uint32_t first, uint32_t last)
{
	size_t n = 0;

	for (uint32_t i = first; i < last; i++)
		n += is_outermost(outline, i) && outline->blocks[i].mark;
	return n >= FEWEST_BOXES;
}

bool form_marks(const struct outline *outline, uint32_t first, uint32_t last,
		struct arena *arena)
{
	return boxes_mark(outline, first, last) ||
	       begins_with_table(outline, first, last, arena);
}

/*
 * Is one of its columns called after what was agreed: "Criterion"? Not where
 * another one is for ticks: then it answers for one item.
 */
static bool is_table_of_criteria(const struct outline *outline, uint32_t row,
				 struct arena *arena)
{
	static const char *const words[] = {
		"criterion", "criteria", "kriterium", "kriterien", "critère",
		"critères",  "criterio", "criterios", "critério",  "critérios",
	};
	uint32_t header = block_child(outline, outline->blocks[row].parent);
	bool found = false;

	for (uint32_t cell = block_child(outline, header); cell != NO_BLOCK;
	     cell = block_sibling(outline, cell)) {
		struct span name = text_fold_name(
			arena, outline_text_copy(outline, cell, arena));

		if (span_is(name, "✓") || span_is(name, "✔") ||
		    span_is(name, "✅"))
			return false;
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			found |= text_has_word(name, span_str(words[i]));
	}
	return found;
}

/* The block above the list of an entry, in the same part; or NO_BLOCK. */
static uint32_t above_list(const struct outline *outline, uint32_t entry)
{
	uint32_t list = outline->blocks[entry].parent, before = list;

	while (before && outline->blocks[before - 1].parent !=
				 outline->blocks[list].parent)
		before--;
	return before ? before - 1 : NO_BLOCK;
}

/*
 * "A sprint is ready when:", or a further heading such as "Ready to plan": what
 * is listed there is agreed, with boxes or without.
 */
static bool stands_in_gate(const struct outline *outline, uint32_t block,
			   uint32_t heading, struct arena *arena)
{
	uint32_t above = is_row(outline, block) ? NO_BLOCK
						: above_list(outline, block);

	if (block_is(outline, above, BLOCK_PARAGRAPH) &&
	    headline_opens_gate(outline_text_copy(outline, above, arena),
				arena))
		return true;
	return heading && block_is(outline, heading, BLOCK_HEADING) &&
	       headline_is_gate(outline_text_copy(outline, heading, arena),
				arena) &&
	       !headline_is_beside(outline_text_copy(outline, heading, arena),
				   arena);
}

bool stands_unmarked(const struct outline *outline, uint32_t block,
		     struct arena *arena)
{
	uint32_t i = block;
	bool in_row = is_row(outline, block);

	if (in_row && is_table_of_criteria(outline, block, arena))
		return false;
	while (i && !block_is(outline, i - 1, BLOCK_HEADING))
		i--;
	if (stands_in_gate(outline, block, i ? i - 1 : 0, arena))
		return false;
	for (; i < outline->n_blocks && !block_is(outline, i, BLOCK_HEADING);
	     i++)
		if ((!in_row && is_row(outline, i)) ||
		    (is_outermost(outline, i) && outline->blocks[i].mark))
			return false;
	return true;
}

bool asks_for_sources(const struct outline *outline, uint32_t heading,
		      uint32_t last, struct arena *arena)
{
	if (!headline_names_sources(outline_text_copy(outline, heading, arena),
				    arena))
		return false;
	for (uint32_t i = heading + 1;
	     i < last && !block_is(outline, i, BLOCK_HEADING); i++)
		if (block_is(outline, i, BLOCK_ENTRY) &&
		    outline->blocks[i].mark)
			return true;
	return false;
}

bool is_label_of_part(const struct outline *outline, uint32_t block,
		      struct arena *arena)
{
	struct span text, bold;

	if (!block_is(outline, block, BLOCK_PARAGRAPH) ||
	    outline->blocks[block].parent != NO_BLOCK)
		return false;
	text = span_trim(outline_text_copy(outline, block, arena));
	bold = span_trim(opening_bold(outline, block, arena));
	while (span_ends(text, ":"))
		text.len--;
	while (span_ends(bold, ":"))
		bold.len--;
	return bold.len && span_eq(text, bold);
}

/* Does a heading, or a paragraph above a list, lead away from the agreement? */
static bool leads_away(const struct outline *outline, uint32_t i,
		       struct arena *arena)
{
	struct span text = outline_text_copy(outline, i, arena);

	if (!block_is(outline, i, BLOCK_HEADING))
		return headline_leads_list_away(text, arena);
	return (headline_leads_elsewhere(text, arena) ||
		headline_is_beside(text, arena)) &&
	       !asks_for_sources(outline, i, outline->n_blocks, arena);
}

/*
 * "QA Lead", "Responsable QA", "Date": somebody who signs, or what is written
 * beside it. "Reviewed by the team" and "Has an owner" are asked of an item.
 */
static bool names_signer(struct span name, struct arena *arena)
{
	static const char *const whole[] = {
		"date",	 "signature", "name",	     "datum", "unterschrift",
		"fecha", "firma",     "assinatura",  "data",  "signed by",
		"po",	 "sm",	      "approved by", "qa",    "sign off",
	};
	static const char *const last[] = {
		" lead",      " product owner", " manager",  " scrum master",
		" architect", " developer",	" engineer", " analyst",
		" designer",  " director",	" approver", "leiter",
		"leiterin",   "leitung",
	};
	static const char *const first[] = {
		"responsable ", "chef ",      "chefe ",
		"jefe ",	"jefa ",      "líder ",
		"gerente ",	"directeur ", "responsável ",
	};
	static const char *const asked[] = {
		" the ",   " a ",	 " an ",     " is ",	   " has ",
		" have ",  " with ",	 " by ",     " ist ",	   " hat ",
		" von ",   " est ",	 " par ",    " por ",	   " named ",
		" known ", " assigned ", " agreed ", " informed ",
	};
	struct span bare = text_fold_name(arena, name);
	/* Each of its words with a blank on either side. */
	struct span folded =
		arena_printf(arena, " %.*s ", (int)bare.len, bare.at);

	if (ANY_OF(span_is, bare, whole))
		return true;
	for (size_t i = 0; i < sizeof(asked) / sizeof(*asked); i++)
		if (span_find(folded, asked[i]) >= 0)
			return false;
	if (ANY_OF(span_ends, span_first(folded, folded.len - 1), last))
		return true;
	return ANY_OF(span_starts, bare, first);
}

/*
 * "QA Lead:", "Reviewed by: ____", with nothing below: a line to be signed.
 */
static bool is_to_be_signed(const struct outline *outline, uint32_t entry,
			    struct arena *arena)
{
	enum { MOST_WORDS = 4 };
	uint32_t paragraph = block_child(outline, entry);
	struct span text, name;

	if (!block_is(outline, paragraph, BLOCK_PARAGRAPH) ||
	    outline->blocks[entry].mark ||
	    block_sibling(outline, paragraph) != NO_BLOCK)
		return false;
	text = span_trim(outline_text_copy(outline, paragraph, arena));
	name = text;
	while (name.len && strchr("_ ", name.at[name.len - 1]))
		name.len--;
	return span_ends(name, ":") && text_count_words(name) <= MOST_WORDS &&
	       (name.len < text.len || names_signer(name, arena));
}

/*
 * "[Risk 1]", "[Name]: [Date]": of a form that nobody has filled in. Not "[UI]:
 * a sketch is there", which is asked of some.
 */
static bool is_to_be_filled(struct span text)
{
	ptrdiff_t close = span_find_char(text, ']');
	bool any = false;

	if (!span_starts(text, "[") || close < 0)
		return false;
	/* "[ ]" and "[x]" are boxes. */
	for (size_t i = 1; close > 2 && i < (size_t)close; i++)
		any |= char_is_letter(text.at[i]);
	text = span_from(text, (size_t)close + 1);
	return any &&
	       (!text.len || span_starts(text, ": [") || span_is(text, ":"));
}

/* "For more see [INVEST](…)"; a box before it asks for the look. */
static bool is_to_read_on(const struct outline *outline, uint32_t entry,
			  struct span text)
{
	static const char *const words[] = {
		"for more",	 "for details",	   "see ",	 "see also",
		"more on",	 "more at",	   "more in",	 "more about",
		"read more",	 "further read",   "siehe ",	 "mehr dazu",
		"weitere infor", "voir ",	   "ver más",	 "véase",
		"más infor",	 "pour en savoir", "saiba mais", "veja ",
		"zie ",		 "meer over",
	};
	const struct block *block = &outline->blocks[entry];
	struct span source = span_of(outline->source.at + block->start,
				     block->end - block->start);

	if (block->mark ||
	    (span_find(source, "](") < 0 && span_find(source, "://") < 0))
		return false;
	return ANY_OF(span_starts_nocase, text, words);
}

/* "Approved by:", and no more: what is ticked below has agreed to the page. */
static bool leads_signatures(struct span text, struct arena *arena)
{
	static const char *const words[] = {
		"approved by",
		"reviewed by",
		"signed off by",
		"signed by",
		"agreed by",
		"accepted by",
		"ratified by",
		"adopted by",
		"approvals",
		"signatures",
		"approvers",
		"freigegeben von",
		"freigegeben durch",
		"genehmigt von",
		"beschlossen von",
		"unterschrieben von",
		"approuvé par",
		"validé par",
		"signé par",
		"aprobado por",
		"revisado por",
		"firmado por",
		"aprovado por",
		"assinado por",
		"approvato da",
		"goedgekeurd door",
		"zatwierdzone przez",
		"zatwierdził",
		"zatwierdzili",
		"schváleno",
		"schválil",
		"schválili",
		"утверждено",
		"批准人",
		"审批",
	};
	struct span folded = text_fold_name(arena, text);

	while (span_ends(folded, ":") || span_ends(folded, " "))
		folded.len--;
	return ANY_OF(span_is, folded, words);
}

/* "- [x] Ada (product)" below "Approved by:". A box that is open asks. */
static bool is_signature(const struct outline *outline, uint32_t entry,
			 struct arena *arena)
{
	uint32_t above = above_list(outline, entry);

	return (outline->blocks[entry].mark == 'x' ||
		outline->blocks[entry].mark == 'X') &&
	       block_is(outline, above, BLOCK_PARAGRAPH) &&
	       leads_signatures(outline_text_copy(outline, above, arena),
				arena);
}

bool asks_nothing(const struct outline *outline, uint32_t block,
		  struct arena *arena)
{
	uint32_t first = block_child(outline, block);
	struct span text =
		first == NO_BLOCK
			? SPAN_NONE
			: span_trim(outline_text_copy(outline, first, arena));

	if (is_to_be_filled(text))
		return true;
	if (is_row(outline, block))
		return row_is_about_page(outline, block, arena);
	return block_is(outline, block, BLOCK_ENTRY) &&
	       (is_to_be_signed(outline, block, arena) ||
		is_signature(outline, block, arena) ||
		is_to_read_on(outline, block, text));
}

static bool is_agreed_upon(const struct outline *outline, uint32_t i,
			   bool has_form, bool has_boxes, struct arena *arena)
{
	if (is_row(outline, i))
		return !(has_boxes && stands_unmarked(outline, i, arena)) &&
		       !asks_nothing(outline, i, arena);
	return is_outermost(outline, i) &&
	       !(has_form && stands_unmarked(outline, i, arena)) &&
	       !asks_nothing(outline, i, arena) &&
	       !is_about_page(outline, 0, i, arena);
}

size_t count_agreed(const struct outline *outline, struct arena *arena)
{
	bool has_form = form_marks(outline, 0, outline->n_blocks, arena);
	bool has_boxes = boxes_mark(outline, 0, outline->n_blocks);
	size_t listed = 0, paragraphs = 0;
	uint8_t away = 0;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];
		bool is_text = block->kind == BLOCK_PARAGRAPH &&
			       block->parent == NO_BLOCK;
		uint8_t depth = block->kind == BLOCK_HEADING ? block->level
				: is_text		     ? LABEL_DEPTH
							     : 0;

		if (depth && depth <= away)
			away = 0;
		if (depth && !away && leads_away(outline, i, arena))
			away = depth;
		paragraphs += is_text;
		listed += !away && is_agreed_upon(outline, i, has_form,
						  has_boxes, arena);
	}
	return listed ? listed : paragraphs;
}
