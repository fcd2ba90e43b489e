/* A hypothesis as a definition, and read by the reader. */
#include "seek/hypothesis.h"

#include "backlog/pattern.h"
#include "base/unicode.h"
#include "terms/lookup.h"
#include "words/regex-words.h"

struct hypothesis *hypothesis_new(struct arena *arena)
{
	return ARENA_NEW(arena, struct hypothesis);
}

struct item_place *hypothesis_add_place(struct hypothesis *hypothesis,
					struct span glob, enum item_form form,
					struct arena *arena)
{
	struct item_place *place = ARENA_PUSH(arena, hypothesis->places,
					      hypothesis->n_places,
					      hypothesis->places_room);

	*place = (struct item_place){ .glob = glob, .form = form };
	hypothesis->is_inside |= !form_is_whole(form);
	return place;
}

struct item_place *hypothesis_add_file(struct hypothesis *hypothesis,
				       struct span path, enum item_form form,
				       struct arena *arena)
{
	return hypothesis_add_place(hypothesis, pattern_of_path(path, arena),
				    form, arena);
}

void hypothesis_add_exclude(struct hypothesis *hypothesis, struct span glob,
			    struct arena *arena)
{
	*ARENA_PUSH(arena, hypothesis->excludes, hypothesis->n_excludes,
		    hypothesis->excludes_room) = glob;
}

void hypothesis_exclude_file(struct hypothesis *hypothesis, struct span path,
			     struct arena *arena)
{
	hypothesis_add_exclude(hypothesis, pattern_of_path(path, arena), arena);
}

void hypothesis_add_directive(struct hypothesis *hypothesis, struct span text,
			      struct arena *arena)
{
	for (size_t i = 0; i < hypothesis->n_directives; i++)
		if (span_eq(hypothesis->directives[i], text))
			return;
	*ARENA_PUSH(arena, hypothesis->directives, hypothesis->n_directives,
		    hypothesis->directives_room) = text;
}

struct hypothesis *hypothesis_copy(const struct hypothesis *from,
				   struct arena *arena)
{
	struct hypothesis *copy = hypothesis_new(arena);

	copy->name = from->name;
	copy->strength = from->strength;
	copy->is_called_backlog = from->is_called_backlog;
	copy->is_every_heading = from->is_every_heading;
	copy->is_every_entry = from->is_every_entry;
	copy->is_every_boxed = from->is_every_boxed;
	copy->is_every_paragraph = from->is_every_paragraph;
	copy->is_every_file = from->is_every_file;
	copy->is_labelled = from->is_labelled;
	copy->is_every_row = from->is_every_row;
	copy->is_every_table = from->is_every_table;
	copy->is_of_phases = from->is_of_phases;
	copy->is_planned = from->is_planned;
	copy->is_called_roadmap = from->is_called_roadmap;
	copy->tool = from->tool;
	copy->owned = from->owned;
	copy->where = from->where;
	copy->guard = from->guard;
	copy->is_document = from->is_document;
	copy->is_aside = from->is_aside;
	copy->is_detailed = from->is_detailed;
	copy->is_record = from->is_record;
	copy->is_sprint = from->is_sprint;
	copy->is_inside = from->is_inside;
	copy->is_container = from->is_container;
	copy->column = from->column;
	for (size_t i = 0; i < from->n_places; i++) {
		struct item_place *place =
			hypothesis_add_place(copy, from->places[i].glob,
					     from->places[i].form, arena);

		*place = from->places[i];
	}
	for (size_t i = 0; i < from->n_excludes; i++)
		hypothesis_add_exclude(copy, from->excludes[i], arena);
	for (size_t i = 0; i < from->n_directives; i++)
		hypothesis_add_directive(copy, from->directives[i], arena);
	return copy;
}

/* ---- in the words of a definition ---- */

/*
 * A blank ends a pattern, a backtick the code, a line break the heading, and
 * "!" in front excludes: any character will do there.
 */
static void write_glob(struct span glob, struct buf *out)
{
	for (size_t i = 0; i < glob.len; i++) {
		char c = glob.at[i];

		if (strchr(" `|", c) || (unsigned char)c < ' ' ||
		    (!i && c == '!'))
			c = '?';
		buf_addc(out, c);
	}
}

const char *paragraphs_marker(enum paragraphs paragraphs)
{
	static const char *const markers[] = {
		[PARAGRAPHS_BOLD] = " **",
		[PARAGRAPHS_TITLED] = " ID:",
		[PARAGRAPHS_PICKED] = " paragraph",
	};

	return markers[paragraphs];
}

static void write_marker(const struct item_place *place, struct buf *out)
{
	static const char levels[] = "######";

	switch (place->form) {
	case FORM_HEADING:
		buf_addc(out, ' ');
		buf_add(out, span_of(levels, place->level));
		break;
	case FORM_ENTRY:
		buf_adds(out, place->boxes_only ? " - [ ]" : " -");
		break;
	case FORM_PARAGRAPH:
		buf_adds(out, paragraphs_marker(place->paragraphs));
		break;
	case FORM_ROW:
		buf_adds(out, " |");
		break;
	default:
		break;
	}
	if (place->named)
		buf_adds(out, " named");
	if (place->pick.len) {
		buf_addc(out, ' ');
		buf_add(out, place->pick);
	}
}

void hypothesis_write_heading(const struct hypothesis *hypothesis,
			      struct buf *out)
{
	buf_adds(out, "## ");
	buf_add(out, hypothesis->name);
	for (size_t i = 0; i < hypothesis->n_places; i++) {
		buf_adds(out, " `");
		write_glob(hypothesis->places[i].glob, out);
		write_marker(&hypothesis->places[i], out);
		buf_addc(out, '`');
	}
	for (size_t i = 0; i < hypothesis->n_excludes; i++) {
		buf_adds(out, " `!");
		write_glob(hypothesis->excludes[i], out);
		buf_addc(out, '`');
	}
	if (hypothesis->guard.len)
		buf_addf(out, " `when %.*s`", (int)hypothesis->guard.len,
			 hypothesis->guard.at);
	buf_addc(out, '\n');
}

/* Labels that are not bold are sections only where somebody asks for them. */
static void write_asks(const struct hypothesis *hypothesis, struct buf *out,
		       struct arena *arena)
{
	for (size_t i = 0; i < hypothesis->n_asks; i++) {
		struct span name = quoted_word(hypothesis->asks[i], arena);

		buf_addf(out, "- Must. `section %.*s`\n", (int)name.len,
			 name.at);
	}
}

void hypothesis_write_directives(const struct hypothesis *hypothesis,
				 struct buf *out)
{
	for (size_t i = 0; i < hypothesis->n_directives; i++)
		buf_addf(out, "- Read so. `%.*s`\n",
			 (int)hypothesis->directives[i].len,
			 hypothesis->directives[i].at);
}

/* ---- reading ---- */

void definition_from_text_at(struct definition *out, struct span path,
			     struct span text, struct arena *arena)
{
	char *copy = arena_alloc(arena, text.len + 1 + SNAPSHOT_SLACK);
	struct document *doc = ARENA_NEW(arena, struct document);

	memcpy(copy, text.at, text.len);
	copy[text.len] = '\n';
	document_read(doc, path, span_of(copy, text.len), arena);
	definition_read(out, doc, arena);
	out->from = "proposal";
}

void definition_from_text(struct definition *out, struct span text,
			  struct arena *arena)
{
	definition_from_text_at(out, SPAN(PROPOSED_PATH), text, arena);
}

/*
 * Sections of one line are fields only where somebody asks for them, and so are
 * labels that are not bold: as if all known names were asked for.
 */
static void ask_all_names(struct definition *definition, struct arena *arena)
{
	const char *const *names, *const *criteria = sure_criteria_names();
	size_t n_fields = known_field_names(&names), n = 0;
	struct kind *first = &definition->agreements[0]->kind;
	size_t n_criteria = 0;
	struct span *asked;

	while (criteria[n_criteria])
		n_criteria++;
	asked = arena_alloc(arena, (first->n_asked + n_fields + n_criteria) *
					   sizeof(*asked));
	for (size_t i = 0; i < first->n_asked; i++)
		asked[n++] = first->asked[i];
	for (size_t i = 0; i < n_fields; i++)
		asked[n++] = text_fold_name(arena, span_str(names[i]));
	for (size_t i = 0; i < n_criteria; i++)
		asked[n++] = text_fold_name(arena, span_str(criteria[i]));
	names_sort(asked, n);
	for (size_t i = 0; i < definition->n_agreements; i++) {
		definition->agreements[i]->kind.asked = asked;
		definition->agreements[i]->kind.n_asked = n;
	}
}

bool hypothesis_read(struct hypothesis *hypothesis, const struct survey *survey,
		     struct arena *arena)
{
	struct backlog_source source;
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;

	hypothesis_write_heading(hypothesis, &text);
	buf_addc(&text, '\n');
	hypothesis_write_directives(hypothesis, &text);
	write_asks(hypothesis, &text, arena);
	definition_from_text(&hypothesis->definition, buf_span(&text), arena);
	buf_release(&text);
	hypothesis->is_read = true;
	if (hypothesis->definition.is_invalid ||
	    !hypothesis->definition.n_agreements) {
		definition_release(&hypothesis->definition);
		hypothesis->is_read = false;
		return false;
	}
	ask_all_names(&hypothesis->definition, arena);
	source = definition_source(&hypothesis->definition, survey->snapshot,
				   arena);
	source.documents = survey->docs;
	source.n_documents = survey->n;
	source.most = hypothesis->most_files;
	source.cache = survey->items;
	if (backlog_read(&hypothesis->backlog, &source, arena, &err) < 0) {
		definition_release(&hypothesis->definition);
		hypothesis->is_read = false;
		return false;
	}
	return true;
}

void hypothesis_release(struct hypothesis *hypothesis)
{
	if (!hypothesis->is_read)
		return;
	backlog_release(&hypothesis->backlog);
	definition_release(&hypothesis->definition);
	hypothesis->is_read = false;
}

const struct item *holder_of(const struct hypothesis *whole,
			     const struct part *block)
{
	const struct backlog_file *file =
		backlog_file(&whole->backlog, block->doc->path);

	for (size_t i = 0; file && i < file->n_items; i++) {
		const struct item *item = file->items[i];

		for (size_t j = 0; j < item->n_parts; j++)
			if (item->parts[j].doc == block->doc &&
			    item->parts[j].first < block->first &&
			    block->last <= item->parts[j].last)
				return item;
	}
	return NULL;
}
