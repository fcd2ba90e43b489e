/* What the title of a document says that its file's name does not. */
#include "words/parts.h"

#include "base/unicode.h"

enum { LONGEST_TITLE = 9, LONGEST_PHRASE = 4 };

/* "How to keep a backlog", "Sprint 3 backlog": about one, or a part of it. */
static const char *const openings[] = {
	"how",	     "about",	  "why",       "what",	   "using",
	"managing",  "working",	  "grooming",  "refining", "keeping",
	"sprint",    "iteration", "iteración", "iteração", "wie",
	"über",	     "warum",	  "arbeiten",  "cómo",	   "sobre",
	"gestionar", "comment",	  "pourquoi",  "gérer",	   "como",
	"gerenciar", "porquê",	  "example",   "sample",   "beispiel",
	"ejemplo",   "exemplo",	  "exemple",   NULL,
};

/* "Ideas for the backlog": a sentence with one in it. */
static const char *const joints[] = {
	"the",	"a",   "our", "your", "my",  "to",  "of", "in",	 "for",
	"from", "das", "der", "den",  "dem", "ein", "im", "zum", "unser",
	"vom",	"el",  "la",  "del",  "al",  "un",  "le", "du",	 "au",
	"o",	"do",  "no",  "ao",   "um",  NULL,
};

static const char *const lists[] = {
	"list", "lists", "items", "liste", "lista", "lijst", "listing", NULL,
};

/* The last `n` words, with the one before them. */
static struct span last_words(struct span words, size_t n, struct span *before)
{
	size_t at = words.len, end;

	while (n-- > 0 && at) {
		at -= at < words.len;
		while (at && words.at[at - 1] != ' ')
			at--;
	}
	for (end = at; end && words.at[end - 1] == ' '; end--)
		;
	*before = span_first(words, end);
	while (before->len && span_find_char(*before, ' ') >= 0)
		*before = span_from(*before,
				    (size_t)span_find_char(*before, ' ') + 1);
	return span_from(words, at);
}

/* Do these words name a backlog up to the last, as "product to-do list" does? */
static bool name_it_at_end(struct span tail, struct arena *arena)
{
	struct span before, last = last_words(tail, 1, &before);

	return last.len == tail.len ||
	       !says_backlog(span_first(tail, tail.len - last.len), arena) ||
	       is_one_of(last, lists);
}

/* "Mail module: to-do list" is a to-do list, "Backlog — how we use it" is none. */
static struct span last_clause(struct span title)
{
	static const char *const marks[] = { ":", "：", "—", "–", " - " };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		ptrdiff_t at;

		while ((at = span_find(title, marks[i])) >= 0)
			title = span_from(title, (size_t)at + strlen(marks[i]));
	}
	return title;
}

bool is_backlog_title(struct span title, struct arena *arena)
{
	struct span words = span_trim(as_words(last_clause(title), arena));
	struct span rest = words;
	struct span first, before, tail;
	size_t n = text_count_words(words);

	if (!n || n > LONGEST_TITLE || is_template_name(title, arena) ||
	    !span_next_part(&rest, ' ', &first) || is_one_of(first, openings))
		return false;
	for (size_t i = 1; i <= LONGEST_PHRASE && i <= n; i++) {
		tail = last_words(words, i, &before);
		if (says_backlog(tail, arena))
			return name_it_at_end(tail, arena) &&
			       !is_one_of(before, joints);
	}
	return false;
}
