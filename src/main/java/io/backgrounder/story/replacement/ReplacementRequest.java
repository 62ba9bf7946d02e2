package io.backgrounder.story.replacement;

import io.backgrounder.web.json.Forms;
import io.backgrounder.web.problem.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order to replace a topic, source or FAQ in many stories. */
@RecordBuilder
@Schema(
        description =
                "What is to be replaced. With `from` and `to`, the one gives way to the other, in its place; with `to` alone, the stories"
                        + " get it as their last one; with `from` alone, they lose it")
public record ReplacementRequest(
        @Schema(
                enumeration = {"topic", "source", "faq"},
                examples = "topic")
        @NotNull
        @Pattern(regexp = "topic|source|faq", message = Forms.ONE_OF_MESSAGE)
        String kind,

        @Schema(description = "What stories have now: a slug, id or external id", examples = "high-seas")
        @Size(max = 300)
        String from,

        @Schema(description = "What they have afterwards: a slug, id or external id", examples = "ocean-governance")
        @Size(max = 300)
        String to,

        @Schema(
                description = "The role of a topic that is added. Default: `about`",
                enumeration = {"about", "mentions"})
        @Pattern(regexp = "about|mentions", message = Forms.ONE_OF_MESSAGE)
        String role,

        @Schema(
                description =
                        "Whether readers see the change: each story that they see has a new revision, and a draft beside it changes,"
                                + " too, without being published. Needs `content:publish`. Default: no, so that the newest documents"
                                + " change, as drafts")
        Boolean publish,

        @Schema(
                description =
                        "Whether the change does not matter to readers, so that `contentUpdatedAt` stays as it is")
        Boolean minorEdit,

        @Schema(description = "Whether to say only what would happen, and to write nothing")
        Boolean dryRun,

        @Schema(description = "What was done, for readers, in each revision", examples = "Merged two topics")
        @Size(max = 1000)
        @Pattern(regexp = Forms.ONE_LINE, message = Forms.ONE_LINE_MESSAGE)
        String note) {

    boolean publishes() {
        return Boolean.TRUE.equals(publish);
    }

    List<Problem.Error> faults() {
        List<Problem.Error> faults = new ArrayList<>();
        if (from == null && to == null) {
            faults.add(Problem.Error.member("/from", "must be given, or /to"));
        }
        if ("source".equals(kind) && (from == null) != (to == null)) {
            faults.add(Problem.Error.member(
                    from == null ? "/from" : "/to", "must be given: a summary is neither made nor removed"));
        }
        if (role != null && (!"topic".equals(kind) || from != null)) {
            faults.add(Problem.Error.member("/role", "is allowed only for a topic that is added"));
        }
        return faults;
    }
}
