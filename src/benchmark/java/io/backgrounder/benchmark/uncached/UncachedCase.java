package io.backgrounder.benchmark.uncached;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What is read. */
enum UncachedCase {
    PAGE("page"),
    LIST("list of 20"),
    LIST_TOPICS("list of 20 with topics"),
    HEADLINE("page, fields=headline"),
    ANYWHERE("page, any of the archive"),
    ILLUSTRATED("page, illustrated"),
    EVIDENT("page, 40 statements"),
    LIST_ILLUSTRATED("list of 20, illustrated"),
    FRONT("front of 20");

    /** Those of which the answers can be in the database. */
    static final List<UncachedCase> STORED = List.of(PAGE, ILLUSTRATED, EVIDENT, FRONT);

    private static final int LIST_LENGTH = 20;

    final String title;

    UncachedCase(String title) {
        this.title = title;
    }

    /** What Backgrounder is asked. */
    Reads reads() {
        return new Reads(
                switch (this) {
                    case PAGE, ANYWHERE -> "/v1/stories/" + Content.slug("@");
                    case LIST -> "/v1/stories?limit=" + LIST_LENGTH;
                    case LIST_TOPICS -> "/v1/stories?include=topics&limit=" + LIST_LENGTH;
                    case ILLUSTRATED -> "/v1/stories/" + Site.slug("@");
                    case EVIDENT -> "/v1/stories/" + Statements.slug("@");
                    case LIST_ILLUSTRATED ->
                        "/v1/stories?topic=" + Site.TOPIC + "&include=image,topics,contributors&limit=" + LIST_LENGTH;
                    case FRONT -> "/v1/fronts/home";
                    case HEADLINE -> "/v1/stories/" + Content.slug("@") + "?fields=headline";
                },
                null);
    }

    /** Which stories are read: the 1,000 that are spread over the archive, or any. */
    String stories(Settings settings) {
        return this == ANYWHERE ? Reads.random(settings.stories(), 1) : Reads.random(Settings.PAGES, settings.step());
    }

    /** Whether an answer of Backgrounder has as much in it as it should. */
    boolean isShapeOf(JsonNode answer) {
        JsonNode data = answer.path("data");
        return switch (this) {
            case PAGE, ANYWHERE ->
                answer.path("coverage").path("summaries").size() == Content.SUMMARIES
                        && answer.path("faqs").size() == Content.FAQS
                        && answer.path("topics").size() == Content.TOPICS;
            case ILLUSTRATED ->
                answer.path("images").has("analysis")
                        && answer.path("timeline").size() == Site.TIMELINE
                        && answer.path("topics").size() == Content.TOPICS;
            case EVIDENT -> answer.path("evidence").size() == Statements.COUNT;
            case LIST_ILLUSTRATED ->
                data.size() == LIST_LENGTH
                        && data.get(0).has("image")
                        && data.get(0).has("contributors");
            case FRONT -> answer.findValues("headline").size() == Site.FRONT;
            case LIST -> data.size() == LIST_LENGTH;
            case LIST_TOPICS ->
                data.size() == LIST_LENGTH && data.get(0).path("topics").size() == Content.TOPICS;
            case HEADLINE -> answer.has("headline") && !answer.has("summary");
        };
    }
}
