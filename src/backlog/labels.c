/*
 * Labels that stand for headings: "**Why:** because", "Acceptance criteria:"
 * alone on its line above a list.
 */
#include "backlog/item.h"

#include "backlog/clause.h"
#include "backlog/label.h"
#include "backlog/struck.h"
#include "base/unicode.h"

static const struct part *last_part(const struct item *item)
{
	return &item->parts[item->n_parts - 1];
}

/* The labels of one item, as they are found. */
struct finder {
	struct item *item;
	const struct outline *outline;
	struct arena *arena;
	size_t from; /* the item's first label */
	size_t latest; /* the last one that goes on below; SIZE_MAX: none */
};

static bool is_asked(const struct finder *f, struct span name)
{
	struct arena_mark mark = arena_mark(f->arena);
	struct span folded = text_fold_name(f->arena, name);
	const struct kind *kind = f->item->kind;
	bool asked = kind_asks_section(kind, folded) ||
		     kind_asks_section(kind, text_without_remark(folded)) ||
		     kind_asks_section(kind, text_other_name(folded));

	arena_rewind(f->arena, mark);
	return asked;
}

/* The same of a section by exactly that name. */
static bool is_named(const struct finder *f, struct span name)
{
	struct arena_mark mark = arena_mark(f->arena);
	bool named = kind_names_section(f->item->kind,
					text_fold_name(f->arena, name));

	arena_rewind(f->arena, mark);
	return named;
}

/* The latest label goes no further: the others have ended already. */
static void end_latest(struct finder *f, uint32_t block, uint32_t to)
{
	struct passage *passage;

	if (f->latest == SIZE_MAX)
		return;
	passage = &f->item->sections[f->latest].passage;
	/* The block before `block` may be the item's last one. */
	if (passage->last >= block) {
		passage->last = block;
		passage->to = to;
	}
	f->latest = SIZE_MAX;
}

static void add_label(struct finder *f, const struct letters *l,
		      const struct label *label, uint32_t block, uint32_t last)
{
	struct section *section = item_add_section(f->item, f->arena);
	uint32_t start = l->place[label->first];
	uint32_t end = l->place[label->last - 1] + 1;
	const char *source = f->outline->source.at;
	uint32_t limit = f->outline->blocks[block].end;

	if (l->strong[label->first] && label->first == 0)
		start = f->outline->blocks[block].start;
	/* A wide colon has more bytes than letters. */
	while (end < limit && (source[end] == '*' || source[end] == '_' ||
			       ((unsigned char)source[end] & 0xC0) == 0x80))
		end++;
	section->is_label = true;
	section_set_name(section, label->name, f->arena);
	section->block = block;
	section->start = start;
	section->end = end;
	section->passage.first = block;
	section->passage.last = last;
	section->passage.from = end;
}

/* Could `name`, as written, be that of a section that is asked? Cheap. */
static bool may_be_named(const struct finder *f, struct span name)
{
	enum { LONGEST_REMARK = 24 }; /* emphasis, a number, an emoji */
	const struct kind *kind = f->item->kind;
	struct span text = span_trim(name);

	while (text.len && strchr("*_`-", text.at[0]))
		text = span_from(text, 1);
	for (size_t i = 0; i < kind->n_sections; i++) {
		struct span folded = kind->sections[i];

		if (text.len && folded.len &&
		    text.len <= folded.len + LONGEST_REMARK &&
		    (!char_is_letter(text.at[0]) ||
		     char_lower(text.at[0]) == folded.at[0]))
			return true;
	}
	return false;
}

/* "Why: because" on one of the lines. */
static bool has_plain_opening(const struct finder *f, struct span text)
{
	ptrdiff_t colon;

	if (!f->item->kind->n_sections)
		return false;
	while ((colon = span_find_char(text, ':')) >= 0) {
		size_t from = (size_t)colon;
		ptrdiff_t end;
		bool sets_off = from + 1 < text.len &&
				char_is_space(text.at[from + 1]);

		while (sets_off && from > 0 && text.at[from - 1] != '\n' &&
		       (size_t)colon - from <= LONGEST_PLAIN_LABEL)
			from--;
		if (sets_off && (size_t)colon - from <= LONGEST_PLAIN_LABEL) {
			struct span name =
				span_of(text.at + from, (size_t)colon - from);

			if (may_be_named(f, name) && is_named(f, name))
				return true;
		}
		/* The first colon of a line is the one that counts. */
		text = span_from(text, (size_t)colon);
		end = span_find_char(text, '\n');
		if (end < 0)
			return false;
		text = span_from(text, (size_t)end);
	}
	return false;
}

/* "**", "__": two of a sign beside each other. */
static bool has_twice(struct span text, char sign)
{
	ptrdiff_t at;

	while ((at = span_find_char(text, sign)) >= 0) {
		text = span_from(text, (size_t)at + 1);
		if (text.len && text.at[0] == sign)
			return true;
	}
	return false;
}

/* Could the paragraph hold a label that is not a bold opening? Cheap. */
static bool may_hold_label(const struct finder *f, struct span text)
{
	ptrdiff_t line = span_find_char(text, '\n');

	if (span_ends(text, ":") || span_ends(text, WIDE_COLON) ||
	    (line < 0 && text.len <= LONGEST_PLAIN_LABEL))
		return true;
	return (line >= 0 && (has_twice(span_from(text, (size_t)line), '*') ||
			      has_twice(span_from(text, (size_t)line), '_'))) ||
	       has_plain_opening(f, text);
}

/*
 * "**As a** clerk, **I want** to pay": bold words that open a clause need no
 * sign where a section is asked by them, in whichever form.
 */
static bool find_clause(const struct finder *f, const struct letters *l,
			size_t i, struct label *label)
{
	struct arena_mark mark = arena_mark(f->arena);
	const char *const *forms;

	if (!f->item->kind->n_sections || !label_before_words(l, i, label))
		return false;
	forms = clause_forms(text_fold_name(f->arena, label->name));
	arena_rewind(f->arena, mark);
	for (size_t n = 0; forms && forms[n]; n++) {
		if (!kind_names_section(f->item->kind, span_str(forms[n])))
			continue;
		label->name = span_str(forms[n]);
		return label->opens_clause = true;
	}
	return false;
}

/* Something stands below the paragraph that is not a heading. */
static bool has_more_below(const struct finder *f, uint32_t block)
{
	uint32_t next = block_sibling(f->outline, block);

	return next != NO_BLOCK && next < last_part(f->item)->last &&
	       f->outline->blocks[next].kind != BLOCK_HEADING;
}

/*
 * "Author:" among "Status: open" and "Created: May": lines of which each has a
 * name. What follows an empty one is the next, and not about it.
 */
static bool is_among_pairs(const struct letters *l)
{
	enum { FEWEST_PAIRS = 3 };
	size_t n = 0;

	for (size_t line = 0; line < l->n;
	     line = letters_line_end(l, line) + 1) {
		struct label label;
		size_t i = letters_skip_emoji(l, line);

		if (!label_before_colon(l, i, &label) &&
		    (!label_alone(l, i, &label) || !label.has_colon))
			return false;
		n++;
	}
	return n >= FEWEST_PAIRS;
}

/*
 * The label that begins on this line. Bold ones that open a paragraph all
 * count; of others only those that somebody asks for, so that prose with a
 * colon at its end stays prose.
 */
static bool find_label(const struct finder *f, const struct letters *l,
		       size_t line, uint32_t block, bool asked_only,
		       struct label *label)
{
	size_t i = letters_skip_emoji(l, line);
	bool is_last = letters_line_end(l, i) >= l->n;

	if (i < l->n && l->strong[i])
		return (label_in_bold(l, i, label) &&
			((!asked_only && !line && !label->has_dash &&
			  (label->has_colon || is_last)) ||
			 is_asked(f, label->name))) ||
		       find_clause(f, l, i, label);
	if (label_before_colon(l, i, label))
		return is_named(f, label->name);
	/* "Why:" and what it is about in the next line. */
	if (!is_last)
		return label_alone(l, i, label) && label->has_colon &&
		       !(l->at[i] >= 'a' && l->at[i] <= 'z') &&
		       is_named(f, label->name) && !is_among_pairs(l);
	return is_last && label_alone(l, i, label) &&
	       (label->has_colon || !line) && has_more_below(f, block) &&
	       is_asked(f, label->name);
}

/* Each label shows its paragraph once more; nobody writes so many in one. */
enum { MOST_LABELS = 100 };

/* Of the paragraph that an item is, what stands below its title. */
static size_t first_own_line(const struct finder *f, const struct letters *l,
			     uint32_t block)
{
	size_t line = 0;

	while (block == last_part(f->item)->root && line < l->n &&
	       l->place[line] < f->item->end)
		line = letters_line_end(l, line) + 1;
	return line;
}

/* The label takes what follows from the one before it. */
static void take_label(struct finder *f, const struct letters *l,
		       const struct label *label, uint32_t block, uint32_t last)
{
	if (label->first)
		end_latest(f, block + 1, l->place[label->first]);
	else
		end_latest(f, block, 0);
	add_label(f, l, label, block, last);
	if (last == last_part(f->item)->last)
		f->latest = f->item->n_sections - 1;
}

/* After "**As a** clerk," on the same line: "**I want** to pay". */
static size_t take_clauses(struct finder *f, const struct letters *l, size_t i,
			   uint32_t block, uint32_t last)
{
	size_t end = letters_line_end(l, i), n = 0;

	for (; i < end && n < MOST_LABELS; i++) {
		struct label label;

		if (!l->strong[i] || l->strong[i - 1] ||
		    !find_clause(f, l, i, &label))
			continue;
		take_label(f, l, &label, block, last);
		n++;
	}
	return n;
}

static void read_paragraph(struct finder *f, uint32_t block, bool asked_only,
			   uint32_t last)
{
	const struct block *b = &f->outline->blocks[block];
	struct span text = outline_source(f->outline, block);
	bool opens_bold = b->n_runs &&
			  (f->outline->runs[b->run].style & STYLE_STRONG);
	struct letters l;
	size_t n = 0;

	if (!b->n_runs || (!opens_bold && !may_hold_label(f, span_trim(text))))
		return;
	l = letters_of(f->outline, block, f->arena);
	for (size_t line = first_own_line(f, &l, block);
	     line < l.n && n < MOST_LABELS;
	     line = letters_line_end(&l, line) + 1) {
		struct label label = { .first = 0 };

		if (!find_label(f, &l, line, block, asked_only, &label))
			continue;
		n++;
		take_label(f, &l, &label, block, last);
		if (label.opens_clause)
			n += take_clauses(f, &l, label.last, block, last);
	}
}

/* "- **Acceptance criteria:**" and what is nested below it. */
static void read_entry(struct finder *f, uint32_t entry)
{
	uint32_t child = block_child(f->outline, entry);
	size_t latest = f->latest;

	if (!block_is(f->outline, child, BLOCK_PARAGRAPH))
		return;
	f->latest = SIZE_MAX;
	read_paragraph(f, child, true, f->outline->blocks[entry].next);
	f->latest = latest;
}

/* "<summary>", "<h1>" to "<h6>": their words name what follows. */
static size_t naming_tag(struct span html)
{
	if (span_starts_nocase(html, "<summary"))
		return strlen("<summary");
	if (span_starts_nocase(html, "<h") && html.len > 3 &&
	    html.at[2] >= '1' && html.at[2] <= '6' && strchr(" >", html.at[3]))
		return strlen("<h1");
	return 0;
}

/* The source of the words in such a tag, and where its end tag ends. */
static struct span words_in_tag(struct span html, size_t tag, size_t *after)
{
	ptrdiff_t open = span_find_char(html, '>'), end;
	struct span words;

	if (open < 0)
		return SPAN("");
	words = span_from(html, (size_t)open + 1);
	end = tag == strlen("<summary") ? span_find(words, "</summary")
					: span_find(words, "</h");
	if (end < 0)
		end = span_find(words, "</H");
	words = span_first(words, end < 0 ? 0 : (size_t)end);
	end = span_find_char(span_from(html, (size_t)open + 1 + words.len),
			     '>');
	*after = (size_t)open + 1 + words.len + (size_t)(end + 1);
	return words;
}

static void add_html_label(struct finder *f, uint32_t block, struct span words,
			   uint32_t after)
{
	const char *source = f->outline->source.at;
	uint32_t start = (uint32_t)(words.at - source);
	struct letters l = letters_of_html(
		f->outline, start, start + (uint32_t)words.len, f->arena);
	struct span name = span_trim(span_of(l.at, l.n));
	struct section *section;

	if (f->latest != SIZE_MAX &&
	    f->item->sections[f->latest].block == block)
		end_latest(f, block + 1, start);
	else
		end_latest(f, block, 0);
	if (!name.len || name.len > LONGEST_LABEL || !is_asked(f, name))
		return;
	section = item_add_section(f->item, f->arena);
	section->is_label = true;
	section_set_name(section, name, f->arena);
	section->block = block;
	section->start = start;
	section->end = start + (uint32_t)words.len;
	section->passage.first = block;
	section->passage.from = after;
	section->passage.last = last_part(f->item)->last;
	f->latest = f->item->n_sections - 1;
}

/*
 * What folds away on a page has its name in a summary, and a heading may be
 * written in HTML; they count if anybody asks.
 */
static void read_html(struct finder *f, uint32_t block)
{
	struct span html = outline_source(f->outline, block);

	if (span_find(html, "</details") >= 0)
		end_latest(f, block, 0);
	while (html.len) {
		ptrdiff_t at = span_find_char(html, '<');
		size_t tag, after = 1;
		struct span words;

		if (at < 0)
			return;
		html = span_from(html, (size_t)at);
		tag = naming_tag(html);
		words = tag ? words_in_tag(html, tag, &after) : SPAN("");
		if (span_starts(html, "<!--")) {
			at = span_find(html, "-->");
			after = at < 0 ? html.len : (size_t)at;
		}
		if (words.len)
			add_html_label(f, block, words,
				       (uint32_t)(html.at + after -
						  f->outline->source.at));
		html = span_from(html, after);
	}
}

/* "> ## Why": what follows in the quote, up to the next such heading. */
static void read_quoted_heading(struct finder *f, uint32_t heading,
				uint32_t end)
{
	const struct block *blocks = f->outline->blocks;
	struct span name =
		span_trim(outline_text_copy(f->outline, heading, f->arena));
	struct section *section;
	uint32_t next = heading + 1;

	if (!is_asked(f, name) || text_is_struck(f->outline, heading))
		return;
	while (next < end && !(blocks[next].kind == BLOCK_HEADING &&
			       blocks[next].parent == blocks[heading].parent &&
			       blocks[next].level <= blocks[heading].level))
		next++;
	section = item_add_section(f->item, f->arena);
	section->is_label = true;
	section_set_name(section, name, f->arena);
	section->block = heading;
	section->start = blocks[heading].start;
	section->end = blocks[heading].end;
	section->passage.first = heading + 1;
	section->passage.last = next;
}

/* "> **Why:** because" and what else is in the quote. */
static void read_quote(struct finder *f, uint32_t quote)
{
	uint32_t end = f->outline->blocks[quote].next;
	size_t latest = f->latest;

	f->latest = SIZE_MAX;
	for (uint32_t i = quote + 1; i < end; i++) {
		if (f->outline->blocks[i].parent != quote)
			continue;
		if (block_is(f->outline, i, BLOCK_PARAGRAPH))
			read_paragraph(f, i, true, end);
		else if (block_is(f->outline, i, BLOCK_HEADING))
			read_quoted_heading(f, i, end);
	}
	f->latest = latest;
}

void item_read_labels(struct item *item, uint32_t parent, struct arena *arena)
{
	const struct part *part = last_part(item);
	struct finder f = { item, &part->doc->outline, arena, item->n_sections,
			    SIZE_MAX };

	for (uint32_t i = part->first; i < part->last; i++) {
		const struct block *block = &f.outline->blocks[i];

		if (i == part->root && part->form != FORM_PARAGRAPH)
			continue;
		if (block->kind == BLOCK_ENTRY && block->parent != NO_BLOCK &&
		    f.outline->blocks[block->parent].parent == parent)
			read_entry(&f, i);
		if (block->parent != parent)
			continue;
		if (block->kind == BLOCK_HEADING)
			end_latest(&f, i, 0);
		else if (block->kind == BLOCK_PARAGRAPH)
			read_paragraph(&f, i, false, part->last);
		else if (block->kind == BLOCK_QUOTE)
			read_quote(&f, i);
		else if (block->kind == BLOCK_HTML)
			read_html(&f, i);
	}
	for (size_t i = f.from; i < item->n_sections; i++)
		section_set_substance(item, &item->sections[i], arena);
}
