/*
 * What the reader does not see by itself, proposed as a directive and proved
 * by reading again: a status in the title, an id, what says done.
 */
#include "adopt/choose.h"

#include "adopt/states.h"
#include "backlog/pattern.h"
#include "base/unicode.h"

/* ---- a status in the title ---- */

/* Where people put a state in a title; group 1 is the state. */
static const char *const title_states[] = {
	"/\\[([A-Za-z][A-Za-z -]*)\\]/",
	"/^\\W*\\[([A-Za-z][^\\]]*)\\]/",
	"/\\(([A-Za-z][A-Za-z -]*)\\)\\s*$/",
	"/[—–·|:-]\\s*\\W{0,4}([A-Z][A-Z]+(?: [A-Z]+)*)\\b/",
	"/(?:—|–|·| - | \\| )\\s*[^\\p{L}]{0,4}(\\p{L}[\\p{L} -]*?)"
	"(?:\\s*\\(.*\\))?\\W*$/",
	"/^\\W*((?i)done|wip|todo|doing|fixed|planned|blocked|erledigt|offen|"
	"hecho|fait)\\b/",
	"/\\b(?:Status|Estado|Statut|Stato|Статус|状态|状態|Durum|Durumu|"
	"Tilanne):\\s*\\W*(\\p{L}[^.;,|]*)/",
	"/(✅|☑|✔|🏁|🟢|🚧|🔄|🟡|🔨|⏳|🔲|⬜|☐|📋|"
	"🔴|"
	"⚪|"
	"🆕|"
	"📝|"
	"💡|"
	"⏸|"
	"🧊|"
	"⛔|"
	"🚫|"
	"❌)"
	"/",
};

static bool is_circle(struct span sign)
{
	static const char *const circles[] = { "🔴", "🟠", "🟡", "🟢",
					       "⚪" };

	for (size_t i = 0; i < sizeof(circles) / sizeof(*circles); i++)
		if (span_starts(sign, circles[i]))
			return true;
	return false;
}

/*
 * How many titles have a state that is known there; with those that have a box
 * instead, if there are at least two of the former.
 */
static size_t count_known(const struct hypothesis *one, struct span pattern,
			  struct arena *arena)
{
	struct regex *regex;
	struct err err = ERR_INIT;
	size_t at, n = 0, boxes = 0, coloured = 0;

	if (regex_compile(&regex, span_of(pattern.at + 1, pattern.len - 2),
			  false, &at, &err) < 0)
		return 0;
	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];
		struct span hit, group;
		bool is_known = regex_find(regex, item_words(item, arena), &hit,
					   &group) == REGEX_HIT &&
				status_phase(group, arena) != PHASE_UNKNOWN;

		n += is_known;
		coloured += is_known && is_circle(group);
		boxes += !is_known && item->box;
	}
	regex_free(regex);
	/* Circles alone rank: "🔴 high", "🟢 low". */
	if (coloured == n)
		return 0;
	return n > 1 ? n + boxes : n;
}

static bool wants_status(const struct hypothesis *one)
{
	return 5 * one->facts.with_status < 2 * one->facts.n &&
	       one->facts.n > 2;
}

static struct span find_title_status(const struct hypothesis *one,
				     struct arena *arena)
{
	struct span best = SPAN_NONE;
	size_t most = one->facts.n / 2;

	for (size_t i = 0; i < sizeof(title_states) / sizeof(*title_states);
	     i++) {
		size_t n = count_known(one, span_str(title_states[i]), arena);
		if (n <= most)
			continue;
		most = n;
		best = arena_printf(arena, "field status from title %s",
				    title_states[i]);
	}
	return best;
}

/* ---- a sign beside the id of a row ---- */

/* The regex of signs, the last of those. */
#define SIGNS title_states[sizeof(title_states) / sizeof(*title_states) - 1]

/* Does its id or title stand there, and not that of another one? */
static bool names_item(struct span cell, const struct item *item,
		       struct arena *arena)
{
	struct span name = item->has_own_id ? item->id : item->title;

	return name.len && span_find(cell, arena_printf(arena, "%.*s",
							(int)name.len, name.at)
						   .at) >= 0;
}

/* How many rows have a sign that is known in this column. */
static size_t count_signs(const struct hypothesis *one, struct span folded,
			  struct regex *signs, struct arena *arena)
{
	size_t n = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct field *cell =
			item_field(one->backlog.items[i], folded);
		struct span hit, sign;

		n += cell && cell->n_values &&
		     names_item(cell->values[0].text, one->backlog.items[i],
				arena) &&
		     regex_find(signs, cell->values[0].text, &hit, &sign) ==
			     REGEX_HIT &&
		     status_phase(sign, arena) != PHASE_UNKNOWN;
	}
	return n;
}

/*
 * "| **T1.2** ✅ | Models |": where no column tells a state, the one whose
 * cells have signs does, if a third of the rows and two at least have one.
 */
static struct span find_row_signs(const struct hypothesis *one,
				  struct arena *arena)
{
	const struct item *first = one->backlog.items[0];
	struct span found = SPAN_NONE;
	struct regex *signs;
	struct err err = ERR_INIT;
	size_t at, most = one->facts.n < 6 ? 2 : one->facts.n / 3;

	if (regex_compile(&signs, span_of(SIGNS + 1, strlen(SIGNS) - 2), false,
			  &at, &err) < 0)
		return SPAN_NONE;
	for (size_t i = 0; i < first->n_fields; i++) {
		const struct field *field = &first->fields[i];
		struct span name = quoted_word(field->name, arena);
		size_t n =
			field->origin == FROM_COLUMN
				? count_signs(one, field->folded, signs, arena)
				: 0;

		if (n < most || n == 0)
			continue;
		most = n + 1;
		found = arena_printf(arena, "field status from column %.*s %s",
				     (int)name.len, name.at, SIGNS);
	}
	regex_free(signs);
	return found;
}

/* ---- done, by the last word of a title ---- */

enum { FEWEST_ENDINGS = 2, MOST_ENDINGS = 4 };

/* Is it one of those, or can it be added to them? */
static bool add_ending(struct span *list, size_t *n, struct span ending)
{
	for (size_t i = 0; i < *n; i++)
		if (span_eq(list[i], ending))
			return true;
	if (*n == MOST_ENDINGS)
		return false;
	list[(*n)++] = ending;
	return true;
}

/* Only letters and spaces may stand in a regex as they are. */
static bool is_of_words(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_letter(text.at[i]) && text.at[i] != ' ' &&
		    (unsigned char)text.at[i] < 0x80)
			return false;
	return text.len > 0;
}

/*
 * Where nothing else tells a state: "done when title: /(—|–)\s*(delivered)$/"
 * by the words after a dash that mean an end, if there are any; or nothing.
 */
static struct span find_title_done(const struct hypothesis *one,
				   struct arena *arena)
{
	struct span endings[MOST_ENDINGS], found = SPAN_NONE;
	struct buf text = BUF_INIT;
	size_t n = 0, hits = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		struct span ending = title_ending(one->backlog.items[i]->title);
		bool is_over = is_of_words(ending) &&
			       status_phase(ending, arena) == PHASE_DONE;

		if (!is_over)
			continue;
		if (!add_ending(endings, &n, ending))
			return SPAN_NONE;
		hits++;
	}
	if (hits < FEWEST_ENDINGS)
		return one->facts.ended < FEWEST_ENDINGS
			       ? SPAN_NONE
			       : SPAN("done when title: "
				      "/(✓|✔️|✔|✅|☑️|☑)$/");
	buf_adds(&text, "done when title: /(—|–|--| - |: |[(\\[（：])\\s*(");
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_addc(&text, '|');
		buf_add(&text, endings[i]);
	}
	buf_adds(&text, ")\\W*$/");
	found = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return found;
}

/* ---- done, by a word after what is struck out ---- */

/* "Done in phase 9" of "~~Photos by shops.~~ Done in phase 9"; or nothing. */
static struct span after_struck(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	uint32_t block = part->form == FORM_ENTRY
				 ? block_child(outline, part->root)
				 : part->root;
	const struct block *b = &outline->blocks[block];
	uint32_t *places, n = 0;

	if (block == NO_BLOCK || item->struck)
		return SPAN_NONE;
	while (n < b->n_runs && outline->runs[b->run + n].style & STYLE_DEL)
		n++;
	if (!n || n == b->n_runs)
		return SPAN_NONE;
	return span_trim(outline_text_between(
		outline, outline->runs[b->run + n].start,
		outline->runs[b->run + b->n_runs - 1].end, arena, &places));
}

static struct span first_letters(struct span text)
{
	size_t end = 0;

	while (text.len && !text_starts_with_letter(text))
		text = span_from(text, 1);
	while (end < text.len && (char_is_letter(text.at[end]) ||
				  (unsigned char)text.at[end] >= 0x80))
		end++;
	return span_first(text, end);
}

/* Does the word stand in the title of an item that is not over by it? */
static bool stands_elsewhere(const struct hypothesis *one, struct span word,
			     struct arena *arena)
{
	const char *text =
		arena_printf(arena, "%.*s", (int)word.len, word.at).at;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];

		if (!item->struck && !after_struck(item, arena).len &&
		    span_find(item->title, text) >= 0)
			return true;
	}
	return false;
}

/*
 * "done when title: /\b(Done)\b/" by the words that follow what is struck out
 * and mean an end, if no other title has them; or nothing.
 */
static struct span find_struck_done(const struct hypothesis *one,
				    struct arena *arena)
{
	struct span words[MOST_ENDINGS], found = SPAN_NONE;
	struct buf text = BUF_INIT;
	size_t n = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		struct span word = first_letters(
			after_struck(one->backlog.items[i], arena));

		if (!word.len || status_phase(word, arena) != PHASE_DONE ||
		    stands_elsewhere(one, word, arena) ||
		    !add_ending(words, &n, word))
			continue;
	}
	buf_adds(&text, "done when title: /\\b(");
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_addc(&text, '|');
		buf_add(&text, words[i]);
	}
	buf_adds(&text, ")\\b/");
	if (n)
		found = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return found;
}

/* ---- again, with what was found ---- */

static bool read_again(struct hypothesis *one, const struct survey *survey,
		       struct arena *arena)
{
	hypothesis_release(one);
	if (!hypothesis_read(one, survey, arena))
		return false;
	hypothesis_measure(one, arena);
	hypothesis_weigh(one, arena);
	return true;
}

/* ---- neighbours that are not items ---- */

enum { MOST_NEIGHBOURS = 6 };

static void count_name(struct table *names, struct span folded)
{
	void **slot = table_slot(names, folded);

	*slot = (void *)((uintptr_t)*slot + 1);
}

static bool is_shared(const struct table *names, struct span folded, size_t of)
{
	uintptr_t n = (uintptr_t)table_get(names, folded);

	return n > 2 && 2 * n >= of;
}

/* Has it any field or section that most of its siblings have? */
static bool has_shared(const struct item *item, const struct table *names,
		       size_t of)
{
	for (size_t i = 0; i < item->n_fields; i++)
		if (item->fields[i].origin != FROM_ITSELF &&
		    is_shared(names, item->fields[i].folded, of))
			return true;
	for (size_t i = 0; i < item->n_sections; i++)
		if (is_shared(names, item->sections[i].folded, of))
			return true;
	return false;
}

static void add_title(struct buf *out, struct span title)
{
	for (size_t i = 0; i < title.len; i++) {
		if (strchr(".^$*+?()[]{}|\\/`", title.at[i]))
			buf_addc(out, '.');
		else
			buf_addc(out, title.at[i]);
	}
}

/*
 * "Share the notes" between items is one that nobody has written more about;
 * what stands above all of them or below is about the backlog, and so is what
 * its name tells.
 */
static bool is_between(const struct backlog *backlog, size_t i,
		       const struct table *names, struct arena *arena)
{
	const struct item *item = backlog->items[i];
	bool above = false, below = false;

	if (is_about_name(item->title, arena) ||
	    lane_phase(item->title, arena) != PHASE_UNKNOWN ||
	    is_rank_name(item->title, arena) ||
	    (text_count_words(item->title) < 3 &&
	     is_aside_name(item->title, arena)))
		return false;
	for (size_t j = 0; j < i; j++)
		above |= has_shared(backlog->items[j], names, backlog->n_items);
	for (size_t j = i + 1; j < backlog->n_items; j++)
		below |= has_shared(backlog->items[j], names, backlog->n_items);
	return above && below;
}

/*
 * Headings of the level that have nothing of what most have: "How to use this
 * file", "Open". A regex that excludes them by name, or nothing.
 */
static struct span find_neighbours(const struct hypothesis *one,
				   struct arena *arena)
{
	const struct backlog *backlog = &one->backlog;
	struct table names;
	struct buf regex = BUF_INIT;
	struct span found = SPAN_NONE;
	size_t odd = 0;

	table_init(&names, arena);
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		for (size_t j = 0; j < item->n_fields; j++)
			if (item->fields[j].origin != FROM_ITSELF)
				count_name(&names, item->fields[j].folded);
		for (size_t j = 0; j < item->n_sections; j++)
			count_name(&names, item->sections[j].folded);
	}
	buf_adds(&regex, "/^(?!(?:");
	for (size_t i = 0; i < backlog->n_items; i++) {
		if (has_shared(backlog->items[i], &names, backlog->n_items) ||
		    is_between(backlog, i, &names, arena))
			continue;
		if (odd++)
			buf_addc(&regex, '|');
		add_title(&regex, backlog->items[i]->title);
	}
	buf_adds(&regex, ")$)/");
	if (odd && odd <= MOST_NEIGHBOURS && 5 * odd < 3 * backlog->n_items)
		found = arena_copy(arena, buf_span(&regex));
	buf_release(&regex);
	table_release(&names);
	return found;
}

static bool drop_neighbours(struct hypothesis *one, const struct survey *survey,
			    struct arena *arena)
{
	struct span pick;

	if (one->places[0].form != FORM_HEADING || one->n_places > 1 ||
	    one->places[0].pick.len || one->facts.n < 4 ||
	    10 * one->facts.with_id > 7 * one->facts.n)
		return true;
	pick = find_neighbours(one, arena);
	if (!pick.len)
		return true;
	one->places[0].pick = pick;
	return read_again(one, survey, arena);
}

bool hypothesis_mend(struct hypothesis *one, const struct survey *survey,
		     struct arena *arena)
{
	struct span directive;
	bool is_row;

	if (!drop_neighbours(one, survey, arena))
		return false;
	if (!wants_status(one))
		return true;
	is_row = one->places[0].form == FORM_ROW;
	directive = is_row ? find_row_signs(one, arena)
			   : find_title_status(one, arena);
	if (!directive.len && !is_row && !one->facts.with_status &&
	    !one->facts.done)
		directive = find_title_done(one, arena);
	if (!directive.len && (one->places[0].form == FORM_ENTRY ||
			       one->places[0].form == FORM_HEADING))
		directive = find_struck_done(one, arena);
	if (!directive.len)
		return true;
	hypothesis_add_directive(one, directive, arena);
	return read_again(one, survey, arena);
}

/* ---- ids ---- */

static bool has_rule(const struct hypothesis *one, const char *starts)
{
	for (size_t i = 0; i < one->n_directives; i++)
		if (span_starts(one->directives[i], starts))
			return true;
	return false;
}

/* The names of the files bear ids, and some titles another one. */
static bool has_other_titles(const struct hypothesis *one, struct arena *arena)
{
	size_t differ = 0;

	if (one->places[0].form != FORM_FILE ||
	    pattern_names_file(one->places[0].glob))
		return false;
	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];
		struct lead lead;

		lead_read(&lead, path_file_name(item_doc(item)->path), arena);
		if (lead.kind != LEAD_PREFIX)
			return false;
		differ += !span_eq(text_fold_case(arena, lead.all),
				   item->folded_id);
	}
	return differ > 0 && 4 * differ < one->backlog.n_items;
}

/* "packages" of "packages/" + a star: the folder above the one that varies. */
static struct span above_star(const struct hypothesis *one)
{
	ptrdiff_t at = span_find(one->places[0].glob, "/*/");
	size_t start;

	if (one->n_places > 1 || one->places[0].form != FORM_FILE || at <= 0)
		return SPAN_NONE;
	for (start = (size_t)at;
	     start && one->places[0].glob.at[start - 1] != '/'; start--)
		;
	return span_of(one->places[0].glob.at + start, (size_t)at - start);
}

static bool is_plain_name(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_letter(text.at[i]) && !char_is_digit(text.at[i]) &&
		    !strchr("-_ ", text.at[i]))
			return false;
	return text.len > 0;
}

/* Each package counts from US-1: its name makes the ids differ. */
static void propose_id_of_place(struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;
	struct span above = above_star(one), regex;

	if (f->ids != LEAD_PREFIX || 10 * f->with_id < 9 * f->n ||
	    4 * f->distinct_ids > 3 * f->with_id || !is_plain_name(above))
		return;
	regex = lead_regex(&f->sample, true, arena);
	hypothesis_add_directive(
		one,
		arena_printf(arena,
			     "id from folder /%.*s\\/([^\\/]+)/ and file %.*s",
			     (int)above.len, above.at, (int)regex.len,
			     regex.at),
		arena);
}

/* Most items lead with an id that the reader does not take by itself. */
static void propose_id(struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;
	enum item_form form = one->places[0].form;
	size_t own = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++)
		own += one->backlog.items[i]->has_own_id;
	if (!has_rule(one, "id from") && has_other_titles(one, arena))
		own = 0;
	if (2 * own > f->n || 10 * f->with_id < 9 * f->n ||
	    f->distinct_ids < f->with_id || has_rule(one, "id from") ||
	    form == FORM_ROW || f->ids == LEAD_DATE ||
	    (form == FORM_FILE && pattern_names_file(one->places[0].glob)))
		return;
	hypothesis_add_directive(
		one,
		arena_printf(arena, "id from %s %.*s",
			     form == FORM_FILE ? "file" : "title",
			     (int)lead_regex(&f->sample, true, arena).len,
			     lead_regex(&f->sample, true, arena).at),
		arena);
}

/* ---- folders ---- */

/* "specs/012/spec.md" → "specs/012/". */
static bool shares_folder(const struct survey *survey,
			  const struct document *doc)
{
	struct span folder = path_folder(doc->path);
	size_t at = (size_t)(doc - survey->docs), n = 1;

	for (size_t i = at;
	     i-- > 0 && span_begins(survey->docs[i].path, folder);)
		n++;
	for (size_t i = at + 1;
	     i < survey->n && span_begins(survey->docs[i].path, folder); i++)
		n++;
	return n > 1;
}

/* Have most items, each a file of one name, more Markdown beside that file? */
static bool are_folders(const struct hypothesis *one,
			const struct survey *survey)
{
	size_t n = 0;

	for (size_t i = 0; i < one->n_places; i++)
		if (one->places[i].form != FORM_FILE ||
		    !pattern_names_file(one->places[i].glob))
			return false;
	for (size_t i = 0; i < one->backlog.n_files; i++)
		n += shares_folder(survey, one->backlog.files[i].doc);
	return 2 * n > one->backlog.n_files;
}

/* Files that the reader takes for the main one by itself, the likeliest first. */
static bool is_main_by_itself(struct span name)
{
	static const char *const names[] = { "proposal.md", "spec.md",
					     "requirements.md", "README.md",
					     "index.md" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (span_is(name, names[i]))
			return true;
	return false;
}

static struct hypothesis *as_folders(const struct hypothesis *one,
				     struct arena *arena)
{
	struct hypothesis *whole = hypothesis_copy(one, arena);
	struct buf main = BUF_INIT;

	whole->n_places = 0;
	buf_adds(&main, "main file ");
	for (size_t i = 0; i < one->n_places; i++) {
		struct span glob = one->places[i].glob;
		struct span folder = path_folder(glob);
		struct span name = span_from(glob, folder.len);
		bool is_there = false;

		for (size_t j = 0; j < whole->n_places; j++)
			is_there |= span_eq(whole->places[j].glob, folder);
		if (!is_there)
			hypothesis_add_place(whole, folder, FORM_FOLDER, arena);
		if (is_main_by_itself(name) ||
		    span_find(buf_span(&main), name.at) >= 0)
			continue;
		if (main.len > strlen("main file "))
			buf_adds(&main, " | ");
		buf_add(&main, name);
	}
	if (main.len > strlen("main file "))
		hypothesis_add_directive(
			whole, arena_copy(arena, buf_span(&main)), arena);
	buf_release(&main);
	return whole;
}

/*
 * A change with its proposal, design and tasks is one item of several files:
 * the folder says so, if what comes out are the same items.
 */
static void gather_folders(struct hypothesis *one, const struct survey *survey,
			   struct arena *arena)
{
	size_t before = one->facts.n;
	struct hypothesis *whole;

	if (!are_folders(one, survey))
		return;
	whole = as_folders(one, arena);
	if (hypothesis_read(whole, survey, arena) &&
	    whole->backlog.n_items >= before &&
	    4 * whole->backlog.n_items <= 5 * before) {
		one->places = whole->places;
		one->n_places = whole->n_places;
		one->directives = whole->directives;
		one->n_directives = whole->n_directives;
	}
	hypothesis_release(whole);
}

static struct span written(const struct hypothesis *one, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span copy;

	hypothesis_write_heading(one, &text);
	hypothesis_write_directives(one, &text);
	copy = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

bool hypothesis_find_states(struct hypothesis *one, const struct survey *survey,
			    struct arena *arena)
{
	struct states states;
	struct span *directives, before;
	size_t n;

	if (one->is_settled)
		return true;
	one->is_settled = true;
	before = written(one, arena);
	propose_id_of_place(one, arena);
	propose_id(one, arena);
	states_find(&states, one, survey, arena);
	n = states_directives(&states, one, &directives, arena);
	for (size_t i = 0; i < n; i++)
		hypothesis_add_directive(one, directives[i], arena);
	gather_folders(one, survey, arena);
	/* What says the same reads the same. */
	return span_eq(before, written(one, arena)) ||
	       read_again(one, survey, arena);
}
