package io.backgrounder.revision;

import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.text.TextLanguages;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters of the address of a source or topic, whose name is in several languages. */
public class LocalizedPastParams extends PastParams {
    @Parameter(description = TextLanguages.OWN, explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> textLanguage;
}
