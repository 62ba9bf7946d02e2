package io.backgrounder.bulk;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.CapturedLog;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.JsonFault;
import io.backgrounder.SmallDatabaseProfile;
import io.backgrounder.Wire;
import io.backgrounder.change.Feed;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that leaves in the middle is no error, and nothing is held for it any more. */
@QuarkusTest
@TestProfile(SmallDatabaseProfile.class)
class LeavingTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int PATIENCE = 200;

    @TestHTTPResource
    URI server;

    @Inject
    DataSource database;

    @Inject
    PublishedExportResource published;

    private final CapturedLog logged = new CapturedLog();

    /** How a client leaves. */
    enum Way {
        AT_ONCE(0, false),
        POLITELY(20_000, false),
        BY_RESET(20_000, true),
        LATER(3 * MEBIBYTE, true);

        private final int taken;
        private final boolean reset;

        Way(int taken, boolean reset) {
            this.taken = taken;
            this.reset = reset;
        }

        void leave(Wire wire) throws IOException {
            wire.take(taken);
            if (reset) {
                wire.reset();
            } else {
                wire.close();
            }
        }
    }

    @AfterEach
    void close() {
        logged.close();
        JsonFault.disarm();
    }

    static Stream<Arguments> exports() {
        return Stream.of("/editorial/v1/export", "/v1/export/stories", "/v1/export/sources")
                .flatMap(path -> Stream.of(Way.values()).map(way -> Arguments.of(path, way)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void anExport(String path, Way way) throws Exception {
        JsonFault.arm(text -> text.contains("-") ? text.repeat(MEBIBYTE / text.length()) : text);
        way.leave(Wire.get(server, path));
        nothingIsHeld();
    }

    @ParameterizedTest
    @EnumSource
    void anImportsAnswer(Way way) throws Exception {
        String[] lines = IntStream.range(0, 30)
                .mapToObj(i -> Import.source(
                                "leaving-" + way.name().toLowerCase().replace('_', '-') + "-" + i, "name", "L")
                        .toString())
                .toArray(String[]::new);
        JsonFault.arm(text -> text.startsWith("leaving-") ? text.repeat(MEBIBYTE / text.length()) : text);
        way.leave(Wire.importing(server, "", lines));
        nothingIsHeld();
    }

    /** It ends in a line, in a chunk, or in what is no chunk. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 900000\r\n\r\n%s\n%s",
                "Transfer-Encoding: chunked\r\n\r\n800\r\n%s\n%s",
                "Transfer-Encoding: chunked\r\n\r\n1;\r\n\n\r\nzzz\r\n%s\n%s",
                "Transfer-Encoding: chunked\r\n\r\n",
                "Content-Length: 2\r\n\r\n"
            })
    void anImportsBody(String body) throws Exception {
        String line = Import.source("leaving-body-%d", "name", "L").toString();
        for (int i = 0; i < 20; i++) {
            Wire wire = Wire.importing(
                    server, body.formatted(line.formatted(1), line.formatted(2).substring(0, 20)));
            // Before the server has looked at it, or while it reads.
            Thread.sleep(i * i / 4);
            if (i % 2 == 0) {
                wire.reset();
            } else {
                wire.close();
            }
        }
        nothingIsHeld();
        Editor.get("sources/leaving-body-2").then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void aStream(Way way) throws Exception {
        String start = Feed.end();
        String slug = "faqs/leaving-" + way.name().toLowerCase().replace('_', '-');
        Editor.create(slug, faq());
        IntStream.range(0, 10).forEach(i -> Editor.patch(slug, object("introduction", "" + i)));
        JsonFault.arm(text -> text.startsWith("faq_") ? text.repeat(MEBIBYTE / text.length()) : text);
        way.leave(Wire.get(server, "/v1/changes/stream?after=" + start));
        nothingIsHeld();
    }

    private void nothingIsHeld() throws Exception {
        List<String> held = List.of("?");
        for (int i = 0; i < PATIENCE && !held.isEmpty(); i++) {
            Thread.sleep(100);
            held = held();
        }
        assertEquals(List.of(), held);
        assertEquals(List.of(), logged.lines());
    }

    private List<String> held() throws SQLException, IOException {
        List<String> held = new ArrayList<>(openTransactions());
        if (published.places.taken() > 0) {
            held.add("a place");
        }
        if (openFiles() > 0) {
            held.add("a temporary file");
        }
        return held;
    }

    /** The last statement of each. */
    private List<String> openTransactions() throws SQLException {
        List<String> open = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select state || ': ' || query from pg_stat_activity"
                        + " where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()"
                        + " and application_name = 'backgrounder'")) {
            while (found.next()) {
                open.add(found.getString(1));
            }
        }
        return open;
    }

    /** Of this process, where the system tells. */
    private static long openFiles() throws IOException {
        Path all = Path.of("/proc/self/fd");
        if (!Files.isDirectory(all)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(all)) {
            return open.filter(LeavingTest::isSpool).count();
        }
    }

    private static boolean isSpool(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains("backgrounder-import");
        } catch (IOException e) {
            return false;
        }
    }
}
