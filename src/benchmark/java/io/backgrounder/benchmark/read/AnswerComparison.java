package io.backgrounder.benchmark.read;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.benchmark.BenchmarkException;
import io.backgrounder.benchmark.Http;
import io.backgrounder.benchmark.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Makes sure that all servers answer the same: otherwise, comparing them says nothing. */
final class AnswerComparison {
    private final Path files;

    /** @param files what the answers must be, made by {@link #save} */
    AnswerComparison(Path files) {
        this.files = files;
    }

    /** Puts the answers of one instance of the API where the references serve them from. */
    static void save(Server api, Path files) throws IOException {
        Files.write(files.resolve("story"), Http.get(ReadCase.STORY.url(api)).body());
        Files.write(files.resolve("list"), Http.get(ReadCase.LIST.url(api)).body());
        for (ReadCase read : List.of(ReadCase.GZIP, ReadCase.BROTLI, ReadCase.ZSTANDARD)) {
            String suffix = read == ReadCase.GZIP ? "gz" : read.coding();
            Files.write(
                    files.resolve("story." + suffix),
                    Http.get(read.url(api), "Accept-Encoding", read.coding()).body());
        }
    }

    /**
     * What to send to each server for each case.
     *
     * @throws BenchmarkException when one answers anything else
     */
    Map<Server, Map<ReadCase, Request>> check(List<Server> servers) throws IOException {
        int stories = new ObjectMapper()
                .readTree(Files.readAllBytes(files.resolve("list")))
                .path("data")
                .size();
        must(stories == 20, "The list has " + stories + " stories, not 20");
        Map<Server, Map<ReadCase, Request>> requests = new LinkedHashMap<>();
        for (Server server : servers) {
            Map<ReadCase, Request> cases = new EnumMap<>(ReadCase.class);
            for (ReadCase read : ReadCase.values()) {
                cases.put(read, check(server, read));
            }
            requests.put(server, cases);
        }
        return requests;
    }

    private Request check(Server server, ReadCase read) throws IOException {
        String url = read.url(server);
        String what = server.name() + ", " + read.title + ", " + url + ": ";
        String etag = header(Http.get(url), "ETag");
        List<String> header = switch (read) {
            case STORY, LIST, NEW_CONNECTION, HTTP_2 -> List.of();
            case NOT_MODIFIED -> List.of("If-None-Match", etag);
            case GZIP, BROTLI, ZSTANDARD -> List.of("Accept-Encoding", read.coding());
        };
        byte[] expected = switch (read) {
            case STORY, LIST, NEW_CONNECTION, HTTP_2 -> Files.readAllBytes(files.resolve(read.file));
            case NOT_MODIFIED -> new byte[0];
            case GZIP -> Files.readAllBytes(files.resolve(read.file + ".gz"));
            case BROTLI, ZSTANDARD -> Files.readAllBytes(files.resolve(read.file + "." + read.coding()));
        };
        HttpResponse<byte[]> answer = Http.get(url, header.toArray(String[]::new));
        int status = read == ReadCase.NOT_MODIFIED ? 304 : 200;
        must(answer.statusCode() == status, what + "status " + answer.statusCode() + ", not " + status);
        must(Arrays.equals(answer.body(), expected), what + "another body than the first instance of the API has");
        must(!header(answer, "ETag").isEmpty(), what + "no ETag");
        must(
                header(answer, "Content-Encoding").equals(read.coding()),
                what + "Content-Encoding: " + header(answer, "Content-Encoding"));
        must(
                status == 304 || header(answer, "Content-Type").startsWith("application/json"),
                what + "Content-Type: " + header(answer, "Content-Type"));
        must(status != 304 || header(answer, "ETag").equals(etag), what + "another ETag than the page has");
        must(
                read != ReadCase.GZIP || Arrays.equals(unzipped(answer), plain(read)),
                what + "another page when unzipped");
        must(
                server.name().equals(ComparedServers.NGINX)
                        == header(answer, "Server").startsWith("nginx"),
                what + "Server: " + header(answer, "Server"));
        must(server.process().isAlive(), what + "it is another server, its own has ended");
        // HttpClient sends neither this header, nor HTTP/2 by prior knowledge.
        boolean http2 = read == ReadCase.HTTP_2;
        return new Request(
                http2 && server.name().equals(ComparedServers.NGINX) ? NginxConfiguration.http2(url) : url,
                read == ReadCase.NEW_CONNECTION ? List.of("Connection", "close") : header,
                expected.length,
                http2);
    }

    private byte[] plain(ReadCase read) throws IOException {
        return Files.readAllBytes(files.resolve(read.file));
    }

    private static byte[] unzipped(HttpResponse<byte[]> answer) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void must(boolean condition, String otherwise) {
        if (!condition) {
            throw new BenchmarkException("Not comparable. " + otherwise);
        }
    }
}
