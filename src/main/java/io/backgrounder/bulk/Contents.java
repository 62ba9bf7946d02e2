package io.backgrounder.bulk;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.backgrounder.document.BulkContent;
import io.backgrounder.document.Document;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The content of all kinds that are imported and exported. */
@ApplicationScoped
class Contents {
    private final Map<Kind, BulkContent<?>> contents = new EnumMap<>(Kind.class);

    @Inject
    Contents(@All List<BulkContent<?>> all) {
        contents.putAll(all.stream().collect(toMap(BulkContent::kind, content -> content)));
    }

    BulkContent<?> of(Kind kind) {
        return contents.get(kind);
    }

    /** The classes of all documents. */
    List<? extends Class<? extends Document<?>>> types() {
        return contents.values().stream().map(BulkContent::type).toList();
    }
}
