/*
 * Links written in HTML: `<a href="…">`, `<img src="…">`, and what else a tag
 * shows: `srcset`, `<source>`, `<video>` and the like.
 */
#ifndef READ_HTML_LINKS_H
#define READ_HTML_LINKS_H

#include "base/span.h"

enum html_target {
	HTML_LINK, /* to follow */
	HTML_IMAGE,
	HTML_SOURCE, /* another form of an image, or a film or sound */
};

/* Is told of one: the whole tag, and the address as written. */
typedef void html_link_fn(void *data, enum html_target kind, struct span tag,
			  struct span target);

/*
 * Calls `fn` for each of them in some HTML, comments left out: with the whole
 * tag and its address as written.
 */
void html_links(struct span html, html_link_fn *fn, void *data);

#endif
