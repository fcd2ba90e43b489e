/* The columns of a list: those that are asked for, or those that say much. */
#include "report/outlook.h"

#include "base/unicode.h"

int columns_read(struct column **out, size_t *n, struct plan *plan,
		 const char *text, struct err *err)
{
	struct span rest = arena_copy(plan->arena, span_str(text)), name;
	size_t room = 0;

	*out = NULL;
	*n = 0;
	while (span_next_part(&rest, ',', &name)) {
		struct span near_by, folded;

		name = span_trim(name);
		folded = text_fold_name(plan->arena, name);
		if (!folded.len)
			continue;
		if (!plan_knows_name(plan, folded, &near_by)) {
			err_set(err,
				"no item has a field \"%.*s\" for a "
				"column",
				(int)name.len, name.at);
			if (near_by.len)
				err_hint(err, "did you mean %.*s?",
					 (int)near_by.len, near_by.at);
			return -1;
		}
		*ARENA_PUSH(plan->arena, *out, *n, room) =
			(struct column){ name, folded };
	}
	return *n ? 0 : err_set(err, "--columns needs the names of columns");
}
