/* What the candidates inside files share. */
#ifndef ADOPT_INSIDE_H
#define ADOPT_INSIDE_H

#include "adopt/candidates.h"

/* A hypothesis about items inside one document, its names weighed. */
struct hypothesis *inside_new(struct candidates *candidates,
			      const struct document *doc, struct span word);

/* How strongly the names around a document speak of a backlog. */
enum strength document_strength(const struct survey *survey,
				const struct document *doc,
				struct arena *arena);

/* Is it worth a look inside: a name that hints, or a state in it? */
bool may_be_backlog_file(const struct survey *survey,
			 const struct document *doc, struct arena *arena);

/* Headings that stand at the top of the document, each with its level. */
bool is_own_heading(const struct outline *outline, uint32_t block);

/* Does a list stand below the heading, and no paragraph but in front of it? */
bool holds_list(const struct outline *outline, uint32_t heading);

/* One regex for several leads: their common one, or any prefix in capitals. */
struct span pick_of_leads(const struct lead *leads, size_t n,
			  struct arena *arena);

#endif
