/* What says that an item is over, or has begun: directives without sentences. */
#include "seek/states.h"
#include "seek/flags.h"
#include "seek/shouts.h"
#include "seek/signs.h"
#include "seek/word-list.h"

#include "backlog/marks.h"
#include "backlog/value.h"
#include "base/unicode.h"

/* "✅" finds "✅ Complete", too: of the same sort, does another one say it? */
static bool is_said_shorter(const struct states *states, size_t at,
			    bool (*is)(enum phase phase))
{
	struct span shown = states->list[at].shown;

	for (size_t i = 0; i < states->n; i++) {
		struct span other = states->list[i].shown;

		if (i != at && is(states->list[i].phase) &&
		    other.len < shown.len &&
		    span_eq(other, span_first(shown, other.len)) &&
		    shown.at[other.len] == ' ')
			return true;
	}
	return false;
}

/* "Implemented" of "✅ Implemented"; all of it where no sign stands in front. */
static struct span after_sign(struct span state)
{
	ptrdiff_t blank = span_find_char(state, ' ');

	return blank < 0 || text_count_words(span_first(state, (size_t)blank))
		       ? state
		       : span_trim(span_from(state, (size_t)blank));
}

/*
 * What a regex finds a state by: without its sign, as some write it; with it
 * where a state that is not so begins with the same words.
 */
static void add_found_by(struct buf *out, const struct states *states,
			 size_t at, bool (*is)(enum phase phase))
{
	struct span core = after_sign(states->list[at].core);

	for (size_t i = 0; i < states->n; i++)
		if (!is(states->list[i].phase) &&
		    span_begins(after_sign(states->list[i].core), core)) {
			add_escaped(out, states->list[at].shown);
			return;
		}
	add_state_escaped(out, states->list[at].shown);
}

/*
 * "done when status: Done, Dropped", or with a regex where remarks follow the
 * states; nothing where no state is of these phases.
 */
static struct span say_states(const struct states *states, const char *what,
			      bool (*is)(enum phase phase), struct arena *arena)
{
	struct buf text = BUF_INIT;
	bool is_list = states->is_list, is_taken_back = false;
	struct span said;
	size_t n = 0;

	for (size_t i = 0; i < states->n; i++) {
		bool is_so = is(states->list[i].phase);

		is_list &= !states->list[i].has_remark || !is_so;
		is_taken_back |= is_so && states->list[i].taken_back;
	}
	/* A value closes nothing that its remark takes back; a regex does. */
	is_list |= is_taken_back && is == is_over;
	buf_addf(&text, "%s when ", what);
	buf_add(&text, quoted_word(states->field, arena));
	buf_adds(&text, is_list ? ": " : ": /^\\W*(");
	for (size_t i = 0; i < states->n; i++) {
		const struct state *state = &states->list[i];

		if (!is(state->phase) ||
		    (!is_list && is_said_shorter(states, i, is)))
			continue;
		if (n++)
			buf_adds(&text, is_list ? ", " : "|");
		if (is_list)
			buf_add(&text, quoted_word(state->shown, arena));
		else
			add_found_by(&text, states, i, is);
	}
	if (!is_list)
		buf_adds(&text, ")(?!\\w)/i");
	said = n ? arena_copy(arena, buf_span(&text)) : SPAN_NONE;
	buf_release(&text);
	return said;
}

/* ---- done by folder, tick or title ---- */

static void add_done_folders(struct word_list *folders, struct span path,
			     struct arena *arena)
{
	struct span part;

	while (span_next_part(&path, '/', &part) && path.len)
		if (is_over(folder_phase(part, arena)))
			word_list_add(folders, part, arena);
}

static struct span say_folders(const struct states *states,
			       const struct hypothesis *kind,
			       struct arena *arena)
{
	struct word_list folders = { 0 };

	for (size_t i = 0; i < kind->backlog.n_items; i++)
		if (form_is_whole(kind->places[0].form))
			add_done_folders(&folders,
					 item_doc(kind->backlog.items[i])->path,
					 arena);
	for (size_t i = 0; i < states->beside.n; i++)
		if (is_over(folder_phase(states->beside.list[i], arena)))
			word_list_add(&folders, states->beside.list[i], arena);
	return folders.n ? regex_of_any("done when path: /(^|\\/)(",
					folders.list, folders.n, ")\\//", arena)
			 : SPAN_NONE;
}

/* "DONE.md" of a board in files, where the items there do not say so. */
static struct span say_lane_files(const struct hypothesis *kind,
				  struct arena *arena)
{
	struct word_list names = { 0 };

	for (size_t i = 0; kind->is_lane_files && i < kind->backlog.n_items;
	     i++) {
		const struct item *item = kind->backlog.items[i];
		struct span path = item_doc(item)->path;

		if (!item->is_done &&
		    is_over(file_phase(path_file_name(path), arena)))
			word_list_add(&names, path_name(path), arena);
	}
	return names.n ? regex_of_any("done when path: /(^|\\/)(", names.list,
				      names.n, ")$/", arena)
		       : SPAN_NONE;
}

/* "done when Done: ✅, yes" */
static struct span done_when(struct span name, const struct word_list *values,
			     struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span said;

	buf_adds(&text, "done when ");
	buf_add(&text, quoted_word(name, arena));
	buf_adds(&text, ": ");
	word_list_write(values, &text, arena);
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}

enum { MOST_ENDS = 6 };

/*
 * Where few have a state, and those say that it is over: a column with "✅" in
 * some of its rows, and nothing in the others.
 */
static struct span say_some(const struct states *states,
			    const struct hypothesis *kind, struct arena *arena)
{
	struct word_list values = { 0 };
	struct span field = kind->facts.status_name;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		struct span status = item_status(kind->backlog.items[i]);

		if (is_over(signs_phase(states->signs, status, arena)))
			word_list_add(&values, span_trim(status), arena);
	}
	if (!values.n || values.n > MOST_ENDS)
		return SPAN_NONE;
	return done_when(field, &values, arena);
}

/* "done when Done: ✅, yes": a field that is said yes to. */
static struct span say_flag(const struct hypothesis *kind, struct arena *arena)
{
	struct word_list values = { 0 };

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct field *flag =
			item_flag(kind->backlog.items[i], arena);

		/* What its row's box says need not be said again. */
		if (flag && flag->n_values &&
		    kind->backlog.items[i]->box != 'x' &&
		    says_yes(flag->values[0].text, arena))
			word_list_add(&values, span_trim(flag->values[0].text),
				      arena);
	}
	if (!values.n)
		return SPAN_NONE;
	return done_when(kind->facts.flag_name, &values, arena);
}

/* "Status: In progress" beside the day, and nothing else says so: begun again? */
static bool denies_end(const struct item *item, struct arena *arena)
{
	enum phase phase = status_phase(item_status(item), arena);

	return !item->is_done && phase != PHASE_UNKNOWN && !is_over(phase) &&
	       !shouts_done(item_words(item, arena));
}

/* Has none of them a state, a box, a lane or a flag that is said yes to? */
static bool say_nothing_else(const struct facts *f)
{
	return !f->with_status && !f->with_mark && !f->with_lane &&
	       !f->flagged && !f->with_state_folder;
}

/*
 * "Completed: 2026-03-01" with most that are over, and with some that say
 * nothing else of it, or by their status still what they were before; or where
 * nothing but such days tells how far any of them is.
 */
static struct span say_dates(const struct hypothesis *kind, struct arena *arena)
{
	size_t n = 0, over = 0;
	struct span name = SPAN_NONE;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		const struct field *field = item_end_date(item);

		if (!field || (name.len && !span_eq(name, field->name)))
			continue;
		if (denies_end(item, arena))
			return SPAN_NONE;
		name = field->name;
		n++;
		over += item->is_done ||
			is_over(status_phase(item_status(item), arena));
	}
	if (n < 2 || over == n || n == kind->backlog.n_items ||
	    (2 * over < n && !say_nothing_else(&kind->facts)))
		return SPAN_NONE;
	name = quoted_word(name, arena);
	return arena_printf(arena, "done when %.*s: " END_DATE, (int)name.len,
			    name.at);
}

/* Boxes of which the state that stands there is not one: "Status: ⬜". */
static bool has_boxes_of_own(const struct hypothesis *kind)
{
	for (size_t i = 0; i < kind->backlog.n_items; i++)
		if (kind->backlog.items[i]->box &&
		    !text_mark_alone(
			    span_trim(item_status(kind->backlog.items[i]))))
			return true;
	return false;
}

size_t states_directives(const struct states *states,
			 const struct hypothesis *kind, struct span **out,
			 struct arena *arena)
{
	struct word_list said = { 0 };
	struct span one;
	bool any;

	one = states->n ? say_states(states, "done", is_over, arena)
			: say_some(states, kind, arena);
	if (!one.len && !states->n)
		one = say_shouted(kind, arena);
	if (one.len)
		word_list_add(&said, one, arena);
	one = states->n ? say_shouted_beside(kind, arena) : SPAN_NONE;
	if (one.len)
		word_list_add(&said, one, arena);
	one = say_flag(kind, arena);
	if (one.len)
		word_list_add(&said, one, arena);
	one = say_dates(kind, arena);
	if (one.len)
		word_list_add(&said, one, arena);
	one = say_folders(states, kind, arena);
	if (one.len)
		word_list_add(&said, one, arena);
	one = say_lane_files(kind, arena);
	if (one.len)
		word_list_add(&said, one, arena);
	one = lanes_say_over(states, kind, arena);
	if (one.len)
		word_list_add(&said, one, arena);
	any = said.n > 0;
	/* What is ticked is done without a word, unless words are said. */
	if (any && has_boxes_of_own(kind))
		word_list_add(&said, SPAN("done when checked: yes"), arena);
	one = states->n ? say_states(states, "started", has_begun, arena)
			: SPAN_NONE;
	if (one.len)
		word_list_add(&said, one, arena);
	one = lanes_say_begun(states, kind, arena);
	if (one.len)
		word_list_add(&said, one, arena);
	one = folders_say_begun(states, kind, arena);
	if (one.len)
		word_list_add(&said, one, arena);
	*out = said.list;
	return said.n;
}
