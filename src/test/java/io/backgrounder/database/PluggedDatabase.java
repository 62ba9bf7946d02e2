package io.backgrounder.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** An external, empty database behind a {@link Plug}, which the test gets in its field. */
public class PluggedDatabase implements QuarkusTestResourceLifecycleManager {
    private Plug plug;

    @Override
    public Map<String, String> start() {
        EmbeddedPostgres server =
                EmbeddedPostgres.start(Path.of("target/postgresql").toAbsolutePath(), false);
        server.database("plugged");
        try {
            plug = new Plug(server.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + plug.port() + "/plugged",
                "quarkus.datasource.username",
                EmbeddedPostgres.USER,
                "quarkus.datasource.password",
                server.password());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(plug, new TestInjector.MatchesType(Plug.class));
    }

    @Override
    public void stop() {}
}
