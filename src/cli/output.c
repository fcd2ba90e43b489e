/* A report on its way out: to a file, a pager or the terminal. */
#include "cli/session.h"

#include "report/fit.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Nothing that could end the address, or the brackets around it. */
static bool is_address(const char *text)
{
	if (strncmp(text, "https://", 8) && strncmp(text, "http://", 7))
		return false;
	for (const char *c = text; *c; c++)
		if (!char_is_letter(*c) && !char_is_digit(*c) &&
		    !strchr(":/._-~", *c))
			return false;
	return true;
}

/* Where the forge shows the files of what is judged, if it says so. */
static struct span link_base(struct session *session)
{
	const char *server = getenv("GITHUB_SERVER_URL");
	const char *name = getenv("GITHUB_REPOSITORY");
	const char *project = getenv("CI_PROJECT_URL");
	const char *commit = snapshot_commit(session->snapshot);
	struct span base = SPAN("");

	if (commit && server && name)
		base = arena_printf(&session->arena, "%s/%s/blob/%s/", server,
				    name, commit);
	else if (commit && project)
		base = arena_printf(&session->arena, "%s/-/blob/%s/", project,
				    commit);
	return base.len && is_address(base.at) ? base : SPAN("");
}

/* An action knows where it was taken from; nothing else here does. */
static struct span home(struct session *session)
{
	const char *server = getenv("GITHUB_SERVER_URL");
	const char *name = getenv("GITHUB_ACTION_REPOSITORY");
	struct span address = SPAN("");

	if (server && name && *name)
		address = arena_printf(&session->arena, "%s/%s", server, name);
	return address.len && is_address(address.at) ? address : SPAN("");
}

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
		.quote_path = repo_config_bool(session->repo, "core.quotePath",
					       false),
		.script_quotes_path =
			repo_config_bool(session->repo, "core.quotePath", true),
		.folder = repo_config_bool(session->repo,
					   "status.relativePaths", true)
				  ? repo_prefix(session->repo)
				  : SPAN(""),
		.is_verbose = options->is_verbose,
		.width = terminal_width(),
		.fits = options->output ? 0 : terminal_fits(STDOUT_FILENO),
	};
	report->use_colour = terminal_wants_colour(
		STDOUT_FILENO, session->repo, &session->arena,
		options->output && !options->colour ? "never" : options->colour,
		err, &ret);
	report->link_base = link_base(session);
	report->home = home(session);
	return ret < 0 ? -1 : repo_trouble(session->repo, err);
}

int output_write(const struct options *options, struct span text,
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

/* The page that GitHub shows beside a run; each step adds to it. */
static int write_page(const struct report *report, const struct format *format,
		      struct err *err)
{
	const char *path = getenv("GITHUB_STEP_SUMMARY");
	struct buf text = BUF_INIT;
	FILE *file;
	int ret = 0;

	if (!format->write_summary || !path || !*path)
		return 0;
	format->write_summary(report, &text);
	file = fopen(path, "ab");
	if (!file ||
	    fwrite(text.at ? text.at : "", 1, text.len, file) != text.len)
		ret = err_set(err, "cannot write %s: %s", path,
			      strerror(errno));
	if (file && fclose(file) != 0 && !ret)
		ret = err_set(err, "cannot write %s: %s", path,
			      strerror(errno));
	buf_release(&text);
	return ret;
}

int output_print(const struct report *report, const struct options *options,
		 struct span text, struct err *err)
{
	struct buf fitted = BUF_INIT;
	int ret;

	fit_lines(&fitted, text, report->fits);
	ret = output_write(options, buf_span(&fitted), err);
	buf_release(&fitted);
	return ret;
}

int report_print(struct session *session, const struct report *report,
		 const struct options *options, const char *command,
		 struct err *err)
{
	struct buf text = BUF_INIT;
	bool is_text = session->format->write == report_text;
	int ret;

	session->format->write(report, &text);
	/* Programs read what is not text, and a pager would be in their way. */
	if (!options->output && is_text)
		terminal_page(session->repo, &session->arena, command);
	ret = is_text ? output_print(report, options, buf_span(&text), err)
		      : output_write(options, buf_span(&text), err);
	buf_release(&text);
	terminal_end();
	if (ret == 0)
		ret = write_page(report, session->format, err);
	return ret;
}
