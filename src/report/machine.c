#include "report/machine.h"

#include "base/table.h"
#include "base/unicode.h"

#include <stdlib.h>

json_t *json_text(struct span text)
{
	struct buf shown = BUF_INIT;
	json_t *json;
	size_t at;

	if (text_is_utf8(text, &at))
		return json_stringn_nocheck(text.at ? text.at : "", text.len);
	text_show(&shown, text);
	json = json_stringn_nocheck(shown.at, shown.len);
	buf_release(&shown);
	return json;
}

void json_put(json_t *object, const char *name, json_t *value)
{
	if (!value || json_object_set_new_nocheck(object, name, value) < 0)
		abort();
}

static int add_bytes(const char *bytes, size_t n, void *out)
{
	buf_add(out, span_of(bytes, n));
	return 0;
}

void json_write(json_t *json, size_t flags, struct buf *out)
{
	json_dump_callback(json, add_bytes, out, flags);
	buf_addc(out, '\n');
	json_decref(json);
}

json_t *json_message(const struct finding *finding)
{
	struct buf text = BUF_INIT;
	json_t *json;

	buf_add(&text, finding->message);
	buf_addc(&text, '\n');
	add_exits(&text, finding);
	json = json_text(buf_span(&text));
	buf_release(&text);
	return json;
}

struct span *unique_fingerprints(const struct report *report)
{
	struct span *out =
		ARENA_ARRAY(report->arena, struct span, report->n_findings);
	struct table seen;

	table_init(&seen, report->arena);
	for (size_t i = 0; i < report->n_findings; i++) {
		struct span print = finding_fingerprint(&report->findings[i],
							report->arena);
		size_t *n = (size_t *)*table_slot(&seen, print);

		if (!n)
			*table_slot(&seen, print) = n =
				ARENA_NEW(report->arena, size_t);
		out[i] = (*n)++ ? arena_printf(report->arena, "%.*s-%zu",
					       (int)print.len, print.at, *n)
				: print;
	}
	table_release(&seen);
	return out;
}
