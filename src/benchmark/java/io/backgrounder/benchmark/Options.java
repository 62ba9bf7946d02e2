package io.backgrounder.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** What stands behind a program's name: {@code passes=2}. */
public final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** @param defaults all options that there are; where the default is a number, so must be what is given */
    public static Options of(String[] args, Map<String, String> defaults) {
        Map<String, String> values = new LinkedHashMap<>(defaults);
        for (String arg : args) {
            String[] option = arg.split("=", 2);
            String otherwise = defaults.get(option[0]);
            if (option.length < 2 || otherwise == null || isNumber(otherwise) && !isNumber(option[1])) {
                throw new BenchmarkException("Not understood: " + arg + ". The options, as they are: " + values);
            }
            values.put(option[0], option[1]);
        }
        return new Options(values);
    }

    private static boolean isNumber(String value) {
        return value.matches("\\d{1,7}");
    }

    public int number(String name) {
        return Integer.parseInt(values.get(name));
    }

    public String text(String name) {
        return values.get(name);
    }
}
