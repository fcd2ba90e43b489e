/*
 * Items on which the regex of a guard, a marker or `field … from` gave up. A
 * check that gives up says so itself; these only choose what is judged, and
 * what they would have chosen is not known.
 */
#include "ready/structure.h"

static void tell_undecided(struct judge *judge, const struct item *item)
{
	struct spot spot = { item_doc(item), item->start, item->end };
	struct span regex = regex_pattern(item->undecided->regex);
	struct finding *finding = add_structural(
		&judge->findings, "item-undecided", SEVERITY_ERROR, item, spot,
		arena_printf(
			judge->scratch,
			item->undecided->is_utf8
				? "%s could not be judged: the regex /%s/ took "
				  "too long, so the claims or fields that "
				  "depend on it are unknown"
				: "%s could not be judged: the regex /%s/ was "
				  "applied to a name that is not UTF-8",
			say(judge, item->id), say(judge, regex)));

	finding->answer = item->undecided->is_utf8
				  ? SPAN("write a simpler regex in the "
					 "definition")
				  : SPAN("rename the file");
	finding->back = SPAN("exclude the file from the kind's patterns");
	finding->found = arena_copy(judge->arena, regex);
}

void judge_undecided(struct judge *judge)
{
	for (size_t i = 0; i < judge->backlog->n_items; i++)
		if (judge->backlog->items[i]->undecided->regex)
			tell_undecided(judge, judge->backlog->items[i]);
}
