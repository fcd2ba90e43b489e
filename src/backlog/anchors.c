/* The places in a document that a link can name. */
#include "backlog/anchors.h"

#include "base/unicode.h"

/* What an anchor leads to. */
struct anchor {
	const struct block *heading; /* NULL where HTML sets it */
	bool is_alias; /* only some forge makes it of the heading */
};

static void *new_anchor(const struct block *heading, bool is_alias,
			struct arena *arena)
{
	struct anchor *anchor = ARENA_NEW(arena, struct anchor);

	*anchor = (struct anchor){ heading, is_alias };
	return anchor;
}

/* `id="x"` or `name="x"` in the tags of some HTML. */
static void add_html(struct table *anchors, struct span html,
		     struct arena *arena)
{
	static const char *const keys[] = { "id=", "name=" };

	for (size_t i = 0; i < 2; i++) {
		struct span rest = html;
		ptrdiff_t at;

		while ((at = span_find(rest, keys[i])) >= 0) {
			bool whole = at > 0 && char_is_space(rest.at[at - 1]);
			struct span value =
				span_from(rest, (size_t)at + strlen(keys[i]));
			char quote = value.len ? value.at[0] : '\0';
			size_t n = 0;

			if (quote == '"' || quote == '\'')
				value = span_from(value, 1);
			else
				quote = '\0';
			while (n < value.len && value.at[n] != quote &&
			       value.at[n] != '>' &&
			       (quote || !char_is_space(value.at[n])))
				n++;
			if (whole && n)
				*table_slot(anchors,
					    arena_copy(arena,
						       span_first(value, n))) =
					new_anchor(NULL, false, arena);
			rest = span_from(value, n);
		}
	}
}

/* The same, without what stands in comments. */
static void add_shown_html(struct table *anchors, struct span html,
			   struct arena *arena)
{
	while (html.len) {
		ptrdiff_t open = span_find(html, "<!--"), close;

		add_html(anchors,
			 open < 0 ? html : span_first(html, (size_t)open),
			 arena);
		if (open < 0)
			return;
		html = span_from(html, (size_t)open);
		close = span_find(html, "-->");
		html = span_from(html,
				 close < 0 ? html.len : (size_t)close + 3);
	}
}

/* A second heading of the same words gets "-1", as forges number them. */
static void add_heading(struct table *anchors, struct table *counts,
			struct span anchor, const struct block *block,
			struct arena *arena)
{
	size_t **count = (size_t **)table_slot(counts, anchor);
	struct span name = anchor;

	if (!*count)
		*count = ARENA_NEW(arena, size_t);
	/* "a-1" may be a heading of its own. */
	while (table_get(anchors, name))
		name = arena_printf(arena, "%.*s-%zu", (int)anchor.len,
				    anchor.at, ++**count);
	*table_slot(anchors, name) = new_anchor(block, false, arena);
}

/*
 * GitLab writes one dash where GitHub writes several; Forgejo and Gitea write
 * none at the ends, either, where an emoji stood. Which forge it is we cannot
 * know.
 */
static struct span one_dash(struct span anchor, bool trimmed,
			    struct arena *arena)
{
	char *out = arena_text(arena, anchor.len + 1);
	size_t n = 0;

	/* What chose the look of an emoji is left behind by it. */
	while (trimmed && span_starts(anchor, "\xEF\xB8\x8F"))
		anchor = span_from(anchor, 3);
	for (size_t i = 0; i < anchor.len; i++)
		if (anchor.at[i] != '-' || (n ? out[n - 1] != '-' : !trimmed))
			out[n++] = anchor.at[i];
	while (trimmed && n && out[n - 1] == '-')
		n--;
	return span_of(out, n);
}

/* General punctuation, and the signs between ideographs: "—", "：", "、". */
static bool is_wide_sign(struct span text)
{
	unsigned char last = text.len > 2 ? (unsigned char)text.at[2] : 0;

	return last && (span_starts(text, "\xE2\x80") ||
			(span_starts(text, "\xE3\x80") && last <= 0x91) ||
			(span_starts(text, "\xEF\xBC") &&
			 (last <= 0x8F || (last >= 0x9A && last <= 0xA0))));
}

/*
 * Forgejo and Gitea make a dash of whatever is neither letter nor digit, where
 * others leave it out: "with:colon" is "with-colon" there.
 */
static struct span dashed(struct span heading, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span anchor;

	for (size_t i = 0; i < heading.len; i++) {
		char c = heading.at[i];

		if (is_wide_sign(span_from(heading, i))) {
			buf_addc(&text, ' ');
			i += 2;
		} else if (char_is_letter(c) || char_is_digit(c) || c == '_' ||
			   (unsigned char)c >= 0x80) {
			buf_addc(&text, c);
		} else {
			buf_addc(&text, ' ');
		}
	}
	anchor = one_dash(text_anchor(arena, buf_span(&text)), true, arena);
	buf_release(&text);
	return anchor;
}

/*
 * "Personal data {#pii}", "{ #pii .wide }", "{: #pii}": the name that the
 * heading gives itself among its attributes.
 */
static struct span own_name(struct span *heading)
{
	ptrdiff_t open = span_find_char(*heading, '{'), hash, end;
	struct span name, before;

	if (open < 0 || !span_ends(*heading, "}"))
		return SPAN_NONE;
	name = span_from(*heading, (size_t)open + 1);
	name.len--;
	hash = span_find_char(name, '#');
	before = span_trim(span_first(name, hash < 0 ? 0 : (size_t)hash));
	if (hash < 0 || (before.len && !strchr(":./", before.at[0])))
		return SPAN_NONE;
	name = span_from(name, (size_t)hash + 1);
	end = span_find_char(name, ' ');
	if (end >= 0)
		name = span_first(name, (size_t)end);
	if (!name.len || span_find_char(name, '}') >= 0)
		return SPAN_NONE;
	*heading = span_trim(span_first(*heading, (size_t)open));
	return name;
}

struct aliasing {
	struct table *anchors;
	struct arena *arena;
};

static void add_alias(struct aliasing *to, const struct anchor *of,
		      struct span name)
{
	void **slot = name.len ? table_slot(to->anchors, name) : NULL;

	if (slot && !*slot)
		*slot = new_anchor(of->heading, true, to->arena);
}

static void add_aliases(struct span key, void *value, void *data)
{
	const struct anchor *anchor = value;
	struct aliasing *to = data;

	/* Those that were added meanwhile come along, too. */
	if (anchor->is_alias)
		return;
	add_alias(to, anchor, one_dash(key, false, to->arena));
	add_alias(to, anchor, one_dash(key, true, to->arena));
}

/* All that a heading is called, on whatever forge. */
static void add_names(struct table *anchors, struct table *counts,
		      const struct outline *outline, uint32_t index,
		      struct arena *arena)
{
	const struct block *block = &outline->blocks[index];
	struct span text = outline_text_copy(outline, index, arena);
	struct span whole = text, own = own_name(&text);
	struct anchor of = { block, false };
	struct aliasing to = { anchors, arena };

	add_heading(anchors, counts, text_anchor(arena, text), block, arena);
	if (own.len && !table_get(anchors, own))
		*table_slot(anchors, own) = new_anchor(block, false, arena);
	/* To GitHub the braces are text. */
	if (own.len)
		add_alias(&to, &of, text_anchor(arena, whole));
	add_alias(&to, &of, dashed(text, arena));
}

/*
 * "{: #pii}" and "(pii)=", alone on a line beside a heading: names as some site
 * generators take them.
 */
static void add_line_name(struct table *anchors, const struct outline *outline,
			  uint32_t block, struct arena *arena)
{
	struct span line = span_trim(outline_source(outline, block));
	size_t end = line.len;

	/* The last line; most end otherwise. */
	if (!end || (line.at[end - 1] != '}' && line.at[end - 1] != '='))
		return;
	while (end && line.at[end - 1] != '\n')
		end--;
	line = span_trim(span_from(line, end));
	if (span_starts(line, "{:")) {
		line = own_name(&line);
	} else {
		if (line.at[0] != '(' || !span_ends(line, ")=") ||
		    line.len <= 3)
			return;
		line = span_of(line.at + 1, line.len - 3);
	}
	if (line.len && !table_get(anchors, line))
		*table_slot(anchors, line) = new_anchor(NULL, false, arena);
}

struct table *anchors_of(const struct document *doc, struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct table *anchors = ARENA_NEW(arena, struct table);
	struct table counts;

	table_init(anchors, arena);
	table_init(&counts, arena);
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind == BLOCK_HEADING)
			add_names(anchors, &counts, outline, i, arena);
		else if (block->kind == BLOCK_PARAGRAPH)
			add_line_name(anchors, outline, i, arena);
		else if (block->kind == BLOCK_HTML)
			add_shown_html(anchors, outline_source(outline, i),
				       arena);
		for (uint32_t j = 0; j < block->n_runs; j++) {
			const struct run *run = &outline->runs[block->run + j];

			if (run->kind == RUN_HTML)
				add_shown_html(anchors,
					       span_between(outline->source.at +
								    run->start,
							    outline->source.at +
								    run->end),
					       arena);
		}
	}
	table_release(&counts);
	table_each(anchors, add_aliases, &(struct aliasing){ anchors, arena });
	return anchors;
}

/* GitHub puts "user-content-" in front of each anchor that it makes. */
static const struct anchor *anchor_named(const struct table *anchors,
					 struct span name)
{
	static const char prefix[] = "user-content-";
	const struct anchor *anchor = table_get(anchors, name);

	if (!anchor && span_starts(name, prefix))
		anchor =
			table_get(anchors, span_from(name, sizeof(prefix) - 1));
	return anchor;
}

/* Most are written as they are made: small letters, digits and dashes. */
static bool is_as_made(struct span name)
{
	for (size_t i = 0; i < name.len; i++)
		if (name.at[i] == ' ' || (unsigned char)name.at[i] >= 0x80 ||
		    char_lower(name.at[i]) != name.at[i])
			return false;
	return true;
}

/* The anchors of headings are in lower case, however they are linked to. */
static const struct anchor *anchor_in_any_case(const struct table *anchors,
					       struct span name)
{
	const struct anchor *anchor = anchor_named(anchors, name);
	struct span lower;
	struct arena scratch;

	if (anchor || is_as_made(name))
		return anchor;
	arena_init(&scratch);
	lower = text_anchor(&scratch, name);
	/* Only the case may differ, not what an anchor leaves out. */
	if (lower.len == name.len)
		anchor = anchor_named(anchors, lower);
	arena_release(&scratch);
	return anchor;
}

bool anchors_have(const struct table *anchors, struct span name)
{
	return !name.len || anchor_in_any_case(anchors, name);
}

const struct block *anchors_heading(const struct table *anchors,
				    struct span name)
{
	const struct anchor *anchor = anchor_in_any_case(anchors, name);

	return anchor ? anchor->heading : NULL;
}

struct near_hunt {
	struct near near;
	struct span wanted;
	struct arena *arena;
};

static void compare_near(struct span key, void *value, void *data)
{
	const struct anchor *anchor = value;
	struct near_hunt *hunt = data;

	if (anchor->is_alias)
		return;
	near_try(&hunt->near, hunt->wanted, text_fold_case(hunt->arena, key),
		 key);
}

struct span anchors_near(const struct table *anchors, struct span name,
			 struct arena *arena)
{
	struct near_hunt hunt = { NEAR_NONE, text_fold_case(arena, name),
				  arena };

	table_each(anchors, compare_near, &hunt);
	return hunt.near.best;
}
