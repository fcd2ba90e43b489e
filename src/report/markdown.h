/*
 * Markdown of ours around the words of a stranger. Titles, ids, paths and
 * reasons come from a pull request: none of them may become a link, a mention,
 * a table, HTML, or close an issue. Each of our lines begins with something of
 * ours, so that none of theirs begins a block.
 */
#ifndef REPORT_MARKDOWN_H
#define REPORT_MARKDOWN_H

#include "report/report.h"

/* Nothing that is seen, so that no word of theirs begins a line. */
#define MD_BREAK "&#8203;"

/* Room for what ends a report. */
enum { MD_FOOT = 600 };

struct writing {
	const struct report *report;
	struct buf *out;
	size_t most; /* bytes that the forge takes */
};

/* ---- markdown-parts.c: what a stranger wrote, and room for it ---- */

/* As text, in which Markdown finds no marks and forges no mentions. */
void md_plain(struct buf *out, struct span text);

/* As code, in which forges look for nothing. */
void md_code(struct buf *out, struct span text);

/*
 * `path:12`, as a link to the line where it is known what to link to, and the
 * file is there.
 */
void md_place(const struct report *report, struct buf *out, struct span path,
	      size_t line, bool is_there);

/* "line 12", as the same link. */
void md_line(const struct report *report, struct buf *out, struct span path,
	     size_t line, bool is_there);

/* **EXP-12**, as the same link. */
void md_name(const struct report *report, struct buf *out, struct span name,
	     struct span path, size_t line, bool is_there);

/* May this piece be added? */
bool md_fits(const struct writing *to, const struct buf *piece);

/* "12 more findings are left out here." Nothing for 0. */
void md_left_out(const struct writing *to, size_t n, const char *one,
		 const char *many);

/* ---- markdown-findings.c ---- */

/* "2 errors, 1 waived, 3 old findings" */
void md_finding_counts(struct buf *out, const struct report *report);

/* All findings, below the item that each is about; those that are worst first. */
void md_findings(const struct writing *to);

/* The items that are ready, folded. */
void md_ready(const struct writing *to);

/* ---- review-markdown.c ---- */

/* What changed, in the words of the product. */
void md_review(const struct writing *to);

#endif
