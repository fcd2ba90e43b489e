/* What `git merge --squash` has staged: the branch that it was taken from. */
#include "read/git.h"

#include "base/file.h"

/* Where git keeps what it puts into the message of the commit to come. */
static bool path_of_message(struct repo *repo, struct buf *path)
{
	static const char name[] = "SQUASH_MSG";
	struct err none = ERR_INIT;

	if (!repo->git)
		return plumbing_path(name, path, &none) == 0;
	buf_addf(path, "%s%s", git_repository_path(repo->git), name);
	return true;
}

/* The latest commit that it lists: "commit <id>" below its first line. */
static struct span latest_listed(struct span text)
{
	static const char commit[] = "commit ";
	struct span line;

	if (!span_next_line(&text, &line) ||
	    !span_starts(line, "Squashed commit of the following:"))
		return SPAN("");
	while (span_next_line(&text, &line))
		if (span_starts(line, commit))
			return span_trim(span_from(line, strlen(commit)));
	return SPAN("");
}

struct span squashed_head(struct repo *repo, struct arena *arena)
{
	struct buf path = BUF_INIT, text = BUF_INIT;
	struct span id = SPAN("");

	if (path_of_message(repo, &path) && file_read(path.at, &text) == 0)
		id = arena_copy(arena, latest_listed(buf_span(&text)));
	buf_release(&path);
	buf_release(&text);
	return id;
}
