/* git ready --complete: what can stand at the cursor, a line each. */
#include "cli/complete.h"

#include <stdio.h>
#include <unistd.h>

static void offer_commands(struct completion *c)
{
	for (size_t i = 0; i < n_commands; i++)
		complete_offer(c, span_str(commands[i].name),
			       span_str(commands[i].summary));
}

static bool is_about_pager(const char *word)
{
	return !strcmp(word, "--no-pager") || !strcmp(word, "-P") ||
	       !strcmp(word, "--paginate") || !strcmp(word, "-p");
}

/*
 * What stands before the command: "-C <folder>", as often as one likes, and the
 * pager. False where a folder is not there.
 */
static bool go_to_folders(struct completion *c)
{
	while (c->n_words) {
		int n = is_about_pager(c->words[0]) ? 1 : 2;

		if (n == 2 && (c->n_words < 2 || strcmp(c->words[0], "-C")))
			break;
		if (n == 2 && chdir(c->words[1]) < 0)
			return false;
		c->words += n;
		c->n_words -= n;
	}
	return true;
}

static void find_command(struct completion *c)
{
	c->command = c->n_words ? command_named(c->words[0]) : NULL;
	if (c->command) {
		c->words++;
		c->n_words--;
	} else {
		c->command = command_named("check");
	}
	c->usage = usage_of(c->command, &c->arena);
}

/* The option whose value is the next word, or nothing. */
static struct span waiting_option(const struct completion *c, int i)
{
	struct span word = span_str(c->words[i]);

	if (span_starts(word, "-") && span_find_char(word, '=') < 0 &&
	    option_value(c->usage, word).len)
		return word;
	return SPAN_NONE;
}

/* Looks through the words; the option that waits for a value at the cursor. */
static struct span read_words(struct completion *c)
{
	struct span waiting = SPAN_NONE;

	for (int i = 0; i < c->n_words; i++) {
		const char *word = c->words[i];

		if (waiting.len) {
			waiting = SPAN_NONE;
			continue;
		}
		if (!c->has_dashes && !strcmp(word, "--")) {
			c->has_dashes = true;
		} else if (!c->has_dashes && word[0] == '-' && word[1]) {
			waiting = waiting_option(c, i);
		} else {
			c->first = c->first ? c->first : word;
			c->n_plain++;
		}
	}
	return waiting;
}

static void complete_at_cursor(struct completion *c, bool has_command)
{
	struct span waiting = read_words(c), typed = span_str(c->typed);
	ptrdiff_t equals = span_find_char(typed, '=');

	if (waiting.len) {
		complete_value(c, waiting);
	} else if (c->has_dashes) {
		complete_files(c);
	} else if (span_starts(typed, "--") && equals > 0) {
		c->kept = (size_t)equals + 1;
		complete_value(c, span_first(typed, (size_t)equals));
	} else if (span_starts(typed, "-")) {
		complete_options(c);
		if (!has_command)
			complete_offer(c, SPAN("--version"),
				       SPAN("which one this is"));
	} else {
		if (!has_command)
			offer_commands(c);
		if (!complete_has_any(c))
			complete_words(c);
	}
}

/* Looks at the words before the cursor, from the left to the right. */
static void complete_line(struct completion *c)
{
	bool has_command;

	if (!go_to_folders(c))
		return;
	if (c->n_words == 1 && !strcmp(c->words[0], "-C")) {
		complete_folders(c);
		return;
	}
	if (c->n_words == 1 && !strcmp(c->words[0], "help")) {
		offer_commands(c);
		return;
	}
	has_command = c->n_words > 0;
	find_command(c);
	complete_at_cursor(c, has_command);
}

void complete_print(int argc, char **argv)
{
	struct completion c = { .words = argv, .typed = "" };

	arena_init(&c.arena);
	if (argc > 0) {
		c.typed = argv[argc - 1];
		c.n_words = argc - 1;
	}
	complete_line(&c);
	if (c.out.at)
		fputs(c.out.at, stdout);
	buf_release(&c.out);
	arena_release(&c.arena);
}
