package io.backgrounder.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a URL, parsed in one way only, so that the name that is checked is the name that is resolved.
 *
 * @param path the path with the query
 */
record Target(boolean tls, String host, int port, String path) {
    /** Hosts that other programs may take for an IPv4 address: 2130706433, 0x7f.1, 127.1. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
    private static final int HIGHEST_PORT = 65_535;

    /** @param url a URL that matches {@link io.backgrounder.web.json.Forms#URL}, which allows no userinfo */
    static Optional<Target> of(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            boolean tls = uri.getScheme().equals("https");
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            int port = uri.getPort() < 0 ? tls ? 443 : 80 : uri.getPort();
            boolean ambiguous =
                    NUMERIC.matcher(host).matches() && !IPV4.matcher(host).matches();
            if (ambiguous || port == 0 || port > HIGHEST_PORT) {
                return Optional.empty();
            }
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(
                    new Target(tls, host, port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
