package io.backgrounder.story.editing;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.Coverage;
import io.backgrounder.coverage.CoverageDocument;
import io.backgrounder.coverage.SummaryRepository;
import io.backgrounder.provenance.ProvenanceContributors;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.Linkables;
import io.backgrounder.publication.References;
import io.backgrounder.story.Story;
import io.backgrounder.story.StoryRepository;
import io.backgrounder.translation.Originals;
import io.backgrounder.translation.Translations;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Stories as editors write and publish them. */
@ApplicationScoped
class EditableStories extends DraftedDocuments<StoryDocument> {
    @Inject
    StoryUpserts upserts;

    @Inject
    SummaryRepository summaries;

    @Inject
    StoryRepository stories;

    @Inject
    Linkables linkables;

    @Inject
    ProvenanceContributors attributed;

    @Inject
    Translations translations;

    EditableStories() {
        super(Kind.STORY, StoryDocument.class, Story.class);
    }

    @Override
    protected StoryUpserts upserts() {
        return upserts;
    }

    @Override
    public List<Story> published(List<UUID> ids) {
        return stories.published(ids);
    }

    @Override
    protected References<StoryDocument> references(List<StoryDocument> documents) {
        return StoryReferences.of(documents, linkables, attributed);
    }

    /** A page from an import may lack members. */
    @Override
    protected StoryDocument written(Object page) {
        Story story = (Story) page;
        return StoryMapping.content(story.with()
                .coverage(story.coverage() == null ? new Coverage(List.of(), List.of(), null) : story.coverage())
                .faqs(story.faqs() == null ? List.of() : story.faqs())
                .topics(story.topics() == null ? List.of() : story.topics())
                .contributors(story.contributors() == null ? List.of() : story.contributors())
                .build());
    }

    @Override
    protected List<Problem.Error> conflicts(UUID id, StoryDocument document) {
        StoryDocument identified = document.at(Kind.STORY.id(id), document.slug());
        return DocumentFaults.together(
                summaries.taken(id, document.coverage()),
                translations
                        .faults(List.of(identified), Originals.of(Kind.STORY, List.of(document), linkables))
                        .get(0));
    }

    /** Lets source summaries keep their ids, except for ids that another story has meanwhile been published with. */
    @Override
    protected Map<UUID, StoryDocument> identified(Map<UUID, StoryDocument> contents, Map<UUID, StoryDocument> newest) {
        Map<UUID, CoverageDocument> known = new HashMap<>();
        newest.forEach((id, story) -> known.put(id, story == null ? CoverageDocument.NONE : story.coverage()));
        Map<UUID, Set<String>> taken = summaries.ofOtherStories(known);
        Map<UUID, StoryDocument> identified = new HashMap<>();
        contents.forEach((id, content) -> identified.put(
                id, StoryEvidence.identified(content, known.get(id).without(taken.get(id)), newest.get(id))));
        return identified;
    }
}
