/*
 * Any file of the repository by its name, as wikis find it: "Billing" is
 * docs/Billing.md, "sketch.png" is assets/sketch.png.
 */
#ifndef BACKLOG_PAGES_H
#define BACKLOG_PAGES_H

#include "backlog/backlog.h"

/*
 * The path of the first file that is called so, in whatever case, or whose path
 * ends so; ".md" may be left out. Empty where there is none. Lists all files
 * when first asked.
 */
struct span page_named(struct backlog *backlog, struct span name);

#endif
