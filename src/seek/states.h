/*
 * The states that the items of a kind go through: their order, which of them
 * are over, begun or ready, and how a definition says so. The claim is never
 * guessed from how often a value occurs.
 */
#ifndef SEEK_STATES_H
#define SEEK_STATES_H

#include "seek/hypothesis.h"
#include "seek/word-list.h"

struct state {
	struct span shown; /* as most write it */
	struct span core; /* folded, without a remark */
	enum phase phase;
	size_t n;
	size_t rank; /* in the tool's configuration; SIZE_MAX if not there */
	bool has_remark; /* an item says more than the state there */
	size_t taken_back; /* how many of these say that it is not so */
	bool is_slip; /* one item's, nearly what several say: to be mended */
};

/* By what a level is claimed. */
enum claim {
	CLAIM_ALL, /* there are no states: every open item */
	CLAIM_READY, /* a state that means ready, or later */
	CLAIM_LABEL, /* a label that says ready, and no state does */
	CLAIM_LAST_OPEN, /* the last state before work begins, or later */
	CLAIM_BEGUN, /* nothing says ready: the change that starts an item */
	CLAIM_OPEN, /* nothing says ready or begun: every open item */
	CLAIM_NEW, /* all are ideas: a new value, "ready", has to be agreed */
};

/* What a definition asks of the field of the states. */
enum asks {
	ASKS_NOTHING,
	ASKS_VALUE, /* that there is one: nobody said which there are */
	ASKS_LISTED, /* one of the list */
};

struct states {
	struct span field; /* as written: "Status"; empty without one */
	struct state *list; /* in order */
	size_t n, room;
	bool is_list; /* values of what is not over stand alone: a list has them */
	bool is_told; /* the team says which there are */
	bool is_known; /* the method that it follows does */
	enum asks asks; /* what the definition asks of the field */
	bool is_must;
	bool is_borne; /* by nearly all: to have one is a must */
	enum claim claim;
	size_t claimed; /* the state of the claim, in `list` */
	struct span label; /* CLAIM_LABEL: `labels: ready`, the guard */
	struct span lane_guard; /* where lanes claim: `lane: Ready, Doing` */
	struct span *lanes; /* which they are */
	size_t n_lanes; /* 0: no lane claims */
	struct span *begun_lanes; /* of work, as a legend alone tells */
	size_t n_begun_lanes;
	bool are_folders; /* the lanes: `folder: ready, doing` */
	struct word_list beside; /* folders of states that no item lies in yet */
	const char *order_from; /* "its configuration", "what items say" */
	const struct signs *signs; /* what they mean to the team */
};

/*
 * states-guard.c: the state in a regex that begins "^\W*": without a sign in
 * front, which others who write the same state leave out.
 */
void add_state_escaped(struct buf *out, struct span shown);

/* Reads the states out of the items; `survey` holds a tool's configuration. */
void states_find(struct states *out, const struct hypothesis *kind,
		 const struct survey *survey, struct arena *arena);

/*
 * states-known.c: the states of a method, in their order, where the items show
 * that it is followed; `name` says which. 0: of none.
 */
size_t states_known(const struct states *states, const struct hypothesis *kind,
		    const char *const **out, const char **name);

/* claim.c: do ideas wait in a folder of their own beside that of the items? */
bool ideas_wait_beside(const struct hypothesis *kind,
		       const struct survey *survey, struct arena *arena);

/*
 * claim-words.c: "Klaar" may mean done and may mean ready. It is ready beside
 * another state that means done: by that word, or as an agreement uses it.
 */
void states_tell_ready(struct states *states, const struct survey *survey,
		       struct arena *arena);

/*
 * claim-words.c: "accepted" is agreed on beside what was proposed, or in a list
 * that the team wrote; else it may be what nobody is going to change.
 */
void states_doubt_accepted(struct states *states);

/*
 * claim-words.c: what was made is "approved" where all its boxes are ticked;
 * what may begin still has open ones, or none.
 */
void states_tell_approved(struct states *states, const struct hypothesis *kind,
			  struct arena *arena);

/*
 * claim-words.c: "approved", "принято", folded: said of work that may begin, or
 * of what was made and looked at.
 */
bool core_is_approval(struct span core);

/*
 * folder-states.c: "started when path: …" of files in a folder of work under way
 * beside folders of other states; empty where there is none.
 */
struct span folders_say_begun(const struct states *states,
			      const struct hypothesis *kind,
			      struct arena *arena);

/* claim-words.c: "Backlog" waits longer than "To do": the lower comes first. */
int waiting_rank(struct span core);

/* claim-words.c: the guard `labels: ready` where some items bear it, not all. */
struct span ready_label(const struct hypothesis *kind, struct arena *arena);

/* claim.c: chooses `claim` and `claimed` of states that are in their order. */
void states_choose_claim(struct states *states, bool has_ideas);

/*
 * ends.c: what says that an item is over, or has begun, as directives without their
 * sentences: "done when status: Done". In the arena.
 */
size_t states_directives(const struct states *states,
			 const struct hypothesis *kind, struct span **out,
			 struct arena *arena);

/*
 * lane-rules.c: "done when lane: Done" by the headings that are a state, where a
 * tick, a strike or a status does not say the same of all below; "started when
 * lane: Doing" where nothing but headings says so. Empty without.
 */
struct span lanes_say_over(const struct states *states,
			   const struct hypothesis *kind, struct arena *arena);
struct span lanes_say_begun(const struct states *states,
			    const struct hypothesis *kind, struct arena *arena);

/*
 * lane-legend.c: fills in `begun_lanes`, the headings above items that no word
 * tells and that stand between what may begin and what is over where the team
 * lists its columns.
 */
void states_read_lanes(struct states *states, const struct hypothesis *kind,
		       const struct survey *survey, struct arena *arena);

/*
 * lane-claim.c: where no item says a state, but lies in the lanes of a board, or as
 * a file in folders that are such: a lane that says ready claims it, and each that
 * means later; else the only one of what is to be done, beside one of ideas or a
 * backlog. Of folders those of work become `begun_lanes`.
 */
void states_claim_by_lane(struct states *states, const struct hypothesis *kind,
			  struct arena *arena);

/*
 * The same where the items have states of which none claims, and the folders that
 * they lie in are states as well: then no new state is asked for.
 */
void states_claim_by_folder(struct states *states,
			    const struct hypothesis *kind, struct arena *arena);

/* Does the item lie in a lane that claims? */
bool lane_claims(const struct states *states, const struct item *item,
		 struct arena *arena);

/* Is work on it going on, or is what was made looked at? */
static inline bool has_begun(enum phase phase)
{
	return phase == PHASE_BEGUN || phase == PHASE_REVIEW;
}

/* states-guard.c: does a level claim, or is every open item judged? */
bool states_have_level(const struct states *states);

/*
 * "field Status: Draft, Ready", or "field Status" where nobody says which values
 * there are; empty where nothing is asked.
 */
struct span states_check(const struct states *states, struct arena *arena);

/* "field Status": that it is there at all. */
struct span states_has_check(const struct states *states, struct arena *arena);

/* The guard of the level: "status: Ready or later"; empty where all claim. */
struct span states_guard(const struct states *states, struct arena *arena);

/*
 * The same with every state that it takes by name, for a text that holds no
 * list of values to know "later" by.
 */
struct span states_listed_guard(const struct states *states,
				struct arena *arena);

/* "Draft, Ready, Done", quoted where the language asks for it. */
struct span states_values(const struct states *states, struct arena *arena);

/* title-ends.c: "delivered" of "Search — delivered", "Pay (delivered)"; or empty. */
struct span title_ending(struct span title);

/* The marks that set this ending off, a bit each; and a regex for any of them. */
unsigned title_marks(struct span title, struct span ending);
struct span title_marks_regex(unsigned marks, struct arena *arena);

#endif
