/* Guards and kinds as they are typed on a command line. */
#include "plan/facts.h"

#include "base/near.h"
#include "base/unicode.h"
#include "ready/say.h"
#include "terms/parse.h"

/* ---- kinds ---- */

static bool is_called(struct plan *plan, const struct kind *kind,
		      struct span wanted)
{
	struct span plural = text_fold_name(
		plan->arena, span_str(say_plural(plan->judge, kind->name)));

	if (span_eq(kind->folded, wanted) || span_eq(plural, wanted))
		return true;
	/* "story", where the kind is called Stories. */
	plural = text_fold_name(plan->arena,
				span_str(say_plural(plan->judge, wanted)));
	return span_eq(kind->folded, plural);
}

const struct plan_kind *plan_kind_named(struct plan *plan, const char *name,
					struct err *err)
{
	struct span wanted = text_fold_name(plan->arena, span_str(name));
	struct near near = NEAR_NONE;
	struct buf all = BUF_INIT;

	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		const struct kind *kind = plan->kinds[i].kind;

		if (is_called(plan, kind, wanted))
			return &plan->kinds[i];
		near_try(&near, wanted, kind->folded, kind->name);
		buf_adds(&all, all.len ? ", " : "");
		buf_add(&all, kind->name);
	}
	err_set(err, "no kind is called \"%s\"; there are %.*s", name,
		(int)(all.len > 400 ? 400 : all.len), all.at ? all.at : "none");
	buf_release(&all);
	if (near.best.len)
		err_hint(err, "did you mean %.*s?", (int)near.best.len,
			 near.best.at);
	return NULL;
}

/* ---- guards ---- */

static int check_stands(const struct term *term, struct arena *arena,
			struct err *err)
{
	for (size_t i = 0; term->kind == TERM_VALUES && i < term->n_values;
	     i++) {
		struct name_sought sought = { NEAR_NONE, term->values[i],
					      false };
		struct span best;

		for (int s = 0; s < N_STANDS; s++)
			name_try(text_fold_value(
					 arena,
					 span_str(stands_name((enum stands)s))),
				 &sought);
		if (sought.found)
			continue;
		best = sought.near.best;
		err_set(err,
			"\"%.*s\" is not where an item can stand: that is "
			"begun, ready, waits, not ready, idea or done",
			(int)term->shown[i].len, term->shown[i].at);
		if (best.len)
			err_hint(err, "did you mean %.*s?", (int)best.len,
				 best.at);
		return -1;
	}
	return 0;
}

/* "or later" asks the list of some kind. */
static int check_later(struct plan *plan, const struct term *term,
		       struct err *err)
{
	if (!term->or_later)
		return 0;
	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		const struct field_order *order =
			kind_order(plan->kinds[i].kind, term->folded);

		if (order &&
		    field_order_rank(order, term->values[term->n_values - 1]) !=
			    SIZE_MAX)
			return 0;
	}
	return err_set(err,
		       "nothing says which values of %.*s come later than "
		       "\"%.*s\"",
		       (int)term->name.len, term->name.at,
		       (int)term->shown[term->n_shown - 1].len,
		       term->shown[term->n_shown - 1].at);
}

/* Does any item say so, whatever was agreed? */
static bool is_said(const struct plan *plan, const struct term *term,
		    size_t which)
{
	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		const struct field *field =
			item_field(plan->backlog->items[i], term->folded);

		for (size_t v = 0; field && v < field->n_values; v++)
			if (span_eq(field->values[v].folded,
				    term->values[which]))
				return true;
	}
	return false;
}

/* Where the values of a field were agreed, another one is a slip. */
static int check_value(struct plan *plan, const struct term *term, size_t which,
		       struct err *err)
{
	struct name_sought sought = { NEAR_NONE, term->values[which], false };
	bool is_agreed = false;

	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		const struct field_order *order =
			kind_order(plan->kinds[i].kind, term->folded);

		for (size_t v = 0; order && v < order->n; v++)
			name_try(order->values[v], &sought);
		is_agreed |= order != NULL;
	}
	if (!is_agreed || sought.found || is_said(plan, term, which))
		return 0;
	err_set(err, "no %.*s is called \"%.*s\"", (int)term->name.len,
		term->name.at, (int)term->shown[which].len,
		term->shown[which].at);
	if (sought.near.best.len)
		err_hint(err, "did you mean %.*s?", (int)sought.near.best.len,
			 sought.near.best.at);
	return -1;
}

/* Hears of what items serve, or wait for, until it is what was asked. */
struct name_listener {
	struct listener to; /* first: see hear_name() */
	struct name_sought sought;
	struct arena *arena;
};

static void hear_name(struct listener *to, struct span text)
{
	struct name_listener *listener = (struct name_listener *)to;
	struct name_sought *sought = &listener->sought;
	struct span folded = text_fold_value(listener->arena, text);

	sought->found |= span_eq(sought->wanted, folded);
	near_try(&sought->near, sought->wanted, folded,
		 arena_copy(listener->arena, text));
}

/*
 * "serves: EP-9": an item, or a name that some item serves. Where there is
 * neither, an empty list would look like an answer.
 */
static int check_named(struct plan *plan, const struct term *term, size_t which,
		       struct err *err)
{
	tell_fn *tell = fact_named(term->folded, true);
	struct name_listener listener = {
		{ hear_name },
		{ NEAR_NONE, term->values[which], false },
		plan->arena,
	};

	for (size_t i = 0; i < plan->backlog->n_items && !listener.sought.found;
	     i++) {
		struct planned *planned = &plan->items[i];

		hear_name(&listener.to, planned_name(planned));
		hear_name(&listener.to, planned->item->title);
		tell(plan, planned, &listener.to);
	}
	if (listener.sought.found)
		return 0;
	err_set(err, "no item is called \"%.*s\", and none %.*s it",
		(int)term->shown[which].len, term->shown[which].at,
		(int)term->folded.len, term->folded.at);
	if (listener.sought.near.best.len)
		err_hint(err, "did you mean %.*s?",
			 (int)listener.sought.near.best.len,
			 listener.sought.near.best.at);
	return -1;
}

static bool names_items(const struct term *term)
{
	return span_is(term->folded, "serves") ||
	       span_is(term->folded, "waits for");
}

static int check_term(struct plan *plan, const struct term *term,
		      struct err *err)
{
	struct span near_by;

	if (term->kind == TERM_BOXES)
		return 0;
	if (!plan_knows_name(plan, term->folded, &near_by)) {
		err_set(err, "no item has a field \"%.*s\"",
			(int)term->name.len, term->name.at);
		if (near_by.len)
			err_hint(err, "did you mean %.*s?", (int)near_by.len,
				 near_by.at);
		return -1;
	}
	if (span_is(term->folded, "stands") &&
	    check_stands(term, plan->arena, err) < 0)
		return -1;
	for (size_t i = 0;
	     term->kind == TERM_VALUES && !term->or_later && i < term->n_shown;
	     i++)
		if ((names_items(term) ? check_named : check_value)(plan, term,
								    i, err) < 0)
			return -1;
	return check_later(plan, term, err);
}

int where_read(struct guard **out, struct plan *plan, const char *text,
	       struct err *err)
{
	struct parser parser;

	parser_init(&parser, (struct definition *)plan->definition,
		    arena_copy(plan->arena, span_str(text)));
	if (parse_guard(&parser, out) == 0 && !parse_at_end(&parser)) {
		struct span here = parse_here(&parser);

		parse_fail(&parser, parser.at, parser.at + here.len,
			   "did not expect \"%.*s\" here", (int)here.len,
			   here.at);
	}
	if (parser.message.at)
		return err_set(err, "--where=\"%s\": %.*s", text,
			       (int)parser.message.len, parser.message.at);
	for (size_t i = 0; i < (*out)->n_terms; i++)
		if (check_term(plan, &(*out)->terms[i], err) < 0)
			return -1;
	return 0;
}

struct where_asking {
	struct listener to; /* first: see ask_text() */
	struct plan *plan;
	const struct item *item;
	const struct term *term;
	bool holds;
};

static void ask_text(struct listener *to, struct span text)
{
	struct where_asking *asking = (struct where_asking *)to;
	struct plan *plan = asking->plan;
	struct arena *scratch = &plan->backlog->scratch;
	struct arena_mark mark = arena_mark(scratch);

	if (text.len && !asking->holds)
		asking->holds = term_takes(asking->term, asking->item, text,
					   plan->backlog->today);
	arena_rewind(scratch, mark);
}

/* Of one kind: the values that come later in its own list. */
static bool is_later(const struct term *term, const struct field *field,
		     const struct kind *kind)
{
	const struct field_order *order = kind_order(kind, term->folded);
	size_t from;

	if (!term->or_later || !order || !field)
		return false;
	from = field_order_rank(order, term->values[term->n_values - 1]);
	for (size_t i = 0; i < field->n_values; i++) {
		size_t rank = field_order_rank(order, field->values[i].folded);

		if (from != SIZE_MAX && rank != SIZE_MAX && rank >= from)
			return true;
	}
	return false;
}

static bool holds(struct plan *plan, const struct term *term,
		  struct planned *planned)
{
	struct where_asking asking = {
		{ ask_text }, plan, planned->item, term, false
	};
	const struct item *item = planned->item;
	const struct field *own = known_field(plan, item, term->folded);
	tell_fn *tell = fact_named(term->folded, field_has_value(own));
	struct term renamed = *term;

	if (term->kind == TERM_BOXES)
		return term_holds(term, item, plan->backlog->today);
	if (tell) {
		tell(plan, planned, &asking.to);
		return asking.holds;
	}
	if (own)
		renamed.folded = own->folded;
	return term_holds(&renamed, item, plan->backlog->today) ||
	       is_later(term, own, item->kind);
}

bool where_holds(struct plan *plan, const struct guard *guard,
		 struct planned *planned)
{
	struct arena *scratch = &plan->backlog->scratch;

	for (size_t i = 0; i < guard->n_terms; i++) {
		struct arena_mark mark = arena_mark(scratch);
		bool does = holds(plan, &guard->terms[i], planned);

		arena_rewind(scratch, mark);
		if (does == guard->terms[i].negated)
			return false;
	}
	return true;
}
