/* What a sentence of an agreement speaks of, by patterns. */
#include "adopt/speaks-words.h"

static struct regex *compile(const char *pattern)
{
	return pattern ? regex_of(span_str(pattern), true) : NULL;
}

void speaks_init(struct speaks *speaks)
{
	*speaks = (struct speaks){ .some_only = compile(some_only),
				   .left_to_people = compile(left_to_people),
				   .quality_alone = compile(quality_alone),
				   .each_criterion = compile(each_criterion) };
	for (int i = 0; i < N_TOPICS; i++) {
		speaks->about[i] = compile(topic_words[i].about);
		speaks->never[i] = compile(topic_words[i].never);
		speaks->names[i] = compile(topic_names((enum topic)i));
	}
}

void speaks_release(struct speaks *speaks)
{
	regex_free(speaks->some_only);
	regex_free(speaks->left_to_people);
	regex_free(speaks->quality_alone);
	regex_free(speaks->each_criterion);
	for (int i = 0; i < N_TOPICS; i++) {
		regex_free(speaks->about[i]);
		regex_free(speaks->never[i]);
		regex_free(speaks->names[i]);
	}
}

/* What asks that nothing is open holds of items that have nothing, too. */
bool speaks_of_nothing_open(enum topic topic)
{
	return topic == TOPIC_WAITS_FOR || topic == TOPIC_QUESTIONS ||
	       topic == TOPIC_NO_MARKER;
}

/* A dot, a blank and a capital after a word that is not cut short. */
struct span speaks_first_sentence(struct span text)
{
	enum { SHORT = 3 };
	size_t word = 0;

	for (size_t i = 0; i + 2 < text.len; i++) {
		if (text.at[i] == '.' && text.at[i + 1] == ' ' &&
		    i - word > SHORT && text.at[i + 2] >= 'A' &&
		    text.at[i + 2] <= 'Z')
			return span_first(text, i + 1);
		if (text.at[i] == ' ' || text.at[i] == '.')
			word = i + 1;
	}
	return text;
}

/* "If it is > 8, it is split" bounds all of them, not those above. */
static bool is_limit(const struct speaks *speaks, enum topic topic,
		     struct span text, struct span where)
{
	struct span after =
		span_from(text, (size_t)(where.at - text.at) + where.len);

	return topic == TOPIC_SIZE_AT_MOST &&
	       !regex_hits(speaks->some_only,
			   span_first(text, (size_t)(where.at - text.at)),
			   NULL) &&
	       !regex_hits(speaks->some_only, after, NULL);
}

enum topic speaks_of(const struct speaks *speaks, struct span sentence,
		     struct span *detail, struct span *where)
{
	struct span opening = speaks_first_sentence(sentence);
	bool is_of_some = regex_hits(speaks->some_only, opening, NULL);

	*detail = *where = SPAN_NONE;
	if (regex_hits(speaks->left_to_people, opening, NULL))
		return TOPIC_NONE;
	for (int i = 1; i < N_TOPICS; i++) {
		enum topic topic = (enum topic)i;

		if (!speaks->about[i] ||
		    regex_find(speaks->about[i], opening, where, detail) !=
			    REGEX_HIT ||
		    regex_hits(speaks->never[i], opening, NULL))
			continue;
		return is_of_some && !speaks_of_nothing_open(topic) &&
				       !is_limit(speaks, topic, opening, *where)
			       ? TOPIC_NONE
			       : topic;
	}
	*detail = *where = SPAN_NONE;
	return TOPIC_NONE;
}

bool speaks_of_criteria(const struct speaks *speaks, struct span heading)
{
	return regex_hits(speaks->about[TOPIC_CRITERIA], heading, NULL);
}

bool speaks_of_quality(const struct speaks *speaks, struct span sentence)
{
	return regex_hits(speaks->quality_alone, sentence, NULL);
}

bool speaks_of_each_criterion(const struct speaks *speaks, struct span sentence)
{
	return regex_hits(speaks->each_criterion, sentence, NULL);
}

enum topic speaks_less(enum topic topic)
{
	switch (topic) {
	case TOPIC_CRITERIA_COUNTED:
	case TOPIC_CRITERIA_SCENARIOS:
	case TOPIC_CRITERIA_CLEAR:
		return TOPIC_CRITERIA;
	case TOPIC_SIZE_AT_MOST:
	case TOPIC_SIZE_SCALE:
		return TOPIC_SIZE;
	default:
		return TOPIC_NONE;
	}
}

bool speaks_is_for_people(const struct speaks *speaks, struct span sentence)
{
	struct span opening = speaks_first_sentence(sentence);

	return regex_hits(speaks->some_only, opening, NULL) ||
	       regex_hits(speaks->left_to_people, opening, NULL);
}

bool speaks_opens_with_some(const struct speaks *speaks, struct span sentence)
{
	struct span where, detail;

	return regex_find(speaks->some_only, sentence, &where, &detail) ==
		       REGEX_HIT &&
	       where.at == sentence.at;
}

bool speaks_is_by_name(enum topic topic)
{
	return topic_names(topic);
}

bool speaks_is_name(const struct speaks *speaks, enum topic topic,
		    struct span folded)
{
	return regex_hits(speaks->names[topic], folded, NULL);
}
