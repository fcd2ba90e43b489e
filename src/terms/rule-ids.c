/*
 * Rule ids come from a kind and a check, not from its sentence, so that a
 * waiver stays with its rule when words change.
 */
#include "terms/resolve.h"

#include "base/sort.h"
#include "base/unicode.h"
#include "terms/mistakes.h"
#include "terms/rule-words.h"

static void add_slug(struct buf *id, struct arena *arena, struct span text)
{
	struct span slug = text_slug(arena, rule_words(text, arena));

	if (!slug.len)
		return;
	if (id->len && id->at[id->len - 1] != '/')
		buf_addc(id, '-');
	buf_add(id, slug);
}

enum { WORDS_OF_A_RULE = 6, HASH_DIGITS = 4 };

/* The first words of a sentence: what `ticked` is about. */
static struct span first_words(struct span sentence)
{
	size_t words = 0;

	for (size_t i = 1; i < sentence.len; i++) {
		words += sentence.at[i] == ' ' && sentence.at[i - 1] != ' ';
		if (words == WORDS_OF_A_RULE)
			return span_first(sentence, i);
	}
	return sentence;
}

/* "story/no-section": the kind, and the words of the language. */
static void add_subject(struct buf *id, const struct check *check,
			struct span kind, struct arena *arena)
{
	buf_add(id, kind);
	buf_addc(id, '/');
	if (check->is_absent)
		add_slug(id, arena, SPAN("no"));
	add_slug(id, arena, span_str(subjects[check->subject].slug));
	if (check->change == CHANGE_FIELD && check->subject == SUBJECT_CHANGE)
		add_slug(id, arena, SPAN("field"));
	if (check->change == CHANGE_SECTION)
		add_slug(id, arena, SPAN("section"));
	if (check->change == CHANGE_ORDER)
		add_slug(id, arena, SPAN("order"));
}

/*
 * "story/no-section-open-questions"; `*subject_len` is how much of it
 * add_subject() wrote.
 */
static struct span slug_of_check(const struct criterion *criterion,
				 struct span kind, size_t *subject_len,
				 struct arena *arena)
{
	const struct check *check = criterion->check;
	struct buf id = BUF_INIT;
	struct span out;

	add_subject(&id, check, kind, arena);
	*subject_len = id.len;
	if (check->names.n)
		add_slug(&id, arena, check->names.shown[0]);
	for (size_t i = 0; i < check->n_list; i++)
		add_slug(&id, arena, check->list[i].shown[0]);
	if (check->subject == SUBJECT_AT_MOST) {
		add_slug(&id, arena, SPAN("where"));
		add_slug(&id, arena, check->where->text);
	}
	if (check->regex)
		add_slug(&id, arena, check->regex_text);
	if (check->subject == SUBJECT_TICKED)
		add_slug(&id, arena, first_words(criterion->sentence));
	out = arena_copy(arena, buf_span(&id));
	buf_release(&id);
	return out;
}

/* FNV-1a, folded: what tells two rules apart where their words do not. */
static unsigned short_hash(struct span text)
{
	unsigned h = 2166136261u;

	for (size_t i = 0; i < text.len; i++)
		h = (h ^ (unsigned char)text.at[i]) * 16777619u;
	return (h ^ (h >> 16)) & 0xFFFF;
}

static bool has_unread_regex(const struct check *check, struct arena *arena)
{
	return !span_eq(rule_words(check->text, arena), check->text);
}

/* "field Status: ✅, 🚧": are there values, and none of them a word? */
static bool asks_for_signs(const struct check *check, struct arena *arena)
{
	return check->n_conditions &&
	       !text_slug(arena, rule_words(check->conditions[0].text, arena))
			.len;
}

/* Regexes that differ, but not in their words: four digits tell them apart. */
static struct span hash_of_regex(const struct check *check, struct arena *arena)
{
	if (!has_unread_regex(check, arena))
		return SPAN("");
	return arena_printf(arena, "%0*x", HASH_DIGITS,
			    short_hash(check->text));
}

enum { ROUNDS = 5 };

/* Longer names for rules that share one, from what tells them apart. */
static struct span longer_id(const struct criterion *criterion, int round,
			     struct arena *arena)
{
	const struct check *check = criterion->check;
	struct span more = SPAN("");

	if (round == 0 && asks_for_signs(check, arena))
		more = arena_printf(arena, "%0*x", HASH_DIGITS,
				    short_hash(check->text));
	else if (round == 0 && check->n_conditions)
		more = check->conditions[0].text;
	else if (round == 1 && check->when)
		more = arena_printf(arena, "when %.*s",
				    (int)check->when->text.len,
				    check->when->text.at);
	else if (round == 1 && check->where)
		more = arena_printf(arena, "where %.*s",
				    (int)check->where->text.len,
				    check->where->text.at);
	else if (round == 2 && criterion->level != NO_LEVEL &&
		 criterion->agreement)
		more = criterion->agreement->levels[criterion->level].name;
	else if (round == 3 && check->n_conditions < 2 &&
		 has_unread_regex(check, arena))
		more = SPAN(""); /* its words are in the id already */
	else if (round == 3)
		more = check->subject == SUBJECT_TICKED ? criterion->sentence
							: check->text;
	else if (round == 4)
		more = hash_of_regex(check, arena);
	more = text_slug(arena, rule_words(more, arena));
	return more.len ? arena_printf(arena, "%.*s-%.*s",
				       (int)criterion->rule.len,
				       criterion->rule.at, (int)more.len,
				       more.at)
			: criterion->rule;
}

/* ---- ids that are too long to be typed ---- */

/* A longer kind still leaves LEAST_AFTER_KIND characters for the check. */
enum { LONGEST_RULE = 40, LEAST_AFTER_KIND = 20 };

static size_t count_characters(struct span text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		n += ((unsigned char)text.at[i] & 0xC0) != 0x80;
	return n;
}

/* Where the last word of `text` begins, its hyphen included. */
static size_t last_word(struct span text)
{
	size_t at = text.len;

	while (at > 0 && text.at[at - 1] != '-')
		at--;
	return at ? at - 1 : 0;
}

/* Words that leave one waiting for the next: "at", "of", "when". */
static bool is_dangling(struct span word)
{
	static const char *const words[] = {
		"-a",  "-an",	"-and",	  "-at",   "-for",   "-in",
		"-no", "-not",	"-of",	  "-on",   "-or",    "-the",
		"-to", "-when", "-where", "-with", "-least", "-most"
	};

	return ANY_OF(span_is, word, words);
}

/* The first words of `text`, in at most `most` characters, but one of them. */
static struct span cut_words(struct span text, size_t most)
{
	size_t cut = last_word(text);
	bool is_cut = false;

	while (cut > 0 && (count_characters(text) > most ||
			   (is_cut && is_dangling(span_from(text, cut))))) {
		text = span_first(text, cut);
		cut = last_word(text);
		is_cut = true;
	}
	return text;
}

/* A single word that is too long, as in a script without spaces. */
static struct span cut_characters(struct span text, size_t most)
{
	size_t len = text.len;

	while (len && count_characters(span_first(text, len)) > most)
		len--;
	while (len < text.len && ((unsigned char)text.at[len] & 0xC0) == 0x80)
		len++;
	return span_first(text, len);
}

static size_t room_after(size_t used, size_t most)
{
	return used < most ? most - used : 0;
}

static bool asks_order(const struct check *check)
{
	for (size_t i = 0; i < check->n_conditions; i++)
		if (check->conditions[i].kind == CONDITION_PROPERTY &&
		    check->conditions[i].property == PROPERTY_IN_ORDER)
			return true;
	return false;
}

/*
 * The rule in at most `most` characters: names lose their last words first,
 * since what was added to tell two rules apart comes after them.
 */
static struct span shortened(const struct criterion *criterion,
			     struct span kind, size_t most, struct arena *arena)
{
	struct span full = criterion->long_rule, names, more;
	size_t subject_len, used;
	struct span base = slug_of_check(criterion, kind, &subject_len, arena);

	if (count_characters(full) <= most)
		return full;
	names = span_from(base, subject_len);
	more = span_from(full, base.len);
	if (criterion->check->n_list && asks_order(criterion->check)) {
		names = SPAN("");
		if (!more.len)
			more = SPAN("-in-order");
	}
	used = count_characters(span_first(base, subject_len));
	names = cut_words(names,
			  room_after(used + count_characters(more), most));
	names = cut_characters(names, room_after(used, most));
	more = cut_words(more,
			 room_after(used + count_characters(names), most));
	more = cut_characters(more,
			      room_after(used + count_characters(names), most));
	return arena_printf(arena, "%.*s%.*s%.*s", (int)subject_len, base.at,
			    (int)names.len, names.at, (int)more.len, more.at);
}

static int by_rule(const void *x, const void *y)
{
	const struct criterion *a = *(struct criterion *const *)x;
	const struct criterion *b = *(struct criterion *const *)y;
	int order = span_compare(a->rule, b->rule);

	if (!order)
		order = compare_sizes(a->start, b->start);
	return order ? order : compare_sizes(a->check_start, b->check_start);
}

/* The criteria with a check, those of one rule side by side. */
static size_t sort_by_rule(const struct agreement *agreement,
			   struct criterion **sorted)
{
	size_t n = 0;

	for (size_t i = 0; i < agreement->n_criteria; i++)
		if (agreement->criteria[i]->check)
			sorted[n++] = agreement->criteria[i];
	sort_list(sorted, n, sizeof(*sorted), by_rule);
	return n;
}

/* The first after `from` with another rule. */
static size_t end_of_rule(struct criterion *const *sorted, size_t from,
			  size_t n)
{
	size_t end = from + 1;

	while (end < n && span_eq(sorted[end]->rule, sorted[from]->rule))
		end++;
	return end;
}

static size_t longest_rule(struct span kind)
{
	size_t least = count_characters(kind) + 1 + LEAST_AFTER_KIND;

	return least > LONGEST_RULE ? least : LONGEST_RULE;
}

/*
 * Cuts rules that are too long. Two that are alike then get a hash of what they
 * were; one that was short enough keeps its id, whichever others there are.
 */
static void shorten_rules(struct agreement *agreement,
			  struct criterion **sorted, struct arena *arena)
{
	struct span kind = agreement->kind.slug;
	size_t most = longest_rule(kind), n;

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		struct criterion *c = agreement->criteria[i];

		c->long_rule = c->rule;
		if (c->check)
			c->rule = shortened(c, kind, most, arena);
	}
	n = sort_by_rule(agreement, sorted);
	for (size_t i = 0, end; i < n; i = end) {
		end = end_of_rule(sorted, i, n);
		for (size_t j = i; end > i + 1 && j < end; j++) {
			struct criterion *c = sorted[j];
			struct span cut;

			if (span_eq(c->rule, c->long_rule))
				continue;
			cut = shortened(c, kind, most - HASH_DIGITS - 1, arena);
			c->rule = arena_printf(arena, "%.*s-%0*x", (int)cut.len,
					       cut.at, HASH_DIGITS,
					       short_hash(c->long_rule));
		}
	}
}

void make_rule_ids(struct definition *definition, struct agreement *agreement)
{
	struct arena *arena = definition->arena;
	size_t n = agreement->n_criteria;
	struct criterion **sorted = ARENA_ARRAY(arena, struct criterion *, n);
	size_t subject_len;

	for (size_t i = 0; i < n; i++) {
		struct criterion *c = agreement->criteria[i];

		c->rule = c->check ? slug_of_check(c, agreement->kind.slug,
						   &subject_len, arena)
				   : SPAN("");
	}
	for (int round = 0; round < ROUNDS; round++) {
		n = sort_by_rule(agreement, sorted);
		for (size_t i = 0, end; i < n; i = end) {
			end = end_of_rule(sorted, i, n);
			for (size_t j = i; end > i + 1 && j < end; j++)
				sorted[j]->rule =
					longer_id(sorted[j], round, arena);
		}
	}
	n = sort_by_rule(agreement, sorted);
	for (size_t i = 0, end; i < n; i = end) {
		end = end_of_rule(sorted, i, n);
		/* Told at the second of the two. */
		for (size_t j = i + 1; j < end; j++)
			definition_mistake(
				definition, sorted[j]->check_start,
				sorted[j]->check_end,
				"line %zu asks the same; one of the two can go",
				outline_place(&definition->doc->outline,
					      sorted[i]->check_start)
					.line)
				->answer =
				SPAN("remove one of them, or add a condition "
				     "that tells them apart");
	}
	shorten_rules(agreement, sorted, arena);
}
