/* For tests that need an arena: each TEST() has an empty one. */
#ifndef UNIT_WITH_ARENA_H
#define UNIT_WITH_ARENA_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_arena, drop_arena)

static struct arena arena;

static int make_arena(void **state)
{
	arena_init(&arena);
	return 0;
}

static int drop_arena(void **state)
{
	arena_release(&arena);
	return 0;
}

#endif
