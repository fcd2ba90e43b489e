/* Names of the field that holds labels. */
#include "backlog/label-names.h"

bool name_is_people(struct span folded)
{
	static const char *const names[] = {
		"owner",	  "owners",	  "assignee",	 "assignees",
		"assigned to",	  "responsible",  "reviewer",	 "reviewers",
		"author",	  "authors",	  "people",	 "stakeholders",
		"verantwortlich", "zuständig",	  "bearbeiter",	 "autoren",
		"responsable",	  "responsables", "asignado a",	 "auteurs",
		"responsável",	  "responsáveis", "assegnato a", "eigenaar",
		"ответственный",  "исполнитель",  "负责人",	 "負責人",
		"担当",		  "担当者",	  "담당자",	 "담당",
	};

	return ANY_OF(span_is, folded, names);
}

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
