/*
 * Legends of signs: "🔴 soon · 🟡 nice to have", a list, or a table. Nothing that
 * stands in an item is one.
 */
#include "seek/signs.h"
#include "seek/inside.h"

#include "backlog/shortcodes.h"
#include "base/unicode.h"

enum { FEWEST_SAID = 2, MOST_NAME_WORDS = 6 };

/* ---- one legend ---- */

struct key {
	struct sign_said said[MOST_SIGNS];
	size_t n;
	bool is_twice; /* a sign comes again: a list of what has them */
	bool is_of_ranks; /* by its name */
	bool is_named; /* a legend, of whatever */
};

static bool names_key(struct span name, struct arena *arena)
{
	static const char *const names[] = {
		"legend",  "legende", "légende", "leyenda", "legenda",
		"легенда", "图例",    "凡例",	 "key",	    "meaning",
		"symbols", "icons",   "colours", "colors",  "emoji",
		"status",  "states",  "symbole", "estados", "zeichen",
	};
	struct span folded = text_fold_case(arena, name);

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (text_has_word(folded, span_str(names[i])))
			return true;
	return is_asking_name(name, arena) ||
	       is_status_name(text_fold_name(arena, name));
}

static void name_key(struct key *key, struct span name, struct arena *arena)
{
	if (!text_count_words(name) || text_count_words(name) > MOST_NAME_WORDS)
		return;
	key->is_of_ranks |= is_rank_subject(name, arena);
	key->is_named |= key->is_of_ranks || names_key(name, arena);
}

/* "= **worth** doing soon ·" without what sets it off; nothing of "🟢 12". */
static struct span bare_words(struct span words)
{
	while (words.len && !text_starts_with_letter(words))
		words = span_from(words, 1);
	while (words.len && strchr(" \t*_`|,;.:/([=-", words.at[words.len - 1]))
		words.len--;
	return words;
}

static void key_add(struct key *key, const char *sign, struct span words,
		    struct arena *arena)
{
	words = bare_words(words);
	for (size_t i = 0; i < key->n; i++)
		key->is_twice |= key->said[i].sign == sign;
	if (key->is_twice || key->n == MOST_SIGNS || !text_count_words(words))
		return;
	key->said[key->n++] = (struct sign_said){
		.sign = sign,
		.phase = status_phase(words, arena),
		.is_rank = is_rank_said(words, arena),
	};
}

/* Where the next sign begins, or the length. */
static size_t next_sign(struct span text, size_t at)
{
	return at < text.len
		       ? text.len - from_known_sign(span_from(text, at)).len
		       : at;
}

/*
 * "Priority: 🔴 soon, 🟢 some day"; where the last sign has nothing behind it,
 * the words of each stand before it: "soon 🔴, some day 🟢".
 */
static void key_read_line(struct key *key, struct span line,
			  struct arena *arena)
{
	size_t first = next_sign(line, 0), at = first, last = first;
	struct span front = span_first(line, first);
	bool are_before;

	for (; at < line.len; at = next_sign(line, at + 1))
		last = at;
	if (last >= line.len)
		return;
	are_before = !text_count_words(span_from(line, last));
	if (are_before) {
		ptrdiff_t colon = span_find_char(front, ':');

		at = colon < 0 ? 0 : (size_t)colon + 1;
		name_key(key, span_first(line, at), arena);
	} else {
		name_key(key, front, arena);
	}
	for (size_t sign = first; sign < line.len;) {
		const char *is = known_sign_at(span_from(line, sign));
		struct span from = span_from(line, sign);
		size_t code = sign_of_shortcode(from)
				      ? text_shortcode_length(from)
				      : 0;
		size_t after = sign + (code ? code : strlen(is));
		size_t next = next_sign(line, after);

		key_add(key, is,
			are_before ? span_of(line.at + at, sign - at)
				   : span_of(line.at + after, next - after),
			arena);
		at = after;
		sign = next;
	}
}

static const struct sign_said *said_as(const struct key *key, const char *sign)
{
	for (size_t i = 0; i < key->n; i++)
		if (!strcmp(key->said[i].sign, sign))
			return &key->said[i];
	return NULL;
}

/* Are its colours ranks? Where green says nothing that is known, they may be. */
static bool key_ranks(const struct key *key)
{
	size_t ranks = 0, states = 0;
	const struct sign_said *green = said_as(key, "🟢");

	for (size_t i = 0; i < key->n; i++) {
		bool is_colour =
			starts_with_colour(span_str(key->said[i].sign));

		ranks += is_colour && key->said[i].is_rank;
		states += key->said[i].phase != PHASE_UNKNOWN;
	}
	return key->is_of_ranks || ranks || (green && !green->phase && !states);
}

/* Takes the legend over, if it is one. An earlier one goes first. */
static void offer(struct signs *out, const struct key *key, bool must_be_named)
{
	size_t colours = 0, states = 0;
	bool tells_states;

	for (size_t i = 0; i < key->n; i++) {
		colours += starts_with_colour(span_str(key->said[i].sign));
		states += key->said[i].phase != PHASE_UNKNOWN;
	}
	/* Other signs have a meaning of their own, unless a legend says more. */
	tells_states = key->is_named && states >= FEWEST_SAID;
	if (key->is_twice || key->n < FEWEST_SAID ||
	    (!colours && !tells_states) || (must_be_named && !key->is_named))
		return;
	out->colours_rank |= key_ranks(key);
	for (size_t i = 0; i < key->n && out->n < MOST_SIGNS; i++)
		out->said[out->n++] = key->said[i];
}

/* ---- legends of a document ---- */

struct key_search {
	struct signs *out;
	const struct hypothesis *kind;
	const struct document *doc;
	const struct outline *outline;
	bool is_own; /* items stand in the document */
	struct arena *arena;
};

/* Does an item stand in the block, or the block in an item? */
static bool has_item(const struct key_search *search, uint32_t block)
{
	const struct backlog_file *file =
		backlog_file(&search->kind->backlog, search->doc->path);
	uint32_t end = search->outline->blocks[block].next;

	for (size_t i = 0; file && i < file->n_items; i++) {
		const struct item *item = file->items[i];

		for (size_t j = 0; j < item->n_parts; j++) {
			const struct part *part = &item->parts[j];

			if (part->doc == search->doc &&
			    !form_is_whole(part->form) && part->first < end &&
			    block < part->last)
				return true;
		}
	}
	return false;
}

/*
 * The heading above the block, or the line above it that is no item: what is no
 * legend itself may be the name of one. Else nothing.
 */
static struct span name_above(const struct key_search *search, uint32_t block)
{
	const struct outline *outline = search->outline;

	while (block-- > 0)
		if (is_own_heading(outline, block) ||
		    (block_is(outline, block, BLOCK_PARAGRAPH) &&
		     !has_item(search, block)))
			return span_trim(outline_text_copy(outline, block,
							   search->arena));
	return SPAN_NONE;
}

/* Offers what stands in the block. Most blocks have no sign to look into. */
static void offer_named(struct key_search *search, struct key *key,
			uint32_t block, bool must_be_named)
{
	if (key->n < FEWEST_SAID || has_item(search, block))
		return;
	name_key(key, name_above(search, block), search->arena);
	offer(search->out, key, must_be_named);
}

static void read_lines(struct key_search *search, uint32_t block)
{
	struct span text = outline_source(search->outline, block), line;

	while (span_next_line(&text, &line)) {
		struct key key = { 0 };

		key_read_line(&key, line, search->arena);
		offer_named(search, &key, block, !search->is_own);
	}
}

static void read_list(struct key_search *search, uint32_t list)
{
	const struct outline *outline = search->outline;
	struct key key = { 0 };

	for (uint32_t entry = block_child(outline, list); entry != NO_BLOCK;
	     entry = block_sibling(outline, entry))
		key_read_line(&key,
			      outline_text_copy(outline,
						block_child(outline, entry),
						search->arena),
			      search->arena);
	offer_named(search, &key, list, true);
}

/* The text of a row from its first sign on, the other cells behind it. */
static void read_row(struct key_search *search, struct key *key, uint32_t row)
{
	struct buf line = BUF_INIT;

	for (uint32_t cell = block_child(search->outline, row);
	     cell != NO_BLOCK; cell = block_sibling(search->outline, cell)) {
		struct span text =
			outline_text_copy(search->outline, cell, search->arena);

		if (line.len || next_sign(text, 0) < text.len) {
			buf_add(&line, text);
			buf_addc(&line, ' ');
		}
	}
	key_read_line(key, arena_copy(search->arena, buf_span(&line)),
		      search->arena);
	buf_release(&line);
}

static void read_table(struct key_search *search, uint32_t table)
{
	const struct outline *outline = search->outline;
	uint32_t head = block_child(outline, table), row = head;
	struct key key = { 0 };

	if (head == NO_BLOCK)
		return;
	while ((row = block_sibling(outline, row)) != NO_BLOCK)
		read_row(search, &key, row);
	for (uint32_t cell = key.n ? block_child(outline, head) : NO_BLOCK;
	     cell != NO_BLOCK; cell = block_sibling(outline, cell))
		name_key(&key, outline_text_copy(outline, cell, search->arena),
			 search->arena);
	offer_named(search, &key, table, true);
}

static void read_document(struct key_search *search)
{
	for (uint32_t i = 0; i < search->outline->n_blocks; i++)
		switch (search->outline->blocks[i].kind) {
		case BLOCK_PARAGRAPH:
			read_lines(search, i);
			break;
		case BLOCK_LIST:
			read_list(search, i);
			break;
		case BLOCK_TABLE:
			read_table(search, i);
			break;
		default:
			break;
		}
}

/* The files of the items; and what lies above them and explains. */
static bool may_explain(const struct key_search *search,
			const struct survey *survey)
{
	const struct backlog *backlog = &search->kind->backlog;

	if (search->is_own)
		return true;
	return glance_of(survey, search->doc)->is_aside && backlog->n_items &&
	       span_begins(item_doc(backlog->items[0])->path,
			   path_folder(search->doc->path));
}

/*
 * docs/how-we-work.md beside docs/backlog.md, or at the root: a page of theirs,
 * and no item. It explains if it calls what it says a legend.
 */
static bool lies_beside(const struct key_search *search,
			const struct survey *survey)
{
	const struct backlog *backlog = &search->kind->backlog;
	const struct glance *glance = glance_of(survey, search->doc);

	return backlog->n_items && document_is_readable(search->doc) &&
	       !glance->is_foreign && !glance->is_item &&
	       span_begins(item_doc(backlog->items[0])->path,
			   path_folder(search->doc->path));
}

static struct key_search search_of(struct signs *out,
				   const struct hypothesis *kind,
				   const struct document *doc,
				   struct arena *arena)
{
	return (struct key_search){
		.out = out,
		.kind = kind,
		.doc = doc,
		.outline = &doc->outline,
		.is_own = kind->is_inside &&
			  backlog_file(&kind->backlog, doc->path),
		.arena = arena,
	};
}

/* First the pages that explain by what they are, then those beside them. */
static void read_all(struct signs *out, const struct hypothesis *kind,
		     const struct survey *survey, bool are_codes,
		     struct arena *arena)
{
	for (int beside = 0; beside < 2; beside++)
		for (size_t i = survey->n; i-- > 0;) {
			struct key_search search =
				search_of(out, kind, &survey->docs[i], arena);
			bool explains = may_explain(&search, survey);

			if (beside ? explains || !lies_beside(&search, survey)
				   : !explains)
				continue;
			if (are_codes)
				codes_read(out, search.doc, arena);
			else
				read_document(&search);
		}
}

void signs_read_keys(struct signs *out, const struct hypothesis *kind,
		     const struct survey *survey, struct arena *arena)
{
	read_all(out, kind, survey, false, arena);
}

void signs_read_codes(struct signs *out, const struct hypothesis *kind,
		      const struct survey *survey, struct arena *arena)
{
	read_all(out, kind, survey, true, arena);
}
