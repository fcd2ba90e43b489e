/* What stands after words that are struck out: a remark, or a new name? */
#include "backlog/ending.h"

#include "backlog/id.h"
#include "backlog/state-words.h"
#include "backlog/value.h"
#include "base/unicode.h"

/* What a remark begins with that says why something is over. */
static const char *const reasons[] = {
	"moved",	"merged",     "replaced",  "superseded",
	"folded into",	"split into", "absorbed",  "covered by",
	"deferred",	"postponed",  "see",	   "dup",
	"duplicate",	"obsolete",   "no longer", "not needed",
	"out of scope", "won't",      "will not",  "wont",
	"skipped",	"cut",	      "descoped",  "removed",
	"deleted",	"since",      "by",	   "handled",
	"solved",	"abandoned",  "now part",  "now in",
	"as of",	"because",    "verified",  "deployed",
	"landed",	"live",	      "rejected",  "verschoben",
	"ersetzt",	"entfällt",   "entfallen", "gestrichen",
	"siehe",	"nicht mehr", "movido",	   "movida",
	"reemplazado",	"fusionado",  "ya no",	   "ver",
	"véase",	"déplacé",    "remplacé",  "fusionné",
	"voir",		"supprimé",   "abandonné", "перенесено",
	"объединено",	"заменено",   "удалено",   "см",
	"移至",		"移到",	      "合并",	   "移動",
	"統合",		"不要",	      "廃止",	   "이동",
	"중복",		NULL,
};

/* What an arrow may point to, before a number. */
static const char *const places[] = {
	"sprint", "release", "version",	  "milestone", "epic",	  "story",
	"task",	  "issue",   "pr",	  "phase",     "backlog", "icebox",
	"next",	  "later",   "iteration", NULL,
};

static bool opens_with_word(struct span folded, const char *const *words)
{
	for (; *words; words++) {
		struct span rest = span_from(folded, strlen(*words));
		bool is_wide = (unsigned char)(*words)[0] >= 0xE3;

		if (span_starts(folded, *words) &&
		    (!rest.len || is_wide ||
		     (!char_is_letter(rest.at[0]) &&
		      (unsigned char)rest.at[0] < 0x80)))
			return true;
	}
	return false;
}

/* "T-11", "#12", "v2", "2026-07-04", "Sprint 4". */
static bool points_somewhere(struct span text, struct span folded)
{
	struct span rest = text, word;

	if (!span_next_part(&rest, ' ', &word))
		return false;
	return span_starts(text, "#") ||
	       (span_has_digit(word) && text_count_words(text) <= 3) ||
	       opens_with_word(folded, places);
}

static enum after_struck of_words(struct span text, enum after_struck unknown,
				  struct arena *arena)
{
	enum phase phase = text_says_end(text, arena);
	struct opening opening;

	if (phase)
		return phase == PHASE_DONE ? AFTER_DONE : AFTER_REMARK;
	if (id_heads(text, &opening))
		return AFTER_NAME;
	return opens_with_word(text_fold_case(arena, text), reasons)
		       ? AFTER_REMARK
		       : unknown;
}

/* After the bracket that the text opens with, and what stands in it; or 0. */
static size_t bracket_length(struct span text, struct span *inside)
{
	static const struct {
		const char *open, *close;
	} pairs[] = { { "(", ")" },   { "[", "]" },   { "（", "）" },
		      { "【", "】" }, { "［", "］" }, { "{", "}" } };

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		size_t open = strlen(pairs[i].open);
		ptrdiff_t close;

		if (!span_starts(text, pairs[i].open))
			continue;
		close = span_find(span_from(text, open), pairs[i].close);
		if (close < 0)
			return 0;
		*inside = span_of(text.at + open, (size_t)close);
		return open + (size_t)close + strlen(pairs[i].close);
	}
	return 0;
}

static size_t arrow_length(struct span text)
{
	static const char *const arrows[] = { "→",	"⇒", "➜",  "➔", "⟶",
					      "➡️", "➡", "->", "=>" };

	for (size_t i = 0; i < sizeof(arrows) / sizeof(*arrows); i++)
		if (span_starts(text, arrows[i]))
			return strlen(arrows[i]);
	return 0;
}

/* What an emoji after struck words says. */
static enum after_struck of_sign(struct span sign)
{
	switch (sign_phase(sign)) {
	case PHASE_UNKNOWN:
		return AFTER_LOOSE;
	case PHASE_DONE:
		return AFTER_DONE;
	case PHASE_DROPPED:
		return AFTER_REMARK;
	default:
		/* Of all others one says that nothing comes of it. */
		return span_find(sign, "❌") >= 0 ? AFTER_REMARK : AFTER_NAME;
	}
}

/*
 * Cuts signs and brackets off the front; `*found` becomes the most that one of
 * them says. False where one says that work goes on.
 */
static bool skip_signs(struct span *text, enum after_struck *found,
		       struct arena *arena)
{
	enum after_struck is = AFTER_LOOSE;
	struct span inside;
	size_t len;

	for (;;) {
		*text = span_trim(*text);
		if (arrow_length(*text))
			return true;
		is = AFTER_LOOSE;
		if ((len = tick_length(*text)) > 0)
			is = AFTER_DONE;
		else if ((len = text_emoji_length(*text)) > 0)
			is = of_sign(span_first(*text, len));
		else if ((len = bracket_length(*text, &inside)) > 0 &&
			 text_says_end(inside, arena) == PHASE_DONE)
			is = AFTER_DONE;
		if (!len)
			return true;
		if (is == AFTER_NAME)
			return false;
		if (is > *found)
			*found = is;
		*text = span_from(*text, len);
	}
}

/* The length of a sign that sets a remark off. */
static size_t separator_length(struct span text)
{
	static const char *const signs[] = { "—", "–", "-",  ":", "：",
					     ";", ",", "，", "·", "•",
					     "|", ".", "。", "/", "、" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_starts(text, signs[i]))
			return strlen(signs[i]);
	return 0;
}

static enum after_struck of_arrow(struct span text, struct arena *arena)
{
	enum after_struck is = of_words(text, AFTER_NAME, arena);

	if (is == AFTER_NAME &&
	    points_somewhere(text, text_fold_case(arena, text)))
		return AFTER_REMARK;
	return is;
}

static enum after_struck of_separated(struct span text, struct arena *arena)
{
	size_t len;
	enum after_struck is;

	while ((len = separator_length(text)) > 0)
		text = span_trim(span_from(text, len));
	if (!text.len)
		return AFTER_REMARK;
	if ((len = arrow_length(text)) > 0)
		return of_arrow(span_trim(span_from(text, len)), arena);
	is = of_words(text, AFTER_LOOSE, arena);
	if (is == AFTER_LOOSE &&
	    points_somewhere(text, text_fold_case(arena, text)))
		return AFTER_REMARK;
	return is;
}

enum after_struck text_after_struck(struct span text, struct arena *arena)
{
	enum after_struck signs = AFTER_NAME;
	size_t len;

	text = span_trim(text);
	if (!text.len)
		return AFTER_REMARK;
	if (remark_takes_back(text_fold_case(arena, text)) ||
	    !skip_signs(&text, &signs, arena))
		return AFTER_NAME;
	if (!text.len)
		return signs == AFTER_LOOSE ? AFTER_REMARK : signs;
	/* After "✅" or "🚫" whatever is said tells more about it. */
	if (signs > AFTER_LOOSE)
		return signs;
	if ((len = arrow_length(text)) > 0)
		return of_arrow(span_trim(span_from(text, len)), arena);
	return separator_length(text) ? of_separated(text, arena)
				      : of_words(text, AFTER_NAME, arena);
}
