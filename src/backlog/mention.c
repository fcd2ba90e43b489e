/* "(depends on T037)", "— after US-1": pairs said in passing. */
#include "backlog/mention.h"
#include "backlog/item-read.h"

#include "backlog/relation.h"
#include "base/unicode.h"

enum { LONGEST_REMARK = 400, LONGEST_BLOCK = 200 };

/* One mention among letters. */
struct mention {
	size_t open; /* the sign that sets it off, or where its line begins */
	size_t words, ids, ids_end; /* "depends on" and "T037, T005" */
	size_t tail; /* where what may follow begins: after "C-10に依存" */
	size_t end; /* after what closes it */
	const char *close; /* of a bracket; else NULL */
	bool is_label; /* "Depends on: T037", a pair within a sentence or after */
	bool is_amid; /* the bracket says something else, too: "(3 SP, after" */
	bool is_guess; /* "Task 2", said by what is called otherwise */
	size_t list_end; /* of the list before: its ids are asked one by one */
};

static struct span between(const struct letters *l, size_t from, size_t to)
{
	return from < to ? span_of(l->at + from, to - from) : SPAN("");
}

/* What may stand in front of it, and what closes what it opens. */
static const struct {
	const char *open, *close;
	bool is_spaced; /* blanks on both sides */
} signs[] = {
	{ "(", ")", false },   { "[", "]", false },  { "（", "）", false },
	{ "【", "】", false }, { ".", NULL, false }, { ";", NULL, false },
	{ ",", NULL, false },  { "|", NULL, false }, { "·", NULL, false },
	{ "。", NULL, false }, { "—", NULL, false }, { "–", NULL, false },
	{ "-", NULL, true },
};

/* Does one of the signs stand at `i`? Its row, or -1. */
static int sign_at(const struct letters *l, size_t i)
{
	for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++)
		if (span_starts(between(l, i, l->n), signs[s].open) &&
		    (!signs[s].is_spaced || (i && l->at[i - 1] == ' ')))
			return (int)s;
	return -1;
}

/* "(3 SP, after US-1)": what closes the bracket around `i`; NULL outside. */
static const char *close_around(const struct letters *l, size_t i)
{
	size_t from = i > LONGEST_REMARK ? i - LONGEST_REMARK : 0;
	int depth = 0;

	for (; i > from && l->at[i - 1] != '\n'; i--) {
		depth += strchr(")]", l->at[i - 1]) != NULL;
		if (!strchr("([", l->at[i - 1]))
			continue;
		if (!depth)
			return l->at[i - 1] == '(' ? ")" : "]";
		depth--;
	}
	return NULL;
}

/*
 * Goes back from the ids to what sets words off: a sign, the start of the line,
 * or the id that opens it, "US-3 depends on US-1".
 */
static void find_words(const struct letters *l, struct mention *m,
		       struct span title)
{
	size_t i = m->ids, id;

	m->close = NULL;
	for (; i > 0 && m->ids - i < LONGEST_NAME && l->at[i - 1] != '\n';
	     i--) {
		int sign = sign_at(l, i - 1);

		if (sign < 0)
			continue;
		m->open = i - 1;
		m->words = letters_skip_blanks(
			l, i - 1 + strlen(signs[sign].open));
		m->close = signs[sign].close;
		if (!m->close && strchr(",;", l->at[m->open])) {
			m->close = close_around(l, m->open);
			m->is_amid = m->close != NULL;
		}
		return;
	}
	m->open = i;
	m->words = letters_skip_emoji(l, i);
	id = letters_id_length(l, m->words, m->ids, title);
	if (i || !id || m->words + id >= m->ids)
		return;
	m->open = m->words + id;
	m->words = letters_skip_blanks(l, m->open);
}

/*
 * ", the API, size: 3" after "T001": all of it is named, but for other pairs and
 * what looks like a priority or a size.
 */
static size_t list_length(struct span rest, struct arena *arena)
{
	struct span next = rest, piece, name, value;
	size_t len = 0;

	while (span_next_part(&next, ',', &piece) &&
	       !text_is_pair(span_trim(piece), &name, &value) &&
	       !text_is_priority_or_size(piece, arena))
		len = (size_t)(piece.at + piece.len - rest.at);
	while (len && rest.at[len - 1] == ' ')
		len--;
	return len;
}

/*
 * Sets where it ends: at its bracket, where a remark may stand before, or where
 * nothing else is said in its sentence. False where the sentence goes on.
 */
static bool find_end(const struct letters *l, struct mention *m,
		     struct arena *arena)
{
	size_t line = letters_line_end(l, m->ids);
	size_t at = letters_skip_blanks(l, m->tail);
	struct span rest = between(l, at, line);
	bool is_list = rest.len && strchr(",;", rest.at[0]);
	ptrdiff_t close;

	m->end = at;
	/* After such words a negation may follow: "C-10に依存しない". */
	if (m->close && m->tail > m->ids_end && !span_starts(rest, m->close))
		return false;
	if (m->close) {
		close = span_find(span_first(rest, LONGEST_REMARK), m->close);
		if (close < 0 || (close > 0 && !strchr(":,;-", rest.at[0]) &&
				  (unsigned char)rest.at[0] < 0x80))
			return false;
		if (is_list)
			m->ids_end = at + list_length(span_first(rest,
								 (size_t)close),
						      arena);
		m->end = at + (size_t)close + strlen(m->close);
		return true;
	}
	if (span_starts(rest, ".") || span_starts(rest, "。"))
		m->end += rest.at[0] == '.' ? 1 : strlen("。");
	else if (rest.len && sign_at(l, at) < 0)
		return false;
	return m->end >= line || l->at[m->end] == ' ' ||
	       sign_at(l, m->end) >= 0 || l->at[m->end - 1] != '.';
}

/* Is it all that its line says? */
static bool is_alone(const struct letters *l, const struct mention *m)
{
	size_t start = m->open, line = letters_line_end(l, m->ids);
	struct span rest = between(l, letters_skip_blanks(l, m->end), line);

	while (start > 0 && l->at[start - 1] == ' ')
		start--;
	return (!start || l->at[start - 1] == '\n') &&
	       (!rest.len || span_is(rest, "."));
}

/* "Depends on US-2 only where a mail is sent": not always. */
static bool is_limited(struct span rest)
{
	static const char *const words[] = {
		"only",	      "if ",	"when",	 "unless", "nur ",
		"wenn ",      "falls ", "solo",	 "sólo",   "si ",
		"seulement ", "apenas", "só ",	 "se ",	   "alleen ",
		"только",     "tylko ", "если ",
	};

	rest = span_trim(rest);
	return ANY_OF(span_starts_nocase, rest, words);
}

/*
 * "Dipende dal Task 03 (the members) to be of any use": words that say nothing
 * else open the line, so it does not matter how the sentence goes on.
 */
static bool opens_line(const struct letters *l, struct mention *m,
		       struct arena *arena)
{
	struct span words = span_trim(between(l, m->words, m->ids));
	struct span rest = letters_rest(l, m->ids_end);

	if (m->open && l->at[m->open - 1] != '\n')
		return false;
	m->end = m->ids_end;
	return m->tail == m->ids_end && !m->is_label && !is_limited(rest) &&
	       relation_depends(text_fold_name(arena, words)) &&
	       !(rest.len && text_starts_with_letter(rest));
}

/* Is a field read there? Those of the same line are among the last. */
static bool is_there(const struct item *item, uint32_t start)
{
	enum { MOST = 1000 };
	size_t from = item->n_fields > MOST ? item->n_fields - MOST : 0;

	for (size_t i = from; i < item->n_fields; i++)
		if (item->fields[i].start == start &&
		    item->fields[i].part == item->n_parts - 1)
			return true;
	return false;
}

static void add_mention(struct item *item, const struct pair_reader *r,
			const struct mention *m, struct span name)
{
	const struct letters *l = &r->l;
	uint32_t start = l->place[m->words];
	struct field_value *value;
	struct field *field;

	if (is_there(item, start))
		return;
	field = item_add_field(item, FROM_PAIR, name, start, r->arena);
	start = l->place[m->ids];
	/* A value that is a link begins where the link does. */
	if (start && document_source(field->doc).at[start - 1] == '[')
		start--;
	value = field_add_value(field, between(l, m->ids, m->ids_end), start,
				l->place[m->ids_end - 1] + 1, r->arena);
	value->is_guess = m->is_guess;
}

/* Is nothing but a full stop left on the line after it? */
static bool ends_line(const struct letters *l, const struct mention *m)
{
	struct span rest = between(l, letters_skip_blanks(l, m->end),
				   letters_line_end(l, m->ids));

	return !rest.len || span_is(rest, ".");
}

static bool begins_word(const struct letters *l, size_t i)
{
	return !i ||
	       !(char_is_letter(l->at[i - 1]) || char_is_digit(l->at[i - 1]) ||
		 strchr("-_./\\#@", l->at[i - 1]));
}

/* "Depends on" of "Read the plan first. Depends on: T037."; else empty. */
static struct span label_of(struct span words, struct arena *arena)
{
	struct span label = SPAN(""), folded;

	if (span_ends(words, ":"))
		label = span_first(words, words.len - 1);
	else if (span_ends(words, WIDE_COLON))
		label = span_first(words, words.len - strlen(WIDE_COLON));
	label = span_trim(label);
	folded = text_fold_name(arena, label);
	return relation_waits(folded) || relation_blocks(folded) ? label
								 : SPAN("");
}

/*
 * The field that words before the ids, or after them, fill; empty where they say
 * something else. Sets where the ids and those words end.
 */
static struct span find_field(const struct pair_reader *r, struct mention *m,
			      size_t line)
{
	const struct letters *l = &r->l;
	struct span words = span_trim(between(l, m->words, m->ids)), name;
	size_t length;

	name = label_of(words, r->arena);
	m->is_label = name.len > 0;
	if (!m->is_label)
		name = words.len ? relation_field(r->kind, words, r->arena)
				 : SPAN("");
	if (!name.len && !relation_may_precede(words))
		return name;
	if (m->ids >= m->list_end)
		m->list_end =
			letters_ids_end(l, m->ids, line, r->title, m->is_guess);
	m->ids_end = m->tail = m->list_end;
	if (name.len)
		return name;
	name = relation_field_after(r->kind, words,
				    between(l, m->ids_end, line), &length);
	m->tail += name.len ? length : 0;
	return name;
}

size_t item_read_mentions(struct item *item, const struct pair_reader *r,
			  bool whole)
{
	const struct letters *l = &r->l;
	size_t first = SIZE_MAX, line = 0, list_end = 0;

	for (size_t i = 0; i < l->n; i++) {
		struct mention m = { .ids = i, .list_end = list_end };
		struct span name;
		size_t len;

		if (i >= line)
			line = letters_line_end(l, i) + 1;
		if (!begins_word(l, i))
			continue;
		len = letters_id_length(l, i, line - 1, r->title);
		if (!len) {
			len = letters_worded_length(l, i, line - 1);
			m.is_guess = len > 0;
		}
		if (!len)
			continue;
		/* Not past a bracket: "US-10 (needs US-1)" is an item's line. */
		i += len - 1;
		find_words(l, &m, r->title);
		if (!whole && !m.open)
			continue;
		name = find_field(r, &m, line - 1);
		list_end = m.list_end;
		if (!name.len)
			continue;
		i = m.ids_end - 1;
		if ((!find_end(l, &m, r->arena) ||
		     (whole && !is_alone(l, &m) &&
		      !(m.is_label && ends_line(l, &m)))) &&
		    !(r->may_go_on && opens_line(l, &m, r->arena)))
			continue;
		add_mention(item, r, &m, name);
		i = m.end > i ? m.end - 1 : i;
		if (first == SIZE_MAX && !m.is_amid && ends_line(l, &m))
			first = m.open;
	}
	return first;
}

/* Set apart from other sentences: quoted, or with an emoji or bold in front. */
static bool is_set_apart(const struct outline *outline, uint32_t block)
{
	struct span source = outline_source(outline, block);

	return block_is(outline, outline->blocks[block].parent, BLOCK_QUOTE) ||
	       span_starts(source, "**") || text_emoji_length(source);
}

bool mention_may_open(const struct outline *outline, uint32_t block,
		      struct arena *arena)
{
	enum { LONGEST_OPENING = 40, MOST_WORDS = 4 };
	struct arena_mark mark = arena_mark(arena);
	struct span text = outline_source(outline, block);
	size_t words = 0;
	bool may = false;

	if (text.len > LONGEST_BLOCK || !span_has_digit(text) ||
	    !is_set_apart(outline, block))
		return false;
	text = span_from(text, text_emoji_length(text));
	while (text.len && strchr(" *_", text.at[0]))
		text = span_from(text, 1);
	text = text_fold_case(arena, span_first(text, LONGEST_OPENING));
	for (size_t i = 0; i < text.len && words < MOST_WORDS && !may; i++) {
		if (text.at[i] != ' ' && text.at[i] != '*')
			continue;
		may = relation_depends(span_first(text, i));
		words++;
	}
	arena_rewind(arena, mark);
	return may;
}

void item_read_mentions_of(struct item *item, uint32_t block, bool whole,
			   struct arena *arena)
{
	const struct outline *outline = item_last_outline(item);
	struct span text = outline_source(outline, block);
	struct pair_reader r = { .kind = item->kind,
				 .title = item->title,
				 .arena = arena };

	if (text.len > LONGEST_BLOCK || !span_has_digit(text))
		return;
	r.may_go_on = whole && mention_may_open(outline, block, arena);
	r.l = letters_of(outline, block, arena);
	item_read_mentions(item, &r, whole);
}
