/* Lists that grow, settle and are sorted. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/heap.h"
#include "base/sort.h"

static void a_list_settles_with_all_it_holds(void **state)
{
	struct arena arena;
	size_t n = 0, room = 0;
	int *list = NULL, *kept;

	arena_init(&arena);
	for (int i = 0; i < 1000; i++) {
		int *last = HEAP_PUSH(list, n, room);

		assert_int_equal(*last, 0);
		*last = i;
	}
	assert_int_equal(n, 1000);
	assert_true(room >= n);
	kept = heap_to_arena(list, n * sizeof(*list), &arena);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(kept[i], i);
	assert_null(heap_to_arena(NULL, 0, &arena));
	arena_release(&arena);
}

static int n_compared;

static int by_number(const void *a, const void *b)
{
	n_compared++;
	return *(const int *)a - *(const int *)b;
}

static void what_is_in_order_is_looked_at_once(void **state)
{
	int list[] = { 1, 2, 2, 3, 5, 8 };

	n_compared = 0;
	sort_list(list, 6, sizeof(*list), by_number);
	assert_int_equal(n_compared, 5);
	assert_int_equal(list[4], 5);
}

static void what_is_not_is_sorted(void **state)
{
	int list[] = { 2, 3, 5, 1, 8, 0 };
	const int expected[] = { 0, 1, 2, 3, 5, 8 };

	sort_list(list, 6, sizeof(*list), by_number);
	assert_memory_equal(list, expected, sizeof(list));
	sort_list(NULL, 0, sizeof(*list), by_number);
	sort_list(list, 1, sizeof(*list), by_number);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_settles_with_all_it_holds),
		cmocka_unit_test(what_is_in_order_is_looked_at_once),
		cmocka_unit_test(what_is_not_is_sorted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
