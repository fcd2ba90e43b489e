/* git ready help: the page of the manual, where it is installed. */
#include "cli/cli.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static bool man_has(const char *page)
{
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		int nowhere = open("/dev/null", O_WRONLY);

		if (nowhere >= 0) {
			dup2(nowhere, STDOUT_FILENO);
			dup2(nowhere, STDERR_FILENO);
		}
		execlp("man", "man", "-w", page, (char *)NULL);
		_exit(127);
	}
	return pid > 0 && waitpid(pid, &status, 0) == pid &&
	       WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void help_open_page(const char *topic)
{
	struct buf page = BUF_INIT;

	if (!topic)
		buf_adds(&page, "git-ready");
	else if (command_named(topic))
		buf_addf(&page, "git-ready-%s", topic);
	else
		buf_addf(&page, "gitready-%s", topic);
	if (man_has(page.at))
		execlp("man", "man", page.at, (char *)NULL);
	buf_release(&page);
}
