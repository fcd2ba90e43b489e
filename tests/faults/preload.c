/*
 * Makes one call of the program under test fail, so that a sweep can try them
 * all: the FAULT_AT-th call (from 1) of the family FAULT_CALL fails with the
 * errno FAULT_ERRNO. With FAULT_AT=0 nothing fails; when the program ends, the
 * file FAULT_CALLS has a line for each call, and calls that were reached through
 * the same callers have the same line.
 *
 * With FAULT_STOP set the program aborts there instead, for a debugger.
 *
 * Loaded by LD_PRELOAD. Only git-ready itself is disturbed, not the git that
 * it runs. glibc only: memory is taken from __libc_malloc() and its kin.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <pthread.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char *program_invocation_short_name;
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *old, size_t size);

/* What a sweep goes through; `short` hands out half of what was read. */
static const char *const families[] = {
	"open",	  "read",  "short", "readdir", "opendir", "stat",   "mmap",
	"memory", "spawn", "wait",  "pipe",    "poll",	  "thread", "write",
};

enum family {
	OPEN,
	READ,
	SHORT,
	READDIR,
	OPENDIR,
	STAT,
	MMAP,
	MEMORY,
	SPAWN,
	WAIT,
	PIPE,
	POLL,
	THREAD,
	WRITE,
	N_FAMILIES,
	NONE
};

static enum family failing = NONE;
static unsigned long fails_at;
static int fails_with;
static atomic_ulong calls;

enum { MOST_CALLS = 1 << 16, MOST_FRAMES = 128 };

/* For each call, a digest of the return addresses on the stack. */
static uint64_t ways[MOST_CALLS];

static uint64_t way_here(void)
{
	void *frames[MOST_FRAMES];
	int n = backtrace(frames, MOST_FRAMES);
	uint64_t digest = 14695981039346656037u; /* FNV-1a */

	for (int i = 0; i < n; i++)
		digest = (digest ^ (uintptr_t)frames[i]) * 1099511628211u;
	return digest;
}

static void __attribute__((constructor)) begin(void)
{
	const char *family = getenv("FAULT_CALL"), *at = getenv("FAULT_AT");
	const char *number = getenv("FAULT_ERRNO");

	if (!family || !at || !number ||
	    strcmp(program_invocation_short_name, "git-ready"))
		return;
	fails_at = strtoul(at, NULL, 10);
	fails_with = atoi(number);
	way_here(); /* the first time takes memory, which is not to be counted */
	for (int i = 0; i < N_FAMILIES; i++)
		if (!strcmp(family, families[i]))
			failing = (enum family)i;
}

static void __attribute__((destructor)) end(void)
{
	const char *path = getenv("FAULT_CALLS");
	FILE *file;

	if (failing == NONE || fails_at || !path)
		return;
	failing = NONE;
	file = fopen(path, "w");
	if (!file)
		return;
	for (unsigned long i = 0; i < atomic_load(&calls) && i < MOST_CALLS;
	     i++)
		fprintf(file, "%016" PRIx64 "\n", ways[i]);
	fclose(file);
}

/* Counts a call of a family; true with errno set where it is to fail. */
static int fails(enum family family)
{
	unsigned long nth;

	if (failing != family)
		return 0;
	nth = atomic_fetch_add(&calls, 1);
	if (!fails_at && nth < MOST_CALLS)
		ways[nth] = way_here();
	if (nth + 1 != fails_at)
		return 0;
	if (getenv("FAULT_STOP"))
		abort();
	errno = fails_with;
	return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define INTERPOSE_OPEN(name)                                             \
	int name(const char *path, int flags, ...)                       \
	{                                                                \
		va_list args;                                            \
		mode_t mode;                                             \
                                                                         \
		va_start(args, flags);                                   \
		mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;       \
		va_end(args);                                            \
		return fails(OPEN) ? -1 : REAL(name)(path, flags, mode); \
	}
INTERPOSE_OPEN(open)
INTERPOSE_OPEN(open64)

#define INTERPOSE_FOPEN(name)                                       \
	FILE *name(const char *path, const char *mode)              \
	{                                                           \
		return fails(OPEN) ? NULL : REAL(name)(path, mode); \
	}
INTERPOSE_FOPEN(fopen)
INTERPOSE_FOPEN(fopen64)

ssize_t read(int fd, void *to, size_t n)
{
	if (fails(READ))
		return -1;
	return REAL(read)(fd, to,
			  fails(SHORT) && n > 1 ? (n < 40 ? n / 2 : 20) : n);
}

#define INTERPOSE_PREAD(name, offset)                                \
	ssize_t name(int fd, void *to, size_t n, offset at)          \
	{                                                            \
		return fails(READ) ? -1 : REAL(name)(fd, to, n, at); \
	}
INTERPOSE_PREAD(pread, off_t)
INTERPOSE_PREAD(pread64, off64_t)

ssize_t write(int fd, const void *from, size_t n)
{
	return fails(WRITE) ? -1 : REAL(write)(fd, from, n);
}

#define INTERPOSE_READDIR(name, entry)                          \
	struct entry *name(DIR *dir)                            \
	{                                                       \
		return fails(READDIR) ? NULL : REAL(name)(dir); \
	}
INTERPOSE_READDIR(readdir, dirent)
INTERPOSE_READDIR(readdir64, dirent64)

DIR *opendir(const char *path)
{
	return fails(OPENDIR) ? NULL : REAL(opendir)(path);
}

#define INTERPOSE_STAT(name, to)                                \
	int name(const char *path, struct to *st)               \
	{                                                       \
		return fails(STAT) ? -1 : REAL(name)(path, st); \
	}
INTERPOSE_STAT(stat, stat)
INTERPOSE_STAT(stat64, stat64)
INTERPOSE_STAT(lstat, stat)
INTERPOSE_STAT(lstat64, stat64)

#define INTERPOSE_FSTAT(name, to)                             \
	int name(int fd, struct to *st)                       \
	{                                                     \
		return fails(STAT) ? -1 : REAL(name)(fd, st); \
	}
INTERPOSE_FSTAT(fstat, stat)
INTERPOSE_FSTAT(fstat64, stat64)

#define INTERPOSE_MMAP(name, offset)                                          \
	void *name(void *at, size_t n, int how, int flags, int fd,            \
		   offset from)                                               \
	{                                                                     \
		return fails(MMAP) ? MAP_FAILED                               \
				   : REAL(name)(at, n, how, flags, fd, from); \
	}
INTERPOSE_MMAP(mmap, off_t)
INTERPOSE_MMAP(mmap64, off64_t)

void *malloc(size_t size)
{
	return fails(MEMORY) ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	return fails(MEMORY) ? NULL : __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
	return fails(MEMORY) ? NULL : __libc_realloc(old, size);
}

int posix_spawnp(pid_t *pid, const char *file,
		 const posix_spawn_file_actions_t *actions,
		 const posix_spawnattr_t *attributes, char *const argv[],
		 char *const environment[])
{
	return fails(SPAWN) ? fails_with
			    : REAL(posix_spawnp)(pid, file, actions, attributes,
						 argv, environment);
}

pid_t waitpid(pid_t pid, int *status, int options)
{
	return fails(WAIT) ? -1 : REAL(waitpid)(pid, status, options);
}

int pipe(int fds[2])
{
	return fails(PIPE) ? -1 : REAL(pipe)(fds);
}

int poll(struct pollfd *fds, nfds_t n, int timeout)
{
	return fails(POLL) ? -1 : REAL(poll)(fds, n, timeout);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
		   void *(*run)(void *), void *data)
{
	return fails(THREAD)
		       ? fails_with
		       : REAL(pthread_create)(thread, attributes, run, data);
}
