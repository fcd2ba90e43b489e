#include "adopt/states.h"

#include "adopt/flags.h"
#include "adopt/legend.h"
#include "base/unicode.h"

#include <stdlib.h>

/* ---- the values that are there ---- */

static struct state *state_of(struct states *states, struct span core,
			      struct arena *arena)
{
	struct state *state;

	for (size_t i = 0; i < states->n; i++)
		if (span_eq(states->list[i].core, core))
			return &states->list[i];
	state = ARENA_PUSH(arena, states->list, states->n, states->room);
	*state = (struct state){ .core = core, .rank = SIZE_MAX };
	return state;
}

static void add_value(struct states *states, struct span value, size_t n,
		      struct arena *arena)
{
	struct span core = status_core(value, arena);
	struct state *state = state_of(states, core, arena);

	if (!span_eq(text_fold_value(arena, value), core))
		states->is_list = false;
	else
		states->n_fit += n;
	if (!state->shown.len)
		state->shown = span_eq(text_fold_value(arena, value), core)
				       ? span_trim(value)
				       : status_written(value, arena);
	state->n += n;
	state->phase = status_phase(value, arena);
}

/* The values a tool's configuration lists, in its order. */
static void add_configured(struct states *states, const struct survey *survey,
			   const struct document *doc, struct arena *arena)
{
	for (size_t i = 0; i < doc->front.n_fields; i++) {
		const struct yaml_field *field = &doc->front.fields[i];

		if (!span_is(field->name, "statuses"))
			continue;
		for (size_t j = 0; j < field->n_values; j++) {
			struct span value = field->values[j].text;

			add_value(states, value, 0, arena);
			state_of(states, status_core(value, arena), arena)
				->rank = j;
			states->order_from = "its configuration";
		}
	}
}

static void read_configuration(struct states *states,
			       const struct survey *survey,
			       const struct hypothesis *kind,
			       struct arena *arena)
{
	for (size_t i = 0; kind->tool && i < survey->n_others; i++) {
		struct document *doc;
		struct err err = ERR_INIT;
		struct span text;

		if (!span_ends(survey->others[i], ".yml") ||
		    snapshot_read(survey->snapshot, survey->others[i], arena,
				  &text, &err) < 0)
			continue;
		doc = ARENA_NEW(arena, struct document);
		document_read_yaml(doc, survey->others[i], text, arena);
		if (document_is_readable(doc))
			add_configured(states, survey, doc, arena);
	}
}

/* The states that a legend lists, with those that no item has yet. */
static void read_legend(struct states *states, const struct hypothesis *kind,
			const struct survey *survey, struct arena *arena)
{
	struct legend legend;

	legend_find(&legend, states, kind, survey, arena);
	if (!legend.doc)
		return;
	for (size_t i = 0; i < legend.n; i++) {
		bool is_list = states->is_list;

		add_value(states, legend.values[i], 0, arena);
		states->is_list = is_list;
		state_of(states, status_core(legend.values[i], arena), arena)
			->rank = i;
	}
	states->order_from = arena_printf(arena, "the legend in %.*s",
					  (int)legend.doc->path.len,
					  legend.doc->path.at)
				     .at;
}

/*
 * What no word tells, its place does: after work that has begun it is work,
 * and the last of all is the end, if none before it is.
 */
static void tell_by_place(struct states *states)
{
	bool has_begun = false, is_over = false;

	for (size_t i = 0; i < states->n; i++) {
		struct state *state = &states->list[i];

		has_begun |= state->phase == PHASE_BEGUN;
		is_over |= state->phase == PHASE_DONE;
		if (state->rank == SIZE_MAX || state->phase != PHASE_UNKNOWN)
			continue;
		if (!is_over && i + 1 == states->n)
			state->phase = PHASE_DONE;
		else if (has_begun && !is_over)
			state->phase = PHASE_REVIEW;
	}
}

/* ---- their order ---- */

/* Held items have begun; what is unknown stands between open and begun. */
static int phase_rank(enum phase phase)
{
	return phase == PHASE_UNKNOWN ? 2 * PHASE_OPEN + 1 : 2 * (int)phase;
}

/* Those with a rank first, by it; the others by what they mean. */
static int by_order(const void *a, const void *b)
{
	const struct state *x = a, *y = b;
	int order = phase_rank(x->phase) - phase_rank(y->phase);

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	if (order)
		return order;
	return x->n < y->n ? 1 : -(x->n > y->n);
}

/* Puts a state without a rank before the first that means something later. */
static void insert_by_meaning(struct states *states, size_t from)
{
	struct state state = states->list[from];
	size_t at = 0;

	while (at < from &&
	       phase_rank(states->list[at].phase) <= phase_rank(state.phase))
		at++;
	memmove(&states->list[at + 1], &states->list[at],
		(from - at) * sizeof(state));
	states->list[at] = state;
}

/* "…, done, deferred": what is put off after the end is not later than it. */
static void park(struct states *states)
{
	size_t parked = 0;
	bool is_over = false;

	for (size_t i = 0; i < states->n; i++) {
		struct state state = states->list[i];

		is_over |= state.phase == PHASE_DONE;
		if (!is_over ||
		    (state.phase != PHASE_HELD && state.phase != PHASE_UNKNOWN))
			continue;
		memmove(&states->list[parked + 1], &states->list[parked],
			(i - parked) * sizeof(state));
		states->list[parked++] = state;
	}
}

static void put_in_order(struct states *states)
{
	if (states->n < 2)
		return;
	qsort(states->list, states->n, sizeof(*states->list), by_order);
	if (states->list[0].rank == SIZE_MAX)
		return;
	for (size_t i = 1; i < states->n; i++)
		if (states->list[i].rank == SIZE_MAX)
			insert_by_meaning(states, i);
	tell_by_place(states);
	park(states);
}

/* ---- the claim ---- */

static size_t first_of(const struct states *states, enum phase phase)
{
	for (size_t i = 0; i < states->n; i++)
		if (states->list[i].phase == phase)
			return i;
	return states->n;
}

/* "backlog/tasks/7.md" lies in "backlog/", the parent of its folder. */
static struct span parent_of_folder(struct span path)
{
	for (int up = 0; up < 2; up++) {
		path.len -= path.len > 0;
		while (path.len && path.at[path.len - 1] != '/')
			path.len--;
	}
	return path;
}

static size_t depth_of(struct span path)
{
	size_t n = 0;

	for (size_t i = 0; i < path.len; i++)
		n += path.at[i] == '/';
	return n;
}

/* Of the items the one that lies highest: archives lie deeper. */
static struct span highest_path(const struct hypothesis *kind)
{
	struct span best = kind->backlog.items[0]->parts[0].doc->path;

	for (size_t i = 1; i < kind->backlog.n_items; i++) {
		struct span path = kind->backlog.items[i]->parts[0].doc->path;

		if (depth_of(path) < depth_of(best))
			best = path;
	}
	return best;
}

/* Do ideas wait in a folder of their own beside that of the items? */
static bool has_folder_of_ideas(const struct hypothesis *kind,
				const struct survey *survey,
				struct arena *arena)
{
	struct span parent, name;

	if (!kind->backlog.n_items)
		return false;
	parent = parent_of_folder(highest_path(kind));
	for (size_t i = 0; parent.len && i < survey->n; i++) {
		struct span path = survey->docs[i].path, rest;

		if (path.len <= parent.len ||
		    !span_eq(span_first(path, parent.len), parent))
			continue;
		rest = span_from(path, parent.len);
		if (span_find_char(rest, '/') > 0 &&
		    span_next_part(&rest, '/', &name) &&
		    lane_phase(name, arena) == PHASE_IDEA)
			return true;
	}
	return false;
}

/*
 * "To Do" beside "Backlog" or "Draft", as states or as a folder of drafts: the
 * last state before work begins.
 */
static size_t last_before_begun(const struct states *states, bool has_ideas)
{
	size_t found = states->n, before = has_ideas;

	for (size_t i = 0; i < states->n; i++) {
		const struct state *state = &states->list[i];
		/* In a legend the place says it where no word does. */
		bool is_placed = state->phase == PHASE_UNKNOWN &&
				 state->rank != SIZE_MAX;

		if (state->phase == PHASE_BEGUN)
			break;
		if (state->phase != PHASE_IDEA && state->phase != PHASE_OPEN &&
		    !is_placed)
			continue;
		before++;
		if (state->phase != PHASE_IDEA)
			found = i;
	}
	return before > 1 ? found : states->n;
}

static void choose_claim(struct states *states, bool has_ideas)
{
	size_t ready = first_of(states, PHASE_READY);
	size_t begun = first_of(states, PHASE_BEGUN);
	size_t last = last_before_begun(states, has_ideas);

	if (!states->n) {
		states->claim = CLAIM_ALL;
	} else if (ready < states->n) {
		states->claim = CLAIM_READY;
		states->claimed = ready;
	} else if (last < states->n && begun < states->n) {
		states->claim = CLAIM_LAST_OPEN;
		states->claimed = last;
	} else if (begun < states->n) {
		states->claim = CLAIM_BEGUN;
		states->claimed = begun;
	} else {
		states->claim = CLAIM_NEW;
	}
}

/* Did a configuration say the order? */
static bool has_ranks(const struct states *states)
{
	for (size_t i = 0; i < states->n; i++)
		if (states->list[i].rank != SIZE_MAX)
			return true;
	return false;
}

void states_find(struct states *out, const struct hypothesis *kind,
		 const struct survey *survey, struct arena *arena)
{
	*out = (struct states){ .is_list = true, .order_from = "known words" };
	if (5 * kind->facts.with_status < 2 * kind->facts.n)
		return;
	out->field = kind->facts.status_name;
	read_configuration(out, survey, kind, arena);
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		struct span status = item_status(kind->backlog.items[i]);

		if (status.len)
			add_value(out, status, 1, arena);
	}
	if (!has_ranks(out))
		read_legend(out, kind, survey, arena);
	put_in_order(out);
	choose_claim(out, has_folder_of_ideas(kind, survey, arena));
}

/* ---- as directives ---- */

struct span quoted_word(struct span text, struct arena *arena)
{
	static const char *const words[] = { " and ",	  " when ",
					     " where ",	  " through ",
					     " or later", " in " };
	bool must = !text.len || text.at[0] == '/';

	for (size_t i = 0; i < text.len; i++)
		must |= strchr(":,|\"<>=`()", text.at[i]) != NULL;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		must |= span_find(text, words[i]) >= 0;
	if (!must)
		return text;
	return arena_printf(arena, "\"%.*s\"", (int)text.len, text.at);
}

static bool is_over(enum phase phase)
{
	return phase == PHASE_DONE || phase == PHASE_DROPPED;
}

static bool has_begun(enum phase phase)
{
	return phase == PHASE_BEGUN || phase == PHASE_REVIEW;
}

static void add_escaped(struct buf *out, struct span text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (strchr(".^$*+?()[]{}|\\/", text.at[i]))
			buf_addc(out, '\\');
		buf_addc(out, text.at[i]);
	}
}

/*
 * "done when status: Done, Dropped", or with a regex where remarks follow the
 * states; nothing where no state is of these phases.
 */
static struct span say_states(const struct states *states, const char *what,
			      bool (*is)(enum phase phase), struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span said;
	size_t n = 0;

	buf_addf(&text, "%s when ", what);
	buf_add(&text, quoted_word(states->field, arena));
	buf_adds(&text, states->is_list ? ": " : ": /^\\W*(");
	for (size_t i = 0; i < states->n; i++) {
		const struct state *state = &states->list[i];

		if (!is(state->phase))
			continue;
		if (n++)
			buf_adds(&text, states->is_list ? ", " : "|");
		if (states->is_list)
			buf_add(&text, quoted_word(state->shown, arena));
		else
			add_escaped(&text, state->shown);
	}
	if (!states->is_list)
		buf_adds(&text, ")(?!\\w)/i");
	said = n ? arena_copy(arena, buf_span(&text)) : SPAN_NONE;
	buf_release(&text);
	return said;
}

/* ---- done by folder, lane, tick or title ---- */

struct word_list {
	struct span *list;
	size_t n, room;
};

static void add_once(struct word_list *words, struct span word,
		     struct arena *arena)
{
	for (size_t i = 0; i < words->n; i++)
		if (span_eq(words->list[i], word))
			return;
	*ARENA_PUSH(arena, words->list, words->n, words->room) = word;
}

static void add_done_folders(struct word_list *folders, struct span path,
			     struct arena *arena)
{
	struct span part;

	while (span_next_part(&path, '/', &part) && path.len)
		if (is_over(lane_phase(part, arena)))
			add_once(folders, part, arena);
}

static struct span say_folders(const struct hypothesis *kind,
			       struct arena *arena)
{
	struct word_list folders = { 0 };
	struct buf text = BUF_INIT;
	struct span said;

	for (size_t i = 0; i < kind->backlog.n_items; i++)
		if (form_is_whole(kind->places[0].form))
			add_done_folders(&folders,
					 item_doc(kind->backlog.items[i])->path,
					 arena);
	if (!folders.n)
		return SPAN_NONE;
	buf_adds(&text, "done when path: /(^|\\/)(");
	for (size_t i = 0; i < folders.n; i++) {
		if (i)
			buf_addc(&text, '|');
		add_escaped(&text, folders.list[i]);
	}
	buf_adds(&text, ")\\//");
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}

/* Where a title may say at its end that it is over. */
static const char *const ending_marks[] = { "—", "–",  "--", " - ", ": ",
					    "(", "（", "[",  "：" };

/* What follows the last of them: "Search — delivered", "Pay (done)". */
struct span title_ending(struct span title)
{
	struct span rest = SPAN_NONE;

	for (size_t i = 0; i < sizeof(ending_marks) / sizeof(*ending_marks);
	     i++) {
		const char *mark = ending_marks[i];
		size_t n = strlen(mark), at = title.len;

		while (at > n && !span_starts(span_from(title, at - n), mark))
			at--;
		if (at > n && (!rest.len || at > (size_t)(rest.at - title.at)))
			rest = span_from(title, at);
	}
	rest = span_trim(rest);
	while (rest.len && strchr(")]-", rest.at[rest.len - 1]))
		rest = span_trim(span_first(rest, rest.len - 1));
	return rest;
}

/* "released" of "## v1.0 (released)", above what has no box. */
static void add_lane_endings(struct word_list *endings, const struct item *item,
			     struct arena *arena)
{
	uint32_t heading = NO_BLOCK;

	while (!item->box &&
	       (heading = lane_above(item, heading)) != NO_BLOCK) {
		struct span text = span_trim(outline_text_copy(
			&item_doc(item)->outline, heading, arena));
		struct span ending = title_ending(text);

		if (text_count_words(ending) && text_count_words(ending) < 3 &&
		    !is_over(lane_phase(text, arena)) &&
		    is_over(lane_phase(ending, arena)))
			add_once(endings, ending, arena);
	}
}

static struct span say_lanes(const struct hypothesis *kind, struct arena *arena)
{
	struct word_list lanes = { 0 }, endings = { 0 };
	struct buf text = BUF_INIT;
	struct span said;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		struct span lane = item->box ? item->lane
					     : item_state_lane(item, arena);

		if (lane.len && is_over(lane_phase(lane, arena)))
			add_once(&lanes, lane, arena);
		else if (item->lane.len && !form_is_whole(item->parts[0].form))
			add_lane_endings(&endings, item, arena);
	}
	if (!lanes.n && !endings.n)
		return SPAN_NONE;
	buf_adds(&text, "done when lane: ");
	for (size_t i = 0; i < lanes.n; i++) {
		if (i)
			buf_adds(&text, ", ");
		buf_add(&text, quoted_word(lanes.list[i], arena));
	}
	for (size_t i = 0; i < endings.n; i++) {
		buf_adds(&text, i || lanes.n ? ", /\\b" : "/\\b");
		add_escaped(&text, endings.list[i]);
		buf_adds(&text, "\\W*$/");
	}
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}

/* A word or sign of being done in a text that is not its status. */
static bool shouts_done(struct span text)
{
	static const char *const signs[] = { "✅",	 "☑",	    "DONE",
					     "COMPLETE", "SHIPPED", "FIXED" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_find(text, signs[i]) >= 0)
			return true;
	return false;
}

#define SHOUTED "/✅|☑|\\b(DONE|COMPLETED?|SHIPPED|FIXED)\\b/"

/* "US-1 ✅" below "Depends on" tells of another one. */
static bool tells_of_item(enum planning plan)
{
	return plan && plan != PLAN_DEPENDS && plan != PLAN_PARENT;
}

/* The column that says it in some of its values, or the title. */
static struct span say_shouted(const struct hypothesis *kind,
			       struct arena *arena)
{
	const struct backlog *backlog = &kind->backlog;
	size_t in_title = 0;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		in_title += shouts_done(item->title);
		for (size_t j = 0; j < item->n_fields; j++) {
			const struct field *field = &item->fields[j];

			if (field->origin == FROM_COLUMN && field->n_values &&
			    tells_of_item(planning_of(field->folded)) &&
			    shouts_done(field->values[0].text))
				return arena_printf(arena,
						    "done when %.*s: " SHOUTED,
						    (int)field->name.len,
						    field->name.at);
		}
	}
	return in_title && in_title < backlog->n_items
		       ? arena_printf(arena, "done when title: " SHOUTED)
		       : SPAN_NONE;
}

enum { MOST_ENDS = 6 };

/*
 * Where few have a state, and those say that it is over: a column with "✅" in
 * some of its rows, and nothing in the others.
 */
static struct span say_some(const struct hypothesis *kind, struct arena *arena)
{
	struct word_list values = { 0 };
	struct span field = kind->facts.status_name, said;
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		struct span status = item_status(kind->backlog.items[i]);

		if (is_over(status_phase(status, arena)))
			add_once(&values, span_trim(status), arena);
	}
	if (!values.n || values.n > MOST_ENDS)
		return SPAN_NONE;
	buf_adds(&text, "done when ");
	buf_add(&text, quoted_word(field, arena));
	buf_adds(&text, ": ");
	for (size_t i = 0; i < values.n; i++) {
		if (i)
			buf_adds(&text, ", ");
		buf_add(&text, quoted_word(values.list[i], arena));
	}
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}

/* "done when Done: ✅, yes": a field that is said yes to. */
static struct span say_flag(const struct hypothesis *kind, struct arena *arena)
{
	struct word_list values = { 0 };
	struct buf text = BUF_INIT;
	struct span said;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct field *flag =
			item_flag(kind->backlog.items[i], arena);

		if (flag && flag->n_values &&
		    says_yes(flag->values[0].text, arena))
			add_once(&values, span_trim(flag->values[0].text),
				 arena);
	}
	if (!values.n)
		return SPAN_NONE;
	buf_adds(&text, "done when ");
	buf_add(&text, quoted_word(kind->facts.flag_name, arena));
	buf_adds(&text, ": ");
	for (size_t i = 0; i < values.n; i++) {
		if (i)
			buf_adds(&text, ", ");
		buf_add(&text, quoted_word(values.list[i], arena));
	}
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}

size_t states_directives(const struct states *states,
			 const struct hypothesis *kind, struct span **out,
			 struct arena *arena)
{
	struct word_list said = { 0 };
	struct span one;
	bool any;

	one = states->n ? say_states(states, "done", is_over, arena)
			: say_some(kind, arena);
	if (!one.len && !states->n)
		one = say_shouted(kind, arena);
	if (one.len)
		add_once(&said, one, arena);
	one = say_flag(kind, arena);
	if (one.len)
		add_once(&said, one, arena);
	one = say_folders(kind, arena);
	if (one.len)
		add_once(&said, one, arena);
	one = say_lanes(kind, arena);
	if (one.len)
		add_once(&said, one, arena);
	any = said.n > 0;
	/* What is ticked is done without a word, unless words are said. */
	if (any && kind->facts.with_box)
		add_once(&said, SPAN("done when checked: yes"), arena);
	one = states->n ? say_states(states, "started", has_begun, arena)
			: SPAN_NONE;
	if (one.len)
		add_once(&said, one, arena);
	*out = said.list;
	return said.n;
}

/* ---- the level ---- */

struct span states_values(const struct states *states, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span values;
	size_t n = 0;

	for (size_t i = 0; i < states->n; i++) {
		if (states->claim == CLAIM_NEW && n == i &&
		    phase_rank(states->list[i].phase) >
			    phase_rank(PHASE_READY)) {
			buf_adds(&text, n ? ", ready" : "ready");
			n++;
		}
		if (text.len)
			buf_adds(&text, ", ");
		buf_add(&text, quoted_word(states->list[i].shown, arena));
		n++;
	}
	if (states->claim == CLAIM_NEW && n == states->n)
		buf_adds(&text, ", ready");
	values = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return values;
}

/* Without a list there is no "or later": the later states are named. */
static struct span guard_by_regex(const struct states *states,
				  struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span guard;
	bool any = false;

	buf_add(&text, quoted_word(states->field, arena));
	buf_adds(&text, ": /^\\W*(");
	for (size_t i = states->claimed; i < states->n; i++) {
		if (is_over(states->list[i].phase) ||
		    states->list[i].phase == PHASE_HELD)
			continue;
		if (any)
			buf_addc(&text, '|');
		add_escaped(&text, states->list[i].shown);
		any = true;
	}
	buf_adds(&text, ")(?!\\w)/i");
	guard = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return guard;
}

struct span states_guard(const struct states *states, struct arena *arena)
{
	struct span field = quoted_word(states->field, arena), value;

	if (states->claim == CLAIM_ALL)
		return SPAN_NONE;
	if (states->claim == CLAIM_NEW)
		return arena_printf(arena, "%.*s: ready%s", (int)field.len,
				    field.at,
				    states->is_list ? " or later" : "");
	if (!states->is_list)
		return guard_by_regex(states, arena);
	value = quoted_word(states->list[states->claimed].shown, arena);
	return arena_printf(arena, "%.*s: %.*s or later", (int)field.len,
			    field.at, (int)value.len, value.at);
}

struct span states_listed_guard(const struct states *states,
				struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span guard, field = quoted_word(states->field, arena);
	bool any = states->claim == CLAIM_NEW;

	if (states->claim == CLAIM_ALL)
		return SPAN_NONE;
	if (!states->is_list && states->claim != CLAIM_NEW)
		return guard_by_regex(states, arena);
	buf_addf(&text, "%.*s: %s", (int)field.len, field.at,
		 any ? "ready" : "");
	for (size_t i = any ? 0 : states->claimed; i < states->n; i++) {
		const struct state *state = &states->list[i];

		if (is_over(state->phase) || state->phase == PHASE_HELD ||
		    (states->claim == CLAIM_NEW &&
		     phase_rank(state->phase) <= phase_rank(PHASE_READY)))
			continue;
		if (any)
			buf_adds(&text, ", ");
		buf_add(&text, quoted_word(state->shown, arena));
		any = true;
	}
	guard = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return guard;
}
