/* One finding as people read it. */
#ifndef REPORT_FINDING_TEXT_H
#define REPORT_FINDING_TEXT_H

#include "report/alike.h"
#include "report/report.h"

/* Appends it, with the others that it stands for; `alike` may be NULL. */
void finding_text(const struct report *report, struct buf *out,
		  const struct finding *finding, const struct alike *alike);

#endif
