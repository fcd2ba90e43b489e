/*
 * An item: one thing of the backlog, as a team speaks of it. Where it is
 * written in several places (an index table and a section), it has several
 * parts; the first gives it its place.
 */
#ifndef BACKLOG_ITEM_H
#define BACKLOG_ITEM_H

#include "backlog/id.h"
#include "backlog/kind.h"
#include "backlog/letters.h"
#include "backlog/passage.h"
#include "backlog/path.h"
#include "read/document.h"

struct part {
	const struct document *doc;
	enum item_form form;
	uint32_t root; /* the heading, entry or row; NO_BLOCK without one */
	uint32_t first, last; /* the blocks it is written in */
	size_t pattern; /* which of its kind's patterns found it */
};

/* In the order in which they are asked; an earlier one wins. */
enum field_origin {
	FROM_RULE, /* `field … from` */
	FROM_FRONT_MATTER,
	FROM_COLUMN,
	FROM_PAIR,
	FROM_TABLE,
	FROM_HEADING,
	FROM_PAIR_SECTION,
	FROM_SECTION,
	FROM_SUFFIX,
	FROM_SIDECAR,
	FROM_ITSELF, /* id, title, path … */
};

struct field_value {
	struct span text; /* as written, without emphasis */
	struct span folded; /* comparable */
	uint32_t start, end : 30; /* in the document; equal: it has no place */
	bool is_none : 1; /* "-", "none", "tbd" …: no value */
	bool is_guess : 1; /* it names an item only if just one is called so */
	uint32_t lead; /* so many bytes at its front stand apart, or 0 */
};

/*
 * Does it mean one of the `n` (folded) values `known`? Of "**ALLOC** FX012" what is bold
 * may be the value, and the rest a remark, and so of "Ready [2](2.md)" what
 * stands before the link; else as value_means_any().
 */
bool field_value_means(const struct field_value *value,
		       const struct span *known, size_t n, struct arena *arena);

struct field {
	struct span name, folded;
	enum field_origin origin;
	uint32_t part; /* of the item: earlier ones win */
	const struct document *doc;
	uint32_t start; /* of the name */
	bool is_inner; /* of a section within a section: it speaks of a part */
	struct field_value *values;
	size_t n_values, room;
};

struct section {
	struct span name, folded;
	struct span bare; /* `folded` without a remark about it */
	struct span other; /* another name in it, as in another language */
	const struct document *doc;
	uint32_t block; /* its heading, or the paragraph its label opens */
	uint32_t start, end; /* of the heading or label */
	struct passage passage;
	bool is_label;
	bool has_substance;
};

struct link_to;

struct item {
	const struct kind *kind;
	struct part *parts;
	size_t n_parts, parts_room;
	struct span id, folded_id;
	bool has_own_id; /* from a field or a prefix, not just a file's name */
	/*
	 * Its id tells apart what stands together, not everything there is: a
	 * number, or the front of a file's name.
	 */
	bool is_local;
	bool in_series; /* titles beside it count on from its number */
	struct span local_id; /* the last part of an id put together */
	uint32_t above; /* the heading above it in its file, or NO_BLOCK */
	/*
	 * Only while it is read, and where a rule asks for it: the file that it
	 * stands in, with what that says of itself; else NULL.
	 */
	const struct item *around;
	struct span title;
	struct span caption; /* once somebody has asked for it: see caption.h */
	uint32_t start, end; /* of its heading, in parts[0].doc */
	uint32_t title_end; /* where pairs begin on its own line; 0: nowhere */
	size_t position; /* in its file, from 1 */
	size_t index; /* in the backlog */
	struct span lane;
	/* What its kind's templates say, folded; NULL where it has none. */
	const struct table *template_texts;
	char box; /* the mark of an entry's box, 0 without */
	bool struck; /* all that names it is crossed out */
	bool struck_done; /* and what stands beside that says that it was done */
	bool is_done, is_started;
	/* What says that it is done, and takes it back: "Done, but …"; or NULL. */
	const struct field_value *half_done;

	struct field *fields;
	size_t n_fields, fields_room;
	struct section *sections;
	size_t n_sections, sections_room;

	const struct document **sidecars; /* YAML beside its file */
	size_t n_sidecars;

	struct link_to *links; /* see link.h */
	size_t n_links;
	bool has_links; /* they have been looked for */
	struct item **linked_from;
	size_t n_linked_from, linked_from_room;
	struct arena *arena; /* for what is looked at in passing */
	/*
	 * Where the rest of it is to be read into, as long as only its front
	 * matter has been, which closes it; else NULL. Whoever looks at its
	 * fields, sections or parts one by one asks item_read_rest() first.
	 */
	struct arena *rest;
	/*
	 * The first regex of a guard, marker or source that gave up on this
	 * item: what it would have decided is not known. Shared by all copies.
	 */
	struct undecided *undecided;
};

struct undecided {
	const struct regex *regex; /* NULL while all are decided */
	bool is_utf8; /* else it was asked of something that is not */
};

/*
 * regex_find() for what has no room for "not known": that is a miss, and the
 * item is undecided.
 */
bool item_matches(const struct item *item, struct regex *regex,
		  struct span text, struct span *group);

/*
 * The next match from the byte `from` of the text on, as regex_find_next()
 * finds it; `*hit` is all of it.
 */
bool item_matches_next(const struct item *item, struct regex *regex,
		       struct span text, size_t from, struct span *hit,
		       struct span *group);

/* The first part's document. */
static inline const struct document *item_doc(const struct item *item)
{
	return item->parts[0].doc;
}

/* The last part: of an item that is read, the one that is being read. */
static inline const struct part *item_last_part(const struct item *item)
{
	return &item->parts[item->n_parts - 1];
}

/* The outline of the document that this part stands in. */
static inline const struct outline *item_last_outline(const struct item *item)
{
	return &item_last_part(item)->doc->outline;
}

/*
 * The field of this (folded) name: the first source that has a value, else
 * the first that has the name, else NULL. What stands in a section within a
 * section comes last.
 */
const struct field *item_field(const struct item *item, struct span folded);

/* For each of the item's fields the one that counts of its name. */
const struct field **item_fields_that_count(const struct item *item,
					    struct arena *arena);

/* Does the field have a value? NULL is fine. */
bool field_has_value(const struct field *field);

/*
 * The section of one of these (folded) names: the first with substance, a
 * heading before a label; else the first that is there, else NULL. Where none
 * has the name, one that has it with a remark in parentheses after: "Scope
 * (functional)".
 */
const struct section *item_section(const struct item *item,
				   const struct span *folded, size_t n);

/* Is this section of the item one of those that item_section() chooses from? */
bool section_is_called(const struct section *section, const struct item *item,
		       const struct span *folded, size_t n);

/* A field's values one by one: a text is a list at its commas. */
struct field_piece {
	struct span text, folded;
	const struct field_value *value;
	uint32_t start, end; /* as in the value */
	bool is_none;
	bool is_placed; /* it is known where it stands, not just its value */
};

/* The same of a piece. */
bool field_piece_means(const struct field_piece *piece,
		       const struct span *known, size_t n, struct arena *arena);

/* The values as they stand, commas and all. */
size_t field_wholes(const struct field *field, struct field_piece **pieces,
		    struct arena *arena);
size_t field_pieces(const struct field *field, struct field_piece **pieces,
		    struct arena *arena);

/*
 * Fills an item from its parts: sections, title, fields, identity. The kind,
 * parts, sidecars, lane, box and position must be there.
 */
void item_read(struct item *item, struct arena *arena);

/*
 * The same in two steps: what its text says, which is the same for all kinds
 * that ask for the same; then what its kind's rules, the files beside it and
 * its names add. The first alone does for the file around items.
 */
void item_read_text(struct item *item, struct arena *arena);
void item_read_beyond(struct item *item, struct arena *arena);

/*
 * rest.c: what is done is asked for its fields and sections by few, and most of
 * a backlog is done. So an item that its front matter closes is read no further
 * until somebody needs it. No answer depends on when that is.
 *
 * Reads such an item: a file with nothing beside it, of which only the front
 * matter is read yet, and which has an id and a title there. The caller settles
 * whether that closes it.
 */
bool item_read_front(struct item *item, struct arena *arena);

/* Reads what is left of an item that has a rest. It is the same one after. */
void item_read_whole(struct item *item);

/* The same of any item; most have no rest. */
static inline void item_read_rest(const struct item *item)
{
	if (item->rest)
		item_read_whole((struct item *)item);
}

/*
 * The item as it stays: what it holds of `scratch`, where it was read, is
 * copied to `arena`, each list at its final size.
 */
struct item *item_keep(const struct item *read, const struct arena *scratch,
		       struct arena *arena);

/* Takes over what another place of the same item says. */
void item_add_place(struct item *item, const struct item *other,
		    struct arena *arena);

/* Does such a field, or an amount, only show among what one is to choose? */
bool field_is_undecided(const struct field *field);

/*
 * "Find (Priority: P1) 🎯": what stands in the parenthesis of a title that
 * holds fields: one that ends it, or the last with a field that is asked,
 * unless the sentence goes on after it.
 */
bool item_suffix(const struct item *item, struct span title,
		 struct span *inside, struct arena *arena);

/*
 * A history of that field whose days do not tell which state is the last: the
 * cell of its header that names the field, in `*doc`; NO_BLOCK without one.
 */
uint32_t item_find_history(const struct item *item, struct span folded,
			   const struct document **doc, struct arena *arena);

#endif
