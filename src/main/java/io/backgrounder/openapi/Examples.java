package io.backgrounder.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Adds to every operation its example in {@code /openapi-examples}, the answer that it gives with the demo content. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 5)
public class Examples implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(Examples::give);
    }

    private static void give(Operation operation) {
        String name = operation.getOperationId();
        Content answer = OperationConventions.success(operation).getContent();
        if (answer != null) {
            set(answer, name);
        }
        if (operation.getRequestBody() != null) {
            set(operation.getRequestBody().getContent(), name + ".request");
        }
    }

    private static void set(Content content, String name) {
        content.getMediaTypes().forEach((type, media) -> {
            boolean json = type.endsWith("json") && !type.endsWith("ndjson");
            String file = "/openapi-examples/" + name + (json ? ".json" : "." + type.replaceAll(".*[/-]", ""));
            try (InputStream in = Examples.class.getResourceAsStream(file)) {
                byte[] example =
                        Objects.requireNonNull(in, file + " is missing").readAllBytes();
                media.setExample(
                        json
                                ? new ObjectMapper().readValue(example, Object.class)
                                : new String(example, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
