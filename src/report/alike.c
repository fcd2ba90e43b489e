/* Findings that say the same, found and worded as one. */
#include "report/alike.h"

#include "base/sort.h"

enum {
	FOLD_FROM = 3, /* two are told one by one */
	LONG_RUN = 20, /* findings that a person still reads whole */
};

/* ---- what a sentence says, and of whom ---- */

/* A sentence about an item, without what it calls the item. */
struct statement {
	struct span before,
		after; /* all of it is `before` where it names none */
	struct span place; /* "; line 3 says …": true of this item alone */
};

/* Does the id stand at `at`, as a word of its own? */
static bool is_id_at(struct span text, size_t at, struct span id)
{
	struct span rest = span_from(text, at);

	return span_begins(rest, id) && (!at || text.at[at - 1] == ' ') &&
	       (rest.len == id.len || strchr(" :,;", rest.at[id.len]));
}

static const char item_word[] = "item "; /* before an id that is a number */

static struct statement statement_of(const struct finding *finding)
{
	struct span text = finding->message, id = finding->item->id;
	struct statement s = { text, SPAN(""), SPAN("") };
	ptrdiff_t place;

	for (size_t at = 0; id.len && at < text.len; at++) {
		if (!is_id_at(text, at, id))
			continue;
		s.before = span_first(text, at);
		if (span_ends(s.before, item_word))
			s.before.len -= strlen(item_word);
		s.after = span_from(text, at + id.len);
		break;
	}
	place = span_find(s.after, "; line ");
	if (place >= 0) {
		s.place = span_from(s.after, (size_t)place);
		s.after = span_first(s.after, (size_t)place);
	}
	return s;
}

/* Each change went from one value to another; what they share is the lack. */
static bool is_change(const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;

	return criterion && criterion->check &&
	       criterion->check->subject == SUBJECT_CHANGE;
}

static const char changed[] = " changed, and nothing says why";

/* ---- one sentence about many ---- */

/* The verbs of sentences about one item, and about several. */
static const char *const verbs[][2] = {
	{ " has ", " have " },	   { " still has ", " still have " },
	{ " says ", " say " },	   { " is ", " are " },
	{ " claims ", " claim " }, { " names ", " name " },
	{ " shares ", " share " }, { " links ", " link " },
	{ " passes ", " pass " },  { " mentions ", " mention " },
	{ " waits ", " wait " },
};

static bool add_verb(struct buf *out, struct span *rest)
{
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		if (span_starts(*rest, verbs[i][0])) {
			buf_adds(out, verbs[i][1]);
			*rest = span_from(*rest, strlen(verbs[i][0]));
			return true;
		}
	return false;
}

/* `claims "Ready" but has no …`: moves `*rest` past the claim. */
static bool add_claim(struct buf *out, struct span *rest)
{
	static const char claims[] = " claims \"", but[] = "\" but";
	ptrdiff_t end;

	if (!span_starts(*rest, claims))
		return true;
	end = span_find(*rest, but);
	if (end < 0)
		return false;
	end += (ptrdiff_t)strlen(but);
	buf_addf(out, " claim %.*s", (int)(end - (ptrdiff_t)strlen(" claims ")),
		 rest->at + strlen(" claims "));
	*rest = span_from(*rest, (size_t)end);
	return true;
}

/* `15 items have no size`: the item as the subject of the sentence. */
static bool add_plural(struct buf *out, const struct alike *alike,
		       const struct statement *s)
{
	struct span rest = s->after;

	if (is_change(alike->first)) {
		buf_addf(out, "%.*s%zu items%s", (int)s->before.len,
			 s->before.at, alike->n_items, changed);
		return true;
	}
	buf_addf(out, "%zu items", alike->n_items);
	if (alike->n_items == 1 || s->before.len || !s->after.len ||
	    !add_claim(out, &rest) || !add_verb(out, &rest))
		return false;
	buf_add(out, rest);
	return true;
}

static struct span say_together(const struct alike *alike, bool names_first,
				struct arena *arena)
{
	static const char question[] = ". Did you mean ";
	const struct finding *first = alike->first;
	struct statement s = statement_of(first);
	bool is_one = alike->n_items == 1;
	struct buf text = BUF_INIT;
	struct span out, words;
	ptrdiff_t end;

	if (!add_plural(&text, alike, &s)) {
		buf_clear(&text);
		buf_addf(&text, "%.*s; the same goes for %zu more %s",
			 (int)first->message.len, first->message.at,
			 is_one ? alike->n - 1 : alike->n_items - 1,
			 is_one ? "places" : "items");
		names_first = false;
	}
	words = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	if (!names_first)
		return words;
	end = span_find(words, question);
	if (end < 0)
		end = (ptrdiff_t)words.len;
	out = arena_printf(arena, "%.*s (first: %.*s%.*s)%.*s", (int)end,
			   words.at, (int)first->item->id.len,
			   first->item->id.at, (int)s.place.len, s.place.at,
			   (int)(words.len - (size_t)end), words.at + end);
	return out;
}

struct span alike_words(const struct alike *alike, struct arena *arena)
{
	return say_together(alike, false, arena);
}

struct span alike_message(const struct alike *alike, struct arena *arena)
{
	return say_together(alike, true, arena);
}

void add_other(struct buf *out, const struct alike *alike,
	       const struct finding *other)
{
	buf_add(out, other->item->id);
	if (alike->is_one_file)
		buf_addf(
			out, " (line %zu)",
			outline_place(&other->doc->outline, other->start).line);
}

/* ---- which are alike ---- */

static void add_part(struct buf *key, struct span part)
{
	buf_addc(key, '\n');
	buf_add(key, part);
}

/* What those that are alike have in common; false where none may be. */
static bool find_key(struct buf *key, const struct finding *finding)
{
	struct statement s;

	buf_clear(key);
	if (!finding->item || finding->is_of_kind)
		return false;
	s = statement_of(finding);
	if (is_change(finding))
		s.after = span_str(changed);
	buf_addc(key, (char)('0' + finding->severity));
	buf_addc(key, (char)('0' + finding->since));
	add_part(key, finding->rule);
	add_part(key, s.before);
	add_part(key, s.after);
	add_part(key, finding->label);
	add_part(key, finding->answer);
	add_part(key, finding->back);
	add_part(key, finding->waived);
	return true;
}

void alikes_read(struct alikes *out, const struct finding *list, size_t n,
		 struct arena *arena)
{
	struct buf key = BUF_INIT;
	struct table by_words;

	*out = (struct alikes){ list, n,
				ARENA_ARRAY(arena, struct alike *, n) };
	table_init(&by_words, arena);
	for (size_t i = 0; i < n; i++) {
		struct alike *alike;

		if (!find_key(&key, &list[i]))
			continue;
		alike = table_get(&by_words, buf_span(&key));
		if (!alike) {
			alike = ARENA_NEW(arena, struct alike);
			alike->first = &list[i];
			alike->is_one_file = true;
			*table_slot(&by_words,
				    arena_copy(arena, buf_span(&key))) = alike;
		}
		alike->is_one_file &= list[i].doc == alike->first->doc;
		/* Those of an item mostly follow one another. */
		alike->n_items += !alike->n || alike->all[alike->n - 1]->item !=
						       list[i].item;
		*ARENA_PUSH(arena, alike->all, alike->n, alike->room) =
			&list[i];
		out->of[i] = alike;
	}
	table_release(&by_words);
	buf_release(&key);
}

const struct alike *alike_of(const struct alikes *alikes,
			     const struct finding *finding)
{
	const struct alike *alike = alikes->of[finding - alikes->findings];

	return alike && alike->n >= FOLD_FROM ? alike : NULL;
}

/* ---- the rules of a long run ---- */

static int by_text(const void *x, const void *y)
{
	return span_compare(*(const struct span *)x, *(const struct span *)y);
}

/* Those of one number stay as they were, by their names. */
static int by_count(const void *x, const void *y)
{
	const struct rule_count *a = x, *b = y;

	return compare_sizes(b->n, a->n);
}

size_t count_rules(struct rule_count **out, const struct report *report)
{
	struct span *rules =
		ARENA_ARRAY(report->arena, struct span, report->n_findings);
	size_t n = 0, n_rules = 0;

	for (size_t i = 0; i < report->n_findings; i++)
		if (!report->findings[i].waived.at)
			rules[n++] = report->findings[i].rule;
	if (n <= LONG_RUN)
		return 0;
	sort_list(rules, n, sizeof(*rules), by_text);
	*out = ARENA_ARRAY(report->arena, struct rule_count, n);
	for (size_t i = 0; i < n; i++) {
		if (!i || !span_eq(rules[i], rules[i - 1]))
			(*out)[n_rules++].rule = rules[i];
		(*out)[n_rules - 1].n++;
	}
	sort_list(*out, n_rules, sizeof(**out), by_count);
	return n_rules > 1 ? n_rules : 0;
}
