/*
 * What readers see of HTML that stands by itself, letter by letter: "<p>Status:
 * <b>Ready</b></p>". Tables are left out, since their cells are no lines.
 */
#include "backlog/letters.h"

#include "base/unicode.h"

struct html_reader {
	const struct outline *outline;
	struct letters *out;
	size_t strong, struck; /* so many such tags are open */
};

struct html_tag {
	struct span name;
	bool closes;
	size_t len; /* with its angle brackets */
};

static bool is_one_of(struct span name, const char *const *names)
{
	for (; *names; names++)
		if (span_is_nocase(name, *names))
			return true;
	return false;
}

static bool breaks_line(struct span name)
{
	static const char *const names[] = {
		"br",	   "p",	      "div",	"h1", "h2",  "h3",
		"h4",	   "h5",      "h6",	"li", "ul",  "ol",
		"summary", "details", "center", "hr", "pre", NULL
	};

	return is_one_of(name, names);
}

/* The tag that begins with "<"; its length is 0 where there is none. */
static struct html_tag read_tag(struct span html)
{
	struct html_tag tag = { SPAN(""), false, 0 };
	size_t i = 1, name;

	if (i < html.len && html.at[i] == '/') {
		tag.closes = true;
		i++;
	}
	name = i;
	while (i < html.len &&
	       (char_is_letter(html.at[i]) || char_is_digit(html.at[i])))
		i++;
	tag.name = span_of(html.at + name, i - name);
	for (char quote = 0; tag.name.len && i < html.len; i++) {
		char c = html.at[i];

		if (quote ? c == quote : c == '"' || c == '\'')
			quote = quote ? 0 : c;
		else if (!quote && c == '>') {
			tag.len = i + 1;
			break;
		}
	}
	return tag;
}

/* After what nobody sees, or cannot be read line by line; 0 without it. */
static size_t unseen_length(struct span html, const struct html_tag *tag)
{
	static const char *const whole[][2] = { { "table", "</table>" },
						{ "script", "</script>" },
						{ "style", "</style>" } };
	ptrdiff_t end;

	if (span_starts(html, "<!--")) {
		end = span_find(html, "-->");
		return end < 0 ? html.len : (size_t)end + 3;
	}
	for (size_t i = 0; !tag->closes && i < sizeof(whole) / sizeof(*whole);
	     i++)
		if (span_is_nocase(tag->name, whole[i][0])) {
			end = span_find(html, whole[i][1]);
			return end < 0 ? html.len
				       : (size_t)end + strlen(whole[i][1]);
		}
	return 0;
}

static void add(struct html_reader *r, char c, size_t place)
{
	struct letters *l = r->out;

	if (r->struck && c != '\n') {
		l->any_struck = true;
		return;
	}
	l->at[l->n] = c;
	l->place[l->n] = (uint32_t)place;
	l->strong[l->n++] = r->strong > 0;
}

static void add_tag(struct html_reader *r, const struct html_tag *tag,
		    size_t place)
{
	static const char *const strong[] = { "b", "strong", NULL };
	static const char *const struck[] = { "del", "s", "strike", NULL };
	size_t *depth = is_one_of(tag->name, strong)   ? &r->strong
			: is_one_of(tag->name, struck) ? &r->struck
						       : NULL;

	if (depth && !tag->closes)
		++*depth;
	else if (depth && *depth)
		--*depth;
	else if (breaks_line(tag->name))
		add(r, '\n', place);
}

static size_t add_entity(struct html_reader *r, struct span html, size_t place)
{
	enum { LONGEST_ENTITY = 32 };
	ptrdiff_t end = span_find_char(span_first(html, LONGEST_ENTITY), ';');
	struct buf text = BUF_INIT;

	if (end < 0) {
		add(r, '&', place);
		return 1;
	}
	outline_entity(span_first(html, (size_t)end + 1), &text);
	for (size_t i = 0; i < text.len; i++)
		add(r, text.at[i], place);
	buf_release(&text);
	return (size_t)end + 1;
}

struct letters letters_of_html(const struct outline *outline, uint32_t start,
			       uint32_t end, struct arena *arena)
{
	size_t room = end - start + 1;
	struct letters l = { .at = arena_text(arena, room),
			     .place = ARENA_ARRAY(arena, uint32_t, room + 1),
			     .strong = ARENA_ARRAY(arena, bool, room + 1) };
	struct html_reader r = { outline, &l, 0, 0 };

	for (size_t i = start; i < end;) {
		struct span html = span_of(outline->source.at + i, end - i);
		struct html_tag tag = { SPAN(""), false, 0 };
		size_t unseen;

		if (html.at[0] == '&') {
			i += add_entity(&r, html, i);
			continue;
		}
		if (html.at[0] == '<')
			tag = read_tag(html);
		unseen = html.at[0] == '<' ? unseen_length(html, &tag) : 0;
		if (unseen) {
			i += unseen;
		} else if (tag.len) {
			add_tag(&r, &tag, i);
			i += tag.len;
		} else {
			add(&r, html.at[0], i++);
		}
	}
	l.place[l.n] = end;
	return l;
}
