/* git ready init, without a layout: what is there says what is written. */
#include "cli/init.h"

#include "report/adoption.h"

#include <stdio.h>
#include <unistd.h>

struct finding_run {
	struct arena arena;
	struct repo *repo;
	struct snapshot *snapshot;
	struct adoption adoption;
	struct proposal proposal;
	bool has_adoption, has_proposal;
};

enum { LARGEST_FILE = 1024 * 1024, MANY_FILES = 1000 };

static void show_progress(size_t done, size_t of, void *data)
{
	if (of > MANY_FILES)
		fprintf(stderr, "\rReading Markdown: %zu of %zu%s", done, of,
			done == of ? "\n" : "");
}

static int find(struct finding_run *run, const struct init_options *options,
		struct err *err)
{
	survey_progress_fn *progress = isatty(STDERR_FILENO) ? show_progress
							     : NULL;

	if (repo_open(&run->repo, err) < 0)
		return -1;
	if (repo_is_bare(run->repo))
		return err_set(err, "this repository is bare: it has no work "
				    "tree");
	if (snapshot_open_worktree(&run->snapshot, run->repo, err) < 0)
		return -1;
	snapshot_limit(run->snapshot, LARGEST_FILE);
	if (adopt_run(&run->adoption, run->snapshot, progress, NULL,
		      &run->arena, err) < 0)
		return -1;
	run->has_adoption = true;
	if (!run->adoption.n_guesses)
		return 0;
	if (options->choose > run->adoption.n_guesses)
		return err_set(err, "there %s only %zu guess%s to choose from",
			       run->adoption.n_guesses == 1 ? "is" : "are",
			       run->adoption.n_guesses,
			       run->adoption.n_guesses == 1 ? "" : "es");
	run->has_proposal = true;
	return proposal_make(&run->proposal, &run->adoption,
			     &run->adoption.guesses[options->choose - 1],
			     &run->arena, err);
}

static void show(const struct finding_run *run,
		 const struct init_options *options, struct arena *arena)
{
	struct adoption_report report = {
		.adoption = &run->adoption,
		.proposal = run->has_proposal ? &run->proposal : NULL,
		.chosen = options->choose - 1,
		.arena = arena,
	};
	struct buf out = BUF_INIT;

	if (!strcmp(options->format, "json"))
		adoption_json(&report, &out);
	else
		adoption_text(&report, &out);
	fwrite(out.at, 1, out.len, stdout);
	buf_release(&out);
}

/* A definition that is there is never touched, wherever it lies. */
static int must_be_first(const struct finding_run *run,
			 const struct init_options *options, struct err *err)
{
	static const char *const places[] = { DEFINITION_PATH,
					      "docs/" DEFINITION_PATH,
					      ".github/" DEFINITION_PATH,
					      "backlog/" DEFINITION_PATH };

	for (size_t i = 0; i < 4 && !options->path; i++) {
		if (snapshot_find(run->snapshot, span_str(places[i])) ==
		    ENTRY_NONE)
			continue;
		err_set(err, "%s is there already; it is not overwritten",
			places[i]);
		return err_hint(err, "git ready init --dry-run shows the "
				     "proposal; git ready init <path> writes "
				     "it elsewhere");
	}
	return 0;
}

static int write_proposal(struct finding_run *run,
			  const struct init_options *options, struct err *err)
{
	struct span path =
		options->path
			? span_str(options->path)
			: repo_at_root(run->repo, DEFINITION_PATH, &run->arena);

	if (must_be_first(run, options, err) < 0 ||
	    write_new_file(path.at, run->proposal.text, err) < 0)
		return -1;
	printf("\nWrote %s. Read it with your team and change its words and "
	       "code as you agree.\n"
	       "Then:\n"
	       "  git ready                what claims to be ready, judged\n"
	       "  git ready hook install   the same before each commit\n"
	       "  git ready review <base>  a change in the words of the "
	       "product\n",
	       options->path ? options->path : DEFINITION_PATH);
	return EXIT_READY;
}

static int finish(struct finding_run *run, const struct init_options *options,
		  struct err *err)
{
	bool is_json = !strcmp(options->format, "json");

	show(run, options, &run->arena);
	if (is_json)
		return EXIT_READY;
	if (!run->has_proposal) {
		printf("\nWhere the items are, only you know: git ready init "
		       "--layout=<name> writes a definition\n"
		       "to start from; git ready init -h lists them.\n");
		return EXIT_NOT_READY;
	}
	if (!run->proposal.text.len)
		return EXIT_NOT_READY;
	if (options->is_dry) {
		printf("\nThe definition would be:\n\n%.*s",
		       (int)run->proposal.text.len, run->proposal.text.at);
		return EXIT_READY;
	}
	return write_proposal(run, options, err);
}

int init_backlog(const struct init_options *options, struct err *err)
{
	struct finding_run run = { 0 };
	int ret = -1;

	arena_init(&run.arena);
	if (find(&run, options, err) == 0)
		ret = finish(&run, options, err);
	if (run.has_proposal)
		proposal_release(&run.proposal);
	if (run.has_adoption)
		adopt_release(&run.adoption);
	snapshot_close(run.snapshot);
	repo_close(run.repo);
	arena_release(&run.arena);
	return ret;
}
