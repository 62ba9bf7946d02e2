package io.backgrounder.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.model.BaseModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Derives the schema of each merge patch (RFC 7396) from that of its document: {@code StoryPatch} from {@code StoryDocument}. All members
 * are optional, and null removes those that are optional in the document. Objects are merged too, lists are replaced.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 12)
public class MergePatches implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String DOCUMENT = "Document";
    private static final String PATCH = "Patch";
    /** Members that every document has, though its schema does not require them: the address tells the type, and makes or has the slug. */
    private static final Set<String> ALWAYS = Set.of("type", "slug");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = new LinkedHashMap<>(api.getComponents().getSchemas());
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(operation -> operation != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(media -> name(media.getSchema()))
                .distinct()
                .forEach(patch -> derive(patch.substring(0, patch.length() - PATCH.length()) + DOCUMENT, schemas));
        api.getComponents().setSchemas(schemas);
    }

    /** Derives the patch of a named object, and returns its name. */
    private static String derive(String name, Map<String, Schema> schemas) {
        String patchName =
                (name.endsWith(DOCUMENT) ? name.substring(0, name.length() - DOCUMENT.length()) : name) + PATCH;
        Schema document = schemas.get(name);
        Schema patch = createSchema()
                .addType(SchemaType.OBJECT)
                .description("A merge patch (RFC 7396) of `" + name
                        + "`: members that it names are replaced, null removes them");
        document.getProperties().forEach((member, schema) -> {
            if (!Boolean.TRUE.equals(schema.getReadOnly())) {
                Schema change = change(schema, schemas);
                boolean needed =
                        document.getRequired() != null && document.getRequired().contains(member);
                patch.addProperty(member, needed || ALWAYS.contains(member) ? change : nullable(change));
            }
        });
        schemas.put(patchName, patch);
        return patchName;
    }

    private static Schema change(Schema member, Map<String, Schema> schemas) {
        Schema change = BaseModel.deepCopy(member, Schema.class);
        Schema named = schemas.get(name(member));
        if (named != null && named.getProperties() != null) {
            change.setRef(SCHEMAS + derive(name(member), schemas));
        }
        return change;
    }

    private static Schema nullable(Schema change) {
        if (change.getType() != null && change.getRef() == null && change.getEnumeration() == null) {
            return change.addType(SchemaType.NULL);
        }
        Schema nullable = createSchema()
                .description(change.getDescription())
                .addAnyOf(change)
                .addAnyOf(createSchema().addType(SchemaType.NULL));
        change.setDescription(null);
        return nullable;
    }

    private static String name(Schema schema) {
        return schema.getRef() == null ? "" : schema.getRef().substring(SCHEMAS.length());
    }
}
