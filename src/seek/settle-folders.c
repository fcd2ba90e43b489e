/* Items in one folder of a state, where the team names the other folders, too. */
#include "seek/mend.h"

#include "base/unicode.h"
#include "words/regex-words.h"

enum { MOST_FOLDERS = 8, FEWEST_FOLDERS = 2 };

/* Folders that a guide names: "`backlog/`", "- in-progress/". */
struct named_folders {
	struct span list[MOST_FOLDERS];
	size_t n;
};

/* "tasks/" and "done" of "tasks/done/" and the pattern of the files. */
struct state_folder {
	struct span above, name, file;
};

static bool is_of_name(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_' ||
	       (unsigned char)c >= 0x80;
}

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

static void add_folder(struct named_folders *folders, struct span name,
		       struct arena *arena)
{
	if (folders->n == MOST_FOLDERS ||
	    lane_phase(name, arena) == PHASE_UNKNOWN)
		return;
	for (size_t i = 0; i < folders->n; i++)
		if (span_eq(folders->list[i], name))
			return;
	folders->list[folders->n++] = name;
}

static void read_guide(struct named_folders *folders, struct span text,
		       struct arena *arena)
{
	for (size_t i = 0; i < text.len; i++) {
		size_t start = i;
		bool ends = i + 1 == text.len || !is_of_name(text.at[i + 1]);

		if (text.at[i] != '/' || !ends)
			continue;
		while (start && is_of_name(text.at[start - 1]))
			start--;
		add_folder(folders, span_of(text.at + start, i - start), arena);
	}
}

static bool names_folder(const struct named_folders *folders, struct span name)
{
	for (size_t i = 0; i < folders->n; i++)
		if (span_eq(folders->list[i], name))
			return true;
	return false;
}

/* What the README or guide in the folder above says of those beside. */
static void find_named(struct named_folders *out,
		       const struct state_folder *folder,
		       const struct survey *survey, struct arena *arena)
{
	*out = (struct named_folders){ 0 };
	for (size_t i = 0; i < survey->n; i++)
		if (survey->glances[i].is_aside &&
		    span_eq(path_folder(survey->docs[i].path), folder->above))
			read_guide(out, document_source(&survey->docs[i]),
				   arena);
}

static struct span say_started(const struct named_folders *folders,
			       struct arena *arena)
{
	struct span begun[MOST_FOLDERS];
	size_t n = 0;

	for (size_t i = 0; i < folders->n; i++) {
		enum phase phase = lane_phase(folders->list[i], arena);

		if (phase == PHASE_BEGUN || phase == PHASE_REVIEW)
			begun[n++] = folders->list[i];
	}
	return n ? regex_of_any("started when path: /(^|\\/)(", begun, n,
				")\\//", arena)
		 : SPAN_NONE;
}

bool hypothesis_widen_folder(struct hypothesis *one,
			     const struct survey *survey, struct arena *arena)
{
	size_t before = one->backlog.n_items;
	struct span glob = one->places[0].glob, started;
	struct state_folder folder;
	struct named_folders named;

	if (!find_state_folder(&folder, one, arena))
		return true;
	find_named(&named, &folder, survey, arena);
	if (named.n < FEWEST_FOLDERS || !names_folder(&named, folder.name))
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
	started = say_started(&named, arena);
	if (started.len)
		hypothesis_add_directive(one, started, arena);
	return true;
}
