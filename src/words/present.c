/* What there is, whatever a file plans besides, and what only sums it up. */
#include "words/parts.h"

#include "base/unicode.h"

enum { LONGEST_OPENING = 2, MOST_BEHIND = 6 };

static const char *const present_openings[] = {
	"current state",
	"current status",
	"current position",
	"current features",
	"existing features",
	"already implemented",
	"already there",
	"where we",
	"estado actual",
	"situación actual",
	"estado atual",
	"situação atual",
	"état actuel",
	"état des",
	"aktueller stand",
	"aktueller zustand",
	"ist stand",
	"ist zustand",
	"stato attuale",
	"huidige situatie",
	"stan obecny",
	"текущее состояние",
	"现状",
	"当前状态",
	"現状",
	"현재 상태",
	NULL,
};

bool is_present_name(struct span heading, struct arena *arena)
{
	struct span words = as_words(heading, arena), sign;

	while (words.len && !text_starts_with_letter(words))
		span_next_part(&words, ' ', &sign);
	if (text_count_words(words) > LONGEST_OPENING + MOST_BEHIND)
		return false;
	return is_one_of(first_words(words, LONGEST_OPENING), present_openings);
}

bool is_overview_name(struct span name, struct arena *arena)
{
	static const char *const words[] = {
		"overview",
		"summary",
		"übersicht",
		"uebersicht",
		"zusammenfassung",
		"überblick",
		"resumen",
		"resumo",
		"résumé",
		"aperçu",
		"panorama",
		"overzicht",
		"riepilogo",
		"översikt",
		"обзор",
		"概要",
		"概览",
		"개요",
		"glance",
		NULL,
	};

	return name_has_one_of(name_as_words(name, arena), words);
}
