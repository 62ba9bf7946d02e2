package io.backgrounder.publication;

import io.backgrounder.web.json.Forms;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters of a request that writes a document. */
public class WriteParams {
    @Parameter(
            description =
                    "Whether to publish the document in the same request, which needs the scope `content:publish`. Default: it is saved as"
                            + " a draft, which readers do not see")
    @RestQuery
    @DefaultValue("false")
    public boolean publish;

    @Parameter(description = "With `publish`: a note for readers of the revisions about what was done")
    @RestQuery
    @Size(max = 1000)
    @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
    public String note;

    @Parameter(description = "With `publish`: " + DETACHED)
    @RestQuery
    @Pattern(regexp = "drop", message = Forms.ONE_OF_MESSAGE)
    public String detached;

    static final String DETACHED =
            "`drop` removes evidence that is detached from the draft first. Without it, such a draft is not published (409)";
}
