/*
 * "field status from field Status, file Status": sprints, phases and epics that
 * are a file each say of themselves that they are over, and their items say
 * nothing. A page that is "Active", a "Draft" or "Complete" may speak of its text
 * alone, so that is heeded only of files that are closed one after the other, as
 * their names tell.
 */
#include "seek/mend.h"

#include "backlog/take.h"
#include "base/unicode.h"
#include "words/regex-words.h"

enum { MOST_FILES = 200 };

/* What the files say of themselves. */
struct said_by_files {
	struct span name; /* "Status", as most write it */
	size_t n, with, over, steps;
	bool is_denied; /* an item is open in a file that is over */
};

const struct field *status_around(const struct item *item, struct arena *arena)
{
	const struct document *doc = item_doc(item);
	struct part part = { .doc = doc,
			     .form = FORM_FILE,
			     .root = NO_BLOCK,
			     .last = (uint32_t)doc->outline.n_blocks };
	struct item *file = ARENA_NEW(arena, struct item);
	const struct field *field;

	file->kind = item->kind;
	file->undecided = ARENA_NEW(arena, struct undecided);
	file->parts = &part;
	file->n_parts = 1;
	item_read_text(file, arena);
	field = item_status_field(file);
	/* Above its first item; what stands in that one is not the file's. */
	return field && !field->is_inner && field->origin < FROM_PAIR_SECTION &&
			       (field->origin == FROM_FRONT_MATTER ||
				field->start < item->start)
		       ? field
		       : NULL;
}

/* Has it a state of its own that is not over, or a box that nobody ticked? */
static bool is_open_itself(const struct item *item, struct arena *arena)
{
	enum phase phase = status_phase(item_status(item), arena);

	return !item->is_done && (item->box || (phase && !is_over(phase)));
}

/* "sprint-3.md", "epics/members.md": done with, one after the other. */
static bool is_step(const struct document *doc, struct arena *arena)
{
	struct lead lead;

	if (is_container_folder(path_folder_name(doc->path), arena))
		return true;
	lead_read(&lead, path_file_name(doc->path), arena);
	return lead.kind == LEAD_PREFIX && (lead_is_container(&lead, arena) ||
					    is_step_word(lead.word, arena));
}

static void look_at_file(struct said_by_files *said,
			 const struct hypothesis *one, size_t first, size_t n,
			 struct arena *arena)
{
	const struct item *item = one->backlog.items[first];
	const struct field *field = status_around(item, arena);
	enum phase phase = field ? status_phase(field->values[0].text, arena)
				 : PHASE_UNKNOWN;

	said->n++;
	said->steps += is_step(item_doc(item), arena);
	if (!phase)
		return;
	said->with++;
	if (!said->name.len)
		said->name = field->name;
	if (!is_over(phase))
		return;
	said->over++;
	for (size_t i = first; i < first + n; i++)
		said->is_denied |= is_open_itself(one->backlog.items[i], arena);
}

static bool tell_of_items(const struct said_by_files *said)
{
	return said->n > 1 && said->steps == said->n && said->with > 1 &&
	       5 * said->with >= 3 * said->n && said->over && !said->is_denied;
}

struct span find_file_status(const struct hypothesis *one, struct arena *arena)
{
	struct said_by_files said = { 0 };
	const struct backlog *backlog = &one->backlog;
	struct span name;

	if (form_is_whole(one->places[0].form) || !backlog->n_items ||
	    10 * one->facts.with_status >= 9 * one->facts.n)
		return SPAN_NONE;
	for (size_t i = 0; i < one->n_directives; i++)
		if (span_starts(one->directives[i], "field status from"))
			return SPAN_NONE;
	for (size_t i = 0, n; i < backlog->n_items && said.n < MOST_FILES;
	     i += n) {
		for (n = 1; i + n < backlog->n_items &&
			    item_doc(backlog->items[i + n]) ==
				    item_doc(backlog->items[i]);
		     n++)
			;
		look_at_file(&said, one, i, n, arena);
	}
	if (!tell_of_items(&said))
		return SPAN_NONE;
	name = quoted_word(said.name, arena);
	return one->facts.with_status
		       ? arena_printf(arena,
				      "field status from field %.*s, file %.*s",
				      (int)name.len, name.at, (int)name.len,
				      name.at)
		       : arena_printf(arena, "field status from file %.*s",
				      (int)name.len, name.at);
}
