/* The table of shortcodes. */
#include "backlog/shortcodes.h"

#include <string.h>

static const struct {
	const char *code, *sign;
} shortcodes[] = {
	{ ":white_check_mark:", "✅" },
	{ ":heavy_check_mark:", "✔" },
	{ ":ballot_box_with_check:", "☑" },
	{ ":checkered_flag:", "🏁" },
	{ ":tada:", "🎉" },
	{ ":construction:", "🚧" },
	{ ":arrows_counterclockwise:", "🔄" },
	{ ":hammer:", "🔨" },
	{ ":building_construction:", "🏗" },
	{ ":hourglass:", "⏳" },
	{ ":hourglass_flowing_sand:", "⏳" },
	{ ":white_large_square:", "⬜" },
	{ ":black_large_square:", "⬛" },
	{ ":clipboard:", "📋" },
	{ ":new:", "🆕" },
	{ ":memo:", "📝" },
	{ ":bulb:", "💡" },
	{ ":pause_button:", "⏸" },
	{ ":no_entry:", "⛔" },
	{ ":no_entry_sign:", "🚫" },
	{ ":x:", "❌" },
	{ ":wastebasket:", "🗑" },
	{ ":heavy_minus_sign:", "➖" },
	{ ":red_circle:", "🔴" },
	{ ":orange_circle:", "🟠" },
	{ ":yellow_circle:", "🟡" },
	{ ":green_circle:", "🟢" },
	{ ":large_blue_circle:", "🔵" },
	{ ":white_circle:", "⚪" },
	{ ":black_circle:", "⚫" },
};

const char *sign_of_shortcode(struct span text)
{
	if (!span_starts(text, ":"))
		return NULL;
	for (size_t i = 0; i < sizeof(shortcodes) / sizeof(*shortcodes); i++)
		if (span_starts(text, shortcodes[i].code))
			return shortcodes[i].sign;
	return NULL;
}
