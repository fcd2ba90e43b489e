/* The headings above a place, and which of them counts as its lane. */
#include "backlog/lane.h"

#include "backlog/ending.h"
#include "backlog/pair.h"
#include "base/unicode.h"

static const char *const colons[] = { ":", "：" };

void lanes_init(struct lanes *lanes, const struct kind *kind,
		const struct outline *outline, struct arena *arena)
{
	*lanes = (struct lanes){ .kind = kind,
				 .outline = outline,
				 .arena = arena };
	for (size_t i = 0; i < MOST_LEVELS; i++)
		lanes->heading[i] = NO_BLOCK;
}

bool lanes_enter(struct lanes *lanes, uint32_t block)
{
	const struct block *heading = &lanes->outline->blocks[block];
	size_t level = heading->level;

	if (heading->kind != BLOCK_HEADING || heading->parent != NO_BLOCK)
		return false;
	lanes->heading[level] = block;
	lanes->known[level] = LANE_UNSEEN;
	while (++level < MOST_LEVELS)
		lanes->heading[level] = NO_BLOCK;
	return true;
}

bool lanes_only_pairs(struct lanes *lanes, uint32_t block)
{
	const struct outline *outline = lanes->outline;
	const struct block *heading = &outline->blocks[block];
	struct arena_mark mark = arena_mark(lanes->arena);
	struct span rest, line, name, value;
	bool is_asked = false, are_pairs = true;

	if (heading->kind != BLOCK_HEADING || heading->parent != NO_BLOCK ||
	    outline->source.at[heading->start] == '#')
		return false;
	rest = outline_text_copy(outline, block, lanes->arena);
	while (are_pairs && span_next_line(&rest, &line)) {
		line = span_trim(line);
		if (text_is_pair(line, &name, &value))
			is_asked |=
				kind_asks(lanes->kind,
					  text_fold_name(lanes->arena, name));
		else
			are_pairs = span_ends(line, ":");
	}
	arena_rewind(lanes->arena, mark);
	return are_pairs && is_asked;
}

struct span lane_name(const struct outline *outline, uint32_t block,
		      struct arena *arena)
{
	struct span name = span_trim(outline_text_copy(outline, block, arena));

	if (outline->blocks[block].kind != BLOCK_PARAGRAPH)
		return name;
	for (size_t i = 0; i < sizeof(colons) / sizeof(*colons); i++)
		if (span_ends(name, colons[i]))
			return span_trim(
				span_first(name, name.len - strlen(colons[i])));
	return name;
}

static bool knows(const struct lanes *lanes, uint32_t block)
{
	const struct kind *kind = lanes->kind;
	struct arena_mark mark = arena_mark(lanes->arena);
	struct span heading = lane_name(lanes->outline, block, lanes->arena);
	bool known = kind_knows_lane(kind, heading, lanes->arena) ||
		     (!kind->is_done_only &&
		      heading_says_end(heading, lanes->arena) != PHASE_UNKNOWN);

	arena_rewind(lanes->arena, mark);
	return known;
}

/* Asked for each item below it, and found out once. */
static bool is_known(struct lanes *lanes, size_t level)
{
	if (lanes->known[level] == LANE_UNSEEN)
		lanes->known[level] = knows(lanes, lanes->heading[level])
					      ? LANE_KNOWN
					      : LANE_UNKNOWN;
	return lanes->known[level] == LANE_KNOWN;
}

uint32_t lanes_nearest(const struct lanes *lanes, size_t level)
{
	while (level-- > 1)
		if (lanes->heading[level] != NO_BLOCK)
			return lanes->heading[level];
	return NO_BLOCK;
}

uint32_t lanes_above(struct lanes *lanes, size_t level)
{
	for (size_t i = level; i-- > 1;)
		if (lanes->heading[i] != NO_BLOCK && is_known(lanes, i))
			return lanes->heading[i];
	return lanes_nearest(lanes, level);
}

bool is_list_label(const struct outline *outline, uint32_t block)
{
	uint32_t next = outline->blocks[block].next;
	struct span text;

	if (outline->blocks[block].kind != BLOCK_PARAGRAPH ||
	    outline->blocks[block].parent != NO_BLOCK ||
	    next >= outline->n_blocks ||
	    (outline->blocks[next].kind != BLOCK_LIST &&
	     outline->blocks[next].kind != BLOCK_TABLE))
		return false;
	text = span_trim(outline_source(outline, block));
	if (span_find_char(text, '\n') >= 0)
		return false;
	while (text.len && strchr("*_", text.at[text.len - 1]))
		text.len--;
	return span_ends(text, colons[0]) || span_ends(text, colons[1]);
}

uint32_t lanes_label(struct lanes *lanes, uint32_t block)
{
	return is_list_label(lanes->outline, block) && knows(lanes, block)
		       ? block
		       : lanes_above(lanes, MOST_LEVELS);
}
