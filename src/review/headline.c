/*
 * What must be answered, and how much there is of everything: the first lines
 * of a review.
 */
#include "review/review-parts.h"

/* What a group is called, and how the first line counts it. */
static const struct {
	const char *name, *one, *many;
} groups[] = {
	[GROUP_READY] = { "Became ready", "became ready", "became ready" },
	[GROUP_STARTED] = { "Begun", "begun", "begun" },
	[GROUP_UNMET] = { "Claims to be ready, and is not",
			  "claims to be ready and is not",
			  "claim to be ready and are not" },
	[GROUP_NOT_READY] = { "No longer ready", "no longer ready",
			      "no longer ready" },
	[GROUP_REOPENED] = { "Reopened", "reopened", "reopened" },
	[GROUP_BEGUN] = { "Begun, although not ready",
			  "begun without being "
			  "ready",
			  "begun without being ready" },
	[GROUP_UNFINISHED] = { "Done, with open criteria",
			       "done with open criteria",
			       "done with open criteria" },
	[GROUP_CLOSED] = { "Closed or removed, not done", "closed or removed",
			   "closed or removed" },
	[GROUP_PRIORITY] = { "Priority and order", "priority changed",
			     "priorities changed" },
	[GROUP_CRITERIA] = { "Criteria or goal changed",
			     "with changed criteria or goal",
			     "with changed criteria or goal" },
	[GROUP_OUTCOME] = { "What it serves", "link to what it serves changed",
			    "links to what they serve changed" },
	[GROUP_LOST] = { "Lost content", "lost content", "lost content" },
	[GROUP_DONE] = { "Done", "done", "done" },
	[GROUP_ADDED] = { "Added", "added", "added" },
	[GROUP_REMOVED] = { "Removed", "removed", "removed" },
	[GROUP_FIELD] = { "Other fields", "changed otherwise",
			  "changed otherwise" },
	[GROUP_PLACE] = { "Retitled or moved", "retitled or moved",
			  "retitled or moved" },
};

const char *group_name(enum change_group group)
{
	return groups[group].name;
}

/* ---- what must be answered ---- */

struct answering {
	size_t *told; /* lines that the answers count, by their group */
	size_t unmet, begun, lost, priorities, moves, reasons, others;
	struct span level; /* of all that are unmet; NULL where they differ */
	bool has_level, any_claims;
};

static bool must_be_answered(const struct finding *finding)
{
	return finding->since == SINCE_NEW && !finding->waived.at &&
	       finding->severity == SEVERITY_ERROR;
}

static void note_level(struct reviewing *r, struct answering *count,
		       const struct item *item)
{
	struct span level = level_of(r, item);

	if (!count->has_level)
		count->level = level;
	else if (!span_eq(count->level, level))
		count->level = SPAN("");
	count->has_level = true;
	count->any_claims |= level.len > 0;
}

/* Is all that the line leaves to answer said by its group? */
static bool count_line(struct reviewing *r, const struct review_line *line,
		       struct answering *count)
{
	bool is_unmet = judge_of(r->after, line->item)->verdict ==
			VERDICT_NOT_READY;

	if (line->group == GROUP_BEGUN)
		count->begun++;
	else if (line->group == GROUP_NOT_READY && is_unmet)
		count->lost++;
	else if (is_unmet && r->misses[line->item->index].any_new &&
		 line->group != GROUP_PRIORITY) {
		count->unmet++;
		note_level(r, count, line->item);
	} else
		return false;
	return true;
}

/* A change that nothing explains: where it counts; NULL for other findings. */
static size_t *unexplained(struct answering *count,
			   const struct finding *finding)
{
	const struct check *check =
		finding->criterion ? finding->criterion->check : NULL;

	if (!check || check->subject != SUBJECT_CHANGE)
		return NULL;
	if (check->change == CHANGE_ORDER)
		return &count->moves;
	for (size_t i = 0; i < check->names.n; i++)
		if (check->change == CHANGE_FIELD &&
		    span_is(check->names.folded[i], "priority"))
			return &count->priorities;
	return &count->reasons;
}

static void count_answers(struct reviewing *r, struct answering *count)
{
	bool *is_counted =
		ARENA_ARRAY(r->arena, bool, r->after->backlog->n_items);
	const struct findings *findings = &r->after->findings;

	for (size_t i = 0; i < findings->n; i++)
		if (must_be_answered(&findings->list[i]) &&
		    findings->list[i].item)
			is_counted[findings->list[i].item->index] = true;
	for (size_t i = 0; i < r->out->n_lines; i++) {
		struct review_line *line = &r->out->lines[i];

		if (line->is_gone)
			continue;
		line->wants_answer = is_counted[line->item->index];
		is_counted[line->item->index] = line->wants_answer &&
						count_line(r, line, count);
		count->told[line->group] += is_counted[line->item->index];
	}
	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->list[i];

		if (!must_be_answered(finding))
			continue;
		if (unexplained(count, finding))
			++*unexplained(count, finding);
		else if (!finding->item || !is_counted[finding->item->index])
			count->others++;
	}
}

static struct span count_words(struct reviewing *r, size_t n, const char *one,
			       const char *many)
{
	return arena_printf(r->arena, "%zu %s", n, n == 1 ? one : many);
}

static struct span unmet_words(struct reviewing *r,
			       const struct answering *count)
{
	const char *verb = count->unmet == 1 ? "claims" : "claim";
	const char *end = count->unmet == 1 ? "is not" : "are not";

	if (!count->level.len && !count->any_claims)
		return count_words(r, count->unmet, "is not ready",
				   "are not ready");
	if (!count->level.len)
		return arena_printf(r->arena, "%zu %s to be ready, and %s",
				    count->unmet, verb, end);
	return arena_printf(r->arena, "%zu %s \"%.*s\", and %s", count->unmet,
			    verb, (int)count->level.len, count->level.at, end);
}

void make_answers(struct reviewing *r)
{
	enum { MOST = 8 };
	struct answering count = { .told = r->told };
	struct span *list = ARENA_ARRAY(r->arena, struct span, MOST);
	size_t n = 0;

	count_answers(r, &count);
	if (r->out->breaks_definition)
		list[n++] = SPAN("the definition of ready cannot be used as "
				 "it is now");
	if (count.unmet)
		list[n++] = unmet_words(r, &count);
	if (count.lost)
		list[n++] = count_words(r, count.lost, "is no longer ready",
					"are no longer ready");
	if (count.begun)
		list[n++] = count_words(r, count.begun,
					"is begun, and not ready",
					"are begun, and not ready");
	if (count.priorities)
		list[n++] =
			count_words(r, count.priorities,
				    "priority changed, and nothing says why",
				    "priorities changed, and nothing says why");
	if (count.moves)
		list[n++] =
			count_words(r, count.moves,
				    "moved in the order, and nothing says why",
				    "moved in the order, and nothing says why");
	if (count.reasons)
		list[n++] = count_words(r, count.reasons,
					"change wants a reason",
					"changes want a reason");
	if (count.others && n)
		list[n++] = count_words(r, count.others, "more new error",
					"more new errors");
	else if (count.others)
		list[n++] =
			count_words(r, count.others, "new error", "new errors");
	r->out->unmet_claims = count.any_claims;
	r->out->answers = list;
	r->out->n_answers = n;
}

/* ---- how much there is ---- */

struct count {
	size_t n, orders, unexplained;
};

static void add_count(struct buf *out, size_t n, const char *one,
		      const char *many)
{
	if (n)
		buf_addf(out, "%s%zu %s", out->len ? ", " : "", n,
			 n == 1 ? one : many);
}

/* Of an item that became ready its priority may have changed too. */
static bool counts_by_itself(enum change_group group)
{
	return group == GROUP_PRIORITY || group == GROUP_OUTCOME;
}

static void count_all(const struct reviewing *r, struct count *counts)
{
	for (size_t i = 0; i < r->out->n_lines; i++)
		counts[r->out->lines[i].group].n +=
			!counts_by_itself(r->out->lines[i].group);
	for (size_t i = 0; i < r->out->n_changes; i++) {
		const struct change *change = &r->out->changes[i];
		struct count *count = &counts[change->group];

		count->n += counts_by_itself(change->group);
		count->orders += change->what == CHANGED_ORDER;
		count->unexplained += change->explained == EXPLAINED_NO;
	}
}

static bool is_answer(enum change_group group)
{
	return group == GROUP_UNMET || group == GROUP_BEGUN ||
	       group == GROUP_NOT_READY;
}

static struct span headline(struct reviewing *r, const struct count *counts,
			    bool with_answers)
{
	struct buf text = BUF_INIT;
	struct span out;

	for (size_t i = 0; i < N_GROUPS; i++) {
		size_t n = counts[i].n - counts[i].orders;
		size_t before = text.len;

		if (!with_answers && is_answer((enum change_group)i))
			n -= r->told[i];
		if (i == GROUP_UNMET && !r->out->unmet_claims)
			add_count(&text, n, "not ready", "not ready");
		else
			add_count(&text, n, groups[i].one, groups[i].many);
		add_count(&text, counts[i].orders, "moved in the order",
			  "moved in the order");
		if (counts[i].unexplained && text.len > before)
			buf_addf(&text, " (%zu unexplained)",
				 counts[i].unexplained);
	}
	add_count(&text, r->out->n_unjudged, "cannot be judged any more",
		  "cannot be judged any more");
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

void make_headlines(struct reviewing *r)
{
	struct count counts[N_GROUPS] = { 0 };

	count_all(r, counts);
	r->out->headline = headline(r, counts, true);
	r->out->besides = headline(r, counts, false);
}
