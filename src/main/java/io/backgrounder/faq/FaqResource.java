package io.backgrounder.faq;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Batches;
import io.backgrounder.address.Kind;
import io.backgrounder.revision.PastParams;
import io.backgrounder.web.query.BatchParams;
import io.backgrounder.web.query.OneStatement;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Common questions behind the news. */
@Path("/v1/faqs")
@PermitAll
@Snapshot
@Tag(name = "FAQs")
public class FaqResource {
    @Inject
    FaqRepository faqs;

    @Inject
    Addresses addresses;

    @Inject
    Batches batches;

    @Inject
    PastFaqs past;

    @GET
    @OneStatement
    @Operation(
            operationId = "listFaqs",
            summary = "List FAQs",
            description =
                    "Lists FAQs, newest first, with their introductions. With `ids`, reads a batch of up to 100 by id or slug.")
    public Page<Faq> list(@Valid @BeanParam FaqFilter filter, @Valid @BeanParam BatchParams batch) {
        return batch.isAsked()
                ? batches.read(Kind.FAQ, batch.ids, ids -> faqs.published(ids, filter.members()), Faq::id)
                : faqs.list(
                        filter,
                        addresses.filter(Kind.TOPIC, "topic", filter.topic),
                        addresses.filter(Kind.CONTRIBUTOR, "contributor", filter.contributor));
    }

    @GET
    @Path("{faq}")
    @Operation(
            operationId = "getFaq",
            summary = "Read a FAQ",
            description =
                    "Returns a FAQ by slug or id, with its items, its evidence, its contributors and the newest stories that link to it. A former slug"
                            + " answers 308 to the current address; a deleted FAQ answers 410.")
    public Faq get(
            @Parameter(description = "Slug or id of the FAQ", example = "what-are-the-high-seas") @RestPath String faq,
            @Valid @BeanParam PastParams params) {
        if (params.asOf != null) {
            return past.at(addresses.existing(Kind.FAQ, faq), params.asOf);
        }
        UUID id = addresses.resolve(Kind.FAQ, faq);
        Set<String> members =
                Kind.names(FaqRepository.MEMBERS).stream().filter(params::wants).collect(Collectors.toSet());
        return faqs.published(List.of(id), members).stream()
                .findFirst()
                .orElseThrow(() -> addresses.missing(Kind.FAQ, faq));
    }
}
