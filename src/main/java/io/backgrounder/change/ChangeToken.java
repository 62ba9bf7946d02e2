package io.backgrounder.change;

import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the change log as readers keep it: the id of the log, and the position up to which they know all changes. It is documented as
 * opaque; nothing in it is secret.
 */
public record ChangeToken(String log, long position) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})-(0|[1-9][0-9]{0,17})");

    /** @throws ProblemException 400, naming the parameter or header that it came in */
    static ChangeToken parse(String parameter, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new ProblemException(
                    ProblemType.INVALID_CURSOR,
                    "The token is damaged, or is not a token.",
                    List.of(Problem.Error.parameter(
                            parameter,
                            "must be nextToken of the change feed or an export, the id of a live event, or 0")));
        }
        return new ChangeToken(parts.group(1), Long.parseLong(parts.group(2)));
    }

    @Override
    public String toString() {
        return log + "-" + position;
    }
}
