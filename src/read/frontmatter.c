/* YAML read as fields, event by event; the only file that knows libyaml. */
#include "read/frontmatter.h"

#include "base/heap.h"
#include "read/complaints.h"
#include "read/yaml-signs.h"

#include <stdlib.h>
#include <yaml.h>

enum { MOST_BYTES = 256 * 1024, MOST_NODES = 20000, MOST_DEPTH = 32 };

struct yaml_reader {
	yaml_parser_t parser;
	struct arena *arena;
	struct frontmatter *out;
	struct yaml_value *values; /* of all fields, in their order */
	size_t n_values, values_room, fields_room;
	struct span source, yaml;
	struct err *err;
	size_t *at;
	size_t n_nodes;
	/* libyaml counts characters; the walk from them to bytes. */
	size_t chars, bytes;
	struct yaml_signs signs;
};

static size_t byte_offset(struct yaml_reader *r, size_t index)
{
	if (index < r->chars)
		r->chars = r->bytes = 0;
	while (r->chars < index && r->bytes < r->yaml.len) {
		r->bytes++;
		while (r->bytes < r->yaml.len &&
		       ((unsigned char)r->yaml.at[r->bytes] & 0xC0) == 0x80)
			r->bytes++;
		r->chars++;
	}
	return (size_t)(r->yaml.at - r->source.at) + r->bytes;
}

/* A file beside an item is YAML as a whole. */
static const char *whole(const struct yaml_reader *r)
{
	return r->yaml.at == r->source.at ? "its YAML" : "its front matter";
}

static int refuse(struct yaml_reader *r, const yaml_event_t *event,
		  const char *what, const char *remedy)
{
	*r->at = byte_offset(r, event->start_mark.index);
	err_set(r->err, "%s %s", whole(r), what);
	return err_hint(r->err, "%s", remedy);
}

static const char *at_mark(struct yaml_reader *r, size_t mark)
{
	return r->source.at + byte_offset(r, mark);
}

/* Where to look, and what is wrong there. */
static int complain(struct yaml_reader *r)
{
	const yaml_parser_t *parser = &r->parser;
	const char *problem = parser->problem ? parser->problem : "unreadable";
	const struct complaint *known = complaint_about(problem);
	size_t mark = parser->problem_mark.index;

	/* A tab is not a sign that YAML keeps for itself. */
	if (known && *at_mark(r, mark) == '\t')
		known = complaint_about("found a tab character");
	if (!mark || (known && known->at_context && parser->context))
		mark = parser->context_mark.index;
	*r->at = byte_offset(r, mark);
	if (!parser->problem_mark.index && parser->problem_offset)
		*r->at = (size_t)(r->yaml.at - r->source.at) +
			 parser->problem_offset;
	if (!known)
		return err_set(r->err, "%s is not valid YAML: %s", whole(r),
			       problem);
	err_set(r->err, "%s %s", whole(r), known->words);
	return err_hint(r->err, "%s", known->remedy);
}

static int next_event(struct yaml_reader *r, yaml_event_t *event)
{
	if (!yaml_parser_parse(&r->parser, event)) {
		if (r->parser.error == YAML_MEMORY_ERROR)
			abort();
		return complain(r);
	}
	if (++r->n_nodes <= MOST_NODES)
		return 0;
	refuse(r, event, "has too many values",
	       "move out of it what no check asks for");
	yaml_event_delete(event);
	return -1;
}

static int check_plain(struct yaml_reader *r, const yaml_event_t *event)
{
	const yaml_char_t *anchor = NULL, *tag = NULL;

	switch (event->type) {
	case YAML_ALIAS_EVENT:
		return refuse(r, event, "uses an alias (*name)",
			      "write the value itself");
	case YAML_SCALAR_EVENT:
		anchor = event->data.scalar.anchor;
		tag = event->data.scalar.tag;
		break;
	case YAML_SEQUENCE_START_EVENT:
		anchor = event->data.sequence_start.anchor;
		tag = event->data.sequence_start.tag;
		break;
	case YAML_MAPPING_START_EVENT:
		anchor = event->data.mapping_start.anchor;
		tag = event->data.mapping_start.tag;
		break;
	default:
		break;
	}
	if (anchor)
		return refuse(r, event, "uses an anchor (&name)",
			      "write the value itself");
	if (tag)
		return refuse(r, event, "uses a tag (!name)",
			      "write the value itself");
	return 0;
}

static struct span scalar_text(struct yaml_reader *r, const yaml_event_t *event)
{
	struct span text = arena_copy(
		r->arena, span_of((const char *)event->data.scalar.value,
				  event->data.scalar.length));
	char *at = (char *)text.at;

	for (size_t i = 0; i < text.len; i++) {
		if (r->signs.at_sign && at[i] == r->signs.at_sign)
			at[i] = '@';
		else if (r->signs.backtick && at[i] == r->signs.backtick)
			at[i] = '`';
		else if (r->signs.colon && at[i] == r->signs.colon)
			at[i] = ':';
	}
	return text;
}

/* After ">-" and the line break: where the words of a block scalar begin. */
static uint32_t first_word(const struct yaml_reader *r, uint32_t at,
			   uint32_t end)
{
	uint32_t i = at;

	while (i < end && r->source.at[i] != '\n')
		i++;
	while (i < end && char_is_space(r->source.at[i]))
		i++;
	return i < end ? i : at;
}

/* A value's end as people see it: without the blanks a block scalar keeps. */
static void add_value(struct yaml_reader *r, struct yaml_field *field,
		      const yaml_event_t *event)
{
	struct yaml_value *value =
		HEAP_PUSH(r->values, r->n_values, r->values_room);

	field->n_values++;
	value->text = scalar_text(r, event);
	value->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	value->start = (uint32_t)byte_offset(r, event->start_mark.index);
	value->end = (uint32_t)byte_offset(r, event->end_mark.index);
	if (event->data.scalar.style == YAML_LITERAL_SCALAR_STYLE ||
	    event->data.scalar.style == YAML_FOLDED_SCALAR_STYLE)
		value->start = first_word(r, value->start, value->end);
	while (value->end > value->start &&
	       char_is_space(r->source.at[value->end - 1]))
		value->end--;
}

/* Reads to the end of a list or map that nobody asks for. */
static int skip_nested(struct yaml_reader *r)
{
	int depth = 1;

	while (depth > 0) {
		yaml_event_t event;
		int ret;

		if (next_event(r, &event) < 0)
			return -1;
		ret = check_plain(r, &event);
		if (event.type == YAML_SEQUENCE_START_EVENT ||
		    event.type == YAML_MAPPING_START_EVENT)
			depth++;
		else if (event.type == YAML_SEQUENCE_END_EVENT ||
			 event.type == YAML_MAPPING_END_EVENT)
			depth--;
		if (depth > MOST_DEPTH)
			ret = refuse(r, &event, "is nested too deeply",
				     "write it with fewer levels");
		yaml_event_delete(&event);
		if (ret < 0)
			return -1;
	}
	return 0;
}

/*
 * `related: [[Billing]]`, whose quotes were forgotten: a list in a list to
 * YAML, a link to whoever wrote it. `at` is where the inner list begins.
 */
static void add_wiki_link(struct yaml_reader *r, struct yaml_field *field,
			  size_t at)
{
	struct span rest;
	ptrdiff_t close;
	struct yaml_value *value;

	if (at > 0 && r->source.at[at - 1] == '[')
		at--;
	rest = span_from(r->source, at);
	close = span_find_char(rest, ']');
	if (!span_starts(rest, "[[") || close <= 2 ||
	    !span_starts(span_from(rest, (size_t)close), "]]") ||
	    span_find_char(span_first(rest, (size_t)close), '\n') >= 0 ||
	    span_find_char(span_of(rest.at + 2, (size_t)close - 2), '[') >= 0)
		return;
	value = HEAP_PUSH(r->values, r->n_values, r->values_room);
	field->n_values++;
	*value = (struct yaml_value){
		.text = span_first(rest, (size_t)close + 2),
		.start = (uint32_t)at,
		.end = (uint32_t)(at + (size_t)close + 2)
	};
}

static int read_list(struct yaml_reader *r, struct yaml_field *field)
{
	field->is_list = true;
	for (;;) {
		yaml_event_t event;
		yaml_event_type_t type;
		int ret;

		if (next_event(r, &event) < 0)
			return -1;
		type = event.type;
		ret = check_plain(r, &event);
		if (!ret && type == YAML_SCALAR_EVENT)
			add_value(r, field, &event);
		if (!ret && type == YAML_SEQUENCE_START_EVENT)
			add_wiki_link(r, field,
				      byte_offset(r, event.start_mark.index));
		yaml_event_delete(&event);
		if (ret < 0 || type == YAML_SEQUENCE_END_EVENT)
			return ret;
		if ((type == YAML_SEQUENCE_START_EVENT ||
		     type == YAML_MAPPING_START_EVENT) &&
		    skip_nested(r) < 0)
			return -1;
	}
}

static struct yaml_field *add_field(struct yaml_reader *r, struct span outer,
				    struct span name, uint32_t start)
{
	struct frontmatter *out = r->out;
	struct yaml_field *field;

	if (outer.len)
		name = arena_printf(r->arena, "%.*s.%.*s", (int)outer.len,
				    outer.at, (int)name.len, name.at);
	field = HEAP_PUSH(out->fields, out->n_fields, r->fields_room);
	field->name = name;
	field->start = start;
	return field;
}

static int refuse_twin(struct yaml_reader *r, struct span outer,
		       struct span name, const yaml_event_t *event)
{
	size_t skip = outer.len ? outer.len + 1 : 0;

	for (size_t i = 0; i < r->out->n_fields; i++) {
		struct span known = r->out->fields[i].name;

		if (known.len != skip + name.len ||
		    (skip && !span_starts(known, outer.at)) ||
		    !span_eq(span_from(known, skip), name))
			continue;
		*r->at = byte_offset(r, event->start_mark.index);
		err_set(r->err, "%s says \"%.*s\" twice", whole(r),
			(int)known.len, known.at);
		return err_hint(r->err, "remove one of the two");
	}
	return 0;
}

static int read_map(struct yaml_reader *r, struct span outer);

static int read_field(struct yaml_reader *r, struct span outer,
		      struct span name, uint32_t start)
{
	struct yaml_field *field;
	yaml_event_t event;
	yaml_event_type_t type;
	int ret;

	if (next_event(r, &event) < 0)
		return -1;
	type = event.type;
	ret = check_plain(r, &event);
	if (!ret && type == YAML_SCALAR_EVENT) {
		field = add_field(r, outer, name, start);
		if (event.data.scalar.length ||
		    event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
			add_value(r, field, &event);
	}
	yaml_event_delete(&event);
	if (ret < 0)
		return -1;
	if (type == YAML_SEQUENCE_START_EVENT)
		return read_list(r, add_field(r, outer, name, start));
	if (type == YAML_MAPPING_START_EVENT)
		return outer.len ? skip_nested(r) : read_map(r, name);
	return 0;
}

static int read_map(struct yaml_reader *r, struct span outer)
{
	for (;;) {
		yaml_event_t event;
		struct span name = SPAN_NONE;
		uint32_t start;
		int ret;

		if (next_event(r, &event) < 0)
			return -1;
		if (event.type == YAML_MAPPING_END_EVENT) {
			yaml_event_delete(&event);
			return 0;
		}
		start = (uint32_t)byte_offset(r, event.start_mark.index);
		ret = check_plain(r, &event);
		if (!ret && event.type == YAML_SCALAR_EVENT) {
			name = scalar_text(r, &event);
			ret = refuse_twin(r, outer, name, &event);
		} else if (!ret) {
			ret = refuse(r, &event, "has a name that is not a word",
				     "write a word before the colon");
		}
		yaml_event_delete(&event);
		if (ret < 0 || read_field(r, outer, name, start) < 0)
			return -1;
	}
}

static int read_document(struct yaml_reader *r)
{
	bool done = false;

	while (!done) {
		yaml_event_t event;
		yaml_event_type_t type;
		int ret;

		if (next_event(r, &event) < 0)
			return -1;
		type = event.type;
		ret = check_plain(r, &event);
		if (!ret &&
		    (type == YAML_SEQUENCE_START_EVENT ||
		     (type == YAML_SCALAR_EVENT && event.data.scalar.length)))
			ret = refuse(r, &event,
				     "holds no \"name: value\" lines",
				     "write a name, a colon and a space before "
				     "each value");
		yaml_event_delete(&event);
		if (ret < 0)
			return -1;
		if (type == YAML_MAPPING_START_EVENT &&
		    read_map(r, SPAN_NONE) < 0)
			return -1;
		done = type == YAML_STREAM_END_EVENT;
	}
	return 0;
}

/* Now that all is read, each field is told where its values are. */
static void give_values(struct yaml_reader *r)
{
	struct frontmatter *out = r->out;
	struct yaml_value *values = heap_to_arena(
		r->values, r->n_values * sizeof(*values), r->arena);

	out->fields = heap_to_arena(
		out->fields, out->n_fields * sizeof(*out->fields), r->arena);
	for (size_t i = 0; i < out->n_fields; i++) {
		struct yaml_field *field = &out->fields[i];

		if (!field->n_values)
			continue;
		field->values = values;
		values += field->n_values;
	}
}

/* `*has_colon`: YAML gave up at a colon within a value. */
static int read_yaml(struct yaml_reader *r, bool with_colons, bool *has_colon)
{
	struct span tamed =
		yaml_tame(r->yaml, with_colons, &r->signs, r->arena);
	int ret;

	*r->out = (struct frontmatter){ 0 };
	*r->at = (size_t)(r->yaml.at - r->source.at);
	if (!yaml_parser_initialize(&r->parser))
		abort();
	yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
		&r->parser, (const unsigned char *)tamed.at, tamed.len);
	ret = read_document(r);
	give_values(r);
	*has_colon = ret < 0 && r->parser.problem &&
		     complains_of_colon(r->parser.problem);
	yaml_parser_delete(&r->parser);
	return ret;
}

int frontmatter_read(struct frontmatter *out, struct span source,
		     struct span yaml, struct arena *arena, size_t *at,
		     struct err *err)
{
	struct yaml_reader first = { .arena = arena,
				     .out = out,
				     .source = source,
				     .yaml = yaml,
				     .err = err,
				     .at = at };
	struct yaml_reader again = first;
	bool has_colon;
	int ret;

	*out = (struct frontmatter){ 0 };
	*at = (size_t)(yaml.at - source.at);
	if (yaml.len > MOST_BYTES) {
		err_set(err, "its front matter has more than %d KiB",
			MOST_BYTES / 1024);
		return err_hint(err, "move out of it what no check asks for");
	}
	if (!span_trim(yaml).len)
		return 0;
	ret = read_yaml(&first, false, &has_colon);
	return has_colon ? read_yaml(&again, true, &has_colon) : ret;
}

void frontmatter_library_version(struct buf *out)
{
	buf_adds(out, yaml_get_version_string());
}
