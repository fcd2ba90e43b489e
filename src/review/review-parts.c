/* Changes and notes added, and lists of items said. */
#include "review/review-parts.h"

#include "words/words.h"

#include "base/unicode.h"

struct change *add_change(struct reviewing *r, enum changed what,
			  enum change_group group, const struct item *item)
{
	struct change *change = ARENA_PUSH(r->arena, r->out->changes,
					   r->out->n_changes, r->room);

	*change = (struct change){ .what = what,
				   .group = group,
				   .item = item,
				   .doc = item_doc(item),
				   .start = item->start };
	return change;
}

void set_brief(struct change *change, struct span brief)
{
	change->brief = brief;
	change->is_brief = true;
}

void add_edit(struct reviewing *r, struct change *change, char sign,
	      struct span text)
{
	/* Few; see add_note(). */
	struct edit *edits =
		ARENA_ARRAY(r->arena, struct edit, change->n_edits + 1);

	for (size_t i = 0; i < change->n_edits; i++)
		edits[i] = change->edits[i];
	edits[change->n_edits++] = (struct edit){ sign, text };
	change->edits = edits;
}

void add_note(struct reviewing *r, struct change *change, struct span note)
{
	struct span *notes =
		ARENA_ARRAY(r->arena, struct span, change->n_notes + 1);

	for (size_t i = 0; i < change->n_notes; i++)
		notes[i] = change->notes[i];
	notes[change->n_notes++] = note;
	change->notes = notes;
}

struct missed_findings *read_misses(const struct reviewing *r)
{
	const struct findings *findings = &r->after->findings;
	struct missed_findings *all = ARENA_ARRAY(
		r->arena, struct missed_findings, r->after->backlog->n_items);

	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->list[i];
		struct missed_findings *misses;

		/* Of work that has begun an error is only a note. */
		if (!finding->item || finding->waived.at ||
		    !finding->criterion || !finding->criterion->check ||
		    finding->criterion->severity != SEVERITY_ERROR ||
		    finding->criterion->check->subject == SUBJECT_CHANGE)
			continue;
		misses = &all[finding->item->index];
		misses->any_new |= finding->since == SINCE_NEW &&
				   finding->severity == SEVERITY_ERROR;
		*ARENA_PUSH(r->arena, misses->list, misses->n, misses->room) =
			finding;
	}
	return all;
}

/* As span_find(), but not in quotes: names may hold anything. */
static ptrdiff_t find_unquoted(struct span text, const char *mark)
{
	bool is_quoted = false;

	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '"')
			is_quoted = !is_quoted;
		else if (!is_quoted && span_starts(span_from(text, i), mark))
			return (ptrdiff_t)i;
	}
	return -1;
}

/* The message without what it adds to help: the finding itself tells that. */
static struct span without_help(struct span text)
{
	ptrdiff_t end = find_unquoted(text, "; ");

	/* "size is 13; at most 8 was agreed" is one thought. */
	if (end > 0 && !span_ends(text, " agreed"))
		text = span_first(text, (size_t)end);
	end = find_unquoted(text, ". ");
	if (end > 0)
		text = span_first(text, (size_t)end);
	end = span_find(text, " (");
	return end > 0 && span_ends(text, " exists)")
		       ? span_first(text, (size_t)end)
		       : text;
}

/* As many whole words as fit; one that is longer than that is cut. */
static struct span first_words(struct span text, size_t columns)
{
	struct span start =
		text_first_columns(span_first(text, columns * 8), columns);
	size_t end = start.len;

	if (start.len == text.len)
		return text;
	while (end && start.at[end - 1] != ' ')
		end--;
	return end ? span_trim(span_first(start, end)) : start;
}

static bool is_one_of(struct span name, const struct names *names)
{
	for (size_t i = 0; i < names->n; i++)
		if (span_eq(names->folded[i], name))
			return true;
	return false;
}

const struct criterion *asks_why(const struct agreement *agreement,
				 struct span name)
{
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct criterion *criterion = agreement->criteria[i];
		const struct check *check = criterion->check;

		if (!check || check->subject != SUBJECT_CHANGE)
			continue;
		if (check->change == CHANGE_ORDER
			    ? span_is(name, "order")
			    : is_one_of(name, &check->names))
			return criterion;
	}
	return NULL;
}

static bool is_priority(struct span name)
{
	return span_is(name, "priority") || span_is(name, "order");
}

bool wants_reason(const struct agreement *agreement, struct span name)
{
	return is_priority(name) || asks_why(agreement, name);
}

static bool miss_tells_field(const struct finding *finding, struct span folded)
{
	const struct check *check = finding->criterion->check;

	return check->subject == SUBJECT_FIELD &&
	       names_hold(&check->names, folded) &&
	       !field_has_value(item_field(finding->item, folded));
}

bool item_misses_field(const struct reviewing *r, const struct item *item,
		       struct span folded)
{
	const struct missed_findings *misses = &r->misses[item->index];

	for (size_t i = 0; i < misses->n; i++)
		if (miss_tells_field(misses->list[i], folded))
			return true;
	return false;
}

/* "has no size (was 3)" */
static struct span with_lost_value(struct reviewing *r,
				   const struct finding *finding,
				   struct span text)
{
	const struct item *was = item_before(r->comparison, finding->item);
	const struct agreement *agreement =
		agreement_of(r->after->definition, finding->item);

	for (size_t i = 0; was && i < was->n_fields; i++) {
		const struct field *field = &was->fields[i];
		struct span value = values_text(r, field);

		if (value.len && miss_tells_field(finding, field->folded) &&
		    !wants_reason(agreement, field->folded))
			return arena_printf(r->arena, "%.*s (was %.*s)",
					    (int)text.len, text.at,
					    (int)value.len, value.at);
	}
	return text;
}

/* Of the message what follows the item's id and claim, in few words. */
static struct span brief_miss(struct reviewing *r,
			      const struct finding *finding)
{
	enum { MOST = 72 };
	struct span id = finding->item->id;
	struct span text = span_from(finding->message, finding->said_of);
	struct span start;

	if (!finding->said_of && id.len && span_begins(text, id) &&
	    span_starts(span_from(text, id.len), " "))
		text = span_from(text, id.len + 1);
	text = with_lost_value(r, finding, without_help(text));
	start = first_words(text, MOST);
	return start.len == text.len ? text
				     : arena_printf(r->arena, "%.*s …",
						    (int)start.len, start.at);
}

struct span brief_misses(struct reviewing *r, const struct item *item)
{
	enum { MOST = 3 };
	const struct missed_findings *misses = &r->misses[item->index];
	size_t shown = misses->n <= MOST ? misses->n : MOST - 1;
	struct buf text = BUF_INIT;
	struct span out;
	bool has_no = false;

	for (size_t i = 0; i < shown; i++) {
		struct span brief = brief_miss(r, misses->list[i]);
		bool is_no = span_starts(brief, "has no ");

		buf_adds(&text, i ? ", " : "");
		/* "has no size, no owner" */
		buf_add(&text, is_no && has_no ? span_from(brief, 4) : brief);
		has_no = is_no;
	}
	if (shown < misses->n)
		buf_addf(&text, ", and %zu more", misses->n - shown);
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

struct span list_some(struct reviewing *r, struct item *const *items,
		      size_t known, size_t n)
{
	enum { MOST = 3 };
	struct buf text = BUF_INIT;
	size_t shown = n <= MOST + 1 && n <= known ? n : MOST;
	struct span out;

	for (size_t i = 0; i < shown; i++) {
		buf_adds(&text, !i ? "" : i + 1 == n ? " and " : ", ");
		buf_adds(&text, say_item(r->after, items[i]));
	}
	if (shown < n)
		buf_addf(&text, " and %zu more", n - shown);
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

struct span list_items(struct reviewing *r, struct item *const *items, size_t n)
{
	return list_some(r, items, n, n);
}

static bool is_claiming(const struct agreement *agreement,
			const struct judgement *judgement)
{
	return judgement->claims != NO_LEVEL || !agreement->n_levels;
}

bool side_is_held(const struct agreement *agreement, const struct item *item,
		  const struct judgement *judgement)
{
	return !item->is_done &&
	       (item->is_started || is_claiming(agreement, judgement));
}

static bool guard_has_field(const struct guard *guard, struct span folded)
{
	return guard && guard_asks(guard, folded);
}

static bool any_has_field(struct guard *const *guards, size_t n,
			  struct span folded)
{
	for (size_t i = 0; i < n; i++)
		if (guard_has_field(guards[i], folded))
			return true;
	return false;
}

bool field_tells_state(const struct agreement *agreement, struct span folded)
{
	const struct kind *kind = &agreement->kind;

	for (size_t i = 0; i < agreement->n_levels; i++)
		if (guard_has_field(agreement->levels[i].when, folded))
			return true;
	return any_has_field(kind->done_when, kind->n_done_when, folded) ||
	       any_has_field(kind->started_when, kind->n_started_when,
			     folded) ||
	       is_status_name(folded);
}

bool review_has_state(const struct reviewing *r, const struct item *item)
{
	for (size_t i = r->out->n_changes; i-- > 0;) {
		const struct change *change = &r->out->changes[i];

		if (change->item != item)
			return false;
		if (change->what == CHANGED_READY ||
		    change->what == CHANGED_NOT_READY ||
		    change->what == CHANGED_DONE ||
		    (change->what == CHANGED_FIELD && !change->field.len))
			return true;
	}
	return false;
}

struct span values_text(struct reviewing *r, const struct field *field)
{
	struct buf text = BUF_INIT;
	struct span out;

	for (size_t i = 0; field && i < field->n_values; i++) {
		if (field->values[i].is_none)
			continue;
		buf_adds(&text, text.len ? ", " : "");
		buf_add(&text, field->values[i].text);
	}
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

struct span level_of(const struct reviewing *r, const struct item *item)
{
	return level_name(agreement_of(r->after->definition, item),
			  judge_of(r->after, item)->claims);
}
