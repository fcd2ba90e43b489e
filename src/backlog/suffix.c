/*
 * Fields in the brackets of a title: "Find (Priority: P1) 🎯", "Find (P1) [3
 * SP]".
 */
#include "backlog/item.h"
#include "backlog/naming.h"
#include "backlog/pair.h"
#include "backlog/relation.h"
#include "backlog/struck.h"

#include "base/unicode.h"

/* A parenthesis with more than this is not fields, but prose. */
enum { LONGEST_SUFFIX = 1000 };

/* "depends on T099: auth fix" names T099, and no field; see mention.c. */
static bool is_mention(struct span name, struct arena *arena)
{
	size_t digit = 0, end;

	while (digit < name.len && !char_is_digit(name.at[digit]))
		digit++;
	for (end = digit; end > 0 && name.at[end - 1] != ' ';)
		end--;
	return digit < name.len && end > 0 &&
	       relation_waits(text_fold_name(arena, span_first(name, end)));
}

static bool is_suffix_pair(struct span piece, struct span *name,
			   struct span *value, struct arena *arena)
{
	return text_is_pair(span_trim(piece), name, value) &&
	       !is_mention(*name, arena);
}

/* Does the parenthesis hold a pair, and, with `asked`, one that is asked? */
static bool holds_pair(const struct kind *kind, struct span inside, bool asked,
		       struct arena *arena)
{
	struct span piece, name, value;

	while (span_next_part(&inside, ',', &piece))
		if (is_suffix_pair(piece, &name, &value, arena) &&
		    (!asked || relation_asked(kind, name, arena).len))
			return true;
	return false;
}

/* "Show orders (status: done) in red": the sentence speaks of a status. */
static bool goes_on(struct span after)
{
	after = span_trim(after);
	return after.len && after.at[0] >= 'a' && after.at[0] <= 'z';
}

bool item_suffix(const struct item *item, struct span title,
		 struct span *inside, struct arena *arena)
{
	size_t close = title.len;

	while (close > 0) {
		bool at_end = close == title.len;
		size_t open = close - 1;
		char sign;

		close--;
		if (title.at[close] != ')' && title.at[close] != ']')
			continue;
		sign = title.at[close] == ')' ? '(' : '[';
		while (open > 0 && title.at[open - 1] != sign &&
		       close - open < LONGEST_SUFFIX)
			open--;
		if (!open || title.at[open - 1] != sign)
			return false;
		*inside = span_of(title.at + open, close - open);
		if (!goes_on(span_from(title, close + 1)) &&
		    holds_pair(item->kind, *inside, !at_end, arena))
			return true;
		close = open - 1;
	}
	return false;
}

/* Fields of which there are several: "(labels: ui, api)". */
static bool is_of_several(struct span folded)
{
	static const char *const names[] = {
		"label",      "labels",	     "tag",	  "tags",
		"component",  "components",  "area",	  "areas",
		"owners",     "assignees",   "authors",	  "reviewers",
		"teams",      "platforms",   "keywords",  "etiquetas",
		"étiquettes", "schlagworte", "etiketten", "метки",
		"теги",	      "标签",	     "ラベル",	  "타그",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (span_is(folded, names[i]))
			return true;
	return relation_names_items(folded);
}

/*
 * "(depends on: T001, T002, size: 3)": what follows the comma belongs to the
 * value, down to the next pair, where a field has several or ids follow ids.
 */
static struct span whole_list(struct span name, struct span value,
			      struct span *rest, struct arena *arena)
{
	bool several = is_of_several(text_fold_name(arena, name));
	struct span next = *rest, piece, other_name, other;
	struct opening opening;

	while (span_next_part(&next, ',', &piece) &&
	       !is_suffix_pair(piece, &other_name, &other, arena) &&
	       (several || (id_prefix(value).len &&
			    id_opens(span_trim(piece), OPENS_TITLE, &opening) &&
			    !opening.is_local))) {
		value = span_trim(span_between(value.at, piece.at + piece.len));
		*rest = next;
	}
	return value;
}

/* ---- values that say by their looks what they are ---- */

bool kind_reads_suffix(const struct kind *kind)
{
	for (size_t i = 0; i < kind->n_rules; i++)
		for (size_t j = 0; j < kind->rules[i].n; j++)
			if (kind->rules[i].sources[j].kind == SOURCE_SUFFIX)
				return true;
	return false;
}

/* How teams call what "P1" says, folded. */
static const char *const ranks[] = {
	"priority",   "prio",	   "priorität", "prioridad",
	"prioridade", "priorité",  "priorità",	"prioriteit",
	"prioritet",  "priorytet", "приоритет", "优先级",
	"優先級",     "優先度",	   "우선순위",	NULL,
};

/* How they call what "3 SP" says. */
static const char *const sizes[] = {
	"story points",
	"story point",
	"points",
	"point",
	"sp",
	"storypoints",
	"size",
	"estimate",
	"estimation",
	"effort",
	"punkte",
	"aufwand",
	"schätzung",
	"größe",
	"puntos",
	"puntos de historia",
	"estimación",
	"esfuerzo",
	"pontos",
	"pontos de história",
	"estimativa",
	"esforço",
	"points d'effort",
	"taille",
	"charge",
	"punti",
	"stima",
	NULL,
};

/* "P1": P0 is the most urgent of them. */
static bool is_rank(struct span text)
{
	return text.len == 2 && text.at[0] == 'P' && text.at[1] >= '0' &&
	       text.at[1] <= '5';
}

/* "3 SP", "0.5 points": hours and days may be what the item is about. */
static bool is_points(struct span text, struct arena *arena)
{
	static const char *const units[] = {
		"sp",	  "pt",	    "pts",	   "point",	   "points",
		"punkt",  "punkte", "punto",	   "puntos",	   "ponto",
		"pontos", "punti",  "story point", "story points",
	};
	struct span unit;
	size_t n = 0;

	while (n < text.len &&
	       (char_is_digit(text.at[n]) || (n && strchr(".,", text.at[n]))))
		n++;
	unit = text_fold_value(arena, span_from(text, n));
	for (size_t i = 0; n && i < sizeof(units) / sizeof(*units); i++)
		if (span_is(unit, units[i]))
			return true;
	return false;
}

/* The names of fields that such a value fills; NULL of another one. */
static const char *const *names_by_looks(struct span value, struct arena *arena)
{
	if (is_rank(value))
		return ranks;
	return is_points(value, arena) ? sizes : NULL;
}

/*
 * The first of these fields that the definition asks for, where nothing else
 * says any of them, nor a rule what stands in the bracket; or empty.
 */
static struct span name_by_looks(const struct item *item, struct span value,
				 struct arena *arena)
{
	const char *const *names = kind_reads_suffix(item->kind)
					   ? NULL
					   : names_by_looks(value, arena);
	struct span first = SPAN("");

	for (; names && *names; names++) {
		struct span name = span_str(*names);
		const struct field *field;

		if (!kind_asks(item->kind, name))
			continue;
		field = item_field(item, name);
		if (kind_rule(item->kind, name) ||
		    (field_has_value(field) && field->origin != FROM_SUFFIX))
			return SPAN("");
		first = first.len ? first : name;
	}
	return first;
}

/* ---- brackets, piece by piece ---- */

struct suffix_piece {
	struct span name, value; /* an empty name: it is not a field */
	bool is_asked, is_by_looks;
};

/* Cuts the next piece off a bracket, with all of a list. */
static bool next_piece(const struct item *item, struct span *inside,
		       struct suffix_piece *out, struct arena *arena)
{
	struct span piece, asked;

	if (!span_next_part(inside, ',', &piece))
		return false;
	if (is_suffix_pair(piece, &out->name, &out->value, arena)) {
		out->value = whole_list(out->name, out->value, inside, arena);
		asked = relation_asked(item->kind, out->name, arena);
		out->is_asked = asked.len > 0;
		out->name = asked.len ? asked : out->name;
		out->is_by_looks = false;
		return true;
	}
	out->is_by_looks = true;
	out->value = span_trim(piece);
	out->name = name_by_looks(item, out->value, arena);
	out->is_asked = out->name.len > 0;
	return true;
}

/* The bracket that a title ends with; false without one. */
static bool bracket_at_end(struct span title, struct span *inside)
{
	size_t close = title.len - (title.len > 0), open = close;
	char sign;

	if (!title.len || !strchr(")]", title.at[close]))
		return false;
	sign = title.at[close] == ')' ? '(' : '[';
	while (open > 0 && title.at[open - 1] != sign &&
	       close - open < LONGEST_SUFFIX)
		open--;
	*inside = span_of(title.at + open, close - open);
	return open > 0 && title.at[open - 1] == sign;
}

/* What stands before the bracket, and after it. */
static struct span before_bracket(struct span title, struct span inside)
{
	return span_trim(span_between(title.at, inside.at - 1));
}

static struct span after_bracket(struct span title, struct span inside)
{
	return span_trim(
		span_between(inside.at + inside.len + 1, title.at + title.len));
}

/* Does it hold fields that are asked, and nothing else? */
static bool is_of_fields(const struct item *item, struct span inside,
			 struct arena *arena)
{
	struct suffix_piece piece;
	bool any = false;

	for (; next_piece(item, &inside, &piece, arena); any = true)
		if (!piece.is_asked)
			return false;
	return any;
}

static void add_piece(struct item *item, struct span name, struct span value,
		      struct arena *arena)
{
	const struct part *part = &item->parts[item->n_parts - 1];
	struct field *field = item_add_field(
		item, FROM_SUFFIX, name,
		part->doc->outline.blocks[part->root].start, arena);

	item_add_placed(item, field, value, arena);
}

static void add_pieces(struct item *item, struct span inside,
		       struct arena *arena)
{
	struct suffix_piece piece;

	while (next_piece(item, &inside, &piece, arena)) {
		const char *const *names;

		if (piece.name.len && !piece.is_by_looks)
			add_piece(item, piece.name, piece.value, arena);
		if (!piece.name.len || !piece.is_by_looks)
			continue;
		/* Kinds of one definition may call it differently. */
		for (names = names_by_looks(piece.value, arena); *names;
		     names++)
			if (kind_asks(item->kind, span_str(*names)))
				add_piece(item, span_str(*names), piece.value,
					  arena);
	}
}

void item_read_suffix(struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[item->n_parts - 1];
	const struct outline *outline = &part->doc->outline;
	struct span text, inside;
	uint32_t block = part->root;

	if (block == NO_BLOCK || part->form == FORM_ROW)
		return;
	if (part->form == FORM_ENTRY)
		block = block_child(outline, block);
	/* "Mail ~~(3 pts)~~": somebody has taken it out. */
	text = block_any_struck(outline, &outline->blocks[block])
		       ? letters_text(outline, block, arena)
		       : span_trim(outline_text_copy(outline, block, arena));
	while (bracket_at_end(text, &inside) &&
	       is_of_fields(item, inside, arena)) {
		add_pieces(item, inside, arena);
		text = before_bracket(text, inside);
	}
	if (item_suffix(item, text, &inside, arena))
		add_pieces(item, inside, arena);
}

/* Was all that the bracket holds read as fields? */
static bool was_read(const struct item *item, struct span inside,
		     struct arena *arena)
{
	struct suffix_piece piece;
	bool any = false;

	for (; next_piece(item, &inside, &piece, arena); any = true) {
		struct span folded = text_fold_name(arena, piece.name);
		bool found = false;

		for (size_t i = 0; i < item->n_fields && !found; i++)
			found = item->fields[i].origin == FROM_SUFFIX &&
				span_eq(item->fields[i].folded, folded);
		if (!piece.is_asked || !found)
			return false;
	}
	return any;
}

struct span title_without_suffixes(const struct item *item, struct span title,
				   struct arena *arena)
{
	struct span inside, before, after;

	while (bracket_at_end(title, &inside) &&
	       was_read(item, inside, arena) &&
	       text_count_words(before_bracket(title, inside)))
		title = before_bracket(title, inside);
	if (!item_suffix(item, title, &inside, arena) ||
	    !was_read(item, inside, arena))
		return title;
	before = before_bracket(title, inside);
	after = after_bracket(title, inside);
	if (!text_count_words(before))
		return title;
	return after.len ? arena_printf(arena, "%.*s %.*s", (int)before.len,
					before.at, (int)after.len, after.at)
			 : before;
}
