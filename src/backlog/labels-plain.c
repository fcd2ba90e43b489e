/* Items that are written in labels without emphasis: "Risks:" above a list. */
#include "backlog/labels.h"

#include "base/unicode.h"

/* What stands below a label rather than beside it: "Edge cases:", "Given:". */
static bool is_sublabel(struct span folded)
{
	static const char *const words[] = {
		"given",      "when",	    "then",	    "and",
		"but",	      "scenario",   "example",	    "examples",
		"functional", "backend",    "frontend",	    "non functional",
		"edge cases", "happy path", "error cases",  "errors",
		"must",	      "should",	    "could",	    "may",
		"must have",  "optional",   "nice to have", "should have",
		"api",	      "ui",	    "ux",	    "web",
		"mobile",     "server",	    "client",	    "tests",
		"e.g.",	      "note",	    "or",	    "also",
	};

	return ANY_OF(span_is, folded, words);
}

/* A few words that open in a capital, or in no Latin letter. */
static bool is_name(struct span name, struct arena *arena)
{
	enum { MOST_WORDS = 4 };
	struct arena_mark mark = arena_mark(arena);
	bool is_one;

	if (!text_starts_with_letter(name) ||
	    (name.at[0] >= 'a' && name.at[0] <= 'z') ||
	    span_find_char(name, ':') >= 0)
		return false;
	is_one = text_count_words(name) <= MOST_WORDS &&
		 !is_sublabel(text_fold_name(arena, name));
	arena_rewind(arena, mark);
	return is_one;
}

static struct span first_line(struct span text)
{
	ptrdiff_t end = span_find_char(text, '\n');

	return span_trim(end < 0 ? text : span_first(text, (size_t)end));
}

bool labels_are_plain(const struct label_finder *f, uint32_t parent)
{
	enum { FEWEST = 3 };
	const struct part *part = item_last_part(f->item);
	const struct block *blocks = f->outline->blocks;
	size_t n = 0;

	if (!f->item->kind->n_sections)
		return false;
	for (uint32_t i = part->first; i < part->last && n < FEWEST; i++) {
		struct span line;

		if (blocks[i].kind != BLOCK_PARAGRAPH ||
		    blocks[i].parent != parent)
			continue;
		line = first_line(outline_source(f->outline, i));
		n += line.len <= LONGEST_PLAIN_LABEL && span_ends(line, ":") &&
		     is_name(span_first(line, line.len - 1), f->arena);
	}
	return n >= FEWEST;
}

void labels_end_at_plain(struct label_finder *f, const struct letters *l,
			 size_t line, uint32_t block)
{
	struct label label;

	if (f->latest == SIZE_MAX || !f->latest_is_plain || !f->is_plain ||
	    !label_alone(l, line, &label) || !label.has_colon ||
	    !is_name(label.name, f->arena))
		return;
	if (line)
		labels_end_latest(f, block + 1, l->place[line]);
	else
		labels_end_latest(f, block, 0);
}
