/*
 * What stands in the leaves of a document: md4c's events, made into runs and
 * links with byte offsets; the only file that knows md4c. blocks.c has found
 * the blocks and prepared their text, so md4c sees one paragraph for each
 * leaf. It tells no positions, but its text points into its input wherever it
 * can; the marks of a link are looked for around its text.
 */
#include "base/heap.h"
#include "read/blocks.h"

#include <md4c.h>
#include <stdlib.h>

#ifndef MD4C_VERSION
#define MD4C_VERSION "unknown"
#endif

/* Tags that cross out what stands before the tag that closes them. */
static const char *const crossing_tags[] = { "del", "s", "strike" };

enum { N_CROSSING = sizeof(crossing_tags) / sizeof(*crossing_tags) };

struct md_reader {
	struct arena *arena;
	struct outline *out;
	struct prepared copy;
	uint32_t cursor; /* all of the copy before it is accounted for */
	size_t n_leaves; /* of the copy, those that have begun */

	uint32_t *open_links; /* in outline->links, from outer to inner */
	size_t n_open_links, open_links_room;
	unsigned strong, em, del;
	uint32_t tagged; /* the block in which the tags below were opened */
	uint8_t tags; /* STYLE_STRONG by tags of HTML */
	/* The runs of the tags that may cross out, counted from 1; or 0. */
	size_t crossing[N_CROSSING];
	size_t runs_room, links_room;
};

static uint32_t start_in_source(struct md_reader *r, uint32_t at)
{
	return prepared_source(&r->copy, at);
}

/* The end of something is where its last byte ends. */
static uint32_t end_in_source(struct md_reader *r, uint32_t at)
{
	return at ? prepared_source(&r->copy, at - 1) + 1
		  : prepared_source(&r->copy, at);
}

/* ---- leaves ---- */

static uint32_t leaf_block(const struct md_reader *r)
{
	return r->n_leaves ? r->copy.leaves[r->n_leaves - 1].block : NO_BLOCK;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	struct md_reader *r = data;

	if (type == MD_BLOCK_DOC)
		return 0;
	/* Definitions of links make no paragraph. */
	while (r->n_leaves < r->copy.n_leaves) {
		const struct leaf *leaf = &r->copy.leaves[r->n_leaves++];

		r->cursor = leaf->at;
		if (leaf->block != NO_BLOCK)
			break;
	}
	return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	return 0;
}

/* Should md4c see a paragraph where we see none, its text tells. */
static void find_leaf(struct md_reader *r, uint32_t at)
{
	const struct leaf *leaves = r->copy.leaves;

	while (r->n_leaves > 1 && leaves[r->n_leaves - 1].at > at)
		r->n_leaves--;
	while (r->n_leaves < r->copy.n_leaves && leaves[r->n_leaves].at <= at)
		r->n_leaves++;
}

/* ---- links ---- */

/* Backslashes and entities as Markdown resolves them in addresses. */
static struct span attribute_text(struct md_reader *r, const MD_ATTRIBUTE *attr)
{
	struct buf text = BUF_INIT;
	struct span copy;

	for (size_t i = 0; attr->size && attr->substr_offsets[i] < attr->size;
	     i++) {
		struct span part = span_of(attr->text + attr->substr_offsets[i],
					   attr->substr_offsets[i + 1] -
						   attr->substr_offsets[i]);

		if (attr->substr_types[i] == MD_TEXT_ENTITY &&
		    span_is(part, "&amp;"))
			buf_addc(&text, '&');
		else
			buf_add(&text, part);
	}
	copy = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

static int enter_link(struct md_reader *r, const MD_ATTRIBUTE *target,
		      bool image)
{
	struct outline *out = r->out;
	struct link *link = HEAP_PUSH(out->links, out->n_links, r->links_room);

	link->target = attribute_text(r, target);
	link->form = image ? LINK_IMAGE : LINK_INLINE;
	link->is_struck = r->del > 0;
	link->start = UINT32_MAX;
	link->block = leaf_block(r);
	*HEAP_PUSH(r->open_links, r->n_open_links, r->open_links_room) =
		(uint32_t)out->n_links - 1;
	return 0;
}

/* The text of the open links begins at `at`: their marks stand before it. */
static void begin_links(struct md_reader *r, uint32_t at)
{
	const char *text = r->copy.text;
	uint32_t floor = r->cursor;
	size_t i = r->n_open_links;

	while (i-- > 0) {
		struct link *link = &r->out->links[r->open_links[i]];
		char mark = '[';

		if (link->start != UINT32_MAX)
			return;
		if (at > 0 && text[at - 1] == '<' &&
		    link->form == LINK_INLINE) {
			link->form = LINK_AUTO;
			mark = '<';
		}
		while (at > floor && text[at - 1] != mark)
			at--;
		at -= at > 0;
		if (link->form == LINK_IMAGE && at > 0 && text[at - 1] == '!')
			at--;
		link->start = start_in_source(r, at);
		link->block = leaf_block(r);
	}
}

/* The next `c` that no backslash stands before, or the end of the text. */
static uint32_t skip_to(const struct prepared *copy, uint32_t at, char c)
{
	while (at < copy->len && copy->text[at] != c)
		at += copy->text[at] == '\\' ? 2 : 1;
	return at < copy->len ? at : (uint32_t)copy->len;
}

/* The ">" of an address in angle brackets, or what it cannot hold. */
static uint32_t skip_address(const struct prepared *copy, uint32_t at)
{
	while (at < copy->len && !strchr("<>\n", copy->text[at]))
		at += copy->text[at] == '\\' ? 2 : 1;
	return at < copy->len ? at : (uint32_t)copy->len;
}

/* After `]`: the address in parentheses or the reference in brackets. */
static uint32_t link_end(const struct prepared *copy, uint32_t at)
{
	const char *text = copy->text;
	uint32_t end = (uint32_t)copy->len, depth = 0, most, after;
	char open, close;

	while (at < end && text[at] != ']' && text[at] != '>')
		at++;
	if (at >= end || text[at] == '>')
		return at < end ? at + 1 : at;
	at++;
	open = at < end ? text[at] : '\0';
	if (open != '(' && open != '[')
		return at;
	close = open == '(' ? ')' : ']';
	/* Deeper than CommonMark allows, what follows is not its address. */
	most = open == '(' ? 32 : 1;
	after = at;
	for (uint32_t first = at + 1; at < end; at++) {
		char c = text[at];

		if (c == '\\')
			at++;
		else if (c == '<' && open == '(' && at == first) {
			at = skip_address(copy, at + 1);
			if (at >= end || text[at] != '>')
				return after;
		} else if ((c == '"' || c == '\'') && open == '(' &&
			   char_is_space(text[at - 1]))
			at = skip_to(copy, at + 1, c);
		else if (c == open && depth++ == most)
			return after;
		else if (c == close && !--depth)
			return at + 1;
		else if (c == '\n' && text[at + 1] == '\n')
			break;
	}
	return at < end ? at : end;
}

static int leave_link(struct md_reader *r)
{
	struct link *link;

	/* md4c 0.4.8 now and then closes a link that it never opened. */
	if (!r->n_open_links)
		return 0;
	link = &r->out->links[r->open_links[r->n_open_links - 1]];
	/* Without a text of its own it is the next "[" from the cursor on. */
	if (link->start == UINT32_MAX) {
		uint32_t at = r->cursor;

		while (at < r->copy.len && r->copy.text[at] != '[')
			at++;
		begin_links(r, at < r->copy.len ? at + 1 : at);
		r->cursor = at;
	}
	r->cursor = link_end(&r->copy, r->cursor);
	link->end = end_in_source(r, r->cursor);
	r->n_open_links--;
	return 0;
}

/* ---- runs ---- */

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct md_reader *r = data;

	switch (type) {
	case MD_SPAN_STRONG:
		r->strong++;
		break;
	case MD_SPAN_EM:
		r->em++;
		break;
	case MD_SPAN_DEL:
		r->del++;
		break;
	case MD_SPAN_A:
		return enter_link(r, &((MD_SPAN_A_DETAIL *)detail)->href,
				  false);
	case MD_SPAN_IMG:
		return enter_link(r, &((MD_SPAN_IMG_DETAIL *)detail)->src,
				  true);
	default:
		break;
	}
	return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct md_reader *r = data;

	switch (type) {
	case MD_SPAN_STRONG:
		r->strong--;
		break;
	case MD_SPAN_EM:
		r->em--;
		break;
	case MD_SPAN_DEL:
		r->del--;
		break;
	case MD_SPAN_A:
	case MD_SPAN_IMG:
		return leave_link(r);
	default:
		break;
	}
	return 0;
}

/* "<b>" and "</strong>" make bold what is between them. */
static bool is_strong_tag(struct span tag)
{
	return span_is_nocase(tag, "b>") || span_is_nocase(tag, "strong>");
}

/* Which of crossing_tags it is, attributes aside; N_CROSSING if none. */
static size_t crossing_tag(struct span tag)
{
	size_t n = 0, i = 0;

	while (n < tag.len && char_is_letter(tag.at[n]))
		n++;
	if (n == tag.len || !(tag.at[n] == '>' || char_is_space(tag.at[n])))
		return N_CROSSING;
	while (i < N_CROSSING &&
	       !span_is_nocase(span_first(tag, n), crossing_tags[i]))
		i++;
	return i;
}

/* "<del>" alone crosses out nothing: "the <s> tag renders wrong". */
static void take_crossing(struct md_reader *r, size_t which, bool ends)
{
	if (which == N_CROSSING)
		return;
	if (!ends) {
		if (!r->crossing[which])
			r->crossing[which] = r->out->n_runs + 1;
		return;
	}
	for (size_t i = r->crossing[which]; i && i <= r->out->n_runs; i++)
		r->out->runs[i - 1].style |= STYLE_DEL;
	r->crossing[which] = 0;
}

/* What makes bold ends with its block, if nothing closes it before. */
static void take_tag(struct md_reader *r, struct span tag)
{
	bool ends = span_starts(tag, "</");

	tag = span_from(tag, ends ? 2 : 1);
	if (r->tagged != leaf_block(r)) {
		r->tags = 0;
		memset(r->crossing, 0, sizeof(r->crossing));
	}
	r->tagged = leaf_block(r);
	take_crossing(r, crossing_tag(tag), ends);
	if (!is_strong_tag(tag))
		return;
	if (ends)
		r->tags &= (uint8_t)~STYLE_STRONG;
	else
		r->tags |= STYLE_STRONG;
}

static uint8_t style_now(const struct md_reader *r)
{
	uint8_t style =
		(uint8_t)((r->strong ? STYLE_STRONG : 0) |
			  (r->em ? STYLE_EM : 0) | (r->del ? STYLE_DEL : 0));

	if (r->tags && r->tagged == leaf_block(r))
		style |= r->tags;
	for (size_t i = 0; i < r->n_open_links; i++)
		if (r->out->links[r->open_links[i]].form == LINK_IMAGE)
			style |= STYLE_IMAGE;
	return style;
}

static void add_run(struct md_reader *r, enum run_kind kind, uint32_t at,
		    uint32_t len)
{
	struct outline *out = r->out;
	uint32_t index = leaf_block(r);
	struct block *block;
	struct run *run;

	if (index == NO_BLOCK)
		return;
	run = HEAP_PUSH(out->runs, out->n_runs, r->runs_room);
	block = &out->blocks[index];
	if (!block->n_runs++)
		block->run = (uint32_t)out->n_runs - 1;
	run->kind = (uint8_t)kind;
	run->style = style_now(r);
	/* A break stands where the text before it ends, if there is any. */
	run->start = len ? start_in_source(r, at) : end_in_source(r, at);
	if (run->start < block->start)
		run->start = block->start;
	run->end = run->start + len;
	run->in_link = r->n_open_links > 0;
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
		   void *data)
{
	static const enum run_kind kinds[] = {
		[MD_TEXT_NORMAL] = RUN_TEXT,   [MD_TEXT_NULLCHAR] = RUN_TEXT,
		[MD_TEXT_BR] = RUN_BREAK,      [MD_TEXT_SOFTBR] = RUN_BREAK,
		[MD_TEXT_ENTITY] = RUN_ENTITY, [MD_TEXT_CODE] = RUN_CODE,
		[MD_TEXT_HTML] = RUN_HTML,     [MD_TEXT_LATEXMATH] = RUN_TEXT,
	};
	struct md_reader *r = data;
	uintptr_t from = (uintptr_t)r->copy.text, at = (uintptr_t)text;
	bool inside = at >= from && at + size <= from + r->copy.len;
	uint32_t start;

	/* A line break, or a blank that md4c made up. */
	if (!inside || type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
		add_run(r, RUN_BREAK, r->cursor, 0);
		return 0;
	}
	start = (uint32_t)(at - from);
	find_leaf(r, start);
	if (size && prepared_is_guard(&r->copy, start)) {
		start++;
		size--;
		if (r->cursor < start)
			r->cursor = start;
	}
	if (!size)
		return 0;
	if (r->n_open_links)
		begin_links(r, start);
	if (type == MD_TEXT_HTML)
		take_tag(r, span_of(r->copy.text + start, size));
	add_run(r, kinds[type], start, size);
	r->cursor = start + size;
	return 0;
}

/*
 * A link ends in its block, whatever was taken for its end. One in what only
 * md4c takes for text, and we for a definition, is none.
 */
static void cut_links(struct outline *out)
{
	size_t n = 0;

	for (size_t i = 0; i < out->n_links; i++) {
		struct link link = out->links[i];

		if (link.block == NO_BLOCK)
			continue;
		if (link.end > out->blocks[link.block].end)
			link.end = out->blocks[link.block].end;
		if (link.start > link.end)
			link.start = link.end;
		out->links[n++] = link;
	}
	out->n_links = n;
}

static void read_leaves(struct md_reader *r)
{
	const MD_PARSER parser = {
		.flags = MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTMLBLOCKS |
			 MD_FLAG_NOINDENTEDCODEBLOCKS,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = on_text,
	};
	struct outline *out = r->out;
	int ret = md_parse(r->copy.text, (MD_SIZE)r->copy.len, &parser, r);

	cut_links(out);
	out->runs = heap_to_arena(out->runs, out->n_runs * sizeof(*out->runs),
				  r->arena);
	out->links = heap_to_arena(
		out->links, out->n_links * sizeof(*out->links), r->arena);
	free(r->open_links);
	/* None of our callbacks stops it, so only memory can have failed. */
	if (ret)
		abort();
}

int outline_read(struct outline *out, struct span source, size_t body,
		 struct arena *arena, size_t *at, struct err *err)
{
	struct md_reader r = { .arena = arena, .out = out };
	int ret;

	*out = (struct outline){ .source = source,
				 .lines = ARENA_NEW(arena, struct line_index) };
	out->lines->arena = arena;
	ret = blocks_find(out, body, &r.copy, arena, at, err);
	if (!ret)
		read_leaves(&r);
	prepared_release(&r.copy);
	if (ret < 0)
		return -1;
	outline_find_comments(out, arena);
	outline_find_links(out, arena);
	return 0;
}

void outline_library_version(struct buf *out)
{
	buf_adds(out, MD4C_VERSION);
}
