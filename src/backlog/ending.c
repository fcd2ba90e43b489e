/* Headings and titles that say by a word or sign that they are over. */
#include "backlog/ending.h"

#include "backlog/id.h"
#include "backlog/state-words.h"
#include "backlog/value.h"
#include "base/unicode.h"

/* ---- ticks ---- */

static const char *const ticks[] = { "✅", "☑️", "☑", "✔️", "✔", "✓" };

size_t tick_length(struct span text)
{
	for (size_t i = 0; i < sizeof(ticks) / sizeof(*ticks); i++)
		if (span_starts(text, ticks[i]))
			return strlen(ticks[i]);
	return 0;
}

static size_t tick_at_end(struct span text)
{
	for (size_t i = 0; i < sizeof(ticks) / sizeof(*ticks); i++)
		if (span_ends(text, ticks[i]))
			return strlen(ticks[i]);
	return 0;
}

/* ---- words ---- */

enum phase text_says_end(struct span text, struct arena *arena)
{
	struct span heads[MOST_HEADS], of_all = value_of_all(text);
	struct span folded;
	size_t n;

	if (of_all.len)
		text = of_all;
	folded = text_fold_value(arena, text);
	if (word_closes(folded))
		return word_phase(folded);
	n = value_heads(text, heads);
	for (size_t i = 0; i < n; i++) {
		folded = text_fold_value(arena, heads[i]);
		if (word_closes(folded))
			return word_phase(folded);
	}
	return PHASE_UNKNOWN;
}

/* ---- lanes ---- */

/* What says only when or what was done: "Done 2025-Q1", "Completed tasks". */
static bool is_period_word(struct span word)
{
	static const char *const words[] = {
		"sprint",  "iteration", "release", "week",     "version",
		"quarter", "month",	"year",	   "today",    "this",
		"last",	   "in",	"on",	   "since",    "kw",
		"items",   "tasks",	"stories", "issues",   "bugs",
		"tickets", "features",	"epics",   "work",     "lately",
		"woche",   "semana",	"semaine", "aufgaben", "tareas",
		"tarefas", "tâches",	"задачи",  "so",       "far",
	};

	for (size_t i = 0; i < word.len; i++)
		if (char_is_digit(word.at[i]))
			return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_is(word, words[i]))
			return true;
	return value_month(word) && word.len > 2;
}

static bool is_period(struct span rest)
{
	struct span word;

	while (span_next_part(&rest, ' ', &word))
		if (word.len && !is_period_word(word))
			return false;
	return true;
}

/* The first `n` words of a folded text; `*rest` is what follows. */
static struct span words_of(struct span folded, size_t n, struct span *rest)
{
	size_t end = 0;

	while (end < folded.len && (folded.at[end] != ' ' || --n > 0))
		end++;
	*rest = span_from(folded, end);
	return span_first(folded, end);
}

/* "done 2025 q1", "recently completed", "closed issues". */
static bool opens_with_end(struct span folded)
{
	enum { MOST_WORDS = 3 };
	static const char *const before[] = { "recently ", "already ",
					      "previously ", NULL };
	struct span rest;

	for (const char *const *word = before; *word; word++)
		if (span_starts(folded, *word))
			folded = span_from(folded, strlen(*word));
	for (size_t n = 1; n <= MOST_WORDS; n++) {
		struct span words = words_of(folded, n, &rest);

		/* "Complete stories" may be all of them. */
		if (word_closes(words) && is_period(rest) &&
		    (!span_is(words, "complete") || !rest.len ||
		     span_has_digit(rest)))
			return true;
	}
	return false;
}

/* What stands in the bracket that ends the text; `*before` is in front of it. */
static struct span bracket_at_end(struct span text, struct span *before)
{
	static const struct {
		const char *open, *close;
	} pairs[] = {
		{ "(", ")" }, { "[", "]" }, { "（", "）" }, { "【", "】" }
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		size_t open = strlen(pairs[i].open);
		size_t close = strlen(pairs[i].close), at;

		if (!span_ends(text, pairs[i].close))
			continue;
		at = text.len - close;
		while (at && !span_starts(span_from(text, at), pairs[i].open))
			at--;
		if (!span_starts(span_from(text, at), pairs[i].open))
			continue;
		*before = span_trim(span_first(text, at));
		return span_between(text.at + at + open,
				    text.at + text.len - close);
	}
	return SPAN_NONE;
}

/*
 * What stands after the last dash that has blanks around it, or with `colons`
 * after another sign that parts a heading, too.
 */
static struct span after_dash(struct span text, bool colons,
			      struct span *before)
{
	static const char *const dashes[] = { " — ", " – ", " - ", " -- ",
					      ": ",  "：",  " | ", " · " };
	size_t n = colons ? sizeof(dashes) / sizeof(*dashes) : 4;
	struct span tail = SPAN_NONE;

	for (size_t at = 0; at < text.len; at++)
		for (size_t i = 0; i < n; i++) {
			struct span rest = span_from(text, at);

			if (!span_starts(rest, dashes[i]))
				continue;
			tail = span_trim(span_from(rest, strlen(dashes[i])));
			*before = span_trim(span_first(text, at));
		}
	return tail;
}

bool heading_says_done(struct span heading, struct arena *arena)
{
	struct span text = span_trim(heading), before = text, tail, head;

	if (!text.len || value_is_qualified(text, arena))
		return false;
	head = value_head(text);
	if (opens_with_end(
		    text_fold_value(arena, text_fold_name(arena, head))) ||
	    opens_with_end(text_fold_value(arena, text_fold_name(arena, text))))
		return true;
	tail = bracket_at_end(text, &before);
	if (tail.len && before.len && text_says_end(tail, arena))
		return true;
	tail = after_dash(tail.len ? before : text, true, &before);
	return tail.len && before.len &&
	       opens_with_end(text_fold_value(arena, tail));
}

/* ---- titles ---- */

static bool is_in_capitals(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] >= 'a' && text.at[i] <= 'z')
			return false;
	return true;
}

static bool is_capitalized(struct span text)
{
	return text.len && text.at[0] >= 'A' && text.at[0] <= 'Z';
}

/* "Sidebar (fixed)", "Show tickets (closed)": words that titles have, too. */
static bool is_weak(struct span head)
{
	static const char *const words[] = { "fixed",	  "resolved",
					     "closed",	  "implemented",
					     "released",  "solved",
					     "delivered", "archived" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_is_nocase(head, words[i]))
			return true;
	return false;
}

/*
 * Does the end of a title say so? "Order list (cancelled)" may be a list of
 * cancelled orders: what was dropped is said in capitals.
 */
static bool says_end(struct span text, struct arena *arena)
{
	enum phase phase;
	struct span head;

	text = span_trim(text);
	if (!text.len || value_is_qualified(text, arena))
		return false;
	phase = text_says_end(text, arena);
	head = value_head(text);
	if (phase == PHASE_DROPPED || span_is_nocase(head, "archive"))
		return is_in_capitals(head);
	return phase == PHASE_DONE && (!is_weak(head) || is_capitalized(head));
}

/* Is there a title in front of the dash, or only an id? */
static bool is_only_id(struct span text)
{
	struct opening opening;

	return id_opens(text, OPENS_INNER, &opening) &&
	       !text_count_words(span_from(text, opening.end));
}

/* "Ready — Done" is about states; the dash sets nothing off. */
static bool ends_in_state(struct span before, struct arena *arena)
{
	size_t start = before.len;

	while (start && before.at[start - 1] != ' ')
		start--;
	return word_phase(text_fold_value(arena, span_from(before, start))) !=
	       PHASE_UNKNOWN;
}

/* "✅ COMPLETED" at the end, or "✅" alone. */
static bool ends_with_tick(struct span text, struct arena *arena)
{
	if (tick_at_end(text))
		return true;
	for (size_t at = text.len; at-- > 1;) {
		struct span rest = span_from(text, at);
		size_t len = tick_length(rest);

		if (len && text.at[at - 1] == ' ')
			return says_end(span_from(rest, len), arena);
	}
	return false;
}

/* "[DONE] Logout". */
static bool opens_with_bracket(struct span text, struct arena *arena)
{
	ptrdiff_t end = span_starts(text, "[") ? span_find_char(text, ']') : -1;

	return end > 1 && (size_t)end + 1 < text.len &&
	       says_end(span_of(text.at + 1, (size_t)end - 1), arena);
}

bool title_says_done(struct span title, struct arena *arena)
{
	struct span text = span_trim(title), before = text, inside;

	if (tick_length(text) || opens_with_bracket(text, arena))
		return true;
	inside = bracket_at_end(text, &before);
	if (inside.at) {
		struct span folded = text_fold_case(arena, inside);

		if (remark_takes_back(folded))
			return false;
		if (before.len &&
		    (says_end(inside, arena) || tick_length(span_trim(inside))))
			return true;
		text = before;
	}
	if (ends_with_tick(text, arena))
		return true;
	inside = after_dash(text, false, &before);
	return inside.len && before.len && !is_only_id(before) &&
	       !ends_in_state(before, arena) && says_end(inside, arena);
}
