/*
 * From what a sentence speaks of to the check that asks it of these items: by
 * the name that most of them bear, and no check without such a name.
 */
#include "adopt/own-document.h"

#include "base/unicode.h"

/* ---- names that items bear ---- */

struct borne {
	struct span name, folded;
	size_t n; /* items that have it, with something said */
	size_t lists; /* of these, with a list below it */
};

struct borne_names {
	struct borne *list;
	size_t n, room;
};

static struct borne *borne_at(struct borne_names *names, struct span folded,
			      struct span shown, struct arena *arena)
{
	struct borne *one;

	for (size_t i = 0; i < names->n; i++)
		if (span_eq(names->list[i].folded, folded))
			return &names->list[i];
	one = ARENA_PUSH(arena, names->list, names->n, names->room);
	*one = (struct borne){ .name = shown, .folded = folded };
	return one;
}

static void count_section(struct borne_names *names, const struct item *item,
			  const struct section *section, struct arena *arena)
{
	struct borne *one;

	if (!section->has_substance || !section->folded.len ||
	    item_section(item, &section->folded, 1) != section)
		return;
	one = borne_at(names, section->folded, section->name, arena);
	one->n++;
	one->lists += passage_measure(&section->passage, MEASURE_ITEMS, arena) >
		      0;
}

typedef bool wants_fn(const struct speaks *speaks, enum topic topic,
		      struct span folded);

static bool wants_criteria(const struct speaks *speaks, enum topic topic,
			   struct span folded)
{
	/* What ends an item is not a criterion for starting it. */
	return is_criteria_name(folded) && span_find(folded, "done") < 0 &&
	       !span_is(folded, "dod");
}

static bool wants_any(const struct speaks *speaks, enum topic topic,
		      struct span folded)
{
	return true;
}

static void list_sections(struct borne_names *out, const struct speaks *speaks,
			  enum topic topic, wants_fn *wants,
			  const struct kind_proposal *kind, struct arena *arena)
{
	const struct backlog *backlog = &kind->kind->backlog;

	*out = (struct borne_names){ 0 };
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		for (size_t j = 0; j < item->n_sections; j++)
			if (wants(speaks, topic, item->sections[j].folded))
				count_section(out, item, &item->sections[j],
					      arena);
	}
}

/* A section of one line counts as a field where nothing else does. */
static void list_fields(struct borne_names *out, enum planning plan,
			bool of_sections, const struct kind_proposal *kind,
			struct arena *arena)
{
	const struct backlog *backlog = &kind->kind->backlog;

	*out = (struct borne_names){ 0 };
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		for (size_t j = 0; j < item->n_fields; j++) {
			const struct field *field = &item->fields[j];

			if ((field->origin == FROM_SECTION) == of_sections &&
			    planning_of(field->folded) == plan &&
			    field_has_value(field) &&
			    item_field(item, field->folded) == field)
				borne_at(out, field->folded, field->name, arena)
					->n++;
		}
	}
}

/* All fields with a name that people gave them. */
static void list_all_fields(struct borne_names *out,
			    const struct kind_proposal *kind,
			    struct arena *arena)
{
	const struct backlog *backlog = &kind->kind->backlog;

	*out = (struct borne_names){ 0 };
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		for (size_t j = 0; j < item->n_fields; j++) {
			const struct field *field = &item->fields[j];

			if (field->origin != FROM_ITSELF &&
			    field_has_value(field) &&
			    item_field(item, field->folded) == field)
				borne_at(out, field->folded, field->name, arena)
					->n++;
		}
	}
}

/* One item in a hundred may bear any name: that is not a habit. */
static bool is_habit(const struct borne *one, const struct kind_proposal *kind)
{
	size_t n = kind->kind->backlog.n_items;

	return n <= 3 ? one->n > 0 : one->n >= 2 && 10 * one->n >= n;
}

static const struct borne *commonest(const struct borne_names *names,
				     const struct kind_proposal *kind)
{
	const struct borne *best = NULL;

	for (size_t i = 0; i < names->n; i++)
		if (!best || names->list[i].n > best->n)
			best = &names->list[i];
	return best && is_habit(best, kind) ? best : NULL;
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

		if (one == best || !is_habit(one, kind))
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
	static const char *const words[][4] = {
		{ "one" },
		{ "two", "zwei", "deux", "dos" },
		{ "three", "drei", "trois", "tres" },
	};
	int n = 0;

	for (int i = 0; i < 3; i++)
		for (int j = 0; j < 4 && words[i][j]; j++)
			if (span_is_nocase(word, words[i][j]))
				return i + 1;
	if (span_is_nocase(word, "dois"))
		return 2;
	if (span_is_nocase(word, "três"))
		return 3;
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

/* Given, when, then, in the sentence's own language. */
static const char *scenario_regex(struct span sentence)
{
	static const struct {
		const char *word, *regex;
	} languages[] = {
		{ "uando", "/\\bdado[\\s\\S]+\\b[cq]uando\\b[\\s\\S]+"
			   "\\bent(onces|ão)\\b/i" },
		{ "wenn", "/\\b(angenommen|gegeben)[\\s\\S]+\\bwenn\\b"
			  "[\\s\\S]+\\bdann\\b/i" },
		{ "uand", "/étant donné[\\s\\S]+\\bquand\\b[\\s\\S]+"
			  "\\balors\\b/i" },
	};

	for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++)
		if (span_find(sentence, languages[i].word) >= 0)
			return languages[i].regex;
	return "/\\bgiven\\b[\\s\\S]+\\bwhen\\b[\\s\\S]+\\bthen\\b/i";
}

static struct span check_of_criteria(const struct speaks *speaks,
				     const struct own_sentence *sentence,
				     const struct kind_proposal *kind,
				     struct arena *arena)
{
	struct borne_names names;
	const struct borne *best;
	struct span said;
	int n;

	list_sections(&names, speaks, sentence->topic, wants_criteria, kind,
		      arena);
	best = commonest(&names, kind);
	if (!best)
		return SPAN_NONE;
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
		return arena_printf(arena, "section %.*s: %s", (int)said.len,
				    said.at, scenario_regex(sentence->text));
	case TOPIC_CRITERIA_CLEAR:
		return arena_printf(arena, "section %.*s: %sno vague words",
				    (int)said.len, said.at,
				    2 * best->lists > best->n
					    ? "at least 1 item and "
					    : "");
	default:
		return arena_printf(arena, "section %.*s%s", (int)said.len,
				    said.at,
				    10 * best->lists >= 9 * best->n
					    ? ": at least 1 item"
					    : "");
	}
}

static struct span check_of_field(const struct own_sentence *sentence,
				  enum planning plan,
				  const struct kind_proposal *kind,
				  struct arena *arena)
{
	struct borne_names names;
	const struct borne *best;
	struct span name, scale;

	list_fields(&names, plan, false, kind, arena);
	best = commonest(&names, kind);
	if (!best) {
		list_fields(&names, plan, true, kind, arena);
		best = commonest(&names, kind);
	}
	if (!best)
		return SPAN_NONE;
	name = quoted_word(best->name, arena);
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
		return arena_printf(arena, "field %.*s: targets ready",
				    (int)name.len, name.at);
	default:
		return arena_printf(arena, "field %.*s", (int)name.len,
				    name.at);
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

	list_sections(&names, speaks, sentence->topic, speaks_is_name, kind,
		      arena);
	best = commonest(&names, kind);
	if (!best)
		return SPAN_NONE;
	said = say_names(&names, best, kind, sentence->is_row, arena);
	return arena_printf(arena, "section %.*s%s", (int)said.len, said.at,
			    rest);
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

	list_sections(&names, speaks, sentence->topic, wants_any, kind, arena);
	while (span_next_part(&rest, ',', &part)) {
		struct span folded = text_fold_name(arena, part);
		const struct borne *found = NULL;

		if (span_starts(folded, "and "))
			folded = span_from(folded, 4);
		for (size_t i = 0; i < names.n; i++)
			if (is_habit(&names.list[i], kind) &&
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

/* The words of a story, as most items have them: what was mined of them. */
static struct span check_of_story(const struct kind_proposal *kind,
				  struct arena *arena)
{
	return mine_story_check(kind->kind, arena);
}

static struct span check_of_ids(const struct kind_proposal *kind)
{
	const struct backlog *backlog = &kind->kind->backlog;

	for (size_t i = 0; i < backlog->n_items; i++)
		if (!backlog->items[i]->has_own_id)
			return SPAN_NONE;
	return SPAN("id: unique");
}

/* ---- sentences that begin with a name ---- */

/* What a name of a section is said to be, where that asks for the section. */
static bool says_it_is_there(struct span rest)
{
	static const char *const verbs[] = { "is ",   "are ",	"ist ",
					     "sind ", "est ",	"sont ",
					     "está ", "están ", "estão " };
	static const char *const words[] = {
		"clear",    "describe", "document",  "define",	   "state",
		"listed",   "present",	"written",   "filled",	   "identified",
		"named",    "known",	"specified", "noted",	   "provided",
		"included", "klar",	"beschrieb", "definier",   "benannt",
		"vorhand",  "dokument", "décri",     "défini",	   "clair",
		"descri",   "definid",	"clar",	     "documentad",
	};
	bool verb = false;

	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		verb |= span_starts(rest, verbs[i]);
	for (size_t i = 0; verb && i < sizeof(words) / sizeof(*words); i++)
		if (span_find(rest, words[i]) >= 0)
			return true;
	return false;
}

/* "none", "not", "resolved": then it does not ask for the section itself. */
static bool denies(struct span rest)
{
	static const char *const words[] = {
		"no",	"none",	   "not",   "never",  "nothing",  "without",
		"kein", "keine",   "nicht", "ohne",   "aucun",	  "pas",
		"sans", "ninguna", "sin",   "nenhum", "sem",	  "resolved",
		"done", "fewer",   "less",  "if",     "optional",
	};
	struct span word;

	while (span_next_part(&rest, ' ', &word))
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (span_is(span_trim(word), words[i]))
				return true;
	return false;
}

/* "The field Size is set", "Заполнен раздел Контекст": called by its name. */
static bool calls_it(struct span text, struct span name, bool is_field,
		     struct arena *arena)
{
	static const char *const sections[] = { "section", "abschnitt",
						"kapitel", "sección",
						"seção",   "sectie",
						"раздел" };
	static const char *const fields[] = { "field", "feld", "campo",
					      "champ", "veld", "поле" };
	const char *const *nouns = is_field ? fields : sections;
	size_t n = is_field ? sizeof(fields) / sizeof(*fields)
			    : sizeof(sections) / sizeof(*sections);

	for (size_t i = 0; i < n; i++) {
		struct span call = arena_printf(arena, " %s %.*s ", nouns[i],
						(int)name.len, name.at);

		if (span_find(text, call.at) >= 0)
			return true;
	}
	return false;
}

/* Is the borne name what the sentence is about? */
static bool is_about(const struct borne *one, bool is_field,
		     struct span opening, struct span text, struct arena *arena)
{
	struct span rest;

	if (span_eq(text, one->folded))
		return true;
	rest = arena_printf(arena, " %.*s ", (int)text.len, text.at);
	if (calls_it(rest, one->folded, is_field, arena))
		return !denies(text);
	if (!span_begins(text, one->folded))
		return false;
	rest = span_from(text, one->folded.len);
	if (denies(rest))
		return false;
	return span_eq(opening, one->folded) ||
	       (span_starts(rest, " ") && says_it_is_there(span_from(rest, 1)));
}

/* More than half of the items bear it: then the name is theirs. */
static const struct borne *named(const struct borne_names *names, bool is_field,
				 const struct own_sentence *sentence,
				 const struct kind_proposal *kind,
				 struct arena *arena)
{
	struct span text = text_fold_name(arena, sentence->text);
	struct span opening = text_fold_name(arena, sentence->opening);

	for (size_t i = 0; i < names->n; i++)
		if (2 * names->list[i].n > kind->kind->backlog.n_items &&
		    is_about(&names->list[i], is_field, opening, text, arena))
			return &names->list[i];
	return NULL;
}

/*
 * "Technical notes", "**Non-goals** listed", "Goal: what the user achieves":
 * a sentence that begins with a name that most items bear, whatever it is.
 */
static struct span check_of_name(const struct speaks *speaks,
				 const struct own_sentence *sentence,
				 const struct kind_proposal *kind,
				 struct arena *arena)
{
	struct borne_names names;
	const struct borne *found;
	const char *what = "section";
	struct span name;

	list_sections(&names, speaks, TOPIC_NONE, wants_any, kind, arena);
	found = named(&names, false, sentence, kind, arena);
	if (!found) {
		list_all_fields(&names, kind, arena);
		found = named(&names, true, sentence, kind, arena);
		what = "field";
	}
	if (!found)
		return SPAN_NONE;
	name = quoted_word(found->name, arena);
	return arena_printf(arena, "%s %.*s", what, (int)name.len, name.at);
}

static struct span check_of_topic(const struct speaks *speaks,
				  const struct own_sentence *sentence,
				  const struct kind_proposal *kind,
				  struct arena *arena)
{
	switch (sentence->topic) {
	case TOPIC_NONE:
	case N_TOPICS:
		return SPAN_NONE;
	case TOPIC_SECTIONS:
		return check_of_sections(speaks, sentence, kind, arena);
	case TOPIC_STORY:
		return check_of_story(kind, arena);
	case TOPIC_CRITERIA_COUNTED:
	case TOPIC_CRITERIA_SCENARIOS:
	case TOPIC_CRITERIA_CLEAR:
	case TOPIC_CRITERIA:
		return check_of_criteria(speaks, sentence, kind, arena);
	case TOPIC_SIZE_AT_MOST:
	case TOPIC_SIZE_SCALE:
	case TOPIC_SIZE:
		return check_of_field(sentence, PLAN_SIZE, kind, arena);
	case TOPIC_WAITS_FOR:
		return check_of_field(sentence, PLAN_DEPENDS, kind, arena);
	case TOPIC_PRIORITY:
		return check_of_field(sentence, PLAN_PRIORITY, kind, arena);
	case TOPIC_QUESTIONS:
		return check_of_section(speaks, sentence, kind,
					": no open items", arena);
	case TOPIC_TITLE:
		return SPAN("title: at least 3 words");
	case TOPIC_ID:
		return check_of_ids(kind);
	default:
		return check_of_section(speaks, sentence, kind, "", arena);
	}
}

struct span check_for(const struct speaks *speaks,
		      const struct own_sentence *sentence,
		      const struct kind_proposal *kind, struct arena *arena)
{
	struct span check = check_of_topic(speaks, sentence, kind, arena);

	return check.len ? check : check_of_name(speaks, sentence, kind, arena);
}
