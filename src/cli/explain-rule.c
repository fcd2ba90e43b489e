/* One rule, for `git ready explain`: what exactly is checked, with examples. */
#include "cli/examples.h"
#include "cli/explain.h"

#include "base/near.h"

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
		explain_text(e, span_trim(line));
		buf_addc(&e->out, '\n');
	}
}

/* What the check asks, condition by condition, with an example of either end. */
static void explain_check(struct explaining *e, const struct check *check)
{
	struct buf passes = BUF_INIT, fails = BUF_INIT;

	explain_text(e, check->text);
	buf_addf(&e->out, "\n           %s%s\n",
		 !check->is_absent     ? ""
		 : check->n_conditions ? "not so: "
				       : "not there: ",
		 subjects[check->subject].summary);
	for (size_t i = 0; i < check->n_conditions; i++) {
		buf_adds(&e->out, "           ");
		explain_text(e, check->conditions[i].text);
		buf_addf(&e->out, ": %s\n",
			 condition_summary(&check->conditions[i]));
	}
	if (check->where)
		explain_texts(e, "         where", &check->where->text, 1);
	if (check->when)
		explain_texts(e, "         only when", &check->when->text, 1);
	check_examples(check, &passes, &fails);
	add_example(e, "passes:", buf_span(&passes));
	add_example(e, "fails:", buf_span(&fails));
	buf_release(&passes);
	buf_release(&fails);
}

static void explain_criterion(struct explaining *e,
			      const struct criterion *criterion)
{
	buf_addf(&e->out, "%.*s\n  ", (int)criterion->rule.len,
		 criterion->rule.at);
	explain_text(e, criterion->sentence);
	buf_adds(&e->out, "\n  asked by ");
	explain_place(e, criterion->start);
	if (criterion->level != NO_LEVEL && criterion->agreement) {
		buf_adds(&e->out, ", for \"");
		explain_text(
			e, criterion->agreement->levels[criterion->level].name);
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
		explain_text(e, criterion->help[i]);
		buf_addc(&e->out, '\n');
	}
}

int explain_rule(struct explaining *e, const char *typed, struct err *err)
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
			explain_criterion(e, c);
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
