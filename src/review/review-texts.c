/* Acceptance criteria, and sections whose change wants a reason. */
#include "review/review-parts.h"

#include "base/unicode.h"
#include "words/words.h"

/* ---- acceptance criteria ---- */

/*
 * What is hardly called anything else, in any language; "done when" and its
 * like, which other sections are called, too, only in scripts without Latin.
 */
static bool is_criteria(struct span folded)
{
	const char *const *names = sure_criteria_names();

	while (*names && span_find(folded, *names) < 0)
		names++;
	return *names || span_is(folded, "criteria") ||
	       (!span_has_letter(folded) && is_criteria_name(folded));
}

static const struct section *criteria_of(const struct item *item)
{
	const struct section *found = NULL;

	for (size_t i = 0; i < item->n_sections; i++)
		if (is_criteria(item->sections[i].folded) &&
		    (!found || (!found->has_substance &&
				item->sections[i].has_substance)))
			found = &item->sections[i];
	return found;
}

static size_t entries_of(struct reviewing *r, const struct item *item,
			 struct review_entry **out)
{
	const struct section *section = criteria_of(item);
	struct passage_item *items = NULL;
	size_t n = section ? passage_items(&section->passage, false, &items,
					   r->arena)
			   : 0;

	*out = ARENA_ARRAY(r->arena, struct review_entry, n);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct review_entry){
			span_trim(items[i].text),
			text_fold_name(r->arena, items[i].text), items[i].mark,
			false, NULL
		};
	return n;
}

static size_t common_words(struct span a, struct span b)
{
	struct span rest = a, word;
	size_t n = 0;

	while (span_next_part(&rest, ' ', &word)) {
		struct span others = b, other;

		while (word.len > 1 && span_next_part(&others, ' ', &other))
			if (span_eq(word, other)) {
				n++;
				break;
			}
	}
	return n;
}

/* At least half of the words of the longer one are in both. */
static bool is_reworded(const struct review_entry *was,
			const struct review_entry *is)
{
	size_t a = text_count_words(was->folded);
	size_t b = text_count_words(is->folded);

	return 2 * common_words(was->folded, is->folded) >= (a > b ? a : b);
}

size_t count_criteria(struct reviewing *r, const struct item *item,
		      const struct section *section)
{
	struct review_entry *entries;

	return section == criteria_of(item) ? entries_of(r, item, &entries) : 0;
}

struct entry_counts {
	size_t added, removed, reworded;
};

static void tell_reworded(struct reviewing *r, struct change *change,
			  struct review_entry *was, struct review_entry *is,
			  struct entry_counts *tally)
{
	was->is_paired = is->is_paired = true;
	tally->reworded++;
	add_edit(r, change, '-', was->text);
	add_edit(r, change, '+', is->text);
	add_note(r, change,
		 arena_printf(r->arena, "~ %.*s → %.*s", (int)was->text.len,
			      was->text.at, (int)is->text.len, is->text.at));
}

static void pair_reworded(struct reviewing *r, struct change *change,
			  struct review_entry *was, size_t n_was,
			  struct review_entry *is, size_t n_is,
			  struct entry_counts *tally)
{
	for (size_t i = 0; i < n_is; i++)
		for (size_t j = 0; j < n_was && !is[i].is_paired; j++)
			if (!was[j].is_paired && is_reworded(&was[j], &is[i]))
				tell_reworded(r, change, &was[j], &is[i],
					      tally);
}

static void tell_rest(struct reviewing *r, struct change *change,
		      const struct review_entry *list, size_t n, char sign,
		      size_t *count)
{
	for (size_t i = 0; i < n; i++) {
		if (list[i].is_paired)
			continue;
		++*count;
		add_edit(r, change, sign, list[i].text);
		add_note(r, change,
			 arena_printf(r->arena, "%c %.*s", sign,
				      (int)list[i].text.len, list[i].text.at));
	}
}

static struct span tally_words(struct reviewing *r,
			       const struct entry_counts *tally)
{
	const struct {
		size_t n;
		const char *word;
	} parts[] = { { tally->added, "added" },
		      { tally->removed, "removed" },
		      { tally->reworded, "reworded" } };
	struct buf text = BUF_INIT;
	struct span out;

	buf_adds(&text, "acceptance criteria: ");
	for (size_t i = 0, any = 0; i < 3; i++)
		if (parts[i].n)
			buf_addf(&text, "%s%zu %s", any++ ? ", " : "",
				 parts[i].n, parts[i].word);
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

static void compare_criteria(struct reviewing *r, const struct sides *sides)
{
	struct review_entry *was, *is;
	size_t n_was = entries_of(r, sides->was, &was);
	size_t n_is = entries_of(r, sides->is, &is);
	const struct section *section = criteria_of(sides->is);
	struct entry_counts tally = { 0 };
	struct change *change;

	entries_pair(was, n_was, is, n_is, r->arena);
	if (!entries_unpaired(was, n_was) && !entries_unpaired(is, n_is))
		return;
	change = add_change(r, CHANGED_CRITERIA, GROUP_CRITERIA, sides->is);
	if (section) {
		change->doc = section->doc;
		change->start = section->start;
	}
	pair_reworded(r, change, was, n_was, is, n_is, &tally);
	tell_rest(r, change, was, n_was, '-', &tally.removed);
	tell_rest(r, change, is, n_is, '+', &tally.added);
	change->sentence = tally_words(r, &tally);
}

/* ---- criteria that nobody ticked ---- */

void review_unfinished(struct reviewing *r, struct change *change,
		       const struct item *item)
{
	struct review_entry *entries;
	size_t n = entries_of(r, item, &entries), boxes = 0, open = 0;

	if (change->group != GROUP_DONE)
		return;
	for (size_t i = 0; i < n; i++) {
		boxes += entries[i].mark != 0;
		open += entries[i].mark == ' ';
	}
	if (!open)
		return;
	change->group = GROUP_UNFINISHED;
	if (open == boxes) {
		set_brief(change, open == 1
					  ? SPAN("its criterion is not ticked")
					  : SPAN("none of its criteria is "
						 "ticked"));
		return;
	}
	set_brief(change,
		  arena_printf(r->arena, "%zu of %zu criteria not ticked", open,
			       boxes));
	for (size_t i = 0; i < n; i++)
		if (entries[i].mark == ' ')
			add_edit(r, change, ' ', entries[i].text);
}

/* ---- what the item itself changed ---- */

/*
 * "has no section "Why"": a miss has said that it is gone, or emptied, by
 * whichever of its names the item has it.
 */
static bool is_missed(struct reviewing *r, const struct item *item,
		      struct span folded)
{
	const struct missed_findings *misses = &r->misses[item->index];

	for (size_t i = 0; i < misses->n; i++) {
		const struct check *check = misses->list[i]->criterion->check;
		const struct names *names = &check->names;
		const struct section *now;

		if ((check->subject != SUBJECT_SECTION &&
		     check->subject != SUBJECT_SECTION_OR_FIELD) ||
		    !names_hold(names, folded))
			continue;
		now = item_section(item, names->folded, names->n);
		if (!now || !now->has_substance)
			return true;
	}
	return false;
}

/* Is it a part of one that a miss has told? */
static bool is_within_missed(struct reviewing *r, const struct sides *sides,
			     const struct item *item,
			     const struct section *part)
{
	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *whole = &item->sections[i];
		const struct passage *passage = &whole->passage;

		if (passage->doc == part->doc &&
		    part->block >= passage->first &&
		    part->block < passage->last &&
		    is_missed(r, sides->is, whole->folded))
			return true;
	}
	return false;
}

/* Sections whose words differ, or that are gone or new. */
static void add_sections(struct reviewing *r, struct buf *out,
			 const struct sides *sides, const char *verb,
			 bool is_back)
{
	const struct item *from = is_back ? sides->is : sides->was;
	const struct item *to = is_back ? sides->was : sides->is;

	for (size_t i = 0; i < from->n_sections; i++) {
		const struct section *one = &from->sections[i];
		const struct section *other = item_section(to, &one->folded, 1);

		if (is_back ? other != NULL
			    : other && span_eq(section_source(one),
					       section_source(other)))
			continue;
		/* What a column says is a field, too. */
		if ((!is_back && (is_missed(r, to, one->folded) ||
				  is_within_missed(r, sides, from, one))) ||
		    field_differs(r, sides, one->folded))
			continue;
		buf_addf(out, "%s\"%.*s\" %s", out->len ? ", " : "",
			 (int)one->name.len, one->name.at,
			 is_back || other ? verb : "is gone");
	}
}

struct span own_changes(struct reviewing *r, const struct sides *sides)
{
	struct buf text = BUF_INIT;
	struct span out;

	add_field_changes(r, sides, &text);
	add_sections(r, &text, sides, "changed", false);
	add_sections(r, &text, sides, "is new", true);
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

/* ---- sections ---- */

static void compare_section(struct reviewing *r, const struct sides *sides,
			    const struct criterion *criterion)
{
	const struct names *names = &criterion->check->names;
	const struct section *was =
		item_section(sides->was, names->folded, names->n);
	const struct section *is =
		item_section(sides->is, names->folded, names->n);
	struct change *change;

	if (!was || !was->has_substance || is_criteria(was->folded) ||
	    span_eq(section_source(was), section_source(is)))
		return;
	change = add_change(r, CHANGED_SECTION, GROUP_CRITERIA, sides->is);
	change->field = was->name;
	if (is) {
		change->doc = is->doc;
		change->start = is->start;
	}
	note_explanation(r, change, sides, was->folded);
	change->sentence = arena_printf(
		r->arena, is ? "\"%.*s\" changed" : "\"%.*s\" is gone",
		(int)was->name.len, was->name.at);
}

bool review_tells_text(struct reviewing *r, const struct sides *sides,
		       const struct section *section, const struct section *now)
{
	bool was_held = side_is_held(sides->agreement, sides->was, sides->old);
	bool is_held = side_is_held(sides->agreement, sides->is, sides->new);

	return asks_why(sides->agreement, section->folded) ||
	       (was_held && count_criteria(r, sides->was, section)) ||
	       (was_held && is_held && now &&
		review_is_goal(section->folded)) ||
	       is_missed(r, sides->is, section->folded);
}

void review_texts(struct reviewing *r, const struct sides *sides)
{
	const struct agreement *agreement = sides->agreement;

	/* Before it claimed anything, writing them was just work. */
	if (side_is_held(agreement, sides->was, sides->old))
		compare_criteria(r, sides);
	if (side_is_held(agreement, sides->was, sides->old) &&
	    side_is_held(agreement, sides->is, sides->new))
		review_goals(r, sides);
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if (check && check->subject == SUBJECT_CHANGE &&
		    check->change == CHANGE_SECTION)
			compare_section(r, sides, agreement->criteria[i]);
	}
}
