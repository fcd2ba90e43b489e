/* Complaints of libyaml, each said in plain words. */
#include "read/complaints.h"

#include <string.h>

/*
 * The problems are those of libyaml 0.2's scanner and parser. The first is the
 * colon within a value; see complains_of_colon().
 */
static const struct complaint complaints[] = {
	{ "mapping values are not allowed", "has a colon where none can stand",
	  "put a value that holds \": \" in quotes, and begin each name at the "
	  "start of its line",
	  false },
	{ "found a tab character", "is indented with a tab",
	  "indent it with spaces", false },
	{ "could not find expected ':'",
	  "has a line that is not \"name: value\"",
	  "write a colon and a space after the name", true },
	{ "found unexpected end of stream", "opens a quote that never closes",
	  "close the quote", true },
	{ "found unexpected document indicator",
	  "opens a quote that never closes", "close the quote", true },
	{ "did not find expected ',' or ']'", "opens a [ that never closes",
	  "close it, or put the value in quotes", true },
	{ "did not find expected ',' or '}'", "opens a { that never closes",
	  "close it, or put the value in quotes", true },
	{ "did not find expected key",
	  "has something here that does not fit the lines before",
	  "begin each name at the start of its line, and put a value that "
	  "begins with a bracket or quote in quotes as a whole",
	  false },
	{ "did not find expected '-' indicator",
	  "has a line in a list that does not begin with \"- \"",
	  "begin each entry with \"- \"", false },
	{ "did not find expected alphabetic or numeric character",
	  "begins a value with * or &, which mean something else to YAML",
	  "put it in quotes", true },
	{ "block sequence entries are not allowed",
	  "begins a list on the line of its name",
	  "begin the list on the next line", false },
	{ "found character that cannot start any token",
	  "begins a value with a character that means something else to YAML",
	  "put it in quotes", false },
	{ "found unknown escape character",
	  "has a backslash in double quotes that means nothing",
	  "write single quotes", false },
	{ "did not find expected comment or line break",
	  "has words right after > or |",
	  "put them on the next line, or all of it in quotes", false },
	{ "control characters are not allowed",
	  "holds a character that nobody can see", "remove it", false },
};

const struct complaint *complaint_about(const char *problem)
{
	for (size_t i = 0; i < sizeof(complaints) / sizeof(*complaints); i++)
		if (!strncmp(problem, complaints[i].problem,
			     strlen(complaints[i].problem)))
			return &complaints[i];
	return NULL;
}

bool complains_of_colon(const char *problem)
{
	return complaint_about(problem) == &complaints[0];
}
