package io.backgrounder.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic that another one is related to, as editors write it, such as an office that a person holds for some time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A topic that this one is related to, such as an office that a person holds for some time")
public record RelatedLink(
        @Schema(description = RelatedLink.TOPIC, examples = RelatedLink.EXAMPLE) @NotNull
        String topic,

        @Schema(
                description =
                        "What the other topic is to this one: the `office` that a person holds, the `organization` that it"
                                + " belongs to, its `place`, its `predecessor`, its `successor`, or `other`",
                examples = "office")
        @NotNull
        @Pattern(regexp = "office|organization|place|predecessor|successor|other", message = Forms.ONE_OF_MESSAGE)
        String type,

        @Schema(description = "The first day on which it is true", examples = "2019-11-01")
        LocalDate validFrom,

        @Schema(description = "The last day on which it is true", examples = "2027-10-31")
        LocalDate validTo) {

    static final String TOPIC =
            "The slug or an id of the other topic. It comes back as its id, which stays when the topic is renamed. An"
                    + " id may be that of a topic that does not exist yet, so that an import can bring topics that refer to each other";

    static final String EXAMPLE = "topic_01k8zp4n0mftvsctw6dx7se1m4";

    RelatedLink withTopic(String other) {
        return new RelatedLink(other, type, validFrom, validTo);
    }

    /** The links that end before they begin. */
    static List<Problem.Error> faults(List<RelatedLink> links) {
        return IntStream.range(0, links.size())
                .filter(i -> links.get(i) != null)
                .mapToObj(i -> TopicRelation.periodFault("/related/" + i, links.get(i).validFrom, links.get(i).validTo))
                .filter(Objects::nonNull)
                .toList();
    }
}
