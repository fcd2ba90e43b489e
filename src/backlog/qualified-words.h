/*
 * The words by which a remark takes back what a value says, in the languages
 * that were met. All are folded with text_fold_case(), and NULL ends each list.
 */
#ifndef BACKLOG_QUALIFIED_WORDS_H
#define BACKLOG_QUALIFIED_WORDS_H

/* These wherever they stand in a part of a remark; these at its front, end. */
extern const char *const remark_contrasts[], *const remark_openings[],
						     *const remark_endings[];

/* With one of these the words at the end take nothing back. */
extern const char *const remark_negations[];

/* These alone, or before one of the circumstances. */
extern const char *const remark_setbacks[], *const remark_circumstances[];

/* Wherever they stand, also where something was dropped. */
extern const char *const remark_reopened[];

/* "Without" before the beginning of what is needed. */
extern const char *const remark_without[], *const remark_needed[];

/* Of scripts without blanks between words: anywhere in the remark. */
extern const char *const remark_wide[];

#endif
