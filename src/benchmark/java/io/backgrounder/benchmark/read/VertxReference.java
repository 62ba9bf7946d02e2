package io.backgrounder.benchmark.read;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The least that a server on Vert.x has to do: files in memory, under their names, with ETag and gzip as nginx has them. */
final class VertxReference {
    private final Map<String, Buffer> files = new HashMap<>();
    private final Map<String, String> etags = new HashMap<>();

    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx();
        VertxReference reference = new VertxReference(vertx.fileSystem(), args[1]);
        vertx.createHttpServer()
                .requestHandler(reference::answer)
                .listen(Integer.parseInt(args[0]), "127.0.0.1")
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    private VertxReference(FileSystem system, String folder) {
        for (String file : system.readDirBlocking(folder)) {
            Buffer bytes = system.readFileBlocking(file);
            String path = "/" + Path.of(file).getFileName();
            files.put(path, bytes);
            etags.put(path, "\"%08x-%x\"".formatted(bytes.hashCode(), bytes.length()));
        }
    }

    private void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        String encoding = request.getHeader("Accept-Encoding");
        boolean gzip = encoding != null && encoding.contains("gzip") && files.containsKey(request.path() + ".gz");
        String path = gzip ? request.path() + ".gz" : request.path();
        Buffer body = files.get(path);
        if (body == null) {
            response.setStatusCode(404).end();
            return;
        }
        response.putHeader("ETag", etags.get(path));
        if (etags.get(path).equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", "application/json");
        if (gzip) {
            response.putHeader("Content-Encoding", "gzip");
        } else if (path.contains(".")) {
            response.putHeader("Content-Encoding", path.substring(path.indexOf('.') + 1));
        }
        response.end(body);
    }
}
