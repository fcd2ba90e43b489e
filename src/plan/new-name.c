/* What the file or folder of a new item is called. */
#include "plan/maker.h"

#include "backlog/pattern.h"
#include "base/unicode.h"

static bool has_capital(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] >= 'A' && text.at[i] <= 'Z')
			return true;
	return false;
}

/* Letters of any script and digits; everything else is one separator. */
static struct span slug_of(struct span title, char sep, bool keeps_case,
			   struct arena *arena)
{
	enum { MOST = 60 };
	struct buf out = BUF_INIT;
	struct span copy;

	title = text_first_columns(title, MOST);
	for (size_t i = 0; i < title.len; i++) {
		char c = title.at[i];

		if (char_is_letter(c) || char_is_digit(c) ||
		    (unsigned char)c >= 0x80)
			buf_addc(&out, keeps_case ? c : char_lower(c));
		else if (out.len && out.at[out.len - 1] != sep)
			buf_addc(&out, sep);
	}
	while (out.len && out.at[out.len - 1] == sep)
		out.len--;
	copy = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return copy.len ? copy : SPAN("new");
}

/* What the neighbour's name begins with: its id, its number, or neither. */
static size_t lead_of(const struct new_style *style, struct span name,
		      bool *is_number)
{
	const struct item *item = style->sample->item;
	size_t n = item->id.len, digits = 0;

	*is_number = false;
	if (style->has_ids && name.len >= n && n) {
		size_t i = 0;

		while (i < n &&
		       char_lower(name.at[i]) == char_lower(item->id.at[i]))
			i++;
		if (i == n)
			return n;
	}
	while (digits < name.len && char_is_digit(name.at[digits]))
		digits++;
	*is_number = digits > 0 && style->has_ids;
	return *is_number ? digits : 0;
}

static struct span number_like(const struct maker *m, size_t digits)
{
	return arena_printf(m->arena, "%0*zu", (int)digits, m->style->next);
}

/* "001-pending-p2-export": where the name itself says it. */
static struct span speaking_name(const struct maker *m)
{
	const struct kind *kind = m->style->kind;
	struct buf out = BUF_INIT;
	struct span copy;

	buf_add(&out, m->style->has_ids ? m->id : SPAN("001"));
	for (size_t i = 0; i < kind->n_rules; i++) {
		const struct field_order *order =
			kind_order(kind, kind->rules[i].folded);

		if (!order || kind->rules[i].sources[0].kind != SOURCE_FILE)
			continue;
		buf_addc(&out, '-');
		buf_add(&out,
			span_eq(kind->rules[i].folded,
				text_fold_name(m->arena, m->style->status)) &&
					m->status.len
				? m->status
				: order->shown[order->n - 1]);
	}
	buf_addc(&out, '-');
	buf_add(&out, slug_of(m->title, '-', false, m->arena));
	copy = arena_copy(m->arena, buf_span(&out));
	buf_release(&out);
	return copy;
}

/* The name of a file or folder, as the neighbours have theirs. */
static struct span name_like(const struct maker *m, struct span neighbour)
{
	bool is_number;
	size_t lead = lead_of(m->style, neighbour, &is_number), sep_len = 0;
	struct span rest = span_from(neighbour, lead), slug, id = m->id;
	char word_sep = '-';

	while (sep_len < rest.len && strchr(" -_.", rest.at[sep_len]))
		sep_len++;
	if (!lead)
		sep_len = 0;
	slug = span_from(rest, sep_len);
	if (span_find_char(slug, '-') < 0)
		word_sep = span_find_char(slug, '_') >= 0   ? '_'
			   : span_find_char(slug, ' ') >= 0 ? ' '
							    : '-';
	if (lead && is_number)
		id = number_like(m, lead);
	else if (lead && !has_capital(span_first(neighbour, lead)))
		id = text_fold_case(m->arena, m->id);
	if (!lead)
		return slug_of(m->title, word_sep, has_capital(slug), m->arena);
	if (!slug.len)
		return id;
	slug = slug_of(m->title, word_sep, has_capital(slug), m->arena);
	return arena_printf(m->arena, "%.*s%.*s%.*s", (int)id.len, id.at,
			    (int)sep_len, rest.at, (int)slug.len, slug.at);
}

static struct span folder_name_of(struct span path)
{
	struct span folder = path_folder(path);
	size_t at;

	if (!folder.len)
		return folder;
	folder.len--;
	for (at = folder.len; at && folder.at[at - 1] != '/';)
		at--;
	return span_from(folder, at);
}

static struct span plain_name(const struct maker *m)
{
	struct span slug = slug_of(m->title, '-', false, m->arena);
	struct span id = m->style->is_spelled ? m->id
					      : text_fold_case(m->arena, m->id);

	return id.len ? arena_printf(m->arena, "%.*s-%.*s", (int)id.len, id.at,
				     (int)slug.len, slug.at)
		      : slug;
}

/* The file that stands for the folder of an item, with the slash before it. */
static struct span main_file(const struct maker *m)
{
	const struct kind *kind = m->style->kind;
	struct span glob = m->style->pattern->glob, name = SPAN("README.md");
	size_t at = glob.len;

	while (at && glob.at[at - 1] != '/')
		at--;
	if (at < glob.len)
		name = span_from(glob, at);
	else if (kind->n_mains)
		name = kind->mains[0];
	else if (m->style->sample)
		name = path_file_name(item_doc(m->style->sample->item)->path);
	return arena_printf(m->arena, "/%.*s", (int)name.len, name.at);
}

bool maker_has_folder(const struct place_pattern *pattern)
{
	return pattern->form == FORM_FOLDER ||
	       pattern_names_file(pattern->glob);
}

struct span maker_path(const struct maker *m)
{
	const struct planned *sample = m->style->sample;
	bool has_folder = maker_has_folder(m->style->pattern);
	struct span ending = has_folder ? main_file(m) : SPAN(".md"), name;
	struct span path = sample ? item_doc(sample->item)->path : SPAN("");

	if (m->style->status_place == IN_NAME && !has_folder)
		name = speaking_name(m);
	else if (sample)
		name = name_like(m, has_folder ? folder_name_of(path)
					       : path_file_name(path));
	else
		name = plain_name(m);
	return arena_printf(m->arena, "%.*s%.*s%.*s", (int)m->folder.len,
			    m->folder.at, (int)name.len, name.at,
			    (int)ending.len, ending.at);
}
