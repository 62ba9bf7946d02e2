package io.backgrounder.editing;

import io.backgrounder.web.ListParams;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What the list of tombstones can be narrowed by. */
public class TombstoneFilter extends ListParams {
    @Parameter(description = "Only what was of this kind", schema = @Schema(enumeration = {"source", "topic", "faq"}))
    @RestQuery
    public String kind;

    @Parameter(description = "Only what was deleted, or merged", schema = @Schema(enumeration = {"deleted", "merged"}))
    @RestQuery
    public String status;
}
