package io.backgrounder.document;

import io.backgrounder.web.http.EntityTags;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
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
    public void requirePresent(String etag) {
        if (ifMatch != null && !EntityTags.name(ifMatch, etag)) {
            throw EntityTags.mismatch(etag);
        } else if (ifNoneMatch != null && EntityTags.name(ifNoneMatch, etag)) {
            throw ProblemException.precondition("There is something here already; its ETag is " + etag + ".", etag);
        } else if (ifMatch == null) {
            throw required("If-Match, with the ETag of what is to be changed");
        }
    }

    /** Lets a creation pass. */
    public void requireAbsent() {
        if (ifMatch != null) {
            throw ProblemException.precondition("There is nothing here that If-Match could name.", null);
        } else if (ifNoneMatch == null || !ifNoneMatch.strip().equals("*")) {
            throw required("If-None-Match: *, since there is nothing here yet");
        }
    }

    private static ProblemException required(String what) {
        return new ProblemException(ProblemType.PRECONDITION_REQUIRED, "The request needs " + what + ".");
    }
}
