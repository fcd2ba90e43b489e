/* Which item a piece of a value, or a word of a text, names. */
#include "backlog/reference.h"

#include "backlog/address.h"
#include "backlog/compare.h"
#include "backlog/find.h"
#include "backlog/path.h"
#include "backlog/relation.h"
#include "base/unicode.h"

bool names_number(struct span text)
{
	struct opening opening;

	text = span_trim(text);
	if (text.len && text.at[0] == '#')
		text = span_from(text, 1);
	if (!text.len || !char_is_digit(text.at[0]))
		return false;
	return id_is_number(text) ||
	       (id_opens(text, OPENS_INNER, &opening) &&
		id_is_number(opening.id)) ||
	       span_find(text, " (") > 0;
}

struct item *backlog_resolve_word(struct backlog *backlog,
				  const struct item *item, struct span word)
{
	struct item *to = item_named_in_text(backlog, item, word);

	if (to && to->is_local && item && to->has_own_id &&
	    !(item_doc(to) == item_doc(item) ||
	      (form_is_whole(to->parts[0].form) &&
	       span_eq(path_folder(item_doc(to)->path),
		       path_folder(item_doc(item)->path)))) &&
	    !id_prefix(to->id).len)
		return NULL;
	return to;
}

/* ---- values ---- */

/* "[[Login]]", "[[Login|the login]]": what the link names. */
static struct span inside_brackets(struct span value)
{
	struct span inside, name;

	if (value.len <= 4 || !span_starts(value, "[[") ||
	    !span_ends(value, "]]"))
		return SPAN_NONE;
	inside = span_of(value.at + 2, value.len - 4);
	span_next_part(&inside, '|', &name);
	return span_trim(name);
}

/* "[Retention](outcomes/1.md)" written where Markdown does not reach. */
static struct span inside_parentheses(struct span value)
{
	ptrdiff_t open = span_find(value, "](");

	if (value.len > 4 && value.at[0] == '[' && open > 0 &&
	    value.at[value.len - 1] == ')')
		return span_of(value.at + open + 2,
			       value.len - (size_t)open - 3);
	return SPAN_NONE;
}

/* "task-4 (the login)", "EXP-3: Login", "02 — Login": the id leads. */
static struct item *find_leading(struct backlog *backlog,
				 const struct item *from, struct span value)
{
	struct span prefix = id_prefix(value);
	struct opening opening;
	ptrdiff_t words = span_find(value, " (");
	struct item *item = NULL;

	if (prefix.len && prefix.len < value.len &&
	    value.at[prefix.len] != '.' && value.at[prefix.len] != '/')
		item = item_named(backlog, from, prefix);
	if (!item && words > 0)
		item = item_named(backlog, from,
				  span_trim(span_first(value, (size_t)words)));
	if (!item && id_opens(value, OPENS_INNER, &opening) &&
	    opening.id.len < value.len)
		item = item_named(backlog, from, opening.id);
	/* "02-login Review": a whole id, and words about it. */
	if (!item && (words = span_find_char(value, ' ')) > 0 &&
	    span_has_digit(span_first(value, (size_t)words)))
		item = item_named_exactly(backlog, from,
					  span_first(value, (size_t)words));
	/* "01; later also 02.": what stands before the sign is all of it. */
	if (!item && (words = span_find_char(value, ';')) > 0)
		item = item_named_exactly(
			backlog, from,
			span_trim(span_first(value, (size_t)words)));
	/* "item 7", "Task 12": a word that says what it is, and a number. */
	if (!item && from && id_number(value).len &&
	    span_find_char(value, ' ') > 0 &&
	    span_find_char(value, ' ') + 1 ==
		    (ptrdiff_t)(value.len - id_number(value).len))
		item = item_named_beside(backlog, from, id_number(value));
	return item;
}

/* As a link or by its path; `from` is where it is written. */
static struct item *find_address(struct backlog *backlog,
				 const struct document *from,
				 struct span target, bool is_link)
{
	struct address address;
	struct item *item;

	if (!is_link && span_find_char(target, '/') < 0 &&
	    !span_ends(target, ".md") && !span_ends(target, ".markdown"))
		return NULL;
	address = address_of(target, from->path, backlog->arena);
	if (address.is_absolute)
		return NULL;
	item = item_at_path(backlog, address.path, address.anchor);
	/* In front matter people often write it from the root. */
	return item ? item : item_at_path(backlog, target, SPAN(""));
}

/* What stands between quotes or backticks: "S-1", “S-1”, `S-1`. */
static struct span without_quotes(struct span value)
{
	static const char *const quotes[][2] = {
		{ "\"", "\"" }, { "'", "'" }, { "`", "`" }, { "“", "”" },
		{ "„", "“" },	{ "‘", "’" }, { "«", "»" }, { "「", "」" },
	};

	for (size_t i = 0; i < sizeof(quotes) / sizeof(*quotes); i++) {
		size_t open = strlen(quotes[i][0]);
		size_t close = strlen(quotes[i][1]);

		if (value.len > open + close &&
		    span_starts(value, quotes[i][0]) &&
		    span_ends(value, quotes[i][1]))
			return span_trim(span_of(value.at + open,
						 value.len - open - close));
	}
	return value;
}

/* Does it lie in a folder of that name, folded? */
static bool lies_in(const struct item *item, struct span folder,
		    struct arena *arena)
{
	struct span rest = path_folder(item_doc(item)->path), part;

	while (span_next_part(&rest, '/', &part))
		if (span_eq(text_fold_case(arena, part), folder))
			return true;
	return false;
}

/* "Back/US-001", "room/room-01": an id behind the folder or part it belongs to. */
static struct item *item_behind_part(struct backlog *backlog, struct span value)
{
	ptrdiff_t slash = span_find_char(value, '/');
	struct span id = span_from(value, (size_t)(slash + 1)), part;
	const struct id_group *group;
	struct item *found = NULL;

	if (slash <= 0 || !id.len || id_prefix(id).len != id.len)
		return NULL;
	part = text_fold_case(backlog->arena, span_first(value, (size_t)slash));
	group = backlog_by_id(backlog, text_fold_case(backlog->arena, id));
	for (size_t i = 0; group && i < group->n; i++) {
		if (group->n > 1 &&
		    !lies_in(group->items[i], part, backlog->arena))
			continue;
		if (found)
			return NULL;
		found = group->items[i];
	}
	return found;
}

static struct item *item_by_value(struct backlog *backlog,
				  const struct item *item,
				  const struct document *from,
				  struct span value)
{
	struct span wiki, target;
	struct item *to = NULL;

	value = without_quotes(span_trim(value));
	wiki = inside_brackets(value);
	target = inside_parentheses(value);

	if (wiki.len)
		return item_by_wiki(backlog, wiki, from);
	if (target.len)
		return find_address(backlog, from, target, true);
	to = item_named(backlog, item, value);
	if (!to)
		to = find_leading(backlog, item, value);
	if (!to)
		to = find_address(backlog, from, value, false);
	return to ? to : item_behind_part(backlog, value);
}

/* Does a link hold these words? Then `*item` is what it leads to, or NULL. */
static bool follow_words(struct backlog *backlog, const struct document *doc,
			 const struct link *link, uint32_t start, uint32_t end,
			 struct item **item)
{
	struct address address;

	if (link->form == LINK_WIKI || link->start > end || link->end < end ||
	    link->end <= start)
		return false;
	address = address_of(link->target, doc->path, backlog->arena);
	*item = address.is_absolute
			? NULL
			: item_at_path(backlog, address.path, address.anchor);
	return true;
}

/* "**Depends:** [the login](3.md)": the value is the link's text. */
static struct item *item_by_words(struct backlog *backlog,
				  const struct field *field,
				  const struct field_piece *piece)
{
	const struct outline *outline = &field->doc->outline;
	size_t next = outline_link_at(outline, piece->start);
	struct item *item = NULL;

	if (!piece->is_placed)
		return NULL;
	/* The one that begins before the words, else the one that they are. */
	if (next && follow_words(backlog, field->doc, &outline->links[next - 1],
				 piece->start, piece->end, &item))
		return item;
	for (size_t i = next;
	     i < outline->n_links && outline->links[i].start < piece->end; i++)
		if (follow_words(backlog, field->doc, &outline->links[i],
				 piece->start, piece->end, &item) &&
		    item)
			break;
	return item;
}

/* Is the piece the text of a link, so that the address says what is meant? */
static bool is_link_text(struct backlog *backlog, const struct field *field,
			 const struct field_piece *piece)
{
	const struct outline *outline = &field->doc->outline;
	size_t next = outline_link_at(outline, piece->start);
	struct item *item;

	return (next &&
		follow_words(backlog, field->doc, &outline->links[next - 1],
			     piece->start, piece->end, &item)) ||
	       (next < outline->n_links &&
		follow_words(backlog, field->doc, &outline->links[next],
			     piece->start, piece->end, &item));
}

struct item *item_titled_as_field(struct backlog *backlog,
				  const struct item *item,
				  const struct field *field, struct span title)
{
	struct item *to;

	if (!item)
		return NULL;
	to = item_by_wiki(backlog, span_trim(title), field->doc);
	return to && span_eq(to->kind->folded, field->folded) ? to : NULL;
}

/* By the names of another backlog, which are those of this one. */
static struct item *resolve_there(const struct comparison *names,
				  const struct item *item,
				  const struct field *field,
				  const struct field_piece *piece)
{
	const struct item *to = backlog_resolve_piece(
		names->after, names->is[item->index], field, piece);

	return to ? names->was[to->index] : NULL;
}

struct item *backlog_resolve_piece(struct backlog *backlog,
				   const struct item *item,
				   const struct field *field,
				   const struct field_piece *piece)
{
	struct item *to;

	if (backlog->same_names && item)
		return resolve_there(backlog->same_names, item, field, piece);
	if (field->origin != FROM_FRONT_MATTER && piece->is_placed &&
	    is_link_text(backlog, field, piece)) {
		to = item_named_exactly(backlog, item, piece->text);
		return to ? to : item_by_words(backlog, field, piece);
	}
	to = item_by_value(backlog, item, field->doc, piece->text);
	if (!to && field->origin != FROM_FRONT_MATTER)
		to = item_by_words(backlog, field, piece);
	if (!to)
		to = item_titled_as_field(backlog, item, field, piece->text);
	/* "Depends on: Strategy Agent", which is 2. Strategy Agent 🟢. */
	if (!to && item && span_find_char(piece->text, '#') < 0 &&
	    relation_names_items(field->folded))
		to = item_by_wiki(backlog, span_trim(piece->text), field->doc);
	return to;
}
