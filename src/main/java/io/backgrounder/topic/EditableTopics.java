package io.backgrounder.topic;

import io.backgrounder.address.Kind;
import io.backgrounder.publication.References;
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
    /**
     * Moves the links of stories and topics, and the rules of fronts. A story that is linked to both topics keeps one link: "about" rather than "mentions". So does another
     * topic, which loses a link that would put it above itself.
     */
    private static final List<String> FOLLOW = List.of(
            """
            update story_topic t set role = 'about' from story_topic f
            where t.story_id = f.story_id and t.topic_id = :into and f.topic_id = :id and f.role = 'about'""",
            """
            update timeline_topic l set topic_id = :into where l.topic_id = :id
            and exists (select from story_topic t where t.story_id = l.story_id and t.topic_id = :into)
            and not exists (
                select from timeline_topic t where t.story_id = l.story_id and t.entry = l.entry and t.topic_id = :into)""",
            """
            delete from story_topic f where f.topic_id = :id
            and exists (select from story_topic t where t.story_id = f.story_id and t.topic_id = :into)""",
            "update story_topic set topic_id = :into where topic_id = :id",
            """
            with moved as (delete from topic_timeline_entry where topic_id = :id returning *)
            insert into topic_timeline_entry (topic_id, story_id, position, starts_at, precision, happening, same_as)
            select :into, story_id, position, starts_at, precision, happening, same_as from moved on conflict do nothing""",
            """
            with recursive above (id) as (
                select cast(:into as uuid)
                union select r.other_id from above a join topic_relation r on r.topic_id = a.id and r.relation = 'broader')
            delete from topic_relation f where f.other_id = :id and (
                f.topic_id = :into
                or f.relation = 'broader' and f.topic_id in (select a.id from above a)
                or exists (
                    select from topic_relation t where t.topic_id = f.topic_id and t.relation = f.relation and t.other_id = :into
                        and (t.relation = 'broader' or (t.type, t.valid_from, t.valid_to) is not distinct from (f.type, f.valid_from, f.valid_to))))""",
            "update topic_relation set other_id = :into where other_id = :id",
            "update front_section set fill_topic = :into where fill_topic = :id");

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
        return topics.published(ids, true);
    }

    @Override
    protected List<String> follow() {
        return FOLLOW;
    }

    @Override
    protected References<TopicDocument> references(List<TopicDocument> documents) {
        return upserts.references(documents);
    }

    /** No two topics have the same address elsewhere. */
    @Override
    protected List<Problem.Error> conflicts(UUID id, TopicDocument document) {
        return TopicReferences.taken(document, id, topics.owners(document.sameAs()));
    }
}
