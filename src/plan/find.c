/* Which item is meant, by what people type. */
#include "plan/show.h"

#include "backlog/caption.h"
#include "backlog/find.h"
#include "backlog/id-list.h"
#include "backlog/path.h"
#include "backlog/pattern.h"
#include "base/near.h"
#include "base/unicode.h"

#include <string.h>

struct found {
	struct plan *plan;
	struct planned **list;
	size_t n, room;
};

static void add(struct found *found, struct planned *planned)
{
	*ARENA_PUSH(found->plan->arena, found->list, found->n, found->room) =
		planned;
}

/* ---- by path ---- */

/* "backlog.md:12", as a place is printed: the item that begins in that line. */
static void by_line(struct found *found, struct span path)
{
	struct backlog_file *file;
	size_t at = path.len;

	while (at && char_is_digit(path.at[at - 1]))
		at--;
	if (at < 2 || at == path.len || path.at[at - 1] != ':')
		return;
	file = backlog_file(found->plan->backlog, span_first(path, at - 1));
	for (size_t i = 0; file && i < file->n_items; i++) {
		struct item *item = file->items[i];
		size_t line =
			outline_place(&file->doc->outline, item->start).line;

		if (item_doc(item) == file->doc &&
		    span_eq(span_from(path, at),
			    arena_printf(found->plan->arena, "%zu", line)))
			add(found, planned_of(found->plan, item));
	}
}

static void by_path(struct found *found, struct span path)
{
	struct backlog *backlog = found->plan->backlog;
	ptrdiff_t hash = span_find_char(path, '#');
	struct span anchor = SPAN("");
	struct backlog_file *file;
	struct item *item;

	if (hash >= 0) {
		anchor = text_anchor(found->plan->arena,
				     span_from(path, (size_t)hash + 1));
		path = span_first(path, (size_t)hash);
	}
	file = path.len ? backlog_file(backlog, path) : NULL;
	if (!file) {
		by_line(found, path);
		return;
	}
	item = item_at_path(backlog, path, anchor);
	if (item && anchor.len && item == file->whole &&
	    !table_get(anchors_at(backlog, file->doc), anchor))
		return;
	if (item) {
		add(found, planned_of(found->plan, item));
		return;
	}
	for (size_t i = 0; i < file->n_items; i++)
		add(found, planned_of(found->plan, file->items[i]));
}

/* ---- by id ---- */

static void by_id(struct found *found, struct span name)
{
	const struct id_group *group =
		backlog_by_id(found->plan->backlog, name);

	for (size_t i = 0; group && i < group->n; i++)
		add(found, planned_of(found->plan, group->items[i]));
}

/* "12", "2.1", and "2-1" as files are called. */
static bool is_number(struct span name)
{
	for (size_t i = 0; i < name.len; i++)
		if (!char_is_digit(name.at[i]) &&
		    (!strchr(".-", name.at[i]) || !i || i + 1 == name.len ||
		     !char_is_digit(name.at[i - 1])))
			return false;
	return name.len > 0;
}

/* "12" means EXP-12, and "012" too; "2.1" means Story 2.1. */
static bool ends_in_number(struct span id, struct span number)
{
	struct span rest = id;
	size_t at;

	while (number.len > 1 && number.at[0] == '0')
		number = span_from(number, 1);
	if (id.len < number.len)
		return false;
	at = id.len - number.len;
	rest = span_from(id, at);
	while (at && id.at[at - 1] == '0')
		at--;
	return span_eq(rest, number) &&
	       (!at || (!char_is_digit(id.at[at - 1]) && id.at[at - 1] != '.'));
}

static void by_number(struct found *found, struct span number)
{
	struct plan *plan = found->plan;

	for (size_t i = 0; i < plan->backlog->n_items; i++)
		if (ends_in_number(plan->items[i].item->folded_id, number))
			add(found, &plan->items[i]);
}

static struct span with_dots(struct span number, struct arena *arena)
{
	char *out = ARENA_ARRAY(arena, char, number.len);

	for (size_t i = 0; i < number.len; i++)
		out[i] = number.at[i] == '-' ? '.' : number.at[i];
	return span_of(out, number.len);
}

static void by_start_of_id(struct found *found, struct span name)
{
	struct plan *plan = found->plan;
	struct span folded = text_fold_case(plan->arena, name);

	for (size_t i = 0; i < plan->backlog->n_items; i++)
		if (span_begins(plan->items[i].item->folded_id, folded))
			add(found, &plan->items[i]);
}

/* "T-3A" of the row that is called "T-3/T-3A". */
static void by_part_of_id(struct found *found, struct span name)
{
	struct plan *plan = found->plan;
	struct span folded = text_fold_case(plan->arena, name);

	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		struct span rest = plan->items[i].item->folded_id, part;

		if (!planned_has_id(&plan->items[i]) || !id_list_is_bare(rest))
			continue;
		while (id_list_next(&rest, BY_BLANKS, &part))
			if (span_eq(part, folded)) {
				add(found, &plan->items[i]);
				break;
			}
	}
}

/* ---- by its number in a list ---- */

/* The number that Markdown's marker gives an entry: "7." or "7)"; or nothing. */
static struct span ordinal_of(const struct item *item)
{
	const struct part *part = &item->parts[0];
	struct span source;
	size_t n = 0;

	if (part->form != FORM_ENTRY || part->root == NO_BLOCK)
		return SPAN("");
	source = outline_source(&part->doc->outline, part->root);
	while (n < source.len && char_is_digit(source.at[n]))
		n++;
	return n < source.len && strchr(".)", source.at[n])
		       ? span_first(source, n)
		       : SPAN("");
}

/* People say "issue 7" of the seventh, where it has no id. */
static void by_ordinal(struct found *found, struct span number)
{
	struct plan *plan = found->plan;

	for (size_t i = 0; i < plan->backlog->n_items; i++)
		if (!planned_has_id(&plan->items[i]) &&
		    span_eq(ordinal_of(plan->items[i].item), number))
			add(found, &plan->items[i]);
}

/* ---- by title ---- */

/* "Missing maps — the index na…", as a list cuts it: what stands before that. */
static struct span before_cut(struct span name)
{
	static const char *const cuts[] = { "…", "..." };

	for (size_t i = 0; i < sizeof(cuts) / sizeof(*cuts); i++)
		if (span_ends(name, cuts[i]))
			return span_trim(
				span_first(name, name.len - strlen(cuts[i])));
	return SPAN("");
}

/* A list may leave out how its titles begin, too. */
static void by_cut_title(struct found *found, struct span start)
{
	struct plan *plan = found->plan;
	const char *wanted = arena_copy(plan->arena, start).at;

	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		const struct item *item = plan->items[i].item;

		if (span_find(item_caption(item), wanted) >= 0)
			add(found, &plan->items[i]);
	}
}

static bool has_words(struct span title, struct span words)
{
	struct span word;

	while (span_next_part(&words, ' ', &word)) {
		bool found = false;

		for (size_t i = 0; word.len && i + word.len <= title.len; i++)
			found |= span_eq(span_of(title.at + i, word.len), word);
		if (word.len && !found)
			return false;
	}
	return true;
}

static bool is_caption(struct arena *arena, const struct item *item,
		       struct span words)
{
	return span_eq(text_fold_name(arena, item_caption(item)), words);
}

static void by_words(struct found *found, struct span name, bool is_whole)
{
	struct plan *plan = found->plan;
	struct arena *scratch = &plan->backlog->scratch;
	struct span words = text_fold_name(plan->arena, name);

	for (size_t i = 0; words.len && i < plan->backlog->n_items; i++) {
		struct arena_mark mark = arena_mark(scratch);
		struct span title =
			text_fold_name(scratch, plan->items[i].item->title);

		if (is_whole ? span_eq(title, words) ||
				       is_caption(scratch, plan->items[i].item,
						  words)
			     : has_words(title, words))
			add(found, &plan->items[i]);
		arena_rewind(scratch, mark);
	}
}

/* What a title says before it goes on to explain: "API — what the pages hold". */
static struct span before_remark(struct span title)
{
	static const char *const signs[] = { " — ", " – ", " - ", ": " };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		ptrdiff_t at = span_find(title, signs[i]);

		if (at > 0)
			title = span_first(title, (size_t)at);
	}
	return title;
}

/*
 * Of several that hold the words, the one whose title begins with them, where
 * the others say them apart, or in what explains their title.
 */
static void prefer_start(struct found *found, struct span name)
{
	struct arena *arena = found->plan->arena;
	const char *words = arena_copy(arena, text_fold_name(arena, name)).at;
	struct planned *first = NULL;

	for (size_t i = 0; i < found->n; i++) {
		ptrdiff_t at = span_find(
			text_fold_name(
				arena,
				before_remark(found->list[i]->item->title)),
			words);

		if (at > 0 || (at == 0 && first))
			return;
		if (at == 0)
			first = found->list[i];
	}
	if (!first)
		return;
	found->list[0] = first;
	found->n = 1;
}

/* ---- all of it ---- */

static void put_open_first(struct found *found)
{
	struct planned **list =
		ARENA_ARRAY(found->plan->arena, struct planned *, found->n);
	size_t n = 0;

	for (int done = 0; done < 2; done++)
		for (size_t i = 0; i < found->n; i++)
			if (planned_is_open(found->list[i]) != done)
				list[n++] = found->list[i];
	found->list = list;
}

/* ---- by folder or page, and name ---- */

/* Is it on this page, or in this folder: "002-pay", "specs/002-pay/tasks"? */
static bool is_in(const struct found *found, const struct planned *planned,
		  struct span front)
{
	struct span stem = path_stem(item_doc(planned->item)->path);
	struct arena *arena = found->plan->arena;
	struct span around = text_fold_case(
		arena, arena_printf(arena, "/%.*s/", (int)stem.len, stem.at));
	struct span part = text_fold_case(
		arena, arena_printf(arena, "/%.*s/", (int)front.len, front.at));

	return span_find(around, part.at) >= 0;
}

/* "002-pay/T001": of what the name means, what is in there. */
static void by_place_and_name(struct found *found, struct span name)
{
	struct span front = path_folder(name);
	struct planned **list;
	size_t n;

	if (front.len < 2)
		return;
	n = plan_find(found->plan, span_from(name, front.len), SPAN(""), &list);
	for (size_t i = 0; i < n; i++)
		if (is_in(found, list[i], span_first(front, front.len - 1)))
			add(found, list[i]);
}

size_t plan_find(struct plan *plan, struct span name, struct span path,
		 struct planned ***out)
{
	struct found found = { .plan = plan };

	name = span_trim(name);
	if (name.len)
		by_id(&found, name);
	if (!found.n && path.len)
		by_path(&found, path);
	/* "#12", as issues are called. */
	if (span_starts(name, "#") && is_number(span_from(name, 1)))
		name = span_from(name, 1);
	if (!found.n && is_number(name))
		by_number(&found, name);
	if (!found.n && is_number(name))
		by_number(&found, with_dots(name, plan->arena));
	if (!found.n && span_is_digits(name))
		by_ordinal(&found, name);
	if (!found.n && name.len)
		by_part_of_id(&found, name);
	if (!found.n && name.len)
		by_start_of_id(&found, name);
	if (!found.n && name.len)
		by_words(&found, name, true);
	if (!found.n && before_cut(name).len)
		by_start_of_id(&found, before_cut(name));
	if (!found.n && before_cut(name).len)
		by_cut_title(&found, before_cut(name));
	/* A number in a title may count anything: "won 7:2". */
	if (!found.n && name.len && !is_number(name)) {
		by_words(&found, name, false);
		prefer_start(&found, name);
	}
	if (!found.n)
		by_place_and_name(&found, name);
	put_open_first(&found);
	*out = found.list;
	return found.n;
}

struct span plan_near(struct plan *plan, struct span name)
{
	struct near near = NEAR_NONE;
	struct span id = text_fold_case(plan->arena, name);
	struct span title = text_fold_name(plan->arena, name);

	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		const struct planned *planned = &plan->items[i];

		near_try(&near, id, planned->item->folded_id,
			 planned_name(planned));
		near_try(&near, title,
			 text_fold_name(plan->arena, planned->item->title),
			 planned_name(planned));
	}
	return near.best;
}
