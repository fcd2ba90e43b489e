#include "backlog/item.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

static const struct outline *outline_of(const struct item *item)
{
	return &item_doc(item)->outline;
}

/* ---- identity ---- */

/*
 * [A-Za-z][A-Za-z0-9]*([-_][A-Za-z]+)*[-_]\d+(\.\d+)*[a-z]? and then no
 * letter or digit.
 */
struct span id_prefix(struct span text)
{
	size_t i = 0, end;

	if (!text.len || !char_is_letter(text.at[0]))
		return SPAN_NONE;
	while (i < text.len &&
	       (char_is_letter(text.at[i]) || char_is_digit(text.at[i])))
		i++;
	for (;;) {
		size_t word = i + 1;

		if (i >= text.len || (text.at[i] != '-' && text.at[i] != '_'))
			return SPAN_NONE;
		if (word < text.len && char_is_digit(text.at[word]))
			break;
		while (word < text.len && char_is_letter(text.at[word]))
			word++;
		if (word == i + 1)
			return SPAN_NONE;
		i = word;
	}
	i++;
	while (i < text.len && char_is_digit(text.at[i]))
		i++;
	while (i + 1 < text.len && text.at[i] == '.' &&
	       char_is_digit(text.at[i + 1])) {
		i++;
		while (i < text.len && char_is_digit(text.at[i]))
			i++;
	}
	end = i;
	if (i < text.len && text.at[i] >= 'a' && text.at[i] <= 'z')
		end = ++i;
	if (i < text.len &&
	    (char_is_letter(text.at[i]) || char_is_digit(text.at[i])))
		return SPAN_NONE;
	return span_first(text, end);
}

struct span path_file_name(struct span path)
{
	size_t start = path.len, end = path.len;

	while (start > 0 && path.at[start - 1] != '/')
		start--;
	for (size_t i = start + 1; i < path.len; i++)
		if (path.at[i] == '.')
			end = i;
	return span_of(path.at + start, end - start);
}

struct span path_folder(struct span path)
{
	while (path.len && path.at[path.len - 1] != '/')
		path.len--;
	return path;
}

static struct span folder_name(struct span path)
{
	size_t end = path.len, start;

	while (end > 0 && path.at[end - 1] != '/')
		end--;
	if (!end)
		return path_file_name(path);
	start = --end;
	while (start > 0 && path.at[start - 1] != '/')
		start--;
	return span_of(path.at + start, end - start);
}

/* What a file calls its item: its name, or its folder's below a wildcard. */
static struct span name_of_file(const struct item *item)
{
	const struct part *part = &item->parts[0];
	struct span path = part->doc->path;

	return pattern_names_file(item->kind->patterns[part->pattern].glob)
		       ? folder_name(path)
		       : path_file_name(path);
}

static struct span id_from_fields(struct item *item)
{
	static const char *const names[] = { "id", "#", "key" };

	for (size_t i = 0; i < 3; i++) {
		const struct field *field;

		/* "#" and "Key" are ids in a table only. */
		if (i && item->parts[0].form != FORM_ROW)
			break;
		field = item_field(item, span_str(names[i]));
		for (size_t j = 0; field && j < field->n_values; j++)
			if (!field->values[j].is_none)
				return field->values[j].text;
	}
	return SPAN_NONE;
}

static struct span root_text(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = outline_of(item);
	uint32_t block = part->root;

	if (block == NO_BLOCK)
		return item->title;
	if (part->form == FORM_ENTRY)
		block = block_child(outline, block);
	if (block == NO_BLOCK)
		return SPAN("");
	return span_trim(outline_text_copy(outline, block, arena));
}

/* The title without the id in front of it: "EXP-12: Export" is "Export". */
static struct span title_without_id(struct span title, struct span id)
{
	static const char *const parting[] = { ":", "-", "–", "—",
					       ".", "|", "]", ")" };
	struct span rest = span_from(title, id.len);
	bool cut = true;

	while (cut) {
		cut = false;
		rest = span_trim(rest);
		for (size_t i = 0; i < sizeof(parting) / sizeof(*parting);
		     i++) {
			if (!span_starts(rest, parting[i]))
				continue;
			rest = span_from(rest, strlen(parting[i]));
			cut = true;
		}
	}
	return rest.len ? rest : title;
}

static bool has_suffix_rule(const struct kind *kind)
{
	for (size_t i = 0; i < kind->n_rules; i++)
		for (size_t j = 0; j < kind->rules[i].n; j++)
			if (kind->rules[i].sources[j].kind == SOURCE_SUFFIX)
				return true;
	return false;
}

/* The title without the parenthesis that holds fields. */
static struct span title_without_suffix(const struct item *item,
					struct arena *arena)
{
	struct span title = item->title, before = title, behind = SPAN("");
	struct span inside;

	if (item_suffix(item, title, &inside, arena)) {
		before = span_between(title.at, inside.at - 1);
		behind = span_between(inside.at + inside.len + 1,
				      title.at + title.len);
	} else if (span_ends(title, ")") && has_suffix_rule(item->kind)) {
		while (before.len && before.at[before.len - 1] != '(')
			before.len--;
		before.len -= before.len > 0;
	}
	before = span_trim(before);
	behind = span_trim(behind);
	if (before.len && behind.len)
		return arena_printf(arena, "%.*s %.*s", (int)before.len,
				    before.at, (int)behind.len, behind.at);
	return before.len ? before : behind.len ? behind : title;
}

/* "name#slug-of-its-title": a priority that changes is no part of it. */
static struct span id_from_title(const struct item *item, struct span name,
				 struct arena *arena)
{
	struct span slug =
		text_anchor(arena, title_without_suffix(item, arena));

	return arena_printf(arena, "%.*s#%.*s", (int)name.len, name.at,
			    (int)slug.len, slug.at);
}

static void settle_id(struct item *item, struct arena *arena)
{
	struct span title = root_text(item, arena);
	struct span prefix = id_prefix(title);
	struct span name = name_of_file(item);

	item->id = id_from_fields(item);
	item->has_own_id = item->id.len > 0;
	if (!item->id.len && prefix.len) {
		item->id = prefix;
		item->has_own_id = true;
	}
	if (prefix.len && span_eq(text_fold_case(arena, prefix),
				  text_fold_case(arena, item->id)))
		item->title = title_without_id(item->title, prefix);
	if (!item->id.len && item->parts[0].form == FORM_FILE) {
		item->id = id_prefix(name);
		item->has_own_id = item->is_numbered = item->id.len > 0;
		if (!item->id.len)
			item->id = name;
	}
	if (!item->id.len)
		item->id = id_from_title(item, name, arena);
	item->folded_id = text_fold_case(arena, item->id);
}

/* ---- title ---- */

static bool is_top_heading(const struct outline *outline, uint32_t i)
{
	return outline->blocks[i].kind == BLOCK_HEADING &&
	       outline->blocks[i].parent == NO_BLOCK &&
	       outline->blocks[i].level == 1;
}

/* The level-1 heading that opens the document, comments aside. */
static uint32_t opening_heading(const struct outline *outline)
{
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		if (outline->blocks[i].kind == BLOCK_HTML)
			continue;
		return is_top_heading(outline, i) ? i : NO_BLOCK;
	}
	return NO_BLOCK;
}

static uint32_t only_heading(const struct outline *outline)
{
	uint32_t found = NO_BLOCK;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		if (!is_top_heading(outline, i))
			continue;
		if (found != NO_BLOCK)
			return NO_BLOCK;
		found = i;
	}
	return found;
}

static const struct yaml_field *front_title(const struct document *doc)
{
	static const char *const names[] = { "title", "name" };

	for (size_t n = 0; n < 2; n++)
		for (size_t i = 0; i < doc->front.n_fields; i++) {
			const struct yaml_field *field = &doc->front.fields[i];

			if (span_is_nocase(field->name, names[n]) &&
			    field->n_values &&
			    span_trim(field->values[0].text).len)
				return field;
		}
	return NULL;
}

static bool says_the_same(struct span heading, struct span title,
			  struct arena *arena)
{
	struct span id = id_prefix(heading);
	struct span folded = text_fold_name(arena, title);

	return span_eq(text_fold_name(arena, heading), folded) ||
	       (id.len &&
		span_eq(text_fold_name(arena, title_without_id(heading, id)),
			folded));
}

/* "title: |" keeps the line breaks; a title is one line. */
static struct span one_line(struct span text, struct arena *arena)
{
	struct span copy;

	text = span_trim(text);
	if (span_find_char(text, '\n') < 0)
		return text;
	copy = arena_copy(arena, text);
	for (size_t i = 0; i < copy.len; i++)
		if (copy.at[i] == '\n')
			((char *)copy.at)[i] = ' ';
	return copy;
}

/* Title and root of a file. */
static void settle_file(struct item *item, struct arena *arena)
{
	struct part *part = &item->parts[0];
	const struct outline *outline = outline_of(item);
	const struct yaml_field *title = front_title(part->doc);
	uint32_t root = opening_heading(outline);

	if (!title && root == NO_BLOCK)
		root = only_heading(outline);
	if (title) {
		item->title = one_line(title->values[0].text, arena);
		item->start = title->start;
		item->end = title->values[0].end;
		/* "title: >-": the words stand on the next line. */
		if (source_line(document_source(part->doc), item->start).at !=
		    source_line(document_source(part->doc),
				title->values[0].start)
			    .at)
			item->start = title->values[0].start;
		if (root != NO_BLOCK &&
		    !says_the_same(outline_text_copy(outline, root, arena),
				   item->title, arena))
			root = NO_BLOCK;
	}
	part->root = root;
	if (root != NO_BLOCK) {
		if (!title)
			item->title = span_trim(
				outline_text_copy(outline, root, arena));
		item->start = outline->blocks[root].start;
		item->end = outline->blocks[root].end;
	}
	if (!item->title.len)
		item->title = name_of_file(item);
}

/* What a row has under Title or Name, or nothing. */
static struct span title_column(const struct item *item)
{
	static const char *const names[] = { "title", "name" };

	for (size_t i = 0; i < 2; i++) {
		const struct field *field =
			item_field(item, span_str(names[i]));

		if (field_has_value(field) && field->origin != FROM_ITSELF)
			return field->values[0].text;
	}
	return SPAN_NONE;
}

static struct span row_title(struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = outline_of(item);
	struct span id = id_from_fields(item), title = title_column(item);

	if (title.len)
		return title;
	for (uint32_t cell = block_child(outline, part->root); cell != NO_BLOCK;
	     cell = block_sibling(outline, cell)) {
		struct span text =
			span_trim(outline_text_copy(outline, cell, arena));

		if (!value_is_none(text) && !span_eq(text, id))
			return text;
	}
	return id;
}

static void settle_inner(struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = outline_of(item);
	const struct block *root = &outline->blocks[part->root];

	item->start = root->start;
	item->end = root->end;
	item->title = root_text(item, arena);
	if (part->form == FORM_ENTRY) {
		uint32_t own = block_child(outline, part->root);

		if (own != NO_BLOCK)
			item->end = outline->blocks[own].end;
	}
}

/* ---- what an item says of itself ---- */

static void add_itself(struct item *item, const char *name, struct span value,
		       struct arena *arena)
{
	struct field *field;

	if (!value.len || !kind_asks(item->kind, span_str(name)))
		return;
	field = item_add_field(item, FROM_ITSELF, span_str(name), item->start,
			       arena);
	field->part = 0;
	field->doc = item_doc(item);
	field_add_value(field, value, item->start, item->end, arena);
}

static void add_facts(struct item *item, struct arena *arena)
{
	struct span path = item_doc(item)->path;

	add_itself(item, "id", item->id, arena);
	add_itself(item, "title", item->title, arena);
	add_itself(item, "path", path, arena);
	add_itself(item, "folder",
		   span_find_char(path, '/') < 0 ? SPAN("") : folder_name(path),
		   arena);
	add_itself(item, "file", path_file_name(path), arena);
	add_itself(item, "lane", item->lane, arena);
	add_itself(item, "checked", item->box == 'x' ? SPAN("yes") : SPAN("no"),
		   arena);
	add_itself(item, "position", arena_printf(arena, "%zu", item->position),
		   arena);
}

/* Room for the fields that most items have, without growing step by step. */
static void reserve_fields(struct item *item, struct arena *arena)
{
	item->fields_room = item->parts[0].form == FORM_FILE
				    ? item_doc(item)->front.n_fields + 6
				    : 8;
	item->fields = ARENA_ARRAY(arena, struct field, item->fields_room);
}

bool item_matches(const struct item *item, struct regex *regex,
		  struct span text, struct span *group)
{
	enum regex_result result = regex_find(regex, text, NULL, group);
	struct undecided *undecided = item->undecided;
	size_t at;

	if (result == REGEX_LIMIT && !undecided->regex)
		*undecided =
			(struct undecided){ regex, text_is_utf8(text, &at) };
	return result == REGEX_HIT;
}

void item_read(struct item *item, struct arena *arena)
{
	item->arena = arena;
	reserve_fields(item, arena);
	if (item->parts[0].form == FORM_FILE)
		settle_file(item, arena);
	else
		settle_inner(item, arena);
	item_read_sections(item, arena);
	item_read_fields(item, arena);
	item_read_sidecars(item, arena);
	item_apply_rules(item, arena);
	if (item->parts[0].form == FORM_ROW)
		item->title = row_title(item, arena);
	settle_id(item, arena);
	add_facts(item, arena);
}

void item_add_place(struct item *item, const struct item *other,
		    struct arena *arena)
{
	size_t before = item->n_parts;

	/* A heading says better what it is than some first cell of a row. */
	if (item->parts[0].form == FORM_ROW &&
	    other->parts[0].form != FORM_ROW && !title_column(item).len)
		item->title = other->title;

	if (!item->undecided->regex)
		*item->undecided = *other->undecided;
	for (size_t i = 0; i < other->n_parts; i++)
		*ARENA_PUSH(arena, item->parts, item->n_parts,
			    item->parts_room) = other->parts[i];
	for (size_t i = 0; i < other->n_sections; i++)
		*ARENA_PUSH(arena, item->sections, item->n_sections,
			    item->sections_room) = other->sections[i];
	for (size_t i = 0; i < other->n_fields; i++) {
		struct field field = other->fields[i];

		/* It is one item: what it is called is said by its first place. */
		if (field.origin == FROM_ITSELF)
			continue;
		field.part += before;
		*ARENA_PUSH(arena, item->fields, item->n_fields,
			    item->fields_room) = field;
	}
}
