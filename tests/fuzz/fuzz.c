/*
 * Mutates documents and reads them: the same seed gives the same inputs, and
 * whatever breaks a promise of the outline, of front matter or of the
 * definition stops the program.
 *
 *	fuzz <seed> <inputs> <file>...
 *
 * With 0 inputs the files are read as they are. Where FUZZ_KEEP is set, the
 * input that broke something is left in the file of that name. Meant for a
 * build with sanitizers; without them it still sees crashes and broken
 * promises.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "backlog/anchors.h"
#include "base/unicode.h"
#include "read/snapshot.h"
#include "terms/lookup.h"

enum { MOST_BYTES = 64 * 1024 };

struct input {
	char *at;
	size_t len;
};

static struct input *seeds, now;
static size_t n_seeds;
static uint64_t random_state;
static unsigned long number;

/* ---- what is kept of a fault ---- */

static void keep_input(void)
{
	const char *path = getenv("FUZZ_KEEP");
	FILE *file = path ? fopen(path, "wb") : NULL;

	fprintf(stderr, "fuzz: at input %lu, %zu bytes\n", number, now.len);
	if (!file)
		return;
	fwrite(now.at, 1, now.len, file);
	fclose(file);
}

static void on_signal(int signal_number)
{
	keep_input();
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

/* The sanitizers end a program in their own way. */
void __sanitizer_set_death_callback(void (*callback)(void))
	__attribute__((weak));

static void watch_for_faults(void)
{
	if (__sanitizer_set_death_callback) {
		__sanitizer_set_death_callback(keep_input);
	} else {
		signal(SIGSEGV, on_signal);
		signal(SIGBUS, on_signal);
	}
	signal(SIGABRT, on_signal);
	signal(SIGALRM, on_signal);
}

#define PROMISE(holds) ((holds) ? (void)0 : broken(#holds, __LINE__, 0))
#define PROMISE_OF(index, holds) \
	((holds) ? (void)0 : broken(#holds, __LINE__, (index)))

static void broken(const char *promise, int line, size_t index)
{
	fprintf(stderr, "fuzz: line %d: broken for %zu: %s\n", line, index,
		promise);
	abort();
}

/* ---- promises ---- */

static void check_block(const struct document *doc, uint32_t i)
{
	const struct outline *out = &doc->outline;
	const struct block *block = &out->blocks[i], *parent;

	PROMISE_OF(i, block->start <= block->end);
	PROMISE_OF(i, block->end <= out->source.len);
	PROMISE_OF(i, block->start >= doc->body);
	PROMISE_OF(i, block->next > i && block->next <= out->n_blocks);
	PROMISE_OF(i,
		   !block->n_runs || block->run + block->n_runs <= out->n_runs);
	if (block->mark)
		PROMISE_OF(i, block->box < out->source.len &&
				      block->box > block->start);
	if (i)
		PROMISE_OF(i, block->start >= block[-1].start);
	if (block->parent == NO_BLOCK)
		return;
	PROMISE_OF(i, block->parent < i);
	parent = &out->blocks[block->parent];
	PROMISE_OF(i, block->next <= parent->next);
	PROMISE_OF(i, block->start >= parent->start);
	PROMISE_OF(i, block->end <= parent->end);
}

/* A block begins behind the one before it with the same parent. */
static void check_siblings(const struct outline *out, uint32_t i)
{
	uint32_t next = block_sibling(out, i);

	if (next != NO_BLOCK)
		PROMISE_OF(i, out->blocks[i].end <= out->blocks[next].start);
}

static void check_runs(const struct outline *out, uint32_t i)
{
	const struct block *block = &out->blocks[i];

	for (uint32_t j = block->run; j < block->run + block->n_runs; j++) {
		const struct run *run = &out->runs[j];

		PROMISE_OF(i, run->start <= run->end);
		PROMISE_OF(i, run->start >= block->start);
		PROMISE_OF(i, run->end <= block->end);
		if (j > block->run)
			PROMISE_OF(i, run->start >= run[-1].end);
	}
}

static void check_links(const struct outline *out)
{
	for (size_t i = 0; i < out->n_links; i++) {
		const struct link *link = &out->links[i];

		PROMISE_OF(i, link->start < link->end);
		PROMISE_OF(i, link->end <= out->source.len);
		PROMISE_OF(i, link->block < out->n_blocks);
		PROMISE_OF(i, link->start >= out->blocks[link->block].start);
		PROMISE_OF(i, link->end <= out->blocks[link->block].end);
		if (i)
			PROMISE_OF(i, link->start >= link[-1].start);
	}
}

static void check_comments(const struct outline *out)
{
	for (size_t i = 0; i < out->n_comments; i++) {
		const struct comment *comment = &out->comments[i];
		struct span source = span_from(out->source, comment->start);

		PROMISE_OF(i, comment->start < comment->end);
		PROMISE_OF(i, comment->end <= out->source.len);
		PROMISE_OF(i, comment->block < out->n_blocks);
		PROMISE_OF(i, span_starts(source, "<!--"));
		if (i)
			PROMISE_OF(i, comment->start >= comment[-1].end);
	}
}

static void check_front(const struct document *doc)
{
	for (size_t i = 0; i < doc->front.n_fields; i++) {
		const struct yaml_field *field = &doc->front.fields[i];

		PROMISE_OF(i, field->start < doc->body);
		for (size_t j = 0; j < field->n_values; j++) {
			const struct yaml_value *value = &field->values[j];

			PROMISE_OF(i, value->start >= field->start);
			PROMISE_OF(i, value->start <= value->end);
			PROMISE_OF(i, value->end <= doc->body);
		}
	}
}

/* What others make of the text of a block must not break, either. */
static void use_block(const struct outline *out, uint32_t i,
		      struct arena *arena)
{
	struct span text = outline_text_copy(out, i, arena);
	struct span source = outline_source(out, i);
	struct place place = outline_place(out, out->blocks[i].start);
	struct buf shown = BUF_INIT;

	PROMISE_OF(i, place.line >= 1 && place.column >= 1);
	PROMISE_OF(i, source.len <= out->source.len);
	text_fold_name(arena, text);
	text_fold_value(arena, text);
	text_slug(arena, text);
	text_count_words(text);
	text_count_characters(text);
	text_width(text);
	text_show(&shown, text);
	buf_release(&shown);
}

static void check_document(const struct document *doc, struct arena *arena)
{
	const struct outline *out = &doc->outline;
	struct table *anchors;

	if (!document_is_readable(doc)) {
		PROMISE(doc->trouble_at <= out->source.len);
		PROMISE(!out->n_blocks && !doc->front.n_fields);
		return;
	}
	check_front(doc);
	for (uint32_t i = 0; i < out->n_blocks; i++)
		check_block(doc, i);
	for (uint32_t i = 0; i < out->n_blocks; i++) {
		check_siblings(out, i);
		check_runs(out, i);
		use_block(out, i, arena);
	}
	check_links(out);
	check_comments(out);
	anchors = anchors_of(doc, arena);
	table_release(anchors);
}

static void check_definition(struct document *doc, struct arena *arena)
{
	struct definition definition = { 0 };

	definition_read(&definition, doc, arena);
	for (size_t i = 0; i < definition.findings.n; i++) {
		const struct finding *finding = &definition.findings.list[i];

		PROMISE_OF(i, finding->message.len > 0);
		PROMISE_OF(i, finding->start <= finding->end);
		PROMISE_OF(i, finding->end <= doc->outline.source.len);
	}
	if (!definition.is_invalid)
		definition_source(&definition, NULL, arena);
	definition_release(&definition);
}

/* Reads what is in `now`, with no more slack behind it than was promised. */
static void read_input(void)
{
	char *text = calloc(1, now.len + 1 + SNAPSHOT_SLACK);
	struct document doc;
	struct arena arena;

	if (!text)
		abort();
	memcpy(text, now.at, now.len);
	text[now.len] = '\n';
	arena_init(&arena);
	alarm(20);
	document_read(&doc, SPAN("backlog/EXP-1.md"), span_of(text, now.len),
		      &arena);
	check_document(&doc, &arena);
	if (document_is_readable(&doc))
		check_definition(&doc, &arena);
	alarm(0);
	arena_release(&arena);
	free(text);
}

/* ---- mutations ---- */

static uint64_t next_random(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state;
}

/* From 0 to below `n`. */
static size_t below(size_t n)
{
	return n ? (size_t)((next_random() >> 11) % n) : 0;
}

/* Replaces `len` bytes at `at`. */
static void splice(size_t at, size_t len, const char *text, size_t n)
{
	char *copy;

	if (now.len - len + n > MOST_BYTES)
		return;
	/* The text may be a part of what is changed. */
	copy = malloc(n + 1);
	if (!copy)
		abort();
	memcpy(copy, text, n);
	memmove(now.at + at + n, now.at + at + len, now.len - at - len);
	memcpy(now.at + at, copy, n);
	now.len += n - len;
	free(copy);
}

static void change_byte(void)
{
	if (now.len)
		now.at[below(now.len)] = (char)below(256);
}

static void change_sign(void)
{
	static const char signs[] = "#-*+>`~|[]()<>!:_=&\\\"'{}@,.\n\r\t 1x";

	if (now.len)
		now.at[below(now.len)] = signs[below(sizeof(signs) - 1)];
}

static void insert_token(void)
{
	static const char *const tokens[] = {
		"- ",
		"* ",
		"1. ",
		"> ",
		"\n\n",
		"\r\n",
		"\r",
		"    ",
		"\t",
		"# ",
		"## ",
		"##",
		"===",
		"---",
		"```",
		"~~~",
		"`",
		"``",
		"|",
		"|-|",
		"| - | - |\n",
		"\\|",
		"[ ] ",
		"[x] ",
		"[-] ",
		"[",
		"](",
		")",
		"[[",
		"]]",
		"![",
		"<",
		">",
		"https://a.b",
		"<https://a>",
		"<a/b.md>",
		"<!--",
		"-->",
		"<div>",
		"</div>",
		"<?",
		"]]>",
		"&amp;",
		"&#0;",
		"&#x10FFFF;",
		"&",
		"\\",
		"**",
		"_",
		"~~",
		"\xEF\xBB\xBF",
		"ü",
		"e\xCC\x81",
		"日",
		"🚀",
		"\xE2\x80\xAE",
		"---\n",
		"...\n",
		"a: b\n",
		"&a ",
		"*a ",
		"!t ",
		"@",
		"|\n",
		">-\n",
		"{",
		"}",
		"? ",
		"\"",
		"'",
		": ",
		"[a]: b\n",
		"[^1]",
		"`section ",
		"`when status: ready`",
		"`field id: unique`",
		" or later",
		" and ",
		"at least ",
		"/a+/i",
		"/(/",
		"no ",
		"`roles`",
		"`link to open ",
		"`*`",
	};
	const char *token = tokens[below(sizeof(tokens) / sizeof(*tokens))];

	splice(below(now.len + 1), 0, token, strlen(token));
}

/* A run of bytes: somewhere, and rather short. */
static void pick_range(const struct input *from, size_t *at, size_t *len)
{
	size_t most = below(4) ? 16 : 400;

	*at = below(from->len + 1);
	*len = below((from->len - *at < most ? from->len - *at : most) + 1);
}

/* The line around a byte, its break included. */
static void pick_line(size_t *at, size_t *len)
{
	size_t start = below(now.len), end;

	while (start > 0 && now.at[start - 1] != '\n')
		start--;
	for (end = start; end < now.len && now.at[end] != '\n';)
		end++;
	*at = start;
	*len = end + (end < now.len) - start;
}

static void drop_range(void)
{
	size_t at, len;

	pick_range(&now, &at, &len);
	splice(at, len, "", 0);
}

static void repeat_range(void)
{
	size_t at, len, n = 1 + below(below(8) ? 4 : 60);

	pick_range(&now, &at, &len);
	while (n--)
		splice(at, 0, now.at + at, len);
}

static void drop_line(void)
{
	size_t at, len;

	pick_line(&at, &len);
	splice(at, len, "", 0);
}

static void move_line(void)
{
	size_t at, len, to, unused;
	char *line;

	pick_line(&at, &len);
	line = malloc(len + 1);
	if (!line)
		abort();
	memcpy(line, now.at + at, len);
	if (below(2))
		splice(at, len, "", 0);
	pick_line(&to, &unused);
	splice(to, 0, line, len);
	free(line);
}

static void indent_line(void)
{
	static const char *const marks[] = { "- ", "> ",  "  ", "    ",
					     "\t", "1. ", "# ", "| " };
	const char *mark = marks[below(sizeof(marks) / sizeof(*marks))];
	size_t at, len;

	pick_line(&at, &len);
	splice(at, 0, mark, strlen(mark));
}

static void take_from_another(void)
{
	const struct input *other = &seeds[below(n_seeds)];
	size_t at, len;

	pick_range(other, &at, &len);
	splice(below(now.len + 1), 0, other->at + at, len);
}

static void cut_off(void)
{
	now.len = below(now.len + 1);
}

static void change_line_breaks(void)
{
	bool all = below(2);

	for (size_t i = 0; i < now.len; i++)
		if (now.at[i] == '\n' && (all || !below(4))) {
			splice(i, 1, "\r\n", below(8) ? 2 : 1);
			i++;
		}
}

static void mutate(void)
{
	static void (*const mutations[])(void) = {
		change_byte,  change_sign,	  change_sign,
		insert_token, insert_token,	  insert_token,
		drop_range,   repeat_range,	  drop_line,
		move_line,    indent_line,	  take_from_another,
		cut_off,      change_line_breaks,
	};
	const struct input *seed = &seeds[below(n_seeds)];
	size_t n = 1 + below(below(4) ? 5 : 25);

	memcpy(now.at, seed->at, seed->len);
	now.len = seed->len;
	while (n--)
		mutations[below(sizeof(mutations) / sizeof(*mutations))]();
}

/* ---- files ---- */

static void read_seed(const char *path, struct input *seed)
{
	FILE *file = fopen(path, "rb");

	seed->at = malloc(MOST_BYTES);
	if (!file || !seed->at) {
		perror(path);
		exit(128);
	}
	seed->len = fread(seed->at, 1, MOST_BYTES, file);
	fclose(file);
}

static void read_as_they_are(void)
{
	for (size_t i = 0; i < n_seeds; i++) {
		memcpy(now.at, seeds[i].at, seeds[i].len);
		now.len = seeds[i].len;
		number = i;
		read_input();
	}
	printf("ok %zu inputs\n", n_seeds);
}

int main(int argc, char **argv)
{
	unsigned long n;

	if (argc < 4) {
		fprintf(stderr, "usage: fuzz <seed> <inputs> <file>...\n");
		return 129;
	}
	n = strtoul(argv[2], NULL, 10);
	n_seeds = (size_t)argc - 3;
	seeds = calloc(n_seeds, sizeof(*seeds));
	now.at = malloc(2 * MOST_BYTES);
	if (!seeds || !now.at)
		abort();
	for (size_t i = 0; i < n_seeds; i++)
		read_seed(argv[i + 3], &seeds[i]);
	watch_for_faults();
	if (!n)
		read_as_they_are();
	random_state = strtoull(argv[1], NULL, 10) * 2 + 0x9E3779B97F4A7C15;
	for (number = 1; number <= n; number++) {
		mutate();
		read_input();
	}
	if (n)
		printf("ok %lu inputs\n", n);
	for (size_t i = 0; i < n_seeds; i++)
		free(seeds[i].at);
	free(seeds);
	free(now.at);
	return 0;
}
