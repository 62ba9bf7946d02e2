package io.backgrounder.benchmark.lists;

import io.backgrounder.corpus.Corpus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** The filters of editors' lists: those that few stories pass, and those that most do. */
enum ListFilter {
    NONE,
    DRAFTS,
    SCHEDULED_OR_WITHDRAWN,
    PUBLISHED,
    FAILED,
    LANGUAGE,
    TWO_LANGUAGES,
    EDITED_BY_EDITOR,
    EDITED_BY_PIPELINE,
    EDITED_AFTER,
    EDITED_BEFORE,
    EDITED_IN_A_WEEK,
    SCHEDULED_AFTER,
    WITH_DRAFT,
    WITHOUT_DRAFT,
    COMMON_TOPIC,
    RARE_TOPIC,
    SOURCE,
    FAQ,
    WITHOUT_TOPICS,
    COMMON_TOPIC_AND_LANGUAGE,
    PUBLISHED_BY_PIPELINE,
    PUBLISHED_WITHOUT_DRAFT_IN_TWO_LANGUAGES,
    WITHDRAWN_WITH_TOPIC;

    private static final Instant BEGIN = Instant.parse("2010-01-01T00:00:00Z");

    /** As query parameters, with values at random. */
    String query(Corpus corpus, Random random) {
        return switch (this) {
            case NONE -> "";
            case DRAFTS -> "&status=draft";
            case SCHEDULED_OR_WITHDRAWN -> "&status=scheduled,withdrawn";
            case PUBLISHED -> "&status=published";
            case FAILED -> "&scheduleStatus=failed";
            case LANGUAGE -> "&language=" + language(random);
            case TWO_LANGUAGES -> "&language=en,fr";
            case EDITED_BY_EDITOR -> "&editedBy=editor%20" + random.nextInt(20);
            case EDITED_BY_PIPELINE -> "&editedBy=pipeline";
            case EDITED_AFTER -> "&editedAfter=" + day(random);
            case EDITED_BEFORE -> "&editedBefore=" + day(random);
            case EDITED_IN_A_WEEK -> {
                Instant day = day(random);
                yield "&editedAfter=" + day + "&editedBefore=" + day.plus(7, ChronoUnit.DAYS);
            }
            case SCHEDULED_AFTER -> "&scheduledAfter=" + day(random).plus(20 * 365, ChronoUnit.DAYS);
            case WITH_DRAFT -> "&draft=true";
            case WITHOUT_DRAFT -> "&draft=false";
            case COMMON_TOPIC -> "&topic=" + Corpus.topicSlug(random.nextInt(3));
            case RARE_TOPIC -> "&topic=" + Corpus.topicSlug(corpus.topics() / 2 + random.nextInt(corpus.topics() / 2));
            case SOURCE -> "&source=corpus-source-" + random.nextInt(corpus.sources());
            case FAQ -> "&faq=corpus-faq-" + random.nextInt(corpus.faqs());
            case WITHOUT_TOPICS -> "&withoutTopics=true";
            case COMMON_TOPIC_AND_LANGUAGE -> COMMON_TOPIC.query(corpus, random) + LANGUAGE.query(corpus, random);
            case PUBLISHED_BY_PIPELINE -> "&status=published&editedBy=pipeline";
            case PUBLISHED_WITHOUT_DRAFT_IN_TWO_LANGUAGES -> "&status=published&draft=false&language=de,es";
            case WITHDRAWN_WITH_TOPIC -> "&status=withdrawn" + COMMON_TOPIC.query(corpus, random);
        };
    }

    private static String language(Random random) {
        return new String[] {"en", "de", "fr", "es"}[random.nextInt(4)];
    }

    private static Instant day(Random random) {
        return BEGIN.plus(random.nextInt(15 * 365), ChronoUnit.DAYS);
    }
}
