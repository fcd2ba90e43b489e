/* The lines that git writes to a hook, checked and cut to their fields. */
#include "cli/hook-input.h"

#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The worst of two exits: a failure, then what is not ready. */
static int worse(int a, int b)
{
	if (a < 0 || b < 0)
		return -1;
	return a > b ? a : b;
}

/*
 * The last words of a line; false where there are fewer. The first may hold
 * spaces: it is what somebody typed, as in HEAD^{/fix the typo}.
 */
static bool take_words(char *line, char **words, size_t n)
{
	line[strcspn(line, "\n")] = '\0';
	while (--n) {
		char *space = strrchr(line, ' ');

		if (!space)
			return false;
		words[n] = space + 1;
		*space = '\0';
	}
	words[0] = line;
	return *line;
}

bool input_is_id(const char *word)
{
	size_t len = strlen(word);

	return (len == 40 || len == 64) &&
	       strspn(word, "0123456789abcdef") == len;
}

int input_fail(struct err *err)
{
	return err_set(err,
		       "a line of input is not what git sends to this hook");
}

/*
 * Git always gives a pipe, be it an empty one. Whoever stands between and keeps
 * it would let everything pass.
 */
static int check_input(struct err *err)
{
	struct stat st;

	if (fstat(STDIN_FILENO, &st) == 0 && !S_ISCHR(st.st_mode))
		return 0;
	err_set(err, "what git sends to this hook does not arrive");
	return err_hint(err, "whatever runs it must pass on standard input; in "
			     "lefthook, use_stdin: true does so");
}

int input_each_line(size_t n_words, input_fn *fn, void *data, struct err *err)
{
	char *line = NULL, *words[MOST_INPUT_WORDS];
	size_t room = 0;
	int ret = EXIT_READY;

	if (check_input(err) < 0)
		return -1;
	while (getline(&line, &room, stdin) >= 0) {
		if (line[strspn(line, " \n")] == '\0')
			continue;
		if (!take_words(line, words, n_words))
			ret = input_fail(err);
		else if (ret >= 0)
			ret = worse(ret, fn(words, data, err));
	}
	free(line);
	return ret;
}
