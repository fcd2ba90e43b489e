/*
 * Pairs in a block of YAML that stands above the first section, where people
 * keep what others write as front matter.
 */
#include "backlog/item-read.h"

#include "base/unicode.h"
#include "read/frontmatter.h"

static bool is_yaml(const struct outline *outline, uint32_t block)
{
	struct span source = outline_source(outline, block), line;

	if (!block_is(outline, block, BLOCK_CODE) ||
	    !span_next_line(&source, &line))
		return false;
	line = span_trim(line);
	while (line.len && strchr("`~", line.at[0]))
		line = span_from(line, 1);
	line = span_trim(line);
	return span_is_nocase(line, "yaml") || span_is_nocase(line, "yml");
}

void item_read_yaml_block(struct item *item, uint32_t first, uint32_t last,
			  struct arena *arena)
{
	const struct document *doc = item_last_part(item)->doc;
	const struct outline *outline = &doc->outline;
	struct frontmatter yaml = { 0 };
	struct err ignored = ERR_INIT;
	size_t at;

	while (first < last && !is_yaml(outline, first))
		first = outline->blocks[first].next;
	/* What cannot be read is an example of something. */
	if (first >= last || frontmatter_read(&yaml, document_source(doc),
					      outline_code(outline, first),
					      arena, &at, &ignored) < 0)
		return;
	for (size_t i = 0; i < yaml.n_fields; i++)
		if (kind_asks(item->kind,
			      text_fold_name(arena, yaml.fields[i].name)))
			item_add_yaml(item, FROM_PAIR, &yaml.fields[i], arena);
}
