package io.backgrounder.log;

import io.backgrounder.address.Kind;
import io.backgrounder.address.TypeId;
import io.backgrounder.web.problem.ProblemException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters of an inclusion proof: which leaf, and of which tree. */
public class ProofParams {
    private static final String REVISION = "(" + Kind.DOCUMENTS + ")_[0-9a-z]{26}/[1-9][0-9]{0,9}";

    @Parameter(
            description = "The id of a resource, `/`, and the number of its revision",
            example = "story_01k8zp4n1ye5hsy318twmzjzhy/1")
    @RestQuery
    @Pattern(regexp = REVISION, message = "must be the id of a resource, a slash and the number of a revision")
    public String revision;

    @Parameter(description = "The id of a correction")
    @RestQuery
    @Pattern(regexp = "correction_[0-9a-z]{26}", message = "must be the id of a correction")
    public String correction;

    @Parameter(description = "The id of a redaction, as the leaves of the log have it")
    @RestQuery
    @Pattern(regexp = "redaction_[0-9a-z]{26}", message = "must be the id of a redaction")
    public String redaction;

    @Parameter(description = "The size of the checkpoint for which the proof is. Default: the newest")
    @RestQuery
    @Min(1)
    public Long size;

    /** @throws ProblemException if there is not exactly one thing to prove */
    void check() {
        long named = Stream.of(revision, correction, redaction)
                .filter(Objects::nonNull)
                .count();
        if (named == 0) {
            throw ProblemException.parameter("revision", "must be there, or `correction`, or `redaction`");
        } else if (named > 1) {
            throw ProblemException.parameter(
                    revision == null ? "redaction" : "revision", "cannot be combined with another leaf");
        }
    }

    /** The index of the leaf; null if there is none. */
    Long leaf(LogRepository log) {
        if (revision != null) {
            String id = revision.substring(0, revision.indexOf('/'));
            long number = Long.parseLong(revision.substring(id.length() + 1));
            return number > Integer.MAX_VALUE
                    ? null
                    : Kind.ofId(id)
                            .flatMap(kind -> kind.parseId(id))
                            .map(resource -> log.indexOfRevision(resource, (int) number))
                            .orElse(null);
        }
        String type = correction == null ? LeafName.REDACTION : LeafName.CORRECTION;
        return TypeId.parse(type, correction == null ? redaction : correction)
                .map(entry -> log.indexOfEntry(type, entry))
                .orElse(null);
    }
}
