/* Where the Definition of Ready is found, and how it is read. */
#include "cli/session.h"

#include "base/file.h"
#include "terms/builtin.h"
#include "terms/mistakes.h"

#include <errno.h>

static struct document *new_document(struct session *session, struct span path,
				     struct span text)
{
	struct document *doc = ARENA_NEW(&session->arena, struct document);

	document_read(doc, path, text, &session->arena);
	return doc;
}

static void take_definition(struct session *session, struct definition *out,
			    struct document *doc, const char *from)
{
	definition_read(out, doc, &session->arena);
	out->from = from;
}

static int read_from_snapshot(struct session *session, struct definition *out,
			      struct snapshot *snapshot, struct span path,
			      struct err *err)
{
	struct span text;

	if (snapshot_read(snapshot, path, &session->arena, &text, err) < 0) {
		out->is_unreadable = true;
		return err_at(err, path);
	}
	take_definition(session, out, new_document(session, path, text),
			arena_copy(&session->arena,
				   span_str(snapshot_name(snapshot)))
				.at);
	return 0;
}

static int read_from_disk(struct session *session, struct definition *out,
			  const char *path, struct err *err)
{
	struct buf text = BUF_INIT;
	char *copy;

	if (file_read(path, &text) < 0) {
		buf_release(&text);
		return err_set(err, "the definition %s cannot be read: %s",
			       path, strerror(errno));
	}
	copy = arena_alloc(&session->arena, text.len + 1 + SNAPSHOT_SLACK);
	if (text.len)
		memcpy(copy, text.at, text.len);
	copy[text.len] = '\n';
	take_definition(session, out,
			new_document(session, span_str(path),
				     span_of(copy, text.len)),
			"disk");
	out->is_outside = true;
	buf_release(&text);
	return 0;
}

/* Whoever made the link expects it to judge: the built-in one must not. */
static int fail_link(struct definition *out, struct span path, struct err *err)
{
	out->is_unreadable = true;
	err_set(err, "%.*s is a symbolic link, and links are not followed",
		(int)path.len, path.at);
	err_hint(err, "name the file that it leads to: git config "
		      "ready.definition <path>");
	return -1;
}

/* A named one: in the snapshot where it is in the repository, else on disk. */
static int read_named(struct session *session, struct definition *out,
		      struct snapshot *snapshot, const char *named,
		      bool from_here, struct err *err)
{
	struct err ignored = ERR_INIT;
	struct span path = span_str(named);
	bool inside = true;

	if (from_here || named[0] == '/')
		inside = session_from_root(session, named, &path, &ignored) ==
			 0;
	if (inside && snapshot_find(snapshot, path) == ENTRY_FILE)
		return read_from_snapshot(session, out, snapshot, path, err);
	if (inside && snapshot_find(snapshot, path) == ENTRY_OUTSIDE)
		return fail_link(out, path, err);
	if (inside && !repo_is_bare(session->repo))
		return err_set(err, "there is no definition %.*s in %s%s",
			       (int)path.len, path.at,
			       snapshot_kind(snapshot) == SNAPSHOT_COMMIT
				       ? "commit "
				       : "the ",
			       snapshot_name(snapshot));
	return read_from_disk(session, out, named, err);
}

/* The folders and the spellings that teams use, in the order they count. */
static const char *const usual_folders[] = { "", "docs/", ".github/",
					     "backlog/" };
static const char *const usual_names[] = {
	"DEFINITION_OF_READY.md",
	"definition-of-ready.md",
	"definition_of_ready.md",
	"DEFINITION-OF-READY.md",
	"Definition-of-Ready.md",
	"Definition_of_Ready.md",
	"Definition of Ready.md",
	"DoR.md",
	"DOR.md",
	"dor.md",
};

/* Does the file bear one of the usual names, in any case? */
static bool is_called_so(struct span path, void *data)
{
	struct span rest = path, name = path, part;

	while (span_next_part(&rest, '/', &part))
		name = part;
	for (size_t i = 0; i < sizeof(usual_names) / sizeof(*usual_names); i++)
		if (name.len && span_is_nocase(name, usual_names[i]))
			return true;
	return false;
}

/* Pages that may hold an agreement among other things. */
static const char *const usual_pages[] = { "CONTRIBUTING.md",
					   ".github/CONTRIBUTING.md",
					   "docs/CONTRIBUTING.md" };

/* "dor-dod.md", "DoR-checklist.md", "definition-of-ready-and-done.md" */
static bool may_hold_one(struct span path, void *data)
{
	static const char *const openings[] = { "dor-",
						"dor_",
						"dor ",
						"definition-of-ready",
						"definition_of_ready",
						"definition of ready" };
	struct span rest = path, name = path, part;

	while (span_next_part(&rest, '/', &part))
		name = part;
	if (!span_ends(name, ".md"))
		return false;
	if (ANY_OF(span_starts_nocase, name, openings))
		return true;
	return is_called_so(path, data);
}

static bool is_usual_page(struct span path)
{
	if (ANY_OF(span_is, path, usual_pages))
		return true;
	return span_starts(path, "docs/") && may_hold_one(path, NULL);
}

bool definition_is_found_at(struct span path)
{
	if (is_usual_page(path))
		return true;
	if (!is_called_so(path, NULL))
		return false;
	for (size_t f = 0; f < sizeof(usual_folders) / sizeof(*usual_folders);
	     f++) {
		struct span folder = span_str(usual_folders[f]);

		if (span_starts(path, usual_folders[f]) &&
		    span_find_char(span_from(path, folder.len), '/') < 0)
			return true;
	}
	return span_starts(path, "docs/");
}

/* A link itself, and no path below a folder that is one. */
static bool is_link(struct snapshot *snapshot, const char *folder,
		    struct span path)
{
	struct span parent = span_str(folder);

	if (parent.len)
		parent.len--;
	return snapshot_find(snapshot, path) == ENTRY_OUTSIDE &&
	       (!parent.len || snapshot_find(snapshot, parent) == ENTRY_FOLDER);
}

/* Below docs/, what may hold an agreement by its name. */
struct pages {
	struct span *list;
	size_t n, room;
};

/*
 * Those at the usual places, then any below docs/, in path order; `*link` is
 * one that is a link instead.
 */
static int find_usual(struct session *session, struct snapshot *snapshot,
		      struct span **paths, size_t *n, struct pages *pages,
		      struct span *link, struct err *err)
{
	struct arena *arena = &session->arena;
	struct span below = SPAN("docs/"), *deep = NULL;
	struct snapshot_walk walk = { .folders = &below,
				      .n_folders = 1,
				      .wants = may_hold_one };
	size_t room = 0, n_deep = 0;

	for (size_t f = 0; f < sizeof(usual_folders) / sizeof(*usual_folders);
	     f++)
		for (size_t i = 0;
		     i < sizeof(usual_names) / sizeof(*usual_names); i++) {
			struct span path = arena_printf(arena, "%s%s",
							usual_folders[f],
							usual_names[i]);

			if (snapshot_find(snapshot, path) == ENTRY_FILE)
				*ARENA_PUSH(arena, *paths, *n, room) = path;
			else if (!link->len &&
				 is_link(snapshot, usual_folders[f], path))
				*link = path;
		}
	if (*n)
		return 0;
	if (snapshot_find(snapshot, SPAN("docs")) == ENTRY_FOLDER &&
	    snapshot_list(snapshot, &walk, arena, &deep, &n_deep, err) < 0)
		return -1;
	for (size_t i = 0; i < n_deep; i++)
		if (is_called_so(deep[i], NULL))
			*ARENA_PUSH(arena, *paths, *n, room) = deep[i];
		else
			*ARENA_PUSH(arena, pages->list, pages->n, pages->room) =
				deep[i];
	return 0;
}

/* Is an agreement on that page, and not only about something else? */
static bool holds_one(struct session *session, struct snapshot *snapshot,
		      struct span path)
{
	struct err ignored = ERR_INIT;
	struct span text;

	return snapshot_find(snapshot, path) == ENTRY_FILE &&
	       snapshot_read(snapshot, path, &session->arena, &text,
			     &ignored) == 0 &&
	       span_find(text, "`items ") >= 0 &&
	       definition_is_on(new_document(session, path, text),
				&session->arena);
}

/* The first page on which a line says where the items are, or nothing. */
static struct span find_page(struct session *session, struct snapshot *snapshot,
			     const struct pages *pages)
{
	for (size_t i = 0; i < sizeof(usual_pages) / sizeof(*usual_pages); i++)
		if (holds_one(session, snapshot, span_str(usual_pages[i])))
			return span_str(usual_pages[i]);
	for (size_t i = 0; i < pages->n; i++)
		if (holds_one(session, snapshot, pages->list[i]))
			return pages->list[i];
	return SPAN_NONE;
}

/* Of several only the first counts, and whoever wrote the second hears so. */
static void tell_second(struct definition *out, const struct span *paths,
			size_t n)
{
	struct finding *finding;

	for (size_t i = 1; i < n; i++) {
		/* Where case does not count, two spellings are one file. */
		if (span_is_nocase(paths[0], paths[i].at))
			continue;
		finding = definition_doubt(
			out, 0, 0,
			"%.*s is also a Definition of Ready; this one counts",
			(int)paths[i].len, paths[i].at);
		finding->answer = SPAN("join the two");
		finding->back = SPAN("say which counts: git config "
				     "ready.definition <path>");
		findings_sort(&out->findings);
		return;
	}
}

static void use_builtin(struct session *session, struct definition *out)
{
	struct span text = span_of(builtin_definition, builtin_definition_len);
	char *copy =
		arena_alloc(&session->arena, text.len + 1 + SNAPSHOT_SLACK);

	memcpy(copy, text.at, text.len);
	copy[text.len] = '\n';
	take_definition(session, out,
			new_document(session, SPAN("DEFINITION_OF_READY.md"),
				     span_of(copy, text.len)),
			"built-in");
	out->is_builtin = true;
}

/* Prose says what was agreed; until it runs, the built-in one judges. */
static void use_builtin_for(struct session *session, struct definition *out,
			    struct span path)
{
	size_t n = out->n_sentences;

	definition_release(out);
	use_builtin(session, out);
	out->prose = path;
	out->n_sentences = n;
}

/* Which of several pages counts, no one but the team can say. */
static int fail_told(const struct told_pages *told, struct err *err)
{
	err_set(err,
		"%zu pages say where the items are, and none of them lies "
		"where a definition of ready is looked for: %.*s, %.*s%s",
		told->n, (int)told->paths[0].len, told->paths[0].at,
		(int)told->paths[1].len, told->paths[1].at,
		told->n > 2 ? ", …" : "");
	return err_hint(err, "call the one that counts DEFINITION_OF_READY.md, "
			     "or name it: git config ready.definition <path>");
}

static int read_usual(struct session *session, struct definition *out,
		      struct snapshot *snapshot, const struct options *options,
		      struct err *err)
{
	struct span *paths = NULL, link = SPAN(""), page;
	struct pages pages = { 0 };
	struct told_pages told;
	size_t n = 0;

	if (find_usual(session, snapshot, &paths, &n, &pages, &link, err) < 0)
		return -1;
	if (!n && link.len)
		return fail_link(out, link, err);
	if (n && read_from_snapshot(session, out, snapshot, paths[0], err) < 0)
		return -1;
	if (n && !out->is_prose) {
		tell_second(out, paths, n);
		return 0;
	}
	page = n ? SPAN_NONE : find_page(session, snapshot, &pages);
	if (!page.len) {
		if (definition_find_told(session, snapshot, &told, err) < 0)
			return -1;
		if (out == &session->definition)
			session->told = told;
		/* The built-in one must not judge in their place. */
		if (told.n > 1 && !options->may_be_prose) {
			out->is_unreadable = true;
			return fail_told(&told, err);
		}
		if (told.n == 1)
			page = told.paths[0];
	}
	if (page.len) {
		definition_release(out);
		return read_from_snapshot(session, out, snapshot, page, err);
	}
	if (n)
		use_builtin_for(session, out, paths[0]);
	else
		use_builtin(session, out);
	return 0;
}

/* Whoever names prose expects it to judge. */
static int refuse_prose(const struct definition *out, struct err *err)
{
	if (!out->is_prose)
		return 0;
	err_set(err, "%.*s holds %zu sentence%s, but none of them runs yet",
		(int)out->doc->path.len, out->doc->path.at, out->n_sentences,
		out->n_sentences == 1 ? "" : "s");
	err_hint(err, "git ready init proposes checks for them");
	return -1;
}

size_t definition_pathspecs(struct session *session,
			    struct span out[MOST_DEFINITION_PATHSPECS])
{
	/* The usual names, those that may hold one, and the usual pages. */
	static const char *const usual[USUAL_PATHSPECS] = {
		":(top,icase,glob)**/definition[-_ ]of[-_ ]ready*",
		":(top,icase,glob)**/dor[-_ .]*",
		":(top,icase,glob)**/contributing.md",
	};
	struct arena *arena = &session->arena;
	struct err ignored = ERR_INIT;
	struct span path;
	size_t n = 0;

	if (!repo_config(session->repo, "ready.definition", arena, &path)) {
		for (; n < USUAL_PATHSPECS; n++)
			out[n] = span_str(usual[n]);
		/* That was found by what it says may lie anywhere. */
		if (session->told.n == 1)
			out[n++] = arena_printf(arena, ":(top,literal)%.*s",
						(int)session->told.paths[0].len,
						session->told.paths[0].at);
		return n;
	}
	if (path.at[0] == '/' &&
	    session_from_root(session, path.at, &path, &ignored) < 0)
		return 0;
	out[0] = arena_printf(arena, ":(top,literal)%.*s", (int)path.len,
			      path.at);
	return 1;
}

int session_read_definition(struct session *session, struct definition *out,
			    struct snapshot *snapshot,
			    const struct options *options, struct err *err)
{
	struct span configured;

	if (options->definition)
		return read_named(session, out, snapshot, options->definition,
				  true, err) < 0
			       ? -1
			       : refuse_prose(out, err);
	if (!repo_config(session->repo, "ready.definition", &session->arena,
			 &configured))
		return read_usual(session, out, snapshot, options, err);
	if (read_named(session, out, snapshot, configured.at, false, err) < 0)
		return -1;
	if (!options->may_be_prose || !out->is_prose || out->is_outside)
		return refuse_prose(out, err);
	use_builtin_for(session, out,
			arena_copy(&session->arena, out->doc->path));
	return 0;
}

int session_find_definition(struct session *session,
			    const struct options *options, struct err *err)
{
	struct definition *out = &session->definition;
	struct snapshot *other = NULL;
	int ret;

	session->has_definition = true;
	if (!options->definition_from) {
		ret = session_read_definition(session, out, session->snapshot,
					      options, err);
		return ret < 0 ? -1 : repo_trouble(session->repo, err);
	}
	if (snapshot_open_commit(&other, session->repo,
				 options->definition_from, err) < 0) {
		err->hint = "";
		return err_at(err, SPAN("--definition-from"));
	}
	snapshot_limit(other, session->limit);
	ret = session_read_definition(session, out, other, options, err);
	snapshot_close(other);
	return ret < 0 ? -1 : repo_trouble(session->repo, err);
}
