/*
 * Values that say by their looks what they are, in the bracket that ends the
 * title of an item with an id: "US-3 Login (3 SP)", "US-3 Login (P1)".
 */
#include "backlog/item-read.h"
#include "backlog/naming.h"
#include "backlog/pair.h"
#include "backlog/relation.h"
#include "backlog/value.h"

#include "base/unicode.h"

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

/* "pt" may be of a font. */
static const char *const units[] = {
	"sp",	  "pts",   "point",	  "points",	  "punkte", "puntos",
	"pontos", "punti", "story point", "story points", NULL,
};

static const char *const urgencies[] = {
	"critical", "blocker",	"urgent",   "highest", "high",	  "major",
	"medium",   "normal",	"moderate", "low",     "minor",	  "lowest",
	"trivial",  "kritisch", "dringend", "hoch",    "mittel",  "niedrig",
	"critique", "urgente",	"haute",    "élevée",  "moyenne", "basse",
	"faible",   "crítica",	"crítico",  "alta",    "alto",	  "media",
	"medio",    "média",	"médio",    "baja",    "bajo",	  "baixa",
	"baixo",    "bassa",	"高",	    "中",      "低",	  NULL,
};

static bool is_among(const char *const *list, struct span folded)
{
	for (; *list; list++)
		if (span_is(folded, *list))
			return true;
	return false;
}

/* "P1": P0 is the most urgent of them. */
static bool is_rank(struct span text)
{
	return text.len == 2 && text.at[0] == 'P' && text.at[1] >= '0' &&
	       text.at[1] <= '4';
}

/* "3", "0.5", "0,5": more than that are hardly points. */
static bool is_number_of_points(struct span text, struct arena *arena)
{
	enum { MOST_POINTS = 100, MOST_BEHIND_COMMA = 2 };
	ptrdiff_t comma = span_find_char(text, ',');
	struct span copy = arena_copy(arena, text);
	double number;

	if (comma >= 0) {
		if (text.len - (size_t)comma - 1 > MOST_BEHIND_COMMA)
			return false;
		((char *)copy.at)[comma] = '.';
	}
	return text.len && value_number(copy, &number) && number <= MOST_POINTS;
}

/* "3 SP", "0.5 points": hours and days may be what the item is about. */
static bool is_points(struct span text, bool may_lack_unit, struct arena *arena)
{
	struct span unit;
	size_t n = 0;

	while (n < text.len &&
	       (char_is_digit(text.at[n]) || (n && strchr(".,", text.at[n]))))
		n++;
	if (!is_number_of_points(span_first(text, n), arena))
		return false;
	unit = text_fold_value(arena, span_from(text, n));
	return unit.len ? is_among(units, unit) : may_lack_unit;
}

/* A piece of the bracket. */
struct value_at_end {
	const char *const *names; /* that it may go by */
	struct span name, value; /* the name is empty where it only looks so */
};

/* False where it is no priority and no size. */
static bool read_value(struct span piece, struct value_at_end *out,
		       struct arena *arena)
{
	struct span folded;

	piece = span_trim(piece);
	out->name = SPAN("");
	out->value = piece;
	out->names = is_rank(piece)		      ? ranks
		     : is_points(piece, false, arena) ? sizes
						      : NULL;
	if (out->names || !text_is_pair(piece, &out->name, &out->value))
		return out->names != NULL;
	folded = text_fold_name(arena, out->name);
	if (is_among(ranks, folded)) {
		out->names = ranks;
		return is_rank(out->value) ||
		       is_among(urgencies, text_fold_value(arena, out->value));
	}
	out->names = sizes;
	return is_among(sizes, folded) && is_points(out->value, true, arena);
}

bool text_is_priority_or_size(struct span text, struct arena *arena)
{
	struct value_at_end value;

	return read_value(text, &value, arena);
}

enum { MOST_VALUES = 2 }; /* a priority, a size */

/* "3 SP, P1": how many values the bracket holds; 0 where it holds more. */
static size_t read_values(struct span inside,
			  struct value_at_end values[MOST_VALUES],
			  struct arena *arena)
{
	struct span piece;
	size_t n = 0;

	if (read_value(inside, &values[0], arena))
		return 1;
	for (; span_next_part(&inside, ',', &piece); n++)
		if (n == MOST_VALUES || !read_value(piece, &values[n], arena) ||
		    (n && values[0].names == values[n].names))
			return 0;
	return n;
}

/* "Estimate", "Estimate (SP)", "First estimate". */
static bool is_called(const char *const *names, struct span folded)
{
	ptrdiff_t remark = span_find(folded, " (");

	folded = remark > 0 ? span_first(folded, (size_t)remark) : folded;
	for (; *names; names++) {
		size_t len = strlen(*names);

		if (span_ends(folded, *names) &&
		    (folded.len == len ||
		     folded.at[folded.len - len - 1] == ' '))
			return true;
	}
	return false;
}

/*
 * May it fill a field? One that somebody asks for, where nothing else names any
 * that it may go by, "Estimate: TBD" included, and no rule reads one.
 */
static bool may_fill(const struct item *item, const char *const *names)
{
	bool any_asked = false;

	for (size_t i = 0; i < item->n_fields; i++)
		if (is_called(names, item->fields[i].folded))
			return false;
	for (size_t i = 0; i < item->n_sections; i++)
		if (is_called(names, item->sections[i].folded))
			return false;
	for (; *names; names++) {
		if (kind_rule(item->kind, span_str(*names)))
			return false;
		any_asked |= kind_asks(item->kind, span_str(*names));
	}
	return any_asked;
}

/* Kinds of one definition may call it differently. */
static void fill(struct item *item, const struct value_at_end *value,
		 struct arena *arena)
{
	const struct part *part = item_last_part(item);
	uint32_t start = part->doc->outline.blocks[part->root].start;

	for (const char *const *name = value->names; *name; name++)
		if (kind_asks(item->kind, span_str(*name)))
			item_add_placed(item,
					item_add_field(item, FROM_SUFFIX,
						       span_str(*name), start,
						       arena),
					value->value, arena);
}

/*
 * The letter of the sign that opens the bracket at the very end of a title that
 * opens with an id; SIZE_MAX where there is none, or code in it or around it.
 */
static size_t find_bracket(const struct item *item,
			   const struct outline *outline, uint32_t block,
			   const struct letters *l)
{
	struct span text = span_of(l->at, l->n), source;
	size_t end = l->n, open;
	struct opening opening;
	char sign;

	while (end > 0 && l->at[end - 1] == ' ')
		end--;
	if (!end || !strchr(")]", l->at[end - 1]) || l->any_struck ||
	    span_find_char(text, '\n') >= 0)
		return SIZE_MAX;
	sign = l->at[end - 1] == ')' ? '(' : '[';
	for (open = end - 1; open > 0 && l->at[open] != sign;)
		open--;
	if (!id_opens(text,
		      form_is_whole(item->parts[0].form) ? OPENS_TITLE
							 : OPENS_INNER,
		      &opening) ||
	    opening.is_local || open < opening.end)
		return SIZE_MAX;
	source = span_between(outline->source.at + l->place[open],
			      outline->source.at + outline->blocks[block].end);
	return span_find_char(source, '`') < 0 &&
			       span_find(source, "</code>") < 0
		       ? open
		       : SIZE_MAX;
}

bool kind_rules_titles(const struct kind *kind)
{
	if (kind_reads_suffix(kind))
		return true;
	for (size_t i = 0; i < kind->n_rules; i++)
		if (is_called(ranks, kind->rules[i].folded) ||
		    is_called(sizes, kind->rules[i].folded))
			return true;
	return false;
}

void item_read_values_at_end(struct item *item, uint32_t block,
			     struct arena *arena)
{
	const struct outline *outline = item_last_outline(item);
	struct letters l = letters_of(outline, block, arena);
	struct value_at_end values[MOST_VALUES];
	size_t open, n;
	struct span inside;

	/* What follows a pair on the line is of its value. */
	if (item->n_parts > 1 || item->title_end ||
	    kind_reads_suffix(item->kind))
		return;
	open = find_bracket(item, outline, block, &l);
	if (open == SIZE_MAX)
		return;
	inside = span_trim(span_of(l.at + open, l.n - open));
	inside = span_of(inside.at + 1, inside.len - 2);
	n = read_values(inside, values, arena);
	for (size_t i = 0; i < n; i++)
		if (values[i].name.len
			    ? !relation_asked(item->kind, values[i].name, arena)
				       .len
			    : !may_fill(item, values[i].names))
			return;
	for (size_t i = 0; i < n; i++)
		if (!values[i].name.len)
			fill(item, &values[i], arena);
	if (n)
		item->title_end = l.place[open];
}
