/* title, body: what an item is called, and whether it says anything. */
#include "ready/checks.h"

#include "backlog/naming.h"
#include "ready/conditions.h"
#include "ready/miss.h"
#include "terms/lookup.h"

/* "Send it (owner: Ben)": the fields at its end are not its words. */
static struct span title_words(const struct item *item, struct arena *arena)
{
	struct span title = item->title, inside;
	bool any = item_suffix(item, title, &inside, arena);

	if (any && inside.at + inside.len + 1 == title.at + title.len)
		title = span_trim(span_between(title.at, inside.at - 1));
	return title.len ? title : item->title;
}

void judge_title(const struct asking *a)
{
	judge_text(a, title_words(a->item, a->judge->scratch),
		   spot_of_item(a->item), "the title");
	if (check_asks(a->criterion->check, PROPERTY_UNIQUE))
		judge_unique_title(a);
}

/*
 * All of a part; without the title of an entry or paragraph if `below`: what is
 * in bold in front, else its first line.
 */
static struct passage passage_of_part(const struct part *part, bool below)
{
	struct passage passage = { part->doc, part->first, part->last, 0, 0 };

	if (below && (part->form == FORM_ENTRY || part->form == FORM_PARAGRAPH))
		passage.from = title_end_of(part);
	return passage;
}

bool item_says_something(const struct item *item, struct arena *arena)
{
	for (size_t i = 0; i < item->n_parts; i++) {
		struct passage below = passage_of_part(&item->parts[i], true);

		if (passage_has_substance(&below, item->template_texts, arena))
			return true;
	}
	return false;
}

void judge_body(const struct asking *a)
{
	struct item *item = a->item;
	struct passage *passages =
		ARENA_ARRAY(a->judge->scratch, struct passage, item->n_parts);
	struct saying saying = { .answer = SPAN("say what it is about"),
				 .found = SPAN("body") };

	for (size_t i = 0; i < item->n_parts; i++)
		passages[i] = passage_of_part(&item->parts[i], false);
	if (!a->criterion->check->n_conditions &&
	    !item_says_something(item, a->judge->scratch))
		miss(a, spot_of_details(item), &saying,
		     "says nothing below its title");
	judge_passage(a, passages, item->n_parts, spot_of_details(item),
		      "the text");
}
