/*
 * Which places of a program are reached, noted by clang's coverage of blocks
 * (-fsanitize-coverage=bb,no-prune,inline-bool-flag,pc-table) and kept beyond
 * its end: a byte for each place in $REACHED/<program>, 1 where any process has
 * been there. Where those are is told by $REACHED_PLACES, a file that takes an
 * address in the program for each, as 8 bytes, after which the program ends.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* What the compiler calls while a program starts, once for each object file. */
void __sanitizer_cov_bool_flag_init(bool *begin, bool *end);
void __sanitizer_cov_pcs_init(const uintptr_t *begin, const uintptr_t *end);

/* Where a program begins in memory; the linker knows. */
extern const char __executable_start;

static bool *flags;
static size_t n_flags;

void __sanitizer_cov_bool_flag_init(bool *begin, bool *end)
{
	flags = begin;
	n_flags = (size_t)(end - begin);
}

/* Pairs: an address, and whether a function begins there. */
void __sanitizer_cov_pcs_init(const uintptr_t *begin, const uintptr_t *end)
{
	const char *path = getenv("REACHED_PLACES");
	FILE *out = path ? fopen(path, "wb") : NULL;

	if (!out)
		return;
	for (const uintptr_t *pc = begin; pc < end; pc += 2) {
		uint64_t at = *pc - (uintptr_t)&__executable_start;

		fwrite(&at, sizeof(at), 1, out);
	}
	fclose(out);
	_exit(0);
}

static int open_kept(void)
{
	const char *folder = getenv("REACHED");
	char self[PATH_MAX], path[2 * PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", self, sizeof(self) - 1);
	const char *name;
	int fd;

	if (!folder || len < 0)
		return -1;
	self[len] = '\0';
	name = strrchr(self, '/');
	snprintf(path, sizeof(path), "%s%s", folder, name ? name : "/");
	fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	if (fd >= 0)
		fchmod(fd, 0666); /* some tests run as somebody else */
	return fd;
}

__attribute__((destructor)) static void keep(void)
{
	int fd = n_flags ? open_kept() : -1;
	bool *kept = MAP_FAILED;

	if (fd < 0)
		return;
	if (ftruncate(fd, (off_t)n_flags) == 0)
		kept = mmap(NULL, n_flags, PROT_READ | PROT_WRITE, MAP_SHARED,
			    fd, 0);
	close(fd);
	if (kept == MAP_FAILED)
		return;
	/* Others may do the same at this moment: nobody ever takes one back. */
	for (size_t i = 0; i < n_flags; i++)
		if (flags[i])
			kept[i] = true;
	munmap(kept, n_flags);
}
