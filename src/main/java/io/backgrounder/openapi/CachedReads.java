package io.backgrounder.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.backgrounder.web.query.Dependencies;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The parameter and headers of all reads that the response cache keeps. */
final class CachedReads {
    private CachedReads() {}

    static void describe(Operation operation, APIResponse ok) {
        operation.addParameter(createParameter()
                .name(Dependencies.MIN_POSITION)
                .in(Parameter.In.QUERY)
                .description(
                        "The position of a change or a write. The answer is not older than it, on any node, or else is 503"
                                + " `position-not-ready`")
                .schema(createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .format("int64")
                        .minimum(BigDecimal.ZERO)));
        ok.addHeader(
                Dependencies.HEADER,
                OperationConventions.header("The position of the change log at which the answer is true", null));
        ok.addHeader(
                "Surrogate-Key",
                OperationConventions.header("What the answer depends on, for purging caches in front by key", null));
        ok.addHeader("Cache-Tag", OperationConventions.header("The surrogate keys, separated by commas", null));
    }
}
