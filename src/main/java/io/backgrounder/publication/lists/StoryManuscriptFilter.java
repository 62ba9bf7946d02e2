package io.backgrounder.publication.lists;

import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.text.LanguageTag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Query parameters that filter the editors' list of stories. */
public class StoryManuscriptFilter extends ManuscriptFilter {
    @Parameter(
            description =
                    "Only stories about, or mentioning, one of these topics, published or not (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> topic;

    @Parameter(
            description =
                    "Only stories with a summary of one of these sources, or with evidence that names one, published or not (slugs or ids,"
                            + " comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> source;

    @Parameter(
            description =
                    "Only stories that link to one of these FAQs, published or not (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> faq;

    @Parameter(
            description =
                    "Only stories with one of these contributors in their byline, published or not (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> contributor;

    @Parameter(
            description = "Only translations of one of these stories, published or not (slugs or ids, comma-separated)",
            explode = Explode.FALSE)
    @RestQuery
    @Separator(",")
    @Size(max = ListParams.MOST_VALUES, message = ListParams.TOO_MANY_VALUES)
    public List<String> translationOf;

    @Parameter(
            description =
                    "Only stories that are no translations, and that readers cannot read in this language (BCP 47)",
            example = "fr")
    @RestQuery
    @LanguageTag
    @Size(max = LanguageTag.LONGEST)
    public String untranslated;

    @Parameter(
            description =
                    "Only translations that are older than the last change of their original that matters to a reader")
    @RestQuery
    @DefaultValue("false")
    public boolean outdated;

    @Parameter(
            description =
                    "Only stories in whose newest version less than this share of the sentences has evidence, from 0 to 1",
            example = "0.5")
    @RestQuery
    @Pattern(regexp = "0(\\.[0-9]{1,9})?|1(\\.0{1,9})?", message = "must be a number from 0 to 1")
    public String evidenceBelow;

    @Parameter(description = "Only stories without topics")
    @RestQuery
    @DefaultValue("false")
    public boolean withoutTopics;
}
