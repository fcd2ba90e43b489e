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
			add_heading(anchors, &counts,
				    text_anchor(arena,
						outline_text_copy(outline, i,
								  arena)),
				    block, arena);
		else if (block->kind == BLOCK_HTML)
			add_html(anchors, outline_source(outline, i), arena);
		for (uint32_t j = 0; j < block->n_runs; j++) {
			const struct run *run = &outline->runs[block->run + j];

			if (run->kind == RUN_HTML)
				add_html(anchors,
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

bool anchors_have(const struct table *anchors, struct span name)
{
	return !name.len || anchor_named(anchors, name);
}

const struct block *anchors_heading(const struct table *anchors,
				    struct span name)
{
	const struct anchor *anchor = anchor_named(anchors, name);

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
