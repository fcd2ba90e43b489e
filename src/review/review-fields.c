/* Priority, size, owner, status; links. */
#include "review/review-parts.h"

#include "words/words.h"

/* ---- explained ---- */

void note_explanation(struct reviewing *r, struct change *change,
		      const struct sides *sides, struct span name)
{
	const struct criterion *criterion = asks_why(sides->agreement, name);
	static const struct names usual = { 0 };
	struct explanation why;

	if (!wants_reason(sides->agreement, name))
		return;
	why = explain_change(
		r->after, sides->was, sides->is, name,
		criterion ? &criterion->check->conditions[0].in_section
			  : &usual);
	change->explained = why.is_given ? EXPLAINED_YES : EXPLAINED_NO;
	change->reason = why.reason;
	change->by = why.by;
	if (criterion)
		change->rule = criterion->rule;
}

/* ---- fields ---- */

static const char *const usual_fields[] = {
	"priority",	"size",	 "estimate", "effort", "points",
	"story points", "owner", "assignee",
};

static bool is_told(const struct agreement *agreement, struct span folded)
{
	if (ANY_OF(span_is, folded, usual_fields) || is_status_name(folded))
		return true;
	return kind_asks(&agreement->kind, folded) ||
	       asks_why(agreement, folded);
}

static bool is_same_value(const struct field *a, const struct field *b,
			  struct arena *arena)
{
	struct field_piece *x, *y;
	size_t n = a ? field_pieces(a, &x, arena) : 0;
	size_t m = b ? field_pieces(b, &y, arena) : 0;
	size_t i = 0, j = 0;

	for (;;) {
		while (i < n && x[i].is_none)
			i++;
		while (j < m && y[j].is_none)
			j++;
		if (i == n || j == m)
			return i == n && j == m;
		if (!value_says_the_same(x[i++].text, y[j++].text, arena))
			return false;
	}
}

static struct span field_words(struct reviewing *r, struct span name,
			       struct span before, struct span after)
{
	return arena_printf(r->arena, "%.*s %.*s → %.*s", (int)name.len,
			    name.at, before.len ? (int)before.len : 4,
			    before.len ? before.at : "none",
			    after.len ? (int)after.len : 4,
			    after.len ? after.at : "none");
}

static bool has_piece(const struct field_piece *list, size_t n,
		      const struct field_piece *piece, struct arena *arena)
{
	for (size_t i = 0; i < n; i++)
		if (!list[i].is_none &&
		    value_says_the_same(list[i].text, piece->text, arena))
			return true;
	return false;
}

/* Adds " +Bo" for each piece that the other list does not have. */
static void add_pieces(struct reviewing *r, struct buf *out, const char *sign,
		       const struct field_piece *list, size_t n,
		       const struct field_piece *other, size_t n_other)
{
	for (size_t i = 0; i < n; i++)
		if (!list[i].is_none &&
		    !has_piece(other, n_other, &list[i], r->arena))
			buf_addf(out, " %s%.*s", sign, (int)list[i].text.len,
				 list[i].text.at);
}

/* Of a list people want to know what came and what went. */
static void brief_list(struct reviewing *r, struct change *change,
		       const struct field *was, const struct field *is)
{
	struct field_piece *x = NULL, *y = NULL;
	size_t n = was ? field_pieces(was, &x, r->arena) : 0;
	size_t m = is ? field_pieces(is, &y, r->arena) : 0;
	struct buf text = BUF_INIT;

	if (n < 2 && m < 2)
		return;
	buf_add(&text, change->field);
	add_pieces(r, &text, "+", y, m, x, n);
	add_pieces(r, &text, "−", x, n, y, m);
	/* Where only their order changed, the values tell more. */
	if (text.len > change->field.len)
		set_brief(change, arena_copy(r->arena, buf_span(&text)));
	buf_release(&text);
}

static void tell_field(struct reviewing *r, const struct sides *sides,
		       struct span folded, const struct field *was,
		       const struct field *is)
{
	bool is_first = span_is(folded, "priority");
	struct change *change =
		add_change(r, CHANGED_FIELD,
			   is_first ? GROUP_PRIORITY : GROUP_FIELD, sides->is);

	change->field = is ? is->name : was->name;
	change->before = values_text(r, was);
	change->after = values_text(r, is);
	if (is && is->n_values) {
		change->doc = is->doc;
		change->start = is->values[0].start;
	}
	/* A first value is not a change of mind. */
	if (change->before.len)
		note_explanation(r, change, sides, folded);
	change->sentence =
		field_words(r, change->field, change->before, change->after);
	brief_list(r, change, was, is);
}

bool field_differs(struct reviewing *r, const struct sides *sides,
		   struct span folded)
{
	const struct field *was = item_field(sides->was, folded);
	const struct field *is = item_field(sides->is, folded);

	return !span_is(folded, "id") && !(is && is->origin == FROM_ITSELF) &&
	       !(was && was->origin == FROM_ITSELF) &&
	       is_told(sides->agreement, folded) &&
	       !is_same_value(was, is, r->arena);
}

/* Calls `fn` with each field that differs, once. */
static void each_difference(struct reviewing *r, const struct sides *sides,
			    void (*fn)(struct reviewing *r,
				       const struct sides *sides,
				       struct span folded, void *data),
			    void *data)
{
	const struct item *both[] = { sides->is, sides->was };

	for (size_t side = 0; side < 2; side++)
		for (size_t i = 0; i < both[side]->n_fields; i++) {
			const struct field *field = &both[side]->fields[i];

			if (item_field(both[side], field->folded) == field &&
			    (!side || !item_field(sides->is, field->folded)) &&
			    field_differs(r, sides, field->folded))
				fn(r, sides, field->folded, data);
		}
}

/* As a state, with its reason, or as what the item misses. */
static bool is_told_besides(struct reviewing *r, const struct sides *sides,
			    struct span folded, const struct field *was,
			    const struct field *is)
{
	if (field_has_value(was) && wants_reason(sides->agreement, folded))
		return true;
	if (field_has_value(was) && field_has_value(is))
		return field_tells_state(sides->agreement, folded);
	return item_misses_field(r, sides->is, folded);
}

static void add_words(struct reviewing *r, const struct sides *sides,
		      struct span folded, void *data)
{
	const struct field *was = item_field(sides->was, folded);
	const struct field *is = item_field(sides->is, folded);
	struct buf *out = data;

	if (is_told_besides(r, sides, folded, was, is))
		return;
	buf_adds(out, out->len ? ", " : "");
	buf_add(out, field_words(r, is ? is->name : was->name,
				 values_text(r, was), values_text(r, is)));
}

void add_field_changes(struct reviewing *r, const struct sides *sides,
		       struct buf *out)
{
	each_difference(r, sides, add_words, out);
}

static void tell_difference(struct reviewing *r, const struct sides *sides,
			    struct span folded, void *data)
{
	(void)data;
	if (!field_tells_state(sides->agreement, folded) ||
	    !review_has_state(r, sides->is))
		tell_field(r, sides, folded, item_field(sides->was, folded),
			   item_field(sides->is, folded));
}

void review_fields(struct reviewing *r, const struct sides *sides)
{
	each_difference(r, sides, tell_difference, NULL);
}

/* ---- links to what they serve ---- */

/* Items of a kind that is aimed at, each once. */
static size_t list_aims(struct reviewing *r, struct judge *judge,
			const struct item *item, struct item ***out)
{
	struct item *own = (struct item *)item;
	size_t n = 0;

	item_read_links(judge->backlog, own);
	*out = ARENA_ARRAY(r->arena, struct item *, own->n_links);
	for (size_t i = 0; i < own->n_links; i++) {
		struct item *to = own->links[i].item;
		bool is_known = false;

		if (!to || to == own || own->links[i].is_bare ||
		    to->kind == own->kind ||
		    !definition_is_served(judge->definition, to->kind))
			continue;
		for (size_t j = 0; j < n && !is_known; j++)
			is_known = (*out)[j] == to;
		if (!is_known)
			(*out)[n++] = to;
	}
	return n;
}

static bool has_item(struct item *const *items, size_t n,
		     const struct item *item)
{
	for (size_t i = 0; i < n; i++)
		if (items[i] == item)
			return true;
	return false;
}

void review_links(struct reviewing *r, const struct sides *sides)
{
	struct item **was, **is;
	size_t n_was = list_aims(r, r->before, sides->was, &was);
	size_t n_is = list_aims(r, r->after, sides->is, &is);
	struct item **lost = ARENA_ARRAY(r->arena, struct item *, n_was);
	struct item **won = ARENA_ARRAY(r->arena, struct item *, n_is);
	size_t n_lost = 0, n_won = 0;
	struct change *change;

	for (size_t i = 0; i < n_is; i++)
		if (!has_item(was, n_was, r->comparison->was[is[i]->index]))
			won[n_won++] = is[i];
	for (size_t i = 0; i < n_was; i++)
		if (!has_item(is, n_is, r->comparison->is[was[i]->index]))
			lost[n_lost++] = was[i];
	if (!n_lost && !n_won)
		return;
	change = add_change(r, CHANGED_LINKS, GROUP_OUTCOME, sides->is);
	change->before = n_lost ? list_items(r, lost, n_lost) : SPAN_NONE;
	change->after = n_won ? list_items(r, won, n_won) : SPAN_NONE;
	if (n_lost && n_won)
		change->sentence =
			arena_printf(r->arena, "serves %s instead of %s",
				     change->after.at, change->before.at);
	else
		change->sentence = arena_printf(
			r->arena,
			n_won ? "serves %s now" : "no longer serves %s",
			n_won ? change->after.at : change->before.at);
}
