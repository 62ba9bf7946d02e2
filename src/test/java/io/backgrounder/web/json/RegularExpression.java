package io.backgrounder.web.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A regular expression, read as far as its quantifiers go. */
final class RegularExpression {
    /** A character, an escape, a class or a group's bracket; and how often. */
    private static final Pattern TOKEN = Pattern.compile(
            "(\\\\p\\{\\w+}|\\\\u[0-9a-f]{4}|\\\\.|\\[(?:\\\\.|[^]\\\\])+]|\\((?:\\?[:!=<a-zA-Z]{1,3})?|.)([*+?]|\\{\\d+(?:,\\d*)?})?",
            Pattern.DOTALL);

    private final List<String> faults = new ArrayList<>();

    RegularExpression(String text) {
        Pattern.compile(text);
        Matcher token = TOKEN.matcher(text);
        String unbounded = null;
        while (token.find()) {
            String what = token.group(1);
            String often = token.group(2) == null ? "" : token.group(2);
            boolean isUnbounded = often.equals("*") || often.equals("+") || often.endsWith(",}");
            boolean isPart = what.startsWith("(")
                    || what.equals(")")
                    || what.equals("|")
                    || what.equals("^")
                    || what.equals("$");
            if (what.equals(")") && isUnbounded) {
                faults.add("a group under " + often);
            } else if (!isPart && isUnbounded && unbounded != null && overlap(unbounded, what)) {
                faults.add(unbounded + " and then " + what);
            }
            boolean maybeNothing = often.equals("?") || often.equals("*") || often.startsWith("{0");
            if (isPart) {
                // What stands in a lookahead is matched by itself; of a group nothing may be taken.
                unbounded = what.startsWith("(") || what.equals(")") ? unbounded : null;
                unbounded = what.startsWith("(?") || what.equals("|") ? null : unbounded;
            } else if (isUnbounded) {
                unbounded = what;
            } else if (!maybeNothing) {
                unbounded = null;
            }
        }
    }

    List<String> faults() {
        return faults;
    }

    private static boolean overlap(String one, String other) {
        Pattern first = Pattern.compile(one);
        Pattern second = Pattern.compile(other);
        return IntStream.rangeClosed(1, 0xffff)
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .mapToObj(Character::toString)
                .anyMatch(c -> first.matcher(c).matches() && second.matcher(c).matches());
    }
}
