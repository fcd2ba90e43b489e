/* Ids, titles and places; the order. */
#include "review/review-parts.h"

#include "backlog/order.h"
#include "base/unicode.h"

static void tell_id(struct reviewing *r, const struct sides *sides)
{
	struct change *change;

	if (!sides->is->has_own_id || !sides->was->has_own_id ||
	    span_eq(sides->was->folded_id, sides->is->folded_id))
		return;
	change = add_change(r, CHANGED_FIELD, GROUP_PLACE, sides->is);
	change->field = SPAN("id");
	change->before = sides->was->id;
	change->after = sides->is->id;
	change->sentence = arena_printf(r->arena, "had the id %.*s",
					(int)sides->was->id.len,
					sides->was->id.at);
}

static void tell_title(struct reviewing *r, const struct sides *sides)
{
	struct change *change;

	if (span_eq(sides->was->title, sides->is->title))
		return;
	change = add_change(r, CHANGED_TITLE, GROUP_PLACE, sides->is);
	change->before = sides->was->title;
	change->after = sides->is->title;
	change->sentence = arena_printf(r->arena, "was called \"%.*s\"",
					(int)sides->was->title.len,
					sides->was->title.at);
}

/* Does the file bear the title in its name, and was renamed with it? */
static bool follows_title(struct reviewing *r, const struct sides *sides)
{
	struct span was = item_doc(sides->was)->path;
	struct span is = item_doc(sides->is)->path;
	struct span title = text_slug(r->arena, sides->is->title);
	struct span name = text_slug(r->arena, path_file_name(is));

	return span_eq(path_folder(was), path_folder(is)) && title.len &&
	       span_find(name, arena_copy(r->arena, title).at) >= 0;
}

static struct span place_words(struct reviewing *r, struct span before,
			       struct span after, bool are_lanes)
{
	const char *quote = are_lanes ? "\"" : "";

	return arena_printf(r->arena, "moved from %s%.*s%s to %s%.*s%s", quote,
			    (int)before.len, before.at, quote, quote,
			    (int)after.len, after.at, quote);
}

static struct span folder_words(struct span path)
{
	struct span folder = path_folder(path);

	return folder.len ? folder : SPAN("the root");
}

static void tell_place(struct reviewing *r, const struct sides *sides)
{
	bool same_path =
		span_eq(item_doc(sides->was)->path, item_doc(sides->is)->path);
	struct change *change;

	if ((same_path && span_eq(sides->was->lane, sides->is->lane)) ||
	    (!same_path && follows_title(r, sides)))
		return;
	change = add_change(r, CHANGED_PLACE, GROUP_PLACE, sides->is);
	change->before = same_path ? sides->was->lane
				   : item_doc(sides->was)->path;
	change->after = same_path ? sides->is->lane : item_doc(sides->is)->path;
	change->sentence =
		place_words(r, change->before, change->after, same_path);
	/* A file that kept its name: its folders say it in fewer words. */
	if (!same_path && span_eq(path_file_name(change->before),
				  path_file_name(change->after)))
		set_brief(change,
			  place_words(r, folder_words(change->before),
				      folder_words(change->after), false));
}

void review_places(struct reviewing *r, const struct sides *sides)
{
	tell_id(r, sides);
	tell_title(r, sides);
	tell_place(r, sides);
}

/* ---- order ---- */

/* Past whom is said of so many; a list that was turned over has no end. */
enum { MOST_PASSED = 4, MOST_DETAILED = 200 };

static struct span passed_words(struct reviewing *r, const struct move *move)
{
	struct item *passed[MOST_PASSED];
	size_t n = order_passed(move, passed, MOST_PASSED);

	if (!n)
		return SPAN("");
	return arena_printf(r->arena, ", past %s",
			    list_some(r, passed, MOST_PASSED, n).at);
}

static void tell_move(struct reviewing *r, const struct move *move,
		      bool is_detailed)
{
	struct sides sides = { .was = move->before,
			       .is = move->item,
			       .agreement = agreement_of(r->after->definition,
							 move->item) };
	struct change *change =
		add_change(r, CHANGED_ORDER, GROUP_PRIORITY, move->item);

	change->before = arena_printf(r->arena, "%zu", move->from);
	change->after = arena_printf(r->arena, "%zu", move->to);
	change->field = SPAN("order");
	note_explanation(r, change, &sides, SPAN("order"));
	change->sentence = arena_printf(
		r->arena, "moved %s from %zu to %zu%s",
		move->to < move->from ? "up" : "down", move->from, move->to,
		is_detailed ? passed_words(r, move).at : "");
}

/* A card that became ready, or not ready, by its column: that is told. */
static bool is_new_state(const struct reviewing *r, const struct move *move)
{
	enum change_group group = review_group(r, move->before, move->item);

	return !span_eq(move->before->lane, move->item->lane) &&
	       (group == GROUP_READY || group == GROUP_NOT_READY);
}

void review_order(struct reviewing *r)
{
	const struct definition *definition = r->after->definition;

	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct agreement *agreement = definition->agreements[i];
		struct move *moves;
		size_t n = order_moves(r->comparison, &agreement->kind, &moves,
				       r->arena);

		for (size_t j = 0; j < n; j++)
			if (asks_why(agreement, SPAN("order")) ||
			    !is_new_state(r, &moves[j]))
				tell_move(r, &moves[j], j < MOST_DETAILED);
	}
}
