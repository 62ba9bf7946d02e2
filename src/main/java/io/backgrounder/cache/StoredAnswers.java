package io.backgrounder.cache;

import io.backgrounder.address.Kind;
import io.backgrounder.change.ChangeLog;
import io.backgrounder.change.ChangesWritten;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.Sha256;
import io.backgrounder.web.json.StorableRepresentation;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.SqlReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;

/**
 * The pages of stories and fronts in the database, each as true as the rows that it was made of: the transaction that changes what a page
 * shows deletes it. Which these are the change log says, whose derived changes name each page that embeds what was changed.
 */
@ApplicationScoped
class StoredAnswers {
    private static final String FIND =
            "a.body from %1$s e join stored_answer a on a.resource_id = e.id where e.%2$s = :address and a.form = :form";

    /** Of what has changed after a position. */
    private static final String CHANGED = "(array(select c.resource_id from change c where c.position > :position))";

    private static final String DROP = "delete from stored_answer where resource_id = any" + CHANGED;

    private static final String SAVE = "insert into stored_answer (resource_id, form, body) select :id, :form, :body"
            + " where cast(:id as uuid) <> all" + CHANGED
            + " on conflict (resource_id) do update set form = excluded.form, body = excluded.body";

    private static final String WANTED = StoredAnswers.class.getName();

    /** What is offered while so many wait is not stored: the next reader offers it again. */
    private static final int MOST_WAITING = 256;

    /** A longer page is made anew each time. */
    private static final int MOST_BYTES = 200_000;

    @Inject
    CacheConfig config;

    @Inject
    SqlReader database;

    @Inject
    StatelessSession session;

    private final BlockingQueue<Offered> offered = new ArrayBlockingQueue<>(MOST_WAITING);
    private final String form;

    /**
     * A page that is to be stored.
     *
     * @param position the position of the change log at which it was read
     */
    private record Offered(UUID id, StoredAnswer page, long position) {}

    @Inject
    StoredAnswers(PublicUrl publicUrl, @ConfigProperty(name = "quarkus.application.version") String version)
            throws IOException, URISyntaxException {
        form = String.join(" ", version, program(), publicUrl.url());
    }

    /** The SHA-256 of the jar, which differs between programs that may write pages differently; empty where the classes are in no jar. */
    private static String program() throws IOException, URISyntaxException {
        URL location = StoredAnswers.class.getProtectionDomain().getCodeSource().getLocation();
        Path jar = location == null ? null : Path.of(location.toURI());
        return jar != null && Files.isRegularFile(jar)
                ? HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(jar)))
                : "";
    }

    /** Not in development mode, in which the program changes at any time, nor where the native code is missing. */
    boolean areOn() {
        return config.stored()
                && ContentCoding.ZSTANDARD.isAvailable()
                && LaunchMode.current() != LaunchMode.DEVELOPMENT;
    }

    /** The page with an id or current slug, if it is stored. */
    Optional<StoredAnswer> find(Kind kind, String reference) {
        Optional<UUID> id = kind.parseId(reference);
        return database
                .readAlone(
                        FIND.formatted(kind.prefix(), id.isPresent() ? "id" : "slug"),
                        Map.of("address", id.isPresent() ? id.get() : reference, "form", form),
                        row -> StoredAnswer.of(row.bytes("body")))
                .stream()
                .findFirst();
    }

    /** Has the page of this kind that is made for the request stored. */
    static void want(RoutingContext request, Kind kind) {
        request.put(WANTED, kind);
    }

    /** Stores a page, soon, if the request wants it. */
    void offer(RoutingContext request, Representation page, byte[] json) {
        Kind kind = request.get(WANTED);
        if (kind != null && page instanceof StorableRepresentation storable && json.length <= MOST_BYTES) {
            kind.parseId(storable.id())
                    .ifPresent(id ->
                            offered.offer(new Offered(id, new StoredAnswer(json), Dependencies.position(request))));
        }
    }

    /** Runs after all observers that log changes. */
    void drop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ChangesWritten written) {
        session.createNativeMutationQuery(DROP)
                .setParameter("position", written.after())
                .executeUpdate();
    }

    /** Stores what was offered, while nobody writes: a page that is being changed would outlive the change. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void save() {
        List<Offered> pages = new ArrayList<>();
        offered.drainTo(pages);
        if (!pages.isEmpty()) {
            DatabaseFaults.patiently(() -> QuarkusTransaction.requiringNew().run(() -> save(pages)));
        }
    }

    private void save(List<Offered> pages) {
        session.createNativeQuery(ChangeLog.NO_WRITER, Object[].class).getSingleResult();
        for (Offered offer : pages) {
            session.createNativeMutationQuery(SAVE)
                    .setParameter("id", offer.id)
                    .setParameter("form", form)
                    .setParameter("body", offer.page.compressed())
                    .setParameter("position", offer.position)
                    .executeUpdate();
        }
    }
}
