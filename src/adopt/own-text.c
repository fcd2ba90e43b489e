/* The team's agreement with what is proposed, as text and as a diff. */
#include "adopt/own-document.h"

#include "base/unicode.h"

/* The places of the kind, and how it is read, in two lines at most. */
struct span own_items_line(const struct kind_proposal *proposal, bool all_claim,
			   bool all_open, struct arena *arena)
{
	const struct hypothesis *kind = proposal->kind;
	struct span guard = states_listed_guard(&proposal->states, arena);
	struct buf heading = BUF_INIT, out = BUF_INIT;
	struct span rest, part, text;
	bool in_code = false, any = false;

	hypothesis_write_heading(kind, &heading);
	rest = buf_span(&heading);
	buf_addf(&out, "%.*s:", (int)kind->name.len, kind->name.at);
	while (span_next_part(&rest, '`', &part)) {
		if (in_code) {
			buf_addf(&out, " `items %.*s", (int)part.len, part.at);
			if (!any && !all_claim && guard.len)
				buf_addf(&out, " when %.*s", (int)guard.len,
					 guard.at);
			buf_addc(&out, '`');
			any = true;
		}
		in_code = !in_code;
	}
	buf_addc(&out, '\n');
	any = false;
	for (size_t i = 0; i < kind->n_directives; i++) {
		struct span directive = kind->directives[i];

		if (all_open && (span_starts(directive, "done when") ||
				 span_starts(directive, "started when")))
			continue;
		buf_adds(&out, any ? " " : "\nHow they are read: ");
		buf_addf(&out, "`%.*s`", (int)directive.len, directive.at);
		any = true;
	}
	if (all_open)
		buf_addf(&out, "%s`done when title: /(?!)/`",
			 any ? " " : "\nHow they are read: ");
	if (any || all_open)
		buf_addc(&out, '\n');
	text = arena_copy(arena, buf_span(&out));
	buf_release(&heading);
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

/* Below the title, with a blank line on either side. */
static void add_items(const struct own_document *own, struct span items,
		      struct buf *out)
{
	struct span source = document_source(own->doc);
	struct span rest = span_from(source, own->at), line;
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

/* What is put after a sentence; nothing where it stays as it is. */
static void add_proposed(const struct own_sentence *one, struct buf *out)
{
	if (one->needs_stop)
		buf_addc(out, '.');
	if (one->check.len)
		buf_addf(out, " `%.*s`", (int)one->check.len, one->check.at);
}

/* The document with the line about items, and the spans that are proposed. */
struct span own_document_write(const struct own_document *own,
			       struct span items, struct arena *arena)
{
	struct span source = document_source(own->doc), text;
	struct buf out = BUF_INIT;
	uint32_t from = own->at;

	buf_add(&out, span_first(source, own->at));
	add_items(own, items, &out);
	for (size_t i = 0; i < own->n; i++) {
		const struct own_sentence *one = &own->sentences[i];

		if (one->at < from)
			continue;
		buf_add(&out, span_of(source.at + from, one->at - from));
		add_proposed(one, &out);
		from = one->at;
	}
	if (own->added.len) {
		buf_add(&out, span_of(source.at + from, own->added_at - from));
		buf_add(&out, own->added);
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

/* What most items have, below their sentences and apart from them. */
void own_document_add_part(struct own_document *own, const struct mine *mine,
			   struct arena *arena)
{
	static const char marks[] = "######";
	struct span source = document_source(own->doc);
	const char *eol = span_find(source, "\r\n") >= 0 ? "\r\n" : "\n";
	uint8_t level = level_of_parts(own);
	struct buf out = BUF_INIT;

	if (!mine->n)
		return;
	buf_addf(&out, "%s%s%.*s What most of ours have already%s%s", eol, eol,
		 level < 6 ? (int)level : 6, marks, eol, eol);
	for (size_t i = 0; i < mine->n; i++) {
		const struct mined *one = &mine->list[i];

		buf_addf(&out, "%s- %.*s `%.*s`", i ? eol : "",
			 (int)one->sentence.len, one->sentence.at,
			 (int)one->check.len, one->check.at);
	}
	own->added = arena_copy(arena, buf_span(&out));
	own->added_at = own->last > own->first
				? own_document_end_of(own->doc, own->last - 1)
				: own->at;
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
	return span_of(source.at + start, end - start);
}

void own_document_diff(const struct own_document *own, struct buf *out)
{
	struct span source = document_source(own->doc), line;
	struct span rest = span_trim(own->items);

	buf_addf(out, "@@ after line %zu @@\n", own->line);
	while (span_next_line(&rest, &line)) {
		buf_addc(out, '+');
		text_show(out, line);
		buf_addc(out, '\n');
	}
	for (size_t i = 0; i < own->n; i++) {
		const struct own_sentence *one = &own->sentences[i];
		size_t before;

		if (!one->check.len && !one->needs_stop)
			continue;
		line = own_document_line(source, one->at);
		before = (size_t)(source.at + one->at - line.at);
		buf_addf(out, "@@ line %zu @@\n-",
			 outline_place(&own->doc->outline, one->at).line);
		text_show(out, line);
		buf_adds(out, "\n+");
		text_show(out, span_first(line, before));
		add_proposed(one, out);
		text_show(out, span_from(line, before));
		buf_addc(out, '\n');
	}
	rest = span_trim(own->added);
	if (rest.len)
		buf_addf(out, "@@ after line %zu @@\n",
			 outline_place(&own->doc->outline, own->added_at).line);
	while (span_next_line(&rest, &line)) {
		buf_addc(out, '+');
		text_show(out, line);
		buf_addc(out, '\n');
	}
}
