#include "plan/new.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

struct maker {
	struct plan *plan;
	const struct new_style *style;
	struct arena *arena;
	struct span title, id, status, lane, folder;
	struct buf out;
};

/* ---- names ---- */

static struct span next_id(const struct new_style *style, struct arena *arena)
{
	if (!style->has_ids)
		return SPAN("");
	return arena_printf(arena, "%.*s%0*zu", (int)style->prefix.len,
			    style->prefix.at, (int)style->digits, style->next);
}

static bool has_capital(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] >= 'A' && text.at[i] <= 'Z')
			return true;
	return false;
}

/* Letters of any script and digits; everything else is one separator. */
static struct span slug_of(struct span title, char sep, bool keeps_case,
			   struct arena *arena)
{
	enum { MOST = 60 };
	struct buf out = BUF_INIT;
	struct span copy;

	title = text_first_columns(title, MOST);
	for (size_t i = 0; i < title.len; i++) {
		char c = title.at[i];

		if (char_is_letter(c) || char_is_digit(c) ||
		    (unsigned char)c >= 0x80)
			buf_addc(&out, keeps_case ? c : char_lower(c));
		else if (out.len && out.at[out.len - 1] != sep)
			buf_addc(&out, sep);
	}
	while (out.len && out.at[out.len - 1] == sep)
		out.len--;
	copy = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return copy.len ? copy : SPAN("new");
}

/* What the neighbour's name begins with: its id, its number, or neither. */
static size_t lead_of(const struct new_style *style, struct span name,
		      bool *is_number)
{
	const struct item *item = style->sample->item;
	size_t n = item->id.len, digits = 0;

	*is_number = false;
	if (style->has_ids && name.len >= n && n) {
		size_t i = 0;

		while (i < n &&
		       char_lower(name.at[i]) == char_lower(item->id.at[i]))
			i++;
		if (i == n)
			return n;
	}
	while (digits < name.len && char_is_digit(name.at[digits]))
		digits++;
	*is_number = digits > 0 && style->has_ids;
	return *is_number ? digits : 0;
}

static struct span number_like(const struct maker *m, size_t digits)
{
	return arena_printf(m->arena, "%0*zu", (int)digits, m->style->next);
}

/* "001-pending-p2-export": where the name itself says it. */
static struct span speaking_name(const struct maker *m)
{
	const struct kind *kind = m->style->kind;
	struct buf out = BUF_INIT;
	struct span copy;

	buf_add(&out, m->style->has_ids ? m->id : SPAN("001"));
	for (size_t i = 0; i < kind->n_rules; i++) {
		const struct field_order *order =
			kind_order(kind, kind->rules[i].folded);

		if (!order || kind->rules[i].sources[0].kind != SOURCE_FILE)
			continue;
		buf_addc(&out, '-');
		buf_add(&out,
			span_eq(kind->rules[i].folded,
				text_fold_name(m->arena, m->style->status)) &&
					m->status.len
				? m->status
				: order->shown[order->n - 1]);
	}
	buf_addc(&out, '-');
	buf_add(&out, slug_of(m->title, '-', false, m->arena));
	copy = arena_copy(m->arena, buf_span(&out));
	buf_release(&out);
	return copy;
}

/* The name of a file or folder, as the neighbours have theirs. */
static struct span name_like(const struct maker *m, struct span neighbour)
{
	bool is_number;
	size_t lead = lead_of(m->style, neighbour, &is_number), sep_len = 0;
	struct span rest = span_from(neighbour, lead), slug, id = m->id;
	char word_sep = '-';

	while (sep_len < rest.len && strchr(" -_.", rest.at[sep_len]))
		sep_len++;
	if (!lead)
		sep_len = 0;
	slug = span_from(rest, sep_len);
	if (span_find_char(slug, '-') < 0)
		word_sep = span_find_char(slug, '_') >= 0   ? '_'
			   : span_find_char(slug, ' ') >= 0 ? ' '
							    : '-';
	if (lead && is_number)
		id = number_like(m, lead);
	else if (lead && !has_capital(span_first(neighbour, lead)))
		id = text_fold_case(m->arena, m->id);
	if (!lead)
		return slug_of(m->title, word_sep, has_capital(slug), m->arena);
	if (!slug.len)
		return id;
	slug = slug_of(m->title, word_sep, has_capital(slug), m->arena);
	return arena_printf(m->arena, "%.*s%.*s%.*s", (int)id.len, id.at,
			    (int)sep_len, rest.at, (int)slug.len, slug.at);
}

static struct span folder_name_of(struct span path)
{
	struct span folder = path_folder(path);
	size_t at;

	if (!folder.len)
		return folder;
	folder.len--;
	for (at = folder.len; at && folder.at[at - 1] != '/';)
		at--;
	return span_from(folder, at);
}

static struct span plain_name(const struct maker *m)
{
	struct span slug = slug_of(m->title, '-', false, m->arena);
	struct span id = text_fold_case(m->arena, m->id);

	return id.len ? arena_printf(m->arena, "%.*s-%.*s", (int)id.len, id.at,
				     (int)slug.len, slug.at)
		      : slug;
}

static struct span path_of_file(const struct maker *m)
{
	const struct new_style *style = m->style;
	struct span glob = style->pattern->glob, name;
	const struct planned *sample = style->sample;

	if (pattern_names_file(glob)) {
		struct span folder =
			sample ? name_like(
					 m,
					 folder_name_of(
						 item_doc(sample->item)->path))
			       : plain_name(m);
		size_t at = glob.len;

		while (at && glob.at[at - 1] != '/')
			at--;
		return arena_printf(m->arena, "%.*s%.*s/%.*s",
				    (int)m->folder.len, m->folder.at,
				    (int)folder.len, folder.at,
				    (int)(glob.len - at), glob.at + at);
	}
	if (style->status_place == IN_NAME)
		name = speaking_name(m);
	else if (sample)
		name = name_like(m,
				 path_file_name(item_doc(sample->item)->path));
	else
		name = plain_name(m);
	return arena_printf(m->arena, "%.*s%.*s.md", (int)m->folder.len,
			    m->folder.at, (int)name.len, name.at);
}

/* ---- what it says ---- */

/* Do the neighbours have their id in the heading, and what follows it? */
static struct span plain_heading(const struct maker *m)
{
	const struct planned *sample = m->style->sample;
	struct span id = SPAN(""), sep = SPAN(" ");

	if (sample && sample->item->parts[0].root != NO_BLOCK) {
		struct span text = span_trim(outline_text_copy(
			&item_doc(sample->item)->outline,
			sample->item->parts[0].root, m->arena));
		size_t n = sample->item->id.len;

		if (text.len > n && n &&
		    span_eq(span_first(text, n), sample->item->id)) {
			size_t end = n;

			while (end < text.len && strchr(": -.", text.at[end]))
				end++;
			sep = span_of(text.at + n, end - n);
			id = m->id;
		}
	} else if (!sample) {
		id = m->id;
		sep = SPAN(": ");
	}
	return arena_printf(m->arena, "%.*s%.*s%.*s", (int)id.len, id.at,
			    id.len ? (int)sep.len : 0, sep.at,
			    (int)m->title.len, m->title.at);
}

/* What a regex such as /^User Story \d+/ begins with, as it stands there. */
static struct span literal_of(struct span regex)
{
	struct span text = regex;
	size_t n = 0;

	if (!span_starts(text, "/^"))
		return SPAN("");
	text = span_from(text, 2);
	while (n < text.len && !strchr("\\[(.*+?{|$/", text.at[n]))
		n++;
	return span_first(text, n);
}

/* The number behind it in a heading; 0 without one. */
static size_t number_behind(struct span title, struct span literal)
{
	size_t n = 0;

	if (title.len < literal.len ||
	    !span_eq(span_first(title, literal.len), literal))
		return 0;
	title = span_trim(span_from(title, literal.len));
	for (size_t i = 0; i < title.len && char_is_digit(title.at[i]) && i < 9;
	     i++)
		n = n * 10 + (size_t)(title.at[i] - '0');
	return n;
}

/* "User Story 3: Export", where only such headings are items. */
static struct span picked_heading(const struct maker *m, struct span literal)
{
	const struct backlog *backlog = m->plan->backlog;
	size_t number = 0;
	bool spaced = literal.len && literal.at[literal.len - 1] != ' ' &&
		      literal.at[literal.len - 1] != '-';

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct item *item = backlog->items[i];
		const struct part *part = &item->parts[0];
		size_t n;

		if (item->kind != m->style->kind || part->root == NO_BLOCK)
			continue;
		n = number_behind(
			span_trim(outline_text_copy(&part->doc->outline,
						    part->root, m->arena)),
			literal);
		if (n > number)
			number = n;
	}
	return arena_printf(m->arena, "%.*s%s%zu: %.*s", (int)literal.len,
			    literal.at, spaced ? " " : "", number + 1,
			    (int)m->title.len, m->title.at);
}

static struct span heading_of(const struct maker *m)
{
	const struct place_pattern *pattern = m->style->pattern;
	struct span literal = pattern->pick ? literal_of(pattern->pick_text)
					    : SPAN("");

	return literal.len ? picked_heading(m, literal) : plain_heading(m);
}

static void add_yaml(struct maker *m, struct span name, struct span value)
{
	buf_add(&m->out, name);
	buf_adds(&m->out, ":");
	if (value.len) {
		bool plain = true;

		for (size_t i = 0; i < value.len; i++)
			plain &= !strchr(":#'\"[]{}&*!|>%@`,\\", value.at[i]);
		plain &= !strchr("-? ", value.at[0]);
		buf_adds(&m->out, plain ? " " : " '");
		for (size_t i = 0; i < value.len; i++) {
			if (!plain && value.at[i] == '\'')
				buf_addc(&m->out, '\'');
			buf_addc(&m->out, value.at[i]);
		}
		buf_adds(&m->out, plain ? "" : "'");
	}
	buf_addc(&m->out, '\n');
}

static bool sample_has(const struct maker *m, const char *name)
{
	const struct planned *sample = m->style->sample;
	const struct frontmatter *front;

	if (!sample)
		return false;
	front = &item_doc(sample->item)->front;
	for (size_t i = 0; i < front->n_fields; i++)
		if (span_is_nocase(front->fields[i].name, name))
			return true;
	return false;
}

static bool is_field_of(const struct criterion *criterion)
{
	const struct check *check = criterion->check;

	return check && !check->is_absent && check->subject == SUBJECT_FIELD &&
	       criterion->severity == SEVERITY_ERROR && check->names.n;
}

static bool is_status(const struct maker *m, struct span folded)
{
	return span_eq(folded, text_fold_name(m->arena, m->style->status));
}

/* The fields that somebody will have to answer, empty. */
static void add_fields(struct maker *m, bool yaml)
{
	const struct agreement *agreement =
		m->plan->definition->agreements[m->style->kind->index];
	struct table seen;

	table_init(&seen, m->arena);
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct criterion *criterion = agreement->criteria[i];
		const struct names *names;
		void **slot;

		if (!is_field_of(criterion))
			continue;
		names = &criterion->check->names;
		slot = table_slot(&seen, names->folded[0]);
		if (*slot || is_status(m, names->folded[0]) ||
		    span_is(names->folded[0], "id") ||
		    kind_is_lane(m->style->kind, names->folded[0]) ||
		    kind_rule(m->style->kind, names->folded[0]))
			continue;
		*slot = m;
		if (yaml)
			add_yaml(m, names->shown[0], SPAN(""));
	}
	table_release(&seen);
}

/* `when type: epic`: what makes it one of its kind. */
static void add_kind_fields(struct maker *m)
{
	const struct guard *when = m->style->kind->when;

	for (size_t i = 0; when && i < when->n_terms; i++) {
		const struct term *term = &when->terms[i];

		if (!term->negated && term->kind == TERM_VALUES &&
		    term->n_shown && !is_status(m, term->folded))
			add_yaml(m, term->name, term->shown[0]);
	}
}

static void add_front_matter(struct maker *m)
{
	bool wants = m->style->status_place == IN_FRONT_MATTER;
	const struct planned *sample = m->style->sample;

	if (sample && !item_doc(sample->item)->front.n_fields)
		return;
	if (!sample && !wants)
		return;
	buf_adds(&m->out, "---\n");
	if (m->id.len && (sample_has(m, "id") || !sample))
		add_yaml(m, SPAN("id"), m->id);
	if (sample_has(m, "title"))
		add_yaml(m, SPAN("title"), m->title);
	if (wants && m->status.len)
		add_yaml(m, m->style->status, m->status);
	add_kind_fields(m);
	add_fields(m, true);
	buf_adds(&m->out, "---\n\n");
}

/* Each section that is asked for, with its sentence as a comment below. */
static void add_sections(struct maker *m, int level)
{
	const struct agreement *agreement =
		m->plan->definition->agreements[m->style->kind->index];
	struct table seen;

	table_init(&seen, m->arena);
	if (m->style->status_place == IN_SECTION && m->status.len)
		buf_addf(&m->out, "\n%.*s %.*s\n\n%.*s\n", level, "######",
			 (int)m->style->status.len, m->style->status.at,
			 (int)m->status.len, m->status.at);
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct criterion *criterion = agreement->criteria[i];
		const struct check *check = criterion->check;
		void **slot;

		if (!check || check->is_absent ||
		    check->subject != SUBJECT_SECTION || check_forbids(check) ||
		    !check->names.n)
			continue;
		slot = table_slot(&seen, check->names.folded[0]);
		if (*slot)
			continue;
		*slot = m;
		buf_addf(&m->out, "\n%.*s %.*s\n\n<!-- %.*s -->\n", level,
			 "######", (int)check->names.shown[0].len,
			 check->names.shown[0].at, (int)criterion->sentence.len,
			 criterion->sentence.at);
	}
	table_release(&seen);
}

static void add_pair(struct maker *m)
{
	if (m->style->status_place == IN_PAIR && m->status.len)
		buf_addf(&m->out, "\n**%.*s:** %.*s\n",
			 (int)m->style->status.len, m->style->status.at,
			 (int)m->status.len, m->status.at);
}

/* The kind's form, with the title, id and status in their places. */
static void fill_form(struct maker *m)
{
	struct span rest = m->style->form, line;
	bool in_front = span_starts(rest, "---"), titled = false;
	size_t n = 0;

	while (span_next_line(&rest, &line)) {
		struct span name = span_first(
			line, span_find_char(line, ':') < 0
				      ? 0
				      : (size_t)span_find_char(line, ':'));

		if (in_front && n++ && span_starts(line, "---"))
			in_front = false;
		if (in_front && name.len && span_is_nocase(name, "id"))
			add_yaml(m, name, m->id);
		else if (in_front && name.len && span_is_nocase(name, "title"))
			add_yaml(m, name, m->title);
		else if (in_front && name.len && m->status.len &&
			 is_status(m, text_fold_name(m->arena, name)))
			add_yaml(m, name, m->status);
		else if (!in_front && !titled && span_starts(line, "#")) {
			struct span heading = m->title;

			titled = true;
			if (id_prefix(span_trim(span_from(line, 2))).len &&
			    m->id.len)
				heading = arena_printf(m->arena, "%.*s: %.*s",
						       (int)m->id.len, m->id.at,
						       (int)m->title.len,
						       m->title.at);
			buf_addf(&m->out, "# %.*s\n", (int)heading.len,
				 heading.at);
		} else {
			buf_add(&m->out, line);
			buf_addc(&m->out, '\n');
		}
	}
}

static void make_file(struct maker *m)
{
	struct span heading = heading_of(m);

	if (m->style->form.len) {
		fill_form(m);
		return;
	}
	add_front_matter(m);
	buf_addf(&m->out, "# %.*s\n", (int)heading.len, heading.at);
	add_pair(m);
	add_sections(m, 2);
}

/* ---- within a file ---- */

static struct backlog_file *home_of(const struct maker *m)
{
	struct backlog *backlog = m->plan->backlog;

	if (m->style->sample && !m->folder.len)
		return backlog_file(backlog,
				    item_doc(m->style->sample->item)->path);
	for (size_t i = 0; i < backlog->n_files; i++) {
		struct span path = backlog->paths[i];

		if (pattern_matches(m->style->pattern->glob, path) &&
		    path.len >= m->folder.len &&
		    span_eq(span_first(path, m->folder.len), m->folder))
			return &backlog->files[i];
	}
	return NULL;
}

static uint32_t line_end(struct span source, uint32_t at)
{
	while (at < source.len && source.at[at] != '\n')
		at++;
	return at < source.len ? at + 1 : (uint32_t)source.len;
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

/* Behind the last item of the lane; else below the lane's heading. */
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

/* The cells of a new row, by the header of its table. */
static void make_row(struct maker *m, const struct backlog_file *file)
{
	const struct outline *outline = &file->doc->outline;
	uint32_t table = NO_BLOCK, header;
	struct span id_name = SPAN("id");

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
		else if (is_status(m, name))
			value = m->status;
		else if (span_is(name, "title") || span_is(name, "name") ||
			 span_is(name, "story") || span_is(name, "item") ||
			 span_is(name, "task") || span_is(name, "what") ||
			 span_eq(name, m->style->kind->folded))
			value = m->title;
		add_cell_text(m, value);
	}
	buf_addc(&m->out, '\n');
}

static void make_entry(struct maker *m)
{
	const struct planned *sample = m->style->sample;
	struct span heading = heading_of(m);
	bool has_box = !sample || sample->item->box;

	if (!sample)
		heading = m->title;
	buf_addf(&m->out, "- %s%.*s\n", has_box ? "[ ] " : "", (int)heading.len,
		 heading.at);
}

static void make_heading(struct maker *m)
{
	int level = m->style->pattern->level;
	struct span heading = heading_of(m);

	buf_addf(&m->out, "\n%.*s %.*s\n", level, "######", (int)heading.len,
		 heading.at);
	add_pair(m);
	add_sections(m, level < 6 ? level + 1 : 6);
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

	if (has_wildcard(glob))
		return false;
	buf_adds(&all, "# Backlog\n");
	if (m->lane.len)
		buf_addf(&all, "\n## %.*s\n", (int)m->lane.len, m->lane.at);
	if (m->style->pattern->form == FORM_ROW) {
		make_table(m);
	} else if (m->style->pattern->form == FORM_ENTRY) {
		buf_addc(&all, '\n');
		make_entry(m);
	} else {
		make_heading(m);
	}
	buf_add(&all, buf_span(&m->out));
	out->path = glob;
	out->text = arena_copy(m->arena, buf_span(&all));
	buf_release(&all);
	return true;
}

static bool make_inside(struct maker *m, struct new_try *out)
{
	struct backlog_file *file = home_of(m);
	struct span source;
	struct buf all = BUF_INIT;
	uint32_t at;

	if (!file)
		return make_home(m, out);
	source = document_source(file->doc);
	at = place_in_file(m, file);
	if (m->style->pattern->form == FORM_ROW)
		make_row(m, file);
	else if (m->style->pattern->form == FORM_ENTRY)
		make_entry(m);
	else
		make_heading(m);
	buf_add(&all, span_first(source, at));
	if (at && source.at[at - 1] != '\n')
		buf_addc(&all, '\n');
	if (m->style->pattern->form == FORM_ENTRY && at &&
	    source_line(source, at - 1).len &&
	    span_starts(source_line(source, at - 1), "#"))
		buf_addc(&all, '\n');
	buf_add(&all, buf_span(&m->out));
	if (m->style->pattern->form == FORM_HEADING && at < source.len &&
	    source.at[at] != '\n')
		buf_addc(&all, '\n');
	buf_add(&all, span_from(source, at));
	out->path = file->doc->path;
	out->text = arena_copy(m->arena, buf_span(&all));
	out->is_new_file = false;
	buf_release(&all);
	return m->out.len > 0;
}

/* ---- one try after the other ---- */

/* The folders that the kind looks into; where most of its items lie first. */
static size_t list_folders(const struct maker *m, struct span *out, size_t most)
{
	const struct kind *kind = m->style->kind;
	const struct planned *sample = m->style->sample;
	bool nests = pattern_names_file(m->style->pattern->glob);
	size_t n = 0;

	if (sample && form_is_whole(sample->item->parts[0].form)) {
		struct span folder = path_folder(item_doc(sample->item)->path);

		if (nests && folder.len) {
			folder.len--;
			while (folder.len && folder.at[folder.len - 1] != '/')
				folder.len--;
		}
		out[n++] = folder;
	}
	for (size_t i = 0; i < kind->n_patterns && n < most; i++) {
		struct span folder = pattern_folder(kind->patterns[i].glob);
		bool known = kind->patterns[i].exclude;

		for (size_t j = 0; j < n; j++)
			known |= span_eq(out[j], folder);
		if (!known && form_is_whole(kind->patterns[i].form))
			out[n++] = folder;
	}
	return n;
}

/* "Blocked", "won't have": it claims nothing, but it is no place to begin. */
static bool is_aside(struct span value, struct arena *arena)
{
	static const char *const words[] = {
		"blocked", "on hold", "waiting", "deferred", "paused",
		"parked",  "won't",   "wont",	 "rejected"
	};
	struct span folded = text_fold_value(arena, value);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_starts(folded, words[i]))
			return true;
	return false;
}

/* Lanes from the last to the first: what is far off claims the least. */
static size_t list_lanes(const struct maker *m, struct span *out, size_t most)
{
	const struct kind *kind = m->style->kind;
	size_t n = 0;

	for (size_t i = 0; i < kind->n_orders; i++)
		if (kind_is_lane(kind, kind->orders[i].folded))
			for (size_t v = kind->orders[i].n; v-- > 0 && n < most;)
				if (!is_aside(kind->orders[i].shown[v],
					      m->arena))
					out[n++] = kind->orders[i].shown[v];
	if (!n && m->style->sample)
		out[n++] = m->style->sample->item->lane;
	return n;
}

enum { MOST_PLACES = 8, MOST_VALUES = 16, MOST_TRIES = 64 };

/* The values that a new item may have, in their order; aside comes last. */
static size_t list_values(const struct maker *m, struct span *out, size_t most)
{
	const struct field_order *values = m->style->values;
	size_t n = 0;

	if (!values || m->style->status_place == IN_PLACE)
		return 0;
	for (int aside = 0; aside < 2; aside++)
		for (size_t i = 0; i < values->n && n < most; i++)
			if (is_aside(values->shown[i], m->arena) == aside)
				out[n++] = values->shown[i];
	return n;
}

/* What the attempt stands for: a folder or lane, and a status. */
static bool choose(struct maker *m, struct span folder, size_t attempt)
{
	struct span places[MOST_PLACES], values[MOST_VALUES];
	bool is_file = form_is_whole(m->style->pattern->form);
	size_t n_status = list_values(m, values, MOST_VALUES);
	size_t n, place, status;

	if (is_file && folder.len) {
		places[0] = folder;
		n = 1;
	} else {
		n = is_file ? list_folders(m, places, MOST_PLACES)
			    : list_lanes(m, places, MOST_PLACES);
	}
	if (!n)
		places[n++] = SPAN("");
	status = attempt / n;
	place = attempt % n;
	if (status > n_status || attempt >= MOST_TRIES)
		return false;
	if (is_file)
		m->folder = places[place];
	else {
		m->lane = places[place];
		m->folder = folder;
	}
	/* The last try is without any. */
	m->status = status < n_status ? values[status] : SPAN("");
	return true;
}

bool new_make(struct new_try *out, struct plan *plan,
	      const struct new_style *style, struct span title,
	      struct span folder, size_t attempt, struct arena *arena)
{
	struct maker m = { .plan = plan,
			   .style = style,
			   .arena = arena,
			   .title = title,
			   .id = next_id(style, arena) };
	bool made = true;

	*out = (struct new_try){ .is_new_file = true };
	if (!style->pattern || style->pattern->form == FORM_EXTERNAL ||
	    !choose(&m, folder, attempt))
		return false;
	if (form_is_whole(style->pattern->form)) {
		make_file(&m);
		out->path = path_of_file(&m);
		out->text = arena_copy(arena, buf_span(&m.out));
	} else {
		made = make_inside(&m, out);
	}
	out->says = m.status;
	buf_release(&m.out);
	return made;
}
