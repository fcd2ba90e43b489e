/* What `git ready init --format=json` prints: version 1. */
#include "report/adoption.h"

#include "adopt/unseen.h"
#include "report/machine.h"

static const char *form_name(enum item_form form)
{
	static const char *const names[] = {
		[FORM_FILE] = "file",	     [FORM_FOLDER] = "folder",
		[FORM_HEADING] = "heading",  [FORM_PARAGRAPH] = "paragraph",
		[FORM_ENTRY] = "entry",	     [FORM_ROW] = "row",
		[FORM_EXTERNAL] = "address",
	};

	return names[form];
}

static json_t *evidence_of(const struct hypothesis *kind)
{
	json_t *list = json_array();

	for (size_t i = 0; i < kind->n_evidence; i++) {
		const struct evidence *evidence = &kind->evidence[i];
		json_t *json = json_object();

		json_put(json, "says", json_text(evidence->says));
		json_put(json, "n", json_integer((json_int_t)evidence->n));
		json_put(json, "of", json_integer((json_int_t)evidence->of));
		json_put(json, "points", json_real(evidence->points));
		json_array_append_new(list, json);
	}
	return list;
}

static json_t *item_of(const struct item *item)
{
	const struct document *doc = item_doc(item);
	size_t line = outline_place(&doc->outline, item->start).line;
	json_t *json = json_object();

	json_put(json, "path", json_text(doc->path));
	json_put(json, "line", json_integer((json_int_t)line));
	json_put(json, "id", json_text(item->id));
	json_put(json, "title", json_text(item->title));
	json_put(json, "done", json_boolean(item->is_done));
	return json;
}

static json_t *items_of(const struct hypothesis *kind)
{
	json_t *list = json_array();

	for (size_t i = 0; i < kind->backlog.n_items; i++)
		json_array_append_new(list, item_of(kind->backlog.items[i]));
	return list;
}

/* "id from column Key" → "column Key"; null where no directive says so. */
static json_t *source_of(const struct hypothesis *kind, const char *what)
{
	for (size_t i = 0; i < kind->n_directives; i++)
		if (span_starts(kind->directives[i], what))
			return json_text(
				span_from(kind->directives[i], strlen(what)));
	return json_null();
}

/* The patterns as a definition has them, each with its marker. */
static json_t *patterns_of(const struct hypothesis *kind)
{
	struct buf heading = BUF_INIT;
	json_t *list = json_array();
	struct span rest, part;
	bool in_code = false;

	hypothesis_write_heading(kind, &heading);
	rest = buf_span(&heading);
	while (span_next_part(&rest, '`', &part)) {
		if (in_code && !span_starts(part, "when "))
			json_array_append_new(list, json_text(part));
		in_code = !in_code;
	}
	buf_release(&heading);
	return list;
}

static json_t *kind_of(const struct hypothesis *kind)
{
	json_t *json = json_object();

	json_put(json, "name", json_text(kind->name));
	json_put(json, "patterns", patterns_of(kind));
	json_put(json, "when",
		 kind->guard.len ? json_text(kind->guard) : json_null());
	json_put(json, "form", json_string(form_name(kind->places[0].form)));
	json_put(json, "id_from", source_of(kind, "id from "));
	json_put(json, "title_from", source_of(kind, "title from "));
	json_put(json, "status_from", source_of(kind, "field status from "));
	json_put(json, "score", json_real(kind->score));
	json_put(json, "items", items_of(kind));
	json_put(json, "evidence", evidence_of(kind));
	return json;
}

static json_t *guess_of(const struct sought *sought, size_t i, size_t chosen)
{
	const struct guess *guess = &sought->guesses[i];
	json_t *json = json_object(), *kinds = json_array();

	json_put(json, "rank", json_integer((json_int_t)i + 1));
	json_put(json, "chosen", json_boolean(i == chosen));
	for (size_t k = 0; k < guess->n; k++)
		json_array_append_new(kinds, kind_of(guess->kinds[k]));
	json_put(json, "kinds", kinds);
	return json;
}

/* What was read and left out, each with its score, in one line. */
static json_t *considered_of(const struct sought *sought)
{
	json_t *list = json_array();

	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *one = sought->all[i];
		json_t *json = json_object();

		json_put(json, "patterns", patterns_of(one));
		json_put(json, "items", json_integer((json_int_t)one->facts.n));
		json_put(json, "score", json_real(one->score));
		json_put(json, "evidence", evidence_of(one));
		json_array_append_new(list, json);
	}
	return list;
}

static json_t *summary_of(const struct proposal *proposal)
{
	const struct proof *today = &proposal->today;
	const struct proof *claimed = &proposal->claimed;
	json_t *json = json_object();

	json_put(json, "ready", json_integer((json_int_t)today->ready));
	json_put(json, "not_ready", json_integer((json_int_t)today->not_ready));
	json_put(json, "open", json_integer((json_int_t)today->open));
	json_put(json, "done", json_integer((json_int_t)claimed->done));
	json_put(json, "could_not_be_started",
		 json_integer((json_int_t)claimed->not_ready));
	return json;
}

/* The criteria with what they hold for, which the definition leaves out. */
static json_t *criteria_of(const struct proposal *proposal)
{
	json_t *list = json_array();

	for (size_t k = 0; k < proposal->n_kinds; k++)
		for (size_t i = 0; i < proposal->kinds[k].mine.n; i++) {
			const struct mined *mined =
				&proposal->kinds[k].mine.list[i];
			json_t *json = json_object();

			json_put(json, "kind",
				 json_text(proposal->kinds[k].kind->name));
			json_put(json, "text", json_text(mined->sentence));
			json_put(json, "check", json_text(mined->check));
			json_put(json, "holds",
				 json_integer((json_int_t)mined->holds));
			json_put(json, "of",
				 json_integer((json_int_t)mined->of));
			json_array_append_new(list, json);
		}
	return list;
}

static void append_texts(json_t *list, const struct span *texts, size_t n)
{
	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, json_text(texts[i]));
}

/* What people see and the reader does not, in sentences. */
static json_t *unseen_of(const struct adoption_report *report)
{
	const struct proposal *proposal = report->proposal;
	json_t *list = json_array();
	struct span *texts;
	size_t n = unseen_files(&report->sought->survey, &texts, report->arena);

	append_texts(list, texts, n);
	for (size_t i = 0; proposal && i < proposal->n_kinds; i++) {
		n = unseen_in(proposal->kinds[i].kind, &texts, report->arena);
		append_texts(list, texts, n);
		n = unseen_ends(proposal->kinds[i].kind, &proposal->today,
				&texts, report->arena);
		append_texts(list, texts, n);
	}
	return list;
}

/* Their agreement, and the spans proposed for it; null without one. */
static json_t *document_of(const struct own_document *own)
{
	json_t *json, *list;

	if (!own || !own->doc)
		return json_null();
	json = json_object();
	list = json_array();
	json_put(json, "path", json_text(own->doc->path));
	json_put(json, "sentences", json_integer((json_int_t)own->n));
	json_put(json, "items",
		 own->items.len ? json_text(span_trim(own->items))
				: json_null());
	for (size_t i = 0; i < own->n; i++) {
		const struct own_sentence *one = &own->sentences[i];
		json_t *proposed;

		if (!one->check.len)
			continue;
		proposed = json_object();
		json_put(proposed, "line", json_integer((json_int_t)one->line));
		json_put(proposed, "sentence", json_text(one->text));
		json_put(proposed, "span", json_text(one->check));
		json_put(proposed, "holds",
			 json_integer((json_int_t)one->holds));
		json_put(proposed, "of", json_integer((json_int_t)one->of));
		json_array_append_new(list, proposed);
	}
	json_put(json, "proposed", list);
	list = json_array();
	for (size_t i = 0; i < own->n_others; i++)
		json_array_append_new(list, json_text(own->others[i]->path));
	json_put(json, "others", list);
	return json;
}

void adoption_json(const struct adoption_report *report, struct buf *out)
{
	const struct sought *sought = report->sought;
	const struct proposal *proposal = report->proposal;
	json_t *json = json_object(), *guesses = json_array();

	json_put(json, "version", json_integer(1));
	json_put(json, "files", json_integer((json_int_t)sought->survey.n));
	for (size_t i = 0; i < sought->n_guesses; i++)
		json_array_append_new(guesses,
				      guess_of(sought, i, report->chosen));
	json_put(json, "candidates", guesses);
	json_put(json, "definition",
		 proposal && proposal->text.len ? json_text(proposal->text)
						: json_null());
	json_put(json, "document", document_of(report->own));
	json_put(json, "criteria",
		 proposal ? criteria_of(proposal) : json_array());
	json_put(json, "summary",
		 proposal ? summary_of(proposal) : json_null());
	json_put(json, "cannot_read", unseen_of(report));
	json_put(json, "considered", considered_of(sought));
	json_write(json, JSON_INDENT(2), out);
}
