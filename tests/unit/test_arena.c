/* One arena holds everything parsed. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdalign.h>

#include "base/arena.h"

static struct arena arena;

static void given_arena(void)
{
	arena_init(&arena);
}

static void memory_is_zeroed_and_aligned(void **state)
{
	given_arena();
	for (size_t bytes = 1; bytes < 3000; bytes += 7) {
		char *at = arena_alloc(&arena, bytes);

		assert_int_equal((uintptr_t)at % alignof(max_align_t), 0);
		for (size_t i = 0; i < bytes; i++)
			assert_int_equal(at[i], 0);
		memset(at, 'x', bytes);
		arena_text(&arena, 1);
	}
	arena_release(&arena);
}

static void nothing_asked_for_is_still_a_place(void **state)
{
	/* Of an arena that has no block yet, too. */
	given_arena();
	assert_non_null(arena_alloc(&arena, 0));
	arena_release(&arena);
	given_arena();
	assert_non_null(arena_text(&arena, 0));
	arena_release(&arena);
}

static void a_large_allocation_fits(void **state)
{
	size_t bytes = 9 * 1024 * 1024;
	char *small, *large;

	given_arena();
	small = arena_text(&arena, 1);
	*small = 's';
	large = arena_alloc(&arena, bytes);
	assert_int_equal(large[0], 0);
	assert_int_equal(large[bytes - 1], 0);
	large[0] = large[bytes - 1] = 'l';
	assert_int_equal(*small, 's');
	arena_release(&arena);
}

static void a_copy_ends_in_nul_and_is_its_own(void **state)
{
	char text[] = "abcd";
	struct span copy;

	given_arena();
	copy = arena_copy(&arena, span_of(text, 3));
	text[0] = 'X';
	assert_int_equal(copy.len, 3);
	assert_string_equal(copy.at, "abc");
	copy = arena_copy(&arena, SPAN_NONE);
	assert_int_equal(copy.len, 0);
	assert_string_equal(copy.at, "");
	arena_release(&arena);
}

static void printing_takes_any_length(void **state)
{
	char wide[5000];
	struct span text;

	memset(wide, 'w', sizeof(wide) - 1);
	wide[sizeof(wide) - 1] = '\0';
	given_arena();
	text = arena_printf(&arena, "%s-%d", "EXP", 12);
	assert_int_equal(text.len, 6);
	assert_string_equal(text.at, "EXP-12");
	text = arena_printf(&arena, "<%s>", wide);
	assert_int_equal(text.len, 5001);
	assert_string_equal(text.at + 4999, "w>");
	text = arena_printf(&arena, "%s", "");
	assert_int_equal(text.len, 0);
	arena_release(&arena);
}

static void what_was_kept_stays(void **state)
{
	char *first, *second;

	given_arena();
	first = arena_text(&arena, 1000);
	memcpy(first, "abc", 4);
	arena_keep(&arena, first, 4);
	second = arena_text(&arena, 1000);
	memset(second, 'z', 1000);
	assert_string_equal(first, "abc");
	arena_release(&arena);
}

static void keeping_leaves_later_allocations_alone(void **state)
{
	char *first, *second, *third;

	given_arena();
	first = arena_text(&arena, 100);
	second = arena_text(&arena, 4);
	memcpy(second, "new", 4);
	arena_keep(&arena, first, 1);
	third = arena_text(&arena, 200);
	memset(third, 'z', 200);
	assert_string_equal(second, "new");
	arena_release(&arena);
}

static void memory_is_zeroed_where_text_was_given_back(void **state)
{
	char *text, *next;

	given_arena();
	text = arena_text(&arena, 64);
	text[0] = 'x';
	arena_keep(&arena, text, 1);
	next = arena_alloc(&arena, 63);
	for (size_t i = 0; i < 63; i++)
		assert_int_equal(next[i], 0);
	arena_release(&arena);
}

static void a_list_keeps_its_elements_while_it_grows(void **state)
{
	size_t *list = NULL, n = 0, room = 0;

	given_arena();
	for (size_t i = 0; i < 5000; i++) {
		*ARENA_PUSH(&arena, list, n, room) = i;
		/* Now and then something stands behind it. */
		if (i % 97 == 0)
			*arena_text(&arena, 1) = 'x';
	}
	assert_int_equal(n, 5000);
	assert_true(room >= n);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(list[i], i);
	arena_release(&arena);
}

static void two_lists_grow_side_by_side(void **state)
{
	uint32_t *a = NULL, *b = NULL;
	size_t n_a = 0, n_b = 0, room_a = 0, room_b = 0;

	given_arena();
	for (uint32_t i = 0; i < 3000; i++) {
		*ARENA_PUSH(&arena, a, n_a, room_a) = i;
		*ARENA_PUSH(&arena, b, n_b, room_b) = ~i;
	}
	for (uint32_t i = 0; i < 3000; i++) {
		assert_int_equal(a[i], i);
		assert_int_equal(b[i], (uint32_t)~i);
	}
	arena_release(&arena);
}

static void a_large_list_moves_with_all_it_holds(void **state)
{
	uint64_t *list = NULL;
	size_t n = 0, room = 0;

	given_arena();
	for (uint64_t i = 0; i < 1000 * 1000; i++)
		*ARENA_PUSH(&arena, list, n, room) = i * 3;
	for (uint64_t i = 0; i < n; i++)
		assert_int_equal(list[i], i * 3);
	arena_release(&arena);
}

static void rewinding_leaves_what_is_older(void **state)
{
	struct arena_mark mark;
	char *older;

	given_arena();
	older = arena_text(&arena, 10);
	memcpy(older, "old", 4);
	mark = arena_mark(&arena);
	/* Small, large, and more than a block holds. */
	for (size_t bytes = 1; bytes < 8 * 1024 * 1024; bytes *= 3)
		memset(arena_text(&arena, bytes), 'x', bytes);
	arena_rewind(&arena, mark);
	assert_string_equal(older, "old");
	arena_release(&arena);
}

static void memory_is_zeroed_after_rewinding(void **state)
{
	static const size_t sizes[] = { 5, 1000, 300 * 1000, 3 * 1000 * 1000 };

	given_arena();
	for (size_t round = 0; round < 3; round++) {
		struct arena_mark mark = arena_mark(&arena);

		for (size_t i = 0; i < 4; i++) {
			char *at = arena_alloc(&arena, sizes[i]);

			for (size_t j = 0; j < sizes[i]; j++)
				if (at[j])
					fail_msg("byte %zu is %d", j, at[j]);
			memset(at, 'x', sizes[i]);
		}
		arena_rewind(&arena, mark);
	}
	arena_release(&arena);
}

static void rewinding_goes_back_step_by_step(void **state)
{
	struct arena_mark outer, inner;
	char *kept;

	given_arena();
	outer = arena_mark(&arena);
	kept = arena_text(&arena, 200 * 1000);
	kept[199999] = 'k';
	inner = arena_mark(&arena);
	memset(arena_text(&arena, 100 * 1000), 'x', 100 * 1000);
	arena_rewind(&arena, inner);
	assert_int_equal(kept[199999], 'k');
	assert_true(arena_holds(&arena, kept + 199999));
	arena_rewind(&arena, outer);
	arena_release(&arena);
}

static void an_arena_knows_its_own(void **state)
{
	struct arena other;
	char local = 'l';
	char *small, *large;

	given_arena();
	arena_init(&other);
	small = arena_text(&arena, 3);
	large = arena_text(&arena, 1024 * 1024);
	assert_true(arena_holds(&arena, small));
	assert_true(arena_holds(&arena, small + 2));
	assert_true(arena_holds(&arena, large + 1024 * 1024 - 1));
	assert_false(arena_holds(&arena, &local));
	assert_false(arena_holds(&arena, NULL));
	assert_false(arena_holds(&arena, arena_text(&other, 3)));
	arena_release(&arena);
	arena_release(&other);
}

static void a_released_arena_can_be_used_anew(void **state)
{
	given_arena();
	arena_alloc(&arena, 100);
	arena_release(&arena);
	given_arena();
	assert_non_null(arena_alloc(&arena, 100));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_and_aligned),
		cmocka_unit_test(nothing_asked_for_is_still_a_place),
		cmocka_unit_test(a_large_allocation_fits),
		cmocka_unit_test(a_copy_ends_in_nul_and_is_its_own),
		cmocka_unit_test(printing_takes_any_length),
		cmocka_unit_test(what_was_kept_stays),
		cmocka_unit_test(keeping_leaves_later_allocations_alone),
		cmocka_unit_test(memory_is_zeroed_where_text_was_given_back),
		cmocka_unit_test(a_list_keeps_its_elements_while_it_grows),
		cmocka_unit_test(two_lists_grow_side_by_side),
		cmocka_unit_test(a_large_list_moves_with_all_it_holds),
		cmocka_unit_test(rewinding_leaves_what_is_older),
		cmocka_unit_test(memory_is_zeroed_after_rewinding),
		cmocka_unit_test(rewinding_goes_back_step_by_step),
		cmocka_unit_test(an_arena_knows_its_own),
		cmocka_unit_test(a_released_arena_can_be_used_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
