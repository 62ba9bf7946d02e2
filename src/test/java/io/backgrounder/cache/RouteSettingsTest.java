package io.backgrounder.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shortcut cannot honour closes it. */
class RouteSettingsTest {
    private static SmallRyeConfig config(String name, String value) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(VertxHttpConfig.class)
                .withMapping(VertxHttpBuildTimeConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("quarkus.http.host", "localhost", "java.io.tmpdir", "/tmp", name, value), "test", 100))
                .withValidateUnknown(false)
                .build();
    }

    @Test
    void asItComesThereIsNone() {
        assertEquals(Optional.empty(), RouteSettings.used(config("quarkus.http.idle-timeout", "30S")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            quarkus.http.header, quarkus.http.header."Strict-Transport-Security".value, max-age=1
            quarkus.http.filter, quarkus.http.filter.a.matches, /v1/.*
            quarkus.http.access-log, quarkus.http.access-log.enabled, true
            quarkus.http.record-request-start-time, quarkus.http.record-request-start-time, true
            quarkus.http.same-site-cookie, quarkus.http.same-site-cookie.a.value, Lax
            quarkus.http.cors, quarkus.http.cors.enabled, true
            quarkus.http.auth.permission, quarkus.http.auth.permission.a.policy, authenticated
            quarkus.http.enable-compression, quarkus.http.enable-compression, true
            quarkus.http.root-path, quarkus.http.root-path, /api""")
    void eachOfThemIsFound(String setting, String name, String value) {
        assertEquals(Optional.of(setting), RouteSettings.used(config(name, value)));
    }
}
