#include "adopt/legend.h"

#include "adopt/inside.h"
#include "base/unicode.h"

enum { FEWEST_VALUES = 3, FEWEST_SEEN = 2, MOST_VALUES = 12, MOST_WORDS = 4 };

/* ---- values out of a text ---- */

/* Length of the separator that begins at `at`, or 0. */
static size_t separator_at(struct span text, size_t at)
{
	static const char *const separators[] = {
		"→",	 "·",	   "•",	      "|",	"->",
		", or ", ", and ", ", oder ", ", und ", ", ",
		" or ",	 " oder ", " / ",     "; ",	NULL,
	};
	struct span rest = span_from(text, at);

	for (const char *const *s = separators; *s; s++)
		if (span_starts(rest, *s))
			return strlen(*s);
	return 0;
}

/* "`todo`", "✅ **Done**", "done (released)": the words alone. */
static struct span bare_value(struct span text, struct arena *arena)
{
	size_t end;

	text = status_written(span_trim(text), arena);
	for (end = text.len; end && strchr("`*_.)]\"' ", text.at[end - 1]);)
		end--;
	return span_first(text, end);
}

static void add_value(struct legend *legend, struct span text,
		      struct arena *arena)
{
	struct span value = bare_value(text, arena);

	/* "| **Total** | 37 |" below how many are in each state. */
	if (!value.len || text_count_words(value) > MOST_WORDS ||
	    span_is_nocase(value, "total") || legend->n == MOST_VALUES)
		return;
	*ARENA_PUSH(arena, legend->values, legend->n, legend->room) = value;
}

static void split_values(struct legend *legend, struct span text,
			 struct arena *arena)
{
	size_t start = 0;

	for (size_t i = 0; i <= text.len;) {
		size_t n = i < text.len ? separator_at(text, i) : 1;

		if (!n) {
			i++;
			continue;
		}
		add_value(legend, span_of(text.at + start, i - start), arena);
		i += n;
		start = i;
	}
}

/* "Status", "Statuses", "Status flow": a name that a legend goes by. */
static bool names_states(struct span name, struct arena *arena)
{
	static const char *const names[] = {
		"statuses",	 "states",
		"status values", "status legend",
		"legend",	 "stati",
		"zustände",	 "estados",
		"statuts",	 "états",
		"lifecycle",	 "status flow",
		"workflow",	 "status definitions",
		"status key",	 NULL,
	};
	struct span folded = text_fold_name(arena, name);

	if (is_status_name(folded))
		return true;
	for (const char *const *n = names; *n; n++)
		if (span_is(folded, *n))
			return true;
	return false;
}

/* "The planner moves them. Statuses", "All (status": only what comes last. */
static struct span last_sentence(struct span text)
{
	for (size_t i = text.len; i > 0; i--)
		if (text.at[i - 1] == '(' || (i > 1 && text.at[i - 1] == ' ' &&
					      strchr(".;", text.at[i - 2])))
			return span_from(text, i);
	return text;
}

/* A line "Status: todo | doing | done". */
static void read_line(struct legend *legend, struct span line,
		      struct arena *arena)
{
	ptrdiff_t colon;
	struct span name;

	while (line.len && strchr("*-#>`_ \t", line.at[0]))
		line = span_from(line, 1);
	colon = span_find_char(line, ':');
	if (colon < 0)
		return;
	name = last_sentence(span_first(line, (size_t)colon));
	while (name.len && strchr("*_` ", name.at[name.len - 1]))
		name.len--;
	if (names_states(name, arena))
		split_values(legend, span_from(line, (size_t)colon + 1), arena);
}

/* ---- legends of a document ---- */

struct legend_search {
	const struct states *states;
	struct arena *arena;
	struct legend best;
	size_t seen; /* states of the items that the best one names */
};

static bool is_seen(const struct states *states, struct span value,
		    struct arena *arena)
{
	struct span core = status_core(value, arena);

	for (size_t i = 0; i < states->n; i++)
		if (states->list[i].n && span_eq(states->list[i].core, core))
			return true;
	return false;
}

static bool is_twice(const struct legend *legend, size_t i, struct arena *arena)
{
	for (size_t j = 0; j < i; j++)
		if (span_eq(status_core(legend->values[j], arena),
			    status_core(legend->values[i], arena)))
			return true;
	return false;
}

static void reverse(struct legend *legend)
{
	for (size_t i = 0; i < legend->n / 2; i++) {
		struct span value = legend->values[i];

		legend->values[i] = legend->values[legend->n - 1 - i];
		legend->values[legend->n - 1 - i] = value;
	}
}

/* Do its known states go up, or (`down`) down? Held and dropped may be
 * anywhere. */
static bool goes(const struct legend *legend, bool down, struct arena *arena)
{
	enum phase last = PHASE_UNKNOWN;

	for (size_t i = 0; i < legend->n; i++) {
		enum phase phase = status_phase(
			legend->values[down ? legend->n - 1 - i : i], arena);

		if (phase == PHASE_UNKNOWN || phase == PHASE_HELD ||
		    phase == PHASE_DROPPED)
			continue;
		if (phase < last)
			return false;
		last = phase;
	}
	return true;
}

/* Takes a legend over if it names more than the best one so far. */
static void offer(struct legend_search *search, struct legend *legend,
		  const struct document *doc)
{
	size_t seen = 0;

	if (legend->n < FEWEST_VALUES)
		return;
	for (size_t i = 0; i < legend->n; i++) {
		if (is_twice(legend, i, search->arena))
			return;
		seen += is_seen(search->states, legend->values[i],
				search->arena);
	}
	if (seen < FEWEST_SEEN || seen <= search->seen)
		return;
	if (!goes(legend, false, search->arena)) {
		if (!goes(legend, true, search->arena))
			return;
		reverse(legend);
	}
	search->best = *legend;
	search->best.doc = doc;
	search->seen = seen;
}

static void read_text(struct legend_search *search, const struct document *doc,
		      struct span text)
{
	struct span line;

	while (span_next_line(&text, &line)) {
		struct legend legend = { 0 };

		read_line(&legend, line, search->arena);
		offer(search, &legend, doc);
	}
}

/* A table whose first column is called as the states are. */
static void read_table(struct legend_search *search, const struct document *doc,
		       uint32_t table)
{
	const struct outline *outline = &doc->outline;
	uint32_t row = block_child(outline, table);
	struct legend legend = { 0 };

	if (!names_states(outline_text_copy(outline, block_child(outline, row),
					    search->arena),
			  search->arena))
		return;
	for (row = block_sibling(outline, row); row != NO_BLOCK;
	     row = block_sibling(outline, row))
		if (block_child(outline, row) != NO_BLOCK)
			add_value(&legend,
				  outline_text_copy(outline,
						    block_child(outline, row),
						    search->arena),
				  search->arena);
	offer(search, &legend, doc);
}

/* A list below a heading that is called so: "- **Done**: released". */
static void read_list(struct legend_search *search, const struct document *doc,
		      uint32_t list)
{
	const struct outline *outline = &doc->outline;
	struct legend legend = { 0 };

	for (uint32_t entry = block_child(outline, list); entry != NO_BLOCK;
	     entry = block_sibling(outline, entry)) {
		uint32_t words = block_child(outline, entry);

		if (words != NO_BLOCK)
			add_value(&legend,
				  outline_text_copy(outline, words,
						    search->arena),
				  search->arena);
	}
	offer(search, &legend, doc);
}

static void read_document(struct legend_search *search,
			  const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	struct span source = document_source(doc);
	bool is_named = false;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		const struct block *block = &outline->blocks[i];

		if (is_own_heading(outline, i))
			is_named = names_states(
				span_trim(outline_text_copy(outline, i,
							    search->arena)),
				search->arena);
		if (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_CODE)
			read_text(search, doc,
				  span_of(source.at + block->start,
					  block->end - block->start));
		else if (block->kind == BLOCK_TABLE)
			read_table(search, doc, i);
		else if (block->kind == BLOCK_LIST && is_named)
			read_list(search, doc, i);
	}
}

/* ---- which documents may hold it ---- */

/* A README, template or guide that lies beside the items or above them. */
static bool may_explain(const struct survey *survey, const struct document *doc,
			const struct hypothesis *kind)
{
	struct span items = item_doc(kind->backlog.items[0])->path;
	const struct glance *glance = glance_of(survey, doc);

	if (kind->is_inside && span_eq(doc->path, items))
		return true;
	return glance->is_aside && span_begins(items, path_folder(doc->path));
}

void legend_find(struct legend *out, const struct states *states,
		 const struct hypothesis *kind, const struct survey *survey,
		 struct arena *arena)
{
	struct legend_search search = { .states = states, .arena = arena };

	for (size_t i = survey->n; kind->backlog.n_items && i-- > 0;)
		if (may_explain(survey, &survey->docs[i], kind))
			read_document(&search, &survey->docs[i]);
	*out = search.best;
}
