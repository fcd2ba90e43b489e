/* States in titles: where people put them, and which of these places most use. */
#include "seek/mend.h"
#include "seek/state-patterns.h"

/* Where people put a state in a title; group 1 is the state. */
static const struct title_state {
	const char *pattern; /* NULL: signs_pattern() */
	const char *needs; /* bytes, of which a hit has one; NULL: any */
	/* Of a list of words or signs, what follows the list; else NULL. */
	const char *after;
} title_states[] = {
	{ "/\\[([A-Za-z][A-Za-z -]*)\\]/", "[", NULL },
	{ "/^\\W*\\[([A-Za-z][^\\]]*)\\]/", "[", NULL },
	{ "/\\(([A-Za-z][A-Za-z -]*)\\)\\s*$/", "(", NULL },
	{ "/[(（]\\s*(\\p{L}[^()（）,，:：;；—–]*)(?:[,，:：;；—–][^()（）]*)?["
	  ")"
	  "）]"
	  "\\s*$/",
	  "(\xEF", NULL },
	{ "/[—–·|:-]\\s*\\W{0,4}([A-Z][A-Z]+(?: [A-Z]+)*)\\b(?! \\p{L}|-\\w)/",
	  "|:-\xE2\xC2", NULL },
	{ "/(?:—|–|·| - | \\| )\\s*[^\\p{L}]{0,4}(\\p{L}[\\p{L} -]*?)"
	  "(?:\\s*\\(.*\\))?\\W*$/",
	  "|-\xE2\xC2", NULL },
	{ "/^\\W*((?i)done|wip|todo|doing|fixed|planned|blocked|erledigt|offen|"
	  "hecho|fait)\\b/",
	  NULL, "\\b" },
	{ "/^\\W*(READY|OPEN|CLOSED|PENDING|SHIPPED|ACTIVE|BACKLOG|DRAFT|"
	  "REVIEW|"
	  "DONE|TODO|WIP|DOING|FIXED|PLANNED|BLOCKED)\\b/",
	  NULL, "\\b" },
	{ "/\\b(?:Status|Estado|Statut|Stato|Статус|状态|状態|Durum|Durumu|"
	  "Tilanne):\\s*\\W*(\\p{L}[^.;,|]*)/",
	  ":", NULL },
	{ NULL, "\xE2\xF0", "" },
};

enum {
	N_TITLE_STATES = sizeof(title_states) / sizeof(*title_states),
	FEWEST_SIGNS = 2,
};

/* The words of an item, and which of these bytes they have: a bit each. */
struct title_words {
	struct span text;
	unsigned has;
};

static unsigned bits_of(struct span text)
{
	static const char bytes[] = "[(|:-\xE2\xC2\xEF\xF0";
	bool has[0x100] = { false };
	unsigned bits = 0;

	for (size_t i = 0; i < text.len; i++)
		has[(unsigned char)text.at[i]] = true;
	for (size_t i = 0; bytes[i]; i++)
		bits |= has[(unsigned char)bytes[i]] ? 1u << i : 0;
	return bits;
}

static struct title_words *words_of_all(const struct backlog *backlog,
					struct arena *arena)
{
	struct title_words *words =
		ARENA_ARRAY(arena, struct title_words, backlog->n_items);

	for (size_t i = 0; i < backlog->n_items; i++) {
		words[i].text = item_words(backlog->items[i], arena);
		words[i].has = bits_of(words[i].text);
	}
	return words;
}

static const char *pattern_of(const struct title_state *state,
			      const struct signs *signs, struct arena *arena)
{
	return state->pattern ? state->pattern : signs_pattern(signs, arena);
}

/*
 * How many titles have a state that is known there; with those that have a box
 * instead, if there are at least two of the former, and none says that it is done
 * beside an open box: "- [ ] Draw 🚧 and ✅" is about signs. Stops where it
 * cannot be more than `most` any longer.
 */
static size_t count_known(const struct hypothesis *one,
			  const struct title_words *words,
			  const struct title_state *state,
			  const struct signs *signs, size_t most,
			  struct arena *arena)
{
	struct span pattern = span_str(pattern_of(state, signs, arena));
	size_t of = one->backlog.n_items, left = of;
	unsigned needs = state->needs ? bits_of(span_str(state->needs)) : 0;
	struct regex *regex = NULL;
	size_t n = 0, boxes = 0, denied = 0, coloured = 0;
	unsigned phases = 0;

	for (; left && n + boxes + left > most; left--) {
		const struct title_words *title = &words[of - left];
		enum phase phase = PHASE_UNKNOWN;
		struct span hit, group;

		if (needs && !(title->has & needs)) {
			boxes += one->backlog.items[of - left]->box != 0;
			continue;
		}
		if (!regex)
			regex = regex_of(span_of(pattern.at + 1,
						 pattern.len - 2),
					 false);
		if (!regex)
			return 0;
		if (regex_find(regex, title->text, &hit, &group) == REGEX_HIT)
			phase = signs_phase(signs, group, arena);
		n += phase != PHASE_UNKNOWN;
		phases |= phase ? 1u << phase : 0;
		coloured += phase && starts_with_colour(group);
		boxes += !phase && one->backlog.items[of - left]->box;
		denied += phase == PHASE_DONE &&
			  one->backlog.items[of - left]->box == ' ';
	}
	regex_free(regex);
	/*
	 * Circles alone rank: "🔴 high", "🟢 low"; one sign in front of all
	 * adorns them.
	 */
	if (coloured == n || (n == one->facts.n && phases <= 1u << PHASE_OPEN))
		return 0;
	return n > 1 && !denied ? n + boxes : n;
}

struct span find_title_status(const struct hypothesis *one,
			      const struct signs *signs, struct arena *arena)
{
	const struct title_words *words = words_of_all(&one->backlog, arena);
	const struct title_state *best = NULL;
	struct span pattern;
	size_t most = one->facts.n / 2;

	for (size_t i = 0; i < N_TITLE_STATES; i++) {
		size_t n = count_known(one, words, &title_states[i], signs,
				       most, arena);

		if (n <= most)
			continue;
		most = n;
		best = &title_states[i];
	}
	if (!best)
		return SPAN_NONE;
	pattern = pattern_narrowed(one, pattern_of(best, signs, arena),
				   best->after, words_of_item, SPAN_NONE, signs,
				   arena);
	return pattern.len ? arena_printf(arena, "field status from title %.*s",
					  (int)pattern.len, pattern.at)
			   : SPAN_NONE;
}

/* How many open with the sign of an end. */
static size_t count_ends(const struct hypothesis *one,
			 const struct signs *signs, struct arena *arena)
{
	size_t n = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		struct span words = item_words(one->backlog.items[i], arena);
		struct span sign;

		n += opens_with_sign(words, arena) &&
		     span_next_part(&words, ' ', &sign) &&
		     signs_phase(signs, sign, arena) == PHASE_DONE;
	}
	return n;
}

struct span find_leading_signs(const struct hypothesis *one,
			       const struct signs *signs, struct arena *arena)
{
	const struct facts *f = &one->facts;
	struct span pattern = SPAN_NONE;

	if (10 * f->with_id >= 7 * f->n &&
	    count_ends(one, signs, arena) >= FEWEST_SIGNS)
		pattern = pattern_narrowed(one, signs_pattern(signs, arena), "",
					   words_of_item, SPAN_NONE, signs,
					   arena);
	return pattern.len ? arena_printf(arena, "field status from title %.*s",
					  (int)pattern.len, pattern.at)
			   : SPAN_NONE;
}
