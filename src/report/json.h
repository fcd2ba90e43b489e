/* JSON, version 1: members are added, never renamed or removed. */
#ifndef REPORT_JSON_H
#define REPORT_JSON_H

#include "plan/list.h"
#include "report/machine.h"
#include "report/outlook.h"

/* null for an empty text. */
json_t *json_text_or_null(struct span text);

/* The line, from 1, that holds the offset. */
size_t json_line_of(const struct document *doc, uint32_t offset);

/* The members that every command begins with. */
json_t *json_definition(const struct report *report);
json_t *json_snapshot(const struct report *report);
json_t *json_summary(const struct report *report);

/* An item, and where the report has a plan, its place in that. */
json_t *json_item(const struct report *report, struct item *item);

/* json-plan.c: adds what the plan knows of it. */
void json_put_plan(json_t *json, const struct report *report,
		   struct planned *planned);

/* ---- the commands of every day ---- */

/* Version, definition and snapshot. */
json_t *json_outlook(const struct outlook *outlook);

/* An array of items as json_item() writes them; the caller owns it. */
json_t *json_items(const struct outlook *outlook, struct planned *const *items,
		   size_t n);

/*
 * An array of the rules that are not met, with how often; the caller owns it.
 */
json_t *json_reasons(const struct lack *reasons, size_t n);

/* Order, total and summary; writes it and takes it over. */
void json_finish(const struct outlook *outlook, json_t *json, size_t total,
		 struct buf *out);

#endif
