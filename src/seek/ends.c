/* What says that an item is over, or has begun: directives without sentences. */
#include "seek/states.h"
#include "seek/flags.h"
#include "seek/signs.h"
#include "seek/word-list.h"

#include "backlog/ending.h"
#include "backlog/marks.h"
#include "backlog/value.h"
#include "base/unicode.h"
#include "words/parts.h"

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
		is_taken_back |= is_so && states->list[i].is_taken_back;
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
			add_state_escaped(&text, state->shown);
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

static struct span say_folders(const struct hypothesis *kind,
			       struct arena *arena)
{
	struct word_list folders = { 0 };

	for (size_t i = 0; i < kind->backlog.n_items; i++)
		if (form_is_whole(kind->places[0].form))
			add_done_folders(&folders,
					 item_doc(kind->backlog.items[i])->path,
					 arena);
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

/* Signs and words of being done in a text that is not its status. */
static const char *const shouts[] = { "✅",	   "☑",	       "DONE",
				      "COMPLETED", "COMPLETE", "SHIPPED",
				      "FIXED" };

enum { N_SHOUTS = sizeof(shouts) / sizeof(*shouts), N_SHOUTED_SIGNS = 2 };

/* Which of them the text has: a bit each. */
static unsigned shouts_of(struct span text)
{
	unsigned found = 0;

	for (unsigned i = 0; i < N_SHOUTS; i++)
		if (span_find(text, shouts[i]) >= 0)
			found |= 1u << i;
	return found;
}

static bool shouts_done(struct span text)
{
	return shouts_of(text) != 0;
}

/* "/✅|\\b(DONE|FIXED)\\b/": a regex for these, and no other. */
static struct span regex_of_shouts(unsigned found, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span regex;
	bool is_word = false;

	buf_addc(&text, '/');
	for (unsigned i = 0; i < N_SHOUTS; i++) {
		if (!(found & 1u << i))
			continue;
		if (i >= N_SHOUTED_SIGNS && !is_word) {
			buf_adds(&text, text.len > 1 ? "|\\b(" : "\\b(");
			is_word = true;
		} else if (text.len > 1) {
			buf_addc(&text, '|');
		}
		buf_adds(&text, shouts[i]);
	}
	buf_adds(&text, is_word ? ")\\b/" : "/");
	regex = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return regex;
}

/* "NOT DONE", "TO BE FIXED", "[FIXED?]", "DONE: 50%", "HALF DONE". */
static bool shouts_in_doubt(struct span text, struct arena *arena)
{
	static const char *const words[] = { "DONE", "COMPLETE", "SHIPPED",
					     "FIXED" };
	static const char *const before[] = { "not",	"be",	"partially",
					      "partly", "half", "almost",
					      "nearly", "was",	"nicht",
					      "never",	NULL };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		ptrdiff_t at = span_find(text, words[i]);
		struct span front, rest, word = SPAN_NONE;

		if (at < 0)
			continue;
		front = text_fold_value(arena, span_first(text, (size_t)at));
		while (span_next_part(&front, ' ', &word))
			;
		while (word.len && !text_starts_with_letter(word))
			word = span_from(word, 1);
		rest = span_from(text, (size_t)at + strlen(words[i]));
		while (rest.len && strchr(": ,-(/", rest.at[0]))
			rest = span_from(rest, 1);
		while (rest.len && strchr(")] ", rest.at[rest.len - 1]))
			rest = span_first(rest, rest.len - 1);
		if (is_one_of(word, before) || span_starts(rest, "?") ||
		    remark_takes_back(text_fold_value(arena, rest)))
			return true;
	}
	return false;
}

/* "US-1 ✅" below "Depends on" tells of another one. */
static bool tells_of_item(enum planning plan)
{
	return plan && plan != PLAN_DEPENDS && plan != PLAN_PARENT;
}

/* A box that nobody ticked, or one in a column "Done". */
static bool is_unticked(const struct item *item, struct arena *arena)
{
	const struct field *flag = item_flag(item, arena);

	if (flag)
		return !flag->n_values ||
		       !says_yes(flag->values[0].text, arena);
	return item->box == ' ';
}

/* What the cells of a column that tells of the items shout. */
static struct span say_shouted_in(const struct backlog *backlog,
				  const struct field *column,
				  struct arena *arena)
{
	unsigned found = 0;
	struct span regex;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct field *cell =
			item_field(backlog->items[i], column->folded);

		if (cell && cell->n_values)
			found |= shouts_of(cell->values[0].text);
	}
	regex = regex_of_shouts(found, arena);
	return arena_printf(arena, "done when %.*s: %.*s",
			    (int)column->name.len, column->name.at,
			    (int)regex.len, regex.at);
}

/* The column that says it in some of its values, or the title. */
static struct span say_shouted(const struct hypothesis *kind,
			       struct arena *arena)
{
	const struct backlog *backlog = &kind->backlog;
	size_t in_title = 0, beside_open_box = 0, untold = 0;
	unsigned found = 0;
	struct span regex;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];
		bool shouts_it = shouts_done(item->title);

		in_title += shouts_it;
		found |= shouts_of(item->title);
		if (shouts_it && shouts_in_doubt(item->title, arena))
			return SPAN_NONE;
		/* "- [ ] Show ✅ where all is there" is about the sign. */
		beside_open_box += shouts_it && is_unticked(item, arena);
		untold += shouts_it && item->box != 'x' && !item->struck;
		for (size_t j = 0; j < item->n_fields; j++) {
			const struct field *field = &item->fields[j];

			if (field->origin == FROM_COLUMN && field->n_values &&
			    tells_of_item(planning_of(field->folded)) &&
			    shouts_done(field->values[0].text))
				return say_shouted_in(backlog, field, arena);
		}
	}
	if (!untold || in_title == backlog->n_items || beside_open_box)
		return SPAN_NONE;
	regex = regex_of_shouts(found, arena);
	return arena_printf(arena, "done when title: %.*s", (int)regex.len,
			    regex.at);
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
	one = say_flag(kind, arena);
	if (one.len)
		word_list_add(&said, one, arena);
	one = say_dates(kind, arena);
	if (one.len)
		word_list_add(&said, one, arena);
	one = say_folders(kind, arena);
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
