/* Names of sections: what they answer, and which of them nobody is asked for. */
#include "adopt/mine-parts.h"

#include "base/unicode.h"

#include <string.h>

/*
 * "tests" and "testing" begin with "test", "latest" does not. Scripts that set
 * no spaces have words anywhere.
 */
static bool has_word_from(struct span folded, struct span part)
{
	bool anywhere = !char_is_letter(part.at[0]);

	for (size_t at = 0; at + part.len <= folded.len; at++)
		if (span_starts(span_from(folded, at), part.at) &&
		    (!at || anywhere || strchr(" -/&(", folded.at[at - 1])))
			return true;
	return false;
}

static bool has_any(struct span folded, const char *const *parts)
{
	for (; *parts; parts++)
		if (has_word_from(folded, span_str(*parts)))
			return true;
	return false;
}

/* ---- what nobody is asked for ---- */

/* "2026-02-24": an entry of a log, not a part of the item. */
static bool is_dated(struct span folded)
{
	return folded.len >= 8 && char_is_digit(folded.at[0]) &&
	       char_is_digit(folded.at[1]) && char_is_digit(folded.at[2]) &&
	       char_is_digit(folded.at[3]);
}

/* Of names of sections that are about the work, and not the item. */
static const char *const parts_beside[] = {
	"definition of ready",
	"dor ",
	"implementation note",
	"final summary",
	"completion",
	"result",
	"ergebnis",
	"resultado",
	"résultat",
	"результат",
	"change log",
	"changelog",
	"qa result",
	"dev agent",
	"agent model",
	"debug log",
	"file list",
	"review",
	"retrospective",
	"history",
	"metadata",
	"comment",
	"lessons",
	"note",
	"references",
	"progress",
	"sign off",
	"status",
	"senior developer",
	"link",
	"related",
	"branch",
	"created",
	"updated",
	"notas",
	"notizen",
	"remarques",
	"remark",
	"备注",
	"进度",
	"備考",
	"参考",
	"비고",
	NULL,
};

bool name_is_beside(struct span folded)
{
	return is_status_name(folded) || span_is(folded, "stories") ||
	       span_is(folded, "log") || span_ends(folded, " log") ||
	       is_dated(folded) ||
	       (!is_criteria_name(folded) && has_any(folded, parts_beside));
}

bool name_is_of_closing(struct span folded)
{
	static const char *const parts[] = {
		"resolution", "outcome", "evidence",   "verification",
		"files",      "fix",	 "root cause", "implementation plan",
		NULL,
	};

	return !is_criteria_name(folded) && has_any(folded, parts);
}

bool name_is_state(struct span folded, struct arena *arena)
{
	enum phase phase = status_phase(folded, arena);

	return !is_criteria_name(folded) &&
	       (is_over(phase) || phase == PHASE_HELD);
}

bool name_is_bookkeeping(struct span folded)
{
	static const char *const names[] = {
		"title",    "titel",	 "titre",  "título",   "titolo",
		"name",	    "nom",	 "nombre", "nome",     "标题",
		"名称",	    "タイトル",	 "제목",   "id",       "no",
		"nr",	    "key",	 "issue",  "pr",       "url",
		"ticket",   "commit",	 "author", "reporter", "autor",
		"auteur",   "requester", "raised", "source",   "input",
		"revision", "added",	 NULL,
	};
	static const char *const parts[] = {
		"revision", "commit",	    "issue",  "github", "jira",
		"attempt",  "pull request", "trello", NULL,
	};

	for (size_t i = 0; names[i]; i++)
		if (span_is(folded, names[i]))
			return true;
	return is_id_column(folded) || span_ends(folded, " id") ||
	       has_any(folded, parts);
}

bool name_is_of_starting(struct span folded)
{
	static const char *const parts[] = {
		"owner",
		"ownership",
		"can start",
		"ready to start",
		"depend",
		"blocked",
		"prerequis",
		"waits for",
		"assigned",
		"verantwortlich",
		"abhängig",
		"voraussetzung",
		"responsable",
		"dépend",
		"prérequis",
		"dependenc",
		"dependênc",
		"responsável",
		"requisitos previos",
		"зависимост",
		"ответственн",
		"依赖",
		"负责人",
		"依存",
		"担当",
		NULL,
	};

	return has_any(folded, parts);
}

/* ---- what a section answers ---- */

enum { MOST_NAME_WORDS = 4 };

/* What each says of the item; what is said more closely stands earlier. */
static const struct {
	const char *part, *says;
} answers[] = {
	{ "story", "say who wants what, and why." },
	{ "historia", "say who wants what, and why." },
	{ "história", "say who wants what, and why." },
	{ "récit utilisateur", "say who wants what, and why." },
	{ "gebruikersverhaal", "say who wants what, and why." },
	{ "description", "say what it is about." },
	{ "summary", "say what it is about." },
	{ "overview", "say what it is about." },
	{ "beschreibung", "say what it is about." },
	{ "why", "say why it is worth doing." },
	{ "what", "say what it is about." },
	{ "motivation", "say why it is worth doing." },
	{ "problem", "say which problem it solves." },
	{ "non goal", "say what does not belong to it." },
	{ "goal", "say what is to be achieved." },
	{ "objective", "say what is to be achieved." },
	{ "out of scope", "say what does not belong to it." },
	{ "not in scope", "say what does not belong to it." },
	{ "scope", "say what belongs to it, and what does not." },
	{ "context", "say what one needs to know first." },
	{ "background", "say what one needs to know first." },
	{ "open question", "say what is still to be decided." },
	{ "depend", "say what it waits for." },
	{ "test", "say how it will be tested." },
	{ "requirement", "say what it has to do." },
	{ "warum", "say why it is worth doing." },
	{ "описание", "say what it is about." },
	{ "цель", "say what is to be achieved." },
	{ "цели", "say what is to be achieved." },
	{ "ціль", "say what is to be achieved." },
	{ "ziel", "say what is to be achieved." },
	{ "objetiv", "say what is to be achieved." },
	{ "objectif", "say what is to be achieved." },
	{ "非目标", "say what does not belong to it." },
	{ "目标", "say what is to be achieved." },
	{ "目的", "say what is to be achieved." },
	{ "목표", "say what is to be achieved." },
	{ "목적", "say what is to be achieved." },
	{ "descri", "say what it is about." },
	{ "概要", "say what it is about." },
	{ "描述", "say what it is about." },
	{ "설명", "say what it is about." },
	{ "hintergrund", "say what one needs to know first." },
	{ "kontext", "say what one needs to know first." },
	{ "contexto", "say what one needs to know first." },
	{ "contexte", "say what one needs to know first." },
	{ "背景", "say what one needs to know first." },
	{ "배경", "say what one needs to know first." },
	{ "スコープ", "say what belongs to it, and what does not." },
	{ "非范围", "say what does not belong to it." },
	{ "范围", "say what belongs to it, and what does not." },
	{ "범위", "say what belongs to it, and what does not." },
	{ "alcance", "say what belongs to it, and what does not." },
	{ "escopo", "say what belongs to it, and what does not." },
};

const char *name_answers(struct span folded)
{
	/* A longer one is a sentence, and may speak of anything. */
	if (text_count_words(folded) > MOST_NAME_WORDS)
		return NULL;
	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++)
		if (has_word_from(folded, span_str(answers[i].part)))
			return answers[i].says;
	return NULL;
}
