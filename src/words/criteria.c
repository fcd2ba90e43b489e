/* What teams call criteria: names of sections, labels and columns. */
#include "words/parts.h"

/* Hardly called anything else. */
static const char *const sure_names[] = {
	"acceptance criteria",
	"acceptance criterion",
	"acceptance tests",
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
	"受け入れ条件",
	"受け入れ基準",
	"tiêu chí chấp nhận",
	"acceptance scenarios",
	"kabul kriterleri",
	"受け入れ要件",
	"priėmimo kriterijai",
	"kriteria penerimaan",
	"kryteria odbioru",
	"hyväksymiskriteerit",
	"acceptanskriterier",
	"acceptkriterier",
	"akseptansekriterier",
	"akceptační kritéria",
	"elfogadási kritériumok",
	"criterii de acceptare",
	"критерії приймання",
	"معايير القبول",
	"conditions of satisfaction",
	"condiciones de satisfacción",
	"ich weiss, dass ich fertig bin, wenn",
	NULL,
};

static const char *const criteria_names[] = {
	"acceptance",
	"ac",
	"acs",
	"definition of done",
	"done when",
	"criteria",
	"criterios",
	"critérios",
	"critères",
	"kriterien",
	"success criteria",
	"exit criteria",
	"验收标准",
	"期望结果",
	"预期结果",
	"验收条件",
	"受入条件",
	"완료 조건",
	"수용 기준",
	"dod",
	"criterios de éxito",
	"definition of done (dod)",
	"verification",
	"verificación",
	"verificação",
	"vérification",
	"fertig wenn",
	"验收",
	"驗收",
	"驗收標準",
	"驗收條件",
	"验收准则",
	"인수 조건",
	"인수 기준",
	"인수조건",
	"완료 기준",
	"완료조건",
	"완료기준",
	"수용 조건",
	"완료 정의",
	"完了条件",
	"完了基準",
	"完了の定義",
	"完成条件",
	"完成标准",
	"完成條件",
	"完成標準",
	"完成定义",
	"критерии готовности",
	"критерии выполнения",
	"критерии завершения",
	"критерії готовності",
	"kryteria ukończenia",
	"tamamlanma kriterleri",
	"erfolgskriterien",
	"fertigstellungskriterien",
	"fertig, wenn",
	"critères de réussite",
	"critères de succès",
	"critérios de sucesso",
	"critérios de conclusão",
	"criterios de finalización",
	"criteri di completamento",
	"criteri di successo",
	NULL,
};

/* An emoji, perhaps with the mark that it is one. */
enum { MOST_SIGN_BYTES = 8 };

/* "✅ Critères d'acceptation (Gherkin)" without what stands around it. */
static struct span without_trimmings(struct span folded)
{
	ptrdiff_t bracket = span_find(folded, " (");

	if (bracket > 0)
		folded = span_first(folded, (size_t)bracket);
	/* A sign of more than one byte, and the blank after it. */
	if (folded.len && (unsigned char)folded.at[0] >= 0xe2) {
		ptrdiff_t blank = span_find_char(folded, ' ');

		if (blank > 0 && blank <= MOST_SIGN_BYTES)
			folded = span_from(folded, (size_t)blank + 1);
	}
	return folded;
}

static bool is_called_criteria(struct span folded)
{
	return is_one_of(folded, sure_names) ||
	       is_one_of(folded, criteria_names);
}

bool is_criteria_name(struct span folded)
{
	return is_called_criteria(folded) ||
	       is_called_criteria(without_trimmings(folded)) ||
	       span_starts(folded, "acceptance") ||
	       span_find(folded, "acceptance criteri") >= 0;
}

const char *const *sure_criteria_names(void)
{
	return sure_names;
}
