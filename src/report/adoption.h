/* What `git ready init` found, for people and for programs. */
#ifndef REPORT_ADOPTION_H
#define REPORT_ADOPTION_H

#include "adopt/adopt.h"

void adoption_json(const struct adoption *adoption, struct buf *out);

#endif
