/*
 * What a sentence names in code: "`owner` and `reviewers` are filled in", "all
 * `depends_on` are `done`", "it names an `FR-xxx`".
 */
#include "adopt/borne.h"
#include "adopt/named.h"
#include "adopt/own-document.h"

#include "base/unicode.h"

/* The next code span of a source, and what stands behind it; false at the end. */
static bool next_code(struct span *rest, struct span *code)
{
	ptrdiff_t from = span_find_char(*rest, '`'), to;

	if (from < 0)
		return false;
	*rest = span_from(*rest, (size_t)from + 1);
	to = span_find_char(*rest, '`');
	if (to < 0)
		return false;
	*code = span_first(*rest, (size_t)to);
	*rest = span_from(*rest, (size_t)to + 1);
	return true;
}

/* "(if any)", "(optional)" right behind it: it may be left empty. */
static bool is_left_open(struct span rest)
{
	return span_starts(rest, " (") && !span_starts(rest, " (e.g") &&
	       !span_starts(rest, " (z. B");
}

/* The sentence without what stands in parentheses. */
static struct span without_asides(struct span text, struct arena *arena)
{
	struct buf out = BUF_INIT;
	size_t depth = 0;
	struct span bare;

	for (size_t i = 0; i < text.len; i++) {
		depth += text.at[i] == '(';
		if (!depth)
			buf_addc(&out, text.at[i]);
		depth -= depth && text.at[i] == ')';
	}
	bare = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return bare;
}

/* "Not", "none": then it does not ask that the field is filled in. */
static bool denies(struct span text, struct arena *arena)
{
	static const char *const words[] = {
		"not",	 "no",	 "never", "without", "nicht", "kein",
		"keine", "ohne", "pas",	  "sans",    "sin",   "não",
		"sem",	 "nie",	 "bez",	  "ne",	     "niet",  "geen",
	};
	struct span folded = text_fold_name(arena, text);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_has_word(folded, span_str(words[i])))
			return true;
	return false;
}

/* Is one of the words in code a state that ends the work? */
static bool names_end(struct span source, struct arena *arena)
{
	struct span code;

	while (next_code(&source, &code))
		if (status_phase(code, arena) == PHASE_DONE)
			return true;
	return false;
}

static const struct borne *field_called(const struct borne_names *names,
					struct span code,
					const struct kind_proposal *kind,
					struct arena *arena)
{
	struct span folded = text_fold_name(arena, code);

	for (size_t i = 0; i < names->n; i++)
		if (span_eq(names->list[i].folded, folded) &&
		    borne_is_habit(&names->list[i], kind) &&
		    !is_status_name(folded))
			return &names->list[i];
	return NULL;
}

static void add_check(struct buf *out, const char *form, struct span name)
{
	buf_adds(out, out->len ? CHECKS_APART : "");
	buf_addf(out, form, (int)name.len, name.at);
}

/* Fields that are named in code. What is waited for may have to be over. */
static struct span check_of_fields(const struct own_sentence *one,
				   const struct kind_proposal *kind,
				   struct arena *arena)
{
	struct span rest = one->source, code, said;
	bool ends = names_end(one->source, arena);
	struct buf out = BUF_INIT;
	struct borne_names names;

	borne_fields(&names, PLAN_KINDS, false, kind, arena);
	while (next_code(&rest, &code)) {
		const struct borne *field =
			field_called(&names, code, kind, arena);
		struct span name;

		if (!field || is_left_open(rest))
			continue;
		name = quoted_word(field->name, arena);
		if (planning_of(field->folded) != PLAN_DEPENDS)
			add_check(&out, "field %.*s", name);
		else
			add_check(&out,
				  ends ? "field %.*s: targets done"
				       : "section or field %.*s",
				  name);
	}
	said = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return said;
}

/* ---- ids of other things ---- */

/* "FR-xxx", "NFR-NNN", "ADR-0000": the prefix of an id that is left open. */
static struct span open_prefix(struct span code)
{
	size_t n = 0, from;

	while (n < code.len &&
	       ((code.at[n] >= 'A' && code.at[n] <= 'Z') || code.at[n] == '-'))
		n++;
	/* "NNN" is of the same letters as the prefix. */
	while (n && code.at[n - 1] != '-')
		n--;
	for (from = n; from < code.len; from++)
		if (!strchr("xXnN#0<>.*", code.at[from]))
			return SPAN_NONE;
	return n > 2 && from > n ? span_first(code, n - 1) : SPAN_NONE;
}

static bool is_own_prefix(struct span prefix, const struct kind_proposal *kind)
{
	const struct backlog *backlog = &kind->kind->backlog;

	return backlog->n_items && backlog->items[0]->id.len > prefix.len &&
	       span_eq(span_first(backlog->items[0]->id, prefix.len), prefix);
}

/* "It names at least one `FR-xxx` or `NFR-xxx`": what looks like one of them. */
static struct span check_of_ids(const struct own_sentence *one,
				const struct kind_proposal *kind,
				struct arena *arena)
{
	struct span rest = one->source, code, said;
	struct buf out = BUF_INIT;

	while (next_code(&rest, &code)) {
		struct span prefix = open_prefix(code);

		if (!prefix.len || is_own_prefix(prefix, kind))
			continue;
		buf_adds(&out, out.len ? "|" : "");
		buf_add(&out, prefix);
	}
	said = out.len ? arena_printf(arena, "mentions /\\b(%.*s)-\\w+/",
				      (int)out.len, out.at)
		       : SPAN_NONE;
	buf_release(&out);
	return said;
}

struct span own_check_of_codes(const struct own_sentence *one,
			       const struct speaks *speaks,
			       const struct kind_proposal *kind,
			       struct arena *arena)
{
	struct span text = without_asides(one->text, arena), check;

	if (speaks_is_for_people(speaks, text) || denies(text, arena))
		return SPAN_NONE;
	check = check_of_fields(one, kind, arena);
	return check.len ? check : check_of_ids(one, kind, arena);
}
