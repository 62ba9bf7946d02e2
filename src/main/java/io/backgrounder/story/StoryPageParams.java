package io.backgrounder.story;

import io.backgrounder.web.query.DocumentParams;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.text.TextLanguages;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters of the page of a story, published or not. */
public class StoryPageParams extends DocumentParams {
    static final String RELATED = "related";

    @Parameter(
            description =
                    "Optional members to include, comma-separated: `faqs.items` (the FAQs with their answers) and `related` (the 10"
                            + " most closely related stories), which come only on request, and members that `fields` leaves out",
            explode = Explode.FALSE,
            schema = @Schema(enumeration = {StoryColumns.NAMES, StorySections.FAQ_ITEMS, RELATED}))
    @RestQuery
    @Separator(",")
    public List<String> include;

    @Parameter(description = TextLanguages.OF_STORY, explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> textLanguage;

    @Override
    protected List<String> included() {
        return include;
    }

    /** The members to read. */
    Set<String> members() {
        Set<String> members = new HashSet<>(StorySections.ALL);
        members.removeIf(member ->
                !wants(member) && !(member.equals(StorySections.PROVENANCE) && wants(StorySections.RESPONSIBLE)));
        if (names(StorySections.FAQ_ITEMS)) {
            members.add(StorySections.FAQ_ITEMS);
        }
        return members;
    }

    public boolean wantsRelated() {
        return names(RELATED);
    }
}
