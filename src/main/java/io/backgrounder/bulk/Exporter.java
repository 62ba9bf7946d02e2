package io.backgrounder.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.document.Burial;
import io.backgrounder.document.ImportLine;
import io.backgrounder.document.Upserts;
import io.backgrounder.faq.FaqUpserts;
import io.backgrounder.source.SourceUpserts;
import io.backgrounder.story.editing.StoryHistory;
import io.backgrounder.topic.TopicUpserts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Writes all content as documents, from one snapshot of the database. */
@ApplicationScoped
class Exporter {
    @Inject
    SnapshotLines snapshot;

    @Inject
    SourceUpserts sources;

    @Inject
    TopicUpserts topics;

    @Inject
    FaqUpserts faqs;

    @Inject
    StoryHistory stories;

    @Inject
    Burial burial;

    @Inject
    ObjectMapper mapper;

    /** Writes addresses relative to the host, since another system may import them. */
    void writeTo(OutputStream out) {
        snapshot.write(out, mapper.writer(), lines -> {
            lines.writeAll("Source", "id", documents(sources));
            lines.writeAll("Topic", "id", documents(topics));
            lines.writeAll("Faq", "id", documents(faqs));
            lines.writeAll("Tombstone", "id", burial::lines);
            lines.writeAll("Manuscript", "storyId", stories::lines);
        });
    }

    private static Function<List<UUID>, Collection<? extends ImportLine>> documents(Upserts<?, ?> upserts) {
        return ids -> {
            Map<UUID, ? extends ImportLine> found = upserts.read(ids);
            return ids.stream().filter(found::containsKey).map(found::get).toList();
        };
    }
}
