/* What a new item says. */
#include "plan/maker.h"

#include "base/regex.h"
#include "base/unicode.h"
#include "terms/lookup.h"

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

/* The number after it in a heading; 0 without one. */
static size_t number_after(struct span title, struct span literal)
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
		n = number_after(
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

struct span maker_heading(const struct maker *m)
{
	const struct place_pattern *pattern = m->style->pattern;
	struct span literal = pattern->pick ? literal_of(pattern->pick_text)
					    : SPAN("");

	/* "As a clerk I want to sit", where stories begin so. */
	if (pattern->pick &&
	    regex_find(pattern->pick, m->title, NULL, NULL) == REGEX_HIT)
		return m->title;
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

bool maker_is_status(const struct maker *m, struct span folded)
{
	return span_eq(folded, text_fold_name(m->arena, m->style->status));
}

/* The fields that somebody will have to answer, empty. */
static void add_fields(struct maker *m)
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
		if (*slot || maker_is_status(m, names->folded[0]) ||
		    span_is(names->folded[0], "id") ||
		    kind_is_lane(m->style->kind, names->folded[0]) ||
		    kind_rule(m->style->kind, names->folded[0]))
			continue;
		*slot = m;
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
		    term->n_shown && !maker_is_status(m, term->folded))
			add_yaml(m, term->name, term->shown[0]);
	}
}

static void add_front_matter(struct maker *m)
{
	bool wants = m->style->status_place == IN_FRONT_MATTER;
	const struct planned *sample = m->style->sample;
	size_t before = m->out.len, start;

	if (sample && !item_doc(sample->item)->front.n_fields)
		return;
	if (!sample && !wants)
		return;
	buf_adds(&m->out, "---\n");
	start = m->out.len;
	if (m->id.len && (sample_has(m, "id") || !sample))
		add_yaml(m, SPAN("id"), m->id);
	if (sample_has(m, "title"))
		add_yaml(m, SPAN("title"), m->title);
	if (wants && m->status.len)
		add_yaml(m, m->style->status, m->status);
	add_kind_fields(m);
	add_fields(m);
	if (m->out.len > start)
		buf_adds(&m->out, "---\n\n");
	else
		m->out.len = before;
}

static void add_section(struct maker *m, int level, struct span name)
{
	if (level)
		buf_addf(&m->out, "\n%.*s %.*s\n\n", level, "######",
			 (int)name.len, name.at);
	else
		buf_addf(&m->out, "\n**%.*s:** ", (int)name.len, name.at);
}

/* A sentence as a comment, which nothing in it may end. */
static void add_comment(struct maker *m, struct span sentence)
{
	buf_adds(&m->out, "<!-- ");
	for (size_t i = 0; i < sentence.len; i++)
		if (sentence.at[i] != '-' || i + 1 >= sentence.len ||
		    sentence.at[i + 1] != '-')
			buf_addc(&m->out, sentence.at[i]);
	buf_adds(&m->out, " -->\n");
}

void maker_add_sections(struct maker *m, int level)
{
	const struct agreement *agreement =
		m->plan->definition->agreements[m->style->kind->index];
	struct table seen;

	table_init(&seen, m->arena);
	if (m->style->status_place == IN_SECTION && m->status.len) {
		add_section(m, level, m->style->status);
		buf_addf(&m->out, "%.*s\n", (int)m->status.len, m->status.at);
	}
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
		add_section(m, level, check->names.shown[0]);
		add_comment(m, criterion->sentence);
	}
	table_release(&seen);
}

void maker_add_pair(struct maker *m)
{
	struct span name = m->style->status;

	if (m->style->status_place != IN_PAIR || !m->status.len)
		return;
	buf_addf(&m->out, "\n**%c%.*s:** %.*s\n",
		 name.at[0] >= 'a' && name.at[0] <= 'z' && !m->style->sample
			 ? name.at[0] - ('a' - 'A')
			 : name.at[0],
		 (int)name.len - 1, name.at + 1, (int)m->status.len,
		 m->status.at);
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
			 maker_is_status(m, text_fold_name(m->arena, name)))
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

void maker_file(struct maker *m)
{
	struct span heading = maker_heading(m);

	if (m->style->form.len) {
		fill_form(m);
		return;
	}
	add_front_matter(m);
	buf_addf(&m->out, "# %.*s\n", (int)heading.len, heading.at);
	maker_add_pair(m);
	maker_add_sections(m, 2);
}
