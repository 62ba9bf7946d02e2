package io.backgrounder.publication.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Removes what a redaction has left behind where no query finds it: earlier versions of rows, entries of indexes, samples of values that
 * the planner keeps.
 */
@ApplicationScoped
class Vacuum {
    /** The tables that have anything of a document, or the salts by which its words could be guessed. */
    static final String TABLES =
            "slug, tombstone, external_id, source, article, article_address, topic, topic_alias, topic_description, topic_same_as, contributor, faq, faq_item,"
                    + " story, source_summary, source_summary_article, coverage_point, timeline_entry, timeline_article, topic_timeline_entry,"
                    + " front, front_section, manuscript, manuscript_words, draft, revision, correction, note, audit,"
                    + " idempotency_key, import_batch, import_report_line, replacement, redaction, search_document, suggestion, search_word,"
                    + " stored_answer, log_leaf";

    private static final Logger LOG = Logger.getLogger(Vacuum.class);

    /** As long as a client is glad to wait. */
    private static final int MOST_SECONDS = 3;

    @Inject
    DataSource database;

    @Inject
    ExecutorService executor;

    /** Returns when it is done, or after a time in which it goes on. */
    void run() {
        CompletableFuture<Void> running = CompletableFuture.runAsync(this::vacuum, executor);
        try {
            running.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.info("The tables are still being vacuumed after a redaction");
            running.whenComplete((done, failure) -> tell(failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The redaction is done, but its tables could not be vacuumed", e.getCause());
        }
    }

    private static void tell(Throwable failure) {
        if (failure == null) {
            LOG.info("The tables were vacuumed after a redaction");
        } else {
            LOG.error("The redaction is done, but its tables could not be vacuumed", failure);
        }
    }

    private void vacuum() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            try {
                statement.execute("vacuum (analyze, index_cleanup on) " + TABLES);
            } finally {
                statement.execute("reset statement_timeout");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
