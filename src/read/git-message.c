/* Messages of commits and their trailers, as git sees them. */
#include "base/buf.h"
#include "read/git.h"
#include "read/trailers.h"

#include <stdlib.h>

/* What git picks from where core.commentChar is "auto". */
static const char candidates[] = "#;@!$%^&|:";

static bool is_candidate(struct span line)
{
	return line.len && strchr(candidates, line.at[0]) &&
	       (line.len == 1 || line.at[1] == ' ' || line.at[1] == '\t');
}

static bool is_auto(struct repo *repo, struct arena *arena)
{
	struct span mark = SPAN("");

	repo_config(repo, "core.commentChar", arena, &mark);
	return span_is_nocase(mark, "auto");
}

/* The line after this one is a remark, or the diff itself. */
static bool is_before_remark(struct span rest, struct span mark)
{
	struct span line;

	return rest.len && span_next_part(&rest, '\n', &line) &&
	       (span_begins(line, mark) || span_starts(line, "diff "));
}

/* Does git cut here? Its own line explains itself in the next one. */
static bool has_gits_cut(struct span draft, struct span mark)
{
	struct span rest = draft, line;

	while (rest.len && span_next_part(&rest, '\n', &line))
		if (trailers_is_cut(line, mark) && is_before_remark(rest, mark))
			return true;
	return false;
}

/*
 * "auto" is a mark that the message began no line with. Nobody tells a hook
 * which one; but what git has to say stands last, above the last cut line.
 */
static struct span guess_mark(struct span draft)
{
	struct span rest = draft, line, last = SPAN("#"), cut = SPAN("");

	while (rest.len && span_next_part(&rest, '\n', &line)) {
		struct span mark = span_first(line, 1);

		if (is_candidate(line))
			last = line;
		else if (line.len)
			last = SPAN("#");
		if (is_candidate(line) && trailers_is_cut(line, mark) &&
		    is_before_remark(rest, mark))
			cut = mark;
	}
	return cut.len ? cut : span_first(last, 1);
}

/* "auto" is for drafts; whoever reads what was committed goes by the usual. */
static struct span comment_mark(struct repo *repo, struct arena *arena)
{
	struct span mark = SPAN("#");

	if (!repo_config(repo, "core.commentString", arena, &mark) &&
	    !is_auto(repo, arena))
		repo_config(repo, "core.commentChar", arena, &mark);
	return mark.len && !span_is_nocase(mark, "auto") ? mark : SPAN("#");
}

/* Githooks: ":" tells a hook that nobody is shown an editor. */
static bool has_editor(void)
{
	const char *editor = getenv("GIT_EDITOR");

	return !editor || strcmp(editor, ":") != 0;
}

/*
 * What git does to a draft: commit.cleanup, else what it does by itself. A
 * message that went through no editor keeps lines such as "#12 is mended".
 */
static void read_cleanup(struct repo *repo, struct arena *arena,
			 bool *drops_comments, bool *cuts)
{
	struct span mode = SPAN("default");

	repo_config(repo, "commit.cleanup", arena, &mode);
	*drops_comments = span_is(mode, "strip") ||
			  (span_is(mode, "default") && has_editor());
	*cuts = span_is(mode, "scissors") && has_editor();
}

static void drop_comments(struct buf *out, struct span text, struct span mark)
{
	struct span line;

	while (text.len && span_next_part(&text, '\n', &line)) {
		if (span_begins(line, mark))
			continue;
		buf_add(out, line);
		buf_addc(out, '\n');
	}
}

/* What becomes of a draft: no comments, no blank lines but between. */
static int draft_text(struct repo *repo, struct span draft, struct arena *arena,
		      struct span *out, struct err *err)
{
	struct span mark = is_auto(repo, arena) ? guess_mark(draft)
						: comment_mark(repo, arena);
	git_buf pretty = { 0 };
	struct buf text = BUF_INIT;
	bool drops_comments, cuts;
	int ret;

	read_cleanup(repo, arena, &drops_comments, &cuts);
	if (cuts || has_gits_cut(draft, mark))
		draft = trailers_above_cut(draft, mark);
	if (drops_comments)
		drop_comments(&text, draft, mark);
	else
		buf_add(&text, draft);
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
	struct span text = message;

	*n = 0;
	*out = NULL;
	if (is_draft && draft_text(repo, message, arena, &text, err) < 0)
		return -1;
	trailers_find(text, comment_mark(repo, arena), arena, out, n);
	return 0;
}
