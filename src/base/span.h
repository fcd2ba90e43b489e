/*
 * A span is a view of bytes that somebody else owns: the source of a document
 * or the run's arena. It is not NUL-terminated and never freed.
 */
#ifndef BASE_SPAN_H
#define BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct span {
	const char *at;
	size_t len;
};

/* A text that is written here, and one that is not there. */
#define SPAN(literal) ((struct span){ (literal), sizeof(literal) - 1 })
#define SPAN_NONE ((struct span){ NULL, 0 })

/* So many bytes from `at` on. */
static inline struct span span_of(const char *at, size_t len)
{
	return (struct span){ at, len };
}

/* The bytes from `start` up to `end`, which is not part of it. */
static inline struct span span_between(const char *start, const char *end)
{
	return (struct span){ start, (size_t)(end - start) };
}

/* A text that ends in NUL, without it; SPAN_NONE for NULL. */
static inline struct span span_str(const char *text)
{
	return (struct span){ text, text ? strlen(text) : 0 };
}

/* The same bytes? Two empty ones are the same, wherever they are. */
static inline bool span_eq(struct span a, struct span b)
{
	return a.len == b.len &&
	       (!a.len || (a.at[0] == b.at[0] && !memcmp(a.at, b.at, a.len)));
}

/*
 * Are its bytes those of the text? Long lists of words are asked, so the first
 * byte decides before the text is measured.
 */
static inline bool span_is(struct span a, const char *text)
{
	if (a.len && text && a.at[0] != text[0])
		return false;
	return span_eq(a, span_str(text));
}

/* A blank, tab or line break of ASCII, whatever the locale. */
static inline bool char_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* "0" to "9", and no digit of other scripts. */
static inline bool char_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "a" to "z" in either case. */
static inline bool char_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* ASCII alone; unicode.h folds the rest. */
static inline char char_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* The rest of `a` from byte `n` on; empty where `a` is shorter. */
static inline struct span span_from(struct span a, size_t n)
{
	return n < a.len ? span_of(a.at + n, a.len - n)
			 : span_of(a.at + a.len, 0);
}

/* Its first `n` bytes, or all where it has fewer. */
static inline struct span span_first(struct span a, size_t n)
{
	return span_of(a.at, n < a.len ? n : a.len);
}

/* Without the white space around it. */
struct span span_trim(struct span a);

/*
 * Does it begin with the bytes of the text? Inline: mostly the first byte
 * tells, and a literal's length is known.
 */
static inline bool span_starts(struct span a, const char *text)
{
	size_t len;

	if (a.len && a.at[0] != text[0] && text[0])
		return false;
	len = strlen(text);
	return a.len >= len && !memcmp(a.at, text, len);
}

/* Does it end with them? */
bool span_ends(struct span a, const char *text);

/* Does `a` begin with the bytes of `front`? */
static inline bool span_begins(struct span a, struct span front)
{
	return a.len >= front.len && span_eq(span_first(a, front.len), front);
}

/* The offset of the first `c`, or -1. */
ptrdiff_t span_find_char(struct span a, char c);

/* The offset of the first `text`, or -1. */
ptrdiff_t span_find(struct span a, const char *text);

/* Byte order, a shorter span before a longer one that begins with it. */
int span_compare(struct span a, struct span b);

/* Compares ASCII letters without their case. */
bool span_is_nocase(struct span a, const char *text);

/* The same of what it begins with. */
bool span_starts_nocase(struct span a, const char *text);

/*
 * Cuts the next line off the front of `rest`, without its line break (LF,
 * CRLF or CR). False once nothing is left.
 */
bool span_next_line(struct span *rest, struct span *line);

/* Cuts the next piece before `sep` off `rest`. False once nothing is left. */
bool span_next_part(struct span *rest, char sep, struct span *part);

/* Does all of it consist of digits, at least one? */
bool span_is_digits(struct span a);

/* Is any of its bytes "0" to "9"? */
bool span_has_digit(struct span a);

/* Its first digits: "012" of "M-012 and 7"; empty without any. */
struct span span_first_number(struct span a);

/* How often the byte stands in it. */
size_t span_count(struct span a, char c);

/* Is any of its bytes "a" to "z", in either case? */
bool span_has_letter(struct span a);

/* See ANY_OF(). */
static inline bool span_any_of(bool (*holds)(struct span, const char *),
			       struct span text, const char *const *list,
			       size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (holds(text, list[i]))
			return true;
	return false;
}

/*
 * Does this hold of the text and of one, at least, in an array of strings?
 * ANY_OF(span_starts, title, openings): does the title start with one of these?
 */
#define ANY_OF(holds, text, list) \
	span_any_of((holds), (text), (list), sizeof(list) / sizeof(*(list)))

#endif
