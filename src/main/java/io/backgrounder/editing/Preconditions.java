package io.backgrounder.editing;

import io.backgrounder.web.ProblemException;
import io.backgrounder.web.ProblemType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;

/** What a write takes for granted about the present state (RFC 9110, 13.1). */
public class Preconditions {
    @Parameter(
            description =
                    "The `ETag` that was read, or `*`: the write is refused (412) where somebody else wrote meanwhile."
                            + " Needed (428) to change what is there",
            example = "*")
    @RestHeader("If-Match")
    public String ifMatch;

    @Parameter(
            description =
                    "`*`: the write is refused (412) where there is something already. Needed (428) to create by PUT")
    @RestHeader("If-None-Match")
    public String ifNoneMatch;

    /** Lets a write of what is there pass, if it names its present ETag. */
    void requirePresent(String etag) {
        requireMatch(etag);
        if (ifMatch == null) {
            throw required("If-Match, with the ETag of what is to be changed");
        }
    }

    /** As {@link #requirePresent}, for writes that may also be sent without a condition. */
    public void requireMatch(String etag) {
        if (ifMatch != null && !names(ifMatch, etag)) {
            throw failed("If-Match does not name the present ETag, which is " + etag + ".");
        } else if (ifNoneMatch != null && names(ifNoneMatch, etag)) {
            throw failed("There is something here already; its ETag is " + etag + ".");
        }
    }

    /** Lets a creation pass. */
    void requireAbsent() {
        if (ifMatch != null) {
            throw failed("There is nothing here that If-Match could name.");
        } else if (ifNoneMatch == null || !ifNoneMatch.strip().equals("*")) {
            throw required("If-None-Match: *, since there is nothing here yet");
        }
    }

    /** Strong comparison: a weak tag names nothing. */
    private static boolean names(String header, String etag) {
        return Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    private static ProblemException required(String what) {
        return new ProblemException(ProblemType.PRECONDITION_REQUIRED, "The request needs " + what + ".");
    }

    private static ProblemException failed(String why) {
        return new ProblemException(ProblemType.PRECONDITION_FAILED, why);
    }
}
