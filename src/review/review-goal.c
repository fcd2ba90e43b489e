/* The section that says what an item is for, reworded once it was agreed. */
#include "review/review-parts.h"

#include "base/unicode.h"

/* What people call the part that says what it is for. */
static const char *const goal_names[] = {
	"why",
	"goal",
	"goals",
	"problem",
	"purpose",
	"objective",
	"objectives",
	"description",
	"story",
	"user story",
	"motivation",
	"value",
	"hypothesis",
	"need",
	"ziel",
	"warum",
	"beschreibung",
	"objectif",
	"pourquoi",
	"objetivo",
	"summary",
	"what",
	"expected outcome",
};

bool review_is_goal(struct span folded)
{
	return ANY_OF(span_is, folded, goal_names);
}

/* Its paragraphs. */
static size_t paragraphs_of(struct reviewing *r, const struct section *section,
			    struct review_entry **out)
{
	const struct passage *passage = &section->passage;
	const struct outline *outline = &passage->doc->outline;
	size_t n = 0;

	*out = ARENA_ARRAY(r->arena, struct review_entry,
			   passage->last - passage->first);
	for (uint32_t i = passage->first; i < passage->last; i++) {
		struct span text;

		if (!block_is(outline, i, BLOCK_PARAGRAPH))
			continue;
		text = span_trim(passage_text(passage, i, r->arena));
		if (text.len)
			(*out)[n++] = (struct review_entry){
				text, text_fold_name(r->arena, text), 0, false,
				NULL
			};
	}
	return n;
}

static void tell_goal(struct reviewing *r, const struct sides *sides,
		      const struct section *was, const struct section *is)
{
	struct review_entry *old, *new;
	size_t n_old = paragraphs_of(r, was, &old);
	size_t n_new = paragraphs_of(r, is, &new);
	struct change *change;

	entries_pair(old, n_old, new, n_new, r->arena);
	if (!entries_unpaired(old, n_old) && !entries_unpaired(new, n_new))
		return;
	change = add_change(r, CHANGED_SECTION, GROUP_CRITERIA, sides->is);
	change->field = was->name;
	change->doc = is->doc;
	change->start = is->start;
	change->sentence = arena_printf(r->arena, "\"%.*s\" reworded",
					(int)was->name.len, was->name.at);
	for (size_t i = 0; i < n_old; i++)
		if (!old[i].is_paired)
			add_edit(r, change, '-', old[i].text);
	for (size_t i = 0; i < n_new; i++)
		if (!new[i].is_paired)
			add_edit(r, change, '+', new[i].text);
}

void review_goals(struct reviewing *r, const struct sides *sides)
{
	for (size_t i = 0; i < sides->was->n_sections; i++) {
		const struct section *was = &sides->was->sections[i];
		const struct section *is =
			item_section(sides->is, &was->folded, 1);

		if (is && was->has_substance && review_is_goal(was->folded) &&
		    was == item_section(sides->was, &was->folded, 1) &&
		    !asks_why(sides->agreement, was->folded) &&
		    !span_eq(section_source(was), section_source(is)))
			tell_goal(r, sides, was, is);
	}
}
