/* Criteria, stories and wishes: names of sections, and how sentences begin. */
#include "adopt/words-parts.h"

#include "base/unicode.h"

static const char *const criteria_names[] = {
	"acceptance criteria",
	"acceptance criterion",
	"acceptance",
	"acceptance tests",
	"ac",
	"acs",
	"definition of done",
	"done when",
	"criteria",
	"success criteria",
	"exit criteria",
	"akzeptanzkriterien",
	"abnahmekriterien",
	"criterios de aceptación",
	"criterios de aceptacion",
	"critérios de aceitação",
	"critérios de aceite",
	"critères d'acceptation",
	"criteri di accettazione",
	"acceptatiecriteria",
	"kryteria akceptacji",
	"критерии приемки",
	"критерии приёмки",
	"验收标准",
	"期望结果",
	"预期结果",
	"验收条件",
	"受け入れ条件",
	"受入条件",
	"受け入れ基準",
	"완료 조건",
	"수용 기준",
	"tiêu chí chấp nhận",
	"dod",
	"criterios de éxito",
	"definition of done (dod)",
	"verification",
	"acceptance scenarios",
	"fertig wenn",
	"kabul kriterleri",
	"验收",
	"驗收",
	"驗收標準",
	"驗收條件",
	"验收准则",
	"受け入れ要件",
	"인수 조건",
	"priėmimo kriterijai",
	"kriteria penerimaan",
	"kryteria odbioru",
	"hyväksymiskriteerit",
	"acceptanskriterier",
	"acceptkriterier",
	"akseptansekriterier",
	"akceptační kritéria",
	"elfogadási kritériumok",
	"criterii de acceptare",
	"критерії приймання",
	"معايير القبول",
	NULL,
};

static const char *const story_names[] = {
	"story",
	"user story",
	"user stories",
	"historia de usuario",
	"história de usuário",
	"história do usuário",
	"récit utilisateur",
	"gebruikersverhaal",
	"historia",
	"description",
	"descripción",
	"descrição",
	"why",
	"problem",
	"context",
	"goal",
	"objective",
	"summary",
	"what",
	"motivation",
	"beschreibung",
	"ziel",
	"contexto",
	"objetivo",
	"background",
	"overview",
	"value",
	"scope",
	"intent",
	"warum",
	"описание",
	"цель",
	"背景",
	"目的",
	"描述",
	"概要",
	NULL,
};

bool is_criteria_name(struct span folded)
{
	return is_one_of(folded, criteria_names) ||
	       span_starts(folded, "acceptance") ||
	       span_find(folded, "acceptance criteri") >= 0;
}

bool is_story_name(struct span folded)
{
	return is_one_of(folded, story_names);
}

/*
 * "**As a** clerk": the marks stand between the words. A view of the folded
 * text, which is changed; `is_plain` where all of it is ASCII.
 */
static struct span without_emphasis(struct span folded, bool *is_plain)
{
	char *plain = (char *)folded.at, every = 0;
	size_t n = 0;

	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.at[i];

		every |= c;
		plain[n] = c;
		n += c != '*' && c != '_';
	}
	*is_plain = (unsigned char)every < 0x80;
	return span_of(plain, n);
}

bool says_wish(struct span text, struct arena *arena)
{
	static const char *const openings[] = {
		"i want", "i can",   "i need",	   "quiero",   "eu quero",
		"quero",  "je veux", "ich möchte", "ich will", "ik wil",
		"voglio", "я хочу",  "jeg vil",	   "jag vill",
	};
	struct span words = as_words(text, arena);

	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++)
		if (span_starts(words, openings[i]))
			return true;
	return false;
}

/* Is it wanted, in so many words? "I want …" leads the list that follows. */
static bool wants(struct span text, const char *want)
{
	ptrdiff_t at = span_find(text, want);
	struct span rest;

	if (at < 0)
		return false;
	rest = span_trim(span_from(text, (size_t)at + strlen(want)));
	return !span_starts(rest, "...") && !span_starts(rest, "…");
}

enum { MOST_WANTS = 8 };

/*
 * How a story begins in a language, and what it goes on with. Those beyond
 * ASCII come last.
 */
static const struct {
	const char *as, *regex;
	const char *wants[MOST_WANTS];
} openings[] = {
	{ "as a",
	  "/\\bas (an?|the)\\b/i",
	  { "i want", "i need", "i can", "so that", "i should", "i would like",
	    "i'd like" } },
	{ "as the", "/\\bas (an?|the)\\b/i", { "i want" } },
	{ "als ", "/\\bals\\b/i", { "möchte", "will ich", "wil ik" } },
	{ "como ",
	  "/\\bcomo\\b/i",
	  { "quiero", "quero", "necesito", "puedo", "deseo", "desejo",
	    "gostaria", "preciso" } },
	{ "com a ", "/\\bcom an?\\b/i", { "vull" } },
	{ "en tant qu",
	  "/\\ben tant qu/i",
	  { "je veux", "je souhaite", "j'aimerais", "je peux" } },
	{ "come ", "/\\bcome\\b/i", { "voglio" } },
	{ "jako ", "/\\bjako\\b/i", { "chcę", "chci" } },
	{ "ako ", "/\\bako\\b/i", { "chcem" } },
	{ "som ", "/\\bsom\\b/i", { "vil jeg", "ønsker jeg", "vill jag" } },
	{ "ca ", "/\\bca\\b/i", { "vreau" } },
	{ "sebagai ", "/\\bsebagai\\b/i", { "ingin", "saya mau", "mahu" } },
	{ "olarak", "/olarak/i", { "istiyorum" } },
	{ "là ", "/là /i", { "tôi muốn" } },
	{ "ως ", "/ως /i", { "θέλω" } },
	{ "как ", "/как /i", { "хочу" } },
	{ "як ", "/як /i", { "хочу" } },
	{ "بصفتي", "/بصفتي/", { "أريد", "أرغب" } },
	{ "به عنوان", "/به عنوان/", { "می‌خواهم", "میخواهم" } },
	{ "作为", "/作为/", { "我" } },
	{ "作為", "/作為/", { "我" } },
	{ "として", "/として/", { "したい" } },
	{ "로서", "/로서/", { "싶", "원한" } },
	{ "ในฐานะ", "/ในฐานะ/", { "ต้องการ" } },
};

enum { N_OPENINGS = sizeof(openings) / sizeof(*openings) };

const char *story_regex(size_t i)
{
	return i < N_OPENINGS ? openings[i].regex : NULL;
}

/* Does the (folded) text say it from the byte `at` on in that language? */
static bool goes_on(struct span text, ptrdiff_t at, size_t language)
{
	const char *const *words = openings[language].wants;

	for (size_t w = 0; at >= 0 && w < MOST_WANTS && words[w]; w++)
		if (wants(span_from(text, (size_t)at), words[w]))
			return true;
	return false;
}

/* How many of the languages a text may be written in. */
static size_t count_languages(bool is_plain)
{
	size_t n = 0;

	while (n < N_OPENINGS &&
	       !(is_plain && (unsigned char)openings[n].as[0] >= 0x80))
		n++;
	return n;
}

bool says_story(struct span text, struct arena *arena)
{
	bool is_plain;
	struct span folded =
		without_emphasis(text_fold_case(arena, text), &is_plain);
	size_t n = count_languages(is_plain);

	for (size_t i = 0; i < n; i++)
		if (goes_on(folded, span_find(folded, openings[i].as), i))
			return true;
	return false;
}

const char *story_begins(struct span text, struct arena *arena)
{
	bool is_plain;
	struct span folded = span_trim(
		without_emphasis(text_fold_case(arena, text), &is_plain));

	for (size_t i = 0; i < N_OPENINGS; i++)
		if (span_starts(folded, openings[i].as) &&
		    goes_on(folded, 0, i))
			return openings[i].as;
	return NULL;
}
