/* How a name is looked up in a list of words, whatever its marks. */
#include "words/parts.h"

#include "base/unicode.h"

#include <stdint.h>
#include <stdlib.h>

/* More than there are; whoever adds to them past that is told at once. */
enum { MOST_LISTS = 256, MOST_LISTED = 512, MOST_PHRASES = 32 };

/* From à to ÿ, which UTF-8 writes as 0xc3 and a byte from 0xa0 on. */
static const char without_accents[] = "aaaaaaaceeeeiiii"
				      "dnooooo?ouuuuypy";

/*
 * Is it the word of our list, typed without the accents that belong to it, as
 * "criteres" for "critères"?
 */
static bool lacks_accents(struct span word, const char *text)
{
	size_t i = 0;

	for (; *text && i < word.len; text++, i++) {
		unsigned char c = (unsigned char)*text, next;

		if (word.at[i] == *text)
			continue;
		next = (unsigned char)text[1];
		if (c != 0xc3 || next < 0xa0 ||
		    word.at[i] != without_accents[next - 0xa0])
			return false;
		text++;
	}
	return !*text && i == word.len;
}

/* The first letter, without an accent that may be left out. */
static unsigned char first_letter(struct span word)
{
	unsigned char first = (unsigned char)word.at[0];
	unsigned char next = word.len > 1 ? (unsigned char)word.at[1] : 0;

	if (first != 0xc3 || next < 0xa0 || next > 0xbf)
		return first;
	return (unsigned char)without_accents[next - 0xa0];
}

/*
 * A list by the first letters of its words. Lists are long, and each title,
 * folder and heading of a repository is held against most of them.
 */
struct list_index {
	const char *const *list; /* NULL: not in use */
	uint16_t first[0x100]; /* 1 + the place in the list; 0: none */
	uint16_t next[MOST_LISTED];
	uint8_t len[MOST_LISTED];
	bool has_accents[MOST_LISTED];
};

static void build_index(struct list_index *index, const char *const *list)
{
	size_t n = 0;

	index->list = list;
	while (list[n])
		n++;
	if (n > MOST_LISTED)
		abort();
	while (n--) {
		uint16_t *first =
			&index->first[first_letter(span_str(list[n]))];

		index->next[n] = *first;
		index->len[n] = (uint8_t)strlen(list[n]);
		index->has_accents[n] = strchr(list[n], 0xc3) != NULL;
		*first = (uint16_t)(n + 1);
	}
}

/* The index of a list, made when it is first asked for. One thread asks. */
static const struct list_index *index_of(const char *const *list)
{
	static struct list_index indexes[MOST_LISTS];
	size_t at = ((uintptr_t)list / sizeof(*list)) % MOST_LISTS;

	for (size_t tried = 0; tried < MOST_LISTS; tried++) {
		struct list_index *index = &indexes[at];

		if (!index->list)
			build_index(index, list);
		if (index->list == list)
			return index;
		at = (at + 1) % MOST_LISTS;
	}
	abort();
}

size_t place_in(struct span word, const char *const *list)
{
	const struct list_index *index;
	size_t at;

	if (!word.len)
		return 0;
	index = index_of(list);
	for (at = index->first[first_letter(word)]; at;
	     at = index->next[at - 1])
		if ((index->len[at - 1] == word.len &&
		     !memcmp(word.at, list[at - 1], word.len)) ||
		    (index->has_accents[at - 1] &&
		     lacks_accents(word, list[at - 1])))
			break;
	return at;
}

bool is_one_of(struct span word, const char *const *list)
{
	return place_in(word, list) != 0;
}

bool has_one_of(struct span folded, const char *const *list)
{
	struct span word;

	if (is_one_of(folded, list))
		return true;
	while (span_next_part(&folded, ' ', &word))
		if (is_one_of(word, list))
			return true;
	return false;
}

bool name_has_one_of(struct span words, const char *const *list)
{
	bool is_unparted = false;

	if (has_one_of(words, list))
		return true;
	for (size_t i = 0; i < words.len; i++)
		is_unparted |= (unsigned char)words.at[i] >= FIRST_UNPARTED;
	for (size_t i = 0; is_unparted && list[i]; i++)
		if ((unsigned char)list[i][0] >= FIRST_UNPARTED &&
		    span_find(words, list[i]) >= 0)
			return true;
	return false;
}

bool has_phrase(struct span words, const char *const *phrases)
{
	size_t first[MOST_PHRASES], n = 0; /* where the first word ends */

	for (; phrases[n]; n++)
		first[n] = (size_t)(strchr(phrases[n], ' ') - phrases[n]);
	for (size_t at = 1; at + 1 < words.len; at++) {
		if (words.at[at] != ' ')
			continue;
		/* Mostly the letters beside the blank decide. */
		for (size_t i = 0; i < n; i++)
			if (words.at[at - 1] == phrases[i][first[i] - 1] &&
			    words.at[at + 1] == phrases[i][first[i] + 1] &&
			    first[i] <= at &&
			    span_starts(span_from(words, at - first[i]),
					phrases[i]))
				return true;
	}
	return false;
}

struct span as_words(struct span name, struct arena *arena)
{
	struct span folded = name;
	char *words;
	size_t n = 0;

	for (size_t i = 0; i < name.len; i++)
		if ((unsigned char)name.at[i] >= 0x80) {
			folded = text_fold_case(arena, name);
			break;
		}
	words = arena_text(arena, folded.len + 1);
	for (size_t i = 0; i < folded.len; i++) {
		char c = char_lower(folded.at[i]);
		bool is_word = (c >= 'a' && c <= 'z') || char_is_digit(c) ||
			       (unsigned char)c >= 0x80;

		if (is_word)
			words[n++] = c;
		else if (n && words[n - 1] != ' ')
			words[n++] = ' ';
	}
	while (n && words[n - 1] == ' ')
		n--;
	words[n] = '\0';
	return span_of(words, n);
}

/* "tB" of "ProductBacklog". */
static bool is_joint(struct span name, size_t i)
{
	return name.at[i] >= 'A' && name.at[i] <= 'Z' &&
	       name.at[i - 1] >= 'a' && name.at[i - 1] <= 'z';
}

struct span name_as_words(struct span name, struct arena *arena)
{
	char *parted;
	size_t n = 0, joints = 0;

	for (size_t i = 1; i < name.len; i++)
		joints += is_joint(name, i);
	if (!joints)
		return as_words(name, arena);
	parted = arena_text(arena, name.len + joints + 1);
	for (size_t i = 0; i < name.len; i++) {
		if (i && is_joint(name, i))
			parted[n++] = ' ';
		parted[n++] = name.at[i];
	}
	parted[n] = '\0';
	return as_words(span_of(parted, n), arena);
}

struct span start_of(struct span text)
{
	enum { MOST = 240 };
	size_t n = MOST;

	if (text.len <= MOST)
		return text;
	while (n && ((unsigned char)text.at[n] & 0xC0) == 0x80)
		n--;
	return span_first(text, n);
}

struct span first_words(struct span text, size_t n)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == ' ' && --n == 0)
			return span_first(text, i);
	return text;
}

bool opens_with_one_of(struct span words, const char *const *phrases)
{
	for (size_t i = 0; phrases[i]; i++) {
		size_t len = strlen(phrases[i]);

		if (span_starts(words, phrases[i]) &&
		    (words.len == len || words.at[len] == ' ' ||
		     (unsigned char)phrases[i][0] >= 0x80))
			return true;
	}
	return false;
}
