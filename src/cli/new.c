/*
 * git ready new: an item in the right place. It is written as one status, lane
 * or folder after the other has it, until the judge itself says that it claims
 * nothing; what is there is never overwritten.
 */
#include "cli/outlook.h"

#include "backlog/find.h"
#include "base/file.h"
#include "base/unicode.h"
#include "plan/new.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char usage[] =
	"usage: git ready new [<options>] <kind> <title>\n"
	"\n"
	"Writes a new item where its kind is kept, from the kind's template or "
	"made from\n"
	"its criteria, with the next free id, and prints its path. It claims "
	"nothing yet.\n"
	"\n"
	"    --in=<folder>          put its file there\n"
	"    --edit                 open it in git's editor\n"
	"    --definition=<path>, --definition-from=<revision>\n"
	"                           use this Definition of Ready\n"
	"    --color=<when>         always, never or auto\n"
	"    -h, --help             this text\n";

struct making {
	const char *folder;
	bool edits;
	struct outlook_run run;
	struct new_style style;
	struct new_try made;
	struct span title;
	struct span disk; /* the path of the file, as the system wants it */
};

/* ---- ids that are in use elsewhere ---- */

static void note_ids(struct making *m, struct snapshot *snapshot)
{
	struct session *session = &m->run.session;
	struct backlog_source source = definition_source(
		&session->definition, snapshot, &session->arena);
	struct err ignored = ERR_INIT;
	struct backlog backlog;
	struct arena arena;

	arena_init(&arena);
	source.like = &session->backlog;
	source.has_same_kinds = true;
	snapshot_limit(snapshot, session->limit);
	if (backlog_read(&backlog, &source, &arena, &ignored) == 0) {
		for (size_t i = 0; i < backlog.n_items; i++)
			new_style_note(&m->style, backlog.items[i]->id);
		backlog_release(&backlog);
	}
	arena_release(&arena);
}

static void note_all_ids(struct making *m)
{
	struct session *session = &m->run.session;
	struct err ignored = ERR_INIT;
	struct snapshot *snapshot = NULL;
	struct span *tips;
	size_t n;

	if (snapshot_open_index(&snapshot, session->repo, &ignored) == 0)
		note_ids(m, snapshot);
	snapshot_close(snapshot);
	if (history_tips(session->repo, &session->arena, &tips, &n, &ignored) <
	    0)
		return;
	for (size_t i = 0; i < n; i++) {
		snapshot = NULL;
		if (snapshot_open_commit(&snapshot, session->repo, tips[i].at,
					 &ignored) == 0)
			note_ids(m, snapshot);
		snapshot_close(snapshot);
	}
}

/* ---- on disk ---- */

static int write_text(const char *path, struct span text, int flags,
		      struct err *err)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC | flags, 0666);
	bool ok;

	if (fd < 0 && errno == EEXIST)
		return err_set(err, "%s already exists, and is not overwritten",
			       path);
	ok = fd >= 0 && file_write(fd, text) == 0;
	if (fd >= 0)
		ok &= close(fd) == 0;
	if (!ok)
		return err_set(err, "cannot write %s: %s", path,
			       strerror(errno));
	return 0;
}

static void make_folders(const char *path)
{
	char *copy = strdup(path);

	for (char *c = copy; copy && *c; c++)
		if (*c == '/' && c > copy) {
			*c = '\0';
			mkdir(copy, 0777);
			*c = '/';
		}
	free(copy);
}

/* ---- what the judge says of it ---- */

enum says {
	SAYS_NOTHING, /* it claims nothing, and nothing is asked of it */
	SAYS_LITTLE, /* it claims nothing, but something is */
	SAYS_CLAIM,
	SAYS_UNSEEN,
};

/*
 * The item that was made: of its kind, in its file, its title as written,
 * perhaps after its id. One that is called so and no more comes first.
 */
static const struct item *find_made(const struct making *m,
				    const struct session *session)
{
	const struct item *found = NULL;

	for (size_t i = 0; i < session->backlog.n_items; i++) {
		const struct item *item = session->backlog.items[i];

		if (!span_eq(item_doc(item)->path, m->made.path) ||
		    item->kind->index != m->style.kind->index ||
		    span_find(item->title, m->title.at) < 0)
			continue;
		if (!found || item->title.len <= found->title.len)
			found = item;
	}
	return found;
}

/* "Must say why. (and 2 more)": what is asked of it although it claims nothing. */
static void add_asked(const struct findings *findings, const struct item *item,
		      struct buf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->list[i];

		if (finding->item == item && finding->criterion &&
		    finding->severity == SEVERITY_ERROR && !n++)
			text_show(out, finding->criterion->sentence);
	}
	if (n > 1)
		buf_addf(out, " (and %zu more)", n - 1);
}

/* A session of its own: the work tree as it is now. */
static enum says ask_judge(struct making *m, struct buf *claim)
{
	struct session session = { 0 };
	struct options options = m->run.options;
	struct err ignored = ERR_INIT;
	enum says says = SAYS_UNSEEN;
	const struct item *item = NULL;

	options.n_paths = 0;
	options.has_dashes = true;
	if (session_start(&session, &options, &ignored) == 0 &&
	    session.has_judge)
		item = find_made(m, &session);
	if (item) {
		const struct judgement *judgement =
			judge_of(&session.judge, item);

		says = judgement->verdict == VERDICT_OPEN ? SAYS_NOTHING
		       : judgement->verdict == VERDICT_NOT_READY &&
				       judgement->claims == NO_LEVEL
			       ? SAYS_LITTLE
			       : SAYS_CLAIM;
		buf_clear(claim);
		if (judgement->verdict == VERDICT_DONE)
			buf_adds(claim, "done");
		else if (says == SAYS_LITTLE)
			add_asked(&session.judge.findings, item, claim);
		else
			buf_add(claim,
				level_name(agreement_of(&session.definition,
							item),
					   judgement->claims));
	}
	session_release(&session);
	return says;
}

/* Takes back what a try has written. */
static void take_back(struct making *m, struct span before)
{
	struct err ignored = ERR_INIT;

	if (m->made.is_new_file)
		unlink(m->disk.at);
	else
		write_text(m->disk.at, before, O_TRUNC, &ignored);
}

static int write_try(struct making *m, size_t attempt, struct span *before,
		     struct err *err)
{
	struct session *session = &m->run.session;
	struct span folder = SPAN("");

	if (m->folder) {
		if (session_from_root(session, m->folder, &folder, err) < 0)
			return -1;
		if (folder.len && !span_ends(folder, "/"))
			folder = arena_printf(&session->arena, "%.*s/",
					      (int)folder.len, folder.at);
	}
	if (!new_make(&m->made, &m->run.plan, &m->style, m->title, folder,
		      attempt, &session->arena))
		return 1;
	m->disk = repo_at_root(session->repo,
			       arena_copy(&session->arena, m->made.path).at,
			       &session->arena);
	if (m->made.is_new_file) {
		make_folders(m->disk.at);
		return write_text(m->disk.at, m->made.text, O_CREAT | O_EXCL,
				  err);
	}
	*before = document_source(
		backlog_file(&session->backlog, m->made.path)->doc);
	return write_text(m->disk.at, m->made.text, O_TRUNC, err);
}

static int fail_unseen(struct making *m, struct err *err)
{
	struct span kind = m->style.kind->name;

	if (!m->style.pattern || m->style.pattern->form == FORM_EXTERNAL)
		return err_set(err, "%.*s is kept elsewhere, at a URL",
			       (int)kind.len, kind.at);
	if (m->style.pattern->form != FORM_FILE && !m->made.path.len &&
	    !m->folder)
		return err_set(err,
			       "there is no file for a new %.*s yet: write "
			       "%.*s first",
			       (int)kind.len, kind.at,
			       (int)m->style.pattern->glob.len,
			       m->style.pattern->glob.at);
	return err_set(err,
		       "nothing was written: wherever a new %.*s was put, the "
		       "definition did not find it",
		       (int)kind.len, kind.at);
}

/* On standard error: what is printed is the path alone. */
static void tell_claim(const struct making *m, enum says says,
		       struct span claim)
{
	if (says == SAYS_CLAIM)
		fprintf(stderr,
			"warning: it already claims %s%.*s%s: nothing that was "
			"tried claims less\n",
			claim.len ? "\"" : "to be ready", (int)claim.len,
			claim.len ? claim.at : "", claim.len ? "\"" : "");
	else if (says == SAYS_LITTLE && claim.len)
		fprintf(stderr,
			"hint: it claims nothing, but this is asked of every "
			"%.*s at once: %.*s\n",
			(int)m->style.kind->name.len, m->style.kind->name.at,
			(int)claim.len, claim.at);
}

/* Where items have no ids, files name them: two of one name are told apart. */
static void tell_namesake(struct making *m)
{
	struct span name = path_file_name(m->made.path);
	const struct id_group *group =
		m->made.is_new_file && !m->style.has_ids
			? backlog_by_id(&m->run.session.backlog, name)
			: NULL;
	struct buf path = BUF_INIT;

	if (!group || !group->n)
		return;
	add_path_here(&m->run.report, &path, item_doc(group->items[0])->path);
	fprintf(stderr,
		"hint: %s is called %.*s, too: links name either by its path\n",
		path.at, (int)name.len, name.at);
	buf_release(&path);
}

static int make(struct making *m, struct err *err)
{
	struct buf claim = BUF_INIT;
	struct span before = SPAN("");
	size_t seen = SIZE_MAX;
	enum says best = SAYS_UNSEEN;
	int ret;

	for (size_t attempt = 0;; attempt++) {
		enum says says;

		ret = write_try(m, attempt, &before, err);
		if (ret)
			break;
		says = ask_judge(m, &claim);
		if (says == SAYS_NOTHING)
			break;
		if (says < best) {
			best = says;
			seen = attempt;
		}
		take_back(m, before);
	}
	if (ret == 1 && seen != SIZE_MAX) {
		ret = write_try(m, seen, &before, err);
		if (ret == 0) {
			best = ask_judge(m, &claim);
			tell_claim(m, best, buf_span(&claim));
		}
	} else if (ret == 1) {
		ret = fail_unseen(m, err);
	}
	buf_release(&claim);
	return ret;
}

/* git's own choice of an editor; its words are split by a shell, as git does. */
static int edit(const char *path, struct err *err)
{
	int status = -1;
	pid_t pid = fork();

	if (pid == 0) {
		execlp("sh", "sh", "-c",
		       "eval \"$(git var GIT_EDITOR) \\\"\\$1\\\"\"", "sh",
		       path, (char *)NULL);
		_exit(127);
	}
	if (pid < 0 || waitpid(pid, &status, 0) < 0 || status != 0)
		return err_set(err, "the editor failed; %s is written", path);
	return 0;
}

static bool is_one_line(struct span title)
{
	for (size_t i = 0; i < title.len; i++)
		if ((unsigned char)title.at[i] < 0x20 || title.at[i] == 0x7F)
			return false;
	return span_trim(title).len > 0;
}

/* As it is called from here: the next word typed is an editor's argument. */
static void print_path(struct making *m)
{
	struct buf path = BUF_INIT, line = BUF_INIT;

	add_path_here(&m->run.report, &path, m->made.path);
	add_coloured(&line, m->run.report.use_colour, COLOUR_BOLD,
		     buf_span(&path));
	printf("%s\n", line.at);
	fflush(stdout);
	buf_release(&line);
	buf_release(&path);
}

static int run(struct making *m, const char *kind_name, struct err *err)
{
	static const struct view silent[] = { { "text", NULL, NULL },
					      { NULL, NULL, NULL } };
	struct session *session = &m->run.session;
	const struct plan_kind *kind;

	if (!is_one_line(m->title)) {
		m->run.is_usage = true;
		return err_set(err, "a title is one line of text");
	}
	if (outlook_start(&m->run, silent, err) < 0)
		return -1;
	if (repo_is_bare(session->repo))
		return err_set(err, "this repository is bare: it has no work "
				    "tree to write to");
	m->run.is_usage = true;
	kind = plan_kind_named(&m->run.plan, kind_name, err);
	if (!kind)
		return -1;
	m->run.is_usage = false;
	new_style_read(&m->style, &m->run.plan, kind->kind, &session->arena);
	note_all_ids(m);
	if (make(m, err) < 0)
		return -1;
	print_path(m);
	tell_namesake(m);
	return m->edits ? edit(m->disk.at, err) : 0;
}

int command_new(int argc, char **argv)
{
	struct making m = { .folder = NULL };
	const struct own_option own[] = {
		{ "in", 0, &m.folder, NULL },
		{ "edit", 0, NULL, &m.edits },
		{ NULL, 0, NULL, NULL },
	};
	struct options *options = &m.run.options;
	struct err err = ERR_INIT;
	struct buf title = BUF_INIT;
	const char *kind;
	int exit = own_options_take(own, &argc, argv, usage);

	if (exit < 0)
		exit = options_read(options, argc, argv, TAKEN_BY_NEW, usage);
	if (exit >= 0)
		return exit;
	if (options->n_paths < 2 || options->rev || options->is_staged) {
		options_release(options);
		return usage_fail(usage, "a kind and a title are needed");
	}
	kind = options->paths[0];
	for (int i = 1; i < options->n_paths; i++)
		buf_addf(&title, "%s%s", i > 1 ? " " : "", options->paths[i]);
	m.title = buf_span(&title);
	options->n_paths = 0;
	options->has_dashes = true;
	options->may_be_empty = true;
	options->reads_done = true;
	exit = run(&m, kind, &err);
	if (m.run.has_plan)
		plan_release(&m.run.plan);
	session_end(&m.run.session);
	options_release(options);
	buf_release(&title);
	if (exit >= 0)
		return EXIT_READY;
	return m.run.is_usage ? outlook_usage(&err) : failure_print(&err);
}
