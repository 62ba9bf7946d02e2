package io.backgrounder.web;

import java.util.List;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {
    final ProblemType type;
    final List<Problem.Error> errors;

    public ProblemException(ProblemType type, String detail, List<Problem.Error> errors) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
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
