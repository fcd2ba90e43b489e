/* The boxes of an item, and in files of its folder, as a term asks. */
#include "backlog/boxes.h"

#include "backlog/item.h"
#include "read/box.h"

static struct passage passage_of(const struct part *part)
{
	return (struct passage){ part->doc, part->first, part->last, 0, 0 };
}

/* A heading or first cell that opens with a box is read by whoever took it. */
static void add_own_box(const struct item *item, struct boxes *out)
{
	out->any_ticked |= item->box == 'x';
	out->any_open |= box_is_open(item->box) && !item->struck;
}

static bool is_one_of(struct span name, const struct span *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_eq(name, names[i]))
			return true;
	return false;
}

/* Is it one of these files in the folder of the item? */
static bool is_file_of(const struct item *item, const struct boxes_term *term,
		       const struct document *doc)
{
	struct span folder = path_folder(item_doc(item)->path);

	return span_begins(doc->path, folder) &&
	       is_one_of(span_from(doc->path, folder.len), term->files,
			 term->n_files);
}

/* All that are called exactly so, else the one that is meant. */
static void add_sections(const struct item *item, const struct boxes_term *term,
			 struct boxes *out)
{
	const struct section *meant;
	bool any = false;

	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];

		if (!is_one_of(section->folded, term->sections,
			       term->n_sections))
			continue;
		passage_add_boxes(&section->passage, out);
		any = true;
	}
	meant = any ? NULL
		    : item_section(item, term->sections, term->n_sections);
	if (meant)
		passage_add_boxes(&meant->passage, out);
}

static struct boxes boxes_of(const struct item *item,
			     const struct boxes_term *term)
{
	struct boxes boxes = { false, false };
	bool is_all = !term->n_sections && !term->n_files;

	if (term->n_sections)
		add_sections(item, term, &boxes);
	if (is_all)
		add_own_box(item, &boxes);
	for (size_t i = 0; !term->n_sections && i < item->n_parts; i++) {
		struct passage passage = passage_of(&item->parts[i]);

		if (is_all || is_file_of(item, term, passage.doc))
			passage_add_boxes(&passage, &boxes);
	}
	return boxes;
}

static struct boxes boxes_of_all(const struct item *item,
				 const struct boxes_term *term)
{
	item_read_rest(item);
	return boxes_of(item, term);
}

bool boxes_hold(const struct boxes_term *term, const struct item *item)
{
	struct boxes boxes = boxes_of_all(item, term);

	return term->wants_open ? boxes.any_open
				: boxes.any_ticked && !boxes.any_open;
}

bool boxes_are_begun(const struct boxes_term *term, const struct item *item)
{
	struct boxes boxes = boxes_of_all(item, term);

	return boxes.any_ticked && boxes.any_open;
}
