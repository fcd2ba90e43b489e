/* The words and signs of states, in many languages, and what each means. */
#include "backlog/state-words.h"

#include "backlog/refusals.h"
#include "backlog/shortcodes.h"
#include "backlog/state-list.h"
#include "base/unicode.h"

#include <assert.h>
#include <pthread.h>

static bool is_plain(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] >= 0x80)
			return false;
	return true;
}

struct state_sign {
	const char *sign;
	enum phase phase;
};

/* What an emoji says where no word beside it is known. */
static const struct state_sign state_signs[] = {
	{ "✅", PHASE_DONE },	   { "☑", PHASE_DONE },
	{ "✔", PHASE_DONE },	   { "✓", PHASE_DONE },
	{ "🏁", PHASE_DONE },	   { "🎉", PHASE_DONE },
	{ "🟢", PHASE_DONE },	   { "🚧", PHASE_BEGUN },
	{ "🔄", PHASE_BEGUN },	   { "🟡", PHASE_BEGUN },
	{ "🔨", PHASE_BEGUN },	   { "🏗", PHASE_BEGUN },
	{ "⏳", PHASE_OPEN },	   { "🔲", PHASE_OPEN },
	{ "⬜", PHASE_OPEN },	   { "☐", PHASE_OPEN },
	{ "📋", PHASE_OPEN },	   { "🔴", PHASE_OPEN },
	{ "⚪", PHASE_OPEN },	   { "🆕", PHASE_OPEN },
	{ "📝", PHASE_IDEA },	   { "💡", PHASE_IDEA },
	{ "▶", PHASE_BEGUN },	   { "◐", PHASE_BEGUN },
	{ "◑", PHASE_BEGUN },	   { "◒", PHASE_BEGUN },
	{ "◓", PHASE_BEGUN },	   { "⌛", PHASE_OPEN },
	{ "□", PHASE_OPEN },	   { "◻", PHASE_OPEN },
	{ "◽", PHASE_OPEN },	   { "🛑", PHASE_HELD },
	{ "💤", PHASE_HELD },	   { "⏸", PHASE_HELD },
	{ "🧊", PHASE_HELD },	   { "⛔", PHASE_HELD },
	{ "🚫", PHASE_DROPPED },	   { "❌", PHASE_OPEN },
	{ "🗑", PHASE_DROPPED }, { NULL, PHASE_UNKNOWN },
};

/*
 * The lists are long and asked for each folder, heading and value: their words by
 * their ends and length, which few share.
 */
enum { MOST_STATE_WORDS = 2000, N_ENDS = 0x400 };

struct word_index {
	struct indexed_word {
		struct span word;
		enum phase phase;
		uint16_t next; /* 1 + the place of another; 0: none */
	} words[MOST_STATE_WORDS];
	uint16_t first[N_ENDS]; /* the same */
	uint16_t n;
};

static struct word_index index_of_states;

/* Of a word that is not empty. */
static size_t ends_of(struct span word)
{
	return ((unsigned char)word.at[0] * 31u +
		(unsigned char)word.at[word.len - 1] * 7u + word.len) %
	       N_ENDS;
}

static void add_word(struct word_index *index, struct span word,
		     enum phase phase)
{
	uint16_t *first = &index->first[ends_of(word)];

	assert(index->n < MOST_STATE_WORDS);
	index->words[index->n++] = (struct indexed_word){ word, phase, *first };
	*first = index->n;
}

static void build_index(void)
{
	for (const struct state_list *list = state_lists; list->words; list++) {
		struct span rest = span_str(list->words), word;

		while (span_next_part(&rest, '|', &word))
			add_word(&index_of_states, word, list->phase);
	}
}

/* "deliberately deferred": whoever put it off meant to. */
static struct span without_adverb(struct span folded)
{
	static const char *const adverbs[] = {
		"deliberately ",    "intentionally ",  "consciously ",
		"explicitly ",	    "currently ",      "temporarily ",
		"indefinitely ",    "bewusst ",	       "vorerst ",
		"deliberadamente ", "volontairement ", "consapevolmente ",
		"сознательно ",	    "временно ",
	};

	for (size_t i = 0; i < sizeof(adverbs) / sizeof(*adverbs); i++)
		if (span_starts(folded, adverbs[i]))
			return span_from(folded, strlen(adverbs[i]));
	return SPAN_NONE;
}

static enum phase listed_phase(struct span folded)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	const struct word_index *index = &index_of_states;
	const struct indexed_word *one;

	if (!folded.len)
		return PHASE_UNKNOWN;
	pthread_once(&once, build_index);
	for (uint16_t at = index->first[ends_of(folded)]; at; at = one->next) {
		one = &index->words[at - 1];
		if (span_eq(folded, one->word))
			return one->phase;
	}
	return PHASE_UNKNOWN;
}

enum phase word_phase(struct span folded)
{
	char room[UMLAUTS_ROOM];
	enum phase phase = listed_phase(folded);

	if (!phase)
		phase = listed_phase(text_with_umlauts(folded, room));
	if (phase)
		return phase;
	if (listed_phase(without_adverb(folded)) == PHASE_HELD)
		return PHASE_HELD;
	return text_refuses(folded) ? PHASE_DROPPED : PHASE_UNKNOWN;
}

/* Steps on the way in some teams, or words of another sense. */
static const char *const doubtful_ends[] = {
	"ok",
	"verified",
	"live",
	"passed",
	"achieved",
	"met",
	"reached",
	"validated",
	"landed",
	"merged",
	"funcional",
	"tamam",
	"deployed",
	"duplicate",
	"em produção",
	"en producción",
	"not a bug",
	"by design",
	"en production",
	"kein fehler",
	"cut",
	"historical",
	"pronto ✅",
	"готов",
	"готова",
	"klart",
	"gereed",
	"klaar",
	"approved",
	"已上线",
	"publicado",
	"works as intended",
	"veröffentlicht",
	"publiziert",
	"ausgerollt",
	"publié",
	"publiée",
	"publiés",
	"publiées",
	"déployé",
	"déployée",
	"mis en production",
	"publicada",
	"publicados",
	"publicadas",
	"lançado",
	"lançada",
	"lançados",
	"lançadas",
	"desplegado",
	"desplegada",
	"implantado",
	"implantada",
	"pubblicato",
	"pubblicata",
	"rilasciato",
	"rilasciata",
	"uitgebracht",
	"gepubliceerd",
	"opublikowane",
	"wydane",
	"выпущено",
	"опубликовано",
	"släppt",
	"släppta",
	"publicerad",
	"publicerat",
	"julkaistu",
	"zveřejněno",
	"vydáno",
	"リリース済",
	"公開済み",
	"公開済",
	"已上線",
	"배포됨",
	"출시됨",
	"klara",
	"gjort",
	"löst",
	"archives",
	NULL,
};

bool word_closes(struct span folded)
{
	if (word_phase(folded) < PHASE_DONE)
		return false;
	for (const char *const *word = doubtful_ends; *word; word++)
		if (span_is(folded, *word))
			return false;
	return true;
}

/* The first sign that is written as a shortcode. */
static struct span first_shortcode(struct span value)
{
	const char *sign = NULL;

	for (; value.len && !sign; value = span_from(value, 1))
		sign = sign_of_shortcode(value);
	return sign ? span_str(sign) : SPAN_NONE;
}

enum phase sign_phase(struct span value)
{
	if (is_plain(value))
		value = first_shortcode(value);
	for (const struct state_sign *s = state_signs; s->sign; s++)
		if (span_find(value, s->sign) >= 0)
			return s->phase;
	return PHASE_UNKNOWN;
}

bool word_is_refusal(struct span folded)
{
	static const char *const words[] = {
		"rejected",  "returned",       "sent back", "failed",
		"abgelehnt", "zurückgewiesen", "refusé",    "refusée",
		"rejeté",    "rejetée",	       "rechazado", "rechazada",
		"rejeitado", "rejeitada",      "respinto",  "respinta",
		"rifiutato", "afgekeurd",      "odrzucone", "отклонено",
		"отклонена", "возвращено",     "zamítnuto", "驳回",
		"已驳回",    "被驳回",	       "打回",	    "差し戻し",
		"差戻し",    "却下",	       "반려",	    "반려됨",
	};

	return ANY_OF(span_is, folded, words);
}

bool word_is_weak(struct span head)
{
	static const char *const words[] = {
		"fixed",  "resolved",  "closed",   "implemented", "released",
		"solved", "delivered", "archived", "archive",	  "active"
	};

	return ANY_OF(span_is_nocase, head, words);
}
