package io.backgrounder.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createDiscriminator;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.backgrounder.address.Kind;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.model.BaseModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Corrects what the scanner cannot know of schemas: the names of pages, the forms of lists in queries, the {@code type} of documents. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 20)
public class SchemaConventions implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String MEMBER = "[A-Za-z]+(\\.[A-Za-z]+){0,5}";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = new LinkedHashMap<>(api.getComponents().getSchemas());
        schemas.get("Instant").setExamples(List.of("2026-01-17T09:00:00Z"));
        schemas.get("LocalDate").setExamples(List.of("2026-10-01"));
        // A topic of a story is written as an object or as a slug; the scanner has it as both at once.
        schemas.get("TopicLink").type(null).required(null).properties(null);
        describeDocuments(schemas);
        Map<String, String> pages = namePages(schemas);
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    Schema content = content(operation);
                    if (content != null && pages.containsKey(name(content))) {
                        content.setRef(SCHEMAS + pages.get(name(content)));
                    }
                    describeParameters(operation, schemas);
                    if (operation.getRequestBody() != null) {
                        describeLines(operation.getRequestBody().getContent());
                    }
                    if (OperationConventions.success(operation).getContent() != null) {
                        describeLines(OperationConventions.success(operation).getContent());
                    }
                });
        api.getComponents().setSchemas(schemas);
    }

    /** Adds {@code type}, which distinguishes the lines of an import. */
    private static void describeDocuments(Map<String, Schema> schemas) {
        Schema line = createSchema()
                .description("A document")
                .required(List.of("type"))
                .discriminator(createDiscriminator().propertyName("type"));
        List<Schema> exported = new ArrayList<>();
        Kind.names(Kind.LINES).stream().sorted().forEach(type -> {
            String document = WebhookEvents.upper(type) + "Document";
            Schema schema = schemas.get(document);
            Map<String, Schema> properties = new LinkedHashMap<>();
            Map<String, Schema> scanned = new LinkedHashMap<>(schema.getProperties());
            scanned.remove("type");
            properties.put("type", createSchema().addType(SchemaType.STRING).enumeration(List.of(type)));
            properties.putAll(scanned);
            // A line must have `type`. Elsewhere, `type` and `slug` may be left out if the address tells the type, and
            // makes
            // or has the slug.
            List<String> required = new ArrayList<>(List.of("type"));
            required.addAll(schema.getRequired());
            required.remove("slug");
            schema.properties(properties).required(required);
            exported.add(createSchema().ref(SCHEMAS + document));
            String name = document;
            if (Kind.names(Kind.DOCUMENTS).contains(type)) {
                name = WebhookEvents.upper(type) + "Line";
                Map<String, Schema> members = new LinkedHashMap<>();
                // Filters that run later change each schema in its place.
                properties.forEach((member, same) -> members.put(member, BaseModel.deepCopy(same, Schema.class)));
                members.putAll(terms());
                schemas.put(
                        name,
                        createSchema()
                                .addType(SchemaType.OBJECT)
                                .description("A document as a line of an import, and what becomes of what there is")
                                .properties(members)
                                .required(required));
            }
            line.addOneOf(createSchema().ref(SCHEMAS + name));
            line.getDiscriminator().addMapping(type, SCHEMAS + name);
        });
        schemas.put("ImportLine", line);
        Schema document = createSchema()
                .description("A resource, as you write it")
                .discriminator(createDiscriminator().propertyName("type"));
        Schema resource = createSchema().description("A resource, as readers get it");
        Kind.names(Kind.DOCUMENTS).forEach(kind -> {
            String name = SCHEMAS + WebhookEvents.upper(kind);
            document.addOneOf(createSchema().ref(name + "Document"));
            document.getDiscriminator().addMapping(kind, name + "Document");
            resource.addAnyOf(createSchema().ref(name));
        });
        schemas.put("EditorialDocument", document);
        schemas.put("PublishedResource", resource);
        // In Kotlin, types with a discriminator cannot be in a union with another type.
        exported.add(createSchema().ref(SCHEMAS + "Problem"));
        schemas.get("ExportedDocument").setAnyOf(exported);
        List<Schema> published = new ArrayList<>(Kind.names(Kind.DOCUMENTS).stream()
                .map(kind -> createSchema().ref(SCHEMAS + WebhookEvents.upper(kind)))
                .toList());
        published.addAll(schemas.get("ExportLine").getAnyOf());
        schemas.get("ExportLine").setAnyOf(published);
    }

    /** What a line of an import says beside its document. */
    private static Map<String, Schema> terms() {
        Map<String, Schema> terms = new LinkedHashMap<>();
        terms.put(
                "mode",
                createSchema()
                        .addType(SchemaType.STRING)
                        .description("The `mode` of this line")
                        .enumeration(List.of("replace", "create", "merge")));
        terms.put(
                "ifRevision",
                createSchema()
                        .addType(SchemaType.INTEGER)
                        .format("int32")
                        .minimum(BigDecimal.ZERO)
                        .description("The newest revision that readers have seen; 0 if they have seen none"));
        terms.put(
                "ifMatch",
                createSchema()
                        .addType(SchemaType.STRING)
                        .pattern("\\*|[\\x22][!\\x23-\\x7e]{1,100}[\\x22]")
                        .description("The `ETag` that you read in the editorial API; `*` if the document must exist"));
        return terms;
    }

    /** Many JSON texts, as lines or events, are not one JSON text: they are bytes, and JSON Schema says what each text is. */
    private static void describeLines(Content content) {
        content.getMediaTypes().forEach((type, media) -> {
            if (type.endsWith("ndjson") || type.equals("text/event-stream")) {
                media.setSchema(createSchema()
                        .addType(SchemaType.STRING)
                        .format("binary")
                        .contentMediaType(type)
                        .contentSchema(media.getSchema()));
            }
        });
    }

    /** Names pages after what is in them: {@code StoryPage} for what the scanner calls {@code PagePublishedStory}. */
    private static Map<String, String> namePages(Map<String, Schema> schemas) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String scanned : List.copyOf(schemas.keySet())) {
            Schema data = scanned.equals("Page") ? null : data(schemas.get(scanned));
            if (scanned.startsWith("Page") && data != null) {
                String name = name(data.getItems()) + "Page";
                names.put(scanned, name);
                schemas.put(
                        name, schemas.remove(scanned).description("One page of a list, or the answer to a batch read"));
            }
        }
        return names;
    }

    private static void describeParameters(Operation operation, Map<String, Schema> schemas) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            Schema schema = parameter.getSchema();
            if (parameter.getName().equals("fields")) {
                List<Object> members =
                        new ArrayList<>(line(operation, schemas).getProperties().keySet());
                schema.setItems(createSchema()
                        .addType(SchemaType.STRING)
                        .pattern(MEMBER)
                        .examples(members));
            } else if (Boolean.FALSE.equals(parameter.getExplode()) && schema.getEnumeration() != null) {
                Schema items = createSchema().addType(SchemaType.STRING).enumeration(schema.getEnumeration());
                parameter.setSchema(createSchema().addType(SchemaType.ARRAY).items(items));
            } else if (schema.getEnumeration() != null && schema.getType() == null) {
                schema.addType(SchemaType.STRING);
            }
            if (parameter.getName().equals("sort")) {
                nameValues(parameter, schema);
            }
        }
    }

    /** Names values for generators: {@code -name} is no name, and {@code name} is taken in an enumeration of Kotlin. */
    private static void nameValues(Parameter parameter, Schema schema) {
        // In Kotlin, the default would be named by its value.
        parameter.setDescription(parameter.getDescription() + ". `" + schema.getDefaultValue() + "`, unless given");
        schema.setDefaultValue(null);
        schema.addExtension(
                "x-enum-varnames",
                schema.getEnumeration().stream()
                        .map(value -> value.toString().startsWith("-")
                                ? "BY_" + snake(value.toString().substring(1)) + "_DESCENDING"
                                : "BY_" + snake(value.toString()))
                        .toList());
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    /** The schema of what an operation answers with, or of its lines if that is a page. */
    private static Schema line(Operation operation, Map<String, Schema> schemas) {
        Schema whole = schemas.get(name(content(operation)));
        Schema data = data(whole);
        return data == null ? whole : schemas.get(name(data.getItems()));
    }

    private static Schema data(Schema page) {
        return page.getProperties() == null ? null : page.getProperties().get("data");
    }

    private static Schema content(Operation operation) {
        var content = OperationConventions.success(operation).getContent();
        return content == null || content.getMediaType("application/json") == null
                ? null
                : content.getMediaType("application/json").getSchema();
    }

    private static String name(Schema reference) {
        return reference.getRef() == null ? "" : reference.getRef().substring(SCHEMAS.length());
    }
}
