/* The first line of a section as the value of a field. */
#include "backlog/section-value.h"
#include "backlog/item-read.h"

#include "backlog/label-names.h"
#include "backlog/pair.h"
#include "backlog/relation.h"
#include "backlog/section-names.h"
#include "backlog/struck.h"
#include "base/unicode.h"

/* "[!NOTE]" above the text of a quote, which a forge shows as a sign. */
static size_t skip_alert(const struct letters *l, size_t at)
{
	size_t end = letters_line_end(l, at);

	return at + 2 < end && l->at[at] == '[' && l->at[at + 1] == '!' &&
			       l->at[end - 1] == ']' && end < l->n
		       ? end + 1
		       : at;
}

/*
 * The first line of a paragraph, and of the next what goes on with it; may be
 * an image's words. `*lead` as letters_lead().
 */
static struct span first_line(const struct outline *outline, uint32_t block,
			      bool single, uint32_t *start, uint32_t *end,
			      uint32_t *lead, struct arena *arena)
{
	const struct block *b = &outline->blocks[block];
	struct letters l = letters_of(outline, block, arena);
	size_t at = 0, stop;

	while (at < l.n && char_is_space(l.at[at]))
		at++;
	at = letters_skip_blanks(&l, skip_alert(&l, at));
	stop = letters_line_end(&l, at);
	/* "*One of: Draft, Ready*" above the one that was chosen. */
	if (single && stop + 1 < l.n &&
	    value_is_undecided(span_of(l.at + at, stop - at)))
		at = letters_skip_blanks(&l, stop + 1);
	for (stop = at; stop < l.n; stop++) {
		if (l.at[stop] != '\n')
			continue;
		/* "Ready<br>since May", "Ready\\" and two blanks. */
		if (!single && letters_are_ids(&l, stop + 1, SPAN("")) &&
		    letters_id_length(&l, at, l.n, SPAN(""))) {
			l.at[stop] = ' ';
			continue;
		}
		if (strchr("<\\ ", outline->source.at[l.place[stop]]))
			break;
		if (!strchr(",(&+", l.at[stop - 1]) &&
		    !letters_go_on(&l, stop + 1))
			break;
		l.at[stop] = ' ';
	}
	while (stop > at && char_is_space(l.at[stop - 1]))
		stop--;
	if (single)
		letters_chosen(&l, &at, &stop);
	*lead = letters_lead(&l, at, stop);
	*start = at < l.n ? l.place[at] : b->start;
	*end = stop > at ? l.place[stop - 1] + 1 : b->end;
	if (*start > b->start && outline->source.at[*start - 1] == '[')
		--*start;
	return span_of(l.at + at, stop - at);
}

/* "![Accepted](badge.svg)" alone: what a reader sees is in its words. */
static struct span image_words(const struct outline *outline, uint32_t block,
			       struct arena *arena)
{
	const struct block *b = &outline->blocks[block];
	size_t link = outline_link_at(outline, b->start);
	struct span name, value;

	if (link < outline->n_links && outline->links[link].block == block &&
	    badge_read(outline->links[link].target, &name, &value, arena))
		return value;
	for (uint32_t i = 0; i < b->n_runs; i++) {
		const struct run *run = &outline->runs[b->run + i];

		if ((run->style & STYLE_IMAGE) && run->kind == RUN_TEXT)
			return span_of(outline->source.at + run->start,
				       run->end - run->start);
	}
	return SPAN("");
}

/* "S-1", "#12", "task-4 (the login)": its first word has a number in it. */
static bool opens_with_id(struct span text)
{
	bool digit = false;

	text = span_from(text, text_emoji_length(text));
	for (size_t i = 0; i < text.len && !char_is_space(text.at[i]); i++) {
		if (strchr("/@=^", text.at[i]))
			return false;
		digit |= char_is_digit(text.at[i]);
	}
	return digit;
}

/* "blocks US-4" among what the item waits for, and not below "Blocks". */
static bool is_of_others(const struct section *section, struct span text)
{
	return relation_opens_other(text) &&
	       !relation_holds_nothing(section->folded);
}

/*
 * Do all entries of a list open with an id or a link, or is it but one? One that
 * is surely an id will do: then whoever wrote the others meant names, too.
 */
static bool is_list_of_names(const struct section *section, uint32_t list,
			     struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	size_t n = 0, names = 0;
	bool any_sure = false;

	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i)) {
		uint32_t child = section_first_paragraph(outline, i);
		struct span text = SPAN_NONE;

		if (child != NO_BLOCK)
			text = span_trim(
				outline_text_copy(outline, child, arena));
		if (is_of_others(section, text))
			continue;
		n++;
		if (child == NO_BLOCK)
			continue;
		names += opens_with_id(text) ||
			 section_opens_with_link(outline, child);
		any_sure |= section_surely_names(text) ||
			    section_links_within(outline, child);
	}
	return n == 1 || names == n ||
	       (any_sure && !relation_holds_nothing(section->folded));
}

struct span section_asked_name(const struct kind *kind,
			       const struct section *section,
			       struct arena *arena)
{
	struct span name, value;

	if (kind_asks(kind, section->folded))
		return section->name;
	/* "Status: Done" says itself what it has to say. */
	if (heading_is_pair(kind, section->name, &name, &value, arena))
		return SPAN("");
	if (kind_asks(kind, section->bare))
		return section->bare;
	if (kind_asks(kind, section->other))
		return section->other;
	/* "**Blocks**:" alone on its line says it, whether or not it is asked. */
	return section->is_label && (relation_depends(section->folded) ||
				     relation_blocks(section->folded))
		       ? section->name
		       : SPAN("");
}

/* "## Labels" or "## Owners" above entries, of which none is a sentence. */
static bool is_list_of_words(const struct section *section, uint32_t list,
			     struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;

	if (!name_is_labels(section->folded) &&
	    !name_is_labels(section->bare) && !name_is_people(section->folded))
		return false;
	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i)) {
		uint32_t child = section_first_paragraph(outline, i);

		if (child != NO_BLOCK &&
		    text_is_sentence(span_trim(
			    outline_text_copy(outline, child, arena))))
			return false;
	}
	return true;
}

static bool is_ticked(const struct block *entry)
{
	return entry->mark == 'x';
}

/*
 * The values of a list below a field's name: its entries; where they have
 * boxes, those that are ticked; of a status the first.
 */
static void add_list_values(struct item *item, const struct section *section,
			    uint32_t list, struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	struct field *field = NULL;
	bool boxes = false, single = field_is_single(section->folded);
	bool names = !single && is_list_of_names(section, list, arena);

	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i))
		boxes |= outline->blocks[i].mark != 0;
	if (!boxes && !single && !names &&
	    !is_list_of_words(section, list, arena))
		return;
	/* What is named is named, whether it is done already or not. */
	boxes &= !names;
	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i)) {
		uint32_t child = section_first_paragraph(outline, i), start,
			 end, lead;
		struct span text;

		if (child == NO_BLOCK ||
		    (boxes && !is_ticked(&outline->blocks[i])))
			continue;
		text = first_line(outline, child, single, &start, &end, &lead,
				  arena);
		if (!text.len || is_of_others(section, text))
			continue;
		if (!field)
			field = item_add_field(
				item, FROM_SECTION,
				section_asked_name(item->kind, section, arena),
				section->start, arena);
		field_add_value(field, text, start, end, arena)->lead = lead;
		if (single)
			return;
	}
}

/* A block of code below a name, if it holds one line and no more. */
static struct span only_line(const struct outline *outline, uint32_t block,
			     uint32_t *start, uint32_t *end)
{
	struct span code = span_trim(outline_code(outline, block));

	if (span_find_char(code, '\n') >= 0)
		return SPAN("");
	*start = (uint32_t)(code.at - outline->source.at);
	*end = *start + (uint32_t)code.len;
	return code;
}

static void add_first_value(struct item *item, const struct section *section,
			    uint32_t first, struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	uint32_t last = section->passage.last, start, end, lead = 0;
	struct field *field;
	struct field_value *value;
	struct span text, name;

	if (outline->blocks[first].kind == BLOCK_LIST) {
		add_list_values(item, section, first, arena);
		return;
	}
	if (outline->blocks[first].kind == BLOCK_CODE)
		text = only_line(outline, first, &start, &end);
	else if (outline->blocks[first].kind == BLOCK_PARAGRAPH)
		text = first_line(outline, first,
				  field_is_single(section->folded), &start,
				  &end, &lead, arena);
	else
		return;
	if (!text.len)
		text = image_words(outline, first, arena);
	if (!text.len)
		return;
	name = section_asked_name(item->kind, section, arena);
	/* More below a sentence: somebody tells about it. */
	if (text_is_sentence(text) &&
	    !(field_is_single(text_fold_name(arena, name)) &&
	      (lead || text_opens_with_state(text))) &&
	    (last - first > 1 || end < outline->blocks[first].end))
		return;
	field = item_add_field(item, FROM_SECTION, name, section->start, arena);
	value = field_add_written(field, text, start, end, arena);
	if (value->text.at == text.at)
		value->lead = lead;
}

bool section_names_any(const struct section *section)
{
	const struct outline *outline = &section->doc->outline;
	uint32_t list = section->passage.first;

	if (section->is_label && list == section->block)
		list++;
	if (list >= section->passage.last ||
	    !block_is(outline, list, BLOCK_LIST) ||
	    !relation_waits(section->folded))
		return false;
	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i)) {
		uint32_t child = section_first_paragraph(outline, i);

		if (child != NO_BLOCK &&
		    (section_surely_names(outline_source(outline, child)) ||
		     section_links_within(outline, child)))
			return true;
	}
	return false;
}

/* All of it in italics? */
static bool is_italic(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];

	for (uint32_t i = 0; i < b->n_runs; i++)
		if (outline->runs[b->run + i].kind == RUN_TEXT &&
		    !(outline->runs[b->run + i].style & STYLE_EM))
			return false;
	return b->n_runs > 0;
}

/*
 * A paragraph above the value that tells what may stand there, or what it is
 * for: "One of: Draft, Ready", "*Who is responsible for it.*".
 */
static bool is_hint(const struct section *section, uint32_t block,
		    struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	struct span text;

	if (outline->blocks[block].kind != BLOCK_PARAGRAPH)
		return false;
	text = span_trim(outline_text_copy(outline, block, arena));
	if (field_is_single(section->folded) && value_is_undecided(text))
		return true;
	return is_italic(outline, block) && !text_opens_with_state(text) &&
	       (text_is_sentence(text) || span_ends(text, ":") ||
		span_ends(text, "?"));
}

void section_add_value(struct item *item, const struct section *section,
		       struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	uint32_t first = section->passage.first, last = section->passage.last;
	size_t before = item->n_fields;

	/* A label alone on its line is a heading in all but name. */
	if (section->is_label && first == section->block)
		first++;
	while (first < last && (outline->blocks[first].kind == BLOCK_HTML ||
				outline->blocks[first].kind == BLOCK_QUOTE))
		first++;
	/* "~~Accepted~~", and the new one in a paragraph of its own. */
	while (first + 1 < last && (text_is_struck(outline, first) ||
				    is_hint(section, first, arena)))
		first++;
	if (first >= last)
		return;
	add_first_value(item, section, first, arena);
	if (relation_names_items(section->folded) ||
	    relation_names_items(section->bare))
		section_add_names(
			item, section, first,
			item->n_fields > before ? &item->fields[before] : NULL,
			section_asked_name(item->kind, section, arena), arena);
}
