/* What a definition would say about the backlog today: it is judged by it. */
#include "adopt/compose.h"

#include "terms/lookup.h"

int proof_make(struct proof *out, struct span text, struct span path,
	       const struct survey *survey, struct arena *arena,
	       struct err *err)
{
	struct backlog_source source;

	definition_from_text_at(&out->definition, path, text, arena);
	/* What was found is shown, even if no definition can say it. */
	if (out->definition.is_invalid) {
		definition_release(&out->definition);
		return 0;
	}
	source = definition_source(&out->definition, survey->snapshot, arena);
	source.documents = survey->docs;
	source.n_documents = survey->n;
	source.cache = survey->items;
	if (backlog_read(&out->backlog, &source, arena, err) < 0) {
		definition_release(&out->definition);
		return -1;
	}
	out->judge =
		(struct judge){ .definition = &out->definition,
				.backlog = &out->backlog,
				.is_proposal = span_is(path, PROPOSED_PATH),
				.arena = arena };
	judge_run(&out->judge);
	out->is_judged = true;
	for (size_t i = 0; i < out->backlog.n_items; i++) {
		switch (judge_of(&out->judge, out->backlog.items[i])->verdict) {
		case VERDICT_OPEN:
			out->open++;
			break;
		case VERDICT_READY:
			out->ready++;
			break;
		case VERDICT_NOT_READY:
			out->not_ready++;
			break;
		case VERDICT_DONE:
			out->done++;
			break;
		}
	}
	return 0;
}

void proof_release(struct proof *proof)
{
	if (!proof->is_judged)
		return;
	judge_release(&proof->judge);
	backlog_release(&proof->backlog);
	definition_release(&proof->definition);
	proof->is_judged = false;
}
