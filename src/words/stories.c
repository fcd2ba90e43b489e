/* Stories and wishes: names of sections, and how sentences begin. */
#include "words/parts.h"

#include "base/unicode.h"

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

	return ANY_OF(span_starts, words, openings);
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
 * How a story begins in a language, and what it goes on with; for a regex also
 * who begins, what is wanted, and what for. Those beyond ASCII come last.
 */
static const struct {
	const char *as;
	struct story_form form;
	const char *wants[MOST_WANTS];
} openings[] = {
	{ .as = "as a",
	  .form = { .who = "\\bas (an?|the)\\b",
		    .want = "\\bi(.d)? (want|need|can|must|should|would "
			    "like|like)\\b",
		    .why = "\\b(so that|so i|in order to|because)\\b",
		    .plain_want = { "\\bi want\\b" },
		    .plain_why = { "\\bso that\\b" },
		    .plain = { { "As an? .+ I want", "As a … I want …" },
			       { "As (an?|the) .+ I want", "As a … I want …" },
			       /* "As Campus Security, I want", "I must" */
			       { "^\\W*As (?!\\w+ as )[^,.]+, I "
				 "(want|need|must|can|should)",
				 "As a … I want …" } } },
	  .wants = { "i want", "i need", "i can", "so that", "i should",
		     "i would like", "i'd like", "i must" } },
	{ .as = "as the", .wants = { "i want" } },
	{ .as = "als ",
	  .form = { .who = "\\bals\\b",
		    .want = "\\b(möchte|will ich|wil ik)\\b",
		    .why = "\\b(damit|sodass|so dass|um|weil|zodat|om)\\b",
		    .plain_want = { "\\bmöchte\\b", "\\bwil ik\\b" },
		    .plain_why = { "\\bdamit\\b", "\\bzodat\\b" },
		    .plain = { { "Als .+ möchte", "Als … möchte ich …" },
			       { "Als .+ wil ik", "Als … wil ik …" } } },
	  .wants = { "möchte", "will ich", "wil ik" } },
	{ .as = "como ",
	  .form = { .who = "\\bcomo\\b",
		    .want = "\\b(quiero|quero|necesito|puedo|deseo|desejo|"
			    "gostaria|preciso)\\b",
		    .why = "\\b(para|a fin de|a fim de|de modo)\\b",
		    .plain_want = { "\\bquiero\\b", "\\bquero\\b" },
		    .plain_why = { "\\bpara\\b" },
		    .plain = { { "Como .+ quiero", "Como … quiero …" },
			       { "Como .+ quero", "Como … quero …" } } },
	  .wants = { "quiero", "quero", "necesito", "puedo", "deseo", "desejo",
		     "gostaria", "preciso" } },
	{ .as = "com a ",
	  .form = { .who = "\\bcom an?\\b",
		    .want = "\\bvull\\b",
		    .why = "\\bper\\b" },
	  .wants = { "vull" } },
	{ .as = "en tant qu",
	  .form = { .who = "\\ben tant qu",
		    .want = "\\bj(e |['’])(veux|souhaite|aimerais|peux|"
			    "ai besoin)\\b",
		    .why = "\\b(afin|pour)\\b",
		    .plain_want = { "\\bje veux\\b" },
		    .plain_why = { "\\bafin\\b" },
		    .plain = { { "En tant qu.+ je veux",
				 "En tant que … je veux …" } } },
	  .wants = { "je veux", "je souhaite", "j'aimerais", "je peux",
		     "j'ai besoin" } },
	{ .as = "come ",
	  .form = { .who = "\\bcome\\b",
		    .want = "\\b(voglio|vorrei|ho bisogno)\\b",
		    .why = "\\b(per|così)\\b" },
	  .wants = { "voglio", "vorrei", "ho bisogno" } },
	{ .as = "jako ",
	  .form = { .who = "\\bjako\\b",
		    .want = "\\b(chcę|chci)\\b",
		    .why = "\\b(aby|abych|żeby|by)\\b" },
	  .wants = { "chcę", "chci" } },
	{ .as = "ako ",
	  .form = { .who = "\\bako\\b",
		    .want = "\\bchcem\\b",
		    .why = "\\baby\\b" },
	  .wants = { "chcem" } },
	{ .as = "som ",
	  .form = { .who = "\\bsom\\b",
		    .want = "\\b(vil jeg|ønsker jeg|vill jag)\\b",
		    .why = "\\b(så|for å|for at|för att)\\b" },
	  .wants = { "vil jeg", "ønsker jeg", "vill jag" } },
	{ .as = "ca ",
	  .form = { .who = "\\bca\\b", .want = "\\bvreau\\b" },
	  .wants = { "vreau" } },
	{ .as = "sebagai ",
	  .form = { .who = "\\bsebagai\\b",
		    .want = "\\b(ingin|saya mau|mahu)\\b",
		    .why = "\\b(agar|supaya|sehingga)\\b" },
	  .wants = { "ingin", "saya mau", "mahu" } },
	{ .as = "olarak",
	  .form = { .who = "olarak", .want = "istiyorum" },
	  .wants = { "istiyorum" } },
	{ .as = "là ",
	  .form = { .who = "là ", .want = "tôi muốn" },
	  .wants = { "tôi muốn" } },
	{ .as = "ως ",
	  .form = { .who = "ως ", .want = "θέλω" },
	  .wants = { "θέλω" } },
	{ .as = "как ",
	  .form = { .who = "как ", .want = "хочу", .why = "чтобы" },
	  .wants = { "хочу" } },
	{ .as = "як ",
	  .form = { .who = "як ", .want = "хочу", .why = "щоб" },
	  .wants = { "хочу" } },
	{ .as = "بصفتي",
	  .form = { .who = "بصفتي", .want = "(أريد|أرغب)" },
	  .wants = { "أريد", "أرغب" } },
	{ .as = "به عنوان",
	  .form = { .who = "به عنوان",
		    .want = "(می‌خواهم|میخواهم)" },
	  .wants = { "می‌خواهم", "میخواهم" } },
	{ .as = "作为",
	  .form = { .who = "作为", .want = "我" },
	  .wants = { "我" } },
	{ .as = "作為",
	  .form = { .who = "作為", .want = "我" },
	  .wants = { "我" } },
	{ .as = "身为",
	  .form = { .who = "身为", .want = "我" },
	  .wants = { "我" } },
	{ .as = "身為",
	  .form = { .who = "身為", .want = "我" },
	  .wants = { "我" } },
	{ .as = "として",
	  .form = { .who = "として", .want = "したい" },
	  .wants = { "したい" } },
	{ .as = "로서",
	  .form = { .who = "로서", .want = "(싶|원한)" },
	  .wants = { "싶", "원한" } },
	{ .as = "ในฐานะ",
	  .form = { .who = "ในฐานะ", .want = "ต้องการ" },
	  .wants = { "ต้องการ" } },
};

enum {
	N_OPENINGS = sizeof(openings) / sizeof(*openings),
	WITH_START = 6, /* a regex that begins with "/^\\W*" */
};

const struct story_form *story_form(size_t i)
{
	return i < N_OPENINGS ? &openings[i].form : NULL;
}

/* Is it one of the regexes of the table itself? */
static bool is_plain_of(const struct story_form *form, struct span folded)
{
	for (size_t i = 0; i < MOST_PLAIN && form->plain[i].regex; i++) {
		struct span plain = span_str(form->plain[i].regex);

		for (size_t at = 0; at + plain.len <= folded.len; at++)
			if (span_starts_nocase(span_from(folded, at), plain.at))
				return true;
	}
	return false;
}

/* Does the folded regex ask for "I want" in the words of one language? */
static bool asks_for_wish(struct span regex, size_t language)
{
	const char *want = openings[language].form.want;
	const char *const *words = openings[language].wants;

	if ((want && span_find(regex, want) >= 0) ||
	    is_plain_of(&openings[language].form, regex))
		return true;
	for (size_t i = 0; i < MOST_WANTS && words[i]; i++)
		if (span_find(regex, words[i]) >= 0)
			return true;
	return false;
}

/* "Como … quero …" for a regex with "quero", which begins as one in Spanish. */
static const char *as_people_write(const struct story_form *form,
				   struct span folded)
{
	for (size_t i = 0; i < MOST_PLAIN && form->plain[i].regex; i++) {
		struct span plain = span_str(form->plain[i].regex);
		ptrdiff_t at = span_find(plain, ".+ ");

		if (at >= 0 &&
		    span_find(folded, plain.at + at + strlen(".+ ")) >= 0)
			return form->plain[i].says;
	}
	return form->plain[0].says ? form->plain[0].says : "";
}

/* The word for "so that" that a regex asks for: "afin" of "\\b(afin|pour)\\b". */
static struct span why_asked(const struct story_form *form, struct span folded,
			     struct arena *arena)
{
	enum { SHORTEST = 3 };
	struct span rest = span_str(form->why ? form->why : ""), word;
	ptrdiff_t bracket = span_find_char(rest, '(');

	rest = bracket < 0 ? SPAN_NONE : span_from(rest, (size_t)bracket + 1);
	while (span_next_part(&rest, '|', &word)) {
		ptrdiff_t end = span_find_char(word, ')');

		word = end < 0 ? word : span_first(word, (size_t)end);
		word = arena_printf(arena, "%.*s", (int)word.len, word.at);
		if (word.len >= SHORTEST && span_find(folded, word.at) >= 0)
			return word;
	}
	return SPAN_NONE;
}

/* "As a … I want …", and "so that …" where the regex asks for it, too. */
static const char *with_why(const struct story_form *form, struct span folded,
			    struct arena *arena)
{
	const char *story = as_people_write(form, folded);
	struct span why = *story ? why_asked(form, folded, arena) : SPAN_NONE;

	return why.len ? arena_printf(arena, "%s %.*s …", story, (int)why.len,
				      why.at)
				 .at
		       : story;
}

/* Does the folded regex ask for a story in the words of that language? */
static bool asks_for_story(struct span folded, size_t language)
{
	const struct story_form *form = &openings[language].form;
	ptrdiff_t at = form->who ? span_find(folded, form->who) : -1;
	bool is_who_alone =
		at > 0 && at < WITH_START &&
		span_starts(span_from(folded, (size_t)at + strlen(form->who)),
			    "/");

	return is_who_alone ||
	       ((at >= 0 || span_find(folded, openings[language].as) >= 0 ||
		 is_plain_of(form, folded)) &&
		asks_for_wish(folded, language));
}

static const struct story_form *form_asked(struct span folded)
{
	for (size_t i = 0; i < N_OPENINGS; i++)
		if (asks_for_story(folded, i))
			return &openings[i].form;
	return NULL;
}

const char *story_asked(struct span regex, struct arena *arena)
{
	struct span folded = text_fold_case(arena, regex);
	const struct story_form *form = form_asked(folded);

	return form ? with_why(form, folded, arena) : NULL;
}

struct span story_reason_asked(struct span regex, struct arena *arena)
{
	struct span folded = text_fold_case(arena, regex);
	const struct story_form *form = form_asked(folded);

	return form ? why_asked(form, folded, arena) : SPAN_NONE;
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
