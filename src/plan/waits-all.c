/*
 * "Depends on: all previous tasks", "all T6–T10": several items that no id names
 * one by one.
 */
#include "plan/plan.h"

#include "backlog/id-list.h"
#include "backlog/item-words.h"
#include "base/unicode.h"
#include "ready/page-ids.h"

/* What such a value opens with. */
static const char *const all_words[] = {
	"all",	  "every", "everything", "any",	      "alle",	"alles",
	"allen",  "todos", "todas",	 "todo",      "tous",	"toutes",
	"tout",	  "tutti", "tutte",	 "tutto",     "все",	"всё",
	"всех",	  "усі",   "всі",	 "wszystkie", "alla",	"allt",
	"kaikki", "tüm",   "bütün",	 "semua",     "tất cả", "すべて",
	"全て",	  "全",	   "所有",	 "全部",      "모든",	"전체",
};

/* What stands before the item, and what stands beside it. */
static const char *const before_words[] = {
	"previous",   "prior",	    "preceding", "above",   "earlier",
	"before",     "vorherig",   "vorangeh",	 "obige",   "bisherig",
	"vorige",     "anterior",   "previas",	 "previos", "précédent",
	"ci-dessus",  "precedent",  "предыдущ",	 "выше",    "poprzedni",
	"föregående", "foregående", "forrige",	 "edellis", "önceki",
	"sebelumnya", "trước",	    "之前",	 "前面",    "前置",
	"前の",	      "以上",	    "上述",	 "以前",    "이전",
	"앞",
};

static const char *const other_words[] = {
	"other",     "others", "else",	   "rest",	"remaining", "übrigen",
	"anderen",   "andere", "restlich", "otros",	"otras",     "demás",
	"restantes", "autres", "altri",	   "altre",	"outros",    "outras",
	"остальн",   "других", "другие",   "pozostałe", "övriga",    "其他",
	"其它",	     "其余",   "他の",	   "その他",	"다른",	     "나머지",
};

static bool has(struct span text, const char *word)
{
	return span_find(text, word) >= 0;
}

/* The length of the word for all that opens the text, or 0. */
static size_t all_at(struct span folded)
{
	for (size_t i = 0; i < sizeof(all_words) / sizeof(*all_words); i++) {
		size_t len = strlen(all_words[i]);

		if (span_starts(folded, all_words[i]) &&
		    (folded.len == len || folded.at[len] == ' ' ||
		     (unsigned char)all_words[i][0] >= 0xe3))
			return len;
	}
	return 0;
}

/* ---- which of them are meant ---- */

enum meant { MEANT_NONE, MEANT_BEFORE, MEANT_OTHERS, MEANT_RANGE };

struct meaning {
	enum meant meant;
	struct span letters; /* "t" of "T6–T10" */
	size_t from, to;
};

/* The number after the letters that an id opens with; false without one. */
static bool leading_number(struct span id, struct span *letters, size_t *number)
{
	enum { MOST_DIGITS = 6 };
	size_t i = 0, n = 0;

	while (i < id.len && !char_is_digit(id.at[i]))
		i++;
	*letters = span_first(id, i);
	*number = 0;
	for (; i < id.len && char_is_digit(id.at[i]) && n < MOST_DIGITS; n++)
		*number = 10 * *number + (size_t)(id.at[i++] - '0');
	return n > 0;
}

/* "of T6": the word in front of what is meant. */
static struct span after_of(struct span text)
{
	static const char *const words[] = { "of ",  "von ", "de ", "di ",
					     "van ", "av ",  "из " };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_starts(text, words[i]))
			return span_trim(span_from(text, strlen(words[i])));
	return text;
}

/* "T6–T10", "T6-10", and "T6" for all that is T6.1, T6.2 and so on. */
static bool read_range(struct span text, struct meaning *out)
{
	struct span from, to, letters;

	text = after_of(text);
	if (!range_cut(text, &from, &to))
		from = to = text;
	return span_find_char(from, ' ') < 0 && span_find_char(to, ' ') < 0 &&
	       leading_number(from, &out->letters, &out->from) &&
	       leading_number(to, &letters, &out->to) &&
	       (!letters.len || span_eq(letters, out->letters));
}

/* "all", "all tasks": nothing but the word for them. */
static bool is_all_of_them(struct span rest)
{
	return !rest.len || item_word(rest).len;
}

/* `any`: some of what the field says was found by its id. */
static struct meaning meaning_of(struct span folded, bool any)
{
	enum { MOST_WORDS = 10 };
	struct meaning meaning = { .meant = MEANT_NONE };
	size_t all = all_at(folded);
	struct span rest = span_trim(span_from(folded, all));

	if (text_count_words(folded) > MOST_WORDS ||
	    (!all && !ANY_OF(span_starts, folded, before_words)))
		return meaning;
	if (ANY_OF(has, folded, before_words))
		meaning.meant = MEANT_BEFORE;
	else if (ANY_OF(has, folded, other_words))
		meaning.meant = MEANT_OTHERS;
	else if (!any && read_range(rest, &meaning))
		meaning.meant = MEANT_RANGE;
	else if (!any && is_all_of_them(rest))
		meaning.meant = MEANT_BEFORE;
	return meaning;
}

/* Does it wait for `item` in turn, by its id? */
static bool waits_for(struct plan *plan, const struct item *other,
		      const struct item *item)
{
	const struct field *field = plan_field(plan, other, NAME_WAITS);

	for (size_t i = 0; field && item->id.len && i < field->n_values; i++) {
		struct span text = field->values[i].text;

		for (; text.len >= item->id.len; text = span_from(text, 1))
			if (span_begins(text, item->id))
				return true;
	}
	return false;
}

static bool is_in_range(const struct item *item, const struct meaning *meaning)
{
	struct arena_mark mark = arena_mark(item->arena);
	struct span letters;
	size_t number;
	bool is_so = leading_number(text_fold_value(item->arena, item->id),
				    &letters, &number) &&
		     span_eq(letters, meaning->letters) &&
		     number >= meaning->from && number <= meaning->to;

	arena_rewind(item->arena, mark);
	return is_so;
}

static bool is_meant(struct plan *plan, const struct item *item,
		     const struct item *other, const struct meaning *meaning)
{
	if (other == item || other->kind != item->kind || other->is_done)
		return false;
	if (meaning->meant == MEANT_RANGE)
		return is_in_range(other, meaning);
	if (!span_eq(page_of_item(item), page_of_item(other)))
		return false;
	return other->index < item->index || (meaning->meant == MEANT_OTHERS &&
					      !waits_for(plan, other, item));
}

void plan_find_all_named(struct plan *plan, const struct item *item,
			 const struct field *field, bool any,
			 struct planned_list *out)
{
	for (size_t v = 0; v < field->n_values; v++) {
		struct meaning meaning =
			field->values[v].is_none
				? (struct meaning){ .meant = MEANT_NONE }
				: meaning_of(field->values[v].folded, any);

		for (size_t i = 0; meaning.meant && i < plan->backlog->n_items;
		     i++)
			if (is_meant(plan, item, plan->items[i].item, &meaning))
				planned_add(out, &plan->items[i], plan->arena);
	}
}
