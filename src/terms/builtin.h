/*
 * The definition for repositories that have none yet, made at build time from
 * templates/builtin/DEFINITION_OF_READY.md. NUL-terminated, with the slack
 * after it that a document wants.
 */
#ifndef TERMS_BUILTIN_H
#define TERMS_BUILTIN_H

#include <stddef.h>

/* Its text, and how many bytes that has; NUL follows. */
extern const char builtin_definition[];
extern const size_t builtin_definition_len;

#endif
