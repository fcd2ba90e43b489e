/* What several parts of the answer say alike: paths, lists, criteria. */
#include "report/adoption.h"

#include "base/unicode.h"
#include "report/colour.h"
#include "report/place.h"

void adoption_add_path(const struct adoption_report *report, struct span path,
		       struct buf *out)
{
	struct report as_git = { .quote_path = report->quote_path };

	show_path(&as_git, out, path);
}

void adoption_add_piece(struct enumeration *all, struct span piece)
{
	struct span shown = text_shown(all->report->arena, piece);
	size_t width = text_width(shown), room = all->report->width;

	if (!all->n)
		all->column = LABEL_WIDTH;
	/* With the comma that may come behind it. */
	if (all->n && all->column + 2 + width + 1 > room) {
		buf_addf(all->out, ",\n%*s", LABEL_WIDTH, "");
		all->column = LABEL_WIDTH;
	} else if (all->n) {
		buf_adds(all->out, ", ");
		all->column += 2;
	}
	buf_add(all->out, shown);
	all->column += width;
	all->n++;
}

void adoption_add_check(const struct adoption_report *report,
			const struct mined *mined, const char *quote,
			struct buf *out)
{
	struct span counted = arena_printf(report->arena, "(%zu of %zu%s)",
					   mined->holds, mined->of,
					   mined->whose);

	buf_adds(out, quote);
	add_coloured(out, report->use_colour, COLOUR_CYAN,
		     text_shown(report->arena, mined->check));
	buf_adds(out, quote);
	if (mined->also.len) {
		buf_addc(out, ' ');
		buf_adds(out, quote);
		add_coloured(out, report->use_colour, COLOUR_CYAN,
			     text_shown(report->arena, mined->also));
		buf_adds(out, quote);
	}
	buf_adds(out, "   ");
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

/* Do folders or lanes say what has begun, where no field does? */
static bool says_begun(const struct hypothesis *kind)
{
	for (size_t i = 0; i < kind->n_directives; i++)
		if (span_starts(kind->directives[i], "started when "))
			return true;
	return false;
}

const char *adoption_claim_words(const struct states *states,
				 const struct hypothesis *kind,
				 struct arena *arena)
{
	const char *lane = states->are_folders ? "folder" : "lane";

	switch (states->claim) {
	case CLAIM_READY:
		return states->n_lanes
			       ? arena_printf(arena,
					      "what lies in a %s that says "
					      "ready, or in a later one",
					      lane)
					 .at
			       : "items that say they are ready, or are "
				 "further on";
	case CLAIM_LABEL:
		return "items with a label that says ready";
	case CLAIM_LAST_OPEN:
		return states->n_lanes
			       ? arena_printf(arena,
					      "what lies in the last %s before "
					      "work begins, or in a later one",
					      lane)
					 .at
			       : "items in the last state before work begins, "
				 "or further on";
	case CLAIM_BEGUN:
		return "items that are begun, since nothing says which are "
		       "ready";
	case CLAIM_OPEN:
		return "every open one, since nothing says which are ready";
	case CLAIM_NEW:
		return arena_printf(arena,
				    "an item once its %.*s is \"ready\"; no "
				    "state says that yet",
				    (int)states->field.len, states->field.at)
			.at;
	default:
		return says_begun(kind)
			       ? "every open one, since nothing says which "
				 "are ready"
			       : "every open one, since there are no states";
	}
}
