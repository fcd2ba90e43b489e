/* Patterns of files, matched; and the folders that they name. */
#include "backlog/pattern.h"

#include "base/buf.h"

static bool is_special(char c)
{
	return c == '*' || c == '?' || c == '[' || c == '\\';
}

/* A class at pattern[0] = '['; its length, or 0 where it never closes. */
static size_t match_class(struct span pattern, char c, bool *hit)
{
	size_t first = 1, end;
	bool negated = pattern.len > 1 &&
		       (pattern.at[1] == '!' || pattern.at[1] == '^');

	first += negated;
	*hit = false;
	/* The first character may be a bracket that does not close. */
	end = first + 1;
	while (end < pattern.len && pattern.at[end] != ']')
		end++;
	if (end >= pattern.len)
		return 0;
	for (size_t i = first; i < end; i++) {
		if (i + 2 < end && pattern.at[i + 1] == '-') {
			*hit |= c >= pattern.at[i] && c <= pattern.at[i + 2];
			i += 2;
		} else {
			*hit |= c == pattern.at[i];
		}
	}
	*hit = *hit != negated && c != '/';
	return end + 1;
}

/* Matches one character; 0 where it does not, else the pattern's bytes used. */
static size_t match_char(struct span pattern, char c)
{
	bool hit;
	size_t len;

	switch (pattern.at[0]) {
	case '?':
		return c != '/';
	case '[':
		len = match_class(pattern, c, &hit);
		if (len)
			return hit ? len : 0;
		return c == '[';
	case '\\':
		if (pattern.len > 1)
			return pattern.at[1] == c ? 2 : 0;
		return c == '\\';
	default:
		return pattern.at[0] == c;
	}
}

/*
 * One star to come back to is enough: a later `*` makes an earlier one's
 * choice final. `**` is kept apart, since it may cross folders.
 */
static bool match(struct span pattern, struct span path)
{
	size_t p = 0, s = 0;
	size_t star = SIZE_MAX, star_s = 0, deep = SIZE_MAX, deep_s = 0;

	for (;;) {
		size_t used;

		if (p < pattern.len && pattern.at[p] == '*') {
			if (p + 1 < pattern.len && pattern.at[p + 1] == '*') {
				p += 2;
				/* "**" + "/" matches no folder at all, too. */
				if (p < pattern.len && pattern.at[p] == '/')
					p++;
				deep = p;
				deep_s = s;
				star = SIZE_MAX;
			} else {
				star = ++p;
				star_s = s;
			}
			continue;
		}
		if (s == path.len && p == pattern.len)
			return true;
		used = p < pattern.len && s < path.len
			       ? match_char(span_from(pattern, p), path.at[s])
			       : 0;
		if (used) {
			p += used;
			s++;
		} else if (star != SIZE_MAX && star_s < path.len &&
			   path.at[star_s] != '/') {
			p = star;
			s = ++star_s;
		} else if (deep != SIZE_MAX && deep_s < path.len) {
			/* A folder further, or a character where "**" is glued. */
			bool whole = deep && pattern.at[deep - 1] == '/';

			do {
				deep_s++;
			} while (whole && deep_s < path.len &&
				 path.at[deep_s - 1] != '/');
			if (whole && deep_s >= path.len)
				return false;
			p = deep;
			s = deep_s;
			star = SIZE_MAX;
		} else {
			return false;
		}
	}
}

bool path_is_markdown(struct span path)
{
	return path_stem(path).len < path.len;
}

struct span path_stem(struct span path)
{
	static const char *const endings[] = { ".md", ".markdown" };

	for (size_t i = 0; i < 2; i++) {
		size_t n = strlen(endings[i]);

		if (path.len > n &&
		    span_is_nocase(span_from(path, path.len - n), endings[i]))
			return span_first(path, path.len - n);
	}
	return path;
}

/* "S-1.MD" is Markdown to whoever looks at it: "*.md" means it, too. */
static void forgive_ending(struct span *pattern, struct span *path)
{
	struct span stem = path_stem(*path), want = path_stem(*pattern);
	struct span ending = span_from(*path, stem.len);
	struct span wanted = span_from(*pattern, want.len);

	if (!ending.len || ending.len != wanted.len || span_eq(ending, wanted))
		return;
	*path = stem;
	*pattern = want;
}

/* "./docs" and "/docs" are docs: every pattern begins at the root. */
static struct span from_root(struct span pattern)
{
	if (span_starts(pattern, "./"))
		pattern = span_from(pattern, 2);
	if (span_starts(pattern, "/"))
		pattern = span_from(pattern, 1);
	return pattern;
}

/* The folders that both begin with; most patterns name some. */
static void skip_same(struct span *pattern, struct span *path)
{
	size_t same = 0;

	for (size_t i = 0;
	     i < pattern->len && i < path->len &&
	     pattern->at[i] == path->at[i] && !is_special(pattern->at[i]);
	     i++)
		if (pattern->at[i] == '/')
			same = i + 1;
	*pattern = span_from(*pattern, same);
	*path = span_from(*path, same);
}

bool pattern_matches(struct span pattern, struct span path)
{
	pattern = from_root(pattern);
	if (pattern.len && pattern.at[pattern.len - 1] == '/') {
		/* Any folder above the file may be the one that is meant. */
		if (!path_is_markdown(path))
			return false;
		for (size_t i = 1; i < path.len; i++)
			if (path.at[i - 1] == '/' &&
			    match(pattern, span_first(path, i)))
				return true;
		return false;
	}
	skip_same(&pattern, &path);
	if (pattern.len && !is_special(pattern.at[0]) &&
	    (!path.len || path.at[0] != pattern.at[0]))
		return false;
	forgive_ending(&pattern, &path);
	return match(pattern, path);
}

struct span pattern_of_path(struct span path, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span pattern = path;

	for (size_t i = 0; i < path.len; i++) {
		if (is_special(path.at[i]) || path.at[i] == ']')
			buf_addc(&text, '\\');
		buf_addc(&text, path.at[i]);
	}
	if (text.len > path.len)
		pattern = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return pattern;
}

bool pattern_spells(struct span pattern, struct span path)
{
	size_t p = 0, s = 0;

	while (p < pattern.len && s < path.len) {
		if (pattern.at[p] == '\\' && p + 1 < pattern.len)
			p++;
		else if (is_special(pattern.at[p]))
			return false;
		if (pattern.at[p++] != path.at[s++])
			return false;
	}
	return p == pattern.len && s == path.len;
}

struct span pattern_folder(struct span pattern)
{
	size_t folder = 0;

	pattern = from_root(pattern);
	for (size_t i = 0; i < pattern.len && !is_special(pattern.at[i]); i++)
		if (pattern.at[i] == '/')
			folder = i + 1;
	return span_first(pattern, folder);
}

struct span pattern_start(struct span pattern)
{
	size_t n = 0;

	pattern = from_root(pattern);
	while (n < pattern.len && !is_special(pattern.at[n]))
		n++;
	/* The case of an ending does not matter. */
	return path_stem(span_first(pattern, n));
}

bool pattern_names_file(struct span pattern)
{
	size_t name = pattern.len;
	bool wild = false;

	while (name > 0 && pattern.at[name - 1] != '/')
		name--;
	for (size_t i = name; i < pattern.len; i++)
		if (is_special(pattern.at[i]))
			return false;
	for (size_t i = 0; i < name; i++)
		wild |= is_special(pattern.at[i]);
	return wild && name < pattern.len;
}

bool pattern_names_folders(struct span pattern)
{
	size_t end = pattern.len, i;

	if (!end || pattern.at[--end] != '/' || span_ends(pattern, "**/"))
		return false;
	for (i = end; i > 0 && pattern.at[i - 1] != '/'; i--)
		;
	/* "\\[Epic\\] Pay/" is one folder, which it spells out. */
	for (; i < end; i++)
		if (pattern.at[i] == '\\')
			i++;
		else if (is_special(pattern.at[i]))
			return true;
	return false;
}

struct span pattern_item_folder(struct span pattern, struct span path)
{
	pattern = from_root(pattern);
	for (size_t i = path.len; i > 0; i--)
		if (path.at[i - 1] == '/' &&
		    match(pattern, span_first(path, i)))
			return span_first(path, i);
	return SPAN("");
}
