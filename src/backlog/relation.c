/* Fields, and words before ids, for what an item waits for or blocks. */
#include "backlog/relation.h"

#include "backlog/item-read.h"

#include "base/unicode.h"

#include <assert.h>
#include <pthread.h>

/* Folded. Those that say "blocked" stand for no other name than their own. */
static const struct {
	const char *words;
	bool is_block;
} waits[] = {
	{ "depends on", false },
	{ "depend on", false },
	{ "dependent on", false },
	{ "depends", false },
	{ "dependencies", false },
	{ "dependency", false },
	{ "requires", false },
	{ "prerequisites", false },
	{ "prerequisite", false },
	{ "needs", false },
	{ "need", false },
	{ "after", false },
	{ "waits for", false },
	{ "waits on", false },
	{ "waiting for", false },
	{ "waiting on", false },
	{ "blocked by", true },
	{ "blocked on", true },
	{ "abhängig von", false },
	{ "hängt ab von", false },
	{ "abhängigkeiten", false },
	{ "abhängigkeit", false },
	{ "voraussetzungen", false },
	{ "voraussetzung", false },
	{ "dependensi", false },
	{ "ketergantungan", false },
	{ "tergantung pada", false },
	{ "prasyarat", false },
	{ "prérequis", false },
	{ "pré-requis", false },
	{ "prerrequisitos", false },
	{ "requisitos previos", false },
	{ "pré-requisitos", false },
	{ "prerequisiti", false },
	{ "benötigt", false },
	{ "braucht", false },
	{ "nach", false },
	{ "wartet auf", false },
	{ "blockiert durch", true },
	{ "blockiert von", true },
	{ "dépend de", false },
	{ "dépendances", false },
	{ "nécessite", false },
	{ "requiert", false },
	{ "après", false },
	{ "bloqué par", true },
	{ "depende de", false },
	{ "dependencias", false },
	{ "requiere", false },
	{ "necesita", false },
	{ "después de", false },
	{ "tras", false },
	{ "bloqueado por", true },
	{ "bloqueada por", true },
	{ "dependências", false },
	{ "requer", false },
	{ "precisa de", false },
	{ "depois de", false },
	{ "após", false },
	{ "dipende da", false },
	{ "dipendenze", false },
	{ "richiede", false },
	{ "dopo", false },
	{ "bloccato da", true },
	{ "bloccata da", true },
	{ "afhankelijk van", false },
	{ "afhankelijkheden", false },
	{ "vereist", false },
	{ "na", false },
	{ "geblokkeerd door", true },
	{ "beror på", false },
	{ "kräver", false },
	{ "efter", false },
	{ "blockeras av", true },
	{ "zależy od", false },
	{ "wymaga", false },
	{ "po", false },
	{ "zablokowane przez", true },
	{ "зависит от", false },
	{ "зависимости", false },
	{ "требует", false },
	{ "после", false },
	{ "заблокировано", true },
	{ "phụ thuộc vào", false },
	{ "yêu cầu", false },
	{ "sau", false },
	{ "依赖", false },
	{ "依赖于", false },
	{ "依存", false },
	{ "의존성", false },
	{ "zależne od", false },
	{ "zależny od", false },
	{ "zależna od", false },
	{ "zależności", false },
	{ "zależność", false },
	{ "uzależnione od", false },
	{ "czeka na", false },
	{ "potrzebuje", false },
	{ "blokowane przez", true },
	{ "zablokowany przez", true },
	{ "zablokowana przez", true },
	{ "bağimlilik", false },
	{ "bağimliliklar", false },
	{ "gereksinimler", false },
	{ "ön koşul", false },
	{ "ön koşullar", false },
	{ "engelleyen", true },
	{ "依赖项", false },
	{ "依赖关系", false },
	{ "取决于", false },
	{ "需要", false },
	{ "前置", false },
	{ "前置任务", false },
	{ "前置条件", false },
	{ "等待", false },
	{ "依賴", false },
	{ "依賴於", false },
	{ "依賴項", false },
	{ "前置任務", false },
	{ "前置條件", false },
	{ "阻塞于", true },
	{ "受阻于", true },
	{ "被阻塞", true },
	{ "受阻於", true },
	{ "依存先", false },
	{ "依存関係", false },
	{ "前提", false },
	{ "前提条件", false },
	{ "先行タスク", false },
	{ "待ち", false },
	{ "ブロック元", true },
	{ "의존", false },
	{ "의존 관계", false },
	{ "종속성", false },
	{ "선행", false },
	{ "선행 작업", false },
	{ "선행 조건", false },
	{ "필요", false },
	{ "대기", false },
	{ "차단됨", true },
	{ "predecessor", false },
	{ "predecessors", false },
	{ "vorgänger", false },
	{ "prédécesseurs", false },
	{ "predecesores", false },
	{ "предшественники", false },
	{ "dépend des", false },
	{ "depende das", false },
	{ "depende da", false },
	{ "depende do", false },
	{ "depende del", false },
	{ "dipende dalla", false },
	{ "dipende dal", false },
	{ "前置依赖", false },
	{ "前置依賴", false },
	{ "前驱任务", false },
};
enum { N_WAITS = sizeof(waits) / sizeof(*waits) };

/* By their first byte, since fields of all names are asked for. */
static struct {
	uint8_t first[0x100]; /* 1 + the place in waits; 0: none */
	uint8_t next[N_WAITS];
} index_of_waits;

static_assert(N_WAITS < UINT8_MAX, "a place in waits fits a byte");

static void build_index(void)
{
	for (size_t i = N_WAITS; i-- > 0;) {
		uint8_t *first =
			&index_of_waits.first[(unsigned char)waits[i].words[0]];

		index_of_waits.next[i] = *first;
		*first = (uint8_t)(i + 1);
	}
}

static size_t find_as_written(struct span folded)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	size_t at;

	if (!folded.len)
		return N_WAITS;
	pthread_once(&once, build_index);
	at = index_of_waits.first[(unsigned char)folded.at[0]];
	while (at && !span_is(folded, waits[at - 1].words))
		at = index_of_waits.next[at - 1];
	return at ? at - 1 : N_WAITS;
}

static size_t find_words(struct span folded)
{
	char room[UMLAUTS_ROOM];
	size_t at = find_as_written(folded);

	return at < N_WAITS ? at
			    : find_as_written(text_with_umlauts(folded, room));
}

/* Of waits: what says so only before an id, and has other meanings besides. */
static bool is_weak(struct span folded)
{
	static const char *const weak[] = {
		"after",
		"nach",
		"après",
		"después de",
		"tras",
		"após",
		"dopo",
		"depois de",
		"na",
		"efter",
		"po",
		"sau",
		"после",
		"yêu cầu",
		"need",
		"needs",
		"需要",
		"필요",
		"gereksinimler",
		"대기",
		"待ち",
		"等待",
		"заблокировано",
		"被阻塞",
		"차단됨",
		"braucht",
		"前提",
		"kräver",
		"vereist",
		"wymaga",
	};

	return ANY_OF(span_is, folded, weak);
}

/* "depends on task": is one of waits the front of it? */
static bool opens_with_wait(struct span folded)
{
	size_t at = index_of_waits.first[(unsigned char)folded.at[0]];

	while (at && !span_starts(folded, waits[at - 1].words))
		at = index_of_waits.next[at - 1];
	return at;
}

static bool is_plain_word(struct span folded)
{
	for (size_t i = 0; i < folded.len; i++)
		if (folded.at[i] == ' ' || (unsigned char)folded.at[i] >= 0x80)
			return false;
	return true;
}

/*
 * "depends on task", "依赖任务": the words in waits that stand beside a word for
 * an item; N_WAITS where there are none.
 */
static size_t find_beside_item(struct span folded)
{
	static const char *const endings[] = {
		" task",	" tasks",	 " item",      " items",
		" story",	" stories",	 " issue",     " issues",
		" ticket",	" tickets",	 " aufgabe",   " aufgaben",
		" der aufgabe", " den aufgaben", " la tarea",  " las tareas",
		" de tareas",	" tarea",	 " tareas",    " la tâche",
		" tâche",	" tâches",	 " de tâches", " tarefa",
		" tarefas",	" de tarefas",	 " attività",  " taak",
		" taken",	" uppgift",	 " uppgifter", " задачи",
		" задач",	" zadania",	 " zadań",     " nhiệm vụ",
		" công việc",	"任务",		 "任務",       "事项",
		"タスク",	"作業",		 " 작업",      " 태스크",
		" 과제",	" 항목",
	};
	static const char *const beginnings[] = {
		"task ", "item ",  "story ",   "issue ", "ticket ",  "任务",
		"任務",	 "タスク", "タスクの", "작업 ",	 "aufgaben",
	};
	size_t at = N_WAITS;
	bool may_end;

	/* One word of ASCII, as most names are, holds no other. */
	if (is_plain_word(folded) && !span_starts(folded, "aufgaben"))
		return N_WAITS;
	may_end = opens_with_wait(folded);
	for (size_t i = 0;
	     may_end && at == N_WAITS && i < sizeof(endings) / sizeof(*endings);
	     i++)
		if (span_ends(folded, endings[i]))
			at = find_words(span_first(
				folded, folded.len - strlen(endings[i])));
	for (size_t i = 0;
	     at == N_WAITS && i < sizeof(beginnings) / sizeof(*beginnings); i++)
		if (span_starts(folded, beginnings[i]))
			at = find_words(
				span_from(folded, strlen(beginnings[i])));
	return at;
}

static size_t find_wait(struct span folded)
{
	size_t at = find_words(folded);

	if (at < N_WAITS)
		return at;
	at = find_beside_item(folded);
	return at < N_WAITS && (span_is(SPAN("前提"), waits[at].words) ||
				!is_weak(span_str(waits[at].words)))
		       ? at
		       : N_WAITS;
}

bool relation_waits(struct span folded)
{
	return find_wait(folded) < N_WAITS;
}

bool relation_depends(struct span folded)
{
	return relation_waits(folded) && !is_weak(folded);
}

bool relation_names_items(struct span folded)
{
	return relation_waits(folded) || relation_holds_nothing(folded);
}

struct span relation_asked(const struct kind *kind, struct span name,
			   struct arena *arena)
{
	struct span folded = text_fold_name(arena, name), bare;

	if (kind_asks(kind, folded))
		return name;
	if (!span_ends(folded, ")") && !span_ends(folded, "]"))
		return SPAN("");
	bare = text_without_remark(folded);
	return bare.len < folded.len && relation_names_items(bare) &&
			       kind_asks(kind, bare)
		       ? bare
		       : SPAN("");
}

struct span relation_asked_for(const struct kind *kind, bool is_block)
{
	for (size_t i = 0; i < N_WAITS; i++)
		if ((is_block || !waits[i].is_block) &&
		    kind_asks(kind, span_str(waits[i].words)))
			return span_str(waits[i].words);
	return is_block ? SPAN("blocked by") : SPAN("depends on");
}

struct span relation_field(const struct kind *kind, struct span words,
			   struct arena *arena)
{
	struct span folded = text_fold_name(arena, words);
	size_t wait = find_wait(folded);

	if (wait == N_WAITS)
		return SPAN("");
	return kind_asks(kind, folded)
		       ? folded
		       : relation_asked_for(kind, waits[wait].is_block);
}

void item_keep_relations(struct item *item, size_t from)
{
	size_t kept = from;

	for (; from < item->n_fields; from++)
		if (relation_waits(item->fields[from].folded) ||
		    relation_blocks(item->fields[from].folded))
			item->fields[kept++] = item->fields[from];
	item->n_fields = kept;
}
