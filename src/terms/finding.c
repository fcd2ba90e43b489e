/* Findings kept, sorted, and told apart by a fingerprint. */
#include "terms/finding.h"

#include "base/sort.h"

const char *severity_name(enum severity severity)
{
	static const char *const names[] = {
		[SEVERITY_NOTE] = "note",
		[SEVERITY_WARNING] = "warning",
		[SEVERITY_ERROR] = "error",
	};

	return names[severity];
}

const char *severity_word(enum severity severity)
{
	static const char *const words[] = {
		[SEVERITY_NOTE] = "could",
		[SEVERITY_WARNING] = "should",
		[SEVERITY_ERROR] = "must",
	};

	return words[severity];
}

struct finding *findings_add(struct findings *findings)
{
	struct finding *finding;

	if (findings_are_quiet(findings)) {
		findings->n_quiet++;
		return NULL;
	}
	finding = ARENA_PUSH(findings->arena, findings->list, findings->n,
			     findings->room);
	*finding = (struct finding){ 0 };
	return finding;
}

void finding_keep(struct finding *finding, struct arena *to,
		  const struct arena *from)
{
	enum { N_TEXTS = sizeof(finding->texts) / sizeof(*finding->texts) };

	for (size_t i = 0; i < N_TEXTS; i++)
		finding->texts[i] = arena_rescue(to, from, finding->texts[i]);
}

static int compare(const void *x, const void *y)
{
	const struct finding *a = x, *b = y;
	int order = span_compare(a->doc->path, b->doc->path);

	if (!order)
		order = compare_sizes(a->start, b->start);
	if (!order)
		order = span_compare(a->rule, b->rule);
	return order ? order : span_compare(a->message, b->message);
}

void findings_sort(struct findings *findings)
{
	sort_list(findings->list, findings->n, sizeof(*findings->list),
		  compare);
}

/* FNV-1a: an identity, no secret. */
static uint64_t hash(uint64_t h, struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		h = (h ^ (unsigned char)text.at[i]) * 0x100000001b3u;
	return (h ^ 0xFF) * 0x100000001b3u;
}

struct span finding_fingerprint(const struct finding *finding,
				struct arena *arena)
{
	uint64_t h = 0xcbf29ce484222325u;

	if (!finding->is_of_kind) {
		h = hash(h, finding->doc->path);
		h = hash(h,
			 finding->item ? finding->item->folded_id : SPAN(""));
	}
	h = hash(h, finding->rule);
	h = hash(h, finding->found);
	return arena_printf(arena, "%016llx", (unsigned long long)h);
}
