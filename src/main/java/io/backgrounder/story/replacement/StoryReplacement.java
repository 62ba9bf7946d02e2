package io.backgrounder.story.replacement;

import io.backgrounder.access.Audit;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Present;
import io.backgrounder.evidence.EvidenceDocument;
import io.backgrounder.evidence.EvidenceReferences;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.Linkables;
import io.backgrounder.story.editing.StoryDocument;
import io.backgrounder.story.editing.StoryUpserts;
import io.backgrounder.story.editing.TopicLink;
import io.backgrounder.timeline.TimelineEntryDocument;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Replaces a topic, source or FAQ in stories. Runs in the caller's transaction, while nobody else writes. */
@ApplicationScoped
class StoryReplacement {
    @Inject
    DocumentKinds kinds;

    @Inject
    StoryUpserts upserts;

    @Inject
    Linkables linkables;

    @Inject
    Documents documents;

    @Inject
    Audit audit;

    /**
     * What became of a story.
     *
     * @param published whether what readers see has changed
     * @param drafted whether a draft has changed
     */
    record Result(String id, boolean published, boolean drafted, List<Problem.Error> errors) {
        static Result rejected(UUID id, List<Problem.Error> errors) {
            return new Result(Kind.STORY.id(id), false, false, errors);
        }

        boolean isUnchanged() {
            return !published && !drafted && errors.isEmpty();
        }
    }

    /** Replaces in these stories, as far as they still exist. */
    List<Result> replace(ReplacementEntity row, List<UUID> ids) {
        @SuppressWarnings("unchecked")
        DraftedDocuments<StoryDocument> stories = (DraftedDocuments<StoryDocument>) kinds.of(Kind.STORY);
        Map<UUID, Present<StoryDocument>> present = ids.isEmpty() ? Map.of() : stories.present(ids);
        Known known = known(row, present.values());
        Edit edit = new Edit(Timestamps.now(), row.actor, row.note);
        List<Result> results = new ArrayList<>();
        List<Audit.Entry> entries = new ArrayList<>();
        for (UUID id : ids) {
            Result result = present.containsKey(id)
                    ? replace(row, stories, known, id, present.get(id), edit)
                    : new Result(Kind.STORY.id(id), false, false, List.of());
            results.add(result);
            if (result.published || result.drafted) {
                entries.add(new Audit.Entry("update", Kind.STORY, id, row.text()));
            }
        }
        audit.recordAll(row.actor, entries);
        return results;
    }

    private Result replace(
            ReplacementEntity row,
            DraftedDocuments<StoryDocument> stories,
            Known known,
            UUID id,
            Present<StoryDocument> there,
            Edit edit) {
        boolean isDrafted = Boolean.TRUE.equals(there.newest().draft());
        List<Problem.Error> errors = new ArrayList<>();
        boolean published = false;
        boolean drafted = false;
        if (row.publish && there.seen() != null) {
            StoryDocument after = changed(row, known, there.seen());
            if (!after.equals(there.seen())) {
                Outcome outcome = valid(minor(row, after), document -> upserts.upsert(document, edit));
                errors.addAll(outcome.errors());
                published = outcome.isWritten();
            }
        }
        if (errors.isEmpty() && (isDrafted || !row.publish)) {
            StoryDocument after = changed(row, known, there.newest());
            if (!after.equals(there.newest())) {
                Outcome outcome = valid(minor(row, after), document -> stories.write(document, edit));
                errors.addAll(outcome.errors());
                drafted = outcome.isWritten();
            }
        }
        return new Result(Kind.STORY.id(id), published, drafted, errors);
    }

    /** A topic more may be one too many. */
    private Outcome valid(StoryDocument document, Function<StoryDocument, Outcome> write) {
        List<Problem.Error> faults = DocumentFaults.together(documents.faults(document), document.faults());
        return faults.isEmpty() ? write.apply(document) : Outcome.rejected(faults);
    }

    private static StoryDocument minor(ReplacementEntity row, StoryDocument document) {
        return row.minorEdit ? document.with().minorEdit(true).build() : document;
    }

    /**
     * What the stories of a batch name.
     *
     * @param to the current slug of what they get; null if they get nothing
     */
    private record Known(Map<String, Linkables.Linkable> links, String to) {
        boolean is(String name, UUID id) {
            return id != null && links.containsKey(name) && links.get(name).id().equals(id);
        }
    }

    private Known known(ReplacementEntity row, Collection<Present<StoryDocument>> present) {
        Kind kind = row.kind();
        String to = row.toId == null ? null : kind.id(row.toId);
        Stream<String> names = present.stream()
                .flatMap(there -> Stream.concat(Stream.of(there.newest()), Stream.ofNullable(there.seen())))
                .flatMap(story -> names(kind, story).stream());
        Map<String, Linkables.Linkable> links =
                linkables.find(kind, Stream.concat(names, Stream.ofNullable(to)).toList());
        return new Known(links, links.containsKey(to) ? links.get(to).slug() : to);
    }

    /** The document with the one in place of the other; the same if there is nothing to change. */
    private static StoryDocument changed(ReplacementEntity row, Known known, StoryDocument document) {
        List<String> names = names(row.kind(), document);
        boolean hasFrom = names.stream().anyMatch(name -> known.is(name, row.fromId));
        boolean hasTo = names.stream().anyMatch(name -> known.is(name, row.toId));
        if (row.fromId == null ? hasTo : !hasFrom) {
            return document;
        }
        String to = known.to;
        UnaryOperator<String> renamed = name -> known.is(name, row.fromId) ? to : name;
        return switch (row.kind()) {
            case SOURCE ->
                document.with()
                        .coverage(document.coverage().withSources(renamed))
                        .evidence(EvidenceDocument.withSources(document.evidence(), renamed))
                        .build();
            case FAQ ->
                document.withFaqs(with(document.faqs().stream(), renamed, row.fromId == null ? to : null)
                        .distinct()
                        .toList());
            default ->
                document.with()
                        .topics(TopicLink.merged(with(
                                        document.topics().stream(),
                                        link -> Optional.ofNullable(renamed.apply(link.topic()))
                                                .map(topic -> new TopicLink(topic, link.role()))
                                                .orElse(null),
                                        row.fromId == null ? new TopicLink(to, row.role) : null)
                                .toList()))
                        .timeline(TimelineEntryDocument.withTopics(document.timeline(), renamed))
                        .build();
        };
    }

    private static <T> Stream<T> with(Stream<T> links, UnaryOperator<T> renamed, T added) {
        return Stream.concat(links.map(renamed), Stream.ofNullable(added)).filter(link -> link != null);
    }

    private static List<String> names(Kind kind, StoryDocument story) {
        return switch (kind) {
            case SOURCE ->
                Stream.concat(story.coverage().summarised().stream(), EvidenceReferences.names(story.evidence()))
                        .toList();
            case FAQ -> story.faqs();
            default -> story.topics().stream().map(TopicLink::topic).toList();
        };
    }
}
