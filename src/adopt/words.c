/* How a name is looked up in a list of words, whatever its marks. */
#include "adopt/words-parts.h"

#include "base/unicode.h"

/* From à to ÿ, which UTF-8 writes as 0xc3 and a byte from 0xa0 on. */
static const char without_accents[] = "aaaaaaaceeeeiiii"
				      "dnooooo?ouuuuypy";

bool lacks_accents(struct span word, const char *text)
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

bool is_one_of(struct span word, const char *const *list)
{
	for (; *list; list++)
		if (is_word(word, *list))
			return true;
	return false;
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

struct span as_words(struct span name, struct arena *arena)
{
	struct span folded = text_fold_case(arena, name);
	char *words = arena_text(arena, 2 * folded.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.at[i];
		bool is_word = char_is_letter(c) || char_is_digit(c) ||
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

struct span first_words(struct span text, size_t n)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == ' ' && --n == 0)
			return span_first(text, i);
	return text;
}
