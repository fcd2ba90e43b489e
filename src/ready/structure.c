/* Files that cannot be read, kinds without items, templates that are gone. */
#include "ready/structure.h"

#include "backlog/find.h"
#include "backlog/pattern.h"
#include "ready/say.h"

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

/* Why a line is not an item, and what makes it one; by its `why`. */
static const struct {
	const char *says, *answer;
} lost[] = {
	[LOST_IN_PARAGRAPH] = { "%s begins in the middle of a paragraph, so "
				"it is not an item",
				"leave a blank line before it" },
	[LOST_ROW] = { "%s is in a row outside any table, so it is not an "
		       "item",
		       "put it right below the rows, or below a header and "
		       "as many dashes" },
	[LOST_HEADING] = { "%s follows # without a space, so it is not a "
			   "heading and not an item",
			   "put a space after the #" },
	[LOST_BOX] = { "%s is in a line whose box touches what is beside it, "
		       "so it is not an item",
		       "put a space on both sides of the box" },
	[LOST_NUMBER] = { "%s is numbered on from a line of text, so it is "
			  "no list and not an item",
			  "leave a blank line above it" },
};

/* Where such an item stands elsewhere, the line only mentions it. */
static void tell_lost_line(struct judge *judge, const struct backlog_file *file,
			   const struct lost_line *line)
{
	struct spot spot = { file->doc, line->start, line->start };
	struct finding *finding;

	if (item_by_id(judge->backlog, line->id))
		return;
	finding = add_structural(
		&judge->findings, "item-unreadable", SEVERITY_ERROR, NULL, spot,
		arena_printf(judge->scratch, lost[line->why].says,
			     say(judge, line->id)));
	finding->answer = span_str(lost[line->why].answer);
	finding->back = SPAN("exclude the file from the kind's patterns");
	finding->found = line->id;
}

/* ---- kinds ---- */

/* What cannot be read may hold any item of a kind that looks there. */
static bool may_have_items(const struct backlog *backlog,
			   const struct kind *kind)
{
	for (size_t i = 0; i < backlog->n_files; i++)
		if ((!document_is_readable(backlog->files[i].doc) ||
		     backlog->files[i].n_html_tables ||
		     backlog->files[i].n_lost) &&
		    kind_has_file(kind, backlog->files[i].doc->path))
			return true;
	return false;
}

/* What a pattern looks for in a file. */
static const char *say_sought(struct judge *judge,
			      const struct place_pattern *pattern)
{
	switch (pattern->form) {
	case FORM_HEADING:
		return arena_printf(judge->scratch, "no heading of level %u",
				    pattern->level)
			.at;
	case FORM_PARAGRAPH:
		return "no paragraph";
	case FORM_ENTRY:
		return pattern->boxed ? "no list entry with a box"
				      : "no list entry";
	case FORM_ROW:
		return "no row of a table";
	case FORM_FILE:
	case FORM_FOLDER:
	case FORM_EXTERNAL:
		break;
	}
	return "nothing";
}

/* "no file matches its patterns", or what is missing in those that do. */
static const char *say_unmatched(struct judge *judge, const struct kind *kind)
{
	const struct backlog *backlog = judge->backlog;
	struct span path = SPAN_NONE;
	size_t n = 0, which = 0;

	for (size_t i = 0; i < backlog->n_files; i++)
		if (kind_has_file(kind, backlog->files[i].doc->path) && !n++)
			path = backlog->files[i].doc->path;
	if (!n)
		return "no file matches its patterns";
	while (kind->patterns[which].exclude ||
	       !pattern_matches(kind->patterns[which].glob, path))
		which++;
	if (n > 1)
		return arena_printf(judge->scratch,
				    "%zu files match, but %s in them is one", n,
				    say_sought(judge, &kind->patterns[which]))
			.at;
	return arena_printf(judge->scratch, "%s matches, but %s in it is one",
			    say(judge, path),
			    say_sought(judge, &kind->patterns[which]))
		.at;
}

static void tell_unmatched(struct judge *judge,
			   const struct agreement *agreement)
{
	struct spot spot = { judge->definition->doc, agreement->start,
			     agreement->end };
	struct finding *finding = add_structural(
		&judge->findings, "kind-unmatched", SEVERITY_WARNING, NULL,
		spot,
		arena_printf(judge->scratch, "no item is %s: %s",
			     say_one(judge, agreement->kind.name),
			     say_unmatched(judge, &agreement->kind)));

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
		enum snapshot_entry entry =
			snapshot_find(judge->backlog->snapshot, path);
		struct finding *finding;

		if (entry == ENTRY_FILE)
			continue;
		/* What is there and cannot be read would let its words pass. */
		finding = add_structural(
			&judge->findings, "definition-unchecked",
			entry == ENTRY_OUTSIDE ? SEVERITY_ERROR
					       : SEVERITY_WARNING,
			NULL, spot,
			arena_printf(judge->scratch,
				     entry == ENTRY_OUTSIDE
					     ? "the template of %s is a link "
					       "and cannot be read: %s"
					     : "the template of %s does not "
					       "exist: %s",
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
	for (size_t i = 0; i < backlog->n_files; i++)
		for (size_t j = 0; j < backlog->files[i].n_lost; j++)
			tell_lost_line(judge, &backlog->files[i],
				       &backlog->files[i].lost[j]);
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
