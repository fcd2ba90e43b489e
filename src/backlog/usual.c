/* The words that close or begin an item where its kind says nothing else. */
#include "backlog/kind.h"

const char *const usual_done[] = {
	"done",	    "closed",	 "complete",   "completed",
	"dropped",  "cancelled", "canceled",   "archived",
	"rejected", "withdrawn", "superseded", NULL,
};

const char *const usual_started[] = { "doing", "in progress", "in review",
				      "review", NULL };
