/* A file read: its encoding and stand-ins checked, front matter, outline. */
#include "read/document.h"

#include "base/unicode.h"

static void begin_lines(struct document *out, struct arena *arena)
{
	out->outline.lines = ARENA_NEW(arena, struct line_index);
	out->outline.lines->arena = arena;
}

void document_fail(struct document *out, struct span path,
		   const struct err *err, struct arena *arena)
{
	out->path = path;
	out->trouble = arena_copy(arena, span_str(err->text));
	out->remedy = arena_copy(arena, span_str(err->hint));
	out->front = (struct frontmatter){ 0 };
	out->rest = NULL;
	out->outline = (struct outline){ .source = out->outline.source };
	begin_lines(out, arena);
}

/* UTF-16 is what people most often have instead. */
static int check_encoding(struct span text, size_t *at, struct err *err)
{
	if (text_is_utf8(text, at))
		return 0;
	if (text.at[*at] == '\0') {
		err_set(err, "holds a NUL byte: it is not text");
		return err_hint(err, "remove that byte");
	}
	err_set(err,
		text.len > 1 && ((text.at[0] == '\xFF' &&
				  text.at[1] == '\xFE') ||
				 (text.at[0] == '\xFE' && text.at[1] == '\xFF'))
			? "is written in UTF-16; only UTF-8 can be read"
			: "is not UTF-8");
	return err_hint(err, "save it as UTF-8");
}

/* What git has in place of a file that Git LFS keeps elsewhere. */
static bool is_lfs_pointer(struct span text)
{
	static const char first[] = "version https://";
	struct span rest = span_from(text, sizeof(first) - 1);

	return span_starts(text, first) &&
	       (span_starts(rest, "git-lfs.github.com/spec/") ||
		span_starts(rest, "hawser.github.com/spec/")) &&
	       span_find(text, "\noid ") >= 0 &&
	       span_find(text, "\nsize ") >= 0;
}

/* The same of git-annex: the name of an object, alone. */
static bool is_annex_pointer(struct span text)
{
	return (span_starts(text, "/annex/objects/") ||
		(span_starts(text, "../") &&
		 span_find(text, "/.git/annex/objects/") > 0) ||
		span_starts(text, ".git/annex/objects/")) &&
	       span_find_char(span_trim(text), '\n') < 0;
}

/* Does a conflict of a merge begin here: both sides, one below the other? */
static bool is_unmerged(struct span text)
{
	return span_starts(text, "<<<<<<< ") &&
	       span_find(text, "\n=======") >= 0 &&
	       span_find(text, "\n>>>>>>> ") >= 0;
}

static int fail_unmerged(struct err *err)
{
	err_set(err, "holds a conflict of a merge");
	return err_hint(err, "resolve it, and git add the file");
}

static bool is_in_code(const struct outline *outline, size_t at)
{
	for (size_t i = 0; i < outline->n_blocks; i++)
		if (outline->blocks[i].kind == BLOCK_CODE &&
		    outline->blocks[i].start <= at &&
		    outline->blocks[i].end > at)
			return true;
	return false;
}

/* Further down: what both sides say would be taken for one text. */
static int check_conflicts(const struct outline *outline, size_t *at,
			   struct err *err)
{
	struct span rest = outline->source;
	ptrdiff_t next;

	while ((next = span_find(rest, "\n<<<<<<< ")) >= 0) {
		rest = span_from(rest, (size_t)next + 1);
		*at = (size_t)(rest.at - outline->source.at);
		if (is_unmerged(rest) && !is_in_code(outline, *at))
			return fail_unmerged(err);
	}
	return 0;
}

/* Refuses what stands in place of a file's own text. */
static int check_stand_in(struct span text, struct err *err)
{
	if (span_starts(text, "\xEF\xBB\xBF"))
		text = span_from(text, 3);
	if (!text.len || !strchr("v/<.", text.at[0]))
		return 0;
	if (is_lfs_pointer(text)) {
		err_set(err, "holds a Git LFS pointer instead of its text");
		return err_hint(err, "keep Markdown out of Git LFS "
				     "(see .gitattributes)");
	}
	if (is_annex_pointer(text)) {
		err_set(err, "holds a git-annex pointer instead of its text");
		return err_hint(err, "keep Markdown in git itself "
				     "(git annex unannex)");
	}
	/* Front matter that only one side has would go unheard. */
	return is_unmerged(text) ? fail_unmerged(err) : 0;
}

/*
 * Refuses what nobody wrote by hand: a mebibyte of rows of two bytes would be
 * half a million items, each with its findings.
 */
static int check_blocks(const struct outline *outline, size_t *at,
			struct err *err)
{
	enum { MOST_BLOCKS = 200000 };
	size_t i = 0, n = 0;

	if (outline->n_blocks <= MOST_BLOCKS)
		return 0;
	while (i < outline->n_blocks && n <= MOST_BLOCKS)
		n += outline->blocks[i++].kind != BLOCK_CELL;
	if (n <= MOST_BLOCKS)
		return 0;
	*at = outline->blocks[i - 1].start;
	err_set(err,
		"has more than %d headings, entries, rows and paragraphs",
		MOST_BLOCKS);
	return err_hint(err, "split the file");
}

void document_read_front(struct document *out, struct span path,
			 struct span text, struct arena *arena)
{
	struct err err = ERR_INIT;
	struct span yaml = SPAN_NONE;

	*out = (struct document){ .path = path, .rest = arena };
	out->outline.source = text;
	begin_lines(out, arena);
	if (check_encoding(text, &out->trouble_at, &err) < 0 ||
	    check_stand_in(text, &err) < 0 ||
	    frontmatter_find(text, &out->body, &yaml, &out->trouble_at, &err) <
		    0 ||
	    (yaml.at && frontmatter_read(&out->front, text, yaml, arena,
					 &out->trouble_at, &err) < 0))
		document_fail(out, path, &err, arena);
}

void document_read_rest(struct document *doc)
{
	struct err err = ERR_INIT;
	struct arena *arena = doc->rest;

	if (!arena)
		return;
	doc->rest = NULL;
	if (outline_read(&doc->outline, document_source(doc), doc->body, arena,
			 &doc->trouble_at, &err) < 0 ||
	    check_blocks(&doc->outline, &doc->trouble_at, &err) < 0 ||
	    check_conflicts(&doc->outline, &doc->trouble_at, &err) < 0)
		document_fail(doc, doc->path, &err, arena);
}

bool document_may_wait(const struct document *doc)
{
	/* So few hold neither 4,000 levels, 200,000 blocks nor brackets for long. */
	enum { MOST_BYTES = 32 * 1024, LONGEST_LINE = 4000 };
	struct span rest = document_source(doc);
	ptrdiff_t line;

	if (rest.len > MOST_BYTES || span_find(rest, "\n<<<<<<< ") >= 0)
		return false;
	while ((line = span_find_char(rest, '\n')) >= 0 && line < LONGEST_LINE)
		rest = span_from(rest, (size_t)line + 1);
	return rest.len < LONGEST_LINE;
}

void document_read(struct document *out, struct span path, struct span text,
		   struct arena *arena)
{
	document_read_front(out, path, text, arena);
	document_read_rest(out);
}

void document_read_yaml(struct document *out, struct span path,
			struct span text, struct arena *arena)
{
	struct err err = ERR_INIT;

	*out = (struct document){ .path = path };
	out->outline.source = text;
	begin_lines(out, arena);
	out->body = text.len;
	if (check_encoding(text, &out->trouble_at, &err) < 0 ||
	    frontmatter_read(&out->front, text, text, arena, &out->trouble_at,
			     &err) < 0)
		document_fail(out, path, &err, arena);
}
