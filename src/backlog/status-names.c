/* The names of a status, in the languages that were met. */
#include "backlog/status-names.h"

const char *const status_names[N_STATUS_NAMES] = {
	"status",    "state",	   "estado",  "statut",	    "zustand",
	"stato",     "stan",	   "статус",  "状态",	    "状態",
	"狀態",	     "ステータス", "상태",    "situação",   "situacao",
	"etat",	     "état",	   "durum",   "trạng thái", "phase status",
	"الحالة",    "حالة",	   "وضعیت",   "סטטוס",	    "keadaan",
	"tilstand",  "stav",	   "állapot", "tila",	    "stare",
	"κατάσταση", "стан",	   "staat",
};

bool name_is_status(struct span folded)
{
	for (size_t i = 0; i < N_STATUS_NAMES; i++)
		if (span_is(folded, status_names[i]))
			return true;
	return false;
}
