/* paths, mentions: what a text names. */
#include "ready/checks.h"

#include "backlog/address.h"
#include "base/unicode.h"
#include "ready/conditions.h"
#include "ready/miss.h"
#include "words/words.h"

/* ---- paths ---- */

/*
 * Does a code span look like a path of this repository? A slash between
 * names, an ending after the last, and no sign of a command, a pattern or an
 * address.
 */
static bool looks_like_path(struct span text)
{
	ptrdiff_t slash = -1, dot = -1;

	if (text.len < 4 || text.len > 200 || text.at[0] == '/' ||
	    text.at[0] == '-' || text.at[0] == '@' || text.at[0] == '~')
		return false;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (char_is_space(c) || strchr("*?<>{}()[]|$\"'`=:;,!&#%\\", c))
			return false;
		if (c == '/')
			slash = (ptrdiff_t)i;
		if (c == '.')
			dot = (ptrdiff_t)i;
	}
	return slash > 0 && dot > slash + 1 && dot + 1 < (ptrdiff_t)text.len &&
	       !span_starts(text, "..") && span_find(text, "//") < 0;
}

/*
 * A path counts only where its first folder is one of ours: `node_modules/x`
 * or `api/v1.json` of another project are not.
 */
static bool is_ours(struct judge *judge, struct span path)
{
	ptrdiff_t slash;

	if (span_starts(path, "./"))
		path = span_from(path, 2);
	slash = span_find_char(path, '/');
	return snapshot_find(judge->backlog->snapshot,
			     span_first(path, (size_t)slash)) == ENTRY_FOLDER;
}

static bool path_exists(struct judge *judge, const struct document *doc,
			struct span text)
{
	struct address address = address_of(text, doc->path, judge->scratch);
	struct span path = text;

	if (span_starts(path, "./"))
		path = span_from(path, 2);
	return snapshot_find(judge->backlog->snapshot, path) != ENTRY_NONE ||
	       (!address.leaves && snapshot_find(judge->backlog->snapshot,
						 address.path) != ENTRY_NONE);
}

static void miss_path(const struct asking *a, const struct document *doc,
		      const struct run *run, struct span text)
{
	struct judge *judge = a->judge;
	struct saying saying = { .label = "no such file",
				 .answer = SPAN("fix the path"),
				 .found = text,
				 .is_broken_link = true };
	struct span other = SPAN_NONE;
	struct spot spot = { doc, run->start, run->end };

	/* Each look goes through a whole folder. */
	if (backlog_may_hint(judge->backlog))
		other = snapshot_find_nocase(judge->backlog->snapshot, text,
					     judge->scratch);
	miss(a, spot, &saying,
	     other.len ? "names a path that is not there: %s (%s differs in "
			 "case)"
		       : "names a path that is not there: %s",
	     say(judge, text), say(judge, other));
}

/* The paths in the code spans of a block; where they must `exist`, tells which do not. */
static size_t paths_of_block(const struct asking *a, const struct document *doc,
			     const struct block *block, bool exist)
{
	const struct outline *outline = &doc->outline;
	size_t n = 0;

	for (uint32_t j = 0; j < block->n_runs; j++) {
		const struct run *run = &outline->runs[block->run + j];
		struct span text = span_of(outline->source.at + run->start,
					   run->end - run->start);

		if (run->kind != RUN_CODE || !looks_like_path(text) ||
		    !is_ours(a->judge, text))
			continue;
		n++;
		if (exist && !path_exists(a->judge, doc, text))
			miss_path(a, doc, run, text);
	}
	return n;
}

static size_t each_path(const struct asking *a, bool exist)
{
	size_t n = 0;

	for (size_t p = 0; p < a->item->n_parts; p++) {
		const struct part *part = &a->item->parts[p];

		for (uint32_t i = part->first; i < part->last; i++)
			n += paths_of_block(a, part->doc,
					    &part->doc->outline.blocks[i],
					    exist);
	}
	return n;
}

/* What is counted, as one and as many; what to do about too few. */
struct counted {
	const char *one, *many;
	struct span more;
};

/* The number of what was found, against the amounts that were agreed. */
static void judge_amounts(const struct asking *a, size_t n,
			  const struct counted *counted)
{
	const struct check *check = a->criterion->check;
	struct saying saying = { .found = span_str(counted->many) };

	for (size_t i = 0; i < check->n_conditions; i++) {
		const struct amount *amount = &check->conditions[i].amount;

		if (check->conditions[i].kind != CONDITION_AMOUNT ||
		    amount_holds(amount, (double)n))
			continue;
		saying.answer = (double)n < amount->number
					? counted->more
					: SPAN("remove some of them");
		miss(a, spot_of_item(a->item), &saying, "has %s %s; %s",
		     n ? arena_printf(a->judge->scratch, "%zu", n).at : "no",
		     n == 1 ? counted->one : counted->many,
		     say_agreed(a->judge, amount));
	}
}

static bool asks_exist(const struct check *check)
{
	for (size_t i = 0; i < check->n_conditions; i++)
		if (check->conditions[i].kind == CONDITION_PROPERTY)
			return true;
	return false;
}

void judge_paths(const struct asking *a)
{
	const struct check *check = a->criterion->check;
	const struct counted paths = { "path", "paths",
				       SPAN("name one in code") };
	struct saying saying = { .found = SPAN("paths") };
	size_t n = each_path(a, asks_exist(check));

	judge_amounts(a, n, &paths);
	if (check->is_absent && n) {
		saying.answer = SPAN("remove them");
		miss(a, spot_of_item(a->item), &saying, "still names %s",
		     n == 1 ? "a path"
			    : arena_printf(a->judge->scratch, "%zu paths", n)
				      .at);
	} else if (!check->is_absent && !check->n_conditions && !n) {
		saying.answer = paths.more;
		miss(a, spot_of_item(a->item), &saying, "names no path");
	}
}

/* ---- mentions ---- */

static void miss_mention(const struct asking *a, struct spot spot,
			 struct span hit)
{
	struct saying saying = { .label = "no item is called that",
				 .answer = SPAN("name an item that exists"),
				 .found = hit,
				 .is_broken_link = true };

	miss(a, spot, &saying, "mentions %s, which is not an item",
	     say(a->judge, hit));
}

static void miss_forbidden(const struct asking *a, struct spot spot,
			   struct span hit)
{
	struct saying saying = { .answer = SPAN("remove it"), .found = hit };

	miss(a, spot, &saying, "still mentions %s", say(a->judge, hit));
}

/* Where a part of a block's visible text stands; all of it where it is none. */
static struct spot spot_in_text(const struct document *doc,
				struct text_walk *walk, struct span text,
				struct span part)
{
	const struct block *block = &doc->outline.blocks[walk->block];
	size_t at = (size_t)(part.at - text.at);
	struct spot spot = { doc, block->start, block->end };

	if (!part.len)
		return spot;
	spot.start = outline_text_place(&doc->outline, walk, at);
	spot.end =
		outline_text_place(&doc->outline, walk, at + part.len - 1) + 1;
	return spot;
}

/* Where a part of the text of a block of code stands, as long as its source. */
static struct spot spot_in_code(const struct document *doc, uint32_t block,
				struct span text, struct span part)
{
	struct span code = outline_code(&doc->outline, block);
	uint32_t start = (uint32_t)(code.at - doc->outline.source.at +
				    (part.at - text.at));

	return (struct spot){ doc, start, start + (uint32_t)part.len };
}

/* The line breaks of code as blanks. */
static struct span as_one_line(struct span code, struct arena *arena)
{
	char *text = arena_text(arena, code.len + 1);

	for (size_t i = 0; i < code.len; i++)
		text[i] = code.at[i] == '\n' || code.at[i] == '\r' ? ' '
								   : code.at[i];
	return span_of(text, code.len);
}

/* Every hit in the text of one block; -1 where the regex gave up. */
static int mentions_in_text(const struct asking *a, const struct document *doc,
			    uint32_t block, struct span text, size_t *n)
{
	const struct check *check = a->criterion->check;
	bool is_code = doc->outline.blocks[block].kind == BLOCK_CODE;
	struct text_walk walk = { .block = block };
	struct span hit;
	size_t at = 0;

	while (at < text.len) {
		enum regex_result result =
			regex_find_next(check->regex, text, at, &hit, NULL);
		struct spot spot = { doc, 0, 0 };

		if (result == REGEX_LIMIT)
			return -1;
		if (result == REGEX_MISS)
			break;
		spot = is_code ? spot_in_code(doc, block, text, hit)
			       : spot_in_text(doc, &walk, text, hit);
		if (check->is_absent && !*n)
			miss_forbidden(a, spot, hit);
		++*n;
		if (asks_exist(check) && hit.len &&
		    !backlog_by_id(a->judge->backlog, hit))
			miss_mention(a, spot, hit);
		at = (size_t)(hit.at - text.at) + hit.len;
		/* Past nothing there is at least one character. */
		for (bool any = hit.len > 0;
		     at < text.len &&
		     (!any || ((unsigned char)text.at[at] & 0xC0) == 0x80);
		     at++)
			any = true;
	}
	return 0;
}

/* The same of a block; where no line of code has it, all of it as one line may. */
static int mentions_in(const struct asking *a, const struct document *doc,
		       uint32_t block, size_t *n)
{
	struct arena *scratch = a->judge->scratch;
	struct passage passage = { doc, block, block + 1, 0, 0 };
	size_t before = *n;
	struct span code;

	if (doc->outline.blocks[block].kind != BLOCK_CODE)
		return mentions_in_text(
			a, doc, block,
			passage_text_now(&passage, block, scratch), n);
	code = outline_code(&doc->outline, block);
	if (mentions_in_text(a, doc, block, code, n) < 0)
		return -1;
	return *n > before ? 0
			   : mentions_in_text(a, doc, block,
					      as_one_line(code, scratch), n);
}

static int count_mentions(const struct asking *a, size_t *n)
{
	for (size_t p = 0; p < a->item->n_parts; p++) {
		const struct part *part = &a->item->parts[p];
		const struct block *blocks = part->doc->outline.blocks;

		for (uint32_t i = part->first; i < part->last; i++) {
			struct spot spot = { part->doc, blocks[i].start,
					     blocks[i].end };

			if (!(blocks[i].n_runs ||
			      (blocks[i].kind == BLOCK_CODE &&
			       a->criterion->check->has_code)) ||
			    mentions_in(a, part->doc, i, n) == 0)
				continue;
			miss_limit(a, spot, a->criterion->check->regex_text);
			return -1;
		}
	}
	return 0;
}

/* Does some block of the item say who wants what? */
static bool tells_story(const struct asking *a)
{
	for (size_t p = 0; p < a->item->n_parts; p++) {
		const struct part *part = &a->item->parts[p];
		const struct outline *outline = &part->doc->outline;

		for (uint32_t i = part->first; i < part->last; i++)
			if (outline->blocks[i].n_runs &&
			    says_story(outline_text_copy(outline, i,
							 a->judge->scratch),
				       a->judge->scratch))
				return true;
	}
	return false;
}

/* "has no sentence "As a … I want …"": the sentence of a story has a form. */
static void miss_sentence(const struct asking *a, struct span found)
{
	struct span regex = a->criterion->check->regex_text;
	const char *story = story_asked(regex, a->judge->scratch);
	struct span reason = story_reason_asked(regex, a->judge->scratch);
	struct saying saying = { .answer = SPAN("add one"), .found = found };

	if (reason.len && tells_story(a)) {
		saying.answer = SPAN("say what for");
		miss(a, spot_of_item(a->item), &saying,
		     "says who wants what, but has no \"%.*s\"",
		     (int)reason.len, reason.at);
	} else if (story && *story)
		miss(a, spot_of_item(a->item), &saying,
		     "has no sentence \"%s\"", story);
	else
		miss_match(a, spot_of_item(a->item), NULL, regex, found,
			   story ? SPAN("add the sentence that says so")
				 : SPAN("add it"));
}

void judge_mentions(const struct asking *a)
{
	struct judge *judge = a->judge;
	const struct check *check = a->criterion->check;
	const char *regex = say(judge, check->regex_text);
	struct counted mentions = {
		arena_printf(judge->scratch, "mention of %s", regex).at,
		arena_printf(judge->scratch, "mentions of %s", regex).at,
		SPAN("add one")
	};
	size_t n = 0;

	if (count_mentions(a, &n) < 0)
		return;
	judge_amounts(a, n, &mentions);
	if (!check->is_absent && !check->n_conditions && !n)
		miss_sentence(a, span_str(mentions.many));
}
