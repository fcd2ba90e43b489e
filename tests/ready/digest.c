/*
 * Reads the JSON that `git ready check --format=json` prints and writes what
 * matters of it in lines that people can write by hand; README.md beside this
 * file shows them. What the format promises is checked on the way, so that
 * every case watches over it: members that are missing or of another type,
 * findings out of order and a summary that counts wrongly end in exit 1.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

static void die(const char *format, ...)
{
	va_list args;

	fflush(stdout);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(1);
}

static json_t *member(json_t *object, const char *name)
{
	json_t *value = json_object_get(object, name);

	if (!value)
		die("JSON: there is no member \"%s\"", name);
	return value;
}

static json_t *array(json_t *object, const char *name)
{
	json_t *value = member(object, name);

	if (!json_is_array(value))
		die("JSON: \"%s\" is no array", name);
	return value;
}

static const char *string(json_t *object, const char *name)
{
	const char *value = json_string_value(member(object, name));

	if (!value)
		die("JSON: \"%s\" is no string", name);
	return value;
}

/* NULL where the member is null. */
static const char *string_or_null(json_t *object, const char *name)
{
	return json_is_null(member(object, name)) ? NULL : string(object, name);
}

static json_int_t number(json_t *object, const char *name)
{
	json_t *value = member(object, name);

	if (!json_is_integer(value))
		die("JSON: \"%s\" is no whole number", name);
	return json_integer_value(value);
}

/* One line per value, whatever stands in it. */
static void print_line(const char *text)
{
	for (; *text; text++)
		putchar(*text == '\n' ? ' ' : *text);
}

static void print_verdict(json_t *item)
{
	const char *claims = string_or_null(item, "claims");
	const char *meets = string_or_null(item, "meets");

	printf("verdict ");
	print_line(string(item, "id"));
	printf(": %s", string(item, "verdict"));
	if (claims)
		printf(", claims %s", claims);
	if (meets)
		printf(", meets %s", meets);
	putchar('\n');
}

static void print_finding(json_t *finding)
{
	printf("%s ", string(finding, "severity"));
	print_line(string(finding, "path"));
	printf(":%" JSON_INTEGER_FORMAT ":%" JSON_INTEGER_FORMAT " %s%s\n  ",
	       number(finding, "line"), number(finding, "column"),
	       string(finding, "rule"),
	       json_is_null(member(finding, "waived")) ? "" : " waived");
	print_line(string(finding, "message"));
	putchar('\n');
}

static void check_order(json_t *before, json_t *after)
{
	int paths = strcmp(string(before, "path"), string(after, "path"));

	if (paths > 0 ||
	    (paths == 0 && number(before, "line") > number(after, "line")))
		die("JSON: findings are not in the order of path and line");
}

static json_int_t count(json_t *list, const char *name, const char *value)
{
	json_int_t found = 0;
	json_t *entry;
	size_t i;

	json_array_foreach (list, i, entry)
		found += strcmp(string(entry, name), value) == 0;
	return found;
}

static void check_summary(json_t *root)
{
	static const struct {
		const char *verdict, *member;
	} verdicts[] = {
		{ "ready", "ready" },
		{ "not ready", "not_ready" },
		{ "open", "open" },
		{ "done", "done" },
	};
	json_t *summary = member(root, "summary");
	json_t *items = array(root, "items");
	size_t i;

	if (number(summary, "items") != (json_int_t)json_array_size(items))
		die("JSON: the summary counts other items");
	for (i = 0; i < sizeof(verdicts) / sizeof(*verdicts); i++)
		if (number(summary, verdicts[i].member) !=
		    count(items, "verdict", verdicts[i].verdict))
			die("JSON: the summary counts other items that are %s",
			    verdicts[i].verdict);
}

int main(void)
{
	json_error_t error;
	json_t *root = json_loadf(stdin, JSON_REJECT_DUPLICATES, &error);
	json_t *entry;
	size_t i;

	if (!root)
		die("JSON: %d:%d: %s", error.line, error.column, error.text);
	if (number(root, "version") != 1)
		die("JSON: the version is not 1");

	json_array_foreach (array(root, "items"), i, entry)
		print_verdict(entry);
	json_array_foreach (array(root, "findings"), i, entry) {
		if (i > 0)
			check_order(json_array_get(array(root, "findings"),
						   i - 1),
				    entry);
		print_finding(entry);
	}
	check_summary(root);
	json_decref(root);
	return 0;
}
