/* Messages of commits and their trailers, as git sees them. */
#include "base/buf.h"
#include "read/git.h"
#include "read/trailers.h"

/* What git picks from where core.commentChar is "auto". */
static const char candidates[] = "#;@!$%^&|:";

static bool is_candidate(struct span line)
{
	return line.len && strchr(candidates, line.at[0]) &&
	       (line.len == 1 || line.at[1] == ' ' || line.at[1] == '\t');
}

/*
 * "auto" is a mark that the message began no line with. Nobody tells a hook
 * which one; but what git has to say stands last, above the cut line.
 */
static struct span guess_mark(struct span draft)
{
	struct span rest = draft, line, last = SPAN("#");

	for (size_t i = 0; i + 1 < sizeof(candidates); i++) {
		struct span mark = span_of(&candidates[i], 1);

		if (trailers_above_cut(draft, mark).len < draft.len)
			return mark;
	}
	while (rest.len && span_next_part(&rest, '\n', &line))
		if (line.len)
			last = line;
	return is_candidate(last) ? span_first(last, 1) : SPAN("#");
}

static struct span comment_mark(struct repo *repo, struct span message,
				struct arena *arena)
{
	struct span mark = SPAN("#");

	if (!repo_config(repo, "core.commentString", arena, &mark))
		repo_config(repo, "core.commentChar", arena, &mark);
	if (span_is_nocase(mark, "auto"))
		return guess_mark(message);
	return mark.len ? mark : SPAN("#");
}

static void drop_comments(struct buf *out, struct span text, struct span mark)
{
	struct span line;

	while (text.len && span_next_part(&text, '\n', &line)) {
		if (line.len >= mark.len && !memcmp(line.at, mark.at, mark.len))
			continue;
		buf_add(out, line);
		buf_addc(out, '\n');
	}
}

/* What becomes of a draft: no comments, no blank lines but between. */
static int draft_text(struct span message, struct span mark,
		      struct arena *arena, struct span *out, struct err *err)
{
	git_buf pretty = { 0 };
	struct buf text = BUF_INIT;
	int ret;

	drop_comments(&text, trailers_above_cut(message, mark), mark);
	ret = git_message_prettify(&pretty, text.at ? text.at : "", 0, 0);
	if (ret == 0)
		*out = arena_copy(arena,
				  span_str(pretty.ptr ? pretty.ptr : ""));
	git_buf_dispose(&pretty);
	buf_release(&text);
	return ret < 0 ? err_git(err) : 0;
}

int message_trailers(struct repo *repo, struct span message, bool is_draft,
		     struct arena *arena, struct trailer **out, size_t *n,
		     struct err *err)
{
	struct span mark = comment_mark(repo, message, arena);
	struct span text = message;

	*n = 0;
	*out = NULL;
	if (is_draft && draft_text(message, mark, arena, &text, err) < 0)
		return -1;
	trailers_find(text, mark, arena, out, n);
	return 0;
}
