/* Guards, kinds and fields as they are typed on a command line. */
#include "plan/list.h"

#include "base/near.h"
#include "base/unicode.h"
#include "terms/parse.h"
#include "ready/say.h"

/* ---- what an item has under a name ---- */

static void join(struct buf *out, struct span text)
{
	if (!text.len)
		return;
	if (out->len)
		buf_adds(out, ", ");
	buf_add(out, text);
}

/* Whoever wants to hear what an item has under a name, text by text. */
struct listener {
	void (*hear)(struct listener *to, struct span text);
};

typedef void tell_fn(struct plan *plan, struct planned *planned,
		     struct listener *to);

static void tell_stands(struct plan *plan, struct planned *planned,
			struct listener *to)
{
	to->hear(to, span_str(stands_name(planned->stands)));
}

static void tell_serves(struct plan *plan, struct planned *planned,
			struct listener *to)
{
	struct arena *scratch = &plan->backlog->scratch;
	struct arena_mark mark = arena_mark(scratch);
	struct above above;

	plan_above(plan, planned, &above, scratch);
	for (size_t i = 0; i < above.n; i++)
		to->hear(to, above.list[i].to ? planned_name(above.list[i].to)
					      : above.list[i].label);
	arena_rewind(scratch, mark);
}

static void tell_lacks(struct plan *plan, struct planned *planned,
		       struct listener *to)
{
	for (size_t i = 0; i < planned->n_misses; i++)
		to->hear(to, planned->misses[i].subject);
}

static void tell_waits(struct plan *plan, struct planned *planned,
		       struct listener *to)
{
	for (size_t i = 0; i < planned->waits_for.n; i++)
		if (planned_is_open(planned->waits_for.list[i]))
			to->hear(to, planned_name(planned->waits_for.list[i]));
}

static void tell_id(struct plan *plan, struct planned *planned,
		    struct listener *to)
{
	to->hear(to, planned->item->id);
}

static void tell_title(struct plan *plan, struct planned *planned,
		       struct listener *to)
{
	to->hear(to, planned->item->title);
}

static void tell_path(struct plan *plan, struct planned *planned,
		      struct listener *to)
{
	to->hear(to, item_doc(planned->item)->path);
}

static void tell_folder(struct plan *plan, struct planned *planned,
			struct listener *to)
{
	struct span folder = path_folder(item_doc(planned->item)->path);
	size_t from;

	if (!folder.len)
		return;
	folder = span_first(folder, folder.len - 1);
	for (from = folder.len; from && folder.at[from - 1] != '/';)
		from--;
	to->hear(to, span_from(folder, from));
	if (from)
		to->hear(to, folder);
}

static void tell_file(struct plan *plan, struct planned *planned,
		      struct listener *to)
{
	to->hear(to, path_file_name(item_doc(planned->item)->path));
}

static void tell_lane(struct plan *plan, struct planned *planned,
		      struct listener *to)
{
	to->hear(to, planned->item->lane);
}

static void tell_kind(struct plan *plan, struct planned *planned,
		      struct listener *to)
{
	to->hear(to, planned->item->kind->name);
}

static void tell_verdict(struct plan *plan, struct planned *planned,
			 struct listener *to)
{
	const struct judgement *judgement =
		judge_of(plan->judge, planned->item);

	to->hear(to, span_str(verdict_name(judgement->verdict)));
}

static void tell_checked(struct plan *plan, struct planned *planned,
			 struct listener *to)
{
	to->hear(to, planned->item->box == 'x' ? SPAN("yes") : SPAN("no"));
}

static void tell_number(struct plan *plan, size_t n, struct listener *to)
{
	if (n)
		to->hear(to, arena_printf(plan->arena, "%zu", n));
}

static void tell_position(struct plan *plan, struct planned *planned,
			  struct listener *to)
{
	tell_number(plan, planned->item->position, to);
}

static void tell_rank(struct plan *plan, struct planned *planned,
		      struct listener *to)
{
	tell_number(plan, planned->rank, to);
}

static void tell_line(struct plan *plan, struct planned *planned,
		      struct listener *to)
{
	const struct document *doc = item_doc(planned->item);

	tell_number(plan,
		    outline_place(&doc->outline, planned->item->start).line,
		    to);
}

/*
 * What can be asked of every item. The first four are told of it even where it
 * has a field of that name; of the others a field of its own comes first.
 */
static const struct {
	const char *name;
	tell_fn *tell;
	bool is_always;
} facts[] = {
	{ "stands", tell_stands, true },
	{ "serves", tell_serves, true },
	{ "lacks", tell_lacks, true },
	{ "waits for", tell_waits, true },
	{ "id", tell_id, true },
	{ "title", tell_title, true },
	{ "path", tell_path, true },
	{ "folder", tell_folder, false },
	{ "file", tell_file, false },
	{ "lane", tell_lane, false },
	{ "kind", tell_kind, false },
	{ "verdict", tell_verdict, false },
	{ "checked", tell_checked, false },
	{ "position", tell_position, false },
	{ "rank", tell_rank, false },
	{ "line", tell_line, false },
};

enum { N_FACTS = sizeof(facts) / sizeof(*facts) };

static tell_fn *fact_named(struct span folded, bool is_always)
{
	for (size_t i = 0; i < N_FACTS; i++)
		if (span_is(folded, facts[i].name) &&
		    (facts[i].is_always || !is_always))
			return facts[i].tell;
	return NULL;
}

/* "owner" is what the team calls it: assignee, responsible … */
static const struct field *known_field(struct plan *plan,
				       const struct item *item,
				       struct span folded)
{
	enum name_is is = plan_name(plan, folded);
	const struct field *field = item_field(item, folded);

	if (!field_has_value(field) &&
	    (is == NAME_OWNER || is == NAME_SIZE || is == NAME_PRIORITY))
		return plan_field(plan, item, is);
	return field;
}

struct joiner {
	struct listener to; /* first: see add_text() */
	struct buf out;
};

static void add_text(struct listener *to, struct span text)
{
	join(&((struct joiner *)to)->out, text);
}

struct span planned_value(struct plan *plan, struct planned *planned,
			  struct span folded, struct arena *arena)
{
	struct joiner joiner = { { add_text }, BUF_INIT };
	const struct field *field = known_field(plan, planned->item, folded);
	tell_fn *tell = fact_named(folded, field_has_value(field));
	struct span copy;

	if (tell)
		tell(plan, planned, &joiner.to);
	else
		for (size_t i = 0; field && i < field->n_values; i++)
			if (!field->values[i].is_none)
				join(&joiner.out, field->values[i].text);
	copy = arena_copy(arena, buf_span(&joiner.out));
	buf_release(&joiner.out);
	return copy;
}

/* Each name once. */
struct names_told {
	struct table seen;
	void (*fn)(struct span folded, void *data);
	void *data;
};

static void tell_name(struct names_told *told, struct span folded)
{
	void **slot = table_slot(&told->seen, folded);

	if (!*slot)
		told->fn(folded, told->data);
	*slot = told;
}

void plan_each_name(const struct definition *definition,
		    const struct backlog *backlog, struct arena *arena,
		    void (*fn)(struct span folded, void *data), void *data)
{
	struct names_told told = { .fn = fn, .data = data };

	table_init(&told.seen, arena);
	for (size_t i = 0; i < N_FACTS; i++)
		tell_name(&told, span_str(facts[i].name));
	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct kind *kind = &definition->agreements[i]->kind;

		for (size_t j = 0; j < kind->n_asked; j++)
			tell_name(&told, kind->asked[j]);
	}
	for (size_t i = 0; i < backlog->n_items; i++)
		for (size_t j = 0; j < backlog->items[i]->n_fields; j++)
			tell_name(&told, backlog->items[i]->fields[j].folded);
	table_release(&told.seen);
}

struct name_sought {
	struct near near;
	struct span wanted;
	bool found;
};

static void try_name(struct span name, void *data)
{
	struct name_sought *sought = data;

	sought->found |= span_eq(sought->wanted, name);
	near_try(&sought->near, sought->wanted, name, name);
}

bool plan_knows_name(struct plan *plan, struct span folded,
		     struct span *near_by)
{
	struct name_sought sought = { NEAR_NONE, folded, false };

	plan_each_name(plan->definition, plan->backlog, plan->arena, try_name,
		       &sought);
	*near_by = sought.near.best;
	/* "owner" where the team says "assignee" */
	return sought.found || plan_name(plan, folded) == NAME_OWNER ||
	       plan_name(plan, folded) == NAME_SIZE;
}

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
		join(&all, kind->name);
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
			try_name(text_fold_value(
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

static int check_term(struct plan *plan, const struct term *term,
		      struct err *err)
{
	struct span near_by;

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
