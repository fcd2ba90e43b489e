/*
 * What passes a check and what fails it, made of the check's own words: a
 * base for each subject, and what each condition adds to it.
 */
#include "cli/examples.h"

#include "terms/lookup.h"

const char *condition_summary(const struct condition *condition)
{
	static const char *const smells[] = {
		[SMELL_PLACEHOLDER] = "nothing in it is, or starts with, a "
				      "placeholder such as TBD",
		[SMELL_TEMPLATE_TEXT] = "nothing in it is still the template's "
					"own words",
		[SMELL_BLANK_ITEMS] = "no entry is blank",
		[SMELL_OPEN_ITEMS] = "every entry is ticked, and every "
				     "question is answered below it",
		[SMELL_VAGUE_WORDS] = "no words that cannot be tested, such as "
				      "user-friendly",
	};
	static const char *const properties[] = {
		[PROPERTY_UNIQUE] = "no other item of the kind has the same",
		[PROPERTY_EXIST] = "what it names exists",
		[PROPERTY_NO_CYCLE] = "following it never leads back here",
		[PROPERTY_TARGETS_READY] = "what it names is as ready as this "
					   "claims to be, or done",
		[PROPERTY_TARGETS_DONE] = "what it names is done, or was "
					  "dropped",
		[PROPERTY_EXPLAINED] = "whoever changes it says why",
		[PROPERTY_IN_ORDER] =
			"the ones that are there come in this order",
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
		if (condition->is_each)
			return condition->has_code
				       ? "the regex matches in every "
					 "entry, code blocks included"
				       : "the regex matches in every "
					 "entry";
		return condition->has_code ? "the regex matches, code "
					     "blocks included"
					   : "the regex matches";
	case CONDITION_NO_REGEX:
		return condition->has_code ? "the regex does not match, code "
					     "blocks included"
					   : "the regex does not match";
	default:
		return condition->amount.measure ? "what is there is counted"
						 : "compared with the value";
	}
}

/* ---- what each condition makes of it ---- */

/* A number that holds, and one that does not. */
static double number_of(const struct amount *amount, bool holds)
{
	double less = amount->number - 1, more = amount->number + 1;

	switch (amount->op) {
	case AT_LEAST:
		return holds ? amount->number : less;
	case AT_MOST:
	case EXACTLY:
		return holds ? amount->number : more;
	case LESS:
		return holds ? less : amount->number;
	default:
		return holds ? more : amount->number;
	}
}

static const char *failing_day(enum amount_op op)
{
	return op == AT_LEAST  ? "a day before "
	       : op == AT_MOST ? "a day after "
			       : "not ";
}

static void add_amount(struct buf *out, const struct amount *amount, bool holds)
{
	double number = number_of(amount, holds);

	if (amount->is_date)
		buf_addf(out, "%s%.*s", holds ? "" : failing_day(amount->op),
			 (int)amount->text.len, amount->text.at);
	else if (number <= 0 && amount->measure)
		buf_adds(out, "no");
	else
		buf_addf(out, "%.15g", number);
	if (amount->measure)
		buf_addf(out, " %s",
			 measure_name(amount->measure,
				      number < 1 || number > 1));
}

/* First what fails, then what passes; empty where anything else does. */
static const char *const smell_examples[][2] = {
	[SMELL_PLACEHOLDER] = { "TODO: ask Ben", "" },
	[SMELL_TEMPLATE_TEXT] = { "a line of the template", "" },
	[SMELL_BLANK_ITEMS] = { "- [ ] and nothing after it", "" },
	[SMELL_OPEN_ITEMS] = { "- [ ] Who pays?", "" },
	[SMELL_VAGUE_WORDS] = { "It is user-friendly.", "" },
};

static const char *const property_examples[][2] = {
	[PROPERTY_UNIQUE] = { "what another item has too",
			      "what no other item has" },
	[PROPERTY_EXIST] = { "an id that no item has", "the id of an item" },
	[PROPERTY_NO_CYCLE] = { "an item that leads back here", "" },
	[PROPERTY_TARGETS_READY] = { "an item that is not ready",
				     "an item that is ready, or done" },
	[PROPERTY_TARGETS_DONE] = { "an item that is still open",
				    "an item that is done" },
	[PROPERTY_EXPLAINED] = { "the change alone", "the change, and one more "
						     "entry that says why" },
	[PROPERTY_IN_ORDER] = { "the second before the first",
				"the first before the second" },
	[PROPERTY_NUMBER] = { "a lot", "5" },
	[PROPERTY_DATE] = { "soon", "2026-12-31" },
};

/* What is not there is something else for links and paths than for ids. */
static const char *example_of_exist(const struct check *check, bool holds)
{
	if (check->subject == SUBJECT_LINKS)
		return holds ? "[the plan](../plan.md#goals), where both the "
			       "file and the heading are there"
			     : "a file, heading or wiki page that is not in "
			       "this snapshot, or differs in case";
	if (check->subject == SUBJECT_PATHS)
		return holds ? "`docs/plan.md`, which is there"
			     : "`docs/plan.md`, which is not there, or is "
			       "docs/Plan.md";
	return property_examples[PROPERTY_EXIST][holds];
}

static const char *example_of_property(const struct check *check,
				       enum property property, bool holds)
{
	bool is_link = check->subject == SUBJECT_LINK ||
		       check->subject == SUBJECT_LINKS;

	if (property == PROPERTY_EXIST)
		return example_of_exist(check, holds);
	if (property == PROPERTY_TARGETS_DONE && is_link)
		return holds ? "a link to an item that is done"
			     : "a link to an item that is still open";
	if (property == PROPERTY_UNIQUE && check->subject == SUBJECT_TITLE)
		return holds ? "a title that no other item of the kind has"
			     : "the title of another item of the kind";
	return property_examples[property][holds];
}

static void add_condition(struct buf *out, const struct check *check,
			  const struct condition *condition, bool holds)
{
	bool found = holds == (condition->kind == CONDITION_REGEX);
	struct span regex = condition->regex_text;

	switch (condition->kind) {
	case CONDITION_AMOUNT:
		add_amount(out, &condition->amount, holds);
		break;
	case CONDITION_REGEX:
	case CONDITION_NO_REGEX:
		if (found || condition->kind == CONDITION_REGEX)
			buf_addf(out, "%s of the form %.*s",
				 condition->is_each ? (found ? "every entry"
							     : "an entry "
							       "that is "
							       "not")
				 : found	    ? "something"
						    : "nothing",
				 (int)regex.len, regex.at);
		break;
	case CONDITION_SMELL:
		buf_adds(out, smell_examples[condition->smell][holds]);
		break;
	case CONDITION_PROPERTY:
		buf_adds(out, example_of_property(check, condition->property,
						  holds));
		break;
	case CONDITION_VALUES:
		if (holds)
			buf_add(out, condition->values.shown[0]);
		else
			buf_adds(out, "another word");
		break;
	}
}

/* ---- what each subject makes of it ---- */

/* %s is the first name; `with` stands before what conditions say. */
static const struct {
	const char *passes, *fails, *with;
} bases[N_SUBJECTS] = {
	[SUBJECT_SECTION] = { "## %s, and something said under it",
			      "no ## %s, or nothing but a comment or TBD under "
			      "it",
			      "## %s, and under it: " },
	[SUBJECT_SECTION_OR_FIELD] = { "## %s, and something said under it; "
				       "or %s: something",
				       "neither a section nor a field called "
				       "%s that says something",
				       "## %s or %s: " },
	[SUBJECT_HEADING] = { "## %s",
			      "no such heading; a bold label does not count",
			      "" },
	[SUBJECT_SECTIONS] = { "each of them, with something said",
			       "one of them is missing, or says nothing", "" },
	[SUBJECT_FIELD] = { "%s: something, in front matter or as **%s:** "
			    "something",
			    "no %s, or one that is empty, none or tbd",
			    "%s: " },
	[SUBJECT_TITLE] = { "", "", "" },
	[SUBJECT_ID] = { "", "", "" },
	[SUBJECT_BODY] = { "something said below the title", "the title alone",
			   "" },
	[SUBJECT_FILE] = { "%s beside it, with something said in it",
			   "no %s, or one that says nothing",
			   "%s, and in it: " },
	[SUBJECT_LINK] = { "a link to something of the kind %s, or its id",
			   "no link, one that leads nowhere, or one to another "
			   "kind",
			   "that many of the kind %s: " },
	[SUBJECT_LINKED_FROM] = { "something of the kind %s links here, or "
				  "names this id",
				  "none does", "that many of the kind %s: " },
	[SUBJECT_LINKS] = { "a link or id", "none", "" },
	[SUBJECT_PATHS] = { "`docs/plan.md`", "no path in code", "" },
	[SUBJECT_MENTIONS] = { "what the regex finds", "nothing like it", "" },
	[SUBJECT_TICKED] = { "- [x] and the sentence",
			     "- [ ] and the sentence, or no entry that says it",
			     "" },
	[SUBJECT_CHANGE] = { "", "", "" },
	[SUBJECT_AT_MOST] = { "as many, or fewer", "one more", "" },
};

static void add_named(struct buf *out, const char *format, struct span name)
{
	const char *at;

	for (; (at = strstr(format, "%s")); format = at + 2) {
		buf_add(out, span_of(format, (size_t)(at - format)));
		buf_add(out, name);
	}
	buf_adds(out, format);
}

/* "by folder" has another base than all other links. */
static const char *passes_of(const struct check *check, bool has_conditions)
{
	if (check->by_folder)
		return has_conditions ? ""
				      : "it lies in the folder of something of "
					"the kind %s";
	if (check_forbids(check) && check->subject == SUBJECT_LINK)
		return "";
	return has_conditions ? bases[check->subject].with
			      : bases[check->subject].passes;
}

static const char *fails_of(const struct check *check)
{
	return check->by_folder ? "no folder above it is of the kind %s"
				: bases[check->subject].fails;
}

/* "size or points" */
static void add_names(struct buf *out, const struct check *check)
{
	for (size_t i = 0; i < check->names.n; i++) {
		buf_adds(out, i ? " or " : "");
		buf_add(out, check->names.shown[i]);
	}
}

static bool is_field(const struct check *check)
{
	return check->subject == SUBJECT_FIELD;
}

/* Of a field one value is enough to show; of all else, each condition. */
static void add_conditions(struct buf *out, const struct check *check)
{
	for (size_t i = 0; i < check->n_conditions; i++) {
		struct buf one = BUF_INIT;

		add_condition(&one, check, &check->conditions[i], true);
		if (one.len && !(out->len && is_field(check))) {
			buf_adds(out, out->len ? "; " : "");
			buf_add(out, buf_span(&one));
		}
		buf_release(&one);
	}
}

static void add_passing(struct buf *out, const struct check *check,
			struct span name)
{
	struct buf more = BUF_INIT;

	add_conditions(&more, check);
	add_named(out, passes_of(check, more.len > 0), name);
	if (more.len)
		buf_add(out, buf_span(&more));
	for (size_t i = 0; i < check->through.n; i++)
		buf_addf(out, ", or to one of the kind %.*s that links one",
			 (int)check->through.shown[i].len,
			 check->through.shown[i].at);
	if (!out->len)
		buf_adds(out, "anything else");
	buf_release(&more);
}

/* One a line. */
static void add_failing(struct buf *out, const struct check *check,
			struct span name)
{
	bool is_text = check->subject == SUBJECT_SECTION || is_field(check);
	struct buf names = BUF_INIT;

	add_names(&names, check);
	/* What forbids holds where there is nothing. */
	if (!check_forbids(check) && (is_text || !check->n_conditions))
		add_named(out, fails_of(check),
			  is_field(check) ? buf_span(&names) : name);
	buf_release(&names);
	if (check->is_open)
		buf_adds(out, ", or one that is done");
	for (size_t i = 0; i < check->n_conditions; i++) {
		buf_adds(out, out->len ? "\n" : "");
		if (is_field(check))
			add_named(out, "%s: ", name);
		add_condition(out, check, &check->conditions[i], false);
	}
}

/* "no field added: at least 2026-06-01": what holds is what fails. */
static void add_ruled_out(struct buf *passes, struct buf *fails,
			  const struct check *check, struct span name)
{
	add_named(passes, "no %s", name);
	for (size_t i = 0; i < check->n_conditions; i++) {
		buf_addc(passes, '\n');
		add_named(passes, "%s: ", name);
		add_condition(passes, check, &check->conditions[i], false);
	}
	add_named(fails, "%s: ", name);
	add_condition(fails, check, &check->conditions[0], true);
}

void check_examples(const struct check *check, struct buf *passes,
		    struct buf *fails)
{
	struct span name = check->names.n ? check->names.shown[0] : SPAN("");

	if (check->is_absent && check->n_conditions) {
		add_ruled_out(passes, fails, check, name);
		return;
	}
	if (check->is_absent) {
		buf_adds(passes, "none, or one that says nothing");
		add_named(fails, bases[check->subject].passes, name);
		return;
	}
	add_passing(passes, check, name);
	add_failing(fails, check, name);
}
