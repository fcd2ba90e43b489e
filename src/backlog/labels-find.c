/* Which label begins on a line of a paragraph, and whether anybody asks for it. */
#include "backlog/labels.h"

#include "backlog/clause.h"
#include "base/unicode.h"

bool label_is_asked(const struct label_finder *f, struct span name)
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

/* Does anybody ask for a section of exactly this name? */
static bool is_named(const struct label_finder *f, struct span name)
{
	struct arena_mark mark = arena_mark(f->arena);
	bool named = kind_names_section(f->item->kind,
					text_fold_name(f->arena, name));

	arena_rewind(f->arena, mark);
	return named;
}

/* Could `name`, as written, be that of a section that is asked? Cheap. */
static bool may_be_named(const struct label_finder *f, struct span name)
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
static bool has_plain_opening(const struct label_finder *f, struct span text)
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

bool may_hold_label(const struct label_finder *f, struct span text)
{
	ptrdiff_t line = span_find_char(text, '\n');

	if (span_ends(text, ":") || span_ends(text, WIDE_COLON) ||
	    (line < 0 && text.len <= LONGEST_PLAIN_LABEL))
		return true;
	/* "🎯 **Why**" above what is said. */
	if ((unsigned char)text.at[0] >= 0x80 && has_twice(text, '*') &&
	    text_emoji_length(text))
		return true;
	return (line >= 0 && (has_twice(span_from(text, (size_t)line), '*') ||
			      has_twice(span_from(text, (size_t)line), '_'))) ||
	       has_plain_opening(f, text);
}

bool find_clause(const struct label_finder *f, const struct letters *l,
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
static bool has_more_below(const struct label_finder *f, uint32_t block)
{
	uint32_t next = block_sibling(f->outline, block);

	return next != NO_BLOCK && next < item_last_part(f->item)->last &&
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

bool find_label(const struct label_finder *f, const struct letters *l,
		size_t line, uint32_t block, bool asked_only,
		struct label *label)
{
	size_t i = letters_skip_emoji(l, line);
	bool is_last = letters_line_end(l, i) >= l->n;

	if (i < l->n && l->strong[i])
		return (label_in_bold(l, i, label) &&
			((!asked_only && !line && !label->has_dash &&
			  (label->has_colon || is_last)) ||
			 label_is_asked(f, label->name))) ||
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
	       label_is_asked(f, label->name);
}
