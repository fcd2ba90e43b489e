/* JSON for programs: texts, paths, fingerprints. */
#include "report/machine.h"

#include "base/table.h"
#include "base/unicode.h"
#include "report/inert.h"
#include "report/phrases.h"

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

/* The character that begins here, and how many bytes it has; up to U+FFFF. */
static uint32_t code_point_at(struct span text, size_t at, size_t *n)
{
	const unsigned char *c = (const unsigned char *)text.at + at;

	*n = 1;
	if (c[0] < 0xC2 || c[0] >= 0xF0)
		return c[0] < 0x80 ? c[0] : 0xFFFD;
	*n = c[0] < 0xE0 ? 2 : 3;
	if (text.len - at < *n)
		return 0xFFFD;
	return *n == 2 ? (c[0] & 0x1Fu) << 6 | (c[1] & 0x3Fu)
		       : (c[0] & 0x0Fu) << 12 | (c[1] & 0x3Fu) << 6 |
				 (c[2] & 0x3Fu);
}

/*
 * JSON often goes to a terminal or a CI's log before a program reads it. The
 * same texts, in escapes where those would take them for their own; JSON's
 * own line breaks stay.
 */
static void add_escaped(struct buf *out, struct span json)
{
	size_t from = 0, n;

	for (size_t i = 0; i < json.len; i += n) {
		uint32_t c = code_point_at(json, i, &n);

		if ((c < 0x7F || !code_point_steers(c)) &&
		    !is_old_command(json, i))
			continue;
		buf_add(out, span_of(json.at + from, i - from));
		buf_addf(out, "\\u%04x", (unsigned)c);
		from = i + n;
	}
	buf_add(out, span_from(json, from));
}

void json_write(json_t *json, size_t flags, struct buf *out)
{
	struct buf text = BUF_INIT;

	json_dump_callback(json, add_bytes, &text, flags);
	add_escaped(out, buf_span(&text));
	buf_addc(out, '\n');
	buf_release(&text);
	json_decref(json);
}

json_t *json_inert(struct span text)
{
	struct buf inert = BUF_INIT;
	json_t *json;

	add_inert(&inert, text);
	json = json_text(buf_span(&inert));
	buf_release(&inert);
	return json;
}

json_t *json_message(const struct report *report, const struct finding *finding)
{
	struct buf text = BUF_INIT, part = BUF_INIT;
	json_t *json;

	add_message(&part, report, finding);
	add_inert(&text, buf_span(&part));
	buf_addc(&text, '\n');
	buf_clear(&part);
	add_answer(&part, finding);
	add_inert(&text, buf_span(&part));
	json = json_text(buf_span(&text));
	buf_release(&text);
	buf_release(&part);
	return json;
}

json_t *json_path(const struct location *at)
{
	return at->path.len ? json_text(at->path) : json_string(".");
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

void json_library_version(struct buf *out)
{
	buf_adds(out, jansson_version_str());
}
