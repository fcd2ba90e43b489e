/* What makes up the states of a kind, step by step; states_find() takes the steps. */
#ifndef SEEK_STATE_VALUES_H
#define SEEK_STATE_VALUES_H

#include "seek/states.h"

/* The values that a tool's configuration lists, in its order. */
void states_read_configuration(struct states *states,
			       const struct survey *survey,
			       const struct hypothesis *kind,
			       struct arena *arena);

/* The values that items have. */
void states_add_statuses(struct states *states, const struct hypothesis *kind,
			 struct arena *arena);

/* The states that a legend lists, with those that no item has yet. */
void states_read_legend(struct states *states, const struct hypothesis *kind,
			const struct survey *survey, struct arena *arena);

/* The states of the method that they follow, with those that no item has yet. */
void states_follow_known(struct states *states, const struct hypothesis *kind,
			 struct arena *arena);

/* Marks "raedy", said once, beside four items that say "ready". */
void states_find_slips(struct states *states);

/*
 * state-order.c: sorts them as they are listed, else by what they mean; and
 * settles from its place what a listed state means that no word tells.
 */
void states_put_in_order(struct states *states);

#endif
