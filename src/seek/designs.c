/* Documents about how one thing is built, by their chapters and titles. */
#include "seek/designs.h"
#include "seek/text-lines.h"

#include "base/unicode.h"
#include "words/parts.h"

enum { FEWEST_DRAWINGS = 2 };

static bool says_over(struct span name, struct span value, struct arena *arena)
{
	return is_status_name(text_fold_name(arena, name)) &&
	       is_over(status_phase(value, arena));
}

static bool front_says_over(const struct document *doc, struct arena *arena)
{
	for (size_t i = 0; i < doc->front.n_fields; i++) {
		const struct yaml_field *field = &doc->front.fields[i];

		for (size_t k = 0; k < field->n_values; k++)
			if (says_over(field->name, field->values[k].text,
				      arena))
				return true;
	}
	return false;
}

bool is_carried_out(const struct document *doc, struct arena *arena)
{
	struct text_lines lines;
	struct span line, name, value;
	size_t headings = 0;

	if (front_says_over(doc, arena))
		return true;
	text_lines_begin(&lines, doc);
	while (text_lines_next(&lines, &line)) {
		headings += span_starts(line, "#");
		/* The first heading of all may be the title. */
		if (headings > 1 || span_starts(line, "## "))
			return false;
		if (line_names_value(line, &name, &value) &&
		    says_over(name, value, arena))
			return true;
	}
	return false;
}

/* Code first, and no list before the next heading. */
static bool only_shows(const struct outline *outline, uint32_t heading)
{
	uint32_t i = outline->blocks[heading].next;

	if (i >= outline->n_blocks || !block_is(outline, i, BLOCK_CODE))
		return false;
	for (;
	     i < outline->n_blocks && outline->blocks[i].kind != BLOCK_HEADING;
	     i = outline->blocks[i].next)
		if (outline->blocks[i].kind == BLOCK_LIST)
			return false;
	return true;
}

bool is_design(const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	size_t n = 0;

	for (uint32_t i = 0; i < outline->n_blocks; i = outline->blocks[i].next)
		n += outline->blocks[i].kind == BLOCK_HEADING &&
		     only_shows(outline, i);
	return n >= FEWEST_DRAWINGS;
}

/* "Record of the roadmap", and not "Log roadmap", which is that of a log. */
static bool opens_as_record(struct span words, const char *const *records)
{
	static const char *const joints[] = {
		"of", "de",  "del",   "des", "du", "da",
		"do", "der", "dello", "van", NULL,
	};
	struct span first, second;

	return span_next_part(&words, ' ', &first) &&
	       is_one_of(first, records) &&
	       span_next_part(&words, ' ', &second) &&
	       is_one_of(second, joints);
}

/* "Roadmap of the travel log", "Roadmap: travel log": what the plan is for. */
static bool names_subject(struct span title, struct span words)
{
	static const char *const joints[] = { "for",  "of",   "für",
					      "para", "pour", "per",
					      "voor", "для",  NULL };

	return span_find(title, ":") >= 0 || span_find(title, "—") >= 0 ||
	       span_find(title, "–") >= 0 || span_find(title, " - ") >= 0 ||
	       has_one_of(words, joints);
}

bool is_title_of_record(struct span title, struct arena *arena)
{
	static const char *const records[] = {
		"record",    "records",	  "history",   "log",
		"chronicle", "rückblick", "verlauf",   "chronik",
		"historial", "registro",  "histórico", "historique",
		"chronique", "storico",	  "logboek",   "история",
		"журнал",    NULL,
	};
	struct span words = as_words(title, arena), rest = words;
	struct span word, last = SPAN_NONE;

	if (!says_roadmap(words, arena) && !says_plan(words, arena))
		return false;
	while (span_next_part(&rest, ' ', &word))
		last = word;
	return opens_as_record(words, records) ||
	       (is_one_of(last, records) && !names_subject(title, words));
}
