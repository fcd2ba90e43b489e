/* What has begun by the folder that it lies in: "tasks/proceeding/ui/7.md". */
#include "seek/states.h"
#include "seek/word-list.h"

#include "words/parts.h"

/* The folders beside one, by what they say: each a state. */
struct beside {
	bool any, waits, begun;
};

static enum phase phase_of_folder(struct span name, struct arena *arena)
{
	return span_is_nocase(name, "active") ? PHASE_OPEN
					      : folder_phase(name, arena);
}

/* Those of `above` ("tasks/") that files of the kind lie in, `name` left out. */
static struct beside look_beside(const struct hypothesis *kind,
				 struct span above, struct span name,
				 struct arena *arena)
{
	struct beside beside = { 0 };

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		struct span rest = item_doc(kind->backlog.items[i])->path, part;
		enum phase phase;

		if (!span_begins(rest, above))
			continue;
		rest = span_from(rest, above.len);
		if (!span_next_part(&rest, '/', &part) || !rest.len ||
		    span_eq(part, name))
			continue;
		phase = phase_of_folder(part, arena);
		beside.any |= phase != PHASE_UNKNOWN;
		beside.waits |= phase == PHASE_IDEA || phase == PHASE_OPEN;
		beside.begun |= has_begun(phase);
	}
	return beside;
}

/*
 * "proceeding" beside "todo" or "done". "Active" is what counts, and work under
 * way only beside what waits, where no other folder has begun.
 */
static bool is_of_work(const struct hypothesis *kind, struct span above,
		       struct span name, struct arena *arena)
{
	bool is_active = span_is_nocase(name, "active");
	struct beside beside;

	if (!is_active && !has_begun(folder_phase(name, arena)))
		return false;
	beside = look_beside(kind, above, name, arena);
	return is_active ? beside.waits && !beside.begun : beside.any;
}

static void add_folders(struct word_list *folders,
			const struct hypothesis *kind, struct span path,
			struct arena *arena)
{
	struct span rest = path, part;

	while (span_next_part(&rest, '/', &part) && rest.len)
		if (!word_is_listed(folders, part) &&
		    is_of_work(kind,
			       span_first(path, (size_t)(part.at - path.at)),
			       part, arena))
			word_list_add(folders, part, arena);
}

struct span folders_say_begun(const struct states *states,
			      const struct hypothesis *kind,
			      struct arena *arena)
{
	struct word_list folders = { 0 };

	/* Lanes of folders say it by themselves. */
	if (states->n || states->are_folders)
		return SPAN_NONE;
	for (size_t i = 0; i < kind->backlog.n_items; i++)
		if (form_is_whole(kind->backlog.items[i]->parts[0].form) &&
		    !item_status(kind->backlog.items[i]).len)
			add_folders(&folders, kind,
				    item_doc(kind->backlog.items[i])->path,
				    arena);
	for (size_t i = 0; i < states->beside.n; i++)
		if (has_begun(folder_phase(states->beside.list[i], arena)))
			word_list_add(&folders, states->beside.list[i], arena);
	return folders.n ? regex_of_any("started when path: /(^|\\/)(",
					folders.list, folders.n, ")\\//", arena)
			 : SPAN_NONE;
}
