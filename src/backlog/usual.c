/*
 * The words that close or begin an item where its kind says nothing else, and
 * those of what has not begun.
 */
#include "backlog/kind.h"

const char *const usual_done[] = {
	"done",	      "closed",	  "complete",  "completed", "dropped",
	"cancelled",  "canceled", "archived",  "rejected",  "withdrawn",
	"superseded", "obsolete", "abandoned", "won't do",  "wont do",
	"won't fix",  "wontfix",  NULL,
};

const char *const usual_started[] = { "doing", "in progress", "in review",
				      "review", NULL };

const char *const usual_waiting[] = {
	"idea",	      "draft",	      "new",	     "proposed",  "open",
	"todo",	      "to do",	      "backlog",     "pending",	  "triage",
	"inbox",      "icebox",	      "not started", "someday",	  "later",
	"ideas",      "entwurf",      "idee",	     "ideen",	  "neu",
	"offen",      "zu erledigen", "borrador",    "pendiente", "por hacer",
	"abierto",    "abierta",      "brouillon",   "à faire",	  "a faire",
	"en attente", "rascunho",     "pendente",    "a fazer",	  "aberto",
	"aberta",     "bozza",	      "da fare",     "nieuw",	  "te doen",
	"nowe",	      "do zrobienia", "nový",	     "nová",	  "nové",
	"бэклог",     "беклог",	      "новая",	     "новый",	  "черновик",
	"idée",	      "ideia",	      "идея",	     NULL,
};
