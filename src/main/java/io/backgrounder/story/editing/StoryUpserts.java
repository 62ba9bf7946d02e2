package io.backgrounder.story.editing;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Upserts;
import io.backgrounder.publication.Manuscripts;
import io.backgrounder.revision.Revisions;
import io.backgrounder.source.ArticleEntity;
import io.backgrounder.source.ArticleRepository;
import io.backgrounder.story.StoryEntity;
import io.backgrounder.story.StoryRepository;
import io.backgrounder.story.StoryStatus;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes stories with their coverage and links, which are replaced as a whole. */
@ApplicationScoped
public class StoryUpserts extends Upserts<StoryDocument, StoryReferences> {
    @Inject
    StoryRepository stories;

    @Inject
    Addresses addresses;

    @Inject
    Revisions revisions;

    @Inject
    StoryRendering pages;

    @Inject
    Manuscripts manuscripts;

    @Inject
    ArticleRepository articles;

    public StoryUpserts() {
        super(Kind.STORY, Set.of());
    }

    @Override
    protected StoryReferences references(List<StoryDocument> documents) {
        return StoryReferences.of(documents, addresses);
    }

    @Override
    protected StoryDocument resolved(StoryDocument document, StoryReferences references, List<Problem.Error> errors) {
        errors.addAll(references.faults(document));
        return errors.isEmpty() ? references.resolved(document) : document;
    }

    @Override
    protected Map<UUID, StoryDocument> stored(Map<UUID, List<String>> formerSlugs) {
        Map<UUID, StoryStatus> statuses = stories.statuses(formerSlugs.keySet());
        Map<UUID, StoryDocument> documents = new HashMap<>();
        stories.withWithdrawn(formerSlugs.keySet())
                .forEach((id, story) ->
                        documents.put(id, StoryMapping.document(story, statuses.get(id), formerSlugs.get(id))));
        return documents;
    }

    @Override
    protected Map<UUID, Trace> write(
            Map<UUID, StoryDocument> documents,
            Map<UUID, StoryDocument> before,
            StoryReferences references,
            Edit edit) {
        Collection<UUID> existing = before.keySet();
        Map<UUID, Integer> numbers = new HashMap<>();
        documents.forEach((id, document) -> numbers.put(id, revision(before.get(id), document)));
        delete("delete from StoryFaq l where l.storyId in :owners", existing);
        delete("delete from StoryTopic l where l.storyId in :owners", existing);
        delete("delete from CoveragePoint c where c.storyId in :owners", existing);
        delete("delete from SourceSummary m where m.storyId in :owners", existing);

        Map<UUID, StoryEntity> rows = new LinkedHashMap<>();
        documents.forEach((id, document) -> rows.put(id, StoryMapping.row(id, document, numbers.get(id), edit.at())));
        save(rows, existing);

        StoryRows parts = new StoryRows(references, articles.ids(mentions(documents.values(), references)));
        documents.forEach(parts::add);
        session.insertMultiple(parts.summaries);
        session.insertMultiple(parts.articles);
        session.insertMultiple(parts.points);
        session.insertMultiple(parts.pointSources);
        session.insertMultiple(parts.faqs);
        session.insertMultiple(parts.topics);

        Map<UUID, StoryDocument> numbered = new LinkedHashMap<>();
        documents.forEach((id, document) -> numbered.put(id, document.withRevision(numbers.get(id))));
        revisions.keep(Kind.STORY, numbered, before, unseen -> pages.of(unseen, references), edit);
        manuscripts.follow(documents.keySet(), edit.at());
        return traces(documents, before, references, numbers);
    }

    private Map<UUID, Trace> traces(
            Map<UUID, StoryDocument> documents,
            Map<UUID, StoryDocument> before,
            StoryReferences references,
            Map<UUID, Integer> numbers) {
        StoryReferences old = StoryReferences.of(List.copyOf(before.values()), addresses);
        Map<UUID, Trace> traces = new HashMap<>();
        documents.forEach((id, document) -> {
            StoryDocument replaced = before.get(id);
            StoryPlaces places = StoryPlaces.of(document, references);
            Set<String> keys = replaced == null ? places.names() : places.changed(StoryPlaces.of(replaced, old));
            traces.put(id, new Trace(numbers.get(id), keys));
        });
        return traces;
    }

    @Override
    protected List<Problem.Error> refusals(StoryDocument before, StoryDocument after) {
        return before.revision() == Integer.MAX_VALUE && isUnseen(before, after)
                ? List.of(Problem.Error.member(
                        "/revision", "is the highest possible number: no further revision can be published"))
                : List.of();
    }

    /**
     * The revision after a write. It is a new one if readers have not seen this state: other content, or the return of a withdrawn story.
     */
    private static int revision(StoryDocument before, StoryDocument after) {
        if (before == null) {
            return after.revision();
        }
        return before.revision() + (isUnseen(before, after) ? 1 : 0);
    }

    private static boolean isUnseen(StoryDocument before, StoryDocument after) {
        return !after.withdrawn() && (before.withdrawn() || !before.visible().equals(after.visible()));
    }

    private static List<ArticleEntity.Address> mentions(
            Collection<StoryDocument> documents, StoryReferences references) {
        return documents.stream()
                .flatMap(document -> document.coverage().summaries().stream())
                .flatMap(summary -> summary.articles().stream()
                        .map(article -> new ArticleEntity.Address(references.source(summary.source()), article.url())))
                .toList();
    }
}
