#include "read/document.h"

#include "base/unicode.h"

void document_fail(struct document *out, struct span path,
		   const struct err *err, struct arena *arena)
{
	out->path = path;
	out->trouble = arena_copy(arena, span_str(err->text));
	out->remedy = arena_copy(arena, span_str(err->hint));
	out->front = (struct frontmatter){ 0 };
	out->outline = (struct outline){ .source = out->outline.source,
					 .lines = ARENA_NEW(
						 arena, struct line_index) };
	out->outline.lines->arena = arena;
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
static int check_pointer(struct span text, struct err *err)
{
	static const char first[] = "version https://git-lfs.github.com/spec/";

	if (!span_starts(text, first) || span_find(text, "\noid ") < 0 ||
	    span_find(text, "\nsize ") < 0)
		return 0;
	err_set(err, "holds a Git LFS pointer instead of its text");
	return err_hint(err, "keep Markdown out of Git LFS "
			     "(see .gitattributes)");
}

void document_read(struct document *out, struct span path, struct span text,
		   struct arena *arena)
{
	struct err err = ERR_INIT;
	struct span yaml = SPAN_NONE;

	*out = (struct document){ .path = path };
	out->outline.source = text;
	if (check_encoding(text, &out->trouble_at, &err) < 0 ||
	    check_pointer(text, &err) < 0 ||
	    frontmatter_find(text, &out->body, &yaml, &out->trouble_at, &err) <
		    0 ||
	    (yaml.at && frontmatter_read(&out->front, text, yaml, arena,
					 &out->trouble_at, &err) < 0) ||
	    outline_read(&out->outline, text, out->body, arena,
			 &out->trouble_at, &err) < 0)
		document_fail(out, path, &err, arena);
}

void document_read_yaml(struct document *out, struct span path,
			struct span text, struct arena *arena)
{
	struct err err = ERR_INIT;

	*out = (struct document){ .path = path };
	out->outline.source = text;
	out->outline.lines = ARENA_NEW(arena, struct line_index);
	out->outline.lines->arena = arena;
	out->body = text.len;
	if (check_encoding(text, &out->trouble_at, &err) < 0 ||
	    frontmatter_read(&out->front, text, text, arena, &out->trouble_at,
			     &err) < 0)
		document_fail(out, path, &err, arena);
}
