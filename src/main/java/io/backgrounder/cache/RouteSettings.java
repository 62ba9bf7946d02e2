package io.backgrounder.cache;

import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.SmallRyeConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Settings of Quarkus that take effect in routes of Vert.x, which the shortcut bypasses. */
final class RouteSettings {
    private RouteSettings() {}

    /** The name of one that is in use, if there is one. */
    static Optional<String> used(SmallRyeConfig config) {
        VertxHttpConfig http = config.getConfigMapping(VertxHttpConfig.class);
        VertxHttpBuildTimeConfig built = config.getConfigMapping(VertxHttpBuildTimeConfig.class);
        Map<String, Boolean> settings = new LinkedHashMap<>();
        settings.put("quarkus.http.header", !http.header().isEmpty());
        settings.put("quarkus.http.filter", !http.filter().isEmpty());
        settings.put("quarkus.http.access-log", http.accessLog().enabled());
        settings.put("quarkus.http.record-request-start-time", http.recordRequestStartTime());
        settings.put("quarkus.http.same-site-cookie", !http.sameSiteCookie().isEmpty());
        settings.put("quarkus.http.cors", http.cors().enabled());
        settings.put("quarkus.http.auth.permission", !http.auth().permissions().isEmpty());
        settings.put("quarkus.http.enable-compression", built.enableCompression());
        settings.put("quarkus.http.root-path", !built.rootPath().equals("/"));
        return settings.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
