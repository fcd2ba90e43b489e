/* git ready init --choose after init wrote another reading, and nobody kept it. */
#include "cli/init.h"

#include "adopt/compose.h"
#include "base/file.h"
#include "cli/session.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int init_replace_file(const char *path, struct span text, struct arena *arena,
		      struct err *err)
{
	const char *beside = arena_printf(arena, "%s.ready-new", path).at;
	int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	bool ok = fd >= 0 && file_write(fd, text) == 0 && fsync(fd) == 0;

	if (fd >= 0)
		ok &= close(fd) == 0;
	if (ok && rename(beside, path) == 0)
		return 0;
	err_set(err, "cannot write %s: %s", path, strerror(errno));
	if (fd >= 0)
		unlink(beside);
	return -1;
}

static int find_committed(struct session *session, struct span path, bool *out,
			  struct err *err)
{
	struct snapshot *head = NULL;

	*out = false;
	if (!repo_has_head(session->repo))
		return 0;
	if (snapshot_open_commit(&head, session->repo, "HEAD", err) < 0)
		return -1;
	*out = snapshot_find(head, path) != ENTRY_NONE;
	snapshot_close(head);
	return 0;
}

/* Is the text what some guess proposes, to the last byte? */
static int find_proposed(struct session *session, const struct sought *sought,
			 bool *out, struct err *err)
{
	struct span source = document_source(session->definition.doc);

	*out = false;
	for (size_t i = 0; i < sought->n_guesses && !*out; i++) {
		struct proposal proposal;

		if (proposal_make(&proposal, sought, &sought->guesses[i],
				  &session->arena, err) < 0) {
			proposal_release(&proposal);
			return -1;
		}
		*out = span_eq(proposal.text, source);
		proposal_release(&proposal);
	}
	return 0;
}

int init_find_untouched(struct session *session, const struct sought *sought,
			bool *out, struct err *err)
{
	struct span path = session->definition.doc->path;
	bool is_committed;

	*out = false;
	if (!span_is(path, DEFINITION_PATH))
		return 0;
	if (find_committed(session, path, &is_committed, err) < 0)
		return -1;
	return is_committed ? 0 : find_proposed(session, sought, out, err);
}
