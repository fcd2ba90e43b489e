/* Whether a value names nothing but files of the item's own folder. */
#include "backlog/own-file.h"

#include "backlog/address.h"
#include "backlog/path.h"

/* "`plan.md` (required)": what is named, without signs and remarks. */
static struct span bare_name(struct span text)
{
	ptrdiff_t remark;

	text = span_trim(text);
	remark = span_find(text, " (");
	if (remark > 0)
		text = span_trim(span_first(text, (size_t)remark));
	if (text.len > 2 && text.at[0] == '`' && text.at[text.len - 1] == '`')
		text = span_of(text.at + 1, text.len - 2);
	return text;
}

/* "plan.md", and "contracts/": a folder with a number may be an item's. */
static bool is_name_beside(struct span text)
{
	ptrdiff_t slash;

	text = bare_name(text);
	slash = span_find_char(text, '/');
	if (span_find_char(text, ' ') >= 0 || text.len < 2)
		return false;
	if (slash < 0)
		return span_ends(text, ".md") || span_ends(text, ".markdown");
	return slash && (size_t)slash + 1 == text.len && text.at[0] != '.' &&
	       !span_has_digit(text);
}

static bool leads_inside(const struct item *item, const struct field *field,
			 const struct link *link, struct arena *arena)
{
	struct address address =
		address_of(link->target, field->doc->path, arena);
	struct span folder = path_folder(item_doc(item)->path);

	return !address.is_absolute && address.path.len > folder.len &&
	       span_eq(span_first(address.path, folder.len), folder);
}

/* The link that the piece stands in, or that it is; NULL where it is words. */
static const struct link *link_of(const struct field *field,
				  const struct field_piece *piece)
{
	const struct outline *outline = &field->doc->outline;
	size_t i;

	if (field->origin == FROM_FRONT_MATTER || !piece->is_placed)
		return NULL;
	i = outline_link_at(outline, piece->start);
	if (i && outline->links[i - 1].end > piece->start)
		i--;
	return i < outline->n_links && outline->links[i].start < piece->end
		       ? &outline->links[i]
		       : NULL;
}

bool piece_names_own_file(const struct item *item, const struct field *field,
			  const struct field_piece *piece, struct arena *arena)
{
	const struct link *link;

	if (!item || item->parts[0].form != FORM_FOLDER || !field->doc)
		return false;
	link = link_of(field, piece);
	if (link && link->form != LINK_WIKI)
		return leads_inside(item, field, link, arena);
	return is_name_beside(piece->text);
}

bool field_names_own_files(const struct item *item, const struct field *field,
			   struct arena *arena)
{
	struct field_piece *pieces;
	size_t n;

	if (item->parts[0].form != FORM_FOLDER || !field_has_value(field))
		return false;
	n = field_pieces(field, &pieces, arena);
	for (size_t i = 0; i < n; i++)
		if (!piece_names_own_file(item, field, &pieces[i], arena))
			return false;
	return n > 0;
}
