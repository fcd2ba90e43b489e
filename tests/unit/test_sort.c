/* Sorting: what is equal stays as it came, and sorted lists cost one look. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include "base/sort.h"

/* A letter to sort by, and a digit that says where it came from. */
struct card {
	char text[3];
};

static size_t n_looks;

static int by_letter(const void *x, const void *y)
{
	const struct card *a = x, *b = y;

	n_looks++;
	return compare_sizes((size_t)a->text[0], (size_t)b->text[0]);
}

/* "b1 a2" sorted is "a2 b1 ". */
static void assert_sorts(const char *from, const char *to)
{
	struct card cards[16];
	size_t n = 0;
	char got[64] = "";

	for (; *from; from += 3, n++)
		cards[n] = (struct card){ { from[0], from[1], '\0' } };
	sort_list(cards, n, sizeof(*cards), by_letter);
	for (size_t i = 0; i < n; i++)
		strcat(strcat(got, cards[i].text), " ");
	assert_string_equal(got, to);
}

static void any_number_of_elements_is_sorted(void **state)
{
	assert_sorts("", "");
	assert_sorts("a1 ", "a1 ");
	assert_sorts("b1 a2 ", "a2 b1 ");
	assert_sorts("c1 b2 a3 ", "a3 b2 c1 ");
	assert_sorts("b1 c2 a3 ", "a3 b1 c2 ");
	assert_sorts("a1 c2 b3 ", "a1 b3 c2 ");
	assert_sorts("g1 f2 e3 d4 c5 b6 a7 ", "a7 b6 c5 d4 e3 f2 g1 ");
	assert_sorts("d1 a2 g3 b4 f5 c6 e7 h8 ", "a2 b4 c6 d1 e7 f5 g3 h8 ");
}

static void equal_elements_stay_as_they_came(void **state)
{
	assert_sorts("a1 a2 a3 ", "a1 a2 a3 ");
	assert_sorts("b1 a2 b3 a4 b5 a6 ", "a2 a4 a6 b1 b3 b5 ");
	assert_sorts("c1 a2 b3 a4 c5 b6 a7 c8 b9 ",
		     "a2 a4 a7 b3 b6 b9 c1 c5 c8 ");
}

static void an_empty_list_may_be_null(void **state)
{
	sort_list(NULL, 0, 8, by_letter);
}

static void a_sorted_list_is_looked_at_once(void **state)
{
	n_looks = 0;
	assert_sorts("a1 a2 b3 b4 c5 ", "a1 a2 b3 b4 c5 ");
	assert_int_equal(n_looks, 4);
}

static void sizes_and_numbers_compare(void **state)
{
	assert_true(compare_sizes(1, 2) < 0);
	assert_true(compare_sizes(2, 1) > 0);
	assert_true(compare_sizes(2, 2) == 0);
	assert_true(compare_sizes(0, SIZE_MAX) < 0);
	assert_true(compare_numbers(0.25, 0.5) < 0);
	assert_true(compare_numbers(0.5, 0.25) > 0);
	assert_true(compare_numbers(0.5, 0.5) == 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_number_of_elements_is_sorted),
		cmocka_unit_test(equal_elements_stay_as_they_came),
		cmocka_unit_test(an_empty_list_may_be_null),
		cmocka_unit_test(a_sorted_list_is_looked_at_once),
		cmocka_unit_test(sizes_and_numbers_compare),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
