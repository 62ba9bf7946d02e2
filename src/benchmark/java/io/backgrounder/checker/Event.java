package io.backgrounder.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change as a reader has seen it.
 *
 * @param derived whether another change is its cause
 */
public record Event(long position, String action, String type, String id, boolean derived) {
    private static final Pattern FORM = Pattern.compile(
            "\\{\"position\":(\\d+),\"at\":\"[^\"]*\",\"action\":\"(\\w+)\",\"type\":\"(\\w+)\",\"id\":\"(\\w+)\"((?:[^{}]++|\\{[^{}]*+})*+)");

    /** Those in a page or an event's data. */
    public static List<Event> in(String json) {
        List<Event> events = new ArrayList<>();
        for (Matcher item = FORM.matcher(json); item.find(); ) {
            events.add(new Event(
                    Long.parseLong(item.group(1)),
                    item.group(2),
                    item.group(3),
                    item.group(4),
                    item.group(5).contains("\"derived\":true")));
        }
        return events;
    }
}
