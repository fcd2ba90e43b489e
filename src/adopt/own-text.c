/* The team's agreement with what is proposed, as text and as a diff. */
#include "adopt/own-document.h"

#include "base/sort.h"
#include "base/unicode.h"

/*
 * One span for each pattern of the kind's heading. What guards the kind says
 * which items are of it: all its places share that, and the first one has it.
 */
static void add_places(const struct hypothesis *kind, struct span claims,
		       struct buf *out)
{
	struct buf heading = BUF_INIT;
	struct span rest, part;
	bool in_code = false, any = false;

	hypothesis_write_heading(kind, &heading);
	rest = buf_span(&heading);
	for (; span_next_part(&rest, '`', &part); in_code = !in_code) {
		if (!in_code || span_starts(part, "when "))
			continue;
		buf_addf(out, " `items %.*s", (int)part.len, part.at);
		if (!any && kind->guard.len)
			buf_addf(out, " where %.*s", (int)kind->guard.len,
				 kind->guard.at);
		if (!any && claims.len)
			buf_addf(out, " when %.*s", (int)claims.len, claims.at);
		buf_addc(out, '`');
		any = true;
	}
	buf_release(&heading);
}

/* How it is read: all that the kind says, and what it is planned by. */
static struct word_list reads_of(const struct own_document *own,
				 const struct hypothesis *kind, bool all_open,
				 struct arena *arena)
{
	struct word_list reads = { 0 };

	for (size_t i = 0; i < kind->n_directives; i++) {
		struct span directive = kind->directives[i];

		if (!all_open || (!span_starts(directive, "done when") &&
				  !span_starts(directive, "started when")))
			word_list_add(&reads, directive, arena);
	}
	for (size_t i = 0; i < 2; i++)
		if (own->reads[i].len && own->reads_of == kind)
			word_list_add(&reads, own->reads[i], arena);
	if (all_open)
		word_list_add(&reads, SPAN("done when title: /(?!)/"), arena);
	return reads;
}

/* The places of the kind, and how it is read, in two lines at most. */
struct span own_items_line(const struct own_document *own,
			   const struct kind_proposal *proposal, bool all_claim,
			   bool all_open, struct arena *arena)
{
	const struct hypothesis *kind = proposal->kind;
	struct span guard = states_listed_guard(&proposal->states, arena);
	struct word_list reads = reads_of(own, kind, all_open, arena);
	struct buf out = BUF_INIT;
	struct span text;

	buf_addf(&out, "%.*s:", (int)kind->name.len, kind->name.at);
	add_places(kind, all_claim ? SPAN_NONE : guard, &out);
	buf_addc(&out, '\n');
	if (reads.n)
		buf_addf(&out, "\n%s", own_words(own, arena).read);
	for (size_t i = 0; i < reads.n; i++)
		buf_addf(&out, " `%.*s`", (int)reads.list[i].len,
			 reads.list[i].at);
	if (reads.n)
		buf_addc(&out, '\n');
	text = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return text;
}

/* As the document ends its lines. */
static void add_lines(struct buf *out, struct span lines, const char *eol)
{
	struct span line;

	for (bool first = true; span_next_line(&lines, &line); first = false) {
		buf_adds(out, first ? "" : eol);
		buf_add(out, line);
	}
}

/* Below the title or a heading, with a blank line on either side. */
static void add_items(const struct own_document *own, uint32_t at,
		      struct span items, struct buf *out)
{
	struct span source = document_source(own->doc);
	struct span rest = span_from(source, at), line;
	const char *eol = span_find(source, "\r\n") >= 0 ? "\r\n" : "\n";

	if (own->line) {
		buf_adds(out, eol);
		buf_adds(out, eol);
	}
	add_lines(out, span_trim(items), eol);
	if (!own->line) {
		buf_adds(out, eol);
		buf_adds(out, eol);
	} else if (span_next_line(&rest, &line) &&
		   span_next_line(&rest, &line) && span_trim(line).len) {
		buf_adds(out, eol);
	}
}

/* What is put into the document at a place of it. */
struct insertion {
	uint32_t at;
	struct span text;
};

struct insertions {
	struct insertion *list;
	size_t n, room;
};

static void insert(struct insertions *all, uint32_t at, struct span text,
		   struct arena *arena)
{
	*ARENA_PUSH(arena, all->list, all->n, all->room) =
		(struct insertion){ at, text };
}

static void insert_code(struct insertions *all, uint32_t at, struct span code,
			struct arena *arena)
{
	if (code.len)
		insert(all, at,
		       arena_printf(arena, " `%.*s`", (int)code.len, code.at),
		       arena);
}

static int by_place(const void *a, const void *b)
{
	const struct insertion *x = a, *y = b;

	return compare_sizes(x->at, y->at);
}

/* The line below the heading of a part about another kind. */
static void insert_items(struct insertions *all, const struct own_document *own,
			 const struct own_heading *heading, bool all_claim,
			 struct arena *arena)
{
	struct buf out = BUF_INIT;

	add_items(own, heading->at,
		  own_items_line(own, &heading->kind, all_claim, false, arena),
		  &out);
	insert(all, heading->at, arena_copy(arena, buf_span(&out)), arena);
	buf_release(&out);
}

/* All that is put behind sentences and headings, in the order of the places. */
static struct insertions insertions_of(const struct own_document *own,
				       bool all_claim, struct arena *arena)
{
	struct insertions all = { 0 };

	for (size_t i = 0; i < own->n_stops; i++)
		insert(&all, own->stops[i], SPAN("."), arena);
	for (size_t i = 0; i < own->n; i++) {
		const struct own_sentence *one = &own->sentences[i];

		insert_code(&all, one->at, one->check, arena);
	}
	for (size_t i = 0; i < own->n_headings; i++) {
		const struct own_heading *heading = &own->headings[i];

		if (heading->is_part)
			insert_items(&all, own, heading, all_claim, arena);
		else if (!(all_claim && own_has_gates(own)))
			insert_code(&all, heading->at, heading->code, arena);
	}
	sort_list(all.list, all.n, sizeof(*all.list), by_place);
	return all;
}

/* The document with the line about items, and what is proposed. */
struct span own_document_write(const struct own_document *own,
			       struct span items, bool all_claim,
			       struct arena *arena)
{
	struct insertions all = insertions_of(own, all_claim, arena);
	struct span source = document_source(own->doc), text;
	struct buf out = BUF_INIT;
	uint32_t from = own->at;

	buf_add(&out, span_first(source, own->at));
	add_items(own, own->at, items, &out);
	for (size_t i = 0; i < all.n; i++) {
		if (all.list[i].at < from)
			continue;
		buf_add(&out, span_of(source.at + from, all.list[i].at - from));
		buf_add(&out, all.list[i].text);
		from = all.list[i].at;
	}
	if (own->added.len || own->kinds.len) {
		buf_add(&out, span_of(source.at + from, own->added_at - from));
		buf_add(&out, own->added);
		buf_add(&out, own->kinds);
		from = own->added_at;
	}
	buf_add(&out, span_from(source, from));
	text = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return text;
}

/* The highest heading of their part, so that none of theirs is around it. */
static uint8_t level_of_parts(const struct own_document *own)
{
	const struct outline *outline = &own->doc->outline;
	uint8_t level = 0;

	for (uint32_t i = own->first; i < own->last; i++)
		if (block_is(outline, i, BLOCK_HEADING) &&
		    (!level || outline->blocks[i].level < level))
			level = outline->blocks[i].level;
	if (level)
		return level;
	return own->first ? outline->blocks[own->first - 1].level + 1 : 2;
}

/* Where the line of the last block ends: a row goes on after its last cell. */
static uint32_t end_of_parts(const struct own_document *own)
{
	struct span source = document_source(own->doc);
	struct span line;

	if (own->last <= own->first)
		return own->at;
	line = own_document_line(source,
				 own_document_end_of(own->doc, own->last - 1));
	while (line.len && char_is_space(line.at[line.len - 1]))
		line.len--;
	return (uint32_t)(line.at + line.len - source.at);
}

/* The end of a line as their document has it. */
static const char *end_of_line(const struct own_document *own)
{
	return span_find(document_source(own->doc), "\r\n") >= 0 ? "\r\n"
								 : "\n";
}

/* A heading of the level that parts of it have, between blank lines. */
static void add_heading(struct buf *out, const struct own_document *own,
			struct span text)
{
	static const char marks[] = "######";
	const char *eol = end_of_line(own);
	uint8_t level = level_of_parts(own);

	buf_addf(out, "%s%s%.*s %.*s%s%s", eol, eol, level < 6 ? (int)level : 6,
		 marks, (int)text.len, text.at, eol, eol);
}

/* What most items have, below their sentences and apart from them. */
void own_document_add_part(struct own_document *own, const struct mine *mine,
			   struct arena *arena)
{
	const char *eol = end_of_line(own);
	struct buf out = BUF_INIT;

	if (!mine->n)
		return;
	add_heading(&out, own, span_str(own_words(own, arena).have));
	for (size_t i = 0; i < mine->n; i++) {
		const struct mined *one = &mine->list[i];
		struct span said = own_sentence_said(own, one->sentence,
						     one->is_must, arena);
		bool is_weak = said.len && !one->is_must;

		said = said.len ? said : one->sentence;
		buf_addf(&out, "%s- %.*s `%s%.*s`", i ? eol : "", (int)said.len,
			 said.at, is_weak ? "should " : "", (int)one->check.len,
			 one->check.at);
	}
	own->added = arena_copy(arena, buf_span(&out));
	own->added_at = end_of_parts(own);
	buf_release(&out);
}

static bool has_part(const struct own_document *own,
		     const struct hypothesis *kind)
{
	for (size_t i = 0; i < own->n_headings; i++)
		if (own->headings[i].is_part &&
		    span_eq(own->headings[i].kind.kind->name, kind->name))
			return true;
	return false;
}

void own_document_add_kinds(struct own_document *own,
			    const struct proposal *proposal,
			    struct arena *arena)
{
	const char *eol = end_of_line(own);
	struct buf out = BUF_INIT;

	for (size_t i = 1; i < proposal->n_kinds; i++) {
		const struct kind_proposal *one = &proposal->kinds[i];

		if (has_part(own, one->kind))
			continue;
		add_heading(&out, own, one->kind->name);
		add_lines(&out,
			  span_trim(own_items_line(own, one, false, false,
						   arena)),
			  eol);
	}
	own->kinds = arena_copy(arena, buf_span(&out));
	own->added_at = end_of_parts(own);
	buf_release(&out);
}

/* ---- shown ---- */

struct span own_document_line(struct span source, uint32_t at)
{
	size_t start = at, end = at;

	while (start && source.at[start - 1] != '\n')
		start--;
	while (end < source.len && source.at[end] != '\n')
		end++;
	if (end > start && source.at[end - 1] == '\r')
		end--;
	return span_of(source.at + start, end - start);
}

/* What is put in may go over several lines. */
static void show_inserted(struct span text, struct buf *out)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '\r')
			continue;
		buf_addc(out, text.at[i]);
		if (text.at[i] == '\n')
			buf_addc(out, '+');
	}
}

/* The line of a place, with all that is put into it; how many that is. */
static size_t diff_line(const struct own_document *own,
			const struct insertions *all, size_t first,
			struct buf *out)
{
	struct span source = document_source(own->doc);
	struct span line = own_document_line(source, all->list[first].at);
	const char *from = line.at, *end = line.at + line.len;
	size_t n = 0;

	buf_addf(out, "@@ line %zu @@\n-",
		 outline_place(&own->doc->outline, all->list[first].at).line);
	text_show(out, line);
	buf_adds(out, "\n+");
	while (first + n < all->n &&
	       source.at + all->list[first + n].at <= end) {
		const struct insertion *one = &all->list[first + n++];
		const char *at = source.at + one->at;

		text_show(out, span_of(from, (size_t)(at - from)));
		show_inserted(one->text, out);
		from = at;
	}
	text_show(out, span_of(from, (size_t)(end - from)));
	buf_addc(out, '\n');
	return n;
}

static void diff_added(const struct own_document *own, struct span lines,
		       size_t line, struct buf *out)
{
	struct span rest = span_trim(lines), one;

	if (rest.len)
		buf_addf(out, "@@ after line %zu @@\n", line);
	while (span_next_line(&rest, &one)) {
		buf_addc(out, '+');
		text_show(out, one);
		buf_addc(out, '\n');
	}
}

void own_document_diff(const struct own_document *own, struct buf *out,
		       struct arena *arena)
{
	struct insertions all = insertions_of(own, false, arena);

	diff_added(own, own->items, own->line, out);
	for (size_t i = 0; i < all.n;)
		i += diff_line(own, &all, i, out);
	diff_added(own,
		   arena_printf(arena, "%.*s%.*s", (int)own->added.len,
				own->added.at, (int)own->kinds.len,
				own->kinds.at),
		   outline_place(&own->doc->outline, own->added_at).line, out);
}
