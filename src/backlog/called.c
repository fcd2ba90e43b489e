/* What items are called: a letter for the sort of name, and the name. */
#include "backlog/called.h"

#include "base/unicode.h"

void called_init(struct called *called, struct backlog *backlog)
{
	*called = (struct called){ .backlog = backlog };
	table_init(&called->items, backlog->arena);
}

void called_release(struct called *called)
{
	table_release(&called->items);
}

static struct span key_of(enum called_by by, struct span name,
			  struct arena *arena)
{
	return arena_printf(arena, "%c%.*s", by, (int)name.len, name.at);
}

struct span without_ending(struct span name)
{
	static const char *const endings[] = { ".md", ".markdown" };

	for (size_t i = 0; i < 2; i++)
		if (name.len > strlen(endings[i]) &&
		    span_ends(name, endings[i]))
			return span_first(name, name.len - strlen(endings[i]));
	return name;
}

struct span count_of(struct span text, struct arena *arena)
{
	size_t word = 0, digits;

	text = without_ending(span_trim(text));
	while (word < text.len && char_is_letter(text.at[word]))
		word++;
	digits = word;
	while (digits < text.len && strchr("-_ #", text.at[digits]))
		digits++;
	if (digits == text.len || !span_is_digits(span_from(text, digits)))
		return SPAN_NONE;
	while (digits + 1 < text.len && text.at[digits] == '0')
		digits++;
	return arena_printf(arena, "%.*s%.*s", (int)word,
			    text_fold_case(arena, text).at,
			    (int)(text.len - digits), text.at + digits);
}

/* The count of the id or file's name, or of the number that it begins with. */
static struct span count_in_front(struct span name, struct arena *arena)
{
	struct span count = count_of(name, arena);
	size_t digits = 0;

	while (digits < name.len && char_is_digit(name.at[digits]))
		digits++;
	return count.len || !digits ? count
				    : count_of(span_first(name, digits), arena);
}

static void add_name(struct called *called, enum called_by by, struct span name,
		     struct item *item)
{
	void **slot;

	if (!name.len)
		return;
	slot = table_slot(&called->items,
			  key_of(by, name, called->backlog->arena));
	*slot = *slot && *slot != item ? called : (void *)item;
}

/* What stands for a file: its own name, or that of a folder that it fills. */
static struct span name_of_place(const struct part *part)
{
	struct span path = part->doc->path;

	return part->form == FORM_FOLDER ? path_folder_name(path_folder(path))
					 : path_file_name(path);
}

void called_add(struct called *called, struct item *item)
{
	struct arena *arena = called->backlog->arena;
	const struct part *part = &item->parts[0];
	struct span name = name_of_place(part), count;

	if (item->has_own_id)
		add_name(called, CALLED_ID, item->folded_id, item);
	if (!form_is_whole(part->form)) {
		add_name(called, CALLED_ROW, text_fold_name(arena, item->title),
			 item);
		return;
	}
	add_name(called, CALLED_TITLE, text_fold_name(arena, item->title),
		 item);
	for (size_t i = 0; i < item->n_parts; i++)
		if (form_is_whole(item->parts[i].form))
			add_name(called, CALLED_PATH, item->parts[i].doc->path,
				 item);
	if (part->form == FORM_FOLDER)
		add_name(called, CALLED_PATH,
			 span_first(path_folder(part->doc->path),
				    path_folder(part->doc->path).len - 1),
			 item);
	add_name(called, CALLED_FILE, text_fold_case(arena, name), item);
	count = count_in_front(name, arena);
	add_name(called, CALLED_COUNT, count, item);
	/* "2" for story-02.md, where no other file has that number. */
	if (count.len && char_is_letter(count.at[0]))
		add_name(called, CALLED_COUNT, id_number(count), item);
}

struct item *called_item(const struct called *called, enum called_by by,
			 struct span name)
{
	struct arena *scratch = &called->backlog->scratch;
	struct arena_mark mark = arena_mark(scratch);
	void *found =
		name.len ? table_get(&called->items, key_of(by, name, scratch))
			 : NULL;

	arena_rewind(scratch, mark);
	return found == called ? NULL : found;
}

static void move_name(struct called *called, enum called_by by,
		      struct span name, struct item *from, struct item *into)
{
	if (called_item(called, by, name) == from)
		*table_slot(&called->items,
			    key_of(by, name, called->backlog->arena)) = into;
}

void called_move(struct called *called, struct item *from, struct item *into)
{
	move_name(called, CALLED_ID, from->folded_id, from, into);
	move_name(called, CALLED_ROW,
		  text_fold_name(called->backlog->arena, from->title), from,
		  into);
}
