package io.backgrounder.story.editing;

import io.backgrounder.document.OneWriter;
import io.backgrounder.story.RelatedRepository;
import io.backgrounder.story.Story;
import io.backgrounder.story.StoryPageParams;
import io.backgrounder.story.StoryParts;
import io.backgrounder.story.StorySections;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.request.NoStore;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Shows a draft in the form of a published story to anyone who has a preview link. */
@Path("/v1/previews/{token}")
@NoStore
@PermitAll
@Tag(name = "Stories")
public class PreviewResource {
    @Inject
    EditableStories stories;

    @Inject
    OneWriter writer;

    @Inject
    PreviewLinks links;

    @Inject
    RelatedRepository related;

    @Inject
    StoryParts parts;

    @GET
    @Operation(
            operationId = "getPreview",
            summary = "Read a preview",
            description =
                    "Returns what a preview link shows, in exactly the form of a published story. It must not be cached. Members that"
                            + " a draft does not have yet, a revision or a time of publication, are filled in as if it were published now.")
    public Story get(
            @Parameter(
                            description = "The token of a preview link; `demo` shows a draft of the demo content",
                            example = PreviewLinks.DEMO)
                    @RestPath
                    String token,
            @Valid @BeanParam StoryPageParams params) {
        return links.check(token)
                .flatMap(id -> writer.read(() -> stories.preview(id)).map(page -> with(id, page, params)))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "This preview link is invalid or has expired. Ask for a new one."));
    }

    private Story with(UUID id, Story page, StoryPageParams params) {
        Story whole = params.names(StorySections.FAQ_ITEMS)
                ? page.with().faqs(parts.answered(page.faqs())).build()
                : page;
        return params.wantsRelated()
                ? whole.with().related(related.closest(id, page)).build()
                : whole;
    }
}
