/* Which branches hold a file just as some commit does; git itself is asked. */
#include "read/git.h"
#include "read/history.h"

/* So many branches are asked; the latest first. */
#define MOST_BRANCHES "--count=200"

static bool is_known(const struct span *ids, size_t n, struct span id)
{
	for (size_t i = 0; i < n; i++)
		if (span_eq(ids[i], id))
			return true;
	return false;
}

static int list_tips(const char *folder, struct arena *arena, struct span **out,
		     size_t *n, struct err *err)
{
	const char *args[] = { "for-each-ref", "--sort=-committerdate",
			       MOST_BRANCHES,  "--format=%(objectname)",
			       folder,	       NULL };
	struct buf text = BUF_INIT;
	struct span rest, line;
	size_t room = 0;
	int ret = ask_git(args, &text, err);

	rest = buf_span(&text);
	while (ret == 0 && span_next_line(&rest, &line))
		if (!is_known(*out, *n, line))
			*ARENA_PUSH(arena, *out, *n, room) =
				arena_copy(arena, line);
	buf_release(&text);
	return ret;
}

/* The id of what a commit has at the path; empty where it has nothing. */
static struct span content_at(struct running_git *git, const char *commit,
			      struct span path, struct arena *arena)
{
	char line[256];
	struct span said, id;

	if (!running_git_tell(git, arena_printf(arena, "%s:%.*s", commit,
						(int)path.len, path.at)
					   .at) ||
	    !running_git_hear(git, line, sizeof(line)))
		return SPAN("");
	said = span_str(line);
	return span_find(said, " blob ") > 0 && span_next_part(&said, ' ', &id)
		       ? arena_copy(arena, id)
		       : SPAN("");
}

int history_holders(const char *folder, const char *rev, struct span path,
		    size_t most, struct arena *arena, struct span **out,
		    size_t *n, struct err *err)
{
	static const char *const args[] = { "cat-file", "--batch-check", NULL };
	struct running_git git = { .pid = -1 };
	struct span *tips = NULL, own;
	size_t n_tips = 0;

	*out = ARENA_ARRAY(arena, struct span, most);
	*n = 0;
	/* A line for each path: it must fit, and be one. */
	if (path.len > 128 || span_find_char(path, '\n') >= 0)
		return 0;
	if (list_tips(folder, arena, &tips, &n_tips, err) < 0 ||
	    running_git_start(&git, args, err) < 0)
		return -1;
	own = content_at(&git, rev, path, arena);
	for (size_t i = 0; own.len && i < n_tips && *n < most; i++)
		if (span_eq(content_at(&git, tips[i].at, path, arena), own))
			(*out)[(*n)++] = tips[i];
	running_git_end(&git);
	return 0;
}
