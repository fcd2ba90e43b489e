/* The version that the Makefile gives. */
#include "base/version.h"

#ifndef GIT_READY_VERSION
#define GIT_READY_VERSION "unknown"
#endif
#ifndef GIT_READY_COMMIT
#define GIT_READY_COMMIT ""
#endif

const char *program_version(void)
{
	return GIT_READY_VERSION;
}

const char *program_commit(void)
{
	return GIT_READY_COMMIT;
}
