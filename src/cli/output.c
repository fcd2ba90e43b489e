/* A report on its way out: to a file, a pager or the terminal. */
#include "cli/session.h"

#include <errno.h>
#include <stdio.h>

int report_begin(struct report *report, struct session *session,
		 const struct options *options, struct err *err)
{
	int ret = 0;

	*report = (struct report){
		.definition = &session->definition,
		.judge = session->has_judge ? &session->judge : NULL,
		.snapshot = snapshot_kind(session->snapshot),
		.commit = snapshot_commit(session->snapshot),
		.arena = &session->arena,
		.quote_path =
			repo_config_bool(session->repo, "core.quotePath", true),
		.is_verbose = options->is_verbose,
		.width = terminal_width(),
	};
	report->use_colour = terminal_wants_colour(
		session->repo, &session->arena,
		options->output && !options->colour ? "never" : options->colour,
		err, &ret);
	return ret;
}

static int write_out(const struct options *options, struct span text,
		     struct err *err)
{
	FILE *file = stdout;
	int ret = 0;

	if (options->output) {
		file = fopen(options->output, "wb");
		if (!file)
			return err_set(err, "cannot write %s: %s",
				       options->output, strerror(errno));
	}
	if (fwrite(text.at, 1, text.len, file) != text.len || fflush(file) != 0)
		ret = err_set(err, "cannot write: %s", strerror(errno));
	if (file != stdout && fclose(file) != 0 && !ret)
		ret = err_set(err, "cannot write %s: %s", options->output,
			      strerror(errno));
	return ret;
}

int report_print(struct session *session, const struct report *report,
		 const struct options *options, const char *command,
		 struct err *err)
{
	struct buf text = BUF_INIT;
	int ret;

	session->format->write(report, &text);
	if (!options->output)
		terminal_page(session->repo, &session->arena, command);
	ret = write_out(options, buf_span(&text), err);
	buf_release(&text);
	terminal_end();
	return ret;
}
