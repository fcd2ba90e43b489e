/* Values out of the lines, lists and tables of a document that explain them. */
#include "seek/legend.h"

#include "base/unicode.h"

enum { MOST_VALUES = 12, MOST_WORDS = 4, MOST_NAME_WORDS = 8 };

/* ---- values out of a text ---- */

/* Length of the separator that begins at `at`, or 0. */
static size_t separator_at(struct span text, size_t at)
{
	static const char *const separators[] = {
		"→",	 "·",	   "•",	      "|",	"->",
		", or ", ", and ", ", oder ", ", und ", ", ",
		" or ",	 " oder ", " / ",     "; ",	NULL,
	};
	struct span rest = span_from(text, at);

	for (const char *const *s = separators; *s; s++)
		if (span_starts(rest, *s))
			return strlen(*s);
	return 0;
}

void legend_add(const struct legend_reader *reader, struct legend *legend,
		struct span text)
{
	struct span value = reader->value(reader, span_trim(text));

	/* "| **Total** | 37 |" below how many are in each state. */
	if (!value.len || text_count_words(value) > MOST_WORDS ||
	    span_is_nocase(value, "total") || legend->n == MOST_VALUES)
		return;
	*ARENA_PUSH(reader->arena, legend->values, legend->n, legend->room) =
		value;
}

/* "(accepted, on main)" behind a value: the length of the bracket at `at`, or 0. */
static size_t bracket_at(struct span text, size_t at)
{
	static const char *const pairs[][2] = { { "(", ")" }, { "（", "）" } };
	struct span rest = span_from(text, at);
	ptrdiff_t end;

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		end = span_starts(rest, pairs[i][0])
			      ? span_find(rest, pairs[i][1])
			      : -1;
		if (end > 0)
			return (size_t)end + strlen(pairs[i][1]);
	}
	return 0;
}

/* Does a sentence end at `at`: "done (released). The team moves them"? */
static bool ends_sentence(struct span text, size_t at)
{
	if (span_starts(span_from(text, at), "。"))
		return true;
	return at > 0 && text.at[at] == '.' &&
	       !char_is_digit(text.at[at - 1]) &&
	       (at + 1 == text.len || text.at[at + 1] == ' ' ||
		text.at[at + 1] == '\n');
}

/* The values of the first sentence; what stands in brackets explains one. */
void legend_split(const struct legend_reader *reader, struct legend *legend,
		  struct span text)
{
	size_t start = 0, i = 0, n;

	while (i < text.len && !(legend->n && ends_sentence(text, i))) {
		n = separator_at(text, i);
		if (!n) {
			n = bracket_at(text, i);
			i += n ? n : 1;
			continue;
		}
		legend_add(reader, legend, span_of(text.at + start, i - start));
		i += n;
		start = i;
	}
	legend_add(reader, legend, span_of(text.at + start, i - start));
}

/* "The planner moves them. Statuses", "All (status": only what comes last. */
static struct span last_sentence(struct span text)
{
	static const char *const stops[] = { "(",  ". ", "; ",	 ".** ",
					     "。", "；", "。** " };

	for (size_t i = text.len; i > 0; i--)
		for (size_t s = 0; s < sizeof(stops) / sizeof(*stops); s++)
			if (span_starts(span_from(text, i - 1), stops[s]))
				return span_from(text,
						 i - 1 + strlen(stops[s]));
	return text;
}

static struct span without_marks(struct span line)
{
	while (line.len && strchr("*-#>`_ \t", line.at[0]))
		line = span_from(line, 1);
	return line;
}

/* "Size scale (rough)" is named as "Size scale" is. */
bool legend_is_named(const struct legend_reader *reader, struct span name)
{
	ptrdiff_t at;

	name = without_marks(name);
	while (name.len && strchr("*_`: ", name.at[name.len - 1]))
		name.len--;
	if (span_ends(name, ")")) {
		at = span_find_char(name, '(');
		if (at > 0)
			name = span_first(name, (size_t)at);
	}
	name = text_fold_name(reader->arena, span_trim(name));
	return name.len && text_count_words(name) <= MOST_NAME_WORDS &&
	       reader->names(reader, name);
}

/* "<todo | doing | done>", "[todo, doing, done] # one of them": inside. */
static struct span inside_brackets(struct span text)
{
	static const char *const pairs[] = { "<>", "[]", "{}", "()" };
	struct span rest;
	ptrdiff_t close;

	text = span_trim(text);
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		if (!text.len || text.at[0] != pairs[i][0])
			continue;
		close = span_find_char(text, pairs[i][1]);
		if (close < 0)
			continue;
		/* "[todo] / [doing]": each of them is in its own. */
		rest = span_trim(span_from(text, (size_t)close + 1));
		if (!rest.len || ((unsigned char)rest.at[0] < 0x80 &&
				  !strchr(",|/;-", rest.at[0])))
			return span_of(text.at + 1, (size_t)close - 1);
	}
	return text;
}

/* A line "Status: todo | doing | done". */
static void read_line(struct legend_reader *reader, struct span line)
{
	struct legend legend = { 0 };
	size_t after = 1;
	ptrdiff_t colon;

	line = without_marks(line);
	colon = span_find_char(line, ':');
	if (colon < 0) {
		colon = span_find(line, "：");
		after = strlen("：");
	}
	if (colon < 0 ||
	    !legend_is_named(reader,
			     last_sentence(span_first(line, (size_t)colon))))
		return;
	legend_split(reader, &legend,
		     inside_brackets(span_from(line, (size_t)colon + after)));
	reader->offer(reader, &legend);
}

/* Below a name: a value on each line with what it means, or all on one. */
static void read_named_lines(struct legend_reader *reader, struct span text)
{
	struct legend all = { 0 };
	struct span line;

	while (span_next_line(&text, &line)) {
		struct legend one = { 0 };

		legend_split(reader, &one, line);
		reader->offer(reader, &one);
		line = span_trim(line);
		if (!span_starts(line, "```") && !span_starts(line, "~~~"))
			legend_add(reader, &all, without_marks(line));
	}
	reader->offer(reader, &all);
}

/* ---- legends of a document ---- */

struct span legend_text(const struct legend_reader *reader, uint32_t block)
{
	return span_trim(
		outline_text_copy(&reader->doc->outline, block, reader->arena));
}

/* A list below a name: "- **Done**: released". */
void legend_read_list(struct legend_reader *reader, uint32_t list)
{
	const struct outline *outline = &reader->doc->outline;
	struct legend legend = { 0 };

	for (uint32_t entry = block_child(outline, list); entry != NO_BLOCK;
	     entry = block_sibling(outline, entry)) {
		uint32_t words = block_child(outline, entry);

		if (words != NO_BLOCK)
			legend_add(reader, &legend, legend_text(reader, words));
	}
	reader->offer(reader, &legend);
}

void legend_read_text(struct legend_reader *reader, struct span text,
		      bool is_below_name)
{
	struct span rest = text, line;

	if (reader->read_more)
		reader->read_more(reader, text);
	while (span_next_line(&rest, &line))
		read_line(reader, line);
	if (is_below_name)
		read_named_lines(reader, text);
}

/* ---- what it is called ---- */

/* Takes one of the words off the end (or the beginning), with the blank. */
static bool cut(struct span *name, const char *const *words, bool at_end)
{
	for (; *words; words++) {
		size_t n = strlen(*words);

		if (name->len <= n || (at_end ? !span_ends(*name, *words)
					      : !span_starts(*name, *words)))
			continue;
		*name = span_trim(at_end ? span_first(*name, name->len - n)
					 : span_from(*name, n));
		return true;
	}
	return false;
}

/* "状态只有四档", "状态有 4 种": without how many there are. */
static struct span without_count(struct span folded)
{
	static const char *const units[] = {
		"档", "种", "个", "类", "項", "つ"
	};
	static const char *const numbers[] = { "两", "三", "四", "五", "六",
					       "七", "八", "九", "十" };
	struct span rest = folded;

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		if (!span_ends(folded, units[i]))
			continue;
		rest = span_trim(
			span_first(folded, folded.len - strlen(units[i])));
		for (size_t n = 0; n < sizeof(numbers) / sizeof(*numbers); n++)
			if (span_ends(rest, numbers[n]))
				return span_first(
					rest, rest.len - strlen(numbers[n]));
		if (rest.len && char_is_digit(rest.at[rest.len - 1]))
			return span_trim(span_first(rest, rest.len - 1));
	}
	return folded;
}

struct span legend_subject(struct span folded)
{
	static const char *const ends[] = {
		" values",	" vocabulary", " legend",    " key",
		" flow",	" lifecycle",  " levels",    " definitions",
		" conventions", " convention", " scale",     " meanings",
		" options",	" codes",      " labels",    " reference",
		" progression", " pipeline",   " stages",    " workflow",
		" transitions", " model",      " guide",     "-legende",
		"-werte",	"legende",     "werte",	     "waarden",
		"värden",	"verdier",     "værdier",    " posibles",
		" possibles",	" possíveis",  " possibili", "约定",
		"说明",		"定义",	       "流转",	     "规则",
		"取值",		"图例",	       "列表",	     "の値",
		" and limits",	" y límites",  " e limites", " et limites",
		"の定義",	"の意味",      "の凡例",     "一覧",
		" 정의",	" 값",	       " 규칙",	     NULL
	};
	/* "States are only", "状态有" */
	static const char *const verbs[] = {
		" is one of",
		" are one of",
		" must be one of",
		" one of",
		" can be",
		" may be",
		" are only",
		" are",
		" ist eins von",
		" ist einer von",
		" kann sein",
		" sind",
		" puede ser",
		" son",
		" peut être",
		" sont",
		" pode ser",
		" são",
		" può essere",
		" sono",
		"只有",
		"分为",
		"共有",
		"有",
		NULL,
	};
	static const char *const starts[] = {
		"task ",       "story ",       "item ",	       "ticket ",
		"issue ",      "valid ",       "allowed ",     "possible ",
		"mögliche ",   "erlaubte ",    "posibles ",    "valeurs de ",
		"valeurs du ", "valori di ",   "valores del ", "valores do ",
		"значения ",   "légende des ", "valores de ",  "任务",
		"需求",	       "工单",	       "タスクの",     "작업 ",
		"the ",	       "its ",	       "der ",	       "el ",
		"le ",	       "lo ",	       "o ",	       NULL,
	};

	folded = without_count(folded);
	while (cut(&folded, ends, true) || cut(&folded, verbs, true) ||
	       cut(&folded, starts, false))
		;
	return folded;
}
