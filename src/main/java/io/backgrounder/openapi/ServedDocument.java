package io.backgrounder.openapi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.request.Surface;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Serves the OpenAPI document in place of Quarkus, which would neither compress it nor give it validators, and with the server's own
 * address.
 */
@ApplicationScoped
class ServedDocument {
    private static final int BEFORE_QUARKUS = -1;
    private static final String DEFAULT = "<default>";
    /** The address of the server in the document, in each format. */
    private static final Map<Format, String> SERVER = Map.of(Format.JSON, "\"url\" : \"/\"", Format.YAML, "url: /\n");

    @Inject
    OpenApiDocumentService documents;

    @Inject
    PublicUrl publicUrl;

    private final Cache<Key, StaticBody> bodies =
            Caffeine.newBuilder().maximumSize(16).build();

    private record Key(Format format, String server) {}

    void register(@Observes Router router) {
        for (String path : List.of("/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml")) {
            router.get(path).order(BEFORE_QUARKUS).handler(this::send);
        }
    }

    private void send(RoutingContext request) {
        bodies.get(new Key(format(request), publicUrl.of(request)), this::make).send(request);
    }

    /** YAML, unless JSON is requested. */
    private static Format format(RoutingContext request) {
        String path = request.request().path();
        if (path.contains(".")) {
            return path.endsWith(".json") ? Format.JSON : Format.YAML;
        }
        String accept = request.request().getHeader(HttpHeaders.ACCEPT);
        boolean json = accept != null && accept.contains(Format.JSON.getMimeType())
                || "JSON".equalsIgnoreCase(request.request().getParam("format"));
        return json ? Format.JSON : Format.YAML;
    }

    private StaticBody make(Key key) {
        String text = new String(documents.getDocument(DEFAULT, key.format), StandardCharsets.UTF_8);
        String server = SERVER.get(key.format);
        if (!key.server.isEmpty()) {
            String preview = server.replace("/", Surface.previews());
            text = text.replace(server, server.replace("/", key.server))
                    .replace(preview, preview.replace(Surface.previews(), key.server + Surface.previews()));
        }
        return StaticBody.of(
                key.format.getMimeType() + ";charset=UTF-8",
                "Accept, Accept-Encoding",
                text.getBytes(StandardCharsets.UTF_8));
    }
}
