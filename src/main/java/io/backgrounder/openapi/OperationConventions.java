package io.backgrounder.openapi;

import static io.backgrounder.web.request.Surface.DELIVERY;
import static io.backgrounder.web.request.Surface.EDITORIAL;
import static java.util.stream.Collectors.toSet;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.backgrounder.address.Kind;
import io.backgrounder.web.http.JsonBodyReader;
import io.backgrounder.web.request.NoStore;
import io.backgrounder.web.request.Route;
import io.backgrounder.web.request.Surface;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/** Adds to every operation the responses and headers that the conventions give it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class OperationConventions implements OASFilter {
    private static final String COLLECTION = "(" + Kind.COLLECTIONS + "|\\{collection})";
    private static final String SLUGGED = "(" + DELIVERY.path() + "|" + EDITORIAL.path() + ")" + COLLECTION + "/\\{.*";

    private static final String DOCUMENT = EDITORIAL.path() + COLLECTION + "(/\\{[a-z]+})?";
    /** Requests that depend on the state which its ETag names. */
    private static final String ORDER =
            EDITORIAL.path() + COLLECTION + "/\\{[a-z]+}/(publication|draft|difference|restorations|completeness)";

    /** Statuses of reads whose answer has an ETag. */
    private static final List<String> READS = List.of("304", "412");

    /** The description that the scanner gives to an answer without one. */
    private static final String UNDESCRIBED = "OK";

    /** The paths of resources with {@link NoStore}. */
    private final Set<String> uncached;

    public OperationConventions(IndexView classes) {
        uncached = classes.getAnnotations(NoStore.class).stream()
                .map(mark -> mark.target()
                        .asClass()
                        .declaredAnnotation(Path.class)
                        .value()
                        .asString())
                .collect(toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        ProblemResponses.addTo(api);
        api.getComponents()
                .addResponse(
                        "NotModified", described("The client has the answer already: `If-None-Match` named its ETag."));
        api.getComponents()
                .addResponse(
                        "Moved",
                        described(
                                        "The slug is a former one, or the resource was merged. `Location` is the same address with the"
                                                + " current slug.")
                                .addHeader("Location", header("The current address", "uri-reference")));
        api.getPaths().getPathItems().forEach(this::path);
        ProblemResponses.removeUnused(api);
    }

    private void path(String path, PathItem item) {
        Surface surface = Surface.of(path);
        Surface.Caching caching = uncached.contains(path) ? Surface.Caching.NEVER : surface.caching();
        item.getOperations().forEach((method, operation) -> {
            distinguishCreation(path, method, operation);
            takePatchesAsJson(operation);
            for (String status : statuses(path, caching, method, operation)) {
                operation.getResponses().addAPIResponse(status, ProblemResponses.reference(status));
            }
            // Success must come first: for some clients, the first media type decides what they accept.
            operation
                    .getResponses()
                    .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
            APIResponse ok = success(operation);
            ok.addHeader("Request-Id", header("The id that ties the response to the log of the server", null));
            ok.addHeader("Cache-Control", header("How long caches may keep the response", null));
            if (UNDESCRIBED.equals(ok.getDescription())) {
                ok.setDescription(operation.getSummary());
            }
            if (isList(operation)) {
                Header link = header("The next page, `rel=\"next\"` (RFC 8288); absent on the last page", null);
                ok.addHeader("Link", link.required(false));
            }
            if (!surface.needsKey()) {
                if (caching == Surface.Caching.UNTIL_CHANGED) {
                    CachedReads.describe(operation, ok);
                }
                if (caching != Surface.Caching.NEVER) {
                    ok.addHeader("ETag", header("Strong validator of the exact bytes (RFC 9110, 8.8.3)", null));
                    ok.addHeader("Vary", header("The headers of the request on which the response depends", null));
                }
                operation.setSecurity(new ArrayList<>());
            } else if ((path.matches(DOCUMENT) && method != PathItem.HttpMethod.DELETE || path.matches(ORDER))
                    && ok.getContent() != null
                    && !isList(operation)) {
                ok.addHeader("ETag", header("The validator for `If-Match` of the next write", null));
            }
        });
    }

    /** A POST to a collection creates; a PUT creates or replaces. */
    private static void distinguishCreation(String path, PathItem.HttpMethod method, Operation operation) {
        APIResponses responses = operation.getResponses();
        boolean collection = Surface.of(path).needsKey() && !streamsBody(operation);
        boolean put = method == PathItem.HttpMethod.PUT && path.matches(DOCUMENT) && path.endsWith("}");
        if (method == PathItem.HttpMethod.POST && collection || put) {
            APIResponse ok = success(operation);
            APIResponse created = described("Created; `Location` is the address")
                    .content(ok.getContent())
                    .addHeader("Location", header("The address of what was created", "uri-reference"));
            if (path.matches(DOCUMENT + "|" + ORDER)) {
                created.addHeader("ETag", header("The validator for `If-Match` of the next write", null));
            }
            responses.addAPIResponse("201", created);
            if (!put) {
                responses.removeAPIResponse("200");
            }
        }
    }

    /** Accepts merge patches as {@code application/json} too: many clients know no other media type for JSON. */
    private static void takePatchesAsJson(Operation operation) {
        if (operation.getRequestBody() != null) {
            Content content = operation.getRequestBody().getContent();
            MediaType patch = content.getMediaType(JsonBodyReader.MERGE_PATCH);
            if (patch != null) {
                content.addMediaType("application/json", patch);
            }
        }
    }

    private static boolean isConditional(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("If-Match"));
    }

    /** The one response that is not a problem. */
    static APIResponse success(Operation operation) {
        return Stream.of("200", "201", "202", "204")
                .map(operation.getResponses()::getAPIResponse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> statuses(
            String path, Surface.Caching caching, PathItem.HttpMethod method, Operation operation) {
        List<String> statuses = new ArrayList<>(List.of("400", "406", "500", "503"));
        boolean guarded = Surface.of(path).needsKey();
        if (guarded) {
            statuses.add("403");
        } else if (caching != Surface.Caching.NEVER) {
            statuses.addAll(READS);
        }
        if (Surface.of(path).key() != Surface.Key.IGNORED) {
            statuses.add("401");
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (path.matches(SLUGGED)) {
            statuses.addAll(List.of("308", "410"));
        }
        if (path.matches(DOCUMENT + "|" + ORDER) && method == PathItem.HttpMethod.GET && !isList(operation)) {
            statuses.addAll(READS);
        }
        boolean body = operation.getRequestBody() != null;
        if (body) {
            statuses.addAll(List.of("413", "415"));
        }
        if (guarded && method != PathItem.HttpMethod.GET && !streamsBody(operation)) {
            statuses.addAll(writeStatuses(path, method, body));
        }
        if (isConditional(operation)) {
            statuses.addAll(List.of("412", "428"));
        }
        return statuses;
    }

    /** In administration, what is new conflicts with nothing, and only a body can break rules. */
    private static List<String> writeStatuses(String path, PathItem.HttpMethod method, boolean body) {
        boolean editorial = Surface.of(path) == EDITORIAL;
        List<String> statuses = new ArrayList<>();
        if (editorial || path.contains("{") || method != PathItem.HttpMethod.POST) {
            statuses.add("409");
        }
        if (editorial || body) {
            statuses.add("422");
        }
        return statuses;
    }

    /** An import is no write of one resource: each of its lines has an outcome by itself. */
    private static boolean streamsBody(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().hasMediaType(Route.NDJSON);
    }

    private static boolean isList(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("cursor"));
    }

    static APIResponse described(String description) {
        return createAPIResponse().description(description);
    }

    static Header header(String description, String format) {
        return createHeader()
                .description(description)
                .required(true)
                .schema(createSchema().addType(Schema.SchemaType.STRING).format(format));
    }
}
