/* Mistakes and doubts about a definition, as findings. */
#include "terms/mistakes.h"

#include <stdarg.h>

static struct finding *add_finding(struct definition *definition,
				   const char *rule, enum severity severity,
				   uint32_t start, uint32_t end,
				   struct span message)
{
	struct finding *finding = findings_add(&definition->findings);

	finding->rule = span_str(rule);
	finding->severity = severity;
	finding->doc = definition->doc;
	finding->start = start;
	finding->end = end;
	finding->message = message;
	finding->found = message;
	return finding;
}

struct finding *definition_mistake(struct definition *definition,
				   uint32_t start, uint32_t end,
				   const char *format, ...)
{
	struct finding *finding;
	struct span text;
	va_list args;

	va_start(args, format);
	text = arena_vprintf(definition->arena, format, args);
	va_end(args);
	finding = add_finding(definition, "definition-invalid", SEVERITY_ERROR,
			      start, end, text);
	finding->answer = SPAN("fix it");
	definition->is_invalid = true;
	return finding;
}

struct finding *definition_doubt(struct definition *definition, uint32_t start,
				 uint32_t end, const char *format, ...)
{
	struct finding *finding;
	struct span text;
	va_list args;

	va_start(args, format);
	text = arena_vprintf(definition->arena, format, args);
	va_end(args);
	finding = add_finding(definition, "definition-unchecked",
			      SEVERITY_WARNING, start, end, text);
	finding->answer = SPAN("fix it");
	return finding;
}
