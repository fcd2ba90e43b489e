/* Pathspecs: their magic read, and paths matched. */
#include "cli/pathspec.h"

#include "backlog/pattern.h"

#include <fnmatch.h>
#include <limits.h>
#include <stdlib.h>

/* ---- magic ---- */

bool pathspec_is_magic(const char *word)
{
	return word[0] == ':' && (!word[1] || strchr("(!^", word[1]));
}

static bool env_says(const char *name)
{
	const char *value = getenv(name);

	return value && *value && strcmp(value, "0") && strcmp(value, "false");
}

static int take_word(struct pathspec *spec, struct span word, struct err *err)
{
	if (span_is(word, "top"))
		spec->top = true;
	else if (span_is(word, "exclude"))
		spec->excludes = true;
	else if (span_is(word, "icase"))
		spec->icase = true;
	else if (span_is(word, "glob"))
		spec->glob = true;
	else if (span_is(word, "literal"))
		spec->literal = true;
	else if (word.len)
		return err_set(
			err,
			"pathspec magic \"%.*s\" is not known here; top, "
			"exclude, icase, glob and literal are",
			(int)word.len, word.at);
	return 0;
}

/* ":(glob,icase)docs/…" */
static int take_long(struct pathspec *spec, struct span text, struct err *err)
{
	ptrdiff_t end = span_find_char(text, ')');
	struct span words, word;

	if (end < 0)
		return err_set(err, "\")\" is missing in \":%.*s\"",
			       (int)text.len, text.at);
	words = span_between(text.at + 1, text.at + end);
	while (span_next_part(&words, ',', &word))
		if (take_word(spec, word, err) < 0)
			return -1;
	spec->rest = span_from(text, (size_t)end + 1);
	return 0;
}

/* ":!docs", ":/docs", ":/!:docs" */
static void take_short(struct pathspec *spec, struct span text)
{
	size_t i = 0;

	for (; i < text.len && strchr("/!^", text.at[i]); i++) {
		spec->top |= text.at[i] == '/';
		spec->excludes |= text.at[i] != '/';
	}
	i += i < text.len && text.at[i] == ':';
	spec->rest = span_from(text, i);
}

int pathspec_parse(struct pathspec *out, const char *word, struct err *err)
{
	struct span text = span_str(word);

	*out = (struct pathspec){ .rest = text,
				  .icase = env_says("GIT_ICASE_PATHSPECS"),
				  .glob = env_says("GIT_GLOB_PATHSPECS"),
				  .literal = env_says("GIT_NOGLOB_PATHSPECS") };
	if (env_says("GIT_LITERAL_PATHSPECS")) {
		out->literal = true;
		return 0;
	}
	if (!span_starts(text, ":"))
		return 0;
	text = span_from(text, 1);
	if (!span_starts(text, "("))
		take_short(out, text);
	else if (take_long(out, text, err) < 0)
		return -1;
	if (out->glob && out->literal)
		return err_set(err,
			       "glob and literal exclude each other in "
			       "\"%s\"",
			       word);
	return 0;
}

/* ---- paths ---- */

static void lower(char *text, size_t n)
{
	for (size_t i = 0; i < n; i++)
		text[i] = char_lower(text[i]);
}

void pathspec_set_path(struct pathspec *spec, struct span path,
		       struct arena *arena)
{
	spec->path = arena_copy(arena, path);
	if (spec->icase)
		lower((char *)spec->path.at, spec->path.len);
}

bool path_is_glob(struct span path)
{
	for (size_t i = 0; i < path.len; i++)
		if (strchr("*?[", path.at[i]))
			return true;
	return false;
}

bool pathspec_is_plain(const struct pathspec *spec)
{
	return !spec->icase && (spec->literal || !path_is_glob(spec->path));
}

static bool matches_as_typed(const struct pathspec *spec, struct span path)
{
	struct span own = spec->path;

	return !own.len || span_eq(own, path) ||
	       (path.len > own.len && path.at[own.len] == '/' &&
		span_eq(span_first(path, own.len), own));
}

bool pathspec_matches(const struct pathspec *spec, struct span path)
{
	char text[PATH_MAX];

	if (path.len >= sizeof(text))
		return matches_as_typed(spec, path);
	memcpy(text, path.at, path.len);
	text[path.len] = '\0';
	if (spec->icase)
		lower(text, path.len);
	path = span_of(text, path.len);
	if (matches_as_typed(spec, path))
		return true;
	if (spec->literal || !path_is_glob(spec->path))
		return false;
	/* Without magic a "*" takes "/" as well. */
	return spec->glob ? pattern_matches(spec->path, path)
			  : fnmatch(spec->path.at, text, 0) == 0;
}
