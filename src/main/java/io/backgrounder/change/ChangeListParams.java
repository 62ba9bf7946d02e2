package io.backgrounder.change;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What the feed takes besides. Its lines are small, and who catches up wants many: more than a list's 100. */
public class ChangeListParams extends ChangeParams {
    @Parameter(description = "At most so many", example = "100")
    @RestQuery
    @DefaultValue("100")
    @Min(1)
    @Max(1000)
    public int limit;

    @Parameter(
            description =
                    "Where there is nothing yet, wait up to so many seconds for something to change. The answer may come earlier,"
                            + " with or without a change")
    @RestQuery
    @DefaultValue("0")
    @Min(0)
    @Max(30)
    public int wait;
}
