#include "adopt/words.h"

#include "base/unicode.h"

/* ---- lists of words ---- */

static bool is_plain(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] >= 0x80)
			return false;
	return true;
}

/*
 * Is the folded word the one of our list, which are written folded? Lists are
 * long and looked at often: mostly the first byte decides.
 */
static inline bool is_word(struct span word, const char *text)
{
	return word.len && word.at[0] == text[0] && span_is(word, text);
}

static bool is_one_of(struct span word, const char *const *list)
{
	for (; *list; list++)
		if (is_word(word, *list))
			return true;
	return false;
}

/* Does one of the words of a folded name stand in the list? */
static bool has_one_of(struct span folded, const char *const *list)
{
	struct span word;

	if (is_one_of(folded, list))
		return true;
	while (span_next_part(&folded, ' ', &word))
		if (is_one_of(word, list))
			return true;
	return false;
}

/* A name as words: "USER_STORIES.md" → "user stories md". */
static struct span as_words(struct span name, struct arena *arena)
{
	struct span folded = text_fold_case(arena, name);
	char *words = arena_text(arena, 2 * folded.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.at[i];
		bool is_word = char_is_letter(c) || char_is_digit(c) ||
			       (unsigned char)c >= 0x80;

		if (is_word)
			words[n++] = c;
		else if (n && words[n - 1] != ' ')
			words[n++] = ' ';
	}
	while (n && words[n - 1] == ' ')
		n--;
	words[n] = '\0';
	return span_of(words, n);
}

/* ---- states ---- */

struct state_word {
	const char *word;
	enum phase phase;
};

enum { MOST_STATE_WORDS = 600 };

static const struct state_word state_words[MOST_STATE_WORDS] = {
	{ "corrigido", PHASE_DONE },
	{ "corrigida", PHASE_DONE },
	{ "corregido", PHASE_DONE },
	{ "corregida", PHASE_DONE },
	{ "behoben", PHASE_DONE },
	{ "gelöst", PHASE_DONE },
	{ "fertiggestellt", PHASE_DONE },
	{ "corrigé", PHASE_DONE },
	{ "corrigée", PHASE_DONE },
	{ "réalisé", PHASE_DONE },
	{ "réalisée", PHASE_DONE },
	{ "arreglado", PHASE_DONE },
	{ "arreglada", PHASE_DONE },
	{ "publicado", PHASE_DONE },
	{ "opgelost", PHASE_DONE },
	{ "løst", PHASE_DONE },
	{ "fullført", PHASE_DONE },
	{ "ferdig", PHASE_DONE },
	{ "færdig", PHASE_DONE },
	{ "udført", PHASE_DONE },
	{ "hotovo", PHASE_DONE },
	{ "dokončeno", PHASE_DONE },
	{ "kész", PHASE_DONE },
	{ "selesai", PHASE_DONE },
	{ "已修复", PHASE_DONE },
	{ "已解决", PHASE_DONE },
	{ "已实现", PHASE_DONE },
	{ "已发布", PHASE_DONE },
	{ "исправлено", PHASE_DONE },
	{ "решено", PHASE_DONE },
	{ "готов", PHASE_DONE },
	{ "готова", PHASE_DONE },
	{ "выполнена", PHASE_DONE },
	{ "выполнен", PHASE_DONE },
	{ "реализовано", PHASE_DONE },
	{ "внедрено", PHASE_DONE },
	{ "対応完了", PHASE_DONE },
	{ "修正済み", PHASE_DONE },
	{ "수정 완료", PHASE_DONE },
	{ "risolto", PHASE_DONE },
	{ "corretto", PHASE_DONE },
	{ "lukket", PHASE_DONE },
	{ "avsluttet", PHASE_DONE },
	{ "avslutat", PHASE_DONE },
	{ "stängd", PHASE_DONE },
	{ "suljettu", PHASE_DONE },
	{ "ratkaistu", PHASE_DONE },
	{ "tehty", PHASE_DONE },
	{ "ukończono", PHASE_DONE },
	{ "zamknięte", PHASE_DONE },
	{ "naprawione", PHASE_DONE },
	{ "xong", PHASE_DONE },
	{ "đã xong", PHASE_DONE },
	{ "đã hoàn thành", PHASE_DONE },
	{ "bitti", PHASE_DONE },
	{ "çözüldü", PHASE_DONE },
	{ "planeret", PHASE_OPEN },
	{ "planlagt", PHASE_OPEN },
	{ "planerad", PHASE_OPEN },
	{ "suunniteltu", PHASE_OPEN },
	{ "planlanıyor", PHASE_OPEN },
	{ "beklemede", PHASE_OPEN },
	{ "belum", PHASE_OPEN },
	{ "belum dimulai", PHASE_OPEN },
	{ "zaplanowane", PHASE_OPEN },
	{ "новая", PHASE_OPEN },
	{ "новый", PHASE_OPEN },
	{ "otvoreno", PHASE_OPEN },
	{ "nyitott", PHASE_OPEN },
	{ "åpen", PHASE_OPEN },
	{ "åben", PHASE_OPEN },
	{ "kesken eräinen", PHASE_OPEN },
	{ "i gang", PHASE_BEGUN },
	{ "igång", PHASE_BEGUN },
	{ "pågår", PHASE_BEGUN },
	{ "pågående", PHASE_BEGUN },
	{ "työn alla", PHASE_BEGUN },
	{ "käynnissä", PHASE_BEGUN },
	{ "in behandeling", PHASE_BEGUN },
	{ "i arbejde", PHASE_BEGUN },
	{ "w trakcie", PHASE_BEGUN },
	{ "w realizacji", PHASE_BEGUN },
	{ "sedang dikerjakan", PHASE_BEGUN },
	{ "dalam proses", PHASE_BEGUN },
	{ "đang thực hiện", PHASE_BEGUN },
	{ "đang tiến hành", PHASE_BEGUN },
	{ "в разработке", PHASE_BEGUN },
	{ "em execução", PHASE_BEGUN },
	{ "en ejecución", PHASE_BEGUN },
	{ "in lavorazione", PHASE_BEGUN },
	{ "folyamatban", PHASE_BEGUN },
	{ "idea", PHASE_IDEA },
	{ "ideas", PHASE_IDEA },
	{ "ideen", PHASE_IDEA },
	{ "idées", PHASE_IDEA },
	{ "ideias", PHASE_IDEA },
	{ "idee", PHASE_IDEA },
	{ "идеи", PHASE_IDEA },
	{ "draft", PHASE_IDEA },
	{ "drafts", PHASE_IDEA },
	{ "drafted", PHASE_IDEA },
	{ "proposed", PHASE_IDEA },
	{ "proposal", PHASE_IDEA },
	{ "new", PHASE_IDEA },
	{ "triage", PHASE_IDEA },
	{ "needs triage", PHASE_IDEA },
	{ "needs info", PHASE_IDEA },
	{ "inbox", PHASE_IDEA },
	{ "icebox", PHASE_IDEA },
	{ "later", PHASE_IDEA },
	{ "someday", PHASE_IDEA },
	{ "future", PHASE_IDEA },
	{ "refining", PHASE_IDEA },
	{ "shaping", PHASE_IDEA },
	{ "in refinement", PHASE_IDEA },
	{ "needs refinement", PHASE_IDEA },
	{ "refinement", PHASE_IDEA },
	{ "candidate", PHASE_IDEA },
	{ "under review", PHASE_IDEA },
	{ "needs decision", PHASE_IDEA },
	{ "exploring", PHASE_IDEA },
	{ "research", PHASE_IDEA },
	{ "entwurf", PHASE_IDEA },
	{ "neu", PHASE_IDEA },
	{ "vorgeschlagen", PHASE_IDEA },
	{ "borrador", PHASE_IDEA },
	{ "rascunho", PHASE_IDEA },
	{ "brouillon", PHASE_IDEA },
	{ "propuesta", PHASE_IDEA },
	{ "propuesto", PHASE_IDEA },
	{ "proposta", PHASE_IDEA },
	{ "черновик", PHASE_IDEA },
	{ "идея", PHASE_IDEA },
	{ "草稿", PHASE_IDEA },
	{ "草案", PHASE_IDEA },
	{ "下書き", PHASE_IDEA },
	{ "초안", PHASE_IDEA },

	{ "to do", PHASE_OPEN },
	{ "todo", PHASE_OPEN },
	{ "to-do", PHASE_OPEN },
	{ "open", PHASE_OPEN },
	{ "backlog", PHASE_OPEN },
	{ "pending", PHASE_OPEN },
	{ "not started", PHASE_OPEN },
	{ "not begun", PHASE_OPEN },
	{ "planned", PHASE_OPEN },
	{ "planning", PHASE_OPEN },
	{ "queued", PHASE_OPEN },
	{ "queue", PHASE_OPEN },
	{ "unassigned", PHASE_OPEN },
	{ "unstarted", PHASE_OPEN },
	{ "waiting", PHASE_OPEN },
	{ "next", PHASE_OPEN },
	{ "next up", PHASE_OPEN },
	{ "próxima", PHASE_OPEN },
	{ "próximo", PHASE_OPEN },
	{ "siguiente", PHASE_OPEN },
	{ "als nächstes", PHASE_OPEN },
	{ "prochain", PHASE_OPEN },
	{ "далее", PHASE_OPEN },
	{ "now", PHASE_OPEN },
	{ "up next", PHASE_OPEN },
	{ "upcoming", PHASE_OPEN },
	{ "scheduled", PHASE_OPEN },
	{ "active", PHASE_OPEN },
	{ "incomplete", PHASE_OPEN },
	{ "confirmed", PHASE_OPEN },
	{ "known", PHASE_OPEN },
	{ "offen", PHASE_OPEN },
	{ "geplant", PHASE_OPEN },
	{ "ausstehend", PHASE_OPEN },
	{ "pendiente", PHASE_OPEN },
	{ "por hacer", PHASE_OPEN },
	{ "abierto", PHASE_OPEN },
	{ "planificado", PHASE_OPEN },
	{ "planificada", PHASE_OPEN },
	{ "pendente", PHASE_OPEN },
	{ "a fazer", PHASE_OPEN },
	{ "aberto", PHASE_OPEN },
	{ "aberta", PHASE_OPEN },
	{ "abierta", PHASE_OPEN },
	{ "avoin", PHASE_OPEN },
	{ "öppen", PHASE_OPEN },
	{ "planejado", PHASE_OPEN },
	{ "planejada", PHASE_OPEN },
	{ "não iniciado", PHASE_OPEN },
	{ "à faire", PHASE_OPEN },
	{ "a faire", PHASE_OPEN },
	{ "ouvert", PHASE_OPEN },
	{ "en attente", PHASE_OPEN },
	{ "da fare", PHASE_OPEN },
	{ "te doen", PHASE_OPEN },
	{ "do zrobienia", PHASE_OPEN },
	{ "открыто", PHASE_OPEN },
	{ "запланировано", PHASE_OPEN },
	{ "не начато", PHASE_OPEN },
	{ "к выполнению", PHASE_OPEN },
	{ "未着手", PHASE_OPEN },
	{ "未対応", PHASE_OPEN },
	{ "未开始", PHASE_OPEN },
	{ "待办", PHASE_OPEN },
	{ "待处理", PHASE_OPEN },
	{ "待开始", PHASE_OPEN },
	{ "计划中", PHASE_OPEN },
	{ "대기", PHASE_OPEN },
	{ "예정", PHASE_OPEN },
	{ "chưa bắt đầu", PHASE_OPEN },
	{ "pendientes", PHASE_OPEN },
	{ "pendentes", PHASE_OPEN },
	{ "offene", PHASE_OPEN },
	{ "prévu", PHASE_OPEN },
	{ "待开发", PHASE_OPEN },
	{ "未完了", PHASE_OPEN },
	{ "not done", PHASE_OPEN },

	{ "ready", PHASE_READY },
	{ "ready for dev", PHASE_READY },
	{ "ready for development", PHASE_READY },
	{ "ready for agent", PHASE_READY },
	{ "ready for human", PHASE_READY },
	{ "ready for work", PHASE_READY },
	{ "ready to start", PHASE_READY },
	{ "ready for sprint", PHASE_READY },
	{ "ready to implement", PHASE_READY },
	{ "ready for implementation", PHASE_READY },
	{ "sprint ready", PHASE_READY },
	{ "dev ready", PHASE_READY },
	{ "refined", PHASE_READY },
	{ "groomed", PHASE_READY },
	{ "approved", PHASE_READY },
	{ "accepted", PHASE_READY },
	{ "agreed", PHASE_READY },
	{ "specified", PHASE_READY },
	{ "contexted", PHASE_READY },
	{ "selected", PHASE_READY },
	{ "bereit", PHASE_READY },
	{ "lista", PHASE_READY },
	{ "listo", PHASE_READY },
	{ "lista para desarrollo", PHASE_READY },
	{ "listo para desarrollo", PHASE_READY },
	{ "refinada", PHASE_READY },
	{ "refinado", PHASE_READY },
	{ "aprobado", PHASE_READY },
	{ "aprobada", PHASE_READY },
	{ "aprovado", PHASE_READY },
	{ "aprovada", PHASE_READY },
	{ "pronto", PHASE_READY },
	{ "pronta", PHASE_READY },
	{ "prêt", PHASE_READY },
	{ "prête", PHASE_READY },
	{ "готово к разработке", PHASE_READY },
	{ "готов к разработке", PHASE_READY },
	{ "готова к разработке", PHASE_READY },
	{ "готово к работе", PHASE_READY },
	{ "готов к работе", PHASE_READY },
	{ "готова к работе", PHASE_READY },
	{ "готово к старту", PHASE_READY },
	{ "готова к старту", PHASE_READY },
	{ "fertig zur umsetzung", PHASE_READY },
	{ "bereit zur umsetzung", PHASE_READY },
	{ "已批准", PHASE_READY },
	{ "就绪", PHASE_READY },

	{ "doing", PHASE_BEGUN },
	{ "in progress", PHASE_BEGUN },
	{ "inprogress", PHASE_BEGUN },
	{ "in-progress", PHASE_BEGUN },
	{ "wip", PHASE_BEGUN },
	{ "started", PHASE_BEGUN },
	{ "in flight", PHASE_BEGUN },
	{ "in development", PHASE_BEGUN },
	{ "in dev", PHASE_BEGUN },
	{ "ongoing", PHASE_BEGUN },
	{ "working", PHASE_BEGUN },
	{ "implementing", PHASE_BEGUN },
	{ "partial", PHASE_BEGUN },
	{ "partially done", PHASE_BEGUN },
	{ "partially complete", PHASE_BEGUN },
	{ "partially implemented", PHASE_BEGUN },
	{ "partly done", PHASE_BEGUN },
	{ "claimed", PHASE_BEGUN },
	{ "current", PHASE_BEGUN },
	{ "alloc", PHASE_BEGUN },
	{ "in arbeit", PHASE_BEGUN },
	{ "laufend", PHASE_BEGUN },
	{ "en progreso", PHASE_BEGUN },
	{ "en curso", PHASE_BEGUN },
	{ "en desarrollo", PHASE_BEGUN },
	{ "em progresso", PHASE_BEGUN },
	{ "em andamento", PHASE_BEGUN },
	{ "em desenvolvimento", PHASE_BEGUN },
	{ "fazendo", PHASE_BEGUN },
	{ "en cours", PHASE_BEGUN },
	{ "in corso", PHASE_BEGUN },
	{ "bezig", PHASE_BEGUN },
	{ "w toku", PHASE_BEGUN },
	{ "в работе", PHASE_BEGUN },
	{ "в процессе", PHASE_BEGUN },
	{ "進行中", PHASE_BEGUN },
	{ "进行中", PHASE_BEGUN },
	{ "开发中", PHASE_BEGUN },
	{ "対応中", PHASE_BEGUN },
	{ "진행중", PHASE_BEGUN },
	{ "진행 중", PHASE_BEGUN },
	{ "đang làm", PHASE_BEGUN },
	{ "in progresso", PHASE_BEGUN },
	{ "作業中", PHASE_BEGUN },

	{ "blocked", PHASE_HELD },
	{ "on hold", PHASE_HELD },
	{ "hold", PHASE_HELD },
	{ "deferred", PHASE_HELD },
	{ "paused", PHASE_HELD },
	{ "parked", PHASE_HELD },
	{ "postponed", PHASE_HELD },
	{ "blockiert", PHASE_HELD },
	{ "bloqueado", PHASE_HELD },
	{ "bloqueada", PHASE_HELD },
	{ "bloqué", PHASE_HELD },
	{ "aplazado", PHASE_HELD },
	{ "zurückgestellt", PHASE_HELD },
	{ "verschoben", PHASE_HELD },
	{ "adiado", PHASE_HELD },
	{ "adiada", PHASE_HELD },
	{ "aplazada", PHASE_HELD },
	{ "bekliyor", PHASE_OPEN },
	{ "beklemede", PHASE_HELD },
	{ "pausado", PHASE_HELD },
	{ "pausada", PHASE_HELD },
	{ "reporté", PHASE_HELD },
	{ "reportée", PHASE_HELD },
	{ "en pause", PHASE_HELD },
	{ "rinviato", PHASE_HELD },
	{ "sospeso", PHASE_HELD },
	{ "отложено", PHASE_HELD },
	{ "отложен", PHASE_HELD },
	{ "ertelendi", PHASE_HELD },

	{ "review", PHASE_REVIEW },
	{ "in review", PHASE_REVIEW },
	{ "ready for review", PHASE_REVIEW },
	{ "ready for done", PHASE_REVIEW },
	{ "ready for qa", PHASE_REVIEW },
	{ "testing", PHASE_REVIEW },
	{ "in testing", PHASE_REVIEW },
	{ "in test", PHASE_REVIEW },
	{ "qa", PHASE_REVIEW },
	{ "in qa", PHASE_REVIEW },
	{ "verify", PHASE_REVIEW },
	{ "verifying", PHASE_REVIEW },
	{ "code review", PHASE_REVIEW },
	{ "awaiting review", PHASE_REVIEW },
	{ "pending merge", PHASE_REVIEW },
	{ "ready for test", PHASE_REVIEW },
	{ "en revisión", PHASE_REVIEW },
	{ "em revisão", PHASE_REVIEW },

	{ "done", PHASE_DONE },
	{ "complete", PHASE_DONE },
	{ "completed", PHASE_DONE },
	{ "closed", PHASE_DONE },
	{ "finished", PHASE_DONE },
	{ "merged", PHASE_DONE },
	{ "resolved", PHASE_DONE },
	{ "fixed", PHASE_DONE },
	{ "shipped", PHASE_DONE },
	{ "released", PHASE_DONE },
	{ "delivered", PHASE_DONE },
	{ "implemented", PHASE_DONE },
	{ "deployed", PHASE_DONE },
	{ "landed", PHASE_DONE },
	{ "verified", PHASE_DONE },
	{ "live", PHASE_DONE },
	{ "passed", PHASE_DONE },
	{ "achieved", PHASE_DONE },
	{ "reached", PHASE_DONE },
	{ "archived", PHASE_DONE },
	{ "archive", PHASE_DONE },
	{ "historical", PHASE_DONE },
	{ "recently completed", PHASE_DONE },
	{ "recently done", PHASE_DONE },
	{ "erledigt", PHASE_DONE },
	{ "fertig", PHASE_DONE },
	{ "abgeschlossen", PHASE_DONE },
	{ "umgesetzt", PHASE_DONE },
	{ "geschlossen", PHASE_DONE },
	{ "hecho", PHASE_DONE },
	{ "hechos", PHASE_DONE },
	{ "hechas", PHASE_DONE },
	{ "entregado", PHASE_DONE },
	{ "entregada", PHASE_DONE },
	{ "entregue", PHASE_DONE },
	{ "entregues", PHASE_DONE },
	{ "feita", PHASE_DONE },
	{ "feitas", PHASE_DONE },
	{ "feitos", PHASE_DONE },
	{ "livrée", PHASE_DONE },
	{ "ausgeliefert", PHASE_DONE },
	{ "erledigte", PHASE_DONE },
	{ "consegnato", PHASE_DONE },
	{ "実装済み", PHASE_DONE },
	{ "対応済み", PHASE_DONE },
	{ "已上线", PHASE_DONE },
	{ "hecha", PHASE_DONE },
	{ "completado", PHASE_DONE },
	{ "completada", PHASE_DONE },
	{ "terminado", PHASE_DONE },
	{ "terminada", PHASE_DONE },
	{ "finalizado", PHASE_DONE },
	{ "finalizada", PHASE_DONE },
	{ "implementado", PHASE_DONE },
	{ "implementada", PHASE_DONE },
	{ "cerrado", PHASE_DONE },
	{ "feito", PHASE_DONE },
	{ "fechado", PHASE_DONE },
	{ "fechada", PHASE_DONE },
	{ "valmis", PHASE_DONE },
	{ "käsitelty", PHASE_DONE },
	{ "klart", PHASE_DONE },
	{ "färdig", PHASE_DONE },
	{ "resuelto", PHASE_DONE },
	{ "resolvido", PHASE_DONE },
	{ "concluído", PHASE_DONE },
	{ "concluída", PHASE_DONE },
	{ "concluido", PHASE_DONE },
	{ "pronto ✅", PHASE_DONE },
	{ "fait", PHASE_DONE },
	{ "terminé", PHASE_DONE },
	{ "terminée", PHASE_DONE },
	{ "livré", PHASE_DONE },
	{ "fatto", PHASE_DONE },
	{ "completato", PHASE_DONE },
	{ "klaar", PHASE_DONE },
	{ "gereed", PHASE_DONE },
	{ "afgerond", PHASE_DONE },
	{ "zrobione", PHASE_DONE },
	{ "gotowe", PHASE_DONE },
	{ "ukończone", PHASE_DONE },
	{ "готово", PHASE_DONE },
	{ "сделано", PHASE_DONE },
	{ "выполнено", PHASE_DONE },
	{ "завершено", PHASE_DONE },
	{ "закрыто", PHASE_DONE },
	{ "完了", PHASE_DONE },
	{ "已完成", PHASE_DONE },
	{ "完成", PHASE_DONE },
	{ "済", PHASE_DONE },
	{ "완료", PHASE_DONE },
	{ "hoàn thành", PHASE_DONE },
	{ "tamamlandı", PHASE_DONE },

	{ "cancelled", PHASE_DROPPED },
	{ "canceled", PHASE_DROPPED },
	{ "dropped", PHASE_DROPPED },
	{ "rejected", PHASE_DROPPED },
	{ "wontfix", PHASE_DROPPED },
	{ "won't fix", PHASE_DROPPED },
	{ "wont fix", PHASE_DROPPED },
	{ "won't do", PHASE_DROPPED },
	{ "wont do", PHASE_DROPPED },
	{ "withdrawn", PHASE_DROPPED },
	{ "superseded", PHASE_DROPPED },
	{ "obsolete", PHASE_DROPPED },
	{ "abandoned", PHASE_DROPPED },
	{ "deprecated", PHASE_DROPPED },
	{ "duplicate", PHASE_DROPPED },
	{ "discarded", PHASE_DROPPED },
	{ "removed", PHASE_DROPPED },
	{ "scrapped", PHASE_DROPPED },
	{ "not planned", PHASE_DROPPED },
	{ "invalid", PHASE_DROPPED },
	{ "verworfen", PHASE_DROPPED },
	{ "abgelehnt", PHASE_DROPPED },
	{ "descartado", PHASE_DROPPED },
	{ "descartada", PHASE_DROPPED },
	{ "cancelado", PHASE_DROPPED },
	{ "cancelada", PHASE_DROPPED },
	{ "annulé", PHASE_DROPPED },
	{ "отменено", PHASE_DROPPED },
	{ "已取消", PHASE_DROPPED },
	{ "却下", PHASE_DROPPED },
	{ "não iniciada", PHASE_OPEN },
	{ "nao iniciado", PHASE_OPEN },
	{ "sin empezar", PHASE_OPEN },
	{ "no iniciado", PHASE_OPEN },
	{ "no iniciada", PHASE_OPEN },
	{ "nicht begonnen", PHASE_OPEN },
	{ "noch nicht begonnen", PHASE_OPEN },
	{ "non commencé", PHASE_OPEN },
	{ "pas commencé", PHASE_OPEN },
	{ "미해결", PHASE_OPEN },
	{ "планируется", PHASE_OPEN },
	{ "backlogged", PHASE_OPEN },
	{ "em construção", PHASE_BEGUN },
	{ "en construcción", PHASE_BEGUN },
	{ "en construction", PHASE_BEGUN },
	{ "in umsetzung", PHASE_BEGUN },
	{ "doing now", PHASE_BEGUN },
	{ "under way", PHASE_BEGUN },
	{ "underway", PHASE_BEGUN },
	{ "着手中", PHASE_BEGUN },
	{ "en revue", PHASE_REVIEW },
	{ "zurueckgestellt", PHASE_HELD },
	{ "отложено", PHASE_HELD },
	{ "funcional", PHASE_DONE },
	{ "em produção", PHASE_DONE },
	{ "en producción", PHASE_DONE },
	{ "en production", PHASE_DONE },
	{ "solved", PHASE_DONE },
	{ "validated", PHASE_DONE },
	{ "gedaan", PHASE_DONE },
	{ "해결됨", PHASE_DONE },
	{ "해결", PHASE_DONE },
	{ "완료됨", PHASE_DONE },
	{ "yapılacak", PHASE_OPEN },
	{ "devam ediyor", PHASE_BEGUN },
	{ "tamamlandı", PHASE_DONE },
	{ "tamam", PHASE_DONE },
	{ NULL, PHASE_UNKNOWN },
};

/* What an emoji says where no word beside it is known. */
static const struct state_word state_signs[] = {
	{ "✅", PHASE_DONE },	 { "☑", PHASE_DONE },
	{ "✔", PHASE_DONE },	 { "✓", PHASE_DONE },
	{ "🏁", PHASE_DONE },	 { "🎉", PHASE_DONE },
	{ "🟢", PHASE_DONE },	 { "🚧", PHASE_BEGUN },
	{ "🔄", PHASE_BEGUN },	 { "🟡", PHASE_BEGUN },
	{ "🔨", PHASE_BEGUN },	 { "🏗", PHASE_BEGUN },
	{ "⏳", PHASE_OPEN },	 { "🔲", PHASE_OPEN },
	{ "⬜", PHASE_OPEN },	 { "☐", PHASE_OPEN },
	{ "📋", PHASE_OPEN },	 { "🔴", PHASE_OPEN },
	{ "⚪", PHASE_OPEN },	 { "🆕", PHASE_OPEN },
	{ "📝", PHASE_IDEA },	 { "💡", PHASE_IDEA },
	{ "⏸", PHASE_HELD },	 { "🧊", PHASE_HELD },
	{ "⛔", PHASE_HELD },	 { "🚫", PHASE_DROPPED },
	{ "❌", PHASE_DROPPED },	 { "🗑", PHASE_DROPPED },
	{ NULL, PHASE_UNKNOWN },
};

/*
 * The list is long and asked for each folder, heading and value: its words by
 * their first byte, in the order of the list.
 */
struct word_index {
	bool is_built;
	uint16_t first[0x100]; /* 1 + the place in the list; 0: none */
	uint16_t next[MOST_STATE_WORDS];
};

static const struct word_index *index_of_states(void)
{
	static struct word_index index;
	size_t n = 0;

	if (index.is_built)
		return &index;
	while (state_words[n].word)
		n++;
	while (n--) {
		uint16_t *first =
			&index.first[(unsigned char)state_words[n].word[0]];

		index.next[n] = *first;
		*first = (uint16_t)(n + 1);
	}
	index.is_built = true;
	return &index;
}

static enum phase word_phase(struct span folded)
{
	const struct word_index *index = index_of_states();
	uint16_t at = folded.len ? index->first[(unsigned char)folded.at[0]]
				 : 0;

	for (; at; at = index->next[at - 1])
		if (span_is(folded, state_words[at - 1].word))
			return state_words[at - 1].phase;
	return PHASE_UNKNOWN;
}

static enum phase sign_phase(struct span value)
{
	if (is_plain(value))
		return PHASE_UNKNOWN;
	for (const struct state_word *s = state_signs; s->word; s++)
		if (span_find(value, s->word) >= 0)
			return s->phase;
	return PHASE_UNKNOWN;
}

/* Where a remark after the state begins, or the length. */
static size_t remark_at(struct span text)
{
	static const char *const marks[] = {
		"(",   "（",  ",", ";", ":", "·", "•", "—",  "–",
		" - ", " | ", ".", "/", "+", "[", "→", "\n", NULL
	};
	size_t end = text.len;

	for (const char *const *mark = marks; *mark; mark++) {
		ptrdiff_t at = span_find(text, *mark);

		if (at > 0 && (size_t)at < end)
			end = (size_t)at;
	}
	return end;
}

/* The first `n` words; fewer where there are not so many. */
static struct span first_words(struct span text, size_t n)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == ' ' && --n == 0)
			return span_first(text, i);
	return text;
}

/* "готово к ревью", "fertig zur Abnahme": done only up to something else. */
static bool is_done_for(struct span core, struct span words)
{
	static const char *const until[] = { " к ",   " ко ",  " для ",
					     " zur ", " zum ", " to " };
	struct span rest = span_from(core, words.len);

	if (word_phase(words) != PHASE_DONE)
		return false;
	for (size_t i = 0; i < sizeof(until) / sizeof(*until); i++)
		if (span_starts(rest, until[i]))
			return true;
	return false;
}

struct span status_core(struct span value, struct arena *arena)
{
	struct span folded = text_fold_value(arena, value), core;

	if (word_phase(folded))
		return folded;
	core = text_fold_value(arena,
			       span_trim(span_first(value, remark_at(value))));
	if (word_phase(core))
		return core;
	for (size_t n = 3; n; n--)
		if (word_phase(first_words(core, n)) &&
		    !is_done_for(core, first_words(core, n)))
			return first_words(core, n);
	return core;
}

struct span status_written(struct span value, struct arena *arena)
{
	struct span core = status_core(value, arena), part = value;
	size_t words = 1;

	for (size_t i = 0; i < core.len; i++)
		words += core.at[i] == ' ';
	part = span_trim(span_first(value, remark_at(value)));
	while (part.len && !text_starts_with_letter(part) &&
	       !char_is_digit(part.at[0]))
		part = span_from(part, 1);
	part = first_words(part, words);
	return part.len ? part : span_trim(value);
}

enum phase status_phase(struct span value, struct arena *arena)
{
	enum phase phase = word_phase(status_core(value, arena));

	return phase ? phase : sign_phase(value);
}

/* "🔴 Critical", "🟢 Optional": colours of a heading rank more often than not. */
static bool is_coloured(struct span name)
{
	static const char *const circles[] = { "🔴", "🟠", "🟡", "🟢",
					       "🔵", "🟣", "⚪",    "⚫" };

	for (size_t i = 0; i < sizeof(circles) / sizeof(*circles); i++)
		if (span_find(name, circles[i]) >= 0)
			return true;
	return false;
}

/* "Complete user stories" are all of them; "Complete", "Complete (4)" a state. */
static bool means_all(struct span name, struct arena *arena)
{
	static const char complete[] = "complete ";
	struct span folded = text_fold_case(arena, span_trim(name));

	while (folded.len && !span_starts(folded, complete) &&
	       !text_starts_with_letter(folded))
		folded = span_from(folded, 1);
	return span_starts(folded, complete) &&
	       text_starts_with_letter(span_from(folded, sizeof(complete) - 1));
}

enum phase lane_phase(struct span name, struct arena *arena)
{
	enum phase phase = word_phase(status_core(name, arena));
	struct span words;

	if (means_all(name, arena))
		return PHASE_UNKNOWN;
	if (!phase && !is_coloured(name))
		phase = sign_phase(name);
	if (phase)
		return phase;
	words = as_words(name, arena);
	phase = word_phase(words);
	for (size_t n = 3; n && !phase; n--)
		phase = word_phase(first_words(words, n));
	return phase;
}

bool is_rank_name(struct span name, struct arena *arena)
{
	static const char *const ranks[] = {
		"p0",	    "p1",	 "p2",	       "p3",	  "p4",
		"critical", "high",	 "medium",     "low",	  "must",
		"should",   "could",	 "won't",      "alta",	  "media",
		"baja",	    "média",	 "baixa",      "hoch",	  "mittel",
		"niedrig",  "haute",	 "moyenne",    "basse",	  "urgent",
		"nice",	    "urgente",	 "crítico",    "crítica", "critico",
		"kritisch", "important", "importante", "wichtig", "optional",
		"opcional", "optionnel", "essential",  "alto",	  "medio",
		"bajo",	    "médio",	 "baixo",      NULL,
	};

	struct span words = as_words(name, arena), word;

	while (span_next_part(&words, ' ', &word))
		if (text_starts_with_letter(word))
			return is_one_of(word, ranks);
	return false;
}

/* ---- names of places ---- */

static const char *const strong_names[] = {
	"backlog",     "backlogs",    "todo",	   "todos",	"story",
	"stories",     "task",	      "tasks",	   "ticket",	"tickets",
	"epic",	       "epics",	      "issue",	   "issues",	"debt",
	"userstory",   "userstories", "workitem",  "workitems", "pbi",
	"pbis",	       "bug",	      "bugs",	   "beans",	"kanban",
	"historias",   "historia",    "tareas",	   "tarea",	"tarefas",
	"tarefa",      "histórias",   "aufgaben",  "aufgabe",	"anforderungen",
	"anforderung", "taches",      "tâches",	   "récits",	"historien",
	"backlogg",    "задачи",      "задача",	   "бэклог",	"バックログ",
	"タスク",      "任务",	      "待办",	   "需求",	"백로그",
	"작업",	       "taken",	      "zadania",   "görevler",	"defects",
	"milestones",  "subtasks",    "followups", "reqs",	NULL,
};

static const char *const medium_names[] = {
	"roadmap",     "feature",     "features",     "spec",
	"specs",       "plan",	      "plans",	      "requirements",
	"requirement", "changes",     "proposals",    "milestone",
	"sprint",      "sprints",     "improvements", "enhancements",
	"ideas",       "initiatives", "requisitos",   "wip",
	"prd",	       "prds",	      "increments",   "funcionalidades",
	"us",	       "fixes",	      "gaps",	      "slices",
	"board",       "work",	      "planning",     "ロードマップ",
	"로드맵",      "fahrplan",    "дорожная",     "enquêtes",
	NULL,
};

static const char *const id_words[] = {
	"us",	       "hu",	    "pbi",	  "task",
	"tasks",       "story",	    "bug",	  "issue",
	"epic",	       "ticket",    "feat",	  "feature",
	"item",	       "req",	    "debt",	  "pb",
	"td",	       "bl",	    "back",	  "todo",
	"user story",  "userstory", "wi",	  "tkt",
	"backlog",     "historia",  "tarea",	  "story-id",
	"chore",       "spike",	    "defect",	  "fix",
	"enhancement", "история",   "задача",	  "タスク",
	"任务",	       "tarefa",    "aufgabe",	  "historia de usuario",
	"história",    "work item", "user-story", "improvement",
	"milestone",   NULL,
};

static const char *const process_words[] = {
	"phase",     "week",	  "step",	"chapter",   "part",
	"day",	     "stage",	  "section",	"lesson",    "module",
	"option",    "schritt",	  "fase",	"paso",	     "étape",
	"etapa",     "semana",	  "kapitel",	"appendix",  "annex",
	"figure",    "table",	  "round",	"level",     "question",
	"q",	     "rule",	  "principle",	"test",	     "tc",
	"scenario",  "case",	  "risk",	"r",	     "exercise",
	"version",   "wave",	  "этап",	"фаза",	     "阶段",
	"session",   "iteration", "track",	"decision",  "adr",
	"rfc",	     "goal",	  "assumption", "ac",	     "nfr",
	"criterion", "criteria",  "pattern",	"persona",   "use case",
	"uc",	     "tier",	  "p",		"prio",	     "sprint",
	"epoch",     "block",	  "layer",	"appendice", "anexo",
	"pass",	     "example",	  NULL,
};

static const char *const record_words[] = {
	"adr",
	"adrs",
	"rfc",
	"rfcs",
	"decision",
	"decisions",
	"decisiones",
	"changelog",
	"history",
	"postmortem",
	"postmortems",
	"minutes",
	"meeting",
	"meetings",
	"retro",
	"retrospective",
	"retrospectives",
	"journal",
	"journals",
	"diary",
	"devlog",
	"blog",
	"posts",
	"news",
	"release",
	"releases",
	"log",
	"logs",
	"handoff",
	"handoffs",
	"session",
	"sessions",
	"standup",
	NULL,
};

static const char *const aside_names[] = {
	"readme",
	"index",
	"template",
	"templates",
	"vorlage",
	"plantilla",
	"modelo",
	"summary",
	"report",
	"overview",
	"changelog",
	"contributing",
	"conventions",
	"guide",
	"guidelines",
	"agents",
	"claude",
	"retrospective",
	"validation",
	"checklist",
	"workflow",
	"process",
	"license",
	"glossary",
	"howto",
	"instructions",
	"example",
	"board",
	"dashboard",
	"status",
	"progress",
	"analysis",
	"notes",
	"handoff",
	"qa",
	"gate",
	"resumen",
	"resumo",
	"completion",
	"retro",
	"brainstorming",
	NULL,
};

static const char *const foreign_folders[] = {
	"node_modules",
	"vendor",
	"vendors",
	"third_party",
	"thirdparty",
	"third-party",
	"bower_components",
	"venv",
	".venv",
	"site-packages",
	".bmad-core",
	"_bmad",
	"bmad",
	".bmad",
	".cursor",
	".gemini",
	".windsurf",
	".codex",
	".opencode",
	".roo",
	"skills",
	"commands",
	"prompts",
	"agents",
	".agents",
	"fixtures",
	"fixture",
	"testdata",
	"__tests__",
	"__fixtures__",
	"templates",
	"template",
	"_templates",
	".templates",
	"pods",
	"target",
	".specify",
	".agent",
	"snapshots",
	"testsuite",
	"issue_template",
	".github",
	".obsidian",
	"personas",
	".bmad-creative-writing",
	".bmad-infrastructure-devops",
	".trae",
	"submodules",
	"external",
	"deps",
	"plugins_src",
	"superpowers",
	NULL,
};

static const char *const documents_folders[] = {
	"blog",	    "posts",	    "content",	 "guides",	 "tutorials",
	"tutorial", "reference",    "api",	 "wiki",	 "notes",
	"adr",	    "adrs",	    "decisions", "rfcs",	 "rfc",
	"meetings", "journal",	    "articles",	 "book",	 "chapters",
	"lessons",  "course",	    "examples",	 "samples",	 "research",
	"reports",  "report",	    "qa",	 "test",	 "tests",
	"news",	    "website",	    "handbook",	 "runbooks",	 "architecture",
	"reviews",  "audits",	    "audit",	 "postmortems",	 "memory",
	"journals", "wrk_journals", "wrk_docs",	 "explorations", "daily",
	"_posts",   "pages",	    "docs-site", "help",	 NULL,
};

bool says_backlog(struct span name, struct arena *arena)
{
	static const char *const words[] = { "backlog", "todo",	  "todos",
					     "kanban",	"бэклог", "バックログ",
					     "待办",	"백로그", NULL };

	return has_one_of(as_words(name, arena), words);
}

bool speaks_of_list(struct span text, struct arena *arena)
{
	static const char *const phrases[] = {
		"this file",  "this list",    "this backlog", "the backlog",
		"one line",   "what is done", "the order",    "before you",
		"an item",    "items must",   "items should", "new item",
		"each item",  "every item",   "large items",  "completed items",
		"each entry", "every entry",  "new entries",
	};
	struct span words = as_words(text, arena);

	for (size_t i = 0; i < sizeof(phrases) / sizeof(*phrases); i++)
		if (span_find(words, phrases[i]) >= 0)
			return true;
	return false;
}

bool is_list_name(struct span name, struct arena *arena)
{
	static const char *const names[] = {
		"tasks",
		"task list",
		"tasklist",
		"user stories",
		"stories",
		"userstories",
		"issues",
		"bugs",
		"known issues",
		"ideas",
		"wishlist",
		"wish list",
		"tareas",
		"tarefas",
		"aufgaben",
		"taches",
		"tâches",
		"задачи",
		"任务",
		"タスク",
		"할일",
		"historias",
		"historias de usuario",
		"historias usuario",
		"histórias",
		"work items",
		"tickets",
		"epics",
		"improvements",
		"tech debt",
		"technical debt",
		"techdebt",
		"followups",
		"follow ups",
		NULL,
	};

	return is_one_of(as_words(name, arena), names);
}

bool ends_with_backlog(struct span name, struct arena *arena)
{
	struct span words = as_words(name, arena), last = SPAN_NONE;

	while (span_next_part(&words, ' ', &last) && words.len)
		;
	return says_backlog(last, arena) || says_roadmap(last, arena);
}

/* Longer headings are sentences about a backlog. */
enum { LONGEST_HEADING = 4 };

bool speaks_of_backlog(struct span heading, struct arena *arena)
{
	static const char *const names[] = {
		"user stories",		"stories",
		"historias de usuario", "histórias de usuário",
		"récits utilisateur",	NULL,
	};

	return text_count_words(heading) <= LONGEST_HEADING &&
	       (says_backlog(heading, arena) ||
		is_one_of(text_fold_name(arena, heading), names));
}

/* Words that open a heading of what is asked, or of how to read the rest. */
static const char *const asking_openings[] = {
	"not now",
	"not on",
	"not in",
	"not list",
	"things explicitly",
	"explicitly not",
	"things not",
	"what we won",
	"we will not",
	"deliberately not",
	"explicit non",
	"no incluido",
	"não incluído",
	"nicht geplant",
	"definition of",
	"dod",
	"dor",
	"definición de",
	"definição de",
	"définition de",
	"critérios",
	"criterios de",
	"acceptance",
	"success criteria",
	"legend",
	"legende",
	"légende",
	"leyenda",
	"legenda",
	"priority legend",
	"status legend",
	"status key",
	"priority key",
	"effort key",
	"format",
	"formato",
	"formaatti",
	"template",
	"how to",
	"how we",
	"how this",
	"how it",
	"out of scope",
	"non goals",
	"non goal",
	"nongoals",
	"fuera de alcance",
	"fora do escopo",
	"hors périmètre",
	"working agreement",
	"table of",
	"contents",
	"toc",
	"图例",
	"凡例",
	"легенда",
	"conventions",
	"convention",
	"rules",
	"reglas",
	"regras",
	"regeln",
	"règles",
	"guidelines",
	NULL,
};

static const char *const about_openings[] = {
	"current position",
	"current state",
	"current status",
	"current stage",
	"where it stands",
	"where we are",
	"where we stand",
	"estado actual",
	"situação atual",
	"état actuel",
	"aktueller stand",
	"known traps",
	"suggested order",
	"execution order",
	"order of execution",
	"implementation plan",
	"implementation order",
	"recommended order",
	"definition of ready",
	"definition of done",
	"dor",
	"dod",
	"key",
	"about",
	"overview",
	"introduction",
	"intro",
	"purpose",
	"goals",
	"goal",
	"objective",
	"objectives",
	"vision",
	"mission",
	"objetivo",
	"objetivos",
	"objetivo general",
	"obiettivo",
	"objectif",
	"objectifs",
	"ziel",
	"ziele",
	"visão geral",
	"visão",
	"visión",
	"visión general",
	"métricas",
	"metrics",
	"success metrics",
	"kpi",
	"kpis",
	"métriques",
	"references",
	"reference",
	"referencias",
	"referências",
	"references and",
	"links",
	"see also",
	"resources",
	"recursos",
	"related",
	"related docs",
	"further reading",
	"notes",
	"note",
	"notas",
	"nota",
	"notizen",
	"remarques",
	"hinweise",
	"convenciones",
	"convenções",
	"principles",
	"principios",
	"guiding principles",
	"process",
	"proceso",
	"processo",
	"prosessi",
	"prozess",
	"processus",
	"assumptions",
	"constraints",
	"risks",
	"risk",
	"riesgos",
	"riscos",
	"risques",
	"risiken",
	"glossary",
	"glosario",
	"terminology",
	"índice",
	"indice",
	"background",
	"context",
	"contexto",
	"contexte",
	"kontext",
	"hintergrund",
	"changelog",
	"change log",
	"change history",
	"revision",
	"revision history",
	"summary",
	"executive summary",
	"resumen",
	"resumo",
	"zusammenfassung",
	"résumé",
	"statistics",
	"stakeholders",
	"personas",
	"persona",
	"estimation",
	"what this",
	"why this",
	"wijzigingsgeschiedenis",
	"说明",
	"目标",
	"参考",
	"备注",
	"목표",
	"참고",
	"примечания",
	"цель",
	"quick start",
	"quickstart",
	"review cadence",
	"cadence",
	"tips",
	"instructions",
	"critical path",
	"dependency graph",
	NULL,
};

/*
 * "Metrics", "Metrics of the team", "Metrics (weekly)" are about the backlog;
 * "Metrics port" is something to do.
 */
static bool only_says_more(struct span words, size_t n)
{
	static const char *const joints[] = {
		"and", "of",  "for", "to", "in",  "on",	 "at", "by",  "with",
		"und", "der", "des", "zu", "für", "et",	 "de", "des", "du",
		"y",   "del", "e",   "da", "do",  "das", "i",  "the", NULL,
	};
	struct span word = SPAN_NONE;

	for (size_t i = 0; i <= n; i++)
		if (!span_next_part(&words, ' ', &word))
			return true;
	return is_one_of(word, joints);
}

/* What stands before the first ":", "(" or dash: the name by itself. */
static struct span bare_heading(struct span heading)
{
	static const char *const ends[] = { ":", "(", " - ", "–", "—" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		ptrdiff_t at = span_find(heading, ends[i]);

		if (at > 0)
			heading = span_first(heading, (size_t)at);
	}
	return heading;
}

/*
 * Does a short heading open with so many words of the list, or more, and say
 * little else?
 */
static bool opens_with(struct span heading, const char *const *list,
		       size_t fewest, struct arena *arena)
{
	struct span words = as_words(bare_heading(heading), arena);

	while (words.len && !text_starts_with_letter(words)) {
		struct span sign;

		if (!span_next_part(&words, ' ', &sign))
			break;
	}
	for (size_t n = 3; n >= fewest; n--)
		if (is_one_of(first_words(words, n), list))
			return text_count_words(heading) <= n + 5 &&
			       (n > 1 || only_says_more(words, n));
	return false;
}

bool is_form_title(struct span title, struct arena *arena)
{
	static const char *const words[] = {
		"title",
		"titre",
		"titel",
		"título",
		"titulo",
		"titolo",
		"story title",
		"title of the story",
		"short title",
		"name",
		"nom",
		"nombre",
		"nome",
		"feature name",
		"story name",
		"titre de la story",
		"título de la historia",
		"标题",
		"タイトル",
		NULL,
	};
	struct span folded = text_fold_name(arena, title);

	return !text_count_words(title) || is_one_of(folded, words);
}

bool is_asking_name(struct span heading, struct arena *arena)
{
	return opens_with(heading, asking_openings, 1, arena) ||
	       is_criteria_name(
		       text_without_remark(text_fold_name(arena, heading)));
}

bool is_about_name(struct span heading, struct arena *arena)
{
	if (is_asking_name(heading, arena))
		return true;
	if (opens_with(heading, about_openings, 2, arena))
		return true;
	return !lane_phase(heading, arena) && !is_rank_name(heading, arena) &&
	       opens_with(heading, about_openings, 1, arena);
}

bool is_plan_name(struct span heading, struct arena *arena)
{
	static const char *const names[] = {
		"roadmap",
		"todo",
		"to do",
		"todos",
		"todo list",
		"to do list",
		"tasks",
		"backlog",
		"road map",
		"future work",
		"future plans",
		"what s next",
		"planned",
		"planned features",
		"coming soon",
		"next steps",
		"upcoming",
		"upcoming features",
		"future",
		"future features",
		"future improvements",
		"hoja de ruta",
		"tareas",
		"pendientes",
		"por hacer",
		"próximos pasos",
		"tareas pendientes",
		"roteiro",
		"tarefas",
		"a fazer",
		"próximos passos",
		"feuille de route",
		"à faire",
		"tâches",
		"fahrplan",
		"aufgaben",
		"offene punkte",
		"geplant",
		"задачи",
		"план",
		"дорожная карта",
		"路线图",
		"待办",
		"待办事项",
		"计划",
		"ロードマップ",
		"今後の予定",
		"로드맵",
		"할 일",
		"feature roadmap",
		"project roadmap",
		"development roadmap",
		"features todo",
		"known issues and todo",
		"in the works",
		"wishlist",
		"wish list",
		"planned work",
		"product backlog",
		"project status",
		NULL,
	};
	struct span words = as_words(heading, arena);

	return is_one_of(words, names) ||
	       (text_count_words(heading) <= LONGEST_HEADING &&
		(says_backlog(heading, arena) || says_roadmap(heading, arena)));
}

bool says_roadmap(struct span name, struct arena *arena)
{
	static const char *const words[] = {
		"roadmap", "fahrplan",	   "roteiro", "ruta",	  "route",
		"路线图",  "ロードマップ", "로드맵",  "дорожная", NULL
	};

	return has_one_of(as_words(name, arena), words);
}

enum strength name_strength(struct span name, struct arena *arena)
{
	struct span words = as_words(name, arena);

	if (has_one_of(words, strong_names))
		return NAME_STRONG;
	return has_one_of(words, medium_names) ? NAME_MEDIUM
					       : NAME_SAYS_NOTHING;
}

/* The last of the words of an id counts: "ROP-BUG", "user story". */
static bool prefix_is(struct span prefix, const char *const *list,
		      struct arena *arena)
{
	struct span words = as_words(prefix, arena), last = words;

	for (size_t i = words.len; i-- > 0;)
		if (words.at[i] == ' ') {
			last = span_from(words, i + 1);
			break;
		}
	return is_one_of(words, list) || is_one_of(last, list);
}

bool is_id_word(struct span prefix, struct arena *arena)
{
	return prefix_is(prefix, id_words, arena);
}

bool is_id_phrase(struct span words, struct arena *arena)
{
	return is_one_of(as_words(words, arena), id_words);
}

bool is_process_word(struct span prefix, struct arena *arena)
{
	return prefix_is(prefix, process_words, arena);
}

bool is_version_word(struct span prefix, struct arena *arena)
{
	static const char *const words[] = { "v", "ver", "version", "release",
					     NULL };

	return prefix_is(prefix, words, arena);
}

bool is_record_word(struct span name, struct arena *arena)
{
	return has_one_of(as_words(name, arena), record_words);
}

bool is_aside_name(struct span name, struct arena *arena)
{
	struct span words = as_words(name, arena);

	return has_one_of(words, aside_names) ||
	       span_ends(words, "story context") ||
	       span_ends(words, "story context md");
}

bool is_foreign_folder(struct span name, struct arena *arena)
{
	return is_one_of(text_fold_case(arena, name), foreign_folders);
}

bool is_documents_folder(struct span name, struct arena *arena)
{
	return is_one_of(text_fold_case(arena, name), documents_folders);
}

/* ---- names of fields and sections ---- */

static const char *const status_names[] = {
	"status",     "state", "estado",     "statut",	     "zustand",
	"stato",      "stan",  "статус",     "状态",	     "状態",
	"ステータス", "상태",  "situação",   "situacao",     "etat",
	"état",	      "durum", "trạng thái", "phase status", NULL,
};

static const struct planning_name {
	const char *name;
	enum planning is;
} planning_names[] = {
	{ "priority", PLAN_PRIORITY },
	{ "prio", PLAN_PRIORITY },
	{ "prioridad", PLAN_PRIORITY },
	{ "prioridade", PLAN_PRIORITY },
	{ "priorität", PLAN_PRIORITY },
	{ "priorité", PLAN_PRIORITY },
	{ "priorità", PLAN_PRIORITY },
	{ "prioriteit", PLAN_PRIORITY },
	{ "приоритет", PLAN_PRIORITY },
	{ "优先级", PLAN_PRIORITY },
	{ "優先度", PLAN_PRIORITY },
	{ "우선순위", PLAN_PRIORITY },
	{ "moscow", PLAN_PRIORITY },
	{ "severity", PLAN_PRIORITY },
	{ "importance", PLAN_PRIORITY },
	{ "urgency", PLAN_PRIORITY },
	{ "value", PLAN_PRIORITY },
	{ "p", PLAN_PRIORITY },
	{ "points", PLAN_SIZE },
	{ "story points", PLAN_SIZE },
	{ "sp", PLAN_SIZE },
	{ "size", PLAN_SIZE },
	{ "estimate", PLAN_SIZE },
	{ "estimation", PLAN_SIZE },
	{ "effort", PLAN_SIZE },
	{ "complexity", PLAN_SIZE },
	{ "puntos", PLAN_SIZE },
	{ "pontos", PLAN_SIZE },
	{ "estimación", PLAN_SIZE },
	{ "estimativa", PLAN_SIZE },
	{ "aufwand", PLAN_SIZE },
	{ "schätzung", PLAN_SIZE },
	{ "t shirt", PLAN_SIZE },
	{ "points d'effort", PLAN_SIZE },
	{ "story point", PLAN_SIZE },
	{ "estimated effort", PLAN_SIZE },
	{ "оценка", PLAN_SIZE },
	{ "工数", PLAN_SIZE },
	{ "puntos de historia", PLAN_SIZE },
	{ "esfuerzo", PLAN_SIZE },
	{ "sprint", PLAN_SPRINT },
	{ "milestone", PLAN_SPRINT },
	{ "iteration", PLAN_SPRINT },
	{ "release", PLAN_SPRINT },
	{ "phase", PLAN_SPRINT },
	{ "version", PLAN_SPRINT },
	{ "target", PLAN_SPRINT },
	{ "target version", PLAN_SPRINT },
	{ "epic", PLAN_PARENT },
	{ "parent", PLAN_PARENT },
	{ "feature", PLAN_PARENT },
	{ "épica", PLAN_PARENT },
	{ "épico", PLAN_PARENT },
	{ "epica", PLAN_PARENT },
	{ "initiative", PLAN_PARENT },
	{ "goal", PLAN_PARENT },
	{ "story", PLAN_PARENT },
	{ "parent task id", PLAN_PARENT },
	{ "depends on", PLAN_DEPENDS },
	{ "dependencies", PLAN_DEPENDS },
	{ "depends", PLAN_DEPENDS },
	{ "deps", PLAN_DEPENDS },
	{ "dependency", PLAN_DEPENDS },
	{ "blocked by", PLAN_DEPENDS },
	{ "blocks", PLAN_DEPENDS },
	{ "requires", PLAN_DEPENDS },
	{ "dependencias", PLAN_DEPENDS },
	{ "dependências", PLAN_DEPENDS },
	{ "abhängigkeiten", PLAN_DEPENDS },
	{ "dépendances", PLAN_DEPENDS },
	{ "depende de", PLAN_DEPENDS },
	{ "зависимости", PLAN_DEPENDS },
	{ "依赖", PLAN_DEPENDS },
	{ "prerequisites", PLAN_DEPENDS },
	{ "team member", PLAN_OWNER },
	{ "responsible", PLAN_OWNER },
	{ "owner", PLAN_OWNER },
	{ "assignee", PLAN_OWNER },
	{ "assigned to", PLAN_OWNER },
	{ "assigned", PLAN_OWNER },
	{ "responsable", PLAN_OWNER },
	{ "responsável", PLAN_OWNER },
	{ "verantwortlich", PLAN_OWNER },
	{ "担当", PLAN_OWNER },
	{ "actor", PLAN_LABELS },
	{ "role", PLAN_LABELS },
	{ "type", PLAN_TYPE },
	{ "tipo", PLAN_TYPE },
	{ "category", PLAN_TYPE },
	{ "kind", PLAN_TYPE },
	{ "component", PLAN_LABELS },
	{ "area", PLAN_LABELS },
	{ "module", PLAN_LABELS },
	{ "módulo", PLAN_LABELS },
	{ "labels", PLAN_LABELS },
	{ "tags", PLAN_LABELS },
	{ "label", PLAN_LABELS },
	{ "ordinal", PLAN_LABELS },
	{ "created", PLAN_DATE },
	{ "created date", PLAN_DATE },
	{ "created at", PLAN_DATE },
	{ "updated", PLAN_DATE },
	{ "updated at", PLAN_DATE },
	{ "date", PLAN_DATE },
	{ "due", PLAN_DATE },
	{ "completed", PLAN_DATE },
	{ "updated date", PLAN_DATE },
	{ "found", PLAN_DATE },
	{ "opened", PLAN_DATE },
	{ "raised", PLAN_DATE },
	{ NULL, PLAN_NONE },
};

enum { MOST_NAMES = 200 };

bool is_status_name(struct span folded)
{
	return is_one_of(folded, status_names);
}

enum planning planning_exactly(struct span folded)
{
	for (const struct planning_name *p = planning_names; p->name; p++)
		if (is_word(folded, p->name))
			return p->is;
	return PLAN_NONE;
}

/* "Prioridad (MoSCoW)", "Story Points (SP)": the first word that says it. */
enum planning planning_of(struct span folded)
{
	enum planning plan = planning_exactly(folded);
	struct span word;

	if (plan || text_count_words(folded) > 3)
		return plan;
	while (!plan && span_next_part(&folded, ' ', &word))
		plan = word.len > 3 ? planning_exactly(word) : PLAN_NONE;
	/* "User story" is no parent, nor is "Feature flag". */
	return plan == PLAN_PARENT || plan == PLAN_TYPE ? PLAN_NONE : plan;
}

size_t known_field_names(const char *const **names)
{
	static const char *all[MOST_NAMES];
	static size_t n;

	*names = all;
	if (n)
		return n;
	for (size_t i = 0; status_names[i]; i++)
		all[n++] = status_names[i];
	for (size_t i = 0; planning_names[i].name; i++)
		all[n++] = planning_names[i].name;
	return n;
}

static const char *const criteria_names[] = {
	"acceptance criteria",
	"acceptance criterion",
	"acceptance",
	"acceptance tests",
	"ac",
	"acs",
	"definition of done",
	"done when",
	"criteria",
	"success criteria",
	"exit criteria",
	"akzeptanzkriterien",
	"abnahmekriterien",
	"criterios de aceptación",
	"criterios de aceptacion",
	"critérios de aceitação",
	"critérios de aceite",
	"critères d'acceptation",
	"criteri di accettazione",
	"acceptatiecriteria",
	"kryteria akceptacji",
	"критерии приемки",
	"критерии приёмки",
	"验收标准",
	"验收条件",
	"受け入れ条件",
	"受入条件",
	"受け入れ基準",
	"완료 조건",
	"수용 기준",
	"tiêu chí chấp nhận",
	"dod",
	"criterios de éxito",
	"definition of done (dod)",
	"verification",
	"acceptance scenarios",
	"fertig wenn",
	"kabul kriterleri",
	NULL,
};

static const char *const story_names[] = {
	"story",
	"user story",
	"user stories",
	"historia de usuario",
	"história de usuário",
	"história do usuário",
	"récit utilisateur",
	"historia",
	"description",
	"descripción",
	"descrição",
	"why",
	"problem",
	"context",
	"goal",
	"objective",
	"summary",
	"what",
	"motivation",
	"beschreibung",
	"ziel",
	"contexto",
	"objetivo",
	"background",
	"overview",
	"value",
	"scope",
	"intent",
	"warum",
	"описание",
	"цель",
	"背景",
	"目的",
	"描述",
	"概要",
	NULL,
};

bool is_criteria_name(struct span folded)
{
	return is_one_of(folded, criteria_names) ||
	       span_starts(folded, "acceptance") ||
	       span_find(folded, "acceptance criteri") >= 0;
}

bool is_story_name(struct span folded)
{
	return is_one_of(folded, story_names);
}

static const char *const id_columns[] = {
	"id",	       "#",	     "key",
	"no",	       "no.",	     "nr",
	"nr.",	       "nº",	     "n°",
	"num",	       "number",     "número",
	"código",      "code",	     "ref",
	"ticket",      "story id",   "task id",
	"issue",       "us",	     "pbi",
	"hu",	       "item id",    "nummer",
	"us id",       "编号",	     "番号",
	"序号",	       "번호",	     "№",
	"id historia", "bug id",     "user story id",
	"feature id",  "identifier", "tracker",
	"req",	       "req id",     "requirement id",
	NULL,
};

bool is_id_column(struct span folded)
{
	return is_one_of(folded, id_columns);
}

/* ---- sentences ---- */

/* "**As a** clerk": the marks stand between the words. */
static struct span without_emphasis(struct span text, struct arena *arena)
{
	char *plain = arena_text(arena, text.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != '*' && text.at[i] != '_')
			plain[n++] = text.at[i];
	plain[n] = '\0';
	return span_of(plain, n);
}

bool says_wish(struct span text, struct arena *arena)
{
	static const char *const openings[] = {
		"i want", "i can",   "i need",	   "quiero",   "eu quero",
		"quero",  "je veux", "ich möchte", "ich will", "ik wil",
		"voglio", "я хочу",  "jeg vil",	   "jag vill",
	};
	struct span words = as_words(text, arena);

	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++)
		if (span_starts(words, openings[i]))
			return true;
	return false;
}

/* Is it wanted, in so many words? "I want …" leads the list that follows. */
static bool wants(struct span text, const char *want)
{
	ptrdiff_t at = span_find(text, want);
	struct span rest;

	if (at < 0)
		return false;
	rest = span_trim(span_from(text, (size_t)at + strlen(want)));
	return !span_starts(rest, "...") && !span_starts(rest, "…");
}

bool says_story(struct span text, struct arena *arena)
{
	static const struct {
		const char *as, *want;
	} forms[] = {
		{ "as a", "i want" },
		{ "as a", "i need" },
		{ "as a", "i can" },
		{ "as the", "i want" },
		{ "as a", "so that" },
		{ "as a", "i should" },
		{ "als ", "möchte" },
		{ "als ", "will ich" },
		{ "como ", "quiero" },
		{ "como ", "quero" },
		{ "como ", "necesito" },
		{ "como ", "puedo" },
		{ "como ", "desejo" },
		{ "en tant qu", "je veux" },
		{ "en tant qu", "je souhaite" },
		{ "come ", "voglio" },
		{ "als ", "wil ik" },
		{ "jako ", "chcę" },
		{ "как ", "хочу" },
		{ "作为", "我" },
		{ "として", "したい" },
		{ "olarak", "istiyorum" },
		{ "là ", "tôi muốn" },
	};
	struct span folded =
		without_emphasis(text_fold_case(arena, text), arena);
	const char *last = NULL;
	ptrdiff_t at = -1;

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		if (!last || strcmp(last, forms[i].as))
			at = span_find(folded, forms[i].as);
		last = forms[i].as;
		if (at >= 0 &&
		    wants(span_from(folded, (size_t)at), forms[i].want))
			return true;
	}
	return false;
}
