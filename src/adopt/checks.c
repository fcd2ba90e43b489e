/*
 * From what a sentence speaks of to the check that asks it of these items: by
 * the name that most of them bear, and no check without such a name.
 */
#include "adopt/borne.h"
#include "adopt/named.h"
#include "adopt/own-document.h"

#include "base/unicode.h"

static bool names_criteria(struct span folded)
{
	static const char *const others[] = { "verification", "result",
					      "results",      "status",
					      "date",	      "signed" };

	/* What ends an item is not a criterion for starting it. */
	if (!is_criteria_name(folded) || span_find(folded, "done") >= 0 ||
	    span_is(folded, "dod"))
		return false;
	/* Nor is what was run, and how it went. */
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (text_has_word(folded, span_str(others[i])))
			return false;
	return true;
}

static bool wants_criteria(const struct speaks *speaks, enum topic topic,
			   struct span folded)
{
	return names_criteria(folded);
}

/* "BDD scenarios": what is written there is in Given, When and Then. */
static bool wants_scenarios(const struct speaks *speaks, enum topic topic,
			    struct span folded)
{
	static const char *const words[] = {
		"scenario",  "scenarios",  "gherkin",	  "bdd",
		"szenario",  "szenarien",  "scénario",	  "scénarios",
		"escenario", "escenarios", "cenário",	  "cenários",
		"scenari",   "scenariusz", "scenariusze", "scénář",
		"scénáře",   "сценарий",   "сценарии",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_has_word(folded, span_str(words[i])))
			return true;
	return false;
}

/* So many items bear both that neither is another name of the other. */
static bool stand_together(const struct borne *one, const struct borne *other,
			   const struct kind_proposal *kind)
{
	size_t n = kind->kind->backlog.n_items;

	return 10 * (one->n + other->n) > 11 * n;
}

/* "Acceptance criteria | AC": the commonest first, then its variants. */
static struct span say_names(const struct borne_names *names,
			     const struct borne *best,
			     const struct kind_proposal *kind, bool is_row,
			     struct arena *arena)
{
	struct buf out = BUF_INIT;
	struct span said;
	size_t n = 1;

	buf_add(&out, quoted_word(best->name, arena));
	/* In a row the sign between names would end the cell. */
	for (size_t i = 0; !is_row && i < names->n && n < 3; i++) {
		const struct borne *one = &names->list[i];

		if (one == best || !borne_is_habit(one, kind) ||
		    stand_together(one, best, kind))
			continue;
		buf_adds(&out, " | ");
		buf_add(&out, quoted_word(one->name, arena));
		n++;
	}
	said = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return said;
}

/* ---- details ---- */

static int number_of(struct span word)
{
	static const struct {
		const char *word;
		int n;
	} words[] = {
		{ "one", 1 },	{ "two", 2 },  { "zwei", 2 },  { "deux", 2 },
		{ "dos", 2 },	{ "dois", 2 }, { "three", 3 }, { "drei", 3 },
		{ "trois", 3 }, { "tres", 3 }, { "três", 3 },
	};
	int n = 0;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_is_nocase(word, words[i].word))
			return words[i].n;
	for (size_t i = 0;
	     i < word.len && char_is_digit(word.at[i]) && n < 1000; i++)
		n = 10 * n + (word.at[i] - '0');
	return n;
}

/* "1/2/3/5" → "1, 2, 3, 5" */
static struct span say_scale(struct span list, struct arena *arena)
{
	struct buf out = BUF_INIT;
	struct span said;

	for (size_t i = 0; i < list.len; i++) {
		if (!char_is_digit(list.at[i]))
			continue;
		if (out.len && !char_is_digit(list.at[i - 1]))
			buf_adds(&out, ", ");
		buf_addc(&out, list.at[i]);
	}
	said = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return said;
}

/* ---- checks ---- */

/* In one line, as rows and entries have them: a field that says something. */
static struct span check_of_criteria_field(enum topic topic,
					   const struct kind_proposal *kind,
					   struct arena *arena)
{
	const struct borne *best = NULL;
	struct borne_names names;
	struct span name;

	borne_fields(&names, PLAN_KINDS, false, kind, arena);
	for (size_t i = 0; i < names.n; i++)
		if (names_criteria(names.list[i].folded) &&
		    borne_is_habit(&names.list[i], kind) &&
		    (!best || names.list[i].n > best->n))
			best = &names.list[i];
	if (!best || topic == TOPIC_CRITERIA_COUNTED)
		return SPAN_NONE;
	name = quoted_word(best->name, arena);
	return arena_printf(arena, "field %.*s", (int)name.len, name.at);
}

static struct span check_of_criteria(const struct speaks *speaks,
				     const struct own_sentence *sentence,
				     const struct kind_proposal *kind,
				     struct arena *arena)
{
	bool is_form = sentence->topic == TOPIC_CRITERIA_SCENARIOS;
	const struct borne *best = NULL;
	struct borne_names names;
	struct span said;
	int n;

	if (is_form && !speaks_of_criteria(speaks, sentence->text)) {
		borne_sections(&names, wants_scenarios, speaks, sentence->topic,
			       kind, arena);
		best = borne_commonest(&names, kind);
	}
	if (!best)
		borne_sections(&names, wants_criteria, speaks, sentence->topic,
			       kind, arena);
	if (!best)
		best = borne_commonest(&names, kind);
	if (!best && is_form)
		return check_of_scenarios(sentence->text, SPAN_NONE, kind,
					  arena);
	if (!best)
		return check_of_criteria_field(sentence->topic, kind, arena);
	said = say_names(&names, best, kind, sentence->is_row, arena);
	switch (sentence->topic) {
	case TOPIC_CRITERIA_COUNTED:
		n = number_of(sentence->detail);
		return n && best->lists
			       ? arena_printf(arena,
					      "section %.*s: at least %d "
					      "item%s",
					      (int)said.len, said.at, n,
					      n == 1 ? "" : "s")
			       : SPAN_NONE;
	case TOPIC_CRITERIA_SCENARIOS:
		return check_of_scenarios(sentence->text, said, kind, arena);
	case TOPIC_CRITERIA_CLEAR:
		/* Where there are none, none of their words is vague. */
		return 2 * best->lists > best->n
			       ? arena_printf(arena,
					      "section %.*s: at least 1 item "
					      "and no vague words",
					      (int)said.len, said.at)
			       : arena_printf(arena,
					      "section %.*s" CHECKS_APART
					      "section %.*s: no vague words",
					      (int)said.len, said.at,
					      (int)said.len, said.at);
	default:
		return arena_printf(arena, "section %.*s%s", (int)said.len,
				    said.at,
				    10 * best->lists >= 9 * best->n
					    ? ": at least 1 item"
					    : "");
	}
}

/* "Light the fire (3 pts)": how large it is stands in the titles of most. */
static struct span check_of_sized_titles(const struct own_sentence *sentence,
					 const struct kind_proposal *kind,
					 struct arena *arena)
{
	static const char pattern[] =
		"\\b\\d+ ?(SP|pts|(story )?points?|punkte|puntos|pontos)\\b";
	const struct backlog *backlog = &kind->kind->backlog;
	struct regex *regex;
	size_t n = 0;

	if (sentence->topic != TOPIC_SIZE)
		return SPAN_NONE;
	regex = regex_of(SPAN(pattern), true);
	for (size_t i = 0; i < backlog->n_items; i++)
		n += regex_hits(regex, backlog->items[i]->title, NULL);
	regex_free(regex);
	return 2 * n > backlog->n_items
		       ? arena_printf(arena, "title: /%s/i", pattern)
		       : SPAN_NONE;
}

static struct span check_of_field(const struct own_sentence *sentence,
				  enum planning plan,
				  const struct kind_proposal *kind,
				  struct arena *arena)
{
	struct borne_names names;
	const struct borne *best;
	struct span name, scale;

	borne_fields(&names, plan, false, kind, arena);
	best = borne_commonest(&names, kind);
	if (!best) {
		borne_fields(&names, plan, true, kind, arena);
		best = borne_commonest(&names, kind);
	}
	if (!best)
		return plan == PLAN_SIZE
			       ? check_of_sized_titles(sentence, kind, arena)
			       : SPAN_NONE;
	/* "Story points" here and "Points" there say the same. */
	name = plan == PLAN_SIZE || plan == PLAN_PRIORITY
		       ? say_names(&names, best, kind,
				   sentence->is_row ||
					   sentence->topic == TOPIC_SIZE_NONE,
				   arena)
		       : quoted_word(best->name, arena);
	switch (sentence->topic) {
	case TOPIC_SIZE_AT_MOST:
		return arena_printf(arena, "field %.*s: at most %d",
				    (int)name.len, name.at,
				    number_of(sentence->detail));
	case TOPIC_SIZE_SCALE:
		scale = say_scale(sentence->detail, arena);
		return arena_printf(arena, "field %.*s: %.*s", (int)name.len,
				    name.at, (int)scale.len, scale.at);
	case TOPIC_WAITS_FOR:
		return arena_printf(arena, "field %.*s: targets done",
				    (int)name.len, name.at);
	case TOPIC_DEPENDS_THERE:
		return arena_printf(arena, "field %.*s: exist", (int)name.len,
				    name.at);
	case TOPIC_SIZE_NONE:
		return arena_printf(arena, "no field %.*s", (int)name.len,
				    name.at);
	default:
		return arena_printf(arena, "%s %.*s", planning_asks(plan),
				    (int)name.len, name.at);
	}
}

static struct span check_of_section(const struct speaks *speaks,
				    const struct own_sentence *sentence,
				    const struct kind_proposal *kind,
				    const char *rest, struct arena *arena)
{
	struct borne_names names;
	const struct borne *best;
	struct span said;

	borne_sections(&names, speaks_is_name, speaks, sentence->topic, kind,
		       arena);
	best = borne_named_in(&names, sentence->text, kind, arena);
	if (!best)
		best = borne_commonest(&names, kind);
	if (!best)
		return SPAN_NONE;
	said = say_names(&names, best, kind, sentence->is_row, arena);
	/* "Dependencies: none" is a field that says nothing, and an answer. */
	if (sentence->topic == TOPIC_DEPENDS &&
	    borne_as_field(best->folded, kind))
		return arena_printf(arena, "section or field %.*s",
				    (int)said.len, said.at);
	return arena_printf(arena, "section %.*s%s", (int)said.len, said.at,
			    rest);
}

/* "What is in and what is out": where items say both, both are asked. */
static struct span check_of_bounds(const struct speaks *speaks,
				   const struct own_sentence *sentence,
				   const struct kind_proposal *kind,
				   struct arena *arena)
{
	struct span out = check_of_section(speaks, sentence, kind, "", arena);
	struct borne_names names;
	const struct borne *best;
	struct span in;

	borne_sections(&names, speaks_is_name, speaks, TOPIC_SCOPE, kind,
		       arena);
	best = borne_commonest(&names, kind);
	if (!out.len || !best || !borne_by_most(best, kind) ||
	    span_find(text_fold_case(arena, sentence->text), "what is in ") < 0)
		return out;
	in = quoted_word(best->name, arena);
	return arena_printf(arena, "sections %.*s, %s", (int)in.len, in.at,
			    out.at + strlen("section "));
}

/* Each of the names that the sentence lists, if items bear all of them. */
static struct span check_of_sections(const struct speaks *speaks,
				     const struct own_sentence *sentence,
				     const struct kind_proposal *kind,
				     struct arena *arena)
{
	struct span rest = sentence->detail, part, said;
	struct borne_names names;
	struct buf out = BUF_INIT;
	size_t n = 0, missed = 0;

	borne_sections(&names, NULL, speaks, sentence->topic, kind, arena);
	while (span_next_part(&rest, ',', &part)) {
		struct span folded = text_fold_name(arena, part);
		const struct borne *found = NULL;

		if (span_starts(folded, "and "))
			folded = span_from(folded, 4);
		for (size_t i = 0; i < names.n; i++)
			if (borne_is_habit(&names.list[i], kind) &&
			    (span_eq(folded, names.list[i].folded) ||
			     (!rest.len &&
			      span_starts(folded,
					  arena_printf(
						  arena, "%.*s ",
						  (int)names.list[i].folded.len,
						  names.list[i].folded.at)
						  .at))))
				found = &names.list[i];
		if (!found) {
			missed++;
			continue;
		}
		buf_adds(&out, n++ ? ", " : "sections ");
		buf_add(&out, quoted_word(found->name, arena));
	}
	said = n > 1 && !missed ? arena_copy(arena, buf_span(&out)) : SPAN_NONE;
	buf_release(&out);
	return said;
}

/* "So that", in a sentence about the form of a story. */
static bool asks_why(struct span sentence, struct arena *arena)
{
	static const char *const words[] = {
		"so that", "in order to", "benefit", "damit",	 "zodat",
		"para",	   "afin",	  "pour",    "a fim de", "żeby",
		"aby",	   "чтобы",	  "per ",
	};
	struct span folded = text_fold_case(arena, sentence);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_find(folded, words[i]) >= 0)
			return true;
	return false;
}

/* The words of a story, as most items have them: what was mined of them. */
static struct span check_of_story(const struct own_sentence *sentence,
				  const struct kind_proposal *kind,
				  struct arena *arena)
{
	struct span said = arena_printf(
		arena, "%.*s %.*s", (int)sentence->text.len, sentence->text.at,
		(int)sentence->below.len, sentence->below.at);

	return mine_story_check(kind->kind, asks_why(said, arena), arena);
}

/* What it depends on is said: in a field of most items, or in a section. */
static struct span check_of_depends(const struct speaks *speaks,
				    const struct own_sentence *sentence,
				    const struct kind_proposal *kind,
				    struct arena *arena)
{
	struct borne_names names;
	const struct borne *best;

	borne_fields(&names, PLAN_DEPENDS, false, kind, arena);
	best = borne_commonest(&names, kind);
	return best && borne_by_most(best, kind)
		       ? check_of_field(sentence, PLAN_DEPENDS, kind, arena)
		       : check_of_section(speaks, sentence, kind, "", arena);
}

static struct span check_of_ids(const struct kind_proposal *kind)
{
	const struct backlog *backlog = &kind->kind->backlog;

	for (size_t i = 0; i < backlog->n_items; i++)
		if (!backlog->items[i]->has_own_id)
			return SPAN_NONE;
	return SPAN("id: unique");
}

/* "[TBC]" may go on: "[TBC: which port?]". Without one: placeholders. */
static struct span check_of_marker(struct span marker, struct arena *arena)
{
	bool is_bracket = span_starts(marker, "[");

	if (!marker.len)
		return SPAN("body: no placeholder");
	return arena_printf(arena, "body: no /%s%.*s\\b/",
			    is_bracket ? "\\" : "\\b", (int)marker.len,
			    marker.at);
}

struct span check_for(const struct speaks *speaks,
		      const struct own_sentence *sentence,
		      const struct kind_proposal *kind, struct arena *arena)
{
	switch (sentence->topic) {
	case TOPIC_NONE:
	case N_TOPICS:
		return SPAN_NONE;
	case TOPIC_SECTIONS:
		return check_of_sections(speaks, sentence, kind, arena);
	case TOPIC_STORY:
		return check_of_story(sentence, kind, arena);
	case TOPIC_CRITERIA_COUNTED:
	case TOPIC_CRITERIA_SCENARIOS:
	case TOPIC_CRITERIA_CLEAR:
	case TOPIC_CRITERIA:
		return check_of_criteria(speaks, sentence, kind, arena);
	case TOPIC_SIZE_NONE:
	case TOPIC_SIZE_AT_MOST:
	case TOPIC_SIZE_SCALE:
	case TOPIC_SIZE:
		return check_of_field(sentence, PLAN_SIZE, kind, arena);
	case TOPIC_WAITS_FOR:
	case TOPIC_DEPENDS_THERE:
		return check_of_field(sentence, PLAN_DEPENDS, kind, arena);
	case TOPIC_PRIORITY:
		return check_of_field(sentence, PLAN_PRIORITY, kind, arena);
	case TOPIC_DEPENDS:
		return check_of_depends(speaks, sentence, kind, arena);
	case TOPIC_QUESTIONS:
		return check_of_section(speaks, sentence, kind,
					": no open items", arena);
	case TOPIC_OUT_OF_SCOPE:
		return check_of_bounds(speaks, sentence, kind, arena);
	case TOPIC_DUE_AHEAD:
	case TOPIC_DUE:
		return check_of_due(speaks, sentence, kind, arena);
	case TOPIC_TITLE:
		return SPAN("title: at least 3 words");
	case TOPIC_ID:
		return check_of_ids(kind);
	case TOPIC_NO_MARKER:
		return check_of_marker(sentence->detail, arena);
	default:
		return check_of_section(speaks, sentence, kind, "", arena);
	}
}
