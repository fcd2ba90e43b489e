/* Items in one folder of a state, where the team names the other folders, too. */
#include "seek/mend.h"
#include "seek/state-folders.h"

enum { FEWEST_FOLDERS = 2 };

/* "tasks/" and "done" of "tasks/done/" and the pattern of the files. */
struct state_folder {
	struct span above, name, file;
};

static bool find_state_folder(struct state_folder *out,
			      const struct hypothesis *one, struct arena *arena)
{
	struct span glob = one->places[0].glob, folder = path_folder(glob);

	if (one->n_places > 1 || one->places[0].form != FORM_FILE ||
	    folder.len < 2)
		return false;
	out->file = span_from(glob, folder.len);
	out->above = path_folder(span_first(folder, folder.len - 1));
	out->name = span_of(folder.at + out->above.len,
			    folder.len - 1 - out->above.len);
	return out->above.len && span_find_char(folder, '*') < 0 &&
	       folder_phase(out->name, arena) != PHASE_UNKNOWN;
}

/* What the guides above say of the folders beside that are states. */
static void find_named(struct word_list *out, const struct state_folder *folder,
		       const struct survey *survey, struct arena *arena)
{
	struct word_list all = { 0 };

	*out = (struct word_list){ 0 };
	folders_named_in(&all, survey, folder->above, arena);
	for (size_t i = 0; i < all.n; i++)
		if (lane_phase(all.list[i], arena))
			word_list_add(out, all.list[i], arena);
}

bool hypothesis_widen_folder(struct hypothesis *one,
			     const struct survey *survey, struct arena *arena)
{
	size_t before = one->backlog.n_items;
	struct span glob = one->places[0].glob;
	struct state_folder folder;
	struct word_list named;

	if (!find_state_folder(&folder, one, arena))
		return true;
	find_named(&named, &folder, survey, arena);
	if (named.n < FEWEST_FOLDERS || !word_is_listed(&named, folder.name))
		return true;
	one->places[0].glob = arena_printf(
		arena, "%.*s*/%.*s", (int)folder.above.len, folder.above.at,
		(int)folder.file.len, folder.file.at);
	if (!hypothesis_read_again(one, survey, arena))
		return false;
	if (one->backlog.n_items != before) {
		one->places[0].glob = glob;
		return hypothesis_read_again(one, survey, arena);
	}
	return true;
}
