/* What an item lacks in a word or two, as it fits into a table. */
#include "backlog/find.h"
#include "base/unicode.h"
#include "plan/plan.h"
#include "ready/conditions.h"
#include "terms/lookup.h"

struct lacking {
	const struct plan *plan;
	const struct item *item;
	const struct check *check;
	const struct finding *finding;
	struct span subject; /* "acceptance criteria" */
};

static struct span phrase(const struct lacking *l, const char *front,
			  struct span text, const char *end)
{
	return arena_printf(l->plan->arena, "%s%.*s%s", front, (int)text.len,
			    text.at, end);
}

/* "size: 13" */
static struct span say_value(const struct lacking *l, struct span value)
{
	return arena_printf(l->plan->arena, "%.*s: %.*s", (int)l->subject.len,
			    l->subject.at, (int)value.len, value.at);
}

static struct span short_value(struct span value)
{
	enum { MOST = 24 };

	return text_first_columns(value, MOST);
}

/* Is what the check names not there at all? */
static bool is_absent(const struct lacking *l)
{
	const struct check *check = l->check;
	const struct names *names = &check->names;

	if (check->subject == SUBJECT_FIELD) {
		for (size_t i = 0; i < names->n; i++)
			if (field_has_value(
				    item_field(l->item, names->folded[i])))
				return false;
		return true;
	}
	if (check->subject == SUBJECT_SECTION ||
	    check->subject == SUBJECT_SECTION_OR_FIELD) {
		const struct section *section =
			item_section(l->item, names->folded, names->n);

		return !section || !section->has_substance;
	}
	return check->subject != SUBJECT_FILE ||
	       span_find(l->finding->message, "has no file") >= 0;
}

/* ---- what was found, as people wrote it ---- */

/* Of an amount the finding names what was agreed, and the field what is. */
static bool is_amount(const struct lacking *l)
{
	for (size_t i = 0; i < l->check->n_conditions; i++)
		if (l->check->conditions[i].kind == CONDITION_AMOUNT &&
		    span_eq(l->check->conditions[i].amount.text,
			    l->finding->found))
			return true;
	return false;
}

/* The value of a field that was found, or any where an amount was agreed. */
static struct span value_written(const struct lacking *l)
{
	bool any = is_amount(l);

	for (size_t i = 0; i < l->check->names.n; i++) {
		const struct field *field =
			item_field(l->item, l->check->names.folded[i]);
		struct field_piece *pieces;
		size_t n = field_has_value(field) ? field_pieces(field, &pieces,
								 l->plan->arena)
						  : 0;

		for (size_t j = 0; j < n; j++)
			if (any || span_eq(pieces[j].folded, l->finding->found))
				return any ? pieces[j].value->text
					   : pieces[j].text;
	}
	return l->finding->found;
}

/* The item that was found by its id, or NULL. */
static const struct item *item_found(const struct lacking *l)
{
	struct span found = l->finding->found;
	const struct item *item =
		found.len ? item_by_id(l->plan->backlog, found) : NULL;

	return item && span_eq(item->folded_id, found) ? item : NULL;
}

/* "2-first-month.md" of "../../outcomes/2-first-month.md" */
static struct span last_part(struct span path)
{
	struct span name = path_name(path);

	return name.len ? name : path;
}

/* ---- phrases ---- */

static struct span say_of_field(const struct lacking *l)
{
	const struct item *to = item_found(l);
	struct span found = to ? to->id : short_value(value_written(l));

	if (is_absent(l))
		return phrase(l, "no ", l->subject, "");
	if (!found.len)
		return l->subject;
	if (l->finding->is_broken_link && check_asks(l->check, PROPERTY_EXIST))
		return phrase(l, "", found, " not found");
	if (check_asks(l->check, PROPERTY_TARGETS_DONE))
		return phrase(l, "", found, " not done");
	if (to && check_asks(l->check, PROPERTY_TARGETS_READY))
		return phrase(l, "", found, " not ready");
	return say_value(l, found);
}

/* A link that is there, and does not lead where it should. */
static struct span say_of_link(const struct lacking *l)
{
	const struct item *to = item_found(l);

	if (to && to->is_done)
		return phrase(l, "", to->id, " is closed");
	if (to)
		return say_value(l, to->id);
	if (l->finding->is_broken_link)
		return phrase(l, "", short_value(last_part(l->finding->found)),
			      " not found");
	return say_value(l, short_value(l->finding->found));
}

/* Of several amounts its words tell which it was. */
static bool is_told(const struct lacking *l, const struct amount *amount)
{
	const char *agreed = say_agreed(l->plan->judge, amount);

	return span_find(l->finding->message,
			 arena_printf(l->plan->arena, "; %s", agreed).at) >= 0;
}

static const char *how_many(enum amount_op op)
{
	switch (op) {
	case AT_MOST:
	case LESS:
		return " too long";
	case AT_LEAST:
	case MORE:
		return " too thin";
	default:
		return " not as agreed";
	}
}

/* What is there, but not as agreed. */
static struct span say_wrong(const struct lacking *l)
{
	const char *how = " unclear";

	for (size_t i = 0; i < l->check->n_conditions; i++) {
		const struct condition *c = &l->check->conditions[i];

		if (c->kind == CONDITION_AMOUNT && is_told(l, &c->amount))
			return phrase(l, "", l->subject,
				      how_many(c->amount.op));
		if (c->kind == CONDITION_SMELL)
			how = c->smell == SMELL_OPEN_ITEMS    ? " open"
			      : c->smell == SMELL_VAGUE_WORDS ? " vague"
							      : " unfinished";
	}
	return phrase(l, "", l->subject, how);
}

static bool is_one_of(const char *word, const char *const *words)
{
	while (*words && strcmp(*words, word))
		words++;
	return *words;
}

static struct span phrase_of(const struct lacking *l)
{
	static const char *const all_links[] = { "links", "paths", "mentions",
						 NULL };
	static const char *const always_there[] = { "title", "id", "body",
						    NULL };
	const char *word = subjects[l->check->subject].word;

	if (l->check->is_absent && !l->check->n_conditions)
		return phrase(l, "still ", l->subject, "");
	if (l->check->is_absent || !strcmp(word, "field"))
		return say_of_field(l);
	if (is_one_of(word, all_links))
		return l->finding->is_broken_link ||
				       check_asks(l->check, PROPERTY_EXIST)
			       ? SPAN("a broken link")
			       : phrase(l, "no ", l->subject, "");
	if (!strcmp(word, "link") && l->finding->found.len &&
	    span_find(l->finding->message, "links to no ") < 0)
		return say_of_link(l);
	if (is_one_of(word, always_there) || !is_absent(l))
		return say_wrong(l);
	return phrase(l, "no ", l->subject, "");
}

struct span plan_phrase(const struct plan *plan, const struct item *item,
			const struct finding *finding, struct span subject)
{
	struct lacking lacking = { .plan = plan,
				   .item = item,
				   .check = finding->criterion->check,
				   .finding = finding,
				   .subject = subject };

	return phrase_of(&lacking);
}
