#include "base/regex.h"

#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum { MATCH_LIMIT = 100000, DEPTH_LIMIT = 1000, HEAP_LIMIT_KIB = 4096 };

struct regex {
	pcre2_code *code;
	pcre2_match_data *data;
	pcre2_match_context *context;
	uint32_t groups;
};

int regex_compile(struct regex **out, struct span pattern, bool fold_case,
		  size_t *at, struct err *err)
{
	uint32_t flags = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
	struct regex *regex;
	PCRE2_SIZE offset = 0;
	int code = 0;

	regex = calloc(1, sizeof(*regex));
	if (!regex)
		abort();
	if (fold_case)
		flags |= PCRE2_CASELESS;
	regex->code = pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, flags,
				    &code, &offset, NULL);
	if (!regex->code) {
		PCRE2_UCHAR text[160] = "";

		pcre2_get_error_message(code, text, sizeof(text));
		*at = offset;
		free(regex);
		return err_set(err, "%s", (const char *)text);
	}
	regex->data = pcre2_match_data_create_from_pattern(regex->code, NULL);
	regex->context = pcre2_match_context_create(NULL);
	if (!regex->data || !regex->context)
		abort();
	pcre2_pattern_info(regex->code, PCRE2_INFO_CAPTURECOUNT,
			   &regex->groups);
	pcre2_set_match_limit(regex->context, MATCH_LIMIT);
	pcre2_set_depth_limit(regex->context, DEPTH_LIMIT);
	pcre2_set_heap_limit(regex->context, HEAP_LIMIT_KIB);
	*out = regex;
	return 0;
}

void regex_free(struct regex *regex)
{
	if (!regex)
		return;
	pcre2_match_context_free(regex->context);
	pcre2_match_data_free(regex->data);
	pcre2_code_free(regex->code);
	free(regex);
}

static struct span group_of(const PCRE2_SIZE *pairs, int n, struct span text)
{
	/* A group that took no part in the match. */
	if (pairs[2 * n] == PCRE2_UNSET || pairs[2 * n] > pairs[2 * n + 1])
		return span_of(text.at, 0);
	return span_of(text.at + pairs[2 * n], pairs[2 * n + 1] - pairs[2 * n]);
}

enum regex_result regex_find_next(const struct regex *regex, struct span text,
				  size_t from, struct span *hit,
				  struct span *group)
{
	/* PCRE2 would look at all that is left each time: is it UTF-8? */
	uint32_t flags = from ? PCRE2_NO_UTF_CHECK : 0;
	const PCRE2_SIZE *pairs;
	int n = pcre2_match(regex->code, (PCRE2_SPTR)(text.at ? text.at : ""),
			    text.len, from, flags, regex->data, regex->context);

	if (n == PCRE2_ERROR_NOMATCH)
		return REGEX_MISS;
	if (n < 0)
		return REGEX_LIMIT;
	pairs = pcre2_get_ovector_pointer(regex->data);
	if (hit)
		*hit = group_of(pairs, 0, text);
	if (group)
		*group = group_of(pairs, regex->groups ? 1 : 0, text);
	return REGEX_HIT;
}

enum regex_result regex_find(const struct regex *regex, struct span text,
			     struct span *hit, struct span *group)
{
	return regex_find_next(regex, text, 0, hit, group);
}
