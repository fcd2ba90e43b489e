/* States that the reader does not see: in titles, beside ids, after strikes. */
#include "seek/mend.h"
#include "seek/signs.h"
#include "seek/states.h"
#include "seek/word-list.h"

#include "base/unicode.h"

/* ---- a status in the title ---- */

/* Signs of states; where colours rank, those that are left. */
#define SIGNS                                                         \
	"/(✅|☑|✔|🏁|🟢|🚧|🔄|🟡|🔨|⏳|🔲|"       \
	"⬜|☐|📋|🔴|⚪|🆕|📝|💡|⏸|🧊|⛔|🚫|❌|" \
	"▶|◐|◑|◒|◓|⌛|□|◻|◽|🛑|💤)/"
#define PLAIN_SIGNS                                       \
	"/(✅|☑|✔|🏁|🚧|🔄|🔨|⏳|🔲|☐|" \
	"📋|🆕|📝|💡|⏸|🧊|⛔|🚫|❌|"      \
	"▶|◐|◑|◒|◓|⌛|□|◻|◽|🛑|💤)/"

/* Where people put a state in a title; group 1 is the state. */
static const struct title_state {
	const char *pattern;
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
	{ SIGNS, "\xE2\xF0", "" }, /* or PLAIN_SIGNS */
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

/* Those that mean a state to anybody, and those that a legend gives one. */
static const char *signs_of(const struct signs *signs, struct arena *arena)
{
	const char *known = signs->colours_rank ? PLAIN_SIGNS : SIGNS;
	struct buf text = BUF_INIT;
	const char *pattern;

	buf_adds(&text, "/(");
	for (size_t i = 0; i < signs->n; i++)
		if (signs->said[i].phase && !strstr(known, signs->said[i].sign))
			buf_addf(&text, "%s|", signs->said[i].sign);
	buf_adds(&text, known + strlen("/("));
	pattern = arena_printf(arena, "%.*s", (int)text.len, buf_span(&text).at)
			  .at;
	buf_release(&text);
	return pattern;
}

static const char *pattern_of(const struct title_state *state,
			      const struct signs *signs, struct arena *arena)
{
	return state == &title_states[N_TITLE_STATES - 1]
		       ? signs_of(signs, arena)
		       : state->pattern;
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

/* ---- what of it occurs ---- */

/* The text of an item that a state is looked for in; empty: none of its own. */
typedef struct span text_of_item(const struct item *item, struct span folded,
				 struct arena *arena);

static struct span words_of_item(const struct item *item, struct span folded,
				 struct arena *arena)
{
	(void)folded;
	return item_words(item, arena);
}

static struct span cell_of_item(const struct item *item, struct span folded,
				struct arena *arena)
{
	const struct field *cell = item_field(item, folded);

	(void)arena;
	return cell && cell->n_values ? cell->values[0].text : SPAN_NONE;
}

/* Those of the legend that tell a state, beside what items have. */
static void add_explained(struct word_list *list, const struct signs *signs,
			  const char *pattern, struct arena *arena)
{
	for (size_t i = 0; i < signs->n; i++)
		if (signs->said[i].phase &&
		    strstr(pattern, signs->said[i].sign))
			word_list_add(list, span_str(signs->said[i].sign),
				      arena);
}

/*
 * A list of words or signs without those that no item has and no legend
 * explains: "/(✅|🚧)/".
 */
static struct span narrowed(const struct hypothesis *one, const char *pattern,
			    const char *after, text_of_item *text_of,
			    struct span folded, const struct signs *signs,
			    struct arena *arena)
{
	struct word_list list = { 0 };
	struct regex *regex;
	struct span whole = span_str(pattern), hit, group, said;
	struct buf text = BUF_INIT;

	if (!after)
		return whole;
	regex = regex_of(span_of(whole.at + 1, whole.len - 2), false);
	if (!regex)
		return SPAN_NONE;
	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];
		struct span words = text_of(item, folded, arena);

		if (!words.len ||
		    regex_find(regex, words, &hit, &group) != REGEX_HIT)
			continue;
		word_list_add(&list, arena_copy(arena, group), arena);
	}
	regex_free(regex);
	if (!*after)
		add_explained(&list, signs, pattern, arena);
	buf_adds(&text, *after ? "/^\\W*(" : "/(");
	for (size_t i = 0; i < list.n; i++) {
		if (i)
			buf_addc(&text, '|');
		add_escaped(&text, list.list[i]);
	}
	buf_addf(&text, ")%s/", after);
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
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
	pattern = narrowed(one, pattern_of(best, signs, arena), best->after,
			   words_of_item, SPAN_NONE, signs, arena);
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
		pattern = narrowed(one, signs_of(signs, arena), "",
				   words_of_item, SPAN_NONE, signs, arena);
	return pattern.len ? arena_printf(arena, "field status from title %.*s",
					  (int)pattern.len, pattern.at)
			   : SPAN_NONE;
}

/* ---- a field that is called otherwise ---- */

/* Values of a field that say a state, and which. */
struct field_states {
	size_t n, known, over;
};

static struct field_states states_of_field(const struct hypothesis *one,
					   struct span folded,
					   const struct signs *signs,
					   struct arena *arena)
{
	struct field_states found = { 0 };

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct field *field =
			item_field(one->backlog.items[i], folded);
		enum phase phase;

		if (!field || field->n_values != 1 ||
		    field_is_title(field, one->backlog.items[i]) ||
		    !field_has_value(field))
			continue;
		phase = starts_with_colour(field->values[0].text)
				? PHASE_UNKNOWN
				: signs_phase(signs, field->values[0].text,
					      arena);
		found.n++;
		found.known += phase != PHASE_UNKNOWN;
		found.over += is_over(phase);
	}
	return found;
}

/*
 * "Statusas: ✅ …": a field that most have, in whatever language, whose values
 * are states, some an end and some not.
 */
struct span find_field_status(const struct hypothesis *one,
			      const struct signs *signs, struct arena *arena)
{
	for (size_t i = 0; i < one->backlog.n_items && i < 3; i++) {
		const struct item *item = one->backlog.items[i];

		for (size_t j = 0; j < item->n_fields; j++) {
			const struct field *field = &item->fields[j];
			struct field_states found;
			struct span name = quoted_word(field->name, arena);

			if (field->origin == FROM_ITSELF ||
			    field->origin == FROM_SECTION ||
			    planning_of(field->folded))
				continue;
			found = states_of_field(one, field->folded, signs,
						arena);
			if (10 * found.n < 8 * one->facts.n ||
			    10 * found.known < 9 * found.n || !found.over ||
			    found.over == found.known)
				continue;
			return arena_printf(arena,
					    "field status from field %.*s",
					    (int)name.len, name.at);
		}
	}
	return SPAN_NONE;
}

/* ---- a sign beside the id of a row ---- */

/* Does its id or title stand there, and not that of another one? */
static bool names_item(struct span cell, const struct item *item,
		       struct arena *arena)
{
	struct span name = item->has_own_id ? item->id : item->title;

	return name.len && span_find(cell, arena_printf(arena, "%.*s",
							(int)name.len, name.at)
						   .at) >= 0;
}

/* How many rows have a sign that is known in this column. */
static size_t count_signs(const struct hypothesis *one, struct span folded,
			  struct regex *regex, const struct signs *signs,
			  struct arena *arena)
{
	size_t n = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct field *cell =
			item_field(one->backlog.items[i], folded);
		struct span hit, sign;

		n += cell && cell->n_values &&
		     names_item(cell->values[0].text, one->backlog.items[i],
				arena) &&
		     regex_find(regex, cell->values[0].text, &hit, &sign) ==
			     REGEX_HIT &&
		     signs_phase(signs, sign, arena) != PHASE_UNKNOWN;
	}
	return n;
}

/*
 * "| **T1.2** ✅ | Models |": where no column tells a state, the one whose
 * cells have signs does, if a third of the rows and two at least have one.
 */
struct span find_row_signs(const struct hypothesis *one,
			   const struct signs *signs, struct arena *arena)
{
	const struct item *first = one->backlog.items[0];
	struct span found = SPAN_NONE;
	const char *pattern = signs_of(signs, arena);
	struct regex *regex =
		regex_of(span_of(pattern + 1, strlen(pattern) - 2), false);
	size_t most = one->facts.n < 6 ? 2 : one->facts.n / 3;

	if (!regex)
		return SPAN_NONE;
	for (size_t i = 0; i < first->n_fields; i++) {
		const struct field *field = &first->fields[i];
		struct span name = quoted_word(field->name, arena), signs_here;
		size_t n = field->origin == FROM_COLUMN
				   ? count_signs(one, field->folded, regex,
						 signs, arena)
				   : 0;

		if (n < most || n == 0)
			continue;
		most = n + 1;
		signs_here = narrowed(one, pattern, "", cell_of_item,
				      field->folded, signs, arena);
		found = signs_here.len
				? arena_printf(arena,
					       "field status from column %.*s "
					       "%.*s",
					       (int)name.len, name.at,
					       (int)signs_here.len,
					       signs_here.at)
				: SPAN_NONE;
	}
	regex_free(regex);
	return found;
}

/* ---- what boxes say as well ---- */

/* Does a box or a strike say of the item what the state does? */
static bool is_told_by_box(const struct item *item, enum phase phase)
{
	if (is_over(phase))
		return item->box == 'x' || item->box == '-' || item->struck;
	return item->box == ' ' &&
	       (phase == PHASE_OPEN || phase == PHASE_UNKNOWN);
}

/* Is it one of those that list signs or words? */
static bool lists_states(struct span directive)
{
	static const char title[] = "field status from title ";
	struct span regex = span_starts(directive, title)
				    ? span_from(directive, strlen(title))
				    : SPAN_NONE;

	return (span_starts(regex, "/(") && !span_starts(regex, "/(?")) ||
	       span_starts(regex, "/^\\W*(");
}

bool drop_told_by_boxes(struct hypothesis *one, struct arena *arena)
{
	size_t kept = 0, n = one->n_directives, told = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];
		struct span status = item_status(item);

		if (status.len &&
		    !is_told_by_box(item, status_phase(status, arena)))
			return false;
		told += status.len > 0;
	}
	/* Those that no item has yet stand in a text about the next ones. */
	if (!told)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!lists_states(one->directives[i]))
			one->directives[kept++] = one->directives[i];
	one->n_directives = kept;
	return kept < n;
}
