/* git ready init where a team has an agreement of its own. */
#include "cli/init.h"

#include "adopt/own-document.h"
#include "cli/session.h"
#include "report/colour.h"

#include <stdio.h>
#include <unistd.h>

/* As git colours a diff. */
static const char *colour_of(struct span line)
{
	switch (line.len ? line.at[0] : ' ') {
	case '+':
		return COLOUR_GREEN;
	case '-':
		return COLOUR_RED;
	case '@':
		return COLOUR_CYAN;
	default:
		return NULL;
	}
}

/* Not fitted to the terminal: what is to be written is shown as it will be. */
static void show_diff(const struct own_document *own, bool use_colour,
		      struct arena *arena)
{
	struct buf diff = BUF_INIT, out = BUF_INIT;
	struct span rest, line;

	own_document_diff(own, &diff, arena);
	rest = buf_span(&diff);
	buf_addc(&out, '\n');
	while (span_next_line(&rest, &line)) {
		add_coloured(&out, use_colour, colour_of(line), line);
		buf_addc(&out, '\n');
	}
	fwrite(out.at, 1, out.len, stdout);
	buf_release(&out);
	buf_release(&diff);
}

static bool asks_yes(const struct own_document *own)
{
	char answer[16] = "";

	printf("\nWrite what is marked with + into %.*s? [y/N] ",
	       (int)own->doc->path.len, own->doc->path.at);
	fflush(stdout);
	return fgets(answer, sizeof(answer), stdin) &&
	       (answer[0] == 'y' || answer[0] == 'Y');
}

/*
 * A page of another name is found by what it says, if that names it an
 * agreement and there is no second one.
 */
static bool will_be_found(const struct own_document *own,
			  const struct session *session, struct arena *arena)
{
	return definition_is_found_at(own->doc->path) ||
	       (!session->told.n &&
		definition_is_told_by(own->doc->path, own->text, arena));
}

static void say_next(const struct own_document *own, bool is_found)
{
	terminal_printf("\nWrote %.*s: the words are yours as before. Then:\n",
			(int)own->doc->path.len, own->doc->path.at);
	if (!is_found)
		terminal_printf(
			"  git config ready.definition %.*s\n"
			"                           where this definition is, "
			"told to this clone alone;\n"
			"                           for everybody, move it to "
			"a "
			"file called\n"
			"                           DEFINITION_OF_READY.md\n",
			(int)own->doc->path.len, own->doc->path.at);
	terminal_printf(
		"  git ready                what claims to be ready, judged\n"
		"  git ready hook install   the same before each commit\n"
		"  git ready review <base>  a change in the words of the "
		"product\n");
}

int init_own_document(const struct own_document *own, struct session *session,
		      const struct init_options *options, struct err *err)
{
	struct arena *arena = &session->arena;
	bool writes = options->writes || options->is_sure;
	bool on_terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	struct span path;

	if (options->is_dry || !writes)
		show_diff(own, options->use_colour, arena);
	if (options->is_dry)
		return EXIT_READY;
	if (!writes && !(on_terminal && asks_yes(own))) {
		terminal_printf("\nNothing is written. git ready init --write "
				"puts what "
				"is marked with + into %.*s.\n",
				(int)own->doc->path.len, own->doc->path.at);
		return EXIT_READY;
	}
	path = arena_copy(arena, own->doc->path);
	path = repo_at_root(session->repo, path.at, arena);
	if (init_replace_file(path.at, own->text, arena, err) < 0)
		return -1;
	say_next(own, will_be_found(own, session, arena));
	return EXIT_READY;
}
