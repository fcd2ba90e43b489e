/*
 * How the parts of an item are read: what the files that do so offer one another.
 * Whoever only asks an item what it says needs item.h alone.
 */
#ifndef BACKLOG_ITEM_READ_H
#define BACKLOG_ITEM_READ_H

#include "backlog/item.h"

/* For sorting pointers to fields: by name, then as they stand. */
int fields_by_name(const void *x, const void *y);

/*
 * Adds a field without a value to the last part; `start` is where its name
 * stands. The next one added may move it.
 */
struct field *item_add_field(struct item *item, enum field_origin origin,
			     struct span name, uint32_t start,
			     struct arena *arena);

/*
 * The same with the values of a field of YAML, which stands in the last part's
 * file unless the caller sets its `doc`.
 */
struct field *item_add_yaml(struct item *item, enum field_origin origin,
			    const struct yaml_field *yaml, struct arena *arena);

/*
 * Adds a value, trimmed and folded, from `start` to `end` in the field's
 * document; equal: it has no place. The next one added may move it.
 */
struct field_value *field_add_value(struct field *field, struct span text,
				    uint32_t start, uint32_t end,
				    struct arena *arena);

/*
 * A status, state, priority or size has one value: of a list the first entry,
 * of "[ ] Idea [x] Ready" what is ticked.
 */
bool field_is_single(struct span folded);

/* The same as field_add_value(), of what stands in the text: boxes count. */
struct field_value *field_add_written(struct field *field, struct span text,
				      uint32_t start, uint32_t end,
				      struct arena *arena);

/*
 * fields.c: "**ALLOC** FX012", "~~Draft~~ Ready": what marks in a cell or
 * paragraph say of the value that it is as a whole. `may_be_struck`: if all of
 * it is struck out, it is not a value.
 */
void field_heed_marks(struct field_value *value, const struct outline *outline,
		      uint32_t block, bool may_be_struck, struct arena *arena);

/* suffix.c: the fields in the bracket of a title. */
void item_read_suffix(struct item *item, struct arena *arena);

/*
 * suffix-values.c: the bracket at the very end of a title that opens with an id,
 * where it holds nothing but a priority or a size, or both: "US-3 Find (3 SP)".
 * The title, which `block` says, ends before it.
 */
void item_read_values_at_end(struct item *item, uint32_t block,
			     struct arena *arena);

/* "3 SP", "P1", "Size: 3": does it look like a priority or a size? */
bool text_is_priority_or_size(struct span text, struct arena *arena);

/* Does a rule of the kind read it: `field priority from suffix`? */
bool kind_reads_suffix(const struct kind *kind);

/* The same, or a field by a name that item_read_values_at_end() may fill? */
bool kind_rules_titles(const struct kind *kind);

/* field.c: a value that was taken out of the item's heading, where it stands. */
void item_add_placed(struct item *item, struct field *field, struct span value,
		     struct arena *arena);

/* sections.c: the headings and labels of the last part. */
void item_read_sections(struct item *item, struct arena *arena);

/*
 * section.c: adds an empty section, in the document of the last part; the next one
 * added may move it.
 */
struct section *item_add_section(struct item *item, struct arena *arena);

/* Sets the name, and all forms of it that are compared. */
void section_set_name(struct section *section, struct span name,
		      struct arena *arena);

/* Settles, once its passage is known, whether anything is said in it. */
void section_set_substance(struct item *item, struct section *section,
			   struct arena *arena);

/*
 * labels.c: labels among the blocks right below `parent`, next to its
 * headings, and in lists there.
 */
void item_read_labels(struct item *item, uint32_t parent, struct arena *arena);

/* fields.c: everything but rules and what an item is by itself. */
void item_read_fields(struct item *item, struct arena *arena);
/* section-fields.c: what headings and what is below them say. */
void item_read_section_fields(struct item *item, struct arena *arena);
/*
 * footer.c: pairs in the last paragraph of the last section, which nothing else
 * says.
 */
void item_read_footer(struct item *item, struct arena *arena);

/* Does a heading open with a part, "Phase 2: Print", which all below is about? */
bool heading_is_of_part(struct span heading);

/* led-in.c: is what stands below it shown, or said by others: Log, Risks? */
bool heading_is_of_others(struct span folded);

/*
 * section-relations.c: forgets the fields from `from` on, but for those that say
 * what the item waits for or blocks, and name it.
 */
void section_keep_relations(struct item *item, size_t from);

/*
 * The pairs of a section that say what an item waits for or blocks, whatever
 * stands beside them: "**Depends on:** US-1" above or below other text.
 */
void section_add_relations(struct item *item, const struct section *section,
			   struct arena *arena);

/*
 * Makes one list of the fields from `from` on that name items by one name, since
 * each says another part of it: "Depends on: US-1", "Depends on: US-4".
 */
void item_join_relations(struct item *item, size_t from, struct arena *arena);

/* fields.c: the fields of the YAML files beside the item's own. */
void item_read_sidecars(struct item *item, struct arena *arena);

/* rules.c: what `field … from` and `id from` of its kind say; they go first. */
void item_apply_rules(struct item *item, struct arena *arena);

/*
 * pairs.c: "Status: Ready" in paragraphs and list entries and two-column
 * tables between two blocks of the last part. With `asked_only` fields that
 * nobody asks for are left out; with `all` nothing counts unless all of it is
 * pairs.
 */
void item_read_pairs(struct item *item, uint32_t first, uint32_t last,
		     enum field_origin origin, bool asked_only, bool all,
		     struct arena *arena);

/*
 * The same of a paragraph that is an item, on its first line alone: "**US-2: Log
 * out** - owner: Ada". Its title ends there unless it is the bold words.
 */
void item_read_pairs_beside_title(struct item *item, uint32_t block,
				  struct arena *arena);

/*
 * Those on the line of an item itself, an entry or heading: "Mail — owner: Ada",
 * "Mail [owner:: Ada]", and lines of pairs below it in the same paragraph. Its
 * title ends where they begin.
 */
void item_read_own_pairs(struct item *item, uint32_t block,
			 struct arena *arena);

/* Those of one block; only fields that are asked. */
void item_read_pairs_of(struct item *item, uint32_t block,
			enum field_origin origin, struct arena *arena);

/*
 * Those of a paragraph that is pairs throughout and opens with a bold label;
 * only fields that are asked, and no sentences.
 */
void item_read_labelled(struct item *item, uint32_t block,
			enum field_origin origin, struct arena *arena);

/* heading-pair.c: what the heading of a section says, as a pair. */
void item_read_heading_pair(struct item *item, const struct section *section,
			    struct arena *arena);

/*
 * yaml-block.c: the pairs of the first block of YAML between two blocks of the
 * last part, a whole file; only fields that are asked.
 */
void item_read_yaml_block(struct item *item, uint32_t first, uint32_t last,
			  struct arena *arena);

/* badge.c: what the badges between two blocks of the last part show. */
void item_read_badges(struct item *item, uint32_t first, uint32_t last,
		      struct arena *arena);

/*
 * Cuts the address of a badge into what it shows; false of any other. A badge
 * without a label has no name.
 */
bool badge_read(struct span target, struct span *name, struct span *value,
		struct arena *arena);

/*
 * pair-history.c: a table that says on which days the item had which state, if
 * that is asked. Adds the state of the last day, where the days tell which one
 * that is. False of any other table.
 */
bool item_read_history(struct item *item, uint32_t table,
		       enum field_origin origin, struct arena *arena);

/* pair-table.c: names beside values, or above them. */
void item_read_pair_table(struct item *item, uint32_t table,
			  enum field_origin origin, bool asked_only,
			  struct arena *arena);

/*
 * Does a table of names and values say nothing but what teams plan with, two
 * facts at least: "Status", "Priority", "Owner"? It counts beside prose, too.
 */
bool table_is_of_facts(const struct item *item, uint32_t table,
		       struct arena *arena);

/*
 * led-in.c: does a line of prose with a colon lead to the table? A bold label,
 * or the name of a field that is asked, is none.
 */
bool table_is_led_in(const struct item *item, uint32_t table,
		     struct arena *arena);

/*
 * Does the paragraph right above the table say that it is an example, or about
 * something else: "An order looks like this", "US-2 stands so"?
 */
bool table_is_shown(const struct item *item, uint32_t table,
		    struct arena *arena);

/* The same, where the paragraph ends in a colon. */
bool table_is_shown_after_colon(const struct item *item, uint32_t table,
				struct arena *arena);

/* relation.c: of the fields from `from` on only those that say what it waits for. */
void item_keep_relations(struct item *item, size_t from);

#endif
