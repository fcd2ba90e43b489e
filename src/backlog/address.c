/* An address taken to pieces: its scheme, the path it means, its anchor. */
#include "backlog/address.h"

#include "backlog/path.h"

static bool has_scheme(struct span target)
{
	size_t i = 0;

	if (span_starts(target, "//"))
		return true;
	if (!target.len || !char_is_letter(target.at[0]))
		return false;
	while (i < target.len &&
	       (char_is_letter(target.at[i]) || char_is_digit(target.at[i]) ||
		strchr("+.-", target.at[i])))
		i++;
	/* One letter is a drive of somebody's Windows, not a scheme. */
	return i > 1 && i < target.len && target.at[i] == ':';
}

static int hex(char c)
{
	if (char_is_digit(c))
		return c - '0';
	c = (char)(c | 32);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static struct span decode(struct span text, struct arena *arena)
{
	char *out;
	size_t n = 0;

	if (span_find_char(text, '%') < 0)
		return text;
	out = arena_text(arena, text.len + 1);
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '%' && i + 2 < text.len + 0 &&
		    hex(text.at[i + 1]) >= 0 && hex(text.at[i + 2]) >= 0) {
			out[n++] = (char)(hex(text.at[i + 1]) * 16 +
					  hex(text.at[i + 2]));
			i += 2;
		} else {
			out[n++] = text.at[i];
		}
	}
	return span_of(out, n);
}

/* "../../issues/12" from a file on the forge leads to a page of the forge. */
static bool is_forge_page(struct span path)
{
	static const char *const pages[] = {
		"issues",      "pull",		 "pulls",   "wiki",
		"discussions", "releases",	 "actions", "commit",
		"commits",     "compare",	 "labels",  "milestone",
		"milestones",  "projects",	 "tree",    "blob",
		"-",	       "merge_requests", "tags",    "security",
		"raw",
	};
	struct span part;
	bool up = false;

	while (span_next_part(&path, '/', &part)) {
		if (span_is(part, "..")) {
			up = true;
			continue;
		}
		for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++)
			if (up && span_is(part, pages[i]))
				return true;
		return false;
	}
	return false;
}

/* Of ASCII alone: what else nobody sees is part of an address. */
static struct span trim_spaces(struct span target)
{
	while (target.len && char_is_space(target.at[0]))
		target = span_from(target, 1);
	while (target.len && char_is_space(target.at[target.len - 1]))
		target.len--;
	return target;
}

struct address address_of(struct span target, struct span from,
			  struct arena *arena)
{
	struct address address = { 0 };
	struct span folder = from, path = target;
	ptrdiff_t at;

	target = trim_spaces(target);
	if (has_scheme(target)) {
		address.is_absolute = true;
		return address;
	}
	at = span_find_char(target, '#');
	if (at >= 0) {
		address.anchor =
			decode(span_from(target, (size_t)at + 1), arena);
		target = span_first(target, (size_t)at);
	}
	at = span_find_char(target, '?');
	path = decode(at >= 0 ? span_first(target, (size_t)at) : target, arena);
	if (!path.len) {
		address.path = from;
		return address;
	}
	address.has_path = true;
	address.is_folder = span_ends(path, "/") || span_ends(path, "/.");
	while (folder.len && folder.at[folder.len - 1] != '/')
		folder.len--;
	if (path.at[0] == '/')
		folder.len = 0;
	address.leaves = !path_resolve(folder, path, &address.path, arena);
	address.is_forge = address.leaves && is_forge_page(path);
	return address;
}
