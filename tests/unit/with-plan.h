/* For tests of what is planned of files in memory, by the ready.md among them. */
#ifndef UNIT_WITH_PLAN_H
#define UNIT_WITH_PLAN_H

#include "with-files.h"

#include "plan/plan.h"
#include "terms/lookup.h"

static struct definition definition;
static struct document agreement;
static struct backlog backlog;
static struct judge judge;
static struct plan plan;

/* Reads, judges and plans them; plan_forget() frees all that. */
static inline void plan_files(const struct file *list, size_t n)
{
	struct backlog_source source;
	struct err err = ERR_INIT;
	struct span text;

	given_files(list, n);
	assert_int_equal(read_file(NULL, SPAN("ready.md"), &arena, &text, &err),
			 0);
	document_read(&agreement, SPAN("ready.md"), text, &arena);
	definition = (struct definition){ 0 };
	definition_read(&definition, &agreement, &arena);
	assert_false(definition.is_invalid);
	source = definition_source(&definition, &snapshot, &arena);
	assert_int_equal(backlog_read(&backlog, &source, &arena, &err), 0);
	judge = (struct judge){ .definition = &definition,
				.backlog = &backlog,
				.arena = &arena };
	judge_run(&judge);
	plan_read(&plan, &judge, true, &arena);
}

static inline void plan_forget(void)
{
	plan_release(&plan);
	judge_release(&judge);
	backlog_release(&backlog);
	definition_release(&definition);
}

#endif
