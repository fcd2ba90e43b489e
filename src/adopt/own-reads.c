/* What items are planned by, read although no sentence asks for it. */
#include "adopt/own-document.h"

#include "words/regex-words.h"

enum { MOST_NAMES = 4, ONE_IN = 5 };

/* A name that open items bear, as a field or as a section with a value. */
struct plan_name {
	struct span name, folded;
	bool is_section;
	size_t n;
};

struct plan_names {
	struct plan_name list[MOST_NAMES];
	size_t n;
};

static void count_name(struct plan_names *names, const struct field *field)
{
	bool is_section = field->origin == FROM_SECTION;
	struct plan_name *one;

	for (size_t i = 0; i < names->n; i++)
		if (span_eq(names->list[i].folded, field->folded) &&
		    names->list[i].is_section == is_section) {
			names->list[i].n++;
			return;
		}
	if (names->n == MOST_NAMES)
		return;
	one = &names->list[names->n++];
	*one = (struct plan_name){ field->name, field->folded, is_section, 1 };
}

static size_t count_names(struct plan_names *names,
			  const struct hypothesis *kind, enum planning plan)
{
	size_t open = 0;

	*names = (struct plan_names){ .n = 0 };
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		open += !item->is_done;
		for (size_t f = 0; !item->is_done && f < item->n_fields; f++)
			if (planning_exactly(item->fields[f].folded) == plan &&
			    field_has_value(&item->fields[f]) &&
			    !field_is_prose(&item->fields[f]))
				count_name(names, &item->fields[f]);
	}
	return open;
}

/* Does the definition as it is proposed hear it in half of them and more? */
static bool is_heard(const struct own_document *own,
		     const struct plan_name *name)
{
	const struct backlog *backlog = &own->claimed.backlog;
	size_t n = 0;

	for (size_t i = 0; i < backlog->n_items; i++)
		n += !backlog->items[i]->is_done &&
		     item_field(backlog->items[i], name->folded);
	return 2 * n >= name->n;
}

/* "field priority from field Prioridad, section Urgencia", or nothing. */
static struct span read_names(const struct own_document *own,
			      const struct hypothesis *kind, enum planning plan,
			      const char *as, struct arena *arena)
{
	struct plan_names names;
	struct buf out = BUF_INIT;
	size_t open = count_names(&names, kind, plan);
	struct span text;
	bool any = false;

	buf_addf(&out, "field %s from", as);
	for (size_t i = 0; i < names.n; i++) {
		struct span name = quoted_word(names.list[i].name, arena);

		if (ONE_IN * names.list[i].n < open ||
		    is_heard(own, &names.list[i]))
			continue;
		buf_addf(&out, "%s %s %.*s", any ? "," : "",
			 names.list[i].is_section ? "section" : "field",
			 (int)name.len, name.at);
		any = true;
	}
	text = any ? arena_copy(arena, buf_span(&out)) : SPAN_NONE;
	buf_release(&out);
	return text;
}

bool own_find_reads(struct own_document *own, const struct hypothesis *kind,
		    struct arena *arena)
{
	own->reads_of = kind;
	own->reads[0] = read_names(own, kind, PLAN_PRIORITY, "priority", arena);
	own->reads[1] =
		read_names(own, kind, PLAN_DEPENDS, "\"depends on\"", arena);
	return own->reads[0].len || own->reads[1].len;
}
