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

bool says_story(struct span text, struct arena *arena)
{
	static const struct {
		const char *as, *want;
	} forms[] = {
		{ "as a", "i want" },
		{ "as a", "i need" },
		{ "as a", "i can" },
		{ "as the", "i want" },
		{ "as a", "so that" },
		{ "as a", "i should" },
		{ "als ", "möchte" },
		{ "als ", "will ich" },
		{ "como ", "quiero" },
		{ "como ", "quero" },
		{ "como ", "necesito" },
		{ "como ", "puedo" },
		{ "como ", "desejo" },
		{ "en tant qu", "je veux" },
		{ "en tant qu", "je souhaite" },
		{ "come ", "voglio" },
		{ "als ", "wil ik" },
		{ "jako ", "chcę" },
		{ "как ", "хочу" },
		{ "作为", "我" },
		{ "作為", "我" },
		{ "として", "したい" },
		{ "olarak", "istiyorum" },
		{ "là ", "tôi muốn" },
	};
	bool is_plain;
	struct span folded =
		without_emphasis(text_fold_case(arena, text), &is_plain);
	const char *last = NULL;
	ptrdiff_t at = -1;

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		/* Those of languages beyond ASCII come last. */
		if (is_plain && ((unsigned char)forms[i].as[0] >= 0x80))
			break;
		if (!last || strcmp(last, forms[i].as))
			at = span_find(folded, forms[i].as);
		last = forms[i].as;
		if (at >= 0 &&
		    wants(span_from(folded, (size_t)at), forms[i].want))
			return true;
	}
	return false;
}
