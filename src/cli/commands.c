/* The table of commands. */
#include "cli/cli.h"

const struct command commands[] = {
	{ "check", command_check, "is what claims to be ready ready?" },
	{ "list", command_list, "the backlog in the order of its priorities" },
	{ "next", command_next, "what can start, and what nearly can" },
	{ "show", command_show, "one item: may it start, and what it is for" },
	{ "trace", command_trace, "outcomes, and what serves them" },
	{ "roles", command_roles, "who covers what, and what nobody covers" },
	{ "review", command_review, "a backlog change in the product's terms" },
	{ "hook", command_hook,
	  "has git check the backlog whenever it changes" },
	{ "explain", command_explain,
	  "what the definition asks, as git ready understands it" },
	{ "new", command_new, "a new item in the right place" },
	{ "init", command_init, "a definition of ready to start from" },
	{ "version", command_version, "which git ready this is" },
};

const size_t n_commands = sizeof(commands) / sizeof(*commands);

const struct command *command_named(const char *name)
{
	for (size_t i = 0; i < n_commands; i++)
		if (!strcmp(commands[i].name, name))
			return &commands[i];
	return NULL;
}
