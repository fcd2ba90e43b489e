/* Folders of states beside those that items lie in. */
#include "seek/state-folders.h"

#include "base/unicode.h"
#include "words/words.h"

struct span folder_above_item(const struct item *item)
{
	struct span folder = path_folder(item_doc(item)->path);

	return folder.len ? path_folder(span_first(folder, folder.len - 1))
			  : folder;
}

/* ---- as a guide names them ---- */

static bool is_of_name(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_' ||
	       (unsigned char)c >= 0x80;
}

static void read_guide(struct word_list *folders, struct span text,
		       struct arena *arena)
{
	for (size_t i = 0; i < text.len; i++) {
		size_t start = i;
		bool ends = i + 1 == text.len || !is_of_name(text.at[i + 1]);

		if (text.at[i] != '/' || !ends)
			continue;
		while (start && is_of_name(text.at[start - 1]))
			start--;
		if (start < i)
			word_list_add(folders,
				      span_of(text.at + start, i - start),
				      arena);
	}
}

void folders_named_in(struct word_list *out, const struct survey *survey,
		      struct span folder, struct arena *arena)
{
	for (size_t i = survey_from(survey, folder);
	     i < survey->n && span_begins(survey->docs[i].path, folder); i++)
		if (survey->glances[i].is_aside &&
		    span_eq(path_folder(survey->docs[i].path), folder))
			read_guide(out, document_source(&survey->docs[i]),
				   arena);
}

/* ---- as they stand there ---- */

/* "doing" of "tasks/doing/.gitkeep"; nothing where a file lies elsewhere. */
static struct span folder_right_below(struct span path, struct span above)
{
	struct span folder = path_folder(path);

	return span_begins(folder, above) &&
			       span_eq(path_folder(span_first(folder,
							      folder.len - 1)),
				       above)
		       ? path_folder_name(folder)
		       : SPAN_NONE;
}

/* Does the folder hold that document of ours, and no other? */
static bool is_alone(const struct survey *survey, size_t i)
{
	struct span folder = path_folder(survey->docs[i].path);

	return (!i || !span_begins(survey->docs[i - 1].path, folder)) &&
	       (i + 1 == survey->n ||
		!span_begins(survey->docs[i + 1].path, folder));
}

/* Kept by a file that says nothing, or by a README alone. */
static void add_kept(struct word_list *out, const struct survey *survey,
		     struct span above, struct arena *arena)
{
	for (size_t i = 0; i < survey->n_others; i++) {
		struct span path = survey->others[i];

		if (span_ends(path, "keep") &&
		    folder_right_below(path, above).len)
			word_list_add(out, folder_right_below(path, above),
				      arena);
	}
	for (size_t i = survey_from(survey, above);
	     i < survey->n && span_begins(survey->docs[i].path, above); i++) {
		struct span path = survey->docs[i].path;

		if (survey->glances[i].is_aside && is_alone(survey, i) &&
		    folder_right_below(path, above).len)
			word_list_add(out, folder_right_below(path, above),
				      arena);
	}
}

/* ---- beside items ---- */

/* The folders that items lie in, and the one above them all; or false. */
static bool find_folders(struct word_list *out, struct span *above,
			 const struct hypothesis *kind, struct arena *arena)
{
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		if (item->parts[0].form != FORM_FILE ||
		    (i && !span_eq(*above, folder_above_item(item))))
			return false;
		*above = folder_above_item(item);
		word_list_add(out, path_folder_name(item_doc(item)->path),
			      arena);
	}
	return out->n && above->len;
}

static bool share_one(const struct word_list *a, const struct word_list *b)
{
	for (size_t i = 0; i < a->n; i++)
		if (word_is_listed(b, a->list[i]))
			return true;
	return false;
}

static bool any_is_state(const struct word_list *folders, struct arena *arena)
{
	for (size_t i = 0; i < folders->n; i++)
		if (folder_phase(folders->list[i], arena))
			return true;
	return false;
}

static void add_states(struct word_list *out, const struct word_list *folders,
		       const struct word_list *held, struct arena *arena)
{
	for (size_t i = 0; i < folders->n; i++)
		if (!word_is_listed(held, folders->list[i]) &&
		    folder_phase(folders->list[i], arena))
			word_list_add(out, folders->list[i], arena);
}

void folders_beside_items(struct word_list *out, const struct hypothesis *kind,
			  const struct survey *survey, struct arena *arena)
{
	struct word_list held = { 0 }, named = { 0 }, kept = { 0 };
	struct span above = SPAN_NONE;

	*out = (struct word_list){ 0 };
	if (!find_folders(&held, &above, kind, arena))
		return;
	folders_named_in(&named, survey, above, arena);
	if (share_one(&held, &named))
		add_states(out, &named, &held, arena);
	add_kept(&kept, survey, above, arena);
	if (out->n || any_is_state(&held, arena))
		add_states(out, &kept, &held, arena);
}
