/*
 * What a sentence of an agreement speaks of, told by its words in English,
 * German, French, Spanish and Portuguese. Only what a check can say as surely
 * as a reader would is in the table; a sentence that it does not know, or that
 * speaks of some items only, is for people.
 */
#ifndef ADOPT_SPEAKS_H
#define ADOPT_SPEAKS_H

#include "base/arena.h"
#include "base/regex.h"

enum topic {
	TOPIC_NONE,
	TOPIC_SECTIONS, /* several sections, by name */
	TOPIC_STORY, /* the words of a user story */
	TOPIC_CRITERIA_COUNTED, /* at least N */
	TOPIC_CRITERIA_SCENARIOS, /* given, when, then */
	TOPIC_CRITERIA_CLEAR, /* testable, measurable */
	TOPIC_CRITERIA,
	TOPIC_SIZE_NONE, /* that a type of items gets no estimate */
	TOPIC_SIZE_AT_MOST,
	TOPIC_SIZE_SCALE,
	TOPIC_SIZE,
	TOPIC_WAITS_FOR, /* what it depends on is done */
	TOPIC_QUESTIONS,
	TOPIC_PRIORITY,
	TOPIC_DUE_AHEAD, /* the day it is due is not past */
	TOPIC_DUE,
	TOPIC_OUT_OF_SCOPE,
	TOPIC_SCOPE,
	TOPIC_DEPENDS_THERE, /* what it depends on is in the backlog */
	TOPIC_DEPENDS, /* what it depends on is known */
	TOPIC_TEST_DATA,
	TOPIC_TESTS,
	TOPIC_EDGE_CASES,
	TOPIC_DESIGN,
	TOPIC_DEMO,
	TOPIC_ROLLBACK,
	TOPIC_METRIC,
	TOPIC_PROBLEM,
	TOPIC_WHY,
	TOPIC_TITLE,
	TOPIC_ID,
	TOPIC_TASKS, /* it is cut into them */
	TOPIC_NO_MARKER, /* no TBD is left */
	TOPIC_DESCRIBED, /* and nothing else is said */
	N_TOPICS
};

/* The table, compiled; once a run. */
struct speaks {
	struct regex *about[N_TOPICS], *never[N_TOPICS], *names[N_TOPICS];
	struct regex *some_only, *left_to_people, *quality_alone,
		*each_criterion;
};

/* Compiles the patterns of all topics; the caller releases them. */
void speaks_init(struct speaks *speaks);
void speaks_release(struct speaks *speaks);

/*
 * The topic of a sentence; of several the first is what is asked, and the
 * others say more about it. `*detail` is the number, or the list of values,
 * that it names, a view of the sentence; else nothing. `*where` are the words
 * that say it.
 */
enum topic speaks_of(const struct speaks *speaks, struct span sentence,
		     struct span *detail, struct span *where);

/* Does it ask that nothing is open? Then items that have nothing pass. */
bool speaks_of_nothing_open(enum topic topic);

/* Does a heading speak of acceptance criteria? */
bool speaks_of_criteria(const struct speaks *speaks, struct span heading);

/* Does it say "testable" or the like, and not of what? */
bool speaks_of_quality(const struct speaks *speaks, struct span sentence);

/* "Each criterion …": does it say something of every one there is? */
bool speaks_of_each_criterion(const struct speaks *speaks,
			      struct span sentence);

/* What is asked at least, where no item holds all that is said; or none. */
enum topic speaks_less(enum topic topic);

/* What a text says first; more about it may follow. */
struct span speaks_first_sentence(struct span text);

/* Does it speak of some items only, or of what people did? */
bool speaks_is_for_people(const struct speaks *speaks, struct span sentence);

/* "Any schema change is …": does it say first that it is about some items? */
bool speaks_opens_with_some(const struct speaks *speaks, struct span sentence);

/* Is the topic answered by a section of one of several names? */
bool speaks_is_by_name(enum topic topic);

/* Is this folded name one of a section that answers the topic? */
bool speaks_is_name(const struct speaks *speaks, enum topic topic,
		    struct span folded);

#endif
