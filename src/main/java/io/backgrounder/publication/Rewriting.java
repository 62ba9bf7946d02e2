package io.backgrounder.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.web.json.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.StatelessSession;

/** Rewrites in place what there is of a document, which gets no other version or revision. In the caller's transaction. */
@ApplicationScoped
public class Rewriting {
    private static final JsonMapper MAPPER = StrictJson.mapper();

    @Inject
    StatelessSession session;

    @Inject
    Manuscripts manuscripts;

    /** The document that readers see or saw, and all versions of its draft, as JSON. */
    public <D extends Document<D>> List<JsonNode> all(DraftedDocuments<D> documents, UUID id) {
        List<JsonNode> all = new ArrayList<>();
        Optional.ofNullable(documents.seen(id)).ifPresent(seen -> all.add(MAPPER.valueToTree(seen)));
        drafts(id).forEach(draft -> all.add(draft.read(JsonNode.class)));
        return all;
    }

    /**
     * Rewrites them, and the manuscript.
     *
     * @param document changes a document
     * @param text changes another text, which may be null
     */
    public <D extends Document<D>> void rewrite(
            DraftedDocuments<D> documents,
            UUID id,
            UnaryOperator<JsonNode> document,
            UnaryOperator<String> text,
            Edit edit) {
        for (DraftEntity draft : drafts(id)) {
            JsonNode written = document.apply(draft.read(JsonNode.class));
            D content = read(written, documents.type());
            draft.document =
                    (content.misplaced().isEmpty() ? written : MAPPER.valueToTree(content.attached())).toString();
            session.update(draft);
        }
        D seen = documents.seen(id);
        if (seen != null) {
            D rewritten = read(document.apply(MAPPER.valueToTree(seen)), documents.type())
                    .attached();
            documents
                    .upserts()
                    .rewrite(
                            id,
                            rewritten.with(rewritten
                                    .lifecycle()
                                    .with()
                                    .updatedAt(edit.at())
                                    .contentUpdatedAt(edit.at())
                                    .build()));
        }
        manuscripts.of(documents.kind(), id).ifPresent(manuscript -> {
            manuscript.describe(documents.newest(manuscript, documents.seen(id)), edit);
            manuscript.dueNote = text.apply(manuscript.dueNote);
            manuscript.dueFailure = text.apply(manuscript.dueFailure);
            manuscripts.update(manuscript);
        });
    }

    private List<DraftEntity> drafts(UUID id) {
        return session.createSelectionQuery(
                        "from Draft d where d.resourceId = :id order by d.version", DraftEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static <D> D read(JsonNode json, Class<D> type) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
