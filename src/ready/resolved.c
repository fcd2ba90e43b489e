/* Whether a section says itself that nothing in it is open. */
#include "ready/resolved.h"

#include "base/unicode.h"

/*
 * After "resolv…" its ending, then nothing, a sign, a day or "in May": "closed
 * beta" is about something else.
 */
static bool ends_word(struct span rest)
{
	static const char *const joins[] = {
		"in ", "on ", "by ", "at ", "since ", "see ", "with ", "am ",
		"im ", "en ", "el ", "em ", "le ",    "il ",  "per ",  "below"
	};

	while (rest.len && (char_is_letter(rest.at[0]) ||
			    (unsigned char)rest.at[0] >= 0x80))
		rest = span_from(rest, 1);
	rest = span_trim(rest);
	if (ANY_OF(span_starts, rest, joins))
		return true;
	return !rest.len || !char_is_letter(rest.at[0]);
}

/* The words of a remark, without "all": "all resolved in May". */
static bool is_resolved(struct span remark)
{
	static const char *const all[] = { "all ",   "now ",  "alle ",
					   "todas ", "todo ", "toutes ",
					   "tout ",  "tutte " };
	static const char *const words[] = {
		"resolved",
		"answered",
		"closed",
		"settled",
		"done",
		"none",
		"no open questions",
		"decided",
		"geklärt",
		"gelöst",
		"erledigt",
		"beantwortet",
		"resuelta",
		"respondida",
		"resolvida",
		"cerrada",
		"fechada",
		"résolue",
		"répondue",
		"risolt",
		"решен",
		"закрыт",
		"解決済",
		"已解决",
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (span_starts(remark, all[i]))
			remark = span_from(remark, strlen(all[i]));
	/* "(resolved, but one)": something is left. */
	if (span_find(remark, "but ") >= 0 ||
	    span_find(remark, "except") >= 0 || span_find(remark, "open") > 3)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_starts(remark, words[i]) &&
		    ends_word(span_from(remark, strlen(words[i]))))
			return true;
	return false;
}

bool section_says_resolved(const struct section *section, struct arena *arena)
{
	static const char *const signs[] = { "(",  "[",	 "— ", "– ",
					     "- ", ": ", "（", "：" };
	struct span name = text_fold_case(arena, section->name);

	for (size_t i = 1; i < name.len; i++)
		for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++) {
			struct span rest = span_from(name, i);

			if (span_starts(rest, signs[s]) &&
			    is_resolved(span_trim(
				    span_from(rest, strlen(signs[s])))))
				return true;
		}
	return false;
}

static struct span text_in_html(const struct passage *passage, uint32_t block,
				struct arena *arena)
{
	const struct outline *outline = &passage->doc->outline;
	uint32_t start = outline->blocks[block].start;
	uint32_t end = outline->blocks[block].end;
	struct letters l;

	if (passage->from > start)
		start = passage->from < end ? passage->from : end;
	l = letters_of_html(outline, start, end, arena);
	return span_trim(span_of(l.at, l.n));
}

bool section_says_none(const struct section *section, struct arena *arena)
{
	const struct passage *passage = &section->passage;
	const struct outline *outline = &section->doc->outline;
	bool any = false;

	for (uint32_t i = passage->first; i < passage->last; i++) {
		struct span text;

		if (block_is(outline, i, BLOCK_CODE))
			return false;
		if (block_is(outline, i, BLOCK_HTML))
			text = text_in_html(passage, i, arena);
		else if (block_is_text(&outline->blocks[i]) &&
			 !cell_is_header(outline, i))
			text = text_without_marker(
				passage_text(passage, i, arena));
		else
			continue;
		if (text.len && !text_says_none_of(text, section->bare, arena))
			return false;
		any |= text.len > 0;
	}
	return any;
}
