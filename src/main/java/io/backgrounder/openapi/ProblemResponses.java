package io.backgrounder.openapi;

import static io.backgrounder.openapi.OperationConventions.described;
import static io.backgrounder.openapi.OperationConventions.header;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.request.Surface;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The responses that are problems: a component for each type, or one for types that share a status. */
final class ProblemResponses {
    private static final String BAD_REQUEST = "BadRequest";

    /** Statuses that several types have, any of which an operation may answer. */
    private static final Set<Integer> SHARED = Set.of(400, 422, 503);

    private ProblemResponses() {}

    static void addTo(OpenAPI api) {
        for (ProblemType type : ProblemType.values()) {
            api.getComponents().addResponse(name(type), problem(type));
        }
    }

    static void removeUnused(OpenAPI api) {
        List<String> used = used(api);
        List.copyOf(api.getComponents().getResponses().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(api.getComponents()::removeResponse);
    }

    static APIResponse reference(String status) {
        String name = switch (status) {
            case "304" -> "NotModified";
            case "308" -> "Moved";
            case "400" -> BAD_REQUEST;
            default -> name(ProblemType.ofStatus(Integer.parseInt(status)));
        };
        return createAPIResponse().ref("#/components/responses/" + name);
    }

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
        example.put("instance", Surface.DELIVERY.path() + "stories");
        example.put("requestId", "01a20b71-b0e2-7a22-b9f5-04d7830718cf");
        Schema schema = createSchema().ref("#/components/schemas/Problem");
        APIResponse response = described(explanation(type))
                .content(createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                createMediaType().schema(schema).example(example)));
        if (type.status() == 503) {
            response.addHeader(
                    "Retry-After", header("How many seconds to wait before you send the request again", null));
        }
        if (type == ProblemType.PRECONDITION_FAILED) {
            response.addHeader(
                    "ETag",
                    header("The ETag of the current state; absent if there is none", null)
                            .required(false));
        }
        if (type == ProblemType.UNSUPPORTED_MEDIA_TYPE) {
            for (String name : List.of("Accept", "Accept-Patch", "Accept-Post")) {
                response.addHeader(
                        name, header("The media types that are accepted", null).required(false));
            }
            response.addHeader(
                    "Accept-Encoding",
                    header("The content codings that are accepted", null).required(false));
        }
        if (type == ProblemType.UNAUTHENTICATED || type == ProblemType.FORBIDDEN) {
            response.addHeader("WWW-Authenticate", header("What the address needs (RFC 6750)", null));
        }
        return response;
    }

    /** The explanations of all types that an operation may answer with this status. */
    private static String explanation(ProblemType type) {
        return SHARED.contains(type.status())
                ? Arrays.stream(ProblemType.values())
                        .filter(other -> other.status() == type.status())
                        .map(other -> "`" + other.slug() + "`: " + other.explanation())
                        .collect(Collectors.joining("\n\n"))
                : type.explanation();
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
