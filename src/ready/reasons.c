/* Reasons for changes, in items and in messages of commits. */
#include "ready/reasons.h"

#include "base/unicode.h"
#include "ready/decisions.h"

/* ---- trailers ---- */

static const char key_end[] = "reason";

bool reason_is_key(struct span key)
{
	size_t n = sizeof(key_end) - 1;

	return key.len >= n &&
	       span_is_nocase(span_from(key, key.len - n), key_end) &&
	       (key.len == n || key.at[key.len - n - 1] == '-');
}

/* "EXP-12: because …" is about EXP-12 alone. */
static void split_id(struct reason *reason, struct span value,
		     struct arena *arena)
{
	struct span id = id_prefix(value);
	struct span rest = span_trim(span_from(value, id.len));

	reason->text = value;
	if (!id.len || !rest.len || rest.at[0] != ':')
		return;
	reason->id = text_fold_case(arena, id);
	reason->text = span_trim(span_from(rest, 1));
}

void reasons_add(struct reasons *reasons, struct span key, struct span value,
		 struct span by, const struct span *paths, size_t n_paths,
		 struct arena *arena)
{
	struct reason reason = { .by = by, .paths = paths, .n_paths = n_paths };
	size_t n = sizeof(key_end) - 1;

	if (!reason_is_key(key))
		return;
	key.len -= key.len > n ? n + 1 : n;
	reason.about = text_fold_name(arena, key);
	split_id(&reason, span_trim(value), arena);
	if (text_count_words(reason.text))
		*ARENA_PUSH(arena, reasons->list, reasons->n, reasons->room) =
			reason;
}

static bool has_path(const struct reason *reason, const struct item *item)
{
	for (size_t i = 0; i < reason->n_paths; i++)
		for (size_t j = 0; j < item->n_parts; j++)
			if (span_eq(reason->paths[i], item->parts[j].doc->path))
				return true;
	return !reason->paths;
}

static bool is_about(const struct reason *reason, const struct item *before,
		     const struct item *item, struct span name)
{
	if (reason->about.len && !span_eq(reason->about, name))
		return false;
	if (reason->id.len)
		return span_eq(reason->id, item->folded_id) ||
		       span_eq(reason->id, before->folded_id);
	return has_path(reason, item) || has_path(reason, before);
}

/* ---- decision sections ---- */

/* Texts of entries that may explain something. */
struct entries {
	struct arena *arena;
	struct span *at;
	size_t n, room;
};

static void add_entry(struct entries *entries, struct span text)
{
	*ARENA_PUSH(entries->arena, entries->at, entries->n, entries->room) =
		text;
}

static void add_sections(struct entries *entries, const struct item *item,
			 const struct names *names)
{
	item_read_rest(item);
	for (size_t i = 0; i < item->n_sections; i++) {
		struct passage_item *items;
		size_t n;

		if (!is_decision(item->sections[i].folded, names))
			continue;
		n = passage_items(&item->sections[i].passage, false, &items,
				  entries->arena);
		for (size_t j = 0; j < n; j++)
			add_entry(entries, items[j].text);
	}
}

/* Nested entries, of an entry of a list, that begin with a date. */
static void add_dated(struct entries *entries, const struct item *item)
{
	const struct part *part = &item->parts[0];
	struct passage passage = { part->doc, part->first, part->last, 0, 0 };
	struct passage_item *items;
	size_t n;
	long day;

	if (part->form != FORM_ENTRY)
		return;
	n = passage_items(&passage, false, &items, entries->arena);
	for (size_t i = 0; i < n; i++)
		if (items[i].text.len >= 10 &&
		    value_date(span_first(items[i].text, 10), &day))
			add_entry(entries, items[i].text);
}

static struct entries entries_of(struct judge *judge, const struct item *item,
				 const struct names *names)
{
	struct entries entries = { .arena = judge->scratch };
	struct span *about;
	size_t n;

	add_sections(&entries, item, names);
	add_dated(&entries, item);
	n = decisions_about(judge, item, names, &about);
	for (size_t i = 0; i < n; i++)
		add_entry(&entries, about[i]);
	return entries;
}

static bool has_entry(const struct entries *entries, struct span text)
{
	for (size_t i = 0; i < entries->n; i++)
		if (span_eq(entries->at[i], text))
			return true;
	return false;
}

struct explanation explain_change(struct judge *judge,
				  const struct item *before,
				  const struct item *item, struct span name,
				  const struct names *in_section)
{
	struct explanation out = { 0 };
	struct entries was = entries_of(judge, before, in_section);
	struct entries is = entries_of(judge, item, in_section);

	/* One entry more; that one of the new ones is about it, people see. */
	out.is_given = is.n > was.n;
	for (size_t i = 0; out.is_given && i < is.n && !out.reason.len; i++)
		if (!has_entry(&was, is.at[i]))
			out.reason = is.at[i];
	for (size_t i = 0;
	     !out.is_given && judge->reasons && i < judge->reasons->n; i++) {
		const struct reason *reason = &judge->reasons->list[i];

		if (!is_about(reason, before, item, name))
			continue;
		out.is_given = true;
		out.reason = reason->text;
		out.by = reason->by;
	}
	return out;
}

struct span section_source(const struct section *section)
{
	uint32_t start, end;

	if (!section || !passage_bounds(&section->passage, &start, &end))
		return SPAN("");
	return span_trim(
		span_of(document_source(section->doc).at + start, end - start));
}
