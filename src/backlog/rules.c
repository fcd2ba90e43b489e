/* `field … from` and `id from`: where a team says a field is to be found. */
#include "backlog/item-read.h"
#include "backlog/naming.h"
#include "backlog/status-names.h"

#include "base/unicode.h"

/* A text in which a source looks, and where it stands. */
struct found {
	struct span text;
	const struct document *doc;
	uint32_t start, end;
	uint32_t lead; /* see struct field_value */
	uint32_t block; /* whose whole text it is, or NO_BLOCK */
};

/* Does the field have this value already? `all /…/` may find it twice. */
static bool has_value(const struct field *field, struct span text,
		      struct arena *arena)
{
	struct span folded = text_fold_value(arena, text);

	for (size_t i = 0; i < field->n_values; i++)
		if (span_eq(field->values[i].folded, folded))
			return true;
	return false;
}

static void add_value(struct item *item, const struct field_rule *rule,
		      struct field **field, const struct found *found,
		      struct span text, struct arena *arena)
{
	bool is_whole = span_eq(text, span_trim(found->text));
	struct field_value *value;

	if (!*field) {
		*field = item_add_field(item, FROM_RULE, rule->name,
					found->start, arena);
		(*field)->part = 0;
		(*field)->doc = found->doc;
	}
	/* A title's part stands in the heading, word by word. */
	if (found->start == item->start && found->end == item->end &&
	    item->end > item->start && found->doc == item_doc(item)) {
		item_add_placed(item, *field, text, arena);
		return;
	}
	value = field_add_value(*field, text, found->start, found->end, arena);
	if (is_whole && found->block != NO_BLOCK)
		field_heed_marks(value, &found->doc->outline, found->block,
				 false, arena);
	else if (is_whole)
		value->lead = found->lead;
}

/* From the byte after a hit on; past nothing there is one character. */
static size_t after_hit(struct span text, struct span hit)
{
	size_t at = (size_t)(hit.at - text.at) + hit.len;

	if (hit.len)
		return at;
	do
		at++;
	while (at < text.len && ((unsigned char)text.at[at] & 0xC0) == 0x80);
	return at;
}

/* "all /US-\d+/": each that the regex finds is a value, once. */
static void add_all_found(struct item *item, const struct field_rule *rule,
			  const struct source *source, struct field **field,
			  const struct found *found, struct arena *arena)
{
	struct span hit, text;

	for (size_t at = 0; at < found->text.len &&
			    item_matches_next(item, source->regex, found->text,
					      at, &hit, &text);
	     at = after_hit(found->text, hit)) {
		text = span_trim(text);
		if (text.len && !(*field && has_value(*field, text, arena)))
			add_value(item, rule, field, found, text, arena);
	}
}

static void add_found(struct item *item, const struct field_rule *rule,
		      const struct source *source, struct field **field,
		      const struct found *found, struct arena *arena)
{
	struct span text = found->text;

	if (source->takes_all) {
		add_all_found(item, rule, source, field, found, arena);
		return;
	}
	if (source->regex &&
	    !item_matches(item, source->regex, found->text, &text))
		return;
	text = span_trim(text);
	if (text.len)
		add_value(item, rule, field, found, text, arena);
}

/* Of a source that gives one value: is it found already? */
static bool is_enough(const struct source *source, const struct field *field)
{
	return field && !source->takes_all;
}

static void add_from_field(struct item *item, const struct field_rule *rule,
			   const struct source *source, struct field **out,
			   struct arena *arena)
{
	size_t n = item->n_fields;

	for (size_t i = 0; i < n && !is_enough(source, *out); i++) {
		struct field field = item->fields[i];

		if (!span_eq(field.folded, source->folded) ||
		    field.origin == FROM_RULE || !field_has_value(&field) ||
		    (source->kind == SOURCE_COLUMN &&
		     field.origin != FROM_COLUMN))
			continue;
		for (size_t j = 0; j < field.n_values; j++) {
			struct found found = {
				field.values[j].text,  field.doc,
				field.values[j].start, field.values[j].end,
				field.values[j].lead,  NO_BLOCK
			};

			if (!field.values[j].is_none)
				add_found(item, rule, source, out, &found,
					  arena);
		}
	}
}

/* What a file says of itself above its items, and not in one of its parts. */
static bool is_of_file(const struct field *field, const struct outline *outline,
		       const struct item *item)
{
	uint32_t block = 0;

	if (field->is_inner || !field_has_value(field) ||
	    (field->origin != FROM_FRONT_MATTER && field->start >= item->start))
		return false;
	if (field->origin != FROM_SECTION)
		return field->origin < FROM_PAIR_SECTION;
	while (block < outline->n_blocks &&
	       outline->blocks[block].start < field->start)
		block++;
	return block_is(outline, block, BLOCK_HEADING);
}

static void add_from_file(struct item *item, const struct field_rule *rule,
			  const struct source *source, struct field **out,
			  struct arena *arena)
{
	/* "- [ ] Pay" in a file that is done: its own box says better. */
	bool knows_better = item->box && name_is_status(rule->folded);
	const struct item *around = knows_better ? NULL : item->around;

	for (size_t i = 0; around && i < around->n_fields && !*out; i++) {
		const struct field *field = &around->fields[i];
		struct found found;

		if (!span_eq(field->folded, source->folded) ||
		    !is_of_file(field, &item_doc(item)->outline, item))
			continue;
		for (size_t v = 0; v < field->n_values; v++) {
			found = (struct found){
				field->values[v].text,	field->doc,
				field->values[v].start, field->values[v].end,
				field->values[v].lead,	NO_BLOCK
			};
			if (!field->values[v].is_none)
				add_found(item, rule, source, out, &found,
					  arena);
		}
	}
}

/* An item that is not a row may hold a table: the cells of its column. */
static void add_from_tables(struct item *item, const struct field_rule *rule,
			    const struct source *source, struct field **out,
			    struct arena *arena)
{
	const struct part *part = item_last_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t column = 0, n = 0;
	bool found_column = false;

	for (uint32_t i = part->first; i < part->last; i++) {
		const struct block *block = &outline->blocks[i];
		struct found found = { SPAN_NONE,  part->doc, block->start,
				       block->end, 0,	      i };

		if (block->kind == BLOCK_TABLE) {
			if (is_enough(source, *out))
				return;
			found_column = false;
		}
		if (block->kind == BLOCK_ROW)
			n = 0;
		if (block->kind != BLOCK_CELL)
			continue;
		found.text = span_trim(outline_text_copy(outline, i, arena));
		if (outline->blocks[block->parent].header) {
			if (span_eq(text_fold_name(arena, found.text),
				    source->folded)) {
				found_column = true;
				column = n;
			}
		} else if (found_column && n == column) {
			add_found(item, rule, source, out, &found, arena);
		}
		n++;
	}
}

static void add_from_section(struct item *item, const struct field_rule *rule,
			     const struct source *source, struct field **out,
			     struct arena *arena)
{
	const struct section *section = item_section(item, &source->folded, 1);

	for (uint32_t i = section ? section->passage.first : 0;
	     section && i < section->passage.last && !is_enough(source, *out);
	     i++) {
		const struct block *block = &section->doc->outline.blocks[i];
		struct found found = {
			SPAN_NONE, section->doc, block->start, block->end,
			0,	   NO_BLOCK
		};

		if (block->kind != BLOCK_PARAGRAPH &&
		    block->kind != BLOCK_HEADING && block->kind != BLOCK_CELL)
			continue;
		found.text =
			span_trim(passage_text(&section->passage, i, arena));
		if (found.start < section->passage.from)
			found.start = section->passage.from;
		else
			found.block = i;
		add_found(item, rule, source, out, &found, arena);
	}
}

/* "(Priority: P1)" at the end of a title: what stands in the parenthesis. */
static struct span suffix_of(struct span title)
{
	size_t open = title.len;

	if (!title.len || title.at[title.len - 1] != ')')
		return SPAN("");
	while (open > 0 && title.at[open - 1] != '(')
		open--;
	return open ? span_of(title.at + open, title.len - open - 1) : SPAN("");
}

static struct span text_of_source(const struct item *item,
				  enum source_kind kind, struct arena *arena)
{
	struct span path = item_doc(item)->path;

	switch (kind) {
	case SOURCE_TITLE:
		return item_own_words(item, arena);
	case SOURCE_FILE:
		return path_file_name(path);
	case SOURCE_FOLDER:
		return path_folder_name(path);
	case SOURCE_SUFFIX:
		return suffix_of(item_own_words(item, arena));
	case SOURCE_LANE:
		return item->lane;
	case SOURCE_PATH:
		return path;
	default:
		return SPAN("");
	}
}

/* All folders above a file, without the last slash. */
static struct span all_folders(struct span path)
{
	struct span folder = path_folder(path);

	return span_first(folder, folder.len - (folder.len > 0));
}

static void apply_source(struct item *item, const struct field_rule *rule,
			 const struct source *source, struct field **field,
			 struct arena *arena)
{
	struct found found = { SPAN_NONE,   item_doc(item),
			       item->start, item->end,
			       0,	    NO_BLOCK };

	switch (source->kind) {
	case SOURCE_FIELD:
	case SOURCE_COLUMN:
		add_from_field(item, rule, source, field, arena);
		if (!*field && source->kind == SOURCE_COLUMN)
			add_from_tables(item, rule, source, field, arena);
		break;
	case SOURCE_SECTION:
		add_from_section(item, rule, source, field, arena);
		break;
	case SOURCE_FILE_FIELD:
		add_from_file(item, rule, source, field, arena);
		break;
	default:
		found.text = text_of_source(item, source->kind, arena);
		/* A regex may want the whole path of the folder. */
		if (source->kind == SOURCE_FOLDER && source->regex &&
		    !item_matches(item, source->regex, found.text, NULL))
			found.text = all_folders(item_doc(item)->path);
		add_found(item, rule, source, field, &found, arena);
	}
}

/* How many sources from the j-th on are joined by "and". */
static size_t count_joined(const struct field_rule *rule, size_t j)
{
	size_t n = 1;

	while (j + n < rule->n && rule->sources[j + n].goes_on)
		n++;
	return n;
}

/* The first value of one source alone; nothing where it has none. */
static struct span text_of_one(struct item *item, const struct field_rule *rule,
			       const struct source *source, struct arena *arena)
{
	struct field *field = NULL;
	size_t before = item->n_fields;
	struct span text = SPAN("");

	apply_source(item, rule, source, &field, arena);
	if (field && field->n_values)
		text = field->values[0].text;
	item->n_fields = before;
	return text;
}

/* "column Area and column No": "Pay" and "7" are Pay-7; all must be there. */
static void apply_joined(struct item *item, const struct field_rule *rule,
			 size_t first, size_t n, struct field **field,
			 struct arena *arena)
{
	struct found found = { SPAN(""), item_doc(item), item->start, item->end,
			       0,	 NO_BLOCK };
	struct span last = SPAN("");

	for (size_t i = first; i < first + n; i++) {
		struct span text =
			text_of_one(item, rule, &rule->sources[i], arena);

		if (!text.len)
			return;
		found.text = i == first ? text
					: arena_printf(arena, "%.*s-%.*s",
						       (int)found.text.len,
						       found.text.at,
						       (int)text.len, text.at);
		last = text;
	}
	if (span_is(rule->folded, "id"))
		item->local_id = last;
	*field =
		item_add_field(item, FROM_RULE, rule->name, found.start, arena);
	(*field)->part = 0;
	(*field)->doc = found.doc;
	field_add_value(*field, found.text, found.start, found.end, arena);
}

void item_apply_rules(struct item *item, struct arena *arena)
{
	const struct kind *kind = item->kind;

	for (size_t i = 0; i < kind->n_rules; i++) {
		const struct field_rule *rule = &kind->rules[i];
		struct field *field = NULL;

		for (size_t j = 0, n; j < rule->n && !field; j += n) {
			n = count_joined(rule, j);
			if (n == 1)
				apply_source(item, rule, &rule->sources[j],
					     &field, arena);
			else
				apply_joined(item, rule, j, n, &field, arena);
		}
	}
}
