/* Words that stand where an answer is still to come. */
#ifndef BACKLOG_PLACEHOLDER_H
#define BACKLOG_PLACEHOLDER_H

#include "base/span.h"

/*
 * Is this visible text a placeholder, or does it start with one: TBD, TODO:,
 * FIXME, ???, XXX, [NEEDS CLARIFICATION: …], {{…}}, <insert …>, Lorem ipsum?
 * Or is it "To be defined" and nothing else? A sentence that merely mentions
 * one is not.
 */
bool text_starts_with_placeholder(struct span text);

/* Is it nothing but a placeholder: "TBD", "TODO", "…", "<insert why here>"? */
bool text_is_placeholder(struct span text);

/*
 * Does a whole text say no more than that something is still to be said: a
 * placeholder alone, "TODO: ask Ann", "[Why is this needed?]", "WIP", "Describe
 * the reason here."?
 */
bool text_is_unsaid(struct span text);

/* "{why}", "<the reason>": is all of it a place for what is still to come? */
bool text_is_slot(struct span text);

/*
 * "As a [type of user]", "I want <goal>": what nobody has filled in of a story;
 * empty of any other line.
 */
struct span story_placeholder(struct span line);

/* The length of the marker at the front of `text`, or 0. */
size_t placeholder_length(struct span text);

#endif
