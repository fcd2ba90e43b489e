/*
 * Patterns that find a state in a text: by a sign that means one, and without
 * what no item has.
 */
#include "seek/state-patterns.h"
#include "seek/word-list.h"

#include "words/regex-words.h"

/* Signs of states; where colours rank, those that are left. */
#define SIGNS                                                         \
	"/(✅|☑|✔|🏁|🟢|🚧|🔄|🟡|🔨|⏳|🔲|"       \
	"⬜|☐|📋|🔴|⚪|🆕|📝|💡|⏸|🧊|⛔|🚫|❌|" \
	"▶|◐|◑|◒|◓|⌛|□|◻|◽|🛑|💤)/"
#define PLAIN_SIGNS                                       \
	"/(✅|☑|✔|🏁|🚧|🔄|🔨|⏳|🔲|☐|" \
	"📋|🆕|📝|💡|⏸|🧊|⛔|🚫|❌|"      \
	"▶|◐|◑|◒|◓|⌛|□|◻|◽|🛑|💤)/"

const char *signs_pattern(const struct signs *signs, struct arena *arena)
{
	const char *known = signs->colours_rank ? PLAIN_SIGNS : SIGNS;
	struct buf text = BUF_INIT;
	const char *pattern;

	buf_adds(&text, "/(");
	for (size_t i = 0; i < signs->n; i++)
		if (signs->said[i].phase && !strstr(known, signs->said[i].sign))
			buf_addf(&text, "%s|", signs->said[i].sign);
	buf_adds(&text, known + strlen("/("));
	pattern = arena_printf(arena, "%.*s", (int)text.len, buf_span(&text).at)
			  .at;
	buf_release(&text);
	return pattern;
}

struct span words_of_item(const struct item *item, struct span folded,
			  struct arena *arena)
{
	(void)folded;
	return item_words(item, arena);
}

struct span cell_of_item(const struct item *item, struct span folded,
			 struct arena *arena)
{
	const struct field *cell = item_field(item, folded);

	(void)arena;
	return cell && cell->n_values ? cell->values[0].text : SPAN_NONE;
}

/* Those of the legend that tell a state, beside what items have. */
static void add_explained(struct word_list *list, const struct signs *signs,
			  const char *pattern, struct arena *arena)
{
	for (size_t i = 0; i < signs->n; i++)
		if (signs->said[i].phase &&
		    strstr(pattern, signs->said[i].sign))
			word_list_add(list, span_str(signs->said[i].sign),
				      arena);
}

struct span pattern_narrowed(const struct hypothesis *one, const char *pattern,
			     const char *after, text_of_item *text_of,
			     struct span folded, const struct signs *signs,
			     struct arena *arena)
{
	struct word_list list = { 0 };
	struct regex *regex;
	struct span whole = span_str(pattern), hit, group, said;
	struct buf text = BUF_INIT;

	if (!after)
		return whole;
	regex = regex_of(span_of(whole.at + 1, whole.len - 2), false);
	if (!regex)
		return SPAN_NONE;
	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];
		struct span words = text_of(item, folded, arena);

		if (!words.len ||
		    regex_find(regex, words, &hit, &group) != REGEX_HIT)
			continue;
		word_list_add(&list, arena_copy(arena, group), arena);
	}
	regex_free(regex);
	if (!*after)
		add_explained(&list, signs, pattern, arena);
	buf_adds(&text, *after ? "/^\\W*(" : "/(");
	for (size_t i = 0; i < list.n; i++) {
		if (i)
			buf_addc(&text, '|');
		add_escaped(&text, list.list[i]);
	}
	buf_addf(&text, ")%s/", after);
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}
