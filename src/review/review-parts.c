/* Changes and notes added, and lists of items said. */
#include "review/review-parts.h"

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

		if (!finding->item || finding->waived.at ||
		    finding->severity != SEVERITY_ERROR ||
		    !finding->criterion || !finding->criterion->check ||
		    finding->criterion->check->subject == SUBJECT_CHANGE)
			continue;
		misses = &all[finding->item->index];
		misses->any_new |= finding->since == SINCE_NEW;
		*ARENA_PUSH(r->arena, misses->list, misses->n, misses->room) =
			finding;
	}
	return all;
}

/* The message without what it adds to help: the finding itself tells that. */
static struct span without_help(struct span text)
{
	ptrdiff_t end = span_find(text, "; ");

	/* "size is 13; at most 8 was agreed" is one thought. */
	if (end > 0 && !span_ends(text, " agreed"))
		text = span_first(text, (size_t)end);
	end = span_find(text, ". ");
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
	text = without_help(text);
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

bool field_tells_state(const struct agreement *agreement, struct span folded)
{
	const struct kind *kind = &agreement->kind;

	for (size_t i = 0; i < agreement->n_levels; i++)
		if (guard_has_field(agreement->levels[i].when, folded))
			return true;
	for (size_t i = 0; i < kind->n_done_when; i++)
		if (guard_has_field(kind->done_when[i], folded))
			return true;
	return span_is(folded, "status");
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
