package io.backgrounder.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of the timelines in a batch of stories. */
public final class TimelineRows {
    public final List<TimelineEntryEntity> entries = new ArrayList<>();
    public final List<TimelineArticleEntity> articles = new ArrayList<>();
    public final List<TimelineTopicEntity> topics = new ArrayList<>();

    /** @param topic the id of a topic by its slug */
    public void add(UUID story, List<TimelineEntryDocument> timeline, Function<String, UUID> topic) {
        for (int i = 0; i < timeline.size(); i++) {
            add(story, i, timeline.get(i), topic);
        }
    }

    /** The stories that have one. */
    public Set<UUID> stories() {
        return entries.stream().map(entry -> entry.storyId).collect(Collectors.toSet());
    }

    private void add(UUID story, int position, TimelineEntryDocument entry, Function<String, UUID> topic) {
        Edtf date = Edtf.of(entry.date());
        TimelineEntryEntity row = new TimelineEntryEntity();
        row.storyId = story;
        row.position = position;
        row.id = entry.id();
        row.date = entry.date();
        row.startsAt = date.start();
        row.precision = date.precision().ordinal();
        row.happening = TimelineEntry.happening(date, entry.title());
        row.title = entry.title();
        row.text = entry.text();
        row.sameAs = entry.sameAs();
        entries.add(row);
        for (int i = 0; i < entry.articles().size(); i++) {
            TimelineArticleEntity article = new TimelineArticleEntity();
            article.storyId = story;
            article.entry = position;
            article.position = i;
            article.url = entry.articles().get(i).url();
            article.headline = entry.articles().get(i).headline();
            article.language = entry.articles().get(i).language();
            article.publishedAt = entry.articles().get(i).publishedAt();
            articles.add(article);
        }
        for (int i = 0; i < entry.topics().size(); i++) {
            TimelineTopicEntity link = new TimelineTopicEntity();
            link.storyId = story;
            link.entry = position;
            link.topicId = topic.apply(entry.topics().get(i));
            link.position = i;
            topics.add(link);
        }
    }
}
