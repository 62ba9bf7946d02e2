package io.backgrounder.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.backgrounder.address.Kind;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds every response of the test suite against the committed {@code openapi/openapi.json}: its status must be declared for
 * its operation, its headers must be there, and its body must fit the schema. Stricter than the document in one thing: a
 * member that it does not list is an error, since an undocumented member is a leak or an omission.
 */
final class Contract implements Filter {
    private static final String LOCATION = "https://contract.test/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<Pattern, JsonNode> paths = new LinkedHashMap<>();
    /** The first segments of the paths. */
    private final Set<String> described;

    /** Hashes of what was valid: the lines of exports come again in each. */
    private final Set<UUID> valid = ConcurrentHashMap.newKeySet();

    Contract() {
        document = JsonMapper.shared().readTree(Path.of("openapi/openapi.json").toFile());
        close(document);
        document.path("paths")
                .properties()
                .forEach(entry -> paths.put(
                        Pattern.compile(entry.getKey()
                                .replace("{collection}", "(" + Kind.COLLECTIONS + ")")
                                .replaceAll("\\{[^}]+}", "[^/]+")),
                        entry.getValue()));
        described = document.path("paths").propertyNames().stream()
                .map(Contract::first)
                .collect(Collectors.toSet());
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(LOCATION, document.toString())));
    }

    private static String first(String path) {
        return path.replaceFirst("^/([^/]*).*", "$1");
    }

    private static void close(JsonNode node) {
        if (node.isObject() && node.path("properties").isObject() && !node.has("additionalProperties")) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        node.forEach(Contract::close);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification specification, FilterContext next) {
        Response response = next.next(request, specification);
        String path = URI.create(request.getURI()).getRawPath();
        if (described.contains(first(path))) {
            check(request.getMethod(), path, response);
        }
        return response;
    }

    private void check(String method, String path, Response response) {
        String where = method + " " + path + " " + response.statusCode();
        JsonNode operation = operation(method, path);
        if (operation == null) {
            boolean slash = response.statusCode() == 308 && path.endsWith("/");
            if (!method.equals("OPTIONS") && !slash) {
                expect(List.of(400, 404, 405, 501).contains(response.statusCode()), where);
                body(where, "Problem", response, method);
            }
            return;
        }
        JsonNode declared = resolve(operation.path("responses").path(String.valueOf(response.statusCode())));
        expect(declared.isObject(), where + " is not declared");
        declared.path("headers").properties().forEach(header -> {
            boolean needed = header.getValue().path("required").asBoolean();
            int count = response.headers().getValues(header.getKey()).size();
            expect(count <= 1 && (!needed || count == 1), where + " has " + count + " " + header.getKey());
        });
        declared.path("content").properties().forEach(content -> {
            expect(response.contentType().startsWith(content.getKey()), where + " is " + response.contentType());
            body(where, name(content.getValue().path("schema")), response, method);
        });
    }

    private void body(String where, String schema, Response response, String method) {
        if (!method.equals("HEAD")) {
            for (String json : documents(response)) {
                UUID hash = UUID.nameUUIDFromBytes((schema + json).getBytes(StandardCharsets.UTF_8));
                if (!valid.contains(hash)) {
                    List<String> errors = errors(schema, json);
                    expect(errors.isEmpty(), where + " does not fit " + schema + ": " + errors + "\n" + json);
                    valid.add(hash);
                }
            }
        }
    }

    private static List<String> documents(Response response) {
        String body = response.asString();
        if (response.contentType().startsWith("application/x-ndjson")) {
            return List.of(body.split("\n"));
        } else if (response.contentType().startsWith("text/event-stream")) {
            return body.lines()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring("data:".length()))
                    .toList();
        }
        return List.of(body);
    }

    /** What is wrong with a body, by the named schema of the document. */
    List<String> errors(String schema, String json) {
        Schema component =
                registry.getSchema(com.networknt.schema.SchemaLocation.of(LOCATION + "#/components/schemas/" + schema));
        return component
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** The operation at a path: of the templates that match, the one with the fewest parameters. */
    private JsonNode operation(String method, String path) {
        String verb = method.equals("HEAD") ? "get" : method.toLowerCase(java.util.Locale.ROOT);
        return paths.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(entry -> entry.getValue().get(verb))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** The name of what a body is, or of what each of its lines is. */
    static String name(JsonNode schema) {
        JsonNode line = schema.path("contentSchema");
        String reference = (line.isObject() ? line : schema).path("$ref").asString();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
