/* git ready version: which one this is, and which libraries it runs with. */
#include "cli/cli.h"

#include "base/regex.h"
#include "base/unicode.h"
#include "base/version.h"
#include "read/frontmatter.h"
#include "read/outline.h"
#include "read/repo.h"
#include "report/machine.h"

#include <stdio.h>

static const struct {
	const char *name;
	void (*add)(struct buf *out);
} libraries[] = {
	{ "libgit2", repo_library_version },
	{ "md4c", outline_library_version },
	{ "libyaml", frontmatter_library_version },
	{ "PCRE2", regex_library_version },
	{ "utf8proc", text_library_version },
	{ "jansson", json_library_version },
	{ "zlib", repo_zlib_version },
};

static const char usage[] =
	"usage: git ready version\n"
	"\n"
	"Which git ready this is, and which libraries it runs with.\n"
	"\n"
	"    -h, --help             this text\n";

enum { N_LIBRARIES = sizeof(libraries) / sizeof(*libraries) };

static void print_version(void)
{
	struct buf out = BUF_INIT;

	buf_addf(&out, "git ready version %s\n", program_version());
	for (size_t i = 0; i < N_LIBRARIES; i++) {
		buf_addf(&out, "%s%s ", i ? ", " : "with ", libraries[i].name);
		libraries[i].add(&out);
	}
	buf_addc(&out, '\n');
	if (*program_commit())
		buf_addf(&out, "built from commit %s\n", program_commit());
	fputs(out.at, stdout);
	buf_release(&out);
}

int command_version(int argc, char **argv)
{
	if (argc > 1 &&
	    (!strcmp(argv[1], "-h") || !strcmp(argv[1], "--help"))) {
		fputs(usage, stdout);
		return EXIT_USAGE;
	}
	if (argc > 1)
		return usage_fail(usage, "\"%s\" is not an option here",
				  argv[1]);
	print_version();
	return EXIT_READY;
}
