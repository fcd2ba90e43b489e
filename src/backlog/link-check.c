/*
 * Does a link lead anywhere? Where it does not, what was probably meant.
 */
#include "backlog/link.h"

#include "backlog/address.h"
#include "backlog/anchors.h"
#include "backlog/find.h"
#include "backlog/pages.h"
#include "backlog/pattern.h"
#include "base/near.h"
#include "base/unicode.h"

static void lead_nowhere(struct link_to *link, struct span reason)
{
	link->reach = REACH_NOWHERE;
	link->reason = reason;
}

static const char *shown(struct arena *arena, struct span text)
{
	return arena_copy(arena, text).at;
}

/* "L10", "L10-L20": lines of a file, as forges number them. */
static bool names_lines(struct span anchor)
{
	return anchor.len > 1 && anchor.at[0] == 'L' &&
	       char_is_digit(anchor.at[1]);
}

/* Anchors that a browser or forge understands without a heading. */
static bool is_special_anchor(struct span anchor, struct span path)
{
	return !anchor.len || !path_is_markdown(path) ||
	       span_is(anchor, "top") || span_starts(anchor, ":~:") ||
	       names_lines(anchor) ||
	       (span_is(anchor, "readme") &&
		span_is_nocase(path_file_name(path), "readme"));
}

static void check_anchor(struct backlog *backlog, struct link_to *link,
			 const struct address *address)
{
	const struct document *doc;
	const struct table *anchors;
	struct span near = SPAN_NONE;

	if (is_special_anchor(address->anchor, address->path))
		return;
	doc = backlog_document(backlog, address->path);
	if (!doc) {
		lead_nowhere(
			link,
			arena_printf(backlog->arena, "%s cannot be read",
				     shown(backlog->arena, address->path)));
		return;
	}
	anchors = anchors_at(backlog, doc);
	if (anchors_have(anchors, address->anchor))
		return;
	if (backlog_may_hint(backlog))
		near = anchors_near(anchors, address->anchor, backlog->arena);
	if (near.len)
		lead_nowhere(link, arena_printf(backlog->arena, "#%.*s exists",
						(int)near.len, near.at));
	else if (span_eq(address->path, link->doc->path))
		lead_nowhere(link, SPAN("this file has no such heading"));
	else
		lead_nowhere(
			link,
			arena_printf(backlog->arena, "%s has no heading \"%s\"",
				     shown(backlog->arena, address->path),
				     shown(backlog->arena, address->anchor)));
}

/* Another file in that folder whose name is nearly that. */
static struct span near_file(struct backlog *backlog, struct span path,
			     struct span own)
{
	struct near near = NEAR_NONE;
	size_t name = path.len;

	while (name > 0 && path.at[name - 1] != '/')
		name--;
	for (size_t i = 0; i < backlog->n_files; i++) {
		struct span other = backlog->files[i].doc->path;

		if (other.len > name && !span_eq(other, own) &&
		    span_eq(span_first(other, name), span_first(path, name)))
			near_try(&near, span_from(path, name),
				 span_from(other, name), other);
	}
	return near.best;
}

/* The file of that name elsewhere, or the item that bears it as its id. */
static struct span somewhere_else(struct backlog *backlog, struct span path)
{
	size_t start = path.len;
	const struct file_group *group;
	struct span name;
	struct item *item;

	while (start > 0 && path.at[start - 1] != '/')
		start--;
	name = span_from(path, start);
	if (!name.len)
		return SPAN_NONE;
	/* Where many are called so ("spec.md"), none is meant more than another. */
	group = files_by_name(backlog, name);
	if (group && group->n == 1)
		return group->first->doc->path;
	item = item_by_id(backlog, path_stem(name));
	return item ? item_doc(item)->path : SPAN_NONE;
}

/* "/guides/install": from the root and without an ending, a page of a site. */
static bool is_site_page(struct span target, struct span path)
{
	struct span name = path_name(path);

	return span_starts(target, "/") && span_find_char(name, '.') < 0;
}

/* "example.com/plan": a host with a letter or more after its last dot. */
static bool looks_like_host(struct span target)
{
	static const char *const ends[] = { ".com", ".org", ".net", ".io",
					    ".dev", ".app", ".im" };
	ptrdiff_t slash = span_find_char(target, '/');
	struct span host = slash < 0 ? target
				     : span_first(target, (size_t)slash);

	return ANY_OF(span_ends, host, ends);
}

/* The file that is meant, if its ending alone was left out. */
static struct span with_ending(struct backlog *backlog, struct span path)
{
	struct span file =
		arena_printf(backlog->arena, "%.*s.md", (int)path.len, path.at);

	return path.len && snapshot_find(backlog->snapshot, file) == ENTRY_FILE
		       ? file
		       : SPAN_NONE;
}

/* Why a path that is not there was written, as far as one can guess. */
static struct span guess(struct backlog *backlog, const struct link_to *link,
			 struct span path)
{
	struct arena *arena = backlog->arena;
	struct span other =
		snapshot_find_nocase(backlog->snapshot, path, arena);

	if (other.len && !span_eq(other, path))
		return arena_printf(arena, "%s differs in case",
				    shown(arena, other));
	other = with_ending(backlog, path);
	if (!other.len && looks_like_host(link->text))
		return SPAN("https:// may be missing in front");
	if (!other.len)
		other = somewhere_else(backlog, path);
	if (!other.len)
		other = near_file(backlog, path, link->doc->path);
	return other.len && !span_eq(other, path)
		       ? arena_printf(arena, "%s exists", shown(arena, other))
		       : SPAN("");
}

static void check_path(struct backlog *backlog, struct link_to *link,
		       const struct address *address)
{
	enum snapshot_entry entry;

	if (address->leaves) {
		if (address->is_forge)
			link->reach = REACH_OUTSIDE;
		else
			lead_nowhere(link,
				     SPAN("it points outside the repository"));
		return;
	}
	entry = snapshot_find(backlog->snapshot, address->path);
	if (entry == ENTRY_FILE && address->is_folder) {
		lead_nowhere(
			link,
			arena_printf(backlog->arena,
				     "%s is a file, so no slash can follow it",
				     shown(backlog->arena, address->path)));
		return;
	}
	if (entry != ENTRY_NONE) {
		link->reach = REACH_THERE;
		check_anchor(backlog, link, address);
		return;
	}
	if (is_site_page(link->text, address->path)) {
		link->reach = REACH_OUTSIDE;
		return;
	}
	lead_nowhere(link, backlog_may_hint(backlog)
				   ? guess(backlog, link, address->path)
				   : SPAN(""));
}

/* "[[FOR NEW PROJECTS ONLY]]", "[[_TOC_]]": a mark in capitals, no page. */
static bool is_mark(struct span name)
{
	bool letter = false;

	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];

		if (char_is_digit(c) || (c >= 'a' && c <= 'z') || c == '.' ||
		    (unsigned char)c >= 0x80)
			return false;
		letter |= char_is_letter(c);
	}
	return letter;
}

static bool is_from_root(struct backlog *backlog, struct span name)
{
	struct span path =
		arena_printf(backlog->arena, "/%.*s", (int)name.len, name.at);
	struct address address = address_of(path, SPAN(""), backlog->arena);

	return !address.leaves && address.path.len &&
	       (snapshot_find(backlog->snapshot, address.path) != ENTRY_NONE ||
		with_ending(backlog, address.path).len);
}

/*
 * "Page#Heading", "Page#One#Two": the heading as it reads, or its anchor. A
 * block ("#^id") is Obsidian's own.
 */
static void check_heading(struct backlog *backlog, struct link_to *link,
			  struct span path, struct span heading)
{
	struct address address = { .path = path };
	struct span part;

	while (span_next_part(&heading, '#', &part))
		address.anchor = span_trim(part);
	if (!address.anchor.len || address.anchor.at[0] == '^')
		return;
	address.anchor = text_anchor(backlog->arena, address.anchor);
	check_anchor(backlog, link, &address);
}

/* Where a name in double brackets leads: to a file, or nowhere. */
static struct span wiki_path(struct backlog *backlog, struct link_to *link,
			     struct span name)
{
	const struct file_group *group = files_by_name(backlog, name);
	struct address address;
	struct span page;

	link->reach = REACH_THERE;
	if (group)
		return group->first->doc->path;
	address = address_of(name, link->doc->path, backlog->arena);
	if (address.is_absolute) {
		link->reach = REACH_OUTSIDE;
		return SPAN_NONE;
	}
	page = page_named(backlog, name);
	if (!page.len)
		page = page_named(backlog, address.path);
	if (page.len)
		return page;
	check_path(backlog, link, &address);
	/* The ending may be left out, and the way may begin at the root. */
	if (link->reach == REACH_NOWHERE &&
	    (with_ending(backlog, address.path).len ||
	     is_from_root(backlog, name)))
		link->reach = REACH_THERE;
	if (link->reach == REACH_NOWHERE && is_mark(link->text))
		link->reach = REACH_OUTSIDE;
	return SPAN_NONE;
}

static void check_wiki(struct backlog *backlog, struct link_to *link)
{
	struct span name = link->text, heading = SPAN("");
	struct span path = link->doc->path;
	ptrdiff_t hash = span_find_char(name, '#');

	if (hash >= 0) {
		heading = span_from(name, (size_t)hash + 1);
		name = span_trim(span_first(name, (size_t)hash));
	}
	if (link->reach == REACH_ITEM)
		path = item_doc(link->item)->path;
	else if (name.len)
		path = wiki_path(backlog, link, name);
	else
		link->reach = REACH_THERE;
	if (path.len && heading.len && link->reach != REACH_NOWHERE)
		check_heading(backlog, link, path, heading);
}

/* The name that was probably meant is often one letter away; a person sees. */
static void check_undefined(struct backlog *backlog, struct link_to *link)
{
	lead_nowhere(link, arena_printf(backlog->arena, "nothing defines [%s]",
					shown(backlog->arena, link->text)));
}

void link_check(struct backlog *backlog, struct link_to *link)
{
	struct address address;

	if (link->is_checked || link->reach == REACH_OUTSIDE ||
	    link->reach == REACH_KIND)
		return;
	link->is_checked = true;
	if (link->link->form == LINK_WIKI) {
		check_wiki(backlog, link);
		return;
	}
	if (link->link->form == LINK_UNDEFINED) {
		if (link->reach != REACH_ITEM)
			check_undefined(backlog, link);
		return;
	}
	address = address_of(link->text, link->doc->path, backlog->arena);
	if (link->reach == REACH_ITEM)
		check_anchor(backlog, link, &address);
	else if (!address.has_path && !address.anchor.len)
		link->reach = REACH_THERE;
	else
		check_path(backlog, link, &address);
}
