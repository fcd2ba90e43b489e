/* The title of an item, and where the heading or line stands that says it. */
#include "backlog/naming.h"

#include "backlog/id.h"
#include "backlog/pattern.h"
#include "backlog/row-box.h"
#include "backlog/struck.h"
#include "base/unicode.h"

static const struct outline *outline_of(const struct item *item)
{
	return &item_doc(item)->outline;
}

/* ---- what names are made of ---- */

struct span name_of_file(const struct item *item)
{
	const struct part *part = &item->parts[0];
	struct span path = part->doc->path;
	struct span folder = path_folder_name(path);
	bool is_folders =
		part->form == FORM_FOLDER ||
		pattern_names_file(item->kind->patterns[part->pattern].glob);

	return is_folders && folder.len ? folder : path_file_name(path);
}

/* The visible text from one run of a block on, before another. */
static struct span text_of_runs(const struct outline *outline, uint32_t block,
				uint32_t from, uint32_t to, struct arena *arena)
{
	const struct run *runs = &outline->runs[outline->blocks[block].run];
	uint32_t *places;

	return from < to ? span_trim(outline_text_between(
				   outline, runs[from].start, runs[to - 1].end,
				   arena, &places))
			 : SPAN("");
}

/* "~~US-13~~ US-14 Login": it has another id now. `n` runs are its words. */
static struct span after_old_id(const struct outline *outline, uint32_t block,
				uint32_t n, struct span words,
				struct arena *arena)
{
	const struct run *runs = &outline->runs[outline->blocks[block].run];
	struct opening opening;
	struct span old, rest;
	uint32_t to = 0;

	while (to < n && (runs[to].style & STYLE_DEL))
		to++;
	if (!to || to == n)
		return words;
	old = text_of_runs(outline, block, 0, to, arena);
	rest = text_of_runs(outline, block, to, n, arena);
	return id_opens(old, OPENS_INNER, &opening) && opening.end == old.len &&
			       id_opens(rest, OPENS_TITLE, &opening) &&
			       !opening.is_local &&
			       text_count_words(span_from(rest, opening.end))
		       ? rest
		       : words;
}

struct span item_own_words(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = outline_of(item);
	uint32_t block = part->root;

	if (block == NO_BLOCK || part->form == FORM_ROW)
		return item->title;
	if (part->form == FORM_PARAGRAPH) {
		struct paragraph_line line = { 0 };

		paragraph_next_line(outline, block, &line, arena);
		return after_old_id(outline, block,
				    line.next ? line.next - 1 : 0, line.text,
				    arena);
	}
	if (part->form == FORM_ENTRY)
		block = block_child(outline, block);
	if (block == NO_BLOCK)
		return SPAN("");
	return after_old_id(outline, block, outline->blocks[block].n_runs,
			    span_trim(outline_text_copy(outline, block, arena)),
			    arena);
}

/* ---- whole files ---- */

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

/* The first of the names that has a value in front matter. */
static const struct yaml_field *front_value(const struct document *doc,
					    const char *const *names)
{
	for (; *names; names++)
		for (size_t i = 0; i < doc->front.n_fields; i++) {
			const struct yaml_field *field = &doc->front.fields[i];

			if (span_is_nocase(field->name, *names) &&
			    field->n_values &&
			    !value_is_none(span_trim(field->values[0].text)))
				return field;
		}
	return NULL;
}

const struct yaml_field *front_title(const struct document *doc)
{
	static const char *const names[] = { "title", "name", NULL };

	return front_value(doc, names);
}

/* What other teams call it: asked where no heading says what a file is about. */
static const char *const other_names[] = {
	"título", "titulo", "titre",	"titel", "titolo", "tytuł", "название",
	"标题",	  "標題",   "タイトル", "제목",	 "title",  NULL,
};

/* "edit-product-dialog", "FEI-10": it says no more than the file's name. */
static bool is_slug(struct span heading)
{
	bool is_joined = false;

	for (size_t i = 0; i < heading.len; i++) {
		char c = heading.at[i];

		if (!char_is_letter(c) && !char_is_digit(c) &&
		    !strchr("-_.", c))
			return false;
		is_joined |= c == '-' || c == '_';
	}
	return is_joined || !heading.len;
}

static bool says_the_same(struct span heading, struct span title,
			  struct arena *arena)
{
	struct span folded = text_fold_name(arena, title);
	struct opening opening;

	return span_eq(text_fold_name(arena, heading), folded) ||
	       (id_opens(heading, OPENS_INNER, &opening) &&
		span_eq(text_fold_name(arena,
				       title_after(heading, opening.end)),
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

/* Title and place by front matter, where it has a title. */
static void place_front_title(struct item *item, const struct yaml_field *title)
{
	struct span source = document_source(item_doc(item));

	item->start = title->start;
	item->end = title->values[0].end;
	/* "title: >-": the words stand on the next line. */
	if (source_line(source, item->start).at !=
	    source_line(source, title->values[0].start).at)
		item->start = title->values[0].start;
}

static void place_block(struct item *item, uint32_t block)
{
	item->start = outline_of(item)->blocks[block].start;
	item->end = outline_of(item)->blocks[block].end;
}

static void find_root_of_file(struct item *item, struct arena *arena)
{
	struct part *part = &item->parts[0];
	const struct outline *outline = outline_of(item);
	const struct yaml_field *title = front_title(part->doc);
	uint32_t root = opening_heading(outline);
	struct span heading;

	if (!title && root == NO_BLOCK)
		root = only_heading(outline);
	heading = root == NO_BLOCK
			  ? SPAN("")
			  : span_trim(outline_text_copy(outline, root, arena));
	if (!title && is_slug(heading))
		title = front_value(part->doc, other_names);
	if (title) {
		item->title = one_line(title->values[0].text, arena);
		place_front_title(item, title);
		if (root != NO_BLOCK &&
		    !says_the_same(heading, item->title, arena))
			root = NO_BLOCK;
	} else {
		item->title = heading;
	}
	part->root = root;
	if (root != NO_BLOCK)
		place_block(item, root);
	if (!item->title.len)
		item->title = name_of_file(item);
}

/* ---- the place, the title ---- */

void item_find_root(struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = outline_of(item);

	if (form_is_whole(part->form)) {
		find_root_of_file(item, arena);
		return;
	}
	place_block(item, part->root);
	if (part->form == FORM_ENTRY &&
	    block_child(outline, part->root) != NO_BLOCK)
		item->end =
			outline->blocks[block_child(outline, part->root)].end;
	if (part->form == FORM_PARAGRAPH)
		item->title = paragraph_title(item, &item->end, arena);
	else if (part->form != FORM_ROW)
		item->title = item_own_words(item, arena);
}

/* The title of an entry or heading without the pairs on its line. */
static struct span title_before_pairs(const struct item *item,
				      struct arena *arena)
{
	static const char *const signs[] = { "—", "–", "-",  "|",  "·",
					     "•", ",", ";",  "/",  "(",
					     "[", ":", "：", "（", "【" };
	const struct outline *outline = outline_of(item);
	uint32_t block = item->parts[0].root, *places;
	struct span title;
	bool cut = true;

	if (item->parts[0].form == FORM_ENTRY)
		block = block_child(outline, block);
	title = span_trim(outline_text_between(
		outline, outline->runs[outline->blocks[block].run].start,
		item->title_end, arena, &places));
	while (cut) {
		cut = false;
		for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
			if (!span_ends(title, signs[i]))
				continue;
			title.len -= strlen(signs[i]);
			title = span_trim(title);
			cut = true;
		}
	}
	return title.len ? title : item->title;
}

/* Of what is struck through, without the remark after it; or nothing. */
static struct span struck_title(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = outline_of(item);
	struct struck_name name;
	uint32_t block = part->root;

	if (part->form == FORM_ENTRY)
		block = block_child(outline, block);
	else if (part->form != FORM_HEADING)
		return SPAN_NONE;
	return name_is_struck(outline, block, false, &name) && name.has_remark
		       ? struck_words(outline, block, &name, arena)
		       : SPAN_NONE;
}

/* A pair that says the title of a file whose heading does not; or nothing. */
static struct span title_of_pair(const struct item *item)
{
	const struct part *part = &item->parts[0];

	if (!form_is_whole(part->form) || front_title(part->doc) ||
	    !(part->root == NO_BLOCK ? span_eq(item->title, name_of_file(item))
				     : is_slug(item->title)))
		return SPAN("");
	for (size_t i = 0; other_names[i]; i++) {
		const struct field *field =
			item_field(item, span_str(other_names[i]));

		if (field_has_value(field) && field->origin != FROM_ITSELF)
			return span_trim(field->values[0].text);
	}
	return SPAN("");
}

/* `title from`, a row's columns, else the title as it is written. */
struct span written_title(const struct item *item, struct arena *arena)
{
	const struct field *field = item_field(item, SPAN("title"));
	struct span pair;

	if (field_has_value(field) && field->origin == FROM_RULE)
		return one_line(field->values[0].text, arena);
	/* `done only when` may ask for what stands there. */
	if (item->struck && !item->kind->is_done_only) {
		struct span title = struck_title(item, arena);

		if (title.len)
			return title;
	}
	pair = title_of_pair(item);
	if (pair.len)
		return one_line(pair, arena);
	if (item->parts[0].form == FORM_ROW)
		return item->box ? text_after_box(row_title(item, arena))
				 : row_title(item, arena);
	return item->title_end ? title_before_pairs(item, arena) : item->title;
}
