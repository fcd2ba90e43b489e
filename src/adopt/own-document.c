#include "adopt/own-document.h"

#include "backlog/naming.h"
#include "base/unicode.h"
#include "terms/headlines.h"

/* ---- which document ---- */

static const char *const titles[] = {
	"definition of ready",	  "definición de listo",
	"definición de ready",	  "definición de preparado",
	"definição de preparado", "definição de ready",
	"définition de prêt",	  "définition of ready",
	"definition von bereit",  "definition von ready",
};

static const char *const file_names[] = {
	"definition-of-ready", "definitionofready",	 "dor",
	"definicion-de-listo", "definicao-de-preparado", "definition-de-pret",
};

static bool says_ready(struct span title, struct arena *arena)
{
	struct span folded = text_fold_name(arena, title);

	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++)
		if (span_starts(folded, titles[i]))
			return true;
	return span_is(folded, "dor");
}

static bool is_called_ready(struct span path, struct arena *arena)
{
	struct span slug = text_slug(arena, path_file_name(path));

	for (size_t i = 0; i < sizeof(file_names) / sizeof(*file_names); i++)
		if (span_is(slug, file_names[i]))
			return true;
	return false;
}

/* A page that tells how a team works, or its backlog. */
static bool is_about_work(struct span path, struct arena *arena)
{
	static const char *const words[] = {
		"contributing", "process",  "workflow", "scrum",   "agile",
		"agreement",	"backlog",  "team",	"refine",  "readme",
		"dor",		"ready",    "kanban",	"working", "prozess",
		"proceso",	"processo",
	};
	struct span slug = text_slug(arena, path);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_find(slug, words[i]) >= 0)
			return true;
	return false;
}

static bool is_item_file(const struct proposal *proposal,
			 const struct document *doc)
{
	for (size_t k = 0; proposal && k < proposal->n_kinds; k++) {
		const struct backlog *backlog =
			&proposal->kinds[k].kind->backlog;

		for (size_t i = 0; i < backlog->n_items; i++)
			if (item_doc(backlog->items[i]) == doc &&
			    form_is_whole(backlog->items[i]->parts[0].form))
				return true;
	}
	return false;
}

/* The heading of the section, or NO_BLOCK. */
static uint32_t ready_heading(const struct document *doc, struct arena *arena)
{
	const struct outline *outline = &doc->outline;

	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (block_is(outline, i, BLOCK_HEADING) &&
		    outline->blocks[i].parent == NO_BLOCK &&
		    says_ready(outline_text_copy(outline, i, arena), arena))
			return i;
	return NO_BLOCK;
}

enum { RANK_NONE, RANK_PAGE, RANK_FILE, RANK_NAMED };

static int rank_of(const struct survey *survey, const struct proposal *proposal,
		   const struct document *doc, struct span named,
		   struct arena *arena)
{
	if (!document_is_readable(doc))
		return RANK_NONE;
	if (named.len && span_eq(doc->path, named))
		return RANK_NAMED;
	if (glance_of(survey, doc)->is_foreign || is_item_file(proposal, doc))
		return RANK_NONE;
	if (is_called_ready(doc->path, arena))
		return RANK_FILE;
	return is_about_work(doc->path, arena) &&
			       ready_heading(doc, arena) != NO_BLOCK
		       ? RANK_PAGE
		       : RANK_NONE;
}

static const struct document *choose_document(const struct survey *survey,
					      const struct proposal *proposal,
					      struct span named,
					      struct arena *arena)
{
	const struct document *best = NULL;
	int most = RANK_NONE;

	for (size_t i = 0; i < survey->n; i++) {
		struct arena_mark mark = arena_mark(arena);
		int rank = rank_of(survey, proposal, &survey->docs[i], named,
				   arena);

		arena_rewind(arena, mark);
		/* Of two the one nearer to the root. */
		if (rank > most ||
		    (rank == most && best &&
		     survey->docs[i].path.len < best->path.len)) {
			most = rank;
			best = rank ? &survey->docs[i] : best;
		}
	}
	return best;
}

/* ---- its sentences ---- */

static uint32_t end_of_text(const struct document *doc, uint32_t block)
{
	struct span source = document_source(doc);
	uint32_t end = doc->outline.blocks[block].end;
	uint32_t start = doc->outline.blocks[block].start;

	while (end > start && (char_is_space(source.at[end - 1]) ||
			       source.at[end - 1] == '\n'))
		end--;
	return end;
}

/* What a sentence begins with in bold, or before a colon or dash. */
static struct span opening_of(const struct own_document *own, uint32_t block,
			      struct span text, struct arena *arena)
{
	static const char *const signs[] = { ":", " — ", " – ", " - ", " (" };
	struct span bold = opening_bold(&own->doc->outline, block, arena);
	size_t end = text.len;

	if (bold.len)
		return bold;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		ptrdiff_t at = span_find(text, signs[i]);

		if (at >= 0 && (size_t)at < end)
			end = (size_t)at;
	}
	return end + 1 < text.len ? span_first(text, end) : SPAN_NONE;
}

static struct own_sentence *add_sentence(struct own_document *own,
					 struct span text, uint32_t block,
					 struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	struct own_sentence *one;

	if (!text.len)
		return NULL;
	one = ARENA_PUSH(arena, own->sentences, own->n, own->room);
	*one = (struct own_sentence){
		.text = text,
		.opening = opening_of(own, block, text, arena),
		.line = outline_place(outline, outline->blocks[block].start)
				.line,
		.at = end_of_text(own->doc, block),
	};
	return one;
}

/* A row is its cells; the span goes to the end of the longest. */
static void add_row(struct own_document *own, uint32_t row, struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	struct buf text = BUF_INIT;
	uint32_t longest = NO_BLOCK;
	size_t most = 0;
	struct own_sentence *one;

	for (uint32_t cell = block_child(outline, row); cell != NO_BLOCK;
	     cell = block_sibling(outline, cell)) {
		struct span part =
			span_trim(outline_text_copy(outline, cell, arena));

		if (text.len && part.len)
			buf_adds(&text, ": ");
		buf_add(&text, part);
		if (part.len > most) {
			most = part.len;
			longest = cell;
		}
	}
	if (longest != NO_BLOCK) {
		one = add_sentence(own, arena_copy(arena, buf_span(&text)),
				   longest, arena);
		if (one)
			one->is_row = true;
	}
	buf_release(&text);
}

static void add_entry(struct own_document *own, uint32_t entry,
		      struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	uint32_t text = block_child(outline, entry);

	if (block_is(outline, text, BLOCK_PARAGRAPH))
		add_sentence(own,
			     span_trim(outline_text_copy(outline, text, arena)),
			     text, arena);
}

/* "2. UX notes" */
static struct span without_number(struct span text)
{
	size_t n = 0;

	while (n < text.len &&
	       (char_is_digit(text.at[n]) || (n && strchr(".)", text.at[n]))))
		n++;
	return n && n < text.len && text.at[n] == ' '
		       ? span_trim(span_from(text, n))
		       : text;
}

/*
 * "## 2. UX notes" above "What changes on the screen.": a criterion in two
 * parts, whose span goes after the words.
 */
static void add_heading(struct own_document *own, uint32_t heading,
			struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	struct own_sentence *one;

	if (!block_is(outline, heading + 1, BLOCK_PARAGRAPH))
		return;
	one = add_sentence(own,
			   without_number(span_trim(
				   outline_text_copy(outline, heading, arena))),
			   heading, arena);
	if (!one)
		return;
	one->is_heading = true;
	one->at = end_of_text(own->doc, heading + 1);
}

static bool is_nested(const struct outline *outline, uint32_t entry)
{
	uint32_t list = outline->blocks[entry].parent;

	return outline->blocks[list].parent != NO_BLOCK;
}

/* "Estimation: the team has estimated …", where nothing is listed. */
static void read_paragraphs(struct own_document *own, struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;

	for (uint32_t i = own->first; i < own->last; i++) {
		struct span text;

		if (outline->blocks[i].kind != BLOCK_PARAGRAPH ||
		    outline->blocks[i].parent != NO_BLOCK)
			continue;
		text = span_trim(outline_text_copy(outline, i, arena));
		if (opening_of(own, i, text, arena).len)
			add_sentence(own, text, i, arena);
	}
}

/*
 * Entries and rows; nothing below a heading that speaks of something else or
 * says what must not be: what is found there would be asked the wrong way.
 */
static void read_sentences(struct own_document *own, struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	uint8_t aside = 0;
	bool denied = false;

	for (uint32_t i = own->first; i < own->last; i++) {
		const struct block *block = &outline->blocks[i];
		struct span text;

		if (block->kind == BLOCK_HEADING ||
		    (block->kind == BLOCK_PARAGRAPH &&
		     block->parent == NO_BLOCK)) {
			text = outline_text_copy(outline, i, arena);
			denied = headline_denies(text, arena);
			if (block->kind != BLOCK_HEADING)
				continue;
			if (block->level <= aside)
				aside = 0;
			if (!aside &&
			    (denied || headline_leads_elsewhere(text, arena)))
				aside = block->level;
		}
		if (aside || denied)
			continue;
		if (block->kind == BLOCK_HEADING)
			add_heading(own, i, arena);
		else if (block->kind == BLOCK_ENTRY && !is_nested(outline, i))
			add_entry(own, i, arena);
		else if (block->kind == BLOCK_ROW && !block->header)
			add_row(own, i, arena);
	}
}

static bool lists_any(const struct own_document *own)
{
	for (size_t i = 0; i < own->n; i++)
		if (!own->sentences[i].is_heading)
			return true;
	return false;
}

/* Where its part of the page begins and ends, and where the line is put. */
static void find_bounds(struct own_document *own, struct arena *arena)
{
	const struct outline *outline = &own->doc->outline;
	uint32_t heading = ready_heading(own->doc, arena);
	uint8_t level;

	own->first = 0;
	own->last = outline->n_blocks;
	if (heading == NO_BLOCK && outline->n_blocks &&
	    block_is(outline, 0, BLOCK_HEADING))
		heading = 0;
	if (heading == NO_BLOCK) {
		own->at = outline->n_blocks ? outline->blocks[0].start : 0;
		return;
	}
	level = outline->blocks[heading].level;
	own->first = heading + 1;
	own->is_section = (level > 1 || heading > 0) &&
			  !is_called_ready(own->doc->path, arena);
	for (uint32_t i = heading + 1; own->is_section && i < own->last; i++)
		if (block_is(outline, i, BLOCK_HEADING) &&
		    outline->blocks[i].level <= level)
			own->last = i;
	own->at = end_of_text(own->doc, heading);
	own->line = outline_place(outline, own->at).line;
}

void own_document_find(struct own_document *out, const struct survey *survey,
		       const struct proposal *proposal, struct span named,
		       struct arena *arena)
{
	struct definition definition;
	bool runs;

	*out = (struct own_document){ 0 };
	out->doc = choose_document(survey, proposal, named, arena);
	if (!out->doc)
		return;
	definition_read(&definition, (struct document *)out->doc, arena);
	runs = !definition.is_prose && !definition.is_invalid;
	definition_release(&definition);
	if (runs) {
		out->doc = NULL;
		return;
	}
	find_bounds(out, arena);
	read_sentences(out, arena);
	if (!lists_any(out))
		read_paragraphs(out, arena);
	if (!out->n)
		out->doc = NULL;
}

/* ---- what is written ---- */

/* The places of the kind, and how it is read, in two lines at most. */
static struct span write_items(const struct kind_proposal *proposal,
			       bool all_claim, bool all_open,
			       struct arena *arena)
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

/* The document with the line about items, and the spans that are proposed. */
static struct span write_document(const struct own_document *own,
				  struct span items, struct arena *arena)
{
	struct span source = document_source(own->doc), text;
	struct buf out = BUF_INIT;
	uint32_t from = own->at;

	buf_add(&out, span_first(source, own->at));
	add_items(own, items, &out);
	for (size_t i = 0; i < own->n; i++) {
		const struct own_sentence *one = &own->sentences[i];

		if (!one->check.len || one->at < from)
			continue;
		buf_add(&out, span_of(source.at + from, one->at - from));
		buf_addf(&out, " `%.*s`", (int)one->check.len, one->check.at);
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
static void add_part(struct own_document *own, const struct mine *mine,
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
				? end_of_text(own->doc, own->last - 1)
				: own->at;
	buf_release(&out);
}

/* ---- what holds ---- */

static size_t count_missed(const struct proof *proof, struct span check)
{
	const struct item *last = NULL;
	size_t n = 0;

	for (size_t i = 0; i < proof->judge.findings.n; i++) {
		const struct finding *finding = &proof->judge.findings.list[i];

		if (!finding->criterion || !finding->criterion->check ||
		    !finding->item || finding->item == last ||
		    !span_eq(finding->criterion->check->text, check))
			continue;
		last = finding->item;
		n++;
	}
	return n;
}

static bool is_said_already(const struct own_document *own, size_t i)
{
	for (size_t j = 0; j < i; j++)
		if (span_eq(own->sentences[j].check, own->sentences[i].check))
			return true;
	return false;
}

/* Judges all items by one check alone; false where it cannot be read. */
static bool measure(struct own_document *own, size_t i,
		    const struct survey *survey,
		    const struct kind_proposal *kind, struct arena *arena)
{
	struct own_sentence *one = &own->sentences[i];
	bool all_open = one->topic != TOPIC_WAITS_FOR;
	struct span items = write_items(kind, true, all_open, arena);
	struct span text = arena_printf(arena,
					"# Ready\n\n%.*s\n- It. `%.*s`\n",
					(int)items.len, items.at,
					(int)one->check.len, one->check.at);
	struct proof proof = { 0 };
	struct err err = ERR_INIT;
	size_t missed;

	if (proof_make(&proof, text, own->doc->path, survey, arena, &err) < 0)
		return false;
	if (!proof.is_judged)
		return false;
	one->of = proof.ready + proof.not_ready;
	missed = count_missed(&proof, one->check);
	one->holds = missed < one->of ? one->of - missed : 0;
	proof_release(&proof);
	return one->of > 0;
}

#define FEWEST_SHARE 0.1

/* What hardly any item holds is not what their sentence means. */
static bool is_held(const struct own_sentence *one)
{
	return one->holds &&
	       (double)one->holds >= FEWEST_SHARE * (double)one->of;
}

/* What is written must be what the reader takes, word for word. */
static bool can_be_read(const struct own_document *own, struct arena *arena)
{
	struct definition definition;
	bool ok;

	definition_from_text_at(&definition, own->doc->path, own->text, arena);
	ok = !definition.is_invalid && definition.n_agreements;
	definition_release(&definition);
	return ok;
}

static void forget_proposed(struct own_document *own)
{
	for (size_t i = 0; i < own->n; i++)
		own->sentences[i].check = SPAN_NONE;
	own->n_proposed = 0;
	own->text = SPAN_NONE;
	own->items = SPAN_NONE;
	own->added = SPAN_NONE;
}

/* A heading that no check answers is a topic, and no sentence. */
static void forget_topics(struct own_document *own)
{
	size_t kept = 0;

	for (size_t i = 0; i < own->n; i++)
		if (!own->sentences[i].is_heading ||
		    own->sentences[i].check.len)
			own->sentences[kept++] = own->sentences[i];
	own->n = kept;
}

int own_document_propose(struct own_document *own, const struct survey *survey,
			 const struct kind_proposal *kind, struct arena *arena,
			 struct err *err)
{
	struct speaks speaks;

	speaks_init(&speaks);
	for (size_t i = 0; i < own->n; i++) {
		struct own_sentence *one = &own->sentences[i];

		one->topic = speaks_of(&speaks, one->text, &one->detail);
		one->check = check_for(&speaks, one, kind, arena);
		if (!one->check.len)
			continue;
		if (is_said_already(own, i) ||
		    !measure(own, i, survey, kind, arena) || !is_held(one))
			one->check = SPAN_NONE;
		else
			own->n_proposed++;
	}
	speaks_release(&speaks);
	forget_topics(own);
	if (!own->n_proposed)
		add_part(own, &kind->mine, arena);
	if (!own->n_proposed && !own->added.len)
		return 0;
	own->items = write_items(kind, false, false, arena);
	own->text = write_document(own, own->items, arena);
	if (proof_make(&own->claimed,
		       write_document(own,
				      write_items(kind, true, false, arena),
				      arena),
		       own->doc->path, survey, arena, err) < 0)
		return -1;
	if (!own->claimed.is_judged || !can_be_read(own, arena))
		forget_proposed(own);
	return 0;
}

void own_document_release(struct own_document *own)
{
	proof_release(&own->claimed);
}

/* ---- shown ---- */

static struct span line_from(struct span source, uint32_t at)
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

		if (!one->check.len)
			continue;
		line = line_from(source, one->at);
		before = (size_t)(source.at + one->at - line.at);
		buf_addf(out, "@@ line %zu @@\n-",
			 outline_place(&own->doc->outline, one->at).line);
		text_show(out, line);
		buf_adds(out, "\n+");
		text_show(out, span_first(line, before));
		buf_addf(out, " `%.*s`", (int)one->check.len, one->check.at);
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
