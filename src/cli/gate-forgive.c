/*
 * What somebody else has already answered for: a merge is not to blame for what
 * one of its sides brought, nor a push for what another branch holds.
 */
#include "cli/gate.h"

bool finding_is_about_change(const struct finding *finding)
{
	return finding->criterion &&
	       finding->criterion->check->subject == SUBJECT_CHANGE;
}

static struct span key_of(const struct finding *finding, struct arena *arena)
{
	/* What it changed from differs between the sides of a merge. */
	struct span found = finding_is_about_change(finding) ? SPAN("")
							     : finding->found;

	return arena_printf(arena, "%zu %d %.*s %.*s %.*s",
			    finding->item ? finding->item->index : SIZE_MAX,
			    (int)finding->severity, (int)finding->rule.len,
			    finding->rule.at, (int)finding->doc->path.len,
			    finding->doc->path.at, (int)found.len, found.at);
}

/* Judges once more, against `rev`; by its own reasons where `to` is given. */
static int judge_against(struct session *session, const char *rev,
			 const char *to, struct err *err)
{
	if (session_compare(session, rev, err) < 0)
		return -1;
	if (to) {
		session->reasons = (struct reasons){ 0 };
		if (session_read_reasons(session, rev, to, err) < 0)
			return -1;
	}
	session_judge(session);
	session_subtract(session, NULL);
	return 0;
}

/* Of `findings` those that the judgement at hand takes for new stay new. */
static void keep_new(struct session *session, struct findings *findings)
{
	struct table keys;

	table_init(&keys, &session->arena);
	for (size_t i = 0; i < session->judge.findings.n; i++) {
		struct finding *finding = &session->judge.findings.list[i];

		if (finding->since == SINCE_NEW)
			*table_slot(&keys, key_of(finding, &session->arena)) =
				finding;
	}
	for (size_t i = 0; i < findings->n; i++) {
		struct finding *finding = &findings->list[i];

		if (finding->since == SINCE_NEW &&
		    !table_get(&keys, key_of(finding, &session->arena)))
			finding->since = SINCE_OLD;
	}
	table_release(&keys);
}

static bool has_new(const struct findings *findings)
{
	for (size_t i = 0; i < findings->n; i++)
		if (findings->list[i].since == SINCE_NEW)
			return true;
	return false;
}

int gate_forgive(struct gate *gate, const char *rev, const char *to,
		 struct err *err)
{
	struct session *session = &gate->session;
	struct judge first = session->judge;
	struct base base = session->base;
	struct reasons reasons = session->reasons;
	int ret;

	if (!has_new(&first.findings))
		return 0;
	session->base = (struct base){ 0 };
	session->has_judge = false;
	ret = judge_against(session, rev, to, err);
	if (ret == 0)
		keep_new(session, &first.findings);
	if (session->has_judge)
		judge_release(&session->judge);
	base_release(&session->base);
	session->judge = first;
	session->base = base;
	session->reasons = reasons;
	session->has_judge = true;
	return ret;
}
