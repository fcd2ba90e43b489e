/*
 * What a stranger wrote, so that no forge or CI takes it for its own: see
 * inert.c for what those would see in it.
 */
#ifndef REPORT_INERT_H
#define REPORT_INERT_H

#include "base/buf.h"

/* "##[error]", "##vso[…]": the second "#" of what was a command once. */
bool is_old_command(struct span text, size_t at);

/*
 * Would a forge see something of its own here, were it not for a zero-width
 * space before byte `at`?
 */
bool wants_break(struct span text, size_t at);

/* As text_show(), with those spaces. */
void add_inert(struct buf *out, struct span text);

/* Lines for people, none of which the CI that logs them takes for a command. */
void add_log(struct buf *out, struct span text);

/* As many of the first `most` bytes as are whole characters. */
struct span clip(struct span text, size_t most);

#endif
