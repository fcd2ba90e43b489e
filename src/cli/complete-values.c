/*
 * What can follow an option or a command: words of the program's own tables, and
 * what the repository here holds. Where it cannot be read, nothing is offered:
 * a shell that completes is not the place to complain.
 */
#include "cli/complete.h"

#include "base/unicode.h"
#include "cli/hook.h"
#include "cli/init.h"
#include "cli/session.h"
#include "report/outlook.h"

/* ---- words of the program ---- */

static void give_words(struct completion *c, const char *const *words)
{
	for (; *words; words++)
		complete_offer(c, span_str(*words), SPAN_NONE);
}

static void give_colours(struct completion *c)
{
	static const char *const words[] = { "always", "never", "auto", NULL };

	give_words(c, words);
}

static void give_severities(struct completion *c)
{
	give_words(c, fail_on_names);
}

static const struct {
	const char *command;
	const struct view *views;
} views[] = {
	{ "list", list_views },	  { "next", next_views },
	{ "show", show_views },	  { "trace", trace_views },
	{ "roles", roles_views },
};

static void offer_format(const char *name, const char *summary, void *data)
{
	complete_offer(data, span_str(name), span_str(summary));
}

static void give_formats(struct completion *c)
{
	static const char *const of_init[] = { "text", "json", NULL };

	for (size_t i = 0; i < sizeof(views) / sizeof(*views); i++) {
		const struct view *view = views[i].views;

		if (strcmp(views[i].command, c->command->name))
			continue;
		for (; view->name; view++)
			offer_format(view->name, view->summary, c);
		return;
	}
	if (!strcmp(c->command->name, "init"))
		give_words(c, of_init);
	else
		format_each(offer_format, c);
}

static void offer_layout(const char *name, struct span purpose, void *data)
{
	complete_offer(data, span_str(name), purpose);
}

static void give_layouts(struct completion *c)
{
	init_each_layout(offer_layout, c);
}

static void give_hooks(struct completion *c)
{
	const char *name;

	for (size_t i = 0; (name = hook_name(i)); i++)
		complete_offer(c, span_str(name), SPAN_NONE);
}

/* ---- what the repository holds ---- */

/* The options that say which snapshot and definition are meant. */
static struct options options_of(const struct completion *c)
{
	struct options options = { .may_be_empty = true };

	for (int i = 0; i < c->n_words; i++) {
		const char *word = c->words[i];

		if (!strncmp(word, "--definition=", 13))
			options.definition = word + 13;
		if (!strncmp(word, "--definition-from=", 18))
			options.definition_from = word + 18;
		if (!strcmp(word, "--staged") || !strcmp(word, "--cached"))
			options.is_staged = true;
	}
	return options;
}

/* Calls `give` with a session that has read what the repository holds. */
static void with_session(struct completion *c, bool wants_backlog,
			 void (*give)(struct completion *c,
				      struct session *session))
{
	struct options options = options_of(c);
	struct session session;
	struct err ignored = ERR_INIT;

	if (session_open(&session, &options, &ignored) == 0 &&
	    (!wants_backlog || session_read(&session, NULL, &ignored) == 0))
		give(c, &session);
	session_release(&session);
}

static void offer_items(struct completion *c, struct session *session)
{
	for (size_t i = 0; i < session->backlog.n_items; i++)
		complete_offer(c, session->backlog.items[i]->id,
			       session->backlog.items[i]->title);
}

static void give_items(struct completion *c)
{
	with_session(c, true, offer_items);
}

static void offer_rules(struct completion *c, struct session *session)
{
	const struct definition *definition = &session->definition;

	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct agreement *agreement = definition->agreements[i];

		for (size_t j = 0; j < agreement->n_criteria; j++)
			complete_offer(c, agreement->criteria[j]->rule,
				       agreement->criteria[j]->sentence);
	}
}

static void give_rules(struct completion *c)
{
	with_session(c, false, offer_rules);
}

/* A folded name as one types it: "user-story", which needs no quotes. */
static void offer_name(struct completion *c, struct span folded,
		       struct span note)
{
	char *copy = (char *)arena_copy(&c->arena, folded).at;

	for (char *at = copy; *at; at++)
		if (*at == ' ')
			*at = '-';
	complete_offer(c, span_of(copy, folded.len), note);
}

static void offer_kinds(struct completion *c, struct session *session)
{
	for (size_t i = 0; i < session->definition.n_agreements; i++) {
		const struct kind *kind =
			&session->definition.agreements[i]->kind;

		offer_name(c, kind->folded, kind->name);
	}
}

static void give_kinds(struct completion *c)
{
	with_session(c, false, offer_kinds);
}

static void offer_field(struct span folded, void *data)
{
	offer_name(data, folded, SPAN_NONE);
}

static void offer_fields(struct completion *c, struct session *session)
{
	plan_each_name(&session->definition, &session->backlog, &c->arena,
		       offer_field, c);
}

/* One name, or the last of several: "id,title,st". */
static void give_fields(struct completion *c)
{
	for (size_t i = c->kept; c->typed[i]; i++)
		if (c->typed[i] == ',')
			c->kept = i + 1;
	if (c->typed[c->kept] == '-')
		c->kept++;
	with_session(c, true, offer_fields);
}

static void give_revisions(struct completion *c)
{
	struct name_of_ref *names;
	struct err ignored = ERR_INIT;
	size_t n;

	if (history_names(&c->arena, &names, &n, &ignored) < 0)
		return;
	complete_offer(c, SPAN("HEAD"), SPAN("the commit here"));
	for (size_t i = 0; i < n; i++)
		complete_offer(c, names[i].name, span_str(names[i].what));
}

/* "main...fe": what stands after the dots. */
static void give_range(struct completion *c)
{
	ptrdiff_t at = span_find(span_str(c->typed), "..");

	if (at >= 0)
		c->kept = (size_t)at + (c->typed[at + 2] == '.' ? 3 : 2);
	give_revisions(c);
}

/* ---- after an option ---- */

typedef void give_fn(struct completion *c);

/* Options whose values are no more than "<name>" in a usage text. */
static const struct {
	const char *option;
	give_fn *give;
} values[] = {
	{ "--format", give_formats },	  { "--color", give_colours },
	{ "--fail-on", give_severities }, { "--kind", give_kinds },
	{ "--where", give_fields },	  { "--sort", give_fields },
	{ "--columns", give_fields },	  { "--layout", give_layouts },
};

/* What a usage text says of the others. */
static const struct {
	const char *called;
	give_fn *give;
} placeholders[] = {
	{ "path", complete_files },
	{ "file", complete_files },
	{ "folder", complete_folders },
	{ "revision", give_revisions },
};

void complete_value(struct completion *c, struct span option)
{
	struct span called = option_value(c->usage, option);

	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++)
		if (span_is(option, values[i].option))
			values[i].give(c);
	for (size_t i = 0; i < sizeof(placeholders) / sizeof(*placeholders);
	     i++)
		if (span_is(called, placeholders[i].called))
			placeholders[i].give(c);
}

/* ---- after a command ---- */

/* A revision comes first; a name that is none is a path. */
static void give_snapshot(struct completion *c)
{
	if (!c->n_plain)
		give_revisions(c);
	complete_files(c);
}

static void give_item(struct completion *c)
{
	give_items(c);
	if (!complete_has_any(c) && !c->n_plain)
		give_revisions(c);
	if (!complete_has_any(c))
		complete_files(c);
}

static void give_rule(struct completion *c)
{
	give_rules(c);
	if (!complete_has_any(c) && !c->n_plain)
		give_revisions(c);
}

static void give_first_kind(struct completion *c)
{
	if (!c->n_plain)
		give_kinds(c);
}

static void give_one_range(struct completion *c)
{
	if (!c->n_plain)
		give_range(c);
}

static void give_action(struct completion *c)
{
	if (!c->n_plain)
		complete_actions(c);
	else if (!strcmp(c->first, "run") && c->n_plain == 1)
		give_hooks(c);
}

static const struct {
	const char *command;
	give_fn *give;
} words[] = {
	{ "show", give_item },	    { "explain", give_rule },
	{ "new", give_first_kind }, { "review", give_one_range },
	{ "hook", give_action },    { "init", complete_files },
	{ "version", NULL },
};

void complete_words(struct completion *c)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (strcmp(words[i].command, c->command->name))
			continue;
		if (words[i].give)
			words[i].give(c);
		return;
	}
	give_snapshot(c);
}
