/*
 * Compares the structure that we read with what cmark-gfm reads, GitHub's own
 * parser: headings, entries, boxes, code, tables and their rows, rules, quotes,
 * HTML and paragraphs, each with its line.
 *
 *	differ files <file>...
 *	differ generate <seed> <documents>
 *
 * A document that is read differently is made as small as it still is, and
 * printed with what each of the two sees. known() holds the differences that
 * are meant, with their reasons.
 */
#include <stdio.h>
#include <stdlib.h>

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#include "base/heap.h"
#include "read/box.h"
#include "read/document.h"
#include "read/line-starts.h"
#include "read/snapshot.h"
#include "read/table-rows.h"

/* ---- facts ---- */

enum fact_kind {
	HEADING,
	ENTRY,
	BOX,
	CODE,
	TABLE,
	ROW,
	RULE,
	QUOTE,
	HTML,
	PARAGRAPH
};

static const char *const kind_names[] = {
	"heading", "entry", "box",   "code", "table",
	"row",	   "rule",  "quote", "HTML", "paragraph",
};

struct fact {
	size_t line;
	enum fact_kind kind;
	int detail; /* the level of a heading, the mark of a box */
};

struct facts {
	struct fact *list;
	size_t n, room;
};

static void add(struct facts *facts, enum fact_kind kind, size_t line,
		int detail)
{
	*HEAP_PUSH(facts->list, facts->n, facts->room) =
		(struct fact){ line, kind, detail };
}

static int by_line(const void *a, const void *b)
{
	const struct fact *one = a, *other = b;

	if (one->line != other->line)
		return one->line < other->line ? -1 : 1;
	if (one->kind != other->kind)
		return one->kind < other->kind ? -1 : 1;
	return one->detail - other->detail;
}

static void sort_facts(struct facts *facts)
{
	if (facts->n)
		qsort(facts->list, facts->n, sizeof(*facts->list), by_line);
}

/* ---- lines ---- */

static struct span line_of(struct span text, size_t line)
{
	struct span found = SPAN_NONE;

	while (line-- > 0 && span_next_line(&text, &found))
		;
	return found;
}

/* The text of a line behind the marks of quotes, lists and footnotes. */
static struct span behind_marks(struct span line)
{
	for (;;) {
		size_t footnote = line_footnote_length(line);

		if (footnote)
			line = span_from(line, footnote);
		else if (line.len && strchr(" \t>-+*.)0123456789", line.at[0]))
			line = span_from(line, 1);
		else
			return line;
	}
}

/* ---- what cmark-gfm sees ---- */

/*
 * cmark-gfm shows a footnote only where something refers to it; so a first line
 * refers to whatever may be one. What follows begins in line 3.
 */
enum { LINES_BEFORE = 2 };

static void refer_to_footnotes(struct buf *out, struct span text)
{
	struct span rest = text;
	ptrdiff_t at;

	while ((at = span_find(rest, "[^")) >= 0) {
		struct span label;
		size_t n = 0;

		rest = span_from(rest, (size_t)at);
		label = span_from(rest, 2);
		while (n < label.len && label.at[n] != ']' &&
		       !char_is_space(label.at[n]))
			n++;
		if (n && n + 1 < label.len && label.at[n] == ']' &&
		    label.at[n + 1] == ':') {
			buf_adds(out, "[^");
			buf_add(out, span_first(label, n));
			buf_adds(out, "] ");
		}
		rest = label;
	}
	buf_adds(out, "\n\n");
}

/* The header's line is not what cmark-gfm says where text stands above it. */
static size_t header_line(cmark_node *table)
{
	cmark_node *row = cmark_node_next(cmark_node_first_child(table));

	return row ? (size_t)cmark_node_get_start_line(row) - 2
		   : (size_t)cmark_node_get_end_line(table) - 1;
}

static void add_node(struct facts *facts, cmark_node *node)
{
	const char *type = cmark_node_get_type_string(node);
	size_t line = (size_t)cmark_node_get_start_line(node);
	static const struct {
		const char *type;
		enum fact_kind kind;
	} plain[] = {
		{ "item", ENTRY },	    { "tasklist", ENTRY },
		{ "code_block", CODE },	    { "thematic_break", RULE },
		{ "block_quote", QUOTE },   { "html_block", HTML },
		{ "paragraph", PARAGRAPH }, { "table_row", ROW },
	};

	/* Text cut off the table below it, where cmark-gfm says it begins. */
	if (!line && cmark_node_next(node))
		line = (size_t)cmark_node_get_start_line(cmark_node_next(node));
	if (!strcmp(type, "heading"))
		add(facts, HEADING, line, cmark_node_get_heading_level(node));
	if (!strcmp(type, "table")) {
		add(facts, TABLE, header_line(node), 0);
		add(facts, ROW, header_line(node), 0);
	}
	if (!strcmp(type, "tasklist"))
		add(facts, BOX, line,
		    cmark_gfm_extensions_get_tasklist_item_checked(node) ? 'x'
									 : ' ');
	for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++)
		if (!strcmp(type, plain[i].type))
			add(facts, plain[i].kind, line, 0);
}

static void read_theirs(struct facts *facts, struct span text)
{
	static const char *const names[] = { "table", "strikethrough",
					     "tasklist", "autolink" };
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
	struct buf whole = BUF_INIT;
	cmark_node *root;
	cmark_iter *iter;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		cmark_parser_attach_syntax_extension(
			parser, cmark_find_syntax_extension(names[i]));
	refer_to_footnotes(&whole, text);
	buf_add(&whole, text);
	cmark_parser_feed(parser, whole.at, whole.len);
	root = cmark_parser_finish(parser);
	iter = cmark_iter_new(root);
	for (cmark_event_type event;
	     (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;)
		if (event == CMARK_EVENT_ENTER)
			add_node(facts, cmark_iter_get_node(iter));
	cmark_iter_free(iter);
	cmark_node_free(root);
	cmark_parser_free(parser);
	buf_release(&whole);
	sort_facts(facts);
	/* What refers to the footnotes is not the document's. */
	while (facts->n && facts->list[0].line <= LINES_BEFORE) {
		facts->n--;
		memmove(facts->list, facts->list + 1,
			facts->n * sizeof(*facts->list));
	}
	for (size_t i = 0; i < facts->n; i++)
		facts->list[i].line -= LINES_BEFORE;
}

/* ---- what we see ---- */

static void add_block(struct facts *facts, const struct block *block,
		      size_t line)
{
	static const int kinds[] = {
		[BLOCK_HEADING] = HEADING, [BLOCK_PARAGRAPH] = PARAGRAPH,
		[BLOCK_LIST] = -1,	   [BLOCK_ENTRY] = ENTRY,
		[BLOCK_CODE] = CODE,	   [BLOCK_HTML] = HTML,
		[BLOCK_QUOTE] = QUOTE,	   [BLOCK_TABLE] = TABLE,
		[BLOCK_ROW] = ROW,	   [BLOCK_CELL] = -1,
		[BLOCK_RULE] = RULE,
	};

	if (kinds[block->kind] < 0)
		return;
	add(facts, (enum fact_kind)kinds[block->kind], line,
	    block->kind == BLOCK_HEADING ? block->level : 0);
	if (block->mark)
		add(facts, BOX, line, block->mark);
}

/* False where the document is refused. */
static bool read_ours(struct facts *facts, struct span text)
{
	struct outline outline;
	struct arena arena;
	struct err err = ERR_INIT;
	bool is_read;
	size_t at;
	char *copy = calloc(1, text.len + 1 + SNAPSHOT_SLACK);

	arena_init(&arena);
	memcpy(copy, text.at, text.len);
	copy[text.len] = '\n';
	is_read = !outline_read(&outline, span_of(copy, text.len), 0, &arena,
				&at, &err);
	for (uint32_t i = 0; is_read && i < outline.n_blocks; i++)
		add_block(
			facts, &outline.blocks[i],
			outline_place(&outline, outline.blocks[i].start).line);
	arena_release(&arena);
	free(copy);
	sort_facts(facts);
	return is_read;
}

/* ---- comparing ---- */

struct difference {
	struct fact fact;
	bool is_ours;
};

static bool is_box(struct span text)
{
	char mark;

	return box_length(text, &mark) > 0;
}

/* "[^1" of a line that begins a footnote, in whatever; else empty. */
static struct span footnote_name(struct span line)
{
	while (line.len && !line_footnote_length(line)) {
		if (!strchr(" \t>-+*.)0123456789", line.at[0]))
			return SPAN("");
		line = span_from(line, 1);
	}
	return line.len ? span_first(line, (size_t)span_find_char(line, ']'))
			: SPAN("");
}

/* Is the last footnote that begins above it one of a name that is taken? */
static bool is_in_second_footnote(struct span text, size_t line)
{
	struct span name = SPAN(""), other;

	for (; line > 0 && !name.len; line--)
		name = footnote_name(line_of(text, line));
	for (; name.len && line > 0; line--) {
		other = footnote_name(line_of(text, line));
		if (span_eq(other, name))
			return true;
	}
	return false;
}

/*
 * The differences that are meant:
 *
 * - "[-]", "[~]", "[/]", "[]" and other marks are boxes to us: people cross out
 *   with them what was dropped, or say that it is under way.
 * - "[X]", a box without text behind it, a box in a quote or in an entry that
 *   begins behind another's mark are boxes to every reader, and on github.com;
 *   cmark-gfm looks for "[x]" and a blank at the start of the line only. What
 *   stands behind such a box is the entry's text, without the box.
 * - cmark-gfm gives an entry a box that stands in a later paragraph of it,
 *   behind a number too long for a list.
 * - A paragraph or heading that definitions of links stand before begins where
 *   its text does; see move_to_text().
 * - Of two footnotes of one name cmark-gfm shows the first alone. We read both,
 *   as we read a footnote that nothing refers to: its text was written for
 *   people, too, and a mistake in it is told where it stands.
 */
static bool known(const struct difference *d, struct span text)
{
	struct span at = behind_marks(line_of(text, d->fact.line));
	struct span before = behind_marks(line_of(text, d->fact.line - 1));

	if (d->fact.kind == BOX && !d->is_ours)
		return true;
	if (d->is_ours && is_in_second_footnote(text, d->fact.line))
		return true;
	if (d->fact.kind != BOX && d->fact.kind != PARAGRAPH &&
	    d->fact.kind != HEADING)
		return false;
	return is_box(at) || (is_box(before) && span_trim(before).len == 3);
}

static bool have(const struct facts *facts, struct fact fact)
{
	return facts->n && bsearch(&fact, facts->list, facts->n,
				   sizeof(*facts->list), by_line);
}

/* Definitions of links come first: where we see the text that follows them. */
static void move_to_text(struct facts *theirs, const struct facts *ours,
			 struct span text)
{
	enum { MOST_LINES = 16 };

	for (size_t i = 0; i < theirs->n; i++) {
		struct fact fact = theirs->list[i];
		struct span at;

		if ((fact.kind != PARAGRAPH && fact.kind != HEADING) ||
		    have(ours, fact))
			continue;
		at = behind_marks(line_of(text, fact.line));
		if (is_box(at))
			at = span_trim(span_from(at, 3));
		if (!span_starts(at, "["))
			continue;
		for (size_t n = 1; n < MOST_LINES; n++) {
			fact.line++;
			if (!have(ours, fact) || have(theirs, fact))
				continue;
			theirs->list[i] = fact;
			sort_facts(theirs);
			break;
		}
	}
}

/* The first difference that is not meant; false where there is none. */
static bool compare(const struct facts *ours, const struct facts *theirs,
		    struct span text, struct difference *first)
{
	size_t i = 0, j = 0;

	while (i < ours->n || j < theirs->n) {
		int order = i == ours->n ? 1
			    : j == theirs->n
				    ? -1
				    : by_line(&ours->list[i], &theirs->list[j]);

		if (!order) {
			i++;
			j++;
			continue;
		}
		first->is_ours = order < 0;
		first->fact = order < 0 ? ours->list[i++] : theirs->list[j++];
		if (!known(first, text))
			return true;
	}
	return false;
}

/*
 * cmark-gfm newer than 0.29.0.gfm.6 looks for the header of a table but once
 * in a paragraph: after a delimiter row that fits nothing there is no other.
 * Where both versions are in use, neither is right.
 */
static bool depends_on_version(struct span text)
{
	struct span line;
	size_t n = 0;

	while (span_next_line(&text, &line)) {
		n += delimiter_columns(behind_marks(line)) > 0;
		if (!span_trim(line).len)
			n = 0;
		if (n > 1)
			return cmark_version() > ((29 << 16) | 6);
	}
	return false;
}

static bool differs(struct span text, struct difference *first)
{
	struct facts ours = { 0 }, theirs = { 0 };
	bool found = false;

	if (!depends_on_version(text) && read_ours(&ours, text)) {
		read_theirs(&theirs, text);
		move_to_text(&theirs, &ours, text);
		found = compare(&ours, &theirs, text, first);
	}
	free(ours.list);
	free(theirs.list);
	return found;
}

/* ---- making a document small ---- */

static struct span without_line(struct span text, size_t line, struct buf *out)
{
	struct span rest = text, one;

	buf_clear(out);
	for (size_t i = 0; rest.len; i++) {
		const char *start = rest.at;

		span_next_line(&rest, &one);
		if (i != line)
			buf_add(out, span_between(start, rest.at));
	}
	return buf_span(out);
}

static size_t count_lines(struct span text)
{
	struct span line;
	size_t n = 0;

	while (span_next_line(&text, &line))
		n++;
	return n;
}

/* Takes out each line without which the two still differ. */
static void shrink(struct buf *text)
{
	struct buf smaller = BUF_INIT;
	struct difference first;
	bool again = count_lines(buf_span(text)) < 400;

	while (again) {
		again = false;
		for (size_t i = count_lines(buf_span(text)); i-- > 0;) {
			without_line(buf_span(text), i, &smaller);
			if (!smaller.len ||
			    !differs(buf_span(&smaller), &first))
				continue;
			buf_clear(text);
			buf_add(text, buf_span(&smaller));
			again = true;
		}
	}
	buf_release(&smaller);
}

static void print_facts(const char *who, const struct facts *facts)
{
	printf("  %s:", who);
	for (size_t i = 0; i < facts->n; i++) {
		const struct fact *fact = &facts->list[i];

		printf(" %zu %s", fact->line, kind_names[fact->kind]);
		if (fact->kind == HEADING)
			printf(" %d", fact->detail);
		if (fact->kind == BOX)
			printf(" [%c]", fact->detail);
		putchar(i + 1 < facts->n ? ',' : '\n');
	}
	if (!facts->n)
		putchar('\n');
}

static void show(const char *name, struct span text)
{
	struct facts ours = { 0 }, theirs = { 0 };
	struct difference first = { 0 };
	struct buf small = BUF_INIT;

	differs(text, &first);
	printf("not ok: %s: only %s a %s in line %zu\n", name,
	       first.is_ours ? "we see" : "cmark-gfm sees",
	       kind_names[first.fact.kind], first.fact.line);
	buf_add(&small, text);
	shrink(&small);
	read_ours(&ours, buf_span(&small));
	read_theirs(&theirs, buf_span(&small));
	for (size_t i = 1; i <= count_lines(buf_span(&small)); i++) {
		struct span line = line_of(buf_span(&small), i);

		printf("    |%.*s\n", (int)line.len, line.at);
	}
	print_facts("ours", &ours);
	print_facts("cmark-gfm", &theirs);
	buf_release(&small);
	free(ours.list);
	free(theirs.list);
}

/* ---- documents ---- */

static bool is_same(const char *name, struct span text)
{
	struct difference first;

	if (!differs(text, &first))
		return true;
	show(name, text);
	return false;
}

static bool file_is_same(const char *path)
{
	struct document doc;
	struct arena arena;
	struct buf text = BUF_INIT;
	char part[65536];
	size_t n;
	bool same = true;
	FILE *file = fopen(path, "rb");

	if (!file) {
		printf("not ok: %s cannot be opened\n", path);
		return false;
	}
	while ((n = fread(part, 1, sizeof(part), file)) > 0)
		buf_add(&text, span_of(part, n));
	fclose(file);
	n = text.len;
	for (size_t i = 0; i <= SNAPSHOT_SLACK; i++)
		buf_addc(&text, i ? '\0' : '\n');
	arena_init(&arena);
	document_read(&doc, SPAN("a.md"), span_of(text.at, n), &arena);
	/* What we refuse is not read wrongly. */
	if (document_is_readable(&doc))
		same = is_same(path, span_of(text.at + doc.body, n - doc.body));
	arena_release(&arena);
	buf_release(&text);
	return same;
}

/* ---- generated documents ---- */

static uint64_t random_state;

static size_t below(size_t n)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (size_t)(random_state % n);
}

/* What begins a line: marks of containers and blanks. */
static const char *const marks[] = {
	"> ",	  ">",	    "- ",   "* ",	   "+ ",	   "1. ",
	"2) ",	  "10. ",   "11. ", "-\t",	   "-   ",	   "  ",
	" ",	  "\t",	    "   ",  "    ",	   "      ",	   "[^#]: ",
	"1.\t",	  "-",	    "7. ",  ">\t",	   "     ",	   "-     ",
	"- [ ] ", "- [x] ", "0. ",  "123456789. ", "1234567890. ",
};

/* What may stand in it. */
static const char *const texts[] = {
	"text",
	"more `code` here",
	"# Heading",
	"## Two ##",
	"#",
	"###### Six",
	"#none",
	"```",
	"```\t",
	"```js",
	"~~~",
	"~~~~  ",
	"``` a`b",
	"````",
	"---",
	"- - -",
	"***",
	"* * *",
	"___",
	"===",
	"==",
	"=== \t",
	"-",
	"--",
	"| a | b |",
	"| a | b",
	"a | b",
	"|---|---|",
	"|-|:-:|",
	"-|-",
	":-:",
	"| --- |",
	"|",
	"||",
	"| x \\| y | z |",
	"| a |",
	":--",
	"|--",
	"a|b|c",
	"<div>",
	"</div>",
	"<prefix>-name",
	"<pre>",
	"</pre>",
	"<prefix>",
	"<script>x</script>",
	"<styled>",
	"<scripts a>",
	"<!-- c",
	"c -->",
	"<!-- c -->",
	"<?x",
	"?>",
	"<!DOCTYPE html>",
	"<![CDATA[",
	"]]>",
	"<a href=\"x\">",
	"<a href=\"x\"> y",
	"<br>",
	"<br/>",
	"</a>",
	"<details>",
	"<summary>s</summary>",
	"<h1>",
	"<https://example.com>",
	"<a b='c",
	"<A/>",
	"[a]: /b",
	"[a]: /b \"t\"",
	"[a]:",
	"/b",
	"\"t",
	"t\"",
	"[a]: <b> 't' x",
	"[a]: /b 'x'y",
	"[^1]",
	"[a]",
	"[a](b)",
	"![c](d)",
	"\\# no",
	"\\",
	"1. one",
	"10. ten",
	"2. two",
	"- item",
	"+ plus",
	"[ ] box",
	"[x] box",
	"[x]",
	"[X] box",
	"[-] box",
	"**bold**",
	"*em",
	"_em_",
	"`",
	"``",
	"a  ",
	"b\\",
	"&nbsp;",
	"1986. A year",
	"1)",
	"*",
	"+",
	"> quote",
	"&#35; x",
	"    code",
	"\tcode",
	"\xC3\xBC",
	"-foo",
	"1.foo",
	"]: x",
	"[",
	"[]: x",
	"[a\\]: /b",
	"<pre",
	"<!--->",
	"<!-- -->x",
	"|-|",
	"x\ty",
	"#\tTab",
};

/* A footnote of its own name for each "#". */
static void add_mark(struct buf *out, const char *mark)
{
	if (span_starts(span_str(mark), "[^"))
		buf_addf(out, "[^%zu]: ", out->len);
	else
		buf_adds(out, mark);
}

#define PICK(list) (list)[below(sizeof(list) / sizeof(*(list)))]

static void generate(struct buf *out)
{
	static const char *const breaks[] = { "\n", "\n", "\n", "\n", "\r\n" };
	size_t lines = 1 + below(10);
	const char *line_break = PICK(breaks);

	buf_clear(out);
	while (lines-- > 0) {
		size_t n = below(3);

		while (n-- > 0)
			add_mark(out, PICK(marks));
		if (below(5))
			buf_adds(out, PICK(texts));
		buf_adds(out, line_break);
	}
	/* Now and then without a line break at the end. */
	if (!below(8) && out->len > 1)
		out->len -= strlen(line_break);
}

static size_t compare_generated(uint64_t seed, size_t n)
{
	struct buf text = BUF_INIT;
	size_t failed = 0;

	for (size_t i = 0; i < n && failed < 20; i++) {
		char name[64];

		random_state = seed * 0x9E3779B97F4A7C15u + i + 1;
		for (int warm = 0; warm < 8; warm++)
			below(2);
		generate(&text);
		snprintf(name, sizeof(name), "document %zu of seed %zu", i,
			 (size_t)seed);
		failed += text.len && !is_same(name, buf_span(&text));
	}
	buf_release(&text);
	return failed;
}

int main(int argc, char **argv)
{
	size_t n = 0, failed = 0;

	cmark_gfm_core_extensions_ensure_registered();
	if (argc == 4 && !strcmp(argv[1], "generate")) {
		n = strtoul(argv[3], NULL, 10);
		failed = compare_generated(strtoul(argv[2], NULL, 10), n);
	} else if (argc > 2 && !strcmp(argv[1], "files")) {
		n = (size_t)argc - 2;
		for (int i = 2; i < argc; i++)
			failed += !file_is_same(argv[i]);
	} else {
		fprintf(stderr, "usage: differ files <file>...\n"
				"       differ generate <seed> <documents>\n");
		return 2;
	}
	printf("%zu documents, %zu read differently\n", n, failed);
	return failed > 0;
}
