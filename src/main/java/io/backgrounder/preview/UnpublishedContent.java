package io.backgrounder.preview;

import static java.util.stream.Collectors.groupingBy;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangesWritten;
import io.backgrounder.document.Edit;
import io.backgrounder.publication.DocumentKinds;
import io.backgrounder.publication.DraftPublisher;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.ManuscriptEntity;
import io.backgrounder.publication.Manuscripts;
import io.backgrounder.publication.Publisher;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** Publishes what is not published yet, in the caller's transaction, which must be rolled back. */
@ApplicationScoped
class UnpublishedContent {
    /** The most drafts of a kind, and the most schedules, that a preview shows. */
    static final int MOST = 200;

    /**
     * What every write has to write, in temporary tables: a preview that wrote the log, or the counts of days, would hold up all other writes
     * until it ends. What other pages show is not looked up, since it is for the log only.
     */
    private static final List<String> SHADOWS = List.of(
            "create temporary table change (like change including defaults including generated) on commit drop",
            "create temporary view embedding as select * from embedding where false");

    /** The same of the rows of the search, and of what else is written with them. */
    private static final List<String> SHADOWS_OF_SEARCH = List.of(
            "create temporary table stored_answer (like stored_answer) on commit drop",
            "create temporary table search_day on commit drop as select * from search_day",
            "create unique index on search_day (day)");

    @Inject
    Manuscripts manuscripts;

    @Inject
    DocumentKinds kinds;

    @Inject
    DraftPublisher drafts;

    @Inject
    Publisher publisher;

    @Inject
    Event<ChangesWritten> written;

    @Inject
    StatelessSession statements;

    @Inject
    Session session;

    /**
     * Publishes the newest drafts, without regard to schedules.
     *
     * @param searches whether they are to be found: what is written for that, every search reads until it is cleaned up
     */
    void showDrafts(boolean searches) {
        Map<Kind, List<ManuscriptEntity>> drafted = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.named(Kind.DOCUMENTS)) {
            drafted.put(kind, new ArrayList<>(manuscripts.drafted(kind, MOST)));
        }
        if (drafted.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        addUsed(drafted);
        begin(searches);
        Instant now = Timestamps.now();
        drafted.forEach((kind, all) -> all.stream()
                .collect(groupingBy(manuscript -> manuscript.editedBy))
                .forEach((author, theirs) -> drafts.publish(kinds.of(kind), theirs, new Edit(now, author, null))));
        end(searches);
    }

    /** Adds the older drafts that these use, without which they could not be published. */
    private void addUsed(Map<Kind, List<ManuscriptEntity>> drafted) {
        Set<UUID> used = new HashSet<>();
        drafted.values().stream()
                .flatMap(Collection::stream)
                .flatMap(manuscript -> Arrays.stream(manuscript.draftUses))
                .forEach(id -> Kind.ofId(id).flatMap(kind -> kind.parseId(id)).ifPresent(used::add));
        drafted.values().stream().flatMap(Collection::stream).forEach(manuscript -> used.remove(manuscript.id));
        if (!used.isEmpty()) {
            manuscripts.of(used).values().stream()
                    .filter(manuscript -> manuscript.draft != null)
                    .forEach(manuscript -> drafted.get(Kind.of(manuscript.kind)).add(manuscript));
        }
    }

    /**
     * Carries out what is scheduled until a time. What will fail is left out.
     *
     * @param searches as for {@link #showDrafts}
     */
    void showAt(Instant time, boolean searches) {
        List<ManuscriptEntity> due = manuscripts.due(time, MOST);
        if (due.isEmpty()) {
            return;
        }
        begin(searches);
        due.forEach(this::perform);
        end(searches);
    }

    private void perform(ManuscriptEntity manuscript) {
        DraftedDocuments<?> documents = kinds.of(Kind.of(manuscript.kind));
        Edit edit = new Edit(manuscript.dueAt, manuscript.dueAuthor, manuscript.dueNote);
        try {
            if (manuscript.dueStatus.equals("withdrawn")) {
                publisher.withdraw(documents, manuscript.id, manuscript.dueNote, edit);
            } else {
                publisher.publish(documents, manuscript.id, manuscript.dueStatus, manuscript.dueAt, edit);
            }
        } catch (ProblemException refused) {
            // Readers keep seeing what they see.
        }
    }

    private void begin(boolean searches) {
        Stream.concat(SHADOWS.stream(), searches ? SHADOWS_OF_SEARCH.stream() : Stream.empty())
                .forEach(statement ->
                        statements.createNativeMutationQuery(statement).executeUpdate());
    }

    private void end(boolean searches) {
        if (searches) {
            written.fire(new ChangesWritten(0));
        }
        // What was read before must be read again.
        session.clear();
    }
}
