/* git ready show: one item, whole. */
#include "cli/outlook.h"

#include "base/unicode.h"

#include <stdio.h>

static const char usage[] =
	"usage: git ready show [<options>] [--staged | <revision>] <item>\n"
	"\n"
	"One item: may it start, what it lacks and what would answer that, "
	"what it serves\n"
	"and waits for. An item is named by its id or how that begins, a "
	"number, a path,\n"
	"path#heading, path:line or words from its title.\n"
	"\n"
	"    -q, --quiet            print nothing; exit 0 if it may start, 1 "
	"if not\n"
	"    --format=<name>        text, json, or markdown: the whole context "
	"for\n"
	"                           whoever works on it\n"
	"    --definition=<path>, --definition-from=<revision>, "
	"--output=<file>,\n"
	"    --color=<when>         as for check\n"
	"    -h, --help             this text\n";

/* History is looked through so far, and a commit of more is about many. */
enum { MOST_COMMITS = 100, MANY_ITEMS = 20 };

struct asked {
	struct span name;
	struct shown_item shown;
	struct buf text; /* owns the name */
};

/* An id or a path, rather than a word of a title? */
static bool looks_like_name(const char *word)
{
	return strpbrk(word, "0123456789/#") != NULL;
}

/*
 * The words are the item, but for a revision in front of them, or after an id
 * or path. What is left of the options is not a path: the session is to read all
 * of it.
 */
static int take_words(struct outlook_run *run, void *data, struct err *err)
{
	struct options *options = &run->options;
	struct asked *asked = data;
	int from = 0;

	if (!options->has_dashes && options->n_paths > 1 &&
	    !options->is_staged && revision_exists(options->paths[0])) {
		options->rev = options->paths[0];
		from = 1;
	} else if (!options->has_dashes && options->n_paths == 2 &&
		   !options->is_staged && looks_like_name(options->paths[0]) &&
		   revision_exists(options->paths[1])) {
		options->rev = options->paths[1];
		options->n_paths = 1;
	}
	for (int i = from; i < options->n_paths; i++) {
		buf_adds(&asked->text, i > from ? " " : "");
		buf_adds(&asked->text, options->paths[i]);
	}
	asked->name = buf_span(&asked->text);
	options->n_paths = 0;
	options->has_dashes = true;
	if (!asked->name.len)
		return err_set(err, "which item? Name an id, a path or words "
				    "from its title");
	return 0;
}

/* ---- which one ---- */

static struct span as_path(struct outlook_run *run, const char *name)
{
	struct err ignored = ERR_INIT;
	struct span path;

	if (session_from_root(&run->session, name, &path, &ignored) < 0)
		return SPAN("");
	return path;
}

/* Do all of them have one id, which tells nothing then? */
static bool share_id(struct planned *const *items, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!span_eq(items[i]->item->folded_id,
			     items[0]->item->folded_id))
			return false;
	return true;
}

/* "login/T-2", or the path of a file: how the first can be named, if that tells. */
static const char *say_with_page(const struct outlook_run *run,
				 struct planned *const *items, size_t n)
{
	const struct plan *plan = run->outlook.plan;
	const struct part *part = &items[0]->item->parts[0];
	struct span page = plan_page_of(plan, items[0]);
	struct span name = planned_name(items[0]);

	if (form_is_whole(part->form))
		return text_shown(run->outlook.report->arena,
				  arena_printf(run->outlook.report->arena,
					       ", such as %.*s",
					       (int)part->doc->path.len,
					       part->doc->path.at))
			.at;
	for (size_t i = 1; i < n; i++)
		if (!page.len || items[i]->item->kind != items[0]->item->kind ||
		    span_eq(page, plan_page_of(plan, items[i])))
			return "";
	return text_shown(run->outlook.report->arena,
			  arena_printf(run->outlook.report->arena,
				       ", such as %.*s/%.*s", (int)page.len,
				       page.at, (int)name.len, name.at))
		.at;
}

static int fail_ambiguous(struct outlook_run *run, struct planned *const *items,
			  size_t n, const char *name, struct err *err)
{
	struct buf text = BUF_INIT;

	if (share_id(items, n))
		err_set(err,
			"\"%s\" may mean %zu items; name one by its place%s",
			name, n, say_with_page(run, items, n));
	else
		err_set(err,
			"\"%s\" may mean %zu items; name one by its place or "
			"its "
			"whole id",
			name, n);
	if (!strcmp(run->view->name, "json")) {
		candidates_json(&run->outlook, err->text, items, n, &text);
		output_write(&run->options, buf_span(&text), err);
		buf_release(&text);
	} else if (!run->options.is_quiet) {
		candidates_text(&run->outlook, items, n, &text);
		fputs(text.at, stderr);
		buf_release(&text);
	}
	return -1;
}

/* A file that is there, and that is not an item: says why. */
static bool is_file(struct outlook_run *run, const char *name, struct err *err)
{
	struct session *session = &run->session;
	struct err ignored = ERR_INIT;
	struct span path = as_path(run, name), text;
	const struct finding *finding;

	for (size_t i = 0; (finding = outlook_unread(run, &i));)
		if (span_eq(finding->doc->path, path)) {
			err_set(err, "%s: %.*s", name,
				(int)finding->message.len, finding->message.at);
			return true;
		}
	if (!path.len || snapshot_read(session->snapshot, path, &session->arena,
				       &text, &ignored) < 0)
		return false;
	err_set(err, "%s %s", name,
		backlog_file(&session->backlog, path)
			? "holds no item"
			: "is not an item: no kind of the definition looks "
			  "there");
	err_hint(err, "git ready explain shows where each kind looks");
	return true;
}

/* "EXP-12 v1.0": an item that is there, and a revision that is not. */
static bool hint_at_revision(struct outlook_run *run, const char *name,
			     struct err *err)
{
	struct span all = span_str(name), first;
	struct planned **found;
	const char *start;
	ptrdiff_t blank = span_find_char(all, ' ');

	if (blank <= 0)
		return false;
	first = span_first(all, (size_t)blank);
	start = arena_copy(&run->session.arena, first).at;
	/* Words of a title name no revision. */
	if (!looks_like_name(start))
		return false;
	if (plan_find(&run->plan, first, as_path(run, start), &found) != 1)
		return false;
	err_hint(err, "%s is there, and \"%s\" is not a revision", start,
		 name + blank + 1);
	return true;
}

static int find(struct outlook_run *run, const char *name, struct planned **out,
		struct err *err)
{
	struct planned **found;
	size_t n = plan_find(&run->plan, span_str(name), as_path(run, name),
			     &found);
	struct span near_by;

	if (n == 1) {
		*out = found[0];
		return 0;
	}
	if (n)
		return fail_ambiguous(run, found, n, name, err);
	if (is_file(run, name, err))
		return -1;
	err_set(err, "no item is called \"%s\"", name);
	if (hint_at_revision(run, name, err))
		return -1;
	near_by = plan_near(&run->plan, span_str(name));
	if (near_by.len)
		err_hint(err, "did you mean %.*s?", (int)near_by.len,
			 near_by.at);
	return -1;
}

/* ---- who changed it, and why ---- */

static void take_reason(struct outlook_run *run, struct shown_item *shown,
			const struct touch *touch)
{
	struct trailer *trailers;
	struct err ignored = ERR_INIT;
	struct reasons reasons = { .n = 0 };
	const struct item *item = shown->planned->item;
	size_t n;

	if (shown->reason.len ||
	    message_trailers(run->session.repo, touch->message, false,
			     &run->session.arena, &trailers, &n, &ignored) < 0)
		return;
	for (size_t i = 0; i < n; i++)
		reasons_add(&reasons, trailers[i].key, trailers[i].value,
			    touch->author, NULL, 0, &run->session.arena);
	for (size_t i = 0; i < reasons.n && !shown->reason.len; i++) {
		const struct reason *reason = &reasons.list[i];

		if (!span_is(reason->about, "priority") ||
		    (reason->id.len && !span_eq(reason->id, item->folded_id)))
			continue;
		shown->reason = reason->text;
		shown->reason_on = date_text(touch->day, &run->session.arena);
	}
}

/* Who ticked what only people can answer, where git knows. */
static void read_answers(struct outlook_run *run, struct shown_item *shown,
			 const struct touch *touches, size_t n)
{
	struct session *session = &run->session;
	struct span path = item_doc(shown->planned->item)->path;

	for (size_t i = 0; i < shown->n_criteria; i++) {
		struct criterion_state *state = &shown->criteria[i];
		const struct touch *touch;

		if (state->answer != ANSWER_TICKED || !state->answer_text.len)
			continue;
		touch = history_lines(session->repo, touches, n, path,
				      state->answer_text, &session->arena);
		if (!touch)
			continue;
		state->answered_by = touch->author;
		state->answered_on = date_text(touch->day, &session->arena);
	}
}

static void take_change(struct session *session, struct shown_item *shown,
			const struct touch *touch)
{
	shown->changed_by = touch->author;
	shown->changed_on = date_text(touch->day, &session->arena);
	shown->changed_commit = touch->id;
}

/* The latest commit of the file, but for those that change many others. */
static void find_change(struct session *session, struct shown_item *shown,
			const struct touch *touches, size_t n)
{
	size_t i = 0;

	while (i + 1 < n && touches[i].n_paths > MANY_ITEMS)
		i++;
	shown->mass_changes = i;
	if (n)
		take_change(session, shown, &touches[i]);
}

/*
 * Of an item that shares its file: the latest commit that changed its own
 * lines. Nothing is said where none is found: another's change is not its own.
 */
static void find_change_of_lines(struct session *session,
				 struct shown_item *shown,
				 const struct touch *touches, size_t n)
{
	const struct item *item = shown->planned->item;
	const struct touch *latest = NULL;

	for (size_t p = 0; p < item->n_parts; p++) {
		const struct part *part = &item->parts[p];
		const struct touch *touch;

		if (part->doc != item_doc(item))
			continue;
		touch = history_lines(session->repo, touches, n,
				      part->doc->path, show_part_lines(part),
				      &session->arena);
		if (touch && (!latest || touch < latest))
			latest = touch;
	}
	if (latest)
		take_change(session, shown, latest);
}

static void read_history(struct outlook_run *run, struct shown_item *shown)
{
	struct session *session = &run->session;
	const char *commit = snapshot_commit(session->snapshot);
	struct err ignored = ERR_INIT;
	struct touch *touches;
	size_t n;

	if (!commit && !repo_has_head(session->repo))
		return;
	/* Who changed it is told where it can be: nothing depends on it. */
	if (history_touches(session->repo, commit ? commit : "HEAD",
			    item_doc(shown->planned->item)->path, MOST_COMMITS,
			    &session->arena, &touches, &n, &ignored) < 0)
		return;
	shown->is_old = !n;
	read_answers(run, shown, touches, n);
	for (size_t i = 0; i < n; i++)
		take_reason(run, shown, &touches[i]);
	if (form_is_whole(shown->planned->item->parts[0].form))
		find_change(session, shown, touches, n);
	else
		find_change_of_lines(session, shown, touches, n);
}

static int fill(struct outlook_run *run, void *data, struct err *err)
{
	struct asked *asked = data;
	struct planned *planned;

	if (find(run, asked->name.at, &planned, err) < 0)
		return -1;
	if (run->options.is_quiet)
		return planned->can_start ? EXIT_READY : EXIT_NOT_READY;
	show_read(&asked->shown, &run->plan, planned);
	read_history(run, &asked->shown);
	run->outlook.shown = &asked->shown;
	return EXIT_READY;
}

int command_show(int argc, char **argv)
{
	static const struct outlook_command command = {
		.name = "show",
		.usage = usage,
		.views = show_views,
		.fill = fill,
		.words = take_words,
		.reads_done = true,
		.is_of_one = true,
	};
	static const struct own_option own[] = { { NULL, 0, NULL, NULL } };
	struct asked asked = { .text = BUF_INIT };
	int exit = outlook_command(&command, argc, argv, own, &asked);

	buf_release(&asked.text);
	return exit;
}
