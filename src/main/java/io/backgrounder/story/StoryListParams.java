package io.backgrounder.story;

import io.backgrounder.provenance.Attributed;
import io.backgrounder.translation.OneEach;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Months;
import io.backgrounder.web.text.TextLanguages;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters of all lists of stories. */
public class StoryListParams extends ListParams {
    @Parameter(
            description = "Sort order; `-` is descending",
            schema = @Schema(enumeration = {"publishedAt", "-publishedAt", "updatedAt", "-updatedAt"}))
    @RestQuery
    @DefaultValue("-publishedAt")
    public String sort;

    @Parameter(
            description = "Optional members to include, comma-separated; `faqs.items` are the FAQs with their answers",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {StoryColumns.NAMES, StorySections.FAQ_ITEMS}))
    @RestQuery
    @Separator(",")
    public List<String> include;

    @Parameter(
            description = "Only stories in one of these languages (BCP 47, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> language;

    @Parameter(
            description = "Only stories of which one of these is to be disclosed (comma-separated)",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {Attributed.DISCLOSURES}))
    @RestQuery
    @Separator(",")
    public List<String> disclosure;

    @Parameter(description = OneEach.DESCRIPTION)
    @RestQuery
    @DefaultValue("false")
    public boolean oneEach;

    @Parameter(description = "Only stories" + Months.DESCRIPTION, explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> month;

    @Parameter(description = "Only stories published after this time (RFC 3339)")
    @RestQuery
    public Instant publishedAfter;

    @Parameter(description = "Only stories published before this time (RFC 3339)")
    @RestQuery
    public Instant publishedBefore;

    @Parameter(description = "Only stories updated at or after this time (RFC 3339)")
    @RestQuery
    public Instant updatedSince;

    @Parameter(description = TextLanguages.OF_STORY, explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> textLanguage;

    @Override
    protected List<String> included() {
        return include;
    }

    /** The optional members to read. */
    Set<String> members() {
        if (names(StoryPageParams.RELATED)) {
            throw ProblemException.parameter(
                    "fields", "has " + StoryPageParams.RELATED + " on a story's own page only");
        }
        return Stream.concat(StorySections.ALL.stream(), Stream.of(StorySections.FAQ_ITEMS))
                .filter(member ->
                        names(member) || member.equals(StorySections.PROVENANCE) && names(StorySections.RESPONSIBLE))
                .collect(Collectors.toSet());
    }
}
