package io.backgrounder.change;

import io.backgrounder.web.Kind;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** What the feed and the live stream take. */
public class ChangeParams {
    private static final Set<String> ALL =
            Set.of(Kind.STORY.prefix(), Kind.TOPIC.prefix(), Kind.FAQ.prefix(), Kind.SOURCE.prefix());

    @Parameter(description = "A token: only what changed after it")
    @RestQuery
    public String after;

    @Parameter(
            description = "Only changes of these, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {"story", "topic", "faq", "source"}))
    @RestQuery
    @Separator(",")
    public List<String> types;

    Set<String> kinds() {
        return types == null || types.isEmpty() ? ALL : Set.copyOf(types);
    }
}
