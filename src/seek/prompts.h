/* Documents that are written for an agent, and speak of anybody's backlog. */
#ifndef SEEK_PROMPTS_H
#define SEEK_PROMPTS_H

#include "seek/survey.h"

/*
 * Marks as foreign
 *
 * - commands and workflows for an agent, told by front matter that says what
 *   they take and may use, or by tags that are nobody's HTML around their
 *   parts: <process>, <success_criteria>;
 * - what lies beside SKILL.md, and below;
 * - tasks/, checklists/ and workflows/ beside agents/, where a framework was
 *   put: what an agent is told to do.
 */
void prompts_mark(struct survey *survey);

#endif
