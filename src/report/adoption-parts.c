/* A criterion that most items meet, as several parts of the answer tell it. */
#include "report/adoption.h"

#include "base/unicode.h"
#include "report/colour.h"

void adoption_add_check(const struct adoption_report *report,
			const struct mined *mined, const char *quote,
			struct buf *out)
{
	struct span counted = arena_printf(report->arena, "(%zu of %zu)",
					   mined->holds, mined->of);

	buf_adds(out, quote);
	add_coloured(out, report->use_colour, COLOUR_CYAN,
		     text_shown(report->arena, mined->check));
	buf_addf(out, "%s   ", quote);
	add_coloured(out, report->use_colour, COLOUR_DIM, counted);
	buf_addc(out, '\n');
}

void adoption_add_mined(const struct adoption_report *report,
			const struct mined *mined, struct buf *out)
{
	buf_adds(out, "  - ");
	text_show(out, mined->sentence);
	buf_addc(out, ' ');
	adoption_add_check(report, mined, "`", out);
}
