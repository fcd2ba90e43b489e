/*
 * What an open item no longer says, though no check may ask for it: sections
 * and columns that went or were emptied, unless their words stand elsewhere in
 * it now; and values that one of its files has lost.
 */
#include "review/review-parts.h"

#include "backlog/placeholder.h"
#include "base/unicode.h"
#include "ready/checks.h"

/* ---- is it lost? ---- */

/* What is answered is taken away. */
static bool is_of_questions(struct span folded)
{
	static const char *const words[] = { "question", "frage",  "pregunta",
					     "pergunta", "domand", "vragen",
					     "вопрос",	 "问题",   "質問" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_find(folded, words[i]) >= 0)
			return true;
	return false;
}

static struct span source_of_part(const struct part *part)
{
	const struct passage passage = { part->doc, part->first, part->last, 0,
					 0 };
	struct span source = document_source(part->doc);
	uint32_t start, end;

	if (form_is_whole(part->form))
		return source;
	return passage_bounds(&passage, &start, &end)
		       ? span_of(source.at + start, end - start)
		       : SPAN("");
}

/* The words of a line, without what marks it as an entry, heading or quote. */
static struct span bare_line(struct span line)
{
	line = span_trim(line);
	while (line.len && strchr("-*+#>|[] \t0123456789.)", line.at[0]))
		line = span_from(line, 1);
	return line;
}

/* The lines that an item has now, wherever they stand. */
static void note_lines(struct table *lines, const struct item *item)
{
	for (size_t i = 0; i < item->n_parts; i++) {
		struct span rest = source_of_part(&item->parts[i]), line;

		while (span_next_part(&rest, '\n', &line)) {
			line = bare_line(line);
			if (line.len)
				*table_slot(lines, line) = (void *)item;
		}
	}
}

/* Does the item still say at least half of its lines? */
static bool is_elsewhere(const struct table *lines,
			 const struct section *section)
{
	struct span rest = section_source(section), line;
	size_t n = 0, kept = 0;

	while (span_next_part(&rest, '\n', &line)) {
		line = bare_line(line);
		n += line.len > 0;
		kept += line.len > 0 && table_get(lines, line);
	}
	return 2 * kept >= n;
}

/* The column of titles: that it is called otherwise is told. */
static bool is_title(struct reviewing *r, const struct section *section,
		     const struct item *item)
{
	const struct passage *passage = &section->passage;

	return span_eq(
		text_fold_name(r->arena,
			       passage_text(passage, passage->first, r->arena)),
		text_fold_name(r->arena, item->title));
}

/*
 * "Part 1." in a line of its own may be the number of an entry that is still to
 * be written, so it answers nothing; but where it goes, words have gone.
 */
static bool says_any(const struct section *section, struct arena *arena)
{
	const struct passage *passage = &section->passage;

	for (uint32_t i = passage->first;
	     !section->has_substance && i < passage->last; i++) {
		struct span text;

		if (passage->doc->outline.blocks[i].kind != BLOCK_PARAGRAPH)
			continue;
		text = span_trim(passage_text(passage, i, arena));
		if (span_ends(text, ".") && text_count_words(text) > 1 &&
		    !text_is_unsaid(text))
			return true;
	}
	return section->has_substance;
}

static bool is_lost(struct reviewing *r, const struct sides *sides,
		    const struct table *lines, const struct section *section)
{
	const struct section *now =
		item_section(sides->is, &section->folded, 1);

	return says_any(section, r->arena) &&
	       !(now && says_any(now, r->arena)) &&
	       !field_has_value(item_field(sides->is, section->folded)) &&
	       section == item_section(sides->was, &section->folded, 1) &&
	       !is_of_questions(section->folded) &&
	       !is_title(r, section, sides->was) &&
	       !review_tells_text(r, sides, section, now) &&
	       !field_differs(r, sides, section->folded) &&
	       !is_elsewhere(lines, section);
}

/* ---- told ---- */

/* More are not counted. */
enum { MOST_LOSSES = 200 };

struct losses {
	const struct section **list;
	size_t n, room;
};

static bool is_inside(const struct section *section,
		      const struct losses *losses)
{
	for (size_t i = 0; i < losses->n; i++) {
		const struct passage *passage = &losses->list[i]->passage;

		if (passage->doc == section->doc &&
		    section->block >= passage->first &&
		    section->block < passage->last)
			return true;
	}
	return false;
}

/* "lost its acceptance criteria (5), "Description" and 2 more" */
static struct span losses_words(struct reviewing *r, const struct sides *sides,
				const struct losses *losses)
{
	enum { MOST = 3 };
	size_t shown = losses->n <= MOST ? losses->n : MOST - 1;
	struct buf text = BUF_INIT;
	struct span out;

	buf_adds(&text, "lost ");
	for (size_t i = 0; i < shown; i++) {
		const struct section *section = losses->list[i];
		size_t n = count_criteria(r, sides->was, section);

		buf_adds(&text, i ? ", " : "");
		if (n)
			buf_addf(&text, "its acceptance criteria (%zu)", n);
		else
			buf_addf(&text, "\"%.*s\"", (int)section->name.len,
				 section->name.at);
	}
	if (losses->n == MOST_LOSSES)
		buf_adds(&text, " and many more");
	else if (shown < losses->n)
		buf_addf(&text, " and %zu more", losses->n - shown);
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

static bool misses_body(const struct reviewing *r, const struct sides *sides)
{
	const struct missed_findings *misses = &r->misses[sides->is->index];

	for (size_t i = 0; i < misses->n; i++)
		if (misses->list[i]->criterion->check->subject == SUBJECT_BODY)
			return true;
	return false;
}

/* What stands below its title without a section of its own. */
static void tell_body(struct reviewing *r, const struct sides *sides)
{
	struct change *change;

	if (sides->was->parts[0].form == FORM_ROW || misses_body(r, sides) ||
	    !item_says_something(sides->was, r->arena) ||
	    item_says_something(sides->is, r->arena))
		return;
	change = add_change(r, CHANGED_SECTION, GROUP_LOST, sides->is);
	change->sentence = SPAN("says nothing below its title any more");
	set_brief(change, SPAN("lost all that stood below its title"));
}

/* ---- an item that is told in several files ---- */

/* The value that it had in this file, whichever one counts. */
static const struct field *field_there(const struct item *item,
				       struct span folded, struct span path)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		if (span_eq(field->folded, folded) && field_has_value(field) &&
		    span_eq(field->doc->path, path))
			return field;
	}
	return NULL;
}

static void tell_copy(struct reviewing *r, const struct sides *sides,
		      const struct field *was, const struct field *is,
		      const struct field *counts)
{
	struct change *change =
		add_change(r, CHANGED_FIELD, GROUP_LOST, sides->is);
	struct span here = is->doc->path, there = counts->doc->path;
	struct span value = values_text(r, counts);

	change->field = is->name;
	change->before = values_text(r, was);
	change->doc = is->doc;
	change->start = is->start;
	change->sentence = arena_printf(
		r->arena, "lost %.*s %.*s in %.*s; %.*s says %.*s",
		(int)is->name.len, is->name.at, (int)change->before.len,
		change->before.at, (int)here.len, here.at, (int)there.len,
		there.at, (int)value.len, value.at);
}

/* Emptied in one file, while another one has the value that counts. */
static void tell_copies(struct reviewing *r, const struct sides *sides)
{
	const struct item *is = sides->is;

	for (size_t i = 0; i < is->n_fields; i++) {
		const struct field *field = &is->fields[i], *counts, *was;

		if (field_has_value(field) || field->is_inner)
			continue;
		counts = item_field(is, field->folded);
		was = field_there(sides->was, field->folded, field->doc->path);
		if (was && field_has_value(counts) && counts->doc != field->doc)
			tell_copy(r, sides, was, field, counts);
	}
}

void review_losses(struct reviewing *r, const struct sides *sides)
{
	struct losses losses = { NULL, 0, 0 };
	struct table lines;

	table_init(&lines, r->arena);
	note_lines(&lines, sides->is);
	for (size_t i = 0; i < sides->was->n_sections && losses.n < MOST_LOSSES;
	     i++) {
		const struct section *section = &sides->was->sections[i];

		if (!is_inside(section, &losses) &&
		    is_lost(r, sides, &lines, section))
			*ARENA_PUSH(r->arena, losses.list, losses.n,
				    losses.room) = section;
	}
	table_release(&lines);
	tell_copies(r, sides);
	if (!losses.n)
		tell_body(r, sides);
	for (size_t i = 0; i < losses.n; i++) {
		struct span name = losses.list[i]->name;
		struct change *change =
			add_change(r, CHANGED_SECTION, GROUP_LOST, sides->is);

		change->field = name;
		change->sentence = arena_printf(r->arena, "\"%.*s\" is gone",
						(int)name.len, name.at);
		/* In a line the first speaks for all. */
		set_brief(change,
			  i ? SPAN("") : losses_words(r, sides, &losses));
	}
}
