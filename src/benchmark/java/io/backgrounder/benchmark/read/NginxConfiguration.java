package io.backgrounder.benchmark.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx as one would set it up for small files that hardly change. */
final class NginxConfiguration {
    private NginxConfiguration() {}

    /** Without TLS, nginx speaks one version of HTTP at each address. */
    static String http2(String url) {
        return url.replace("127.0.0.1", "127.0.0.2");
    }

    /** Everything that nginx writes is in its folder: without root it may write nowhere else. */
    static Path write(Path home, int port, Path files) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        return Files.writeString(
                home.resolve("nginx.conf"), """
                daemon off;
                %s
                worker_processes 1;
                pid %2$s/pid;
                error_log %2$s/error.log;
                events {}
                http {
                  access_log off;
                  # One write for head and body; with sendfile they are two, which costs more for so small a file.
                  sendfile off;
                  client_body_temp_path %2$s/body;
                  proxy_temp_path %2$s/proxy;
                  fastcgi_temp_path %2$s/fastcgi;
                  uwsgi_temp_path %2$s/uwsgi;
                  scgi_temp_path %2$s/scgi;
                  default_type application/json;
                  # Neither opened nor looked at again for each request.
                  open_file_cache max=100;
                  open_file_cache_valid 1h;
                  # As the other servers: by default, each 1,000 requests cost a connection.
                  keepalive_requests 1000000000;
                  server {
                    listen 127.0.0.1:%3$d;
                    root %4$s;
                    gzip_static on;
                    location ~ \\.br$ { add_header Content-Encoding br; }
                    location ~ \\.zstd$ { add_header Content-Encoding zstd; }
                  }
                  server {
                    listen 127.0.0.2:%3$d http2;
                    root %4$s;
                  }
                }
                """.formatted(root ? "user root;" : "", home, port, files));
    }
}
