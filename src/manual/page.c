/* Paragraphs, lists and tables, written as man(7) has them. */
#include "manual/page.h"

#include "base/version.h"
#include "manual/roff.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- text ---- */

static char font(const struct man_page *page)
{
	return page->n_fonts ? page->fonts[page->n_fonts - 1] : 'R';
}

void page_add_code(struct man_page *page, struct span code)
{
	struct span part;

	/* Only a cell has to escape its pipes. */
	while (page->is_in_table && span_find(code, "\\|") >= 0) {
		part = span_first(code, (size_t)span_find(code, "\\|"));
		roff_code(&page->text, part, font(page));
		code = span_from(code, part.len + 1);
		roff_code(&page->text, span_first(code, 1), font(page));
		code = span_from(code, 1);
	}
	roff_code(&page->text, code, font(page));
}

/* Code that ends in a backtick has a blank after it, which is not set. */
void page_end_code(struct man_page *page)
{
	struct buf *text = &page->text;

	while (text->len && text->at[text->len - 1] == ' ')
		text->at[--text->len] = '\0';
	page_pop_font(page);
}

void page_add_prose(struct man_page *page, struct span text)
{
	for (size_t i = 0; page->n_fonts == 0 && i < text.len; i++)
		if (!strchr(" ,", text.at[i]))
			page->is_all_code = false;
	roff_prose(&page->text, text, font(page) == 'B' || page->is_in_name);
}

void page_push_font(struct man_page *page, char font)
{
	if (page->n_fonts < MOST_DEEP)
		page->fonts[page->n_fonts++] = font;
	buf_addf(&page->text, "\\f%c", font);
}

void page_pop_font(struct man_page *page)
{
	if (page->n_fonts)
		page->n_fonts--;
	buf_addf(&page->text, "\\f%c", font(page));
}

/* Sets what was gathered as lines, and forgets it. */
static void flush_text(struct man_page *page)
{
	roff_lines(&page->out, buf_span(&page->text));
	buf_clear(&page->text);
	page->is_fresh = false;
}

/* ---- paragraphs and entries ---- */

static struct open_list *inner_entry(struct man_page *page)
{
	return page->n_entries ? &page->entries[page->n_entries - 1] : NULL;
}

/* The macro of a paragraph that does not open an entry. */
static void begin_paragraph(struct man_page *page)
{
	struct open_list *entry = inner_entry(page);

	if (entry && entry->wants_body)
		entry->wants_body = false;
	else if (entry)
		buf_adds(&page->out, ".IP\n");
	else if (!page->is_fresh)
		buf_adds(&page->out, ".PP\n");
}

static void begin_entry(struct man_page *page, struct open_list *entry)
{
	entry->has_begun = true;
	if (entry->form == ENTRY_NUMBER) {
		buf_addf(&page->out, ".IP %u. 4\n", entry->number++);
	} else if (entry->is_loose && page->is_all_code) {
		entry->form = ENTRY_TAGGED;
		entry->wants_body = true;
		buf_adds(&page->out, ".TP\n");
	} else {
		entry->form = ENTRY_BULLET;
		buf_adds(&page->out, ".IP \\(bu 3\n");
	}
}

void page_end_paragraph(struct man_page *page)
{
	struct open_list *entry = inner_entry(page);

	if (!span_trim(buf_span(&page->text)).len) {
		buf_clear(&page->text);
		return;
	}
	if (entry && !entry->has_begun)
		begin_entry(page, entry);
	else
		begin_paragraph(page);
	flush_text(page);
}

void page_begin_text(struct man_page *page)
{
	page_end_paragraph(page); /* of a tight entry, which has no paragraph */
	page->is_all_code = true;
}

void page_begin_list(struct man_page *page, enum entry_form form,
		     unsigned start, bool is_loose)
{
	page_end_paragraph(page);
	if (page->n_entries)
		buf_addf(&page->out, ".RS %d\n",
			 inner_entry(page)->form == ENTRY_TAGGED ? 7 : 4);
	if (page->n_entries == MOST_DEEP)
		exit(1);
	page->entries[page->n_entries++] = (struct open_list){
		.form = form, .number = start, .is_loose = is_loose
	};
}

void page_begin_entry(struct man_page *page)
{
	struct open_list *entry = inner_entry(page);

	entry->has_begun = false;
	page->is_all_code = true;
	if (entry->form != ENTRY_NUMBER)
		entry->form = ENTRY_BULLET;
}

void page_end_list(struct man_page *page)
{
	page->n_entries--;
	if (page->n_entries)
		buf_adds(&page->out, ".RE\n");
}

/* ---- headings and code ---- */

/* "git-ready-check(1)": what the page is called, and its section. */
static void set_title(struct man_page *page)
{
	struct span title = buf_span(&page->text);
	ptrdiff_t paren = span_find_char(title, '(');
	struct tm *day = gmtime(&page->day);
	char date[16] = "";

	if (paren < 0 || !day) {
		fputs("page: the title is not <name>(<section>)\n", stderr);
		exit(1);
	}
	strftime(date, sizeof(date), "%Y-%m-%d", day);
	buf_adds(&page->out, ".TH ");
	for (ptrdiff_t i = 0; i < paren; i++) {
		if (title.at[i] == '-')
			buf_addc(&page->out, '\\');
		buf_addc(&page->out, (char)toupper((unsigned char)title.at[i]));
	}
	buf_addf(&page->out,
		 " %c %s \"git ready %s\" \"Git Manual\"\n"
		 ".nh\n.ad l\n",
		 title.at[paren + 1], date, program_version());
}

void page_end_heading(struct man_page *page, unsigned level)
{
	struct buf *text = &page->text;

	switch (level) {
	case 1:
		set_title(page);
		break;
	case 2:
		for (size_t i = 0; i < text->len; i++)
			text->at[i] = (char)toupper((unsigned char)text->at[i]);
		buf_addf(&page->out, ".SH %s\n", text->at);
		/* Where indexes of manuals look for the page's name. */
		page->is_in_name = span_is(buf_span(text), "NAME");
		break;
	case 3:
		buf_addf(&page->out, ".SS %s\n", text->at);
		break;
	default:
		buf_addf(&page->out, ".PP\n\\fB%s\\fR\n", text->at);
	}
	buf_clear(text);
	page->is_fresh = level < 4;
}

void page_end_code_block(struct man_page *page)
{
	bool is_indented = page->n_entries == 0;

	begin_paragraph(page);
	if (is_indented)
		buf_adds(&page->out, ".RS 4\n");
	roff_verbatim(&page->out, buf_span(&page->text));
	if (is_indented)
		buf_adds(&page->out, ".RE\n");
	buf_clear(&page->text);
	page->is_fresh = false;
}

/* ---- tables ---- */

void page_begin_table(struct man_page *page)
{
	page_end_paragraph(page);
	page->is_in_table = true;
}

void page_begin_row(struct man_page *page)
{
	page->column = 0;
}

void page_end_table(struct man_page *page)
{
	page->is_in_table = false;
	while (page->n_headers)
		free(page->headers[--page->n_headers]);
}

void page_end_header_cell(struct man_page *page)
{
	if (page->n_headers < MOST_COLUMNS)
		page->headers[page->n_headers++] =
			strdup(page->text.len ? page->text.at : "");
	buf_clear(&page->text);
}

/* Of two columns, one is said of the other; of more, each has its name. */
void page_end_cell(struct man_page *page)
{
	unsigned column = page->column++;
	struct buf cell = page->text;

	page->text = (struct buf)BUF_INIT;
	if (column == 0)
		buf_adds(&page->out, ".TP\n");
	else if (column > 1 && cell.len)
		buf_adds(&page->out, ".br\n");
	if (column > 0 && column < page->n_headers && page->n_headers > 2 &&
	    cell.len)
		buf_addf(&page->text, "\\fI%s\\fR: ", page->headers[column]);
	buf_add(&page->text, buf_span(&cell));
	flush_text(page);
	buf_release(&cell);
}

void page_release(struct man_page *page)
{
	buf_release(&page->text);
	buf_release(&page->out);
}
