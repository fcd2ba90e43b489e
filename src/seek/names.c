/* What a kind is called, and which folders tell states rather than places. */
#include "seek/candidates.h"

#include "base/unicode.h"

void candidates_add(struct candidates *candidates, struct hypothesis *one)
{
	if (one->n_places)
		*ARENA_PUSH(candidates->arena, candidates->list, candidates->n,
			    candidates->room) = one;
}

bool path_is_below(struct span path, struct span folder)
{
	return path.len > folder.len &&
	       span_eq(span_first(path, folder.len), folder);
}

bool may_hold_items(const struct survey *survey, const struct document *doc)
{
	const struct glance *glance = glance_of(survey, doc);

	return document_is_readable(doc) && !glance->is_foreign &&
	       !glance->is_agreement;
}

/* ---- kinds ---- */

struct kind_word {
	const char *word, *name;
};

static const struct kind_word kind_words[] = {
	{ "us", "Story" },
	{ "hu", "Story" },
	{ "story", "Story" },
	{ "stories", "Story" },
	{ "historia", "Story" },
	{ "historias", "Story" },
	{ "userstory", "Story" },
	{ "história", "Story" },
	{ "история", "Story" },
	{ "bug", "Bug" },
	{ "bugs", "Bug" },
	{ "defect", "Bug" },
	{ "fehler", "Bug" },
	{ "баг", "Bug" },
	{ "баги", "Bug" },
	{ "ошибка", "Bug" },
	{ "ошибки", "Bug" },
	{ "epic", "Epic" },
	{ "epics", "Epic" },
	{ "épica", "Epic" },
	{ "épicas", "Epic" },
	{ "épico", "Epic" },
	{ "épicos", "Epic" },
	{ "task", "Task" },
	{ "tasks", "Task" },
	{ "tarea", "Task" },
	{ "tareas", "Task" },
	{ "tarefa", "Task" },
	{ "tarefas", "Task" },
	{ "aufgabe", "Task" },
	{ "aufgaben", "Task" },
	{ "tâche", "Task" },
	{ "tâches", "Task" },
	{ "задача", "Task" },
	{ "задачи", "Task" },
	{ "任务", "Task" },
	{ "タスク", "Task" },
	{ "todo", "Task" },
	{ "todos", "Task" },
	{ "ticket", "Ticket" },
	{ "tickets", "Ticket" },
	{ "tkt", "Ticket" },
	{ "issue", "Issue" },
	{ "issues", "Issue" },
	{ "feature", "Feature" },
	{ "features", "Feature" },
	{ "feat", "Feature" },
	{ "f", "Feature" },
	{ "req", "Requirement" },
	{ "reqs", "Requirement" },
	{ "fr", "Requirement" },
	{ "requirement", "Requirement" },
	{ "requirements", "Requirement" },
	{ "anforderungen", "Requirement" },
	{ "requisitos", "Requirement" },
	{ "требование", "Requirement" },
	{ "требования", "Requirement" },
	{ "debt", "Debt" },
	{ "td", "Debt" },
	{ "milestone", "Milestone" },
	{ "マイルストーン", "Milestone" },
	{ "里程碑", "Milestone" },
	{ "마일스톤", "Milestone" },
	{ "milestones", "Milestone" },
	{ "meilenstein", "Milestone" },
	{ "meilensteine", "Milestone" },
	{ "hito", "Milestone" },
	{ "hitos", "Milestone" },
	{ "outcome", "Outcome" },
	{ "outcomes", "Outcome" },
	{ "goal", "Goal" },
	{ "goals", "Goal" },
	{ "objective", "Objective" },
	{ "objectives", "Objective" },
	{ "okrs", "Objective" },
	{ "change", "Change" },
	{ "changes", "Change" },
	{ "proposal", "Proposal" },
	{ "proposals", "Proposal" },
	{ "spec", "Spec" },
	{ "specs", "Spec" },
	{ "plan", "Plan" },
	{ "plans", "Plan" },
	{ "bean", "Bean" },
	{ "beans", "Bean" },
	{ "improvement", "Improvement" },
	{ "improvements", "Improvement" },
	{ "draft", "Draft" },
	{ "drafts", "Draft" },
	{ "idea", "Idea" },
	{ "ideas", "Idea" },
	{ "initiative", "Initiative" },
	{ "initiatives", "Initiative" },
	{ "slice", "Slice" },
	{ "slices", "Slice" },
	{ "documentation", "Document" },
	{ "chore", "Chore" },
	{ "chores", "Chore" },
	{ "enhancement", "Improvement" },
	{ "enhancements", "Improvement" },
	{ "refactor", "Improvement" },
	{ "spike", "Spike" },
	{ "spikes", "Spike" },
};

/* The last word of a text that names a kind. */
static const char *kind_of_words(struct span text, struct arena *arena)
{
	struct span folded = text_fold_case(arena, text);
	const char *found = NULL;
	size_t start = 0;

	for (size_t i = 0; i <= folded.len; i++) {
		bool ends = i == folded.len ||
			    (!char_is_letter(folded.at[i]) &&
			     (unsigned char)folded.at[i] < 0x80);
		struct span word;

		if (!ends)
			continue;
		word = span_of(folded.at + start, i - start);
		start = i + 1;
		for (size_t k = 0; k < sizeof(kind_words) / sizeof(*kind_words);
		     k++)
			if (span_is(word, kind_words[k].word))
				found = kind_words[k].name;
	}
	return found;
}

bool ends_with_kind(struct span name, struct arena *arena)
{
	size_t end = name.len, start;

	while (end && !char_is_letter(name.at[end - 1]) &&
	       (unsigned char)name.at[end - 1] < 0x80)
		end--;
	for (start = end; start; start--)
		if (!char_is_letter(name.at[start - 1]) &&
		    (unsigned char)name.at[start - 1] < 0x80)
			break;
	return kind_of_words(span_of(name.at + start, end - start), arena);
}

/* "[Story]" of "[Story] Pay": up to the bracket that closes, or nothing. */
static struct span bracketed_label(struct span name)
{
	static const char *const brackets[][2] = {
		{ "[", "]" }, { "(", ")" }, { "{", "}" }, { "【", "】" }
	};

	for (size_t i = 0; i < sizeof(brackets) / sizeof(*brackets); i++) {
		ptrdiff_t end = span_find(name, brackets[i][1]);

		if (end > 0 && span_starts(name, brackets[i][0]))
			return span_first(name,
					  (size_t)end + strlen(brackets[i][1]));
	}
	return SPAN_NONE;
}

/* "Story - " of "Story - Pay": one or two words, and what sets them off. */
static struct span set_off_label(struct span name)
{
	static const char *const joints[] = { " - ", " – ", " — ", ": " };

	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++) {
		ptrdiff_t end = span_find(name, joints[i]);
		struct span words;

		if (end <= 0)
			continue;
		words = span_first(name, (size_t)end);
		if (text_count_words(words) <= 2)
			return span_first(name,
					  (size_t)end + strlen(joints[i]));
	}
	return SPAN_NONE;
}

struct span kind_label(struct span name, struct arena *arena)
{
	struct span label = bracketed_label(name);

	if (!label.len)
		label = set_off_label(name);
	for (size_t i = 0; i < label.len; i++)
		if (char_is_digit(label.at[i]))
			return SPAN_NONE;
	return label.len < name.len && ends_with_kind(label, arena) ? label
								    : SPAN_NONE;
}

struct span word_of_kind(struct span word, struct span title,
			 struct arena *arena)
{
	return word.len == 1 && ends_with_kind(title, arena) ? title : word;
}

struct span kind_name(struct span word, struct span place, struct arena *arena)
{
	const char *name = kind_of_words(word, arena);

	/* "features/FR-7.md": a feature request rather than a requirement. */
	if (!name ||
	    (span_is_nocase(word, "fr") && kind_of_words(place, arena)))
		name = kind_of_words(place, arena);
	return span_str(name ? name : "Item");
}

/* ---- folders ---- */

/* m4, sprint-3, 2026-07, v2, 001-login: which one it is, not what. */
static bool is_numbered_folder(struct span part, struct arena *arena)
{
	struct lead lead;

	lead_read(&lead, part, arena);
	return lead.kind != LEAD_NONE && lead.all.at == part.at;
}

/* "3-features", "02-user-stories": what, in the order of documents. */
static bool is_numbered_sort(struct span part, struct arena *arena)
{
	struct lead lead;
	struct span word;

	lead_read(&lead, part, arena);
	word = lead.rest;
	while (word.len && strchr("-_. ", word.at[0]))
		word = span_from(word, 1);
	if (span_starts_nocase(word, "user"))
		word = span_from(word, sizeof("user-") - 1);
	for (size_t i = 0; i < word.len; i++)
		if (strchr("-_. ", word.at[i]))
			return false;
	return lead.kind == LEAD_NUMBER && ends_with_kind(word, arena);
}

static bool is_state_folder(struct span part, struct arena *arena)
{
	return folder_phase(part, arena) != PHASE_UNKNOWN;
}

static bool is_later_folder(struct span part, struct arena *arena)
{
	return folder_phase(part, arena) > PHASE_OPEN;
}

/* Has the folder another child of that sort, with Markdown in it? */
static bool has_other(const struct survey *survey, struct span parent,
		      struct span child,
		      bool (*is_sort)(struct span part, struct arena *arena),
		      struct arena *arena)
{
	for (size_t i = 0; i < survey->n; i++) {
		struct span path = survey->docs[i].path, part;

		if (path.len <= parent.len ||
		    !span_eq(span_first(path, parent.len), parent))
			continue;
		path = span_from(path, parent.len);
		if (span_next_part(&path, '/', &part) && path.len &&
		    !span_eq(part, child) && is_sort(part, arena))
			return true;
	}
	return false;
}

/* work/3-c.md beside work/done/1-a.md: files of one shape above the folder. */
static bool continues_above(const struct survey *survey, struct span parent,
			    struct span folder, struct arena *arena)
{
	struct span shape = SPAN_NONE;
	size_t above = 0;

	for (size_t i = 0; i < survey->n && !shape.len; i++) {
		struct lead lead;

		if (!span_eq(path_folder(survey->docs[i].path), folder))
			continue;
		lead_read(&lead, path_file_name(survey->docs[i].path), arena);
		if (lead.kind == LEAD_PREFIX || lead.kind == LEAD_NUMBER)
			shape = lead.shape;
	}
	for (size_t i = 0; i < survey->n && shape.len; i++) {
		struct lead lead;

		if (!span_eq(path_folder(survey->docs[i].path), parent))
			continue;
		lead_read(&lead, path_file_name(survey->docs[i].path), arena);
		above += span_eq(lead.shape, shape);
	}
	return above > 1;
}

static bool tells_state(const struct survey *survey, struct span folder,
			struct arena *arena)
{
	struct span last = path_folder_name(folder);
	struct span parent = span_first(folder, folder.len - last.len - 1);
	struct span above = parent, name;

	if (!is_state_folder(last, arena))
		return false;
	for (name = path_folder_name(above); is_numbered_folder(name, arena);
	     name = path_folder_name(above))
		above = span_first(above, above.len - name.len - 1);
	if (name_strength(name, arena) == NAME_STRONG)
		return true;
	/* docs/backlog beside docs/planning is a place, beside docs/done a state. */
	return parent.len &&
	       (has_other(survey, parent, last,
			  is_later_folder(last, arena) ? is_state_folder
						       : is_later_folder,
			  arena) ||
		continues_above(survey, parent, folder, arena));
}

/* todo/high-priority beside todo/low-priority: how urgent, not what. */
static bool tells_rank(const struct survey *survey, struct span folder,
		       struct arena *arena)
{
	struct span last = path_folder_name(folder);
	struct span parent = span_first(folder, folder.len - last.len - 1);

	return parent.len && is_rank_name(last, arena) &&
	       has_other(survey, parent, last, is_rank_name, arena);
}

/* done/bug beside done/feature: types below a state, not places. */
static bool tells_type(const struct survey *survey, struct span folder,
		       struct arena *arena)
{
	struct span last = path_folder_name(folder);
	struct span parent = span_first(folder, folder.len - last.len - 1);

	return parent.len && kind_of_words(last, arena) &&
	       tells_state(survey, parent, arena);
}

struct span general_folder(const struct survey *survey, struct span path,
			   struct arena *arena)
{
	struct span folder = path_folder(path), part, result;
	struct buf general = BUF_INIT;

	for (;;) {
		struct span last = path_folder_name(folder);

		if (!last.len || last.len + 1 == folder.len)
			break;
		if (!tells_state(survey, folder, arena) &&
		    !tells_rank(survey, folder, arena) &&
		    !tells_type(survey, folder, arena) &&
		    !is_numbered_folder(last, arena))
			break;
		folder = span_first(folder, folder.len - last.len - 1);
	}
	result = folder;
	while (span_next_part(&result, '/', &part) && part.len) {
		if (is_numbered_folder(part, arena) &&
		    !is_numbered_sort(part, arena))
			buf_addc(&general, '*');
		else
			buf_add(&general, part);
		buf_addc(&general, '/');
	}
	result = arena_copy(arena, buf_span(&general));
	buf_release(&general);
	return result;
}
