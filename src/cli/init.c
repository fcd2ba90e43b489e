/* git ready init: a Definition of Ready to start from. */
#include "cli/cli.h"

#include "base/near.h"
#include "cli/layouts.h"
#include "report/adoption.h"
#include "terms/builtin.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char usage[] =
	"usage: git ready init [--layout=<name>] [<path>]\n"
	"\n"
	"Writes a Definition of Ready to start from: DEFINITION_OF_READY.md "
	"at\n"
	"the root of the work tree, or <path>. A layout fits a way to keep a "
	"backlog,\n"
	"and brings the files that its definition speaks of. What is there is "
	"never\n"
	"overwritten.\n"
	"\n"
	"    --layout=<name>        one of those below\n"
	"    -h, --help             this text\n"
	"\n"
	"Layouts:";

static const char definition_path[] = "DEFINITION_OF_READY.md";

/* Creates the file or fails; an existing one is left as it is. */
static int write_new(const char *path, struct span text, struct err *err)
{
	size_t done = 0;
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

	if (fd < 0 && errno == EEXIST) {
		err_set(err, "%s is there already; it is not overwritten",
			path);
		return err_hint(err, "git ready judges by it as it is");
	}
	while (fd >= 0 && done < text.len) {
		ssize_t n = write(fd, text.at + done, text.len - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		done += (size_t)n;
	}
	if (fd < 0 || done < text.len || close(fd) < 0)
		return err_set(err, "cannot write %s: %s", path,
			       strerror(errno));
	return 0;
}

/* ---- layouts ---- */

static bool is_definition(const struct layout_file *file)
{
	return !strcmp(file->path, definition_path);
}

static bool is_builtin(const char *layout)
{
	return !layout || !strcmp(layout, "builtin");
}

static struct span definition_of(const char *layout)
{
	if (is_builtin(layout))
		return span_of(builtin_definition, builtin_definition_len);
	for (const struct layout_file *f = layout_files; f->layout; f++)
		if (!strcmp(f->layout, layout) && is_definition(f))
			return span_str(f->text);
	return SPAN_NONE;
}

static void print_usage(FILE *out)
{
	fputs(usage, out);
	for (const struct layout_file *f = layout_files; f->layout; f++)
		if (is_definition(f))
			fprintf(out, "\n    %s", f->layout);
	fputs("\n    builtin, which is written without --layout\n", out);
}

static int unknown_layout(const char *layout)
{
	struct near near = NEAR_NONE;

	for (const struct layout_file *f = layout_files; f->layout; f++)
		near_try(&near, span_str(layout), span_str(f->layout),
			 span_str(f->layout));
	fprintf(stderr, "error: no layout is called \"%s\"", layout);
	if (near.best.len)
		fprintf(stderr, "; did you mean %.*s?", (int)near.best.len,
			near.best.at);
	fputc('\n', stderr);
	print_usage(stderr);
	return EXIT_USAGE;
}

/* The forms and lists that a layout's definition speaks of. */
static int write_rest(struct repo *repo, const char *layout,
		      struct arena *arena, struct err *err)
{
	for (const struct layout_file *f = layout_files; f->layout; f++) {
		const char *slash = strchr(f->path, '/');
		struct span path = repo_at_root(repo, f->path, arena);
		struct err ignored = ERR_INIT;

		if (strcmp(f->layout, layout) || is_definition(f))
			continue;
		if (slash) {
			struct span folder = arena_printf(
				arena, "%.*s", (int)(slash - f->path), f->path);

			mkdir(repo_at_root(repo, folder.at, arena).at, 0777);
		}
		if (access(path.at, F_OK) == 0)
			printf("Kept %s, which was there.\n", f->path);
		else if (write_new(path.at, span_str(f->text), &ignored) < 0)
			return err_set(err, "%s", ignored.text);
		else
			printf("Wrote %s.\n", f->path);
	}
	return 0;
}

/* ---- the command ---- */

static int write_all(const char *layout, const char *named, struct err *err)
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
		     : repo_at_root(repo, definition_path, &arena);
	if (write_new(path.at, definition_of(layout), err) < 0)
		goto out;
	printf("Wrote %s.\n", named ? named : definition_path);
	if (!is_builtin(layout) && write_rest(repo, layout, &arena, err) < 0)
		goto out;
	printf("Read it with your team, change its words and code spans, and "
	       "run: git ready\n");
	ret = 0;
out:
	repo_close(repo);
	arena_release(&arena);
	return ret;
}

static int find_backlog(struct err *err)
{
	struct arena arena;
	struct repo *repo = NULL;
	struct snapshot *snapshot = NULL;
	struct adoption adoption = { 0 };
	struct buf out = BUF_INIT;
	int ret = -1;

	arena_init(&arena);
	if (repo_open(&repo, err) < 0 ||
	    snapshot_open_worktree(&snapshot, repo, err) < 0 ||
	    adopt_run(&adoption, snapshot, NULL, NULL, &arena, err) < 0)
		goto out;
	adoption_json(&adoption, &out);
	fwrite(out.at, 1, out.len, stdout);
	adopt_release(&adoption);
	ret = 0;
out:
	buf_release(&out);
	snapshot_close(snapshot);
	repo_close(repo);
	arena_release(&arena);
	return ret;
}

int command_init(int argc, char **argv)
{
	static const struct option options[] = {
		{ "layout", required_argument, NULL, 'l' },
		{ "format", required_argument, NULL, 'f' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	struct err err = ERR_INIT;
	const char *layout = NULL;
	int c;

	optind = 1;
	while ((c = getopt_long(argc, argv, "h", options, NULL)) != -1) {
		if (c == 'f')
			continue;
		if (c == 'l') {
			layout = optarg;
			continue;
		}
		print_usage(c == 'h' ? stdout : stderr);
		return EXIT_USAGE;
	}
	if (argc - optind > 1) {
		fprintf(stderr, "error: one path at most, not %s too\n",
			argv[optind + 1]);
		print_usage(stderr);
		return EXIT_USAGE;
	}
	if (!definition_of(layout).len)
		return unknown_layout(layout);
	if (getenv("ADOPT"))
		return find_backlog(&err) < 0 ? failure_print(&err) : 0;
	return write_all(layout, argv[optind], &err) < 0 ? failure_print(&err)
							 : EXIT_READY;
}
