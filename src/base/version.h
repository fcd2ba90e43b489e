/* Which git ready this is. The Makefile says it, and nothing else does. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

/* As in "1.2.3". */
const char *program_version(void);

/* The commit that it was built from, "a1b2c3d" or "a1b2c3d-dirty"; or "". */
const char *program_commit(void);

#endif
