/* The table of formats. */
#include "report/format.h"

static const struct format formats[] = {
	{ "text", report_text, "for people", NULL },
	{ "json", report_json, "for programs; version 1, see the manual",
	  NULL },
	{ "markdown", report_markdown, "a comment on a pull request", NULL },
	{ "github", report_github, "annotations of GitHub Actions",
	  report_page },
	{ "sarif", report_sarif, "SARIF 2.1.0, for code scanning", NULL },
	{ "gitlab", report_gitlab, "GitLab's Code Quality", NULL },
	{ "rdjsonl", report_rdjsonl, "reviewdog", NULL },
	{ "junit", report_junit, "JUnit's XML, for test reports", NULL },
};

enum { N_FORMATS = sizeof(formats) / sizeof(*formats) };

const struct format *format_named(const char *name)
{
	for (size_t i = 0; i < N_FORMATS; i++)
		if (!strcmp(formats[i].name, name))
			return &formats[i];
	return NULL;
}

void format_names(struct buf *out)
{
	for (size_t i = 0; i < N_FORMATS; i++)
		buf_addf(out, "%s%s", i ? ", " : "", formats[i].name);
}

void format_each(void (*fn)(const char *name, const char *summary, void *data),
		 void *data)
{
	for (size_t i = 0; i < N_FORMATS; i++)
		fn(formats[i].name, formats[i].summary, data);
}

void format_list(struct buf *out)
{
	for (size_t i = 0; i < N_FORMATS; i++)
		buf_addf(out, "        %-10s %s\n", formats[i].name,
			 formats[i].summary);
}
