/* From documents to the patterns that take them and no others. */
#include "seek/globs.h"
#include "seek/about.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

/* More folders than these are never said one by one. */
enum {
	MOST_LISTED = 12,
	FEWEST_WITH_TAIL = 4,
	FEWEST_ALIKE = 3,
	FEWEST_AREAS = 3,
};

/* ---- names of files ---- */

struct span name_after_folder(struct span path)
{
	struct span name = path_file_name(path);
	struct span folder = path_folder_name(path);

	if (!folder.len || name.len < folder.len + 2 ||
	    !span_eq(span_first(name, folder.len), folder) ||
	    !strchr("-_.", name.at[folder.len]))
		return SPAN_NONE;
	return span_from(name, folder.len);
}

/* ".story.md" of "1.2.story.md"; else ".md". */
static struct span name_ending(struct span path)
{
	struct span name = path_name(path);
	size_t dot = name.len, second;

	while (dot && name.at[dot - 1] != '.')
		dot--;
	for (second = dot - 1; second && char_is_letter(name.at[second - 1]);
	     second--)
		;
	if (second > 1 && second + 1 < dot && name.at[second - 1] == '.')
		return span_from(name, second - 1);
	return span_from(name, dot - 1);
}

/* Stars stand for what differs after the prefix that all share. */
static struct span name_glob(struct span path, bool same_name,
			     struct span ending, struct arena *arena)
{
	struct lead lead;
	struct span name = path_name(path), start;

	if (same_name)
		return pattern_of_path(name, arena);
	if (is_main_by_name(path, arena)) {
		lead_read(&lead, name, arena);
		return arena_printf(arena, "*%.*s", (int)lead.rest.len,
				    lead.rest.at);
	}
	ending = pattern_of_path(ending, arena);
	lead_read(&lead, path_file_name(path), arena);
	if (!lead_is_in_front(&lead, name)) {
		start = pattern_of_path(kind_label(name, arena), arena);
		return arena_printf(arena, "%.*s*%.*s", (int)start.len,
				    start.at, (int)ending.len, ending.at);
	}
	/* With the bracket of "[US-1] Pay". */
	start = pattern_of_path(
		span_first(name, (size_t)(lead.all.at - name.at)), arena);
	return arena_printf(arena, "%.*s%.*s[0-9]*%.*s", (int)start.len,
			    start.at, (int)lead.prefix.len, lead.prefix.at,
			    (int)ending.len, ending.at);
}

static bool have_same_name(const struct document *const *docs, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (!span_eq(path_name(docs[i]->path),
			     path_name(docs[0]->path)))
			return false;
	return true;
}

/* "-tasks.md" of pay/pay-tasks.md and ship/ship-tasks.md; or nothing. */
static struct span ending_after_folders(const struct document *const *docs,
					size_t n)
{
	struct span first = name_after_folder(docs[0]->path);
	struct span name = path_name(docs[0]->path);

	for (size_t i = 1; i < n; i++)
		if (!span_eq(name_after_folder(docs[i]->path), first))
			return SPAN_NONE;
	return first.len ? span_from(name, (size_t)(first.at - name.at))
			 : SPAN_NONE;
}

/* The ending that all have: ".story.md", or ".md" where they differ. */
static struct span common_ending(const struct document *const *docs, size_t n)
{
	struct span ending = ending_after_folders(docs, n);

	if (ending.len)
		return ending;
	ending = name_ending(docs[0]->path);
	for (size_t i = 1; i < n; i++)
		if (!span_eq(name_ending(docs[i]->path), ending))
			return span_ends(docs[0]->path, ".markdown")
				       ? SPAN(".markdown")
				       : SPAN(".md");
	return ending;
}

/* "*.md", with nothing in front of the star. */
static bool has_bare_star(const struct span_list *names, struct span ending)
{
	for (size_t i = 0; i < names->n; i++)
		if (names->n > 1 && span_starts(names->list[i], "*") &&
		    span_eq(span_from(names->list[i], 1), ending))
			return true;
	return false;
}

/*
 * "_ticket.md" of 1000_ticket.md, 1010_ticket.md …: the words that all names end
 * in; nothing where there are none, or hardly any such files.
 */
static struct span common_tail(const struct document *const *docs, size_t n)
{
	struct span name = path_name(docs[0]->path);
	size_t len = name.len, at;

	if (n < FEWEST_WITH_TAIL)
		return SPAN_NONE;
	for (size_t i = 1; i < n; i++) {
		struct span other = path_name(docs[i]->path);

		for (at = 0;
		     at < len && at < other.len &&
		     name.at[name.len - 1 - at] == other.at[other.len - 1 - at];
		     at++)
			;
		len = at;
	}
	name = span_from(name, name.len - len);
	while (name.len && !strchr("-_.", name.at[0]))
		name = span_from(name, 1);
	return name.len > strlen(".md") + 1 &&
			       !span_eq(name, name_ending(docs[0]->path))
		       ? name
		       : SPAN_NONE;
}

/* "FEAT-" of FEAT-CARD-3, FEAT-LOAN-1 …: where only the areas differ. */
static struct span word_before_areas(const struct document *const *docs,
				     size_t n, struct arena *arena)
{
	struct span word = SPAN_NONE;

	for (size_t i = 0; i < n; i++) {
		struct span name = path_name(docs[i]->path), one;
		struct lead lead;

		lead_read(&lead, name, arena);
		one = lead_first_word(&lead);
		if (one.at != name.at || (i && !span_eq(one, word)))
			return SPAN_NONE;
		word = one;
	}
	return word;
}

static void list_names(struct span_list *names,
		       const struct document *const *docs, size_t n,
		       struct span tail, struct arena *arena)
{
	bool same = have_same_name(docs, n);
	struct span ending = tail.len ? tail : common_ending(docs, n), word;

	for (size_t i = 0; i < n; i++)
		span_list_add(names,
			      name_glob(docs[i]->path, same, ending, arena),
			      arena);
	word = names->n >= FEWEST_AREAS ? word_before_areas(docs, n, arena)
					: SPAN_NONE;
	/* Many prefixes are as good as none, and none makes the others idle. */
	if (word.len) {
		names->n = 0;
		ending = pattern_of_path(ending, arena);
		span_list_add(names,
			      arena_printf(arena, "%.*s*[0-9]*%.*s",
					   (int)word.len, word.at,
					   (int)ending.len, ending.at),
			      arena);
	} else if (names->n > MOST_FOLDERS + 1 ||
		   has_bare_star(names, pattern_of_path(ending, arena))) {
		names->n = 0;
		ending = pattern_of_path(ending, arena);
		span_list_add(names,
			      arena_printf(arena, "*%.*s", (int)ending.len,
					   ending.at),
			      arena);
	}
}

/* ---- patterns ---- */

/* Do all names begin with a label such as "[Story]"? */
static bool are_labelled(const struct document *const *docs, size_t n,
			 struct arena *arena)
{
	for (size_t i = 0; i < n; i++)
		if (!kind_label(path_name(docs[i]->path), arena).len)
			return false;
	return true;
}

static bool is_member(const struct document *doc,
		      const struct document *const *docs, size_t n)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (docs[middle] == doc)
			return true;
		if (docs[middle] < doc)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* Is the document taken by a pattern from the `first`-th on? */
static bool is_taken(const struct hypothesis *hypothesis, size_t first,
		     struct span path)
{
	for (size_t i = first; i < hypothesis->n_places; i++)
		if (pattern_matches(hypothesis->places[i].glob, path))
			return true;
	return false;
}

/*
 * Is it none of theirs? A file that cannot be read today may be one with a
 * mistake, and is told as such until that is mended; not a README.
 */
static bool is_other(const struct survey *survey, size_t i,
		     const struct document *const *docs, size_t n)
{
	const struct document *doc = &survey->docs[i];
	const struct glance *glance = &survey->glances[i];
	struct lead lead;

	if (is_member(doc, docs, n))
		return false;
	if (document_is_readable(doc) || glance->is_foreign)
		return true;
	lead_read(&lead, path_file_name(doc->path), survey->arena);
	return glance->is_aside && lead.kind == LEAD_NONE;
}

/* How many files the patterns take beyond the members. */
static size_t count_others(const struct hypothesis *hypothesis,
			   const struct survey *survey,
			   const struct document *const *docs, size_t n,
			   size_t first)
{
	size_t others = 0;

	for (size_t i = 0; i < survey->n; i++)
		others += is_taken(hypothesis, first, survey->docs[i].path) &&
			  is_other(survey, i, docs, n);
	return others;
}

/*
 * "done/" + "*_result.md" of done/7_ticket_result.md: what ends in the same word
 * in its folder; nothing where the name is one word.
 */
static struct span glob_of_last_word(struct span path, struct arena *arena)
{
	struct span folder = path_folder(path), name = path_name(path);
	size_t i = path_file_name(path).len;

	while (i && !strchr("-_.", name.at[i - 1]))
		i--;
	if (i < 2)
		return SPAN_NONE;
	folder = pattern_of_path(folder, arena);
	name = pattern_of_path(span_from(name, i - 1), arena);
	return arena_printf(arena, "%.*s*%.*s", (int)folder.len, folder.at,
			    (int)name.len, name.at);
}

static bool takes_member(struct span glob, const struct document *const *docs,
			 size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (pattern_matches(glob, docs[i]->path))
			return true;
	return false;
}

/* How many of the others the pattern takes. */
static size_t count_taken(const struct span_list *others, struct span glob)
{
	size_t n = 0;

	for (size_t i = 0; i < others->n; i++)
		n += pattern_matches(glob, others->list[i]);
	return n;
}

/*
 * What the patterns take beyond the members is excluded: several that end alike
 * by one pattern, if it takes no member; others by name.
 */
static void add_excludes(struct hypothesis *hypothesis,
			 const struct survey *survey,
			 const struct document *const *docs, size_t n,
			 size_t first, struct arena *arena)
{
	struct span_list others = { 0 };
	size_t excludes = 0;

	for (size_t i = 0; i < survey->n; i++) {
		const struct document *doc = &survey->docs[i];

		if (is_taken(hypothesis, first, doc->path) &&
		    is_other(survey, i, docs, n))
			*ARENA_PUSH(arena, others.list, others.n, others.room) =
				doc->path;
	}
	while (others.n && excludes++ < MOST_EXCLUDES) {
		struct span path = others.list[0];
		struct span glob = glob_of_last_word(path, arena);
		size_t kept = 0;

		if (!glob.len || count_taken(&others, glob) < FEWEST_ALIKE ||
		    takes_member(glob, docs, n))
			glob = pattern_of_path(path, arena);
		hypothesis_add_exclude(hypothesis, glob, arena);
		for (size_t i = 0; i < others.n; i++)
			if (!pattern_matches(glob, others.list[i]) &&
			    !span_eq(others.list[i], path))
				others.list[kept++] = others.list[i];
		others.n = kept;
	}
}

/* Do several other files that the patterns take end otherwise? */
static bool others_end_otherwise(const struct hypothesis *hypothesis,
				 const struct survey *survey,
				 const struct document *const *docs, size_t n,
				 size_t first, struct span tail)
{
	size_t others = 0;

	for (size_t i = 0; i < survey->n; i++) {
		struct span path = survey->docs[i].path;

		others +=
			is_taken(hypothesis, first, path) &&
			is_other(survey, i, docs, n) &&
			(path.len < tail.len ||
			 !span_eq(span_from(path, path.len - tail.len), tail));
	}
	return others >= FEWEST_ALIKE;
}

/* Each folder with each name, where there is such a file. */
static void add_patterns(struct hypothesis *hypothesis,
			 const struct span_list *folders,
			 const struct span_list *names,
			 const struct document *const *docs, size_t n,
			 enum item_form form, struct arena *arena)
{
	for (size_t i = 0; i < folders->n; i++)
		for (size_t j = 0; j < names->n; j++) {
			struct span glob = arena_printf(
				arena, "%.*s%.*s", (int)folders->list[i].len,
				folders->list[i].at, (int)names->list[j].len,
				names->list[j].at);
			bool any = false;

			for (size_t k = 0; k < n && !any; k++)
				any = pattern_matches(glob, docs[k]->path);
			if (any)
				hypothesis_add_place(hypothesis, glob, form,
						     arena);
		}
}

/* Each of the lanes with each name, as far as that takes nothing else. */
static void add_to_each_lane(struct hypothesis *hypothesis,
			     const struct survey *survey,
			     const struct span_list *lanes,
			     const struct span_list *names,
			     const struct document *const *docs, size_t n,
			     enum item_form form, struct arena *arena)
{
	for (size_t i = 0; i < lanes->n * names->n; i++) {
		struct span lane = lanes->list[i / names->n];
		struct span name = names->list[i % names->n];
		struct span glob = arena_printf(arena, "%.*s%.*s",
						(int)lane.len, lane.at,
						(int)name.len, name.at);
		size_t before = hypothesis->n_places;

		hypothesis_add_place(hypothesis, glob, form, arena);
		if (!takes_member(glob, docs, n) &&
		    count_others(hypothesis, survey, docs, n, before))
			hypothesis->n_places = before;
	}
}

/*
 * What is called so in todo/ will lie in done/: all lanes of a board have the
 * names of all, and the next lane, too, if nothing else lies beside them.
 */
static void add_board(struct hypothesis *hypothesis,
		      const struct survey *survey,
		      const struct span_list *folders,
		      const struct span_list *names,
		      const struct document *const *docs, size_t n,
		      enum item_form form, struct arena *arena)
{
	struct span star = merge_lanes(folders, survey, arena);
	struct span_list any = { &star, 1, 1 };
	size_t first = hypothesis->n_places;

	add_patterns(hypothesis, star.len ? &any : folders, names, docs, n,
		     form, arena);
	if (!star.len || !count_others(hypothesis, survey, docs, n, first))
		return;
	hypothesis->n_places = first;
	add_to_each_lane(hypothesis, survey, folders, names, docs, n, form,
			 arena);
}

void add_file_places(struct hypothesis *hypothesis, const struct survey *survey,
		     const struct document *const *docs, size_t n,
		     enum item_form form, struct arena *arena)
{
	struct span_list names = { 0 }, folders = { 0 }, merged;
	size_t first = hypothesis->n_places;
	struct span tail;

	if (n == 1) {
		hypothesis_add_file(hypothesis, docs[0]->path, form, arena);
		return;
	}
	list_names(&names, docs, n, SPAN_NONE, arena);
	folders_of_docs(&folders, docs, n, arena);
	merged = folders;
	if (are_labelled(docs, n, arena))
		merge_depths(&merged, arena);
	else
		merge_series(&merged,
			     have_same_name(docs, n) ||
				     ending_after_folders(docs, n).len,
			     arena);
	add_board(hypothesis, survey, &merged, &names, docs, n, form, arena);
	/* All that the members' names end in, where others end otherwise. */
	tail = have_same_name(docs, n) ? SPAN_NONE : common_tail(docs, n);
	if (tail.len &&
	    others_end_otherwise(hypothesis, survey, docs, n, first, tail)) {
		hypothesis->n_places = first;
		names.n = 0;
		list_names(&names, docs, n, tail, arena);
		add_board(hypothesis, survey, &merged, &names, docs, n, form,
			  arena);
	}
	/* Stars that take too much are worth less than a longer list. */
	if (folders.n > merged.n && folders.n <= MOST_LISTED &&
	    count_others(hypothesis, survey, docs, n, first) > MOST_EXCLUDES) {
		hypothesis->n_places = first;
		add_patterns(hypothesis, &folders, &names, docs, n, form,
			     arena);
	}
	add_excludes(hypothesis, survey, docs, n, first, arena);
}
