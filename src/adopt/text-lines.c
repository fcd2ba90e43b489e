#include "adopt/text-lines.h"

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
