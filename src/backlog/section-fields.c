/*
 * Fields that stand under headings: a section of pairs, and "## Status" with
 * "Done" below it.
 */
#include "backlog/item-read.h"
#include "backlog/pair.h"
#include "backlog/relation.h"
#include "backlog/section-value.h"

#include "base/sort.h"
#include "base/unicode.h"

/*
 * "Author: Ben", "Author: Cleo": where a name comes again with another value,
 * it belongs to records or parts, none of which speaks for the item.
 */
static bool are_records(const struct field *const *list, size_t n,
			bool inner_only)
{
	const struct field *first = NULL;

	for (size_t i = 0; i < n; i++) {
		if (!list[i]->n_values || (inner_only && !list[i]->is_inner))
			continue;
		if (first && !value_equal(first->values[0].folded,
					  list[i]->values[0].folded))
			return true;
		first = list[i];
	}
	return false;
}

static void forget_records(struct item *item, size_t from, bool inner_only,
			   struct arena *arena)
{
	size_t n = item->n_fields - from, kept = from;
	const struct field **sorted =
		ARENA_ARRAY(arena, const struct field *, n);
	bool *records = ARENA_ARRAY(arena, bool, n);

	for (size_t i = 0; i < n; i++)
		sorted[i] = &item->fields[from + i];
	sort_list(sorted, n, sizeof(*sorted), fields_by_name);
	for (size_t i = 0, next; i < n; i = next) {
		bool any;

		for (next = i + 1; next < n && span_eq(sorted[next]->folded,
						       sorted[i]->folded);)
			next++;
		any = (inner_only ||
		       !relation_names_items(sorted[i]->folded)) &&
		      are_records(&sorted[i], next - i, inner_only);
		for (size_t j = i; j < next; j++)
			records[sorted[j] - &item->fields[from]] =
				any && sorted[j]->n_values &&
				(!inner_only || sorted[j]->is_inner);
	}
	for (size_t i = 0; i < n; i++)
		if (!records[i])
			item->fields[kept++] = item->fields[from + i];
	item->n_fields = kept;
}

/* The next rule ("---") between two blocks of the section itself. */
static uint32_t next_rule(const struct section *section, uint32_t from)
{
	const struct outline *outline = &section->doc->outline;

	while (from < section->passage.last &&
	       outline->blocks[from].kind != BLOCK_RULE)
		from++;
	return from;
}

/* A list whose entries all open with a bold label, above other text. */
static bool is_list_of_labels(const struct outline *outline, uint32_t list)
{
	size_t n = 0;

	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i), n++) {
		uint32_t child = block_child(outline, i);
		const struct block *block;

		if (!block_is(outline, child, BLOCK_PARAGRAPH))
			return false;
		block = &outline->blocks[child];
		if (!block->n_runs ||
		    !(outline->runs[block->run].style & STYLE_STRONG))
			return false;
	}
	return n > 1;
}

/* What a list above other text says comes last: it may be about a part. */
static void add_inner_pairs(struct item *item, uint32_t list,
			    struct arena *arena)
{
	size_t from = item->n_fields;
	const struct outline *outline = item_last_outline(item);

	for (uint32_t i = block_child(outline, list); i != NO_BLOCK;
	     i = block_sibling(outline, i))
		item_read_pairs_of(item, block_child(outline, i),
				   FROM_PAIR_SECTION, arena);
	for (; from < item->n_fields; from++)
		item->fields[from].is_inner = true;
}

static bool is_called(const struct section *section, const char *const *names)
{
	for (; *names; names++)
		if (span_is(section->folded, *names))
			return true;
	return false;
}

/* "Overview", "Executive summary": a section about all of the item. */
static const char *const summaries[] = {
	"overview",
	"summary",
	"executive summary",
	"introduction",
	"about",
	"general",
	"general information",
	"information",
	"info",
	"details",
	"metadata",
	"meta",
	"tl;dr",
	"übersicht",
	"überblick",
	"zusammenfassung",
	"allgemein",
	"einleitung",
	"aperçu",
	"résumé",
	"vue d'ensemble",
	"resumen",
	"visión general",
	"información general",
	"resumo",
	"visão geral",
	"概要",
	"概述",
	"개요",
	NULL,
};

/* So is one that tells it, where a table is of the product. */
static const char *const accounts[] = {
	"description",		"story",       "user story", "beschreibung",
	"description générale", "descripción", "descrição",  NULL,
};

/* Where tables of facts are expected, though prose stands above them. */
static const char *const sheets[] = {
	"properties", "status", "facts",       "eigenschaften", "fakten",
	"propriétés", "statut", "propiedades", "estado",	"propriedades",
	"proprietà",  "stato",	"属性",	       "状态",		"ステータス",
	"속성",	      "상태",	NULL,
};

static bool sums_up(const struct section *section)
{
	return is_called(section, summaries) || is_called(section, accounts);
}

/*
 * May the tables between two blocks of the section be about the item? Not below
 * a line of prose, but for the first section where it is about all of it.
 */
static bool may_hold_facts(struct item *item, const struct section *section,
			   bool is_first, uint32_t from, uint32_t last,
			   struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;

	is_first = is_first && (is_called(section, summaries) ||
				is_called(section, sheets));
	for (uint32_t i = from + 1; i < last; i++)
		if (outline->blocks[i].kind == BLOCK_TABLE &&
		    table_is_led_in(item, i, arena) &&
		    (!is_first || table_is_shown(item, i, arena)))
			return false;
	return true;
}

/*
 * The table of facts that the first section opens with, perhaps below a
 * paragraph, and with more text after it.
 */
static void add_first_facts(struct item *item, const struct section *section,
			    uint32_t from, uint32_t last, struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	size_t before = item->n_fields;

	if (!is_called(section, summaries) && !is_called(section, sheets))
		return;
	if (from + 1 < last && outline->blocks[from].kind == BLOCK_PARAGRAPH) {
		from++;
		if (outline->blocks[from].kind == BLOCK_TABLE &&
		    table_is_shown(item, from, arena))
			return;
	}
	if (from >= last || outline->blocks[from].kind != BLOCK_TABLE ||
	    !table_is_of_facts(item, from, arena))
		return;
	item_read_pair_table(item, from, FROM_PAIR_SECTION, true, arena);
	for (; before < item->n_fields; before++)
		item->fields[before].is_inner = true;
}

/*
 * The pairs of a section: what stands between its rules, where that is pairs
 * throughout; and a list of bold labels that opens it, or in the first section
 * a table of facts.
 */
static void add_pairs_of(struct item *item, const struct section *section,
			 bool is_first, struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	uint32_t last = section->passage.last;

	for (uint32_t from = section->passage.first; from < last;) {
		uint32_t rule = next_rule(section, from);
		size_t before = item->n_fields;

		item_read_pairs(item, from, rule, FROM_PAIR_SECTION, true, true,
				arena);
		if (!may_hold_facts(item, section, is_first, from, rule, arena))
			item_keep_relations(item, before);
		while (from < rule && outline->blocks[from].kind == BLOCK_HTML)
			from++;
		if (before == item->n_fields && from < rule &&
		    outline->blocks[from].kind == BLOCK_LIST &&
		    is_list_of_labels(outline, from))
			add_inner_pairs(item, from, arena);
		else if (before == item->n_fields && is_first)
			add_first_facts(item, section, from, rule, arena);
		from = rule + 1;
	}
}

/*
 * "**Status:** Ready" among the prose of a first section about all of it:
 * whoever opens the item reads it as the item's.
 */
static void add_labelled(struct item *item, const struct section *section,
			 struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	uint32_t around = outline->blocks[section->block].parent;

	for (uint32_t i = section->passage.first;
	     i < section->passage.last && !block_is(outline, i, BLOCK_HEADING);
	     i++)
		if (outline->blocks[i].kind == BLOCK_PARAGRAPH &&
		    outline->blocks[i].parent == around)
			item_read_labelled(item, i, FROM_PAIR_SECTION, arena);
}

static void add_fields_of(struct item *item, const struct section *section,
			  bool is_first, struct arena *arena)
{
	size_t pairs;

	item_read_heading_pair(item, section, arena);
	pairs = item->n_fields;
	add_pairs_of(item, section, is_first, arena);
	if (is_first && item->n_fields == pairs && sums_up(section))
		add_labelled(item, section, arena);
	if (item->n_fields == pairs)
		section_add_relations(item, section, arena);
	if (item->n_fields > pairs + 1)
		forget_records(item, pairs, false, arena);
	item_join_relations(item, pairs, arena);
	/* "Status: Ready" below "## Status", "Blocked by: 2" below "## Needs". */
	if (item->n_fields > pairs && !section_names_any(section))
		return;
	if (section_asked_name(item->kind, section, arena).len)
		section_add_value(item, section, arena);
}

/* More fields than this have sections of no item that people keep. */
enum { MOST_IN_SECTIONS = 500 };

static bool is_alone_on_its_line(const struct section *label)
{
	const struct outline *outline = &label->doc->outline;
	struct span rest;

	if (block_is(outline, label->block, BLOCK_HTML))
		return true;
	rest = span_between(outline->source.at + label->end,
			    outline->source.at +
				    outline->blocks[label->block].end);

	return !span_trim(rest).len;
}

/*
 * "**Status**" and "Ready" in the line below; `first` is the first field of a
 * section. Is any in a section within the item?
 */
static bool add_label_values(struct item *item, size_t first,
			     struct arena *arena)
{
	const struct document *doc = item_last_part(item)->doc;
	const struct section *around = NULL, *label;
	size_t n = item->n_sections, heading = 0;
	bool any_inner = false;

	for (size_t i = 0; i < n && item->n_fields < first + MOST_IN_SECTIONS;
	     i++) {
		size_t from = item->n_fields;

		label = &item->sections[i];
		if (label->doc != doc || !label->is_label ||
		    !section_asked_name(item->kind, label, arena).len ||
		    !is_alone_on_its_line(label))
			continue;
		/* Headings and labels stand in order, headings first. */
		for (; heading < n && !item->sections[heading].is_label &&
		       (item->sections[heading].doc != doc ||
			item->sections[heading].block < label->block);
		     heading++)
			around = &item->sections[heading];
		section_add_value(item, label, arena);
		if (!kind_asks(item->kind, label->folded) &&
		    !kind_asks(item->kind, label->bare) &&
		    !kind_asks(item->kind, label->other)) {
			section_keep_relations(item, from);
			if (around && heading_is_of_others(around->folded))
				item->n_fields = from;
		}
		if (from == item->n_fields || !around || around->doc != doc ||
		    doc->outline.blocks[around->block].level == 1)
			continue;
		item->fields[from].is_inner = true;
		any_inner = true;
	}
	return any_inner;
}

void item_read_section_fields(struct item *item, struct arena *arena)
{
	size_t n = item->n_sections, first = item->n_fields;
	unsigned open = 0; /* a bit for each level around */
	bool any_inner = false, is_first = true;

	for (size_t i = 0; i < n && item->n_fields < first + MOST_IN_SECTIONS;
	     i++) {
		const struct section *section = &item->sections[i];
		size_t from = item->n_fields;
		unsigned level, around;

		if (section->doc != item_last_part(item)->doc ||
		    section->is_label)
			continue;
		level = 1u << section->doc->outline.blocks[section->block].level;
		open &= level - 1;
		/* A heading of level 1 around it is as good as a title. */
		around = open & ~2u;
		open |= level;
		add_fields_of(item, section, is_first && !around, arena);
		is_first = false;
		for (; from < item->n_fields; from++) {
			item->fields[from].is_inner |= around != 0;
			any_inner |= item->fields[from].is_inner;
		}
	}
	any_inner |= add_label_values(item, first, arena);
	if (any_inner)
		forget_records(item, first, true, arena);
	item_read_footer(item, arena);
}
