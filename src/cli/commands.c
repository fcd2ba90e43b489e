#include "cli/cli.h"

const struct command commands[] = {
	{ "check", command_check, "is what claims to be ready ready?" },
	{ "review", command_review,
	  "a backlog change in the words of the product" },
	{ "hook", command_hook, "lets git judge the backlog where it changes" },
	{ "explain", command_explain,
	  "what the definition asks, as understood" },
	{ "init", command_init, "a definition of ready to start from" },
};

const size_t n_commands = sizeof(commands) / sizeof(*commands);

const struct command *command_named(const char *name)
{
	for (size_t i = 0; i < n_commands; i++)
		if (!strcmp(commands[i].name, name))
			return &commands[i];
	return NULL;
}

bool revision_exists(const char *word)
{
	struct err err = ERR_INIT;
	struct repo *repo = NULL;
	bool found;

	/* Without a repository the command itself says so. */
	if (repo_open(&repo, &err) < 0)
		return true;
	found = repo_is_revision(repo, word);
	repo_close(repo);
	return found;
}
