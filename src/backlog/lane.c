#include "backlog/lane.h"

#include "backlog/pair.h"
#include "backlog/state.h"
#include "base/unicode.h"

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

static bool knows(const struct lanes *lanes, uint32_t block)
{
	const struct kind *kind = lanes->kind;
	struct arena_mark mark = arena_mark(lanes->arena);
	struct span heading = span_trim(
		outline_text_copy(lanes->outline, block, lanes->arena));
	bool known = kind_knows_lane(kind, heading, lanes->arena) ||
		     (!kind->is_done_only &&
		      heading_says_done(heading, lanes->arena));

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
