/* One item: its criteria, why it has its priority, and links to it. */
#include "plan/show.h"

#include "base/unicode.h"

const char *criterion_is_name(enum criterion_is is)
{
	static const char *const names[] = {
		[IS_HELD] = "held",	      [IS_MISSED] = "missed",
		[IS_WAIVED] = "waived",	      [IS_FOR_PEOPLE] = "for people",
		[IS_NOT_ASKED] = "not asked",
	};

	return names[is];
}

/* ---- criteria ---- */

/* What is waived counts only where nothing else was found. */
static void find_findings(struct criterion_state *state,
			  const struct plan *plan, const struct item *item)
{
	const struct findings *findings = &plan->judge->findings;

	for (int waived = 0; waived < 2 && !state->n_findings; waived++)
		for (size_t i = 0; i < findings->n; i++) {
			const struct finding *finding = &findings->list[i];

			if (finding->item == item &&
			    finding->criterion == state->criterion &&
			    (finding->waived.at != NULL) == waived)
				*ARENA_PUSH(plan->arena, state->findings,
					    state->n_findings,
					    state->findings_room) = finding;
		}
}

/* The judge has no findings of what has to hold before work begins. */
static void find_misses(struct criterion_state *state,
			const struct planned *planned, struct arena *arena)
{
	if (!planned->could_begin || state->n_findings)
		return;
	for (size_t i = 0; i < planned->n_misses; i++)
		if (planned->misses[i].criterion == state->criterion)
			*ARENA_PUSH(arena, state->findings, state->n_findings,
				    state->findings_room) =
				planned->misses[i].finding;
}

/* Of what it does not claim yet, the musts alone were asked. */
static bool is_claimed(const struct planned *planned,
		       const struct criterion *criterion,
		       const struct plan *plan)
{
	size_t claims = judge_of(plan->judge, planned->item)->claims,
	       level = plan_level_of(plan, planned);

	return criterion->level == NO_LEVEL ||
	       (claims != NO_LEVEL && criterion->level <= claims) ||
	       (level != NO_LEVEL && criterion->level <= level &&
		(!criterion->check || criterion->severity == SEVERITY_ERROR));
}

static enum criterion_is state_of(const struct plan *plan,
				  const struct planned *planned,
				  const struct criterion_state *state)
{
	const struct criterion *criterion = state->criterion;
	const struct check *check = criterion->check;

	if (!planned_is_open(planned) || !is_claimed(planned, criterion, plan))
		return IS_NOT_ASKED;
	if (!check)
		return IS_FOR_PEOPLE;
	if (state->n_findings)
		return state->findings[0]->waived.at ? IS_WAIVED : IS_MISSED;
	if (check->subject == SUBJECT_CHANGE ||
	    (check->when &&
	     !guard_holds(check->when, planned->item, plan->backlog->today)))
		return IS_NOT_ASKED;
	return IS_HELD;
}

static struct span line_around(const struct document *doc, uint32_t at)
{
	struct span source = document_source(doc);
	size_t start = at, end = at;

	while (start && source.at[start - 1] != '\n')
		start--;
	while (end < source.len && source.at[end] != '\n')
		end++;
	return span_trim(span_of(source.at + start, end - start));
}

/* What an entry or row of the item says to a sentence for people. */
static void add_answer(struct criterion_state *state, const struct item *item,
		       struct arena *arena)
{
	struct answer answer =
		item_answers(item, state->criterion->sentence, NULL, 0, arena);

	state->answer = answer.state;
	if (!answer.doc)
		return;
	state->answer_doc = answer.doc;
	state->answer_line =
		outline_place(&answer.doc->outline, answer.start).line;
	if (answer.doc == item_doc(item))
		state->answer_text = line_around(answer.doc, answer.start);
}

static void add_criterion(struct shown_item *out, struct plan *plan,
			  const struct criterion *criterion)
{
	struct criterion_state *state = &out->criteria[out->n_criteria++];

	state->criterion = criterion;
	find_findings(state, plan, out->planned->item);
	find_misses(state, out->planned, plan->arena);
	state->is = state_of(plan, out->planned, state);
	if (!criterion->check)
		add_answer(state, out->planned->item, plan->arena);
	if (criterion->check)
		state->subject = check_subject(criterion->check, plan->arena);
	if (criterion->severity != SEVERITY_ERROR || !criterion->check ||
	    state->is == IS_NOT_ASKED)
		return;
	out->asked++;
	out->missed += state->is == IS_MISSED;
}

/* ---- its text ---- */

static struct span span_of_part(const struct part *part)
{
	const struct outline *outline = &part->doc->outline;
	size_t start = part->doc->body, end = outline->source.len;

	if (!form_is_whole(part->form) && part->first < part->last) {
		start = outline->blocks[part->first].start;
		end = start;
		for (uint32_t b = part->first; b < part->last; b++)
			if (outline->blocks[b].end > end)
				end = outline->blocks[b].end;
	}
	return span_trim(span_of(outline->source.at + start, end - start));
}

static void add_part(struct buf *text, const struct part *part)
{
	if (text->len)
		buf_adds(text, "\n\n");
	buf_add(text, span_of_part(part));
}

struct span show_part_lines(const struct part *part)
{
	struct span source = part->doc->outline.source;
	struct span text = span_of_part(part);
	const char *start = text.at, *end = text.at + text.len;

	while (start > source.at && start[-1] != '\n')
		start--;
	while (end < source.at + source.len && *end != '\n')
		end++;
	return span_between(start, end);
}

static struct span text_of(const struct item *item, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span copy;

	item_read_rest(item);
	for (size_t i = 0; i < item->n_parts; i++)
		add_part(&text, &item->parts[i]);
	copy = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

/* ---- why this priority ---- */

static bool is_decision_section(struct span folded)
{
	static const char *const names[] = { "decisions", "decision log",
					     "changelog", "history", "notes" };

	return ANY_OF(span_is, folded, names);
}

/* "2026-11-24 priority low → high, because …": a date in front goes apart. */
static void cut_date(struct span *text, struct span *on)
{
	enum { DATE = 10 };
	long day;

	*on = SPAN("");
	if (text->len <= DATE || !value_date(span_first(*text, DATE), &day))
		return;
	*on = span_first(*text, DATE);
	*text = span_trim(span_from(*text, DATE));
	while (text->len && strchr(":,-", text->at[0]))
		*text = span_trim(span_from(*text, 1));
}

bool show_find_reason(const struct item *item, struct span *text,
		      struct span *on, struct arena *arena)
{
	bool found = false;

	item_read_rest(item);
	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];
		struct passage_item *entries;
		size_t n;

		if (!is_decision_section(section->folded))
			continue;
		n = passage_items(&section->passage, false, &entries, arena);
		for (size_t e = 0; e < n; e++) {
			struct span folded =
				text_fold_case(arena, entries[e].text);

			if (span_find(folded, "priority") < 0)
				continue;
			*text = span_trim(entries[e].text);
			cut_date(text, on);
			found = true;
		}
	}
	return found;
}

/* ---- what links to it ---- */

static bool holds_text(struct span source, struct span text)
{
	const char *at = source.at, *end = source.at + source.len;

	while (text.len && at < end &&
	       (at = memchr(at, text.at[0], (size_t)(end - at)))) {
		if ((size_t)(end - at) >= text.len &&
		    !memcmp(at, text.at, text.len))
			return true;
		at++;
	}
	return false;
}

static bool is_nocase_at(const char *at, struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (char_lower(at[i]) != char_lower(text.at[i]))
			return false;
	return true;
}

/*
 * "exp-12" where the id is EXP-12. What has no case and is rarest in prose, its
 * last digit, is looked for first; without one each place is tried.
 */
static bool holds_id(struct span source, struct span id)
{
	const char *at = source.at, *end = source.at + source.len;
	size_t digit = id.len;

	if (!id.len || id.len > source.len)
		return false;
	while (digit && !char_is_digit(id.at[digit - 1]))
		digit--;
	if (!digit) {
		for (; at + id.len <= end; at++)
			if (is_nocase_at(at, id))
				return true;
		return false;
	}
	at += --digit;
	end -= id.len - 1 - digit;
	while (at < end &&
	       (at = memchr(at, id.at[digit], (size_t)(end - at)))) {
		if (is_nocase_at(at - digit, id))
			return true;
		at++;
	}
	return false;
}

/* A file that has neither its id, its name nor its title links nothing to it. */
static bool may_link(const struct backlog_file *file, const struct item *to)
{
	struct span source = document_source(file->doc);
	struct span path = item_doc(to)->path;
	bool is_inside = !form_is_whole(to->parts[0].form);

	return holds_id(source, to->id) || holds_text(source, to->title) ||
	       holds_text(source, path_file_name(path)) ||
	       (is_inside && file->doc == item_doc(to)) ||
	       span_is_nocase(path_file_name(path), "readme");
}

static bool links_to(const struct item *from, const struct item *to)
{
	for (size_t i = 0; i < from->n_links; i++)
		if (from->links[i].item == to && !from->links[i].is_bare)
			return true;
	return false;
}

static void find_links(struct shown_item *out, struct plan *plan)
{
	const struct item *to = out->planned->item;

	for (size_t f = 0; f < plan->backlog->n_files; f++) {
		const struct backlog_file *file = &plan->backlog->files[f];

		if (!file->n_items || !may_link(file, to))
			continue;
		for (size_t i = 0; i < file->n_items; i++) {
			struct item *from = file->items[i];

			/* It is told where its first part stands. */
			if (from == to || item_doc(from) != file->doc)
				continue;
			item_read_links(plan->backlog, from);
			if (links_to(from, to))
				planned_add(&out->linked_from,
					    planned_of(plan, from),
					    plan->arena);
		}
	}
}

void show_read(struct shown_item *out, struct plan *plan,
	       struct planned *planned)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);

	*out = (struct shown_item){ .planned = planned };
	plan_ask_next(plan, planned);
	out->criteria = ARENA_ARRAY(plan->arena, struct criterion_state,
				    agreement->n_criteria);
	for (size_t i = 0; i < agreement->n_criteria; i++)
		add_criterion(out, plan, agreement->criteria[i]);
	find_links(out, plan);
	out->text = text_of(planned->item, plan->arena);
	show_find_reason(planned->item, &out->reason, &out->reason_on,
			 plan->arena);
}
