package io.backgrounder.document;

import io.backgrounder.web.http.EntityTags;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;

/** The state that a write expects to find, as header fields (RFC 9110, 13.1). */
public class Preconditions {
    @Parameter(
            description =
                    "The `ETag` that you read, or `*`. If somebody else has written in the meantime, the write is refused (412)."
                            + " Required to change an existing resource (428)",
            example = "*")
    @RestHeader("If-Match")
    public String ifMatch;

    @Parameter(
            description =
                    "`*`: the write is refused (412) if the resource already exists. Required to create it by PUT (428)")
    @RestHeader("If-None-Match")
    public String ifNoneMatch;

    /** Lets a write to an existing resource pass if its preconditions match the present ETag. */
    public void requirePresent(String etag) {
        if (ifMatch != null && !EntityTags.match(ifMatch, etag)) {
            throw EntityTags.mismatch(etag);
        } else if (ifNoneMatch != null && EntityTags.match(ifNoneMatch, etag)) {
            throw ProblemException.precondition("The resource already exists; its ETag is " + etag + ".", etag);
        } else if (ifMatch == null) {
            throw required("If-Match, with the ETag of the resource");
        }
    }

    /** Lets a creation pass if the request expects that there is no resource. */
    public void requireAbsent() {
        if (ifMatch != null) {
            throw ProblemException.precondition("There is no resource here that If-Match could match.", null);
        } else if (ifNoneMatch == null || !ifNoneMatch.strip().equals("*")) {
            throw required("If-None-Match: *, since there is no resource here yet");
        }
    }

    private static ProblemException required(String what) {
        return new ProblemException(ProblemType.PRECONDITION_REQUIRED, "The request needs " + what + ".");
    }
}
