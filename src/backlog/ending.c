/* Headings and titles that say by a word or sign that they are over. */
#include "backlog/ending.h"

#include "backlog/marks.h"
#include "backlog/state-front.h"
#include "backlog/value.h"
#include "base/unicode.h"

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

enum phase text_phase(struct span text, struct arena *arena)
{
	struct span heads[MOST_HEADS];
	enum phase phase = word_phase(text_fold_value(arena, text));
	size_t n = phase ? 0 : value_heads(text, heads);

	for (size_t i = 0; i < n && !phase; i++)
		phase = word_phase(text_fold_value(arena, heads[i]));
	return phase;
}

/* ---- lanes ---- */

/* What was done: "Completed tasks". */
static const char *const things[] = {
	"items",    "tasks",  "stories", "issues", "bugs",   "tickets",
	"features", "epics",  "work",	 "lately", "so",     "far",
	"aufgaben", "tareas", "tarefas", "tâches", "задачи", NULL,
};

/* When: "Done 2025-Q1", "Done — last sprint". */
static const char *const periods[] = {
	"sprint",  "session", "iteration", "release", "week",	 "version",
	"quarter", "month",   "year",	   "today",   "this",	 "last",
	"since",   "kw",      "woche",	   "semana",  "semaine", NULL,
};

static bool is_among(struct span word, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		if (span_is(word, words[i]))
			return true;
	return false;
}

/*
 * Does every word say when? "In" only before such a word, since what is
 * "delivered in Q4" may be planned. With `also_what`, what it was will do, too.
 */
static bool is_when(struct span folded, bool also_what)
{
	bool after_in = false;
	struct span word;

	while (span_next_part(&folded, ' ', &word)) {
		bool is_name = is_among(word, periods);

		if (!word.len)
			continue;
		if (after_in && !is_name)
			return false;
		after_in = span_is(word, "in");
		if (!after_in && !is_name && !span_has_digit(word) &&
		    !(value_month(word) && word.len > 2) &&
		    !(also_what && is_among(word, things)))
			return false;
	}
	return !after_in;
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

/* "done 2025 q1", "recently completed", "closed issues", "rejected". */
static enum phase opens_with_end(struct span folded)
{
	enum { MOST_WORDS = 3 };
	static const char *const before[] = { "recently ", "already ",
					      "previously ", NULL };
	struct span rest;

	for (const char *const *word = before; *word; word++)
		if (span_starts(folded, *word))
			folded = span_from(folded, strlen(*word));
	if (word_closes(folded) && !span_is(folded, "complete"))
		return word_phase(folded);
	for (size_t n = 1; n <= MOST_WORDS; n++) {
		struct span words = words_of(folded, n, &rest);

		/* "Complete stories" may be all of them. */
		if (word_closes(words) && is_when(rest, true) &&
		    (!span_is(words, "complete") || !rest.len ||
		     span_has_digit(rest)))
			return word_phase(words);
	}
	return PHASE_UNKNOWN;
}

struct span text_bracket_at_end(struct span text, struct span *before)
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

static struct span folded_of(struct span text, struct arena *arena)
{
	return text_fold_value(arena, text_fold_name(arena, text));
}

/* "Sprint 1", "Phase 2: Search": what has an end of its own. */
static bool is_step(struct span text, struct arena *arena)
{
	static const char *const words[] = {
		"sprint",  "phase",   "milestone", "iteration", "week",
		"release", "version", "step",	   "stage",	"wave",
		"étape",   "etapa",   "fase",	   "schritt",	"этап",
		"фаза",	   NULL,
	};
	struct span rest = folded_of(text, arena), word;

	return span_next_part(&rest, ' ', &word) && is_among(word, words) &&
	       span_has_digit(rest);
}

static enum phase closes_alone(struct span text, struct arena *arena)
{
	struct span folded = folded_of(text, arena);

	return word_closes(folded) ? word_phase(folded) : PHASE_UNKNOWN;
}

/* "Ready | Done", "Done?": more than one state, or none yet. */
static bool says_several(struct span text)
{
	static const char *const signs[] = { "?", "|", "/", "？", "｜" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_find(text, signs[i]) >= 0)
			return true;
	return false;
}

/* "## 取消", "## İptal": what is built there may be a way to cancel. */
static bool names_action(struct span folded)
{
	static const char *const verbs[] = { "取消", "中止", "취소", "iptal" };

	return ANY_OF(span_is, folded, verbs);
}

/* What the words of a heading say, whatever takes it back. */
static enum phase words_say_end(struct span text, struct arena *arena)
{
	struct span before = text, said;

	said = text_bracket_at_end(text, &before);
	if (said.at) {
		if (is_step(before, arena) && closes_alone(said, arena))
			return closes_alone(said, arena);
		/* "Completed (Archive)" */
		if (closes_alone(said, arena))
			return opens_with_end(folded_of(before, arena));
		if (!is_when(folded_of(said, arena), false))
			return PHASE_UNKNOWN;
		text = before;
	}
	said = after_dash(text, true, &before);
	if (said.len && is_step(before, arena))
		return closes_alone(said, arena);
	if (said.len && !is_when(folded_of(said, arena), false))
		return PHASE_UNKNOWN;
	return opens_with_end(folded_of(said.len ? before : text, arena));
}

enum phase heading_says_end(struct span heading, struct arena *arena)
{
	struct span text = span_trim(heading);
	enum phase phase = text.len ? words_say_end(text, arena)
				    : PHASE_UNKNOWN;

	/* Most headings say none; few are asked for what takes it back. */
	if (phase && (says_several(text) || value_is_qualified(text, arena) ||
		      names_action(folded_of(text, arena))))
		return PHASE_UNKNOWN;
	return phase;
}

/* ---- titles ---- */

/* In capitals of ASCII, whatever else is in it: "DONE", "TERMINÉ". */
static bool is_in_capitals(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] >= 'a' && text.at[i] <= 'z')
			return false;
	return text.len && text.at[0] >= 'A' && text.at[0] <= 'Z';
}

/*
 * "DONE", "COMPLETED (2026)": in a title only capitals say so, since "Column
 * (Done)" is about one. Nor do words for what was dropped: "Enum — REMOVED".
 */
static bool says_end(struct span text, struct arena *arena)
{
	struct span head = value_head(span_trim(text));

	return is_in_capitals(head) && !word_is_weak(head) &&
	       text_says_end(text, arena) == PHASE_DONE;
}

/*
 * "Closed, 2026-05-02", "done 2026-07-04": with its day the word is about what it
 * stands beside, in small letters, too. Not of what a product may have been, as
 * "released".
 */
static bool says_end_with_day(struct span text, struct arena *arena)
{
	size_t at = 0;
	long day;
	struct span word;

	text = span_trim(text);
	while (at < text.len && !char_is_digit(text.at[at]))
		at++;
	word = span_trim(span_first(text, at));
	while (word.len && strchr(",:-", word.at[word.len - 1]))
		word = span_trim(span_first(word, word.len - 1));
	return word.len && value_date(span_from(text, at), &day) &&
	       (!word_is_weak(word) || span_is_nocase(word, "closed")) &&
	       word_closes(text_fold_value(arena, word)) &&
	       word_phase(text_fold_value(arena, word)) == PHASE_DONE;
}

/* ---- what a title says beside its tick ---- */

/* A title with one of these is about signs, or not over. */
static bool has_open_sign(struct span text)
{
	static const char *const signs[] = {
		"🚧", "🔄", "⏳", "🟡", "🟠", "🔴",   "❌",    "✗",
		"✘", "⛔", "🔲", "⬜",    "☐",    "⏸", "❓",    "🔨",
		"▶", "◐", "◑", "◒",    "◓",    "⌛",   "🛑",
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_find(text, signs[i]) >= 0)
			return true;
	return false;
}

/* "reopened", "in progress", "2 of 3". */
static bool says_open(struct span said, struct arena *arena)
{
	enum phase phase;

	if (!said.len)
		return false;
	phase = word_phase(text_fold_value(arena, said));
	return (phase != PHASE_UNKNOWN && phase < PHASE_DONE) ||
	       remark_takes_back(text_fold_case(arena, said)) ||
	       value_is_qualified(arena_printf(arena, "done (%.*s)",
					       (int)said.len, said.at),
				  arena);
}

/* What follows the first comma: "but not the keel" of "Sand, but not the keel". */
static struct span after_comma(struct span text)
{
	ptrdiff_t at = span_find(text, ", ");

	return at < 0 ? SPAN_NONE : span_trim(span_from(text, (size_t)at + 1));
}

/* Does what a bracket, a dash, a colon or a comma adds to it take it back? */
static bool is_taken_back(struct span text, struct arena *arena)
{
	struct span before = text, said = text_bracket_at_end(text, &before);

	/* "Phase 9: Testing (COMPLETE)": the last word counts. */
	if (said.len && says_end(said, arena))
		return says_open(after_comma(before), arena);
	return says_open(said, arena) ||
	       says_open(after_comma(before), arena) ||
	       says_open(after_dash(before, true, &before), arena);
}

/*
 * "SUPERSEDED — see 7", "OBSOLETE": what only an item can be, and no part of a
 * product, unlike "REMOVED".
 */
static bool says_superseded(struct span text)
{
	static const char *const words[] = { "SUPERSEDED", "OBSOLETE",
					     "WONTFIX", "WON'T FIX", NULL };

	return is_among(value_head(span_trim(text)), words);
}

/* What follows a mark in front: a title, and no "button does nothing". */
static bool is_title(struct span text)
{
	text = span_trim(text);
	return text.len && !(text.at[0] >= 'a' && text.at[0] <= 'z');
}

/* Is there a title in front of the dash, or only an id? */
static bool is_only_id(struct span text)
{
	struct opening opening;

	return id_opens_behind(text, OPENS_INNER, SKIP_ANY, &opening) &&
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

/* "Vote with ✔": the tick is what the title speaks of. */
static bool speaks_of_sign(struct span before)
{
	static const char *const words[] = {
		"with", "by",  "as",  "to",  "a",  "an",   "the", "and",
		"or",	"of",  "for", "no",  "is", "mit",  "und", "oder",
		"als",	"con", "y",   "por", "de", "avec", "et",  "ou",
		"par",	"com", "e",   "um",  "на", "с",	   NULL,
	};
	size_t start = before.len;

	while (start && before.at[start - 1] != ' ')
		start--;
	return is_among(span_from(before, start), words);
}

/* "✅ COMPLETED" at the end, or "✅" alone; ☑ may be a picture of a box. */
static bool ends_with_tick(struct span text, struct arena *arena)
{
	size_t len = tick_length_at_end(text);
	struct span before = span_trim(span_first(text, text.len - len));

	if (len)
		return before.len && !span_ends(text, "☑") &&
		       !span_ends(text, "☑️") && !speaks_of_sign(before);
	for (size_t at = text.len; at-- > 1;) {
		struct span rest = span_from(text, at);

		len = tick_length(rest);
		if (len && text.at[at - 1] == ' ')
			return text_says_end(span_trim(span_from(rest, len)),
					     arena) == PHASE_DONE;
	}
	return false;
}

/* "[DONE] Logout". */
static bool opens_with_bracket(struct span text, struct arena *arena)
{
	ptrdiff_t end = span_starts(text, "[") ? span_find_char(text, ']') : -1;

	return end > 1 && is_title(span_from(text, (size_t)end + 1)) &&
	       says_end(span_of(text.at + 1, (size_t)end - 1), arena);
}

/* Does a title say that it is done, as long as nothing takes that back? */
static bool says_done(struct span text, struct arena *arena)
{
	struct span before = text, said;
	size_t tick = tick_length(text);

	if ((tick || span_starts(text, "[")) && id_is_behind_open_state(text))
		return false;
	if (tick)
		return is_title(span_from(text, tick));
	if (opens_with_bracket(text, arena))
		return true;
	said = text_bracket_at_end(text, &before);
	if (said.at) {
		tick = tick_length(span_trim(said));
		if (before.len &&
		    (says_end(said, arena) || says_end_with_day(said, arena) ||
		     says_superseded(said) ||
		     (tick && tick == span_trim(said).len)))
			return true;
		text = before;
	}
	if (ends_with_tick(text, arena))
		return true;
	said = after_dash(text, false, &before);
	return said.len && before.len && !is_only_id(before) &&
	       !ends_in_state(before, arena) && says_end(said, arena);
}

/* Few titles say it: whether it is taken back is asked of those alone. */
static bool is_done_by_title(struct span title, struct arena *arena)
{
	struct span text = span_trim(title);

	return says_done(text, arena) && !has_open_sign(text) &&
	       !is_taken_back(text, arena);
}

enum phase title_says_end(struct span title, struct arena *arena)
{
	return is_done_by_title(title, arena) ? PHASE_DONE : PHASE_UNKNOWN;
}
