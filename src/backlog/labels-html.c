/*
 * Names in HTML that stand for headings: a summary that folds away what it is
 * about, and headings that are written as tags.
 */
#include "backlog/item-read.h"
#include "backlog/labels.h"

/* "<summary>", "<h1>" to "<h6>": their words name what follows. */
static size_t naming_tag(struct span html)
{
	if (span_starts_nocase(html, "<summary"))
		return strlen("<summary");
	if (span_starts_nocase(html, "<h") && html.len > 3 &&
	    html.at[2] >= '1' && html.at[2] <= '6' && strchr(" >", html.at[3]))
		return strlen("<h1");
	return 0;
}

/* What a block of HTML has no more of, once it was looked for in vain. */
struct html_lacks {
	bool sign, summary_end, heading_end, capital_end;
};

/* Where `text` stands in it; -1 at once where it was missed before. */
static ptrdiff_t find_unless(struct span html, const char *text, bool *lacks)
{
	ptrdiff_t at = *lacks ? -1 : span_find(html, text);

	*lacks = at < 0;
	return at;
}

/* The source of the words in such a tag, and where its end tag ends. */
static struct span words_in_tag(struct span html, size_t tag, size_t *after,
				struct html_lacks *lacks)
{
	ptrdiff_t open = find_unless(html, ">", &lacks->sign), end;
	struct span words;

	if (open < 0)
		return SPAN("");
	words = span_from(html, (size_t)open + 1);
	end = tag == strlen("<summary")
		      ? find_unless(words, "</summary", &lacks->summary_end)
		      : find_unless(words, "</h", &lacks->heading_end);
	if (end < 0)
		end = find_unless(words, "</H", &lacks->capital_end);
	words = span_first(words, end < 0 ? 0 : (size_t)end);
	end = span_find_char(span_from(html, (size_t)open + 1 + words.len),
			     '>');
	*after = (size_t)open + 1 + words.len + (size_t)(end + 1);
	return words;
}

static void add_html_label(struct label_finder *f, uint32_t block,
			   struct span words, uint32_t after)
{
	const char *source = f->outline->source.at;
	uint32_t start = (uint32_t)(words.at - source);
	struct letters l = letters_of_html(
		f->outline, start, start + (uint32_t)words.len, f->arena);
	struct span name = span_trim(span_of(l.at, l.n));
	struct section *section;

	if (f->latest != SIZE_MAX &&
	    f->item->sections[f->latest].block == block)
		labels_end_latest(f, block + 1, start);
	else
		labels_end_latest(f, block, 0);
	if (!name.len || name.len > LONGEST_LABEL || !label_is_asked(f, name))
		return;
	section = item_add_section(f->item, f->arena);
	section->is_label = true;
	section_set_name(section, name, f->arena);
	section->block = block;
	section->start = start;
	section->end = start + (uint32_t)words.len;
	section->passage.first = block;
	section->passage.from = after;
	section->passage.last = item_last_part(f->item)->last;
	f->latest = f->item->n_sections - 1;
	f->latest_is_plain = false;
}

void labels_read_html(struct label_finder *f, uint32_t block)
{
	struct span html = outline_source(f->outline, block);
	struct html_lacks lacks = { false, false, false, false };

	if (span_find(html, "</details") >= 0)
		labels_end_latest(f, block, 0);
	while (html.len) {
		ptrdiff_t at = span_find_char(html, '<');
		size_t tag, after = 1;
		struct span words;

		if (at < 0)
			return;
		html = span_from(html, (size_t)at);
		tag = naming_tag(html);
		words = tag ? words_in_tag(html, tag, &after, &lacks)
			    : SPAN("");
		if (span_starts(html, "<!--")) {
			at = span_find(html, "-->");
			after = at < 0 ? html.len : (size_t)at;
		}
		if (words.len)
			add_html_label(f, block, words,
				       (uint32_t)(html.at + after -
						  f->outline->source.at));
		html = span_from(html, after);
	}
}
