/* A page's source, with shared parts and the language's manual put in. */
#include "manual/source.h"

#include "base/file.h"

#include <errno.h>
#include <stdio.h>

struct page_source {
	const char *path;
	struct buf shared, layouts;
	struct buf *out;
};

static int read_or_say(const char *path, struct buf *out)
{
	if (file_read(path, out) == 0)
		return 0;
	fprintf(stderr, "%s: %s\n", path, strerror(errno));
	return -1;
}

static bool is_blank(struct span line)
{
	return !span_trim(line).len;
}

static bool is_fence(struct span line)
{
	return span_starts(span_trim(line), "```");
}

/* ---- entries that others have, too ---- */

/* "- `--quiet`, `-q`", and nothing that says more. */
static bool is_tag(struct span line)
{
	return span_starts(line, "- `") && span_ends(line, "`");
}

/* What `shared` says under the tag: its indented lines. */
static struct span shared_text(const struct page_source *source,
			       struct span tag)
{
	struct span line, rest = buf_span(&source->shared);
	const char *start, *end;

	while (span_next_line(&rest, &line)) {
		if (!span_eq(line, tag))
			continue;
		start = end = rest.at;
		while (span_next_line(&rest, &line) &&
		       (is_blank(line) || span_starts(line, "  ")))
			end = line.at + line.len;
		return span_between(start, end);
	}
	return SPAN_NONE;
}

static int add_tag(struct page_source *source, struct span tag,
		   struct span rest)
{
	struct span next = SPAN_NONE, text;

	while (span_next_line(&rest, &next) && is_blank(next))
		;
	if (span_starts(next, "  "))
		return 0;
	text = shared_text(source, tag);
	if (!text.len) {
		fprintf(stderr, "%s: %.*s has no text\n", source->path,
			(int)tag.len, tag.at);
		return -1;
	}
	buf_add(source->out, text);
	buf_addc(source->out, '\n');
	return 0;
}

/* ---- files that say it already ---- */

/* The address of "[text](address)" where the line is nothing else. */
static struct span lone_link(struct span line)
{
	ptrdiff_t at = span_find(line, "](");

	if (!span_starts(line, "[") || at < 0 || line.at[line.len - 1] != ')' ||
	    span_find_char(span_from(line, (size_t)at), ')') !=
		    (ptrdiff_t)line.len - at - 1)
		return SPAN_NONE;
	return span_between(line.at + at + 2, line.at + line.len - 1);
}

/* All below the title but the table of contents. */
static void add_below_title(struct buf *out, struct span text)
{
	struct span line;
	bool is_below = false, is_contents = false;

	while (span_next_line(&text, &line)) {
		if (!is_below) {
			is_below = span_starts(line, "# ");
			continue;
		}
		if (span_starts(line, "Contents: "))
			is_contents = true;
		if (is_blank(line))
			is_contents = false;
		if (is_contents)
			continue;
		buf_add(out, line);
		buf_addc(out, '\n');
	}
}

static int include(struct page_source *source, struct span address)
{
	const char *slash = strrchr(source->path, '/');
	struct buf path = BUF_INIT, text = BUF_INIT;
	int ret = 0;

	if (!span_ends(address, ".md")) {
		buf_add(source->out, buf_span(&source->layouts));
		return 0;
	}
	if (slash)
		buf_add(&path, span_between(source->path, slash + 1));
	buf_add(&path, address);
	ret = read_or_say(path.at, &text);
	if (ret == 0)
		add_below_title(source->out, buf_span(&text));
	buf_release(&path);
	buf_release(&text);
	return ret;
}

/* ---- line by line ---- */

static int add_lines(struct page_source *source, struct span text)
{
	struct span line, address;
	bool is_code = false;

	while (span_next_line(&text, &line)) {
		if (is_fence(line))
			is_code = !is_code;
		address = is_code ? SPAN_NONE : lone_link(line);
		if (span_starts(address, "../")) {
			if (include(source, address) < 0)
				return -1;
			continue;
		}
		buf_add(source->out, line);
		buf_addc(source->out, '\n');
		if (!is_code && is_tag(line) && add_tag(source, line, text) < 0)
			return -1;
	}
	return 0;
}

int source_read(struct buf *out, const char *path, const char *shared,
		const char *layouts)
{
	struct page_source source = { .path = path, .out = out };
	struct buf text = BUF_INIT;
	int ret = read_or_say(path, &text);

	if (ret == 0)
		ret = read_or_say(shared, &source.shared);
	if (ret == 0)
		ret = read_or_say(layouts, &source.layouts);
	if (ret == 0)
		ret = add_lines(&source, buf_span(&text));
	buf_release(&text);
	buf_release(&source.shared);
	buf_release(&source.layouts);
	return ret;
}
