/* Which words are states: what state-words.c looks them up in. */
#ifndef BACKLOG_STATE_LIST_H
#define BACKLOG_STATE_LIST_H

#include "backlog/state-words.h"

/* All words of one meaning, as text_fold_value() folds them, between "|". */
struct state_list {
	enum phase phase;
	const char *words;
};

/* Each word stands in one of them. The last has no words. */
extern const struct state_list state_lists[];

#endif
