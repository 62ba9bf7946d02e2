package io.backgrounder.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Serves Swagger UI. Its page refers to its files and to the OpenAPI document by relative addresses, so that it works behind any path
 * prefix. The build takes the files from the WebJar, which Quarkus would serve under {@code /webjars} too.
 */
@ApplicationScoped
class SwaggerUi {
    private static final String PATH = "/swagger-ui";
    private static final Map<String, String> FILES = Map.of(
            "index.html", "text/html;charset=UTF-8",
            "swagger-ui.css", "text/css;charset=UTF-8",
            "swagger-ui-bundle.js", "text/javascript;charset=UTF-8");

    void register(@Observes Router router) throws IOException {
        router.get(PATH + "/index.html")
                .handler(request -> request.response()
                        .setStatusCode(308)
                        .putHeader(HttpHeaders.LOCATION, PATH)
                        .end());
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            StaticBody body = StaticBody.of(file.getValue(), "Accept-Encoding", read(file.getKey()));
            boolean page = file.getKey().equals("index.html");
            router.get(page ? PATH : PATH + "/" + file.getKey()).handler(body::send);
        }
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = SwaggerUi.class.getResourceAsStream(PATH + "/" + file)) {
            return in.readAllBytes();
        }
    }
}
