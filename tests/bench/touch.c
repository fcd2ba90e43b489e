/*
 * What new memory costs here: maps as many MiB as it is told, in huge pages
 * where there are some, writes to each page, and prints how long that takes.
 * A machine that lends its memory only when it is touched may need longer for
 * that than for all that is done in it.
 *
 *	touch <MiB>
 */
#ifdef __linux__
#define _GNU_SOURCE /* for MADV_HUGEPAGE */
#endif
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>

enum { PAGE = 4096, HUGE_PAGE = 2 * 1024 * 1024 };

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	size_t size = argc == 2 ? strtoul(argv[1], NULL, 10) << 20 : 0;
	double start = now();
	char *map = mmap(NULL, size + HUGE_PAGE, PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (!size || map == MAP_FAILED) {
		fputs("usage: touch <MiB>\n", stderr);
		return 128;
	}
	map += -(size_t)map & (HUGE_PAGE - 1);
#ifdef MADV_HUGEPAGE
	madvise(map, size, MADV_HUGEPAGE);
#endif
	for (size_t i = 0; i < size; i += PAGE)
		map[i] = 1;
	printf("%zu MiB of new memory alone take %.0f ms here\n", size >> 20,
	       (now() - start) * 1e3);
	return 0;
}
