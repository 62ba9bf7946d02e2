package io.backgrounder.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of shell with {@code curl} in it, as far as the documentation uses shell: a variable that takes the output, a file that is packed
 * first, a time limit, and the one member of the answer, or of its last line, that {@code jq} takes.
 *
 * @param variable that takes the output; null where none does
 * @param packed the file that {@code gzip} sends to standard input; null where none is
 * @param arguments of {@code curl}
 * @param lastLine whether only the last line of the answer is used
 * @param member of the answer that is the output; null for all
 * @param status that the answer must have: the first number in the comment, or 200
 */
record ShellLine(String variable, String packed, List<String> arguments, boolean lastLine, String member, int status) {
    private static final Pattern LINE =
            Pattern.compile("(?:(\\w+)=\\$\\()?(?:gzip -c (\\S+) \\| )?(?:timeout \\d+ )?curl "
                    + "((?:'[^']*'|\"[^\"]*\"|[^'\"|#)]| #|(?<=\\S)#)+?)(?: \\| (tail -1))?(?: \\| jq -r \\.(\\w+))?(\\))?"
                    + "(?:\\s+# (?:(\\d{3})\\b)?.*)?");
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^'\"]+)");

    /** @param variables whose values stand for their names, but not between single quotes */
    static ShellLine parse(String line, Map<String, String> variables) {
        Matcher found = LINE.matcher(line.strip());
        if (!found.matches() || (found.group(1) == null) != (found.group(6) == null)) {
            throw new AssertionError("This line is not understood: " + line);
        }
        List<String> arguments = new ArrayList<>();
        WORD.matcher(found.group(3)).results().forEach(word -> arguments.add(value(word.group(), variables)));
        return new ShellLine(
                found.group(1),
                found.group(2),
                arguments,
                found.group(4) != null,
                found.group(5),
                found.group(7) == null ? 200 : Integer.parseInt(found.group(7)));
    }

    private static String value(String word, Map<String, String> variables) {
        StringBuilder value = new StringBuilder();
        QUOTED.matcher(word).results().forEach(part -> {
            String open = part.group(2) != null ? part.group(2) : part.group(3);
            value.append(part.group(1) != null ? part.group(1) : expanded(open, variables));
        });
        return value.toString();
    }

    private static String expanded(String text, Map<String, String> variables) {
        return Pattern.compile("\\$(\\w+)").matcher(text).replaceAll(name -> {
            String value = variables.get(name.group(1));
            if (value == null) {
                throw new AssertionError("No line before sets " + name.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
