package io.backgrounder.story.editing;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeEntity;
import io.backgrounder.evidence.EvidenceArticles;
import io.backgrounder.provenance.ProvenanceContributors;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.PublishedUpserts;
import io.backgrounder.revision.UnpublishedLink;
import io.backgrounder.source.ArticleAddressEntity;
import io.backgrounder.source.ArticleAddresses;
import io.backgrounder.story.Story;
import io.backgrounder.story.StoryEntity;
import io.backgrounder.story.StoryRepository;
import io.backgrounder.story.StoryStatus;
import io.backgrounder.timeline.TopicTimelines;
import io.backgrounder.translation.Originals;
import io.backgrounder.translation.TranslationDocument;
import io.backgrounder.translation.Translations;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes stories with their coverage and links, which are replaced as a whole. */
@ApplicationScoped
public class StoryUpserts extends PublishedUpserts<StoryDocument, StoryReferences> {
    /** Fronts show when a story was last written: whatever changes of it, changes them. */
    private static final Set<String> SHOWN = Arrays.stream(StoryDocument.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(toSet());

    @Inject
    StoryRepository stories;

    @Inject
    Linkables linkables;

    @Inject
    ProvenanceContributors attributed;

    @Inject
    StoryLinks links;

    @Inject
    StoryRendering pages;

    @Inject
    ArticleAddresses articles;

    @Inject
    EvidenceArticles evidenceArticles;

    @Inject
    TopicTimelines topicTimelines;

    @Inject
    Translations translations;

    public StoryUpserts() {
        super(Kind.STORY, SHOWN);
    }

    @Override
    protected StoryReferences references(List<StoryDocument> documents) {
        return StoryReferences.of(documents, linkables, attributed);
    }

    @Override
    protected StoryDocument resolved(StoryDocument document, StoryReferences references, List<Problem.Error> errors) {
        errors.addAll(references.faults(document));
        if (errors.isEmpty() && !document.withdrawn()) {
            errors.addAll(references.unpublished(document));
        }
        return errors.isEmpty() ? references.resolved(document) : document;
    }

    @Override
    protected List<List<Problem.Error>> conflicts(List<StoryDocument> documents, StoryReferences references) {
        return translations.faults(documents, references.originals());
    }

    @Override
    protected void follow(
            Map<UUID, StoryDocument> documents,
            Map<UUID, StoryDocument> replaced,
            StoryReferences references,
            StoryReferences old,
            List<ChangeEntity> changes) {
        translations.follow(
                Kind.STORY, Originals.groups(documents, references.originals(), replaced, old.originals()), changes);
    }

    @Override
    protected Map<UUID, StoryDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, StoryStatus> statuses = stories.statuses(formerSlugs.keySet());
        Map<UUID, StoryLinks.Links> linked = links.of(formerSlugs.keySet());
        Map<UUID, TranslationDocument> originals = translations.documents(Kind.STORY, formerSlugs.keySet());
        Map<UUID, StoryDocument> documents = new HashMap<>();
        stories.withWithdrawn(formerSlugs.keySet())
                .forEach((id, story) -> documents.put(
                        id,
                        StoryMapping.document(
                                story, statuses.get(id), linked.get(id), originals.get(id), formerSlugs.get(id))));
        return documents;
    }

    @Override
    protected void writeRows(
            Map<UUID, StoryDocument> documents, Collection<UUID> existing, StoryReferences references) {
        topicTimelines.remove(existing);
        delete("delete from TimelineEntry e where e.storyId in :owners", existing);
        delete("delete from StoryFaq l where l.storyId in :owners", existing);
        delete("delete from StoryTopic l where l.storyId in :owners", existing);
        delete("delete from StoryContributor l where l.storyId in :owners", existing);
        delete("delete from CoveragePoint c where c.storyId in :owners", existing);
        delete("delete from SourceSummary m where m.storyId in :owners", existing);

        Map<UUID, StoryEntity> rows = new LinkedHashMap<>();
        documents.forEach((id, document) -> rows.put(id, StoryMapping.row(id, document, references)));
        save(rows, existing);
        attributed.save(documents, existing, references.provenance());

        StoryRows parts = new StoryRows(references, articles.ids(mentions(documents.values(), references)));
        documents.forEach(parts::add);
        session.insertMultiple(parts.summaries);
        session.insertMultiple(parts.articles);
        session.insertMultiple(parts.points);
        session.insertMultiple(parts.pointSources);
        session.insertMultiple(parts.faqs);
        session.insertMultiple(parts.topics);
        session.insertMultiple(parts.timeline.entries);
        session.insertMultiple(parts.timeline.articles);
        session.insertMultiple(parts.timeline.topics);
        topicTimelines.add(parts.timeline.stories());
        session.insertMultiple(parts.contributors);
        evidenceArticles.save(StoryEvidence.used(documents, references), existing);
    }

    @Override
    protected Map<UUID, Story> pages(Map<UUID, StoryDocument> documents, StoryReferences references) {
        Map<UUID, StoryDocument> readable = new HashMap<>();
        documents.forEach((id, document) -> readable.put(id, readable(document, references)));
        return pages.of(readable, references);
    }

    @Override
    protected StoryDocument readable(StoryDocument document, StoryReferences references) {
        return references.readable(document);
    }

    @Override
    protected List<UnpublishedLink> unpublished(StoryDocument document, StoryReferences references) {
        return references.hidden(document);
    }

    @Override
    protected Map<UUID, Set<String>> keys(
            Map<UUID, StoryDocument> documents,
            Map<UUID, StoryDocument> before,
            StoryReferences references,
            StoryReferences old) {
        Map<UUID, Set<String>> keys = new HashMap<>();
        documents.forEach((id, document) -> {
            StoryDocument replaced = before.get(id);
            StoryPlaces places = StoryPlaces.of(document, references);
            keys.put(id, replaced == null ? places.names() : places.changed(StoryPlaces.of(replaced, old)));
        });
        return keys;
    }

    private static List<ArticleAddressEntity.Address> mentions(
            Collection<StoryDocument> documents, StoryReferences references) {
        return documents.stream()
                .flatMap(document -> document.coverage().summaries().stream())
                .flatMap(summary -> summary.articles().stream()
                        .map(article ->
                                new ArticleAddressEntity.Address(references.source(summary.source()), article.url())))
                .toList();
    }
}
