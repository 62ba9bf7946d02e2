package io.backgrounder.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.backgrounder.web.Problem;
import io.backgrounder.web.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Gives every operation the responses and headers that the conventions give it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class OperationConventions implements OASFilter {
    private static final String SLUGGED = "(/editorial)?/v1/(stories|sources|faqs|topics)/\\{.*";
    private static final String DOCUMENT = "/editorial/v1/(stories|sources|faqs|topics)(/\\{[a-z]+})?";
    private static final String GUARDED = "/(editorial|admin)/.*";
    private static final String BAD_REQUEST = "BadRequest";
    /** What the scanner says of an answer of which nothing is said. */
    private static final String UNDESCRIBED = "OK";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (ProblemType type : ProblemType.values()) {
            api.getComponents().addResponse(name(type), problem(type));
        }
        api.getComponents()
                .addResponse("NotModified", described("The reader has it already: `If-None-Match` named its ETag."));
        api.getComponents()
                .addResponse(
                        "Moved",
                        described(
                                        "A former slug, or what was merged. `Location` is the same address with the current slug.")
                                .addHeader(
                                        "Location",
                                        header("The current address, relative to the host", "uri-reference")));
        api.getPaths().getPathItems().forEach(OperationConventions::path);
        List<String> used = used(api);
        List.copyOf(api.getComponents().getResponses().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(api.getComponents()::removeResponse);
    }

    private static void path(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            boolean delivery = !path.matches(GUARDED);
            distinguishCreation(path, method, operation);
            for (String status : statuses(path, method, operation)) {
                operation.getResponses().addAPIResponse(status, reference(status));
            }
            APIResponse ok = success(operation);
            ok.addHeader("Request-Id", header("Ties the response to the server's log", null));
            ok.addHeader("Cache-Control", header("How long caches may keep it", null));
            if (UNDESCRIBED.equals(ok.getDescription())) {
                ok.setDescription(operation.getSummary());
            }
            if (isList(operation)) {
                Header link = header("The next page, `rel=\"next\"` (RFC 8288); none on the last", null);
                ok.addHeader("Link", link.required(false));
            }
            if (delivery) {
                if (CachedReads.include(path)) {
                    CachedReads.describe(operation, ok);
                }
                if (!path.matches(CachedReads.OTHERS)) {
                    ok.addHeader("ETag", header("Strong validator of the very bytes (RFC 9110, 8.8.3)", null));
                    ok.addHeader("Vary", header("What in the request it depends on", null));
                }
                operation.setSecurity(new ArrayList<>());
            } else if (path.matches(DOCUMENT)
                    && ok.getContent() != null
                    && !isList(operation)
                    && method != PathItem.HttpMethod.DELETE) {
                ok.addHeader("ETag", header("For `If-Match` of the next write", null));
            }
        });
    }

    /** A POST to a collection creates; a PUT creates or replaces. */
    private static void distinguishCreation(String path, PathItem.HttpMethod method, Operation operation) {
        APIResponses responses = operation.getResponses();
        boolean collection = path.matches(GUARDED) && !path.endsWith("/import");
        boolean put = method == PathItem.HttpMethod.PUT && path.matches(DOCUMENT) && path.endsWith("}");
        if (method == PathItem.HttpMethod.POST && collection || put) {
            APIResponse ok = success(operation);
            APIResponse created = described("Created; `Location` is where")
                    .content(ok.getContent())
                    .addHeader("Location", header("Where it is, relative to the host", "uri-reference"));
            if (path.matches(DOCUMENT)) {
                created.addHeader("ETag", header("For `If-Match` of the next write", null));
            }
            responses.addAPIResponse("201", created);
            if (!put) {
                responses.removeAPIResponse("200");
            }
        }
    }

    private static boolean isConditional(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("If-Match"));
    }

    /** Its one response that is no problem. */
    static APIResponse success(Operation operation) {
        return Stream.of("200", "201", "204")
                .map(operation.getResponses()::getAPIResponse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> statuses(String path, PathItem.HttpMethod method, Operation operation) {
        List<String> statuses = new ArrayList<>(List.of("400", "406", "500", "503"));
        boolean guarded = path.matches(GUARDED);
        statuses.addAll(
                guarded ? List.of("401", "403") : path.matches(CachedReads.OTHERS) ? List.of() : List.of("304"));
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (path.matches(SLUGGED)) {
            statuses.addAll(List.of("308", "410"));
        }
        boolean body = operation.getRequestBody() != null;
        if (body) {
            statuses.addAll(List.of("413", "415"));
        }
        if (guarded && method != PathItem.HttpMethod.GET && !path.endsWith("/import")) {
            statuses.addAll(writeStatuses(path, method, body));
        }
        if (isConditional(operation)) {
            statuses.addAll(List.of("412", "428"));
        }
        return statuses;
    }

    /** In administration what is new stands in nobody's way, and only a body can break rules. */
    private static List<String> writeStatuses(String path, PathItem.HttpMethod method, boolean body) {
        boolean editorial = path.startsWith("/editorial/");
        List<String> statuses = new ArrayList<>();
        if (editorial || path.contains("{") || method != PathItem.HttpMethod.POST) {
            statuses.add("409");
        }
        if (editorial || body) {
            statuses.add("422");
        }
        return statuses;
    }

    private static boolean isList(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("cursor"));
    }

    private static APIResponse reference(String status) {
        String name = switch (status) {
            case "304" -> "NotModified";
            case "308" -> "Moved";
            case "400" -> BAD_REQUEST;
            default -> name(ofStatus(Integer.parseInt(status)));
        };
        return createAPIResponse().ref("#/components/responses/" + name);
    }

    private static ProblemType ofStatus(int status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElseThrow();
    }

    /** Several types share 400; they are examples of one response. */
    private static String name(ProblemType type) {
        if (type.status() == 400) {
            return BAD_REQUEST;
        }
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static APIResponse problem(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.address());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("instance", "/v1/stories");
        example.put("requestId", "01a20b71-b0e2-7a22-b9f5-04d7830718cf");
        Schema schema = createSchema().ref("#/components/schemas/Problem");
        APIResponse response = described(type.explanation())
                .content(createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                createMediaType().schema(schema).example(example)));
        if (type.status() == 503) {
            response.addHeader("Retry-After", header("Seconds to wait", null));
        }
        if (type == ProblemType.UNAUTHENTICATED || type == ProblemType.FORBIDDEN) {
            response.addHeader("WWW-Authenticate", header("What is needed (RFC 6750)", null));
        }
        return response;
    }

    private static APIResponse described(String description) {
        return createAPIResponse().description(description);
    }

    static Header header(String description, String format) {
        return createHeader()
                .description(description)
                .required(true)
                .schema(createSchema().addType(Schema.SchemaType.STRING).format(format));
    }

    private static List<String> used(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getRef)
                .filter(ref -> ref != null)
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }
}
