/* A guess made complete: its ids, its states, and folders that are items. */
#include "seek/mend.h"
#include "seek/facts-ids.h"
#include "seek/states.h"
#include "seek/ticked.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

/* ---- ids ---- */

static bool has_rule(const struct hypothesis *one, const char *starts)
{
	for (size_t i = 0; i < one->n_directives; i++)
		if (span_starts(one->directives[i], starts))
			return true;
	return false;
}

static void drop_rule(struct hypothesis *one, const char *starts)
{
	size_t kept = 0;

	for (size_t i = 0; i < one->n_directives; i++)
		if (!span_starts(one->directives[i], starts))
			one->directives[kept++] = one->directives[i];
	one->n_directives = kept;
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

/* "Story 1" and "Story T1", of which the reader takes but one by itself. */
static bool has_two_forms(const struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;
	size_t others = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];
		struct lead lead;

		lead_of_item(&lead, item, arena);
		if (!leads_share_noun(&f->sample, &lead, arena))
			return false;
		others += !item->has_own_id;
	}
	return others > 0;
}

/* Of A.1 and B.1, what matches the one does not match the other. */
static bool have_one_prefix(const struct hypothesis *one, struct arena *arena)
{
	size_t n = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		struct lead lead;

		lead_of_item(&lead, one->backlog.items[i], arena);
		n += span_eq(lead.prefix, one->facts.sample.prefix);
	}
	return 10 * n >= 9 * one->backlog.n_items;
}

/* Have all ids a last part with letters of its own: E0-S1, EM-S1? */
static bool are_all_in_parts(const struct hypothesis *one, struct arena *arena)
{
	for (size_t i = 0; i < one->backlog.n_items; i++) {
		struct lead lead;
		bool any = false;

		lead_of_item(&lead, one->backlog.items[i], arena);
		for (size_t j = 1; j + 1 < lead.all.len; j++)
			any |= strchr("-_", lead.all.at[j]) &&
			       char_is_letter(lead.all.at[j + 1]);
		if (!any)
			return false;
	}
	return true;
}

#define LAST_PART "(?:[-_][A-Za-z]{1,3}[-_]?\\d+(?:[.-]\\d+)*)"

/* The same regex for whatever word stands in the place of the prefix's. */
static struct span with_any_prefix(struct span regex, struct span prefix,
				   bool all_in_parts, struct arena *arena)
{
	static const char parts[] = "\\d+(?:[.-]\\d+)*" LAST_PART "*";
	size_t word = 0;
	ptrdiff_t at;
	struct span rest;

	while (word < prefix.len && (char_is_letter(prefix.at[word]) ||
				     char_is_digit(prefix.at[word])))
		word++;
	at = span_find(regex,
		       arena_printf(arena, "(%.*s", (int)word, prefix.at).at);
	if (at < 0 || !word)
		return regex;
	rest = span_from(regex, (size_t)at + 1 + word);
	/* EM-S1 is of the family of E0-S1: the last part has the number. */
	if (all_in_parts && span_starts(rest, parts))
		return arena_printf(arena,
				    "%.*s([A-Z][A-Za-z0-9.]*" LAST_PART "+%.*s",
				    (int)at, regex.at,
				    (int)(rest.len - strlen(parts)),
				    rest.at + strlen(parts));
	return arena_printf(arena, "%.*s([A-Z][A-Za-z0-9]*%.*s", (int)at,
			    regex.at, (int)rest.len, rest.at);
}

static struct span regex_of_ids(const struct hypothesis *one,
				struct arena *arena)
{
	const struct lead *sample = &one->facts.sample;
	struct span regex;

	if (has_two_forms(one, arena))
		return noun_regex(sample, true, arena);
	regex = lead_regex(sample, true, arena);
	return sample->kind == LEAD_PREFIX && !have_one_prefix(one, arena)
		       ? with_any_prefix(regex, sample->prefix,
					 are_all_in_parts(one, arena), arena)
		       : regex;
}

/*
 * Are the ids that items lead with, one each? Of files a few numbers may occur
 * twice: 010-fonts.md and done/010-signs.md are told as a slip then.
 */
static bool are_distinct(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;
	size_t doubles = f->with_id - f->distinct_ids;

	return !doubles || (one->places[0].form == FORM_FILE &&
			    f->ids == LEAD_NUMBER && 20 * doubles <= f->n);
}

/*
 * "Phase 10: Share" and "Phase 10: Remind" in files of their own: that is what
 * they belong to, and no id of either.
 */
static bool share_a_step(const struct hypothesis *one, struct arena *arena)
{
	struct table seen;
	bool is_shared = false;

	if (one->places[0].form != FORM_FILE)
		return false;
	table_init(&seen, arena);
	for (size_t i = 0; !is_shared && i < one->backlog.n_items; i++) {
		const struct item *item = one->backlog.items[i];
		struct lead lead;

		if (!item->has_own_id)
			continue;
		lead_read(&lead, item->id, arena);
		is_shared = lead.kind == LEAD_PREFIX &&
			    is_step_word(lead.word, arena) &&
			    table_count(&seen, item->folded_id) > 1;
	}
	table_release(&seen);
	return is_shared;
}

/* Most items lead with an id that the reader does not take by itself. */
static void propose_id(struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;
	enum item_form form = one->places[0].form;
	struct span regex, in_field;
	size_t own = 0;

	if (!has_rule(one, "id from") && share_a_step(one, arena)) {
		hypothesis_add_directive(one, SPAN("id from file /^(.+)$/"),
					 arena);
		return;
	}
	for (size_t i = 0; i < one->backlog.n_items; i++)
		own += one->backlog.items[i]->has_own_id;
	if (has_other_titles(one, arena) || has_two_forms(one, arena))
		own = 0;
	in_field = 2 * own > f->n || has_rule(one, "id from")
			   ? SPAN_NONE
			   : find_id_field(one, arena);
	if (in_field.len) {
		hypothesis_add_directive(one, in_field, arena);
		return;
	}
	if (2 * own > f->n || 10 * f->with_id < 9 * f->n ||
	    !are_distinct(one) || has_rule(one, "id from") ||
	    form == FORM_ROW || f->ids == LEAD_DATE ||
	    (form == FORM_FILE && pattern_names_file(one->places[0].glob)))
		return;
	regex = regex_of_ids(one, arena);
	hypothesis_add_directive(one,
				 arena_printf(arena, "id from %s %.*s",
					      form == FORM_FILE ? "file"
								: "title",
					      (int)regex.len, regex.at),
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

	return ANY_OF(span_is, name, names);
}

/* What left out a folder's main file leaves out the folder. */
static void exclude_folders(struct hypothesis *whole,
			    const struct hypothesis *one, struct arena *arena)
{
	whole->excludes = NULL;
	whole->n_excludes = whole->excludes_room = 0;
	for (size_t i = 0; i < one->n_excludes; i++) {
		struct span glob = one->excludes[i];
		struct span folder = path_folder(glob);

		for (size_t j = 0; folder.len && j < one->n_places; j++)
			if (span_eq(path_name(glob),
				    path_name(one->places[j].glob)))
				glob = folder;
		hypothesis_add_exclude(whole, glob, arena);
	}
}

static struct hypothesis *as_folders(const struct hypothesis *one,
				     struct arena *arena)
{
	struct hypothesis *whole = hypothesis_copy(one, arena);
	struct buf main = BUF_INIT;

	whole->n_places = 0;
	exclude_folders(whole, one, arena);
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
		one->excludes = whole->excludes;
		one->n_excludes = whole->n_excludes;
		one->excludes_room = whole->excludes_room;
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

/* What one field says in several, or titles at their ends, as one field. */
static bool add_fields(struct hypothesis *one, const struct survey *survey,
		       struct arena *arena)
{
	const struct span directives[] = { find_status_fields(one, arena),
					   find_title_column(one, arena),
					   find_title_priority(one, arena),
					   find_title_size(one, arena),
					   find_said_order(one, arena) };
	bool any = false;

	for (size_t i = 0; i < sizeof(directives) / sizeof(*directives); i++) {
		if (!directives[i].len)
			continue;
		hypothesis_add_directive(one, directives[i], arena);
		any = true;
	}
	return !any || hypothesis_read_again(one, survey, arena);
}

bool hypothesis_find_states(struct hypothesis *one, const struct survey *survey,
			    struct arena *arena)
{
	struct states states;
	struct span *directives, before, ticked, place_id;
	size_t n;

	if (one->is_settled)
		return true;
	one->is_settled = true;
	if (!hypothesis_widen_folder(one, survey, arena))
		return false;
	if (!add_fields(one, survey, arena) ||
	    (drop_told_by_boxes(one, arena) &&
	     !hypothesis_read_again(one, survey, arena)))
		return false;
	before = written(one, arena);
	place_id = find_place_id(one, arena);
	if (place_id.len) {
		drop_rule(one, "id from");
		hypothesis_add_directive(one, place_id, arena);
	}
	propose_id(one, arena);
	states_find(&states, one, survey, arena);
	n = states_directives(&states, one, &directives, arena);
	for (size_t i = 0; i < n; i++)
		hypothesis_add_directive(one, directives[i], arena);
	gather_folders(one, survey, arena);
	/* What says the same reads the same. */
	if (!span_eq(before, written(one, arena)) &&
	    !hypothesis_read_again(one, survey, arena))
		return false;
	ticked = find_ticked(one, arena);
	if (!ticked.len)
		return true;
	hypothesis_add_directive(one, ticked, arena);
	return hypothesis_read_again(one, survey, arena);
}
