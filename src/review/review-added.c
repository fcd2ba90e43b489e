/* Items that only one side has: what they are, and what they were. */
#include "review/review-parts.h"

#include "backlog/state.h"

/* The item that bore the id before, or stood at the path; NULL for none. */
static const struct item *predecessor(struct reviewing *r,
				      const struct item *item, bool *has_id)
{
	const struct id_group *group =
		backlog_by_id(r->before->backlog, item->id);
	const struct backlog_file *file =
		backlog_file(r->before->backlog, item_doc(item)->path);

	*has_id = group && group->items[0]->has_own_id == item->has_own_id;
	if (*has_id)
		return group->items[0];
	return file && item->parts[0].form == FORM_FILE ? file->whole : NULL;
}

/* What was another item's: a reader must not take the two for one. */
static void tell_predecessor(struct reviewing *r, struct change *change,
			     const struct item *item)
{
	bool has_id;
	const struct item *old = predecessor(r, item, &has_id);
	const struct item *now = old ? r->comparison->is[old->index] : NULL;
	const char *what = has_id ? "id" : "file";

	/* That two share an id now is a finding. */
	if (!old || (now && span_eq(now->folded_id, item->folded_id)))
		return;
	add_note(r, change,
		 now ? arena_printf(r->arena, "its %s was that of %s", what,
				    say_item(r->after, now))
		     : arena_printf(r->arena,
				    "its %s was that of \"%.*s\", which is "
				    "removed",
				    what, (int)old->title.len, old->title.at));
}

/* Does the file hold items that nobody can judge on that side? */
static bool is_unreadable(const struct judge *side, struct span path)
{
	const struct backlog_file *file = backlog_file(side->backlog, path);

	return file && !document_is_readable(file->doc);
}

static void tell_new(struct reviewing *r, const struct item *item)
{
	const struct agreement *agreement =
		agreement_of(r->after->definition, item);
	const struct judgement *judgement = judge_of(r->after, item);
	const char *claim = level_words(r, agreement, judgement->claims);
	bool claims = !item->is_done && agreement->n_levels &&
		      judgement->claims != NO_LEVEL;
	const char *new = is_unreadable(r->before, item_doc(item)->path)
				  ? "judged again"
				  : "new";
	struct change *change;

	if (claims && held_level(agreement, judgement)) {
		change = tell_ready(r, item, agreement, judgement);
		change->sentence = arena_printf(
			r->arena, "is %s, and %s at once", new, claim);
		set_brief(change, span_str(new));
		change->is_new = true;
		return;
	}
	change = add_change(r, CHANGED_ADDED, GROUP_ADDED, item);
	change->is_new = true;
	change->sentence =
		item->is_done
			? arena_printf(r->arena, "is %s, and %s already", new,
				       item_end_name(item))
		: claims ? arena_printf(r->arena, "is %s, and claims %s", new,
					claim)
			 : arena_printf(r->arena, "is %s", new);
	set_brief(change, span_from(change->sentence, strlen("is ")));
	if (claims && !item->is_done)
		set_brief(change, span_str(new));
	if (item->is_done ||
	    !definition_is_served(r->after->definition, item->kind))
		return;
	backlog_link_all(r->after->backlog);
	if (!item->n_linked_from)
		add_note(r, change, SPAN("nothing serves it yet"));
}

void review_new(struct reviewing *r, const struct item *item)
{
	size_t at = r->out->n_changes;

	tell_new(r, item);
	tell_predecessor(r, &r->out->changes[at], item);
}

/* A file that went where no item is looked for, an archive perhaps. */
static struct span where_to(struct reviewing *r, const struct item *item)
{
	struct span path = item_doc(item)->path;

	for (size_t i = 0; i < r->comparison->n_renamed; i++) {
		const struct renamed *renamed = &r->comparison->renamed[i];

		if (form_is_whole(item->parts[0].form) &&
		    span_eq(renamed->from, path) &&
		    !backlog_file(r->after->backlog, renamed->to))
			return renamed->to;
	}
	return SPAN("");
}

static struct span brief_gone(struct reviewing *r, const struct item *item,
			      struct span to, bool was_held)
{
	struct span folder = path_folder(to);

	return arena_printf(r->arena, "%s%.*s%s%s",
			    to.len ? "left for " : "removed", (int)folder.len,
			    folder.at,
			    item->is_done || was_held ? "; was " : "",
			    item->is_done ? item_end_name(item)
			    : was_held	  ? "ready"
					  : "");
}

void review_gone(struct reviewing *r, const struct item *item)
{
	const struct agreement *agreement =
		agreement_of(r->before->definition, item);
	const struct judgement *judgement = judge_of(r->before, item);
	struct change *change;
	struct span to = where_to(r, item);
	bool was_held = held_level(agreement, judgement) && agreement->n_levels;

	/* It may well be there still: a finding tells of the file. */
	if (is_unreadable(r->after, item_doc(item)->path)) {
		r->out->n_unjudged++;
		return;
	}
	change = add_change(r, CHANGED_REMOVED,
			    item->is_done ? GROUP_REMOVED : GROUP_CLOSED, item);
	change->is_gone = true;
	change->after = to;
	set_brief(change, brief_gone(r, item, to, was_held));
	change->sentence = arena_printf(
		r->arena, "%s%s%s%s",
		to.len ? "left the backlog for " : "is removed",
		to.len ? arena_copy(r->arena, to).at : "",
		item->is_done || was_held ? "; it was " : "",
		item->is_done ? item_end_name(item)
		: was_held    ? level_words(r, agreement, judgement->claims)
			      : "");
}
