package io.backgrounder.web.problem;

import java.util.List;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {
    final ProblemType type;
    final List<Problem.Error> errors;
    final Problem.ProblemReferrers referrers;
    final List<String> mediaTypes;
    /** The ETag of the current state; null if there is none. */
    final String etag;

    /** Null if nothing was withdrawn. */
    Problem.ProblemWithdrawal withdrawal;

    public ProblemException(ProblemType type, String detail, List<Problem.Error> errors) {
        this(type, detail, errors, null, List.of(), null);
    }

    /** 409: a resource cannot be deleted because stories use it. */
    public ProblemException(String detail, Problem.ProblemReferrers referrers) {
        this(ProblemType.CONFLICT, detail, List.of(), referrers, List.of(), null);
    }

    private ProblemException(
            ProblemType type,
            String detail,
            List<Problem.Error> errors,
            Problem.ProblemReferrers referrers,
            List<String> mediaTypes,
            String etag) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
        this.referrers = referrers;
        this.mediaTypes = mediaTypes;
        this.etag = etag;
    }

    /** 406 or 415, with the media types that are possible. */
    static ProblemException mediaTypes(ProblemType type, String detail, List<String> mediaTypes) {
        return new ProblemException(type, detail, List.of(), null, mediaTypes, null);
    }

    /** 412: the write is based on another state than the current one, which has this ETag; null if nothing is there. */
    public static ProblemException precondition(String detail, String etag) {
        return new ProblemException(ProblemType.PRECONDITION_FAILED, detail, List.of(), null, List.of(), etag);
    }

    /** 410: readers could read a page until it was withdrawn. */
    public static ProblemException withdrawn(Problem.ProblemWithdrawal withdrawal) {
        ProblemException withdrawn = new ProblemException(
                ProblemType.WITHDRAWN, "Withdrawn on " + withdrawal.withdrawnAt() + ": " + withdrawal.reason());
        withdrawn.withdrawal = withdrawal;
        return withdrawn;
    }

    public ProblemType type() {
        return type;
    }

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** 400: one query parameter is wrong. */
    public static ProblemException parameter(String name, String detail) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                "The parameter '" + name + "' " + detail + ".",
                List.of(Problem.Error.parameter(name, detail)));
    }
}
