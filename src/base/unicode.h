/*
 * Text as people mean it: folded for comparing, measured for showing, split
 * into words for counting.
 */
#ifndef BASE_UNICODE_H
#define BASE_UNICODE_H

#include "base/arena.h"
#include "base/buf.h"

/* Is it valid UTF-8 without a NUL byte? If not, `*at` is the first bad byte. */
bool text_is_utf8(struct span text, size_t *at);

/*
 * A name or heading made comparable: case folded (Unicode), `_`, `-` and
 * white space alike and single, curly quotes straight; without leading
 * numbers ("1.2 "), emoji, a trailing ":" and a trailing "(optional)",
 * "*(mandatory)*" and the like. (The language's manual, "Names and headings".)
 */
struct span text_fold_name(struct arena *arena, struct span name);

/* "1.2 Why", "a) why", "三、为什么": without the number; a view of the name. */
struct span text_without_number(struct span name);

/*
 * "priorität" of "prioritaet": ae, oe and ue as the letters that German has for
 * them, for looking up a word once more that nobody knew. A view of `out`;
 * nothing where the text has none of them, other letters than ASCII, or more than
 * UMLAUTS_ROOM bytes.
 */
enum { UMLAUTS_ROOM = 48 };
struct span text_with_umlauts(struct span folded, char out[UMLAUTS_ROOM]);

/*
 * A folded name without remarks about it: "scope v1 (functional) [draft]",
 * "[draft] scope v1", "scope v1 — the first part", "scope v1 / umfang" are
 * "scope v1". A view into `folded`; all of it where nothing would be left, or
 * where the remark says that it is over ("scope (old)").
 */
struct span text_without_remark(struct span folded);

/*
 * "Open questions - for the beta": what stands before a hyphen with blanks
 * around it, as it is written; SPAN_NONE where that is nothing or a number, and
 * where what follows says that it is over.
 */
struct span text_before_hyphen(struct span name, struct arena *arena);

/*
 * The other name that a folded name holds: "why" in "背景 (why)" and in
 * "背景 / why". A view into `folded`; empty where there is none.
 */
struct span text_other_name(struct span folded);

/*
 * A value made comparable: case folded; quotes and emphasis gone; `_`, `-`
 * and white space alike between letters; emoji and a trailing parenthesis
 * gone where text remains; digits and signs stay.
 */
struct span text_fold_value(struct arena *arena, struct span value);

/*
 * Case folded, invisible characters left out, and nothing else: for ids and
 * for what is compared as typed.
 */
struct span text_fold_case(struct arena *arena, struct span text);

/*
 * Is `folded` what the text, of 64 bytes at most, folds to? Folding takes
 * accents off their letters, so that a word of our own cannot just be compared.
 */
bool text_folds_to(struct span text, struct span folded);

/* How many bytes of emoji and blanks a text begins with; 0 without an emoji. */
size_t text_emoji_length(struct span text);

/* ":rocket:", which forges show as an emoji; its length, or 0. */
size_t text_shortcode_length(struct span text);

/* Lower-case letters and digits, everything else one "-": for rule ids. */
struct span text_slug(struct arena *arena, struct span text);

/* The anchor that forges make of a heading's visible text. */
struct span text_anchor(struct arena *arena, struct span heading);

/* ---- measure.c ---- */

/* Runs of letters or digits; a CJK ideograph counts as one. */
size_t text_count_words(struct span text);

/*
 * Does a folded text say these folded words, in the singular or the plural?
 * "ready" is in "ready to plan" and not in "already"; scripts that write
 * without spaces have no such bounds.
 */
bool text_has_word(struct span text, struct span word);

/* Characters as people count them: grapheme clusters that are seen. */
size_t text_count_characters(struct span text);

/* Is the last character of this text a letter, in any script? */
bool text_ends_in_letter(struct span text);
bool text_starts_with_letter(struct span text);

/* The text from its first letter or digit on, in any script: "High" of "🔴 High". */
struct span text_from_word(struct span text);

/*
 * What a character is to an id of plain letters beside it: letters, accents and
 * what nobody sees are part of the word; of a script without blanks between its
 * words, as in Chinese, they end it like a sign.
 */
enum text_beside { BESIDE_SIGN, BESIDE_LETTER, BESIDE_UNSPACED };

/* Cuts the first character off `rest`, which is not empty. */
enum text_beside text_next_beside(struct span *rest);

/* The length of the letter that a text begins with, in any script; or 0. */
size_t text_letter_length(struct span text);

/* Is that a capital, or of a script that has none? */
bool text_opens_with_capital(struct span text);

/* Does a word that ends at `i` go on there, in letters of any script? */
bool text_word_goes_on(struct span text, size_t i);

/* Columns on a terminal; control characters count as one. */
size_t text_width(struct span text);

/* As many of the first, or last, whole characters as fit into the columns. */
struct span text_first_columns(struct span text, size_t columns);
struct span text_last_columns(struct span text, size_t columns);

/*
 * Is it a control character (C0, DEL, C1), or one that turns the direction of
 * text or separates lines?
 */
bool code_point_steers(uint32_t c);

/*
 * Adds `text` with every control character (C0, DEL, C1, bidirectional
 * overrides, line and paragraph separators) and every invalid byte replaced
 * by U+FFFD, tabs and line breaks by a space: what a repository says never
 * steers a terminal.
 */
void text_show(struct buf *out, struct span text);

/* The same as a copy that ends in NUL. */
struct span text_shown(struct arena *arena, struct span text);

/* Appends the version of utf8proc that is loaded. */
void text_library_version(struct buf *out);

#endif
