/* The cell of a row that is its box, and what is written in it. */
#include "backlog/row-box.h"

#include "backlog/ending.h"
#include "backlog/marks.h"
#include "backlog/status-names.h"
#include "backlog/struck.h"
#include "backlog/title-cell.h"
#include "base/unicode.h"
#include "read/box.h"

/* ---- words ---- */

static const char *const done_columns[] = {
	"done",	  "completed", "complete",   "finished",   "closed", "erledigt",
	"fertig", "hecho",     "completado", "terminado",  "fait",   "terminé",
	"feito",  "concluído", "fatto",	     "gedaan",	   "klaar",  "klar",
	"klart",  "сделано",   "выполнено",  "готово",	   "完成",   "已完成",
	"完了",	  "완료",      "zrobione",   "tamamlandi", NULL,
};

/* What such a box is called where its name does not say what it means. */
static const char *const box_columns[] = {
	"box",	"boxes", "check", "checked", "checkbox", "tick", "ticked",
	"todo", "to do", "x",	  "ok",	     "progress", NULL,
};

static const char *const yeses[] = {
	"x",	  "yes", "y",	   "true", "done", "ja",     "oui",  "sí",
	"si",	  "sim", "да",	   "是",   "はい", "tak",    "evet", "✅",
	"✅️", "☑",	 "☑️", "✓",	   "✔",	   "✔️", "[x]",  NULL,
};

static const char *const nos[] = {
	"no",  "n",	"false", "nein", "non", "não", "нет",  "否", "いいえ",
	"nie", "hayir", "nee",	 "nej",	 "❌",	"✗",   "✘",    "❎",  "☐",
	"⬜",   "[ ]",	"[]",	 "-",	 "–",	"—",   "todo", NULL,
};

static bool is_one_of(struct span text, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		if (span_is(text, words[i]))
			return true;
	return false;
}

bool name_is_done_column(struct span folded)
{
	if (span_ends(folded, "?"))
		folded = span_trim(span_first(folded, folded.len - 1));
	return is_one_of(folded, done_columns);
}

bool cell_says_yes(struct span text, struct arena *arena)
{
	return is_one_of(text_fold_case(arena, span_trim(text)), yeses);
}

bool cell_says_no(struct span text, struct arena *arena)
{
	return is_one_of(text_fold_case(arena, span_trim(text)), nos);
}

struct span text_after_box(struct span text)
{
	char mark;

	return span_trim(span_from(text, box_length_of_title(text, &mark)));
}

/* ---- columns ---- */

enum column {
	COLUMN_OTHER,
	COLUMN_DONE, /* "Done" */
	COLUMN_TICK, /* called by a tick or box */
	COLUMN_NAMELESS,
	COLUMN_BOX, /* "Check" */
	COLUMN_STATUS,
};

static enum column column_of(struct span name, struct arena *arena)
{
	struct span folded;

	if (!name.len)
		return COLUMN_NAMELESS;
	if (text_mark_alone(name))
		return COLUMN_TICK;
	folded = text_fold_name(arena, name);
	if (name_is_done_column(folded))
		return COLUMN_DONE;
	if (is_one_of(folded, box_columns))
		return COLUMN_BOX;
	return name_is_status(folded) ? COLUMN_STATUS : COLUMN_OTHER;
}

/* "[x] checked" below Status: the box counts where the word is no known state. */
static char box_before_state(struct span text, struct arena *arena)
{
	char mark = 0;
	size_t len = box_length_of_title(text, &mark);

	return len && text_phase(span_trim(span_from(text, len)), arena) ==
				       PHASE_UNKNOWN
		       ? mark
		       : 0;
}

/* What the cell says of the row in a column that tells whether it is done. */
static char mark_of_cell(struct span text, enum column column,
			 struct arena *arena)
{
	char mark = text_mark_alone(text);

	if (mark || column == COLUMN_STATUS)
		return mark ? mark : box_before_state(text, arena);
	if (column != COLUMN_DONE)
		return span_is_nocase(text, "x") ? 'x' : 0;
	if (cell_says_yes(text, arena))
		return 'x';
	/* A dash may stand in each cell of the row. */
	return cell_says_no(text, arena) && text_count_words(text) ? ' ' : 0;
}

/* ---- the row ---- */

/* What was met in the cells of one row. */
struct row_look {
	const struct outline *outline;
	struct arena *arena;
	uint32_t title; /* its cell; NO_BLOCK without one */
	char done, tick, nameless, status, first, in_title, around_id;
	bool is_first_alone, any_first, has_status;
};

/* The mark of a text that is a box and nothing else; or 0. */
static char box_alone(struct span text)
{
	char mark = 0;

	return box_length_of_title(text, &mark) == text.len ? mark : 0;
}

/* "✅ T-2", "T-2 ✅": an id, and a tick beside it. */
static char tick_around_id(struct span text)
{
	size_t tick = tick_length(text);

	if (tick)
		text = span_trim(span_from(text, tick));
	for (size_t i = 0; !tick && i < text.len; i++)
		if (text.at[i] == ' ' &&
		    tick_length(span_from(text, i + 1)) == text.len - i - 1) {
			tick = text.len - i - 1;
			text = span_first(text, i);
		}
	return tick && text.len && span_has_digit(text) &&
			       span_find_char(text, ' ') < 0
		       ? 'x'
		       : 0;
}

/* "[x] Login"; not "[x] It opens", of several that a cell lists. */
static char box_before_words(struct span text)
{
	char mark = 0;
	struct span words = span_from(text, box_length_of_title(text, &mark));

	return mark && text_count_words(words) && span_find_char(words, '[') < 0
		       ? mark
		       : 0;
}

static void look_at_first(struct row_look *look, struct span text,
			  enum column column)
{
	char alone = box_alone(text);

	look->any_first = true;
	look->is_first_alone = column == COLUMN_OTHER && alone;
	look->around_id = tick_around_id(text);
	/* Of "[x] in review" below Status the words count. */
	if (column != COLUMN_STATUS || alone)
		box_length_of_title(text, &look->first);
}

/* What a cell shows; `<input type="checkbox">` as the box that it draws. */
static struct span text_of_cell(const struct row_look *look, uint32_t cell)
{
	struct span text =
		span_trim(outline_text_copy(look->outline, cell, look->arena));
	struct span source = span_trim(outline_source(look->outline, cell));
	char mark = 0;

	if (source.len && source.at[0] == '<' && box_length(source, &mark))
		text = span_trim(arena_printf(look->arena, "[%c] %.*s", mark,
					      (int)text.len, text.at));
	return text;
}

static void look_at_cell(struct row_look *look, uint32_t head, uint32_t cell)
{
	struct span name =
		span_trim(outline_text_copy(look->outline, head, look->arena));
	struct span text = text_of_cell(look, cell);
	enum column column;
	char mark, alone = box_alone(text);

	/* What is struck out says nothing any more. */
	if (!text.len || text_is_struck(look->outline, cell))
		return;
	column = column_of(name, look->arena);
	if (!look->any_first)
		look_at_first(look, text, column);
	if (cell == look->title)
		look->in_title = box_before_words(text);
	look->has_status |= column == COLUMN_STATUS && !alone;
	if (column == COLUMN_OTHER)
		return;
	mark = mark_of_cell(text, column, look->arena);
	if (column == COLUMN_DONE && !look->done)
		look->done = mark;
	else if (column == COLUMN_TICK && !look->tick)
		look->tick = mark;
	else if (column == COLUMN_NAMELESS && !look->nameless)
		look->nameless = mark;
	else if (column == COLUMN_STATUS && !look->status &&
		 span_find_char(text, '[') >= 0)
		look->status = mark;
}

char row_mark(const struct outline *outline, uint32_t row,
	      const struct kind *kind, struct arena *arena)
{
	uint32_t table = outline->blocks[row].parent;
	uint32_t head = block_child(outline, block_child(outline, table));
	uint32_t cell = block_child(outline, row);
	struct row_look look = {
		.outline = outline,
		.arena = arena,
		.title = row_title_cell(outline, row, kind, arena),
	};
	char marks[7];

	for (; head != NO_BLOCK && cell != NO_BLOCK;
	     head = block_sibling(outline, head),
	     cell = block_sibling(outline, cell))
		look_at_cell(&look, head, cell);
	marks[0] = look.done;
	marks[1] = look.tick;
	/* A box alone is about what its column names: "Ready", "QA". */
	marks[2] = look.is_first_alone ? 0 : look.first;
	marks[3] = look.status;
	marks[4] = look.in_title;
	/* A sign without a name says less than a status. */
	marks[5] = look.has_status ? 0 : look.nameless;
	marks[6] = look.has_status ? 0 : look.around_id;
	for (size_t i = 0; i < sizeof(marks); i++)
		if (marks[i])
			return marks[i];
	return 0;
}
