/* Findings that no criterion asks for: section 9 of the language. */
#include "ready/structure.h"

#include "base/near.h"
#include "base/unicode.h"
#include "ready/say.h"

#include <stdlib.h>

struct finding *add_structural(struct findings *findings, const char *rule,
			       enum severity severity, const struct item *item,
			       struct spot spot, struct span message)
{
	struct finding *finding = findings_add(findings);

	if (!finding)
		return NULL;
	finding->rule = span_str(rule);
	finding->severity = severity;
	finding->item = item;
	finding->doc = spot.doc;
	finding->start = spot.start;
	finding->end = spot.end;
	finding->message = message;
	finding->label = SPAN("");
	return finding;
}

/* ---- files ---- */

static void tell_unreadable(struct judge *judge, const struct document *doc)
{
	struct spot spot = { doc, (uint32_t)doc->trouble_at,
			     (uint32_t)doc->trouble_at };
	bool its = span_starts(doc->trouble, "its ");
	struct finding *finding = add_structural(
		&judge->findings, "item-unreadable", SEVERITY_ERROR, NULL, spot,
		arena_printf(judge->scratch,
			     its ? "this file cannot be judged: %s"
				 : "this file cannot be judged: it %s",
			     say(judge, doc->trouble)));

	finding->answer = doc->remedy.len ? doc->remedy : SPAN("fix the file");
	finding->back = SPAN("exclude the file from the kind's patterns if it "
			     "is not an item");
	finding->found = doc->trouble;
}

static void tell_html_table(struct judge *judge,
			    const struct backlog_file *file, uint32_t start)
{
	struct spot spot = { file->doc, start, start };
	struct finding *finding = add_structural(
		&judge->findings, "item-unreadable", SEVERITY_ERROR, NULL, spot,
		SPAN("this table is written in HTML, so its rows cannot be "
		     "read as items"));

	finding->answer = SPAN("write it as a Markdown table");
	finding->back = SPAN("exclude the file from the kind's patterns");
	finding->found = finding->message;
}

/* ---- kinds ---- */

/* What cannot be read may hold any item of a kind that looks there. */
static bool may_have_items(const struct backlog *backlog,
			   const struct kind *kind)
{
	for (size_t i = 0; i < backlog->n_files; i++)
		if ((!document_is_readable(backlog->files[i].doc) ||
		     backlog->files[i].n_html_tables) &&
		    kind_has_file(kind, backlog->files[i].doc->path))
			return true;
	return false;
}

static void tell_unmatched(struct judge *judge,
			   const struct agreement *agreement)
{
	struct spot spot = { judge->definition->doc, agreement->start,
			     agreement->end };
	struct finding *finding = add_structural(
		&judge->findings, "kind-unmatched", SEVERITY_WARNING, NULL,
		spot,
		arena_printf(judge->scratch,
			     "no item is %s: no file matches its patterns",
			     say_one(judge, agreement->kind.name)));

	finding->answer = SPAN("fix the pattern");
	finding->back = SPAN("remove the kind from the definition");
	finding->found = agreement->kind.name;
}

/* A template that is not there would never be found in an item. */
static void tell_templates(struct judge *judge,
			   const struct agreement *agreement)
{
	struct spot spot = { judge->definition->doc, agreement->start,
			     agreement->end };

	for (size_t i = 0; i < agreement->kind.n_templates; i++) {
		struct span path = agreement->kind.templates[i];
		struct finding *finding;

		if (snapshot_find(judge->backlog->snapshot, path) == ENTRY_FILE)
			continue;
		finding = add_structural(
			&judge->findings, "definition-unchecked",
			SEVERITY_WARNING, NULL, spot,
			arena_printf(judge->scratch,
				     "the template of %s does not exist: %s",
				     say(judge, agreement->kind.name),
				     say(judge, path)));
		finding->answer = SPAN("fix the path");
		finding->back = SPAN("remove the directive");
		finding->found = path;
	}
}

void judge_structure(struct judge *judge)
{
	struct backlog *backlog = judge->backlog;

	for (size_t i = 0; i < backlog->n_files; i++)
		if (!document_is_readable(backlog->files[i].doc))
			tell_unreadable(judge, backlog->files[i].doc);
	for (size_t i = 0; i < judge->definition->n_agreements; i++)
		tell_templates(judge, judge->definition->agreements[i]);
	for (size_t i = 0; i < backlog->n_unreadable; i++)
		tell_unreadable(judge, backlog->unreadable[i]);
	for (size_t i = 0; i < backlog->n_files; i++)
		for (size_t j = 0; j < backlog->files[i].n_html_tables; j++)
			tell_html_table(judge, &backlog->files[i],
					backlog->files[i].html_tables[j]);
	for (size_t i = 0; i < judge->definition->n_agreements; i++) {
		const struct agreement *agreement =
			judge->definition->agreements[i];

		if (!backlog->kind_counts[i] &&
		    !kind_has_form(&agreement->kind, FORM_EXTERNAL) &&
		    !judge->definition->is_builtin &&
		    !may_have_items(backlog, &agreement->kind))
			tell_unmatched(judge, agreement);
	}
}

/* ---- claims ---- */

struct known_values {
	struct near near;
	struct span text; /* as written */
	struct span value; /* the same folded */
	const struct field_value *whole; /* NULL for a part of one */
	struct arena *arena;
	bool is_known;
	bool seeks_near; /* it is not known: which one was meant? */
	size_t n;
};

static void try_value(struct known_values *known, struct span folded,
		      struct span shown)
{
	known->n++;
	if (known->seeks_near)
		near_try(&known->near,
			 text_fold_value(known->arena, value_head(known->text)),
			 folded, shown);
	else
		known->is_known |=
			known->whole ? field_value_means(known->whole, folded,
							 known->arena)
				     : value_means(known->text, known->value,
						   folded, known->arena);
}

static void try_guard(struct known_values *known, const struct guard *guard,
		      struct span field)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++) {
		const struct term *term = &guard->terms[i];

		if (!span_eq(term->folded, field))
			continue;
		for (size_t v = 0; v < term->n_values; v++)
			try_value(known, term->values[v],
				  v < term->n_shown ? term->shown[v]
						    : term->values[v]);
		if (term->kind == TERM_REGEX &&
		    regex_find(term->regex, known->value, NULL, NULL) ==
			    REGEX_HIT)
			known->is_known = true;
		if (term->kind == TERM_AMOUNT || term->kind == TERM_PRESENT)
			known->is_known = true;
	}
}

static void try_words(struct known_values *known, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		try_value(known, span_str(words[i]), span_str(words[i]));
}

static void try_defaults(struct known_values *known, const struct kind *kind,
			 struct span field)
{
	if (!span_is(field, "status"))
		return;
	if (!kind->n_done_when)
		try_words(known, usual_done);
	if (!kind->n_started_when)
		try_words(known, usual_started);
}

static void try_all(const struct agreement *agreement, struct span field,
		    struct known_values *known)
{
	const struct kind *kind = &agreement->kind;
	const struct field_order *order = kind_order(kind, field);

	for (size_t i = 0; order && i < order->n; i++)
		try_value(known, order->values[i], order->shown[i]);
	for (size_t i = 0; i < agreement->n_levels; i++)
		try_guard(known, agreement->levels[i].when, field);
	for (size_t i = 0; i < kind->n_done_when; i++)
		try_guard(known, kind->done_when[i], field);
	for (size_t i = 0; i < kind->n_started_when; i++)
		try_guard(known, kind->started_when[i], field);
	try_guard(known, kind->when, field);
	try_defaults(known, kind, field);
}

/* Words by which nobody claims anything, whichever a team agreed on. */
static bool is_before_all_levels(struct span field, struct span value)
{
	static const char *const words[] = {
		"idea",	 "draft",  "new",	  "proposed", "open",
		"todo",	 "to do",  "backlog",	  "pending",  "triage",
		"inbox", "icebox", "not started", "someday",  "later",
	};

	if (!span_is(field, "status"))
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_is(value, words[i]))
			return true;
	return false;
}

static bool is_known_value(struct judge *judge,
			   const struct agreement *agreement, struct span field,
			   struct known_values *known)
{
	try_all(agreement, field, known);
	/* Emoji are all alike, byte by byte. */
	known->seeks_near = !known->is_known &&
			    text_starts_with_letter(known->value) &&
			    may_hint(judge, known->n);
	if (known->seeks_near)
		try_all(agreement, field, known);
	/* "to do" may be a slip where "todo" is a level's. */
	if (known->seeks_near && !known->near.best.len &&
	    is_before_all_levels(field, known->value))
		return true;
	return known->is_known;
}

/* Has a value list said already that this is not an agreed value? */
static bool is_told(const struct findings *out, const struct item *item,
		    struct spot spot)
{
	for (size_t i = out->n; i-- > 0 && out->list[i].item == item;) {
		const struct finding *finding = &out->list[i];

		if (finding->criterion && finding->doc == spot.doc &&
		    finding->start == spot.start &&
		    finding->severity != SEVERITY_NOTE)
			return true;
	}
	return false;
}

const char *say_unclear(struct judge *judge, const struct item *item,
			const char *field, struct span value,
			struct span suggestion)
{
	return arena_printf(judge->scratch,
			    suggestion.len
				    ? "%s says %s \"%s\", which claims "
				      "nothing. Did you mean \"%s\"?"
				    : "%s says %s \"%s\", which claims nothing",
			    say_id(judge, item), field, say(judge, value),
			    say(judge, suggestion))
		.at;
}

static void tell_unclear(struct judge *judge, struct item *item,
			 struct findings *out, const struct term *term,
			 const struct field *field,
			 const struct field_value *value,
			 struct span suggestion)
{
	struct finding *finding;

	if (is_told(out, item, spot_of_value(field, value)))
		return;
	finding = add_structural(
		out, "claim-unclear", SEVERITY_WARNING, item,
		spot_of_value(field, value),
		span_str(say_unclear(judge, item, say(judge, term->name),
				     value->text, suggestion)));
	if (!finding)
		return;
	finding->label = suggestion.len ? SPAN("is this a slip?")
					: SPAN("no level knows this value");
	finding->answer = suggestion.len
				  ? arena_printf(judge->scratch, "write \"%s\"",
						 say(judge, suggestion))
				  : SPAN("write a value that a level knows");
	finding->back = arena_printf(judge->scratch,
				     "add \"%s\" to the definition",
				     say(judge, value->text));
	finding->found = value->folded;
}

/* Is the field asked, by its values, in every guard that makes a claim? */
static bool tells_claims(const struct agreement *agreement, struct span field)
{
	bool any = false;

	for (size_t i = 0; i < agreement->n_levels; i++) {
		if (agreement->levels[i].when &&
		    !guard_asks(agreement->levels[i].when, field))
			return false;
		any |= agreement->levels[i].when != NULL;
	}
	return any;
}

bool judge_knows_claim(struct judge *judge, const struct item *item,
		       struct span field, struct span text, struct span folded,
		       struct span *suggestion)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);
	struct known_values known = { .near = NEAR_NONE,
				      .text = text,
				      .value = folded,
				      .arena = judge->scratch };

	if (!tells_claims(agreement, field) ||
	    is_known_value(judge, agreement, field, &known))
		return true;
	*suggestion = known.near.best;
	return false;
}

static void ask_claim(struct judge *judge, struct item *item,
		      struct findings *out, const struct term *term)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);
	const struct field *field = item_field(item, term->folded);

	for (size_t i = 0; field && i < field->n_values; i++) {
		const struct field_value *value = &field->values[i];
		struct known_values known = { .near = NEAR_NONE,
					      .text = value->text,
					      .value = value->folded,
					      .whole = value,
					      .arena = judge->scratch };

		if (value->is_none ||
		    is_known_value(judge, agreement, term->folded, &known))
			continue;
		/*
		 * Of several labels, most have nothing to do with levels; and
		 * the built-in definition does not know a team's words.
		 */
		if ((field->n_values > 1 || judge->definition->is_builtin) &&
		    !known.near.best.len)
			continue;
		tell_unclear(judge, item, out, term, field, value,
			     known.near.best);
	}
}

/* A misspelt status must not be a free pass. */
void judge_claim(struct judge *judge, struct item *item, struct findings *out)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);

	const struct guard *first = NULL;

	for (size_t i = 0; i < agreement->n_levels && !first; i++)
		first = agreement->levels[i].when;
	/* A field that all guards ask is one that the first of them asks. */
	for (size_t t = 0; first && t < first->n_terms; t++) {
		const struct term *term = &first->terms[t];

		if (term->kind == TERM_VALUES && !term->negated &&
		    tells_claims(agreement, term->folded))
			ask_claim(judge, item, out, term);
	}
}

/* ---- conflicts ---- */

/* A sentence tells about the field; it is no other value of it. */
static bool is_prose(const struct field *field)
{
	enum { WORDS_OF_A_VALUE = 8 };
	struct span text = field->values[0].text;

	return span_ends(text, ".") ||
	       text_count_words(text) > WORDS_OF_A_VALUE;
}

static int by_value(const void *x, const void *y)
{
	const struct field_piece *a = x, *b = y;

	return value_compare(a->folded, b->folded);
}

static size_t sorted_pieces(const struct field *field,
			    struct field_piece **pieces, struct arena *arena)
{
	size_t n = field_pieces(field, pieces, arena);

	for (size_t i = 0; i < n; i++) {
		struct span head = value_head((*pieces)[i].text);

		if (head.len < (*pieces)[i].text.len)
			(*pieces)[i].folded = text_fold_value(arena, head);
	}
	if (n)
		qsort(*pieces, n, sizeof(**pieces), by_value);
	return n;
}

/* Is there one in `b` for each of `a`? */
static bool holds_all(const struct field_piece *b, size_t n_b,
		      const struct field_piece *a, size_t n_a)
{
	for (size_t i = 0; i < n_a; i++)
		if (!a[i].is_none &&
		    (!n_b || !bsearch(&a[i], b, n_b, sizeof(*b), by_value)))
			return false;
	return true;
}

static bool disagree(struct judge *judge, const struct field *a,
		     const struct field *b)
{
	struct field_piece *x, *y;
	size_t n_x = sorted_pieces(a, &x, judge->scratch);
	size_t n_y = sorted_pieces(b, &y, judge->scratch);

	return !holds_all(x, n_x, y, n_y) || !holds_all(y, n_y, x, n_x);
}

/* "line 3", "line 3 of kep.yaml", or the file's name, taken by a rule. */
static const char *where_it_stands(struct judge *judge, const struct item *item,
				   const struct field *field,
				   const struct field *other)
{
	const struct field_value *value = &field->values[0];
	size_t line = outline_place(&field->doc->outline, value->start).line;

	if (field->origin == FROM_RULE && value->start == item->start)
		return "its name";
	if (field->doc == other->doc)
		return arena_printf(judge->scratch, "line %zu", line).at;
	return arena_printf(judge->scratch, "line %zu of %s", line,
			    say(judge, field->doc->path))
		.at;
}

static void tell_conflict(struct judge *judge, struct item *item,
			  struct findings *out, const struct field *wins,
			  const struct field *other)
{
	const struct field_value *value = &other->values[0];
	struct finding *finding = add_structural(
		out, "field-conflict", SEVERITY_WARNING, item,
		spot_of_value(other, value),
		arena_printf(judge->scratch,
			     "%s says %s \"%s\" here and \"%s\" in %s; the "
			     "latter counts",
			     say_id(judge, item), say(judge, wins->name),
			     say(judge, value->text),
			     say(judge, wins->values[0].text),
			     where_it_stands(judge, item, wins, other)));

	if (!finding)
		return;
	finding->label = SPAN("these two disagree");
	finding->answer = SPAN("make them agree");
	finding->back = SPAN("remove one of them");
	finding->found = wins->folded;
}

static void judge_conflict(struct judge *judge, struct item *item,
			   struct findings *out, const struct field *wins,
			   const struct field *field)
{
	/* Each file of a folder may have a status of its own. */
	if (item->parts[0].form == FORM_FOLDER && field->doc != wins->doc)
		return;
	if (!field_has_value(field) || field->is_inner ||
	    field->origin == FROM_ITSELF || wins->origin == FROM_ITSELF ||
	    is_prose(field) || is_prose(wins))
		return;
	/* A rule may have taken its value out of this very place. */
	if (wins->doc == field->doc && wins->origin == FROM_RULE &&
	    wins->values[0].start < field->values[0].end &&
	    field->values[0].start < wins->values[0].end)
		return;
	/* A rule and the suffix may read the same heading. */
	if (wins->doc == field->doc && field->origin == FROM_SUFFIX &&
	    wins->origin == FROM_RULE)
		return;
	if (disagree(judge, wins, field))
		tell_conflict(judge, item, out, wins, field);
}

void judge_conflicts(struct judge *judge, struct item *item,
		     struct findings *out)
{
	const struct field **wins =
		item_fields_that_count(item, judge->scratch);

	for (size_t i = 0; i < item->n_fields; i++)
		if (wins[i] != &item->fields[i] &&
		    kind_asks(item->kind, item->fields[i].folded))
			judge_conflict(judge, item, out, wins[i],
				       &item->fields[i]);
}
