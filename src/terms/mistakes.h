/* What is wrong, or doubtful, in a definition: findings about the document. */
#ifndef TERMS_MISTAKES_H
#define TERMS_MISTAKES_H

#include "terms/definition.h"

/*
 * A mistake (definition-invalid) and a doubt (definition-unchecked). What
 * answers it is "mend it", unless the caller knows better and says so.
 */
struct finding *definition_mistake(struct definition *definition,
				   uint32_t start, uint32_t end,
				   const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* The same as a warning: the definition runs all the same. */
struct finding *definition_doubt(struct definition *definition, uint32_t start,
				 uint32_t end, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

#endif
