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

/* What the judgement at hand takes for new, by key_of(). */
static void list_new(struct session *session, struct table *keys)
{
	table_init(keys, &session->arena);
	for (size_t i = 0; i < session->judge.findings.n; i++) {
		struct finding *finding = &session->judge.findings.list[i];

		if (finding->since == SINCE_NEW)
			*table_slot(keys, key_of(finding, &session->arena)) =
				finding;
	}
}

/* Of `findings` those that the judgement at hand takes for new stay new. */
static void keep_new(struct session *session, struct findings *findings,
		     void *data)
{
	struct table keys;

	list_new(session, &keys);
	for (size_t i = 0; i < findings->n; i++) {
		struct finding *finding = &findings->list[i];

		if (finding->since == SINCE_NEW &&
		    !table_get(&keys, key_of(finding, &session->arena)))
			finding->since = SINCE_OLD;
	}
	table_release(&keys);
}

/* Notes which of the new ones stand there in the same words, and are not new. */
static void note_same(struct session *session, struct findings *findings,
		      void *data)
{
	bool *is_same = data;
	struct table keys;

	list_new(session, &keys);
	for (size_t i = 0; i < findings->n; i++) {
		struct finding *finding = &findings->list[i];

		is_same[i] =
			finding->since == SINCE_NEW &&
			!gate_is_touched(session, finding) &&
			!table_get(&keys, key_of(finding, &session->arena));
	}
	table_release(&keys);
}

/* Those of the noted ones that are new here came from there. */
static void take_new(struct session *session, struct findings *findings,
		     void *data)
{
	const bool *is_same = data;
	struct table keys;

	list_new(session, &keys);
	for (size_t i = 0; i < findings->n; i++)
		if (is_same[i] && table_get(&keys, key_of(&findings->list[i],
							  &session->arena)))
			findings->list[i].since = SINCE_OLD;
	table_release(&keys);
}

static bool has_new(const struct findings *findings)
{
	for (size_t i = 0; i < findings->n; i++)
		if (findings->list[i].since == SINCE_NEW)
			return true;
	return false;
}

/*
 * Has `weigh` look at the findings while they are judged against another
 * commit; then all is as it was.
 */
static int judge_beside(struct gate *gate, const char *rev, const char *to,
			void (*weigh)(struct session *session,
				      struct findings *findings, void *data),
			void *data, struct err *err)
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
		weigh(session, &first.findings, data);
	if (session->has_judge)
		judge_release(&session->judge);
	base_release(&session->base);
	session->judge = first;
	session->base = base;
	session->reasons = reasons;
	session->has_judge = true;
	return ret;
}

int gate_forgive(struct gate *gate, const char *rev, const char *to,
		 struct err *err)
{
	return judge_beside(gate, rev, to, keep_new, NULL, err);
}

static bool any(const bool *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (list[i])
			return true;
	return false;
}

int gate_forgive_taken(struct gate *gate, const char *rev, const char *base,
		       struct err *err)
{
	size_t n = gate->session.judge.findings.n;
	bool *is_same = ARENA_ARRAY(&gate->session.arena, bool, n);

	if (judge_beside(gate, rev, NULL, note_same, is_same, err) < 0)
		return -1;
	if (!any(is_same, n))
		return 0;
	return judge_beside(gate, base, NULL, take_new, is_same, err);
}
