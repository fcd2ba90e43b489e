/* Judging a change for a hook, and telling what was found. */
#include "cli/gate.h"

#include "base/unicode.h"
#include "report/alike.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- how strict the hooks are ---- */

static const char *const modes[] = {
	[GATE_ADVISE] = "advise",
	[GATE_NEW] = "new",
	[GATE_STRICT] = "strict",
};

enum { N_MODES = sizeof(modes) / sizeof(*modes) };

int gate_read_settings(struct gate *gate, struct repo *repo,
		       struct arena *arena, struct err *err)
{
	struct span mode = SPAN("new");

	gate->mode = GATE_NEW;
	repo_config(repo, "ready.hook", arena, &mode);
	repo_config(repo, "ready.serverPrefix", arena, &gate->prefix);
	for (size_t i = 0; i < N_MODES; i++) {
		if (!span_is(mode, modes[i]))
			continue;
		gate->mode = (enum gate_mode)i;
		return 0;
	}
	return err_set(
		err, "ready.hook is \"%.*s\"; it can be advise, new or strict",
		(int)mode.len, mode.at);
}

int gate_open(struct gate *gate, const struct gate_hook *hook, struct err *err)
{
	struct options none = { 0 };

	*gate = (struct gate){ .prefix = SPAN(""),
			       .room = GATE_ROOM,
			       .way_out = hook->way_out };
	if (session_open_repo(&gate->session, &none, err) < 0)
		return -1;
	gate->stops.arena = gate->others.arena = &gate->session.arena;
	return gate_read_settings(gate, gate->session.repo,
				  &gate->session.arena, err);
}

/* ---- judging ---- */

int gate_fail_definition(struct gate *gate, struct err *err)
{
	struct findings *mistakes = &gate->session.definition.findings;

	for (size_t i = 0; i < mistakes->n; i++)
		*findings_add(&gate->stops) = mistakes->list[i];
	gate_end(gate);
	err_set(err, "the definition of ready has mistakes; nothing was "
		     "judged by it");
	return -1;
}

int gate_judge(struct gate *gate, const char *base, bool *is_nothing,
	       struct err *err)
{
	struct session *session = &gate->session;

	*is_nothing = false;
	if (session->definition.is_invalid)
		return gate_fail_definition(gate, err);
	if (session_read(session, base, err) < 0 ||
	    repo_trouble(session->repo, err) < 0)
		return -1;
	if (!session->backlog.n_files && !session->base.backlog.n_files) {
		*is_nothing = true;
		if (!session->definition.is_builtin)
			gate_say(gate,
				 "hint: no item yet: nothing matches the kinds "
				 "of %s",
				 text_shown(&session->arena,
					    session->definition.doc->path)
					 .at);
		return 0;
	}
	session_judge(session);
	session_subtract(session, NULL);
	return repo_trouble(session->repo, err);
}

bool gate_is_grave(const struct gate *gate, const struct finding *finding)
{
	return !finding->waived.at &&
	       (int)finding->severity >= (int)gate->session.fail_on;
}

bool gate_is_touched(const struct session *session,
		     const struct finding *finding)
{
	if (!session->base.has_comparison)
		return true;
	if (finding->item)
		return session->base.comparison.is_touched[finding->item->index];
	return !session_has_same_file(session, finding->doc->path);
}

/* ---- telling ---- */

void gate_print(const struct gate *gate, struct span text)
{
	struct span line;

	while (span_next_line(&text, &line))
		fprintf(stderr, "%.*s%.*s\n", (int)gate->prefix.len,
			gate->prefix.at, (int)line.len, line.at);
}

void gate_say(const struct gate *gate, const char *format, ...)
{
	struct buf line = BUF_INIT;
	va_list args;

	va_start(args, format);
	buf_vaddf(&line, format, args);
	va_end(args);
	gate_print(gate, buf_span(&line));
	buf_release(&line);
}

/*
 * Those that fill so many places of the screen, where findings that say the
 * same share one. `*places` becomes how many they take.
 */
static struct findings first_of(struct gate *gate,
				const struct findings *findings, size_t *places)
{
	struct findings out = { .arena = &gate->session.arena };
	size_t most = *places;
	struct alikes alikes;

	*places = 0;
	alikes_read(&alikes, findings->list, findings->n, out.arena);
	for (size_t i = 0; i < findings->n && *places < most; i++) {
		const struct finding *finding = &findings->list[i];
		const struct alike *alike = alike_of(&alikes, finding);

		if (alike && alike->first != finding)
			continue;
		++*places;
		for (size_t j = 0; j < (alike ? alike->n : 1); j++)
			*findings_add(&out) = alike ? *alike->all[j] : *finding;
	}
	findings_sort(&out);
	return out;
}

static void print_findings(struct gate *gate, const struct findings *findings)
{
	struct session *session = &gate->session;
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	int ret = 0;
	struct report report = {
		.definition = &session->definition,
		.findings = findings->list,
		.n_findings = findings->n,
		.arena = &session->arena,
		.quote_path = repo_config_bool(session->repo, "core.quotePath",
					       false),
		.width = terminal_width(),
		.fits = gate->prefix.len ? 0 : terminal_fits(STDERR_FILENO),
		.use_colour = !gate->prefix.len &&
			      terminal_wants_colour(
				      STDERR_FILENO, session->repo,
				      &session->arena, NULL, &err, &ret),
	};

	report_text(&report, &text);
	gate_print(gate, buf_span(&text));
	buf_release(&text);
}

static const char *things(size_t n)
{
	return n == 1 ? "finding" : "findings";
}

static void print_end(struct gate *gate, size_t hidden, bool is_rest)
{
	size_t n = gate->stops.n;

	if (hidden)
		gate_say(gate, "%s%zu%s %s; all of them: %s",
			 is_rest ? "… and " : "", hidden,
			 is_rest ? " more" : "", things(hidden),
			 gate->see_all.at);
	if (!n)
		return;
	if (gate->mode == GATE_ADVISE)
		gate_say(gate,
			 "git ready: %zu %s; shown as advice, since "
			 "ready.hook is advise",
			 n, things(n));
	else
		gate_say(gate, "git ready: %zu %s to answer first; %s", n,
			 things(n), gate->way_out);
}

int gate_end(struct gate *gate)
{
	size_t n = gate->stops.n, all = n + gate->others.n;
	size_t places = gate->room, rest;
	struct findings stops, others;

	findings_sort(&gate->stops);
	findings_sort(&gate->others);
	stops = first_of(gate, &gate->stops, &places);
	rest = gate->room - places;
	print_findings(gate, &stops);
	others = first_of(gate, &gate->others, &rest);
	if (others.n && n)
		gate_say(gate, "Shown, but not in the way:");
	print_findings(gate, &others);
	print_end(gate, all - stops.n - others.n, stops.n + others.n > 0);
	gate->room -= places + rest;
	return n && gate->mode != GATE_ADVISE ? EXIT_NOT_READY : EXIT_READY;
}
