/* Sentences that begin with the name of a field, where none speaks surely. */
#include "adopt/own-document.h"

#include "base/unicode.h"

/* "Points are given", where items have a field Points: it begins with the name. */
static bool begins_with_field(const struct own_sentence *one,
			      const struct mined *mined, struct arena *arena)
{
	struct span text = text_fold_name(arena, one->core);

	/* "Points: left empty until then" says more of it. */
	return !one->opening.len && mined->about.len > 3 &&
	       span_starts(mined->check, "field ") &&
	       span_begins(text, mined->about) &&
	       text_has_word(text, mined->about);
}

void own_take_by_name(struct own_document *own, const struct mine *mine,
		      struct arena *arena)
{
	for (size_t i = 0; i < own->n; i++) {
		struct own_sentence *one = &own->sentences[i];

		if (one->is_denied || one->is_of_other ||
		    own_group_of(own, one))
			continue;
		for (size_t m = 0; m < mine->n && !one->check.len; m++) {
			if (!begins_with_field(one, &mine->list[m], arena) ||
			    own_is_said_already(own, i))
				continue;
			one->check = mine->list[m].check;
			one->holds = mine->list[m].holds;
			one->of = mine->list[m].of;
			own->n_proposed++;
		}
	}
}
