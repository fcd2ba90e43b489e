/* Trailers at the end of a message, by git's own rules. */
#include "read/trailers.h"

#include "base/buf.h"

struct lines {
	struct span *at; /* without their line breaks */
	size_t n, room;
};

static bool is_comment(struct span line, struct span mark)
{
	return span_begins(line, mark);
}

static bool is_blank(struct span line)
{
	return !span_trim(line).len;
}

static bool is_indented(struct span line)
{
	return line.len && char_is_space(line.at[0]);
}

bool trailers_is_cut(struct span line, struct span mark)
{
	return is_comment(line, mark) && span_is(span_from(line, mark.len),
						 " ------------------------ >8 "
						 "------------------------");
}

struct span trailers_above_cut(struct span text, struct span mark)
{
	struct span rest = text, line;

	while (rest.len && span_next_part(&rest, '\n', &line))
		if (trailers_is_cut(line, mark))
			return span_between(text.at, line.at);
	return text;
}

static struct lines split(struct span text, struct arena *arena)
{
	struct lines lines = { NULL, 0, 0 };
	struct span line;

	while (text.len && span_next_part(&text, '\n', &line))
		*ARENA_PUSH(arena, lines.at, lines.n, lines.room) = line;
	return lines;
}

/* A key without blanks inside, blanks perhaps, and a colon: its place, or -1. */
static ptrdiff_t find_colon(struct span line)
{
	bool is_over = false;

	for (size_t i = 0; i < line.len; i++) {
		char c = line.at[i];

		if (c == ':')
			return i ? (ptrdiff_t)i : -1;
		if (i && (c == ' ' || c == '\t'))
			is_over = true;
		else if (is_over ||
			 !(char_is_letter(c) || char_is_digit(c) || c == '-'))
			return -1;
	}
	return -1;
}

/* What git itself writes there makes prose beside it forgivable. */
static bool is_from_git(struct span line)
{
	return span_starts(line, "Signed-off-by: ") ||
	       span_starts(line, "(cherry picked from commit ");
}

/* Comments, empty lines and the list of conflicts at the end do not count. */
static size_t end_of_message(const struct lines *lines, struct span mark)
{
	bool is_conflicts = false;
	size_t end = 0;

	for (size_t i = 0; i < lines->n; i++) {
		struct span line = lines->at[i];

		if (span_is(line, "Conflicts:"))
			is_conflicts = true;
		else if (line.len && !is_comment(line, mark) &&
			 !(is_conflicts && line.at[0] == '\t')) {
			is_conflicts = false;
			end = i + 1;
		}
	}
	return end;
}

/* The first paragraph is the title, and what stands there no trailer. */
static size_t end_of_title(const struct lines *lines, struct span mark)
{
	size_t i = 0;

	while (i < lines->n &&
	       (is_comment(lines->at[i], mark) || !is_blank(lines->at[i])))
		i++;
	return i;
}

/* What the last paragraph consists of. */
struct count {
	size_t trailers, prose;
	bool is_from_git;
};

/* Indented lines go with the line above them. */
static void count_line(struct count *count, struct span line, size_t *indented)
{
	bool is_gits = is_from_git(line);

	if (!is_gits && is_indented(line)) {
		++*indented;
		return;
	}
	if (is_gits || find_colon(line) > 0) {
		count->trailers++;
		count->is_from_git |= is_gits;
	} else {
		count->prose += 1 + *indented;
	}
	*indented = 0;
}

static bool is_block(const struct count *count)
{
	if (count->is_from_git)
		return count->trailers * 3 >= count->prose;
	return count->trailers && !count->prose;
}

/* Where the trailers begin; `end` where the last paragraph has none. */
static size_t start_of_trailers(const struct lines *lines, size_t end,
				struct span mark)
{
	size_t title = end_of_title(lines, mark), indented = 0;
	struct count count = { 0, 0, false };

	for (size_t i = end; i-- > title;) {
		struct span line = lines->at[i];

		if (is_comment(line, mark)) {
			count.prose += indented;
			indented = 0;
		} else if (!is_blank(line)) {
			count_line(&count, line, &indented);
		} else if (count.trailers || count.prose || indented) {
			count.prose += indented;
			return is_block(&count) ? i + 1 : end;
		}
	}
	return end;
}

/* A value may go on in indented lines: one space for each break. */
static struct span take_value(const struct lines *lines, size_t *i, size_t end,
			      struct span first, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span value;

	buf_add(&text, first);
	while (*i + 1 < end && is_indented(lines->at[*i + 1])) {
		buf_addc(&text, ' ');
		buf_add(&text, span_trim(lines->at[++*i]));
	}
	value = arena_copy(arena, span_trim(buf_span(&text)));
	buf_release(&text);
	return value;
}

void trailers_find(struct span text, struct span mark, struct arena *arena,
		   struct trailer **out, size_t *n)
{
	struct lines lines = split(trailers_above_cut(text, mark), arena);
	size_t end = end_of_message(&lines, mark), room = 0;

	*out = NULL;
	*n = 0;
	for (size_t i = start_of_trailers(&lines, end, mark); i < end; i++) {
		struct span line = lines.at[i];
		ptrdiff_t colon = find_colon(line);
		struct trailer trailer;

		if (colon < 0 || is_comment(line, mark))
			continue;
		trailer.key = arena_copy(
			arena, span_trim(span_first(line, (size_t)colon)));
		trailer.value = take_value(&lines, &i, end,
					   span_from(line, (size_t)colon + 1),
					   arena);
		*ARENA_PUSH(arena, *out, *n, room) = trailer;
	}
}
