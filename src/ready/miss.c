/* Findings of criteria that do not hold, put together. */
#include "ready/miss.h"

#include "ready/ways-out.h"
#include "terms/lookup.h"

#include <stdarg.h>

static struct span say_prefix(struct judge *judge,
			      const struct criterion *criterion,
			      const struct item *item, bool has_subject)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);
	struct span level = level_name(agreement, judge->work.now->claims);

	if (level.len && criterion->level != NO_LEVEL)
		return arena_printf(judge->scratch, "%s claims \"%s\" but ",
				    say_id(judge, item), say(judge, level));
	return arena_printf(judge->scratch, "%s%s ", say_id(judge, item),
			    has_subject ? ":" : "");
}

void miss(const struct asking *a, struct spot spot, const struct saying *saying,
	  const char *format, ...)
{
	struct judge *judge = a->judge;
	struct item *item = a->item;
	struct finding *finding = findings_add(a->out);
	struct buf text = BUF_INIT;
	va_list args;

	if (!finding)
		return;
	if (!saying->is_plain)
		buf_add(&text, say_prefix(judge, a->criterion, item,
					  saying->has_subject));
	finding->said_of = (uint32_t)text.len;
	va_start(args, format);
	buf_vaddf(&text, format, args);
	va_end(args);
	finding->message = arena_copy(judge->scratch, buf_span(&text));
	buf_release(&text);
	finding->rule = a->criterion->rule;
	finding->severity = a->criterion->severity;
	finding->is_broken_link = saying->is_broken_link;
	finding->item = item;
	finding->criterion = a->criterion;
	finding->doc = spot.doc;
	finding->start = spot.start;
	finding->end = spot.end;
	finding->label = saying->label ? span_str(saying->label) : SPAN("");
	finding->answer = saying->answer.len ? saying->answer
					     : SPAN("answer it");
	finding->back = say_way_out(judge, a->criterion, item);
	finding->ask = say_whom(judge, a->criterion);
	finding->beyond = saying->beyond;
	finding->found = saying->found.len ? saying->found
					   : span_str(finding->label.at);
}

void miss_more(const struct asking *a, size_t n)
{
	const struct finding *last = &a->out->list[a->out->n - 1];
	const struct spot spot = { last->doc, last->end, last->end };
	/* The state before knows the number, so that one more is new. */
	const struct saying saying = {
		.label = "below this one",
		.answer = SPAN("answer those above, and the rest is listed"),
		.found = SPAN("and more"),
		.beyond = (double)n,
	};

	miss(a, spot, &saying,
	     "has %zu more finding%s of this criterion, not listed", n,
	     n == 1 ? "" : "s");
	if (a->out->quiet_error)
		a->out->list[a->out->n - 1].severity = SEVERITY_ERROR;
}

void miss_limit(const struct asking *a, struct spot spot, struct span regex)
{
	const struct saying saying = {
		.label = "here it gave up",
		.answer = SPAN("write a simpler regex in the definition"),
		.found = regex,
	};
	size_t n = a->out->n;

	miss(a, spot, &saying,
	     "could not be judged: the regex %s took too long",
	     say(a->judge, regex));
	if (a->out->n > n)
		a->out->list[n].severity = SEVERITY_ERROR;
	else
		a->out->quiet_error = true;
}
