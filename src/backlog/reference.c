#include "backlog/reference.h"

#include "backlog/address.h"
#include "backlog/find.h"
#include "base/unicode.h"

/* ---- ids made comparable ---- */

/*
 * Without case, without zeros in front of a number, all joints alike: task-2
 * for task-002, Task 2 and #TASK_02.
 */
static struct span normal(struct span text, struct arena *arena)
{
	struct span folded;
	char *out;
	size_t n = 0;

	text = span_trim(text);
	while (text.len && text.at[0] == '#')
		text = span_from(text, 1);
	folded = text_fold_case(arena, text);
	out = arena_text(arena, folded.len);
	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.at[i];
		bool inside = i > 0 && char_is_digit(folded.at[i - 1]);

		if (c == '0' && !inside)
			while (i + 1 < folded.len && folded.at[i] == '0' &&
			       char_is_digit(folded.at[i + 1]))
				i++;
		c = folded.at[i];
		out[n++] = c == '_' || c == ' ' ? '-' : c;
	}
	return span_of(out, n);
}

/* The number that ends an id: "26" of DEBT-26, "7f" of 7f; or nothing. */
static struct span number_of(struct span id)
{
	size_t start = id.len, end = id.len;

	if (end && char_is_letter(id.at[end - 1]))
		end--;
	start = end;
	while (start > 0 && (char_is_digit(id.at[start - 1]) ||
			     (id.at[start - 1] == '.' && start < end)))
		start--;
	while (start < end && id.at[start] == '.')
		start++;
	return start < end ? span_from(id, start) : SPAN_NONE;
}

static bool is_number(struct span text)
{
	return text.len && number_of(text).len == text.len;
}

/* ---- what stands beside an item ---- */

/* The folder of a whole file, or the file that an item stands in. */
static struct span place_of(const struct item *item)
{
	struct span path = item_doc(item)->path;
	struct span folder = path_folder(path);

	if (item->parts[0].form == FORM_FILE)
		return folder;
	if (item->parts[0].form == FORM_FOLDER)
		return path_folder(span_first(folder, folder.len - 1));
	return path;
}

static struct span beside_key(struct span place, struct span name,
			      struct arena *arena)
{
	size_t len = place.len + 1;
	char *key;

	name = normal(name, arena);
	key = arena_text(arena, len + name.len);
	memcpy(key, place.at, place.len);
	key[place.len] = '\n';
	memcpy(key + len, name.at, name.len);
	return span_of(key, len + name.len);
}

static void note(struct backlog *backlog, struct table *table, struct span key,
		 struct item *item)
{
	struct id_group *group;
	void **slot = table_slot(table, key);

	group = *slot;
	if (!group)
		*slot = group = ARENA_NEW(backlog->arena, struct id_group);
	if (group->n && group->items[group->n - 1] == item)
		return;
	*ARENA_PUSH(backlog->arena, group->items, group->n, group->room) = item;
}

static void note_beside(struct backlog *backlog, struct item *item,
			struct span name)
{
	if (name.len)
		note(backlog, &backlog->memo.beside,
		     beside_key(place_of(item), name, backlog->arena), item);
}

/* "01-first" is called so, "01" and "first". */
static void note_file_name(struct backlog *backlog, struct item *item)
{
	struct span path = item_doc(item)->path;
	struct span name = item->parts[0].form == FORM_FOLDER
				   ? path_folder_name(path)
				   : path_file_name(path);
	size_t n = 0;

	note_beside(backlog, item, name);
	while (n < name.len &&
	       (char_is_digit(name.at[n]) || (name.at[n] == '.' && n)))
		n++;
	if (!n)
		return;
	if (n < name.len && char_is_letter(name.at[n]) &&
	    !(n + 1 < name.len && char_is_letter(name.at[n + 1])))
		n++;
	note_beside(backlog, item, span_first(name, n));
	while (n < name.len && strchr("-_. ", name.at[n]))
		n++;
	note_beside(backlog, item, span_from(name, n));
}

static void note_names(struct backlog *backlog, struct item *item)
{
	struct opening opening;

	if (item->has_own_id) {
		note_beside(backlog, item, item->id);
		note_beside(backlog, item, number_of(item->id));
		note(backlog, &backlog->memo.by_normal,
		     normal(item->id, backlog->arena), item);
	}
	note_beside(backlog, item, item->local_id);
	if (!form_is_whole(item->parts[0].form))
		return;
	note_file_name(backlog, item);
	/* "# 01 — First" in first.md. */
	if (id_opens(item->title, OPENS_INNER, &opening))
		note_beside(backlog, item, opening.id);
}

static void need_names(struct backlog *backlog)
{
	if (backlog->memo.has_beside)
		return;
	backlog->memo.has_beside = true;
	for (size_t i = 0; i < backlog->n_items; i++)
		note_names(backlog, backlog->items[i]);
}

/* How near an item is to the one that names it; the highest is meant. */
static unsigned nearness(const struct item *item, const struct item *from)
{
	const struct document *doc = item_doc(item);
	unsigned near = !item->is_done;

	if (!from)
		return near;
	near += item->kind == from->kind ? 2 : 0;
	near += span_eq(path_folder(doc->path),
			path_folder(item_doc(from)->path))
			? 4
			: 0;
	near += doc == item_doc(from) ? 8 : 0;
	near += doc == item_doc(from) && item->above == from->above ? 16 : 0;
	return near;
}

/* An open one of the same kind, file and heading: nothing is nearer. */
#define NEAREST 31

/* Of more with one id nobody knows which is meant; the first ones will do. */
#define MOST_NAMESAKES 256

static struct item *nearest(const struct id_group *group,
			    const struct item *from)
{
	struct item *best = NULL;
	unsigned near = 0;

	for (size_t i = 0;
	     group && i < group->n && i < MOST_NAMESAKES && near < NEAREST;
	     i++) {
		unsigned now = nearness(group->items[i], from);

		if (!best || now > near) {
			best = group->items[i];
			near = now;
		}
	}
	return best;
}

static struct item *find_beside(struct backlog *backlog,
				const struct item *from, struct span name)
{
	struct item *item = NULL;

	if (!from || !name.len)
		return NULL;
	need_names(backlog);
	/* Inside the file first, then beside it. */
	if (!form_is_whole(from->parts[0].form))
		item = nearest(table_get(&backlog->memo.beside,
					 beside_key(item_doc(from)->path, name,
						    from->arena)),
			       from);
	if (!item)
		item = nearest(
			table_get(
				&backlog->memo.beside,
				beside_key(
					form_is_whole(from->parts[0].form)
						? place_of(from)
						: path_folder(
							  item_doc(from)->path),
					name, from->arena)),
			from);
	return item;
}

/* Of several with one id the nearest, else one that is open. */
static struct item *find_exact(struct backlog *backlog, const struct item *from,
			       struct span id)
{
	const struct id_group *group = id.len ? backlog_by_id(backlog, id)
					      : NULL;

	if (group && group->n == 1)
		return group->items[0];
	return group && from ? nearest(group, from) : item_by_id(backlog, id);
}

static struct item *find_normal(struct backlog *backlog,
				const struct item *from, struct span id)
{
	struct arena *arena = from ? from->arena : backlog->arena;

	need_names(backlog);
	return nearest(table_get(&backlog->memo.by_normal, normal(id, arena)),
		       from);
}

/*
 * An id as it is written. A number means what stands beside first, whatever
 * has it elsewhere; any other id the item that bears it.
 */
static struct item *find_id(struct backlog *backlog, const struct item *from,
			    struct span id)
{
	struct span bare = id;
	struct item *item;

	while (bare.len && bare.at[0] == '#')
		bare = span_from(bare, 1);
	if (is_number(bare)) {
		item = find_beside(backlog, from, bare);
		if (!item)
			item = find_exact(backlog, from, bare);
		if (!item && from)
			item = backlog_same_number(backlog, from->kind, bare);
		return item;
	}
	item = find_exact(backlog, from, id);
	if (!item && bare.len != id.len)
		item = find_exact(backlog, from, bare);
	if (!item)
		item = find_beside(backlog, from, bare);
	return item ? item : find_normal(backlog, from, bare);
}

bool names_number(struct span text)
{
	struct opening opening;

	text = span_trim(text);
	if (text.len && text.at[0] == '#')
		text = span_from(text, 1);
	if (!text.len || !char_is_digit(text.at[0]))
		return false;
	return is_number(text) ||
	       (id_opens(text, OPENS_INNER, &opening) &&
		is_number(opening.id)) ||
	       span_find(text, " (") > 0;
}

struct item *backlog_resolve_word(struct backlog *backlog,
				  const struct item *item, struct span word)
{
	struct item *to = find_exact(backlog, item, word);

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
		item = find_id(backlog, from, prefix);
	if (!item && words > 0)
		item = find_id(backlog, from,
			       span_trim(span_first(value, (size_t)words)));
	if (!item && id_opens(value, OPENS_INNER, &opening) &&
	    opening.id.len < value.len)
		item = find_id(backlog, from, opening.id);
	/* "item 7", "Task 12": a word that says what it is, and a number. */
	if (!item && from && number_of(value).len &&
	    span_find_char(value, ' ') > 0 &&
	    span_find_char(value, ' ') + 1 ==
		    (ptrdiff_t)(value.len - number_of(value).len))
		item = find_beside(backlog, from, number_of(value));
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

static struct item *item_by_value(struct backlog *backlog,
				  const struct item *item,
				  const struct document *from,
				  struct span value)
{
	struct span wiki = inside_brackets(value = span_trim(value));
	struct span target = inside_parentheses(value);
	struct item *to = NULL;

	if (wiki.len)
		return item_by_wiki(backlog, wiki, from);
	if (target.len)
		return find_address(backlog, from, target, true);
	to = find_id(backlog, item, value);
	if (!to)
		to = find_leading(backlog, item, value);
	return to ? to : find_address(backlog, from, value, false);
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

struct item *backlog_resolve_piece(struct backlog *backlog,
				   const struct item *item,
				   const struct field *field,
				   const struct field_piece *piece)
{
	struct item *to;

	if (field->origin != FROM_FRONT_MATTER && piece->is_placed &&
	    is_link_text(backlog, field, piece)) {
		to = find_exact(backlog, item, piece->text);
		return to ? to : item_by_words(backlog, field, piece);
	}
	to = item_by_value(backlog, item, field->doc, piece->text);
	if (to || field->origin == FROM_FRONT_MATTER)
		return to;
	return item_by_words(backlog, field, piece);
}

/* ---- lists and ranges ---- */

static bool has_digit(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (char_is_digit(text.at[i]))
			return true;
	return false;
}

enum { LONGEST_RANGE = 100 };

struct spelling {
	struct backlog *backlog;
	const struct item *item;
	struct arena *arena;
	struct field_piece *pieces;
	size_t n, room;
	struct span front; /* "DEBT-" of the id before; "08" goes on from it */
};

static void add_reference(struct spelling *s, const struct field_piece *piece,
			  struct span text)
{
	struct field_piece *copy =
		ARENA_PUSH(s->arena, s->pieces, s->n, s->room);

	*copy = *piece;
	if (!span_eq(copy->text, text)) {
		copy->text = text;
		copy->folded = text_fold_value(s->arena, text);
	}
}

/* Cuts "26-31", "26–31", "26..31", "DEBT-26 to DEBT-31" in two. */
static bool cut_range(struct span text, struct span *from, struct span *to)
{
	static const char *const signs[] = { " to ", " - ", " – ", " — ", "…",
					     "...",  "..",  "–",   "—",	  "-" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t len = strlen(signs[i]);

		/* The last sign: DEBT-26-31 is cut after 26. */
		for (size_t at = text.len; at-- > 1;) {
			if (!span_starts(span_from(text, at), signs[i]))
				continue;
			*from = span_trim(span_first(text, at));
			*to = span_trim(span_from(text, at + len));
			if (number_of(*from).len && is_number(number_of(*to)))
				return true;
			break;
		}
	}
	return false;
}

static size_t digits_value(struct span digits)
{
	size_t value = 0;

	for (size_t i = 0; i < digits.len && value < 1000000; i++)
		value = value * 10 + (size_t)(digits.at[i] - '0');
	return value;
}

/* Adds what lies between two ids of the same front; false where it is none. */
static bool add_range(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span from, to, first, last, front, front_to;
	size_t low, high;

	if (!cut_range(text, &from, &to))
		return false;
	first = number_of(from);
	last = number_of(to);
	front = span_first(from, from.len - first.len);
	front_to = span_first(to, to.len - last.len);
	if (!span_is_digits(first) || !span_is_digits(last) ||
	    (front_to.len && !span_eq(front, front_to)))
		return false;
	if (!front.len)
		front = s->front;
	low = digits_value(first);
	high = digits_value(last);
	if (low >= high || high - low > LONGEST_RANGE)
		return false;
	for (size_t i = low; i <= high; i++)
		add_reference(s, piece,
			      arena_printf(s->arena, "%.*s%0*zu",
					   (int)front.len, front.at,
					   (int)first.len, i));
	s->front = front;
	return true;
}

/* "08" after DEBT-01 is DEBT-08, if that is an item. */
static struct span go_on(const struct spelling *s, struct span text)
{
	struct span bare = text, id;

	while (bare.len && bare.at[0] == '#')
		bare = span_from(bare, 1);
	if (!s->front.len || !is_number(bare))
		return text;
	id = arena_printf(s->arena, "%.*s%.*s", (int)s->front.len, s->front.at,
			  (int)bare.len, bare.at);
	return find_id(s->backlog, s->item, id) ? id : text;
}

static void spell_out(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span id = go_on(s, text), leading = id_prefix(text), number;
	struct span from, to;
	struct opening opening;

	if (cut_range(text, &from, &to) && !find_id(s->backlog, s->item, id) &&
	    add_range(s, piece, text))
		return;
	add_reference(s, piece, id);
	if (!leading.len && id_opens(text, OPENS_INNER, &opening))
		leading = opening.id;
	number = number_of(leading);
	if (leading.len > number.len && number.len)
		s->front = span_first(leading, leading.len - number.len);
}

/* Is every part of the text an id or a number, so that it is a list? */
static bool is_list_at(struct span text, const char *sign)
{
	size_t n = 0, len = strlen(sign);

	for (bool more = true; more; n++) {
		ptrdiff_t at = span_find(text, sign);
		struct span part =
			span_trim(at < 0 ? text : span_first(text, (size_t)at));
		struct opening opening;

		more = at >= 0;
		if (more)
			text = span_from(text, (size_t)at + len);
		while (part.len && part.at[0] == '#')
			part = span_from(part, 1);
		if (!is_number(part) &&
		    (!id_opens(part, OPENS_INNER, &opening) ||
		     opening.end != part.len))
			return false;
	}
	return n > 1;
}

static void spell_list(struct spelling *s, const struct field_piece *piece)
{
	static const char *const signs[] = { ";", " and ", " & ", " + ",  " / ",
					     "/", " und ", " y ", " et ", " " };
	struct span text = span_trim(piece->text);
	bool is_word = span_find_char(text, ' ') < 0 &&
		       span_find_char(text, '/') < 0 &&
		       span_find_char(text, ';') < 0;

	for (size_t i = 0; !is_word && i < sizeof(signs) / sizeof(*signs);
	     i++) {
		ptrdiff_t at;

		if (span_find(text, signs[i]) < 0 ||
		    !is_list_at(text, signs[i]) ||
		    find_id(s->backlog, s->item, text))
			continue;
		while ((at = span_find(text, signs[i])) >= 0) {
			spell_out(s, piece,
				  span_trim(span_first(text, (size_t)at)));
			text = span_trim(
				span_from(text, (size_t)at + strlen(signs[i])));
		}
		break;
	}
	spell_out(s, piece, text);
}

size_t backlog_references(struct backlog *backlog, const struct item *item,
			  const struct field *field,
			  struct field_piece **pieces, struct arena *arena)
{
	struct spelling s = { .backlog = backlog,
			      .item = item,
			      .arena = arena,
			      .front = SPAN("") };
	size_t n = field_pieces(field, pieces, arena);

	/* What has no digit is neither a list nor a range: most values. */
	for (size_t i = 0; i < n; i++)
		if ((*pieces)[i].is_none || !has_digit((*pieces)[i].text))
			add_reference(&s, &(*pieces)[i], (*pieces)[i].text);
		else
			spell_list(&s, &(*pieces)[i]);
	*pieces = s.pieces;
	return s.n;
}

/* ---- what was meant ---- */

static struct span number_key(struct backlog *backlog, const struct kind *kind,
			      struct span id)
{
	struct span number = normal(number_of(id), backlog->arena);

	return number.len
		       ? arena_printf(backlog->arena, "%zu %.*s", kind->index,
				      (int)number.len, number.at)
		       : SPAN_NONE;
}

struct item *backlog_same_number(struct backlog *backlog,
				 const struct kind *kind, struct span id)
{
	struct span key;
	const struct id_group *group;

	for (size_t i = 0; !backlog->memo.has_numbers && i < backlog->n_items;
	     i++) {
		struct item *item = backlog->items[i];

		key = item->has_own_id
			      ? number_key(backlog, item->kind, item->id)
			      : SPAN_NONE;
		if (key.len)
			note(backlog, &backlog->memo.by_number, key, item);
	}
	backlog->memo.has_numbers = true;
	key = number_key(backlog, kind, id);
	group = key.len ? table_get(&backlog->memo.by_number, key) : NULL;
	return group && group->n == 1 ? group->items[0] : NULL;
}

const struct table *backlog_normal_ids(struct backlog *backlog)
{
	need_names(backlog);
	return &backlog->memo.by_normal;
}
