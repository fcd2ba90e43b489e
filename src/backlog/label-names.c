#include "backlog/label-names.h"

bool name_is_labels(struct span folded)
{
	static const char *const names[] = {
		"labels",	 "label",     "tags",	      "tag",
		"github labels", "keywords",  "schlagwörter", "étiquettes",
		"etiquetas",	 "etichette", "etykiety",     "štítky",
		"метки",	 "теги",      "мітки",	      "标签",
		"標籤",		 "ラベル",    "タグ",	      "라벨",
		"etiketler",	 "nhãn",
	};

	return ANY_OF(span_is, folded, names);
}
