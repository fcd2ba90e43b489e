/* section, heading, sections, section or field: what an item says below them. */
#include "ready/checks.h"

#include "base/near.h"
#include "base/unicode.h"
#include "ready/conditions.h"
#include "ready/miss.h"
#include "ready/resolved.h"
#include "ready/section-form.h"
#include "terms/lookup.h"
#include "words/words.h"

static const char *quoted(struct judge *judge, struct span name)
{
	return arena_printf(judge->scratch, "\"%.*s\"", (int)name.len, name.at)
		.at;
}

/* 'add a section "Why" (or "Problem")': any of the names will do. */
static struct span say_add(struct judge *judge, const char *what,
			   const struct names *names)
{
	const char *first = quoted(judge, names->shown[0]);
	struct span *others =
		ARENA_ARRAY(judge->scratch, struct span, names->n);
	size_t n = 0;

	for (size_t i = 1; i < names->n && n < 3; i++)
		others[n++] = span_str(quoted(judge, names->shown[i]));
	if (names->n > 4)
		others[n - 1] = SPAN("…");
	return arena_printf(judge->scratch,
			    n ? "add a %s %s (or %s)" : "add a %s %s", what,
			    first, say_list(judge, others, n, ", "));
}

/* A heading within a list or quote: it is seen, but parts nothing. */
static bool find_nested(const struct item *item, const struct names *names,
			struct arena *arena, struct spot *spot)
{
	for (size_t p = 0; p < item->n_parts; p++) {
		const struct part *part = &item->parts[p];
		const struct outline *outline = &part->doc->outline;

		for (uint32_t i = part->first; i < part->last; i++) {
			const struct block *block = &outline->blocks[i];

			if (block->kind != BLOCK_HEADING ||
			    block->parent == NO_BLOCK ||
			    !names_hold(
				    names,
				    text_fold_name(arena,
						   outline_text_copy(outline, i,
								     arena))))
				continue;
			*spot = (struct spot){ part->doc, block->start,
					       block->end };
			return true;
		}
	}
	return false;
}

/* Does `longer` begin or end with the words of `text`? */
static bool holds_words(struct span longer, struct span text)
{
	size_t more = longer.len - text.len;

	return longer.len > text.len + 1 &&
	       ((longer.at[text.len] == ' ' &&
		 span_eq(span_first(longer, text.len), text)) ||
		(longer.at[more - 1] == ' ' &&
		 span_eq(span_from(longer, more), text)));
}

/*
 * "Story Statement" or "User Story" where "Story" is wanted, and the other way
 * round.
 */
static const struct section *find_longer(const struct item *item,
					 const struct names *names)
{
	for (size_t i = 0; i < item->n_sections; i++)
		for (size_t n = 0; n < names->n; n++) {
			struct span folded = item->sections[i].folded;

			if (holds_words(folded, names->folded[n]) ||
			    holds_words(names->folded[n], folded))
				return &item->sections[i];
		}
	return NULL;
}

/* Is the section asked for by its own name? Then it is not another one. */
static bool is_asked(const struct agreement *agreement, struct span folded)
{
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if (!check)
			continue;
		if (names_hold(&check->names, folded))
			return true;
		for (size_t n = 0; n < check->n_list; n++)
			if (names_hold(&check->list[n], folded))
				return true;
	}
	return false;
}

/* What is nearly the section: its line and words. */
static const struct section *find_near(const struct agreement *agreement,
				       const struct item *item,
				       const struct names *names)
{
	const struct section *best = NULL;
	struct near near = NEAR_NONE;

	for (size_t i = 0; i < item->n_sections; i++)
		for (size_t n = 0; n < names->n; n++) {
			size_t before = near.distance;

			near_try(&near, names->folded[n],
				 item->sections[i].folded,
				 item->sections[i].name);
			if (near.distance < before)
				best = &item->sections[i];
		}
	if (!best)
		best = find_longer(item, names);
	return best && !names_hold(names, best->folded) &&
			       is_asked(agreement, best->folded)
		       ? NULL
		       : best;
}

/* What is nearly there, for the end of the sentence; else nothing. */
static const char *say_nearly(struct judge *judge, const struct item *item,
			      const struct names *names, struct span *answer)
{
	const struct section *near =
		find_near(agreement_of(judge->definition, item), item, names);
	const char *wanted = quoted(judge, names->shown[0]);
	struct spot nested;

	if (near && near->is_label && span_eq(near->folded, names->folded[0])) {
		*answer = SPAN("turn it into a heading");
		return arena_printf(
			       judge->scratch, "; %s has it as a bold label",
			       say_line(judge, item, spot_of_section(near)))
			.at;
	}
	if (near) {
		*answer = arena_printf(judge->scratch, "call it %s, or %s",
				       wanted, say(judge, *answer));
		return arena_printf(judge->scratch, "; %s says %s: is that it?",
				    say_line(judge, item,
					     spot_of_section(near)),
				    quoted(judge, near->name))
			.at;
	}
	if (find_nested(item, names, judge->scratch, &nested)) {
		*answer = SPAN("move it out of the list or quote");
		return arena_printf(judge->scratch,
				    "; %s has it inside a list or quote, where "
				    "it does not begin a section",
				    say_line(judge, item, nested))
			.at;
	}
	return "";
}

/* 'add "Done when:" and a list below it', where others of its kind write so. */
static struct span say_add_label(struct judge *judge,
				 const struct section *label)
{
	struct passage_item *items;
	size_t n = passage_items(&label->passage, false, &items,
				 judge->scratch);

	return arena_printf(judge->scratch,
			    n > 1 ? "add \"%.*s:\" and a list below it"
				  : "add \"%.*s:\" and say it there",
			    (int)label->name.len, label->name.at);
}

static void miss_missing(const struct asking *a, const struct names *names,
			 const char *what)
{
	struct judge *judge = a->judge;
	struct saying saying = { .found = names->folded[0] };
	const struct section *label;
	const char *nearly;

	if (findings_are_quiet(a->out)) {
		findings_add(a->out);
		return;
	}
	saying.answer = say_add(judge, what, names);
	label = strcmp(what, "section") ? NULL
					: label_among(judge, a->item, names);
	if (label)
		saying.answer = say_add_label(judge, label);
	nearly = say_nearly(judge, a->item, names, &saying.answer);
	miss(a, spot_of_details(a->item), &saying, "has no %s %s%s", what,
	     quoted(judge, names->shown[0]), nearly);
}

/* Is all its text the template's? Then it is not empty, but says nothing. */
static bool is_template_only(const struct section *section,
			     const struct item *item, struct arena *arena)
{
	return item->template_texts &&
	       passage_has_substance(&section->passage, NULL, arena);
}

static bool asks_for(const struct check *check, enum measure measure)
{
	for (size_t i = 0; i < check->n_conditions; i++)
		if (check->conditions[i].kind == CONDITION_AMOUNT &&
		    check->conditions[i].amount.measure == measure)
			return true;
	return false;
}

/* "Dependencies: —": who waits for nothing says so with a sign as well. */
static bool ask_what_it_waits_for(const struct names *names)
{
	for (size_t i = 0; i < names->n; i++)
		if (planning_of(names->folded[i]) == PLAN_DEPENDS)
			return true;
	return false;
}

/*
 * Where items are asked for, sub-headings are items, and where tasks are, boxes
 * of tasks that were struck out: they say something.
 */
static bool says_something(const struct section *section,
			   const struct check *check, const struct item *item,
			   struct arena *arena)
{
	return section->has_substance ||
	       (ask_what_it_waits_for(&check->names) &&
		section_says_none(section, arena)) ||
	       (asks_for(check, MEASURE_ITEMS) &&
		passage_lists_headings(&section->passage, item->template_texts,
				       arena)) ||
	       (asks_for(check, MEASURE_OPEN_TASKS) &&
		passage_measure(&section->passage, MEASURE_TASKS, arena) > 0);
}

static void judge_one_section(const struct asking *a, const struct names *names)
{
	struct judge *judge = a->judge;
	struct item *item = a->item;
	const struct check *check = a->criterion->check;
	const struct section *section =
		item_section(item, names->folded, names->n);
	struct saying saying = { .found = names->folded[0] };
	const char *name;

	if (!section) {
		if (!check_forbids(check))
			miss_missing(a, names, "section");
		return;
	}
	name = quoted(judge, section->name);
	if (check_forbids(check) ||
	    says_something(section, check, item, judge->scratch)) {
		judge_passage(a, &section->passage, 1, spot_of_section(section),
			      name);
		return;
	}
	saying.answer =
		arena_printf(judge->scratch, "say something under %s", name);
	saying.label = section->is_label ? "nothing is said after this label"
					 : "nothing is said under this heading";
	if (is_template_only(section, item, judge->scratch)) {
		saying.label = "only the template's words are below";
		saying.has_subject = true;
		miss(a, spot_of_section(section), &saying,
		     "%s still holds the template's own words", name);
	} else {
		miss(a, spot_of_section(section), &saying,
		     "says nothing under %s", name);
	}
}

/* Is something open in it? "None" is an answer. */
static bool is_left_open(const struct section *section, struct arena *arena)
{
	return section->has_substance &&
	       !section_says_resolved(section, arena) &&
	       !section_says_none(section, arena);
}

/* `no section`: what one of that name says, no other one takes back. */
static void judge_no_section(const struct asking *a)
{
	const struct item *item = a->item;
	const struct names *names = &a->criterion->check->names;

	item_read_rest(item);
	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];
		struct saying saying = {
			.label = "this section",
			.answer = SPAN("resolve it and remove it"),
			.found = section->folded,
		};

		if (!section_is_called(section, item, names->folded,
				       names->n) ||
		    !is_left_open(section, a->judge->scratch))
			continue;
		miss(a, spot_of_section(section), &saying,
		     "still has a section %s", quoted(a->judge, section->name));
		return;
	}
}

/*
 * section: people skim a missing answer as easily as a missing heading, so a
 * section counts only if something is said in it.
 */
void judge_section(const struct asking *a)
{
	const struct check *check = a->criterion->check;

	if (check->is_absent)
		judge_no_section(a);
	else
		judge_one_section(a, &check->names);
}

/* What a value says, as under a heading: "none" is an answer, TBD is not. */
static bool says_value(const struct field_value *value, bool may_be_sign,
		       struct arena *arena)
{
	return !value->is_none ||
	       (text_says_none(value->text, arena) &&
		(may_be_sign || text_starts_with_letter(value->folded)));
}

/* Judges the values of the fields so called; false where none says anything. */
static bool judge_fields_as_text(const struct asking *a,
				 const struct names *names)
{
	bool any = false, may_be_sign = ask_what_it_waits_for(names);

	for (size_t n = 0; n < names->n; n++) {
		const struct field *field =
			item_field(a->item, names->folded[n]);
		const char *name = say_field(a->judge, names->shown[n]);

		for (size_t v = 0; field && v < field->n_values; v++) {
			const struct field_value *value = &field->values[v];

			if (!says_value(value, may_be_sign, a->judge->scratch))
				continue;
			any = true;
			judge_text(a, value->text, spot_of_value(field, value),
				   name);
		}
	}
	return any;
}

/* The section where it says something, else the field. */
void judge_section_or_field(const struct asking *a)
{
	const struct check *check = a->criterion->check;
	const struct section *section =
		item_section(a->item, check->names.folded, check->names.n);

	if (check->is_absent) {
		judge_section(a);
		judge_field(a);
	} else if (section && section->has_substance) {
		judge_section(a);
	} else if (!judge_fields_as_text(a, &check->names) &&
		   !check_forbids(check)) {
		if (section)
			judge_section(a);
		else
			miss_missing(a, &check->names, "section or field");
	}
}

/* A bold label is not a heading: `heading` asks for the heading itself. */
static const struct section *find_heading(const struct item *item,
					  const struct names *names)
{
	for (size_t i = 0; i < item->n_sections; i++)
		for (size_t n = 0; n < names->n; n++)
			if (!item->sections[i].is_label &&
			    span_eq(item->sections[i].folded, names->folded[n]))
				return &item->sections[i];
	return NULL;
}

void judge_heading(const struct asking *a)
{
	const struct check *check = a->criterion->check;
	const struct section *section = find_heading(a->item, &check->names);

	if (!section && !check->is_absent)
		miss_missing(a, &check->names, "heading");
	if (section && check->is_absent) {
		struct saying saying = { .label = "this heading",
					 .answer = SPAN("remove it"),
					 .found = section->folded };

		miss(a, spot_of_section(section), &saying,
		     "still has a heading %s", quoted(a->judge, section->name));
	}
}

void judge_sections(const struct asking *a)
{
	struct judge *judge = a->judge;
	const struct check *check = a->criterion->check;
	const struct section *before = NULL;

	/* Without "in order" each of them is asked for. */
	for (size_t i = 0; !check->n_conditions && i < check->n_list; i++)
		judge_one_section(a, &check->list[i]);
	for (size_t i = 0; check->n_conditions && i < check->n_list; i++) {
		const struct section *section = item_section(
			a->item, check->list[i].folded, check->list[i].n);

		if (!section)
			continue;
		if (before && section->doc == before->doc &&
		    section->start < before->start) {
			struct saying saying = {
				.label = "this is out of order",
				.answer = arena_printf(
					judge->scratch, "move %s after %s",
					quoted(judge, section->name),
					quoted(judge, before->name)),
				.found = section->folded,
			};

			miss(a, spot_of_section(before), &saying,
			     "has %s before %s; the agreed order is %s, then "
			     "%s",
			     quoted(judge, section->name),
			     quoted(judge, before->name),
			     quoted(judge, before->name),
			     quoted(judge, section->name));
			return;
		}
		before = section;
	}
}
