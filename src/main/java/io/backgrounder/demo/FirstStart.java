package io.backgrounder.demo;

import io.backgrounder.access.ApiKeys;
import io.backgrounder.address.Kind;
import io.backgrounder.bulk.Importer;
import io.backgrounder.bulk.PlannerStatistics;
import io.backgrounder.bulk.report.ImportResult;
import io.backgrounder.story.StoryRepository;
import io.backgrounder.web.problem.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Prepares an empty embedded database before the first request: creates an admin key once, and loads the demo content. Never touches an
 * external database.
 */
@ApplicationScoped
class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class);
    /** The most attempts, which take a quarter of a second each. */
    private static final int ATTEMPTS = 40;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "backgrounder.database.embedded-url")
    Optional<String> embeddedUrl;

    @ConfigProperty(name = "backgrounder.database.admin-key-file")
    Optional<String> keyFile;

    @ConfigProperty(name = "backgrounder.demo", defaultValue = "true")
    boolean demo;

    @Inject
    ApiKeys keys;

    @Inject
    Importer importer;

    @Inject
    PlannerStatistics statistics;

    @Inject
    StoryRepository stories;

    @Inject
    EntityManager entities;

    void prepare(@Observes StartupEvent event) throws IOException {
        if (!embeddedUrl.equals(Optional.of(url))) {
            return;
        }
        warmUp();
        keys.createFirst(key -> FirstKey.hand(key, Path.of(keyFile.orElseThrow())));
        if (demo && QuarkusTransaction.requiringNew().call(stories::count) == 0) {
            load();
        }
    }

    /** Waits for the first connection, which may take longer than a reader waits for one. */
    private void warmUp() {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(stories::count);
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !DatabaseFaults.isUnavailable(e)) {
                    throw e;
                }
            }
        }
    }

    private void load() throws IOException {
        List<ImportResult> results = new ArrayList<>();
        for (String file : Kind.names(Kind.COLLECTIONS)) {
            try (InputStream lines = FirstStart.class.getResourceAsStream("/demo/" + file + ".ndjson")) {
                importer.run(lines, "Backgrounder", results::addAll);
            }
        }
        List<ImportResult> rejected = results.stream()
                .filter(result -> !result.status().equals("created"))
                .toList();
        if (!rejected.isEmpty()) {
            throw new IllegalStateException("Demo content was not imported: " + rejected);
        }
        try (InputStream sql = FirstStart.class.getResourceAsStream("/demo/administration.sql")) {
            String statements = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.unwrap(Session.class).doWork(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute(statements);
                        }
                    }));
        }
        statistics.refreshAll();
        LOG.infof("Demo content loaded: %d documents", results.size());
    }
}
