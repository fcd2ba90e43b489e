/* The id of an item, and its title without that id. */
#include "backlog/naming.h"
#include "backlog/item-read.h"

#include "backlog/id-list.h"
#include "backlog/state-front.h"
#include "base/unicode.h"
#include "read/box.h"

/* ---- an id made of the title ---- */

enum { LONGEST_SLUG = 60 };

/* The title without the parenthesis that holds fields. */
static struct span title_without_suffix(const struct item *item,
					struct arena *arena)
{
	struct span title = item->title, before = title, after = SPAN("");
	struct span inside;

	if (item_suffix(item, title, &inside, arena)) {
		before = span_between(title.at, inside.at - 1);
		after = span_between(inside.at + inside.len + 1,
				     title.at + title.len);
	} else if (span_ends(title, ")") && kind_reads_suffix(item->kind)) {
		while (before.len && before.at[before.len - 1] != '(')
			before.len--;
		before.len -= before.len > 0;
	}
	before = span_trim(before);
	after = span_trim(after);
	if (before.len && after.len)
		return arena_printf(arena, "%.*s %.*s", (int)before.len,
				    before.at, (int)after.len, after.at);
	return before.len ? before : after.len ? after : title;
}

/* The words that fit; of one long word as many letters. */
static struct span cut_slug(struct span slug)
{
	struct span words = span_first(slug, LONGEST_SLUG);

	while (words.len && words.at[words.len - 1] != '-')
		words.len--;
	return words.len > 1 ? span_first(words, words.len - 1)
			     : text_first_columns(slug, LONGEST_SLUG / 2);
}

/* "name#slug-of-its-title": a priority that changes is not part of it. */
static struct span id_from_title(const struct item *item, struct arena *arena)
{
	struct span name = name_of_file(item);
	struct span slug =
		text_anchor(arena, title_without_suffix(item, arena));

	/* A whole paragraph as an id would be unreadable. */
	if (slug.len > LONGEST_SLUG)
		slug = cut_slug(slug);
	return arena_printf(arena, "%.*s#%.*s", (int)name.len, name.at,
			    (int)slug.len, slug.at);
}

/* ---- names ---- */

/* A word of nothing but pictures. */
static bool is_sign(struct span word)
{
	for (size_t i = 0; i < word.len; i++)
		if ((unsigned char)word.at[i] < 0x80)
			return false;
	return word.len && !text_count_words(word);
}

/* "T1.2 ✅", "🟡 T1.2": signs set off by a blank are not part of an id. */
static struct span id_without_signs(struct span id)
{
	size_t end = id.len, start = 0;

	while (end && id.at[end - 1] != ' ')
		end--;
	if (end && is_sign(span_from(id, end)))
		id = span_trim(span_first(id, end));
	while (start < id.len && id.at[start] != ' ')
		start++;
	if (start < id.len && is_sign(span_first(id, start)))
		id = span_trim(span_from(id, start));
	return id;
}

/* May the title's opening stand before what the file's name says? */
static bool outranks_name(const struct item *item,
			  const struct opening *opening,
			  const struct opening *by_name)
{
	return opening->id.len &&
	       (!opening->is_local || !by_name->id.len || by_name->is_local ||
		!form_is_whole(item->parts[0].form));
}

/*
 * A field says it, else what opens the item's own words, else the front of
 * its file's name. A joined id such as task-11.6 in the name goes before a
 * "Task 11.6" in the title.
 */
static void set_id(struct item *item, const struct opening *opening,
		   struct arena *arena)
{
	struct opening by_name = { .id = SPAN_NONE };
	bool is_whole = form_is_whole(item->parts[0].form);

	if (is_whole)
		id_opens(name_of_file(item), OPENS_FILE_NAME, &by_name);
	item->id = id_without_signs(id_from_fields(item));
	item->has_own_id = true;
	if (item->id.len)
		return;
	if (outranks_name(item, opening, &by_name)) {
		item->id = opening->id;
		item->is_local = opening->is_local;
	} else if (by_name.id.len) {
		item->id = by_name.id;
		item->is_local = true;
	} else {
		item->has_own_id = false;
		item->id = is_whole ? name_of_file(item)
				    : id_from_title(item, arena);
	}
}

/* Are "Task 11.6" and task-11.6 the same id? */
static bool is_same_id(struct span a, struct span b, struct arena *arena)
{
	return span_eq(text_fold_case(arena, a), text_fold_case(arena, b)) ||
	       (a.len && b.len && char_is_letter(a.at[0]) &&
		span_eq(text_fold_name(arena, a), text_fold_name(arena, b)));
}

/* "S-4" of east-S-4, which a rule puts together from the place and that. */
static bool ends_id(const struct item *item, const struct opening *opening,
		    struct arena *arena)
{
	struct span end = text_fold_case(arena, opening->id);
	struct span id = item->folded_id;

	return !opening->is_local && id.len > end.len + 1 &&
	       span_eq(span_from(id, id.len - end.len), end) &&
	       id.at[id.len - end.len - 1] == '-';
}

/* The title after its id; the id where it says nothing else: "US-14:". */
static struct span title_beside_id(struct span title,
				   const struct opening *opening)
{
	struct span rest = title_after(title, id_list_end(title, opening->end));

	return rest.at == title.at ? opening->id : rest;
}

/* Does a word go on after its first bytes, joined to them or not: "E1-F2"? */
static bool word_goes_on(struct span text, size_t at)
{
	struct span rest = span_from(text, at);

	if (rest.len > 1 && strchr("-_.", rest.at[0]))
		rest = span_from(rest, 1);
	return rest.len && text_next_beside(&rest) == BESIDE_LETTER;
}

/* Signs that set a title off from the id in front of it. */
static bool sign_follows(struct span rest)
{
	static const char *const signs[] = { ":", "：", "—", "–", "- ",
					     "|", ". ", "·", ")" };

	rest = span_trim(rest);
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_starts(rest, signs[i]))
			return true;
	return false;
}

/* "10 — Filters", "08: Login"; "10 – 12 doors" is a range, "10:30" a time. */
static bool sign_and_word_follow(struct span rest)
{
	if (!rest.len || !sign_follows(rest))
		return false;
	rest = title_after(rest, 0);
	return rest.len && !char_is_digit(rest.at[0]);
}

/*
 * Is what stands behind the number no part of it, nor of a sentence? In "03-login",
 * "3: Login" and "3 — Login" it is not; in "3 doors", "3-way" and "3.5" it may be.
 */
static bool number_ends(struct span text, size_t len)
{
	struct span rest = span_from(text, len);

	if (sign_and_word_follow(rest))
		return true;
	if (text.at[0] == '0')
		return (rest.at[0] == ' ' || rest.at[0] == '-' ||
			rest.at[0] == '_') &&
		       rest.len > 1 && !char_is_digit(rest.at[1]);
	if (rest.at[0] == ':' && rest.len > 1 && char_is_digit(rest.at[1]))
		return false;
	return rest.at[0] != ' ' && !word_goes_on(text, len);
}

/*
 * "10 Filters" in 10-filters.md: both begin with the number. In "5 doors" it may
 * count what a sentence goes on with.
 */
static bool number_names_file(const struct item *item, struct span text,
			      struct span number)
{
	struct span name, rest = span_from(text, number.len);

	if (!form_is_whole(item->parts[0].form) || rest.len < 2 ||
	    rest.at[0] != ' ' || char_is_digit(rest.at[1]) ||
	    !text_opens_with_capital(span_trim(rest)))
		return false;
	name = name_of_file(item);
	return name.len > number.len &&
	       span_eq(span_first(name, number.len), number) &&
	       !char_is_digit(name.at[number.len]);
}

/*
 * Where the id begins behind a word or two for its kind, "Task loan-01 — Lend";
 * of digits only behind a joined one, "FR-031: Lend". 0 where it does not.
 */
static size_t id_behind_kind(struct span title, struct span id)
{
	enum { MOST_WORDS = 2 };
	size_t words = 0, at = 0;

	while (words < MOST_WORDS) {
		size_t from = at;

		while (at < title.len &&
		       (char_is_letter(title.at[at]) || (title.at[at] & 0x80)))
			at++;
		if (at == from || at >= title.len ||
		    !strchr(span_is_digits(id) ? "-#" : " ", title.at[at]))
			return 0;
		words++;
		at++;
		if (span_begins(span_from(title, at), id))
			return sign_follows(span_from(title, at + id.len)) ? at
									   : 0;
	}
	return 0;
}

static struct span without_zeros(struct span number)
{
	while (number.len > 1 && number.at[0] == '0')
		number = span_from(number, 1);
	return number;
}

/* The length of the id that the text begins with, or 0: 7 is 07 as well. */
static size_t id_in_front(struct span text, struct span id, struct arena *arena)
{
	struct span number = text;

	if (!span_is_digits(id))
		return id.len && span_starts_nocase(text,
						    arena_copy(arena, id).at)
			       ? id.len
			       : 0;
	for (number.len = 0;
	     number.len < text.len && char_is_digit(text.at[number.len]);)
		number.len++;
	return span_eq(without_zeros(number), without_zeros(id)) ? number.len
								 : 0;
}

/*
 * "User Story 1.1: Login", "03-login": where a rule or a field says what the id
 * is, the title need not repeat it.
 */
static struct span title_beside_own_id(const struct item *item,
				       struct arena *arena)
{
	struct span title = item->title, id = item->id, rest;
	size_t at = span_has_digit(id) ? id_behind_kind(title, id) : 0, len;

	if (at) {
		rest = title_after(title, at + id.len);
		return text_count_words(rest) ? rest : title;
	}
	if (!item->has_own_id)
		return title;

	while (at < title.len && strchr("[(#*~ ", title.at[at]))
		at++;
	rest = span_from(title, at);
	len = id_in_front(rest, id, arena);
	if (!len || rest.len <= len ||
	    (span_is_digits(id) ? !number_ends(rest, len) &&
					  !number_names_file(item, rest, id)
				: word_goes_on(rest, len)))
		return title;
	rest = title_after(title, at + len);
	return text_count_words(rest) ? rest : title;
}

void item_set_names(struct item *item, struct arena *arena)
{
	enum opens where = form_is_whole(item->parts[0].form) ? OPENS_TITLE
			   : item->in_series		      ? OPENS_SERIES
							      : OPENS_INNER;
	enum fronts_skipped skip = item_skips(item);
	struct opening opening = { .id = SPAN_NONE };
	struct span own = item_own_words(item, arena);

	item->title = written_title(item, arena);
	if (item->parts[0].form == FORM_ROW || item->parts[0].root == NO_BLOCK)
		own = item->title;
	/* The id of a row may stand in a cell of its own. */
	if (!id_opens_behind(own, where, skip, &opening) &&
	    item->parts[0].form == FORM_ROW && !title_column(item).len)
		id_opens_behind(row_opening(item, arena), where, skip,
				&opening);
	set_id(item, &opening, arena);
	item->folded_id = text_fold_case(arena, item->id);
	if (id_opens_behind(item->title, where, skip, &opening) &&
	    (is_same_id(opening.id, item->id, arena) ||
	     ends_id(item, &opening, arena)))
		item->title = title_beside_id(item->title, &opening);
	else
		item->title = title_beside_own_id(item, arena);
}
