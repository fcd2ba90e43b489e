/* git ready init: a Definition of Ready to start from. */
#include "cli/cli.h"

#include "ready/builtin.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static const char usage[] =
	"usage: git ready init [<path>]\n"
	"\n"
	"Writes a Definition of Ready to start from: DEFINITION_OF_READY.md "
	"at\n"
	"the root of the work tree, or <path>. What is there is never "
	"overwritten.\n";

/* Creates the file or fails; an existing one is left as it is. */
static int write_new(const char *path, struct err *err)
{
	size_t done = 0;
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

	if (fd < 0 && errno == EEXIST) {
		err_set(err, "%s is there already; it is not overwritten",
			path);
		return err_hint(err, "git ready judges by it as it is");
	}
	while (fd >= 0 && done < builtin_definition_len) {
		ssize_t n = write(fd, builtin_definition + done,
				  builtin_definition_len - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		done += (size_t)n;
	}
	if (fd < 0 || done < builtin_definition_len || close(fd) < 0)
		return err_set(err, "cannot write %s: %s", path,
			       strerror(errno));
	return 0;
}

static int write_definition(const char *named, struct err *err)
{
	struct arena arena;
	struct repo *repo = NULL;
	struct span path;
	int ret = -1;

	arena_init(&arena);
	if (repo_open(&repo, err) < 0)
		goto out;
	if (repo_is_bare(repo)) {
		err_set(err, "this repository is bare: it has no work tree");
		goto out;
	}
	path = named ? span_str(named)
		     : repo_at_root(repo, "DEFINITION_OF_READY.md", &arena);
	ret = write_new(path.at, err);
	if (ret == 0)
		printf("Wrote %s.\n"
		       "Read it with your team, change its words and code "
		       "spans, and run: git ready\n",
		       named ? named : "DEFINITION_OF_READY.md");
out:
	repo_close(repo);
	arena_release(&arena);
	return ret;
}

int command_init(int argc, char **argv)
{
	struct err err = ERR_INIT;
	const char *named = argc > 1 ? argv[1] : NULL;

	if (named && (!strcmp(named, "-h") || !strcmp(named, "--help"))) {
		fputs(usage, stdout);
		return EXIT_USAGE;
	}
	if (argc > 2 || (named && named[0] == '-'))
		return usage_fail(usage,
				  named[0] == '-'
					  ? "unknown option %s"
					  : "one path at most, not %s too",
				  named[0] == '-' ? named : argv[2]);
	return write_definition(named, &err) < 0 ? failure_print(&err)
						 : EXIT_READY;
}
