/* Where the Definition of Ready is found, and how it is read. */
#include "cli/session.h"

#include "terms/builtin.h"

#include <errno.h>
#include <stdio.h>

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

	if (snapshot_read(snapshot, path, &session->arena, &text, err) < 0)
		return err_at(err, path);
	take_definition(session, out, new_document(session, path, text),
			arena_copy(&session->arena,
				   span_str(snapshot_name(snapshot)))
				.at);
	return 0;
}

static int read_from_disk(struct session *session, struct definition *out,
			  const char *path, struct err *err)
{
	FILE *file = fopen(path, "rb");
	struct buf text = BUF_INIT;
	char block[4096];
	char *copy;
	size_t n;

	if (!file)
		return err_set(err, "the definition %s cannot be read: %s",
			       path, strerror(errno));
	while ((n = fread(block, 1, sizeof(block), file)) > 0)
		buf_add(&text, span_of(block, n));
	if (ferror(file)) {
		err_set(err, "the definition %s cannot be read: %s", path,
			strerror(errno));
		fclose(file);
		buf_release(&text);
		return -1;
	}
	fclose(file);
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
	if (inside && !repo_is_bare(session->repo))
		return err_set(err, "there is no definition %.*s in the %s",
			       (int)path.len, path.at, snapshot_name(snapshot));
	return read_from_disk(session, out, named, err);
}

static const char *const usual_places[] = {
	"DEFINITION_OF_READY.md",
	"docs/DEFINITION_OF_READY.md",
	".github/DEFINITION_OF_READY.md",
	"backlog/DEFINITION_OF_READY.md",
};

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

int session_read_definition(struct session *session, struct definition *out,
			    struct snapshot *snapshot,
			    const struct options *options, struct err *err)
{
	struct span configured;

	if (options->definition)
		return read_named(session, out, snapshot, options->definition,
				  true, err);
	if (repo_config(session->repo, "ready.definition", &session->arena,
			&configured))
		return read_named(session, out, snapshot, configured.at, false,
				  err);
	for (size_t i = 0; i < sizeof(usual_places) / sizeof(*usual_places);
	     i++)
		if (snapshot_find(snapshot, span_str(usual_places[i])) ==
		    ENTRY_FILE)
			return read_from_snapshot(session, out, snapshot,
						  span_str(usual_places[i]),
						  err);
	use_builtin(session, out);
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
		err->hint[0] = '\0';
		return err_at(err, SPAN("--definition-from"));
	}
	ret = session_read_definition(session, out, other, options, err);
	snapshot_close(other);
	return ret < 0 ? -1 : repo_trouble(session->repo, err);
}
