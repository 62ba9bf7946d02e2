package io.backgrounder.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.backgrounder.address.Kind;
import io.backgrounder.web.request.Surface;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes once what is the same for all kinds of documents: the paths {@code /v1/sources/{reference}/revisions},
 * {@code /v1/topics/{reference}/revisions} and so on become {@code /v1/{collection}/{reference}/revisions}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 40)
public class KindPaths implements OASFilter {
    private static final String EXAMPLE = Kind.STORY.collection();
    private static final String STORY = "high-seas-treaty-enters-into-force";

    /** A story of the demo content that is published and can be withdrawn without other examples missing it. */
    private static final String WITHDRAWN = "orbital-debris-rules-tighten";

    private static final String FORM = "(" + Surface.DELIVERY.path() + "|" + Surface.EDITORIAL.path() + ")("
            + Kind.COLLECTIONS + ")/\\{reference\\}/.*";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, PathItem> paths = new LinkedHashMap<>();
        Map<String, PathItem> shared = new LinkedHashMap<>();
        Set<String> all = api.getPaths().getPathItems().keySet();
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (!path.matches(FORM)) {
                paths.put(path, item);
            } else if (path.contains("/" + EXAMPLE + "/")) {
                List<String> collections = Kind.names(Kind.COLLECTIONS).stream()
                        .filter(collection -> all.contains(path.replace("/" + EXAMPLE + "/", "/" + collection + "/")))
                        .toList();
                item.getOperations().values().forEach(operation -> takeResource(operation, collections));
                shared.put(path.replace("/" + EXAMPLE + "/", "/{collection}/"), item);
            }
        });
        paths.putAll(shared);
        api.getPaths().setPathItems(paths);
    }

    /** The scanner sees neither, since the path is that of a subclass. */
    private static void takeResource(Operation operation, List<String> collections) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                createParameter()
                        .name("collection")
                        .in(Parameter.In.PATH)
                        .required(true)
                        .description("The collection of the resource")
                        .example(EXAMPLE)
                        .schema(createSchema().addType(SchemaType.STRING).enumeration(List.copyOf(collections))),
                createParameter()
                        .name("reference")
                        .in(Parameter.In.PATH)
                        .required(true)
                        .description("Slug or id of the resource")
                        .example(operation.getOperationId().equals("withdrawDocument") ? WITHDRAWN : STORY)
                        .schema(createSchema().addType(SchemaType.STRING))));
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        operation.setParameters(parameters);
    }
}
