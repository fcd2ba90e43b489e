/*
 * No memory ends this program at once, as everywhere. libgit2 1.5 would go on:
 * some of its functions read what was never allocated, others take a file of
 * settings for an empty one.
 */
#include "read/git.h"

#include <git2/sys/alloc.h>
#include <stdlib.h>
#include <string.h>

static void *sure(void *memory)
{
	if (!memory)
		abort();
	return memory;
}

static void *take(size_t n, const char *file, int line)
{
	return sure(malloc(n ? n : 1));
}

static void *take_again(void *old, size_t n, const char *file, int line)
{
	return sure(realloc(old, n ? n : 1));
}

#if LIBGIT2_VER_MAJOR == 1 && LIBGIT2_VER_MINOR <= 5
static size_t product(size_t n, size_t size)
{
	size_t bytes;

	if (__builtin_mul_overflow(n, size, &bytes))
		abort();
	return bytes;
}

static void *take_zeros(size_t n, size_t size, const char *file, int line)
{
	return sure(calloc(n ? n : 1, size ? size : 1));
}

static char *copy_bytes(const char *text, size_t n, const char *file, int line)
{
	char *copy = take(n + 1, file, line);

	memcpy(copy, text, n);
	copy[n] = '\0';
	return copy;
}

static char *copy_most(const char *text, size_t n, const char *file, int line)
{
	return copy_bytes(text, strnlen(text, n), file, line);
}

static char *copy_all(const char *text, const char *file, int line)
{
	return copy_bytes(text, strlen(text), file, line);
}

static void *take_list(size_t n, size_t size, const char *file, int line)
{
	return take(product(n, size), file, line);
}

static void *take_list_again(void *old, size_t n, size_t size, const char *file,
			     int line)
{
	return take_again(old, product(n, size), file, line);
}

static git_allocator allocator = {
	.gmalloc = take,
	.gcalloc = take_zeros,
	.gstrdup = copy_all,
	.gstrndup = copy_most,
	.gsubstrdup = copy_bytes,
	.grealloc = take_again,
	.greallocarray = take_list_again,
	.gmallocarray = take_list,
	.gfree = free,
};
#else
/* Three functions, and the rest is made of them. */
static git_allocator allocator = {
	.gmalloc = take,
	.grealloc = take_again,
	.gfree = free,
};
#endif

void allocator_choose(void)
{
	git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);
}
