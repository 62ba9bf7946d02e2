package io.backgrounder.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.TextRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another topic, and what it is to the one that shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Another topic, and what it is to the one that shows it")
public record TopicRelation(
        @Valid @NotNull TopicRef topic,

        @Schema(
                description =
                        "Of broader and narrower topics: `generic`, `instance` or `partitive` (ISO 25964-1). Of related"
                                + " topics: `office`, `organization`, `place`, `predecessor`, `successor` or `other`; more may come",
                examples = "partitive")
        @NotNull
        String type,

        @Schema(description = "The first day on which it is true, where this is known", examples = "2019-11-01")
        LocalDate validFrom,

        @Schema(description = "The last day on which it is true, where this is known", examples = "2027-10-31")
        LocalDate validTo) {

    static TopicRelation of(TextRow row) {
        return new TopicRelation(
                new TopicRef(row.uuid(0), row.text(1), row.text(2)), row.text(3), row.date(4), row.date(5));
    }

    /** The fault of a member whose last day is before its first; null if there is none. */
    static Problem.Error periodFault(String pointer, LocalDate validFrom, LocalDate validTo) {
        return validFrom != null && validTo != null && validTo.isBefore(validFrom)
                ? Problem.Error.member(pointer + "/validTo", "must not be before validFrom")
                : null;
    }
}
