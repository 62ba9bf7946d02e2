package io.backgrounder.benchmark.uncached;

/**
 * Requests for {@code wrk}, of one kind.
 *
 * @param script in Lua; it has a function {@code request}
 * @param bytes how long the answers are, on an average
 */
record Reads(String title, String script, long bytes) {
    /** @param path {@code $} in it stands for the number of a story */
    static Reads get(String title, String path, String stories, long bytes) {
        return new Reads(title, stories + """
                        function request()
                          return wrk.format("GET", "%s")
                        end
                        """.formatted(path.replace("$", "\" .. story() .. \"")), bytes);
    }

    /** Picks stories at random: so many, of which each is so many behind the one before it. */
    static String random(int count, int step) {
        return """
                math.randomseed(os.time())
                function story()
                  return string.format("%%d", math.random(0, %d) * %d)
                end
                """.formatted(count - 1, step);
    }
}
