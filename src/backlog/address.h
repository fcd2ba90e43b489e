/* What an address in a document means: a scheme, a path, an anchor. */
#ifndef BACKLOG_ADDRESS_H
#define BACKLOG_ADDRESS_H

#include "base/arena.h"

struct address {
	bool is_absolute; /* has a scheme or a host: never looked at */
	bool leaves; /* climbs out of the repository */
	bool is_forge; /* "../../issues/7": a page of the forge, not a file */
	bool has_path;
	struct span path; /* from the root, decoded; "" is the root */
	struct span anchor; /* decoded; empty where there is none */
	bool is_folder; /* it ends in a slash: no file has such an address */
};

/* `from` is the path of the file that the address is written in. */
struct address address_of(struct span target, struct span from,
			  struct arena *arena);

#endif
