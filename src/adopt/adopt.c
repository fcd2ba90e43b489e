#include "adopt/adopt.h"

#include "adopt/candidates.h"
#include "adopt/choose.h"

/* Reads and weighs every candidate; those without items are forgotten. */
static void read_candidates(struct adoption *out, struct candidates *candidates)
{
	size_t kept = 0;

	for (size_t i = 0; i < candidates->n; i++) {
		struct hypothesis *one = candidates->list[i];

		if (!hypothesis_read(one, &out->survey, out->arena))
			continue;
		hypothesis_measure(one, out->arena);
		hypothesis_weigh(one, out->arena);
		if (one->facts.n &&
		    hypothesis_mend(one, &out->survey, out->arena))
			candidates->list[kept++] = one;
		else
			hypothesis_release(one);
	}
	candidates->n = kept;
	out->all = candidates->list;
	out->n_all = kept;
}

int adopt_run(struct adoption *out, struct snapshot *snapshot,
	      survey_progress_fn *progress, void *data, struct arena *arena,
	      struct err *err)
{
	struct candidates candidates = { .arena = arena,
					 .survey = &out->survey };

	*out = (struct adoption){ .arena = arena };
	if (survey_read(&out->survey, snapshot, progress, data, arena, err) < 0)
		return -1;
	candidates_of_tools(&candidates);
	candidates_of_files(&candidates);
	candidates_of_folders(&candidates);
	candidates_of_headings(&candidates);
	candidates_of_entries(&candidates);
	candidates_of_rows(&candidates);
	read_candidates(out, &candidates);
	choose_guesses(out);
	return 0;
}

void adopt_release(struct adoption *adoption)
{
	for (size_t i = 0; i < adoption->n_all; i++)
		hypothesis_release(adoption->all[i]);
	survey_release(&adoption->survey);
}
