/* What the formats for programs share: JSON's building blocks. */
#ifndef REPORT_MACHINE_H
#define REPORT_MACHINE_H

#include <jansson.h>

#include "report/place.h"

/* A text; what is not UTF-8 is replaced, since JSON wants it. */
json_t *json_text(struct span text);

/* Takes over `value`. */
void json_put(json_t *object, const char *name, json_t *value);

/* A text that a forge will show, with nothing in it that it could act on. */
json_t *json_inert(struct span text);

/* The document and a line break; takes over `json`. */
void json_write(json_t *json, size_t flags, struct buf *out);

/* The message and the ways out, in two lines, inert. */
json_t *json_message(const struct report *report,
		     const struct finding *finding);

/* Its path; the root where it stands in no file, since one must be named. */
json_t *json_path(const struct location *at);

/*
 * A fingerprint that no other finding of the report has: of several that are
 * alike, the second and later ones bear a number.
 */
struct span *unique_fingerprints(const struct report *report);

/* Appends the version of jansson that is loaded. */
void json_library_version(struct buf *out);

#endif
