package io.backgrounder.bulk;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.change.ChangeToken;
import io.backgrounder.faq.FaqRepository;
import io.backgrounder.source.SourceRepository;
import io.backgrounder.story.StoryRepository;
import io.backgrounder.topic.TopicRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Writes the content that readers can read, from one snapshot of the database, with its position in the change log. */
@ApplicationScoped
class PublishedExporter {
    @Inject
    SnapshotLines snapshot;

    @Inject
    ChangeLog log;

    @Inject
    StoryRepository stories;

    @Inject
    TopicRepository topics;

    @Inject
    FaqRepository faqs;

    @Inject
    SourceRepository sources;

    void writeTo(Kind kind, OutputStream out, ObjectWriter json) {
        snapshot.write(out, json, lines -> {
            ChangeToken token = new ChangeToken(log.id(), log.position());
            lines.writeAll(kind.entity(), "id", published(kind));
            lines.write(new ExportEnd(token.toString(), lines.count()));
        });
    }

    private Function<List<UUID>, Collection<?>> published(Kind kind) {
        return switch (kind) {
            case STORY -> ids -> stories.published(ids);
            case TOPIC -> ids -> topics.published(ids);
            case FAQ -> ids -> faqs.published(ids, Set.of("items"));
            case SOURCE -> ids -> sources.published(ids);
            default -> throw new IllegalArgumentException(kind.name());
        };
    }
}
