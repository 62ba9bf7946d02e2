package io.backgrounder.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.query.TextRow;
import io.backgrounder.web.text.Markdown;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A description that holds for a time, such as while a person holds an office. Days are those of UTC. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A description that holds for a time, such as while a person holds an office. Days are those of UTC")
public record DatedDescription(
        @Schema(description = "CommonMark", examples = "Governor of the central bank")
        @Markdown
        @NotNull
        @Size(max = 5000)
        @Pattern(regexp = Forms.TEXT, message = Forms.TEXT_MESSAGE)
        String text,

        @Schema(description = "The first day on which it holds. Absent: there is none", examples = "2019-11-01")
        LocalDate validFrom,

        @Schema(description = "The last day on which it holds. Absent: there is none", examples = "2027-10-31")
        LocalDate validTo) {

    static DatedDescription of(TextRow row) {
        return new DatedDescription(row.text(0), row.date(1), row.date(2));
    }

    /** The descriptions as a page shows them: none rather than an empty list. */
    static List<DatedDescription> orNone(List<DatedDescription> descriptions) {
        return descriptions.isEmpty() ? null : descriptions;
    }

    boolean holdsForATime() {
        return validFrom != null || validTo != null;
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
