/* Legends of states: which of them there are, and in which order. */
#include "seek/legend.h"
#include "seek/signs.h"

#include "base/unicode.h"
#include "words/parts.h"

enum { FEWEST_VALUES = 3, FEWEST_SEEN = 2, FEWEST_BESIDE = 3 };

/* "TODO" of "TODO     not begun" and of "TODO 未开始". */
static struct span before_meaning(struct span text)
{
	bool is_ascii = true;

	for (size_t i = 1; i + 1 < text.len; i++) {
		bool is_blank = text.at[i] == ' ' || text.at[i] == '\t';
		unsigned char next = (unsigned char)text.at[i + 1];

		is_ascii &= (unsigned char)text.at[i - 1] < 0x80;
		if (text.at[i] == '\t' ||
		    (is_blank &&
		     (next == ' ' ||
		      (is_ascii && next >= 0x80 &&
		       text_starts_with_letter(span_from(text, i + 1))))))
			return span_first(text, i);
	}
	return text;
}

/* "Testing" of "Testing: somebody tries it out". */
static struct span before_colon(struct span text)
{
	static const char *const colons[] = { ": ", "：" };

	for (size_t i = 0; i < sizeof(colons) / sizeof(*colons); i++) {
		ptrdiff_t at = span_find(text, colons[i]);

		if (at > 0)
			text = span_first(text, (size_t)at);
	}
	return text;
}

/* "`todo`", "✅ **Done**", "done (released)": the words alone. */
static struct span bare_value(const struct legend_reader *reader,
			      struct span text)
{
	size_t end;

	text = before_colon(before_meaning(text));
	text = status_written(text, reader->arena);
	for (end = text.len; end && strchr("`*_.)]\"' ", text.at[end - 1]);)
		end--;
	return span_first(text, end);
}

/* "Status", "Statuses", "Status flow": a name that a legend goes by. */
static bool names_states(const struct legend_reader *reader, struct span folded)
{
	static const char *const names[] = {
		"statuses", "states",	    "legend",	"stati",     "zustände",
		"estados",  "statuts",	    "états",	"lifecycle", "workflow",
		"board",    "kanban board", "columns",	"tablero",   "quadro",
		"spalten",  "看板",	    "статусы",	"статуса",   "статусов",
		"column",   "columna",	    "columnas", "coluna",    "colunas",
		"colonne",  "colonnes",	    "spalte",	"колонка",   "колонки",
		NULL,
	};
	struct span subject = legend_subject(folded);

	(void)reader;
	if (is_status_name(subject))
		return true;
	for (const char *const *n = names; *n; n++)
		if (span_is(folded, *n) || span_is(subject, *n))
			return true;
	return false;
}

/* ---- which of them is theirs ---- */

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

static void reverse_list(struct span *list, size_t n)
{
	for (size_t i = 0; i < n / 2; i++) {
		struct span value = list[i];

		list[i] = list[n - 1 - i];
		list[n - 1 - i] = value;
	}
}

void legend_reverse(struct legend *legend)
{
	reverse_list(legend->values, legend->n);
	if (legend->means)
		reverse_list(legend->means, legend->n);
}

enum phase legend_phase(const struct legend *legend, size_t at,
			const struct states *states, struct arena *arena)
{
	struct span value = legend->values[at];
	enum phase phase = states->signs ? code_phase(states->signs, value) : 0;

	if (!phase)
		phase = status_phase(value, arena);
	return phase || !legend->means ? phase
				       : status_phase(legend->means[at], arena);
}

/* Is a later one of them a state that says ready? */
static bool is_before_ready(const struct states *states,
			    const struct legend *legend, size_t i,
			    struct arena *arena)
{
	while (++i < legend->n)
		if (legend_phase(legend, i, states, arena) == PHASE_READY)
			return true;
	return false;
}

/* Has work begun by then? What is reviewed later is what was made. */
static bool is_after_work(const struct states *states,
			  const struct legend *legend, size_t i,
			  struct arena *arena)
{
	while (i-- > 0)
		if (legend_phase(legend, i, states, arena) == PHASE_BEGUN)
			return true;
	return false;
}

bool legend_reviews_item(const struct states *states,
			 const struct legend *legend, size_t i,
			 struct arena *arena)
{
	return legend_phase(legend, i, states, arena) == PHASE_REVIEW &&
	       !is_after_work(states, legend, i, arena) &&
	       is_before_ready(states, legend, i, arena);
}

/*
 * Do its known states go up, or (`down`) down? Held and dropped may be anywhere,
 * and what is approved is looked at once more where it comes after work.
 */
static bool goes(const struct states *states, const struct legend *legend,
		 bool down, struct arena *arena)
{
	enum phase last = PHASE_UNKNOWN;

	for (size_t i = 0; i < legend->n; i++) {
		size_t at = down ? legend->n - 1 - i : i;
		enum phase phase = legend_phase(legend, at, states, arena);
		struct span core = status_core(legend->values[at], arena);

		if (!down && legend_reviews_item(states, legend, i, arena))
			continue;
		/* What was reviewed may be mended. */
		if (phase == PHASE_UNKNOWN || phase == PHASE_HELD ||
		    phase == PHASE_DROPPED ||
		    (last == PHASE_REVIEW && phase == PHASE_BEGUN) ||
		    (last >= PHASE_BEGUN && core_is_approval(core)))
			continue;
		if (phase < last)
			return false;
		last = phase;
	}
	return true;
}

/* How many states the items have that are known words. */
static size_t count_seen(const struct states *states)
{
	size_t n = 0;

	for (size_t i = 0; i < states->n; i++)
		n += states->list[i].n && states->list[i].phase;
	return n;
}

/* What the values say of the items. */
struct match {
	size_t seen;
	bool are_known; /* all of them are words of states */
	bool is_twice;
};

static struct match match_states(const struct states *states,
				 const struct legend *legend,
				 struct arena *arena)
{
	struct match match = { .are_known = true };

	for (size_t i = 0; i < legend->n; i++) {
		match.is_twice |= is_twice(legend, i, arena);
		match.are_known &= legend_phase(legend, i, states, arena) !=
				   PHASE_UNKNOWN;
		match.seen += is_seen(states, legend->values[i], arena);
	}
	return match;
}

/* How many different states the items have. */
static size_t count_states(const struct states *states)
{
	size_t n = 0;

	for (size_t i = 0; i < states->n; i++)
		n += states->list[i].n > 0;
	return n;
}

/*
 * Does it lead from what has not begun, by a word that is known, to what is over?
 * Of the last one its place tells as much, where another word is known.
 */
static bool has_known_ends(const struct states *states,
			   const struct legend *legend, struct arena *arena)
{
	enum phase first = legend_phase(legend, 0, states, arena);
	enum phase last = legend_phase(legend, legend->n - 1, states, arena);
	size_t known = 0;

	for (size_t i = 0; i < legend->n; i++)
		known += legend_phase(legend, i, states, arena) !=
			 PHASE_UNKNOWN;
	return known > 1 && (first == PHASE_IDEA || first == PHASE_OPEN) &&
	       (last == PHASE_DONE || last == PHASE_UNKNOWN);
}

/*
 * How many of its values the items must have: one, where nobody doubts that it
 * is about states, or where it stands in their file and they have no others.
 */
static size_t fewest_seen(const struct states *states,
			  const struct legend *legend,
			  const struct match *match, bool is_own,
			  struct arena *arena)
{
	bool is_whole = is_own && match->seen == count_states(states) &&
			has_known_ends(states, legend, arena);

	return (legend->is_way && match->are_known) || is_whole ? 1
								: FEWEST_SEEN;
}

/*
 * Takes a legend over if it names more than the best one so far. One that stands
 * elsewhere may be of other items: it names more than half of their states, and
 * all but one where nothing else tells that it is about them.
 */
static void offer(struct legend_reader *reader, struct legend *legend)
{
	const struct states *states = reader->about;
	struct match match = match_states(states, legend, reader->arena);
	bool is_own = span_eq(reader->doc->path, reader->own);
	/* Of two that name as many, theirs, and of these the first. */
	bool goes_before = is_own && reader->seen &&
			   !span_eq(reader->best.doc->path, reader->own);
	size_t most = reader->seen + !goes_before;

	/* A column that is called nothing must hold all that items say. */
	if (legend->means && match.seen < count_states(states))
		return;
	if (legend->n < FEWEST_VALUES || match.is_twice ||
	    match.seen < fewest_seen(states, legend, &match, is_own,
				     reader->arena) ||
	    match.seen < most ||
	    (!is_own && 2 * match.seen <= count_seen(states)) ||
	    (reader->is_beside && (match.seen < FEWEST_BESIDE ||
				   match.seen + 1 < count_states(states))))
		return;
	if (!goes(states, legend, false, reader->arena)) {
		if (!goes(states, legend, true, reader->arena))
			return;
		legend_reverse(legend);
	}
	reader->best = *legend;
	reader->best.doc = reader->doc;
	reader->seen = match.seen;
}

/* ---- a way in a sentence ---- */

/* The next text in backticks, and what stands before it. */
static bool next_code(struct span *text, struct span *before, struct span *code)
{
	ptrdiff_t from = span_find_char(*text, '`'), to;

	if (from < 0)
		return false;
	*before = span_trim(span_first(*text, (size_t)from));
	*text = span_from(*text, (size_t)from + 1);
	to = span_find_char(*text, '`');
	if (to < 0)
		return false;
	*code = span_first(*text, (size_t)to);
	*text = span_from(*text, (size_t)to + 1);
	return true;
}

/* "set `proposed` → `approved` / `rejected`": states in code, and an arrow. */
static void read_way(struct legend_reader *reader, struct span text)
{
	static const char *const arrows[] = { "→", "->", "=>", NULL };
	static const char *const joints[] = {
		"/", "|", ",", "or", ", or", NULL
	};
	struct legend way = { 0 };
	struct span before, code;

	while (next_code(&text, &before, &code)) {
		bool is_arrow = is_one_of(before, arrows);

		if (!is_arrow && !is_one_of(before, joints)) {
			if (way.is_way)
				offer(reader, &way);
			way = (struct legend){ 0 };
		}
		way.is_way |= is_arrow;
		*ARENA_PUSH(reader->arena, way.values, way.n, way.room) = code;
	}
	if (way.is_way)
		offer(reader, &way);
}

void legend_find(struct legend *out, const struct states *states,
		 const struct hypothesis *kind, const struct survey *survey,
		 struct arena *arena)
{
	struct legend_reader reader = {
		.about = states,
		.arena = arena,
		.names = names_states,
		.value = bare_value,
		.offer = offer,
		.read_more = read_way,
		.translates = true,
	};

	if (kind->is_inside && kind->backlog.n_items)
		reader.own = item_doc(kind->backlog.items[0])->path;
	legends_read(&reader, kind, survey);
	*out = reader.best;
}
