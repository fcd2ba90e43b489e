/* Names, groups and answers of a review, for people. */
#include "report/review-report.h"

#include "backlog/caption.h"
#include "base/table.h"

void add_answers(struct buf *out, const struct report *report)
{
	const struct review *review = report->review;
	struct summary sum = report_summary(report);

	if (!review->n_answers)
		buf_adds(out, sum.warnings || sum.notes
				      ? "No new errors."
				      : "No new findings.");
	for (size_t i = 0; i < review->n_answers; i++)
		buf_addf(out, "%s%.*s%s", i ? "; " : "",
			 (int)review->answers[i].len, review->answers[i].at,
			 i + 1 == review->n_answers ? "." : "");
}

void add_group_name(struct buf *out, const struct review *review,
		    enum change_group group)
{
	struct span level = review->ready_level;

	if (group == GROUP_STARTED && review->started_are_ready)
		buf_adds(out, "Begun, and ready");
	else if (group == GROUP_READY && level.len)
		buf_addf(out, "Became \"%.*s\"", (int)level.len, level.at);
	else if (group == GROUP_UNMET && !review->unmet_claims)
		buf_adds(out, "Not ready");
	else
		buf_adds(out, group_name(group));
}

size_t group_end(const struct review *review, size_t from)
{
	size_t end = from + 1;

	while (end < review->n_lines &&
	       review->lines[end].group == review->lines[from].group)
		end++;
	return end;
}

/* ---- what an item is called ---- */

static struct span own_id(const struct item *item)
{
	/* A name that was only made of the title says nothing more. */
	return !item->has_own_id && item->title.len ? SPAN("") : item->id;
}

struct span item_name(const struct item *item)
{
	struct span id = own_id(item);

	return id.len ? id : item_caption(item);
}

struct span line_id(const struct review_line *line)
{
	return own_id(line->item);
}

struct span line_title(const struct review_line *line)
{
	struct span title = item_caption(line->item);

	return span_eq(title, line_id(line)) ? SPAN("") : title;
}

struct span line_name(const struct review_line *line)
{
	return item_name(line->item);
}

/* ---- many alike ---- */

/* Of what has only happened a few are named; of what matters, a screen. */
enum { FEW = 5, MANY = 20, A_SCREEN = 40 };

static size_t count_alike(const struct review_line *lines, size_t n)
{
	size_t alike = 1;

	while (lines->alike.len && alike < n &&
	       span_eq(lines[alike].alike, lines->alike))
		alike++;
	return alike;
}

struct fold next_fold(const struct review *review,
		      const struct review_line *lines, size_t n)
{
	struct fold fold = { count_alike(lines, n), false };
	bool is_new = lines->group == GROUP_ADDED && !lines->item->is_done;
	size_t most = !group_is_rest(lines->group) ? A_SCREEN
		      : is_new			   ? MANY
						   : FEW;

	fold.is_folded = !review->is_whole && fold.n > most;
	if (!fold.is_folded)
		fold.n = 1;
	return fold;
}

void add_alike(struct buf *out, const struct review_line *lines, size_t n)
{
	struct span words = lines->alike;

	if (span_starts(words, "items"))
		buf_addf(out, "%zu %.*s", n, (int)words.len, words.at);
	else
		buf_addf(out, "%zu items (%.*s)", n, (int)words.len, words.at);
}

/* ---- questions ---- */

void questions_read(struct questions *out, const struct review_line *lines,
		    size_t n, struct arena *arena)
{
	struct table by_text;

	*out = (struct questions){ NULL, 0, 0 };
	table_init(&by_text, arena);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < lines[i].n_questions; j++) {
			void **slot =
				table_slot(&by_text, lines[i].questions[j]);

			/* The list may move, so that a place is kept. */
			if (!*slot) {
				*ARENA_PUSH(arena, out->list, out->n,
					    out->room) = (struct question){
					lines[i].questions[j], 0
				};
				*slot = (void *)(uintptr_t)out->n;
			}
			out->list[(uintptr_t)*slot - 1].n++;
		}
	table_release(&by_text);
}

struct span question_words(const struct question *question, size_t n_lines,
			   struct arena *arena)
{
	const char *of = question->n == n_lines ? "all " : "";

	if (n_lines == 1)
		return question->text;
	return arena_printf(arena, "%.*s (of %s%zu)", (int)question->text.len,
			    question->text.at, of, question->n);
}
