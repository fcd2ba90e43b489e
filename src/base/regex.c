/* The only file that knows PCRE2. */
#include "base/regex.h"

#include <stdlib.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/*
 * A match is tried twice at most. First plainly: PCRE2 counts how often it goes
 * back from one place of the text, and gives up after FEW_STEPS, which hardly
 * any regex takes. Then counted: PCRE2 calls back before each part of the
 * pattern, which is slower but tells all steps, from wherever they began; they
 * are taken from the budget. Long texts are counted at once, since even a
 * short way from each of their places would add up.
 */
enum {
	FEW_STEPS = 200,
	MOST_STEPS = REGEX_STEPS / 10, /* for one match: it leaves some */
	LONG_TEXT = 4096,
	CHARACTERS_A_STEP = 64, /* what PCRE2 runs over without calling back */
	DEPTH_LIMIT = 1000,
	HEAP_LIMIT_KIB = 4096,
};

struct regex {
	pcre2_code *code, *counted; /* `counted` is made when it is needed */
	pcre2_match_data *data;
	pcre2_match_context *context, *counting;
	uint32_t groups, flags;
	char *pattern;
	size_t len;
	struct regex_budget own, *budget;
	/* While counting: where in the text it was, and what it may yet take. */
	size_t at, left;
};

static void *sure(void *made)
{
	if (!made)
		abort();
	return made;
}

/* Called before each part of the pattern; ends the match where none is left. */
static int count_step(pcre2_callout_block *block, void *data)
{
	struct regex *regex = data;
	size_t now = block->current_position, then = regex->at;
	size_t way = now > then ? now - then : then - now;
	size_t steps = 1 + way / CHARACTERS_A_STEP;

	regex->at = now;
	if (regex->budget->steps < steps || regex->left < steps)
		return PCRE2_ERROR_CALLOUT;
	regex->budget->steps -= steps;
	regex->left -= steps;
	return 0;
}

static pcre2_match_context *new_context(void)
{
	pcre2_match_context *context = sure(pcre2_match_context_create(NULL));

	pcre2_set_depth_limit(context, DEPTH_LIMIT);
	pcre2_set_heap_limit(context, HEAP_LIMIT_KIB);
	return context;
}

int regex_compile(struct regex **out, struct span pattern, bool fold_case,
		  size_t *at, struct err *err)
{
	uint32_t flags = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
	struct regex *regex;
	PCRE2_SIZE offset = 0;
	int code = 0;

	regex = sure(calloc(1, sizeof(*regex)));
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
	regex->data =
		sure(pcre2_match_data_create_from_pattern(regex->code, NULL));
	regex->context = new_context();
	pcre2_set_match_limit(regex->context, FEW_STEPS);
	pcre2_pattern_info(regex->code, PCRE2_INFO_CAPTURECOUNT,
			   &regex->groups);
	regex->flags = flags;
	regex->pattern = sure(malloc(pattern.len + 1));
	if (pattern.len)
		memcpy(regex->pattern, pattern.at, pattern.len);
	regex->len = pattern.len;
	regex->own.steps = REGEX_STEPS;
	regex->budget = &regex->own;
	*out = regex;
	return 0;
}

struct regex *regex_of(struct span pattern, bool fold_case)
{
	struct regex *regex = NULL;
	struct err err = ERR_INIT;
	size_t at;

	return regex_compile(&regex, pattern, fold_case, &at, &err) < 0 ? NULL
									: regex;
}

void regex_free(struct regex *regex)
{
	if (!regex)
		return;
	pcre2_match_context_free(regex->context);
	pcre2_match_context_free(regex->counting);
	pcre2_code_free(regex->counted);
	free(regex->pattern);
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

void regex_share(struct regex *regex, struct regex_budget *budget)
{
	regex->budget = budget;
}

struct span regex_pattern(const struct regex *regex)
{
	return span_of(regex->pattern, regex->len);
}

static int match_counted(struct regex *regex, struct span text, size_t from,
			 uint32_t flags)
{
	PCRE2_SIZE offset;
	int code;

	if (!regex->counted) {
		regex->counted = sure(
			pcre2_compile((PCRE2_SPTR)regex->pattern, regex->len,
				      regex->flags | PCRE2_AUTO_CALLOUT, &code,
				      &offset, NULL));
		regex->counting = new_context();
		pcre2_set_callout(regex->counting, count_step, regex);
	}
	regex->at = from;
	regex->left = MOST_STEPS;
	return pcre2_match(regex->counted, (PCRE2_SPTR)text.at, text.len, from,
			   flags, regex->data, regex->counting);
}

enum regex_result regex_find_next(struct regex *regex, struct span text,
				  size_t from, struct span *hit,
				  struct span *group)
{
	/* PCRE2 would look at all that is left each time: is it UTF-8? */
	uint32_t flags = from ? PCRE2_NO_UTF_CHECK : 0;
	int n = PCRE2_ERROR_MATCHLIMIT;
	const PCRE2_SIZE *pairs;

	if (!text.at)
		text = SPAN("");
	if (text.len <= LONG_TEXT)
		n = pcre2_match(regex->code, (PCRE2_SPTR)text.at, text.len,
				from, flags, regex->data, regex->context);
	if (n == PCRE2_ERROR_MATCHLIMIT)
		n = match_counted(regex, text, from, flags);
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

enum regex_result regex_find(struct regex *regex, struct span text,
			     struct span *hit, struct span *group)
{
	return regex_find_next(regex, text, 0, hit, group);
}

void regex_library_version(struct buf *out)
{
	/* "10.42 2022-12-11" */
	char text[64] = "";
	ptrdiff_t end;

	pcre2_config(PCRE2_CONFIG_VERSION, text);
	end = span_find_char(span_str(text), ' ');
	buf_add(out, end < 0 ? span_str(text)
			     : span_first(span_str(text), (size_t)end));
}
