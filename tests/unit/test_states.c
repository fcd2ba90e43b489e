/* The states of items: their order, the claim, and how a definition says so. */
#include "with-survey.h"

#include "seek/states.h"

static struct states states;
static struct hypothesis *kind;

static const char *tool; /* whose layout it is, in the next find_in() */

/* Reads the items of this form in these files. */
static void find_of(enum item_form form, const struct file *list, size_t n,
		    const char *path)
{
	struct err err = ERR_INIT;

	kind = hypothesis_new(&arena);
	kind->name = SPAN("Item");
	kind->tool = tool;
	hypothesis_add_place(kind, span_str(path), form, &arena)->level = 2;
	given_files(list, n);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	assert_true(hypothesis_read(kind, &survey, &arena));
	hypothesis_measure(kind, &arena);
	states_find(&states, kind, &survey, &arena);
	hypothesis_release(kind);
	survey_release(&survey);
}

/* Reads a table of these files that has "Status" as a column. */
static void find_in(const struct file *list, size_t n, const char *path)
{
	find_of(FORM_ROW, list, n, path);
}

/* A row for each of these states, which are parted by "; ". */
static const char *table(const char *values)
{
	struct buf text = BUF_INIT;
	struct span rest = span_str(values), value;
	const char *said;
	int n = 0;

	buf_adds(&text, "| ID | Status |\n| --- | --- |\n");
	while (span_next_part(&rest, ';', &value))
		buf_addf(&text, "| %d | %.*s |\n", ++n, (int)value.len,
			 value.at);
	said = arena_copy(&arena, buf_span(&text)).at;
	buf_release(&text);
	return said;
}

static void find(const char *values)
{
	struct file file = { "x/a.md", table(values) };

	find_in(&file, 1, "x/a.md");
}

static void assert_says(struct span got, const char *expected)
{
	if (!span_is(got, expected))
		fail_msg("\"%.*s\" is not \"%s\"", (int)got.len, got.at,
			 expected);
}

#define assert_values(expected) \
	assert_says(states_values(&states, &arena), expected)
#define assert_guards(expected, listed)                       \
	assert_says(states_guard(&states, &arena), expected); \
	assert_says(states_listed_guard(&states, &arena), listed)

static void two_of_five_must_have_a_state(void **state)
{
	find("open; open; ; ; ");
	assert_values("open");
	assert_int_equal(states.claim, CLAIM_OPEN);
	find("open; ; ; ; ; ");
	assert_int_equal(states.claim, CLAIM_ALL);
	assert_guards("", "");
}

#define assert_asks(asks_, expected)                                  \
	do {                                                          \
		assert_int_equal(states.asks, asks_);                 \
		assert_says(states_check(&states, &arena), expected); \
	} while (0)

static void what_is_asked_goes_by_how_many_have_which_states(void **state)
{
	find("open; in progress; done");
	assert_asks(ASKS_LISTED, "field Status: open, in progress, done");
	assert_true(states.is_borne);
	assert_false(states.is_must);
	/* A list of two is not one, unless a state needs it. */
	find("open; in progress");
	assert_asks(ASKS_VALUE, "field Status");
	assert_true(states.is_must);
	find("blocked; in progress");
	assert_asks(ASKS_LISTED, "field Status: in progress, blocked");
	find("quux; in progress");
	assert_asks(ASKS_LISTED, "field Status: quux, in progress");
	/* Of what no state claims there is none. */
	find("open; planned; done");
	assert_asks(ASKS_VALUE, "field Status");
	find("idea; idea; done; dropped");
	assert_asks(ASKS_VALUE, "field Status");
	/* Remarks; nothing said of what is open. */
	find("open, since May; in progress; done");
	assert_asks(ASKS_NOTHING, "");
	find("done; dropped");
	assert_asks(ASKS_NOTHING, "");
}

static void three_of_five_have_a_state_that_is_asked_for(void **state)
{
	find("open; in progress; done; ; ");
	assert_asks(ASKS_LISTED, "field Status: open, in progress, done");
	assert_false(states.is_borne);
	assert_false(states.is_must);
	find("open; in progress; ; ; ");
	assert_asks(ASKS_NOTHING, "");
	find("open; in progress; done; open; open; open; open; open; open; "
	     "open; open; open; open; open; open; open; open; open; open; ");
	assert_true(states.is_borne);
	find("open; in progress; done; open; open; open; open; open; open; "
	     "open; open; open; open; open; open; open; open; open; ; ");
	assert_false(states.is_borne);
}

static void ready_is_the_claim(void **state)
{
	find("done; open; in progress; ready");
	assert_values("open, ready, in progress, done");
	assert_int_equal(states.claim, CLAIM_READY);
	assert_guards("Status: ready or later", "Status: ready, in progress");
}

static void the_last_before_work_begins_is_the_claim_if_there_are_two(
	void **state)
{
	find("done; to do; in progress; draft");
	assert_values("draft, to do, in progress, done");
	assert_int_equal(states.claim, CLAIM_LAST_OPEN);
	assert_guards("Status: to do or later", "Status: to do, in progress");
	/* Alone it is where all begin. */
	find("done; to do; in progress");
	assert_int_equal(states.claim, CLAIM_BEGUN);
	assert_guards("Status: in progress or later", "Status: in progress");
	/* Also where nobody is at work yet. */
	find("done; to do; draft");
	assert_int_equal(states.claim, CLAIM_LAST_OPEN);
	assert_values("draft, to do, done");
	assert_guards("Status: to do or later", "Status: to do");
}

static void an_order_that_is_guessed_claims_nothing(void **state)
{
	find("planned; open; in progress");
	assert_int_equal(states.claim, CLAIM_BEGUN);
	/* What no word tells may be work. */
	find("quux; to do; draft; done");
	assert_int_equal(states.claim, CLAIM_OPEN);
	find("quux; to do; draft");
	assert_int_equal(states.claim, CLAIM_OPEN);
	find("quux; to do; draft; in progress");
	assert_int_equal(states.claim, CLAIM_LAST_OPEN);
	find("open; in review; done");
	assert_guards("Status: in review or later", "Status: in review");
}

static void active_has_begun_beside_what_waits(void **state)
{
	find("active; planned; done");
	assert_values("planned, active, done");
	assert_int_equal(states.claim, CLAIM_BEGUN);
	assert_guards("Status: active or later", "Status: active");
	find("active; done");
	assert_int_equal(states.claim, CLAIM_OPEN);
	/* Another one is what is worked on. */
	find("active; in progress; idea; done");
	assert_values("idea, active, in progress, done");
}

static void what_is_put_off_comes_first(void **state)
{
	find("done; in progress; open; deferred; idea");
	assert_values("deferred, idea, open, in progress, done");
}

/* ---- words that tell two things ---- */

static void klaar_is_ready_beside_another_word_for_done(void **state)
{
	find("klaar; gedaan; te doen");
	assert_values("te doen, klaar, gedaan");
	assert_int_equal(states.claim, CLAIM_READY);
	find("klaar; te doen");
	assert_values("te doen, klaar");
	assert_int_equal(states.claim, CLAIM_OPEN);
	find("klaar; dropped; te doen");
	assert_int_equal(states.claim, CLAIM_OPEN);
	find("gotowe; zrobione");
	assert_int_equal(states.claim, CLAIM_READY);
	find("gotowe; gedaan");
	assert_int_equal(states.claim, CLAIM_OPEN);
}

static void find_beside_agreement(const char *values, const char *agreement)
{
	struct file list[] = { { "DEFINITION_OF_READY.md", agreement },
			       { "x/a.md", table(values) } };

	find_in(list, 2, "x/a.md");
}

static void an_agreement_may_use_the_word_for_ready(void **state)
{
	find_beside_agreement("fertig; done",
			      "# Definition of Ready\n\nEine Story ist fertig "
			      "für die Umsetzung, wenn sie klein ist.\n");
	assert_int_equal(states.claim, CLAIM_READY);
	find_beside_agreement("fertig; done",
			      "# Definition of Ready\n\nEine Story ist fertig, "
			      "wenn sie klein ist.\n");
	assert_int_equal(states.claim, CLAIM_OPEN);
	/* Alone it is the end. */
	find_beside_agreement("fertig; offen",
			      "# Definition of Ready\n\nEine Story ist fertig "
			      "für die Umsetzung, wenn sie klein ist.\n");
	assert_int_equal(states.claim, CLAIM_OPEN);
}

static void accepted_is_ready_beside_what_was_proposed(void **state)
{
	find("accepted; proposed; done");
	assert_values("proposed, accepted, done");
	assert_int_equal(states.claim, CLAIM_READY);
	find("accepted; open; done");
	assert_values("open, accepted, done");
	assert_int_equal(states.claim, CLAIM_OPEN);
}

#define APPROVED(title, box) \
	"## " title "\n\n**Status:** approved\n\n- [" box "] It works\n\n"
#define OPEN "## Print\n\n**Status:** open\n\n- [ ] It works\n"

static void find_headings(const char *text)
{
	struct file file = { "x/a.md", text };

	find_of(FORM_HEADING, &file, 1, "x/a.md");
}

static void what_is_approved_with_all_boxes_ticked_is_done(void **state)
{
	find_headings(APPROVED("Pay", "x") APPROVED("Ship", "x")
			      APPROVED("Sort", "x") OPEN);
	assert_int_equal(states.claim, CLAIM_OPEN);
	assert_int_equal(states.list[1].phase, PHASE_DONE);
	find_headings(APPROVED("Pay", "x") APPROVED("Ship", "x")
			      APPROVED("Sort", " ") OPEN);
	assert_int_equal(states.claim, CLAIM_READY);
	find_headings(APPROVED("Pay", "x") APPROVED("Ship", "x") OPEN);
	assert_int_equal(states.claim, CLAIM_READY);
}

/* ---- labels ---- */

static void find_labels(const char *a, const char *b, const char *status)
{
	struct file file = {
		"x/a.md",
		arena_printf(&arena,
			     "| ID | Tags | Status |\n| --- | --- | --- |\n"
			     "| 1 | %s | %s |\n| 2 | %s | open |\n",
			     a, status, b)
			.at
	};

	find_in(&file, 1, "x/a.md");
}

static void a_label_is_the_claim_where_no_state_is(void **state)
{
	find_labels("ui, ready for dev", "ui", "open");
	assert_int_equal(states.claim, CLAIM_LABEL);
	assert_guards("Tags: ready for dev", "Tags: ready for dev");
	find_labels("ui", "ready", "open");
	assert_guards("Tags: ready", "Tags: ready");
	find_labels("ready", "ui", "ready");
	assert_int_equal(states.claim, CLAIM_READY);
	find_labels("ready", "ready", "open");
	assert_int_equal(states.claim, CLAIM_OPEN);
	find_labels("approved", "ui", "open");
	assert_int_equal(states.claim, CLAIM_OPEN);
	find_labels("readymade", "ui", "open");
	assert_int_equal(states.claim, CLAIM_OPEN);
}

static void ideas_may_wait_in_a_folder_beside(void **state)
{
	struct file list[] = {
		{ "x/ideas/b.md", "# B\n" },
		{ "x/tasks/a.md", table("done; to do; in progress") },
	};
	struct file other[] = {
		{ "x/parts/b.md", "# B\n" },
		{ "x/tasks/a.md", table("done; to do; in progress") },
	};
	struct file above[] = {
		{ "ideas/b.md", "# B\n" },
		{ "x/tasks/a.md", table("done; to do; in progress") },
	};

	struct file deep[] = {
		{ "x/ideas/b.md", "# B\n" },
		{ "x/tasks/a/old/a.md", table("done") },
		{ "x/tasks/b.md", table("to do") },
		{ "x/tasks/c/old/a.md", table("in progress") },
	};

	find_in(list, 2, "x/tasks/a.md");
	assert_int_equal(states.claim, CLAIM_LAST_OPEN);
	/* Beside the highest of them. */
	find_in(deep, 4, "x/tasks/**.md");
	assert_int_equal(states.claim, CLAIM_LAST_OPEN);
	find_in(other, 2, "x/tasks/a.md");
	assert_int_equal(states.claim, CLAIM_BEGUN);
	find_in(above, 2, "x/tasks/a.md");
	assert_int_equal(states.claim, CLAIM_BEGUN);
}

static void ready_is_new_only_where_all_are_ideas(void **state)
{
	find("idea; idea");
	assert_int_equal(states.claim, CLAIM_NEW);
	assert_values("idea, ready");
	assert_guards("Status: ready", "Status: ready");
	find("idea; done");
	assert_int_equal(states.claim, CLAIM_NEW);
	assert_values("idea, ready, done");
	/* What is open is judged as it is, and so is what is looked at. */
	find("open; open");
	assert_int_equal(states.claim, CLAIM_OPEN);
	assert_values("open");
	find("review; review");
	assert_int_equal(states.claim, CLAIM_BEGUN);
	assert_guards("Status: review", "Status: review");
}

static void of_one_phase_the_commoner_comes_first(void **state)
{
	find("planned; open; open; in progress");
	assert_values("open, planned, in progress");
	find("planned; open; in progress");
	assert_values("planned, open, in progress");
}

static void what_is_to_do_is_nearer_to_work_than_the_backlog(void **state)
{
	find("to do; to do; backlog; in progress");
	assert_values("backlog, to do, in progress");
	find("to do; planned; backlog; in progress");
	assert_values("backlog, planned, to do, in progress");
}

static void what_is_held_is_not_later(void **state)
{
	find("ready; blocked; in progress; done; cancelled");
	assert_values("ready, in progress, blocked, done, cancelled");
	assert_guards("Status: ready, in progress",
		      "Status: ready, in progress");
}

static void what_no_word_tells_stands_between_open_and_begun(void **state)
{
	find("quux; in progress; open; done");
	assert_values("open, quux, in progress, done");
}

static void values_with_remarks_are_no_list(void **state)
{
	find("ready, since May; in progress; ready; done");
	assert_false(states.is_list);
	assert_guards("Status: /^\\W*(ready|in progress)(?!\\w)/i",
		      "Status: /^\\W*(ready|in progress)(?!\\w)/i");
	/* What is over may have them. */
	find("ready; in progress; done, in May");
	assert_true(states.is_list);
	find("done, in May; done, in June");
	assert_false(states.is_list);
}

/* ---- slips ---- */

static void one_that_is_nearly_what_three_say_is_a_slip(void **state)
{
	find("done; open; open; open; opes");
	assert_values("open, done");
	find("done; open; open; open; opxy");
	assert_values("open, opxy, done");
	find("done; open; open; opem");
	assert_values("open, opem, done");
	find("done; open; open; open; opem; opem");
	assert_values("open, opem, done");
	/* Longer ones may be two letters apart. */
	find("in progress; in progress; in progress; in porgress");
	assert_values("in progress");
	find("waiting2; waiting2; waiting2; waiting3");
	assert_values("waiting2, waiting3");
}

static void a_slip_claims_nothing(void **state)
{
	find("in progress; in progress; in progress; in porgress; open; done");
	assert_guards("Status: in progress or later", "Status: in progress");
	find("in progress, since May; in progress; in progress; in porgress; "
	     "open");
	assert_guards("Status: /^\\W*(in progress)(?!\\w)/i",
		      "Status: /^\\W*(in progress)(?!\\w)/i");
}

static void a_sign_alone_is_the_state_where_words_tell_of_one_item(void **state)
{
	find("🚧 Slice one works well; open; done");
	assert_values("open, 🚧, done");
	find("🚧 Slice 1; open; done");
	assert_values("open, 🚧, done");
	/* Two items say so, or the words are a state. */
	find("🚧 Slice 1; 🚧 Slice 1; open");
	assert_values("open, 🚧 Slice 1");
	find("🚧 In progress; open");
	assert_values("open, 🚧 In progress");
}

/* ---- where the order is told ---- */

static void find_configured(const char *statuses, const char *values)
{
	struct file list[] = {
		{ "backlog/a.md", table(values) },
		{ "backlog/config.yml",
		  arena_printf(&arena, "statuses: [%s]\n", statuses).at },
	};

	tool = "Backlog.md";
	find_in(list, 2, "backlog/a.md");
	tool = NULL;
}

static void a_configuration_tells_the_states_and_their_order(void **state)
{
	find_configured("Doing, To Do, Done", "Done; Doing");
	assert_values("Doing, To Do, Done");
	assert_string_equal(states.order_from, "its configuration");
	assert_true(states.is_told);
	assert_true(states.is_must);
	assert_asks(ASKS_LISTED, "field Status: Doing, To Do, Done");
}

static void what_is_not_in_it_comes_where_its_word_says(void **state)
{
	find_configured("To Do, Doing, Done", "Blocked; Doing; Backlog; Draft");
	assert_values("Draft, Backlog, To Do, Doing, Blocked, Done");
}

static enum phase phase_of(const char *shown)
{
	for (size_t i = 0; i < states.n; i++)
		if (span_is(states.list[i].shown, shown))
			return states.list[i].phase;
	fail_msg("there is no %s", shown);
	return PHASE_UNKNOWN;
}

static void the_place_tells_what_no_word_does(void **state)
{
	find_configured("Draft, Doing, Quux, Zork", "Draft; Doing");
	assert_int_equal(phase_of("Quux"), PHASE_REVIEW);
	assert_int_equal(phase_of("Zork"), PHASE_DONE);
	find_configured("Quux, Doing, Done, Zork", "Done; Doing");
	assert_int_equal(phase_of("Quux"), PHASE_UNKNOWN);
	assert_int_equal(phase_of("Zork"), PHASE_UNKNOWN);
	/* What is approved after work began is looked at once more. */
	find_configured("Draft, Doing, Approved, Done", "Draft; Doing");
	assert_int_equal(phase_of("Approved"), PHASE_REVIEW);
	find_configured("Draft, Approved, Doing, Done", "Draft; Doing");
	assert_int_equal(phase_of("Approved"), PHASE_READY);
}

static void what_is_rejected_with_work_after_it_goes_back(void **state)
{
	find_configured("To Do, In review, Rejected, Deploying, Done",
			"To Do; Done");
	assert_int_equal(phase_of("Rejected"), PHASE_BEGUN);
	find_configured("To Do, In review, Rejected, Done", "To Do; Done");
	assert_int_equal(phase_of("Rejected"), PHASE_DROPPED);
	find_configured("To Do, Rejected, In review, Done", "To Do; Done");
	assert_int_equal(phase_of("Rejected"), PHASE_DROPPED);
}

static void what_is_put_off_after_the_end_is_not_later_than_it(void **state)
{
	find_configured("To Do, Doing, Done, Deferred, Dropped", "To Do; Done");
	assert_values("Deferred, To Do, Doing, Done, Dropped");
	find_configured("To Do, Blocked, Doing, Done", "To Do; Done");
	assert_values("To Do, Blocked, Doing, Done");
}

static void the_states_of_a_method_are_known(void **state)
{
	find("drafted; ready-for-dev");
	assert_values("backlog, drafted, ready-for-dev, in-progress, review, "
		      "done");
	assert_string_equal(states.order_from, "the states of BMAD");
	assert_asks(ASKS_LISTED, "field Status: backlog, drafted, "
				 "ready-for-dev, in-progress, review, done");
	find("in progress; ready-for-dev");
	assert_values("backlog, drafted, ready-for-dev, in progress, review, "
		      "done");
	find("ready-for-dev; ready-for-dev");
	assert_values("ready-for-dev");
	find("quux; ready-for-dev");
	assert_values("quux, ready-for-dev");
	find("drafted; ready for dev");
	assert_values("drafted, ready for dev");
}

#define SUBTASKS(title, status)               \
	"## " title "\n\n**Status:** " status \
	"\n\n### Tasks / Subtasks\n\na\n\n"

static void a_method_shows_in_a_section_too(void **state)
{
	find_headings(SUBTASKS("Pay", "Draft") SUBTASKS("Ship", "Done"));
	assert_values("Draft, Approved, InProgress, Review, Done");
	find_headings(SUBTASKS("Pay", "backlog") SUBTASKS("Ship", "done"));
	assert_values("backlog, drafted, ready-for-dev, in-progress, review, "
		      "done");
	find_headings(SUBTASKS("Pay", "Draft") SUBTASKS("Ship", "done"));
	assert_values("Draft, ready, done");
	find_headings(SUBTASKS("Pay", "Draft") "## Ship\n\n**Status:** Done\n");
	assert_values("Draft, ready, Done");
}

/* ---- lanes and folders that claim ---- */

#define LANE(name, a, b) "## " name "\n\n- " a "\n- " b "\n\n"

static void find_lanes(const char *lanes)
{
	struct file file = { "x/TODO.md",
			     arena_printf(&arena, "# Board\n\n%s", lanes).at };

	find_of(FORM_ENTRY, &file, 1, "x/TODO.md");
}

#define assert_claims_by(expected) assert_says(states.lane_guard, expected)

static void a_lane_that_says_ready_claims_with_those_of_work(void **state)
{
	find_lanes(LANE("Ideas", "A", "B") LANE("Ready", "C", "D")
			   LANE("In progress", "E", "F")
				   LANE("Done", "G", "H"));
	assert_claims_by("lane: Ready, In progress");
	assert_int_equal(states.claim, CLAIM_READY);
	assert_int_equal(states.n_lanes, 2);
	find_lanes(LANE("Ideas", "A", "B") LANE("To do", "C", "D")
			   LANE("In review", "E", "F") LANE("Done", "G", "H"));
	assert_claims_by("lane: To do, In review");
	assert_int_equal(states.claim, CLAIM_LAST_OPEN);
	/* The backlog waits longer. */
	find_lanes(LANE("Backlog", "A", "B") LANE("To do", "C", "D")
			   LANE("Done", "G", "H"));
	assert_claims_by("lane: To do");
}

static void of_two_lanes_that_wait_none_claims(void **state)
{
	find_lanes(LANE("Ideas", "A", "B") LANE("To do", "C", "D")
			   LANE("Planned", "E", "F") LANE("Done", "G", "H"));
	assert_claims_by("");
	find_lanes(LANE("To do", "C", "D") LANE("Done", "G", "H"));
	assert_claims_by("");
	find_lanes(LANE("Ideas", "A", "B") LANE("To do", "C", "D"));
	assert_claims_by("");
}

/* A file in each of these folders. */
static void find_folders(const char *const *folders)
{
	struct file list[8];
	size_t n = 0;

	for (; folders[n]; n++)
		list[n] = (struct file){
			arena_printf(&arena, "x/%s/%zu.md", folders[n], n).at,
			"# A\n"
		};
	find_of(FORM_FILE, list, n, "x/**.md");
}

#define FOLDERS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void folders_claim_as_lanes_do(void **state)
{
	find_folders(FOLDERS("done", "ideas", "in-progress", "ready"));
	assert_claims_by("folder: ready, in-progress");
	assert_true(states.are_folders);
	find_folders(FOLDERS("backlog", "done", "todo"));
	assert_claims_by("folder: todo");
	/* One says nothing, or lies elsewhere; one folder alone. */
	find_folders(FOLDERS("done", "loans", "ready"));
	assert_claims_by("");
	assert_false(states.are_folders);
	find_folders(FOLDERS("done", "ready", "web/ready"));
	assert_claims_by("");
	find_folders(FOLDERS("ready", "ready"));
	assert_claims_by("");
}

static void words_of_the_language_are_quoted(void **state)
{
	assert_says(quoted_word(SPAN("to do"), &arena), "to do");
	assert_says(quoted_word(SPAN("a, b"), &arena), "\"a, b\"");
	assert_says(quoted_word(SPAN("a: b"), &arena), "\"a: b\"");
	assert_says(quoted_word(SPAN("a|b"), &arena), "\"a|b\"");
	assert_says(quoted_word(SPAN("/a"), &arena), "\"/a\"");
	assert_says(quoted_word(SPAN("a/b"), &arena), "a/b");
	assert_says(quoted_word(SPAN(""), &arena), "\"\"");
	assert_says(quoted_word(SPAN("now or later"), &arena),
		    "\"now or later\"");
	assert_says(quoted_word(SPAN("a and b"), &arena), "\"a and b\"");
	assert_says(quoted_word(SPAN("android"), &arena), "android");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(two_of_five_must_have_a_state),
		TEST(what_is_asked_goes_by_how_many_have_which_states),
		TEST(three_of_five_have_a_state_that_is_asked_for),
		TEST(ready_is_the_claim),
		TEST(the_last_before_work_begins_is_the_claim_if_there_are_two),
		TEST(an_order_that_is_guessed_claims_nothing),
		TEST(active_has_begun_beside_what_waits),
		TEST(what_is_put_off_comes_first),
		TEST(klaar_is_ready_beside_another_word_for_done),
		TEST(an_agreement_may_use_the_word_for_ready),
		TEST(accepted_is_ready_beside_what_was_proposed),
		TEST(what_is_approved_with_all_boxes_ticked_is_done),
		TEST(a_label_is_the_claim_where_no_state_is),
		TEST(ideas_may_wait_in_a_folder_beside),
		TEST(ready_is_new_only_where_all_are_ideas),
		TEST(of_one_phase_the_commoner_comes_first),
		TEST(what_is_to_do_is_nearer_to_work_than_the_backlog),
		TEST(what_is_held_is_not_later),
		TEST(what_no_word_tells_stands_between_open_and_begun),
		TEST(values_with_remarks_are_no_list),
		TEST(one_that_is_nearly_what_three_say_is_a_slip),
		TEST(a_slip_claims_nothing),
		TEST(a_sign_alone_is_the_state_where_words_tell_of_one_item),
		TEST(a_configuration_tells_the_states_and_their_order),
		TEST(what_is_not_in_it_comes_where_its_word_says),
		TEST(the_place_tells_what_no_word_does),
		TEST(what_is_rejected_with_work_after_it_goes_back),
		TEST(what_is_put_off_after_the_end_is_not_later_than_it),
		TEST(the_states_of_a_method_are_known),
		TEST(a_method_shows_in_a_section_too),
		TEST(a_lane_that_says_ready_claims_with_those_of_work),
		TEST(of_two_lanes_that_wait_none_claims),
		TEST(folders_claim_as_lanes_do),
		TEST(words_of_the_language_are_quoted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
