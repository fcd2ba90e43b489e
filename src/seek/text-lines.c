/* The lines of a document, code left out. */
#include "seek/text-lines.h"

#include "read/line-starts.h"

void text_lines_begin(struct text_lines *lines, const struct document *doc)
{
	*lines = (struct text_lines){ .rest = span_from(document_source(doc),
							doc->body) };
}

bool text_lines_next(struct text_lines *lines, struct span *line)
{
	while (span_next_line(&lines->rest, line)) {
		*line = span_trim(*line);
		if (!lines->fence) {
			lines->fence_length = line_fence_length(*line);
			if (!lines->fence_length)
				return true;
			lines->fence = line->at[0];
		} else if (line_closes_fence(*line, lines->fence,
					     lines->fence_length)) {
			lines->fence = '\0';
		}
	}
	return false;
}

static struct span without_signs(struct span text)
{
	while (text.len && strchr("*-#>|_: ", text.at[0]))
		text = span_from(text, 1);
	while (text.len && strchr("*|_ ", text.at[text.len - 1]))
		text.len--;
	return text;
}

bool line_names_value(struct span line, struct span *name, struct span *value)
{
	static const char ends[] = { ':', '*', '|' };
	ptrdiff_t end = -1;

	line = without_signs(line);
	for (size_t i = 0; end < 0 && i < sizeof(ends); i++)
		end = span_find_char(line, ends[i]);
	*name = without_signs(end > 0 ? span_first(line, (size_t)end) : line);
	*value = end > 0 ? without_signs(span_from(line, (size_t)end + 1))
			 : SPAN_NONE;
	return name->len > 0;
}
