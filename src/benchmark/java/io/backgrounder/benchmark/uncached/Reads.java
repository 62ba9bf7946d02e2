package io.backgrounder.benchmark.uncached;

import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.Server;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * The requests of a case to a server. {@code @} stands for the number of a story in them.
 *
 * @param body that of a POST, or null for a GET
 */
record Reads(String path, String body) {
    /** A function in Lua that picks stories at random: so many, of which each is so many behind the one before it. */
    static String random(int count, int step) {
        return """
                math.randomseed(os.time())
                function story()
                  return string.format("%%d", math.random(0, %d) * %d)
                end
                """.formatted(count - 1, step);
    }

    /** @param story a function in Lua that gives the number of the next story */
    String script(String story) {
        return story + """
                wrk.headers["Content-Type"] = "application/json"
                function request()
                  return wrk.format("%s", %s, nil, %s)
                end
                """.formatted(body == null ? "GET" : "POST", lua(path), body == null ? "nil" : lua(body));
    }

    private static String lua(String text) {
        return "[==[" + text.replace("@", "]==] .. story() .. [==[") + "]==]";
    }

    byte[] answer(Server server, int story) throws IOException {
        String number = String.valueOf(story);
        String url = server.url() + path.replace("@", number);
        HttpResponse<byte[]> answer = body == null
                ? Http.get(url)
                : Http.post(url, body.replace("@", number), "Content-Type", "application/json");
        if (answer.statusCode() != 200) {
            throw new BenchmarkException(url + " answered " + answer.statusCode() + ", "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }
}
