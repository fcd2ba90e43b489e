/* Which words make a heading rank, and in which order. */
#include "plan/rank.h"

#include "base/unicode.h"

/* What may stand beside the word that ranks: "High priority", "P1 tasks". */
static const char *const about_priority[] = {
	"priority", "prio",	 "prioridad",  "prioridade", "priorité",
	"priorità", "priorität", "prioriteit", "приоритет",  "优先级",
	"優先度",   "우선순위",	 "items",      "tasks",	     "stories",
	"features", "issues",	 NULL,
};

struct ranking {
	const char *words;
	double place;
};

static const struct ranking moscow[] = {
	{ "must", 0 },	    { "must have", 0 },	  { "must haves", 0 },
	{ "should", 1 },    { "should have", 1 }, { "should haves", 1 },
	{ "could", 2 },	    { "could have", 2 },  { "could haves", 2 },
	{ "won't", 3 },	    { "wont", 3 },	  { "won't have", 3 },
	{ "wont have", 3 }, { "muss", 0 },	  { "soll", 1 },
	{ "kann", 2 },
};

static const struct ranking horizon[] = {
	{ "now", 0 },	      { "next", 1 },	    { "up next", 1 },
	{ "later", 2 },	      { "someday", 3 },	    { "short term", 0 },
	{ "near term", 0 },   { "mid term", 1 },    { "medium term", 1 },
	{ "long term", 2 },   { "jetzt", 0 },	    { "als nächstes", 1 },
	{ "später", 2 },      { "kurzfristig", 0 }, { "mittelfristig", 1 },
	{ "langfristig", 2 }, { "maintenant", 0 },  { "ensuite", 1 },
	{ "plus tard", 2 },   { "court terme", 0 }, { "moyen terme", 1 },
	{ "long terme", 2 },  { "ahora", 0 },	    { "siguiente", 1 },
	{ "más tarde", 2 },   { "corto plazo", 0 }, { "medio plazo", 1 },
	{ "largo plazo", 2 }, { "agora", 0 },	    { "próximo", 1 },
	{ "depois", 2 },      { "curto prazo", 0 }, { "médio prazo", 1 },
	{ "longo prazo", 2 }, { "短期", 0 },	    { "中期", 1 },
	{ "长期", 2 },	      { "長期", 2 },
};

/* As they stand before "priority"; scale.c has the others. */
static const struct ranking strength[] = {
	{ "hohe", 1 },	  { "mittlere", 2 }, { "niedrige", 3 },
	{ "высокая", 1 }, { "средняя", 2 },  { "низкая", 3 },
	{ "hoog", 1 },	  { "middel", 2 },   { "laag", 3 },
};

struct step_word {
	const char *word;
	bool is_part; /* of one plan; else a time, which is the same in all */
};

/* What is counted: the first comes first. */
static const struct step_word steps[] = {
	{ "sprint", false },
	{ "week", false },
	{ "phase", true },
	{ "milestone", true },
	{ "iteration", false },
	{ "month", false },
	{ "wave", true },
	{ "stage", true },
	{ "increment", true },
	{ "day", false },
	{ "woche", false },
	{ "meilenstein", true },
	{ "etappe", true },
	{ "semaine", false },
	{ "étape", true },
	{ "jalon", true },
	{ "semana", false },
	{ "fase", true },
	{ "hito", true },
	{ "etapa", true },
	{ "iteración", false },
	{ "marco", true },
	{ "settimana", false },
	{ "этап", true },
	{ "неделя", false },
	{ "спринт", false },
	{ "фаза", true },
	{ "周", false },
	{ "週", false },
	{ "阶段", true },
	{ "階段", true },
	{ "里程碑", true },
	{ "迭代", false },
	{ "冲刺", false },
	{ "フェーズ", true },
	{ "スプリント", false },
	{ "マイルストーン", true },
	{ "스프린트", false },
	{ "단계", true },
	{ "마일스톤", true },
	{ "주차", false },
	{ "m", true },
};

static bool is_one_of(struct span word, const char *const *list)
{
	for (; *list; list++)
		if (span_is(word, *list))
			return true;
	return false;
}

/* Where a heading goes on to say what it is about. */
static const char *const ends[] = { "(", "（", "—",  "–",  " - ", "|", "/", ",",
				    "[", "·",  "、", "：", ":",	  "&", "+" };

/* The heading up to the first such sign that is not at its front. */
static struct span front_of(struct span heading)
{
	size_t end = heading.len;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		ptrdiff_t at = span_find(heading, ends[i]);

		if (at > 0 && (size_t)at < end)
			end = (size_t)at;
	}
	return span_first(heading, end);
}

/* "Priority: High" ranks by what follows. */
static struct span after_priority(struct span heading, struct arena *arena)
{
	struct span front = front_of(heading);
	struct span rest = span_from(heading, front.len);

	if (!is_one_of(text_fold_name(arena, front), about_priority))
		return heading;
	if (span_starts(rest, "："))
		return span_trim(span_from(rest, strlen("：")));
	return rest.len ? span_trim(span_from(rest, 1)) : heading;
}

/* Without the words beside the one that ranks, in its front and at its end. */
static struct span without_priority(struct span folded)
{
	for (size_t i = 0; about_priority[i]; i++) {
		size_t len = strlen(about_priority[i]);

		if (folded.len <= len)
			continue;
		if (span_ends(folded, about_priority[i]) &&
		    (folded.at[folded.len - len - 1] == ' ' ||
		     !char_is_letter(about_priority[i][0])))
			return without_priority(span_trim(
				span_first(folded, folded.len - len)));
		if (span_starts(folded, about_priority[i]) &&
		    folded.at[len] == ' ')
			return without_priority(
				span_trim(span_from(folded, len)));
	}
	return folded;
}

/* "2", "2.5", "2b": how far it is counted; false where no number stands. */
static bool read_number(struct span text, double *place)
{
	double unit = 1;
	size_t i = 0;

	*place = 0;
	while (i < text.len && i < 6 && char_is_digit(text.at[i]))
		*place = *place * 10 + (text.at[i++] - '0');
	if (!i)
		return false;
	if (i + 1 < text.len && text.at[i] == '.')
		for (i++; i < text.len && i < 10 && char_is_digit(text.at[i]);
		     i++)
			*place += (text.at[i] - '0') * (unit /= 10);
	else if (i < text.len && char_is_letter(text.at[i]) &&
		 (i + 1 == text.len || text.at[i + 1] == ' '))
		*place += (char_lower(text.at[i++]) - 'a' + 1) / 100.0;
	return i >= text.len || !char_is_letter(text.at[i]);
}

/* "sprint 3", "m3", "第3周", "3주차" */
static bool read_step(struct span folded, struct rank_said *said)
{
	struct span text = folded;

	if (span_starts(text, "第"))
		text = span_trim(span_from(text, strlen("第")));
	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		const char *word = steps[i].word;
		size_t len = strlen(word);
		struct span rest = text;
		size_t n = 0;

		if (span_starts(text, word)) {
			rest = span_from(text, len);
		} else {
			while (n < text.len && char_is_digit(text.at[n]))
				n++;
			rest = span_trim(span_from(text, n));
			if (!n || char_is_letter(word[0]) ||
			    !span_starts(rest, word))
				continue;
			rest = span_first(text, n);
		}
		/* "m3" is one; "week3" may be, too; "m 3" is not. */
		if (len == 1 && span_starts(rest, " "))
			continue;
		if (!read_number(span_trim(rest), &said->place))
			continue;
		said->scale = SCALE_STEPS;
		said->word = span_str(word);
		said->is_part = steps[i].is_part;
		return true;
	}
	return false;
}

#define PLACE_AMONG(list, text, place) \
	place_among(list, sizeof(list) / sizeof(*(list)), text, place)

static bool place_among(const struct ranking *list, size_t n, struct span text,
			double *place)
{
	for (size_t i = 0; i < n; i++)
		if (span_is(text, list[i].words)) {
			*place = list[i].place;
			return true;
		}
	return false;
}

static struct span first_word(struct span text)
{
	ptrdiff_t blank = span_find_char(text, ' ');

	return blank < 0 ? text : span_first(text, (size_t)blank);
}

/* "P0" of "Must fix (P0)"; nothing where no such bracket ends the heading. */
static struct span bracketed(struct span heading, struct arena *arena)
{
	ptrdiff_t at = span_find_char(heading, '(');
	struct span inside;

	if (at < 0)
		return SPAN_NONE;
	inside = span_from(heading, (size_t)at + 1);
	at = span_find_char(inside, ')');
	return at < 0 ? SPAN_NONE
		      : text_fold_name(arena, span_first(inside, (size_t)at));
}

static bool names_priority(struct span folded)
{
	static const char *const stems[] = { "prio", "приоритет", "优先",
					     "優先", "우선" };

	for (size_t i = 0; i < sizeof(stems) / sizeof(*stems); i++)
		if (span_find(folded, stems[i]) >= 0)
			return true;
	return false;
}

struct rank_said rank_of_heading(struct span heading, struct arena *arena)
{
	struct rank_said said = { .scale = SCALE_NONE };
	struct span front =
		front_of(after_priority(text_without_number(heading), arena));
	struct span folded = text_fold_name(arena, front);
	struct span words = without_priority(folded);
	double place;

	if (place_on_scale(SCALE_P, first_word(words), &said.place))
		said.scale = SCALE_P;
	else if (PLACE_AMONG(strength, words, &said.place) ||
		 place_on_scale(SCALE_WORDS, words, &said.place))
		said.scale = SCALE_WORDS;
	else if (PLACE_AMONG(moscow, words, &said.place))
		said.scale = SCALE_MOSCOW;
	else if (PLACE_AMONG(horizon, words, &said.place))
		said.scale = SCALE_HORIZON;
	else
		read_step(folded, &said);
	/* "Nice to have (P2)" beside "Must fix (P0)" */
	if (place_on_scale(SCALE_P, bracketed(heading, arena), &place))
		said = (struct rank_said){ .scale = SCALE_P, .place = place };
	said.is_priority =
		said.scale == SCALE_P ||
		(said.scale != SCALE_NONE && said.scale != SCALE_STEPS &&
		 names_priority(text_fold_name(arena, heading)));
	return said;
}

/* "Must have" and "Nice to have": words of either scale stand side by side. */
static bool is_of_words(const struct rank_said *said)
{
	return said->scale == SCALE_WORDS || said->scale == SCALE_MOSCOW;
}

bool rank_is_like(const struct rank_said *a, const struct rank_said *b)
{
	return (a->scale == b->scale || (is_of_words(a) && is_of_words(b))) &&
	       a->scale != SCALE_NONE && span_eq(a->word, b->word);
}
