/* What is said of a field that is asked for and is not there. */
#include "ready/miss-field.h"

#include "backlog/seen.h"
#include "base/unicode.h"
#include "ready/miss.h"

/* "size", "size or points" */
static const char *say_names(struct judge *judge, const struct names *names)
{
	struct span *shown = ARENA_ARRAY(judge->scratch, struct span, names->n);

	for (size_t i = 0; i < names->n; i++)
		shown[i] = span_str(say_field(judge, names->shown[i]));
	return say_list(judge, shown, names->n, " or ");
}

/* "give it a size", "fill in labels", 'fill in "waits for"'. */
static struct span say_give(struct judge *judge, const struct names *names)
{
	const char *name = say_field(judge, names->shown[0]);
	bool many = span_ends(names->shown[0], "s") &&
		    !span_ends(names->shown[0], "ss") &&
		    !span_ends(names->shown[0], "us");
	bool is_filled = name[0] == '"' || many;
	const char *what = is_filled ? name : say_one(judge, span_str(name));
	struct names others = { names->shown + 1, names->folded + 1,
				names->n - 1 };

	return arena_printf(judge->scratch, "%s %s%s%s",
			    is_filled ? "fill in" : "give it", what,
			    others.n ? " or " : "",
			    others.n ? say_names(judge, &others) : "");
}

/* A field under one of its names, where none has a value. */
struct missing_field {
	const struct asking *of;
	const char *name; /* all of its names, for a sentence */
	const struct names *names;
	struct saying saying;
};

/* `line 3 says "TBD", which is not a value`: somebody wrote one, after all. */
static void miss_none(const struct missing_field *m, const struct field *field)
{
	struct judge *judge = m->of->judge;
	const struct field_value *value = &field->values[0];
	const char *where =
		say_line(judge, m->of->item, spot_of_value(field, value));

	miss(m->of, spot_of_item(m->of->item), &m->saying,
	     "has no %s; %s says \"%s\", which is not a value", m->name, where,
	     say_short(judge, value->text));
}

/* The line where a person would say that the field is there. */
static void miss_unread(struct missing_field *m, struct span folded,
			const struct seen_line *seen)
{
	struct judge *judge = m->of->judge;
	enum item_form form = m->of->item->parts[0].form;
	const char *where =
		say_line(judge, m->of->item,
			 (struct spot){ seen->doc, seen->start, seen->end });

	if (seen->is_empty) {
		m->saying.answer = SPAN("write it there");
		miss(m->of, spot_of_item(m->of->item), &m->saying,
		     "has no %s; %s says \"%s\" and no more", m->name, where,
		     say_short(judge, seen->text));
		return;
	}
	if (form_is_whole(form) || form == FORM_HEADING)
		m->saying.answer = arena_printf(
			judge->scratch,
			"write \"%s: …\" on a line of its own%s, above the "
			"first section",
			say(judge, folded),
			seen->is_code	  ? " outside of code"
			: seen->is_table  ? " outside of the table"
			: seen->is_nested ? " outside of the list"
					  : "");
	miss(m->of, spot_of_item(m->of->item), &m->saying,
	     "has no %s; %s says \"%s\", but no field is read there", m->name,
	     where, say_short(judge, seen->text));
}

/* A history of it, whose days do not tell where it stands now. */
static void miss_history(struct missing_field *m, const struct document *doc,
			 uint32_t cell)
{
	struct judge *judge = m->of->judge;
	const struct block *block = &doc->outline.blocks[cell];
	struct spot spot = { doc, block->start, block->end };

	m->saying.answer = SPAN("give each row another day, as in 2026-07-04");
	miss(m->of, spot_of_item(m->of->item), &m->saying,
	     "has no %s; the days in the table in %s do not tell which row is "
	     "the last",
	     m->name, say_line(judge, m->of->item, spot));
}

/* "Owner role", where an Owner is asked for: a name with a word more. */
static const struct field *find_longer_name(const struct item *item,
					    const struct names *names)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		for (size_t n = 0; n < names->n; n++) {
			struct span name = names->folded[n];
			struct span rest = span_from(field->folded, name.len);

			if (field->folded.len > name.len + 1 &&
			    span_starts(field->folded,
					arena_copy(item->arena, name).at) &&
			    rest.at[0] == ' ' && field_has_value(field) &&
			    span_find_char(span_from(rest, 1), ' ') < 0)
				return field;
		}
	}
	return NULL;
}

/* `line 5 says "Owner role: Ada"; is that it?`: only the team knows. */
static bool miss_longer_name(struct missing_field *m)
{
	struct judge *judge = m->of->judge;
	const struct item *item = m->of->item;
	const struct field *field = find_longer_name(item, m->names);
	const struct field_value *value;

	if (!field)
		return false;
	value = &field->values[0];
	m->saying.answer = arena_printf(
		judge->scratch,
		"write it as %s, or let the criterion ask for %s | %s",
		say(judge, m->names->shown[0]), say(judge, m->names->shown[0]),
		say(judge, field->name));
	miss(m->of, spot_of_item(item), &m->saying,
	     "has no %s; %s says \"%s: %s\": is that it?", m->name,
	     say_line(judge, item, spot_of_value(field, value)),
	     say(judge, field->name), say_short(judge, value->text));
	return true;
}

/* "## Owner" with more below it than a value: what stands there is not read. */
static bool miss_section(struct missing_field *m)
{
	const struct section *section =
		item_section(m->of->item, m->names->folded, m->names->n);
	struct judge *judge = m->of->judge;

	if (!section || !section->has_substance || !section->doc)
		return false;
	m->saying.answer =
		SPAN("begin it with the value, on a line of its own");
	miss(m->of, spot_of_item(m->of->item), &m->saying,
	     "has no %s; %s says \"%s\", but no value is read below it",
	     m->name, say_line(judge, m->of->item, spot_of_section(section)),
	     say_short(judge, section->name));
	return true;
}

/* Has the table of a row a column of one of these names? */
static bool has_column(const struct item *item, const struct names *names,
		       struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	const struct block *blocks = outline->blocks;
	uint32_t heads = block_child(outline, blocks[part->root].parent);

	for (uint32_t b = block_child(outline, heads); b != NO_BLOCK;
	     b = block_sibling(outline, b)) {
		struct span name = text_fold_name(
			arena, outline_text_copy(outline, b, arena));

		for (size_t n = 0; n < names->n; n++)
			if (span_eq(name, names->folded[n]))
				return true;
	}
	return false;
}

/* A row says what its table has columns for. */
static void answer_by_column(struct missing_field *m)
{
	const struct item *item = m->of->item;

	if (item->parts[0].form != FORM_ROW || item->n_parts > 1 ||
	    has_column(item, m->names, m->of->judge->scratch))
		return;
	m->saying.answer =
		arena_printf(m->of->judge->scratch,
			     "add a column %s to its table and fill it in",
			     say_field(m->of->judge, m->names->shown[0]));
}

/* What was written in its place, if anything was. */
static bool miss_attempt(struct missing_field *m)
{
	const struct names *names = m->names;
	struct item *item = m->of->item;
	struct seen_line seen;

	for (size_t i = 0; i < names->n; i++) {
		const struct field *field = item_field(item, names->folded[i]);

		if (field && field->n_values) {
			miss_none(m, field);
			return true;
		}
	}
	for (size_t i = 0; i < names->n; i++) {
		const struct document *doc;
		uint32_t cell = item_find_history(item, names->folded[i], &doc,
						  m->of->judge->scratch);

		if (cell != NO_BLOCK) {
			miss_history(m, doc, cell);
			return true;
		}
	}
	for (size_t i = 0; i < names->n; i++)
		if (item_find_line(&seen, item, names->folded[i],
				   m->of->judge->scratch)) {
			miss_unread(m, names->folded[i], &seen);
			return true;
		}
	return miss_longer_name(m) || miss_section(m);
}

void miss_field(const struct asking *a)
{
	const struct names *names = &a->criterion->check->names;
	struct missing_field m = { .of = a, .names = names };

	if (findings_are_quiet(a->out)) {
		findings_add(a->out);
		return;
	}
	m.name = say_names(a->judge, names);
	m.saying = (struct saying){ .found = names->folded[0],
				    .answer = say_give(a->judge, names) };
	if (miss_attempt(&m))
		return;
	answer_by_column(&m);
	miss(a, spot_of_item(a->item), &m.saying, "has no %s", m.name);
}
