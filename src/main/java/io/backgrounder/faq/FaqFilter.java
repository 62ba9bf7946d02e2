package io.backgrounder.faq;

import io.backgrounder.address.Kind;
import io.backgrounder.translation.OneEach;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Months;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter and sort the list of FAQs. */
public class FaqFilter extends ListParams {
    @Parameter(
            description = "Sort order; `-` is descending",
            schema = @Schema(enumeration = {"publishedAt", "-publishedAt", "updatedAt", "-updatedAt"}))
    @RestQuery
    @DefaultValue("-publishedAt")
    public String sort;

    @Parameter(
            description = "Optional members to include, comma-separated",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = FaqRepository.MEMBERS))
    @RestQuery
    @Separator(",")
    public List<String> include;

    @Parameter(
            description =
                    "Only FAQs that are linked from stories about, or mentioning, one of these topics (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> topic;

    @Parameter(
            description = "Only FAQs with one of these contributors, in any role (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> contributor;

    @Parameter(description = "Only FAQs in one of these languages (BCP 47, comma-separated)", explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> language;

    @Parameter(description = OneEach.DESCRIPTION)
    @RestQuery
    @DefaultValue("false")
    public boolean oneEach;

    @Parameter(description = "Only FAQs" + Months.DESCRIPTION, explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> month;

    @Parameter(description = "Only FAQs published after this time (RFC 3339)")
    @RestQuery
    public Instant publishedAfter;

    @Parameter(description = "Only FAQs published before this time (RFC 3339)")
    @RestQuery
    public Instant publishedBefore;

    @Parameter(description = "Only FAQs updated at or after this time (RFC 3339)")
    @RestQuery
    public Instant updatedSince;

    @Override
    protected List<String> included() {
        return include;
    }

    Set<String> members() {
        return Kind.names(FaqRepository.MEMBERS).stream()
                .filter(member -> names(member) || member.equals("provenance") && names("responsible"))
                .collect(Collectors.toSet());
    }
}
