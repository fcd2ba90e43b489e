/* Signs as forges let people write them: ":white_check_mark:" is ✅. */
#ifndef BACKLOG_SHORTCODES_H
#define BACKLOG_SHORTCODES_H

#include "base/span.h"

/* "✅" of ":white_check_mark:" at the start; NULL where no sign is written so. */
const char *sign_of_shortcode(struct span text);

#endif
