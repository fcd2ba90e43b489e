/*
 * `assignee: @ada`, `title: Mail: who gets it`: signs that YAML keeps for
 * itself, and people write.
 */
#ifndef READ_YAML_SIGNS_H
#define READ_YAML_SIGNS_H

#include "base/arena.h"

/*
 * What stands in for "@" and "`" at the front of values, and for the colons
 * within plain ones; 0 where nothing does.
 */
struct yaml_signs {
	char at_sign, backtick, colon;
};

/*
 * The text with these replaced where YAML would refuse them, by characters of
 * one byte that do not occur in it; itself where there are none. The colons
 * only where they are asked for: to find them costs more than to read the text.
 */
struct span yaml_tame(struct span yaml, bool with_colons,
		      struct yaml_signs *signs, struct arena *arena);

#endif
