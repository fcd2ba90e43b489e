/* What a sign means in a value, and whether colours are states at all. */
#include "seek/signs.h"

#include "base/unicode.h"

/* What a value says without the signs in front; nothing where it has no words. */
static struct span words_of(struct span value)
{
	while (value.len && !text_starts_with_letter(value) &&
	       !char_is_digit(value.at[0]))
		value = span_from(value, 1);
	return value;
}

static const struct sign_said *said_of(const struct signs *signs,
				       const char *sign)
{
	for (size_t i = 0; i < signs->n; i++)
		if (signs->said[i].sign == sign)
			return &signs->said[i];
	return NULL;
}

/* What a coloured sign tells, if its phase is this where nobody says otherwise. */
static enum phase colour_phase(const struct signs *signs,
			       const struct sign_said *said, struct span value,
			       enum phase phase)
{
	bool is_end = phase == PHASE_DONE;

	if (signs->colours_rank)
		return PHASE_UNKNOWN;
	if (said && (said->phase || said->is_rank || is_end))
		return said->phase;
	return is_end && text_count_words(value) ? PHASE_UNKNOWN : phase;
}

enum phase signs_phase(const struct signs *signs, struct span value,
		       struct arena *arena)
{
	enum phase phase = status_phase(value, arena);
	struct span sign = from_known_sign(value);
	const struct sign_said *said;

	if (signs->n_codes && code_phase(signs, value))
		return code_phase(signs, value);
	if (!sign.len || status_phase(words_of(value), arena))
		return phase;
	said = said_of(signs, known_sign_at(sign));
	if (starts_with_colour(sign))
		return colour_phase(signs, said, value, phase);
	return said && (said->phase || said->is_rank) ? said->phase : phase;
}

/* ---- what the items themselves have ---- */

/* "🟢 Low: paint it", "🟢 P3 Paint it", "🟢 (low)": does it rank what follows? */
static bool is_followed_by_rank(struct span sign, struct arena *arena)
{
	static const char *const ends[] = { ":", "—", "–", " - ", "|",
					    ")", "]", "·", ",",	  "：" };
	enum { MOST_WORDS = 2 };
	struct span words = words_of(sign);
	size_t end = words.len;

	if (words.len > 2 && char_lower(words.at[0]) == 'p' &&
	    char_is_digit(words.at[1]) && strchr(" :)]-|", words.at[2]))
		return true;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		ptrdiff_t at = span_find(words, ends[i]);

		if (at >= 0 && (size_t)at < end)
			end = (size_t)at;
	}
	words = span_trim(span_first(words, end));
	return words.len && text_count_words(words) <= MOST_WORDS &&
	       is_rank_said(words, arena);
}

/* "Paint it (priority: 🟢)" */
static bool is_below_rank(struct span before, struct arena *arena)
{
	size_t start;

	before = span_trim(before);
	if (!span_ends(before, ":"))
		return false;
	for (start = before.len;
	     start && !strchr("([,;|", before.at[start - 1]); start--)
		;
	return is_rank_subject(span_from(before, start), arena);
}

/* A box, a tick, a strike, a lane or a word says that it is over. */
static bool is_over_otherwise(const struct item *item, struct span words,
			      struct arena *arena)
{
	static const char *const ticks[] = { "✅", "☑", "✔", "🏁" };
	struct span lane = item_state_lane(item, arena);

	if (item->box)
		return item->box != ' ';
	if (ANY_OF(span_starts, words, ticks))
		return true;
	return item->is_done || ends_ticked(words) ||
	       (lane.len && is_over(item_lane_phase(item, lane, arena)));
}

/* How many of the items say this. */
struct seen_colours {
	size_t over; /* over, by what is no colour */
	size_t green; /* and not over */
	size_t ranks;
};

static void look_at_item(struct seen_colours *seen, const struct item *item,
			 struct arena *arena)
{
	struct span words = item_words(item, arena);
	struct span status = item_status(item);
	bool in_status = from_known_sign(status).len > 0;
	struct span text = in_status ? status : words;
	struct span sign = from_known_sign(text);
	bool is_end =
		is_over_otherwise(item, in_status ? status : words, arena);

	seen->over += is_end;
	if (!sign.len || !starts_with_colour(sign))
		return;
	seen->ranks +=
		is_followed_by_rank(sign, arena) ||
		is_below_rank(span_first(text, text.len - sign.len), arena);
	seen->green += !is_end && span_starts(sign, "🟢");
}

/*
 * A green item that is not over, by what tells it of others, is no more over for
 * being green: colours are something else there.
 */
static bool items_deny_colours(const struct hypothesis *kind,
			       struct arena *arena)
{
	struct seen_colours seen = { 0 };

	for (size_t i = 0; i < kind->backlog.n_items; i++)
		look_at_item(&seen, kind->backlog.items[i], arena);
	return seen.ranks || (seen.over && seen.green);
}

static bool has_signs(const struct hypothesis *kind, struct arena *arena)
{
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		if (from_known_sign(item_words(item, arena)).len ||
		    from_known_sign(item_status(item)).len)
			return true;
		for (size_t j = 0; j < item->n_fields; j++)
			if (item->fields[j].n_values == 1 &&
			    known_sign_at(item->fields[j].values[0].text))
				return true;
	}
	return false;
}

/* Has half of them a field of one or two letters? */
static bool has_codes(const struct hypothesis *kind)
{
	size_t n = 0;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		bool any = false;

		for (size_t j = 0; j < item->n_fields && !any; j++)
			any = item->fields[j].n_values == 1 &&
			      item->fields[j].origin != FROM_ITSELF &&
			      may_be_code(item->fields[j].values[0].text);
		n += any;
	}
	return 2 * n >= kind->backlog.n_items && n > 1;
}

/* Is some colour a state, by the words that explain it? */
static bool explain_states(const struct signs *signs)
{
	for (size_t i = 0; i < signs->n; i++)
		if (starts_with_colour(span_str(signs->said[i].sign)) &&
		    signs->said[i].phase)
			return true;
	return false;
}

void signs_find(struct signs *out, const struct hypothesis *kind,
		const struct survey *survey, struct arena *arena)
{
	*out = (struct signs){ 0 };
	if (has_codes(kind))
		signs_read_codes(out, kind, survey, arena);
	if (!has_signs(kind, arena))
		return;
	signs_read_keys(out, kind, survey, arena);
	if (!out->colours_rank && !explain_states(out))
		out->colours_rank = items_deny_colours(kind, arena);
}
