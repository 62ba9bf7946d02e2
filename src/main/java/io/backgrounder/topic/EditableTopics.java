package io.backgrounder.topic;

import io.backgrounder.access.Audit;
import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.document.Burial;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Topics as editors write and merge them. */
@ApplicationScoped
class EditableTopics extends DraftedDocuments<TopicDocument> {
    /** Moves the links of stories. A story that is linked to both topics keeps one link: "about" rather than "mentions". */
    private static final List<String> FOLLOW =
            List.of("""
            update story_topic t set role = 'about' from story_topic f
            where t.story_id = f.story_id and t.topic_id = :into and f.topic_id = :id and f.role = 'about'""", """
            delete from story_topic f where f.topic_id = :id
            and exists (select from story_topic t where t.story_id = f.story_id and t.topic_id = :into)""", "update story_topic set topic_id = :into where topic_id = :id");

    private static final String DRAFTS_FOLLOW = """
            update manuscript set draft_uses = array_append(array_remove(array_remove(draft_uses, :id), :into), :into)
            where draft_uses @> array[cast(:id as text)] and draft_uses <> '{}'""";

    private static final List<Problem.Error> NO_OTHER =
            List.of(Problem.Error.member("/mergedInto", "must be the slug of another topic"));

    private static final Problem.Error TOO_MANY_SLUGS = Problem.Error.member(
            "/mergedInto", "would have more than " + TopicDocument.MOST_FORMER_SLUGS + " former slugs afterwards");

    @Inject
    StatelessSession session;

    @Inject
    TopicUpserts upserts;

    @Inject
    TopicRepository topics;

    @Inject
    Claims claims;

    @Inject
    ChangeLog log;

    @Inject
    Addresses addresses;

    @Inject
    Audit audit;

    EditableTopics() {
        super(Kind.TOPIC, TopicDocument.class, Topic.class);
    }

    @Override
    protected TopicDocument written(Object page) {
        return TopicUpserts.content((Topic) page);
    }

    @Override
    protected TopicUpserts upserts() {
        return upserts;
    }

    @Override
    protected Optional<String> links() {
        return Optional.of("story_topic where topic_id = :id");
    }

    @Override
    public List<Topic> published(List<UUID> ids) {
        return topics.published(ids);
    }

    @Override
    public Outcome write(TopicDocument document, Edit edit) {
        return document.mergedInto() == null ? super.write(document, edit) : merge(document, edit);
    }

    @Override
    public List<Problem.Error> faults(TopicDocument document) {
        return document.mergedInto() == null
                ? super.faults(document)
                : successor(document).isPresent() ? List.of() : NO_OTHER;
    }

    /** The document of a topic that readers see, or saw before it was withdrawn. */
    private Optional<TopicDocument> stored(TopicDocument document) {
        return Optional.ofNullable(document.id()).flatMap(Kind.TOPIC::parseId).map(this::seen);
    }

    /** At most one topic has a Wikidata id. */
    @Override
    protected List<Problem.Error> conflicts(UUID id, TopicDocument document) {
        return upserts.owner(document)
                .filter(owner -> !owner.id.equals(id))
                .map(owner -> List.of(TopicUpserts.taken(owner)))
                .orElse(List.of());
    }

    /** The topic to merge the document's topic into; empty if either does not exist, or if they are the same. */
    private Optional<Addresses.Found> successor(TopicDocument document) {
        String slug = document.mergedInto();
        return Optional.ofNullable(addresses.find(Kind.TOPIC, List.of(slug)).get(slug))
                .filter(into -> stored(document)
                        .filter(topic -> !topic.id().equals(Kind.TOPIC.id(into.id())))
                        .isPresent());
    }

    private Outcome merge(TopicDocument document, Edit edit) {
        Addresses.Found into = successor(document).orElse(null);
        if (into == null) {
            return Outcome.rejected(NO_OTHER);
        }
        TopicDocument merged = stored(document).orElseThrow();
        UUID id = Kind.TOPIC.parseId(merged.id()).orElseThrow();
        if (claims.count(Kind.TOPIC, List.of(id, into.id())) > TopicDocument.MOST_FORMER_SLUGS + 1) {
            return Outcome.rejected(List.of(TOO_MANY_SLUGS));
        }
        // Logged first, while the links still tell which stories show the topic that is merged away.
        log.append(changes(id, into.id(), seen(into.id()).revision(), edit));
        for (String statement : FOLLOW) {
            session.createNativeMutationQuery(statement)
                    .setParameter("id", id)
                    .setParameter("into", into.id())
                    .executeUpdate();
        }
        session.createNativeMutationQuery(DRAFTS_FOLLOW)
                .setParameter("id", Kind.TOPIC.id(id))
                .setParameter("into", Kind.TOPIC.id(into.id()))
                .executeUpdate();
        upserts.remove(id);
        forget(id);
        burial.merge(Kind.TOPIC, id, merged.slug(), into.id(), edit.at());
        audit.record("merge", Kind.TOPIC, id, "into " + into.slug());
        session.createMutationQuery("update Topic t set t.updatedAt = :now where t.id = :into")
                .setParameter("now", edit.at())
                .setParameter("into", into.id())
                .executeUpdate();
        return new Outcome(Outcome.Status.UPDATED, into.id(), List.of());
    }

    private static List<ChangeEntity> changes(UUID id, UUID into, Integer revision, Edit edit) {
        ChangeEntity merged = Burial.merged(Kind.TOPIC, id, into, edit.at());
        merged.embedded = true;
        ChangeEntity updated = ChangeEntity.of(
                "updated",
                Kind.TOPIC,
                into,
                edit.at(),
                Stream.of(id, into)
                        .map(Kind.TOPIC::id)
                        .flatMap(topic -> Stream.of(topic, Kind.storiesOf(topic)))
                        .toList());
        updated.revision = revision;
        updated.significant = false;
        return List.of(merged, updated);
    }
}
