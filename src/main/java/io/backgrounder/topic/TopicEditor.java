package io.backgrounder.topic;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Edit;
import io.backgrounder.address.Kind;
import io.backgrounder.address.Outcome;
import io.backgrounder.address.Upserts;
import io.backgrounder.editing.LiveEditor;
import io.backgrounder.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Edits topics, and merges them. */
@ApplicationScoped
class TopicEditor extends LiveEditor<TopicDocument> {
    /** A story about both, or that mentions both, keeps one link: the stronger. */
    private static final List<String> FOLLOW =
            List.of("""
            update story_topic t set role = 'about' from story_topic f
            where t.story_id = f.story_id and t.topic_id = :into and f.topic_id = :id and f.role = 'about'""", """
            delete from story_topic f where f.topic_id = :id
            and exists (select from story_topic t where t.story_id = f.story_id and t.topic_id = :into)""", "update story_topic set topic_id = :into where topic_id = :id");

    @Inject
    TopicUpserts upserts;

    TopicEditor() {
        super(Kind.TOPIC, TopicDocument.class);
    }

    @Override
    protected Upserts<TopicDocument, ?> upserts() {
        return upserts;
    }

    @Override
    protected Outcome write(TopicDocument document, Edit edit) {
        return document.mergedInto() == null ? super.write(document, edit) : merge(document, edit);
    }

    private Outcome merge(TopicDocument document, Edit edit) {
        Addresses.Found into =
                addresses.find(Kind.TOPIC, List.of(document.mergedInto())).get(document.mergedInto());
        TopicDocument merged = Optional.ofNullable(document.id())
                .flatMap(Kind.TOPIC::parseId)
                .flatMap(this::find)
                .orElse(null);
        if (into == null || merged == null || into.id().equals(id(merged))) {
            return new Outcome(
                    Outcome.Status.REJECTED,
                    null,
                    List.of(Problem.Error.member("/mergedInto", "must be the slug of another topic")));
        }
        UUID id = id(merged);
        for (String statement : FOLLOW) {
            session.createNativeMutationQuery(statement)
                    .setParameter("id", id)
                    .setParameter("into", into.id())
                    .executeUpdate();
        }
        removeRows(id);
        burial.merge(Kind.TOPIC, id, merged.slug(), into.id(), edit.at());
        audit.record("merge", Kind.TOPIC, id, "into " + into.slug());
        session.createMutationQuery("update Topic t set t.updatedAt = :now where t.id = :into")
                .setParameter("now", edit.at())
                .setParameter("into", into.id())
                .executeUpdate();
        return new Outcome(Outcome.Status.UPDATED, into.id(), List.of());
    }
}
