/* How a candidate inside a file is named, and what tells that it may be one. */
#include "seek/inside.h"
#include "seek/designs.h"
#include "seek/explains.h"

#include "base/unicode.h"

enum strength document_strength(const struct survey *survey,
				const struct document *doc, struct arena *arena)
{
	const struct glance *glance = glance_of(survey, doc);
	struct span folder = path_folder(doc->path);
	enum strength strength = glance->name;
	size_t start;

	if (glance->title > strength)
		strength = glance->title;
	if (strength == NAME_STRONG || !folder.len)
		return strength;
	folder.len--;
	for (start = folder.len; start && folder.at[start - 1] != '/'; start--)
		;
	folder = span_from(folder, start);
	return name_strength(folder, arena) > strength
		       ? name_strength(folder, arena)
		       : strength;
}

bool may_be_backlog_file(const struct survey *survey,
			 const struct document *doc, struct arena *arena)
{
	const struct glance *glance = glance_of(survey, doc);

	if (!may_hold_items(survey, doc) || glance->is_item)
		return false;
	return document_strength(survey, doc, arena) > NAME_SAYS_NOTHING ||
	       glance->holds_backlog || glance->holds_plan ||
	       glance->n_sorts >= FEWEST_OF_SORTS ||
	       (!glance->is_document &&
		(glance->has_status || glance->has_ids ||
		 glance->has_state_column));
}

bool is_titled_backlog(const struct survey *survey, const struct document *doc,
		       struct arena *arena)
{
	const struct glance *glance = glance_of(survey, doc);

	return glance->heading.len && !glance->is_aside &&
	       is_backlog_title(glance->heading, arena);
}

bool is_part_of_backlog(const struct survey *survey, const struct document *doc,
			struct arena *arena)
{
	struct span name = path_file_name(doc->path);

	return path_folder(doc->path).len && !says_backlog(name, arena) &&
	       !is_list_name(name, arena) &&
	       is_titled_backlog(survey, doc, arena);
}

/* What the file is called: docs/roadmap/README.md is called a roadmap. */
static struct span called(const struct document *doc, struct arena *arena)
{
	struct span name = path_file_name(doc->path), rest = doc->path, part;
	struct span folder = SPAN_NONE;

	if (!span_is_nocase(name, "readme") && !span_is_nocase(name, "index"))
		return name;
	while (span_next_part(&rest, '/', &part) && rest.len)
		folder = part;
	return ends_with_backlog(folder, arena) ? folder : name;
}

static bool has_word(struct span path, const char *word, struct arena *arena)
{
	return span_find(text_fold_case(arena, path), word) >= 0;
}

/* tickets/README.md, with nothing beside it that it could be an index of. */
static bool is_alone(const struct survey *survey, const struct document *doc)
{
	struct span folder = path_folder(doc->path);
	size_t i = (size_t)(doc - survey->docs);

	return folder.len && (i == 0 || !path_is_below(doc[-1].path, folder)) &&
	       (i + 1 == survey->n || !path_is_below(doc[1].path, folder));
}

struct hypothesis *inside_new(struct candidates *candidates,
			      const struct document *doc, struct span word)
{
	const struct survey *survey = candidates->survey;
	const struct glance *glance = glance_of(survey, doc);
	struct arena *arena = candidates->arena;
	struct span name = called(doc, arena);
	struct hypothesis *one = hypothesis_new(arena);

	one->strength = document_strength(survey, doc, arena);
	one->is_called_backlog =
		(says_backlog(name, arena) && !is_guide_name(name, arena)) ||
		is_list_name(name, arena) ||
		(name_after_folder(doc->path).len &&
		 is_list_name(name_after_folder(doc->path), arena)) ||
		is_titled_backlog(survey, doc, arena);
	one->is_called_roadmap = says_roadmap(name, arena);
	one->is_called_board = says_board(name, arena);
	one->where = doc->path;
	one->is_inside = true;
	one->is_document = glance->is_document;
	one->is_aside =
		glance->is_aside && !one->is_called_backlog &&
		!one->is_called_roadmap &&
		!(one->strength == NAME_STRONG &&
		  (is_board_name(name, arena) || is_alone(survey, doc)));
	one->is_record = glance->name < NAME_STRONG &&
			 (is_record_word(name, arena) ||
			  is_title_of_record(glance->heading, arena));
	/* "sprint-backlog.md", but not sprints/backlog.md, which holds all. */
	one->is_sprint = has_word(name, "sprint", arena) ||
			 (has_word(doc->path, "sprint", arena) &&
			  !ends_with_backlog(name, arena));
	one->name = kind_name(word, name, arena);
	/* The file is the plan; what it holds is to be done. */
	if (span_is(one->name, "Plan"))
		one->name = SPAN("Task");
	return one;
}

/* ---- names ---- */

void inside_name_by(struct hypothesis *one, struct span heading,
		    struct arena *arena)
{
	if (!heading.len || !speaks_of_backlog(heading, arena))
		return;
	one->strength = NAME_STRONG;
	one->is_aside = false;
	one->is_document = false;
}

void inside_says_work(struct hypothesis *one)
{
	one->strength = NAME_STRONG;
	one->is_aside = false;
	one->is_document = false;
}

void inside_is_board(struct hypothesis *one)
{
	one->is_aside = false;
	one->is_document = false;
}

void inside_plans(struct hypothesis *one)
{
	inside_says_work(one);
	one->is_planned = true;
}

bool is_root_readme(const struct document *doc)
{
	return span_find_char(doc->path, '/') < 0 &&
	       span_is_nocase(path_file_name(doc->path), "readme");
}

bool is_own_heading(const struct outline *outline, uint32_t block)
{
	return outline->blocks[block].kind == BLOCK_HEADING &&
	       outline->blocks[block].parent == NO_BLOCK;
}

bool is_bold_label(struct span text, struct span bold)
{
	struct span rest = span_trim(span_from(text, bold.len));

	return span_ends(bold, ":") || span_ends(bold, "：") ||
	       span_starts(rest, ":") || span_starts(rest, "：");
}

enum { LONGEST_LABEL = 5 };

bool is_of_labels(const struct outline *outline, uint32_t block)
{
	struct span rest = outline_source(outline, block), line;

	while (span_next_line(&rest, &line)) {
		line = span_trim(line);
		if (!(span_starts(line, "**") && (span_find(line, ":") > 0 ||
						  span_find(line, "：") > 0)) &&
		    ((!span_ends(line, ":") && !span_ends(line, "：")) ||
		     text_count_words(line) > LONGEST_LABEL))
			return false;
	}
	return true;
}

bool tops_are_lanes(const struct outline *outline, struct arena *arena)
{
	size_t tops = 0, lanes = 0;

	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		if (!is_own_heading(outline, i) ||
		    outline->blocks[i].level != 1)
			continue;
		tops++;
		lanes += lane_phase(outline_text_copy(outline, i, arena),
				    arena) != PHASE_UNKNOWN;
	}
	return lanes > 1 && lanes + 1 >= tops;
}

bool holds_cards(const struct outline *outline, uint8_t level,
		 struct arena *arena)
{
	size_t cards = 0, topics = 0;

	if (level != 2 || !tops_are_lanes(outline, arena))
		return false;
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		if (!is_own_heading(outline, i) ||
		    outline->blocks[i].level != level)
			continue;
		if (holds_list(outline, i))
			topics++;
		else
			cards++;
	}
	return cards > 1 && cards > topics;
}

bool holds_list(const struct outline *outline, uint32_t heading)
{
	size_t lists = 0, others = 0;

	for (uint32_t i = outline->blocks[heading].next;
	     i < outline->n_blocks && outline->blocks[i].kind != BLOCK_HEADING;
	     i = outline->blocks[i].next) {
		if (outline->blocks[i].kind == BLOCK_LIST)
			lists++;
		else if (outline->blocks[i].kind == BLOCK_PARAGRAPH)
			others += !is_of_labels(outline, i);
		else if (outline->blocks[i].kind != BLOCK_RULE)
			others++;
	}
	return lists > others;
}

/* "WEB-LOGIN-3": is a word joined to another one before the number? */
static bool is_joined(const struct lead *lead)
{
	size_t joints = 0;

	for (size_t i = 0; i + 1 < lead->prefix.len; i++)
		joints += strchr("-_", lead->prefix.at[i]) != NULL;
	return joints > 0;
}

/*
 * What stands between the word and the number of each: "[-_]" where all ids are
 * joined, so that "Phase 0" is none.
 */
static const char *joint_of_leads(const struct lead *leads, size_t n)
{
	size_t joints = 0, spaces = 0, dots = 0;

	for (size_t i = 0; i < n; i++) {
		struct span prefix = leads[i].prefix;
		char last = prefix.len ? prefix.at[prefix.len - 1] : '\0';

		joints += last == '-' || last == '_';
		spaces += last == ' ';
		dots += last == '.';
	}
	if (joints == n)
		return "[-_]";
	if (dots == n)
		return "\\.";
	if (dots)
		return spaces ? "[-_. ]?" : "[-_.]?";
	return spaces ? "[-_ ]?" : "[-_]?";
}

static bool share_noun(const struct lead *leads, size_t n, struct arena *arena)
{
	for (size_t i = 1; i < n; i++)
		if (!leads_share_noun(&leads[0], &leads[i], arena))
			return false;
	return true;
}

struct span pick_of_leads(const struct lead *leads, size_t n,
			  struct arena *arena)
{
	bool any_joined = false;

	if (leads[0].is_second)
		return SPAN("/^[\\d.]+\\W+[A-Za-z]{1,3}[-_ ]?\\d/");
	for (size_t i = 0; i < n; i++)
		any_joined |= is_joined(&leads[i]);
	for (size_t i = 1; i < n; i++)
		if (leads[i].kind == LEAD_PREFIX &&
		    !span_eq(text_fold_case(arena, leads[i].prefix),
			     text_fold_case(arena, leads[0].prefix)))
			return share_noun(leads, n, arena)
				       ? noun_regex(&leads[0], false, arena)
				       : arena_printf(
						 arena,
						 "%s[A-Z][A-Za-z0-9]*%s%s\\d/",
						 lead_regex_start(&leads[0]),
						 any_joined ? "(?:[-_][A-Z][A-"
							      "Za-z0-9]*)*"
							    : "",
						 joint_of_leads(leads, n));
	return lead_regex(&leads[0], false, arena);
}
