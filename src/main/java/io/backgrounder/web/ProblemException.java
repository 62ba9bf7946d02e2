package io.backgrounder.web;

import java.util.List;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {
    final ProblemType type;
    final List<Problem.Error> errors;
    final Problem.Referrers referrers;

    public ProblemException(ProblemType type, String detail, List<Problem.Error> errors) {
        this(type, detail, errors, null);
    }

    /** 409: something cannot be deleted because of stories that use it. */
    public ProblemException(String detail, Problem.Referrers referrers) {
        this(ProblemType.CONFLICT, detail, List.of(), referrers);
    }

    private ProblemException(ProblemType type, String detail, List<Problem.Error> errors, Problem.Referrers referrers) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
        this.referrers = referrers;
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
