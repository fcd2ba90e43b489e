/* file: what stands beside the item's main file, or in the item's folder. */
#include "ready/checks.h"

#include "backlog/path.h"
#include "backlog/pattern.h"
#include "ready/conditions.h"
#include "ready/miss.h"
#include "terms/lookup.h"

/* The files that one of the names finds, by path. */
struct found {
	struct span *paths;
	size_t n;
};

/* A name with wildcards, or "specs/" for all Markdown in there. */
static bool is_pattern(struct span name)
{
	if (span_ends(name, "/"))
		return true;
	for (size_t i = 0; i < name.len; i++)
		if (strchr("*?[", name.at[i]))
			return true;
	return false;
}

struct wanted {
	struct span folder, name;
};

static bool wants_path(struct span path, void *data)
{
	const struct wanted *wanted = data;

	return span_begins(path, wanted->folder) &&
	       pattern_matches(wanted->name,
			       span_from(path, wanted->folder.len));
}

static void list_files(struct judge *judge, struct wanted *wanted,
		       struct found *out)
{
	struct span below = arena_printf(judge->scratch, "%.*s%.*s",
					 (int)wanted->folder.len,
					 wanted->folder.at,
					 (int)pattern_folder(wanted->name).len,
					 pattern_folder(wanted->name).at);
	struct snapshot_walk walk = { &below, 1, wants_path, wanted };
	struct err err = ERR_INIT;

	/* A folder that cannot be listed holds nothing that anybody can see. */
	if (snapshot_list(judge->backlog->snapshot, &walk, judge->scratch,
			  &out->paths, &out->n, &err) < 0)
		*out = (struct found){ NULL, 0 };
}

static void find_one(struct judge *judge, const struct wanted *wanted,
		     struct found *out)
{
	struct span path = arena_printf(judge->scratch, "%.*s%.*s",
					(int)wanted->folder.len,
					wanted->folder.at,
					(int)wanted->name.len, wanted->name.at);

	if (snapshot_find(judge->backlog->snapshot, path) != ENTRY_FILE)
		return;
	out->paths = ARENA_NEW(judge->scratch, struct span);
	out->paths[out->n++] = path;
}

/* The files of the first name that has any. */
static struct found find_files(struct judge *judge, const struct item *item,
			       const struct names *names)
{
	struct wanted wanted = { path_folder(item_doc(item)->path), SPAN("") };
	struct found found = { NULL, 0 };

	for (size_t i = 0; i < names->n && !found.n; i++) {
		wanted.name = names->shown[i];
		if (is_pattern(wanted.name))
			list_files(judge, &wanted, &found);
		else
			find_one(judge, &wanted, &found);
	}
	return found;
}

static void miss_file(const struct asking *a)
{
	struct judge *judge = a->judge;
	struct item *item = a->item;
	const struct names *names = &a->criterion->check->names;
	struct span folder = path_folder(item_doc(item)->path);
	struct saying saying = { .found = names->shown[0] };
	const char *name = say(judge, names->shown[0]);
	struct span near;

	if (findings_are_quiet(a->out)) {
		findings_add(a->out);
		return;
	}
	if (is_pattern(names->shown[0])) {
		saying.answer = SPAN("add one");
		miss(a, spot_of_item(item), &saying,
		     "has no file that matches %s", name);
		return;
	}
	near = snapshot_find_nocase(judge->backlog->snapshot,
				    arena_printf(judge->scratch, "%.*s%s",
						 (int)folder.len, folder.at,
						 name),
				    judge->scratch);
	if (near.len) {
		near = span_from(near, folder.len);
		saying.answer = arena_printf(judge->scratch, "rename %s to %s",
					     say(judge, near), name);
		miss(a, spot_of_item(item), &saying,
		     "has no file %s; there is %s", name, say(judge, near));
		return;
	}
	saying.answer = arena_printf(judge->scratch, "add %s", name);
	miss(a, spot_of_item(item), &saying, "has no file %s", name);
}

static struct spot spot_of_file(const struct document *doc)
{
	const struct outline *outline = &doc->outline;
	struct spot spot = { doc, 0, 0 };

	if (outline->n_blocks) {
		spot.start = outline->blocks[0].start;
		spot.end = outline->blocks[0].end;
	}
	return spot;
}

/* What can be read of the files, as text to be asked. */
static size_t read_passages(struct judge *judge, const struct found *found,
			    struct passage **out)
{
	size_t n = 0;

	*out = ARENA_ARRAY(judge->scratch, struct passage, found->n);
	for (size_t i = 0; i < found->n; i++) {
		const struct document *doc =
			backlog_document(judge->backlog, found->paths[i]);

		if (doc)
			(*out)[n++] = (struct passage){
				doc, 0, (uint32_t)doc->outline.n_blocks, 0, 0
			};
	}
	return n;
}

static bool any_substance(struct judge *judge, const struct item *item,
			  const struct passage *passages, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (passage_has_substance(&passages[i], item->template_texts,
					  judge->scratch))
			return true;
	return false;
}

/*
 * The file must be there, and if it is Markdown, say something; conditions are
 * asked of all that the name finds together.
 */
static void ask_files(const struct asking *a, const struct found *found)
{
	struct judge *judge = a->judge;
	const struct check *check = a->criterion->check;
	const char *name = say(judge, check->names.shown[0]);
	struct passage *passages;
	size_t n;

	if (!check->n_conditions && !path_is_markdown(found->paths[0]))
		return;
	n = read_passages(judge, found, &passages);
	if (!n)
		return; /* told as unreadable, or no text at all */
	if (check_forbids(check) ||
	    any_substance(judge, a->item, passages, n)) {
		judge_passage(a, passages, n, spot_of_file(passages[0].doc),
			      name);
	} else {
		struct saying saying = {
			.found = check->names.shown[0],
			.label = "nothing is said in this file",
			.answer = arena_printf(judge->scratch,
					       "say something in %s", name)
		};

		miss(a, spot_of_file(passages[0].doc), &saying,
		     "says nothing in %s", name);
	}
}

void judge_file(const struct asking *a)
{
	struct item *item = a->item;
	const struct check *check = a->criterion->check;
	struct found found = find_files(a->judge, item, &check->names);

	if (check->is_absent && found.n) {
		struct saying saying = { .found = check->names.shown[0],
					 .answer = SPAN("remove the file") };

		miss(a, spot_of_item(item), &saying, "still has a file %s",
		     say(a->judge,
			 span_from(found.paths[0],
				   path_folder(item_doc(item)->path).len)));
	} else if (!check->is_absent && found.n) {
		ask_files(a, &found);
	} else if (!check->is_absent && !check_forbids(check)) {
		miss_file(a);
	}
}
