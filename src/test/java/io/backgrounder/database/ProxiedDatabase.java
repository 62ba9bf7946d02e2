package io.backgrounder.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** An external, empty database behind a {@link DatabaseProxy}, which the test gets in its field. */
public class ProxiedDatabase implements QuarkusTestResourceLifecycleManager {
    private DatabaseProxy proxy;

    @Override
    public Map<String, String> start() {
        EmbeddedPostgres server =
                EmbeddedPostgres.start(Path.of("target/postgresql").toAbsolutePath(), false);
        server.database("proxied");
        try {
            proxy = new DatabaseProxy(server.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/proxied",
                "quarkus.datasource.username",
                EmbeddedPostgres.USER,
                "quarkus.datasource.password",
                server.password());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(proxy, new TestInjector.MatchesType(DatabaseProxy.class));
    }

    @Override
    public void stop() {}
}
