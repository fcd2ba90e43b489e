/* git ready explain: the definition as the program understands it. */
#include "cli/session.h"

#include "base/near.h"
#include "base/unicode.h"

#include <stdio.h>

static const char usage[] =
	"usage: git ready explain [--definition=<path>] [--staged | "
	"<revision>] "
	"[<rule>]\n"
	"\n"
	"A criterion: its sentence, where it stands, what exactly is checked, "
	"and an\n"
	"example of each. Without a rule, the whole definition as "
	"understood.\n";

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

static void list_patterns(struct explaining *e, const struct kind *kind)
{
	for (size_t i = 0; i < kind->n_patterns; i++) {
		const struct place_pattern *p = &kind->patterns[i];

		buf_adds(&e->out, p->exclude ? "  but not " : "  in ");
		add_text(e, p->glob);
		switch (p->form) {
		case FORM_HEADING:
			buf_addf(&e->out, ", each heading of level %d",
				 p->level);
			break;
		case FORM_ENTRY:
			buf_adds(&e->out, ", each top-level list entry");
			break;
		case FORM_ROW:
			buf_adds(&e->out, ", each row of its table");
			break;
		case FORM_EXTERNAL:
			buf_adds(&e->out, ", elsewhere; nothing is fetched");
			break;
		default:
			break;
		}
		if (p->pick)
			buf_adds(&e->out, " that its regex picks");
		buf_addc(&e->out, '\n');
	}
	if (kind->when) {
		buf_adds(&e->out, "  when ");
		add_text(e, kind->when->text);
		buf_addc(&e->out, '\n');
	}
	for (size_t i = 0; i < kind->n_rules; i++) {
		buf_adds(&e->out, "  ");
		add_text(e, kind->rules[i].name);
		buf_adds(&e->out, " from");
		for (size_t j = 0; j < kind->rules[i].n; j++) {
			const struct source *source =
				&kind->rules[i].sources[j];

			buf_addf(&e->out, "%s %s", j ? ", then" : "",
				 source_name(source->kind));
			if (source->folded.len) {
				buf_addc(&e->out, ' ');
				add_text(e, source->folded);
			}
			if (source->regex)
				buf_adds(&e->out, " by its regex");
		}
		buf_addc(&e->out, '\n');
	}
	for (size_t i = 0; i < kind->n_sidecars; i++) {
		buf_adds(&e->out, "  fields from ");
		add_text(e, kind->sidecars[i]);
		buf_addc(&e->out, '\n');
	}
	for (size_t i = 0; i < kind->n_templates; i++) {
		buf_adds(&e->out, "  template ");
		add_text(e, kind->templates[i]);
		buf_addc(&e->out, '\n');
	}
	if (kind->order_is_priority)
		buf_adds(&e->out, "  their order is their priority\n");
	for (size_t i = 0; i < kind->n_done_when; i++) {
		buf_adds(&e->out, "  done when ");
		add_text(e, kind->done_when[i]->text);
		buf_addc(&e->out, '\n');
	}
	for (size_t i = 0; i < kind->n_started_when; i++) {
		buf_adds(&e->out, "  started when ");
		add_text(e, kind->started_when[i]->text);
		buf_addc(&e->out, '\n');
	}
}

static void list_criterion(struct explaining *e,
			   const struct criterion *criterion)
{
	static const char *const words[] = {
		[SEVERITY_NOTE] = "could",
		[SEVERITY_WARNING] = "should",
		[SEVERITY_ERROR] = "must",
	};

	if (!criterion->check) {
		buf_adds(&e->out, "    people  ");
		add_text(e, criterion->sentence);
		buf_adds(&e->out, "\n");
		return;
	}
	buf_addf(&e->out, "    %-7s ", words[criterion->severity]);
	add_text(e, criterion->check->text);
	buf_addf(&e->out, "  [%.*s]\n", (int)criterion->rule.len,
		 criterion->rule.at);
}

static void list_level(struct explaining *e, const struct agreement *agreement,
		       size_t level)
{
	for (size_t i = 0; i < agreement->n_criteria; i++)
		if (agreement->criteria[i]->level == level &&
		    (level == NO_LEVEL || agreement->criteria[i]->agreement))
			list_criterion(e, agreement->criteria[i]);
}

static void list_agreement(struct explaining *e,
			   const struct agreement *agreement)
{
	add_text(e, agreement->kind.name);
	buf_adds(&e->out, "  (");
	add_place(e, agreement->start);
	buf_adds(&e->out, ")\n");
	list_patterns(e, &agreement->kind);
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

static const struct criterion *find_rule(const struct definition *definition,
					 const char *rule, struct near *near)
{
	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct agreement *a = definition->agreements[i];

		for (size_t j = 0; j < a->n_criteria; j++) {
			const struct criterion *c = a->criteria[j];

			if (!c->check)
				continue;
			if (span_is(c->rule, rule))
				return c;
			near_try(near, span_str(rule), c->rule, c->rule);
		}
	}
	return NULL;
}

static const char *condition_words(const struct condition *condition)
{
	static const char *const smells[] = {
		[SMELL_PLACEHOLDER] = "nothing in it is, or starts with, a "
				      "placeholder such as TBD",
		[SMELL_TEMPLATE_TEXT] = "nothing in it is still the template's "
					"own words",
		[SMELL_BLANK_ITEMS] = "no entry is blank",
		[SMELL_OPEN_ITEMS] = "no entry is unticked, and no question is "
				     "without an answer below it",
		[SMELL_VAGUE_WORDS] = "no words that cannot be tested, such as "
				      "user-friendly",
	};
	static const char *const properties[] = {
		[PROPERTY_UNIQUE] = "no other item of the kind has the same",
		[PROPERTY_EXIST] = "what it names is there",
		[PROPERTY_NO_CYCLE] = "following it never leads back here",
		[PROPERTY_TARGETS_READY] = "what it names is as ready as this "
					   "claims to be, or done",
		[PROPERTY_EXPLAINED] = "whoever changes it says why",
		[PROPERTY_IN_ORDER] = "those that are there stand in this "
				      "order",
		[PROPERTY_NUMBER] = "it is a number",
		[PROPERTY_DATE] = "it is a date, written YYYY-MM-DD",
	};

	switch (condition->kind) {
	case CONDITION_SMELL:
		return smells[condition->smell];
	case CONDITION_PROPERTY:
		return properties[condition->property];
	case CONDITION_VALUES:
		return "each value is one of these";
	case CONDITION_REGEX:
		return "the regex finds something";
	case CONDITION_NO_REGEX:
		return "the regex finds nothing";
	default:
		return condition->amount.measure ? "what is there is counted"
						 : "compared with the value";
	}
}

/* An example that passes and one that fails, made of the check's own words. */
static void add_examples(struct explaining *e, const struct check *check)
{
	const char *word = check->subject->word;
	struct span name = check->names.n ? check->names.shown[0] : SPAN("");
	const struct condition *c = check->n_conditions ? check->conditions
							: NULL;

	if (!strcmp(word, "section") && !check->is_absent) {
		buf_addf(&e->out,
			 "  passes:  ## %.*s\n           %s\n"
			 "  fails:   the heading is missing, or nothing but a "
			 "comment or TBD is under it\n",
			 (int)name.len, name.at,
			 c && c->kind == CONDITION_AMOUNT &&
					 c->amount.measure == MEASURE_ITEMS
				 ? "- something one can check"
				 : "Because …");
	} else if (!strcmp(word, "field") && !check->is_absent) {
		struct span value =
			c && c->kind == CONDITION_VALUES   ? c->values.shown[0]
			: c && c->kind == CONDITION_AMOUNT ? c->amount.text
							   : SPAN("…");

		buf_addf(&e->out,
			 "  passes:  %.*s: %.*s   (front matter, or "
			 "**%.*s:** %.*s)\n"
			 "  fails:   %.*s is missing, empty, none, tbd or %s\n",
			 (int)name.len, name.at, (int)value.len, value.at,
			 (int)name.len, name.at, (int)value.len, value.at,
			 (int)name.len, name.at,
			 c && c->kind == CONDITION_VALUES
				 ? "a word that was not agreed"
				 : "something else than agreed");
	} else if (!strcmp(word, "link")) {
		buf_addf(&e->out,
			 "  passes:  a link to, or the id of, an item that is "
			 "%s%.*s\n"
			 "  fails:   no such link, one that leads nowhere, to "
			 "another kind%s\n",
			 check->is_open ? "an open " : "of the kind ",
			 (int)name.len, name.at,
			 check->is_open ? ", or to a closed one" : "");
	} else if (!strcmp(word, "linked from")) {
		buf_addf(&e->out,
			 "  passes:  %.*s that links here or names its id\n"
			 "  fails:   nothing of that kind points here\n",
			 (int)name.len, name.at);
	} else if (!strcmp(word, "links")) {
		buf_adds(&e->out,
			 "  passes:  [the plan](../plan.md#goals), where both "
			 "the file and the heading are there\n"
			 "  fails:   a file, heading or wiki page that is not "
			 "in this snapshot, or differs in case\n");
	} else if (!strcmp(word, "title")) {
		buf_adds(&e->out,
			 "  passes:  # Export the list as CSV\n"
			 "  fails:   a title beyond what was agreed\n");
	}
}

static void explain_rule(struct explaining *e,
			 const struct criterion *criterion)
{
	const struct check *check = criterion->check;

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
	buf_addf(&e->out, "; what fails is %s %s\n\n  checked: ",
		 criterion->severity == SEVERITY_ERROR ? "an" : "a",
		 severity_name(criterion->severity));
	add_text(e, check->text);
	buf_addf(&e->out, "\n           %s%s\n",
		 check->is_absent ? "not there: " : "",
		 check->subject->summary);
	for (size_t i = 0; i < check->n_conditions; i++) {
		buf_adds(&e->out, "           ");
		add_text(e, check->conditions[i].text);
		buf_addf(&e->out, ": %s\n",
			 condition_words(&check->conditions[i]));
	}
	if (check->when) {
		buf_adds(&e->out, "           only when ");
		add_text(e, check->when->text);
		buf_addc(&e->out, '\n');
	}
	add_examples(e, check);
	for (size_t i = 0; i < criterion->n_help; i++) {
		buf_adds(&e->out, "  ");
		add_text(e, criterion->help[i]);
		buf_addc(&e->out, '\n');
	}
}

static int explain(struct explaining *e, const char *rule, struct err *err)
{
	const struct definition *definition = &e->session->definition;
	struct near near = NEAR_NONE;
	const struct criterion *criterion;

	if (!rule) {
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
		return 0;
	}
	criterion = find_rule(definition, rule, &near);
	if (criterion) {
		explain_rule(e, criterion);
		return 0;
	}
	err_set(err, "no rule is called \"%s\"", rule);
	if (near.best.len)
		err_hint(err, "did you mean %.*s?", (int)near.best.len,
			 near.best.at);
	return -1;
}

static void print_mistakes(struct session *session)
{
	struct report report = { .definition = &session->definition,
				 .findings = session->definition.findings.list,
				 .n_findings = session->definition.findings.n,
				 .arena = &session->arena,
				 .width = terminal_width() };
	struct buf out = BUF_INIT;

	report_text(&report, &out);
	fwrite(out.at ? out.at : "", 1, out.len, stdout);
	buf_release(&out);
}

int command_explain(int argc, char **argv)
{
	struct session session = { 0 };
	struct explaining e = { &session, BUF_INIT };
	struct options options;
	struct err err = ERR_INIT;
	const char *rule = NULL;
	int exit = options_read(&options, argc, argv, usage);

	if (exit >= 0)
		return exit;
	/* The last word is the rule, if it has a slash; else a revision. */
	if (options.n_paths &&
	    strchr(options.paths[options.n_paths - 1], '/')) {
		rule = options.paths[options.n_paths - 1];
		options.n_paths--;
	}
	exit = session_open(&session, &options, &err);
	if (exit == 0 && session.definition.is_invalid) {
		print_mistakes(&session);
		exit = err_set(&err, "the definition of ready has mistakes");
	}
	if (exit == 0)
		exit = explain(&e, rule, &err);
	if (exit == 0 && e.out.at)
		fwrite(e.out.at, 1, e.out.len, stdout);
	buf_release(&e.out);
	session_end(&session);
	options_release(&options);
	return exit < 0 ? failure_print(&err) : EXIT_READY;
}
