/* The whole definition, for `git ready explain`: kinds, levels, criteria, roles. */
#include "cli/explain.h"

#include "base/unicode.h"
#include "terms/parse.h"

static size_t line_of(const struct explaining *e, uint32_t offset)
{
	return outline_place(&e->session->definition.doc->outline, offset).line;
}

void explain_text(struct explaining *e, struct span text)
{
	text_show(&e->out, text);
}

void explain_place(struct explaining *e, uint32_t offset)
{
	if (e->session->definition.is_builtin)
		buf_adds(&e->out, "the built-in definition");
	else
		explain_text(e, e->session->definition.doc->path);
	buf_addf(&e->out, ":%zu", line_of(e, offset));
}

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
		explain_text(e, p->glob);
		say_form(e, p);
		if (p->named)
			buf_adds(&e->out, " that names one of them");
		if (p->pick) {
			buf_adds(&e->out, " that looks like ");
			explain_text(e, p->pick_text);
		}
		buf_addc(&e->out, '\n');
	}
}

static void say_source(struct explaining *e, const struct source *source)
{
	buf_addf(&e->out, " %s", source_name(source->kind));
	if (source->folded.len) {
		buf_addc(&e->out, ' ');
		explain_text(e, source->folded);
	}
	if (source->regex) {
		buf_adds(&e->out, source->takes_all ? ", all that matches "
						    : ", what matches ");
		explain_text(e, source->regex_text);
	}
}

/* "  id from file, then title": where fields are read. */
static void list_rules(struct explaining *e, const struct kind *kind)
{
	for (size_t i = 0; i < kind->n_rules; i++) {
		const struct field_rule *rule = &kind->rules[i];

		buf_adds(&e->out, "  ");
		explain_text(e, rule->name);
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

void explain_texts(struct explaining *e, const char *what,
		   const struct span *texts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_addf(&e->out, "  %s ", what);
		explain_text(e, texts[i]);
		buf_addc(&e->out, '\n');
	}
}

static void list_guards(struct explaining *e, const char *what,
			struct guard *const *guards, size_t n)
{
	for (size_t i = 0; i < n; i++)
		explain_texts(e, what, &guards[i]->text, 1);
}

/* How the items of a kind are found, read, and told to be over or begun. */
static void list_directives(struct explaining *e, const struct kind *kind)
{
	list_patterns(e, kind);
	if (kind->when)
		explain_texts(e, "when", &kind->when->text, 1);
	list_rules(e, kind);
	for (size_t i = 0; i < kind->n_mains; i++) {
		buf_adds(&e->out, i ? ", else " : "  main file ");
		explain_text(e, kind->mains[i]);
		buf_adds(&e->out, i + 1 < kind->n_mains ? "" : "\n");
	}
	explain_texts(e, "fields from", kind->sidecars, kind->n_sidecars);
	explain_texts(e, "template", kind->templates, kind->n_templates);
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
		explain_text(e, criterion->sentence);
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
	explain_text(e, criterion->check->text);
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
	explain_text(e, agreement->kind.name);
	buf_adds(&e->out, "  (");
	explain_place(e, agreement->start);
	buf_adds(&e->out, ")\n");
	list_directives(e, &agreement->kind);
	list_level(e, agreement, NO_LEVEL);
	for (size_t i = 0; i < agreement->n_levels; i++) {
		const struct level *level = &agreement->levels[i];

		buf_adds(&e->out, "  ");
		explain_text(e, level->name);
		if (level->when) {
			buf_adds(&e->out, ", claimed when ");
			explain_text(e, level->when->text);
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
		explain_text(e, definition->roles[i].responsibility);
		buf_adds(&e->out, ": ");
		if (definition->roles[i].who.len)
			explain_text(e, definition->roles[i].who);
		else
			buf_adds(&e->out, "nobody yet");
		buf_addc(&e->out, '\n');
	}
}

void explain_definition(struct explaining *e)
{
	const struct definition *definition = &e->session->definition;

	if (definition->has_every) {
		explain_text(e, definition->every.kind.name);
		buf_adds(&e->out, "  (");
		explain_place(e, definition->every.start);
		buf_adds(&e->out, ")\n");
		list_level(e, &definition->every, NO_LEVEL);
		buf_addc(&e->out, '\n');
	}
	for (size_t i = 0; i < definition->n_agreements; i++)
		list_agreement(e, definition->agreements[i]);
	list_roles(e);
}
