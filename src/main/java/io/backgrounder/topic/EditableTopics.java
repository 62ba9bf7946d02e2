package io.backgrounder.topic;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.merge.MergeableDocuments;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Topics as editors write them. */
@ApplicationScoped
class EditableTopics extends MergeableDocuments<TopicDocument> {
    /** Moves the links of stories. A story that is linked to both topics keeps one link: "about" rather than "mentions". */
    private static final List<String> FOLLOW =
            List.of("""
            update story_topic t set role = 'about' from story_topic f
            where t.story_id = f.story_id and t.topic_id = :into and f.topic_id = :id and f.role = 'about'""", """
            delete from story_topic f where f.topic_id = :id
            and exists (select from story_topic t where t.story_id = f.story_id and t.topic_id = :into)""", "update story_topic set topic_id = :into where topic_id = :id");

    @Inject
    TopicUpserts upserts;

    @Inject
    TopicRepository topics;

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
    protected List<String> follow() {
        return FOLLOW;
    }

    /** At most one topic has a Wikidata id. */
    @Override
    protected List<Problem.Error> conflicts(UUID id, TopicDocument document) {
        return upserts.owner(document)
                .filter(owner -> !owner.id.equals(id))
                .map(owner -> List.of(TopicUpserts.taken(owner)))
                .orElse(List.of());
    }
}
