/* Signs, and what stands beside one that ranks. */
#include "words/parts.h"

#include "backlog/shortcodes.h"
#include "base/unicode.h"

/* The least byte that a sign begins with, in UTF-8. */
enum { FIRST_OF_SIGNS = 0xE2 };

const char *known_sign_at(struct span text)
{
	static const char *const signs[] = {
		"🔴",	"🟠", "🟡", "🟢", "🔵",	"🟣", "🟤", "⚪",
		"⚫",	"🟥", "🟧", "🟨", "🟩", "🟦", "🟪", "🟫",
		"⬜",	"⬛",	"✅",	"☑",	"✔",	"✓",	"🏁",	"🎉",
		"🚧",	"🔄",	"🔨",	"🏗", "⏳",	"🔲",	"☐",	"📋",
		"🆕",	"📝",	"💡",	"⏸",	"🧊", "⛔",	"🚫",	"❌",
		"🗑", "➖",	"▶",	"◐",	"◑",	"◒",	"◓",	"⌛",
		"□",	"◻",	"◽",	"🛑", "💤",
	};

	const char *written = sign_of_shortcode(text);

	if (written)
		text = span_str(written);
	if (!text.len || (unsigned char)text.at[0] < FIRST_OF_SIGNS)
		return NULL;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_starts(text, signs[i]))
			return signs[i];
	return NULL;
}

struct span from_known_sign(struct span text)
{
	/* Most bytes open neither a sign nor a shortcode. */
	while (text.len && (((unsigned char)text.at[0] < FIRST_OF_SIGNS &&
			     text.at[0] != ':') ||
			    !known_sign_at(text)))
		text = span_from(text, 1);
	return text;
}

bool starts_with_colour(struct span text)
{
	static const char *const colours[] = {
		"🔴",	"🟠", "🟡", "🟢", "🔵",	"🟣",
		"🟤", "⚪",	"⚫",	"🟥", "🟧", "🟨",
		"🟩", "🟦", "🟪", "🟫", "⬜",	"⬛",
	};

	return text.len && ANY_OF(span_starts, text, colours);
}

/* Beside a sign these rank; as a heading some of them say what is to be done. */
static const char *const ranks[] = {
	"blocker",  "major",	   "minor",   "trivial",  "lowest",
	"highest",  "bassa",	   "basso",   "vysoká",	  "střední",
	"nízká",    "wysoki",	   "średni",  "niski",	  "wysoka",
	"średnia",  "niska",	   "yüksek",  "orta",	  "düşük",
	"hög",	    "medel",	   "låg",     "høj",	  "lav",
	"høy",	    "korkea",	   "matala",  "elevée",	  "élevée",
	"élevé",    "faible",	   "moyen",   "tinggi",	  "sedang",
	"rendah",   "cao",	   "thấp",    "dringend", "muss",
	"soll",	    "kann",	   "urgent",  "срочно",	  "важно",
	"критично", "критический", "высокая", "средняя",  "низкая",
	"紧急",	    "重要",	   "緊急",    "small",	  "large",
	"easy",	    "hard",	   "klein",   "groß",	  "mittelgroß",
	"xs",	    "s",	   "m",	      "l",	  "xl",
	NULL,
};

bool is_rank_said(struct span said, struct arena *arena)
{
	struct span words = as_words(said, arena);

	return is_rank_name(said, arena) ||
	       is_one_of(first_words(words, 1), ranks);
}

bool is_rank_subject(struct span name, struct arena *arena)
{
	static const char *const subjects[] = {
		"risk",	       "risks",	      "riesgo",
		"risco",       "risque",      "risiko",
		"rischio",     "ryzyko",      "риск",
		"风险",	       "impact",      "impacto",
		"impatto",     "auswirkung",  "urgencia",
		"urgência",    "urgence",     "dringlichkeit",
		"criticality", "difficulty",  "dificultad",
		"dificuldade", "difficulté",  "schwierigkeit",
		"сложность",   "confidence",  "sévérité",
		"gravité",     "severidad",   "severidade",
		"schweregrad", "importancia", "importância",
		"wichtigkeit", "priorities",  "prioridades",
		"prioritäten", "priorités",   "приоритеты",
		"rank",	       "ranking",     NULL,
	};
	struct span words = as_words(name, arena), word;

	while (span_next_part(&words, ' ', &word)) {
		enum planning plan = planning_exactly(word);

		if (is_one_of(word, subjects) ||
		    (word.len > 2 &&
		     (plan == PLAN_PRIORITY || plan == PLAN_SIZE)))
			return true;
	}
	return false;
}
