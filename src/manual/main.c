/*
 * Sets a page of the manual: Markdown in, man(7) out. It is a program of its
 * own, which `make` builds and runs; git-ready itself does not hold it. The
 * pages are Markdown so that people read them on any forge, too.
 *
 *	page <page>.md <shared>.md <layouts>.md
 *
 * source.c puts in first what a page shares with others.
 */
#include "manual/page.h"
#include "manual/source.h"

#include <md4c.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	struct man_page *page = data;

	switch (type) {
	case MD_BLOCK_UL:
		page_begin_list(page, ENTRY_BULLET, 0,
				!((MD_BLOCK_UL_DETAIL *)detail)->is_tight);
		break;
	case MD_BLOCK_OL:
		page_begin_list(page, ENTRY_NUMBER,
				((MD_BLOCK_OL_DETAIL *)detail)->start, false);
		break;
	case MD_BLOCK_LI:
		page_begin_entry(page);
		break;
	case MD_BLOCK_CODE:
	case MD_BLOCK_P:
	case MD_BLOCK_H:
		page_begin_text(page);
		break;
	case MD_BLOCK_TABLE:
		page_begin_table(page);
		break;
	case MD_BLOCK_TR:
		page_begin_row(page);
		break;
	default:
		break;
	}
	return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	struct man_page *page = data;

	switch (type) {
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
		page_end_list(page);
		break;
	case MD_BLOCK_LI:
	case MD_BLOCK_P:
		page_end_paragraph(page);
		break;
	case MD_BLOCK_H:
		page_end_heading(page, ((MD_BLOCK_H_DETAIL *)detail)->level);
		break;
	case MD_BLOCK_CODE:
		page_end_code_block(page);
		break;
	case MD_BLOCK_TABLE:
		page_end_table(page);
		break;
	case MD_BLOCK_TH:
		page_end_header_cell(page);
		break;
	case MD_BLOCK_TD:
		page_end_cell(page);
		break;
	default:
		break;
	}
	return 0;
}

static struct span address_of(const MD_SPAN_A_DETAIL *link)
{
	return span_of(link->href.text, link->href.size);
}

static bool is_to_web(const MD_SPAN_A_DETAIL *link)
{
	return span_starts(address_of(link), "https://");
}

static bool is_to_page(const MD_SPAN_A_DETAIL *link)
{
	return !is_to_web(link) && !span_starts(address_of(link), "#");
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
	switch (type) {
	case MD_SPAN_CODE:
	case MD_SPAN_STRONG:
		page_push_font(data, 'B');
		break;
	case MD_SPAN_EM:
		page_push_font(data, 'I');
		break;
	case MD_SPAN_A:
		if (is_to_page(detail))
			page_push_font(data, 'B');
		break;
	default:
		break;
	}
	return 0;
}

/* Links between pages are names already; others say where they lead. */
static int leave_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct man_page *page = data;

	switch (type) {
	case MD_SPAN_CODE:
		page_end_code(page);
		break;
	case MD_SPAN_STRONG:
	case MD_SPAN_EM:
		page_pop_font(page);
		break;
	case MD_SPAN_A:
		if (is_to_page(detail)) {
			page_pop_font(page);
		} else if (is_to_web(detail)) {
			buf_adds(&page->text, " (");
			page_add_prose(page, address_of(detail));
			buf_addc(&page->text, ')');
		}
		break;
	default:
		break;
	}
	return 0;
}

static int add_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
		    void *data)
{
	struct man_page *page = data;

	switch (type) {
	case MD_TEXT_CODE:
		page_add_code(page, span_of(text, size));
		break;
	case MD_TEXT_BR:
		buf_adds(&page->text, "\n.br\n");
		break;
	case MD_TEXT_SOFTBR:
		buf_addc(&page->text, ' ');
		break;
	case MD_TEXT_HTML:
		break;
	default:
		page_add_prose(page, span_of(text, size));
	}
	return 0;
}

int main(int argc, char **argv)
{
	MD_PARSER parser = { .flags = MD_FLAG_TABLES | MD_FLAG_NOHTML,
			     .enter_block = enter_block,
			     .leave_block = leave_block,
			     .enter_span = enter_span,
			     .leave_span = leave_span,
			     .text = add_text };
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	struct buf source = BUF_INIT;
	struct man_page page = { .is_fresh = true };
	struct stat st;

	if (argc != 4) {
		fputs("usage: page <page>.md <shared>.md <layouts>.md\n",
		      stderr);
		return 129;
	}
	if (source_read(&source, argv[1], argv[2], argv[3]) < 0 ||
	    stat(argv[1], &st) < 0)
		return 1;
	page.day = epoch ? (time_t)strtoll(epoch, NULL, 10) : st.st_mtime;
	buf_adds(&page.out, ".\\\" Made from Markdown by src/manual/page.c.\n");
	if (md_parse(source.at, (MD_SIZE)source.len, &parser, &page))
		return 1;
	fwrite(page.out.at, 1, page.out.len, stdout);
	page_release(&page);
	buf_release(&source);
	return fflush(stdout) ? 1 : 0;
}
