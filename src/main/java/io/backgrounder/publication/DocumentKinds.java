package io.backgrounder.publication;

import static java.util.stream.Collectors.toMap;

import io.backgrounder.address.Kind;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All kinds of documents. A new kind is found without being listed here. */
@ApplicationScoped
public class DocumentKinds {
    private final Map<Kind, DraftedDocuments<?>> kinds = new EnumMap<>(Kind.class);

    @Inject
    DocumentKinds(@All List<DraftedDocuments<?>> all) {
        kinds.putAll(all.stream().collect(toMap(DraftedDocuments::kind, documents -> documents)));
    }

    public DraftedDocuments<?> of(Kind kind) {
        return kinds.get(kind);
    }

    /** The classes of all documents. */
    public List<? extends Class<?>> types() {
        return kinds.values().stream().map(DraftedDocuments::type).toList();
    }
}
