/*
 * The least that a check of the work tree can cost: open the repository, read
 * the index, read the Markdown files that are items and have md4c parse them,
 * with callbacks that do nothing. What git ready takes beyond that is its own.
 *
 *	floor <repository> <prefix>... [!<suffix>...]
 *
 * Takes each *.md of the index below one of the prefixes, but none that ends
 * in one of the suffixes, and prints how many there are and their bytes.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <git2.h>
#include <md4c.h>

static void die(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(128);
}

static bool ends_in(const char *path, const char *suffix)
{
	size_t length = strlen(path), tail = strlen(suffix);

	return length >= tail && strcmp(path + length - tail, suffix) == 0;
}

static bool is_wanted(const char *path, char **patterns)
{
	bool wanted = false;

	if (!ends_in(path, ".md"))
		return false;
	for (; *patterns; patterns++) {
		if (**patterns == '!' && ends_in(path, *patterns + 1))
			return false;
		if (strncmp(path, *patterns, strlen(*patterns)) == 0)
			wanted = true;
	}
	return wanted;
}

/* All of a file with a newline behind it, and slack, since md4c 0.4.8 reads
 * past an end without one. The caller frees it. */
static char *read_file(int folder, const char *path, size_t *size)
{
	int file = openat(folder, path, O_RDONLY | O_CLOEXEC);
	struct stat about;
	size_t had = 0;
	char *text;

	if (file < 0 || fstat(file, &about) < 0)
		die("%s: %s", path, strerror(errno));
	*size = (size_t)about.st_size;
	text = calloc(1, *size + 64);
	if (!text)
		die("out of memory");
	while (had < *size) {
		ssize_t got = read(file, text + had, *size - had);

		if (got <= 0)
			die("%s: %s", path, got ? strerror(errno) : "shrank");
		had += (size_t)got;
	}
	close(file);
	text[*size] = '\n';
	return text;
}

static int nothing(MD_BLOCKTYPE type, void *detail, void *data)
{
	return 0;
}

static int nothing_either(MD_SPANTYPE type, void *detail, void *data)
{
	return 0;
}

static int no_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
		   void *data)
{
	return 0;
}

static void parse(const char *text, size_t size)
{
	static const MD_PARSER parser = {
		.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
			 MD_FLAG_TASKLISTS,
		.enter_block = nothing,
		.leave_block = nothing,
		.enter_span = nothing_either,
		.leave_span = nothing_either,
		.text = no_text,
	};

	if (md_parse(text, (MD_SIZE)size + 1, &parser, NULL) != 0)
		die("md4c gave up");
}

static void parse_files(git_repository *repository, git_index *index,
			char **patterns)
{
	const char *top = git_repository_workdir(repository);
	int folder = top ? open(top, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
	size_t files = 0, bytes = 0, size;

	if (folder < 0)
		die("there is no work tree");
	for (size_t i = 0; i < git_index_entrycount(index); i++) {
		const char *path = git_index_get_byindex(index, i)->path;
		char *text;

		if (!is_wanted(path, patterns))
			continue;
		text = read_file(folder, path, &size);
		parse(text, size);
		free(text);
		files++;
		bytes += size;
	}
	close(folder);
	printf("%zu files %zu bytes\n", files, bytes);
}

int main(int argc, char **argv)
{
	git_repository *repository = NULL;
	git_index *index = NULL;

	if (argc < 3)
		die("usage: floor <repository> <prefix>... [!<suffix>...]");
	git_libgit2_init();
	if (git_repository_open_ext(&repository, argv[1], 0, NULL) < 0 ||
	    git_repository_index(&index, repository) < 0)
		die("%s: %s", argv[1], git_error_last()->message);
	parse_files(repository, index, argv + 2);
	git_index_free(index);
	git_repository_free(repository);
	git_libgit2_shutdown();
	return 0;
}
