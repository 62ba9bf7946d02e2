package io.backgrounder.bulk;

import io.backgrounder.access.Audit;
import io.backgrounder.address.Burial;
import io.backgrounder.address.Document;
import io.backgrounder.address.Edit;
import io.backgrounder.address.ImportLine;
import io.backgrounder.address.Kind;
import io.backgrounder.address.Outcome;
import io.backgrounder.address.TombstoneLine;
import io.backgrounder.address.Upserts;
import io.backgrounder.editing.OneWriter;
import io.backgrounder.faq.FaqDocument;
import io.backgrounder.faq.FaqUpserts;
import io.backgrounder.source.SourceDocument;
import io.backgrounder.source.SourceUpserts;
import io.backgrounder.story.CorrectionLine;
import io.backgrounder.story.RevisionLine;
import io.backgrounder.story.StoryDocument;
import io.backgrounder.story.StoryHistory;
import io.backgrounder.story.StoryUpserts;
import io.backgrounder.topic.TopicDocument;
import io.backgrounder.topic.TopicUpserts;
import io.backgrounder.web.DatabaseFaults;
import io.backgrounder.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Reads lines, writes their documents in batches, and reports on each line once that is safe. */
@ApplicationScoped
public class Importer {
    private static final Logger LOG = Logger.getLogger(Importer.class);

    private static final Set<String> WRITTEN = Set.of("created", "updated");

    @Inject
    ImportLines lines;

    @Inject
    SourceUpserts sources;

    @Inject
    TopicUpserts topics;

    @Inject
    FaqUpserts faqs;

    @Inject
    StoryUpserts stories;

    @Inject
    StoryHistory history;

    @Inject
    Burial burial;

    @Inject
    OneWriter writer;

    @Inject
    Audit audit;

    @Inject
    ExecutorService executor;

    /** Takes the results, in the order of the lines. */
    public interface Results {
        void add(List<ImportResult> results) throws IOException;
    }

    /**
     * Imports all lines. When the database goes away, the first line that was not written is reported as {@code failed}
     * and the rest is not read.
     */
    public void run(InputStream in, String author, Results results) throws IOException {
        ImportQueue queue = new ImportQueue();
        executor.execute(() -> read(in, queue));
        try {
            boolean there = true;
            for (var batch = queue.take(); there && !batch.isEmpty(); batch = there ? queue.take() : batch) {
                there = write(batch, author, results);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            queue.close();
        }
    }

    private void read(InputStream in, ImportQueue queue) {
        IOException failure = null;
        try {
            LineReader reader = new LineReader(in, ImportLines.MAX_BYTES);
            boolean wanted = true;
            for (LineReader.Line line = reader.next(); wanted && line != null; line = reader.next()) {
                if (!line.isBlank()) {
                    wanted = queue.add(lines.parse(line), line.length());
                }
            }
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException e) {
            failure = new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            queue.complete(failure);
        }
    }

    /** Whether the database was there. */
    private boolean write(List<ImportLines.Parsed> batch, String author, Results results) throws IOException {
        try {
            results.add(writer.write(() -> upsert(batch, Edit.now(author))));
            return true;
        } catch (RuntimeException e) {
            if (DatabaseFaults.isUnavailable(e)) {
                LOG.warnf("Import stopped at line %d: %s", batch.get(0).number(), e.getMessage());
                results.add(List.of(new ImportResult(batch.get(0).number(), "failed", null, null, null, null)));
                return false;
            } else if (batch.size() == 1) {
                results.add(List.of(rejection(batch.get(0), e)));
                return true;
            }
        }
        for (ImportLines.Parsed line : batch) {
            if (!write(List.of(line), author, results)) {
                return false;
            }
        }
        return true;
    }

    private static ImportResult rejection(ImportLines.Parsed line, RuntimeException e) {
        String constraint = DatabaseFaults.constraint(e);
        if (constraint == null) {
            LOG.errorf(e, "Line %d could not be written", line.number());
        }
        String detail = constraint == null
                ? "could not be written, by an error of ours: see the server's log"
                : "breaks the rule " + constraint;
        return line.rejection(List.of(Problem.Error.member("", detail)));
    }

    /** In the order of the lines, since later ones may refer to earlier ones: runs of one kind, no slug twice in a run. */
    private List<ImportResult> upsert(List<ImportLines.Parsed> batch, Edit edit) {
        List<ImportResult> results = new ArrayList<>();
        List<ImportLines.Parsed> run = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ImportLines.Parsed line : batch) {
            boolean upserted = line.errors().isEmpty() && line.isDocument() && !isDraft(line.line());
            if (!run.isEmpty()
                            && !isFree(line, names)
                            && (!upserted || line.kind() != run.get(0).kind())
                    || upserted && !Collections.disjoint(names, names(line))) {
                results.addAll(upsertRun(run, edit));
                run.clear();
                names.clear();
            }
            if (upserted) {
                run.add(line);
                names.addAll(names(line));
            } else if (line.errors().isEmpty()) {
                results.add(line.result(write(line.line(), edit)));
            } else {
                results.add(line.rejection(line.errors()));
            }
        }
        results.addAll(upsertRun(run, edit));
        audit.recordAll(
                edit.author(),
                results.stream()
                        .filter(result -> WRITTEN.contains(result.status()) && result.id() != null)
                        .map(result -> new Audit.Entry(
                                result.status().replaceFirst("d$", ""), result.type(), result.id(), "import"))
                        .toList());
        results.sort(Comparator.comparing(ImportResult::line));
        return results;
    }

    /** Whether a line has nothing to do with what waits to be written together: one that is rejected, or another's revision. */
    private static boolean isFree(ImportLines.Parsed line, Set<String> names) {
        return !line.errors().isEmpty()
                || line.line() instanceof RevisionLine revision && !names.contains(revision.story());
    }

    private static boolean isDraft(ImportLine line) {
        return line instanceof StoryDocument story
                && ("draft".equals(story.status()) || "scheduled".equals(story.status()));
    }

    private Outcome write(ImportLine line, Edit edit) {
        if (line instanceof StoryDocument draft) {
            return history.restore(draft, edit);
        } else if (line instanceof RevisionLine revision) {
            return history.restore(revision);
        } else if (line instanceof CorrectionLine correction) {
            return history.restore(correction);
        }
        return burial.restore((TombstoneLine) line);
    }

    private static Set<String> names(ImportLines.Parsed line) {
        Set<String> names = new HashSet<>(line.document().formerSlugs());
        names.add(line.document().slug());
        if (line.document().id() != null) {
            names.add(line.document().id());
        }
        return names;
    }

    private List<ImportResult> upsertRun(List<ImportLines.Parsed> run, Edit edit) {
        if (run.isEmpty()) {
            return List.of();
        }
        List<Outcome> outcomes = upsert(run.get(0).kind(), run, edit);
        return IntStream.range(0, run.size())
                .mapToObj(i -> run.get(i).result(outcomes.get(i)))
                .toList();
    }

    private List<Outcome> upsert(Kind kind, List<ImportLines.Parsed> run, Edit edit) {
        return switch (kind) {
            case SOURCE -> upsert(sources, SourceDocument.class, run, edit);
            case TOPIC -> upsert(topics, TopicDocument.class, run, edit);
            case FAQ -> upsert(faqs, FaqDocument.class, run, edit);
            case STORY -> upsert(stories, StoryDocument.class, run, edit);
            case SUMMARY, CORRECTION -> throw new IllegalArgumentException(kind + " has no document");
        };
    }

    private static <D extends Document<D>> List<Outcome> upsert(
            Upserts<D, ?> upserts, Class<D> type, List<ImportLines.Parsed> run, Edit edit) {
        return upserts.upsert(
                run.stream().map(line -> type.cast(line.document())).toList(), edit);
    }
}
