package io.backgrounder.story;

import io.backgrounder.web.query.DocumentParams;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** What a story's page takes, published or not. */
public class StoryPageParams extends DocumentParams {
    static final String RELATED = "related";

    @Parameter(
            description =
                    "Also these members, comma-separated: those that do not come unasked, `faqs.items` (the FAQs with their answers) and"
                            + " `related` (the 10 closest related stories), and those that `fields` leaves out",
            explode = Explode.FALSE,
            schema =
                    @Schema(
                            enumeration = {
                                "analysis",
                                "coverage",
                                "background",
                                "faqs",
                                StorySections.FAQ_ITEMS,
                                "topics",
                                "corrections",
                                RELATED
                            }))
    @RestQuery
    @Separator(",")
    public List<String> include;

    @Override
    protected List<String> included() {
        return include;
    }

    /** The members that are read. */
    Set<String> members() {
        Set<String> members = new HashSet<>(StorySections.ALL);
        members.removeIf(member -> !wants(member));
        if (names(StorySections.FAQ_ITEMS)) {
            members.add(StorySections.FAQ_ITEMS);
        }
        return members;
    }

    public boolean wantsRelated() {
        return names(RELATED);
    }
}
