/* git ready explain: the definition as the program understands it. */
#include "cli/examples.h"
#include "cli/session.h"

#include "base/near.h"
#include "base/unicode.h"
#include "report/fit.h"
#include "report/inert.h"
#include "report/outlook.h"
#include "terms/parse.h"

#include <stdio.h>
#include <unistd.h>

static const char usage[] =
	"usage: git ready explain [<options>] [--staged | <revision>] "
	"[<rule>]\n"
	"\n"
	"Explains a criterion: its sentence, where it is, what exactly is "
	"checked, and an\n"
	"example of each. Without a rule, the whole definition as git ready "
	"understands\n"
	"it.\n"
	"\n"
	"    --staged               the definition that the next commit would "
	"contain\n"
	"    --definition=<path>    this Definition of Ready\n"
	"    --definition-from=<revision>\n"
	"                           that of another commit\n"
	"    --color=<when>         always, never or auto\n"
	"    -h, --help             this text\n";

struct explaining {
	struct session *session;
	struct buf out;
};

static size_t line_of(const struct explaining *e, uint32_t offset)
{
	return outline_place(&e->session->definition.doc->outline, offset).line;
}

static void add_text(struct explaining *e, struct span text)
{
	text_show(&e->out, text);
}

static void add_place(struct explaining *e, uint32_t offset)
{
	if (e->session->definition.is_builtin)
		buf_adds(&e->out, "the built-in definition");
	else
		add_text(e, e->session->definition.doc->path);
	buf_addf(&e->out, ":%zu", line_of(e, offset));
}

/* ---- the whole definition ---- */

/* What is taken as an item there: ", each row of its tables". */
static void say_form(struct explaining *e, const struct place_pattern *p)
{
	static const char *const paragraphs[] = {
		[PARAGRAPHS_BOLD] = ", each paragraph that opens in bold "
				    "with an id",
		[PARAGRAPHS_TITLED] = ", each paragraph that opens with an "
				      "id and a title",
		[PARAGRAPHS_PICKED] = ", each paragraph",
	};

	switch (p->form) {
	case FORM_HEADING:
		buf_addf(&e->out, ", each heading of level %d", p->level);
		break;
	case FORM_FOLDER:
		buf_adds(&e->out, ", each folder with all Markdown in it");
		break;
	case FORM_PARAGRAPH:
		buf_adds(&e->out, paragraphs[p->paragraphs]);
		break;
	case FORM_ENTRY:
		buf_adds(&e->out, p->boxed ? ", each list entry with a box"
					   : ", each top-level list entry");
		break;
	case FORM_ROW:
		buf_adds(&e->out, ", each row of its tables");
		break;
	case FORM_EXTERNAL:
		buf_adds(&e->out, ", elsewhere; nothing is fetched");
		break;
	default:
		break;
	}
}

static void list_patterns(struct explaining *e, const struct kind *kind)
{
	for (size_t i = 0; i < kind->n_patterns; i++) {
		const struct place_pattern *p = &kind->patterns[i];

		buf_adds(&e->out, p->exclude ? "  but not " : "  in ");
		add_text(e, p->glob);
		say_form(e, p);
		if (p->named)
			buf_adds(&e->out, " that names one of them");
		if (p->pick) {
			buf_adds(&e->out, " that looks like ");
			add_text(e, p->pick_text);
		}
		buf_addc(&e->out, '\n');
	}
}

static void say_source(struct explaining *e, const struct source *source)
{
	buf_addf(&e->out, " %s", source_name(source->kind));
	if (source->folded.len) {
		buf_addc(&e->out, ' ');
		add_text(e, source->folded);
	}
	if (source->regex) {
		buf_adds(&e->out, source->takes_all ? ", all that matches "
						    : ", what matches ");
		add_text(e, source->regex_text);
	}
}

/* "  id from file, then title": where fields are read. */
static void list_rules(struct explaining *e, const struct kind *kind)
{
	for (size_t i = 0; i < kind->n_rules; i++) {
		const struct field_rule *rule = &kind->rules[i];

		buf_adds(&e->out, "  ");
		add_text(e, rule->name);
		buf_adds(&e->out, " from");
		for (size_t j = 0; j < rule->n; j++) {
			buf_adds(&e->out, rule->sources[j].goes_on ? " and"
					  : j			   ? ", then"
								   : "");
			say_source(e, &rule->sources[j]);
		}
		buf_addc(&e->out, '\n');
	}
}

/* A line for each text, after what they are. */
static void list_texts(struct explaining *e, const char *what,
		       const struct span *texts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_addf(&e->out, "  %s ", what);
		add_text(e, texts[i]);
		buf_addc(&e->out, '\n');
	}
}

static void list_guards(struct explaining *e, const char *what,
			struct guard *const *guards, size_t n)
{
	for (size_t i = 0; i < n; i++)
		list_texts(e, what, &guards[i]->text, 1);
}

/* How the items of a kind are found, read, and told to be over or begun. */
static void list_directives(struct explaining *e, const struct kind *kind)
{
	list_patterns(e, kind);
	if (kind->when)
		list_texts(e, "when", &kind->when->text, 1);
	list_rules(e, kind);
	for (size_t i = 0; i < kind->n_mains; i++) {
		buf_adds(&e->out, i ? ", else " : "  main file ");
		add_text(e, kind->mains[i]);
		buf_adds(&e->out, i + 1 < kind->n_mains ? "" : "\n");
	}
	list_texts(e, "fields from", kind->sidecars, kind->n_sidecars);
	list_texts(e, "template", kind->templates, kind->n_templates);
	if (kind->order_is_priority)
		buf_adds(&e->out, "  their order is their priority\n");
	list_guards(e, kind->is_done_only ? "done only when" : "done when",
		    kind->done_when, kind->n_done_when);
	list_guards(e, "started when", kind->started_when,
		    kind->n_started_when);
}

static void list_criterion(struct explaining *e,
			   const struct criterion *criterion,
			   const struct criterion *before)
{
	/* A sentence may end in several checks; it is said once. */
	if (!before || before->start != criterion->start) {
		buf_adds(&e->out, "    ");
		add_text(e, criterion->sentence);
		buf_addc(&e->out, '\n');
	}
	if (!criterion->check) {
		buf_adds(&e->out,
			 criterion->is_denied
				 ? "      ruled out; for people to judge\n"
				 : "      for people to judge\n");
		return;
	}
	buf_addf(&e->out, "      %-7s ", severity_word(criterion->severity));
	add_text(e, criterion->check->text);
	buf_addf(&e->out, "  [%.*s]\n", (int)criterion->rule.len,
		 criterion->rule.at);
}

static void list_level(struct explaining *e, const struct agreement *agreement,
		       size_t level)
{
	const struct criterion *before = NULL;

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct criterion *criterion = agreement->criteria[i];

		if (criterion->level != level ||
		    (level != NO_LEVEL && !criterion->agreement))
			continue;
		list_criterion(e, criterion, before);
		before = criterion;
	}
}

static void list_agreement(struct explaining *e,
			   const struct agreement *agreement)
{
	add_text(e, agreement->kind.name);
	buf_adds(&e->out, "  (");
	add_place(e, agreement->start);
	buf_adds(&e->out, ")\n");
	list_directives(e, &agreement->kind);
	list_level(e, agreement, NO_LEVEL);
	for (size_t i = 0; i < agreement->n_levels; i++) {
		const struct level *level = &agreement->levels[i];

		buf_adds(&e->out, "  ");
		add_text(e, level->name);
		if (level->when) {
			buf_adds(&e->out, ", claimed when ");
			add_text(e, level->when->text);
		} else if (agreement->is_guarded) {
			buf_adds(&e->out, ", never claimed, only passed "
					  "through");
		} else if (i + 1 == agreement->n_levels) {
			buf_adds(&e->out, ", claimed by every open item");
		}
		buf_addc(&e->out, '\n');
		list_level(e, agreement, i);
	}
	buf_addc(&e->out, '\n');
}

static void list_roles(struct explaining *e)
{
	const struct definition *definition = &e->session->definition;

	for (size_t i = 0; i < definition->n_roles; i++) {
		add_text(e, definition->roles[i].responsibility);
		buf_adds(&e->out, ": ");
		if (definition->roles[i].who.len)
			add_text(e, definition->roles[i].who);
		else
			buf_adds(&e->out, "nobody yet");
		buf_addc(&e->out, '\n');
	}
}

/* ---- one rule ---- */

/* "field-size" in "story/field-size": a rule without its kind. */
static bool is_without_kind(struct span rule, const char *typed)
{
	ptrdiff_t slash = span_find_char(rule, '/');

	return slash >= 0 && span_is(span_from(rule, (size_t)slash + 1), typed);
}

static bool is_called(const struct criterion *criterion, const char *typed)
{
	return span_is(criterion->rule, typed) ||
	       span_is(criterion->long_rule, typed) ||
	       is_without_kind(criterion->rule, typed) ||
	       is_without_kind(criterion->long_rule, typed);
}

static void add_example(struct explaining *e, const char *what,
			struct span lines)
{
	struct span line;

	for (; span_next_line(&lines, &line); what = "") {
		buf_addf(&e->out, "  %-8s ", what);
		add_text(e, span_trim(line));
		buf_addc(&e->out, '\n');
	}
}

/* What the check asks, condition by condition, with an example of either end. */
static void explain_check(struct explaining *e, const struct check *check)
{
	struct buf passes = BUF_INIT, fails = BUF_INIT;

	add_text(e, check->text);
	buf_addf(&e->out, "\n           %s%s\n",
		 !check->is_absent     ? ""
		 : check->n_conditions ? "not so: "
				       : "not there: ",
		 subjects[check->subject].summary);
	for (size_t i = 0; i < check->n_conditions; i++) {
		buf_adds(&e->out, "           ");
		add_text(e, check->conditions[i].text);
		buf_addf(&e->out, ": %s\n",
			 condition_summary(&check->conditions[i]));
	}
	if (check->where)
		list_texts(e, "         where", &check->where->text, 1);
	if (check->when)
		list_texts(e, "         only when", &check->when->text, 1);
	check_examples(check, &passes, &fails);
	add_example(e, "passes:", buf_span(&passes));
	add_example(e, "fails:", buf_span(&fails));
	buf_release(&passes);
	buf_release(&fails);
}

static void explain_rule(struct explaining *e,
			 const struct criterion *criterion)
{
	buf_addf(&e->out, "%.*s\n  ", (int)criterion->rule.len,
		 criterion->rule.at);
	add_text(e, criterion->sentence);
	buf_adds(&e->out, "\n  asked by ");
	add_place(e, criterion->start);
	if (criterion->level != NO_LEVEL && criterion->agreement) {
		buf_adds(&e->out, ", for \"");
		add_text(e,
			 criterion->agreement->levels[criterion->level].name);
		buf_adds(&e->out, "\"");
	} else {
		buf_adds(&e->out, ", for every open item");
	}
	buf_addf(&e->out,
		 "; a miss is %s %s\n"
		 "\n"
		 "  checked: ",
		 criterion->severity == SEVERITY_ERROR ? "an" : "a",
		 severity_name(criterion->severity));
	explain_check(e, criterion->check);
	for (size_t i = 0; i < criterion->n_help; i++) {
		buf_adds(&e->out, "  ");
		add_text(e, criterion->help[i]);
		buf_addc(&e->out, '\n');
	}
}

static void explain_all(struct explaining *e)
{
	const struct definition *definition = &e->session->definition;

	if (definition->has_every) {
		add_text(e, definition->every.kind.name);
		buf_adds(&e->out, "  (");
		add_place(e, definition->every.start);
		buf_adds(&e->out, ")\n");
		list_level(e, &definition->every, NO_LEVEL);
		buf_addc(&e->out, '\n');
	}
	for (size_t i = 0; i < definition->n_agreements; i++)
		list_agreement(e, definition->agreements[i]);
	list_roles(e);
}

/* Each rule that is called so; several kinds may have one. */
static int explain_called(struct explaining *e, const char *typed,
			  struct err *err)
{
	const struct definition *definition = &e->session->definition;
	const struct criterion *last = NULL;
	struct near near = NEAR_NONE;

	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct agreement *a = definition->agreements[i];

		for (size_t j = 0; j < a->n_criteria; j++) {
			const struct criterion *c = a->criteria[j];

			/* Criteria of every item are shared by all kinds. */
			if (!c->check || (i && !c->agreement))
				continue;
			near_try(&near, span_str(typed), c->rule, c->rule);
			if (!is_called(c, typed))
				continue;
			if (last)
				buf_addc(&e->out, '\n');
			explain_rule(e, c);
			last = c;
		}
	}
	if (last)
		return 0;
	err_set(err, "no rule is called \"%s\"", typed);
	if (near.best.len)
		err_hint(err, "did you mean %.*s?", (int)near.best.len,
			 near.best.at);
	else
		err_hint(err, "git ready explain lists the rules, each in "
			      "brackets");
	return -1;
}

/* What begins a line is a heading; what belongs to it is indented. */
static void add_headings(struct buf *out, struct span lines)
{
	struct span line;

	while (span_next_line(&lines, &line)) {
		bool is_heading = line.len && line.at[0] != ' ';

		buf_adds(out, is_heading ? COLOUR_BOLD : "");
		buf_add(out, line);
		buf_adds(out, is_heading ? COLOUR_PLAIN "\n" : "\n");
	}
}

/* A CI that logs them takes no line for a command. */
static void print_lines(const struct buf *lines, bool use_colour, size_t fits)
{
	struct buf out = BUF_INIT, text = BUF_INIT, fitted = BUF_INIT;

	add_log(&text, buf_span(lines));
	fit_lines(&fitted, buf_span(&text), fits);
	if (use_colour)
		add_headings(&out, buf_span(&fitted));
	else
		buf_add(&out, buf_span(&fitted));
	fwrite(out.at ? out.at : "", 1, out.len, stdout);
	buf_release(&fitted);
	buf_release(&text);
	buf_release(&out);
}

static int print_page(struct session *session, const struct options *options,
		      const struct buf *lines, struct err *err)
{
	size_t fits = terminal_fits(STDOUT_FILENO);
	int ret;
	bool use_colour = terminal_wants_colour(STDOUT_FILENO, session->repo,
						&session->arena,
						options->colour, err, &ret);

	if (ret < 0)
		return -1;
	terminal_page(session->repo, &session->arena, "explain");
	print_lines(lines, use_colour, fits);
	terminal_end();
	return 0;
}

static void print_mistakes(struct session *session)
{
	struct report report = { .definition = &session->definition,
				 .findings = session->definition.findings.list,
				 .n_findings = session->definition.findings.n,
				 .arena = &session->arena,
				 .width = terminal_width(),
				 .fits = terminal_fits(STDOUT_FILENO) };
	struct buf out = BUF_INIT;

	report_text(&report, &out);
	print_lines(&out, false, 0);
	buf_release(&out);
}

int command_explain(int argc, char **argv)
{
	struct session session = { 0 };
	struct explaining e = { &session, BUF_INIT };
	struct options options;
	struct err err = ERR_INIT;
	const char *rule = NULL;
	int exit = options_read(&options, argc, argv, TAKEN_BY_EXPLAIN, usage);

	if (exit >= 0)
		return exit;
	/* The last word is the rule, if it has a slash or no commit has it. */
	if (options.n_paths &&
	    (strchr(options.paths[options.n_paths - 1], '/') ||
	     !revision_exists(options.paths[options.n_paths - 1]))) {
		rule = options.paths[options.n_paths - 1];
		options.n_paths--;
	}
	exit = session_open(&session, &options, &err);
	if (exit == 0 && session.definition.is_invalid) {
		print_mistakes(&session);
		exit = err_set(&err, "the definition of ready has mistakes");
	}
	if (exit == 0 && rule)
		exit = explain_called(&e, rule, &err);
	else if (exit == 0)
		explain_all(&e);
	if (exit == 0 && e.out.at)
		exit = print_page(&session, &options, &e.out, &err);
	buf_release(&e.out);
	session_end(&session);
	options_release(&options);
	return exit < 0 ? failure_print(&err) : EXIT_READY;
}
