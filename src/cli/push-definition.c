/* Which definition judges a branch that is pushed. */
#include "cli/push.h"

/*
 * The definition of the commit `from`; where that has none, of the branch that
 * all others start from: a branch from before it, or one that dropped it, does
 * not escape. Then `*is_mains`.
 */
static int find_agreed(struct session *session, const struct update *update,
		       const char *from, bool *is_mains, struct err *err)
{
	struct options before = { .definition_from = from };
	struct span main = push_default_branch(session, update->remote);
	int ret = session_find_definition(session, &before, err);

	*is_mains = false;
	if (ret < 0 || !session->definition.is_builtin || !main.len ||
	    !repo_is_revision(session->repo, main.at))
		return ret;
	definition_release(&session->definition);
	before.definition_from = main.at;
	*is_mains = true;
	return session_find_definition(session, &before, err);
}

/* The one that a branch brings judges the next push, and must be fit to. */
static int read_own(struct session *session, struct definition *own,
		    bool *has_own, struct err *err)
{
	struct options none = { 0 };
	struct err why = ERR_INIT;

	*has_own = session_read_definition(session, own, session->snapshot,
					   &none, &why) == 0;
	if (*has_own || !own->is_unreadable)
		return 0;
	*err = why;
	return -1;
}

static bool says(const struct findings *findings, struct span message)
{
	for (size_t i = 0; i < findings->n; i++)
		if (span_eq(findings->list[i].message, message))
			return true;
	return false;
}

/*
 * What is doubtful in the branch's own definition, and was not before: a check
 * that no longer runs would judge nothing from the next push on.
 */
static void show_doubts(struct gate *gate, const struct definition *own)
{
	const struct findings *doubts = &own->findings;

	for (size_t i = 0; i < doubts->n; i++)
		if (!says(&gate->session.definition.findings,
			  doubts->list[i].message))
			*findings_add(&gate->others) = doubts->list[i];
}

int push_find_definition(struct gate *gate, const struct update *update,
			 struct span base, const char *shown, struct err *err)
{
	struct session *session = &gate->session;
	const char *from = update->old && !update->remote ? update->old
							  : base.at;
	struct definition own = { 0 };
	bool has_own, is_fit, is_mains;
	int ret;

	if (read_own(session, &own, &has_own, err) < 0)
		return -1;
	ret = find_agreed(session, update, from, &is_mains, err);
	is_fit = ret == 0 && !session->definition.is_invalid;
	if (has_own && !own.is_builtin && (own.is_invalid || !is_fit)) {
		definition_release(&session->definition);
		session->definition = own;
		if (own.is_invalid)
			return gate_fail_definition(gate, err);
		gate_say(gate,
			 "git ready: %s is judged by its own definition, since "
			 "the one before it cannot be used",
			 shown);
		return 0;
	}
	if (has_own && ret == 0)
		show_doubts(gate, &own);
	if (has_own && ret == 0 && !is_mains && own.is_builtin &&
	    !session->definition.is_builtin)
		gate_say(gate,
			 "git ready: %s no longer has a definition of ready; "
			 "unless the main branch has one, later pushes are "
			 "not judged",
			 shown);
	definition_release(&own);
	return ret;
}
