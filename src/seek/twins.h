/* Of two tellings of the same items: which one comes first. */
#ifndef SEEK_TWINS_H
#define SEEK_TWINS_H

#include "seek/seek.h"

/*
 * Has `one` all that the other tells, and more: stories of which only some have
 * a file, or a table over sections? Then it comes first, and the other adds
 * facts.
 */
bool twin_holds_more(const struct hypothesis *one,
		     const struct hypothesis *other,
		     const struct sought *sought);

/*
 * "### BUG-2" below the table that lists BUG-2: do sections of the same file,
 * each with an id, tell more of some of its rows? By form alone.
 */
bool twin_is_details(const struct hypothesis *sections,
		     const struct hypothesis *table);

/*
 * A report by its name, in the form of what is called the stories: how far it
 * says they are is how far they had been.
 */
bool twin_is_report(const struct hypothesis *one,
		    const struct hypothesis *stories);

/*
 * Does a list of all stories go on where their files end, each of which it
 * tells? They are one kind, whose files come first. Not where what it goes on
 * with has files in another folder.
 */
bool twin_goes_on(const struct hypothesis *list, const struct hypothesis *files,
		  const struct sought *sought);

#endif
