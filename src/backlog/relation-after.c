/* Words behind the ids that say what an item waits for: "C-10 bekliyor". */
#include "backlog/relation.h"

#include "base/unicode.h"

/* What must stand between the ids and the words, or before the ids. */
enum follow_needs {
	NEEDS_NOTHING,
	NEEDS_WORD, /* "等 C-10 完成": waits for it; "C-10 完成" is a state */
	NEEDS_ENDING, /* "C-10'u bekliyor": waits for it; else it waits itself */
	NEEDS_NO_ENDING, /* "C-10 gerekli"; "C-10'a gerekli": it needs this */
};

static const struct {
	const char *words;
	bool is_block;
	enum follow_needs needs;
} follows[] = {
	{ "に依存", false, NEEDS_NOTHING },
	{ "に依存する", false, NEEDS_NOTHING },
	{ "に依存します", false, NEEDS_NOTHING },
	{ "に依存している", false, NEEDS_NOTHING },
	{ "の後", false, NEEDS_NOTHING },
	{ "のあと", false, NEEDS_NOTHING },
	{ "の完了後", false, NEEDS_NOTHING },
	{ "完了後", false, NEEDS_NOTHING },
	{ "が完了後", false, NEEDS_NOTHING },
	{ "待ち", false, NEEDS_NOTHING },
	{ "の完了待ち", false, NEEDS_NOTHING },
	{ "が必要", false, NEEDS_NOTHING },
	{ "が前提", false, NEEDS_NOTHING },
	{ "を前提", false, NEEDS_NOTHING },
	{ "を前提とする", false, NEEDS_NOTHING },
	{ "にブロックされている", true, NEEDS_NOTHING },
	{ "によりブロック", true, NEEDS_NOTHING },
	{ "完成后", false, NEEDS_NOTHING },
	{ "完成後", false, NEEDS_NOTHING },
	{ "之后", false, NEEDS_NOTHING },
	{ "之後", false, NEEDS_NOTHING },
	{ "后", false, NEEDS_NOTHING },
	{ "完成", false, NEEDS_WORD },
	{ "阻塞", true, NEEDS_WORD },
	{ "에 의존", false, NEEDS_NOTHING },
	{ "에 의존함", false, NEEDS_NOTHING },
	{ "이후", false, NEEDS_NOTHING },
	{ "완료 후", false, NEEDS_NOTHING },
	{ "완료후", false, NEEDS_NOTHING },
	{ "필요", false, NEEDS_NOTHING },
	{ "이 필요", false, NEEDS_NOTHING },
	{ "가 필요", false, NEEDS_NOTHING },
	{ "완료 대기", false, NEEDS_NOTHING },
	{ "에 의해 차단됨", true, NEEDS_NOTHING },
	{ "bağlı", false, NEEDS_NOTHING },
	{ "bağımlı", false, NEEDS_NOTHING },
	{ "bağımlıdır", false, NEEDS_NOTHING },
	{ "bağlıdır", false, NEEDS_NOTHING },
	{ "sonra", false, NEEDS_NOTHING },
	{ "sonrası", false, NEEDS_NOTHING },
	{ "sonrasında", false, NEEDS_NOTHING },
	{ "bittikten sonra", false, NEEDS_NOTHING },
	{ "tamamlandıktan sonra", false, NEEDS_NOTHING },
	{ "gerekli", false, NEEDS_NO_ENDING },
	{ "bekleniyor", false, NEEDS_NOTHING },
	{ "bekliyor", false, NEEDS_ENDING },
	{ "tarafından engelleniyor", true, NEEDS_NOTHING },
	{ "に依存しています", false, NEEDS_NOTHING },
	{ "の完了を待つ", false, NEEDS_NOTHING },
	{ "에 의존합니다", false, NEEDS_NOTHING },
	{ "완료 후 진행", false, NEEDS_NOTHING },
};

/* "'a " of "C-10'a bağlı", "'dan " of "C-10'dan sonra"; else 0. */
static size_t ending_length(struct span text)
{
	enum { LONGEST_ENDING = 6 };
	size_t quote = span_starts(text, "'")	     ? 1
		       : span_starts(text, "\u2019") ? strlen("\u2019")
						     : 0;
	ptrdiff_t blank = quote ? span_find_char(text, ' ') : -1;

	return blank > 0 && (size_t)blank <= quote + LONGEST_ENDING
		       ? (size_t)blank
		       : 0;
}

static bool may_follow(enum follow_needs needs, bool has_word, bool has_ending)
{
	switch (needs) {
	case NEEDS_WORD:
		return has_word;
	case NEEDS_ENDING:
		return has_ending;
	case NEEDS_NO_ENDING:
		return !has_ending;
	case NEEDS_NOTHING:
		break;
	}
	return true;
}

struct span relation_field_after(const struct kind *kind, struct span before,
				 struct span text, size_t *length)
{
	size_t ending = ending_length(text), from = ending, best = 0;
	bool is_block = false;
	struct span rest;

	while (from < text.len && text.at[from] == ' ')
		from++;
	rest = span_from(text, from);
	for (size_t i = 0; i < sizeof(follows) / sizeof(*follows); i++)
		if (strlen(follows[i].words) > best &&
		    span_starts(rest, follows[i].words) &&
		    may_follow(follows[i].needs, before.len > 0, ending > 0)) {
			best = strlen(follows[i].words);
			is_block = follows[i].is_block;
		}
	*length = from + best;
	return best ? relation_asked_for(kind, is_block) : SPAN("");
}

bool relation_may_precede(struct span words)
{
	static const char *const before[] = { "被", "在", "等", "待", "等待" };

	if (ANY_OF(span_is, words, before))
		return true;
	return !words.len;
}
