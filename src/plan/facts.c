/* The table of facts that every item has, beside its own fields. */
#include "plan/facts.h"

#include "base/unicode.h"

static void join(struct buf *out, struct span text)
{
	if (!text.len)
		return;
	if (out->len)
		buf_adds(out, ", ");
	buf_add(out, text);
}

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
	for (size_t i = 0; i < planned->n_misses; i++) {
		struct span subject = planned->misses[i].subject;
		size_t before = 0;

		while (before < i &&
		       !span_eq(planned->misses[before].subject, subject))
			before++;
		if (before == i)
			to->hear(to, subject);
	}
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

tell_fn *fact_named(struct span folded, bool is_always)
{
	for (size_t i = 0; i < N_FACTS; i++)
		if (span_is(folded, facts[i].name) &&
		    (facts[i].is_always || !is_always))
			return facts[i].tell;
	return NULL;
}

/* "owner" is what the team calls it: assignee, responsible … */
const struct field *known_field(struct plan *plan, const struct item *item,
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
	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];

		item_read_rest(item);
		for (size_t j = 0; j < item->n_fields; j++)
			tell_name(&told, item->fields[j].folded);
	}
	table_release(&told.seen);
}

void name_try(struct span name, void *data)
{
	struct name_sought *sought = data;

	sought->found |= span_eq(sought->wanted, name);
	near_try(&sought->near, sought->wanted, name, name);
}

bool plan_knows_name(struct plan *plan, struct span folded,
		     struct span *near_by)
{
	struct name_sought sought = { NEAR_NONE, folded, false };

	plan_each_name(plan->definition, plan->backlog, plan->arena, name_try,
		       &sought);
	*near_by = sought.near.best;
	/* "owner" where the team says "assignee" */
	return sought.found || plan_name(plan, folded) == NAME_OWNER ||
	       plan_name(plan, folded) == NAME_SIZE;
}
