package io.backgrounder.change;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters of the change feed. Its lines are small, and readers who catch up want many, so more are allowed than a list's 100. */
public class ChangeListParams extends ChangeParams {
    @Parameter(description = "The maximum number of changes", example = "100")
    @RestQuery
    @DefaultValue("100")
    @Min(1)
    @Max(1000)
    public int limit;

    @Parameter(
            description =
                    "If there is nothing yet, wait up to this many seconds for a change. The answer may come earlier, with or without a"
                            + " change")
    @RestQuery
    @DefaultValue("0")
    @Min(0)
    @Max(30)
    public int wait;
}
