/* Links written in HTML: `<a href="…">` and `<img src="…">`. */
#ifndef READ_HTML_LINKS_H
#define READ_HTML_LINKS_H

#include "base/span.h"

/*
 * Calls `fn` for each of them in some HTML, comments left out: with the whole
 * tag and its address as written.
 */
void html_links(struct span html,
		void (*fn)(void *data, bool is_image, struct span tag,
			   struct span target),
		void *data);

#endif
