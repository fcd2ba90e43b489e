/* Lists and ranges of ids, spelt out: "DEBT-01, 08, 26-31". */
#include "backlog/reference.h"

#include "backlog/ids-among.h"
#include "base/unicode.h"

enum { LONGEST_RANGE = 100 };

struct spelling {
	struct backlog *backlog;
	const struct item *item;
	struct arena *arena;
	struct field_piece *pieces;
	size_t n, room;
	struct span front; /* "DEBT-" of the id before; "08" goes on from it */
};

static void add_reference(struct spelling *s, const struct field_piece *piece,
			  struct span text)
{
	struct field_piece *copy =
		ARENA_PUSH(s->arena, s->pieces, s->n, s->room);

	*copy = *piece;
	if (!span_eq(copy->text, text)) {
		copy->text = text;
		copy->folded = text_fold_value(s->arena, text);
	}
}

/* What joins the ends of a range; the hyphen is tried last. */
static const char *const range_signs[] = {
	" to ", " through ", " thru ", " until ", " till ", " bis ", " à ",
	" au ", " a ",	     " al ",   " até ",	  " tot ",  " t/m ", " по ",
	" до ", " do ",	     " đến ",  " tới ",	  " til ",  "から",  "至",
	"到",	"～",	     "〜",     "~",	  " - ",    " – ",   " — ",
	"…",	"...",	     "..",     "–",	  "—",	    "-",
};
enum { N_RANGE_SIGNS = sizeof(range_signs) / sizeof(*range_signs) };

/* Could a sign that begins so be in a text with such bytes? */
static bool may_begin(char c, bool any_blank, bool any_high)
{
	return c == ' ' ? any_blank : (unsigned char)c < 0x80 || any_high;
}

/* Cuts the text at the last of such a sign: DEBT-26-31 is cut after 26. */
static bool cut_at(struct span text, const char *sign, struct span *from,
		   struct span *to)
{
	size_t len = strlen(sign);

	for (size_t at = text.len; at-- > 1;) {
		if (text.at[at] != sign[0] ||
		    !span_starts(span_from(text, at), sign))
			continue;
		*from = span_trim(span_first(text, at));
		*to = span_trim(span_from(text, at + len));
		return id_number(*from).len && id_is_number(id_number(*to));
	}
	return false;
}

/* Cuts "26-31", "26–31", "26..31", "DEBT-26 to DEBT-31" in two. */
static bool cut_range(struct span text, struct span *from, struct span *to)
{
	bool any_blank = false, any_high = false;

	for (size_t i = 0; i < text.len; i++) {
		any_blank |= text.at[i] == ' ';
		any_high |= (unsigned char)text.at[i] >= 0x80;
	}
	for (size_t i = 0; i < N_RANGE_SIGNS; i++)
		if (may_begin(range_signs[i][0], any_blank, any_high) &&
		    cut_at(text, range_signs[i], from, to))
			return true;
	return false;
}

static size_t digits_value(struct span digits)
{
	size_t value = 0;

	for (size_t i = 0; i < digits.len && value < 1000000; i++)
		value = value * 10 + (size_t)(digits.at[i] - '0');
	return value;
}

/* Adds what lies between two ids of the same front; false where it is none. */
static bool add_range(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span from, to, first, last, front, front_to;
	size_t low, high;

	if (!cut_range(text, &from, &to))
		return false;
	first = id_number(from);
	last = id_number(to);
	front = span_first(from, from.len - first.len);
	front_to = span_first(to, to.len - last.len);
	if (!span_is_digits(first) || !span_is_digits(last) ||
	    (front_to.len && !span_eq(front, front_to)))
		return false;
	if (!front.len)
		front = s->front;
	low = digits_value(first);
	high = digits_value(last);
	if (low >= high || high - low > LONGEST_RANGE)
		return false;
	for (size_t i = low; i <= high; i++)
		add_reference(s, piece,
			      arena_printf(s->arena, "%.*s%0*zu",
					   (int)front.len, front.at,
					   (int)first.len, i));
	s->front = front;
	return true;
}

/* "08" after DEBT-01 is DEBT-08, if that is an item. */
static struct span go_on(const struct spelling *s, struct span text)
{
	struct span bare = text, id;

	while (bare.len && bare.at[0] == '#')
		bare = span_from(bare, 1);
	if (!s->front.len || !id_is_number(bare))
		return text;
	id = arena_printf(s->arena, "%.*s%.*s", (int)s->front.len, s->front.at,
			  (int)bare.len, bare.at);
	return item_named(s->backlog, s->item, id) ? id : text;
}

/* One id, or one range of them. */
static void spell_one(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span id = go_on(s, text), leading = id_prefix(text), number;
	struct span from, to;
	struct opening opening;

	if (cut_range(text, &from, &to) &&
	    !item_named(s->backlog, s->item, id) && add_range(s, piece, text))
		return;
	add_reference(s, piece, id);
	if (!leading.len && id_opens(text, OPENS_INNER, &opening))
		leading = opening.id;
	number = id_number(leading);
	if (leading.len > number.len && number.len)
		s->front = span_first(leading, leading.len - number.len);
}

/* What stands after the last sign of a list, which ends what was said before. */
static struct span after_list_sign(struct span gap)
{
	static const char *const signs[] = { ";",  "|", "·", "•", "、", "，",
					     "；", "/", "&", "+", "→",	">" };
	size_t from = 0;

	for (size_t i = 0; i < gap.len; i++)
		for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++)
			if (span_starts(span_from(gap, i), signs[s]))
				from = i + strlen(signs[s]);
	return span_from(gap, from);
}

/*
 * Does a list go on across what stands between two of its ids? A few words
 * separate them, whatever they mean; more are a sentence about the first one.
 */
static bool joins(struct spelling *s, struct span gap)
{
	enum { MOST_WORDS_BETWEEN = 3 };

	return text_count_words(without_remarks(
		       after_list_sign(gap), s->arena)) <= MOST_WORDS_BETWEEN;
}

/* "US-1 (soft) through US-3": adds all of them; false where it is no range. */
static bool spell_range(struct spelling *s, const struct field_piece *piece,
			struct span from, struct span gap, struct span to)
{
	struct span sign = without_remarks(gap, s->arena);

	for (size_t i = 0; i < N_RANGE_SIGNS; i++)
		if (span_is_nocase(sign, range_signs[i]) ||
		    (range_signs[i][0] == ' ' &&
		     span_eq(sign, span_trim(span_str(range_signs[i])))))
			return add_range(s, piece,
					 arena_printf(s->arena, "%.*s to %.*s",
						      (int)from.len, from.at,
						      (int)to.len, to.at));
	return false;
}

/*
 * "US-1 (soft) then US-2": whatever joins them, each id that stands in a list is
 * one of it. `first` opens the text.
 */
static void spell_among(struct spelling *s, const struct field_piece *piece,
			struct span text, struct span first)
{
	struct span id = first;

	while (id.len) {
		size_t end = (size_t)(id.at + id.len - text.at);
		struct span next = id_among(s->backlog, s->item, text, end);
		struct span gap =
			next.len ? span_between(id.at + id.len, next.at)
				 : SPAN("");

		if (next.len && !joins(s, gap))
			next = SPAN_NONE;
		if (!next.len || !spell_range(s, piece, id, gap, next)) {
			spell_one(s, piece, id);
			id = next;
			continue;
		}
		end = (size_t)(next.at + next.len - text.at);
		id = id_among(s->backlog, s->item, text, end);
		if (id.len &&
		    !joins(s, span_between(next.at + next.len, id.at)))
			return;
	}
}

static void spell_out(struct spelling *s, const struct field_piece *piece,
		      struct span text)
{
	struct span first = id_among(s->backlog, s->item, text, 0), second;

	if (first.len && first.at == text.at && first.len < text.len) {
		second = id_among(s->backlog, s->item, text, first.len);
		if (second.len &&
		    joins(s, span_between(first.at + first.len, second.at)) &&
		    !item_named(s->backlog, s->item, text)) {
			spell_among(s, piece, text, first);
			return;
		}
	}
	spell_one(s, piece, text);
}

/* "issue 7", "Task #12": a word that says what it is, and a number. */
static bool is_word_and_number(struct span part)
{
	ptrdiff_t blank = span_find_char(part, ' ');
	struct span number;

	if (blank <= 0)
		return false;
	for (ptrdiff_t i = 0; i < blank; i++)
		if (!char_is_letter(part.at[i]))
			return false;
	number = span_from(part, (size_t)blank + 1);
	while (number.len && number.at[0] == '#')
		number = span_from(number, 1);
	return id_is_number(number);
}

/* What stands between the ids of a list; blanks alone are tried last. */
static const char *const signs[] = {
	";",	  ",",	    "；",    "，",     "、",   "|",    "｜",
	"→",	  "·",	    "•",     " and ",  " & ",  " + ",  " / ",
	"/",	  "／",	    " und ", " y ",    " e ",  " et ", " и ",
	" i ",	  " oraz ", " en ",  " och ",  " og ", " ve ", " và ",
	"和",	  "与",	    "與",    "及",     "と",   "및",   " or ",
	" oder ", " ou ",   " o ",   " then ", " > ",  " ",
};
enum { N_SIGNS = sizeof(signs) / sizeof(*signs) };

/* Cuts the text at the first of `n` signs; false where nothing is left. */
static bool next_in_list(struct span *text, struct span *part, size_t n)
{
	size_t end = text->len, len = 0;

	if (!text->at)
		return false;
	for (size_t i = 0; i < n; i++) {
		ptrdiff_t at =
			span_find(span_first(*text, end + len), signs[i]);

		if (at < 0 || (size_t)at > end ||
		    ((size_t)at == end && strlen(signs[i]) <= len))
			continue;
		end = (size_t)at;
		len = strlen(signs[i]);
	}
	*part = span_trim(span_first(*text, end));
	*text = end < text->len ? span_from(*text, end + len) : SPAN_NONE;
	return true;
}

static bool is_id(struct span part)
{
	struct opening opening;

	while (part.len && part.at[0] == '#')
		part = span_from(part, 1);
	return id_is_number(part) || is_word_and_number(part) ||
	       (id_opens(part, OPENS_INNER, &opening) &&
		opening.end == part.len);
}

/* "S-1 Login", "S-1 (the login)", "#1 (done)": an id leads, and words follow. */
static bool opens_with_id(struct span part)
{
	size_t i = 1;

	if (part.len && part.at[0] == '#') {
		while (i < part.len && char_is_digit(part.at[i]))
			i++;
		return i > 1 && (i == part.len || part.at[i] == ' ');
	}
	return id_prefix(part).len > 0;
}

/* Is every part of the text an id or a number, so that it is a list? */
static bool is_list(struct span text, size_t n_signs,
		    bool (*is_part)(struct span part))
{
	struct span part;
	size_t n = 0;

	while (next_in_list(&text, &part, n_signs)) {
		/* "S-1, and S-2" */
		if (!part.len && n && text.len)
			continue;
		if (!is_part(part))
			return false;
		n++;
	}
	return n > 1;
}

/* "Blocked by #1", "after S-2": words that say what the field says already. */
static struct span without_lead(struct span text)
{
	static const char *const leads[] = {
		"blocked by ",	"blocked on ", "depends on ", "waits for ",
		"waiting for ", "waiting on ", "after ",      "requires ",
		"needs ",	"see ",	       "part of ",    "nach ",
		"siehe ",	"then ",       "and ",	      "both ",
	};

	for (size_t i = 0; i < sizeof(leads) / sizeof(*leads); i++)
		if (span_starts_nocase(text, leads[i]))
			return span_trim(span_from(text, strlen(leads[i])));
	return text;
}

/* "01 and 02 (both must be merged first)" is said about the whole list. */
static struct span without_remark(struct span text)
{
	ptrdiff_t open = span_find(text, " (");
	struct span list;

	if (open <= 0 || !span_ends(text, ")") ||
	    span_find_char(text, ')') + 1 != (ptrdiff_t)text.len)
		return text;
	list = span_trim(span_first(text, (size_t)open));
	return is_list(list, N_SIGNS - 1, is_id) ? list : text;
}

/* "(S-1, S-2)": the list that stands inside. */
static struct span without_parentheses(struct span text)
{
	return span_starts(text, "(") && span_find_char(text, ')') + 1 ==
						 (ptrdiff_t)text.len
		       ? span_trim(span_of(text.at + 1, text.len - 2))
		       : text;
}

/* "Login (US-1)", where nothing is called Login: the id says what is meant. */
static struct span ids_in_parentheses(struct spelling *s, struct span text)
{
	ptrdiff_t open = span_find(text, " (");
	struct span inside, first;

	if (open <= 0 || !span_ends(text, ")") ||
	    item_named(s->backlog, s->item,
		       span_trim(span_first(text, (size_t)open))))
		return text;
	inside = span_of(text.at + open + 2, text.len - (size_t)open - 3);
	first = id_among(s->backlog, s->item, inside, 0);
	return first.len && first.at == inside.at &&
			       (first.len == inside.len ||
				is_list(inside, N_SIGNS, is_id)) &&
			       !id_prefix(text).len
		       ? inside
		       : text;
}

/* No sign in it that may part a list. */
static bool is_one_word(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (strchr(" /;,|<>~&+\n", text.at[i]) ||
		    (unsigned char)text.at[i] >= 0x80)
			return false;
	return true;
}

/* "✅ S-1", "S-1 ✅": without what people draw beside a name. */
static struct span without_emoji(struct span text)
{
	size_t end = text.len;

	text = span_trim(span_from(text, text_emoji_length(text)));
	end = text.len;
	while (end && text.at[end - 1] != ' ')
		end--;
	if (end && end < text.len &&
	    text_emoji_length(span_from(text, end)) == text.len - end)
		text = span_trim(span_first(text, end));
	return text;
}

/* "S-1 and S-2.": the full stop belongs to the line. */
static struct span without_stop(struct span text)
{
	if (span_ends(text, "."))
		text.len--;
	else if (span_ends(text, "。"))
		text.len -= strlen("。");
	return span_trim(text);
}

static void spell_list(struct spelling *s, const struct field_piece *piece)
{
	struct span text = without_parentheses(without_remark(without_lead(
		without_emoji(without_stop(span_trim(piece->text))))));
	bool is_word = is_one_word(text);

	for (size_t n = N_SIGNS - 1; !is_word && n <= N_SIGNS; n++) {
		struct span part;

		if (!(is_list(text, n, is_id) ||
		      (n < N_SIGNS && is_list(text, n, opens_with_id))) ||
		    item_named(s->backlog, s->item, text))
			continue;
		while (next_in_list(&text, &part, n))
			if (part.len)
				spell_out(s, piece, part);
		return;
	}
	spell_out(s, piece, ids_in_parentheses(s, text));
}

size_t backlog_references(struct backlog *backlog, const struct item *item,
			  const struct field *field,
			  struct field_piece **pieces, struct arena *arena)
{
	struct spelling s = { .backlog = backlog,
			      .item = item,
			      .arena = arena,
			      .front = SPAN("") };
	size_t n = field_pieces(field, pieces, arena);

	/* What has no digit is neither a list nor a range: most values. */
	for (size_t i = 0; i < n; i++)
		if ((*pieces)[i].is_none || !span_has_digit((*pieces)[i].text))
			add_reference(&s, &(*pieces)[i], (*pieces)[i].text);
		else
			spell_list(&s, &(*pieces)[i]);
	*pieces = s.pieces;
	return s.n;
}
