/*
 * What a usage text tells the shells. It is what people read, and it is held
 * against what a command really takes by tests/cli/options-taken.sh.
 */
#include "cli/complete.h"

#include <stdio.h>
#include <unistd.h>

/* ---- the text ---- */

/* Lets the command print into a file; -1 where the system does not. */
static int print_into(FILE *file, const struct command *command)
{
	char help[] = "-h", *argv[] = { (char *)command->name, help, NULL };
	int saved;

	fflush(stdout);
	saved = dup(STDOUT_FILENO);
	if (saved < 0 || dup2(fileno(file), STDOUT_FILENO) < 0)
		return -1;
	command->run(2, argv);
	fflush(stdout);
	dup2(saved, STDOUT_FILENO);
	close(saved);
	return 0;
}

struct span usage_of(const struct command *command, struct arena *arena)
{
	struct buf text = BUF_INIT;
	FILE *file = tmpfile();
	struct span copy;
	int c;

	if (file && print_into(file, command) == 0) {
		rewind(file);
		while ((c = getc(file)) != EOF)
			buf_addc(&text, (char)c);
	}
	if (file)
		fclose(file);
	copy = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

/* ---- its options ---- */

/*
 * A line that lists options: "    -q, --quiet            print nothing". What is
 * said of them begins after two spaces, or after the ">" that fills its column;
 * where there is no room for it, it stands in the next line.
 */
static bool is_option_line(struct span line)
{
	return span_starts(line, "    ") && span_starts(span_trim(line), "-");
}

static struct span options_of(struct span line, struct span *note)
{
	ptrdiff_t gap, full;

	line = span_trim(line);
	gap = span_find(line, "  ");
	full = span_find(line, "> ");
	if (full >= 0 && (gap < 0 || full < gap))
		gap = full + 1;
	*note = gap < 0 ? SPAN_NONE : span_trim(span_from(line, (size_t)gap));
	return gap < 0 ? line : span_first(line, (size_t)gap);
}

/* Cuts "--kind=<name>" off the front of "--kind=<name>, -q". */
static bool next_option(struct span *rest, struct span *option)
{
	while (span_next_part(rest, ',', option)) {
		*option = span_trim(*option);
		if (span_starts(*option, "-"))
			return true;
	}
	return false;
}

/* "--kind" of "--kind=<name>", "-n" of "-n <count>"; `value`: "name", "count". */
static struct span name_of(struct span option, struct span *value)
{
	size_t end = 0;
	ptrdiff_t from, to;

	while (end < option.len && option.at[end] != '=' &&
	       option.at[end] != ' ' && option.at[end] != '[')
		end++;
	*value = SPAN_NONE;
	from = span_find_char(option, '<');
	to = span_find_char(option, '>');
	if (from >= 0 && to > from)
		*value = span_between(option.at + from + 1, option.at + to);
	return span_first(option, end);
}

struct span option_value(struct span usage, struct span option)
{
	struct span line, note, rest, one, value;

	while (span_next_line(&usage, &line)) {
		if (!is_option_line(line))
			continue;
		rest = options_of(line, &note);
		while (next_option(&rest, &one))
			if (span_eq(name_of(one, &value), option))
				return value;
	}
	return SPAN_NONE;
}

/* ---- its actions ---- */

/* What stands in a line after "git ready hook "; or nothing. */
static struct span after_command(const struct completion *c, struct span line)
{
	char front[64];
	ptrdiff_t at;

	snprintf(front, sizeof(front), "git ready %s ", c->command->name);
	at = span_find(line, front);
	return at < 0 ? SPAN_NONE : span_from(line, (size_t)at + strlen(front));
}

static struct span first_letters(struct span text)
{
	size_t end = 0;

	while (end < text.len && char_is_letter(text.at[end]))
		end++;
	return span_first(text, end);
}

void complete_actions(struct completion *c)
{
	struct span rest = c->usage, line, action;

	while (span_next_line(&rest, &line)) {
		action = first_letters(after_command(c, line));
		complete_offer(c, action, SPAN_NONE);
	}
}

/* A synopsis goes on in a line that begins with blanks alone. */
static bool goes_on(struct span line)
{
	return span_starts(line, "            ");
}

/*
 * "git ready hook install [--advise]": an action takes what its own lines name,
 * and what is not an action says nothing.
 */
static bool action_takes(const struct completion *c, struct span option)
{
	struct arena *arena = (struct arena *)&c->arena;
	const char *wanted = arena_copy(arena, option).at;
	struct span rest = c->usage, line;
	bool is_ours = false, is_known = false;

	if (!c->first || span_is(option, "-h") || span_is(option, "--help"))
		return true;
	while (span_next_line(&rest, &line) && line.len) {
		struct span after = goes_on(line) ? line
						  : after_command(c, line);
		ptrdiff_t at = span_find(after, wanted);

		if (!goes_on(line))
			is_ours = span_is(first_letters(after), c->first);
		is_known |= is_ours;
		if (is_ours && at >= 0 &&
		    !char_is_letter(
			    span_from(after, (size_t)at + option.len).at[0]))
			return true;
	}
	return !is_known;
}

static void offer_option(struct completion *c, struct span option,
			 struct span note)
{
	struct span value, name = name_of(option, &value);

	if (!action_takes(c, name))
		return;
	if (value.len && span_starts(name, "--"))
		name = arena_printf(&c->arena, "%.*s=", (int)name.len, name.at);
	complete_offer(c, name, note);
}

void complete_options(struct completion *c)
{
	struct span rest = c->usage, line, note, options, option, next;

	while (span_next_line(&rest, &line)) {
		if (!is_option_line(line))
			continue;
		options = options_of(line, &note);
		next = rest;
		if (!note.len && span_next_line(&next, &line) &&
		    span_starts(line, "        ") && !is_option_line(line))
			note = span_trim(line);
		while (next_option(&options, &option))
			offer_option(c, option, note);
	}
}
