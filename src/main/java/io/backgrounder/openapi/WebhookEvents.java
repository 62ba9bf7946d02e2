package io.backgrounder.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes what is sent to webhooks: an operation for each type of event that {@code WebhookEvent} knows. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 18)
public class WebhookEvents implements OASFilter {
    private static final String EVENT = "WebhookEvent";
    private static final String TEST = "webhook.test";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        List<Object> types = PortableSchemas.separate(
                schemas.get(EVENT).getProperties().get("type").getExamples());
        for (Object type : types) {
            api.addWebhook(type.toString(), createPathItem().POST(operation(type.toString())));
        }
        TreeSet<Object> filters = new TreeSet<>(types);
        types.forEach(type -> filters.add(type.toString().replaceAll("\\..*", "")));
        filters.removeAll(List.of(TEST, "webhook"));
        for (String asked : List.of("WebhookDocument", "Webhook")) {
            schemas.get(asked)
                    .getProperties()
                    .get("types")
                    .getItems()
                    .pattern(null)
                    .enumeration(new ArrayList<>(filters));
        }
    }

    private static Operation operation(String type) {
        String[] words = type.split("\\.");
        boolean test = type.equals(TEST);
        return createOperation()
                .operationId("on" + upper(words[0]) + upper(words[1]))
                .summary("Event `" + type + "`")
                .description("Sent to webhooks " + (test ? "that are tested" : "that ask for it")
                        + ", with a signature as defined by Standard Webhooks: verify it before you trust the event. It is sent at"
                        + " least once; repetitions have the same `webhook-id`.")
                .addTag("Webhook events")
                // Otherwise generators would make a method of the client of it.
                .extensions(Map.of("x-internal", true))
                .security(new ArrayList<>())
                .addParameter(header("webhook-id", "The id of the event, the same for each attempt", SchemaType.STRING))
                .addParameter(header(
                        "webhook-timestamp",
                        "When the attempt was made, in seconds since 1970-01-01T00:00:00Z",
                        SchemaType.INTEGER))
                .addParameter(header(
                        "webhook-signature",
                        "`v1,` and the Base64 HMAC-SHA256 of `{webhook-id}.{webhook-timestamp}.{body}`. There is one for each secret,"
                                + " separated by spaces",
                        SchemaType.STRING))
                .requestBody(createRequestBody()
                        .required(true)
                        .content(createContent()
                                .addMediaType(
                                        "application/json", createMediaType().schema(event(type)))))
                .responses(createAPIResponses()
                        .addAPIResponse("2XX", createAPIResponse().description("The event was received"))
                        .addAPIResponse("410", createAPIResponse().description("Disables the webhook"))
                        .addAPIResponse(
                                "default",
                                createAPIResponse()
                                        .description("The event was not received: it is sent again, for three days")));
    }

    private static Schema event(String type) {
        return createSchema()
                .addAllOf(createSchema().ref("#/components/schemas/" + EVENT))
                .addAllOf(createSchema()
                        .addProperty(
                                "type",
                                createSchema().addType(SchemaType.STRING).enumeration(List.of(type))));
    }

    private static Parameter header(String name, String description, SchemaType type) {
        return createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(createSchema().addType(type));
    }

    static String upper(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
