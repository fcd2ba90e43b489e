/* Folders that are the lanes of a board: what lies in them is one kind. */
#include "seek/groups.h"

/* The groups of which every file lies right in a folder of this one. */
struct board {
	struct span folder;
	struct group **list;
	size_t n, room;
	bool has_over; /* a lane of what is done */
	bool has_others; /* and another folder */
};

/* "backlog/" of backlog/done/7.md; empty where there is none. */
static struct span board_folder(struct span path)
{
	struct span lane = path_folder(path);

	return lane.len ? path_folder(span_first(lane, lane.len - 1))
			: SPAN_NONE;
}

static enum phase lane_of(const struct member *member, struct arena *arena)
{
	return folder_phase(path_folder_name(path_folder(member->doc->path)),
			    arena);
}

/* The folder that holds the lanes of all members, or nothing. */
static struct span board_of(const struct group *group)
{
	struct span folder = board_folder(group->members[0].doc->path);

	for (size_t i = 1; i < group->n; i++)
		if (!span_eq(board_folder(group->members[i].doc->path), folder))
			return SPAN_NONE;
	return folder;
}

static void note_lanes(struct board *board, const struct group *group,
		       struct arena *arena)
{
	for (size_t i = 0; i < group->n; i++) {
		enum phase phase = lane_of(&group->members[i], arena);

		board->has_over |= phase >= PHASE_DONE;
		board->has_others |= phase < PHASE_DONE;
	}
}

/* An archive is a lane of items, and takes in other papers as well. */
static bool lies_in_lanes(const struct group *group, struct arena *arena)
{
	for (size_t i = 0; i < group->n; i++) {
		struct span folder = path_folder(group->members[i].doc->path);

		if (!lane_of(&group->members[i], arena) ||
		    is_archive_name(path_folder_name(folder), arena))
			return false;
	}
	return true;
}

/* Decisions and epics have states as well, and are kinds of their own. */
static bool stands_apart(const struct group *group, struct arena *arena)
{
	const struct lead *lead = &group->members[0].lead;

	return group->is_labelled ||
	       (lead->kind == LEAD_PREFIX &&
		(is_record_word(lead->word, arena) ||
		 span_is(kind_name(lead->word, SPAN(""), arena), "Epic")));
}

/*
 * Around the largest: whatever lies in lanes, and what looks like it in folders
 * beside them, such as backlog/bugs/ beside backlog/done/.
 */
static void join_board(struct groups *groups, const struct board *board)
{
	struct group *main = board->list[0];

	for (size_t i = 1; i < board->n; i++)
		if (board->list[i]->n > main->n)
			main = board->list[i];
	for (size_t i = 0; i < board->n; i++) {
		struct group *one = board->list[i];

		if (one == main || !(lies_in_lanes(one, groups->arena) ||
				     forms_are_one(groups_form(groups, main),
						   groups_form(groups, one))))
			continue;
		groups_add_members(groups, main, one);
		main->folder = board->folder;
	}
}

void groups_join_boards(struct groups *groups)
{
	struct arena *arena = groups->arena;
	struct board *boards = ARENA_ARRAY(arena, struct board, groups->n + 1);
	struct table by_folder;
	size_t n = 0;

	table_init(&by_folder, arena);
	for (size_t i = 0; i < groups->n; i++) {
		struct group *group = groups->list[i];
		struct board **slot;
		struct span folder;

		if (!group->n || group_is_one_name(group) ||
		    stands_apart(group, arena))
			continue;
		folder = board_of(group);
		if (!folder.len || name_strength(path_folder_name(folder),
						 arena) != NAME_STRONG)
			continue;
		slot = (struct board **)table_slot(&by_folder, folder);
		if (!*slot) {
			*slot = &boards[n++];
			**slot = (struct board){ .folder = folder };
		}
		*ARENA_PUSH(arena, (*slot)->list, (*slot)->n, (*slot)->room) =
			group;
		note_lanes(*slot, group, arena);
	}
	for (size_t i = 0; i < n; i++)
		if (boards[i].has_over && boards[i].has_others)
			join_board(groups, &boards[i]);
	table_release(&by_folder);
}
