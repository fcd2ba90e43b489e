/* What stands after words that are struck out: a remark, or a new name? */
#include "backlog/ending.h"
#include "backlog/marks.h"

#include "backlog/id.h"
#include "backlog/state-words.h"
#include "backlog/value.h"
#include "base/unicode.h"

/* What says alone why something is over, or before where it went. */
static const char *const reasons[] = {
	"moved",	"merged",	"replaced",    "superseded",
	"folded",	"split",	"absorbed",    "covered",
	"deferred",	"postponed",	"duplicate",   "dup",
	"obsolete",	"no longer",	"not needed",  "no longer needed",
	"not required", "out of scope", "won't",       "wont",
	"skipped",	"cut",		"descoped",    "removed",
	"deleted",	"handled",	"solved",      "abandoned",
	"verified",	"deployed",	"landed",      "live",
	"rejected",	"verschoben",	"ersetzt",     "entfällt",
	"entfallen",	"gestrichen",	"nicht mehr",  "nicht mehr nötig",
	"movido",	"movida",	"reemplazado", "fusionado",
	"ya no",	"déplacé",	"remplacé",    "fusionné",
	"supprimé",	"abandonné",	"перенесено",  "объединено",
	"заменено",	"удалено",	"移至",	       "移到",
	"合并",		"移動",		"統合",	       "不要",
	"廃止",		"이동",		"중복",	       NULL,
};

/* What says so only before where it went: "see T-11", "since v2". */
static const char *const pointers[] = {
	"see",	 "by",	"since", "as of", "now in", "now part", "part",
	"siehe", "ver", "véase", "voir",  "см",	    NULL,
};

/* Between a reason and where it went. */
static const char *const joints[] = {
	"to",  "by",  "in",   "into", "with",  "of", "as of", "since",
	"on",  "for", "from", "nach", "durch", "a",  "por",   "à",
	"par", "в",   "на",   "с",    "with",  "as", NULL,
};

/* What has a number where something may go. */
static const char *const numbered[] = {
	"sprint", "release", "version",	  "milestone", "epic",	"story",
	"task",	  "issue",   "iteration", "pr",	       "phase", NULL,
};

/* Where something may go, without a number. */
static const char *const places[] = {
	"backlog",    "the backlog", "icebox",	       "the icebox",
	"later",      "next week",   "next sprint",    "next release",
	"next phase", "post-mvp",    "next iteration", NULL,
};

/* Of what is struck out: somebody wants it after all. */
static const char *const returns[] = {
	"restored",    "revived",  "resumed", "back",	"again",
	"still",       "re-added", "readded", "undone", "unstruck",
	"reactivated", "needed",   "wanted",  NULL,
};

/* What follows one of the words at the front of a text; false without one. */
static bool skip_word(struct span *text, const char *const *words)
{
	size_t best = 0;

	for (; *words; words++) {
		struct span rest = span_from(*text, strlen(*words));
		bool is_wide = (unsigned char)(*words)[0] >= 0xE3;

		if (strlen(*words) > best && span_starts(*text, *words) &&
		    (!rest.len || is_wide ||
		     (!char_is_letter(rest.at[0]) && rest.at[0] != '\'' &&
		      rest.at[0] != '-' && (unsigned char)rest.at[0] < 0x80)))
			best = strlen(*words);
	}
	*text = span_trim(span_from(*text, best));
	return best > 0;
}

static bool is_one_of(struct span folded, const char *const *words)
{
	for (; *words; words++)
		if (span_is(folded, *words))
			return true;
	return false;
}

/* "v2", "2.1.0", "2026-07-04", "4.7.2026"; not "2FA", "3", "1/2". */
static bool is_version_or_day(struct span word)
{
	bool has_v = word.len > 1 && strchr("vV", word.at[0]);
	size_t signs = 0, slashes = 0;

	if (has_v)
		word = span_from(word, 1);
	for (size_t i = 0; i < word.len; i++) {
		bool is_sign = strchr(".-/", word.at[i]) != NULL;

		if (!is_sign && !char_is_digit(word.at[i]))
			return false;
		signs += is_sign;
		slashes += word.at[i] == '/';
	}
	return word.len && char_is_digit(word.at[0]) &&
	       char_is_digit(word.at[word.len - 1]) && (has_v || signs) &&
	       slashes != 1;
}

static size_t letters_of(struct span id)
{
	size_t n = 0;

	while (n < id.len && !char_is_digit(id.at[n]))
		n++;
	return n;
}

/* An id in capitals, "EXP-12", or of the form that `own` has, "T9". */
static bool is_id_like(struct span word, struct span own)
{
	size_t n = letters_of(word);
	bool capital = true;

	if (span_starts(word, "#"))
		return word.len > 1 && char_is_digit(word.at[1]);
	if (n == word.len || !n || !id_number(word).len)
		return false;
	if (own.len && letters_of(own) == n && !memcmp(own.at, word.at, n))
		return true;
	for (size_t i = 0; i < n; i++)
		capital &= word.at[i] < 'a' || word.at[i] > 'z';
	return capital && id_prefix(word).len == word.len;
}

static struct span first_word(struct span text)
{
	size_t n = 0;

	while (n < text.len && !char_is_space(text.at[n]) &&
	       !strchr(",;:()[]", text.at[n]))
		n++;
	while (n && text.at[n - 1] == '.')
		n--;
	return span_first(text, n);
}

/*
 * "T-11", "#12", "v2", "2026-07-04", "Sprint 4": all of the text, or with
 * `may_go_on` what an id or address begins.
 */
static bool is_place(struct span text, struct span own, bool may_go_on,
		     struct arena *arena)
{
	struct span word = first_word(text);
	struct span folded = text_fold_case(arena, text), rest = folded;

	if (may_go_on || word.len == text.len)
		if (is_id_like(word, own) || span_starts(text, "http"))
			return true;
	return is_version_or_day(text) || is_one_of(folded, places) ||
	       (skip_word(&rest, numbered) &&
		id_is_number(span_from(rest, span_starts(rest, "#"))));
}

/* "moved", "moved to v2", "see T-11", "split into T-1 and T-2". */
static bool is_reason(struct span text, struct span own, struct arena *arena)
{
	struct span folded = text_fold_case(arena, text), rest = folded;
	bool alone = skip_word(&rest, reasons);

	if (!alone && !skip_word(&rest, pointers))
		return false;
	if (!rest.len)
		return alone;
	skip_word(&rest, joints);
	/* As it is written: ids have capitals. */
	return rest.len && rest.len <= text.len &&
	       is_place(span_from(text, text.len - rest.len), own, true, arena);
}

/* The same, or what is so up to a sign that sets more of it off. */
static bool opens_with_reason(struct span text, struct span own,
			      struct arena *arena)
{
	struct span heads[MOST_HEADS];
	size_t n;

	if (is_reason(text, own, arena))
		return true;
	n = value_heads(text, heads);
	for (size_t i = 0; i < n; i++)
		if (is_reason(heads[i], own, arena))
			return true;
	/* No name begins so. */
	return span_starts(text_fold_case(arena, text), "because ");
}

/* "Ready", "in progress — Ada", "restored", "needed again". */
static bool goes_on(struct span text, struct arena *arena)
{
	struct span folded = text_fold_case(arena, text), rest = folded;
	enum phase phase = text_phase(text, arena);

	return (phase && phase < PHASE_DONE) || skip_word(&rest, returns) ||
	       span_ends(folded, " again") || remark_takes_back(folded);
}

static enum after_struck of_words(struct span text, struct span own,
				  enum after_struck unknown,
				  struct arena *arena)
{
	enum phase phase = text_says_end(text, arena);
	struct opening opening;

	if (phase)
		return phase == PHASE_DONE ? AFTER_DONE : AFTER_REMARK;
	if (id_heads(text, &opening))
		return AFTER_NAME;
	if (opens_with_reason(text, own, arena))
		return AFTER_REMARK;
	return goes_on(text, arena) ? AFTER_NAME : unknown;
}

bool text_is_detail(struct span text, struct arena *arena)
{
	static const char *const units[] = { "points", "point", "pts",
					     "pt",     "sp",	"story points",
					     NULL };
	struct span folded = text_fold_case(arena, span_trim(text));
	size_t n = 0;

	while (n < folded.len &&
	       (char_is_digit(folded.at[n]) || folded.at[n] == '.'))
		n++;
	return (n && is_one_of(span_trim(span_from(folded, n)), units)) ||
	       is_place(span_trim(text), SPAN_NONE, false, arena) ||
	       is_reason(span_trim(text), SPAN_NONE, arena);
}

/* What a bracket after struck words says. */
static enum after_struck of_bracket(struct span inside, struct span own,
				    struct arena *arena)
{
	enum after_struck is;

	inside = span_trim(inside);
	if (tick_length(inside))
		return AFTER_DONE;
	is = of_words(inside, own, AFTER_LOOSE, arena);
	return is == AFTER_LOOSE && text_is_detail(inside, arena) ? AFTER_REMARK
								  : is;
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

/* What stands at the front of what follows struck words. */
struct front {
	enum after_struck signs; /* the most that an emoji or "[DONE]" says */
	enum after_struck brackets; /* and that the other brackets say */
};

/*
 * Cuts signs and brackets off the front. False where one says that work goes
 * on.
 */
static bool skip_signs(struct span *text, struct span own, struct front *front,
		       struct arena *arena)
{
	for (;;) {
		enum after_struck is = AFTER_LOOSE, *found = &front->signs;
		struct span inside;
		size_t len;

		*text = span_trim(*text);
		if (arrow_length(*text))
			return true;
		if ((len = tick_length(*text)) > 0) {
			is = AFTER_DONE;
		} else if ((len = text_emoji_length(*text)) > 0) {
			is = of_sign(span_first(*text, len));
		} else if ((len = bracket_length(*text, &inside)) > 0) {
			is = of_bracket(inside, own, arena);
			if (is != AFTER_DONE)
				found = &front->brackets;
		}
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

static enum after_struck of_arrow(struct span text, struct span own,
				  struct arena *arena)
{
	struct span head = value_head(text);

	if (is_place(text, own, false, arena) ||
	    (head.len && is_place(head, own, false, arena) &&
	     !goes_on(span_from(text, head.len), arena)))
		return AFTER_REMARK;
	return of_words(text, own, AFTER_NAME, arena);
}

static enum after_struck of_separated(struct span text, struct span own,
				      struct arena *arena)
{
	/* After these a name goes on as often as a remark begins. */
	enum after_struck unknown = strchr(":/|", text.at[0]) ||
						    span_starts(text, "：") ||
						    span_starts(text, "、")
					    ? AFTER_NAME
					    : AFTER_LOOSE;
	size_t len;

	while (!arrow_length(text) && (len = separator_length(text)) > 0)
		text = span_trim(span_from(text, len));
	if (!text.len)
		return AFTER_REMARK;
	if ((len = arrow_length(text)) > 0)
		return of_arrow(span_trim(span_from(text, len)), own, arena);
	if (is_place(text, own, false, arena))
		return AFTER_REMARK;
	return of_words(text, own, unknown, arena);
}

enum after_struck text_after_struck(struct span text, struct span own,
				    struct arena *arena)
{
	struct front front = { AFTER_NAME, AFTER_NAME };
	size_t len;

	text = span_trim(text);
	if (!text.len)
		return AFTER_REMARK;
	if (remark_takes_back(text_fold_case(arena, text)) ||
	    !skip_signs(&text, own, &front, arena))
		return AFTER_NAME;
	/* After "✅" or "🚫" whatever is said tells more about it. */
	if (front.signs > AFTER_LOOSE)
		return front.signs;
	if (!text.len)
		return front.brackets > front.signs ? front.brackets
						    : front.signs;
	if ((len = arrow_length(text)) > 0)
		return of_arrow(span_trim(span_from(text, len)), own, arena);
	return separator_length(text) ? of_separated(text, own, arena)
				      : of_words(text, own, AFTER_NAME, arena);
}
