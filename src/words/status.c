/* What a status says, remarks and all; and a folder or heading above items. */
#include "words/parts.h"

#include "backlog/ending.h"
#include "backlog/refusals.h"
#include "backlog/value.h"
#include "base/unicode.h"

/* Where a remark after the state begins, or the length. */
static size_t remark_at(struct span text)
{
	static const char *const marks[] = {
		"(",   "（",  ",", ";", ":", "·", "•", "—",  "–",
		" - ", " | ", ".", "/", "+", "[", "→", "\n", NULL
	};
	bool opens[0x100] = { false };

	for (const char *const *mark = marks; *mark; mark++)
		opens[(unsigned char)**mark] = true;
	for (size_t at = 1; at < text.len; at++) {
		if (!opens[(unsigned char)text.at[at]])
			continue;
		/* One that stands in front sets nothing off behind it. */
		for (const char *const *mark = marks; *mark; mark++)
			if (span_starts(span_from(text, at), *mark) &&
			    !span_starts(text, *mark))
				return at;
	}
	return text.len;
}

/* "готово к ревью", "fertig zur Abnahme": done only up to something else. */
static bool is_done_for(struct span core, struct span words)
{
	static const char *const until[] = { " к ",   " ко ",  " для ",
					     " zur ", " zum ", " to " };
	struct span rest = span_from(core, words.len);

	if (word_phase(words) != PHASE_DONE)
		return false;
	return ANY_OF(span_starts, rest, until);
}

/* "OK" of "[OK] on the start page"; nothing where no state stands there. */
static struct span bracketed(struct span value, struct arena *arena)
{
	ptrdiff_t end;

	value = span_trim(value);
	end = span_starts(value, "[") ? span_find_char(value, ']') : -1;
	if (end < 2)
		return SPAN_NONE;
	value = span_trim(span_of(value.at + 1, (size_t)end - 1));
	return word_phase(text_fold_value(arena, value)) ? value : SPAN_NONE;
}

/* Do the first words mean the same whatever follows: not "no longer blocked"? */
static bool is_start_of_state(struct span words, struct span all)
{
	return words.len == all.len || !text_refuses(words);
}

/* What follows "ready to": after the work, or still before it. */
static const struct {
	const char *word;
	enum phase phase;
} ready_for[] = {
	{ "review", PHASE_REVIEW },	{ "code review", PHASE_REVIEW },
	{ "qa", PHASE_REVIEW },		{ "test", PHASE_REVIEW },
	{ "testing", PHASE_REVIEW },	{ "verification", PHASE_REVIEW },
	{ "merge", PHASE_REVIEW },	{ "release", PHASE_REVIEW },
	{ "deploy", PHASE_REVIEW },	{ "deployment", PHASE_REVIEW },
	{ "ship", PHASE_REVIEW },	{ "uat", PHASE_REVIEW },
	{ "acceptance", PHASE_REVIEW }, { "demo", PHASE_REVIEW },
	{ "done", PHASE_REVIEW },	{ "production", PHASE_REVIEW },
	{ "refine", PHASE_IDEA },	{ "refinement", PHASE_IDEA },
	{ "groom", PHASE_IDEA },	{ "grooming", PHASE_IDEA },
	{ "discuss", PHASE_IDEA },	{ "discussion", PHASE_IDEA },
	{ "triage", PHASE_IDEA },
};

enum { MOST_READY_WORDS = 4 };

/* "plan" of "ready to plan", "ready-for-plan"; else nothing. */
static struct span said_ready_for(struct span folded)
{
	static const char *const openings[] = { "ready to ", "ready for ",
						"ready to-", "ready for-",
						"ready-to-", "ready-for-" };

	if (text_count_words(folded) > MOST_READY_WORDS)
		return SPAN_NONE;
	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++)
		if (span_starts(folded, openings[i]))
			return span_from(folded, strlen(openings[i]));
	return SPAN_NONE;
}

/* The phase of all that a state says, "ready to plan" included. */
static enum phase core_phase(struct span core)
{
	struct span what = said_ready_for(core);
	enum phase phase = word_phase(core);

	if (phase || !what.len)
		return phase;
	for (size_t i = 0; i < sizeof(ready_for) / sizeof(*ready_for); i++)
		if (span_is(what, ready_for[i].word))
			return ready_for[i].phase;
	return PHASE_READY;
}

struct span status_core(struct span value, struct arena *arena)
{
	struct span folded = text_fold_value(arena, value), core;
	size_t remark;

	if (word_phase(folded))
		return folded;
	if (bracketed(value, arena).len)
		return text_fold_value(arena, bracketed(value, arena));
	remark = remark_at(value);
	core = remark < value.len
		       ? text_fold_value(arena,
					 span_trim(span_first(value, remark)))
		       : folded;
	if (core_phase(core))
		return core;
	for (size_t n = 3; n; n--)
		if (word_phase(first_words(core, n)) &&
		    is_start_of_state(first_words(core, n), core) &&
		    !is_done_for(core, first_words(core, n)))
			return first_words(core, n);
	return core;
}

struct span status_written(struct span value, struct arena *arena)
{
	struct span core = status_core(value, arena), part = value;
	size_t words = 1;

	if (bracketed(value, arena).len)
		return bracketed(value, arena);
	for (size_t i = 0; i < core.len; i++)
		words += core.at[i] == ' ';
	part = span_trim(span_first(value, remark_at(value)));
	while (part.len && !text_starts_with_letter(part) &&
	       !char_is_digit(part.at[0]))
		part = span_from(part, 1);
	part = first_words(part, words);
	return part.len ? part : span_trim(value);
}

/* "done" of "5-done" and "03. done": the number only orders the states. */
static struct span without_order(struct span value)
{
	size_t i = 0;

	while (i < 2 && i < value.len && char_is_digit(value.at[i]))
		i++;
	if (!i || i + 1 >= value.len || !strchr("-_.", value.at[i]))
		return SPAN_NONE;
	return span_trim(span_from(value, i + 1));
}

bool is_over(enum phase phase)
{
	return phase == PHASE_DONE || phase == PHASE_DROPPED;
}

enum phase status_phase(struct span value, struct arena *arena)
{
	struct span of_all = value_of_all(value), ordered;
	enum phase phase;

	if (of_all.len)
		value = of_all;
	phase = core_phase(status_core(value, arena));
	ordered = without_order(value);
	if (!phase && ordered.len)
		phase = core_phase(status_core(ordered, arena));
	return phase ? phase : sign_phase(value);
}

/* "🔴 Critical", "🟢 Optional": colours of a heading rank more often than not. */
static bool is_coloured(struct span name)
{
	static const char *const circles[] = { "🔴", "🟠", "🟡", "🟢",
					       "🔵", "🟣", "⚪",    "⚫" };

	for (size_t i = 0; i < sizeof(circles) / sizeof(*circles); i++)
		if (span_find(name, circles[i]) >= 0)
			return true;
	return false;
}

/* "Complete user stories" are all of them; "Complete", "Complete (4)" a state. */
static bool means_all(struct span name, struct arena *arena)
{
	static const char complete[] = "complete ";
	struct span folded;

	name = span_trim(name);
	while (name.len && (unsigned char)name.at[0] < 0x80 &&
	       !char_is_letter(name.at[0]))
		name = span_from(name, 1);
	if (name.len && char_is_letter(name.at[0]) &&
	    char_lower(name.at[0]) != complete[0])
		return false;
	folded = text_fold_case(arena, name);
	while (folded.len && !span_starts(folded, complete) &&
	       !text_starts_with_letter(folded))
		folded = span_from(folded, 1);
	return span_starts(folded, complete) &&
	       text_starts_with_letter(span_from(folded, sizeof(complete) - 1));
}

/* What has a state: "Bugs fixed", "Behobene Fehler". */
static const char *const bearers[] = {
	"bugs",	       "issues",    "problems",	 "defects", "errors",
	"tasks",       "items",	    "stories",	 "tickets", "features",
	"fehler",      "probleme",  "aufgaben",	 "punkte",  "bogues",
	"problèmes",   "erreurs",   "anomalies", "tâches",  "errores",
	"problemas",   "tareas",    "historias", "erros",   "defeitos",
	"incidencias", "histórias", "tarefas",	 "ошибки",  "баги",
	"задачи",      "проблемы",  NULL,
};

/* "Bugs fixed", "Errores corregidos": what they are, and then their state. */
static enum phase phase_after_things(struct span words)
{
	struct span thing;

	return span_next_part(&words, ' ', &thing) && is_one_of(thing, bearers)
		       ? word_phase(words)
		       : PHASE_UNKNOWN;
}

/*
 * "已修复的问题", "修正済みの不具合": the same in scripts without blanks. Only what
 * is a state by its own mark counts: "完成任务" is something to do.
 */
static enum phase phase_before_things(struct span words)
{
	static const char *const things[] = {
		"问题", "缺陷",	  "任务", "事项",   "功能", "需求", "bug",
		"bugs", "不具合", "課題", "タスク", "バグ", "問題", "項目",
	};
	static const char *const joints[] = { "的", "の" };
	static const char *const marks[] = { "已", "未", "待" };
	size_t whole = words.len;

	for (size_t i = 0; i < sizeof(things) / sizeof(*things); i++)
		if (span_ends(words, things[i])) {
			words.len -= strlen(things[i]);
			break;
		}
	words = span_trim(words);
	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++)
		if (span_ends(words, joints[i]))
			words.len -= strlen(joints[i]);
	if (words.len == whole)
		return PHASE_UNKNOWN;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (span_starts(words, marks[i]))
			return word_phase(words);
	return span_ends(words, "済み") ? word_phase(words) : PHASE_UNKNOWN;
}

/* "Done?", "Fixed, needs a test", "Fixed in part": not over yet. */
static bool is_end_in_doubt(struct span name, struct arena *arena)
{
	enum { MOST_STATE_WORDS = 3 };
	struct span words = text_fold_case(arena, name);

	if (span_find(name, "?") >= 0 || span_find(name, "？") >= 0 ||
	    value_is_qualified(name, arena))
		return true;
	for (size_t n = 1; n <= MOST_STATE_WORDS; n++) {
		struct span first = first_words(words, n);

		if (is_over(word_phase(text_fold_value(arena, first))))
			return remark_takes_back(
				span_trim(span_from(words, first.len)));
	}
	return false;
}

static enum phase any_lane_phase(struct span name, struct arena *arena)
{
	struct span start = start_of(name), words;
	enum phase phase = core_phase(status_core(start, arena));

	if (means_all(start, arena))
		return PHASE_UNKNOWN;
	if (!phase && !is_coloured(name))
		phase = sign_phase(name);
	if (phase)
		return phase;
	words = as_words(start, arena);
	phase = word_phase(words);
	if (!phase)
		phase = phase_after_things(words);
	if (!phase)
		phase = phase_before_things(words);
	for (size_t n = 3; n && !phase; n--)
		if (is_start_of_state(first_words(words, n), words))
			phase = word_phase(first_words(words, n));
	return phase;
}

enum phase lane_phase(struct span name, struct arena *arena)
{
	enum phase phase = any_lane_phase(name, arena);

	/* What is done but for something has begun. */
	return is_over(phase) && is_end_in_doubt(name, arena) ? PHASE_BEGUN
							      : phase;
}

/* "behobene fehler": the state, and then what is in it. */
static bool is_state_of_things(struct span words)
{
	struct span state, rest = SPAN_NONE, word;

	for (size_t n = 2; n && !rest.len; n--) {
		state = first_words(words, n);
		if (word_phase(state))
			rest = span_from(words, state.len);
	}
	rest = span_trim(rest);
	return rest.len && span_next_part(&rest, ' ', &word) && !rest.len &&
	       is_one_of(word, bearers);
}

bool lane_is_state(struct span name, struct arena *arena)
{
	struct span words = as_words(start_of(name), arena);

	return text_phase(name, arena) != PHASE_UNKNOWN ||
	       heading_says_end(name, arena) != PHASE_UNKNOWN ||
	       phase_after_things(words) != PHASE_UNKNOWN ||
	       phase_before_things(words) != PHASE_UNKNOWN ||
	       is_state_of_things(words);
}

enum phase folder_phase(struct span name, struct arena *arena)
{
	enum phase phase = lane_phase(name, arena);
	struct span words, word = SPAN_NONE;

	if (phase)
		return phase;
	words = as_words(name, arena);
	while (span_next_part(&words, ' ', &word))
		;
	phase = word_phase(word);
	return phase >= PHASE_DONE ? phase : PHASE_UNKNOWN;
}

/* Longer names are about something: "done-when-it-is-green". */
enum { LONGEST_LANE = 3 };

enum phase file_phase(struct span name, struct arena *arena)
{
	struct span words = as_words(name, arena), rest = words, first;

	if (span_next_part(&rest, ' ', &first) && span_is_digits(first))
		words = rest;
	/* live-backlog.md is kept up to date, live.md says what is. */
	if (span_is(first, "live") && rest.len)
		return PHASE_UNKNOWN;
	return text_count_words(words) <= LONGEST_LANE
		       ? lane_phase(words, arena)
		       : PHASE_UNKNOWN;
}
