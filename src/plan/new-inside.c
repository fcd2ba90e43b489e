/* A new item within a file: a heading, paragraph, entry or row in its place. */
#include "plan/maker.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

/* Is it one of the files where the kind has such items, in the folder? */
static bool may_be_home(const struct maker *m, struct span path)
{
	const struct kind *kind = m->style->kind;

	if (path.len < m->folder.len ||
	    !span_eq(span_first(path, m->folder.len), m->folder))
		return false;
	for (size_t i = 0; i < kind->n_patterns; i++)
		if (!kind->patterns[i].exclude &&
		    kind->patterns[i].form == m->style->pattern->form &&
		    pattern_matches(kind->patterns[i].glob, path))
			return true;
	return false;
}

static struct backlog_file *home_of(const struct maker *m)
{
	struct backlog *backlog = m->plan->backlog;

	if (m->style->sample && !m->folder.len)
		return backlog_file(backlog,
				    item_doc(m->style->sample->item)->path);
	for (size_t i = 0; i < backlog->n_files; i++)
		if (may_be_home(m, backlog->paths[i]))
			return &backlog->files[i];
	return NULL;
}

static uint32_t line_end(struct span source, uint32_t at)
{
	ptrdiff_t end = span_find_char(span_from(source, at), '\n');

	return end < 0 ? (uint32_t)source.len : at + (uint32_t)end + 1;
}

static uint32_t end_of_item(const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	uint32_t end = outline->blocks[part->root].end;

	for (uint32_t b = part->first; b < part->last; b++)
		if (outline->blocks[b].end > end)
			end = outline->blocks[b].end;
	return line_end(outline->source, end ? end - 1 : 0);
}

/* After the last item of the lane; else below the lane's heading. */
static uint32_t place_in_file(const struct maker *m,
			      const struct backlog_file *file)
{
	const struct outline *outline = &file->doc->outline;
	struct span lane = text_fold_value(m->arena, m->lane);
	uint32_t at = (uint32_t)outline->source.len;
	bool found = false;

	for (size_t i = 0; i < file->n_items; i++) {
		const struct item *item = file->items[i];

		if (item->kind != m->style->kind ||
		    form_is_whole(item->parts[0].form) ||
		    item->parts[0].doc != file->doc ||
		    (lane.len &&
		     !value_equal(lane, text_fold_value(m->arena, item->lane))))
			continue;
		at = end_of_item(item);
		found = true;
	}
	for (uint32_t b = 0; !found && lane.len && b < outline->n_blocks; b++)
		if (outline->blocks[b].kind == BLOCK_HEADING &&
		    value_equal(lane,
				text_fold_value(m->arena,
						outline_text_copy(outline, b,
								  m->arena)))) {
			at = line_end(outline->source,
				      outline->blocks[b].end - 1);
			found = true;
		}
	return at;
}

static void add_cell_text(struct maker *m, struct span value)
{
	buf_addc(&m->out, ' ');
	for (size_t i = 0; i < value.len; i++) {
		if (value.at[i] == '|')
			buf_addc(&m->out, '\\');
		buf_addc(&m->out, value.at[i]);
	}
	buf_adds(&m->out, value.len ? " |" : "|");
}

/* The first row brings its table with it. */
static void make_table(struct maker *m)
{
	buf_addf(&m->out, "\n| ID | Title | %.*s |\n| --- | --- | --- |\n|",
		 (int)m->style->status.len, m->style->status.at);
	add_cell_text(m, m->id.len ? m->id : SPAN("1"));
	add_cell_text(m, m->title);
	add_cell_text(m, m->status);
	buf_addc(&m->out, '\n');
}

static bool names_title(const struct maker *m, struct span name)
{
	return span_is(name, "title") || span_is(name, "name") ||
	       span_is(name, "story") || span_is(name, "item") ||
	       span_is(name, "task") || span_is(name, "what") ||
	       span_eq(name, m->style->kind->folded);
}

/* The cells of a new row, by the header of its table. */
static void make_row(struct maker *m, const struct backlog_file *file)
{
	const struct outline *outline = &file->doc->outline;
	uint32_t table = NO_BLOCK, header;
	struct span id_name = SPAN("id");
	bool has_title = false;

	if (m->style->sample)
		table = outline->blocks[m->style->sample->item->parts[0].root]
				.parent;
	for (uint32_t b = 0; table == NO_BLOCK && b < outline->n_blocks; b++)
		if (outline->blocks[b].kind == BLOCK_TABLE)
			table = b;
	if (table == NO_BLOCK) {
		make_table(m);
		return;
	}
	header = block_child(outline, table);
	buf_addc(&m->out, '|');
	for (uint32_t cell = block_child(outline, header); cell != NO_BLOCK;
	     cell = block_sibling(outline, cell)) {
		struct span name = text_fold_name(
			m->arena, outline_text_copy(outline, cell, m->arena));
		struct span value = SPAN("");

		if (span_eq(name, id_name) || span_is(name, "#") ||
		    span_is(name, "key"))
			value = m->id;
		else if (maker_is_status(m, name))
			value = m->status;
		else if (!has_title && names_title(m, name)) {
			value = m->title;
			has_title = true;
		}
		add_cell_text(m, value);
	}
	buf_addc(&m->out, '\n');
}

/* ---- as the neighbour's first line has it ---- */

static ptrdiff_t find_text(struct span line, struct span text)
{
	for (size_t i = 0; text.len && i + text.len <= line.len; i++)
		if (span_eq(span_of(line.at + i, text.len), text))
			return (ptrdiff_t)i;
	return -1;
}

/* The bullet, an empty box and the marks of emphasis; no sign of a priority. */
static void add_lead(struct maker *m, struct span lead)
{
	for (size_t i = 0; i < lead.len; i++) {
		bool in_box = i && lead.at[i - 1] == '[' && i + 1 < lead.len &&
			      lead.at[i + 1] == ']';

		if (in_box)
			buf_addc(&m->out, ' ');
		else if (!(lead.at[i] & 0x80))
			buf_addc(&m->out, lead.at[i]);
		else if (i + 1 < lead.len && lead.at[i + 1] == ' ')
			i++;
	}
}

/*
 * "- [x] **T-1** Old (3)" makes "- [ ] **T-2** New": false where the neighbour
 * has no id, or not before its title on one line.
 */
static bool make_line_like(struct maker *m)
{
	const struct planned *sample = m->style->sample;
	struct span line, rest;
	ptrdiff_t at, title;

	if (!sample || !m->id.len || sample->item->struck ||
	    sample->item->parts[0].root == NO_BLOCK ||
	    sample->item->parts[0].form != m->style->pattern->form)
		return false;
	line = source_line(document_source(item_doc(sample->item)),
			   sample->item->start);
	at = find_text(line, sample->item->id);
	if (at < 0)
		return false;
	rest = span_from(line, (size_t)at + sample->item->id.len);
	title = find_text(rest, sample->item->title);
	if (title < 0)
		return false;
	add_lead(m, span_first(line, (size_t)at));
	buf_add(&m->out, m->id);
	buf_add(&m->out, span_first(rest, (size_t)title));
	buf_add(&m->out, m->title);
	rest = span_from(rest, (size_t)title + sample->item->title.len);
	for (size_t i = 0; i < rest.len && strchr("*_", rest.at[i]); i++)
		buf_addc(&m->out, rest.at[i]);
	buf_addc(&m->out, '\n');
	return true;
}

static void make_entry(struct maker *m)
{
	const struct planned *sample = m->style->sample;
	struct span heading = sample ? maker_heading(m) : m->title;
	bool has_box = !sample || sample->item->box || m->style->pattern->boxed;

	if (make_line_like(m))
		return;
	buf_addf(&m->out, "- %s%.*s\n", has_box ? "[ ] " : "", (int)heading.len,
		 heading.at);
}

/* "STORY-1", where no neighbour says how ids look. */
static struct span first_id(const struct maker *m)
{
	struct span copy = arena_printf(m->arena, "%.*s-1",
					(int)m->style->kind->slug.len,
					m->style->kind->slug.at);

	for (size_t i = 0; i < copy.len; i++)
		if (copy.at[i] >= 'a' && copy.at[i] <= 'z')
			((char *)copy.at)[i] -= 'a' - 'A';
	return copy;
}

/*
 * With an id in front unless a regex says what it begins with; in bold unless
 * the kind takes plain ones.
 */
static void make_paragraph(struct maker *m)
{
	bool is_picked = m->style->pattern->pick;
	const char *mark =
		m->style->pattern->paragraphs == PARAGRAPHS_BOLD ? "**" : "";

	buf_addc(&m->out, '\n');
	if (!make_line_like(m)) {
		struct span words = is_picked ? maker_heading(m) : m->title;

		if (!m->id.len)
			m->id = first_id(m);
		if (is_picked)
			buf_addf(&m->out, "%s%.*s%s\n", mark, (int)words.len,
				 words.at, mark);
		else
			buf_addf(&m->out, "%s%.*s: %.*s%s\n", mark,
				 (int)m->id.len, m->id.at, (int)words.len,
				 words.at, mark);
	}
	maker_add_pair(m);
	maker_add_sections(m, 0);
}

static void make_heading(struct maker *m)
{
	int level = m->style->pattern->level;
	struct span heading = maker_heading(m);

	buf_addf(&m->out, "\n%.*s %.*s\n", level, "######", (int)heading.len,
		 heading.at);
	maker_add_pair(m);
	maker_add_sections(m, level < 6 ? level + 1 : 6);
}

/* `file` is where it goes, NULL where that is made with it. */
static void make_text(struct maker *m, const struct backlog_file *file)
{
	switch (m->style->pattern->form) {
	case FORM_ROW:
		if (file)
			make_row(m, file);
		else
			make_table(m);
		break;
	case FORM_ENTRY:
		make_entry(m);
		break;
	case FORM_PARAGRAPH:
		make_paragraph(m);
		break;
	default:
		make_heading(m);
	}
}

static bool has_wildcard(struct span glob)
{
	for (size_t i = 0; i < glob.len; i++)
		if (strchr("*?[", glob.at[i]))
			return true;
	return span_ends(glob, "/");
}

/* The first item of a kind that lives in one file brings the file with it. */
static bool make_home(struct maker *m, struct new_try *out)
{
	struct span glob = m->style->pattern->glob;
	struct buf all = BUF_INIT;

	if (has_wildcard(glob) || glob.len < m->folder.len ||
	    !span_eq(span_first(glob, m->folder.len), m->folder))
		return false;
	buf_adds(&all, "# Backlog\n");
	if (m->lane.len)
		buf_addf(&all, "\n## %.*s\n", (int)m->lane.len, m->lane.at);
	if (m->style->pattern->form == FORM_ENTRY)
		buf_addc(&all, '\n');
	make_text(m, NULL);
	buf_add(&all, buf_span(&m->out));
	out->path = glob;
	out->text = arena_copy(m->arena, buf_span(&all));
	buf_release(&all);
	return true;
}

bool maker_inside(struct maker *m, struct new_try *out)
{
	struct backlog_file *file = home_of(m);
	struct span source;
	struct buf all = BUF_INIT;
	uint32_t at;

	if (!file)
		return make_home(m, out);
	source = document_source(file->doc);
	at = place_in_file(m, file);
	make_text(m, file);
	buf_add(&all, span_first(source, at));
	if (at && source.at[at - 1] != '\n')
		buf_addc(&all, '\n');
	if (m->style->pattern->form == FORM_ENTRY && at &&
	    source_line(source, at - 1).len &&
	    span_starts(source_line(source, at - 1), "#"))
		buf_addc(&all, '\n');
	buf_add(&all, buf_span(&m->out));
	if ((m->style->pattern->form == FORM_HEADING ||
	     m->style->pattern->form == FORM_PARAGRAPH) &&
	    at < source.len && source.at[at] != '\n')
		buf_addc(&all, '\n');
	buf_add(&all, span_from(source, at));
	out->path = file->doc->path;
	out->text = arena_copy(m->arena, buf_span(&all));
	out->is_new_file = false;
	buf_release(&all);
	return m->out.len > 0;
}
