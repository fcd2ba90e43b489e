/* Places of findings, and paths as git quotes them. */
#include "report/place.h"

#include "base/unicode.h"

struct location finding_location(const struct report *report,
				 const struct finding *finding)
{
	const struct outline *outline = &finding->doc->outline;
	struct place start = outline_place(outline, finding->start);
	struct place end = outline_place(outline, finding->end > finding->start
							  ? finding->end
							  : finding->start);
	struct location out = { finding->doc->path, start.line, start.column,
				end.line, end.column };

	if (finding->doc == report->definition->doc &&
	    (report->definition->is_builtin || report->definition->is_outside))
		out.path = SPAN("");
	return out;
}

static size_t in_characters(const struct outline *outline, uint32_t at,
			    size_t column)
{
	return outline_characters(outline, at - (column - 1), at) + 1;
}

void location_in_characters(struct location *location,
			    const struct finding *finding)
{
	const struct outline *outline = &finding->doc->outline;
	uint32_t end = finding->end > finding->start ? finding->end
						     : finding->start;

	location->column =
		in_characters(outline, finding->start, location->column);
	location->end_column =
		in_characters(outline, end, location->end_column);
}

void show_definition(const struct report *report, struct buf *out)
{
	if (report->definition->is_builtin)
		buf_adds(out, "the built-in definition");
	else
		show_path(report, out, report->definition->doc->path);
}

static const char *escape_of(char c)
{
	switch (c) {
	case '\a':
		return "\\a";
	case '\b':
		return "\\b";
	case '\t':
		return "\\t";
	case '\n':
		return "\\n";
	case '\v':
		return "\\v";
	case '\f':
		return "\\f";
	case '\r':
		return "\\r";
	case '"':
		return "\\\"";
	case '\\':
		return "\\\\";
	default:
		return NULL;
	}
}

static bool wants_quotes(struct span path, bool beyond_ascii)
{
	size_t at;

	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.at[i];

		if (c < 0x20 || c == 0x7F || c == '"' || c == '\\' ||
		    (c >= 0x80 && beyond_ascii))
			return true;
	}
	return !text_is_utf8(path, &at);
}

static void add_path(struct buf *out, struct span path, bool beyond_ascii)
{
	bool utf8;
	size_t at;

	if (!wants_quotes(path, beyond_ascii)) {
		text_show(out, path);
		return;
	}
	utf8 = text_is_utf8(path, &at);
	buf_addc(out, '"');
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.at[i];
		const char *escape = escape_of(path.at[i]);

		if (escape)
			buf_adds(out, escape);
		else if (c < 0x20 || c == 0x7F ||
			 (c >= 0x80 && (beyond_ascii || !utf8)))
			buf_addf(out, "\\%03o", c);
		else
			buf_addc(out, path.at[i]);
	}
	buf_addc(out, '"');
}

void show_path(const struct report *report, struct buf *out, struct span path)
{
	add_path(out, path, report->quote_path);
}

void show_path_for_script(const struct report *report, struct buf *out,
			  struct span path)
{
	add_path(out, path, report->script_quotes_path);
}

/* How many bytes of both are the same folders. */
static size_t common_folders(struct span folder, struct span path)
{
	size_t common = 0;

	for (size_t i = 0; i < folder.len && i < path.len; i++) {
		if (folder.at[i] != path.at[i])
			break;
		if (folder.at[i] == '/')
			common = i + 1;
	}
	return common;
}

void add_path_here(const struct report *report, struct buf *out,
		   struct span path)
{
	struct span folder = report->folder;
	size_t common = common_folders(folder, path);

	/* A definition from elsewhere is called by the path of the disk. */
	if (path.len && path.at[0] == '/') {
		buf_add(out, path);
		return;
	}
	for (size_t i = common; i < folder.len; i++)
		buf_adds(out, folder.at[i] == '/' ? "../" : "");
	buf_add(out, span_from(path, common));
}

void show_path_here(const struct report *report, struct buf *out,
		    struct span path)
{
	struct buf here = BUF_INIT;

	add_path_here(report, &here, path);
	show_path(report, out, buf_span(&here));
	buf_release(&here);
}

void show_definition_here(const struct report *report, struct buf *out)
{
	const struct definition *definition = report->definition;

	if (definition->is_builtin || definition->is_outside)
		show_definition(report, out);
	else
		show_path_here(report, out, definition->doc->path);
}
