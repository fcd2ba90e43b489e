/* Whether items stand where something is explained. */
#include "seek/explains.h"
#include "seek/designs.h"
#include "seek/score.h"
#include "words/parts.h"

#include "base/unicode.h"

/* More items than this are sampled; a handbook's page is short. */
enum { MOST_ITEMS = 40, FIRST_PARAGRAPHS = 3, FEWEST_TERMS = 3 };

/* Is there nothing but its name by which the list could be one of work? */
static bool rests_on_name(const struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	return !share(f->with_box, f->n, 0.3) &&
	       !share(f->with_status, f->n, 0.3) &&
	       !share(f->with_lane, f->n, 0.5) &&
	       !share(f->with_rank, f->n, 0.5) &&
	       !(f->ids == LEAD_PREFIX && share(f->with_id, f->n, 0.7) &&
		 f->distinct_ids == f->with_id &&
		 !lead_is_process(&f->sample, arena));
}

static struct span text_of(const struct outline *outline, uint32_t block,
			   struct arena *arena)
{
	return span_trim(outline_text_copy(outline, block, arena));
}

/* The paragraph right above the list or table that the block stands in, or NO_BLOCK. */
static uint32_t paragraph_above(const struct outline *outline, uint32_t block)
{
	while (outline->blocks[block].parent != NO_BLOCK)
		block = outline->blocks[block].parent;
	if (!block--)
		return NO_BLOCK;
	while (outline->blocks[block].parent != NO_BLOCK)
		block = outline->blocks[block].parent;
	return outline->blocks[block].kind == BLOCK_PARAGRAPH ? block
							      : NO_BLOCK;
}

/* "## Kanban" above all else: the title, though it is of the second level. */
static bool is_title_of_all(const struct outline *outline, uint32_t heading)
{
	for (uint32_t i = 0; i < outline->n_blocks; i++)
		if (i != heading && block_is(outline, i, BLOCK_HEADING) &&
		    (i < heading || outline->blocks[i].level <=
					    outline->blocks[heading].level))
			return false;
	return true;
}

/*
 * Does it stand below a question or in a chapter that teaches, or is it one
 * itself? "Examples" below "Terminal" are some of what is wanted there.
 */
static bool is_in_chapter(const struct item *item, struct arena *arena)
{
	const struct part *part = lane_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t above = lane_above(item, NO_BLOCK);
	struct span text = SPAN_NONE;

	if (part->form == FORM_HEADING) {
		text = text_of(outline, part->root, arena);
		if (asks_question(text, arena))
			return true;
	}
	for (; above != NO_BLOCK && !is_title_of_all(outline, above);
	     above = lane_above(item, above)) {
		text = text_of(outline, above, arena);
		if (asks_question(text, arena))
			return true;
	}
	return is_teaching_name(text, arena);
}

/* "An open task", "Done", "Each task has an owner": of tasks, whichever. */
static bool is_about_items(const struct item *item, struct arena *arena)
{
	struct span words = item_words(item, arena);

	return is_sort_of_items(words, arena) ||
	       (text_count_words(words) == 1 && lane_phase(words, arena)) ||
	       (item->parts[0].form == FORM_ENTRY &&
		is_rule_about_items(words, arena));
}

static bool is_explained(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	uint32_t above;

	if (is_in_chapter(item, arena) || is_about_items(item, arena))
		return true;
	if (part->form != FORM_ENTRY)
		return false;
	above = paragraph_above(outline, part->root);
	return (above != NO_BLOCK &&
		is_begun_sentence(text_of(outline, above, arena), arena)) ||
	       span_ends(item_words(item, arena), "?");
}

/*
 * "Backlog: what may be done", "Done: what is": each term once. "Bug: it hangs"
 * comes again and again, and says of which sort the item is.
 */
static size_t count_terms(const struct hypothesis *h, struct arena *arena)
{
	struct table terms;
	size_t n = 0, distinct = 0;

	table_init(&terms, arena);
	for (size_t i = 0; h->places[0].form == FORM_ENTRY &&
			   i < h->backlog.n_items && i < MOST_ITEMS;
	     i++) {
		struct span term = explained_term(
			item_words(h->backlog.items[i], arena), arena);
		void **slot;

		if (!term.len)
			continue;
		slot = table_slot(&terms, term);
		distinct += !*slot;
		*slot = &terms;
		n++;
	}
	table_release(&terms);
	return n == distinct && n >= FEWEST_TERMS ? n : 0;
}

/* ---- of the document ---- */

/* What a document says of itself, in its title, prose and tables. */
struct tells {
	bool is_guide; /* surely no list of work */
	bool defines; /* "A story is …", "Field | Type" */
};

static bool is_table_of_fields(const struct outline *outline, uint32_t table,
			       struct arena *arena)
{
	uint32_t row = block_child(outline, table);
	uint32_t cell = block_child(outline, row);

	return cell != NO_BLOCK &&
	       is_described_column(
		       text_fold_name(arena, text_of(outline, cell, arena)));
}

static void look_at_document(struct tells *tells, const struct document *doc,
			     struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	size_t n = 0;

	for (uint32_t i = 0; i < outline->n_blocks;
	     i = outline->blocks[i].next) {
		const struct block *block = &outline->blocks[i];

		tells->is_guide |=
			block->kind == BLOCK_HEADING &&
			is_name_of_lessons(text_of(outline, i, arena), arena);
		if (block->kind == BLOCK_HEADING && block->level == 1) {
			tells->is_guide |= is_title_of_guide(
				text_of(outline, i, arena), arena);
			n = 0; /* tags and a date may stand above the title */
		} else if (block->kind == BLOCK_TABLE)
			tells->defines |= is_table_of_fields(outline, i, arena);
		else if (block->kind == BLOCK_PARAGRAPH &&
			 n++ < FIRST_PARAGRAPHS) {
			struct span text = text_of(outline, i, arena);

			tells->defines |= defines_term(text, arena);
			tells->is_guide |= speaks_to_reader(text, arena) ||
					   is_kept_elsewhere(text, arena);
		}
	}
}

/* A sentence with its full stop. */
static bool is_sentence(const struct item *item, struct arena *arena)
{
	struct span words = item_words(item, arena);

	return span_ends(words, ".") || span_ends(words, "。");
}

static size_t items_looked_at(const struct hypothesis *h)
{
	return h->backlog.n_items < MOST_ITEMS ? h->backlog.n_items
					       : MOST_ITEMS;
}

static size_t count_items(const struct hypothesis *h,
			  bool (*is_so)(const struct item *item,
					struct arena *arena),
			  struct arena *arena)
{
	size_t n = 0;

	for (size_t i = 0; i < items_looked_at(h); i++)
		n += is_so(h->backlog.items[i], arena);
	return n;
}

/* A priority, a size or criteria: what is to be done is planned. */
static bool is_worked_out(const struct facts *f)
{
	return is_planned(f) && (!share(f->with_sentence, f->n, 0.5) ||
				 share(f->with_criteria, f->n, 0.5) ||
				 share(f->planning[PLAN_PRIORITY], f->n, 0.5) ||
				 share(f->planning[PLAN_SIZE], f->n, 0.5));
}

static bool explains(const struct hypothesis *h, struct arena *arena)
{
	struct tells tells = { 0 };
	size_t n = items_looked_at(h);
	size_t terms = count_terms(h, arena), explained;

	/* "Done: what readers have" reads like a status, and says what one is. */
	if (share(terms, n, 0.9) && !h->facts.with_box)
		return true;
	if (!rests_on_name(h, arena))
		return !h->facts.with_status &&
		       share(count_items(h, is_about_items, arena), n, 0.9);
	explained = count_items(h, is_explained, arena) + terms;
	/* "A roadmap is a plan …" among the entries: what follows is about one. */
	if (n && h->places[0].form == FORM_ENTRY &&
	    defines_term(item_words(h->backlog.items[0], arena), arena) &&
	    share(count_items(h, is_sentence, arena), n, 0.7))
		return true;
	for (size_t i = 0; i < h->backlog.n_files; i++)
		look_at_document(&tells, h->backlog.files[i].doc, arena);
	return (tells.is_guide && !is_worked_out(&h->facts)) ||
	       share(explained, n, 0.5) ||
	       (tells.defines &&
		(share(explained, n, 0.25) ||
		 share(count_items(h, is_sentence, arena), n, 0.9)));
}

bool hypothesis_explains(const struct hypothesis *h, struct arena *arena)
{
	struct arena_mark mark = arena_mark(arena);
	bool found = h->is_inside && !h->tool && explains(h, arena);

	arena_rewind(arena, mark);
	return found;
}

bool hypothesis_is_past(const struct hypothesis *h, struct arena *arena)
{
	if (!h->is_inside || h->tool || !rests_on_name(h, arena))
		return false;
	for (size_t i = 0; i < h->backlog.n_files; i++)
		if (!is_carried_out(h->backlog.files[i].doc, arena))
			return false;
	return h->backlog.n_files > 0;
}

bool describes_record(const struct hypothesis *h)
{
	struct span rest = h->columns, first;

	return h->places[0].form == FORM_ROW &&
	       !share(h->facts.status_known, h->facts.n, 0.5) &&
	       span_next_part(&rest, '|', &first) && is_described_column(first);
}

/* Are most of them called so by their ids: "Exercise 1", "Übung 2"? */
static bool are_called_exercises(const struct facts *f, struct arena *arena)
{
	static const char *const words[] = {
		"exercise",  "übung",	 "exercice",  "ejercicio", "exercício",
		"esercizio", "oefening", "ćwiczenie", "cvičení",   "упражнение",
		"练习",	     "習題",	 NULL,
	};

	return share(f->with_id, f->n, 0.7) && f->ids == LEAD_PREFIX &&
	       is_one_of(text_fold_case(arena, f->sample.word), words);
}

/* Does the text above the first of them speak of learners and their exercises? */
static bool is_for_learners(const struct item *first, struct arena *arena)
{
	static const char *const learners[] = {
		"student",     "students",  "learner",	   "learners",
		"pupils",      "studenten", "studierende", "schüler",
		"étudiant",    "étudiants", "élèves",	   "estudiante",
		"estudiantes", "alumnos",   "estudantes",  "alunos",
		"studente",    "studenti",  "studenci",	   "studentów",
		"studenta",    "uczniowie", "студент",	   "студенты",
		"студентов",   NULL,
	};
	static const char *const exercises[] = {
		"exercise",    "exercises",	  "homework",
		"assignments", "übungen",	  "hausaufgaben",
		"exercices",   "ejercicios",	  "exercícios",
		"esercizi",    "oefeningen",	  "ćwiczenia",
		"ćwiczeń",     "laboratoryjnych", "cvičení",
		"упражнения",  "упражнений",	  NULL,
	};
	struct span head =
		span_first(document_source(item_doc(first)), first->start);
	struct span words = as_words(head, arena);

	return has_one_of(words, learners) && has_one_of(words, exercises);
}

/* The heading that an item of a list stands below, whatever its level. */
static struct span heading_above(const struct item *item, struct arena *arena)
{
	const struct outline *outline = &item_doc(item)->outline;

	for (uint32_t i = item->parts[0].root; i-- > 0;)
		if (outline->blocks[i].kind == BLOCK_HEADING)
			return span_trim(outline_text_copy(outline, i, arena));
	return SPAN("");
}

/* Do most stand below headings such as "Module 3: Knots"? */
static bool are_of_lessons(const struct hypothesis *h, struct arena *arena)
{
	enum { LOOK_AT = 40 }; /* the first of a long list tell of all */
	size_t n = 0, of = h->backlog.n_items;

	if (h->places[0].form != FORM_ENTRY)
		return false;
	of = of < LOOK_AT ? of : LOOK_AT;
	for (size_t i = 0; i < of; i++) {
		struct lead lead;

		lead_read(&lead, heading_above(h->backlog.items[i], arena),
			  arena);
		n += lead.kind == LEAD_PREFIX &&
		     is_lesson_word(lead.word, arena);
	}
	return share(n, of, 0.7);
}

bool are_exercises(const struct hypothesis *h, struct arena *arena)
{
	const struct facts *f = &h->facts;

	if (!h->is_inside || !h->backlog.n_items || is_planned(f) ||
	    f->with_status || 4 * f->with_mark > f->n || f->with_lane || f->over ||
	    f->with_sentence)
		return false;
	return are_of_lessons(h, arena) ||
	       (!f->with_mark && share(f->with_id, f->n, 0.7) &&
		(are_called_exercises(f, arena) ||
		 is_for_learners(h->backlog.items[0], arena)));
}
