/* Kinds and levels, as they are added to a definition while it is read. */
#include "terms/reader.h"

#include "base/unicode.h"
#include "terms/mistakes.h"

void reader_name_kind(struct reader *r, struct agreement *agreement,
		      struct span name, uint32_t block)
{
	agreement->kind.name = name;
	agreement->kind.folded = text_fold_name(r->arena, name);
	agreement->kind.slug = text_slug(r->arena, name);
	agreement->start = r->outline->blocks[block].start;
	agreement->end = r->outline->blocks[block].end;
}

struct agreement *reader_add_kind(struct reader *r, uint32_t block,
				  struct span name)
{
	struct definition *definition = r->definition;
	struct agreement *agreement = ARENA_NEW(r->arena, struct agreement);
	const struct block *b = &r->outline->blocks[block];

	reader_name_kind(r, agreement, name, block);
	for (size_t i = 0; i < definition->n_agreements; i++)
		if (span_eq(definition->agreements[i]->kind.folded,
			    agreement->kind.folded))
			definition_mistake(
				definition, b->start, b->end,
				"\"%.*s\" is described twice; a kind "
				"has one heading",
				(int)name.len, name.at)
				->answer = SPAN("join the two, or call one of "
						"them something else");
	if (!name.len)
		definition_mistake(definition, b->start, b->end,
				   "expected the name of a kind before the "
				   "code span, as in ## Story `backlog/*.md`")
			->answer = SPAN("name it");
	agreement->kind.index = definition->n_agreements;
	*ARENA_PUSH(r->arena, definition->agreements, definition->n_agreements,
		    definition->agreements_room) = agreement;
	return agreement;
}

struct level *reader_add_level(struct reader *r, uint32_t block,
			       struct span name)
{
	struct agreement *agreement = r->agreement;
	struct level *level = ARENA_PUSH(r->arena, agreement->levels,
					 agreement->n_levels,
					 agreement->levels_room);

	r->level = agreement->n_levels - 1;
	*level = (struct level){ .name = name,
				 .start = agreement->start,
				 .end = agreement->end };
	if (block != NO_BLOCK) {
		level->start = r->outline->blocks[block].start;
		level->end = r->outline->blocks[block].end;
	}
	return level;
}

void reader_read_when(struct reader *r, struct level *level,
		      const struct code *code, bool in_heading)
{
	struct parser parser;
	struct span here;

	parser_init(&parser, r->definition, code->text);
	if (!parse_word(&parser, "when")) {
		here = parse_here(&parser);
		parse_fail(
			&parser, parser.at, parser.at + here.len,
			"expected \"when\" and what claims this level, as in "
			"when status: ready; found \"%.*s\"",
			(int)here.len, here.at);
	} else if (parse_guard(&parser, &level->when) == 0 &&
		   !parse_at_end(&parser)) {
		here = parse_here(&parser);
		parse_fail(&parser, parser.at, parser.at + here.len,
			   "did not expect \"%.*s\" here", (int)here.len,
			   here.at);
	}
	if (parser.message.at)
		reader_mistake(r, &parser, code, !in_heading);
	r->agreement->is_guarded |= level->when != NULL;
}
