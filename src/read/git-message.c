/* Messages of commits and their trailers, as git sees them. */
#include "read/history.h"

#include "read/git.h"

#include <stdlib.h>

/* Below this line git cuts the message off; the mark in front is a comment's. */
static const char cut_line[] = " ------------------------ >8 "
			       "------------------------";

static char comment_mark(struct repo *repo, struct arena *arena)
{
	struct span mark = SPAN("#");

	if (!repo_config(repo, "core.commentString", arena, &mark))
		repo_config(repo, "core.commentChar", arena, &mark);
	/* "auto" picks one that the message does not begin a line with. */
	return mark.len && !span_is_nocase(mark, "auto") ? mark.at[0] : '#';
}

static struct span above_cut(struct span text, char mark)
{
	struct span rest = text, line;

	while (span_next_line(&rest, &line))
		if (line.len > 1 && line.at[0] == mark &&
		    span_starts(span_from(line, 1), cut_line))
			return span_between(text.at, line.at);
	return text;
}

static int draft_text(struct repo *repo, struct span message,
		      struct arena *arena, struct span *out, struct err *err)
{
	char mark = comment_mark(repo, arena);
	struct span text = arena_copy(arena, above_cut(message, mark));
	git_buf pretty = { 0 };
	int ret = git_message_prettify(&pretty, text.at, 1, mark);

	if (ret < 0)
		return err_git(err);
	*out = arena_copy(arena, span_str(pretty.ptr ? pretty.ptr : ""));
	git_buf_dispose(&pretty);
	return 0;
}

int message_trailers(struct repo *repo, struct span message, bool is_draft,
		     struct arena *arena, struct trailer **out, size_t *n,
		     struct err *err)
{
	git_message_trailer_array found = { 0 };
	struct span text = message;

	*n = 0;
	*out = NULL;
	if (is_draft && draft_text(repo, message, arena, &text, err) < 0)
		return -1;
	text = arena_copy(arena, text);
	if (git_message_trailers(&found, text.at) < 0)
		return err_git(err);
	*out = ARENA_ARRAY(arena, struct trailer, found.count);
	*n = found.count;
	for (size_t i = 0; i < found.count; i++)
		(*out)[i] = (struct trailer){
			arena_copy(arena, span_str(found.trailers[i].key)),
			arena_copy(arena, span_str(found.trailers[i].value)),
		};
	git_message_trailer_array_free(&found);
	return 0;
}
